//! What a presence list admits, of stewards.

use super::{Place, Who, Write, values::canonical};
use crate::{
    documents::{presence_name, registers::moment_of},
    gate::GateFault,
    ids::PersonId,
};

pub(super) fn admits(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    if write.place != Place::Container("present") {
        return Err(GateFault::Operation);
    }
    if !who.standing.is_steward() {
        return Err(GateFault::NotAllowed);
    }
    canonical::<PersonId>(moment_of(write.key).unwrap_or(write.key))?;
    match moment_of(write.key) {
        Some(_) => write.value.moment(who).map(drop),
        None => write.value.word(presence_name::parse).map(drop),
    }
}
