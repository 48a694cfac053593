//! A cache of runtime metadata, so that a second command need not fetch it again.
//!
//! Whatever is wrong with a file here, it counts as absent; deleting the folder loses nothing.

use std::path::PathBuf;

use sp_crypto_hashing::blake2_256;

use super::files;
use crate::domain::Genesis;

const MAX_BYTES: usize = 16 * 1024 * 1024;
/// Files that are kept, newest first: a few networks before and after an upgrade.
const MOST: usize = 12;
const SUFFIX: &str = ".metadata";
const CHECKSUM: usize = 32;
/// Part of the checksum: a change of layout makes older files absent.
const LAYOUT: &[u8] = b"tao.metadata/1";

/// One file per genesis and spec version in `dir`.
#[derive(Clone, Debug)]
pub struct MetadataFiles {
    pub dir: PathBuf,
}

impl MetadataFiles {
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    pub fn get(&self, genesis: &Genesis, spec: u32) -> Option<Vec<u8>> {
        let most = MAX_BYTES.saturating_add(CHECKSUM);
        let mut bytes = files::read(&self.dir.join(name(genesis, spec)), most).ok()??;
        let (sum, metadata) = bytes.split_at_checked(CHECKSUM)?;
        if sum != checksum(genesis, spec, metadata) {
            return None;
        }
        Some(bytes.split_off(CHECKSUM))
    }

    /// Keeps `metadata` if that is possible; a cache that cannot be written only costs time.
    pub fn put(&self, genesis: &Genesis, spec: u32, metadata: &[u8]) {
        if metadata.len() > MAX_BYTES || files::own_dir(&self.dir).is_err() {
            return;
        }
        let mut bytes = checksum(genesis, spec, metadata).to_vec();
        bytes.extend_from_slice(metadata);
        // A reader copes with absence, so there is nothing to do about a failure.
        let _ = files::replace(&self.dir, &name(genesis, spec), &bytes);
        self.prune();
    }

    /// Removes the oldest files beyond [`MOST`]; a practice chain leaves one for each of its forms.
    fn prune(&self) {
        let Ok(entries) = std::fs::read_dir(&self.dir) else { return };
        let mut kept: Vec<_> = entries
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().ends_with(SUFFIX))
            .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
            .collect();
        kept.sort_unstable_by(|one, other| other.cmp(one));
        for (_, path) in kept.iter().skip(MOST) {
            let _ = std::fs::remove_file(path);
        }
    }
}

fn name(genesis: &Genesis, spec: u32) -> String {
    format!("{}-{spec}{SUFFIX}", hex::encode(genesis.0))
}

/// Covers the key too: a file under another's name is as wrong as a damaged one.
fn checksum(genesis: &Genesis, spec: u32, metadata: &[u8]) -> [u8; CHECKSUM] {
    blake2_256(&[LAYOUT, &genesis.0, &spec.to_le_bytes(), metadata].concat())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;
    use crate::domain::Hash;

    const ONE: Genesis = Hash([1; 32]);

    fn cache() -> (tempfile::TempDir, MetadataFiles) {
        let dir = tempfile::tempdir().unwrap();
        let cache = MetadataFiles::new(dir.path().join("metadata"));
        (dir, cache)
    }

    #[test]
    fn returns_what_was_put_under_the_same_key_only() {
        let (_dir, cache) = cache();
        assert_eq!(cache.get(&ONE, 425), None);
        cache.put(&ONE, 425, b"meta");
        cache.put(&ONE, 426, b"data");
        assert_eq!(cache.get(&ONE, 425).unwrap(), b"meta");
        assert_eq!(cache.get(&ONE, 426).unwrap(), b"data");
        assert_eq!(cache.get(&Hash([2; 32]), 425), None);
        cache.put(&ONE, 425, b"");
        assert_eq!(cache.get(&ONE, 425).unwrap(), b"");
    }

    #[test]
    fn a_damaged_short_renamed_or_linked_file_is_absent() {
        let (_dir, cache) = cache();
        cache.put(&ONE, 425, b"metadata");
        let path = cache.dir.join(name(&ONE, 425));
        let good = fs::read(&path).unwrap();
        for index in [0, CHECKSUM, good.len() - 1] {
            let mut bad = good.clone();
            bad[index] ^= 1;
            fs::write(&path, bad).unwrap();
            assert_eq!(cache.get(&ONE, 425), None, "byte {index}");
        }
        for length in [0, CHECKSUM - 1, good.len() - 1] {
            fs::write(&path, &good[..length]).unwrap();
            assert_eq!(cache.get(&ONE, 425), None, "length {length}");
        }
        fs::write(&path, &good).unwrap();
        assert!(cache.get(&ONE, 425).is_some());
        fs::copy(&path, cache.dir.join(name(&ONE, 426))).unwrap();
        assert_eq!(cache.get(&ONE, 426), None);
        fs::rename(&path, cache.dir.join("elsewhere")).unwrap();
        symlink(cache.dir.join("elsewhere"), &path).unwrap();
        assert_eq!(cache.get(&ONE, 425), None);
        cache.put(&ONE, 425, b"again");
        assert_eq!(cache.get(&ONE, 425).unwrap(), b"again");
    }

    #[test]
    fn only_so_many_files_are_kept_and_the_newest_among_them() {
        let (_dir, cache) = cache();
        let ago = |hours: u64| {
            std::time::SystemTime::now() - std::time::Duration::from_secs(3600 * hours)
        };
        for spec in 1..=20 {
            cache.put(&ONE, spec, b"x");
            let file = fs::File::open(cache.dir.join(name(&ONE, spec))).unwrap();
            file.set_modified(ago(100 - u64::from(spec))).unwrap();
        }
        fs::write(cache.dir.join("note"), "of somebody").unwrap();
        cache.put(&ONE, 21, b"x");
        let kept: Vec<u32> = (1..=21).filter(|spec| cache.get(&ONE, *spec).is_some()).collect();
        assert_eq!(kept, (10..=21).collect::<Vec<_>>());
        assert!(cache.dir.join("note").exists());
    }

    #[test]
    fn oversized_metadata_is_neither_kept_nor_read() {
        let (_dir, cache) = cache();
        let big = vec![0; MAX_BYTES + 1];
        cache.put(&ONE, 425, &big);
        assert_eq!(cache.get(&ONE, 425), None);
        cache.put(&ONE, 425, b"x");
        let mut file = checksum(&ONE, 425, &big).to_vec();
        file.extend_from_slice(&big);
        fs::write(cache.dir.join(name(&ONE, 425)), file).unwrap();
        assert_eq!(cache.get(&ONE, 425), None);
    }

    #[test]
    fn a_place_that_cannot_hold_a_cache_does_not_fail() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        fs::write(&file, "").unwrap();
        let cache = MetadataFiles::new(file.join("below"));
        cache.put(&ONE, 425, b"x");
        assert_eq!(cache.get(&ONE, 425), None);

        let (_dir, cache) = self::cache();
        cache.put(&ONE, 425, b"x");
        fs::set_permissions(&cache.dir, fs::Permissions::from_mode(0o777)).unwrap();
        cache.put(&ONE, 425, b"y");
        assert_eq!(cache.get(&ONE, 425).unwrap(), b"x");
    }
}
