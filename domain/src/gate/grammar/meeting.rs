//! What a meeting admits.

use super::{Place, Value, Who, Write, values::canonical};
use crate::{
    commands::bounds::{self, Lines},
    documents::{position, registers::moment_of},
    gate::GateFault,
    ids::{LineId, ParagraphId, SeriesId},
};

pub(super) fn admits(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    match write.place {
        Place::Container("card") if who.standing.is_steward() => card(who, write),
        Place::Container("card") => Err(GateFault::NotAllowed),
        Place::Container("programme") => line(who, write),
        Place::Container("notes") => {
            canonical::<ParagraphId>(write.key)?;
            match write.value {
                Value::Text if !write.replaces => Ok(()),
                Value::Text | Value::Map | Value::Scalar(_) | Value::Delete => Err(GateFault::Operation),
            }
        }
        Place::Container("order") => match write.key.split_once('/') {
            None => canonical::<ParagraphId>(write.key).and_then(|_paragraph| place(write)),
            Some((paragraph, author)) if author == who.author.to_string() => {
                canonical::<ParagraphId>(paragraph).and(write.value.moment(who).map(drop))
            }
            Some(_) => Err(GateFault::NotAllowed),
        },
        Place::Container("agreements") => agreement(who, write),
        Place::Container(_) | Place::Entry { .. } => Err(GateFault::Operation),
    }
}

fn card(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    match write.key {
        "title" => write.value.some_text(bounds::MAX_TITLE, Lines::One),
        "starts" => write.value.civil(),
        "minutes" => write.value.minutes(),
        "place" => write.value.text(bounds::MAX_LINE, Lines::One).map(drop),
        "series" => write.value.parsed::<SeriesId>().map(drop),
        "cancelled" => write.value.boolean(),
        "card/at" | "cancelled/at" => write.value.moment(who).map(drop),
        _ => Err(GateFault::Operation),
    }
}

fn line(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    let (line, field) = write.key.split_once('/').ok_or(GateFault::Operation)?;
    canonical::<LineId>(line)?;
    match field {
        "text" => write.value.text(bounds::MAX_LINE, Lines::One).map(drop),
        "minutes" => write.value.minutes(),
        "order" => place(write),
        "at" => write.value.moment(who).map(drop),
        _ => Err(GateFault::Operation),
    }
}

fn agreement(who: &Who, write: &Write<'_>) -> Result<(), GateFault> {
    let key = moment_of(write.key).unwrap_or(write.key);
    let (author, line) = key.split_once('/').ok_or(GateFault::Operation)?;
    canonical::<LineId>(line)?;
    if author != who.author.to_string() {
        return Err(GateFault::NotAllowed);
    }
    match moment_of(write.key) {
        Some(_) => write.value.moment(who).map(drop),
        None => write.value.text(bounds::MAX_AGREEMENT, Lines::Many).map(drop),
    }
}

/// A position is given once.
fn place(write: &Write<'_>) -> Result<(), GateFault> {
    if write.replaces {
        return Err(GateFault::Operation);
    }
    if position::is_well_formed(write.value.text(position::MAX_BYTES, Lines::One)?) {
        Ok(())
    } else {
        Err(GateFault::Value)
    }
}
