//! The only way a recovery phrase leaves: the terminal itself, on a screen of its own that leaves
//! nothing in the scroll-back.

use std::fmt::Write as _;

use tao_keystore::Mnemonic;

use super::Io;
use super::terminal::Terminal;
use crate::fault::{Code, Fault};

/// Words asked of each phrase.
const ASKED: usize = 3;
const COLUMNS: usize = 4;

/// Opens the terminal; refuses when the words could reach nobody.
pub(super) fn terminal(io: &Io<'_>) -> Result<Terminal, Fault> {
    let nowhere = || {
        Fault::new(Code::NoConsent, "there is no terminal to show the recovery phrase on").hint(
            "with --phrase-later the wallet is made now; see the phrase later with: tao wallet \
             show NAME --phrase",
        )
    };
    if !io.terminal {
        return Err(nowhere());
    }
    Terminal::open().map_err(|_| nowhere())
}

/// Shows a phrase until Enter.
pub(super) fn show(
    terminal: &mut Terminal,
    what: &str,
    phrase: &Mnemonic,
    io: &Io<'_>,
) -> Result<(), Fault> {
    page(terminal, what, phrase, io, "Press Enter to hide them. ")
        .and_then(|()| terminal.wait())
        .map(|_| ())
        .map_err(|error| lost(&error))
}

/// Shows a phrase and asks for some of its words, until they are right; `false` means given up.
pub(super) fn confirm(
    terminal: &mut Terminal,
    what: &str,
    phrase: &Mnemonic,
    io: &Io<'_>,
) -> Result<bool, Fault> {
    loop {
        let next = "Press Enter when you have them: some are asked next. Ctrl-C makes no wallet. ";
        page(terminal, what, phrase, io, next).map_err(|error| lost(&error))?;
        if !terminal.wait().map_err(|error| lost(&error))? {
            return Ok(false);
        }
        match ask(terminal, what, phrase)? {
            Answer::Right => return Ok(true),
            Answer::Wrong => {}
            Answer::GaveUp => return Ok(false),
        }
    }
}

enum Answer {
    Right,
    Wrong,
    GaveUp,
}

fn ask(terminal: &mut Terminal, what: &str, phrase: &Mnemonic) -> Result<Answer, Fault> {
    let positions = phrase.challenge(ASKED)?;
    let asking = || -> std::io::Result<Answer> {
        terminal.clear()?;
        terminal.print(&format!("\n  {what}\n\n"))?;
        for position in positions {
            terminal.print(&format!("  word {position}: "))?;
            let Some(typed) = terminal.line(true)? else { return Ok(Answer::GaveUp) };
            if !phrase.is_word(position, &typed) {
                terminal.print(
                    "\n  That is not the word. Press Enter to see the phrase again. \
                     Ctrl-C makes no wallet. ",
                )?;
                return Ok(if terminal.wait()? { Answer::Wrong } else { Answer::GaveUp });
            }
        }
        Ok(Answer::Right)
    };
    asking().map_err(|error| lost(&error))
}

fn page(
    terminal: &mut Terminal,
    what: &str,
    phrase: &Mnemonic,
    io: &Io<'_>,
    next: &str,
) -> std::io::Result<()> {
    terminal.clear()?;
    terminal.print(&format!("\n  Recovery phrase of {what}\n\n"))?;
    for position in 1..=phrase.word_count() {
        // Printed word by word: no text that holds the whole phrase is made.
        terminal.print(&format!("  {position:>2} "))?;
        let word = phrase.word(position).unwrap_or_default();
        terminal.print(word)?;
        let ends = position.checked_rem(COLUMNS) == Some(0);
        let gap = 9usize.saturating_sub(word.len());
        terminal.print(if ends { "\n" } else { " ".get(..1).unwrap_or_default() })?;
        if !ends {
            terminal.print(&" ".repeat(gap))?;
        }
    }
    let mut text = String::from(
        "\n\n  Write the words on paper, in this order. Whoever has them has the funds,\n  and without \
         them a lost file or password is final.\n",
    );
    if ["TMUX", "STY"].iter().any(|name| io.env.get(name).is_some()) {
        text.push_str("  This terminal runs in tmux or screen, which may keep what it shows.\n");
    }
    let _ = write!(text, "\n  {next}");
    terminal.print(&text)
}

fn lost(error: &std::io::Error) -> Fault {
    Fault::new(Code::Output, format!("the terminal failed: {error}"))
}
