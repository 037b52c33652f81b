//! The people of a group, as their devices show them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use kring_client::{machine::Event, views::ViewQuery};
use kring_domain::{
    acts::Act,
    ids::{PersonId, RecoveryId},
    people::{MovedOn, Recovering, Standing},
    wire::{Frame, Item, ItemBody},
};
use scene::*;
use serde_json::Value;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Whether Anna is asked to ask Piet how it goes, when he went on so many days ago and chose `companion`.
fn asked(days: i64, companion: Option<PersonId>) -> bool {
    let mut anna = Device::of_anna(1);
    let mut card = member(PIET, "Piet", Standing::Alumnus);
    card.moved_on = Some(MovedOn { at: NOW.plus_ms(-days * DAY_MS), companion });
    let items = vec![Item { seq: 3, body: ItemBody::Member(card) }];
    anna.hear(vec![Frame::Clock(NOW), Frame::Pull(pull(3, LOG, vec![], items))]);
    anna.tell(Event::Disconnected);
    let view = anna.view(ViewQuery::Members { space: SPACE });
    let piet = view["members"].as_array().unwrap().iter().find(|member| member["standing"] == "alumnus").unwrap();
    piet["askHowItGoes"].as_bool().unwrap()
}

#[test]
fn whom_an_alumnus_chose_is_reminded_after_one_four_and_twelve_weeks() {
    for days in [7, 13, 28, 34, 84, 90] {
        assert!(asked(days, Some(ANNA)), "after {days} days");
    }
    for days in [0, 6, 14, 27, 35, 83, 91, 400] {
        assert!(!asked(days, Some(ANNA)), "after {days} days");
    }
    assert!(!asked(7, None), "nobody was chosen");
    assert!(!asked(7, Some(PIET)), "another was chosen");
}

/// The view of what is above every screen, once someone's card says that they are let in again.
fn recovering(device: &mut Device, seq: u64, person: PersonId, name: &str, recovering: Option<Recovering>) -> Value {
    let standing = if person == ANNA { Standing::Steward } else { Standing::Member };
    let mut card = member(person, name, standing);
    card.recovering = recovering;
    let items = vec![Item { seq, body: ItemBody::Member(card) }];
    device.hear(vec![Frame::Clock(NOW), Frame::Pull(pull(seq, LOG, vec![], items))]);
    device.view(ViewQuery::Recoveries)["own"].clone()
}

#[test]
fn who_is_let_in_again_elsewhere_is_told_on_every_device_and_stops_it_also_without_a_connection() {
    let mut anna = Device::of_anna(1);
    let recovery = RecoveryId::from_bytes([9; 16]);
    let told = Some(Recovering { recovery, by: Some(PIET), from: NOW.plus_ms(2 * DAY_MS) });
    let running = recovering(&mut anna, 3, ANNA, "Anna", told);
    assert_eq!(running["by"]["name"], "Piet");
    assert_eq!((running["from"].as_i64(), running["stopping"].as_bool()), (Some(NOW.0 + 2 * DAY_MS), Some(false)));
    anna.tell(Event::Disconnected);
    anna.act(Act::StopRecovery { person: ANNA, recovery });
    assert_eq!(anna.view(ViewQuery::Recoveries)["own"]["stopping"], true);
    // It waits like any intent, also over a restart.
    let mut anna = anna.restart(2);
    assert_eq!(anna.view(ViewQuery::Recoveries)["own"]["stopping"], true);
    // Another one that begins is not stopped by it.
    let other = Recovering { recovery: RecoveryId::from_bytes([8; 16]), by: None, from: NOW };
    let running = recovering(&mut anna, 4, ANNA, "Anna", Some(other));
    assert_eq!((running["by"].is_null(), running["stopping"].as_bool()), (true, Some(false)));
    assert!(recovering(&mut anna, 5, ANNA, "Anna", None).is_null());
}

#[test]
fn that_another_is_let_in_again_stands_with_them_and_not_above_ones_own_screens() {
    let mut anna = Device::of_anna(1);
    let told = Recovering { recovery: RecoveryId::from_bytes([9; 16]), by: Some(ANNA), from: NOW };
    assert!(recovering(&mut anna, 3, PIET, "Piet", Some(told)).is_null());
    let others = anna.view(ViewQuery::Recoveries)["others"].clone();
    assert_eq!((&others[0]["person"]["name"], &others[0]["by"]["isMe"]), (&"Piet".into(), &true.into()));
    let view = anna.view(ViewQuery::Members { space: SPACE });
    let piet = view["members"].as_array().unwrap().iter().find(|member| member["person"]["name"] == "Piet").unwrap();
    assert_eq!(piet["recovering"], others[0]);
    assert!(recovering(&mut anna, 4, PIET, "Piet", None).is_null());
    assert_eq!(anna.view(ViewQuery::Recoveries)["others"].as_array().unwrap().len(), 0);
}
