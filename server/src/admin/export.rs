//! Writes a space's documents as Automerge files, which any Automerge library opens.

use std::{io, path::Path};

use kring_domain::{documents::DocumentKind, ids::SpaceId};

use crate::{
    kring::Kring,
    store::{Upkeep, queries::documents},
};

impl Kring {
    /// Writes each document of a space to `KIND-ID.automerge` in a directory. Gives how many.
    ///
    /// # Errors
    /// The directory's, or `InvalidData` when a document cannot be read.
    pub async fn export(&self, space: SpaceId, directory: &Path) -> io::Result<usize> {
        std::fs::create_dir_all(directory)?;
        let rows = documents::of_space(self.store.read(), space).await.map_err(io::Error::other)?;
        for row in &rows {
            let loaded = documents::load(self.store.read(), &Upkeep::of(row.key), row).await;
            let document = loaded.map_err(io::Error::other)?;
            let kind = match row.key.kind {
                DocumentKind::Journal => "journal",
                DocumentKind::Meeting => "meeting",
                DocumentKind::Closing => "closing",
                DocumentKind::Presence => "presence",
                DocumentKind::Board => "board",
                DocumentKind::Moderation => "moderation",
                DocumentKind::Warning => "warning",
            };
            std::fs::write(directory.join(format!("{kind}-{}.automerge", row.key.id())), document.save())?;
        }
        Ok(rows.len())
    }
}
