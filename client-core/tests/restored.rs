//! What a device does when the server was restored from an older backup.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use kring_client::{machine::Event, views::ViewQuery};
use kring_domain::{
    documents::DocumentKey,
    ids::LogId,
    verdict::{Refusal, Verdict},
    wire::{Frame, ItemBody, Offer},
};
use scene::*;

/// The incarnation of the sequence after the restore.
const RESTORED: LogId = LogId::from_bytes([5; 16]);

/// Anna wrote two entries that the server had; the answer in which it knows the first only.
fn restored() -> (Device, DocumentKey, [Offer; 2], Frame) {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Eerste");
    let (_, offers) = anna.said();
    anna.hear(all_accepted(&offers, 3, LOG));
    anna.write(2, "Tweede");
    let (_, later) = anna.said();
    anna.hear(all_accepted(&later, 4, LOG));
    anna.sent.clear();
    let key = offers[0].0.unwrap();
    let Frame::Pull(mut start) = members() else { panic!() };
    start.log = RESTORED;
    start.documents = vec![key];
    start.items.push(change(3, 0, 0, &offers[0].1));
    start.cursor.seq = 3;
    (anna, key, [offers[0].1.clone(), later[0].1.clone()], Frame::Pull(start))
}

/// The number that the last message with an offer asks to say back.
fn ping_of(anna: &mut Device) -> u32 {
    ping_in(anna).expect("something is offered again")
}

/// The same, when the last message holds an offer.
fn ping_in(anna: &mut Device) -> Option<u32> {
    let frames = anna.sent.last().unwrap();
    if !frames.iter().any(|frame| matches!(frame, Frame::Reoffer(_))) {
        return None;
    }
    let ping = frames.iter().find_map(|frame| if let Frame::Ping(number) = frame { Some(*number) } else { None });
    anna.sent.pop();
    Some(ping.expect("an offer asks to be said back"))
}

fn boxed(anna: &mut Device) -> usize {
    anna.view(ViewQuery::Waiting)["refused"].as_array().unwrap().len()
}

#[test]
fn a_restored_server_is_offered_what_it_lost() {
    let (mut anna, key, [_first, later], start) = restored();
    anna.hear(vec![Frame::Clock(NOW), start]);
    let frames = anna.sent.pop().unwrap();
    let Some(Frame::Reoffer(again)) = frames.iter().find(|frame| matches!(frame, Frame::Reoffer(_))) else {
        panic!("{frames:?}")
    };
    assert_eq!(again.items.len(), 1);
    let ItemBody::Change { change: raw, mac, .. } = &again.items[0].body else { panic!() };
    let Offer::Change { change: lost, .. } = &later else { panic!() };
    assert_eq!((raw, *mac), (lost, [4; 16].into()));

    let back = pull(4, RESTORED, vec![key], vec![change(4, 0, 0, &later)]);
    anna.hear(vec![Frame::Clock(NOW), Frame::Pull(back)]);
    assert_eq!(anna.lines(), ["Anna: Tweede (shared)", "Anna: Eerste (shared)"]);
    let anna = anna.restart(6);
    assert_eq!(anna.host.machine().state().spaces[&SPACE].lost_log, None);
}

#[test]
fn an_offer_that_the_server_never_saw_is_made_again_for_ever() {
    let (mut anna, _key, _offers, start) = restored();
    anna.hear(vec![Frame::Clock(NOW), start]);
    for _time in 0..10 {
        ping_of(&mut anna);
        anna.tell(Event::Disconnected);
        anna.tick();
        anna.sent.clear();
        anna.hear(vec![Frame::Clock(NOW)]);
    }
    assert_eq!(anna.lines(), ["Anna: Tweede (shared)", "Anna: Eerste (shared)"]);
    assert_eq!(boxed(&mut anna), 0);
}

#[test]
fn what_a_restored_server_saw_and_never_took_goes_into_the_box_until_it_comes_back() {
    let (mut anna, key, [first, later], start) = restored();
    anna.hear(vec![Frame::Clock(NOW), start]);
    let mut anna = anna.restart(2);
    anna.tick();
    anna.sent.clear();
    anna.hear(vec![Frame::Clock(NOW)]);
    for time in 0..8 {
        if time == 6 {
            // Whoever put the backup back had days to find its key.
            assert_eq!(boxed(&mut anna), 0);
            anna.now = anna.now.plus_ms(4 * 24 * 60 * 60 * 1000);
        }
        let Some(ping) = ping_in(&mut anna) else { break };
        let now = anna.now;
        anna.hear(vec![Frame::Clock(now), Frame::Pong(ping)]);
        // Seen and not taken: it rests until time passes.
        assert!(!format!("{:?}", anna.sent).contains("Reoffer"));
        anna.sent.clear();
        anna.tick();
        anna.hear(vec![Frame::Clock(now)]);
    }
    let hello = anna.sent.pop().unwrap();
    let Some(Frame::Hello(hello)) = hello.first() else { panic!("{hello:?}") };
    assert_eq!(hello.cursors[0].seq, 0, "the server's own word is asked for from the start");
    assert_eq!(boxed(&mut anna), 2, "nothing that Anna wrote is lost");
    let Frame::Pull(mut all) = members() else { panic!() };
    all.log = RESTORED;
    all.documents = vec![key];
    all.items.extend([change(3, 0, 0, &first), change(4, 0, 0, &later)]);
    all.cursor.seq = 4;
    anna.hear(vec![Frame::Clock(NOW), Frame::Pull(all)]);
    assert_eq!(boxed(&mut anna), 0);
    assert_eq!(anna.lines(), ["Anna: Tweede (shared)", "Anna: Eerste (shared)"]);
}

#[test]
fn what_was_refused_and_is_there_after_all_leaves_the_box() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Toch gehoord");
    let (_, offers) = anna.said();
    // The answer was lost; the server was restored to before, and took Anna out meanwhile.
    let refused = Verdict::Refused { reason: Refusal::NotAMember };
    let verdicts = vec![verdict(command_of(&offers[0].1), refused)];
    anna.hear(vec![Frame::Clock(NOW), Frame::Verdicts(verdicts), forget()]);
    assert_eq!(boxed(&mut anna), 1);
    // Another device brings back what it was told before the restore.
    let key = offers[0].0.unwrap();
    anna.hear(vec![Frame::Clock(NOW), Frame::Pull(pull(3, RESTORED, vec![key], vec![change(3, 0, 0, &offers[0].1)]))]);
    assert_eq!(boxed(&mut anna), 0);
    assert_eq!(anna.lines(), ["Anna: Toch gehoord (shared)"]);
    let mut anna = anna.restart(9);
    assert_eq!(boxed(&mut anna), 0);
    assert_eq!(anna.view(ViewQuery::Groups)["groups"][0]["standing"], "left");
}

#[test]
fn what_came_back_while_an_offer_rested_is_offered_no_more() {
    let (mut anna, key, [_first, later], start) = restored();
    anna.hear(vec![Frame::Clock(NOW), start]);
    let ping = ping_of(&mut anna);
    // Seen and not taken: it rests. Then another phone brings it back.
    anna.hear(vec![Frame::Clock(NOW), Frame::Pong(ping)]);
    anna.sent.clear();
    anna.hear(vec![Frame::Clock(NOW), Frame::Pull(pull(4, RESTORED, vec![key], vec![change(4, 0, 0, &later)]))]);
    anna.tick();
    anna.hear(vec![Frame::Clock(NOW)]);
    assert!(!format!("{:?}", anna.sent).contains("Reoffer"));
    assert_eq!(anna.host.machine().state().spaces[&SPACE].lost_log, None);
    assert_eq!(anna.lines(), ["Anna: Tweede (shared)", "Anna: Eerste (shared)"]);
}
