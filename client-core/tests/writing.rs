//! Writing without a connection, and what becomes of it.

mod scene;

use kring_client::{
    machine::{Event, Fault, Outcome},
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::{CommandFault, EntryRef},
    documents::{Document, Generation},
    ids::EntryId,
    people::Standing,
    verdict::{Postponement, Refusal, Verdict},
    wire::{Frame, Item, ItemBody, Offer},
};
use scene::*;

#[test]
fn an_entry_is_stored_at_once_and_survives_a_restart_without_any_network() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Vandaag naar de markt geweest.");
    assert_eq!(anna.lines(), ["Anna: Vandaag naar de markt geweest. (stored)"]);
    anna.tell(Event::Disconnected);
    let mut anna = anna.restart(2);
    assert_eq!(anna.lines(), ["Anna: Vandaag naar de markt geweest. (stored)"]);
    anna.write(2, "En weer thuis.");
    assert_eq!(anna.lines().len(), 2);
    assert_eq!(anna.view(ViewQuery::Waiting)["waiting"], 2);
}

#[test]
fn what_the_server_accepted_is_shared_and_leaves_the_outbox() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Eén");
    anna.write(2, "Twee");
    // The first went at once; the second waits for the answer.
    let (hello, first) = anna.said();
    assert_eq!((hello.unwrap().cursors[0].seq, first.len()), (2, 1));
    anna.hear(all_accepted(&first, 3, LOG));
    let (_hello, second) = anna.said();
    assert_eq!(second.len(), 1);
    anna.hear(all_accepted(&second, 4, LOG));
    assert_eq!(anna.outbox_len(), 0);
    assert_eq!(anna.lines(), ["Anna: Twee (shared)", "Anna: Eén (shared)"]);
    assert_eq!(anna.view(ViewQuery::Waiting)["sending"], "all_sent");
    let mut anna = anna.restart(5);
    assert_eq!(anna.lines(), ["Anna: Twee (shared)", "Anna: Eén (shared)"]);
}

#[test]
fn an_entry_of_another_arrives_once_under_their_name() {
    let mut piet = Device::of_anna(7);
    let mut anna = Device::of_anna(1);
    piet.write(1, "Hallo");
    let (_, mut offers) = piet.said();
    let (key, offer) = offers.remove(0);
    // The same journal, owned by Piet, as the server would have it.
    let mut key = key.unwrap();
    key.owner = Some(PIET);
    let mut document = Document::new(key, Generation(0));
    let raw = kring_domain::commands::apply(&entry(1, "Hallo", NOW), PIET, &mut document, [8; 16]).unwrap().unwrap();
    let Offer::Change { command, generation, .. } = offer else { panic!() };
    let offer = Offer::Change { command, document: 0, generation, change: raw.into() };
    let pulled = pull(3, LOG, vec![key], vec![change(3, 0, 1, &offer)]);
    anna.hear(vec![Frame::Pull(pulled.clone())]);
    anna.hear(vec![Frame::Pull(pulled)]);
    assert_eq!(anna.lines(), ["Piet: Hallo (theirs)"]);
}

#[test]
fn a_refused_entry_goes_into_the_box_and_the_next_one_is_done_again() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    let refused = anna.write(1, "Dit mag niet");
    let kept = anna.write(2, "Dit wel");
    anna.sent.clear();
    anna.tell(Event::Disconnected);
    anna.tick();
    let (_, offers) = anna.said();
    assert_eq!(offers.len(), 2);
    anna.hear(vec![
        Frame::Clock(NOW),
        Frame::Verdicts(vec![
            verdict(refused, Verdict::Refused { reason: Refusal::NotAllowed }),
            verdict(kept, Verdict::Later { reason: Postponement::MissingDependencies }),
        ]),
    ]);
    let (_, again) = anna.said();
    assert_eq!(again.len(), 1);
    assert_eq!(command_of(&again[0].1), kept);
    assert_ne!(again[0].1, offers[1].1, "it was done again on what is confirmed");
    assert_eq!(anna.lines(), ["Anna: Dit wel (stored)", "Anna: Dit mag niet (refused)"]);
    anna.hear(all_accepted(&again, 3, LOG));
    assert_eq!(anna.lines(), ["Anna: Dit wel (shared)", "Anna: Dit mag niet (refused)"]);
    let waiting = anna.view(ViewQuery::Waiting);
    assert_eq!(waiting["refused"][0]["text"], "Dit mag niet");
    assert_eq!(waiting["refused"][0]["reason"], "not_allowed");
    assert_eq!(waiting["refused"][0]["what"], "add_entry");

    let mut anna = anna.restart(9);
    anna.tell(Event::Disconnected);
    let request = anna.request();
    anna.tell(Event::Retry { request, command: refused });
    assert_eq!(anna.lines(), ["Anna: Dit wel (shared)", "Anna: Dit mag niet (stored)"]);
    assert_eq!(anna.view(ViewQuery::Waiting)["refused"].as_array().unwrap().len(), 0);
}

#[test]
fn a_verdict_that_was_lost_leaves_one_entry() {
    let mut anna = Device::of_anna(1);
    let command = anna.write(1, "Eén keer");
    let (_, offers) = anna.said();
    // The answer is lost; the device restarts and asks again, and another change came meanwhile.
    let mut anna = anna.restart(4);
    anna.write(2, "Daarna");
    let (_, again) = anna.said();
    assert_eq!(command_of(&again[0].1), command);
    assert_eq!(again[0].1, offers[0].1, "the same change is offered again");
    anna.hear(all_accepted(&again, 3, LOG));
    assert_eq!(anna.outbox_len(), 0);
    assert_eq!(anna.lines(), ["Anna: Daarna (shared)", "Anna: Eén keer (shared)"]);
}

#[test]
fn a_full_disk_keeps_nothing_and_says_so() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Past nog");
    anna.host.storage_mut().set_full(true);
    let outcome = anna.run(entry(2, "Past niet meer", NOW));
    assert_eq!(outcome, Outcome::Failed { fault: Fault::StorageFull });
    assert_eq!(anna.lines(), ["Anna: Past nog (stored)"]);
    anna.host.storage_mut().set_full(false);
    anna.write(2, "Past niet meer");
    assert_eq!(anna.lines().len(), 2);
    assert_eq!(anna.run(entry(3, "", NOW)), Outcome::Failed { fault: Fault::Command(CommandFault::Empty) });
}

#[test]
fn a_clock_that_is_far_off_is_corrected_and_the_entry_moves_to_its_month() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    let wrong = NOW.plus_ms(-90 * 24 * 3_600_000);
    anna.now = wrong;
    let command = anna.write(1, "In de zomer?");
    let (_, offers) = anna.said();
    assert_eq!(offers[0].0.unwrap().subject, kring_domain::documents::Subject::Month(wrong.month()));
    anna.hear(vec![
        Frame::Clock(NOW),
        Frame::Verdicts(vec![verdict(command, Verdict::Later { reason: Postponement::Clock })]),
    ]);
    let (_, again) = anna.said();
    assert_eq!(again[0].0.unwrap().subject, kring_domain::documents::Subject::Month(NOW.month()));
    anna.hear(all_accepted(&again, 3, LOG));
    assert_eq!(anna.lines(), ["Anna: In de zomer? (shared)"]);
    assert_eq!(anna.log()["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn whoever_was_removed_finds_their_words_in_the_box_and_holds_nothing_of_others() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Van mij");
    let (_, offers) = anna.said();
    anna.hear(all_accepted(&offers, 3, LOG));
    let mut key = offers[0].0.unwrap();
    key.owner = Some(PIET);
    let mut document = Document::new(key, Generation(0));
    let secret = entry(5, "Een geheim van Piet", NOW);
    let raw = kring_domain::commands::apply(&secret, PIET, &mut document, [8; 16]).unwrap().unwrap();
    let Offer::Change { command, generation, .. } = offers[0].1.clone() else { panic!() };
    let offer = Offer::Change { command, document: 0, generation, change: raw.into() };
    anna.hear(vec![Frame::Pull(pull(4, LOG, vec![key], vec![change(4, 0, 1, &offer)]))]);
    assert_eq!(anna.lines().len(), 2);
    anna.tell(Event::Disconnected);
    anna.write(2, "Nog niet verstuurd");
    anna.hear(vec![Frame::Clock(NOW), forget()]);

    let held: Vec<u8> = anna.host.storage().records().flat_map(|(_, _, value)| value.to_vec()).collect();
    assert!(!String::from_utf8_lossy(&held).contains("geheim"), "nothing of Piet is stored");
    let mut anna = anna.restart(3);
    assert_eq!(anna.lines(), ["Anna: Nog niet verstuurd (refused)", "Anna: Van mij (shared)"]);
    assert_eq!(anna.view(ViewQuery::Groups)["groups"][0]["standing"], "left");
    let search = anna.view(ViewQuery::Search { text: "geheim".to_owned() });
    assert!(search["hits"].as_array().unwrap().is_empty());
    let waiting = anna.view(ViewQuery::Waiting);
    assert_eq!(waiting["refused"][0]["reason"], "not_a_member");
    assert_eq!(anna.run(entry(3, "Mag niet", NOW)), Outcome::Failed { fault: Fault::NotAMember });

    anna.hear(vec![granted(Standing::Member), members()]);
    assert_eq!(anna.lines().len(), 2);
}

#[test]
fn a_withdrawn_entry_is_gone_at_once_and_from_storage_with_the_next_generation() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Blijft");
    let (_, offers) = anna.said();
    anna.hear(all_accepted(&offers, 3, LOG));
    anna.write(2, "Spijt van deze zin");
    let (_, offers) = anna.said();
    anna.hear(all_accepted(&offers, 4, LOG));
    let name = EntryRef { author: ANNA, month: NOW.month(), entry: EntryId::from_bytes([2; 16]) };
    anna.act(Act::Withdraw { entry: name });
    assert_eq!(anna.lines(), ["Anna: Blijft (shared)"]);
    let (_, offers) = anna.said();
    anna.hear(all_accepted(&offers, 5, LOG));
    assert_eq!(anna.lines(), ["Anna: Blijft (shared)"]);
    anna.tell(Event::Disconnected);
    anna.write(3, "Intussen");
    anna.sent.clear();

    let key = kring_domain::documents::DocumentKey::journal(SPACE, ANNA, NOW.month());
    let mut fresh = Document::new(key, Generation(1));
    kring_domain::commands::apply(&entry(1, "Blijft", NOW), ANNA, &mut fresh, [6; 16]).unwrap();
    let body = ItemBody::Snapshot {
        document: 0,
        generation: Generation(1),
        by: vec![kring_domain::wire::Authorship { person: 0, received_at: NOW }],
        document_bytes: fresh.save().into(),
        mac: [0; 16].into(),
    };
    anna.hear(vec![Frame::Pull(pull(6, LOG, vec![key], vec![Item { seq: 6, body }]))]);
    assert_eq!(anna.lines(), ["Anna: Intussen (stored)", "Anna: Blijft (shared)"]);
    let (_, offers) = anna.said();
    let Offer::Change { generation, .. } = offers[0].1 else { panic!() };
    assert_eq!(generation, Generation(1));
    let mut anna = anna.restart(8);
    assert_eq!(anna.lines(), ["Anna: Intussen (stored)", "Anna: Blijft (shared)"]);
    let held: Vec<u8> = anna.host.storage().records().flat_map(|(_, _, value)| value.to_vec()).collect();
    assert!(!String::from_utf8_lossy(&held).contains("Spijt"), "the words are nowhere");
}

#[test]
fn signing_out_asks_before_it_loses_anything() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Nog hier");
    let request = anna.request();
    anna.tell(Event::SignOut { request, even_unsent: false });
    assert_eq!(anna.last_outcome, Some(Outcome::Failed { fault: Fault::UnsentWork }));
    assert_eq!(anna.lines().len(), 1);
    anna.tell(Event::SignOut { request, even_unsent: true });
    assert_eq!(anna.host.storage().records().count(), 0);
    assert_eq!(anna.view(ViewQuery::Session)["state"], "signed_out");
}

#[test]
fn a_device_that_woke_asks_a_live_connection_whether_the_server_is_there() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Connected);
    anna.sent.clear();
    anna.tell(Event::Woke);
    assert_eq!(anna.sent, [vec![Frame::Ping(0)]]);
    anna.hear(vec![Frame::Clock(NOW), Frame::Pong(0)]);
    assert_eq!(anna.view(ViewQuery::Waiting)["sending"], "all_sent");

    anna.tell(Event::Disconnected);
    anna.sent.clear();
    anna.tell(Event::Woke);
    assert!(anna.sent.is_empty(), "without a connection there is nothing to ask");
}
