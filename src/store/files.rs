//! Reading and replacing whole files in a folder of ours.
//!
//! A reader sees the old file or the new one, never a part. Links, pipes and files that other
//! users own or may write are refused.

use std::fs::{DirBuilder, File};
use std::io::{Error, ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::OFlags;

const WRITABLE_BY_OTHERS: u32 = 0o022;
const OWNER_ONLY: u32 = 0o700;
/// Scratch files start with this; one that is left over was never renamed into place.
pub(crate) const SCRATCH: &str = ".scratch-";

/// Makes `dir` and what is missing above it for the owner only, and checks that it is one.
pub(crate) fn own_dir(dir: &Path) -> Result<(), Error> {
    DirBuilder::new().recursive(true).mode(OWNER_ONLY).create(dir)?;
    let facts = std::fs::symlink_metadata(dir)?;
    if !facts.is_dir() {
        return Err(Error::other("it is not a folder"));
    }
    check_owner(&facts)
}

fn check_owner(facts: &std::fs::Metadata) -> Result<(), Error> {
    if facts.uid() != rustix::process::geteuid().as_raw() {
        return Err(Error::new(ErrorKind::PermissionDenied, "it belongs to another user"));
    }
    if facts.mode() & WRITABLE_BY_OTHERS != 0 {
        let why = "other users may write it (mend it with chmod go-w)";
        return Err(Error::new(ErrorKind::PermissionDenied, why));
    }
    Ok(())
}

/// Opens without following a link in the last place and without waiting on a pipe.
pub(crate) fn flags() -> i32 {
    (OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC).bits().cast_signed()
}

/// Returns `None` when there is no such file.
pub(crate) fn read(path: &Path, most: usize) -> Result<Option<Vec<u8>>, Error> {
    let file = match File::options().read(true).custom_flags(flags()).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) => {
            return Err(Error::other("it is a symbolic link"));
        }
        Err(error) => return Err(error),
    };
    let facts = file.metadata()?;
    if !facts.is_file() {
        return Err(Error::other("it is not a regular file"));
    }
    check_owner(&facts)?;
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    file.take(limit).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        return Err(Error::other(format!("it is larger than {most} bytes")));
    }
    Ok(Some(bytes))
}

/// Replaces `dir`/`name` in one step, mode 0600; it is on the disk when this returns.
pub(crate) fn replace(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let mut scratch = tempfile::Builder::new().prefix(SCRATCH).tempfile_in(dir)?;
    scratch.write_all(bytes)?;
    scratch.as_file().sync_all()?;
    scratch.persist(dir.join(name)).map_err(|failed| failed.error)?;
    sync_dir(dir)
}

/// Makes the names in `dir` survive a power cut.
pub(crate) fn sync_dir(dir: &Path) -> Result<(), Error> {
    File::open(dir)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o777
    }

    #[test]
    fn folders_and_files_are_private() {
        let temporary = tempfile::tempdir().unwrap();
        let dir = temporary.path().join("a/b");
        own_dir(&dir).unwrap();
        own_dir(&dir).unwrap();
        replace(&dir, "x", b"one").unwrap();
        replace(&dir, "x", b"two").unwrap();
        assert_eq!(read(&dir.join("x"), 3).unwrap().unwrap(), b"two");
        assert_eq!((mode(&dir), mode(&temporary.path().join("a"))), (0o700, 0o700));
        assert_eq!(mode(&dir.join("x")), 0o600);
        assert_eq!(fs::read_dir(&dir).unwrap().count(), 1);
    }

    #[test]
    fn a_link_is_replaced_and_not_written_through() {
        let dir = tempfile::tempdir().unwrap();
        let victim = dir.path().join("victim");
        fs::write(&victim, "mine").unwrap();
        symlink(&victim, dir.path().join("x")).unwrap();
        assert!(read(&dir.path().join("x"), 9).unwrap_err().to_string().contains("symbolic link"));
        replace(dir.path(), "x", b"new").unwrap();
        assert_eq!(fs::read(&victim).unwrap(), b"mine");
        assert_eq!(read(&dir.path().join("x"), 9).unwrap().unwrap(), b"new");
    }

    #[test]
    fn unfit_files_and_folders_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x");
        assert_eq!(read(&path, 9).unwrap(), None);
        replace(dir.path(), "x", b"0123456789").unwrap();
        assert!(read(&path, 9).unwrap_err().to_string().contains("larger than 9"));
        assert!(read(&path, 10).is_ok());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
        assert!(read(&path, 10).unwrap_err().to_string().contains("chmod"));
        assert!(read(dir.path(), 10).is_err());

        let open = dir.path().join("open");
        own_dir(&open).unwrap();
        fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
        assert!(own_dir(&open).is_err());
        let link = dir.path().join("link");
        symlink(dir.path(), &link).unwrap();
        assert!(own_dir(&link).is_err());
        assert!(own_dir(&path).is_err());
    }
}
