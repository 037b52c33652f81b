//! What must not be undone by going back to an older backup: what was taken back, who went out of a group, which devices
//! were closed, who was given a role or lost one, which ids accounts had. It is a file of lines beside the database and in no backup of it, never holds what
//! anybody said or is called, and is replayed after a restore.

use std::{
    collections::HashMap,
    fs::OpenOptions,
    io::{self, Write},
    path::{Path, PathBuf},
};

use kring_domain::{
    commands::EntryRef,
    documents::Generation,
    ids::{DeviceId, DocumentId, GrantId, OrganisationId, PersonId, RecoveryId, SpaceId},
    people::Standing,
    rights::OrganisationRole,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

use super::roles::RoleChange;
use crate::store::{
    StoreError,
    queries::{devices::EndedBy, recoveries::Outcome, roles::Giver},
};

const FILE: &str = "erasures.jsonl";

/// One line of the ledger. A line is known by its fields: the first kind was there before the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Line {
    /// An entry was taken back.
    Erased(Erasure),
    /// Someone got another standing in a space. The last word on both counts.
    Stood { space: SpaceId, person: PersonId, standing: Standing, at: Timestamp },
    /// Someone was given a role in an organisation, or it was taken from them. The last word counts.
    Role {
        person: PersonId,
        organisation: OrganisationId,
        role: OrganisationRole,
        held: RoleChange,
        /// On whose word; older lines do not say.
        #[serde(default)]
        by: Giver,
        at: Timestamp,
    },
    /// A device was closed; `by` whom, when it was ended from elsewhere.
    Closed {
        device: DeviceId,
        at: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<EndedBy>,
    },
    /// A grant of sight was ended before its time.
    GrantEnded { grant: GrantId, at: Timestamp },
    /// What began to let someone in again ended. Before the last kind: that one's fields are among these.
    Recovery(RecoveryEnd),
    /// An account began: its id is nobody else's to choose.
    Began { person: PersonId, at: Timestamp },
}

/// How one time ended that someone who lost everything was let in again, or would have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RecoveryEnd {
    pub(crate) recovery: RecoveryId,
    pub(crate) space: SpaceId,
    pub(crate) person: PersonId,
    pub(crate) starter: PersonId,
    pub(crate) began_at: Timestamp,
    pub(crate) confirmed_at: Option<Timestamp>,
    pub(crate) outcome: Outcome,
    pub(crate) by: Option<PersonId>,
    pub(crate) at: Timestamp,
}

/// An entry that was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Erasure {
    pub(crate) space: SpaceId,
    pub(crate) entry: EntryRef,
    pub(crate) at: Timestamp,
    /// The generation of the journal without it; older lines do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) generation: Option<u32>,
}

/// Below which generation a document holds what was taken back since, by document.
///
/// # Errors
/// The file's.
pub(crate) fn floors(data: &Path) -> io::Result<HashMap<DocumentId, Generation>> {
    let mut floors: HashMap<DocumentId, Generation> = HashMap::new();
    for line in read(data)? {
        if let Line::Erased(Erasure { space, entry, generation: Some(generation), .. }) = line {
            let floor = floors.entry(entry.journal(space).id()).or_default();
            *floor = Generation(generation).max(*floor);
        }
    }
    Ok(floors)
}

/// Adds lines, on disk when this returns. Called before the transaction that does what they say is committed: a line too
/// many takes away once more, one too few would give back.
///
/// # Errors
/// [`StoreError::Ledger`]; then nothing may be committed.
pub(crate) async fn note(data: &Path, lines: Vec<Line>) -> Result<(), StoreError> {
    if lines.is_empty() {
        return Ok(());
    }
    let file = data.join(FILE);
    // A disk takes its time, and others wait on this thread.
    let noted = tokio::task::spawn_blocking(move || append(&file, &lines)).await;
    noted.unwrap_or_else(|error| Err(io::Error::other(error))).map_err(|error| {
        tracing::error!(%error, "the erasure ledger cannot be written");
        StoreError::Ledger
    })
}

fn append(file: &PathBuf, lines: &[Line]) -> io::Result<()> {
    // A new line first: what a power cut left of an earlier line is then a line of its own.
    let mut text = vec![b'\n'];
    for line in lines {
        serde_json::to_writer(&mut text, line)?;
        text.push(b'\n');
    }
    let mut file = OpenOptions::new().create(true).append(true).open(file)?;
    file.write_all(&text)?;
    file.sync_all()
}

/// Everything that was ever noted, oldest first.
///
/// A line that a power cut tore never got a verdict; it is passed over.
///
/// # Errors
/// The file's.
pub(crate) fn read(data: &Path) -> io::Result<Vec<Line>> {
    match std::fs::read_to_string(data.join(FILE)) {
        Ok(text) => Ok(text.lines().filter(|line| !line.is_empty()).filter_map(read_line).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn read_line(line: &str) -> Option<Line> {
    let read = serde_json::from_str(line);
    if read.is_err() {
        tracing::warn!("a line of the erasure ledger is torn and passed over");
    }
    read.ok()
}
