//! What a half of the check-ins admits: its writer's own words, and of the participant's mentor no more than a mentor says.

use super::{
    Findings, Who, Write,
    pair::{self, Side},
};
use crate::{
    commands::bounds::{self, Lines},
    documents::{
        came_name,
        check_ins::{Line, stored},
        registers::{RegisterPart, part_of, register_of},
        rhythm_name,
    },
    gate::GateFault,
    time::CivilDate,
};

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    let side = pair::side(who, write)?;
    let line = Line::parse(register_of(write.key)).ok_or(GateFault::Operation)?;
    line.date().map_or(Ok(()), |date| pair::day(who, side, date))?;
    if side == Side::Other && !line.is_for_the_mentor() {
        return Err(GateFault::NotAllowed);
    }
    match part_of(write.key) {
        RegisterPart::Said => write.value.moment(who).map(drop),
        RegisterPart::Helped => write.value.helper(),
        RegisterPart::Voice if line.is_words() => write.value.voice(findings),
        RegisterPart::Voice => Err(GateFault::Operation),
        RegisterPart::Value => value(&line, write),
    }
}

fn value(line: &Line, write: &Write<'_>) -> Result<(), GateFault> {
    match line {
        Line::Of(_) => write.value.word(stored::parse_version).map(drop),
        Line::Answer(..) => {
            let text = write.value.text(stored::MAX_ANSWER, Lines::Many)?;
            if stored::is_answer(text) { Ok(()) } else { Err(GateFault::Value) }
        }
        Line::Agreement(_) => write.value.text(bounds::MAX_AGREEMENT, Lines::Many).map(drop),
        Line::Wrong(..) => write.value.text(bounds::MAX_ANSWER, Lines::Many).map(drop),
        Line::Next(_) => write.value.word(|text| bounds::date(&CivilDate(text.to_owned())).ok()),
        Line::Came(..) => write.value.word(came_name::parse).map(drop),
        Line::Rhythm => write.value.word(rhythm_name::parse).map(drop),
    }
}
