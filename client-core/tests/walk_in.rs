//! Someone is added where there is no connection: two devices, and what a server says to each.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use kring_client::{
    machine::{Arriving, Effect, Event, FirstSpace, NewTokens, Outcome, SignedIn},
    storage::MemoryStorage,
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    ids::{DeviceId, KeyId, PersonId},
    people::{MemberCard, Picture, Standing, Title, WalkedIn},
    spaces::SpaceKind,
    verdict::{Postponement, Refusal, Verdict},
    wire::{Frame, Item, ItemBody, Offer},
};
use scene::*;

const FATIMA: PersonId = PersonId::from_bytes([7; 16]);
const AGAIN: PersonId = PersonId::from_bytes([8; 16]);
const TABLET: DeviceId = DeviceId::from_bytes([6; 16]);

fn fatima() -> SignedIn {
    SignedIn { id: FATIMA, name: "Fatima".to_owned(), picture: Picture::Boat, title: Title::Participant }
}

/// The newcomer's own profile on the steward's tablet.
fn newcomer() -> Device {
    let mut device = Device::start(MemoryStorage::default(), 5);
    begins(&mut device);
    device
}

fn begins(device: &mut Device) {
    let (request, space) = (device.request(), first());
    device.tell(Event::WalkedIn { request, person: fatima(), device: TABLET, space });
    assert_eq!(device.last_outcome.take(), Some(Outcome::Done));
}

fn first() -> FirstSpace {
    FirstSpace {
        space: SPACE,
        kind: SpaceKind::PeerGroup,
        name: "Koffieochtend".to_owned(),
        organisation: "De Buurt".to_owned(),
    }
}

fn lets_in(device: &mut Device) {
    let tokens =
        NewTokens { access_token: "a".to_owned(), expires_in_s: 600, refresh_token: "r".to_owned(), delivery: None };
    let request = device.request();
    device.tell(Event::SignedIn { request, person: fatima(), device: TABLET, tokens });
    assert_eq!(device.last_outcome.take(), Some(Outcome::Done));
}

/// Whom the host is told to ask the server for.
fn arriving(effects: &[Effect]) -> Option<Arriving> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::Access { arriving, .. } => *arriving,
        _ => None,
    })
}

fn walked_in(person: PersonId, alias_of: Option<PersonId>) -> MemberCard {
    let picture = if person == FATIMA { Picture::Boat } else { Picture::Fish };
    let walked_in = Some(WalkedIn { at: NOW.plus_ms(i64::from(person.as_bytes()[0])), apart_from: Vec::new() });
    MemberCard { picture, walked_in, alias_of, ..member(person, "Fatima", Standing::Member) }
}

fn card(seq: u64, card: MemberCard) -> Item {
    Item { seq, body: ItemBody::Member(card) }
}

fn members_of(device: &mut Device) -> serde_json::Value {
    device.view(ViewQuery::Members { space: SPACE })
}

#[test]
fn a_newcomer_writes_at_once_waits_and_loses_nothing() {
    let mut tablet = newcomer();
    tablet.write(1, "Ik ben er voor het eerst.");
    tablet.tick();
    assert!(tablet.sent.is_empty(), "nobody knows them yet: nothing goes");
    // Ended and opened again, and begun again, it is as it was.
    let mut tablet = tablet.restart(6);
    let effects = tablet.tell(Event::Start);
    assert_eq!(arriving(&effects), Some(Arriving { person: FATIMA, device: TABLET }));
    begins(&mut tablet);
    tablet.write(2, "En nog iets.");
    assert_eq!(tablet.lines(), ["Fatima: En nog iets. (stored)", "Fatima: Ik ben er voor het eerst. (stored)"]);
    assert_eq!(tablet.view(ViewQuery::Waiting)["sending"], "account_waits");
    assert_eq!(members_of(&mut tablet)["members"][0]["person"]["name"], "Fatima");

    lets_in(&mut tablet);
    let (hello, offers) = tablet.said();
    assert_eq!((hello.unwrap().device, offers.len()), (TABLET, 2));
    assert!(offers.iter().all(|(key, _)| key.unwrap().owner == Some(FATIMA)));
    // The server may still be busy: later is never no.
    let later =
        offers.iter().map(|(_, offer)| verdict(command_of(offer), Verdict::Later { reason: Postponement::Busy }));
    tablet.hear(vec![Frame::Clock(NOW), Frame::Verdicts(later.collect())]);
    assert_eq!(tablet.outbox_len(), 2);
    tablet.tick();
    let (_, offers) = tablet.said();
    assert_eq!(offers.len(), 2);
    let mut answer = all_accepted(&offers, 3, LOG);
    answer.iter_mut().for_each(|frame| {
        if let Frame::Pull(pull) = frame {
            pull.people = vec![FATIMA];
        }
    });
    answer.insert(1, granted(Standing::Member));
    tablet.hear(answer);
    assert_eq!(tablet.outbox_len(), 0);
    assert_eq!(tablet.lines(), ["Fatima: En nog iets. (shared)", "Fatima: Ik ben er voor het eerst. (shared)"]);
}

#[test]
fn nobody_else_begins_on_a_profile_that_is_somebodys() {
    let mut anna = Device::of_anna(1);
    let request = anna.request();
    anna.tell(Event::WalkedIn { request, person: fatima(), device: TABLET, space: first() });
    let Some(Outcome::Failed { fault }) = anna.last_outcome.take() else { panic!("she took over") };
    assert_eq!(fault.code(), "someone_else");
    // What a server says of a newcomer is nothing to who is in.
    anna.write(1, "Hallo");
    anna.tell(Event::WalkInRefused);
    assert_eq!((anna.outbox_len(), anna.view(ViewQuery::Waiting)["refused"].as_array().unwrap().len()), (1, 0));
}

#[test]
fn who_was_not_added_keeps_their_words() {
    let mut tablet = newcomer();
    tablet.write(1, "Ik ben er voor het eerst.");
    let mut tablet = tablet.restart(6);
    let effects = tablet.tell(Event::WalkInRefused);
    assert_eq!(arriving(&effects), None);
    let mut tablet = tablet.restart(7);
    let waiting = tablet.view(ViewQuery::Waiting);
    assert_eq!(waiting["refused"][0]["text"], "Ik ben er voor het eerst.");
    assert_eq!((waiting["sending"].as_str().unwrap(), tablet.outbox_len()), ("account_waits", 0));
    let no = tablet.run(entry(2, "Meer", NOW));
    assert!(matches!(no, Outcome::Failed { .. }), "{no:?}");
    // Their place goes on asking, and hearing no once more boxes nothing anew: someone who may can still add them.
    let effects = tablet.tell(Event::Start);
    assert_eq!(arriving(&effects), Some(Arriving { person: FATIMA, device: TABLET }));
    tablet.tell(Event::WalkInRefused);
    assert_eq!(tablet.view(ViewQuery::Waiting)["refused"].as_array().unwrap().len(), 1);
    lets_in(&mut tablet);
    assert_eq!(tablet.view(ViewQuery::Session)["mustSignInAgain"], false);
}

#[test]
fn a_steward_adds_someone_offline_and_is_told_what_became_of_it() {
    let mut sanne = Device::of_anna(1);
    sanne.tell(Event::Disconnected);
    let act = Act::WalkIn {
        person: FATIMA,
        name: "Fatima".to_owned(),
        picture: Picture::Boat,
        device: TABLET,
        key: KeyId::from_bytes([1; 32]),
    };
    sanne.act(act.clone());
    let mut sanne = sanne.restart(2);
    assert_eq!(members_of(&mut sanne)["added"][0]["name"], "Fatima");
    sanne.tick();
    let (_, offers) = sanne.said();
    let [(None, Offer::Act { command, act: sent, .. })] = &offers[..] else { panic!("{offers:?}") };
    assert_eq!(*sent, act);
    sanne.hear(vec![Frame::Verdicts(vec![verdict(*command, Verdict::Refused { reason: Refusal::NotAllowed })])]);
    assert_eq!(members_of(&mut sanne)["added"].as_array().unwrap().len(), 0);
    let boxed = &sanne.view(ViewQuery::Waiting)["refused"][0];
    assert_eq!((boxed["what"].as_str().unwrap(), boxed["reason"].as_str().unwrap()), ("walk_in", "not_allowed"));
}

#[test]
fn two_of_one_name_are_offered_and_shown_as_one_only_when_a_person_says_so() {
    let mut sanne = Device::of_anna(1);
    let items = vec![card(3, walked_in(AGAIN, None)), card(4, walked_in(FATIMA, None))];
    sanne.hear(vec![Frame::Clock(NOW), Frame::Pull(pull(4, LOG, vec![], items))]);
    let view = members_of(&mut sanne);
    let offered = &view["alike"][0];
    assert_eq!((&offered["person"]["id"], &offered["other"]["id"]), (&json(FATIMA), &json(AGAIN)));
    assert_eq!(view["members"].as_array().unwrap().len(), 4, "the machine decides nothing");
    // Said, it is no longer asked; it is shown when the server agrees.
    sanne.act(Act::JoinWalkIns { alias: AGAIN, person: FATIMA });
    assert_eq!(members_of(&mut sanne)["alike"].as_array().unwrap().len(), 0);
    sanne.hear(vec![Frame::Pull(pull(5, LOG, vec![], vec![card(5, walked_in(AGAIN, Some(FATIMA)))]))]);
    let view = members_of(&mut sanne);
    let members = view["members"].as_array().unwrap();
    let shown: Vec<&serde_json::Value> = members.iter().filter(|each| each["person"]["name"] == "Fatima").collect();
    assert_eq!(shown.len(), 1, "one card");
    assert_eq!((&shown[0]["person"]["id"], &shown[0]["person"]["picture"]), (&json(FATIMA), &"boat".into()));
    assert_eq!(shown[0]["joined"], serde_json::json!([json(AGAIN)]));

    // A member sees one person too, and is asked nothing.
    sanne.hear(vec![granted(Standing::Member)]);
    let view = members_of(&mut sanne);
    assert_eq!((view["members"].as_array().unwrap().len(), view["alike"].as_array().unwrap().len()), (3, 0));
}

#[test]
fn each_of_two_joined_devices_goes_on_as_itself() {
    let mut tablet = newcomer();
    lets_in(&mut tablet);
    tablet.hear(vec![Frame::Clock(NOW), granted(Standing::Member), members()]);
    let items = vec![card(3, walked_in(AGAIN, None)), card(4, walked_in(FATIMA, Some(AGAIN)))];
    tablet.hear(vec![Frame::Pull(pull(4, LOG, vec![], items))]);
    tablet.tell(Event::Disconnected);
    tablet.write(1, "Nog steeds ik.");
    let view = members_of(&mut tablet);
    let me = &view["members"][0];
    assert_eq!((&me["person"]["isMe"], &me["person"]["id"]), (&true.into(), &json(FATIMA)));
    assert_eq!(me["person"]["picture"], "fish", "one person has one picture");
    assert_eq!(view["members"].as_array().unwrap().len(), 3);
    let entry = &tablet.log()["entries"][0];
    assert_eq!((&entry["author"]["isMe"], &entry["entry"]["author"]), (&true.into(), &json(FATIMA)));
}

fn json(person: PersonId) -> serde_json::Value {
    person.to_string().into()
}
