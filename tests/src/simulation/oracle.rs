//! What must be true in the end, whatever happened.

use std::collections::BTreeSet;

use kring_client::{storage::Table, views::ViewQuery};
use kring_domain::ids::{CommandId, EntryId};
use serde_json::{Value, json};

use super::world::{MEETING, Outcome, Spoken, World};

/// Asks every oracle.
pub(crate) async fn ask(world: &mut World<'_>) -> Outcome {
    let boxes: Vec<BTreeSet<CommandId>> = (0..world.devices.len()).map(|device| boxed(world, device)).collect();
    let outcome = nothing_kept_is_lost(world, &boxes);
    all_show_the_same(world);
    whoever_left_holds_nothing_of_others(world);
    let report = world.server.kring().check().await.expect("the store can be checked");
    assert!(report.findings.is_empty(), "the store is not in order: {:?}", report.findings);
    Outcome { items: report.items, ..outcome }
}

/// The commands that stand in a device's *Niet geplaatst* box.
fn boxed(world: &mut World<'_>, device: usize) -> BTreeSet<CommandId> {
    let now = world.now();
    let view = world.devices[device].view(now, ViewQuery::Waiting);
    let refused = view["refused"].as_array().cloned().unwrap_or_default();
    refused.iter().map(|item| serde_json::from_value(item["command"].clone()).expect("a box names commands")).collect()
}

/// Every entry and every piece of notes that a device said was kept is there once, or in that device's box.
fn nothing_kept_is_lost(world: &mut World<'_>, boxes: &[BTreeSet<CommandId>]) -> Outcome {
    let log = log_of(world, 0);
    let shown = flatten(&log);
    let mut outcome = Outcome { entries: world.entries.len(), notes: world.notes.len(), ..Outcome::default() };
    for (entry, spoken) in &world.entries {
        let found: Vec<_> = shown.iter().filter(|(id, _body)| id == entry).collect();
        if is_boxed(spoken, boxes) {
            outcome.boxed += 1;
            assert!(found.is_empty(), "{entry} stands in the log and in a box: {spoken:?}");
        } else if spoken.taken_back {
            assert!(found.len() <= 1, "{entry} is there {} times: {spoken:?}", found.len());
        } else {
            assert_eq!(found.len(), 1, "{entry} is there {} times: {spoken:?}", found.len());
            let body = found.first().and_then(|(_id, body)| body.clone());
            if let Some(body) = body {
                assert!(spoken.wordings.contains(&body), "{entry} says {body}, and its writer said {spoken:?}");
            }
        }
    }
    let notes = notes_of(world, 0);
    for spoken in &world.notes {
        let words = &spoken.wordings[0];
        let times = notes.matches(words.as_str()).count();
        if is_boxed(spoken, boxes) {
            outcome.boxed += 1;
        } else {
            assert_eq!(times, 1, "{words} stands {times} times in the notes {notes}: {spoken:?}");
        }
    }
    outcome
}

fn is_boxed(spoken: &Spoken, boxes: &[BTreeSet<CommandId>]) -> bool {
    boxes[spoken.device].contains(&spoken.command)
}

/// Every device of a member shows the same log, notes and closing round.
fn all_show_the_same(world: &mut World<'_>) {
    let first = what_is_shown(world, 0);
    for device in 1..world.devices.len() {
        if is_present(world, device) {
            let other = what_is_shown(world, device);
            let differences = differences(&first, &other);
            assert!(differences.is_empty(), "device 0 and device {device} do not show the same: {differences:#?}");
        }
    }
}

/// What only one of two devices shows.
fn differences(first: &Value, other: &Value) -> Vec<String> {
    let lines = |shown: &Value| -> BTreeSet<String> {
        let entries = shown["entries"].as_array().into_iter().flatten().map(Value::to_string);
        entries.chain([shown["notes"].to_string(), shown["seats"].to_string()]).collect()
    };
    let (first, other) = (lines(first), lines(other));
    let only_first = first.difference(&other).map(|line| format!("only device 0: {line}"));
    let only_other = other.difference(&first).map(|line| format!("only the other: {line}"));
    only_first.chain(only_other).collect()
}

/// A device of someone who left holds no word that others wrote.
fn whoever_left_holds_nothing_of_others(world: &mut World<'_>) {
    for device in 0..world.devices.len() {
        if is_present(world, device) {
            continue;
        }
        let person = World::person_of(device);
        let others: Vec<&String> = world
            .entries
            .values()
            .filter(|spoken| World::person_of(spoken.device) != person)
            .flat_map(|spoken| &spoken.wordings)
            .collect();
        for (table, _key, value) in world.devices[device].disk().records() {
            // In the box stand one's own intents as one wrote them, with the paragraph of notes they were written in.
            if table == Table::Refused {
                continue;
            }
            for words in &others {
                let words = words.as_bytes();
                assert!(
                    !value.windows(words.len()).any(|window| window == words),
                    "device {device} left and holds {} in {}",
                    String::from_utf8_lossy(words),
                    table.name()
                );
            }
        }
    }
}

fn is_present(world: &mut World<'_>, device: usize) -> bool {
    let now = world.now();
    let groups = world.devices[device].view(now, ViewQuery::Groups);
    let standing = groups["groups"][0]["standing"].as_str().unwrap_or("left");
    matches!(standing, "member" | "alumnus" | "steward")
}

fn log_of(world: &mut World<'_>, device: usize) -> Value {
    let (now, space) = (world.now(), world.scene().space);
    world.devices[device].view(now, ViewQuery::Log { space, older: 1_000 })
}

fn notes_of(world: &mut World<'_>, device: usize) -> String {
    let (now, space) = (world.now(), world.scene().space);
    let view = world.devices[device].view(now, ViewQuery::Meeting { space, meeting: MEETING });
    let notes = view["notes"].as_array().cloned().unwrap_or_default();
    notes.iter().filter_map(|paragraph| paragraph["text"].as_str()).collect::<Vec<_>>().join("\n")
}

/// Entries and replies, with their words; without words where a moderator hid them.
fn flatten(log: &Value) -> Vec<(EntryId, Option<String>)> {
    fn one(entry: &Value, found: &mut Vec<(EntryId, Option<String>)>) {
        let id = serde_json::from_value(entry["entry"]["entry"].clone()).expect("an entry has an id");
        let body = entry["body"].as_str().filter(|_| entry["hidden"] != true).map(str::to_owned);
        found.push((id, body));
        for reply in entry["replies"].as_array().into_iter().flatten() {
            one(reply, found);
        }
    }
    let mut found = Vec::new();
    for entry in log["entries"].as_array().into_iter().flatten() {
        one(entry, &mut found);
    }
    found
}

/// Everything that all must see alike, without what depends on who looks.
fn what_is_shown(world: &mut World<'_>, device: usize) -> Value {
    let log = log_of(world, device);
    let (now, space) = (world.now(), world.scene().space);
    let closing = world.devices[device].view(now, ViewQuery::Closing { space, meeting: MEETING });
    let seats: BTreeSet<String> = closing["seats"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|seat| format!("{} {}", seat["person"]["id"], seat["answer"]))
        .collect();
    let entries = placed(&log["entries"]);
    json!({ "entries": entries, "notes": notes_of(world, device), "seats": seats })
}

/// Entries, without what stands in one's own box: that is drawn in one's own log, marked as not placed, and nowhere else.
fn placed(entries: &Value) -> Vec<Value> {
    let entries = entries.as_array().into_iter().flatten();
    entries.filter(|entry| entry["written"]["state"] != "refused").map(alike).collect()
}

fn alike(entry: &Value) -> Value {
    let reactions: Vec<Value> = entry["reactions"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|reaction| {
            let people: Vec<&Value> =
                reaction["people"].as_array().into_iter().flatten().map(|person| &person["id"]).collect();
            json!({ "reaction": reaction["reaction"], "people": people })
        })
        .collect();
    let replies = placed(&entry["replies"]);
    json!({
        "entry": entry["entry"],
        "kind": entry["kind"],
        "at": entry["at"],
        "editedAt": entry["editedAt"],
        "hidden": entry["hidden"],
        // Its own writer still reads what was hidden from the group.
        "body": if entry["hidden"] == true { &Value::Null } else { &entry["body"] },
        "reactions": reactions,
        "replies": replies,
    })
}
