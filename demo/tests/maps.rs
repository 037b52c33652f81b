//! What people keep of themselves can be done on a device, passes the gate, and says something each time.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use kring_demo::{Event, Intent, Neighbourhood, neighbourhood};
use kring_domain::{
    commands::{Command, apply, target},
    documents::{Document, DocumentKey, Generation},
    gate::{self, Limits},
    ids::{PersonId, SpaceId},
    people::Standing,
    time::Timestamp,
};

/// 2026-11-21T20:15Z, a Saturday evening.
const NOW: Timestamp = Timestamp(1_795_292_100_000);

static MADE: LazyLock<Neighbourhood> = LazyLock::new(|| neighbourhood(1, NOW));

/// Everything that happens in someone's own space.
fn at_home() -> impl Iterator<Item = &'static Event> {
    let own: BTreeSet<SpaceId> = MADE.people.iter().map(|person| SpaceId::own(person.id)).collect();
    MADE.events.iter().filter(move |event| own.contains(&event.space))
}

#[test]
fn the_gate_takes_every_word_of_a_map() {
    let mut devices: BTreeMap<DocumentKey, (Document, Document)> = BTreeMap::new();
    let mut writers: BTreeMap<PersonId, usize> = BTreeMap::new();
    for event in at_home() {
        let Intent::Command(command) = &event.intent else { continue };
        let key = target(command, event.space, event.person);
        assert_eq!(key.space, event.space, "{command:?}");
        let fresh = || Document::new(key, Generation::default());
        let (device, server) = devices.entry(key).or_insert_with(|| (fresh(), fresh()));
        let change = apply(command, event.person, device, *event.person.as_bytes());
        let change = change.unwrap_or_else(|fault| panic!("{fault}: {command:?}"));
        let change = change.unwrap_or_else(|| panic!("says what stands there: {command:?}"));
        let is_own = event.space == SpaceId::own(event.person);
        let standing = if is_own { Standing::Member } else { Standing::Reader };
        let admitted = gate::admit(server, event.person, standing, &change, &Limits::at(event.at));
        assert!(admitted.is_ok(), "{admitted:?}: {command:?}");
        *writers.entry(event.person).or_default() += 1;
    }
    assert!(writers.len() >= 12, "{}", writers.len());
}

/// Goals stand beside what was filled in, at some people; others have none.
#[test]
fn some_have_goals_and_some_do_not_yet() {
    let (mut mapped, mut aiming) = (BTreeSet::new(), BTreeSet::new());
    for event in at_home() {
        match &event.intent {
            Intent::Command(Command::Assess { .. }) => _ = mapped.insert(event.person),
            Intent::Command(Command::SetGoal { .. }) => _ = aiming.insert(event.person),
            Intent::Command(_) | Intent::Act(_) => {}
        }
    }
    assert!(aiming.len() >= 10 && aiming.is_subset(&mapped) && aiming.len() < mapped.len());
}
