//! Changes that were bent in transit or by hand: none panics out of the gate, none that is admitted breaks a document.
//!
//! `KRING_MUTATIONS` sets how many (100,000 in CI, 10,000 at a desk), `KRING_SEED` where chance begins.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use std::{collections::BTreeMap, num::NonZeroU64, panic};

use automerge::{
    ActorId, Change, ExpandedChange, ScalarValue,
    legacy::{ElementId, Key, ObjectId, OpId, OpType},
};
use kring_domain::{
    commands::{self, Command},
    documents::Document,
    gate::{self, Limits},
    people::Standing,
};
use scene::{chunk, seed::Seed, *};

/// A document, and an honest change that it has not seen.
struct Offer {
    document: Document,
    command: Command,
    change: Vec<u8>,
}

/// For each command: the document before it, with some history.
fn offers() -> Vec<Offer> {
    let mut room = Room::default();
    let mut offers = Vec::new();
    for command in every_command() {
        let key = commands::target(&command, SPACE, ANNA);
        let document = room.document(key).clone();
        let mut device = document.clone();
        // Another actor than before, so that several actors are spoken of.
        let change = commands::apply(&command, ANNA, &mut device, [0xcc; 16]).unwrap().unwrap();
        offers.push(Offer { document, command: command.clone(), change });
        room.say(ANNA, Standing::Steward, &command).unwrap();
    }
    offers
}

/// Flips, adds or takes away a few bytes; `sealed` makes the checksum and the length right again.
fn bent_bytes(seed: &mut Seed, change: &[u8], sealed: bool) -> Vec<u8> {
    let mut bytes = if sealed { chunk::contents(change) } else { change.to_vec() };
    for _ in 0..=seed.below(3) {
        let at = seed.below(bytes.len());
        match seed.below(5) {
            0 => bytes[at] = seed.byte(),
            1 => bytes[at] ^= 1 << seed.below(8),
            2 => bytes.insert(at, seed.byte()),
            3 => {
                bytes.remove(at);
            }
            _ => {
                let end = (at + 1 + seed.below(8)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let into = seed.below(bytes.len());
                bytes.splice(into..into, piece);
            }
        }
        if bytes.is_empty() {
            bytes.push(0);
        }
    }
    if sealed { chunk::seal(1, &bytes) } else { bytes }
}

/// Bends one operation or one field, and writes the change as Automerge writes it. `None` when it cannot be written.
fn bent_meaning(seed: &mut Seed, change: &[u8]) -> Option<Vec<u8>> {
    let mut bent = Change::try_from(change).unwrap().decode();
    bend(seed, &mut bent);
    panic::catch_unwind(move || Change::from(bent).raw_bytes().to_vec()).ok()
}

fn bend(seed: &mut Seed, change: &mut ExpandedChange) {
    let actors: Vec<ActorId> = change
        .operations
        .iter()
        .flat_map(|operation| match &operation.obj {
            ObjectId::Id(OpId(_, actor)) => Some(actor.clone()),
            ObjectId::Root => None,
        })
        .chain([change.actor_id.clone(), ActorId::from([0xdd; 16])])
        .collect();
    let some_id = |seed: &mut Seed| OpId(u64::try_from(seed.below(40)).unwrap(), seed.pick(&actors).clone());
    let count = change.operations.len();
    let at = seed.below(count);
    let start = change.start_op.get();
    match seed.below(16) {
        0 => change.operations[at].obj = ObjectId::Id(some_id(seed)),
        1 => change.operations[at].obj = ObjectId::Root,
        2 => change.operations[at].key = Key::Map(["body", "at", "kind", "", "x/at", "self"][seed.below(6)].into()),
        3 => change.operations[at].key = Key::Seq(ElementId::Id(some_id(seed))),
        4 => change.operations[at].key = Key::Seq(ElementId::Head),
        5 => change.operations[at].insert = !change.operations[at].insert,
        6 => change.operations[at].pred = vec![some_id(seed)].into(),
        7 => change.operations[at].pred = vec![some_id(seed), some_id(seed)].into(),
        8 => change.operations[at].action = OpType::Delete,
        9 => change.operations[at].action = OpType::Increment(1),
        10 => {
            change.operations[at].action = OpType::Make(
                [
                    automerge::ObjType::Map,
                    automerge::ObjType::Text,
                    automerge::ObjType::List,
                    automerge::ObjType::Table,
                ][seed.below(4)],
            );
        }
        11 => {
            let values = [
                ScalarValue::Null,
                ScalarValue::Int(-1),
                ScalarValue::Uint(u64::MAX),
                ScalarValue::counter(3),
                ScalarValue::F64(f64::NAN),
                ScalarValue::Str("x".into()),
                ScalarValue::Str("".into()),
                ScalarValue::Timestamp(NOW.0),
                ScalarValue::Boolean(true),
                ScalarValue::Bytes(vec![0x81, 1]),
                ScalarValue::Unknown { type_code: 14, bytes: vec![1, 2] },
            ];
            change.operations[at].action = OpType::Put(seed.pick(&values).clone());
        }
        12 => {
            let again = change.operations[at].clone();
            change.operations.insert(seed.below(count), again);
        }
        13 => {
            change.operations.remove(at);
        }
        14 => {
            let numbers = [1, 2, start - 1, start + 1, u64::from(u32::MAX), u64::from(u32::MAX) - 20, 1 << 40];
            change.start_op = NonZeroU64::new(*seed.pick(&numbers)).unwrap_or(change.start_op);
        }
        _ => change.seq = *seed.pick(&[0, 1, 2, 3, 1 << 33, u64::MAX]),
    }
}

#[test]
fn no_bent_change_harms_anything() {
    let usual = if std::env::var_os("CI").is_some() { 100_000 } else { 10_000 };
    let many: usize = std::env::var("KRING_MUTATIONS").ok().and_then(|many| many.parse().ok()).unwrap_or(usual);
    let first: u64 = std::env::var("KRING_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let offers = offers();
    let mut outcomes: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut broken = Vec::new();
    // The gate catches panics; their stories need not be told ten thousand times.
    let told = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    for number in 0..u64::try_from(many).unwrap() {
        let mut seed = Seed(first.wrapping_mul(1_000_003).wrapping_add(number));
        let offer = &offers[seed.below(offers.len())];
        let bent = match seed.below(3) {
            0 => Some(bent_bytes(&mut seed, &offer.change, false)),
            1 => Some(bent_bytes(&mut seed, &offer.change, true)),
            _ => bent_meaning(&mut seed, &offer.change),
        };
        let Some(bent) = bent.filter(|bent| *bent != offer.change) else { continue };
        let verdict =
            panic::catch_unwind(|| gate::check(&offer.document, ANNA, Standing::Steward, &bent, &Limits::default()));
        let outcome = match verdict {
            Err(_) => "panic",
            Ok(Err(fault)) => fault.code(),
            Ok(Ok(checked)) => {
                let mut document = checked.document;
                let sound = panic::catch_unwind(move || {
                    // Sound means: the full check agrees, and the honest person can go on.
                    gate::full_check(&document)?;
                    let _said_or_not = commands::replay(&offer.command, ANNA, &mut document, [0xee; 16]);
                    gate::full_check(&document)
                });
                match sound {
                    Ok(Ok(())) => "admitted",
                    Ok(Err(_)) | Err(_) => "broken",
                }
            }
        };
        if matches!(outcome, "panic" | "broken" | "breaks") {
            broken.push((number, outcome, hex::encode(&bent)));
        }
        *outcomes.entry(outcome).or_default() += 1;
    }
    panic::set_hook(told);
    if std::env::var_os("KRING_MUTATIONS").is_some() {
        println!("{outcomes:#?}");
    }
    assert!(broken.is_empty(), "{} of {many}: {:?}", broken.len(), broken.first());
    assert!(outcomes.len() > 5, "{outcomes:?}");
}
