//! What a document of goals admits: its owner's goals and steps, each step of a goal that is there.

use super::{Findings, Place, Who, Write};
use crate::{
    documents::{
        goals::{Holds, LINES, LONGEST_WORD, StepField, goal_line, parse_of, step_line},
        registers::{RegisterPart, part_of, register_of},
    },
    gate::GateFault,
};

/// Whether a word can stand in a register.
type Admits = Box<dyn Fn(&str) -> bool>;

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    let (holds, admits): (Holds, Admits) = match write.place {
        Place::Container("goals") => {
            let field = goal_line(register_of(write.key)).ok_or(GateFault::Operation)?.1;
            (field.holds(), Box::new(move |word| field.admits(word)))
        }
        Place::Container("steps") => {
            let field = step_line(register_of(write.key)).ok_or(GateFault::Operation)?.1;
            if field == StepField::Of && part_of(write.key) == RegisterPart::Value {
                let (goal, _cut_of) = parse_of(write.value.text(LONGEST_WORD, LINES)?).ok_or(GateFault::Value)?;
                findings.goals.push(goal);
            }
            (field.holds(), Box::new(move |word| field.admits(word)))
        }
        Place::Container(_) | Place::Entry { .. } => return Err(GateFault::Operation),
    };
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    match (part_of(write.key), holds) {
        (RegisterPart::Said, _) => write.value.moment(who).map(drop),
        (RegisterPart::Helped, _) => write.value.helper(),
        (RegisterPart::Voice, Holds::Words(_)) => write.value.voice(findings),
        (RegisterPart::Voice, Holds::Word | Holds::Once) => Err(GateFault::Operation),
        (RegisterPart::Value, Holds::Words(max)) => write.value.text(max, LINES).map(drop),
        // Of which goal a step is, and what a goal was made of, is never said otherwise.
        (RegisterPart::Value, Holds::Once) if write.replaces => Err(GateFault::NotAllowed),
        (RegisterPart::Value, Holds::Word | Holds::Once) => {
            if admits(write.value.text(LONGEST_WORD, LINES)?) {
                Ok(())
            } else {
                Err(GateFault::Value)
            }
        }
    }
}
