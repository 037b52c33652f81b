//! The people of a group, as their devices show them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use kring_client::{machine::Event, views::ViewQuery};
use kring_domain::{
    ids::PersonId,
    people::{MovedOn, Standing},
    wire::{Frame, Item, ItemBody},
};
use scene::*;

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
