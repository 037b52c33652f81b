//! What an introduction admits: its owner's answers to its questions.

use super::{Findings, Place, Who, Write};
use crate::{
    commands::bounds::{self, Lines},
    documents::{
        introduction_name,
        registers::{RegisterPart, part_of, register_of},
    },
    gate::GateFault,
};

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    if write.place != Place::Container("words") {
        return Err(GateFault::Operation);
    }
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    introduction_name::parse(register_of(write.key)).ok_or(GateFault::Operation)?;
    match part_of(write.key) {
        RegisterPart::Said => write.value.moment(who).map(drop),
        RegisterPart::Helped => write.value.helper(),
        RegisterPart::Voice => write.value.voice(findings),
        RegisterPart::Value => write.value.text(bounds::MAX_INTRODUCTION, Lines::Many).map(drop),
    }
}
