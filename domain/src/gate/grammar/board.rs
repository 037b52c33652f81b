//! What a board admits, of stewards.

use super::{
    Place, Who, Write,
    values::{as_gate_fault, canonical},
};
use crate::{
    commands::{
        ProgrammeLine,
        bounds::{self, Lines},
    },
    gate::GateFault,
    ids::SeriesId,
};

pub(super) fn admits(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    if !who.standing.is_steward() {
        return Err(GateFault::NotAllowed);
    }
    match write.place {
        Place::Container("card") => match write.key {
            "about" | "house_rules" => write.value.text(bounds::MAX_PAGE, Lines::Many).map(drop),
            "card/at" => write.value.moment(who).map(drop),
            _ => Err(GateFault::Operation),
        },
        Place::Container("series") => series(who, write),
        Place::Container(_) | Place::Entry { .. } => Err(GateFault::Operation),
    }
}

fn series(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    let (series, field) = write.key.split_once('/').ok_or(GateFault::Operation)?;
    canonical::<SeriesId>(series)?;
    match field {
        "title" => write.value.some_text(bounds::MAX_TITLE, Lines::One),
        "first" => write.value.civil(),
        "minutes" => write.value.minutes(),
        "place" => write.value.text(bounds::MAX_LINE, Lines::One).map(drop),
        "programme" => bounds::programme(&write.value.cbor::<Vec<ProgrammeLine>>()?).map_err(as_gate_fault),
        "ended" => write.value.boolean(),
        "at" => write.value.moment(who).map(drop),
        _ => Err(GateFault::Operation),
    }
}
