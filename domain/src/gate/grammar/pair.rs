//! What the halves of two people have in common: each writes their own, each day has one document, and whoever is not whose space
//! it is says something of these days alone.

use super::{Place, Who, Write};
use crate::{documents::Subject, gate::GateFault, ids::SpaceId, time::CivilDate};

/// Who of the two writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Whose space it is.
    Participant,
    /// Whom they let in.
    Other,
}

/// Whose half a write is in; the place is one of a pair's. A writer writes their own half alone.
pub(super) fn side(who: &Who, write: &Write<'_>) -> Result<Side, GateFault> {
    if write.place != Place::Container("talks") {
        return Err(GateFault::Operation);
    }
    let Subject::Pair { .. } = who.key.subject else { return Err(GateFault::OtherDocument) };
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    Ok(if who.key.space == SpaceId::own(who.author) { Side::Participant } else { Side::Other })
}

/// Whether something of a day may stand in the half.
pub(super) fn day(who: &Who, side: Side, date: &CivilDate) -> Result<(), GateFault> {
    // A day has one document, so that it stands once.
    let is_of_the_year = matches!(who.key.subject, Subject::Pair { year, .. } if year == date.year());
    if !is_of_the_year {
        return Err(GateFault::OtherDocument);
    }
    match side {
        Side::Other if !is_around_now(who, date) => Err(GateFault::Moment),
        Side::Other | Side::Participant => Ok(()),
    }
}

/// Whether a day is one of these days: what someone writes in another's space, its owner cannot take away.
pub(super) fn is_around_now(who: &Who, date: &CivilDate) -> bool {
    /// A phone that lay in a drawer brings what was said two months ago.
    const BEFORE_MS: i64 = 62 * DAY_MS;
    const AFTER_MS: i64 = 2 * DAY_MS;
    const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
    who.now.is_none_or(|now| {
        let day = |at| CivilDate::of(at, 0).0;
        (day(now.plus_ms(-BEFORE_MS))..=day(now.plus_ms(AFTER_MS))).contains(&date.0)
    })
}
