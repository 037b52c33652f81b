//! Taking back leaves no byte.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use kring_domain::{
    commands::{self, Command},
    documents::{Document, DocumentKey, Generation, journal},
    gate::{self, GateFault, Limits},
    generations::{Attribution, RebuildFault, rebuild, server_actor},
    ids::EntryId,
    people::Standing,
};
use proptest::prelude::*;
use scene::*;

const SECRET: &str = "Dit had ik niet willen zeggen xqzj";

fn by_anna(_hash: &automerge::ChangeHash) -> Option<Attribution> {
    Some(Attribution { person: ANNA, received_at: NOW })
}

fn written(bodies: &[String]) -> Document {
    let key = DocumentKey::journal(SPACE, ANNA, month());
    let mut document = Document::new(key, Generation(0));
    for (number, body) in (1..).zip(bodies) {
        let new = if number % 3 == 0 { full_entry(number) } else { entry(number, body) };
        commands::apply(&Command::AddEntry(new), ANNA, &mut document, [number.to_be_bytes()[3] % 3 + 1; 16]).unwrap();
    }
    document
}

fn holds(document: &Document, words: &str) -> bool {
    let bytes = document.automerge().save_nocompress();
    let spread = document.changes().concat();
    [bytes, spread].iter().any(|bytes| bytes.windows(words.len()).any(|window| window == words.as_bytes()))
}

#[test]
fn the_words_are_in_no_byte_and_the_key_says_that_they_were_taken_back() {
    let mut document = written(&["Eerst.".to_owned(), SECRET.to_owned()]);
    let edit = Command::EditEntry {
        entry: EntryId::from_bytes(id(2)),
        month: month(),
        body: format!("{SECRET}!"),
        at: NOW.plus_ms(9),
    };
    commands::apply(&edit, ANNA, &mut document, [5; 16]).unwrap();
    assert!(holds(&document, SECRET));
    let rebuilt = rebuild(&document, by_anna, &target(ANNA, 2), NOW).unwrap();
    assert!(!holds(&rebuilt.document, SECRET));
    // The seconds since 2020, so that a restored server never gives one number to two contents.
    let seconds = u32::try_from(NOW.0 / 1000 - 1_577_836_800).unwrap();
    assert_eq!(rebuilt.document.generation(), Generation(seconds));
    assert_eq!(rebuilt.authorships, [Attribution { person: ANNA, received_at: NOW }]);
    assert_eq!(rebuilt.document.change_count(), rebuilt.authorships.len());
    let read = journal::read(&rebuilt.document);
    assert_eq!(read.withdrawn.get(&EntryId::from_bytes(id(2))), Some(&NOW));
    assert_eq!(gate::full_check(&rebuilt.document), Ok(()));

    // The same every time, and once only.
    let again = rebuild(&document, by_anna, &target(ANNA, 2), NOW).unwrap();
    assert_eq!(again.document.save(), rebuilt.document.save());
    let twice = rebuild(&rebuilt.document, by_anna, &target(ANNA, 2), NOW).map(drop);
    assert_eq!(twice, Err(RebuildFault::Gone));
    assert_eq!(rebuild(&document, by_anna, &target(PIET, 2), NOW).map(drop), Err(RebuildFault::WrongDocument));
    assert_eq!(rebuild(&document, |_| None, &target(ANNA, 2), NOW).map(drop), Err(RebuildFault::UnknownAuthor));
}

#[test]
fn pending_commands_go_on_in_the_next_generation_and_the_entry_does_not_come_back() {
    let document = written(&["Eerst.".to_owned(), SECRET.to_owned()]);
    let mut next = rebuild(&document, by_anna, &target(ANNA, 2), NOW).unwrap().document;
    let mut device = Document::load(*next.key(), next.generation(), &next.save()).unwrap();
    let change =
        commands::replay(&Command::AddEntry(entry(7, "Nog iets.")), ANNA, &mut device, [9; 16]).unwrap().unwrap();
    gate::admit(&mut next, ANNA, Standing::Member, &change, &Limits::default()).unwrap();
    let back = Command::AddEntry(entry(2, SECRET));
    assert_eq!(commands::replay(&back, ANNA, &mut device, [9; 16]), Err(commands::CommandFault::Gone));

    // A change of the old generation is of another document.
    let mut old = document.clone();
    let change = commands::apply(&Command::AddEntry(entry(8, "Oud.")), ANNA, &mut old, [8; 16]).unwrap().unwrap();
    let refused = gate::admit(&mut next, ANNA, Standing::Member, &change, &Limits::default());
    assert_eq!(refused, Err(GateFault::OtherDocument));
    assert_ne!(server_actor(next.key(), Generation(1), ANNA), server_actor(next.key(), Generation(2), ANNA));
}

#[test]
fn photos_that_nothing_names_are_told() {
    let document = written(&vec![String::from("Een."); 6]);
    let first = rebuild(&document, by_anna, &target(ANNA, 3), NOW).unwrap();
    assert!(first.orphaned.is_empty(), "entry 6 names the same photo");
    let second = rebuild(&first.document, by_anna, &target(ANNA, 6), NOW).unwrap();
    assert_eq!(second.orphaned.len(), 2);
    assert_eq!(second.document.generation(), Generation(first.document.generation().0 + 1));
    assert_eq!(journal::read(&second.document).withdrawn.len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn what_stands_is_the_same_but_for_the_entry(
        bodies in prop::collection::vec("[a-z][a-z ]{0,39}", 1..12),
        which in 1_u32..12,
    ) {
        let document = written(&bodies);
        let mut expected = journal::read(&document);
        let removed = target(ANNA, which);
        let rebuilt = rebuild(&document, by_anna, &removed, NOW);
        if usize::try_from(which).unwrap() > bodies.len() {
            prop_assert_eq!(rebuilt.map(drop), Err(RebuildFault::Gone));
        } else {
            let rebuilt = rebuilt.unwrap();
            expected.entries.retain(|entry| entry.entry != removed.entry);
            expected.withdrawn.insert(removed.entry, NOW);
            prop_assert_eq!(journal::read(&rebuilt.document), expected);
        }
    }
}
