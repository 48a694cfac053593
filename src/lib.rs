//! The wallet as a library.
