//! What a device knows of a group: whether it goes on, what is agreed in it, and where one makes another.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that panics has failed, which is what it is for"
)]

mod scene;

use kring_client::{
    machine::{Event, Fault, Outcome},
    views::ViewQuery,
};
use kring_domain::{
    commands::Command,
    ids::OrganisationId,
    people::Standing,
    spaces::{ChangedBy, GroupState, Led},
    verdict::{Refusal, Verdict},
    wire::{Frame, OrganisationCard, SightCursor, SightEvent},
};
use scene::*;

/// The group's card as the server tells it anew.
fn told(cursor: u64, group: GroupState) -> Frame {
    let Frame::Sight { mut events, .. } = granted(Standing::Steward) else { panic!() };
    if let Some(SightEvent::Granted(card)) = events.first_mut() {
        card.group = group;
    }
    Frame::Sight { cursor: SightCursor(cursor), events, given: None, makes_groups_in: None }
}

fn stopped() -> GroupState {
    GroupState { archived: Some(ChangedBy { person: PIET, at: NOW }), ..GroupState::default() }
}

fn card(rules: &str, ms: i64) -> Command {
    Command::SetCard { about: String::new(), house_rules: rules.to_owned(), at: NOW.plus_ms(ms) }
}

fn agrees(device: &mut Device, ms: i64) {
    let view = device.view(ViewQuery::Group { space: SPACE });
    let rules = view["rules"]["stamp"].as_str().unwrap().to_owned();
    let outcome = device.run(Command::AgreeToRules { rules, at: NOW.plus_ms(ms) });
    assert!(matches!(outcome, Outcome::Stored { .. }), "{outcome:?}");
}

#[test]
fn rules_are_agreed_to_without_a_connection_and_again_when_they_change() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    let rules = |device: &mut Device| device.view(ViewQuery::Group { space: SPACE })["rules"].clone();
    assert_eq!(rules(&mut anna)["asked"], "nothing", "there is nothing to agree to");
    anna.run(card("Wees lief.\nLuister eerst.", 1));
    let first = rules(&mut anna);
    assert_eq!((&first["asked"], &first["rules"][1]["text"]), (&"first".into(), &"Luister eerst.".into()));
    assert_eq!(first["notYet"].as_array().unwrap().len(), 2, "a steward sees who did not yet");
    agrees(&mut anna, 2);
    assert_eq!(rules(&mut anna)["asked"], "nothing");
    assert_eq!(rules(&mut anna)["agreed"][0]["name"], "Anna");
    anna.run(card("Wees lief.\nKom op tijd.", 3));
    let mut anna = anna.restart(2);
    let changed = rules(&mut anna);
    assert_eq!(changed["asked"], "changed");
    let new: Vec<bool> =
        changed["rules"].as_array().unwrap().iter().map(|rule| rule["isNew"].as_bool().unwrap()).collect();
    assert_eq!(new, [false, true]);
    agrees(&mut anna, 4);
    assert_eq!(rules(&mut anna)["asked"], "nothing");
    // The rules as they were are other rules again: what was said last counts.
    anna.run(card("Wees lief.\nLuister eerst.", 5));
    assert_eq!(rules(&mut anna)["asked"], "changed");
}

#[test]
fn what_was_written_before_a_group_stopped_waits_in_the_box_until_it_goes_on() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    let written = anna.write(1, "Dit schreef ik in de trein.");
    anna.tick();
    anna.hear(vec![
        Frame::Clock(NOW),
        Frame::Verdicts(vec![verdict(written, Verdict::Refused { reason: Refusal::Archived })]),
        told(2, stopped()),
    ]);
    assert_eq!(anna.lines(), ["Anna: Dit schreef ik in de trein. (refused)"]);
    assert_eq!(anna.log()["mayWrite"], false);
    let group = anna.view(ViewQuery::Group { space: SPACE });
    assert_eq!((&group["archived"]["person"]["name"], &group["rules"]["asked"]), (&"Piet".into(), &"nothing".into()));
    assert_eq!(anna.view(ViewQuery::Groups)["groups"][0]["archivedAt"], NOW.0);
    // Nothing new is begun, and the words stay where they are.
    let outcome = anna.run(entry(2, "Nog iets", NOW));
    assert_eq!(outcome, Outcome::Failed { fault: Fault::Archived });
    let request = anna.request();
    anna.tell(Event::Retry { request, command: written });
    assert_eq!(anna.last_outcome, Some(Outcome::Failed { fault: Fault::Archived }));
    assert_eq!(anna.view(ViewQuery::Waiting)["refused"][0]["text"], "Dit schreef ik in de trein.");
    // A card that is told anew takes nothing from the device.
    let mut anna = anna.restart(3);
    anna.hear(vec![told(3, GroupState { led: Led::Members, ..GroupState::default() })]);
    let request = anna.request();
    anna.tell(Event::Retry { request, command: written });
    assert_eq!(anna.lines(), ["Anna: Dit schreef ik in de trein. (stored)"]);
    assert_eq!(anna.view(ViewQuery::Group { space: SPACE })["led"], "members");
}

#[test]
fn where_one_makes_groups_is_remembered_until_the_server_says_otherwise() {
    let mut anna = Device::of_anna(1);
    let organisation = OrganisationId::from_bytes([6; 16]);
    let said = |cursor, cards| Frame::Sight {
        cursor: SightCursor(cursor),
        events: Vec::new(),
        given: None,
        makes_groups_in: cards,
    };
    let names = |device: &mut Device| -> Vec<String> {
        let groups = device.view(ViewQuery::Groups);
        let made = groups["makesGroupsIn"].as_array().unwrap();
        made.iter().map(|card| card["name"].as_str().unwrap().to_owned()).collect()
    };
    assert!(names(&mut anna).is_empty());
    anna.hear(vec![said(2, Some(vec![OrganisationCard { organisation, name: "De Buurt".to_owned() }]))]);
    let mut anna = anna.restart(2);
    anna.hear(vec![said(3, None)]);
    assert_eq!(names(&mut anna), ["De Buurt"]);
    anna.hear(vec![said(4, Some(Vec::new()))]);
    assert!(names(&mut anna).is_empty());
}
