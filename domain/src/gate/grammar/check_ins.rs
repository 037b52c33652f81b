//! What a half of the check-ins admits: its writer's own words, and of the participant's mentor no more than a mentor says.

use super::{Findings, Place, Who, Write};
use crate::{
    commands::bounds::{self, Lines},
    documents::{
        Subject, came_name,
        check_ins::{Line, stored},
        registers::{RegisterPart, part_of, register_of},
        rhythm_name,
    },
    gate::GateFault,
    ids::SpaceId,
    time::CivilDate,
};

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    if write.place != Place::Container("talks") {
        return Err(GateFault::Operation);
    }
    let Subject::Pair { other: _, year } = who.key.subject else { return Err(GateFault::OtherDocument) };
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    let line = Line::parse(register_of(write.key)).ok_or(GateFault::Operation)?;
    // A day has one document, so that it stands once.
    if line.date().is_some_and(|date| date.year() != year) {
        return Err(GateFault::OtherDocument);
    }
    let is_participant = who.key.space == SpaceId::own(who.author);
    if !is_participant && !line.date().is_none_or(|date| is_around_now(who, date)) {
        return Err(GateFault::Moment);
    }
    if !is_participant && !line.is_for_the_mentor() {
        return Err(GateFault::NotAllowed);
    }
    match part_of(write.key) {
        RegisterPart::Said => write.value.moment(who).map(drop),
        RegisterPart::Helped => write.value.helper(),
        // Only the participant sends recordings to their own space; a mentor writes.
        RegisterPart::Voice if line.is_words() && is_participant => write.value.voice(findings),
        RegisterPart::Voice => Err(GateFault::Operation),
        RegisterPart::Value => value(&line, write),
    }
}

/// Whether a mentor's check-in is of these days: what they write in another's space, its owner cannot take away.
fn is_around_now(who: &Who, date: &CivilDate) -> bool {
    /// A phone that lay in a drawer brings what was said two months ago.
    const BEFORE_MS: i64 = 62 * DAY_MS;
    const AFTER_MS: i64 = 2 * DAY_MS;
    const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
    who.now.is_none_or(|now| {
        let day = |at| CivilDate::of(at, 0).0;
        (day(now.plus_ms(-BEFORE_MS))..=day(now.plus_ms(AFTER_MS))).contains(&date.0)
    })
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
