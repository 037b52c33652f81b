//! "Mijn map" on the device: filled in without a connection, in parts, in whatever version of an instrument.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

mod scene;

use kring_client::{
    machine::{Event, Outcome},
    storage::MemoryStorage,
    views::ViewQuery,
};
use kring_domain::{
    commands::{Answer, Command, NewAnswer, Talk},
    ids::{AssessmentId, SpaceId},
    instruments::{Area, Shelf},
    time::Timestamp,
};
use scene::*;
use serde_json::json;

fn assess(number: u8, area: Area, question: &str, answer: Answer, at: Timestamp) -> Command {
    Command::Assess {
        assessment: AssessmentId::from_bytes([number; 16]),
        instrument: "bridge-to-self-reliance".parse().unwrap(),
        version: 1,
        area,
        answers: vec![NewAnswer { question: question.parse().unwrap(), answer }],
        talk: vec![Talk { topic: area.name().parse().unwrap(), on: area == Area::Money }],
        at,
        organisation: None,
    }
}

fn tapped(answer: &str) -> Answer {
    Answer::Tapped { answer: answer.parse().unwrap() }
}

fn run(device: &mut Device, command: Command) {
    let request = device.request();
    device.tell(Event::Run { request, space: SpaceId::own(ANNA), command });
    assert!(matches!(device.last_outcome, Some(Outcome::Stored { .. })), "{:?}", device.last_outcome);
}

#[test]
fn one_filling_in_of_several_areas_is_one_and_the_newest_stands_first() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    anna.tell(Event::Disconnected);
    assert_eq!(anna.view(ViewQuery::Map)["instruments"], json!(null), "nothing was heard of any yet");
    run(&mut anna, assess(1, Area::Money, "money-now", tapped("building"), NOW));
    run(&mut anna, assess(1, Area::Housing, "housing-now", tapped("firm"), NOW.plus_ms(10)));
    run(&mut anna, assess(2, Area::Money, "money-now", tapped("firm"), NOW.plus_ms(20)));
    let mut anna = anna.restart(2);
    let view = anna.view(ViewQuery::Map);
    assert_eq!((&view["space"], &view["waits"]), (&json!(SpaceId::own(ANNA)), &json!(true)));
    let filled = view["assessments"].as_array().unwrap();
    assert_eq!(filled.len(), 2);
    let answers = |at: usize| -> Vec<(String, String)> {
        let each = filled[at]["answers"].as_array().unwrap();
        let said = |answer: &serde_json::Value| {
            (answer["area"].as_str().unwrap().to_owned(), answer["answer"]["answer"].as_str().unwrap().to_owned())
        };
        each.iter().map(said).collect()
    };
    assert_eq!(answers(0), [("money".to_owned(), "firm".to_owned())]);
    let mut first = answers(1);
    first.sort();
    assert_eq!(first, [("housing".to_owned(), "firm".to_owned()), ("money".to_owned(), "building".to_owned())]);
    assert_eq!(filled[1]["talk"], json!(["money"]));
    assert_eq!(filled[1]["at"], json!(NOW.0), "when it was begun");
}

#[test]
fn an_answer_is_taken_away_and_the_account_of_oneself_counts_what_is_there() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    run(&mut anna, assess(1, Area::Money, "money-wish", Answer::Words { text: "Rust.".to_owned(), voice: None }, NOW));
    let words = anna.view(ViewQuery::Map)["assessments"][0]["answers"][0]["answer"].clone();
    assert_eq!(words, json!({ "type": "words", "text": "Rust.", "voice": null }));
    let nothing = Answer::Words { text: String::new(), voice: None };
    run(&mut anna, assess(1, Area::Money, "money-wish", nothing, NOW.plus_ms(1)));
    assert_eq!(anna.view(ViewQuery::Map)["assessments"][0]["answers"], json!([]));
    assert_eq!(anna.view(ViewQuery::AboutMe)["assessments"], 1, "that one began it stands there");
}

#[test]
fn the_instruments_that_the_server_told_are_there_without_a_connection() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    let shelf: Shelf = serde_json::from_value(json!({ "instruments": [{
        "organisation": null,
        "inUse": true,
        "instrument": {
            "id": "small", "version": 3, "source": "ours", "licence": "EUPL-1.2", "drawnAs": "list",
            "filledInBy": ["participant"], "usefulEveryWeeks": null,
            "topics": [{ "id": "day", "area": "activity", "pictogram": "sun", "selfViewOnly": false }],
            "scales": [],
            "questions": [{ "id": "day", "topic": "day", "asks": { "type": "words" }, "drawn": false, "askedWhen": null }],
            "texts": { "nl": { "title": "Mijn dag" }, "en": { "title": "My day" } }
        }
    }] }))
    .unwrap();
    let request = anna.request();
    anna.tell(Event::KeepInstruments { request, shelf });
    assert_eq!(anna.last_outcome, Some(Outcome::Done));
    anna.tell(Event::Disconnected);
    let mut anna = anna.restart(2);
    let known = anna.view(ViewQuery::Map)["instruments"].clone();
    assert_eq!(known[0]["instrument"]["texts"]["nl"]["title"], "Mijn dag");
    assert_eq!(known[0]["inUse"], true);
}
