//! What a document of rewards admits: who promises writes what is promised and given, and whose step it is what was received.
//! Whether the step stands, and what the organisation allows, the server asks beside this: it stands in other documents.

use std::collections::BTreeMap;

use super::{Findings, Place, Who, Write, pair::is_around_now};
use crate::{
    arrangements::MAX_COUNTS,
    commands::{
        Received,
        bounds::{self, Lines},
    },
    documents::{
        Document, Subject,
        registers::{RegisterPart, part_of, register_of},
        rewards::{Field, Line, holds, is_given, stored},
    },
    gate::GateFault,
    ids::{SpaceId, StepId},
};

/// What a change says of a reward.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Says {
    offer: bool,
    counts: bool,
}

pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    if write.place != Place::Container("rewards") {
        return Err(GateFault::Operation);
    }
    if who.key.owner != Some(who.author) {
        return Err(GateFault::NotAllowed);
    }
    let Line(step, field) = Line::parse(register_of(write.key)).ok_or(GateFault::Operation)?;
    let is_theirs = who.key.space == SpaceId::own(who.author);
    if is_theirs != (field == Field::Received) {
        return Err(GateFault::NotAllowed);
    }
    let part = part_of(write.key);
    if !is_theirs {
        let says = findings.rewards.entry(step).or_default();
        let is_value = part == RegisterPart::Value;
        says.offer |= is_value && field == Field::Offer;
        says.counts |= is_value && field == Field::Counts;
    }
    match part {
        RegisterPart::Said => write.value.moment(who).map(drop),
        RegisterPart::Helped => write.value.helper(),
        RegisterPart::Voice => Err(GateFault::Operation),
        RegisterPart::Value => value(who, field, write),
    }
}

fn value(who: &Who, field: Field, write: &Write<'_>) -> Result<(), GateFault> {
    match field {
        Field::Offer => write.value.word(stored::parse_offer).map(drop),
        Field::Counts => write.value.some_text(MAX_COUNTS, Lines::Many),
        Field::Given => {
            let given = write.value.text(bounds::MAX_LINE, Lines::One)?;
            if given.is_empty() {
                return Ok(());
            }
            let day = stored::day(given).ok_or(GateFault::Value)?;
            if is_around_now(who, &day) { Ok(()) } else { Err(GateFault::Moment) }
        }
        Field::Received => {
            let received = write.value.word(stored::parse_received)?;
            let Subject::Pair { year, .. } = who.key.subject else { return Err(GateFault::OtherDocument) };
            match received {
                Received::On { day } if day.year() != year => Err(GateFault::OtherDocument),
                Received::On { .. } | Received::Not => Ok(()),
            }
        }
    }
}

/// Whether each promise is whole, and stays as it is once it was given; and whether what is said beside it is of one.
pub(super) fn stand(said: &BTreeMap<StepId, Says>, document: &Document) -> Result<(), GateFault> {
    /// A person promises a few at a time; each is looked up in other documents.
    const MOST: usize = 20;
    if said.len() > MOST {
        return Err(GateFault::TooLarge);
    }
    for (step, Says { offer, counts }) in said {
        // What is said again in the same words is not written again.
        let is_whole = *counts || holds(document, *step, Field::Counts);
        if (*offer && !is_whole) || (*counts && !*offer) {
            return Err(GateFault::Value);
        }
        if *offer && is_given(document, *step) {
            return Err(GateFault::NotAllowed);
        }
        if !offer && !holds(document, *step, Field::Offer) {
            return Err(GateFault::Gone);
        }
    }
    Ok(())
}
