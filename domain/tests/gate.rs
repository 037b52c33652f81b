//! Bad input, one by one, each with its fault; and what is honest, in any order.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use std::{collections::BTreeMap, num::NonZeroU64};

use automerge::{
    ActorId, Change, ScalarValue,
    legacy::{Key, ObjectId, Op, OpId, OpType},
};
use kring_domain::{
    commands::{self, Command, EntryRef, NewEntry, Reaction},
    documents::{Document, DocumentKey, Generation, journal},
    gate::{self, GateFault, Limits},
    ids::EntryId,
    people::Standing,
    verdict::{Postponement, Refusal, Verdict},
};
use proptest::prelude::*;
use scene::{chunk::Fields, *};

fn journal_key() -> DocumentKey {
    DocumentKey::journal(SPACE, ANNA, month())
}

/// A journal with one entry, and the honest change of a second one.
fn offer() -> (Document, Vec<u8>) {
    let mut document = Document::new(journal_key(), Generation(0));
    commands::apply(&Command::AddEntry(entry(1, "Eerst.")), ANNA, &mut document, [1; 16]).unwrap();
    let change = commands::apply(&Command::AddEntry(entry(2, "Dan.")), ANNA, &mut document.clone(), [1; 16]).unwrap();
    (document, change.unwrap())
}

fn verdict(document: &Document, change: &[u8]) -> Result<(), GateFault> {
    gate::check(document, ANNA, Standing::Member, change, &Limits::at(NOW)).map(drop)
}

/// The honest change, with its fields bent.
fn bent(bend: impl FnOnce(&mut Fields)) -> Result<(), GateFault> {
    let (document, change) = offer();
    let mut fields = Fields::of(&change);
    assert_eq!(fields.chunk(), change, "the fields are read and written as they are");
    bend(&mut fields);
    verdict(&document, &fields.chunk())
}

/// The honest change, with its operations bent.
fn rewritten(bend: impl FnOnce(&mut Vec<Op>)) -> Result<(), GateFault> {
    let (document, change) = offer();
    let mut expanded = Change::try_from(change.as_slice()).unwrap().decode();
    bend(&mut expanded.operations);
    verdict(&document, Change::from(expanded).raw_bytes())
}

#[test]
fn the_honest_change_passes() {
    let (document, change) = offer();
    let checked = gate::check(&document, ANNA, Standing::Member, &change, &Limits::at(NOW)).unwrap();
    assert_eq!((checked.admitted.seq, checked.admitted.actor), (2, [1; 16]));
    assert_eq!(journal::read(&checked.document).entries.len(), 2);
    assert_eq!(verdict(&checked.document, &change), Err(GateFault::AlreadyThere));
}

#[test]
fn sizes_come_before_everything() {
    let (document, change) = offer();
    assert_eq!(verdict(&document, &vec![0x85; 300_000]), Err(GateFault::TooLarge));
    for length in 0..change.len() {
        assert!(verdict(&document, &change[..length]).is_err(), "cut off at {length}");
    }
    assert_eq!(bent(|fields| fields.dependencies = vec![[1; 32]; 65]), Err(GateFault::TooLarge));
    assert_eq!(bent(|fields| fields.actor = vec![1; 15]), Err(GateFault::Actor));
    assert_eq!(bent(|fields| fields.actor = vec![1; 400]), Err(GateFault::Actor));
    assert_eq!(bent(|fields| fields.others = vec![vec![3; 16]; 300]), Err(GateFault::TooLarge));
}

#[test]
fn a_bomb_is_counted_and_not_expanded() {
    // 0x80 0x89 0x7a is two million in signed LEB128: a run of two million rows in four bytes.
    let run = |value: u8| vec![0x80, 0x89, 0xfa, 0x00, value];
    for specification in [0x01, 0x02, 0x11, 0x13, 0x42, 0x56, 0x70, 0x71, 0x73] {
        let verdict = bent(|fields| {
            fields.columns.retain(|(known, _)| *known != specification);
            fields.columns.push((specification, run(1)));
            fields.columns.sort_by_key(|(known, _)| *known);
        });
        assert_eq!(verdict, Err(GateFault::TooLarge), "column {specification:#x}");
    }
    // One row that claims two million predecessors; a key of a thousand letters; columns that must not be there.
    let many = |fields: &mut Fields, specification: u32, bytes: Vec<u8>| {
        fields.columns.retain(|(known, _)| *known != specification);
        fields.columns.push((specification, bytes));
        fields.columns.sort_by_key(|(known, _)| *known);
    };
    let counts = vec![0x7f, 0x80, 0x89, 0x7a];
    assert_eq!(bent(|fields| many(fields, 0x70, counts)), Err(GateFault::TooLarge));
    let letters = [vec![0x02, 0xe8, 0x07], vec![b'x'; 1_000]].concat();
    assert_eq!(bent(|fields| many(fields, 0x15, letters)), Err(GateFault::TooLarge));
    for specification in [0x4a, 0x94, 0xa5, 0x1234] {
        assert_eq!(bent(|fields| many(fields, specification, vec![1])), Err(GateFault::Malformed));
    }
}

#[test]
fn the_checksum_and_the_kind_of_chunk_must_be_right() {
    let (document, mut change) = offer();
    change[5] ^= 1;
    assert_eq!(verdict(&document, &change), Err(GateFault::Checksum));
    change[5] ^= 1;
    *change.last_mut().unwrap() ^= 1;
    assert_eq!(verdict(&document, &change), Err(GateFault::Checksum));
    let contents = chunk::contents(&change);
    for kind in [0, 2, 3, 4, 255] {
        assert_eq!(verdict(&document, &chunk::seal(kind, &contents)), Err(GateFault::Malformed));
    }
    let honest = offer().1;
    assert_eq!(verdict(&document, &[honest.as_slice(), &[0]].concat()), Err(GateFault::Malformed));
    assert_eq!(verdict(&document, &[honest.as_slice(), honest.as_slice()].concat()), Err(GateFault::Malformed));
    assert_eq!(verdict(&document, &document.save()), Err(GateFault::Malformed));
}

#[test]
fn nothing_is_carried_along() {
    assert_eq!(bent(|fields| fields.message = b"hoi".to_vec()), Err(GateFault::Baggage));
    assert_eq!(bent(|fields| fields.extra = vec![1, 2, 3]), Err(GateFault::Baggage));
    assert_eq!(bent(|fields| fields.time = 5), Err(GateFault::Baggage));
    // Automerge's own author.
    assert_eq!(bent(|fields| fields.extra = vec![1, 2, 7, 7]), Err(GateFault::Baggage));
}

#[test]
fn counters_come_next_and_no_other() {
    for seq in [0, 1] {
        assert_eq!(bent(|fields| fields.seq = seq), Err(GateFault::SequenceTaken));
    }
    for seq in [3, u64::MAX] {
        assert_eq!(bent(|fields| fields.seq = seq), Err(GateFault::Counters));
    }
    for start in [1, 2, 1 << 31, u64::from(u32::MAX) - 1, u64::from(u32::MAX), 1 << 40] {
        assert!(bent(|fields| fields.start_op = start).is_err(), "start {start}");
    }
    assert_eq!(bent(|fields| fields.start_op += 1), Err(GateFault::Counters));
    assert_eq!(bent(|fields| fields.dependencies.clear()), Err(GateFault::Malformed));
    assert_eq!(bent(|fields| fields.dependencies = vec![[1; 32]]), Err(GateFault::MissingDependencies));
    assert_eq!(bent(|fields| fields.dependencies = vec![fields.dependencies[0]; 2]), Err(GateFault::Malformed));
    let (document, _) = offer();
    assert_eq!(bent(|fields| fields.actor = document.genesis_actor().to_vec()), Err(GateFault::Actor));
    // As if the actor's own last change had not been seen.
    let first = Document::new(journal_key(), Generation(0)).heads()[0].0;
    assert_eq!(
        bent(|fields| {
            fields.dependencies = vec![first];
            fields.start_op = 6;
        }),
        Err(GateFault::Counters)
    );
}

#[test]
fn only_what_a_journal_holds() {
    let put = |key: &'static str, value: ScalarValue| {
        move |operations: &mut Vec<Op>| {
            operations[3].key = Key::Map(key.into());
            operations[3].action = OpType::Put(value);
        }
    };
    let timestamp = ScalarValue::Timestamp;
    let cases: Vec<(Result<(), GateFault>, GateFault)> = vec![
        (rewritten(|operations| operations[1].obj = ObjectId::Root), GateFault::Operation),
        (rewritten(put("secret", ScalarValue::Boolean(true))), GateFault::Operation),
        (rewritten(put("body", ScalarValue::Int(3))), GateFault::Value),
        (rewritten(put("body", ScalarValue::counter(3))), GateFault::Value),
        (rewritten(put("body", ScalarValue::Str("   ".into()))), GateFault::Value),
        (rewritten(put("body", ScalarValue::Str("a\u{0}b".into()))), GateFault::Value),
        (rewritten(put("body", ScalarValue::Str("x".repeat(8_001).into()))), GateFault::TooLarge),
        (rewritten(|operations| operations[1].action = OpType::Put(ScalarValue::Str("rant".into()))), GateFault::Value),
        (rewritten(|operations| operations[2].action = OpType::Put(timestamp(0))), GateFault::Moment),
        (rewritten(|operations| operations[2].action = OpType::Put(timestamp(4_070_908_800_000))), GateFault::Moment),
        (
            rewritten(|operations| operations[2].action = OpType::Put(timestamp(NOW.plus_ms(-90 * 86_400_000).0))),
            GateFault::Moment,
        ),
        (rewritten(|operations| operations[0].key = Key::Map("geen id".into())), GateFault::Value),
        (rewritten(|operations| operations[0].action = OpType::Make(automerge::ObjType::List)), GateFault::Operation),
        (rewritten(|operations| operations.truncate(2)), GateFault::Value),
        (rewritten(|operations| operations.truncate(0)), GateFault::Malformed),
        (
            rewritten(|operations| {
                let again = operations[3].clone();
                operations.push(again);
            }),
            GateFault::Operation,
        ),
        (
            rewritten(|operations| operations[3].pred = vec![OpId(6, ActorId::from([1; 16]))].into()),
            GateFault::Operation,
        ),
        (rewritten(|operations| operations[0].action = OpType::Delete), GateFault::Operation),
    ];
    for (number, (found, expected)) in cases.into_iter().enumerate() {
        assert_eq!(found, Err(expected), "case {number}");
    }
}

/// A guest says in their own journal what a meeting asks of them, and tells no stories there.
#[test]
fn a_guest_writes_what_is_for_guests_and_nothing_else() {
    let mut documents = BTreeMap::new();
    for command in every_command() {
        let key = commands::target(&command, SPACE, ANNA);
        let document = documents.entry(key).or_insert_with(|| Document::new(key, Generation(0)));
        let change = commands::apply(&command, ANNA, &mut document.clone(), [0xaa; 16]).unwrap().unwrap();
        let as_guest = gate::check(document, ANNA, Standing::Guest, &change, &Limits::default()).map(drop);
        // They answer for themselves alone.
        let is_anothers = matches!(command, Command::AnswerClosing { seat, .. } if seat != ANNA);
        let may = commands::is_for_guests(&command) && !is_anothers;
        let expected = if may { Ok(()) } else { Err(GateFault::NotAllowed) };
        assert_eq!(as_guest, expected, "{command:?}");
        gate::admit(document, ANNA, Standing::Steward, &change, &Limits::default()).unwrap();
    }
}

#[test]
fn an_entry_is_not_deleted_nor_withdrawn_by_a_change() {
    let (document, change) = offer();
    let mut expanded = Change::try_from(change.as_slice()).unwrap().decode();
    let entries = expanded.operations[0].obj.clone();
    expanded.operations = vec![Op {
        action: OpType::Delete,
        obj: entries.clone(),
        key: Key::Map(EntryId::from_bytes(id(1)).to_string().into()),
        pred: vec![OpId(6, ActorId::from([1; 16]))].into(),
        insert: false,
    }];
    assert_eq!(verdict(&document, Change::from(expanded.clone()).raw_bytes()), Err(GateFault::Operation));
    // `withdrawn` is the fifth container.
    expanded.operations = vec![Op {
        action: OpType::Put(ScalarValue::Timestamp(NOW.0)),
        obj: ObjectId::Id(OpId(5, ActorId::from(*document.genesis_actor()))),
        key: Key::Map(EntryId::from_bytes(id(1)).to_string().into()),
        pred: Vec::new().into(),
        insert: false,
    }];
    assert_eq!(verdict(&document, Change::from(expanded).raw_bytes()), Err(GateFault::Operation));
}

#[test]
fn a_change_of_one_document_is_not_another_ones() {
    let (_, change) = offer();
    let last_month = journal_key();
    let other = DocumentKey::journal(SPACE, PIET, month());
    assert_ne!(last_month, other);
    assert_eq!(verdict(&Document::new(other, Generation(0)), &change), Err(GateFault::OtherDocument));
    let next = Document::new(journal_key(), Generation(1));
    assert_eq!(verdict(&next, &change), Err(GateFault::OtherDocument));
}

#[test]
fn a_device_restored_twice_is_told_to_take_a_fresh_actor() {
    let (mut document, change) = offer();
    gate::admit(&mut document, ANNA, Standing::Member, &change, &Limits::default()).unwrap();
    // The other copy of the device says something else under the same actor and number.
    let mut copy = offer().0;
    let twin = commands::apply(&Command::AddEntry(entry(3, "Tweeling.")), ANNA, &mut copy, [1; 16]).unwrap().unwrap();
    assert_eq!(verdict(&document, &twin), Err(GateFault::SequenceTaken));
    assert_eq!(GateFault::SequenceTaken.verdict(), Verdict::Later { reason: Postponement::ActorTaken });
    let again = commands::replay(&Command::AddEntry(entry(3, "Tweeling.")), ANNA, &mut document.clone(), [4; 16]);
    assert_eq!(verdict(&document, &again.unwrap().unwrap()), Ok(()));
}

#[test]
fn attachments_are_named_and_measured() {
    let mut document = Document::new(journal_key(), Generation(0));
    let change = commands::apply(&Command::AddEntry(full_entry(1)), ANNA, &mut document.clone(), [1; 16]).unwrap();
    let admitted = gate::admit(&mut document, ANNA, Standing::Member, &change.unwrap(), &Limits::default()).unwrap();
    assert_eq!(admitted.attachments, [photo(), voice()]);
}

#[test]
fn every_fault_has_a_verdict_and_a_code_of_its_own() {
    let faults = [
        (GateFault::TooLarge, Verdict::Refused { reason: Refusal::TooLarge }),
        (GateFault::Checksum, Verdict::Refused { reason: Refusal::Malformed }),
        (GateFault::NotAllowed, Verdict::Refused { reason: Refusal::NotAllowed }),
        (GateFault::OtherDocument, Verdict::Refused { reason: Refusal::WrongDocument }),
        (GateFault::Gone, Verdict::Refused { reason: Refusal::Gone }),
        (GateFault::MissingDependencies, Verdict::Later { reason: Postponement::MissingDependencies }),
        (GateFault::Moment, Verdict::Later { reason: Postponement::Clock }),
    ];
    for (fault, verdict) in faults {
        assert_eq!(fault.verdict(), verdict, "{}", fault.code());
    }
}

#[test]
fn an_end_of_the_counters_is_not_reached() {
    let (document, change) = offer();
    let mut expanded = Change::try_from(change.as_slice()).unwrap().decode();
    expanded.start_op = NonZeroU64::new(u64::from(u32::MAX)).unwrap();
    assert_eq!(verdict(&document, Change::from(expanded).raw_bytes()), Err(GateFault::Counters));
}

/// What a person with several devices does, in any order, with any of them away.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "a test has a few of them")]
enum Step {
    Say { device: usize, command: Command },
    Send { device: usize },
    Pull { device: usize },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let text = "[a-c 👋é\n]{1,20}".prop_filter("says something", |text| !text.trim().is_empty());
    let target = |number| EntryRef { author: PIET, month: month(), entry: EntryId::from_bytes(id(number)) };
    let command = prop_oneof![
        (1_u32..6, text.clone()).prop_map(|(number, body)| Command::AddEntry(NewEntry { ..entry(number, &body) })),
        (1_u32..6, text, 0_i64..100).prop_map(|(number, body, ms)| Command::EditEntry {
            entry: EntryId::from_bytes(id(number)),
            month: month(),
            body,
            at: NOW.plus_ms(ms),
        }),
        (1_u32..4, any::<bool>(), 0_i64..100).prop_map(move |(number, on, ms)| Command::React {
            target: target(number),
            reaction: Reaction::Beautiful,
            on,
            at: NOW.plus_ms(ms),
        }),
        (any::<bool>(), any::<bool>(), 0_i64..100).prop_map(|(on, visible, ms)| Command::SetPause {
            on,
            visible,
            at: NOW.plus_ms(ms),
        }),
    ];
    let notes = (1_u32..4, "[a-e👋 ]{0,12}", "[a-e👋 ]{0,12}")
        .prop_map(|(paragraph, before, text)| notes(paragraph, Some(1), &before, &text));
    let step = prop_oneof![
        3 => (0_usize..3, command).prop_map(|(device, command)| Step::Say { device, command }),
        3 => (0_usize..3, notes).prop_map(|(device, command)| Step::Say { device, command }),
        2 => (0_usize..3).prop_map(|device| Step::Send { device }),
        1 => (0_usize..3).prop_map(|device| Step::Pull { device }),
    ];
    prop::collection::vec(step, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The fast gate admits every honest change, and nothing that the full check refuses.
    #[test]
    fn the_fast_gate_and_the_full_check_agree(steps in steps()) {
        let keys = [journal_key(), DocumentKey::meeting(SPACE, MEETING)];
        for key in keys {
            let mut server = Document::new(key, Generation(0));
            let mut devices = vec![(Document::new(key, Generation(0)), Vec::<Vec<u8>>::new()); 3];
            for step in &steps {
                match step {
                    Step::Say { device, command } if commands::target(command, SPACE, ANNA) == key => {
                        let (document, outbox) = &mut devices[*device];
                        let actor = [u8::try_from(*device).unwrap() + 1; 16];
                        if let Ok(Some(change)) = commands::apply(command, ANNA, document, actor) {
                            outbox.push(change);
                        }
                    }
                    Step::Say { .. } => {}
                    Step::Send { device } => {
                        for change in std::mem::take(&mut devices[*device].1) {
                            let admitted = gate::admit(&mut server, ANNA, Standing::Member, &change, &Limits::default());
                            prop_assert!(admitted.is_ok(), "{admitted:?}");
                        }
                        prop_assert_eq!(gate::full_check(&server), Ok(()));
                    }
                    Step::Pull { device } => {
                        for change in server.changes() {
                            devices[*device].0.apply_change(&change).unwrap();
                        }
                    }
                }
            }
        }
    }
}
