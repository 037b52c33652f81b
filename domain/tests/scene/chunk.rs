//! Change chunks made by hand, with a checksum that is right.

use sha2::{Digest, Sha256};

/// Unsigned LEB128.
pub fn leb(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let digit = u8::try_from(number & 0x7f).unwrap();
        number >>= 7;
        if number == 0 {
            bytes.push(digit);
            return bytes;
        }
        bytes.push(digit | 0x80);
    }
}

/// A chunk around contents: magic bytes, checksum, type and length.
pub fn seal(kind: u8, contents: &[u8]) -> Vec<u8> {
    let mut hashed = vec![kind];
    hashed.extend(leb(u64::try_from(contents.len()).unwrap()));
    hashed.extend_from_slice(contents);
    let hash: [u8; 32] = Sha256::digest(&hashed).into();
    let mut chunk = vec![0x85, 0x6f, 0x4a, 0x83];
    chunk.extend_from_slice(&hash[..4]);
    chunk.extend(hashed);
    chunk
}

/// What is inside a chunk.
pub fn contents(chunk: &[u8]) -> Vec<u8> {
    let length_bytes = chunk[9..].iter().take_while(|byte| **byte & 0x80 != 0).count() + 1;
    chunk[9 + length_bytes..].to_vec()
}

/// The fields of a change before its columns.
pub struct Fields {
    pub dependencies: Vec<[u8; 32]>,
    pub actor: Vec<u8>,
    pub seq: u64,
    pub start_op: u64,
    pub time: u64,
    pub message: Vec<u8>,
    pub others: Vec<Vec<u8>>,
    pub columns: Vec<(u32, Vec<u8>)>,
    pub extra: Vec<u8>,
}

impl Fields {
    /// Reads the fields of an honest change.
    pub fn of(chunk: &[u8]) -> Self {
        let change = automerge::Change::try_from(chunk).unwrap();
        let contents = contents(chunk);
        let mut at = 1 + 32 * change.deps().len() + 1 + 16;
        let skip = |at: &mut usize| {
            while contents[*at] & 0x80 != 0 {
                *at += 1;
            }
            *at += 1;
        };
        skip(&mut at);
        skip(&mut at);
        skip(&mut at);
        at += 1;
        at += 1 + 17 * change.other_actor_ids().len();
        let count = usize::from(contents[at]);
        at += 1;
        let read = |at: &mut usize| {
            let (mut number, mut shift) = (0_usize, 0);
            loop {
                let byte = contents[*at];
                *at += 1;
                number |= usize::from(byte & 0x7f) << shift;
                shift += 7;
                if byte & 0x80 == 0 {
                    return number;
                }
            }
        };
        let heads: Vec<(usize, usize)> = (0..count).map(|_| (read(&mut at), read(&mut at))).collect();
        let columns = heads
            .into_iter()
            .map(|(specification, length)| {
                at += length;
                (u32::try_from(specification).unwrap(), contents[at - length..at].to_vec())
            })
            .collect();
        Self {
            dependencies: change.deps().iter().map(|hash| hash.0).collect(),
            actor: change.actor_id().to_bytes().to_vec(),
            seq: change.seq(),
            start_op: change.start_op().get(),
            time: 0,
            message: Vec::new(),
            others: change.other_actor_ids().iter().map(|actor| actor.to_bytes().to_vec()).collect(),
            columns,
            extra: Vec::new(),
        }
    }

    /// The chunk with these fields.
    pub fn chunk(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let length = |length: usize| leb(u64::try_from(length).unwrap());
        bytes.extend(length(self.dependencies.len()));
        bytes.extend(self.dependencies.concat());
        bytes.extend(length(self.actor.len()));
        bytes.extend_from_slice(&self.actor);
        bytes.extend(leb(self.seq));
        bytes.extend(leb(self.start_op));
        bytes.extend(leb(self.time));
        bytes.extend(length(self.message.len()));
        bytes.extend_from_slice(&self.message);
        bytes.extend(length(self.others.len()));
        for actor in &self.others {
            bytes.extend(length(actor.len()));
            bytes.extend_from_slice(actor);
        }
        bytes.extend(length(self.columns.len()));
        for (specification, column) in &self.columns {
            bytes.extend(leb(u64::from(*specification)));
            bytes.extend(length(column.len()));
        }
        for (_, column) in &self.columns {
            bytes.extend_from_slice(column);
        }
        bytes.extend_from_slice(&self.extra);
        seal(1, &bytes)
    }
}
