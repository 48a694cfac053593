//! Showing QR codes: still or moving in the terminal, or as files.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::Io;
use super::args::QrFlags;
use super::terminal::Terminal;
use crate::app::airgap::Picture;
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::qr::{self, Look, Modules, Size};
use crate::travel::frames;

/// Four codes a second: slow enough for every camera.
const PACE: Duration = Duration::from_millis(250);
/// Lines below the code.
const FOOTER: usize = 2;

/// Shows what shall be photographed, where the flags say.
pub(super) fn show(picture: &Picture, flags: &QrFlags, io: &mut Io<'_>) -> Result<(), Fault> {
    if let Some(file) = &flags.qr_file {
        return files(picture, file, flags, io);
    }
    let window = window()?;
    let room = Size { rows: window.rows.saturating_sub(FOOTER), ..window };
    let contents = picture
        .contents(flags.chunk.map(usize::from).or_else(|| chunk(room)).ok_or_else(small)?)?;
    let codes =
        contents.iter().map(|content| Modules::of(content)).collect::<Result<Vec<_>, _>>()?;
    let look = match (flags.light, io.env.get("NO_COLOR").is_some_and(|value| !value.is_empty())) {
        (true, _) => Look::OnLight,
        (false, true) => Look::OnDark,
        (false, false) => Look::Coloured,
    };
    if let Some(code) =
        codes.iter().find(|code| code.width > room.columns || code.width.div_ceil(2) > room.rows)
    {
        let rows = code.width.div_ceil(2).saturating_add(FOOTER);
        return Err(Fault::new(
            Code::Qr,
            format!(
                "the window is too small: enlarge it to {} columns and {rows} rows",
                code.width
            ),
        )
        .hint("or write pictures with --qr-file NAME.png"));
    }
    play(&codes, look)
        .map_err(|error| Fault::new(Code::Qr, format!("the code cannot be shown: {error}")))
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

/// Repeats the codes until a key is pressed.
fn play(codes: &[Modules], look: Look) -> std::io::Result<()> {
    let mut terminal = Terminal::open()?;
    let pressed = Arc::new(AtomicBool::new(false));
    let (flag, mut keys) = (Arc::clone(&pressed), File::open("/dev/tty")?);
    std::thread::spawn(move || {
        let _ = keys.read(&mut [0]);
        flag.store(true, Ordering::Relaxed);
    });
    terminal.clear()?;
    for (index, code) in codes.iter().enumerate().cycle() {
        let text = qr::draw(code, look).replace('\n', "\r\n");
        let place = index.saturating_add(1);
        terminal
            .print(&format!("\x1b[H{text}{place} of {}, any key when it is read ", codes.len()))?;
        std::thread::sleep(PACE);
        if pressed.load(Ordering::Relaxed) {
            break;
        }
    }
    Ok(())
}

/// One file for each code: NAME.png, or NAME-1.png and so on.
fn files(picture: &Picture, file: &Path, flags: &QrFlags, io: &mut Io<'_>) -> Result<(), Fault> {
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
    }
    Ok(())
}
