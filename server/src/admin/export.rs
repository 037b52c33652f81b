//! Writes a space's documents as Automerge files, which any Automerge library opens, and beside them who wrote which: a
//! journal does not name its own author.

use std::{io, path::Path};

use kring_domain::{
    documents::{DocumentKey, Subject},
    ids::{PersonId, SpaceId},
};
use serde::Serialize;

use crate::{
    kring::Kring,
    operations::Deed,
    store::{
        Upkeep,
        queries::{documents, people},
    },
};

/// The list of what was exported.
const INDEX: &str = "documents.json";

/// One exported document, as the list names it.
#[derive(Debug, Serialize)]
struct Exported {
    file: String,
    kind: &'static str,
    /// Who alone writes it; `null` where several do.
    owner: Option<Owner>,
    /// The month, the meeting or the person it is about; `null` when it is about the whole space.
    subject: Option<String>,
}

#[derive(Debug, Serialize)]
struct Owner {
    id: PersonId,
    /// `null` when the server no longer knows the person.
    name: Option<String>,
}

impl Kring {
    /// Writes each document of a space to `KIND-ID.automerge` in a directory, and a list of them to `documents.json`. Gives
    /// how many documents.
    ///
    /// # Errors
    /// The directory's, or `InvalidData` when a document cannot be read.
    pub async fn export(&self, space: SpaceId, directory: &Path) -> io::Result<usize> {
        std::fs::create_dir_all(directory)?;
        // Before the first file: whoever reads a group's words in this way is in the log, also when it breaks off.
        let writing = self.store.write().await.map_err(io::Error::other)?;
        let deeded = self.deeded(Deed::SpaceExported).space(space);
        self.record(writing.on(), deeded).await.map_err(io::Error::other)?;
        drop(writing.commit().await.map_err(io::Error::other)?);
        let rows = documents::of_space(self.store.read(), space).await.map_err(io::Error::other)?;
        let mut index = Vec::with_capacity(rows.len());
        for row in &rows {
            let loaded = documents::load(self.store.read(), &Upkeep::of(row.key), row).await;
            let document = loaded.map_err(io::Error::other)?;
            let exported = self.exported(&row.key).await?;
            std::fs::write(directory.join(&exported.file), document.save())?;
            index.push(exported);
        }
        std::fs::write(directory.join(INDEX), serde_json::to_vec_pretty(&index)?)?;
        Ok(rows.len())
    }

    async fn exported(&self, key: &DocumentKey) -> io::Result<Exported> {
        let kind = key.kind.name();
        let owner = match key.owner {
            Some(id) => {
                let person = people::find(self.store.read(), id).await.map_err(io::Error::other)?;
                Some(Owner { id, name: person.map(|person| person.name) })
            }
            None => None,
        };
        let subject = match key.subject {
            Subject::Space => None,
            Subject::Month(month) => Some(month.to_string()),
            Subject::Meeting(meeting) => Some(meeting.to_string()),
            Subject::Person(person) => Some(person.to_string()),
            Subject::Area(area) => Some(area.name().to_owned()),
            Subject::Pair { other, year } => Some(format!("{other} {year}")),
        };
        Ok(Exported { file: format!("{kind}-{}.automerge", key.id()), kind, owner, subject })
    }
}
