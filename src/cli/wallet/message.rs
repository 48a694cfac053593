//! Messages signed and checked. What is signed is never what a chain would take.

use tao_keystore::{Scheme, message, verify_message};

use super::Keys;
use crate::app::keys::{self, KeyName, Signed, Verified};
use crate::app::payer::{self, Names};
use crate::cli::args::{Message, Sign, Verify};
use crate::cli::unlock;
use crate::fault::{Code, Fault};

/// A message is read by people; what is longer is no message.
const LONGEST: u64 = 64 * 1024;

impl Keys<'_, '_> {
    pub(super) fn sign(&mut self, name: &KeyName, sign: &Sign) -> Result<(), Fault> {
        let text = text(&sign.message)?;
        let opened = unlock::open(&self.store, name, self.global, self.settings, self.io)?;
        let signature = opened.pair.sign_message(&text)?;
        let report = Signed {
            address: opened.entry.ss58,
            scheme: opened.pair.scheme().name(),
            message: text,
            form: message::Form::Wrapped.name(),
            signature: format!("0x{}", hex::encode(signature)),
        };
        self.emit(&report, &opened.warnings)
    }

    pub(super) fn verify(&mut self, verify: &Verify) -> Result<(), Fault> {
        let text = text(&verify.message)?;
        let account = payer::coldkey(&verify.address, &Names::new(&self.settings.paths), true)?.0;
        let (named, signature) = keys::signature(&verify.signature)?;
        let asked = verify.scheme.map(crate::cli::args::SchemeArg::scheme);
        if let (Some(named), Some(asked)) = (named, asked)
            && named != asked
        {
            return Err(Fault::new(
                Code::Arguments,
                format!("the signature is {}, and --scheme says {}", named.name(), asked.name()),
            ));
        }
        let schemes = match named.or(asked) {
            Some(one) => vec![one],
            None => vec![Scheme::Sr25519, Scheme::Ed25519],
        };
        let found = schemes.into_iter().find_map(|scheme| {
            verify_message(scheme, &account.0, text.as_bytes(), &signature)
                .map(|form| (scheme, form))
        });
        let Some((scheme, form)) = found else {
            return Err(Fault::new(
                Code::Signature,
                format!("this is not a signature of {account} over this message"),
            ));
        };
        let mut warnings = Vec::new();
        if form == message::Form::Raw {
            warnings.push(
                "the message was signed as it is, without <Bytes>: the signer may have signed a \
                 transaction without knowing"
                    .to_owned(),
            );
        }
        let report =
            Verified { address: account.to_string(), scheme: scheme.name(), form: form.name() };
        self.emit(&report, &warnings)
    }
}

fn text(message: &Message) -> Result<String, Fault> {
    use std::io::Read as _;
    let path = match (&message.message, &message.message_file) {
        (Some(text), _) => return Ok(text.clone()),
        (None, Some(path)) if path.as_os_str() == "-" => std::path::Path::new("/dev/stdin"),
        (None, Some(path)) => path,
        (None, None) => return Err(Fault::new(Code::Arguments, "there is no message")),
    };
    let refused = |why: String| {
        Fault::new(Code::Arguments, format!("cannot read {}: {why}", keys::shown(path)))
    };
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(LONGEST.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|error| refused(error.to_string()))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LONGEST) {
        return Err(refused("it is larger than 64 KiB".to_owned()));
    }
    String::from_utf8(bytes).map_err(|_| refused("it is not text".to_owned()))
}
