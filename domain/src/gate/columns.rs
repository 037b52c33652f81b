//! Counting what a change's columns hold, without expanding them: a run of two million takes four bytes.

use super::{GateFault, Limits, chunk::Envelope, reader::Reader};

/// The longest key that a document of Kring has is an entry's reference with a word: 92 bytes.
const LONGEST_KEY: u64 = 160;

/// The columns of a change: `id << 4 | type` (the type's bit 3, compressed, is never set).
mod specification {
    pub(super) const OBJECT_ACTOR: u32 = 0x01;
    pub(super) const OBJECT_COUNTER: u32 = 0x02;
    pub(super) const KEY_ACTOR: u32 = 0x11;
    pub(super) const KEY_COUNTER: u32 = 0x13;
    pub(super) const KEY_TEXT: u32 = 0x15;
    pub(super) const INSERT: u32 = 0x34;
    pub(super) const ACTION: u32 = 0x42;
    pub(super) const VALUE_LENGTHS: u32 = 0x56;
    pub(super) const VALUES: u32 = 0x57;
    pub(super) const PREDECESSOR_COUNTS: u32 = 0x70;
    pub(super) const PREDECESSOR_ACTOR: u32 = 0x71;
    pub(super) const PREDECESSOR_COUNTER: u32 = 0x73;
}

/// Checks that every column is one that Kring's changes have, and that none holds more than the limits allow.
pub(super) fn measure(envelope: &Envelope<'_>, limits: &Limits) -> Result<(), GateFault> {
    let mut operations = 0_u64;
    for (spec, bytes) in &envelope.columns {
        match *spec {
            specification::ACTION => operations = rows(bytes, limits.operations, Cell::Number)?.rows,
            specification::OBJECT_ACTOR
            | specification::OBJECT_COUNTER
            | specification::KEY_ACTOR
            | specification::PREDECESSOR_ACTOR => {
                rows(bytes, limits.operations, Cell::Number)?;
            }
            specification::KEY_COUNTER | specification::PREDECESSOR_COUNTER => {
                rows(bytes, limits.operations, Cell::Difference)?;
            }
            specification::KEY_TEXT => {
                rows(bytes, limits.operations, Cell::Text)?;
            }
            specification::PREDECESSOR_COUNTS => {
                if rows(bytes, limits.operations, Cell::Number)?.sum > limits.operations {
                    return Err(GateFault::TooLarge);
                }
            }
            specification::VALUE_LENGTHS => {
                rows(bytes, limits.operations, Cell::Number)?;
            }
            specification::INSERT => booleans(bytes, limits.operations)?,
            specification::VALUES => {}
            _ => return Err(GateFault::Malformed),
        }
    }
    if operations == 0 { Err(GateFault::Malformed) } else { Ok(()) }
}

/// What a run-length column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Number,
    Difference,
    Text,
}

/// What was counted in a column.
#[derive(Clone, Copy, Default)]
struct Count {
    rows: u64,
    /// Of numbers, all rows added up.
    sum: u64,
}

/// Counts a run-length column: a positive length repeats one value, a negative one lists values, 0 is a run of nothing.
fn rows(bytes: &[u8], limit: u64, cell: Cell) -> Result<Count, GateFault> {
    let mut reader = Reader::new(bytes);
    let mut count = Count::default();
    while !reader.is_empty() {
        let length = reader.signed()?;
        let (rows, values) = match length {
            0 => (reader.unsigned()?, 0),
            1.. => (length.unsigned_abs(), 1),
            _ => (length.unsigned_abs(), length.unsigned_abs()),
        };
        count.rows = count.rows.checked_add(rows).filter(|rows| *rows <= limit).ok_or(GateFault::TooLarge)?;
        for _ in 0..values {
            let value = one(&mut reader, cell)?;
            let repeated = if length > 0 { rows } else { 1 };
            count.sum = count.sum.saturating_add(value.saturating_mul(repeated));
        }
    }
    Ok(count)
}

fn one(reader: &mut Reader<'_>, cell: Cell) -> Result<u64, GateFault> {
    match cell {
        Cell::Number => reader.unsigned(),
        Cell::Difference => reader.signed().map(|_difference| 0),
        Cell::Text => {
            let length = reader.unsigned()?;
            if length > LONGEST_KEY {
                return Err(GateFault::TooLarge);
            }
            reader.take(length).map(|_text| 0)
        }
    }
}

/// Counts a column of yes and no: lengths of runs, in turn.
fn booleans(bytes: &[u8], limit: u64) -> Result<(), GateFault> {
    let mut reader = Reader::new(bytes);
    let mut rows = 0_u64;
    while !reader.is_empty() {
        rows = rows.checked_add(reader.unsigned()?).filter(|rows| *rows <= limit).ok_or(GateFault::TooLarge)?;
    }
    Ok(())
}
