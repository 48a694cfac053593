//! A panic ends a command like any other fault: with its line, its document and its status.

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};

use super::{Io, completion, run};
use crate::fault::{Code, panicked};
use crate::render;

/// Whether this was a shell that asked for candidates. Nothing is said of a panic: it would stand in
/// the middle of a line that is being typed.
pub fn completes(argv: Vec<OsString>) -> bool {
    set_hook(Box::new(panicked::remember));
    catch_unwind(AssertUnwindSafe(|| completion::answer(argv))).unwrap_or(true)
}

/// Runs one command line and returns its exit status, whatever happens in it.
pub fn run_guarded(argv: Vec<OsString>, io: &mut Io<'_>) -> u8 {
    set_hook(Box::new(panicked::remember));
    let given = argv.clone();
    guarded(&given, io, |io| run(argv, io))
}

fn guarded(argv: &[OsString], io: &mut Io<'_>, body: impl FnOnce(&mut Io<'_>) -> u8) -> u8 {
    if let Ok(status) = catch_unwind(AssertUnwindSafe(|| body(io))) {
        return status;
    }
    super::progress::end();
    let fault = panicked::fault();
    let has = |flag: &str| argv.iter().any(|word| word == flag);
    if has("--json") || has("--ndjson") {
        let document = render::failure(&fault);
        io.write_out(&if has("--ndjson") { render::one_line(&document) } else { document });
    }
    io.write_err(&render::words(&fault));
    Code::Bug.class().exit_status()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Env;

    fn run_into(argv: &[&str], body: impl FnOnce(&mut Io<'_>) -> u8) -> (u8, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut io = Io {
            out: &mut out,
            err: &mut err,
            env: Env::default(),
            home: None,
            terminal: false,
            tell: std::sync::Arc::new(|_| ()),
            lost: None,
            screen: None,
        };
        let argv: Vec<OsString> = argv.iter().map(OsString::from).collect();
        let status = guarded(&argv, &mut io, body);
        (status, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn a_panic_is_a_fault_with_a_status_and_no_payload() {
        let (status, out, err) =
            run_into(&["tao", "--json"], |_| panic!("the phrase was: abandon ability"));
        assert_eq!(status, 70);
        assert!(err.starts_with("error[bug]: tao ") && err.contains(" panicked at "), "{err}");
        assert!(!err.contains("abandon") && !out.contains("abandon"));
        let document: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(document["error"]["code"], "bug");
    }

    #[test]
    fn a_command_that_ends_keeps_its_status() {
        let (status, out, err) = run_into(&["tao"], |_| 6);
        assert_eq!((status, out.as_str(), err.as_str()), (6, "", ""));
    }
}
