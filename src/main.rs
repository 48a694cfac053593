//! The `tao` program: a thin shell around the library.

use std::process::ExitCode;

use tao_wallet::cli::{Io, completes, run_guarded};

fn main() -> ExitCode {
    // A core dump or another process of the same user must not see keys; where the system does
    // not allow it the program still works.
    let _ = tao_keystore::harden_process();
    let argv: Vec<_> = std::env::args_os().collect();
    if completes(argv.clone()) {
        return ExitCode::SUCCESS;
    }
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let mut io = Io::of_process(&mut out, &mut err);
    ExitCode::from(run_guarded(argv, &mut io))
}
