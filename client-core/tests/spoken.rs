//! Recordings of one's own words, in one's own space: kept first, sent before the words, and gone when they are said anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use kring_client::{
    machine::{AttachmentKind, Effect, Event, Outcome},
    views::ViewQuery,
};
use kring_domain::{
    commands::{Answer, Attachment, Command, NewAnswer, Voice},
    ids::{AssessmentId, SpaceId},
    instruments::Area,
    wire::{Cursor, Frame, Pull},
};
use scene::*;

/// WebM, as far as its header goes.
fn sound(of: u8) -> Vec<u8> {
    vec![0x1A, 0x45, 0xDF, 0xA3, of, of]
}

fn own() -> SpaceId {
    SpaceId::own(ANNA)
}

/// Anna keeps a recording in her own space.
fn record(anna: &mut Device, of: u8) -> Voice {
    let request = anna.request();
    let kind = AttachmentKind::Voice { duration_ms: 1_200, levels: vec![1, 200] };
    anna.tell(Event::KeepAttachment { request, space: own(), kind, bytes: sound(of) });
    match anna.last_outcome.take() {
        Some(Outcome::Kept { attachment: Attachment::Voice(voice) }) => voice,
        other => panic!("{other:?}"),
    }
}

/// Anna answers what she wants with money.
fn answer(anna: &mut Device, voice: Option<Voice>) {
    let said = Answer::Words { text: String::new(), voice };
    let command = Command::Assess {
        assessment: AssessmentId::from_bytes([7; 16]),
        instrument: "bridge-to-self-reliance".parse().unwrap(),
        version: 1,
        area: Area::Money,
        answers: vec![NewAnswer { question: "money-wish".parse().unwrap(), answer: said }],
        talk: Vec::new(),
        at: anna.now,
        organisation: None,
    };
    let request = anna.request();
    let effects = anna.tell(Event::Run { request, space: own(), command });
    assert!(matches!(anna.last_outcome.take(), Some(Outcome::Stored { .. })), "{effects:?}");
}

fn held(anna: &Device, of: u8) -> bool {
    anna.host.storage().records().any(|(_, _, value)| value == sound(of))
}

/// What everything that was offered becomes, in her own space.
fn accepted(anna: &mut Device, first: u64) -> Vec<Frame> {
    let (_, offers) = anna.said();
    let mut frames = all_accepted(&offers, first, LOG);
    for frame in &mut frames {
        if let Frame::Pull(Pull { cursor: Cursor { space, .. }, .. }) = frame {
            *space = own();
        }
    }
    frames
}

#[test]
fn an_answer_that_was_spoken_waits_for_its_recording_and_is_shown_with_it() {
    let mut anna = Device::of_anna(1);
    let voice = record(&mut anna, 1);
    let hash = hex::encode(*voice.hash);
    answer(&mut anna, Some(voice));
    let map = anna.view(ViewQuery::Map);
    let shown = &map["assessments"][0]["answers"][0]["answer"];
    assert_eq!(
        (&shown["type"], &shown["text"], &shown["voice"]["hash"]),
        (&"words".into(), &"".into(), &hash.clone().into())
    );
    assert_eq!(anna.uploads, std::slice::from_ref(&hash), "the sound goes first");
    assert_eq!(anna.view(ViewQuery::Waiting)["waitingAttachments"], 1);
    anna.sent.clear();
    anna.hear(vec![Frame::Clock(NOW)]);
    let effects = anna.tell(Event::Uploaded { hash });
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Send { .. })), "then the words");
    let frames = accepted(&mut anna, 1);
    anna.hear(frames);
    assert_eq!(anna.outbox_len(), 0);
    assert!(held(&anna, 1));
}

#[test]
fn a_recording_that_is_said_anew_leaves_the_device_once_nothing_waits_for_it() {
    let mut anna = Device::of_anna(1);
    let first = record(&mut anna, 1);
    answer(&mut anna, Some(first.clone()));
    let second = record(&mut anna, 2);
    answer(&mut anna, Some(second.clone()));
    anna.tick();
    assert!(held(&anna, 1), "what names it was not sent yet");
    anna.hear(vec![Frame::Clock(NOW)]);
    anna.sent.clear();
    for voice in [&first, &second] {
        anna.tell(Event::Uploaded { hash: hex::encode(*voice.hash) });
    }
    while !anna.sent.is_empty() {
        let frames = accepted(&mut anna, 1);
        anna.hear(frames);
    }
    anna.tick();
    assert_eq!((held(&anna, 1), held(&anna, 2)), (false, true));
    answer(&mut anna, None);
    anna.sent.clear();
    anna.tick();
    assert!(anna.view(ViewQuery::Map)["assessments"][0]["answers"].as_array().unwrap().is_empty());
}
