//! Rewards on the device: what the server would refuse is told at once, and nothing is written; what was refused all the same stands
//! in *Niet geplaatst*; whose step it is reads it without a connection.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

mod scene;

use kring_client::{
    machine::{Event, Fault, Outcome},
    views::ViewQuery,
};
use kring_domain::{
    arrangements::{AllArranged, Arranged, Arrangements, RewardRules},
    commands::{self, Command, CommandFault, GoalPart, Received, RewardPart, Said, StepPart},
    documents::{Document, DocumentKey, Generation},
    ids::{GoalId, OrganisationId, PersonId, SpaceId, StepId},
    instruments::Area,
    people::{Picture, Standing},
    sight::{Given, Part, Shared, SharedPart},
    spaces::{GroupState, SpaceKind},
    time::CivilDate,
    verdict::{Refusal, Verdict},
    wire::{Authorship, Cursor, Frame, Item, ItemBody, Pull, SightCursor, SightEvent, SpaceCard},
};
use scene::*;
use serde_json::json;

const DAY: i64 = 24 * 60 * 60 * 1000;
const WORK: OrganisationId = OrganisationId::from_bytes([60; 16]);
const STEP: StepId = StepId::from_bytes([41; 16]);
const COUNTS: &str = "Een bon telt niet mee.";

fn said(text: &str) -> Said {
    Said { text: text.to_owned(), voice: None }
}

/// A wish with money, and one step of it.
fn wants() -> [Command; 2] {
    let goal = GoalId::from_bytes([40; 16]);
    let wish = GoalPart::Wish { said: said("Rust om de post.") };
    let step = StepPart::Step { said: said("De post op één stapel.") };
    [
        Command::SetGoal { goal, area: Area::Money, from: None, parts: vec![wish], at: NOW },
        Command::SetStep { step: STEP, goal, area: Area::Money, cut_of: None, parts: vec![step], at: NOW },
    ]
}

/// What some commands of one person made of a document of theirs, as the server tells it.
fn told(space: SpaceId, key: DocumentKey, by: PersonId, commands: &[Command]) -> Frame {
    let mut document = Document::new(key, Generation(0));
    let items = (2..).zip(commands).map(|(seq, command)| {
        let change = commands::apply(command, by, &mut document, [7; 16]).unwrap().unwrap();
        let body = ItemBody::Change {
            document: 0,
            generation: Generation(0),
            by: Authorship { person: 0, received_at: NOW },
            change: change.into(),
            mac: [1; 16].into(),
        };
        Item { seq, body }
    });
    let items: Vec<Item> = items.collect();
    let cursor = Cursor { space, seq: items.last().unwrap().seq, chain: [2; 8].into() };
    Frame::Pull(Pull { cursor, log: LOG, more: false, documents: vec![key], people: vec![by], items })
}

/// Piet lets Anna read what he wants with money.
fn piet_lets() -> Vec<Frame> {
    let space = SpaceId::own(PIET);
    let part =
        SharedPart { part: Part::Money, purpose: "Samen kijken".to_owned(), since: NOW, until: NOW.plus_ms(90 * DAY) };
    let card = SpaceCard {
        space,
        kind: SpaceKind::Own,
        name: "Piet".to_owned(),
        organisation: String::new(),
        standing: Standing::Reader,
        shared: Some(Shared { owner: PIET, picture: Picture::Tree, parts: vec![part] }),
        group: GroupState::default(),
    };
    let events = vec![SightEvent::Granted(card)];
    let sight = Frame::Sight { cursor: SightCursor(5), events, given: Some(Given::default()), makes_groups_in: None };
    vec![Frame::Clock(NOW), sight, told(space, DocumentKey::goals(PIET, Area::Money), PIET, &wants())]
}

fn arranges(device: &mut Device, version: u32, rewards: Option<RewardRules>, gives_rewards: bool) {
    let arranged = Arranged {
        organisation: WORK,
        name: "Welzijn".to_owned(),
        version,
        gives_rewards,
        arrangements: Arrangements { rewards, guard_rails: Vec::new() },
    };
    let request = device.request();
    device.tell(Event::KeepArrangements { request, arranged: AllArranged { organisations: vec![arranged] } });
    assert_eq!(device.last_outcome.take(), Some(Outcome::Done));
}

fn rules() -> Option<RewardRules> {
    Some(RewardRules { counts: COUNTS.to_owned(), least: 20, most: 60 })
}

fn offer(step: StepId, euros: u16) -> Command {
    let says = RewardPart::Offer { organisation: WORK, version: 1, euros, counts: COUNTS.to_owned() };
    Command::Reward { of: PIET, area: Area::Money, step, says, at: NOW }
}

fn runs(device: &mut Device, space: SpaceId, command: Command) -> Outcome {
    let request = device.request();
    device.tell(Event::Run { request, space, command });
    device.last_outcome.take().unwrap()
}

#[test]
fn a_device_promises_only_what_may_be() {
    let space = SpaceId::own(PIET);
    let no = |fault| Outcome::Failed { fault: Fault::Command(fault) };
    let mut anna = Device::of_anna(1);
    assert_eq!(runs(&mut anna, space, offer(STEP, 25)), Outcome::Failed { fault: Fault::NotAMember });
    anna.hear(piet_lets());
    assert_eq!(runs(&mut anna, space, offer(STEP, 25)), no(CommandFault::RewardsOff), "nothing was told yet");
    arranges(&mut anna, 1, None, true);
    assert_eq!(runs(&mut anna, space, offer(STEP, 25)), no(CommandFault::RewardsOff));
    arranges(&mut anna, 1, rules(), false);
    assert_eq!(runs(&mut anna, space, offer(STEP, 25)), no(CommandFault::RewardsOff), "she does not work there");
    arranges(&mut anna, 1, rules(), true);
    assert_eq!(runs(&mut anna, space, offer(StepId::from_bytes([9; 16]), 25)), no(CommandFault::Gone));
    for euros in [19, 61] {
        assert_eq!(runs(&mut anna, space, offer(STEP, euros)), no(CommandFault::RewardRange));
    }
    assert_eq!(anna.outbox_len(), 0, "nothing of it waits");

    assert!(matches!(runs(&mut anna, space, offer(STEP, 25)), Outcome::Stored { .. }));
    // What it asked when the space came is answered, and the promise goes out.
    anna.hear(vec![Frame::Clock(NOW)]);
    let mut offers = Vec::new();
    while !anna.sent.is_empty() {
        offers.extend(anna.said().1);
    }
    let steps = |anna: &mut Device| anna.view(ViewQuery::SharedMap { owner: PIET })["goals"][0]["steps"][0].clone();
    let reward = steps(&mut anna)["rewards"][0].clone();
    assert_eq!((&reward["euros"], &reward["counts"], &reward["waits"]), (&json!(25), &json!(COUNTS), &json!(true)));

    // The server says no all the same: it stands in the box with its reason, and no longer at the step.
    let promised = offers.iter().find(|(key, _)| key.is_some_and(|key| key.space == space)).unwrap();
    let command = command_of(&promised.1);
    anna.hear(vec![Frame::Verdicts(vec![scene::verdict(command, Verdict::Refused { reason: Refusal::Conflict })])]);
    assert_eq!(steps(&mut anna)["rewards"], json!([]));
    let boxed = anna.view(ViewQuery::Waiting)["refused"][0].clone();
    assert_eq!(
        (&boxed["what"], &boxed["reason"], &boxed["text"]),
        (&json!("reward"), &json!("conflict"), &json!("25 euro"))
    );
}

#[test]
fn whose_step_it_is_reads_it_and_says_that_it_came() {
    let own = SpaceId::own(ANNA);
    let mut anna = Device::of_anna(1);
    for command in wants() {
        runs(&mut anna, own, command);
    }
    let rewards = |anna: &mut Device| anna.view(ViewQuery::Steps)["goals"][0]["steps"][0]["rewards"].clone();
    assert_eq!((rewards(&mut anna), anna.view(ViewQuery::AboutMe)["rewards"].clone()), (json!([]), json!(0)));
    let says = |says| Command::Reward { of: ANNA, area: Area::Money, step: STEP, says, at: NOW };
    let offer = RewardPart::Offer { organisation: WORK, version: 1, euros: 25, counts: COUNTS.to_owned() };
    let given = RewardPart::Given { on: Some(CivilDate("2026-11-21".to_owned())) };
    let key = DocumentKey::rewards(own, PIET, Area::Money);
    anna.hear(vec![told(own, key, PIET, &[says(offer), says(given)])]);
    anna.tell(Event::Disconnected);
    let mut anna = anna.restart(2);
    let reward = rewards(&mut anna)[0].clone();
    assert_eq!(
        (&reward["by"]["id"], &reward["euros"], &reward["given"], &reward["received"]),
        (&json!(PIET), &json!(25), &json!("2026-11-21"), &json!(null))
    );
    let received = Received::On { day: CivilDate("2026-11-22".to_owned()) };
    let said = Command::Receive { from: PIET, step: STEP, received, at: NOW };
    assert!(matches!(runs(&mut anna, own, said), Outcome::Stored { .. }));
    assert_eq!(rewards(&mut anna)[0]["received"], json!({ "type": "on", "day": "2026-11-22" }));
    assert_eq!(anna.view(ViewQuery::AboutMe)["rewards"], 1);
}
