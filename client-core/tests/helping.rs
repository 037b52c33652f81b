//! Someone helps with a person's own profile: it shows, it ends by itself, and what is done meanwhile says so.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use kring_client::{
    machine::{Event, Fault, Outcome},
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::{Command, CommandFault, EntryRef, Reaction},
    helping::Helper,
    ids::EntryId,
};
use scene::*;
use serde_json::Value;

const MINUTE: i64 = 60_000;
const PIET_HELPS: Helper = Helper::Person { person: PIET };
const NOT_WITH_HELP: Outcome = Outcome::Failed { fault: Fault::Command(CommandFault::NotWithHelp) };

fn begin(device: &mut Device, helper: Helper) -> Outcome {
    let request = device.request();
    device.tell(Event::BeginHelp { request, helper });
    device.last_outcome.take().unwrap()
}

fn help(device: &mut Device) -> Value {
    device.view(ViewQuery::Session)["help"].clone()
}

/// Each entry's words and who helped, newest first.
fn told(device: &mut Device) -> Vec<(String, String)> {
    let log = device.log();
    let entries = log["entries"].as_array().unwrap().iter();
    entries
        .map(|entry| {
            let helper = match entry["helper"]["type"].as_str() {
                Some("person") => entry["helper"]["person"]["name"].as_str().unwrap().to_owned(),
                Some(other) => other.to_owned(),
                None => String::new(),
            };
            (entry["body"].as_str().unwrap().to_owned(), helper)
        })
        .collect()
}

fn line(body: &str, helper: &str) -> (String, String) {
    (body.to_owned(), helper.to_owned())
}

#[test]
fn what_is_written_while_someone_helps_says_so_and_the_rest_does_not() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Alleen.");
    assert_eq!(begin(&mut anna, PIET_HELPS), Outcome::Done);
    assert_eq!(help(&mut anna)["helper"]["person"]["name"], "Piet");
    assert_eq!(help(&mut anna)["minutesLeft"], 30);
    anna.now = anna.now.plus_ms(MINUTE);
    anna.write(2, "Samen.");
    let request = anna.request();
    anna.tell(Event::EndHelp { request });
    anna.write(3, "Weer alleen.");
    assert_eq!(help(&mut anna), Value::Null);
    // What waits in the same moment is told by its id; the newest is on top.
    let mut lines = told(&mut anna);
    lines.sort();
    assert_eq!(lines, [line("Alleen.", ""), line("Samen.", "Piet"), line("Weer alleen.", "")]);
}

#[test]
fn help_ends_after_half_an_hour_and_when_the_clock_is_set_back() {
    for later in [30 * MINUTE, -MINUTE] {
        let mut anna = Device::of_anna(1);
        begin(&mut anna, Helper::Someone);
        anna.now = NOW.plus_ms(29 * MINUTE);
        assert_eq!(help(&mut anna)["minutesLeft"], 1);
        assert_eq!(help(&mut anna)["helper"]["type"], "someone");
        anna.now = NOW.plus_ms(later);
        assert_eq!(help(&mut anna), Value::Null, "also before the next tick");
        anna.write(1, "Erna.");
        assert_eq!(told(&mut anna), [line("Erna.", "")]);
        assert_eq!(anna.view(ViewQuery::Session)["helpRanOut"], true);
        // Opened again, it is forgotten, and does not come back with the clock.
        let now = anna.now;
        let mut anna = Device::start_at(anna.host.into_storage(), 2, now);
        assert_eq!(anna.view(ViewQuery::Session)["helpRanOut"], false);
        anna.now = NOW.plus_ms(5 * MINUTE);
        assert_eq!(help(&mut anna), Value::Null);
    }
}

#[test]
fn an_app_that_is_opened_again_is_still_helped_and_help_is_not_made_longer() {
    let mut anna = Device::of_anna(1);
    begin(&mut anna, PIET_HELPS);
    anna.now = anna.now.plus_ms(20 * MINUTE);
    assert_eq!(begin(&mut anna, PIET_HELPS), NOT_WITH_HELP);
    let now = anna.now;
    let mut anna = anna.restart(2);
    anna.now = now;
    assert_eq!(help(&mut anna)["minutesLeft"], 10);
    anna.write(1, "Samen.");
    assert_eq!(told(&mut anna), [line("Samen.", "Piet")]);
}

#[test]
fn nobody_shares_removes_or_speaks_for_others_with_help() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Van mij.");
    begin(&mut anna, PIET_HELPS);
    let entry = EntryRef { author: ANNA, month: NOW.month(), entry: EntryId::from_bytes([1; 16]) };
    for act in [Act::Leave, Act::Withdraw { entry }, Act::Remove { person: PIET }] {
        assert_eq!(anna.act(act), NOT_WITH_HELP);
    }
    let kind = Command::React { target: entry, reaction: Reaction::Strength, on: true, at: NOW };
    assert_eq!(anna.run(kind), NOT_WITH_HELP);
    assert_eq!(anna.outbox_len(), 1);
}

#[test]
fn nobody_helps_themselves() {
    let mut anna = Device::of_anna(1);
    let outcome = begin(&mut anna, Helper::Person { person: ANNA });
    assert!(matches!(outcome, Outcome::Failed { .. }), "{outcome:?}");
    assert_eq!(help(&mut anna), Value::Null);
}
