//! What a month's moderation admits, of stewards.

use super::{Place, Who, Write};
use crate::{
    documents::{Subject, entry_ref_from_text, registers::moment_of},
    gate::GateFault,
};

pub(super) fn admits(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    match write.place {
        Place::Container("hidden" | "pinned") => {}
        Place::Container(_) | Place::Entry { .. } => return Err(GateFault::Operation),
    }
    if !who.standing.is_steward() {
        return Err(GateFault::NotAllowed);
    }
    let target = entry_ref_from_text(moment_of(write.key).unwrap_or(write.key)).ok_or(GateFault::Value)?;
    if who.key.subject != Subject::Month(target.month) {
        return Err(GateFault::Value);
    }
    match moment_of(write.key) {
        Some(_) => write.value.moment(who).map(drop),
        None => write.value.boolean(),
    }
}
