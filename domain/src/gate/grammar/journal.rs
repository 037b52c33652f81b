//! What a journal admits.

use super::{
    Findings, Place, Value, Who, Write,
    values::{as_gate_fault, canonical},
};
use crate::{
    commands::{
        Attachment,
        bounds::{self, Lines},
    },
    documents::{
        DocumentKey, Subject, entry_ref_from_text,
        journal::pause_words,
        kind_name, presence_name, reaction_from_key,
        registers::{RegisterPart, part_of, register_of},
    },
    gate::{GateFault, Limits},
    house_rules,
    ids::{EntryId, MeetingId, PersonId},
    people::Standing,
};

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    if who.standing == Standing::Guest && !is_of_meetings(write) {
        return Err(GateFault::NotAllowed);
    }
    match write.place {
        Place::Entry { entry, new } => field(who, entry, new, write, findings),
        Place::Container("entries") => {
            let entry: EntryId = canonical(write.key)?;
            match write.value {
                Value::Map if !write.replaces => {
                    findings.entries.entry(entry).or_default();
                    Ok(())
                }
                // Taking back is an act: it must leave no trace, and a deletion here would leave all.
                Value::Map | Value::Scalar(_) | Value::Text | Value::Delete => Err(GateFault::Operation),
            }
        }
        Place::Container("reactions") => {
            reaction_from_key(write.key).ok_or(GateFault::Value)?;
            can_hold_entries(who)?;
            match write.value {
                Value::Delete => Ok(()),
                Value::Scalar(_) | Value::Map | Value::Text => write.value.moment(who).map(drop),
            }
        }
        Place::Container("self") => begins_around_now(who).and(own(who, write)),
        Place::Container("presence") => canonical::<MeetingId>(register_of(write.key))
            .and(match part_of(write.key) {
                RegisterPart::Said => write.value.moment(who).map(drop),
                RegisterPart::Helped => write.value.helper(),
                RegisterPart::Voice => Err(GateFault::Operation),
                RegisterPart::Value => write.value.word(presence_name::parse).map(drop),
            })
            .and(begins_around_now(who)),
        Place::Container(_) => Err(GateFault::Operation),
    }
}

/// What a guest says here of themselves, and must be able to say: whether they were there, that they pause, that they agree
/// to the house rules. Stories, kind words and offers to help are between those who read them.
fn is_of_meetings(write: &Write<'_>) -> bool {
    match write.place {
        Place::Container("presence") => true,
        Place::Container("self") => matches!(register_of(write.key), "pause" | "rules"),
        Place::Container(_) | Place::Entry { .. } => false,
    }
}

/// A month in which one wrote no entry begins around now. Later words in an older journal are welcome: a phone that was
/// away for long has its journals already.
fn begins_around_now(who: &Who) -> Result<(), GateFault> {
    let (Some(now), Subject::Month(month)) = (who.now, who.key.subject) else { return Ok(()) };
    if who.begins && now.month().distance(month) > 1 { Err(GateFault::Moment) } else { Ok(()) }
}

/// A kind word stands with the month of the entry it is for: one that can have entries, however long ago.
fn can_hold_entries(who: &Who) -> Result<(), GateFault> {
    let (Some(now), Subject::Month(month)) = (who.now, who.key.subject) else { return Ok(()) };
    let possible = bounds::EARLIEST.month()..=now.plus_ms(Limits::AHEAD_MS).month();
    if possible.contains(&month) { Ok(()) } else { Err(GateFault::Moment) }
}

fn own(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    match write.key {
        "pause" => write
            .value
            .word(|word| matches!(word, pause_words::ON | pause_words::QUIET | pause_words::OFF).then_some(())),
        "help" => {
            let longest = bounds::MAX_TOPICS * (bounds::MAX_TOPIC + 1);
            let topics = write.value.text(longest, Lines::Many)?;
            if topics.is_empty() { Ok(()) } else { bounds::topics(topics.split('\n')).map_err(as_gate_fault) }
        }
        "rules" => {
            let stamp = write.value.text(house_rules::MAX_STAMP, Lines::One)?;
            if house_rules::is_stamp(stamp) { Ok(()) } else { Err(GateFault::Value) }
        }
        "pause/at" | "help/at" | "rules/at" => write.value.moment(who).map(drop),
        "pause/helped" | "help/helped" | "rules/helped" => write.value.helper(),
        _ => Err(GateFault::Operation),
    }
}

fn field(who: &Who, entry: EntryId, new: bool, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    let value = &write.value;
    let mut says = false;
    match (write.key, new) {
        ("body", _) => says = !value.text(bounds::MAX_BODY, Lines::Many)?.trim().is_empty(),
        ("helped", _) => value.helper()?,
        ("edited", false) => return value.moment(who).map(drop),
        ("kind", true) => value.word(kind_name::parse).map(drop)?,
        ("at", true) => {
            let month = value.moment(who)?.month();
            begins_around_now(who)?;
            if who.key != DocumentKey::journal(who.key.space, who.author, month) {
                return Err(GateFault::Moment);
            }
        }
        ("lang", true) => bounds::lang(value.text(bounds::MAX_LANG, Lines::One)?).map_err(as_gate_fault)?,
        ("reply_to", true) => value.word(entry_ref_from_text).map(drop)?,
        ("about", true) => value.parsed::<PersonId>().map(drop)?,
        ("meeting", true) => value.parsed::<MeetingId>().map(drop)?,
        ("attachments", true) => {
            let attachments: Vec<Attachment> = value.cbor()?;
            if attachments.is_empty() {
                return Err(GateFault::Value);
            }
            bounds::attachments(&attachments).map_err(as_gate_fault)?;
            findings.attachments.extend(attachments);
            says = true;
        }
        _ => return Err(GateFault::Operation),
    }
    if new {
        let entry = findings.entries.entry(entry).or_default();
        entry.fields.insert(write.key.to_owned());
        entry.says |= says;
    }
    Ok(())
}
