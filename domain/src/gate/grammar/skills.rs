//! What a document of skills admits: its owner's own words, photos and choices, each evidence of a skill that is there.

use super::{Findings, Place, Who, Write};
use crate::{
    commands::bounds::{self, Lines, skills::MAX_TOLD},
    documents::{
        intake_name, phase_name,
        registers::{RegisterPart, part_of, register_of},
        skills::{EvidenceField, Holds, evidence_line, hidden_line, skill_line},
    },
    gate::GateFault,
    ids::SkillId,
};

/// Whether a word can stand in a register.
type Admits = Box<dyn Fn(&str) -> bool>;

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    let (holds, admits) = place(write)?;
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    if let (Place::Container("evidence"), Holds::Once, RegisterPart::Value) = (write.place, holds, part_of(write.key)) {
        findings.skills.push(write.value.parsed::<SkillId>()?);
    }
    match (part_of(write.key), holds) {
        (RegisterPart::Said, _) => write.value.moment(who).map(drop),
        (RegisterPart::Helped, _) => write.value.helper(),
        (RegisterPart::Voice, Holds::Words(_)) => write.value.voice(findings),
        (RegisterPart::Voice, Holds::Photo | Holds::Word | Holds::Once) => Err(GateFault::Operation),
        (RegisterPart::Value, Holds::Words(max)) => write.value.text(max, Lines::Many).map(drop),
        (RegisterPart::Value, Holds::Photo) => write.value.photo(findings),
        // Of which skill something is, is never said otherwise.
        (RegisterPart::Value, Holds::Once) if write.replaces => Err(GateFault::NotAllowed),
        (RegisterPart::Value, Holds::Word | Holds::Once) => {
            if admits(write.value.text(bounds::MAX_LINE, Lines::One)?) {
                Ok(())
            } else {
                Err(GateFault::Value)
            }
        }
    }
}

/// What the register that is written holds.
fn place(write: &Write<'_>) -> Result<(Holds, Admits), GateFault> {
    let register = register_of(write.key);
    let found = match write.place {
        Place::Container("intake") => {
            intake_name::parse(register).map(|_question| holding(Holds::Words(MAX_TOLD), |_any| true))
        }
        Place::Container("skills") => {
            skill_line(register).map(|(_skill, field)| holding(field.holds(), move |word| field.admits(word)))
        }
        Place::Container("evidence") => evidence_line(register)
            .map(|(_evidence, field): (_, EvidenceField)| holding(field.holds(), move |word| field.admits(word))),
        Place::Container("phases") => bounds::day(register)
            .ok()
            .map(|_day| holding(Holds::Word, |word| word.is_empty() || phase_name::parse(word).is_some())),
        Place::Container("hidden") => {
            hidden_line(register).map(|_seen| holding(Holds::Word, |word| matches!(word, "yes" | "no")))
        }
        Place::Container(_) | Place::Entry { .. } => None,
    };
    found.ok_or(GateFault::Operation)
}

fn holding(holds: Holds, admits: impl Fn(&str) -> bool + 'static) -> (Holds, Admits) {
    (holds, Box::new(admits))
}
