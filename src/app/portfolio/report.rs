//! Portfolios in words.

use std::fmt::Write as _;

use super::{Baskets, Holding, Portfolio, Portfolios};
use crate::render::{Report, pairs, table};

fn or_na<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "n/a".to_owned(), |value| value.to_string())
}

impl Portfolio {
    fn words(&self) -> String {
        let mut text = String::new();
        for alarm in &self.alarms {
            let _ = writeln!(text, "ALARM: {alarm}");
        }
        let mut rows = Vec::new();
        if let Some(name) = &self.name {
            rows.push(("wallet", name.clone()));
        }
        rows.extend([
            ("coldkey", self.coldkey.to_string()),
            ("exit value", format!("{} TAO", or_na(self.exit_value))),
            ("spot value", format!("{} TAO", or_na(self.spot_value))),
            ("free", format!("{} TAO", self.free)),
            ("reserved", format!("{} TAO", self.reserved)),
        ]);
        rows.extend(self.baskets.as_ref().map(|baskets| ("in baskets", baskets.to_string())));
        text.push_str(&pairs(&rows));
        if !self.positions.is_empty() {
            text.push('\n');
            let header = [
                "SUBNET",
                "HOTKEY",
                "ALPHA",
                "PRICE",
                "SPOT TAO",
                "EXIT TAO",
                "HAIRCUT",
                "SHARE",
                "DAILY ALPHA",
                "LOCKED",
            ];
            let rows: Vec<_> = self.positions.iter().map(Holding::cells).collect();
            text.push_str(&table(&header, &rows));
        }
        for claim in self.claims() {
            let _ = writeln!(text, "claimable   {claim}");
        }
        text
    }

    /// Root dividends that wait, in words.
    fn claims(&self) -> impl Iterator<Item = String> {
        let baskets = self.baskets.iter().flat_map(|baskets| baskets.rows.iter().flatten());
        let owed = baskets.filter(|basket| !basket.owed.is_zero());
        let baskets =
            owed.map(|basket| format!("{} TAO from the basket of {}", basket.owed, basket.hotkey));
        let by_subnet = self.positions.iter().flat_map(|held| {
            let owed = held.claimable.iter().flatten().filter(|alpha| !alpha.is_zero());
            owed.map(|alpha| {
                format!("{alpha} alpha of subnet {} through {}", alpha.netuid(), held.hotkey)
            })
        });
        by_subnet.chain(baskets)
    }

    /// One fact a line, for screen readers and logs.
    fn plain(&self) -> String {
        let who = self.name.clone().unwrap_or_else(|| self.coldkey.to_string());
        let mut text = String::new();
        for alarm in &self.alarms {
            let _ = writeln!(text, "{who}: ALARM: {alarm}");
        }
        let _ = writeln!(text, "{who}: exit value {} TAO", or_na(self.exit_value));
        let _ = writeln!(text, "{who}: spot value {} TAO", or_na(self.spot_value));
        let _ = writeln!(text, "{who}: free {} TAO", self.free);
        let _ = writeln!(text, "{who}: reserved {} TAO", self.reserved);
        if let Some(baskets) = &self.baskets {
            let _ = writeln!(text, "{who}: in baskets {baskets}");
        }
        for held in &self.positions {
            let _ = writeln!(
                text,
                "{who}: subnet {}, hotkey {}: {} alpha, price {} TAO, spot value {} TAO, exit value {} TAO, haircut {}, share {}, daily {} alpha, locked {} alpha",
                held.netuid,
                held.hotkey,
                held.alpha,
                or_na(held.price),
                or_na(held.spot_value),
                or_na(held.exit_value),
                or_na(held.haircut.as_ref()),
                or_na(held.share.as_ref()),
                or_na(held.daily),
                or_na(held.locked),
            );
        }
        for claim in self.claims() {
            let _ = writeln!(text, "{who}: claimable {claim}");
        }
        text
    }
}

impl std::fmt::Display for Baskets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} TAO, in no value until it is claimed", or_na(self.owed))
    }
}

impl Holding {
    fn cells(&self) -> Vec<String> {
        vec![
            self.netuid.to_string(),
            self.hotkey.0.short(),
            self.alpha.to_string(),
            or_na(self.price),
            or_na(self.spot_value),
            or_na(self.exit_value),
            or_na(self.haircut.as_ref()),
            or_na(self.share.as_ref()),
            or_na(self.daily),
            or_na(self.locked),
        ]
    }
}

impl Report for Portfolio {
    const SCHEMA: &'static str = "tao.stake/1";

    fn human(&self) -> String {
        format!("{}block {}\n", self.words(), self.block.number)
    }

    fn brief(&self) -> String {
        self.exit_value.map(|value| value.to_string()).unwrap_or_default()
    }
}

impl Report for Portfolios {
    const SCHEMA: &'static str = "tao.portfolio/2";

    fn human(&self) -> String {
        let parts: Vec<String> = self.accounts.iter().map(Portfolio::words).collect();
        let mut text = parts.join("\n");
        if self.accounts.len() > 1 {
            text.push('\n');
            text.push_str(&pairs(&[
                ("all, exit value", format!("{} TAO", or_na(self.exit_value))),
                ("all, spot value", format!("{} TAO", or_na(self.spot_value))),
            ]));
            if self.accounts.iter().any(|account| account.baskets.is_some()) {
                let owed = format!("{} TAO", or_na(self.in_baskets));
                text.push_str(&pairs(&[("all, in baskets", owed)]));
            }
        }
        format!("{text}block {}\n", self.block.number)
    }

    fn brief(&self) -> String {
        self.exit_value.map(|value| value.to_string()).unwrap_or_default()
    }
}

impl Portfolios {
    /// One fact a line.
    pub fn plain(&self) -> String {
        let mut text = format!("block {}\n", self.block.number);
        for account in &self.accounts {
            text.push_str(&account.plain());
        }
        if self.accounts.len() > 1 {
            let _ = writeln!(text, "all: exit value {} TAO", or_na(self.exit_value));
        }
        text
    }
}
