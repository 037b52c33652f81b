//! Conversations on the device: both halves beside each other, agreements that return, said without a connection.

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
    commands::{self, Came, Command, ConversationPart, Decided, Doer, Fits, Said},
    documents::{Document, DocumentKey, Generation},
    ids::{AgreementId, DecisionId, GrantId, PersonId, SpaceId},
    people::{Picture, Standing},
    sight::{Given, Grantee, Part, Shared, SharedPart},
    spaces::{GroupState, SpaceKind},
    time::{CivilDate, Timestamp},
    wire::{Authorship, Cursor, Frame, Item, ItemBody, Pull, SightCursor, SightEvent, SpaceCard},
};
use scene::*;
use serde_json::{Value, json};

const DAY: i64 = 24 * 60 * 60 * 1000;

fn said(text: &str) -> Said {
    Said { text: text.to_owned(), voice: None }
}

fn agrees(number: u8, words: &str, by: Option<&str>) -> ConversationPart {
    ConversationPart::Agreement {
        agreement: AgreementId::from_bytes([number; 16]),
        said: said(words),
        doer: Doer::Participant,
        by: by.map(|day| CivilDate(day.to_owned())),
    }
}

fn came(number: u8, came: Came) -> ConversationPart {
    ConversationPart::Came { agreement: AgreementId::from_bytes([number; 16]), came }
}

fn converse(with: PersonId, date: &str, parts: Vec<ConversationPart>, at: Timestamp) -> Command {
    Command::Converse { with, date: CivilDate(date.to_owned()), parts, at }
}

/// Piet lets Anna, his coach, talk with him, and said something.
fn piet_lets(parts: &[Part]) -> Vec<Frame> {
    let space = SpaceId::own(PIET);
    let until = NOW.plus_ms(90 * DAY);
    let shared = |part: &Part| SharedPart { part: *part, purpose: "Gesprekken".to_owned(), since: NOW, until };
    let card = SpaceCard {
        space,
        kind: SpaceKind::Own,
        name: "Piet".to_owned(),
        organisation: String::new(),
        standing: Standing::Reader,
        shared: Some(Shared { owner: PIET, picture: Picture::Tree, parts: parts.iter().map(shared).collect() }),
        group: GroupState::default(),
    };
    let key = DocumentKey::conversations(space, PIET, ANNA, 2026);
    let mut document = Document::new(key, Generation(0));
    let parts = vec![ConversationPart::Aim { said: said("Meer uren.") }, agrees(1, "Ik bel.", Some("2026-12-01"))];
    let command = converse(ANNA, "2026-11-14", parts, NOW.plus_ms(-7 * DAY));
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
    let sight = Frame::Sight { cursor: SightCursor(5), events, given: Some(Given::default()), makes_groups_in: None };
    vec![Frame::Clock(NOW), sight, Frame::Pull(pull)]
}

fn runs(device: &mut Device, space: SpaceId, command: Command) -> Outcome {
    let request = device.request();
    device.tell(Event::Run { request, space, command });
    device.last_outcome.take().unwrap()
}

fn pairs(device: &mut Device) -> Vec<Value> {
    device.view(ViewQuery::Conversations)["pairs"].as_array().unwrap().clone()
}

#[test]
fn agreements_return_until_something_came_of_them() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    assert_eq!(pairs(&mut anna), Vec::<Value>::new());
    let own = SpaceId::own(ANNA);
    let grant = GrantId::from_bytes([8; 16]);
    let act = Act::Grant {
        grant,
        part: Part::Conversations,
        to: Grantee::Person { person: PIET },
        purpose: "Gesprekken".to_owned(),
        until: NOW.plus_ms(90 * DAY),
    };
    let request = anna.request();
    anna.tell(Event::Act { request, space: own, act });
    let first = vec![
        agrees(1, "Zonder dag.", None),
        agrees(2, "Later.", Some("2026-12-10")),
        agrees(3, "Eerst.", Some("2026-12-01")),
    ];
    runs(&mut anna, own, converse(PIET, "2026-11-14", first, NOW));
    let mut anna = anna.restart(2);
    let pair = pairs(&mut anna).remove(0);
    assert_eq!((&pair["side"], &pair["waits"]), (&json!("participant"), &json!(true)));
    let open = |pair: &Value| -> Vec<String> {
        let open = pair["open"].as_array().unwrap().iter();
        open.map(|agreed| agreed["words"]["said"]["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(open(&pair), ["Eerst.", "Later.", "Zonder dag."], "by their day");
    // In the next talk: one is done, one goes on, one is let go; what was said last counts.
    let second = vec![came(1, Came::LetGo), came(2, Came::Done), came(3, Came::GoesOn)];
    runs(&mut anna, own, converse(PIET, "2026-11-21", second, NOW.plus_ms(1)));
    runs(&mut anna, own, converse(PIET, "2026-11-21", vec![came(2, Came::GoesOn)], NOW.plus_ms(2)));
    let pair = pairs(&mut anna).remove(0);
    assert_eq!(open(&pair), ["Eerst.", "Later."]);
    let looked_back = pair["talks"][0]["lookedBack"].as_array().unwrap();
    assert_eq!(looked_back.len(), 3);
    assert!(looked_back.iter().any(|agreed| agreed["came"] == "let_go"));
    assert_eq!(pair["talks"][1]["mine"]["agreements"].as_array().unwrap().len(), 3);
    assert_eq!(anna.view(ViewQuery::AboutMe)["conversations"], 2);
    // Ended, all of it stays with her.
    let request = anna.request();
    anna.tell(Event::Act { request, space: own, act: Act::EndGrant { grant } });
    let pair = pairs(&mut anna).remove(0);
    assert_eq!((&pair["until"], pair["talks"].as_array().unwrap().len()), (&json!(null), 2));
}

#[test]
fn the_participant_answers_a_decision_and_both_see_it() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    let own = SpaceId::own(ANNA);
    let decision = DecisionId::from_bytes([4; 16]);
    let answer = ConversationPart::Answer { decision, fits: Fits::NotQuite, said: said("Liever later.") };
    runs(&mut anna, own, converse(PIET, "2026-11-21", vec![answer], NOW));
    let answers = pairs(&mut anna)[0]["talks"][0]["mine"]["answers"].clone();
    assert_eq!(
        (&answers[0]["fits"], &answers[0]["words"]["said"]["text"]),
        (&json!("not_quite"), &json!("Liever later."))
    );
}

#[test]
fn a_professional_writes_their_half_while_it_goes_on_and_is_told_what_was_not_sent() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    let theirs = SpaceId::own(PIET);
    let decided = Decided { decision: "De cursus begint.".to_owned(), rests_on: "Het plan.".to_owned(), departs: None };
    let decides =
        || ConversationPart::Decision { decision: DecisionId::from_bytes([4; 16]), decided: Some(decided.clone()) };
    let mine = || {
        let aim = ConversationPart::Aim { said: said("Het werk.") };
        converse(PIET, "2026-11-21", vec![aim, decides(), came(1, Came::Done)], NOW)
    };
    assert_eq!(runs(&mut anna, theirs, mine()), Outcome::Failed { fault: Fault::NotAMember });
    // Who does check-ins has no conversations.
    anna.hear(piet_lets(&[Part::CheckIns]));
    assert_eq!(runs(&mut anna, theirs, mine()), Outcome::Failed { fault: Fault::NotAMember });
    anna.hear(piet_lets(&[Part::Conversations]));
    anna.tell(Event::Disconnected);
    let pair = pairs(&mut anna).remove(0);
    assert_eq!((&pair["side"], &pair["with"]["name"]), (&json!("mentor"), &json!("Piet")));
    assert_eq!(pair["open"][0]["by"], "2026-12-01");
    assert!(matches!(runs(&mut anna, theirs, mine()), Outcome::Stored { .. }));
    let mut anna = anna.restart(2);
    let pair = pairs(&mut anna).remove(0);
    assert_eq!(pair["open"], json!([]), "either says that it is done");
    assert_eq!(pair["talks"][0]["mine"]["decisions"][0]["decided"]["restsOn"], "Het plan.");
    // Piet lets her read another part too: what waits still waits.
    anna.hear(piet_lets(&[Part::Conversations, Part::Introduction]));
    assert_eq!(anna.view(ViewQuery::Waiting)["refused"], json!([]));
    assert_eq!(anna.outbox_len(), 1);
    // It ends in the middle: what waited is in the box with its words, a decision with what it rests on.
    let events = vec![SightEvent::Forget { space: theirs }];
    let sight = Frame::Sight { cursor: SightCursor(6), events, given: None, makes_groups_in: None };
    anna.hear(vec![Frame::Clock(NOW), sight]);
    assert_eq!(pairs(&mut anna), Vec::<Value>::new());
    let refused = anna.view(ViewQuery::Waiting)["refused"].clone();
    assert_eq!(refused[0]["text"], "Het werk.\n\nDe cursus begint.\n\nHet plan.");
    assert_eq!(refused[0]["reason"], "not_a_member");
}
