//! Keeps the pages that hold secrets out of swap, as far as the system allows: a page that may
//! not be locked is used all the same.
//!
//! The system counts nothing: unlocking a page once unlocks it for every secret on it. So the
//! users of each page are counted here.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use region::LockGuard;

struct Page {
    users: usize,
    _guard: LockGuard,
}

static PAGES: Mutex<BTreeMap<usize, Page>> = Mutex::new(BTreeMap::new());

/// Pages that stay in memory until this is dropped, which must be before they are freed.
pub(crate) struct Locked {
    pages: Vec<usize>,
}

impl Locked {
    pub(crate) fn bytes(bytes: &[u8]) -> Self {
        Self::range(bytes.as_ptr().addr(), bytes.len())
    }

    /// `value` must be where it will stay: in a box, not on the stack.
    pub(crate) fn value<T>(value: &T) -> Self {
        Self::range(std::ptr::from_ref(value).addr(), size_of::<T>())
    }

    fn range(start: usize, length: usize) -> Self {
        let size = region::page::size();
        let (Some(first), Some(last)) = (
            start.checked_div(size),
            start.saturating_add(length.saturating_sub(1)).checked_div(size),
        ) else {
            return Locked { pages: Vec::new() };
        };
        let mut held = pages();
        let pages = if length == 0 { 0..0 } else { first..last.saturating_add(1) };
        let locked = pages.filter(|page| {
            if let Some(known) = held.get_mut(page) {
                known.users = known.users.saturating_add(1);
                return true;
            }
            let address = std::ptr::without_provenance::<u8>(page.saturating_mul(size));
            let guard = region::lock(address, size).ok();
            guard
                .is_some_and(|guard| held.insert(*page, Page { users: 1, _guard: guard }).is_none())
        });
        Locked { pages: locked.collect() }
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        let mut held = pages();
        for page in &self.pages {
            if let Some(known) = held.get_mut(page) {
                known.users = known.users.saturating_sub(1);
                if known.users == 0 {
                    held.remove(page);
                }
            }
        }
    }
}

fn pages() -> MutexGuard<'static, BTreeMap<usize, Page>> {
    PAGES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Deeper than any function here that holds a key by value.
const DEPTH: usize = 64 * 1024;

/// Runs `make` and overwrites the stack it used: a key that is moved leaves its bytes where it was.
///
/// What `make` returns must keep its secrets on the heap.
#[inline(never)]
pub(crate) fn scrubbed<T>(make: impl FnOnce() -> T) -> T {
    let made = below(make);
    overwrite();
    made
}

#[inline(never)]
fn below<T>(make: impl FnOnce() -> T) -> T {
    make()
}

#[inline(never)]
#[expect(clippy::large_stack_arrays, reason = "the stack is what has to be overwritten")]
fn overwrite() {
    let mut room = [0u8; DEPTH];
    std::hint::black_box(&mut room);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn users(bytes: &[u8]) -> usize {
        let page = bytes.as_ptr().addr() / region::page::size();
        pages().get(&page).map_or(0, |page| page.users)
    }

    /// Kibibytes of this process that the kernel holds in memory.
    #[cfg(target_os = "linux")]
    fn locked_kib() -> usize {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|line| line.starts_with("VmLck:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_page_stays_locked_for_its_last_user() {
        // Pages of its own, so that other tests' secrets do not count.
        let block = vec![1u8; 64 * 4096];
        let page = region::page::size();
        let start = page - block.as_ptr().addr() % page;
        let (one, other) = (&block[start..start + 8], &block[start + 100..start + 108]);
        let first = Locked::bytes(one);
        assert_eq!(users(one), 1, "this system allows no locked memory at all");
        assert!(locked_kib() > 0);
        let second = Locked::bytes(other);
        assert_eq!(users(one), 2);
        drop(first);
        assert_eq!(users(one), 1);
        drop(second);
        assert_eq!(users(one), 0);
        assert!(Locked::bytes(&[]).pages.is_empty());
        assert_eq!(Locked::bytes(&block[start..start + 2 * page]).pages.len(), 2);
    }
}
