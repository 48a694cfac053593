//! QR codes: bytes to modules, modules to a terminal or a file, and back from an image.
//!
//! A code is one segment in byte mode, because that is what Polkadot Vault's reader expects.

mod picture;
mod terminal;

use fast_qr::qr::{QRBuilder, QRCode};
use fast_qr::{ECL, Mode};

use crate::fault::{Code, Fault};

pub use picture::{png, read_png, svg};
pub use terminal::{Look, Size, capacity, draw};

/// Light modules that must surround a code.
const QUIET: usize = 4;
/// What the largest code holds.
const MOST_BYTES: usize = 2953;

/// A square of modules with its quiet zone; `true` is dark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    pub width: usize,
    dark: Vec<bool>,
}

impl Modules {
    pub fn of(content: &[u8]) -> Result<Self, Fault> {
        let failed = |why: String| Fault::new(Code::Qr, format!("no QR code can be made: {why}"));
        if content.is_empty() || content.len() > MOST_BYTES {
            return Err(failed(format!("{} bytes do not fit", content.len())));
        }
        let code: QRCode = QRBuilder::new(content)
            .mode(Mode::Byte)
            .ecl(ECL::L)
            .build()
            .map_err(|error| failed(error.to_string()))?;
        let width = code.size.saturating_add(2 * QUIET);
        let mut dark = vec![false; width.saturating_mul(width)];
        for y in 0..code.size {
            for x in 0..code.size {
                let at = y.saturating_add(QUIET).saturating_mul(width);
                let place = dark.get_mut(at.saturating_add(x).saturating_add(QUIET));
                let module = code.data.get(y.saturating_mul(code.size).saturating_add(x));
                if let (Some(place), Some(module)) = (place, module) {
                    *place = module.value();
                }
            }
        }
        Ok(Self { width, dark })
    }

    /// Outside of the square everything is light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = x < self.width;
        let at = y.saturating_mul(self.width).saturating_add(x);
        inside && self.dark.get(at).copied().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests;
