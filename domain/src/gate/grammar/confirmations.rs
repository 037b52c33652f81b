//! What a document of confirmations admits: its writer's own sentence on what another shows, said around now.

use super::{Findings, Place, Value, Who, Write};
use crate::{
    commands::bounds::{
        Lines,
        skills::{MAX_NAME, MAX_SEEN, confirmation},
    },
    documents::{
        confirmations::Line,
        registers::{RegisterPart, part_of, register_of},
        skills::is_stamp,
    },
    gate::GateFault,
};

use super::values::as_gate_fault;

/// A phone that lay in a drawer brings what was said two months ago.
const BEFORE_MS: i64 = 62 * DAY_MS;
/// What is said in another's space is not said to be of later.
const AFTER_MS: i64 = DAY_MS;
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    if write.place != Place::Container("seen") {
        return Err(GateFault::Operation);
    }
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    let line = Line::parse(register_of(write.key)).ok_or(GateFault::Operation)?;
    findings.beside.wrote(write.key);
    match (part_of(write.key), line) {
        (RegisterPart::Said, Line::Says(_)) => {
            let at = write.value.moment(who)?;
            let is_around = who.now.is_none_or(|now| (now.plus_ms(-BEFORE_MS)..=now.plus_ms(AFTER_MS)).contains(&at));
            if is_around { Ok(()) } else { Err(GateFault::Moment) }
        }
        (RegisterPart::Value, Line::Says(seen)) => {
            // Other words have a moment of their own.
            findings.beside.only_with(format!("{}/at", register_of(write.key)));
            let text = write.value.text(MAX_SEEN, Lines::Many)?;
            confirmation(STANDS_FOR_ANY, text, "").map_err(as_gate_fault)?;
            // What is taken back may be gone meanwhile.
            if !text.is_empty() {
                findings.seen.push(seen);
            }
            Ok(())
        }
        (RegisterPart::Value, Line::Stamp(_)) => {
            let fits = matches!(write.value, Value::Scalar(_)) && is_stamp(write.value.text(MAX_SEEN, Lines::One)?);
            if fits { Ok(()) } else { Err(GateFault::Value) }
        }
        (RegisterPart::Value, Line::Name(_)) => write.value.text(MAX_NAME, Lines::One).map(drop),
        // It is said without help, and written.
        (RegisterPart::Said, Line::Stamp(_) | Line::Name(_)) | (RegisterPart::Helped | RegisterPart::Voice, _) => {
            Err(GateFault::Operation)
        }
    }
}

/// The sentence is checked apart from its stamp.
const STANDS_FOR_ANY: &str = "0000000000000000";
