//! A backup while the server runs: one file with everything but the keys and the erasure ledger, which stay behind.

use std::path::Path;

use crate::{kring::Kring, operations::Deed, store::StoreError};

impl Kring {
    /// Copies the database, attachments included, to a file that must not be there yet.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the file is there or cannot be written.
    pub async fn backup(&self, file: &Path) -> Result<(), StoreError> {
        self.store.copy_to(file).await?;
        let writing = self.store.write().await?;
        self.record(writing.on(), self.deeded(Deed::BackedUp)).await?;
        drop(writing.commit().await?);
        Ok(())
    }
}
