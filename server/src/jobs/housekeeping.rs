//! What is past its time goes.

use crate::{
    kring::Kring,
    store::{
        StoreError,
        queries::{attachments, people, spaces},
    },
};

/// An upload that nobody went on with for a week is given up, and so is an attachment that no entry named by then.
const UPLOAD_MS: i64 = 7 * 24 * 60 * 60 * 1000;

/// Empties the write-ahead log after an erasure. Rings again when a reader stood in the way.
pub(super) async fn empty_log(kring: &Kring) -> Result<(), StoreError> {
    if let Some(erasure) = kring.bell.erased() {
        if kring.store.empty_write_ahead_log().await? {
            kring.bell.emptied(erasure);
        } else {
            kring.bell.ring();
        }
    }
    Ok(())
}

/// Throws away codes and uploads that are past their time.
pub(super) async fn throw_away(kring: &Kring) -> Result<(), StoreError> {
    let now = kring.now();
    let writing = kring.store.write().await?;
    people::drop_codes_before(writing.on(), now).await?;
    spaces::drop_codes_before(writing.on(), now).await?;
    attachments::drop_uploads_before(writing.on(), now.plus_ms(-UPLOAD_MS)).await?;
    attachments::drop_unnamed_before(writing.on(), now.plus_ms(-UPLOAD_MS)).await?;
    drop(writing.commit().await?);
    Ok(())
}
