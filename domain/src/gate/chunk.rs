//! A change's chunk, read up to its columns: Automerge's storage format, as its specification describes it.

use sha2::{Digest, Sha256};

use super::{GateFault, Limits, reader::Reader};

/// The four bytes that every chunk begins with.
const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];

/// The chunk type of an uncompressed change.
const CHANGE: u8 = 1;

/// A change's chunk, without its operations.
#[derive(Debug)]
pub(super) struct Envelope<'a> {
    /// SHA-256 over type, length and contents: the change's hash.
    pub(super) hash: [u8; 32],
    /// What it builds on.
    pub(super) dependencies: Vec<[u8; 32]>,
    /// Whose it is.
    pub(super) actor: [u8; 16],
    /// Its number among the actor's changes.
    pub(super) seq: u64,
    /// The counter of its first operation.
    pub(super) start_op: u64,
    /// Its columns, in order: specification and bytes.
    pub(super) columns: Vec<(u32, &'a [u8])>,
}

/// Reads a chunk: sizes first, then the checksum, then what stands before the operations.
pub(super) fn open<'a>(raw: &'a [u8], limits: &Limits) -> Result<Envelope<'a>, GateFault> {
    if raw.len() > limits.bytes {
        return Err(GateFault::TooLarge);
    }
    let mut reader = Reader::new(raw);
    if reader.array()? != MAGIC {
        return Err(GateFault::Malformed);
    }
    let checksum: [u8; 4] = reader.array()?;
    let hashed = reader.rest();
    if reader.array()? != [CHANGE] {
        return Err(GateFault::Malformed);
    }
    let length = reader.unsigned()?;
    let mut contents = Reader::new(reader.take(length)?);
    if !reader.is_empty() {
        return Err(GateFault::Malformed);
    }
    let hash: [u8; 32] = Sha256::digest(hashed).into();
    if !hash.starts_with(&checksum) {
        return Err(GateFault::Checksum);
    }

    let dependencies = bounded(contents.unsigned()?, limits.dependencies)?;
    let dependencies = (0..dependencies).map(|_| contents.array()).collect::<Result<Vec<[u8; 32]>, _>>()?;
    let actor = actor(&mut contents)?;
    let seq = contents.unsigned()?;
    let start_op = contents.unsigned()?;
    let time = contents.signed()?;
    let message = contents.unsigned()?;
    if time != 0 || message != 0 {
        return Err(GateFault::Baggage);
    }
    let others = bounded(contents.unsigned()?, limits.actors)?;
    for _ in 0..others {
        actor_other(&mut contents)?;
    }
    let columns = columns(&mut contents)?;
    // What follows the columns is Automerge's own author, or anything at all.
    if contents.is_empty() {
        Ok(Envelope { hash, dependencies, actor, seq, start_op, columns })
    } else {
        Err(GateFault::Baggage)
    }
}

fn actor(contents: &mut Reader<'_>) -> Result<[u8; 16], GateFault> {
    if contents.unsigned()? == 16 { contents.array() } else { Err(GateFault::Actor) }
}

fn actor_other(contents: &mut Reader<'_>) -> Result<(), GateFault> {
    actor(contents).map(drop)
}

fn bounded(count: u64, limit: u64) -> Result<u64, GateFault> {
    if count <= limit { Ok(count) } else { Err(GateFault::TooLarge) }
}

fn columns<'a>(contents: &mut Reader<'a>) -> Result<Vec<(u32, &'a [u8])>, GateFault> {
    /// More columns than the format knows.
    const MOST: u64 = 16;
    let count = contents.unsigned()?;
    if count > MOST {
        return Err(GateFault::Malformed);
    }
    let mut specifications = Vec::new();
    for _ in 0..count {
        let specification = u32::try_from(contents.unsigned()?).map_err(|_beyond| GateFault::Malformed)?;
        specifications.push((specification, contents.unsigned()?));
    }
    if !specifications.is_sorted_by(|(one, _), (next, _)| one < next) {
        return Err(GateFault::Malformed);
    }
    specifications.into_iter().map(|(specification, length)| Ok((specification, contents.take(length)?))).collect()
}
