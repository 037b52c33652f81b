//! What one writer's part of a closing round admits: an own seat, or of a steward every seat.

use super::{Place, Who, Write, values::canonical};
use crate::{
    documents::{answer_name, registers::moment_of},
    gate::GateFault,
    ids::PersonId,
};

pub(super) fn admits(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    if write.place != Place::Container("answers") {
        return Err(GateFault::Operation);
    }
    let seat: PersonId = canonical(moment_of(write.key).unwrap_or(write.key))?;
    if seat != who.author && !who.standing.is_steward() {
        return Err(GateFault::NotAllowed);
    }
    match moment_of(write.key) {
        Some(_) => write.value.moment(who).map(drop),
        None => write.value.word(answer_name::parse).map(drop),
    }
}
