//! What a document of assessments admits: its owner's answers, each filled-in instrument under its own name for good.

use super::{Findings, Place, Who, Write};
use crate::{
    documents::{
        assessments::{Line, stored},
        registers::{RegisterPart, part_of, register_of},
    },
    gate::GateFault,
};

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    if write.place != Place::Container("filled") {
        return Err(GateFault::Operation);
    }
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    let line = Line::parse(register_of(write.key)).ok_or(GateFault::Operation)?;
    match part_of(write.key) {
        RegisterPart::Said => write.value.moment(who).map(drop),
        RegisterPart::Helped => write.value.helper(),
        // Words are spoken; which instrument it was, and what was ticked, is not.
        RegisterPart::Voice if line.is_answer() => write.value.voice(findings),
        RegisterPart::Voice => Err(GateFault::Operation),
        RegisterPart::Value => {
            let text = write.value.text(stored::MAX, stored::LINES)?;
            // Which instrument it was, and in which version, is never said otherwise.
            if line.is_which() && write.replaces {
                return Err(GateFault::NotAllowed);
            }
            if line.admits(text) { Ok(()) } else { Err(GateFault::Value) }
        }
    }
}
