//! Offering again what a restored server lost.

use std::collections::BTreeMap;

use kring_domain::{
    documents::DocumentKey,
    ids::{PersonId, SpaceId},
    wire::{Authorship, Frame, Item, ItemBody, MAX_MESSAGE_BYTES, Reoffer},
};

use crate::{
    machine::{Core, Next, Turn},
    records::{self, By, Confirmed, ConfirmedBody},
    replica::Missing,
};

/// One message carries at most this many bytes of lost items; the rest follows when these came back.
const MAX_REOFFER_BYTES: usize = MAX_MESSAGE_BYTES / 4;

impl Core {
    /// Puts what the server lost of a space in the next message, as it was received, MACs included. What came back in
    /// the sequence's new incarnation is no longer lost.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn reoffer(&mut self, space: SpaceId, turn: &mut Turn<'_>) -> Result<Next, Vec<Missing>> {
        let (Some(names), Some(raw)) = (self.names.get(&space), self.raw.get(&space)) else {
            return Err(vec![Missing::Names(space), Missing::Raw(space)]);
        };
        let Some(record) = self.state.spaces.get(&space) else { return Ok(Next::NOTHING) };
        let by_id: BTreeMap<[u8; 16], _> = names.iter().map(|name| (*name.key.id().as_bytes(), name)).collect();
        let lost: Vec<_> = raw
            .iter()
            .filter_map(|(key, value)| {
                let name = by_id.get(key.get(16..32)?)?;
                let item = records::decode::<Confirmed>(value).filter(|item| Some(item.log) != record.log)?;
                Some((*name, item))
            })
            .collect();
        let count = lost.len();
        let stuck = self.link.reoffered.insert(space, count) == Some(count);
        if count == 0 || stuck {
            // Nothing is lost any more, or the server does not take it: it has a newer word on it.
            self.names.remove(&space);
            self.raw.remove(&space);
            if let Some(record) = self.state.spaces.get_mut(&space) {
                record.lost_log = None;
                self.state.save_space(space, turn);
            }
        } else {
            let mut frame = Collected::default();
            for (name, item) in lost {
                if !frame.add(name, item) {
                    break;
                }
            }
            self.link.reoffers.push(Frame::Reoffer(frame.into_frame(space)));
            self.names.remove(&space);
            self.raw.remove(&space);
        }
        self.send(turn);
        Ok(Next::DRAW)
    }
}

/// Items with the documents and people that they name.
#[derive(Default)]
struct Collected {
    documents: Vec<DocumentKey>,
    people: Vec<PersonId>,
    items: Vec<Item>,
    bytes: usize,
}

impl Collected {
    /// Adds an item; `false` when there is no room for more.
    fn add(&mut self, name: &records::DocumentRecord, confirmed: Confirmed) -> bool {
        let generation = name.generation;
        let size = match &confirmed.body {
            ConfirmedBody::Change { change, .. } => change.len(),
            ConfirmedBody::Snapshot { bytes, .. } => bytes.len(),
        };
        if !self.items.is_empty() && self.bytes + size > MAX_REOFFER_BYTES {
            return false;
        }
        self.bytes += size;
        let document = place(&mut self.documents, name.key);
        let mac = confirmed.mac;
        let body = match confirmed.body {
            ConfirmedBody::Change { by, change } => {
                ItemBody::Change { document, generation, by: self.authorship(by), change, mac }
            }
            ConfirmedBody::Snapshot { by, bytes } => {
                let by = by.into_iter().map(|by| self.authorship(by)).collect();
                ItemBody::Snapshot { document, generation, by, document_bytes: bytes, mac }
            }
        };
        self.items.push(Item { seq: confirmed.seq, body });
        true
    }

    fn authorship(&mut self, by: By) -> Authorship {
        Authorship { person: place(&mut self.people, by.person), received_at: by.received_at }
    }

    fn into_frame(self, space: SpaceId) -> Reoffer {
        Reoffer { space, documents: self.documents, people: self.people, items: self.items }
    }
}

/// The place of a thing in a list that names each thing once.
fn place<T: PartialEq>(list: &mut Vec<T>, thing: T) -> u32 {
    let at = list.iter().position(|known| *known == thing).unwrap_or_else(|| {
        list.push(thing);
        list.len() - 1
    });
    u32::try_from(at).unwrap_or(u32::MAX)
}
