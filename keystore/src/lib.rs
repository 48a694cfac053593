//! Keys, key files and signatures: the only crate of the project that may hold a secret.
