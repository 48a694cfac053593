//! What a process that will hold a key asks of the system before it holds one.

use crate::Error;

/// Keeps the memory of this process out of core files and away from other processes.
///
/// On Linux the process becomes non-dumpable, which also stops a debugger of the same user.
/// Call it once, first thing. Elsewhere only the core file size is limited.
pub fn harden_process() -> Result<(), Error> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let failed = |source: rustix::io::Errno| Error::Io {
        doing: "protect",
        path: "the memory of this process".into(),
        source: source.into(),
    };
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).map_err(failed)?;
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)
        .map_err(failed)?;
    Ok(())
}
