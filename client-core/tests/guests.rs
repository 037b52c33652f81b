//! A guest is in the meetings and not in the stories: on their own device, and on those of the group.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use kring_client::{
    machine::{Event, Fault, Outcome},
    storage::MemoryStorage,
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::{ClosingAnswer, Command},
    documents::{Document, Generation},
    ids::{MeetingId, ParagraphId, PersonId},
    people::Standing,
    time::CivilTime,
    wire::{Frame, Item, ItemBody, Offer, SightCursor},
};
use scene::*;
use serde_json::Value;

const MEETING: MeetingId = MeetingId::from_bytes([7; 16]);

fn notes(text: &str) -> Command {
    Command::WriteNotes {
        meeting: MEETING,
        paragraph: ParagraphId::from_bytes([8; 16]),
        after: None,
        before: String::new(),
        text: text.to_owned(),
        at: NOW,
    }
}

fn meeting() -> Command {
    Command::PlanMeeting {
        meeting: MEETING,
        title: "Koffie".to_owned(),
        starts: CivilTime("2026-11-21T10:00".to_owned()),
        minutes: 90,
        place: "Buurthuis".to_owned(),
        series: None,
        programme: Vec::new(),
        at: NOW,
    }
}

/// Someone's card, told.
fn card(seq: u64, person: PersonId, name: &str, standing: Standing) -> Frame {
    let items = vec![Item { seq, body: ItemBody::Member(member(person, name, standing)) }];
    Frame::Pull(pull(seq, LOG, vec![], items))
}

/// A device of Anna, who is a guest where Piet leads.
fn of_a_guest() -> Device {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    anna.hear(vec![Frame::Clock(NOW), granted(Standing::Knocking)]);
    let cards = [card(1, ANNA, "Anna", Standing::Guest), card(2, PIET, "Piet", Standing::Steward)];
    let [one, other] = cards;
    anna.hear(vec![Frame::Clock(NOW), sight(2, Standing::Guest), one, other]);
    anna.sent.clear();
    anna
}

fn sight(cursor: u64, standing: Standing) -> Frame {
    let Frame::Sight { events, .. } = granted(standing) else { panic!() };
    Frame::Sight { cursor: SightCursor(cursor), events, given: None, makes_groups_in: None }
}

fn names(people: &Value) -> Vec<&str> {
    let people = people.as_array().unwrap().iter();
    people.map(|each| each["name"].as_str().or_else(|| each["person"]["name"].as_str()).unwrap()).collect()
}

#[test]
fn the_group_sees_who_is_a_guest_and_writes_to_its_members_alone() {
    let mut anna = Device::of_anna(1);
    anna.run(meeting());
    let guest = PersonId::from_bytes([6; 16]);
    anna.hear(vec![Frame::Clock(NOW), card(3, guest, "Els", Standing::Guest)]);
    let members = anna.view(ViewQuery::Members { space: SPACE });
    assert_eq!(names(&members["members"]), ["Anna", "Els", "Piet"]);
    assert_eq!(members["members"][1]["standing"], "guest");
    assert_eq!(names(&anna.log()["readers"]), ["Piet"], "a guest does not read this");
    let there = anna.view(ViewQuery::Meeting { space: SPACE, meeting: MEETING });
    assert_eq!(names(&there["notMarked"]), ["Anna", "Els", "Piet"], "who is there is noted of a guest too");
    // The tablet goes round the members: what others say of a guest here, a guest could not read.
    let round = anna.view(ViewQuery::Closing { space: SPACE, meeting: MEETING });
    assert_eq!(names(&round["seats"]), ["Anna", "Piet"]);
    let choices = anna.view(ViewQuery::SightChoices);
    assert_eq!(names(&choices["people"]), ["Piet"]);
    anna.act(Act::AdmitGuest { person: guest });
}

#[test]
fn a_guest_writes_in_the_notes_and_answers_for_themselves() {
    let mut piet = Device::of_anna(2);
    for command in [meeting(), notes("Er was taart.")] {
        piet.run(command);
    }
    let (_, offers) = {
        piet.tell(Event::Disconnected);
        piet.tell(Event::Connected);
        piet.said()
    };
    let key = offers[0].0.unwrap();
    let items = offers.iter().zip(3..).map(|((_, offer), seq)| change(seq, 0, 1, offer)).collect();
    let mut anna = of_a_guest();
    anna.hear(vec![Frame::Clock(NOW), Frame::Pull(pull(4, LOG, vec![key], items))]);
    let there = anna.view(ViewQuery::Meeting { space: SPACE, meeting: MEETING });
    assert_eq!((&there["notes"][0]["text"], &there["mayPlan"]), (&"Er was taart.".into(), &false.into()));
    assert_eq!(anna.log()["mayWrite"], false);
    let round = |anna: &mut Device| anna.view(ViewQuery::Closing { space: SPACE, meeting: MEETING });
    let mine = |view: &Value| {
        view["seats"].as_array().unwrap().iter().find(|seat| seat["person"]["isMe"] == true).unwrap().clone()
    };
    assert!(mine(&round(&mut anna))["answer"].is_null());
    anna.run(Command::AnswerClosing { meeting: MEETING, seat: ANNA, answer: ClosingAnswer::Glad, at: NOW });
    assert_eq!(mine(&round(&mut anna))["answer"], "glad");
    // A story is not even kept to be refused later.
    assert_eq!(anna.run(entry(1, "Een verhaal.", NOW)), Outcome::Failed { fault: Fault::NotAMember });
    let members = anna.view(ViewQuery::Members { space: SPACE });
    assert_eq!(names(&members["members"]), ["Anna", "Piet"]);
    assert!(members["knocking"].as_array().unwrap().is_empty());
    assert_eq!(anna.view(ViewQuery::Groups)["groups"][0]["standing"], "guest");
}

#[test]
fn who_stays_asks_for_everything_from_the_start() {
    let mut anna = of_a_guest();
    anna.tick();
    let (hello, _) = anna.said();
    assert_eq!(hello.unwrap().cursors[0].seq, 2);
    anna.hear(vec![Frame::Clock(NOW), sight(3, Standing::Member)]);
    anna.tick();
    let (hello, _) = anna.said();
    assert_eq!(hello.unwrap().cursors[0].seq, 0);
    assert_eq!(anna.log()["mayWrite"], true);
}

/// A server that was restored may know of someone who stayed no more than that they are a guest.
#[test]
fn a_device_that_holds_stories_forgets_them_when_it_hears_that_one_is_a_guest() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Van mij");
    let (_, offers) = anna.said();
    anna.hear(all_accepted(&offers, 3, LOG));
    let mut key = offers[0].0.unwrap();
    key.owner = Some(PIET);
    let mut document = Document::new(key, Generation(0));
    let secret = entry(5, "Een geheim van Piet", NOW);
    let raw = kring_domain::commands::apply(&secret, PIET, &mut document, [8; 16]).unwrap().unwrap();
    let Offer::Change { command, generation, .. } = offers[0].1.clone() else { panic!() };
    let offer = Offer::Change { command, document: 0, generation, change: raw.into() };
    anna.hear(vec![Frame::Pull(pull(4, LOG, vec![key], vec![change(4, 0, 1, &offer)]))]);
    assert_eq!(anna.lines().len(), 2);

    anna.hear(vec![Frame::Clock(NOW), sight(5, Standing::Guest)]);
    let held: Vec<u8> = anna.host.storage().records().flat_map(|(_, _, value)| value.to_vec()).collect();
    assert!(!String::from_utf8_lossy(&held).contains("geheim"), "nothing of Piet is stored");
    let mut anna = anna.restart(3);
    assert_eq!(anna.view(ViewQuery::Groups)["groups"][0]["standing"], "guest");
    assert_eq!(anna.lines(), ["Anna: Van mij (shared)"], "one's own words are one's own");
    anna.tick();
    let (hello, _) = anna.said();
    assert_eq!(hello.unwrap().cursors[0].seq, 0, "what a guest reads is asked for from the start");
}
