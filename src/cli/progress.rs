//! What takes long is said in one line on the terminal while it lasts; the line is gone afterwards.
//!
//! It is drawn on standard error where that is a terminal, never beside `--json` or `--quiet`. The
//! cursor stays visible and nothing is coloured, so there is nothing to give back but the line.

use std::io::{IsTerminal as _, Write as _};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::{Duration, Instant};

use super::Io;
use super::args::Global;
use crate::config::env::TAO_ACCESSIBLE;

/// What is over sooner is not worth a line.
const DELAY: Duration = Duration::from_millis(400);
const STEP: Duration = Duration::from_millis(120);
/// Characters that every terminal has.
const FRAMES: [char; 4] = ['|', '/', '-', '\\'];
/// Longer labels would wrap, and a wrapped line cannot be taken back.
const LONGEST: usize = 60;

static LINE: Mutex<Line> = Mutex::new(Line { label: None, drawn: false, frame: 0 });

struct Line {
    label: Option<(String, Instant)>,
    drawn: bool,
    frame: usize,
}

fn line() -> MutexGuard<'static, Line> {
    LINE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says what goes on from now, where somebody watches.
pub(super) fn show(label: &str, global: &Global, io: &Io<'_>) {
    static ONCE: Once = Once::new();
    let plain = io.env.get("TERM").is_none_or(|term| term == "dumb");
    if global.json || global.quiet || plain || !std::io::stderr().is_terminal() {
        return;
    }
    #[cfg(feature = "online")]
    super::interrupt::watch(global);
    if io.env.get(TAO_ACCESSIBLE).is_some() {
        (io.tell)(&crate::domain::clean(label, LONGEST));
        return;
    }
    line().label = Some((crate::domain::clean(label, LONGEST), Instant::now()));
    ONCE.call_once(|| {
        // Without the thread nothing is said.
        let _ = std::thread::Builder::new().name("progress".to_owned()).spawn(|| {
            loop {
                std::thread::sleep(STEP);
                line().draw();
            }
        });
    });
}

/// It is over, or something is to be asked.
pub(super) fn end() {
    let mut line = line();
    line.label = None;
    line.erase();
}

/// Writes with the line out of the way; it comes back at its next step.
pub(super) fn aside<T>(write: impl FnOnce() -> T) -> T {
    let mut line = line();
    line.erase();
    write()
}

impl Line {
    fn draw(&mut self) {
        let Some((label, since)) = &self.label else { return };
        let lasts = since.elapsed();
        if lasts < DELAY {
            return;
        }
        self.frame = self.frame.wrapping_add(1);
        let mark = FRAMES.get(self.frame & 3).copied().unwrap_or('|');
        let text = format!("\r\x1b[K{mark} {label}, {} s", lasts.as_secs());
        self.drawn = std::io::stderr().write_all(text.as_bytes()).is_ok();
    }

    fn erase(&mut self) {
        if std::mem::take(&mut self.drawn) {
            let _ = std::io::stderr().write_all(b"\r\x1b[K");
        }
    }
}
