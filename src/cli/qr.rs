//! Showing QR codes: still or moving in the terminal, or as files.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use schemars::JsonSchema;
use serde::Serialize;

use super::Io;
use super::args::QrFlags;
use super::terminal::Terminal;
use crate::app::airgap::Picture;
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::qr::{self, Look, Modules, Size};
use crate::render::Report;
use crate::travel::frames;

/// Four codes a second: slow enough for every camera.
const PACE: Duration = Duration::from_millis(250);
/// Lines below the code.
const FOOTER: usize = 2;

/// What is in the codes, for programs that draw them themselves.
#[derive(Debug, JsonSchema, Serialize)]
pub(super) struct Codes {
    /// The content of each code in hex, in their order.
    codes: Vec<String>,
    /// The pictures that were written.
    files: Vec<String>,
}

impl Report for Codes {
    const SCHEMA: &'static str = "tao.qr/1";

    fn human(&self) -> String {
        self.codes.iter().fold(String::new(), |text, code| text + code + "\n")
    }
}

/// The contents, and pictures of them where the flags name a file.
pub(super) fn codes_of(
    picture: &Picture,
    flags: &QrFlags,
    io: &mut Io<'_>,
) -> Result<Codes, Fault> {
    let contents = picture.contents(flags.chunk.map_or(frames::MOST_CHUNK, usize::from))?;
    let files = match &flags.qr_file {
        Some(file) => files(picture, file, flags, io)?,
        None => Vec::new(),
    };
    Ok(Codes { codes: contents.iter().map(hex::encode).collect(), files })
}

/// Shows what shall be photographed, where the flags say.
pub(super) fn show(picture: &Picture, flags: &QrFlags, io: &mut Io<'_>) -> Result<(), Fault> {
    if let Some(file) = &flags.qr_file {
        return files(picture, file, flags, io).map(|_| ());
    }
    let set = |name: &str| io.env.get(name).filter(|value| !value.is_empty());
    let light = flags.light || set("COLORFGBG").is_some_and(on_light);
    let look = match (set("NO_COLOR").is_some(), light) {
        (false, _) => Look::Coloured,
        (true, true) => Look::OnLight,
        (true, false) => Look::OnDark,
    };
    play(picture, flags.chunk.map(usize::from), look)
}

/// Whether a terminal says that its background is light: the last number is its colour.
fn on_light(value: &str) -> bool {
    matches!(value.rsplit(';').next(), Some("7" | "15"))
}

/// The codes that fit a window, cut smaller the smaller it is.
fn codes(picture: &Picture, chunk: Option<usize>, window: Size) -> Result<Vec<Modules>, Fault> {
    let room = Size { rows: window.rows.saturating_sub(FOOTER), ..window };
    let contents = picture.contents(chunk.or_else(|| self::chunk(room)).ok_or_else(small)?)?;
    let codes =
        contents.iter().map(|content| Modules::of(content)).collect::<Result<Vec<_>, _>>()?;
    let too_wide =
        |code: &&Modules| code.width > room.columns || code.width.div_ceil(2) > room.rows;
    let Some(code) = codes.iter().find(too_wide) else { return Ok(codes) };
    let rows = code.width.div_ceil(2).saturating_add(FOOTER);
    Err(Fault::new(
        Code::Qr,
        format!("the window is too small: enlarge it to {} columns and {rows} rows", code.width),
    )
    .hint("or write pictures with --qr-file NAME.png"))
}

fn small() -> Fault {
    Fault::new(Code::Qr, "the window is too small for a QR code")
        .hint("enlarge it, or write pictures with --qr-file NAME.png")
}

/// What each code of several may carry in this window.
fn chunk(room: Size) -> Option<usize> {
    let bytes = qr::capacity(room)?.checked_sub(frames::HEADER)?;
    (bytes > 0).then(|| bytes.min(frames::MOST_CHUNK))
}

fn window() -> Result<Size, Fault> {
    let nowhere = || {
        Fault::new(Code::Qr, "there is no terminal to show a QR code on")
            .hint("write pictures with --qr-file NAME.png")
    };
    let tty = File::open("/dev/tty").map_err(|_| nowhere())?;
    let size = rustix::termios::tcgetwinsize(&tty).map_err(|_| nowhere())?;
    Ok(Size { columns: size.ws_col.into(), rows: size.ws_row.into() })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Pause,
    Next,
    Back,
    Done,
}

impl Key {
    /// What one press sends; anything that is not about the order of the codes ends it.
    const fn of(bytes: &[u8]) -> Self {
        match bytes {
            b" " => Self::Pause,
            b"\x1b[C" | b"\x1bOC" => Self::Next,
            b"\x1b[D" | b"\x1bOD" => Self::Back,
            _ => Self::Done,
        }
    }
}

/// Reads keys until the one that ends it; what is typed after that is for whoever reads next.
fn keys(mut tty: File) -> Receiver<Key> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 8];
        loop {
            let length = tty.read(&mut bytes).unwrap_or(0);
            let key = bytes.get(..length).map_or(Key::Done, Key::of);
            if sender.send(key).is_err() || key == Key::Done {
                return;
            }
        }
    });
    receiver
}

/// Repeats the codes until a key ends it, and cuts them anew when the window changes.
fn play(picture: &Picture, chunk: Option<usize>, look: Look) -> Result<(), Fault> {
    let mut window = self::window()?;
    let mut codes = self::codes(picture, chunk, window)?;
    let failed =
        |error: std::io::Error| Fault::new(Code::Qr, format!("the code cannot be shown: {error}"));
    let mut terminal = Terminal::open().map_err(failed)?;
    let keys = keys(File::open("/dev/tty").map_err(failed)?);
    terminal.clear().map_err(failed)?;
    let (mut at, mut paused) = (0usize, false);
    loop {
        let now = self::window()?;
        if now != window {
            window = now;
            at = 0;
            terminal.clear().map_err(failed)?;
            match self::codes(picture, chunk, window) {
                Ok(fitting) => codes = fitting,
                Err(fault) => {
                    codes.clear();
                    terminal.print(&format!("\x1b[H{}", fault.message())).map_err(failed)?;
                }
            }
        }
        if let Some(code) = codes.get(at) {
            let text = qr::draw(code, look).replace('\n', "\r\n");
            let footer = footer(at, codes.len(), paused);
            let footer: String = footer.chars().take(window.columns.saturating_sub(1)).collect();
            terminal.print(&format!("\x1b[H{text}{footer}\x1b[K")).map_err(failed)?;
        }
        let last = codes.len().saturating_sub(1);
        let (next, back) = (if at < last { at.saturating_add(1) } else { 0 }, at.checked_sub(1));
        match keys.recv_timeout(PACE) {
            Ok(Key::Pause) => paused = !paused,
            Ok(Key::Next) => (paused, at) = (true, next),
            Ok(Key::Back) => (paused, at) = (true, back.unwrap_or(last)),
            Ok(Key::Done) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
            Err(RecvTimeoutError::Timeout) if !paused => at = next,
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

fn footer(at: usize, count: usize, paused: bool) -> String {
    if count == 1 {
        return "any key when it is read ".to_owned();
    }
    let space = if paused { "space goes on" } else { "space pauses" };
    let place = at.saturating_add(1);
    format!("{place} of {count} · {space} · ← → step · any other key when all are read ")
}

/// One file for each code: NAME.png, or NAME-1.png and so on.
fn files(
    picture: &Picture,
    file: &Path,
    flags: &QrFlags,
    io: &mut Io<'_>,
) -> Result<Vec<String>, Fault> {
    let mut written = Vec::new();
    let usage = |why: &str| Fault::new(Code::Arguments, why.to_owned());
    let (Some(stem), Some(kind)) = (file.file_stem(), file.extension()) else {
        return Err(usage("name a file that ends in .png or .svg"));
    };
    let contents = picture.contents(flags.chunk.map_or(frames::MOST_CHUNK, usize::from))?;
    let several = contents.len() > 1;
    for (index, content) in contents.iter().enumerate() {
        let modules = Modules::of(content)?;
        let bytes = match kind.to_str() {
            Some("png") => qr::png(&modules)?,
            Some("svg") => qr::svg(&modules).into_bytes(),
            _ => return Err(usage("name a file that ends in .png or .svg")),
        };
        let number = if several { format!("-{}", index.saturating_add(1)) } else { String::new() };
        let name = format!("{}{number}.{}", stem.to_string_lossy(), kind.to_string_lossy());
        let path = file.with_file_name(name);
        std::fs::write(&path, bytes).map_err(|error| {
            let path = clean(&path.display().to_string(), 200);
            Fault::new(Code::Output, format!("cannot write {path}: {error}"))
        })?;
        io.write_err(&format!("wrote {}\n", clean(&path.display().to_string(), 200)));
        written.push(path.display().to_string());
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_step_pause_and_end() {
        for (bytes, key) in [
            (&b" "[..], Key::Pause),
            (b"\x1b[C", Key::Next),
            (b"\x1bOD", Key::Back),
            (b"\x1b", Key::Done),
            (b"q", Key::Done),
            (b"\r", Key::Done),
            (b"\x03", Key::Done),
            (b"", Key::Done),
        ] {
            assert_eq!(Key::of(bytes), key, "{bytes:?}");
        }
        assert!(footer(0, 1, false).starts_with("any key"));
        assert!(footer(2, 15, true).starts_with("3 of 15 · space goes on"));
        assert!(footer(99, 100, false).chars().count() < 80);
    }

    #[test]
    fn a_smaller_window_has_more_codes_and_a_tiny_one_says_what_it_needs() {
        let picture = Picture::Frames(vec![0x5a; 3800]);
        let count =
            |columns, rows| codes(&picture, None, Size { columns, rows }).map(|all| all.len());
        assert!(count(80, 24).unwrap() > count(120, 60).unwrap());
        assert!(count(20, 8).unwrap_err().message().contains("too small"));
        let fault = codes(&picture, Some(1024), Size { columns: 80, rows: 24 }).unwrap_err();
        assert!(fault.message().contains("enlarge it to 117 columns and 61 rows"), "{fault}");
    }

    #[test]
    fn a_light_background_is_believed() {
        assert!(on_light("0;15") && on_light("0;default;7"));
        assert!(!on_light("15;0") && !on_light("") && !on_light("7;8"));
    }
}
