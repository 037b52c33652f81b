//! Which months a journal can be of.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use kring_domain::{
    commands::{self, Command, EntryRef, NewEntry, PresenceState, Reaction},
    documents::{Document, Generation},
    gate::{self, GateFault, Limits},
    ids::EntryId,
    people::Standing,
    time::Timestamp,
};
use scene::*;

fn verdict(document: &Document, change: &[u8]) -> Result<(), GateFault> {
    gate::check(document, ANNA, Standing::Member, change, &Limits::at(NOW)).map(drop)
}

#[test]
fn a_month_begins_around_now() {
    for (days, expected) in [(40, Err(GateFault::Moment)), (-90, Err(GateFault::Moment)), (-25, Ok(())), (20, Ok(()))] {
        let at = Timestamp(NOW.0 + days * 86_400_000);
        let command = Command::AddEntry(NewEntry { at, ..entry(1, "Welke dag is het?") });
        let document = Document::new(commands::target(&command, SPACE, ANNA), Generation(0));
        let change = commands::apply(&command, ANNA, &mut document.clone(), [1; 16]).unwrap().unwrap();
        assert_eq!(verdict(&document, &change), expected, "{days} days from now");
    }
}

#[test]
fn a_kind_word_for_an_old_entry_is_not_the_clocks() {
    let month = Timestamp(NOW.0 - 300 * 86_400_000).month();
    let target = EntryRef { author: PIET, month, entry: EntryId::from_bytes(id(1)) };
    let command = Command::React { target, reaction: Reaction::Recognise, on: true, at: NOW };
    let document = Document::new(commands::target(&command, SPACE, ANNA), Generation(0));
    let change = commands::apply(&command, ANNA, &mut document.clone(), [1; 16]).unwrap().unwrap();
    assert_eq!(verdict(&document, &change), Ok(()));
}

#[test]
fn a_kind_word_opens_no_other_month() {
    for days in [-300, 100] {
        let at = Timestamp(NOW.0 + days * 86_400_000);
        let target = EntryRef { author: PIET, month: at.month(), entry: EntryId::from_bytes(id(1)) };
        let react = Command::React { target, reaction: Reaction::Recognise, on: true, at: NOW };
        let mut document = Document::new(commands::target(&react, SPACE, ANNA), Generation(0));
        let change = commands::apply(&react, ANNA, &mut document, [1; 16]).unwrap().unwrap();
        let alone = Document::new(*document.key(), Generation(0));
        let expected = if days < 0 { Ok(()) } else { Err(GateFault::Moment) };
        assert_eq!(verdict(&alone, &change), expected, "a kind word {days} days from now");
        for command in [
            Command::AddEntry(NewEntry { at, ..entry(1, "Lang geleden.") }),
            Command::SetPause { on: true, visible: true, at },
            Command::CorrectPresence { meeting: MEETING, state: PresenceState::Here, at },
        ] {
            let change = commands::apply(&command, ANNA, &mut document.clone(), [1; 16]).unwrap().unwrap();
            assert_eq!(verdict(&document, &change), Err(GateFault::Moment), "{days} days from now");
        }
    }
}
