//! "Wat staat er over mij", from what is on the device: also without a connection, and also after a restart.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

mod scene;

use kring_client::{machine::Event, views::ViewQuery};
use kring_domain::{
    about_me::{Account, Kept},
    commands::{self, ClosingAnswer, Command, EntryKind, Measure, NewEntry, PresenceState},
    documents::{Document, DocumentKey, Generation},
    ids::{EntryId, LineId, MeasureId, MeetingId, PersonId},
    people::Standing,
    time::CivilTime,
    wire::{Authorship, Frame, Item, ItemBody},
};
use scene::*;
use serde_json::{Value, json};

const MEETING: MeetingId = MeetingId::from_bytes([7; 16]);
const REASON: &str = "Wees aardig voor elkaar.";

/// What Piet did, as the server tells it; a document each, in which he wrote alone.
fn by_piet(seq: u64, key: DocumentKey, said: &[Command]) -> (DocumentKey, Vec<ItemBody>, u64) {
    let mut document = Document::new(key, Generation(0));
    let change = |command: &Command, document: &mut Document| ItemBody::Change {
        document: 0,
        generation: Generation(0),
        by: Authorship { person: 1, received_at: NOW },
        change: commands::apply(command, PIET, document, [8; 16]).unwrap().unwrap().into(),
        mac: [1; 16].into(),
    };
    (key, said.iter().map(|command| change(command, &mut document)).collect(), seq)
}

fn told(documents: Vec<(DocumentKey, Vec<ItemBody>, u64)>) -> Vec<Frame> {
    let mut frames = vec![Frame::Clock(NOW)];
    for (key, bodies, first) in documents {
        let items: Vec<Item> = (first..).zip(bodies).map(|(seq, body)| Item { seq, body }).collect();
        let last = items.last().unwrap().seq;
        frames.push(Frame::Pull(pull(last, LOG, vec![key], items)));
    }
    frames
}

fn presence(person: PersonId) -> Command {
    Command::MarkPresence { meeting: MEETING, person, state: PresenceState::Here, at: NOW }
}

fn warn(member: PersonId, number: u8) -> Command {
    let id = MeasureId::from_bytes([number; 16]);
    Command::Warn { member, id, measure: Measure::Warning, reason: REASON.to_owned(), about: None, at: NOW }
}

fn scene() -> Device {
    let mut anna = Device::of_anna(1);
    let meeting = Command::PlanMeeting {
        meeting: MEETING,
        title: "Koffie".to_owned(),
        starts: CivilTime("2026-11-20T10:00".to_owned()),
        minutes: 60,
        place: "Buurthuis".to_owned(),
        series: None,
        programme: Vec::new(),
        at: NOW,
    };
    let agreement = |number: u8, text: &str| Command::SetAgreement {
        meeting: MEETING,
        agreement: LineId::from_bytes([number; 16]),
        text: text.to_owned(),
        at: NOW,
    };
    let compliment = Command::AddEntry(NewEntry {
        entry: EntryId::from_bytes([60; 16]),
        at: NOW,
        kind: EntryKind::Compliment,
        body: "Goed gedaan!".to_owned(),
        lang: "nl".to_owned(),
        reply_to: None,
        about: Some(ANNA),
        meeting: None,
        attachments: Vec::new(),
    });
    let closing = |seat| Command::AnswerClosing { meeting: MEETING, seat, answer: ClosingAnswer::Glad, at: NOW };
    anna.hear(told(vec![
        by_piet(3, DocumentKey::presence(SPACE, MEETING), &[presence(ANNA), presence(PIET)]),
        by_piet(5, DocumentKey::warning(SPACE, PIET, ANNA), &[warn(ANNA, 5)]),
        by_piet(6, DocumentKey::closing(SPACE, PIET, MEETING), &[closing(ANNA), closing(PIET)]),
        by_piet(
            8,
            DocumentKey::meeting(SPACE, MEETING),
            &[
                meeting,
                agreement(1, "Anna belt de gemeente."),
                agreement(2, "Piet zet koffie."),
                agreement(3, "Annabel komt."),
            ],
        ),
        by_piet(12, DocumentKey::journal(SPACE, PIET, NOW.month()), &[compliment]),
    ]));
    anna
}

fn about(device: &mut Device) -> Value {
    device.view(ViewQuery::AboutMe)
}

#[test]
fn what_others_noted_about_one_stands_there_with_who_did_it() {
    let mut anna = scene();
    anna.write(1, "Ik heb gebeld.");
    anna.write(2, "En nog eens.");
    anna.tell(Event::Disconnected);
    let mut anna = anna.restart(2);
    let view = about(&mut anna);
    let groups = view["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 1);
    let group = &groups[0];
    assert_eq!((&group["name"], &group["standing"]), (&json!("Koffieochtend"), &json!("steward")));
    assert_eq!(group["written"].as_array().unwrap().len(), 1);
    assert_eq!((&group["written"][0]["month"], &group["written"][0]["entries"]), (&json!("2026-11"), &json!(2)));
    assert_eq!(group["written"][0]["newest"]["entry"], EntryId::from_bytes([2; 16]).to_string());
    let presence = group["presence"].as_array().unwrap();
    assert_eq!(presence.len(), 1, "of others nothing");
    assert_eq!((&presence[0]["title"], &presence[0]["by"]["name"]), (&json!("Koffie"), &json!("Piet")));
    let closing = group["closing"].as_array().unwrap();
    assert_eq!((closing.len(), &closing[0]["answer"]), (1, &json!("glad")));
    assert_eq!(closing[0]["by"]["name"], "Piet");
    let warnings = group["warnings"].as_array().unwrap();
    assert_eq!((warnings.len(), &warnings[0]["reason"]), (1, &json!(REASON)));
    assert_eq!(warnings[0]["by"]["name"], "Piet");
    let named: Vec<_> = group["named"].as_array().unwrap().iter().map(|named| &named["text"]).collect();
    assert_eq!(named, ["Anna belt de gemeente."], "with her name, and no other that begins so");
    assert_eq!(group["said"][0]["by"]["name"], "Piet");
    assert_eq!(view["account"], Value::Null);
}

#[test]
fn what_one_told_another_is_about_that_other() {
    let mut anna = scene();
    let told = anna.run(warn(PIET, 9));
    assert!(matches!(told, kring_client::machine::Outcome::Stored { .. }), "{told:?}");
    assert_eq!(about(&mut anna)["groups"][0]["warnings"].as_array().unwrap().len(), 1);
}

#[test]
fn the_answer_of_the_server_is_kept_with_its_moment_and_goes_with_the_person() {
    let mut anna = scene();
    let account = json!({
        "at": NOW.0, "name": "Anna", "picture": "boat", "title": "participant", "since": 1, "email": "anna@example.org",
        "organisation": "De Buurt", "newer": "than this app",
    });
    let account: Account = serde_json::from_value(account).unwrap();
    let request = anna.request();
    anna.tell(Event::KeepAccount { request, account: Box::new(account) });
    let mut anna = anna.restart(3);
    let view = about(&mut anna);
    assert_eq!((&view["account"]["email"], &view["account"]["at"]), (&json!("anna@example.org"), &json!(NOW.0)));
    assert_eq!(view["rules"].as_array().unwrap().len(), Kept::ALL.len());
    let request = anna.request();
    anna.tell(Event::SignOut { request, even_unsent: true });
    assert_eq!(about(&mut anna)["account"], Value::Null);
}

#[test]
fn after_leaving_what_is_ones_own_still_stands_there() {
    let mut anna = scene();
    anna.write(1, "Ik heb gebeld.");
    let (_hello, offers) = anna.said();
    anna.hear(all_accepted(&offers, 13, LOG));
    anna.hear(vec![forget()]);
    let view = about(&mut anna);
    let group = &view["groups"][0];
    assert_eq!(group["standing"], json!(Standing::Left));
    assert_eq!(group["written"][0]["entries"], 1);
    // What others wrote is told anew by the server, as far as one may still read it.
    assert_eq!(group["presence"].as_array().unwrap().len(), 0);
}
