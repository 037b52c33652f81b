//! Kind words under what was written.

use kring_domain::{
    commands::{Command, EntryKind, Reaction},
    time::Timestamp,
};

use super::{story::Told, table::Table};
use crate::{
    calendar::Calendar,
    chance::Chance,
    model::{Event, Intent},
    script::{Fate, Mood},
};

/// Reactions to entries (some) and replies (few), by members who were there.
pub(super) fn to(seed: u64, calendar: &Calendar, table: &Table, told: &[Told]) -> Vec<Event> {
    let mut chance = Chance::of(seed, &format!("reactions {}", table.group.name()));
    let mut events = Vec::new();
    for entry in told {
        match entry.fate {
            Fate::Alone | Fate::Hidden | Fate::Withdrawn => continue,
            Fate::Plain | Fate::Pinned | Fate::Restored => {}
        }
        let count = if entry.reply_to.is_some() {
            i64::from(chance.happens(90))
        } else {
            [0, 0, 1, 1, 1, 2, 2, 3].get(usize::try_from(chance.between(0, 7)).unwrap_or(0)).copied().unwrap_or(0)
        };
        let mut have = vec![entry.author];
        for _ in 0..count {
            let minutes = if chance.happens(700) { chance.between(1, 150) } else { chance.between(150, 1200) };
            let at = awake(calendar, entry.at.plus_ms(minutes * 60_000 + chance.between(0, 59) * 1000));
            let around: Vec<_> = table.present(at).filter(|(_, sitter)| !have.contains(&sitter.id)).collect();
            let weights: Vec<i64> = around.iter().map(|(_, sitter)| sitter.busy * 10).collect();
            let Some((_, sitter)) = chance.weigh(&weights).and_then(|place| around.get(place)) else { break };
            have.push(sitter.id);
            let reaction = fitting(entry, &mut chance);
            events.push(Event {
                at,
                person: sitter.id,
                space: table.space,
                intent: Intent::Command(Command::React { target: entry.reference(), reaction, on: true, at }),
            });
        }
    }
    events
}

fn fitting(entry: &Told, chance: &mut Chance) -> Reaction {
    let often = chance.happens(720);
    match (entry.kind, entry.mood) {
        (EntryKind::Question, _) => {
            if often {
                Reaction::Recognise
            } else {
                Reaction::WillHelp
            }
        }
        (_, Mood::Heavy) => {
            if often {
                Reaction::Strength
            } else {
                Reaction::Recognise
            }
        }
        (_, Mood::Glad) => {
            if often {
                Reaction::Beautiful
            } else {
                Reaction::Recognise
            }
        }
        (_, Mood::Light) => {
            if often {
                Reaction::Beautiful
            } else {
                Reaction::Recognise
            }
        }
    }
}

/// Nobody reacts in the middle of the night: then it is the next morning.
fn awake(calendar: &Calendar, at: Timestamp) -> Timestamp {
    match calendar.minute_of(at) {
        ..400 => at.plus_ms((430 - calendar.minute_of(at)) * 60_000),
        1425.. => at.plus_ms((1440 + 430 - calendar.minute_of(at)) * 60_000),
        _ => at,
    }
}
