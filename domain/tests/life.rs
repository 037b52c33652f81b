//! A group's life: each command, through the gate, and read back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use kring_domain::{
    commands::{self, Command, EntryKind, Reaction},
    documents::{Document, DocumentKey, Generation, board, closing, journal, meeting, moderation, presence, warning},
    gate::{self, GateFault, Limits},
    helping::Helper,
    people::Standing,
};
use scene::*;

fn lived() -> Room {
    let mut room = Room::default();
    for command in every_command() {
        let admitted = room.say(ANNA, Standing::Steward, &command);
        assert!(admitted.is_ok(), "{admitted:?} {command:?}");
    }
    room
}

#[test]
fn every_command_passes_the_gate_and_every_document_the_full_check() {
    for document in lived().server.values() {
        assert_eq!(gate::full_check(document), Ok(()), "{:?}", document.key());
    }
}

#[test]
fn what_was_said_is_read_back() {
    let mut room = lived();
    let read = journal::read(room.document(DocumentKey::journal(SPACE, ANNA, month())));
    assert_eq!(read.entries.len(), 3);
    assert_eq!(read.entries[0].body, "Ik ben lang naar buiten gegaan.");
    assert_eq!(read.entries[0].edited, Some(NOW.plus_ms(50)));
    assert_eq!(read.entries[1].kind, EntryKind::Compliment);
    assert_eq!(read.entries[1].attachments, [photo(), voice()]);
    assert_eq!(read.entries[1].reply_to, Some(target(PIET, 1)));
    assert_eq!((read.entries[2].body.as_str(), read.entries[2].helped), ("Met hulp verteld.", Some(Helper::Someone)));
    assert_eq!(read.reactions.len(), 1);
    assert_eq!(read.pause.map(|pause| (pause.on, pause.at)), Some((false, NOW.plus_ms(501))));
    assert_eq!(read.help.map(|help| help.topics), Some(vec!["koken".to_owned()]));
    assert_eq!(read.presence.len(), 1);

    let read = meeting::read(room.document(DocumentKey::meeting(SPACE, MEETING)));
    assert_eq!(read.card.map(|card| card.title), Some("Koffie".to_owned()));
    assert!(read.cancelled);
    let programme: Vec<&str> = read.programme.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(programme, ["Welkom", "Pauze"]);
    let notes: Vec<&str> = read.notes.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(notes, ["Koffie en thee om tien uur. 👋🏽"]);
    assert_eq!(read.agreements.len(), 1);
    assert_eq!(read.agreements[0].by, ANNA);

    let part = closing::read(room.document(DocumentKey::closing(SPACE, ANNA, MEETING)));
    assert_eq!(part.answers.len(), 2);
    assert_eq!(presence::read(room.document(DocumentKey::presence(SPACE, MEETING))).present.len(), 1);
    let read = board::read(room.document(DocumentKey::board(SPACE)));
    assert_eq!((read.about.as_str(), read.series.len()), ("Koffie en praten.", 1));
    let read = moderation::read(room.document(DocumentKey::moderation(SPACE, month())));
    assert_eq!((read.hidden.len(), read.pinned.len()), (0, 1));
    let read = warning::read(room.document(DocumentKey::warning(SPACE, ANNA, PIET)));
    assert_eq!(read.measures.len(), 1);
}

#[test]
fn said_again_a_command_does_nothing() {
    let mut room = lived();
    for command in every_command() {
        let document = room.document(commands::target(&command, SPACE, ANNA)).clone();
        let again = commands::replay(&command, ANNA, &mut document.clone(), [0xbb; 16]);
        match command {
            // What was undone since can be said again: only whoever lost the verdict on it would.
            Command::React { on: true, .. } => {}
            _ => assert_eq!(again, Ok(None), "{command:?}"),
        }
    }
}

#[test]
fn a_device_that_was_away_is_admitted_after_the_others_went_on() {
    let mut room = lived();
    let key = DocumentKey::meeting(SPACE, MEETING);
    let mut away = room.document(key).clone();
    room.say(
        PIET,
        Standing::Member,
        &notes(1, None, "Koffie en thee om tien uur. 👋🏽", "Samen koffie en thee om tien uur. 👋🏽"),
    )
    .unwrap();
    for command in [
        notes(1, None, "Koffie en thee om tien uur. 👋🏽", "Koffie en thee om tien uur. Ook taart. 👋🏽"),
        notes(1, None, "Koffie en thee om tien uur. Ook taart. 👋🏽", "Koffie om tien uur. Ook taart. 👋🏽"),
        notes(3, Some(1), "", "Nieuw."),
    ] {
        let change = commands::apply(&command, ANNA, &mut away, [0xcc; 16]).unwrap().unwrap();
        gate::admit(room.document(key), ANNA, Standing::Member, &change, &Limits::default()).unwrap();
    }
    let document = room.document(key);
    assert_eq!(gate::full_check(document), Ok(()));
    let read = meeting::read(document);
    assert_eq!(read.notes[0].text, "Samen koffie om tien uur. Ook taart. 👋🏽");
    assert_eq!(read.notes[1].text, "Nieuw.");
}

#[test]
fn a_members_part_is_not_a_stewards() {
    for command in every_command() {
        let mut room = lived();
        let stewards = match &command {
            Command::PlanMeeting { .. }
            | Command::CancelMeeting { .. }
            | Command::MarkPresence { .. }
            | Command::SetCard { .. }
            | Command::PlanSeries { .. }
            | Command::Hide { .. }
            | Command::Pin { .. }
            | Command::Warn { .. } => true,
            Command::AnswerClosing { seat, .. } => *seat != ANNA,
            _ => false,
        };
        let key = commands::target(&command, SPACE, ANNA);
        let mut device = Document::new(key, Generation(0));
        *room.document(key) = device.clone();
        let Ok(Some(change)) = commands::apply(&command, ANNA, &mut device, [0xcc; 16]) else { continue };
        let verdict = gate::admit(room.document(key), ANNA, Standing::Member, &change, &Limits::default()).map(drop);
        assert_eq!(verdict, if stewards { Err(GateFault::NotAllowed) } else { Ok(()) }, "{command:?}");
    }
}

#[test]
fn an_own_answer_wins_over_what_a_steward_noted() {
    let seat = |answer, ms| closing::Seat { seat: PIET, answer, at: NOW.plus_ms(ms) };
    let own = closing::ClosingContents { answers: vec![seat(commands::ClosingAnswer::Tired, 0)] };
    let noted = closing::ClosingContents { answers: vec![seat(commands::ClosingAnswer::Glad, 10)] };
    let round = closing::join([(ANNA, &noted), (PIET, &own)]);
    assert_eq!(round.len(), 1);
    assert_eq!(round[0].answer, commands::ClosingAnswer::Tired);
}

#[test]
fn a_kind_word_is_taken_back_in_another_month() {
    let mut room = Room::default();
    let react = |on, at| Command::React { target: target(PIET, 1), reaction: Reaction::Strength, on, at };
    room.say(ANNA, Standing::Member, &react(true, NOW)).unwrap();
    let key = DocumentKey::journal(SPACE, ANNA, month());
    assert_eq!(journal::read(room.document(key)).reactions.len(), 1);
    room.say(ANNA, Standing::Member, &react(false, NOW.plus_ms(20 * 86_400_000))).unwrap();
    assert!(journal::read(room.document(key)).reactions.is_empty());
}

#[test]
fn two_offline_devices_mean_the_same_document() {
    let key = DocumentKey::journal(SPACE, ANNA, month());
    let (mut phone, mut tablet) = (Document::new(key, Generation(0)), Document::new(key, Generation(0)));
    let mut server = phone.clone();
    let one =
        commands::apply(&Command::AddEntry(entry(1, "Op de telefoon.")), ANNA, &mut phone, [1; 16]).unwrap().unwrap();
    let other =
        commands::apply(&Command::AddEntry(entry(2, "Op de tablet.")), ANNA, &mut tablet, [2; 16]).unwrap().unwrap();
    for change in [&one, &other] {
        gate::admit(&mut server, ANNA, Standing::Member, change, &Limits::default()).unwrap();
    }
    phone.apply_change(&other).unwrap();
    tablet.apply_change(&one).unwrap();
    assert_eq!(phone.heads(), server.heads());
    assert_eq!(journal::read(&tablet), journal::read(&server));
    assert_eq!(journal::read(&server).entries.len(), 2);
    let again = Document::load(key, Generation(0), &server.save()).unwrap();
    assert_eq!(again.heads(), server.heads());
    assert_eq!(again.change_count(), 2);
    assert!(Document::load(key, Generation(1), &server.save()).is_err());
}
