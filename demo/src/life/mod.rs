//! Two years of life: who comes in, who writes when, what is answered, what happens at the table.

mod care;
mod cues;
mod door;
mod meetings;
mod own;
mod reactions;
mod rhythm;
mod speak;
mod story;
mod table;
mod talk;

use kring_domain::{
    ids::{OrganisationId, PersonId, SpaceId},
    time::Timestamp,
};

use crate::{
    arrangements::arrangements_of,
    calendar::Calendar,
    cast::{Group, Part, Tenant, everyone},
    chance::Chance,
    model::{Event, Hint, Neighbourhood, Organisation, Person, Space},
    script::library,
};
use table::Table;

/// Two years, in days. The groups began on the first of them.
const DAYS: i64 = 730;

/// The neighbourhood as it stands at `now`, with everything that happened in the two years before.
#[must_use]
pub fn neighbourhood(seed: u64, now: Timestamp) -> Neighbourhood {
    let calendar = Calendar::new(seed, now);
    let parts = everyone();
    let began = calendar.moment(calendar.days_ago(DAYS), 9 * 60, 0);
    let mut memberships = Vec::new();
    let mut events = Vec::new();
    let mut spaces = Vec::new();
    for group in Group::ALL {
        let space = space_of(seed, group);
        let table = Table::of(seed, &calendar, group, space, &parts);
        memberships.extend(table.sitters.iter().map(|sitter| sitter.membership(space)));
        events.extend(group_life(seed, &calendar, &table));
        spaces.push(Space {
            id: space,
            organisation: organisation_of(seed, group.tenant()),
            kind: group.kind(),
            led: group.led(),
            name: group.name().to_owned(),
            join_code: join_code(seed, group),
            since: began,
        });
    }
    events.extend(own::maps(seed, &calendar));
    // Stable: what happens at one moment keeps the order in which it was thought of.
    events.sort_by_key(|event| event.at);
    let hints = hints(&parts, &spaces);
    let people = parts.iter().map(|part| person(seed, &calendar, began, part)).collect();
    let organisations = Tenant::ALL
        .map(|tenant| Organisation {
            id: organisation_of(seed, tenant),
            name: tenant.name().to_owned(),
            since: began.plus_ms(-3_600_000),
            arrangements: arrangements_of(seed, tenant),
        })
        .to_vec();
    Neighbourhood { now, organisations, spaces, people, memberships, events, hints }
}

fn group_life(seed: u64, calendar: &Calendar, table: &Table) -> Vec<Event> {
    let script = library(table.group);
    let mut events = door::comings_and_goings(seed, table);
    let meetings = meetings::calendar_of(seed, calendar, table.group, &script);
    events.extend(meetings::held(seed, calendar, table, &script, &meetings));
    let told = story::tell(seed, calendar, table, &script, &meetings);
    events.extend(care::of(seed, calendar, table, &script, &told));
    events.extend(reactions::to(seed, calendar, table, &told));
    events.extend(told.into_iter().map(|entry| entry.event(table.space)));
    events.retain(|event| event.at <= calendar.now());
    events
}

fn person(seed: u64, calendar: &Calendar, began: Timestamp, part: &Part) -> Person {
    let first = part.seats.iter().map(|seat| seat.since_days_ago).max();
    let since = first.map_or(began, |days| calendar.moment(calendar.days_ago(days), 8 * 60 + 30, 0));
    Person {
        id: person_id(seed, part.name),
        organisation: part.tenant.map(|tenant| organisation_of(seed, tenant)),
        name: part.name.to_owned(),
        picture: part.picture,
        title: part.title,
        email: part.email.map(str::to_owned),
        since,
    }
}

/// A person's id: of the seed and the name alone.
fn person_id(seed: u64, name: &str) -> PersonId {
    PersonId::from_random(Chance::of(seed, &format!("person {name}")).bytes())
}

fn space_of(seed: u64, group: Group) -> SpaceId {
    SpaceId::from_random(Chance::of(seed, &format!("space {}", group.name())).bytes())
}

fn organisation_of(seed: u64, tenant: Tenant) -> OrganisationId {
    OrganisationId::from_random(Chance::of(seed, &format!("organisation {}", tenant.name())).bytes())
}

fn join_code(seed: u64, group: Group) -> String {
    let letters: Vec<char> = "ABCDEFGHJKMNPQRSTVWXYZ23456789".chars().collect();
    let mut chance = Chance::of(seed, &format!("join code {}", group.name()));
    (0..6).filter_map(|_| chance.pick(&letters).copied()).collect()
}

/// One to sign in as for each part that a visitor may want to see.
fn hints(parts: &[Part], spaces: &[Space]) -> Vec<Hint> {
    let shown = [
        ("Anna", Group::Peers),
        ("Piet", Group::Peers),
        ("Sanne", Group::Peers),
        ("Marco", Group::Workplace),
        ("Karim", Group::Workplace),
        ("Hassan", Group::Entrepreneurs),
        ("Ilse", Group::Entrepreneurs),
        ("Judith", Group::Review),
    ];
    shown
        .into_iter()
        .filter_map(|(name, group)| {
            let part = parts.iter().find(|part| part.name == name)?;
            let space = spaces.iter().find(|space| space.kind == group.kind())?;
            Some(Hint {
                name: part.name.to_owned(),
                title: part.title,
                email: part.email?.to_owned(),
                group: space.name.clone(),
                kind: space.kind,
                join_code: space.join_code.clone(),
            })
        })
        .collect()
}
