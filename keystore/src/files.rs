//! Careful file access: no symbolic link below the wallets directory is followed, no file of
//! somebody else or open to others is read as a secret, and a file gets its name only when it is
//! whole and on the disk.

use std::fs::{File, Metadata};
use std::io::{Read as _, Write as _};
use std::os::fd::AsFd as _;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use rustix::fs::{AtFlags, FileType, Mode, OFlags};
use rustix::io::Errno;
use rustix::process::geteuid;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::Error;
use crate::error::printable;

/// No key file of any format comes near this size.
pub(crate) const MAX_FILE: usize = 64 * 1024;

/// Entries read of one directory: 32,768 hotkeys with their public files.
const MAX_ENTRIES: usize = 65_536;

const LOCK_TRIES: u32 = 100;
const LOCK_PAUSE: Duration = Duration::from_millis(50);

/// An open directory, and the path it was opened by, for messages.
pub(crate) struct Dir {
    file: File,
    pub(crate) path: PathBuf,
}

/// A regular file of a directory, opened and not read yet.
struct OpenFile {
    file: File,
    found: Metadata,
    path: PathBuf,
}

impl OpenFile {
    fn complaint(&self) -> Option<Error> {
        secret_file_complaint(&self.path, &self.found)
    }

    /// Reads what was there when it was opened, into a buffer that never grows: growing would leave
    /// a copy behind that nobody wipes.
    fn read(mut self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let size = usize::try_from(self.found.len()).unwrap_or(usize::MAX);
        if size > MAX_FILE {
            return Err(Error::Oversized { path: self.path, limit: MAX_FILE });
        }
        let mut bytes = Zeroizing::new(vec![0; size]);
        match self.file.read_exact(&mut bytes) {
            Ok(()) => Ok(bytes),
            Err(error) => Err(Error::io("read", &self.path, error)),
        }
    }
}

/// What a file holds, and what speaks against using it as a secret.
pub(crate) struct Looked {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) complaint: Option<Error>,
}

/// Who may have access to what is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Nobody but us: anything else is refused.
    Secret,
    /// Reading without using a secret; see [`Dir::look`].
    Public,
}

impl Dir {
    /// Opens the wallets directory; `None` when there is none.
    pub(crate) fn open_root(path: &Path) -> Result<Option<Self>, Error> {
        match File::open(path) {
            Ok(file) if is_dir(&file) => Ok(Some(Dir { file, path: path.to_owned() })),
            Ok(_) => Err(Error::io("use", path, Errno::NOTDIR)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io("open", path, error)),
        }
    }

    /// Refuses a directory that somebody else could exchange for another one: every
    /// directory on the way to it must belong to us or to root and be writable by no other.
    pub(crate) fn check_way(&self) -> Result<(), Error> {
        let plain = std::path::absolute(&self.path)
            .map_err(|error| Error::io("resolve", &self.path, error))?;
        let real =
            self.path.canonicalize().map_err(|error| Error::io("resolve", &self.path, error))?;
        for step in real.ancestors().chain(plain.ancestors()) {
            let found =
                step.symlink_metadata().map_err(|error| Error::io("inspect", step, error))?;
            check_directory(step, &found)?;
        }
        Ok(())
    }

    /// Refuses this directory when others could put files into it.
    pub(crate) fn check_self(&self) -> Result<(), Error> {
        let found =
            self.file.metadata().map_err(|error| Error::io("inspect", &self.path, error))?;
        check_directory(&self.path, &found)
    }

    /// Opens a directory in this one; a symbolic link is refused.
    pub(crate) fn sub(&self, name: &str) -> Result<Option<Dir>, Error> {
        let path = self.path.join(name);
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        match rustix::fs::openat(&self.file, name, flags, Mode::empty()) {
            Ok(fd) => Ok(Some(Dir { file: fd.into(), path })),
            Err(Errno::NOENT) => Ok(None),
            Err(Errno::LOOP | Errno::NOTDIR) => Err(not_plain(&path)),
            Err(errno) => Err(Error::io("open", &path, errno)),
        }
    }

    pub(crate) fn create_sub(&self, name: &str) -> Result<Dir, Error> {
        let path = self.path.join(name);
        point();
        match rustix::fs::mkdirat(&self.file, name, Mode::RWXU) {
            Ok(()) | Err(Errno::EXIST) => {}
            Err(errno) => return Err(Error::io("create", &path, errno)),
        }
        self.sub(name)?.ok_or_else(|| Error::io("open", &path, Errno::NOENT))
    }

    /// Returns the names in this directory and whether each is a directory, sorted.
    pub(crate) fn names(&self) -> Result<Vec<(String, FileType)>, Error> {
        let failed = |errno| Error::io("list", &self.path, errno);
        let mut found = Vec::new();
        for entry in rustix::fs::Dir::read_from(&self.file).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name == "." || name == ".." {
                continue;
            }
            if found.len() == MAX_ENTRIES {
                let source = std::io::Error::other("it has more than 65536 entries");
                return Err(Error::io("list", &self.path, source));
            }
            let kind = match entry.file_type() {
                FileType::Unknown => {
                    rustix::fs::statat(&self.file, entry.file_name(), AtFlags::SYMLINK_NOFOLLOW)
                        .map_or(FileType::Unknown, |stat| FileType::from_raw_mode(stat.st_mode))
                }
                known => known,
            };
            found.push((name, kind));
        }
        found.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        Ok(found)
    }

    pub(crate) fn exists(&self, name: &str) -> Result<bool, Error> {
        match rustix::fs::statat(&self.file, name, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(_) => Ok(true),
            Err(Errno::NOENT) => Ok(false),
            Err(errno) => Err(Error::io("inspect", &self.path.join(name), errno)),
        }
    }

    /// Reads a whole file of at most [`MAX_FILE`] bytes; `None` when there is none.
    pub(crate) fn read(
        &self,
        name: &str,
        access: Access,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        let Some(open) = self.open_file(name)? else { return Ok(None) };
        if access == Access::Secret
            && let Some(refusal) = open.complaint()
        {
            return Err(refusal);
        }
        open.read().map(Some)
    }

    /// Reads a file whose secret is not used, and says what would make [`Access::Secret`] refuse it.
    pub(crate) fn look(&self, name: &str) -> Result<Option<Looked>, Error> {
        let Some(open) = self.open_file(name)? else { return Ok(None) };
        let complaint = open.complaint();
        Ok(Some(Looked { bytes: open.read()?, complaint }))
    }

    fn open_file(&self, name: &str) -> Result<Option<OpenFile>, Error> {
        let path = self.path.join(name);
        // Non-blocking: opening a FIFO must not hang.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK;
        let file: File = match rustix::fs::openat(&self.file, name, flags, Mode::empty()) {
            Ok(fd) => fd.into(),
            Err(Errno::NOENT) => return Ok(None),
            Err(Errno::LOOP) => return Err(not_plain(&path)),
            Err(errno) => return Err(Error::io("open", &path, errno)),
        };
        let found = file.metadata().map_err(|error| Error::io("inspect", &path, error))?;
        if !found.is_file() {
            return Err(Error::Foreign { path, found: "it is not a regular file" });
        }
        Ok(Some(OpenFile { file, found, path }))
    }

    /// Writes a file that does not exist yet, whole or not at all.
    ///
    /// The bytes go to a hidden file in `scratch`, are flushed, read back and given to
    /// `check`; only then does the file get its name, and never another file's.
    pub(crate) fn write_new(
        &self,
        scratch: &Dir,
        name: &str,
        bytes: &[u8],
        check: impl FnOnce(&[u8]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let temporary = self.write_scratch(scratch, name, bytes, check)?;
        rename_new(scratch, &temporary.name, self, name)?;
        temporary.keep();
        self.sync()?;
        scratch.sync()
    }

    /// Puts a file in the place of an old one in one step: there is always the one or the other.
    pub(crate) fn replace(
        &self,
        scratch: &Dir,
        name: &str,
        bytes: &[u8],
        check: impl FnOnce(&[u8]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let temporary = self.write_scratch(scratch, name, bytes, check)?;
        point();
        rustix::fs::renameat(&scratch.file, &*temporary.name, &self.file, name)
            .map_err(|errno| Error::io("replace", &self.path.join(name), errno))?;
        point();
        temporary.keep();
        self.sync()?;
        scratch.sync()
    }

    /// Makes the hidden file of [`Dir::write_new`] and [`Dir::replace`].
    fn write_scratch<'a>(
        &self,
        scratch: &'a Dir,
        name: &str,
        bytes: &[u8],
        check: impl FnOnce(&[u8]) -> Result<(), Error>,
    ) -> Result<Temporary<'a>, Error> {
        let path = self.path.join(name);
        let temporary = format!(".{name}.{}", random_hex()?);
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW;
        let mode = Mode::RUSR | Mode::WUSR;
        point();
        let fd = rustix::fs::openat(&scratch.file, &*temporary, flags | OFlags::CLOEXEC, mode)
            .map_err(|errno| Error::io("create", &scratch.path.join(&temporary), errno))?;
        let temporary = Temporary { dir: scratch, name: temporary };
        point();
        let mut file = File::from(fd);
        file.write_all(bytes)
            .and_then(|()| {
                point();
                file.sync_all()
            })
            .map_err(|error| Error::io("write", &path, error))?;
        point();
        drop(file);
        let stored = scratch
            .read(&temporary.name, Access::Secret)?
            .filter(|stored| stored.as_slice() == bytes)
            .ok_or_else(|| Error::ReadBack { path: path.clone() })?;
        check(&stored)?;
        Ok(temporary)
    }

    /// Gives an entry of `from` the name `new` here, never another's; copies where they are on
    /// different file systems. `scratch` takes the copy while it is made.
    pub(crate) fn take(
        &self,
        scratch: &Dir,
        from: &Dir,
        old: &str,
        new: &str,
    ) -> Result<(), Error> {
        match rename_new(from, old, self, new) {
            Err(error) if is_other_file_system(&error) => {}
            other => {
                other?;
                self.sync()?;
                return from.sync();
            }
        }
        let Some(bytes) = from.read(old, Access::Secret)? else {
            return Err(Error::io("open", &from.path.join(old), Errno::NOENT));
        };
        self.write_new(scratch, new, &bytes, |_| Ok(()))?;
        from.remove(old)
    }

    /// Removes a file; one that is gone already is none too many.
    pub(crate) fn remove(&self, name: &str) -> Result<(), Error> {
        point();
        match rustix::fs::unlinkat(&self.file, name, AtFlags::empty()) {
            Ok(()) | Err(Errno::NOENT) => {}
            Err(errno) => return Err(Error::io("remove", &self.path.join(name), errno)),
        }
        point();
        self.sync()
    }

    /// Removes a directory with the files in it and in its directories.
    pub(crate) fn remove_tree(&self, name: &str) -> Result<(), Error> {
        let Some(tree) = self.sub(name)? else { return Ok(()) };
        for (entry, kind) in tree.names()? {
            if kind == FileType::Directory {
                tree.remove_tree(&entry)?;
            } else {
                tree.remove(&entry)?;
            }
        }
        point();
        match rustix::fs::unlinkat(&self.file, name, AtFlags::REMOVEDIR) {
            Ok(()) | Err(Errno::NOENT) => self.sync(),
            Err(errno) => Err(Error::io("remove", &self.path.join(name), errno)),
        }
    }

    /// Removes the hidden files that interrupted writers of `name` left. Only under the lock, where
    /// there is no other writer.
    pub(crate) fn remove_leftovers(&self, name: &str) -> Result<(), Error> {
        for (found, _) in self.names()? {
            if leftover_of(&found) == Some(name) {
                self.remove(&found)?;
            }
        }
        Ok(())
    }

    /// Marks this directory as in use by this process, until it is dropped; tells whether it was
    /// free.
    pub(crate) fn claim(&self) -> bool {
        let operation = rustix::fs::FlockOperation::NonBlockingLockExclusive;
        rustix::fs::flock(&self.file, operation).is_ok()
    }

    pub(crate) fn sync(&self) -> Result<(), Error> {
        self.file.sync_all().map_err(|error| Error::io("flush", &self.path, error))
    }
}

/// Removes an unfinished file again when something fails before it gets its name.
struct Temporary<'a> {
    dir: &'a Dir,
    name: String,
}

impl Temporary<'_> {
    /// It has its final name: nothing is left to remove.
    fn keep(mut self) {
        self.name.clear();
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if !self.name.is_empty() {
            // A leftover is harmless: it is hidden, and not named like a key.
            let _ = rustix::fs::unlinkat(&self.dir.file, &*self.name, AtFlags::empty());
        }
    }
}

/// Recognises the hidden names of unfinished files, `.<name>.<16 hex digits>`; returns the name.
pub(crate) fn leftover_of(file: &str) -> Option<&str> {
    let (name, end) = file.strip_prefix('.')?.rsplit_once('.')?;
    (end.len() == 16 && end.bytes().all(|b| b.is_ascii_hexdigit())).then_some(name)
}

/// Renames without replacing: the kernel refuses when the new name is taken.
pub(crate) fn rename_new(from: &Dir, old: &str, to: &Dir, new: &str) -> Result<(), Error> {
    point();
    let path = to.path.join(new);
    let failed = |errno| match errno {
        Errno::EXIST => Error::AlreadyExists { path: path.clone() },
        errno => Error::io("create", &path, errno),
    };
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        let flags = rustix::fs::RenameFlags::NOREPLACE;
        match rustix::fs::renameat_with(&from.file, old, &to.file, new, flags) {
            // Some file systems do not know the flag; a hard link refuses just as well.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            other => {
                point();
                return other.map_err(failed);
            }
        }
    }
    rustix::fs::linkat(&from.file, old, &to.file, new, AtFlags::empty()).map_err(failed)?;
    rustix::fs::unlinkat(&from.file, old, AtFlags::empty()).map_err(failed)
}

/// Tells whether a rename failed because it would have to copy.
pub(crate) fn is_other_file_system(error: &Error) -> bool {
    matches!(error, Error::Io { source, .. } if source.kind() == std::io::ErrorKind::CrossesDevices)
}

/// Returns 16 random hex digits, for a name nobody else has.
pub(crate) fn random_hex() -> Result<String, Error> {
    let mut random = [0u8; 8];
    getrandom::fill(&mut random).map_err(|_| Error::NoEntropy)?;
    Ok(hex::encode(random))
}

/// A moment between two steps on the disk: where the tests of this crate kill the process.
fn point() {
    #[cfg(test)]
    crate::crash::point();
}

/// Creates a directory of ours and those above it, open to nobody else.
pub(crate) fn create_private(path: &Path) -> Result<(), Error> {
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|error| Error::io("create", path, error))
}

/// Held while a wallets directory is written to.
pub(crate) struct WriteLock {
    _file: File,
}

/// Takes the write lock of the wallets directory `real`; waits up to five seconds.
///
/// The lock lives in the state directory, because btcli would list it as a hotkey.
pub(crate) fn lock_for_writing(state_dir: &Path, real: &Path) -> Result<WriteLock, Error> {
    let locks = state_dir.join("locks");
    create_private(&locks)?;
    let name = format!("{}.lock", path_id(real));
    let path = locks.join(name);
    let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let file: File = rustix::fs::open(&path, flags, Mode::RUSR | Mode::WUSR)
        .map_err(|errno| Error::io("open", &path, errno))?
        .into();
    for _ in 0..LOCK_TRIES {
        match rustix::fs::flock(file.as_fd(), rustix::fs::FlockOperation::NonBlockingLockExclusive)
        {
            Ok(()) => return Ok(WriteLock { _file: file }),
            Err(Errno::WOULDBLOCK | Errno::INTR) => std::thread::sleep(LOCK_PAUSE),
            Err(errno) => return Err(Error::io("lock", &path, errno)),
        }
    }
    Err(Error::Locked { path: real.to_owned() })
}

/// Returns the name that what belongs to a path has in the state directory: its SHA-256.
pub(crate) fn path_id(path: &Path) -> String {
    use std::os::unix::ffi::OsStrExt as _;
    hex::encode(Sha256::digest(path.as_os_str().as_bytes()))
}

fn is_dir(file: &File) -> bool {
    file.metadata().is_ok_and(|found| found.is_dir())
}

fn ours(found: &Metadata) -> bool {
    // A process that holds keys does not change its user.
    static US: LazyLock<u32> = LazyLock::new(|| geteuid().as_raw());
    found.uid() == *US
}

fn check_directory(path: &Path, found: &Metadata) -> Result<(), Error> {
    let refuse = |problem, fix| Err(Error::Permissions { path: path.to_owned(), problem, fix });
    if !ours(found) && found.uid() != 0 {
        return refuse("belongs to another user", chown(path));
    }
    // A symbolic link has no mode of its own; where it leads is checked as well.
    if found.is_symlink() {
        return Ok(());
    }
    let sticky = found.mode() & 0o1000 != 0;
    if found.mode() & 0o022 != 0 && !sticky {
        return refuse("can be changed by other users", format!("chmod go-w {}", quoted(path)));
    }
    Ok(())
}

fn secret_file_complaint(path: &Path, found: &Metadata) -> Option<Error> {
    let (problem, fix) = if !ours(found) {
        ("belongs to another user", chown(path))
    } else if found.mode() & 0o077 != 0 {
        ("can be read by other users", format!("chmod 600 {}", quoted(path)))
    } else if found.nlink() != 1 {
        let shown = quoted(path);
        let fix = format!("find / -xdev -samefile {shown}  and remove the other name");
        ("has a second name (hard link)", fix)
    } else {
        return None;
    };
    Some(Error::Permissions { path: path.to_owned(), problem, fix })
}

fn not_plain(path: &Path) -> Error {
    Error::Permissions {
        path: path.to_owned(),
        problem: "is a symbolic link or no plain file, and is not followed",
        fix: format!("ls -l {}  and put the real one in its place", quoted(path)),
    }
}

fn chown(path: &Path) -> String {
    format!("chown {} {}", geteuid().as_raw(), quoted(path))
}

fn quoted(path: &Path) -> String {
    let shown: Vec<String> = path.iter().map(|part| printable(&part.to_string_lossy())).collect();
    let shown = shown.join("/").replacen("//", "/", 1).replace('\'', "'\\''");
    format!("'{shown}'")
}
