//! A real terminal, given back after a panic. `script` makes one.

use std::process::Command;

use crate::tui::terminal::{Guard, has_panicked};

/// Runs one of the tests below on a terminal of its own, between two questions about its settings.
fn on_a_terminal(test: &str) -> String {
    let exe = std::fs::read_link("/proc/self/exe").unwrap();
    let child = format!("{} --ignored --exact --nocapture {test}", exe.display());
    let line = format!("stty rows 30 cols 100; stty -a; {child}; echo ended $?; stty -a");
    let script = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .env("TERM", "xterm")
        .output()
        .unwrap();
    String::from_utf8_lossy(&script.stdout).into_owned()
}

fn is_given_back(test: &str) {
    let seen = on_a_terminal(test);
    let (before, rest) = seen.split_once("\u{1b}[?1049h").expect("the alternate screen is entered");
    let (on_it, after) = rest.split_once("\u{1b}[?1049l").expect("the alternate screen is left");
    assert!(on_it.contains("\u{1b}[?1000h"), "the mouse is asked for: {on_it:?}");
    assert!(on_it.contains("\u{1b}[?1000l"), "and given back first: {on_it:?}");
    assert!(on_it.contains("\u{1b}[?2004l"), "so is pasting: {on_it:?}");
    assert!(after.contains("\u{1b}[?25h"), "the cursor is shown: {after:?}");
    assert!(after.contains("on purpose"), "the message is readable, after it: {after:?}");
    let settings = |text: &str| {
        let (_, text) = text.split_once("speed").expect("stty tells the settings");
        text.split_once("-echoprt").map(|(text, _)| text.to_owned())
    };
    assert_eq!(settings(before), settings(after), "raw mode is off");
}

#[test]
fn a_panic_gives_the_terminal_back() {
    is_given_back("tui::tests::terminal::breaks_off");
}

#[test]
fn a_panic_of_another_thread_gives_the_terminal_back() {
    is_given_back("tui::tests::terminal::breaks_off_elsewhere");
}

#[test]
#[ignore = "run by another test, on a terminal"]
fn breaks_off() {
    let mut guard = Guard::take(true).unwrap();
    guard.terminal.draw(|frame| frame.buffer_mut().reset()).unwrap();
    panic!("on purpose");
}

#[test]
#[ignore = "run by another test, on a terminal"]
fn breaks_off_elsewhere() {
    let _guard = Guard::take(true).unwrap();
    let other = std::thread::spawn(|| panic!("on purpose"));
    other.join().unwrap_err();
    assert!(has_panicked(), "the loop ends by this");
}
