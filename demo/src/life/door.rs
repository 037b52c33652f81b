//! The door: who opens it, who goes on, who leaves.

use kring_domain::{acts::Act, ids::PersonId, time::Timestamp};

use super::table::{Sitter, Table};
use crate::{
    cast::Turn,
    chance::Chance,
    model::{Event, Intent},
};

/// The acts that bring every membership from how it began to how it stands.
pub(super) fn comings_and_goings(seed: u64, table: &Table) -> Vec<Event> {
    let mut events = Vec::new();
    let event =
        |at: Timestamp, person: PersonId, act: Act| Event { at, person, space: table.space, intent: Intent::Act(act) };
    for sitter in &table.sitters {
        if let (Some(from), false) = (sitter.from, sitter.steward)
            && let Some(opener) = opener(seed, table, sitter, from)
        {
            events.push(event(from, opener, Act::Admit { person: sitter.id }));
        }
        if let Some((at, companion)) = sitter.went_on {
            events.push(event(at, sitter.id, Act::BecomeAlumnus { companion }));
        }
        match sitter.turn {
            Turn::Left(_) => {
                if let Some(until) = sitter.until {
                    events.push(event(until, sitter.id, Act::Leave));
                }
            }
            Turn::Stays | Turn::Knocks | Turn::Alumnus(..) => {}
        }
    }
    events
}

/// Someone inside opens: mostly a steward, sometimes a member.
fn opener(seed: u64, table: &Table, sitter: &Sitter, at: Timestamp) -> Option<PersonId> {
    let mut chance = Chance::of(seed, &format!("opener {} {}", table.group.name(), sitter.name));
    let by_member = chance.happens(300);
    let inside: Vec<&Sitter> = table
        .present(at.plus_ms(-1))
        .map(|(_, inside)| inside)
        .filter(|inside| inside.id != sitter.id && (by_member || inside.steward))
        .collect();
    chance.pick(&inside).map(|opener| opener.id)
}
