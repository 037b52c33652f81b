//! What is kept: one document per boundary of authorship, rights and erasure (`design.md` §3).

mod key;

pub use key::{DocumentKey, DocumentKind, Generation, Subject};
