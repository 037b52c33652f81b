//! Check-ins on the device: both halves beside each other, said without a connection, and gone when they end.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

mod scene;

use kring_client::{
    machine::{Event, Fault, Outcome},
    storage::MemoryStorage,
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::{self, Came, Command, NewCame, NewTold, Rhythm, Said, Told},
    documents::{Document, DocumentKey, Generation},
    ids::{GrantId, PersonId, SpaceId},
    people::{Picture, Standing},
    sight::{Given, Grantee, Part, Shared, SharedPart},
    spaces::{GroupState, SpaceKind},
    time::{CivilDate, Timestamp},
    verdict::Verdict,
    wire::{Authorship, Cursor, Frame, Item, ItemBody, Pull, SightCursor, SightEvent, SpaceCard},
};
use scene::*;
use serde_json::{Value, json};

const DAY: i64 = 24 * 60 * 60 * 1000;

fn said(text: &str) -> Said {
    Said { text: text.to_owned(), voice: None }
}

fn told(question: &str, text: &str) -> NewTold {
    NewTold { question: question.parse().unwrap(), told: Told::Words { said: said(text) } }
}

fn check_in(with: PersonId, date: &str, answers: Vec<NewTold>, agreement: Option<&str>, at: Timestamp) -> Command {
    Command::CheckIn {
        with,
        date: CivilDate(date.to_owned()),
        version: 1,
        answers,
        agreement: agreement.map(said),
        next: Some(CivilDate("2026-12-01".to_owned())),
        wrong: Vec::new(),
        came: Vec::new(),
        at,
    }
}

/// Piet lets Anna, his mentor, do check-ins with him, and said something.
fn piet_lets(parts: &[Part]) -> Vec<Frame> {
    let space = SpaceId::own(PIET);
    let key = DocumentKey::check_ins(space, PIET, ANNA, 2026);
    let mut document = Document::new(key, Generation(0));
    let answers = vec![told("work-felt", "Prettig."), told("want-to-learn", "Schuren.")];
    let command = check_in(ANNA, "2026-11-14", answers, Some("Samen kijken."), NOW.plus_ms(-7 * DAY));
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
    let until: Vec<(Part, i64)> = parts.iter().map(|part| (*part, 90)).collect();
    vec![Frame::Clock(NOW), told_anew(&until), Frame::Pull(pull)]
}

/// What Piet lets Anna read now, each part for so many days; what he let her read before is forgotten.
fn told_anew(parts: &[(Part, i64)]) -> Frame {
    let space = SpaceId::own(PIET);
    let shared = |(part, days): &(Part, i64)| SharedPart {
        part: *part,
        purpose: "Check-ins samen".to_owned(),
        since: NOW,
        until: NOW.plus_ms(days * DAY),
    };
    let card = SpaceCard {
        space,
        kind: SpaceKind::Own,
        name: "Piet".to_owned(),
        organisation: String::new(),
        standing: Standing::Reader,
        shared: Some(Shared { owner: PIET, picture: Picture::Tree, parts: parts.iter().map(shared).collect() }),
        group: GroupState::default(),
    };
    let events = vec![SightEvent::Forget { space }, SightEvent::Granted(card)];
    Frame::Sight { cursor: SightCursor(5), events, given: Some(Given::default()), makes_groups_in: None }
}

/// Anna, his mentor, says something in the check-in of a day.
fn saw(device: &mut Device, words: &str) -> Outcome {
    let at = device.now;
    runs(device, SpaceId::own(PIET), check_in(PIET, "2026-11-21", vec![told("went-well", words)], None, at))
}

/// What she wrote, as she reads it now.
fn mine(device: &mut Device) -> Value {
    pairs(device)[0]["talks"][0]["mine"]["answers"][0]["told"]["said"]["text"].clone()
}

fn runs(device: &mut Device, space: SpaceId, command: Command) -> Outcome {
    let request = device.request();
    device.tell(Event::Run { request, space, command });
    device.last_outcome.take().unwrap()
}

fn pairs(device: &mut Device) -> Vec<Value> {
    device.view(ViewQuery::CheckIns)["pairs"].as_array().unwrap().clone()
}

#[test]
fn a_participant_chooses_with_whom_and_says_their_half_without_a_connection() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    assert_eq!(pairs(&mut anna), Vec::<Value>::new());
    let own = SpaceId::own(ANNA);
    let grant = GrantId::from_bytes([8; 16]);
    let act = Act::Grant {
        grant,
        part: Part::CheckIns,
        to: Grantee::Person { person: PIET },
        purpose: "Check-ins samen".to_owned(),
        until: NOW.plus_ms(90 * DAY),
    };
    let request = anna.request();
    anna.tell(Event::Act { request, space: own, act });
    runs(&mut anna, own, Command::SetRhythm { with: PIET, rhythm: Rhythm::Weekly, at: NOW });
    let words = vec![told("went-well", "Zagen."), told("want-to-learn", "Schuren.")];
    runs(&mut anna, own, check_in(PIET, "2026-11-21", words, Some("Piet laat het zien."), NOW));
    let mut anna = anna.restart(2);
    let pair = pairs(&mut anna).remove(0);
    assert_eq!(
        (&pair["with"]["name"], &pair["side"], &pair["rhythm"]),
        (&json!("Piet"), &json!("participant"), &json!("weekly"))
    );
    assert_eq!((&pair["next"], &pair["waits"]), (&json!("2026-12-01"), &json!(true)));
    assert_eq!(pair["grants"][0]["state"], "waiting");
    assert_eq!(pair["talks"][0]["mine"]["answers"].as_array().unwrap().len(), 2);
    let open: Vec<&Value> = pair["open"].as_array().unwrap().iter().map(|open| &open["question"]).collect();
    assert_eq!(open, ["one-agreement", "want-to-learn"]);
    // "Over mij" has its own readers, and they are not these.
    assert_eq!(anna.view(ViewQuery::Introduction)["grants"], json!([]));
    assert_eq!(anna.view(ViewQuery::AboutMe)["checkIns"], 1);
    // What came of it closes it; what goes on stays.
    let came = |question: &str, came| NewCame { question: question.parse().unwrap(), came };
    let Command::CheckIn { with, date, version, wrong, .. } = check_in(PIET, "2026-11-21", Vec::new(), None, NOW)
    else {
        unreachable!()
    };
    let came = vec![came("one-agreement", Came::Done), came("want-to-learn", Came::GoesOn)];
    let at = NOW.plus_ms(1);
    let command =
        Command::CheckIn { with, date, version, answers: Vec::new(), agreement: None, next: None, wrong, came, at };
    runs(&mut anna, own, command);
    let pair = pairs(&mut anna).remove(0);
    assert_eq!(pair["open"].as_array().unwrap().len(), 1);
    assert_eq!(pair["open"][0]["question"], "want-to-learn");
    // Ended, all of it stays with her.
    let request = anna.request();
    anna.tell(Event::Act { request, space: own, act: Act::EndGrant { grant } });
    let pair = pairs(&mut anna).remove(0);
    assert_eq!((&pair["until"], pair["talks"].as_array().unwrap().len()), (&json!(null), 1));
}

#[test]
fn a_mentor_reads_both_halves_writes_their_own_and_has_nothing_of_it_after_the_end() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    let theirs = SpaceId::own(PIET);
    let mine = || check_in(PIET, "2026-11-21", vec![told("went-well", "Werkt netjes.")], None, NOW);
    assert_eq!(runs(&mut anna, theirs, mine()), Outcome::Failed { fault: Fault::NotAMember });
    anna.hear(piet_lets(&[Part::CheckIns]));
    anna.tell(Event::Disconnected);
    let pair = pairs(&mut anna).remove(0);
    assert_eq!((&pair["side"], &pair["with"]["name"]), (&json!("mentor"), &json!("Piet")));
    assert_eq!(pair["talks"][0]["theirs"]["answers"].as_array().unwrap().len(), 2);
    assert!(matches!(runs(&mut anna, theirs, mine()), Outcome::Stored { .. }));
    // Nothing else of what is Piet's is hers to write.
    let other = Command::Introduce {
        question: kring_domain::commands::IntroductionQuestion::Who,
        text: "Over Piet.".to_owned(),
        at: NOW,
        voice: None,
    };
    assert_eq!(runs(&mut anna, theirs, other), Outcome::Failed { fault: Fault::NotAMember });
    let mut anna = anna.restart(2);
    assert_eq!(pairs(&mut anna)[0]["talks"][0]["mine"]["answers"][0]["question"], "went-well");
    // Piet lets her read another part too: what waits still waits.
    anna.hear(piet_lets(&[Part::CheckIns, Part::Introduction]));
    assert_eq!(anna.view(ViewQuery::Waiting)["refused"], json!([]));
    assert_eq!(pairs(&mut anna)[0]["talks"][0]["mine"]["answers"][0]["question"], "went-well");
    assert_eq!(anna.outbox_len(), 1);
    // It ends: what waited is in the box with its words, and the rest is gone from the device.
    let events = vec![SightEvent::Forget { space: theirs }];
    anna.hear(vec![
        Frame::Clock(NOW),
        Frame::Sight { cursor: SightCursor(6), events, given: None, makes_groups_in: None },
    ]);
    assert_eq!(pairs(&mut anna), Vec::<Value>::new());
    let refused = anna.view(ViewQuery::Waiting)["refused"].clone();
    assert_eq!((&refused[0]["text"], &refused[0]["reason"]), (&json!("Werkt netjes."), &json!("not_a_member")));
    assert_eq!(anna.view(ViewQuery::Groups)["groups"], json!([]));
}

#[test]
fn what_a_mentor_wrote_stays_readable_when_another_part_comes_or_goes() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    anna.hear(piet_lets(&[Part::CheckIns]));
    saw(&mut anna, "Werkt netjes.");
    // The server has it, and tells it back.
    let (_hello, offers) = anna.said();
    let (Some(key), offer) = offers.last().cloned().unwrap() else { panic!("her half is a document") };
    let mut back = pull(3, LOG, vec![key], vec![change(3, 0, 0, &offer)]);
    back.cursor.space = key.space;
    let verdicts = vec![verdict(command_of(&offer), Verdict::Accepted { seq: 3 })];
    anna.hear(vec![Frame::Clock(NOW), Frame::Verdicts(verdicts), Frame::Pull(back)]);
    assert_eq!((anna.outbox_len(), mine(&mut anna)), (0, json!("Werkt netjes.")));
    anna.tell(Event::Disconnected);
    saw(&mut anna, "Werkt netjes, en vraagt na.");
    // Piet lets her read another part too, and his words are not told yet.
    anna.hear(vec![Frame::Clock(NOW), told_anew(&[(Part::CheckIns, 90), (Part::Introduction, 30)])]);
    assert_eq!(mine(&mut anna), "Werkt netjes, en vraagt na.");
    assert_eq!(pairs(&mut anna)[0]["talks"].as_array().unwrap().len(), 1, "of his words nothing is here");
    let mut anna = anna.restart(2);
    assert_eq!(mine(&mut anna), "Werkt netjes, en vraagt na.");

    // The other part ends while she has no connection: what goes on stays, and waits.
    anna.hear(piet_said());
    anna.now = NOW.plus_ms(31 * DAY);
    anna.tick();
    assert_eq!(anna.view(ViewQuery::Waiting)["refused"], json!([]));
    assert_eq!((anna.outbox_len(), mine(&mut anna)), (1, json!("Werkt netjes, en vraagt na.")));
    assert_eq!(pairs(&mut anna)[0]["talks"].as_array().unwrap().len(), 2);
    let shared = anna.view(ViewQuery::SharedWithMe)["shared"].clone();
    assert_eq!(
        (shared[0]["parts"].as_array().unwrap().len(), &shared[0]["parts"][0]["part"]),
        (1, &json!("check_ins"))
    );

    // And the check-ins end: his words go, and hers stand in the box.
    let mut anna = anna.restart(3);
    anna.now = NOW.plus_ms(91 * DAY);
    anna.tick();
    assert_eq!(pairs(&mut anna), Vec::<Value>::new());
    let refused = anna.view(ViewQuery::Waiting)["refused"].clone();
    assert_eq!(
        (&refused[0]["text"], &refused[0]["spaceName"]),
        (&json!("Werkt netjes, en vraagt na."), &json!("Piet"))
    );
}

/// What Piet said, as the server tells it.
fn piet_said() -> Vec<Frame> {
    piet_lets(&[Part::CheckIns]).into_iter().filter(|frame| matches!(frame, Frame::Pull(_))).collect()
}
