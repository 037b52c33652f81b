//! What the measures of a moderator toward a member admit. A measure is never rewritten.

use super::{Place, Who, Write, values::canonical};
use crate::{
    commands::bounds::{self, Lines},
    documents::{entry_ref_from_text, measure_name},
    gate::GateFault,
    ids::MeasureId,
};

pub(super) fn admits(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    if write.place != Place::Container("measures") || write.replaces {
        return Err(GateFault::Operation);
    }
    if !who.standing.is_steward() {
        return Err(GateFault::NotAllowed);
    }
    let (measure, field) = write.key.split_once('/').ok_or(GateFault::Operation)?;
    canonical::<MeasureId>(measure)?;
    match field {
        "measure" => write.value.word(measure_name::parse).map(drop),
        "reason" => write.value.some_text(bounds::MAX_PAGE, Lines::Many),
        "about" => write.value.word(entry_ref_from_text).map(drop),
        "at" => write.value.moment(who).map(drop),
        _ => Err(GateFault::Operation),
    }
}
