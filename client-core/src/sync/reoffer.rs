//! Offering again what a restored server lost.

use std::collections::{BTreeMap, BTreeSet};

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

/// How often the same items are offered again before the server's word counts.
const MAX_IN_VAIN: u8 = 4;

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
        let in_vain = match self.link.reoffered.get(&space) {
            Some((before, times)) if *before == count => times + 1,
            Some(_) | None => 0,
        };
        self.link.reoffered.insert(space, (count, in_vain));
        let not_taken: BTreeSet<DocumentKey> = lost.iter().map(|(name, _item)| name.key).collect();
        if count > 0 && in_vain < MAX_IN_VAIN {
            let mut frame = Collected::default();
            for (name, item) in lost {
                if !frame.add(name, item) {
                    break;
                }
            }
            self.link.reoffers.push(Frame::Reoffer(frame.into_frame(space)));
        } else {
            self.nothing_more_to_offer(space, &not_taken, turn);
        }
        self.names.remove(&space);
        self.raw.remove(&space);
        self.send(turn);
        Ok(Next::DRAW)
    }

    /// Everything is back; or the server does not take what is left, and its own word on those documents counts: they
    /// are asked for from the start.
    fn nothing_more_to_offer(&mut self, space: SpaceId, not_taken: &BTreeSet<DocumentKey>, turn: &mut Turn<'_>) {
        for key in not_taken {
            self.drop_document(key, turn);
        }
        if let Some(record) = self.state.spaces.get_mut(&space) {
            record.lost_log = None;
            if !not_taken.is_empty() {
                record.seq = 0;
                record.chain = [0; 8];
                // Also a live connection is greeted anew: only a greeting asks for what was dropped.
                self.link.greeted = false;
            }
            self.state.save_space(space, turn);
        }
        self.link.reoffered.remove(&space);
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
