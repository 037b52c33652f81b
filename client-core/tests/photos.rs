//! Photos: sent before the entry that names them, and what becomes of the entry when they cannot be.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use kring_client::{
    machine::{AttachmentKind, Event, Outcome},
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::{Attachment, Command, EntryRef},
    documents::{Document, Generation},
    ids::{EntryId, LogId},
    wire::{Frame, Item, ItemBody},
};
use scene::*;

const PHOTO: [u8; 5] = [0xFF, 0xD8, 0xFF, 0xE0, 7];

/// Anna keeps a photo and writes an entry with it. Gives the photo's hash in hex.
fn with_photo(anna: &mut Device) -> String {
    let request = anna.request();
    let kind = AttachmentKind::Photo { width: 4, height: 3 };
    anna.tell(Event::KeepAttachment { request, space: SPACE, kind, bytes: PHOTO.to_vec() });
    let Some(Outcome::Kept { attachment }) = anna.last_outcome.clone() else { panic!("{:?}", anna.last_outcome) };
    let Command::AddEntry(mut new) = entry(1, "Kijk", NOW) else { panic!() };
    new.attachments = vec![attachment.clone()];
    anna.run(Command::AddEntry(new));
    hex::encode(Attachment::hash(&attachment))
}

#[test]
fn a_photo_for_which_there_is_no_room_holds_nothing_else_back() {
    let mut anna = Device::of_anna(1);
    let hash = with_photo(&mut anna);
    anna.write(2, "Zonder foto");
    assert_eq!(anna.uploads, std::slice::from_ref(&hash));
    anna.sent.clear();
    // No connection: it is tried again, and everything after it waits.
    anna.tell(Event::UploadFailed { hash: hash.clone(), code: "offline".to_owned() });
    assert_eq!(anna.outbox_len(), 2);
    anna.hear(vec![Frame::Clock(NOW)]);
    anna.tick();
    assert_eq!(anna.uploads.len(), 2);
    // No room: it goes into the box with its photo, and the rest is sent.
    anna.hear(vec![Frame::Clock(NOW)]);
    anna.sent.clear();
    anna.tell(Event::UploadFailed { hash: hash.clone(), code: "own_room_full".to_owned() });
    let waiting = anna.view(ViewQuery::Waiting);
    assert_eq!(waiting["refused"][0]["reason"], "no_room");
    let (_, offers) = anna.said();
    assert_eq!(offers.len(), 1);
    anna.hear(all_accepted(&offers, 3, LOG));
    assert_eq!(anna.lines(), ["Anna: Zonder foto (shared)", "Anna: Kijk (refused)"]);
    assert!(anna.host.machine().state().attachments.len() == 1, "the photo is still on the phone");
}

#[test]
fn a_restored_server_is_offered_the_photos_that_it_may_have_lost() {
    let mut anna = Device::of_anna(1);
    let hash = with_photo(&mut anna);
    anna.hear(vec![Frame::Clock(NOW)]);
    anna.tell(Event::Uploaded { hash: hash.clone() });
    let (_, offers) = anna.said();
    anna.hear(all_accepted(&offers, 3, LOG));
    anna.uploads.clear();
    let Frame::Pull(mut start) = members() else { panic!() };
    start.log = LogId::from_bytes([5; 16]);
    anna.hear(vec![Frame::Clock(NOW), Frame::Pull(start)]);
    assert_eq!(anna.uploads, std::slice::from_ref(&hash));
    anna.tell(Event::Uploaded { hash });
    anna.uploads.clear();
    anna.tick();
    assert!(anna.uploads.is_empty(), "once is enough");
}

#[test]
fn the_photo_of_an_entry_that_was_taken_back_leaves_the_phone() {
    let mut anna = Device::of_anna(1);
    let hash = with_photo(&mut anna);
    anna.hear(vec![Frame::Clock(NOW)]);
    anna.tell(Event::Uploaded { hash });
    let (_, offers) = anna.said();
    let key = offers[0].0.unwrap();
    anna.hear(all_accepted(&offers, 3, LOG));
    // The journal without it, as the server makes it.
    let empty = Document::new(key, Generation(1));
    let body = ItemBody::Snapshot {
        document: 0,
        generation: Generation(1),
        by: vec![],
        document_bytes: empty.save().into(),
        mac: [0; 16].into(),
    };
    let name = EntryRef { author: ANNA, month: NOW.month(), entry: EntryId::from_bytes([1; 16]) };
    anna.act(Act::Withdraw { entry: name });
    anna.hear(vec![Frame::Clock(NOW), Frame::Pull(pull(6, LOG, vec![key], vec![Item { seq: 6, body }]))]);
    assert!(anna.host.machine().state().attachments.is_empty());
    let held = anna.host.storage().records().any(|(_, _, value)| value.windows(5).any(|window| window == PHOTO));
    assert!(!held, "its bytes are nowhere");
}
