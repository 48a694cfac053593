//! What a machine is like to keep keys on, and what a node is like to trade on.
//!
//! Nothing here opens a socket: interfaces, swap and the clock are read from the files in which
//! Linux tells of them. Elsewhere they are `n/a`, never assumed to be fine.

#[cfg(feature = "online")]
pub mod online;

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::{Resource, getrlimit};
use schemars::JsonSchema;
use serde::Serialize;

use super::airgap;
use crate::domain::{clean, moment};
use crate::fault::Fault;
use crate::render::{Report, pairs};
use crate::store::SignedLog;

/// No clock that is right shows an earlier time: 2026-11-01, when this program was made.
const MADE: u64 = 1_793_491_200;
/// Files that say more than this are not what they should be.
const MOST_BYTES: usize = 64 << 10;
/// Bit of an interface's flags: it is switched on.
const UP: u32 = 1;

#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Fine,
    /// Somebody should look at it.
    Attention,
    /// This system does not tell.
    Unknown,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Finding {
    pub check: &'static str,
    pub state: State,
    pub found: String,
    /// What to do about it.
    pub advice: Option<String>,
}

impl Finding {
    fn fine(check: &'static str, found: impl Into<String>) -> Self {
        Self { check, state: State::Fine, found: found.into(), advice: None }
    }

    fn attention(check: &'static str, found: impl Into<String>, advice: &str) -> Self {
        let advice = Some(advice.to_owned());
        Self { check, state: State::Attention, found: found.into(), advice }
    }

    fn unknown(check: &'static str, advice: &str) -> Self {
        let advice = Some(advice.to_owned());
        Self { check, state: State::Unknown, found: "n/a".to_owned(), advice }
    }
}

/// All findings.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Doctor {
    /// Whether the machine was judged as one for signing without a network.
    pub offline: bool,
    /// Whether nothing needs attention.
    pub fine: bool,
    pub findings: Vec<Finding>,
}

impl Doctor {
    pub fn of(offline: bool, findings: Vec<Finding>) -> Self {
        let fine = findings.iter().all(|finding| finding.state != State::Attention);
        Self { offline, fine, findings }
    }

    /// What needs attention or could not be seen, each in one line.
    pub fn warnings(&self) -> Vec<String> {
        let open = self.findings.iter().filter_map(|finding| {
            finding.advice.as_ref().map(|advice| format!("{}: {advice}", finding.check))
        });
        open.collect()
    }
}

impl Report for Doctor {
    const SCHEMA: &'static str = "tao.doctor/1";

    fn human(&self) -> String {
        let word = |state| match state {
            State::Fine => "ok",
            State::Attention => "LOOK",
            State::Unknown => "n/a",
        };
        let rows: Vec<(&str, String)> = self
            .findings
            .iter()
            .map(|finding| {
                let found =
                    if finding.state == State::Unknown { "" } else { finding.found.as_str() };
                (finding.check, format!("{:<5} {found}", word(finding.state)).trim_end().to_owned())
            })
            .collect();
        pairs(&rows)
    }

    fn brief(&self) -> String {
        let open = self.findings.iter().filter(|finding| finding.state == State::Attention);
        let names: Vec<&str> = open.map(|finding| finding.check).collect();
        if names.is_empty() { "fine".to_owned() } else { names.join("\n") }
    }
}

/// Where the system tells of itself.
#[derive(Clone, Debug)]
pub struct Machine {
    sys: PathBuf,
    proc: PathBuf,
}

impl Machine {
    /// The one that this program runs on.
    pub fn this() -> Self {
        Self { sys: PathBuf::from("/sys"), proc: PathBuf::from("/proc") }
    }

    fn text(path: &Path) -> Option<String> {
        let mut text = fs::read_to_string(path).ok()?;
        text.truncate(text.floor_char_boundary(MOST_BYTES));
        Some(text)
    }

    fn names(path: &Path) -> Option<Vec<String>> {
        let entries = fs::read_dir(path).ok()?.filter_map(Result::ok);
        let mut names: Vec<String> =
            entries.map(|entry| clean(&entry.file_name().to_string_lossy(), 40)).collect();
        names.sort();
        Some(names)
    }

    /// Interfaces that are switched on, the loopback left out: it leads nowhere.
    fn network(&self) -> Finding {
        let check = "network interfaces";
        let Some(all) = Self::names(&self.sys.join("class/net")) else {
            return Finding::unknown(check, "look for yourself whether any network is connected");
        };
        let is_up = |name: &String| {
            let flags = Self::text(&self.sys.join("class/net").join(name).join("flags"));
            let flags = flags.and_then(|text| {
                u32::from_str_radix(text.trim().trim_start_matches("0x"), 16).ok()
            });
            flags.is_none_or(|flags| flags & UP != 0)
        };
        let others: Vec<String> = all.into_iter().filter(|name| name != "lo").collect();
        let up: Vec<String> = others.iter().filter(|name| is_up(name)).cloned().collect();
        if !up.is_empty() {
            return Finding::attention(
                check,
                format!("up: {}", up.join(", ")),
                "unplug the cable, switch radios off, and take the interface down",
            );
        }
        let found = if others.is_empty() { "none" } else { "all are down" };
        Finding::fine(check, found)
    }

    /// Bluetooth is a network that is not among the interfaces.
    fn bluetooth(&self) -> Finding {
        let check = "bluetooth";
        match Self::names(&self.sys.join("class/bluetooth")) {
            Some(radios) if !radios.is_empty() => Finding::attention(
                check,
                radios.join(", "),
                "switch it off in the firmware, or remove the radio",
            ),
            _ if self.sys.join("class").is_dir() => Finding::fine(check, "none"),
            _ => Finding::unknown(check, "look for yourself whether it is off"),
        }
    }

    fn swap(&self) -> Finding {
        let check = "swap";
        let Some(text) = Self::text(&self.proc.join("swaps")) else {
            return Finding::unknown(check, "look for yourself whether memory goes to a disk");
        };
        let areas: Vec<String> = text
            .lines()
            .skip(1)
            .filter_map(|line| line.split_whitespace().next())
            .map(|area| clean(area, 60))
            .collect();
        // Compressed memory is still memory.
        let disks: Vec<&String> =
            areas.iter().filter(|area| !area.starts_with("/dev/zram")).collect();
        if disks.is_empty() {
            return Finding::fine(check, if areas.is_empty() { "none" } else { "in memory only" });
        }
        let names: Vec<&str> = disks.iter().map(|area| area.as_str()).collect();
        Finding::attention(
            check,
            names.join(", "),
            "switch it off with `swapoff -a`: a disk would keep what memory forgets",
        )
    }

    /// What becomes of the memory of this very process when it crashes.
    fn core_dumps(&self) -> Finding {
        let check = "core dumps";
        let limited = getrlimit(Resource::Core).maximum == Some(0);
        let closed = closed_to_others();
        if limited && closed {
            return Finding::fine(check, "off for this program");
        }
        let handler = Self::text(&self.proc.join("sys/kernel/core_pattern"));
        let handler = handler.map_or_else(|| "n/a".to_owned(), |text| clean(text.trim(), 60));
        Finding::attention(
            check,
            format!("possible, to {handler}"),
            "start the program with `ulimit -c 0`; this system did not let it switch them off",
        )
    }
}

/// The time, which tells whether a transaction is too old to be signed.
fn clock(now: u64, newest: Option<u64>) -> Finding {
    let check = "clock";
    let shown = format!("{} UTC", moment(now));
    if now < MADE {
        return Finding::attention(
            check,
            shown,
            "set it: it is behind the day this program was made",
        );
    }
    if newest.is_some_and(|newest| now < newest) {
        return Finding::attention(
            check,
            shown,
            "set it: it is behind the last signature given here",
        );
    }
    Finding::fine(check, shown)
}

/// What every machine with keys is asked.
pub fn local(machine: &Machine, state_dir: &Path, now: u64) -> Result<Vec<Finding>, Fault> {
    let newest = if state_dir.is_dir() { SignedLog::open(state_dir)?.newest()? } else { None };
    Ok(vec![machine.swap(), machine.core_dumps(), clock(now, newest)])
}

/// Judges the machine as one that signs without a network.
pub fn offline(machine: &Machine, state_dir: &Path) -> Result<Doctor, Fault> {
    let mut findings = vec![machine.network(), machine.bluetooth()];
    findings.extend(local(machine, state_dir, airgap::now())?);
    Ok(Doctor::of(true, findings))
}

/// Whether other programs of the same user are kept from looking at this one, and no core is written.
#[cfg(target_os = "linux")]
fn closed_to_others() -> bool {
    use rustix::process::{DumpableBehavior, dumpable_behavior};
    matches!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable))
}

#[cfg(not(target_os = "linux"))]
const fn closed_to_others() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(interfaces: &[(&str, &str)], swaps: &str) -> (tempfile::TempDir, Machine) {
        let dir = tempfile::tempdir().unwrap();
        let machine = Machine { sys: dir.path().join("sys"), proc: dir.path().join("proc") };
        for (name, flags) in interfaces {
            let folder = machine.sys.join("class/net").join(name);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("flags"), flags).unwrap();
        }
        fs::create_dir_all(&machine.proc).unwrap();
        fs::write(machine.proc.join("swaps"), format!("Filename Type Size\n{swaps}")).unwrap();
        (dir, machine)
    }

    #[test]
    fn an_interface_that_is_up_is_named_and_the_loopback_is_not() {
        let (_dir, open) =
            machine(&[("lo", "0x9\n"), ("eth0", "0x1003\n"), ("wlan0", "0x1002\n")], "");
        let finding = open.network();
        assert_eq!((finding.state, finding.found.as_str()), (State::Attention, "up: eth0"));
        let (_dir, closed) = machine(&[("lo", "0x9\n"), ("wlan0", "0x1002\n")], "");
        assert_eq!(closed.network(), Finding::fine("network interfaces", "all are down"));
        // An interface that does not say is not taken for one that is down.
        let (_dir, silent) = machine(&[("tun7", "nonsense")], "");
        assert_eq!(silent.network().found, "up: tun7");
        let (_dir, alone) = machine(&[("lo", "0x9\n")], "");
        assert_eq!(alone.network().found, "none");
        fs::create_dir_all(alone.sys.join("class/bluetooth/hci0")).unwrap();
        assert_eq!(alone.bluetooth().state, State::Attention);
        let nothing = Machine { sys: alone.sys.join("none"), proc: alone.sys.join("none") };
        for finding in [nothing.network(), nothing.bluetooth(), nothing.swap()] {
            assert_eq!((finding.state, finding.found.as_str()), (State::Unknown, "n/a"));
        }
    }

    #[test]
    fn swap_on_a_disk_is_named_and_compressed_memory_is_not() {
        let (_dir, disk) = machine(&[], "/dev/sda2 partition 100\n/dev/zram0 partition 9\n");
        assert_eq!(disk.swap().found, "/dev/sda2");
        let (_dir, memory) = machine(&[], "/dev/zram0 partition 9\n");
        assert_eq!(memory.swap(), Finding::fine("swap", "in memory only"));
    }

    #[test]
    fn a_clock_that_was_set_back_is_noticed() {
        assert_eq!(clock(MADE - 1, None).state, State::Attention);
        assert_eq!(clock(MADE, Some(MADE + 1)).state, State::Attention);
        assert_eq!(clock(MADE, Some(MADE)), Finding::fine("clock", "2026-11-01 00:00:00 UTC"));
    }

    #[test]
    fn one_thing_to_look_at_is_enough() {
        let all = Doctor::of(true, vec![Finding::fine("a", "x"), Finding::unknown("b", "look")]);
        assert!(all.fine && all.brief() == "fine" && all.warnings() == ["b: look"]);
        let all = Doctor::of(true, vec![Finding::attention("swap", "/dev/sda", "off")]);
        assert!(!all.fine && all.brief() == "swap");
        assert!(all.human().contains("LOOK"), "{}", all.human());
    }
}
