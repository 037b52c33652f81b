//! What is past its time goes.

use std::sync::atomic::Ordering;

use kring_domain::about_me::terms;

use crate::{
    kring::Kring,
    store::{
        StoreError,
        queries::{
            administrative_acts, attachments, ceremonies, device_links, grants, kept_words, looks, people, spaces,
            verdicts, walk_ins,
        },
    },
};

/// A day.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// An upload that nobody went on with for a week is given up, and so is an attachment that no entry named by then.
const UPLOAD_MS: i64 = terms::UPLOAD_DAYS * DAY_MS;

/// Words that an ended device handed in are kept for their writer this long: 90 days.
const KEPT_WORDS_MS: i64 = terms::LAST_WORDS_DAYS * DAY_MS;

/// That someone was not added is told to their device this long: 400 days, as a device that stays away.
const REFUSED_WALK_IN_MS: i64 = terms::AWAY_DAYS * DAY_MS;

/// How many verdicts of one device are remembered. A device has at most a few pushes of 512 offers under way whose answers
/// it may have missed.
const REMEMBERED: u64 = terms::VERDICTS.unsigned_abs();

/// Verdicts from before devices were noted with them are kept this long: 400 days, as a device that stays away.
const UNKNOWN_DEVICE_MS: i64 = terms::AWAY_DAYS * DAY_MS;

/// Looks, and grants that are over, are told to whose they are for a year and a day.
const SIGHT_MS: i64 = terms::SIGHT_DAYS * DAY_MS;

/// The log of management is kept for three years.
const MANAGEMENT_MS: i64 = terms::MANAGEMENT_DAYS * DAY_MS;

/// How often all verdicts are gone through: once an hour.
const PRUNE_EVERY_MS: i64 = 60 * 60 * 1000;

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

/// Throws away codes, uploads and verdicts that are past their time.
pub(super) async fn throw_away(kring: &Kring) -> Result<(), StoreError> {
    let now = kring.now();
    let writing = kring.store.write().await?;
    people::drop_codes_before(writing.on(), now).await?;
    spaces::drop_codes_before(writing.on(), now).await?;
    device_links::drop_before(writing.on(), now).await?;
    ceremonies::drop_before(writing.on(), now).await?;
    kept_words::drop_before(writing.on(), now.plus_ms(-KEPT_WORDS_MS)).await?;
    walk_ins::drop_refused_before(writing.on(), now.plus_ms(-REFUSED_WALK_IN_MS)).await?;
    looks::drop_before(writing.on(), now.plus_ms(-SIGHT_MS)).await?;
    grants::drop_over_before(writing.on(), now.plus_ms(-SIGHT_MS)).await?;
    administrative_acts::drop_before(writing.on(), now.plus_ms(-MANAGEMENT_MS)).await?;
    attachments::drop_uploads_before(writing.on(), now.plus_ms(-UPLOAD_MS)).await?;
    attachments::drop_unnamed_before(writing.on(), now.plus_ms(-UPLOAD_MS)).await?;
    let pruned_at = kring.verdicts_pruned_at.load(Ordering::Relaxed);
    if now.0.saturating_sub(pruned_at) >= PRUNE_EVERY_MS {
        verdicts::prune(writing.on(), REMEMBERED, now.plus_ms(-UNKNOWN_DEVICE_MS)).await?;
        kring.verdicts_pruned_at.store(now.0, Ordering::Relaxed);
    }
    drop(writing.commit().await?);
    Ok(())
}
