//! What one writer's part of a closing round admits: an own seat, or of a steward every seat.

use super::{Place, Who, Write, values::canonical};
use crate::{
    documents::{
        answer_name,
        registers::{RegisterPart, part_of, register_of},
    },
    gate::GateFault,
    ids::PersonId,
};

pub(super) fn admits(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    if write.place != Place::Container("answers") {
        return Err(GateFault::Operation);
    }
    let seat: PersonId = canonical(register_of(write.key))?;
    if seat != who.author && !who.standing.is_steward() {
        return Err(GateFault::NotAllowed);
    }
    match part_of(write.key) {
        RegisterPart::Said => write.value.moment(who).map(drop),
        RegisterPart::Helped => write.value.helper(),
        RegisterPart::Voice => Err(GateFault::Operation),
        RegisterPart::Value => write.value.word(answer_name::parse).map(drop),
    }
}
