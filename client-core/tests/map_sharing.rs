//! Another's map on the device: the areas that they share and no others, a look at each, and their ends.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

mod scene;

use kring_client::{
    machine::{Effect, Event},
    records::Intent,
    storage::{MemoryStorage, Range, Storage, Table},
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::{self, Answer, Command, NewAnswer, Talk},
    documents::{Document, DocumentKey, Generation},
    ids::{AssessmentId, GrantId, SpaceId},
    instruments::Area,
    people::{Picture, Standing},
    sight::{Given, GrantCard, Grantee, LookCard, Part, Shared, SharedPart},
    spaces::{GroupState, SpaceKind},
    time::{CivilDate, Timestamp},
    wire::{self, Authorship, Cursor, Frame, Item, ItemBody, Pull, SightCursor, SightEvent, SpaceCard},
};
use scene::*;
use serde_json::{Value, json};

const HOUR: i64 = 60 * 60 * 1000;
const MONEY: &str = "firm-money-words";
const HOME: &str = "firm-home-words";

fn filled_in(area: Area, step: &str) -> (DocumentKey, Vec<u8>) {
    let key = DocumentKey::assessments(PIET, area);
    let mut document = Document::new(key, Generation(0));
    let command = Command::Assess {
        assessment: AssessmentId::from_bytes([4; 16]),
        organisation: None,
        instrument: "bridge-to-self-reliance".parse().unwrap(),
        version: 1,
        area,
        answers: vec![NewAnswer {
            question: "money-now".parse().unwrap(),
            answer: Answer::Tapped { answer: step.parse().unwrap() },
        }],
        talk: vec![Talk { topic: area.name().parse().unwrap(), on: true }],
        at: NOW,
    };
    (key, commands::apply(&command, PIET, &mut document, [7; 16]).unwrap().unwrap())
}

/// Piet shares some areas with Anna, each until a moment; `sent` is what the server sends of them.
fn shared(cursor: u64, parts: &[(Part, Timestamp)], sent: &[(Area, &str)]) -> Vec<Frame> {
    let space = SpaceId::own(PIET);
    let parts = parts.iter().map(|(part, until)| SharedPart {
        part: *part,
        purpose: "Voor een gesprek".to_owned(),
        since: NOW,
        until: *until,
    });
    let card = SpaceCard {
        space,
        kind: SpaceKind::Own,
        name: "Piet".to_owned(),
        organisation: String::new(),
        standing: Standing::Reader,
        shared: Some(Shared { owner: PIET, picture: Picture::Tree, parts: parts.collect() }),
        group: GroupState::default(),
    };
    let mut documents = Vec::new();
    let mut items = Vec::new();
    for (number, (area, step)) in (0..).zip(sent) {
        let (key, change) = filled_in(*area, step);
        documents.push(key);
        let body = ItemBody::Change {
            document: number,
            generation: Generation(0),
            by: Authorship { person: 0, received_at: NOW },
            change: change.into(),
            mac: [1; 16].into(),
        };
        items.push(Item { seq: u64::from(number) + 2, body });
    }
    let at = Cursor { space, seq: 9, chain: [2; 8].into() };
    let pull = Pull { cursor: at, log: LOG, more: false, documents, people: vec![PIET], items };
    let events = vec![SightEvent::Forget { space }, SightEvent::Granted(card)];
    vec![
        Frame::Clock(NOW),
        Frame::Sight { cursor: SightCursor(cursor), events, given: Some(Given::default()), makes_groups_in: None },
        Frame::Pull(pull),
    ]
}

fn map_of_piet(device: &mut Device) -> Value {
    device.view(ViewQuery::SharedMap { owner: PIET })
}

fn parts(view: &Value) -> Vec<&str> {
    let parts = view["shared"]["parts"].as_array();
    parts.map(|parts| parts.iter().map(|part| part["part"].as_str().unwrap()).collect()).unwrap_or_default()
}

/// What a screen that is open shows after the server said something.
fn sees(device: &mut Device, watch: u64, frames: &[Frame]) -> Value {
    let message = wire::seal(frames).unwrap();
    let effects = device.tell(Event::Received { message });
    let mut views = effects.into_iter().filter_map(|effect| match effect {
        Effect::Changed { watch: of, view } if of == watch => Some(view),
        _ => None,
    });
    serde_json::from_str(&views.next_back().unwrap()).unwrap()
}

fn looks_waiting(device: &mut Device) -> Vec<Part> {
    let waiting = device.host.machine().state().outbox.values();
    let parts = waiting.filter_map(|item| match &item.intent {
        Intent::Act(Act::Looked { owner, part, .. }) if *owner == PIET => Some(*part),
        _ => None,
    });
    parts.collect()
}

/// Whether a word stands anywhere on the device; nothing is sealed here.
fn is_on(storage: &MemoryStorage, word: &str) -> bool {
    let whole: Vec<Range> = Table::ALL.into_iter().map(Range::whole).collect();
    let tables = futures_executor::block_on(storage.read(&whole)).unwrap();
    tables.iter().flatten().any(|(_key, value)| value.windows(word.len()).any(|part| part == word.as_bytes()))
}

#[test]
fn what_is_shared_is_read_and_a_look_at_each_area_is_recorded_with_it() {
    let mut anna = Device::of_anna(1);
    let until = NOW.plus_ms(90 * 24 * HOUR);
    anna.hear(shared(
        5,
        &[(Part::Money, until), (Part::Housing, until)],
        &[(Area::Money, MONEY), (Area::Housing, HOME)],
    ));
    anna.tell(Event::Disconnected);
    let shown = anna.view(ViewQuery::SharedWithMe);
    assert_eq!(shown["shared"][0]["parts"][0]["part"], "housing", "in the order of the areas");
    assert!(looks_waiting(&mut anna).is_empty());
    assert_eq!(
        anna.view(ViewQuery::SharedIntroduction { owner: PIET })["shared"],
        Value::Null,
        "not what is not shared"
    );
    let view = map_of_piet(&mut anna);
    assert_eq!(parts(&view), ["housing", "money"]);
    assert_eq!(view["assessments"].as_array().unwrap().len(), 1, "one filling-in, of two areas");
    let mut talk: Vec<&str> =
        view["assessments"][0]["talk"].as_array().unwrap().iter().map(|topic| topic.as_str().unwrap()).collect();
    talk.sort_unstable();
    assert_eq!(talk, ["housing", "money"]);
    assert_eq!(view["instruments"], json!([]), "its words are not on this device");
    let mut anna = anna.restart(2);
    map_of_piet(&mut anna);
    assert_eq!(looks_waiting(&mut anna), [Part::Housing, Part::Money], "once a day");
}

#[test]
fn one_area_until_a_date_is_that_area_alone_and_closes_by_itself() {
    let mut anna = Device::of_anna(1);
    anna.hear(shared(5, &[(Part::Money, NOW.plus_ms(HOUR))], &[(Area::Money, MONEY)]));
    anna.tell(Event::Disconnected);
    assert_eq!(parts(&map_of_piet(&mut anna)), ["money"]);
    anna.now = NOW.plus_ms(HOUR);
    let nothing = map_of_piet(&mut anna);
    assert_eq!(nothing["shared"], json!(null));
    assert_eq!(nothing["assessments"], json!([]));
    assert_eq!((&nothing["instruments"], &nothing["goals"]), (&json!([]), &json!([])));
    let mut anna = anna.restart(2);
    anna.now = NOW.plus_ms(HOUR);
    anna.tick();
    let storage = anna.host.into_storage();
    assert!(!is_on(&storage, MONEY), "nobody had to tell it");
}

#[test]
fn an_area_that_is_shared_while_one_reads_comes_in_with_its_look_and_a_withdrawn_one_goes() {
    let mut anna = Device::of_anna(1);
    let until = NOW.plus_ms(90 * 24 * HOUR);
    anna.hear(shared(5, &[(Part::Money, until)], &[(Area::Money, MONEY)]));
    assert_eq!(parts(&map_of_piet(&mut anna)), ["money"]);
    // The screen stays open.
    let watch = anna.request();
    anna.tell(Event::Watch { watch, query: ViewQuery::SharedMap { owner: PIET } });
    let both = [(Part::Money, until), (Part::Housing, until)];
    let view = sees(&mut anna, watch, &shared(6, &both, &[(Area::Money, MONEY), (Area::Housing, HOME)]));
    assert_eq!(parts(&view), ["housing", "money"]);
    let view = sees(&mut anna, watch, &shared(7, &[(Part::Housing, until)], &[(Area::Housing, HOME)]));
    assert_eq!(parts(&view), ["housing"]);
    assert!(!is_on(&anna.host.into_storage(), MONEY), "nothing of it stays");
}

#[test]
fn who_reads_which_area_and_who_looked_stands_on_ones_own_map() {
    let mut anna = Device::of_anna(1);
    let card = |part| GrantCard {
        grant: GrantId::from_bytes([8; 16]),
        part,
        to: Grantee::Person { person: PIET },
        purpose: "Voor een gesprek".to_owned(),
        given_at: NOW,
        until: NOW.plus_ms(HOUR),
        ended_at: None,
    };
    let look = |part| LookCard { reader: PIET, part, at: NOW, day: CivilDate("2026-11-21".to_owned()) };
    let mut of_map = card(Part::Work);
    of_map.grant = GrantId::from_bytes([9; 16]);
    let given = Some(Given {
        grants: vec![card(Part::Introduction), of_map],
        looks: vec![look(Part::Introduction), look(Part::Work)],
    });
    anna.hear(vec![Frame::Sight { cursor: SightCursor(3), events: Vec::new(), given, makes_groups_in: None }]);
    let said = |view: &Value| {
        let of = |list: &str| view[list].as_array().unwrap().iter().map(|one| one["part"].clone()).collect::<Vec<_>>();
        (of("grants"), of("looks"))
    };
    let one = |part: &str| (vec![json!(part)], vec![json!(part)]);
    assert_eq!(said(&anna.view(ViewQuery::Map)), one("work"));
    assert_eq!(said(&anna.view(ViewQuery::Introduction)), one("introduction"));
    assert_eq!(anna.view(ViewQuery::AboutMe)["looks"].as_array().unwrap().len(), 2);
}
