//! Codes as files, and the codes that a picture shows.

use std::fmt::Write as _;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::Modules;
use crate::fault::{Code, Fault};

/// Pixels of one module.
const SCALE: usize = 8;
/// A photograph of 24 million pixels.
const MOST_PIXELS: usize = 24_000_000;
const MOST_CODES: usize = 64;

fn failed(why: &str) -> Fault {
    Fault::new(Code::Qr, format!("the picture cannot be used: {why}"))
}

/// A black and white picture.
pub fn png(modules: &Modules) -> Result<Vec<u8>, Fault> {
    let side = modules.width.saturating_mul(SCALE);
    let pixels: Vec<u8> = (0..side)
        .flat_map(|y| (0..side).map(move |x| (x / SCALE, y / SCALE)))
        .map(|(x, y)| if modules.is_dark(x, y) { 0 } else { 255 })
        .collect();
    let side = u32::try_from(side).map_err(|_| failed("it is too large"))?;
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(&pixels)?;
        writer.finish()
    });
    written.map_err(|_| failed("it cannot be encoded"))?;
    Ok(out)
}

/// One path, in units of modules.
pub fn svg(modules: &Modules) -> String {
    let width = modules.width;
    let mut path = String::new();
    for y in 0..width {
        for x in (0..width).filter(|x| modules.is_dark(*x, y)) {
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {width}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{width}\" height=\"{width}\" \
         fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>\n"
    )
}

/// The contents of all codes that a PNG picture shows, byte for byte.
pub fn read_png(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Fault> {
    let limits = png::Limits { bytes: MOST_PIXELS };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| failed("it is not a PNG file"))?;
    let size = reader.output_buffer_size().filter(|size| *size <= 4 * MOST_PIXELS);
    let mut pixels = vec![0; size.ok_or_else(|| failed("it is too large"))?];
    let info = reader.next_frame(&mut pixels).map_err(|_| failed("it is damaged"))?;
    let samples = info.color_type.samples();
    let whole = |side: u32| usize::try_from(side).map_err(|_| failed("it is too large"));
    let (width, height) = (whole(info.width)?, whole(info.height)?);
    if width.saturating_mul(height) > MOST_PIXELS {
        return Err(failed("it is too large"));
    }
    let grey = |x: usize, y: usize| {
        let at = y.saturating_mul(width).saturating_add(x).saturating_mul(samples);
        let pixel = pixels.get(at..at.saturating_add(samples)).unwrap_or_default();
        match pixel {
            [grey] | [grey, _] => *grey,
            [red, green, blue] | [red, green, blue, _] => {
                let sum = u16::from(*red)
                    .saturating_add(u16::from(*green))
                    .saturating_add(u16::from(*blue));
                u8::try_from(sum / 3).unwrap_or(u8::MAX)
            }
            _ => u8::MAX,
        }
    };
    // The finder works on pictures from anywhere; what it cannot cope with is a picture without
    // codes.
    let found = catch_unwind(AssertUnwindSafe(|| {
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
        let read = |grid: &rqrr::Grid<_>| {
            let mut content = Vec::new();
            grid.decode_to(&mut content).ok().map(|_| content)
        };
        let grids = picture.detect_grids();
        grids.iter().take(MOST_CODES).filter_map(read).collect::<Vec<_>>()
    }));
    match found {
        Ok(found) if !found.is_empty() => Ok(found),
        _ => Err(failed("no QR code can be read in it").hint("take it closer, sharp and straight")),
    }
}
