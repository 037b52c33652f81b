//! What an introduction admits: its owner's answers to its questions.

use super::{Place, Who, Write};
use crate::{
    commands::bounds::{self, Lines},
    documents::{introduction_name, registers::moment_of},
    gate::GateFault,
};

pub(super) fn admits(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    if write.place != Place::Container("words") {
        return Err(GateFault::Operation);
    }
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    introduction_name::parse(moment_of(write.key).unwrap_or(write.key)).ok_or(GateFault::Operation)?;
    match moment_of(write.key) {
        Some(_) => write.value.moment(who).map(drop),
        None => write.value.text(bounds::MAX_INTRODUCTION, Lines::Many).map(drop),
    }
}
