//! Whom to sign in as: a small file beside the database, written when the neighbourhood moved in.

use std::{io, path::Path};

use kring_domain::people::Title;
use serde::{Deserialize, Serialize};

const FILE: &str = "demo-hints.json";

/// Someone to sign in as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Hint {
    pub(crate) name: String,
    pub(crate) title: Title,
    pub(crate) email: String,
    /// The name of the group they are in.
    pub(crate) group: String,
    /// The group's join code.
    pub(crate) join_code: String,
}

/// The hints; none where no neighbourhood moved in.
pub(crate) fn hints(data: &Path) -> io::Result<Vec<Hint>> {
    match std::fs::read(data.join(FILE)) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

pub(super) fn write(data: &Path, hints: &[Hint]) -> io::Result<()> {
    std::fs::write(data.join(FILE), serde_json::to_vec(hints)?)
}
