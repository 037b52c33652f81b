//! Skills on the device: said and shown without a connection, read by whom they are shared with, and confirmed there.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

mod scene;

use kring_client::{
    machine::{AttachmentKind, Event, Fault, Outcome},
    storage::MemoryStorage,
    views::ViewQuery,
};
use kring_domain::{
    commands::{self, Attachment, Command, EvidencePart, Phase, Said, Seen, SkillExample, SkillPart, TrackPart},
    documents::{Document, DocumentKey, Generation},
    ids::{EvidenceId, PersonId, SkillId, SpaceId},
    people::{Picture, Standing},
    sight::{Given, Part, Shared, SharedPart},
    spaces::{GroupState, SpaceKind},
    time::CivilDate,
    wire::{Authorship, Cursor, Frame, Item, ItemBody, Pull, SightCursor, SightEvent, SpaceCard},
};
use scene::*;
use serde_json::{Value, json};

const DAY: i64 = 24 * 60 * 60 * 1000;
const SKILL: SkillId = SkillId::from_bytes([6; 16]);
const EVIDENCE: EvidenceId = EvidenceId::from_bytes([7; 16]);
const KEES: PersonId = PersonId::from_bytes([0x55; 16]);

fn name(text: &str) -> SkillPart {
    SkillPart::Name { said: Said { text: text.to_owned(), voice: None } }
}

fn set_skill(parts: Vec<SkillPart>, after_ms: i64) -> Command {
    Command::SetSkill { skill: SKILL, parts, at: NOW.plus_ms(after_ms) }
}

fn set_evidence(parts: Vec<EvidencePart>, after_ms: i64) -> Command {
    Command::SetEvidence { evidence: EVIDENCE, skill: SKILL, parts, at: NOW.plus_ms(after_ms) }
}

fn saw(of: PersonId, seen: Seen, stamp: &str, text: &str) -> Command {
    let (stamp, text, name) = (stamp.to_owned(), text.to_owned(), "Kees".to_owned());
    Command::Confirm { of, seen, stamp, text, name, at: NOW }
}

fn runs(device: &mut Device, space: SpaceId, command: Command) -> Outcome {
    let request = device.request();
    device.tell(Event::Run { request, space, command });
    device.last_outcome.take().unwrap()
}

/// What someone's space holds, as a server tells it.
fn told(owner: PersonId, seq: u64, said: &[(DocumentKey, PersonId, Command)]) -> Frame {
    let space = SpaceId::own(owner);
    let people: Vec<PersonId> = said.iter().map(|(_, by, _)| *by).collect();
    let documents: Vec<DocumentKey> = said.iter().map(|(key, ..)| *key).collect();
    let items = said.iter().zip(0_u32..).map(|((key, by, command), at)| {
        let mut document = Document::new(*key, Generation(0));
        let change = commands::apply(command, *by, &mut document, [7; 16]).unwrap().unwrap();
        let body = ItemBody::Change {
            document: at,
            generation: Generation(0),
            by: Authorship { person: at, received_at: NOW },
            change: change.into(),
            mac: [1; 16].into(),
        };
        Item { seq: seq + u64::from(at), body }
    });
    let items: Vec<Item> = items.collect();
    let cursor = Cursor { space, seq: seq + u64::try_from(items.len()).unwrap() - 1, chain: [2; 8].into() };
    Frame::Pull(Pull { cursor, log: LOG, more: false, documents, people, items })
}

/// Piet lets Anna read what he can.
fn piet_shares(said: &[(DocumentKey, PersonId, Command)]) -> Vec<Frame> {
    let space = SpaceId::own(PIET);
    let (since, until) = (NOW, NOW.plus_ms(90 * DAY));
    let part = SharedPart { part: Part::Skills, purpose: "Voor mijn werkplek".to_owned(), since, until };
    let card = SpaceCard {
        space,
        kind: SpaceKind::Own,
        name: "Piet".to_owned(),
        organisation: String::new(),
        standing: Standing::Reader,
        shared: Some(Shared { owner: PIET, picture: Picture::Tree, parts: vec![part] }),
        group: GroupState::default(),
    };
    let events = vec![SightEvent::Forget { space }, SightEvent::Granted(card)];
    let sight = Frame::Sight { cursor: SightCursor(5), events, given: Some(Given::default()), makes_groups_in: None };
    vec![Frame::Clock(NOW), sight, told(PIET, 2, said)]
}

#[test]
fn a_skill_with_a_photo_is_kept_without_a_connection_and_the_photo_goes_when_it_is_taken_away() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    let own = SpaceId::own(ANNA);
    assert!(matches!(runs(&mut anna, own, set_skill(vec![name("Zagen")], 0)), Outcome::Stored { .. }));
    let bytes = vec![0xFF, 0xD8, 0xFF, 9];
    let request = anna.request();
    let kind = AttachmentKind::Photo { width: 30, height: 20 };
    anna.tell(Event::KeepAttachment { request, space: own, kind, bytes: bytes.clone() });
    let Some(Outcome::Kept { attachment: photo @ Attachment::Photo { .. } }) = anna.last_outcome.take() else {
        unreachable!("a photo is kept")
    };
    let day = EvidencePart::Day { day: CivilDate("2026-11-20".to_owned()) };
    runs(&mut anna, own, set_evidence(vec![EvidencePart::Photo { photo: Some(photo) }, day], 1));
    let phase = TrackPart::Phase { day: CivilDate("2026-09-01".to_owned()), phase: Some(Phase::Active) };
    runs(&mut anna, own, Command::SetTrack { parts: vec![phase], at: NOW });
    runs(&mut anna, own, set_skill(vec![SkillPart::Shown { shown: true }], 2));
    let mut anna = anna.restart(2);
    let view = anna.view(ViewQuery::Skills);
    let skill = &view["skills"][0];
    assert_eq!(
        (&skill["name"]["said"]["text"], &skill["shown"], &view["waits"]),
        (&json!("Zagen"), &json!(true), &json!(true))
    );
    let photo = &skill["evidence"][0]["photo"];
    assert_eq!((&photo["width"], &photo["here"]), (&json!(30), &json!(true)));
    assert_eq!(view["phases"], json!([{ "day": "2026-09-01", "phase": "active" }]));
    assert_eq!(anna.view(ViewQuery::AboutMe)["skills"], 1);
    let held = |device: &Device| device.host.storage().records().any(|(_, _, value)| value == bytes);
    assert!(held(&anna));
    // What is not there cannot be shown.
    let other = Command::SetEvidence {
        evidence: EVIDENCE,
        skill: SkillId::from_bytes([9; 16]),
        parts: vec![EvidencePart::Shown { shown: true }],
        at: NOW,
    };
    assert!(matches!(runs(&mut anna, own, other), Outcome::Failed { fault: Fault::Command(_) }));
}

#[test]
fn a_reader_sees_what_is_shared_says_what_they_saw_and_has_nothing_of_it_after_the_end() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    let theirs = SpaceId::own(PIET);
    let seen = Seen::Skill { skill: SKILL };
    let stamp = "0011223344556677";
    let early = runs(&mut anna, theirs, saw(PIET, seen, stamp, "Te vroeg."));
    assert_eq!(early, Outcome::Failed { fault: Fault::NotAMember });
    let skills = DocumentKey::skills(PIET);
    let example = set_skill(vec![SkillPart::Example { example: Some(SkillExample::Cooking) }], 0);
    let kees = saw(PIET, seen, stamp, "Lekkere soep.");
    anna.hear(piet_shares(&[(skills, PIET, example), (DocumentKey::confirmations(KEES, PIET), KEES, kees)]));
    anna.tell(Event::Disconnected);
    let read = |anna: &mut Device| anna.view(ViewQuery::SharedSkills { owner: PIET });
    let view = read(&mut anna);
    assert_eq!(view["skills"][0]["example"], "cooking");
    let kees = &view["skills"][0]["seen"][0];
    assert_eq!(
        (&kees["by"]["name"], &kees["text"], &kees["fits"]),
        (&json!("Kees"), &json!("Lekkere soep."), &json!(false)),
        "by the name with which it is signed; and it was said of something else"
    );
    // That she looked is on its way to Piet.
    assert_eq!(anna.outbox_len(), 1);
    let now = view["skills"][0]["stamp"].as_str().unwrap().to_owned();
    assert!(matches!(runs(&mut anna, theirs, saw(PIET, seen, &now, "Rustig en schoon.")), Outcome::Stored { .. }));
    let mut anna = anna.restart(2);
    let view = read(&mut anna);
    let mine: Vec<&Value> =
        view["skills"][0]["seen"].as_array().unwrap().iter().filter(|seen| seen["by"]["isMe"] == true).collect();
    assert_eq!(
        (&mine[0]["text"], &mine[0]["fits"], &view["waits"]),
        (&json!("Rustig en schoon."), &json!(true), &json!(true))
    );
    // Nothing else of what is Piet's is hers to write.
    let his = runs(&mut anna, theirs, set_skill(vec![name("Koken kan hij niet")], 1));
    assert_eq!(his, Outcome::Failed { fault: Fault::NotAMember });
    let events = vec![SightEvent::Forget { space: theirs }];
    let sight = Frame::Sight { cursor: SightCursor(6), events, given: None, makes_groups_in: None };
    anna.hear(vec![Frame::Clock(NOW), sight]);
    let view = read(&mut anna);
    assert_eq!((&view["shared"], &view["skills"]), (&json!(null), &json!([])));
    let refused = anna.view(ViewQuery::Waiting)["refused"].clone();
    assert_eq!((&refused[0]["text"], &refused[0]["reason"]), (&json!("Rustig en schoon."), &json!("not_a_member")));
}

#[test]
fn what_another_saw_can_be_left_out_and_who_reads_along_does_not_get_it() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    let seen = Seen::Skill { skill: SKILL };
    let hides = Command::SetTrack { parts: vec![TrackPart::Hidden { by: KEES, seen, hidden: true }], at: NOW };
    let own = SpaceId::own(ANNA);
    runs(&mut anna, own, set_skill(vec![name("Zagen")], 0));
    let kees = saw(ANNA, seen, "0011223344556677", "Scheef.");
    anna.hear(vec![Frame::Clock(NOW), told(ANNA, 1, &[(DocumentKey::confirmations(KEES, ANNA), KEES, kees)])]);
    let hidden = |anna: &mut Device| anna.view(ViewQuery::Skills)["skills"][0]["seen"][0]["hidden"].clone();
    assert_eq!(hidden(&mut anna), json!(false), "she reads all that stands about her");
    runs(&mut anna, own, hides);
    assert_eq!(hidden(&mut anna), json!(true), "and still reads it");
    assert_eq!(anna.view(ViewQuery::AboutMe)["seen"], 1);
    // At who reads along it is not drawn.
    let mut other = Device::start(MemoryStorage::default(), 2);
    other.sign_in();
    let skills = DocumentKey::skills(PIET);
    let mut document = Document::new(skills, Generation(0));
    let begun = set_skill(vec![name("Zagen")], 0);
    commands::apply(&begun, PIET, &mut document, [7; 16]).unwrap();
    let kees = saw(PIET, seen, "0011223344556677", "Scheef.");
    other.hear(piet_shares(&[(skills, PIET, begun), (DocumentKey::confirmations(KEES, PIET), KEES, kees)]));
    let drawn = |other: &mut Device| {
        let view = other.view(ViewQuery::SharedSkills { owner: PIET });
        view["skills"][0]["seen"].as_array().map(Vec::len)
    };
    assert_eq!(drawn(&mut other), Some(1));
    let hides = Command::SetTrack { parts: vec![TrackPart::Hidden { by: KEES, seen, hidden: true }], at: NOW };
    let change = commands::apply(&hides, PIET, &mut document, [7; 16]).unwrap().unwrap();
    let space = SpaceId::own(PIET);
    let body = ItemBody::Change {
        document: 0,
        generation: Generation(0),
        by: Authorship { person: 0, received_at: NOW },
        change: change.into(),
        mac: [1; 16].into(),
    };
    let cursor = Cursor { space, seq: 4, chain: [3; 8].into() };
    let items = vec![Item { seq: 4, body }];
    let pull = Pull { cursor, log: LOG, more: false, documents: vec![skills], people: vec![PIET], items };
    other.hear(vec![Frame::Clock(NOW), Frame::Pull(pull)]);
    assert_eq!(drawn(&mut other), Some(0));
}
