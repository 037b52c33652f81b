//! What a half of the conversations admits: its writer's own words, of the participant no decision, and of the professional no
//! answer to one.

use automerge::ScalarValue;

use super::{
    Findings, Value, Who, Write,
    pair::{self, Side},
    values::as_gate_fault,
};
use crate::{
    commands::{
        Decided, RailWords,
        bounds::{self, Lines},
    },
    documents::{
        came_name,
        conversations::{Line, Whose, parse_doer},
        day_part_name, fits_name, leads_name,
        registers::{RegisterPart, part_of, register_of},
        role_name,
    },
    gate::GateFault,
    time::CivilDate,
};

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    let side = pair::side(who, write)?;
    let (date, line) = Line::parse(register_of(write.key)).ok_or(GateFault::Operation)?;
    pair::day(who, side, &date)?;
    match (line.whose(), side) {
        (Whose::Participants, Side::Other) | (Whose::Professionals, Side::Participant) => {
            return Err(GateFault::NotAllowed);
        }
        (Whose::Either, _) | (Whose::Participants, Side::Participant) | (Whose::Professionals, Side::Other) => {}
    }
    findings.beside.wrote(write.key);
    // Who does it and by when is of something that is agreed; alone it would be read by nobody.
    if let Line::Doer(id) | Line::By(id) = line {
        findings.beside.only_on("talks", Line::Agreement(id).key(&date));
    }
    if let (Line::Decision(id), RegisterPart::Value, true) = (line, part_of(write.key), write.replaces) {
        findings.redecided.push(id);
    }
    match part_of(write.key) {
        RegisterPart::Said => write.value.moment(who).map(drop),
        RegisterPart::Helped => write.value.helper(),
        // Only the participant sends recordings to their own space; a professional writes.
        RegisterPart::Voice if line.is_words() && side == Side::Participant => write.value.voice(findings),
        RegisterPart::Voice => Err(GateFault::Operation),
        RegisterPart::Value => value(&line, &write.value),
    }
}

fn value(line: &Line, value: &Value<'_>) -> Result<(), GateFault> {
    match line {
        Line::Aim | Line::Said | Line::Wrong(_) | Line::Answer(_) => {
            value.text(bounds::MAX_ANSWER, Lines::Many).map(drop)
        }
        Line::Agreement(_) => value.text(bounds::MAX_AGREEMENT, Lines::Many).map(drop),
        Line::Leads => value.word(leads_name::parse).map(drop),
        Line::Role => value.word(role_name::parse).map(drop),
        Line::Hard => value.boolean(),
        Line::DayPart => value.word(day_part_name::parse).map(drop),
        Line::Doer(_) => {
            let text = value.text(bounds::MAX_DOER, Lines::One)?;
            parse_doer(text).map(drop).ok_or(GateFault::Value)
        }
        Line::By(_) if is_empty(value) => Ok(()),
        Line::By(_) => value.word(|text| bounds::date(&CivilDate(text.to_owned())).ok()),
        Line::Came(_) => value.word(came_name::parse).map(drop),
        Line::Fits(_) => value.word(fits_name::parse).map(drop),
        Line::Rail(_) | Line::Decision(_) if is_empty(value) => Ok(()),
        Line::Rail(_) => bounds::rail(&value.cbor::<RailWords>()?).map_err(as_gate_fault),
        // A decision names the information that it rests on, or it is none.
        Line::Decision(_) => bounds::decided(&value.cbor::<Decided>()?).map_err(as_gate_fault),
    }
}

/// What was taken away.
fn is_empty(value: &Value<'_>) -> bool {
    matches!(value, Value::Scalar(ScalarValue::Str(text)) if text.is_empty())
}
