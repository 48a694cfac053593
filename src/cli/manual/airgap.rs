//! The page about signing on a machine without a network.

use clap_mangen::roff::{Roff, bold, roman};

use super::DATE;

pub(super) const FILE: &str = "tao-airgap.1";

enum Part {
    Section(&'static str),
    Text(&'static str),
    /// A line to type, and what it does.
    Line(&'static str, &'static str),
}

use Part::{Line, Section, Text};

const PAGE: &[Part] = &[
    Section("DESCRIPTION"),
    Text(
        "One program serves both sides. The online machine knows addresses and a node, the offline \
         machine knows keys and no network. Between them travel files or QR codes.",
    ),
    Text(
        "What travels carries a metadata proof (RFC-78) of exactly the types that its call needs. \
         The offline machine reads the call by that proof alone and signs its digest together with \
         the call (CheckMetadataHash, mode 1): had the description been false, the chain would \
         refuse the signature. Fees, quotes, block numbers and names are not proven; they stand \
         apart, as what the online machine says.",
    ),
    Section("THE OFFLINE MACHINE"),
    Text(
        "A computer that never again gets a network, with an encrypted disk or none, no swap, and \
         a clock that is right to a few minutes. The lean signer links no network code and is one \
         static file; make it where the source is, compare its SHA-256 on both machines, and carry \
         it over:",
    ),
    Line(
        "RUSTFLAGS='-C target-feature=+crt-static' cargo build --release --locked --no-default-features --target x86_64-unknown-linux-gnu",
        "Builds target/x86_64-unknown-linux-gnu/release/tao. The step release of .ci/run builds it \
         twice from two folders, compares the bytes, and leaves tao with tao.sha256 beside it.",
    ),
    Line("sha256sum --check tao.sha256", "Compares it again after it was carried over."),
    Line(
        "tao doctor --offline",
        "Names network interfaces that are up, Bluetooth, swap on a disk, core dumps that are \
         possible, and a clock that is behind.",
    ),
    Line(
        "tao wallet create vault --no-hotkey",
        "Makes the key, shows its recovery phrase once, on the terminal only.",
    ),
    Line("tao wallet show vault --quiet", "Prints the address: all that the other side needs."),
    Section("WITH FILES"),
    Line("tao wallet watch vault ADDRESS", "Here: keeps the address without a key."),
    Line(
        "tao transfer -w vault --to ADDRESS --amount 12.5 --out offer.unsigned.json",
        "Here: builds it. Every command that changes the chain takes --out. It can be included for \
         2048 blocks, some 6.8 hours; --era names another period, and immortal is warned of.",
    ),
    Line(
        "tao --offline tx sign offer.unsigned.json --out offer.signed.json",
        "There: shows what it does, what is proven and what is only said, asks, and signs. For a \
         practice chain add --allow-genesis with its whole hash.",
    ),
    Line(
        "tao tx submit offer.unsigned.json offer.signed.json",
        "Here: checks everything again, sends it, and waits until it is final.",
    ),
    Section("WITH QR CODES"),
    Text(
        "The codes are those of Polkadot Vault: code 06 with proof, one byte-mode segment, as many \
         frames as the window needs. Space pauses them, the arrow keys step. A payload of exactly \
         257 bytes is refused before it is shown, because Vault would sign it differently from \
         what the chain expects.",
    ),
    Line(
        "tao transfer -w vault --to ADDRESS --amount 12.5 --qr",
        "Here: shows the codes, asks for the signature that Vault shows in return (its text, or a \
         picture of it), and sends it.",
    ),
    Line(
        "tao --offline tx sign frame-1.png frame-2.png --qr",
        "There: signs what pictures of the codes hold, also of other wallets that send code 06, \
         and shows the signature as a code.",
    ),
    Line(
        "zbarcam --raw -Sbinary | tao --offline tx sign - --qr",
        "The same from a camera; end zbarcam when it has seen every frame. Hex of the frames, one \
         a line, is read, too.",
    ),
    Line(
        "tao tx qr offer.unsigned.json --qr-file offer.png",
        "Writes pictures instead: offer-1.png and so on, or SVG.",
    ),
    Section("SEVERAL AT ONCE"),
    Line(
        "tao tx build orders.txt --out orders.json",
        "Builds one transaction for each line of a file, with consecutive nonces. Lines have the \
         quotes of a shell.",
    ),
    Line(
        "tao tx build orders.txt --ladder exit --out orders.json",
        "Builds orders that exclude each other: they share one nonce, so only one can happen.",
    ),
    Line(
        "tao --offline tx sign orders.json --bundle --out orders.signed.json",
        "Shows all of them, asks once, unlocks once. The bundle is ready for tao tx submit.",
    ),
    Text(
        "The offline machine keeps a log of what it signed. The same transaction again, or another \
         one with the same nonce outside a ladder, is refused unless --again says that it is meant.",
    ),
    Section("MULTISIGS"),
    Text(
        "The first approval fixes the operation: it is built, signed and sent alone. When it is in \
         a block, the others can be built for all signatories at once, signed on their machines, \
         and collected:",
    ),
    Line(
        "tao tx combine bob.json bob.signed.json carol.json carol.signed.json --out approvals.json",
        "Joins what came back; every signature is verified.",
    ),
    Line("tao tx submit approvals.json", "Sends them in order; the last one carries the call out."),
    Section("WITH A LEDGER"),
    Line(
        "tao ledger --account 0 --index 0",
        "Shows the account of a key on the device, to be compared there. The Polkadot app signs \
         with ed25519 on the path 44'/354'/account'/0'/index': this is a different account from \
         that of the same phrase in a wallet of this program.",
    ),
    Line(
        "tao transfer --signer 'ledger:?account=0&index=0' --to ADDRESS --amount 1",
        "Has the device read the call by its proof, show it and sign it. Blind signing is never \
         used, and no message to or from a device is ever logged.",
    ),
    Section("WHAT WAS TESTED"),
    Text(
        "Signing from files and pictures in a network namespace without interfaces, under strace, \
         with no call for a socket. Frames and signatures in both directions against \
         @polkadot/react-qr, @polkadot/api and @polkadot-api/merkleize-metadata, pictures through \
         the decoders jsQR and zbar, and recorded frames that Polkadot Vault's own parser accepted. \
         The Ledger against an emulated device that speaks the USB protocol and checks the proof \
         itself, and against messages recorded from @zondax/ledger-substrate. No phone with \
         Polkadot Vault and no physical Ledger was used.",
    ),
    Section("SEE ALSO"),
];

pub(super) fn page() -> String {
    let mut roff = Roff::default();
    let source = concat!("tao ", env!("CARGO_PKG_VERSION"));
    roff.control("TH", ["tao-airgap", "1", DATE, source, "tao manual"]);
    roff.control("SH", ["NAME"]);
    roff.text([roman("tao-airgap - sign on a machine without a network")]);
    let mut first = true;
    for part in PAGE {
        match part {
            Section(title) => {
                roff.control("SH", [*title]);
                first = true;
            }
            Text(text) => {
                if !first {
                    roff.control("PP", []);
                }
                roff.text([roman(*text)]);
                first = false;
            }
            Line(line, about) => {
                roff.control("TP", []);
                roff.text([bold(*line)]);
                roff.text([roman(*about)]);
                first = false;
            }
        }
    }
    let also = ["tao", "tao-tx", "tao-tx-build", "tao-tx-sign", "tao-doctor", "tao-ledger"];
    let mut line = Vec::new();
    for (index, page) in also.iter().enumerate() {
        line.push(bold(*page));
        line.push(roman(if index.saturating_add(1) == also.len() { "(1)" } else { "(1), " }));
    }
    roff.text(line);
    roff.render()
}

#[cfg(all(test, feature = "sandbox", feature = "ledger"))]
mod tests {
    use super::*;
    use crate::cli::help;

    #[test]
    fn every_line_of_ours_can_be_typed() {
        let mut typed = 0;
        for part in PAGE {
            let Line(line, _) = part else { continue };
            let Some(ours) = line.split(" | ").find(|line| line.starts_with("tao ")) else {
                continue;
            };
            let words = shlex::split(ours).unwrap();
            let parsed = help::command().try_get_matches_from(words);
            assert!(parsed.is_ok(), "{ours}: {}", parsed.unwrap_err());
            typed += 1;
        }
        assert!(typed > 12);
    }
}
