//! "Stappen" on the device: wished, set, cut, done and looked back on without a connection.

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
    commands::{Command, CommandFault, GoalPart, GoalState, LookBack, Said, StepPart, StepState},
    ids::{GoalId, SpaceId, StepId},
    instruments::Area,
    time::{CivilDate, Timestamp},
};
use scene::*;
use serde_json::{Value, json};

fn said(text: &str) -> Said {
    Said { text: text.to_owned(), voice: None }
}

fn goal(number: u8, area: Area, parts: Vec<GoalPart>, at: Timestamp) -> Command {
    Command::SetGoal { goal: GoalId::from_bytes([number; 16]), area, from: None, parts, at }
}

fn step(number: u8, cut_of: Option<u8>, parts: Vec<StepPart>, at: Timestamp) -> Command {
    Command::SetStep {
        step: StepId::from_bytes([number; 16]),
        goal: GoalId::from_bytes([1; 16]),
        area: Area::Money,
        cut_of: cut_of.map(|of| StepId::from_bytes([of; 16])),
        parts,
        at,
    }
}

fn day(day: &str) -> Option<CivilDate> {
    Some(CivilDate(day.to_owned()))
}

fn run(device: &mut Device, command: Command) {
    let request = device.request();
    device.tell(Event::Run { request, space: SpaceId::own(ANNA), command });
    assert!(matches!(device.last_outcome, Some(Outcome::Stored { .. })), "{:?}", device.last_outcome);
}

fn wishes(device: &mut Device) {
    run(device, goal(1, Area::Money, vec![GoalPart::Wish { said: said("Rust om de post.") }], NOW));
}

#[test]
fn the_five_acts_without_a_connection_are_there_after_starting_again() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    anna.tell(Event::Disconnected);
    assert_eq!(anna.view(ViewQuery::Steps)["goals"], json!([]), "an open seat");
    wishes(&mut anna);
    run(&mut anna, goal(1, Area::Money, vec![GoalPart::Goal { said: said("Elke brief is open.") }], NOW.plus_ms(1)));
    run(&mut anna, step(2, None, vec![StepPart::Step { said: said("De stapel doen.") }], NOW.plus_ms(2)));
    let piece = vec![StepPart::Step { said: said("Eén brief.") }, StepPart::Day { day: day("2026-11-21") }];
    run(&mut anna, step(3, Some(2), piece, NOW.plus_ms(3)));
    let done = vec![StepPart::State { state: StepState::Done { on: CivilDate("2026-11-21".to_owned()) } }];
    run(&mut anna, step(3, Some(2), done, NOW.plus_ms(4)));
    let back = GoalPart::Back { question: LookBack::Helped, said: said("De radio aan.") };
    run(&mut anna, goal(1, Area::Money, vec![back, GoalPart::State { state: GoalState::Reached }], NOW.plus_ms(5)));
    let mut anna = anna.restart(2);
    let view = anna.view(ViewQuery::Steps);
    assert_eq!((&view["space"], &view["waits"]), (&json!(SpaceId::own(ANNA)), &json!(true)));
    let goal = &view["goals"][0];
    assert_eq!((&goal["area"], &goal["state"]), (&json!("money"), &json!("reached")));
    assert_eq!(goal["words"]["said"]["text"], "Elke brief is open.");
    assert_eq!(goal["back"][0]["question"], "helped");
    let [piece, whole] = goal["steps"].as_array().unwrap().as_slice() else { panic!("{goal}") };
    assert_eq!(piece["state"], json!({ "type": "done", "on": "2026-11-21" }));
    assert_eq!((&piece["cutOf"], &whole["state"]), (&whole["step"], &json!({ "type": "to_do" })));
}

#[test]
fn what_goes_first_stands_first_and_the_account_of_oneself_counts_goals() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    run(&mut anna, goal(1, Area::Work, vec![GoalPart::Wish { said: said("Werk.") }], NOW));
    let first = vec![GoalPart::Wish { said: said("Een eigen deur.") }, GoalPart::First { first: true }];
    run(&mut anna, goal(2, Area::Housing, first, NOW.plus_ms(1)));
    let view = anna.view(ViewQuery::Steps);
    let areas: Vec<&Value> = view["goals"].as_array().unwrap().iter().map(|goal| &goal["area"]).collect();
    assert_eq!(areas, [&json!("housing"), &json!("work")]);
    assert_eq!(anna.view(ViewQuery::AboutMe)["goals"], 2);
}

#[test]
fn twenty_thousand_characters_get_their_own_fault_and_nothing_changes() {
    let mut anna = Device::start(MemoryStorage::default(), 1);
    anna.sign_in();
    wishes(&mut anna);
    let before = anna.view(ViewQuery::Steps);
    let too_long = goal(1, Area::Money, vec![GoalPart::Wish { said: said(&"a".repeat(20_000)) }], NOW.plus_ms(1));
    let request = anna.request();
    anna.tell(Event::Run { request, space: SpaceId::own(ANNA), command: too_long });
    assert_eq!(anna.last_outcome, Some(Outcome::Failed { fault: Fault::Command(CommandFault::TooLong) }));
    assert_eq!(anna.view(ViewQuery::Steps), before);
}
