//! What is done with help says so, in the document, for who reads it; and what weighs more is done without.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use kring_domain::{
    commands::{self, Command, CommandFault, IntroductionQuestion, Reaction},
    documents::{Document, DocumentKey, Generation, introduction, journal},
    helping::{Helper, can_be_helped},
    people::Standing,
};
use scene::*;

const SANNE: Helper = Helper::Person { person: PIET };

#[test]
fn an_entry_says_who_helped_also_after_it_was_changed_alone() {
    let mut room = Room::default();
    let write = Command::AddEntry(entry(1, "Samen.")).helped(Some(SANNE));
    room.say(ANNA, Standing::Member, &write).unwrap();
    let alone = Command::EditEntry {
        entry: entry(1, "").entry,
        month: month(),
        body: "Toch anders.".to_owned(),
        at: NOW.plus_ms(9),
    };
    room.say(ANNA, Standing::Member, &alone).unwrap();
    let read = journal::read(room.document(DocumentKey::journal(SPACE, ANNA, month())));
    assert_eq!((read.entries[0].body.as_str(), read.entries[0].helped), ("Toch anders.", Some(SANNE)));
}

#[test]
fn what_one_wrote_alone_says_so_once_someone_helped_to_change_it() {
    let mut room = Room::default();
    room.say(ANNA, Standing::Member, &Command::AddEntry(entry(1, "Alleen."))).unwrap();
    let edit =
        Command::EditEntry { entry: entry(1, "").entry, month: month(), body: "Samen.".to_owned(), at: NOW.plus_ms(9) };
    room.say(ANNA, Standing::Member, &edit.helped(Some(Helper::Someone))).unwrap();
    let read = journal::read(room.document(DocumentKey::journal(SPACE, ANNA, month())));
    assert_eq!(read.entries[0].helped, Some(Helper::Someone));
}

#[test]
fn an_answer_about_oneself_that_is_said_again_alone_is_ones_own() {
    let mut room = Room::default();
    let say = |text: &str, ms| Command::Introduce {
        question: IntroductionQuestion::Who,
        text: text.to_owned(),
        at: NOW.plus_ms(ms),
        voice: None,
    };
    room.say(ANNA, Standing::Steward, &say("Ik bak.", 0).helped(Some(SANNE))).unwrap();
    let read = |room: &mut Room| introduction::read(room.document(DocumentKey::introduction(ANNA))).answers[0].clone();
    assert_eq!(read(&mut room).helped, Some(SANNE));
    room.say(ANNA, Standing::Steward, &say("Ik bak brood.", 5)).unwrap();
    assert_eq!((read(&mut room).text.as_str(), read(&mut room).helped), ("Ik bak brood.", None));
}

#[test]
fn what_has_no_place_to_say_so_is_done_without_help() {
    for command in every_command() {
        let can = can_be_helped(&command);
        let twice = command.helper().is_some();
        let helped = command.clone().helped(Some(SANNE));
        let mut document = Document::new(commands::target(&helped, SPACE, ANNA), Generation(0));
        match commands::apply(&helped, ANNA, &mut document, [1; 16]) {
            Err(CommandFault::NotWithHelp) => assert!(!can || twice, "{command:?}"),
            Ok(_) | Err(_) => assert!(can && !twice, "{command:?}"),
        }
    }
    let kind = Command::React { target: target(PIET, 1), reaction: Reaction::Strength, on: true, at: NOW };
    assert_eq!(commands::validate(&kind.helped(Some(SANNE))), Err(CommandFault::NotWithHelp));
}
