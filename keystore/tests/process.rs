//! Hardening really changes the process; in a target of its own, because it cannot be undone.

#[test]
#[cfg(target_os = "linux")]
fn a_hardened_process_cannot_be_dumped() {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};
    tao_keystore::harden_process().unwrap();
    assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    let core = getrlimit(Resource::Core);
    assert_eq!((core.current, core.maximum), (Some(0), Some(0)));
}
