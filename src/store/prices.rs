//! Prices seen by this program, a line per block: `BLOCK NETUID:RAO NETUID:RAO ...`.
//!
//! A cache: it may be deleted, lines that make no sense are skipped, and failing to write it harms
//! nothing.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use super::files;
use crate::domain::{Genesis, Netuid, Price};

/// A file of this size is begun anew with its newer half.
const MOST: usize = 4 * 1024 * 1024;

#[derive(Clone, Debug)]
pub struct PriceFile {
    dir: PathBuf,
    name: String,
}

impl PriceFile {
    pub fn new(cache_dir: &Path, genesis: &Genesis) -> Self {
        Self { dir: cache_dir.join("prices"), name: format!("{}.txt", hex::encode(genesis.0)) }
    }

    /// Oldest first.
    pub fn read(&self) -> Vec<(u32, Netuid, Price)> {
        let text = self.text();
        text.lines().filter_map(line).flatten().collect()
    }

    fn text(&self) -> String {
        let bytes = files::read(&self.dir.join(&self.name), MOST.saturating_mul(2));
        bytes.ok().flatten().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }

    pub fn append(&self, block: u32, prices: &[(Netuid, Price)]) {
        let words = prices.iter().map(|(netuid, price)| format!(" {netuid}:{}", price.rao()));
        let line = format!("{block}{}\n", words.collect::<String>());
        let _ = self.write(&line);
    }

    fn write(&self, line: &str) -> std::io::Result<()> {
        files::own_dir(&self.dir)?;
        let path = self.dir.join(&self.name);
        let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(&path)?;
        file.write_all(line.as_bytes())?;
        if usize::try_from(file.metadata()?.len()).is_ok_and(|length| length > MOST) {
            let text = self.text();
            let lines = text.lines().count();
            let newer: String =
                text.lines().skip(lines / 2).flat_map(|line| [line, "\n"]).collect();
            files::replace(&self.dir, &self.name, newer.as_bytes())?;
        }
        Ok(())
    }
}

fn line(text: &str) -> Option<Vec<(u32, Netuid, Price)>> {
    let mut words = text.split(' ');
    let block = words.next()?.parse().ok()?;
    words
        .map(|word| {
            let (netuid, rao) = word.split_once(':')?;
            Some((block, Netuid(netuid.parse().ok()?), Price::from_rao(rao.parse().ok()?)))
        })
        .collect()
}
