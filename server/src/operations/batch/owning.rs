//! Who owns documents, also by what is not on disk yet.

use kring_domain::{
    documents::{DocumentKey, DocumentKind},
    ids::{PersonId, SpaceId},
};

use super::Batch;
use crate::store::{StoreError, queries::documents};

impl Batch<'_> {
    /// Whether a person owns documents of a kind in a space: on disk, or in what this transaction writes.
    ///
    /// # Errors
    /// [`StoreError`].
    pub(crate) async fn has_own_of(
        &self,
        space: SpaceId,
        person: PersonId,
        kind: DocumentKind,
    ) -> Result<bool, StoreError> {
        let is_such = |key: &DocumentKey| key.space == space && key.owner == Some(person) && key.kind == kind;
        if self.documents.values().any(|(row, changed)| *changed && is_such(&row.key)) {
            return Ok(true);
        }
        documents::has_own_of(self.writing.on(), space, person, kind).await
    }
}
