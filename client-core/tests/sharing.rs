//! Sight on the device: what one gave, what one may read, and that one looked, with and without a connection.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

mod scene;

use kring_client::{
    machine::{Event, Outcome},
    storage::{MemoryStorage, Range, Storage as _, Table},
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::{self, Command, IntroductionQuestion},
    documents::{Document, DocumentKey, Generation},
    ids::{GrantId, SpaceId},
    people::{Picture, Standing},
    sight::{Given, Grantee, LookCard, Part, Shared, SharedPart},
    spaces::{GroupState, SpaceKind},
    time::{CivilDate, Timestamp},
    verdict::{Postponement, Refusal, Verdict},
    wire::{Authorship, Cursor, Frame, Item, ItemBody, Offer, Pull, SightCursor, SightEvent, SpaceCard},
};
use scene::*;

const HOUR: i64 = 60 * 60 * 1000;
const SECRET: &str = "Ik kook soep voor twintig mensen.";

/// Piet shares what he says about himself with Anna, until a moment.
fn shared_until(until: Timestamp) -> Vec<Frame> {
    let space = SpaceId::own(PIET);
    let part = SharedPart { part: Part::Introduction, purpose: "Voor een gesprek".to_owned(), since: NOW, until };
    let card = SpaceCard {
        space,
        kind: SpaceKind::Own,
        name: "Piet".to_owned(),
        organisation: String::new(),
        standing: Standing::Reader,
        shared: Some(Shared { owner: PIET, picture: Picture::Tree, parts: vec![part] }),
        group: GroupState::default(),
    };
    let key = DocumentKey::introduction(PIET);
    let mut document = Document::new(key, Generation(0));
    let command =
        Command::Introduce { question: IntroductionQuestion::GoodAt, text: SECRET.to_owned(), at: NOW, voice: None };
    let change = commands::apply(&command, PIET, &mut document, [7; 16]).unwrap().unwrap();
    let body = ItemBody::Change {
        document: 0,
        generation: Generation(0),
        by: Authorship { person: 0, received_at: NOW },
        change: change.into(),
        mac: [1; 16].into(),
    };
    let cursor = Cursor { space, seq: 2, chain: [2; 8].into() };
    let items = vec![Item { seq: 2, body }];
    let pull = Pull { cursor, log: LOG, more: false, documents: vec![key], people: vec![PIET], items };
    let events = vec![SightEvent::Forget { space }, SightEvent::Granted(card)];
    vec![
        Frame::Clock(NOW),
        Frame::Sight { cursor: SightCursor(5), events, given: Some(Given::default()), makes_groups_in: None },
        Frame::Pull(pull),
    ]
}

fn reads_of_piet(device: &mut Device) -> serde_json::Value {
    device.view(ViewQuery::SharedIntroduction { owner: PIET })
}

fn looks_waiting(device: &mut Device) -> Vec<(Timestamp, CivilDate)> {
    let waiting = device.host.machine().state().outbox.values();
    waiting
        .filter_map(|item| match &item.intent {
            kring_client::records::Intent::Act(Act::Looked { owner, at, day, .. }) if *owner == PIET => {
                Some((*at, day.clone()))
            }
            _ => None,
        })
        .collect()
}

/// Whether a word stands anywhere on the device; nothing is sealed here.
fn is_on(storage: &MemoryStorage, word: &str) -> bool {
    let whole: Vec<Range> = Table::ALL.into_iter().map(Range::whole).collect();
    let tables = futures_executor::block_on(storage.read(&whole)).unwrap();
    tables.iter().flatten().any(|(_key, value)| value.windows(word.len()).any(|part| part == word.as_bytes()))
}

#[test]
fn ones_own_words_are_written_before_any_server_knows_of_the_space() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    anna.tell(Event::Disconnected);
    let space = SpaceId::own(ANNA);
    let view = anna.view(ViewQuery::Introduction);
    assert_eq!(view["space"], space.to_string());
    let command = Command::Introduce {
        question: IntroductionQuestion::Who,
        text: "Ik ben Anna.".to_owned(),
        at: NOW,
        voice: None,
    };
    let request = anna.request();
    anna.tell(Event::Run { request, space, command });
    assert!(matches!(anna.last_outcome, Some(Outcome::Stored { .. })), "{:?}", anna.last_outcome);
    let mut anna = anna.restart(2);
    let view = anna.view(ViewQuery::Introduction);
    assert_eq!(view["answers"][0]["text"], "Ik ben Anna.");
    assert_eq!(view["waits"], true);
    assert_eq!(anna.view(ViewQuery::Groups)["groups"].as_array().unwrap().len(), 0, "it is no group");
}

#[test]
fn a_grant_waits_holds_and_ends_and_says_so() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    let space = SpaceId::own(ANNA);
    let grant = GrantId::from_bytes([8; 16]);
    let give = |until| Act::Grant {
        grant,
        part: Part::Introduction,
        to: Grantee::Person { person: PIET },
        purpose: "Voor een gesprek".to_owned(),
        until,
    };
    let act = |device: &mut Device, act| {
        let request = device.request();
        device.tell(Event::Act { request, space, act });
        device.last_outcome.take().unwrap()
    };
    assert!(matches!(act(&mut anna, give(NOW.plus_ms(-1))), Outcome::Failed { .. }), "in the past");
    assert!(matches!(act(&mut anna, give(NOW.plus_ms(HOUR))), Outcome::Stored { .. }));
    let state = |device: &mut Device| device.view(ViewQuery::Introduction)["grants"][0].clone();
    assert_eq!(
        (state(&mut anna)["state"].clone(), state(&mut anna)["to"]["person"]["name"].clone()),
        ("waiting".into(), "Piet".into())
    );
    anna.tell(Event::Disconnected);
    anna.tick();
    let (_, offers) = anna.said();
    let verdicts = vec![verdict(command_of(&offers[0].1), Verdict::Accepted { seq: 0 })];
    anna.hear(vec![Frame::Clock(NOW), Frame::Verdicts(verdicts)]);
    assert_eq!(state(&mut anna)["state"], "holds");
    act(&mut anna, Act::EndGrant { grant });
    assert_eq!(state(&mut anna)["state"], "ending");
    anna.now = NOW.plus_ms(2 * HOUR);
    assert_eq!(state(&mut anna)["state"], "over");
    // Who looked comes with what was given, and is there after a restart.
    let looks =
        vec![LookCard { reader: PIET, part: Part::Introduction, at: NOW, day: CivilDate("2026-11-21".to_owned()) }];
    let given = Some(Given { grants: Vec::new(), looks });
    anna.hear(vec![Frame::Sight { cursor: SightCursor(3), events: Vec::new(), given, makes_groups_in: None }]);
    let view = anna.restart(2).view(ViewQuery::Introduction);
    assert_eq!(
        (view["looks"][0]["reader"]["name"].clone(), view["looks"][0]["day"].clone()),
        ("Piet".into(), "2026-11-21".into())
    );
}

#[test]
fn the_end_of_a_grant_does_not_overtake_it() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    let space = SpaceId::own(ANNA);
    let grant = GrantId::from_bytes([8; 16]);
    let other = GrantId::from_bytes([9; 16]);
    let part = Part::Introduction;
    let to = Grantee::Person { person: PIET };
    let give = Act::Grant { grant, part, to, purpose: "Voor een gesprek".to_owned(), until: NOW.plus_ms(HOUR) };
    for act in [give, Act::EndGrant { grant }, Act::EndGrant { grant: other }] {
        let request = anna.request();
        anna.tell(Event::Act { request, space, act });
    }
    let said = |device: &mut Device| -> Vec<Offer> {
        device.tell(Event::Disconnected);
        device.tick();
        device.said().1.into_iter().map(|(_, offer)| offer).collect()
    };
    let offers = said(&mut anna);
    assert!(
        matches!(&offers[..], [
            Offer::Act { act: Act::Grant { .. }, .. },
            Offer::Act { act: Act::EndGrant { grant: ended }, .. },
        ] if *ended == other),
        "{offers:?}"
    );
    // The server is busy with it: its end waits as well, and nothing is asked over and over.
    let later = verdict(command_of(&offers[0]), Verdict::Later { reason: Postponement::Busy });
    let done = verdict(command_of(&offers[1]), Verdict::Accepted { seq: 0 });
    anna.sent.clear();
    anna.hear(vec![Frame::Clock(NOW), Frame::Verdicts(vec![later, done])]);
    assert!(anna.sent.is_empty(), "{:?}", anna.sent);
    let offers = said(&mut anna);
    assert!(matches!(&offers[..], [Offer::Act { act: Act::Grant { .. }, .. }]), "{offers:?}");
    // Its end follows at once.
    let done = verdict(command_of(&offers[0]), Verdict::Accepted { seq: 0 });
    anna.sent.clear();
    anna.hear(vec![Frame::Clock(NOW), Frame::Verdicts(vec![done])]);
    let offers: Vec<Offer> = anna.said().1.into_iter().map(|(_, offer)| offer).collect();
    assert!(
        matches!(&offers[..], [Offer::Act { act: Act::EndGrant { grant: ended }, .. }] if *ended == grant),
        "{offers:?}"
    );
}

#[test]
fn opening_is_a_look_once_a_day_also_without_a_connection_and_after_the_end() {
    let mut anna = Device::of_anna(1);
    anna.hear(shared_until(NOW.plus_ms(90 * 24 * HOUR)));
    anna.tell(Event::Disconnected);
    assert_eq!(anna.view(ViewQuery::SharedWithMe)["shared"][0]["owner"]["name"], "Piet");
    assert!(looks_waiting(&mut anna).is_empty(), "that it is shared is no secret that was opened");
    assert_eq!(reads_of_piet(&mut anna)["answers"][0]["text"], SECRET);
    reads_of_piet(&mut anna);
    let mut anna = anna.restart(2);
    reads_of_piet(&mut anna);
    assert_eq!(looks_waiting(&mut anna), [(NOW, CivilDate("2026-11-21".to_owned()))]);
    anna.now = NOW.plus_ms(24 * HOUR);
    reads_of_piet(&mut anna);
    assert_eq!(looks_waiting(&mut anna).len(), 2);

    // The end of the grant takes the words off the device, and not that she looked.
    let space = SpaceId::own(PIET);
    anna.tell(Event::Disconnected);
    anna.tick();
    let (_, offers) = anna.said();
    anna.hear(vec![
        Frame::Clock(anna.now),
        Frame::Sight {
            cursor: SightCursor(6),
            events: vec![SightEvent::Forget { space }],
            given: None,
            makes_groups_in: None,
        },
    ]);
    assert_eq!(reads_of_piet(&mut anna)["shared"], serde_json::Value::Null);
    assert_eq!(looks_waiting(&mut anna).len(), 2);
    // Refused or not: nobody wrote it, so nothing of it is put before her.
    let verdicts = offers
        .iter()
        .map(|(_, offer)| verdict(command_of(offer), Verdict::Refused { reason: Refusal::NotAllowed }))
        .collect();
    assert!(offers.iter().all(|(_, offer)| matches!(offer, Offer::Act { space, .. } if *space == SpaceId::own(ANNA))));
    anna.hear(vec![Frame::Verdicts(verdicts)]);
    assert_eq!(anna.view(ViewQuery::Waiting)["refused"].as_array().unwrap().len(), 0);
    assert_eq!(anna.outbox_len(), 0);
    let storage = anna.host.into_storage();
    assert!(!is_on(&storage, SECRET), "nothing of it stays");
}

#[test]
fn a_device_closes_by_itself_what_is_over_by_the_servers_clock() {
    let mut anna = Device::of_anna(1);
    // Her own clock is two days behind.
    anna.now = NOW.plus_ms(-48 * HOUR);
    anna.hear(shared_until(NOW.plus_ms(HOUR)));
    anna.tell(Event::Disconnected);
    assert_eq!(reads_of_piet(&mut anna)["answers"][0]["text"], SECRET);
    anna.now = NOW.plus_ms(-47 * HOUR);
    assert_eq!(reads_of_piet(&mut anna)["shared"], serde_json::Value::Null, "before anything is tidied up");
    let mut anna = anna.restart(2);
    anna.now = NOW.plus_ms(-47 * HOUR);
    assert_eq!(anna.view(ViewQuery::SharedWithMe)["shared"].as_array().unwrap().len(), 0);
    anna.tick();
    assert!(!is_on(&anna.host.into_storage(), SECRET), "nobody had to tell it");
}
