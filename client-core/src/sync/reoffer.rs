//! Offering again what a restored server lost.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    documents::DocumentKey,
    ids::{PersonId, SpaceId},
    verdict::Refusal,
    wire::{Authorship, Frame, Item, ItemBody, MAX_MESSAGE_BYTES, Reoffer},
};

use crate::{
    machine::{Core, Next, Turn},
    records::{self, By, Confirmed, ConfirmedBody},
    replica::Missing,
    sync::pull::own_entries,
};

/// One message carries at most this many bytes of lost items; the rest follows when these came back.
const MAX_REOFFER_BYTES: usize = MAX_MESSAGE_BYTES / 4;

/// How often the server may answer the same offer without taking anything of it, before its own word counts.
const MAX_IN_VAIN: u8 = 4;

/// How long a device holds on to what the server does not take: three days. Whoever put a backup back without its key may
/// still find it.
const PATIENCE_MS: i64 = 3 * 24 * 60 * 60 * 1000;

/// Lost items of one space that were offered again and did not come back yet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Offered {
    /// Their records' keys.
    keys: BTreeSet<Vec<u8>>,
    /// The number that the message asked the server to say back.
    ping: u32,
    /// The server said it back: it saw the offer.
    answered: bool,
    /// They may be offered once more now.
    again: bool,
    /// How often the server saw them and took none.
    in_vain: u8,
}

impl Offered {
    /// The server said a number back. Gives whether it was this offer's.
    pub(crate) const fn pong(&mut self, number: u32) -> bool {
        let mine = self.ping == number && !self.answered;
        self.answered |= mine;
        mine
    }

    /// Time passed: what was seen and not taken may be offered once more.
    pub(crate) const fn try_again(&mut self) {
        self.again = true;
    }

    /// The connection broke: whether the server saw the offer is not known.
    pub(crate) fn lost(&mut self) {
        if !self.answered {
            self.keys.clear();
        }
    }
}

/// A lost item: the key of its record, its document, and what it is.
type Lost = (Vec<u8>, records::DocumentRecord, Confirmed);

impl Core {
    /// Puts what the server lost of a space in the next message, as it was received, MACs included. What came back in
    /// the sequence's new incarnation is no longer lost.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn reoffer(&mut self, space: SpaceId, turn: &mut Turn<'_>) -> Result<Next, Vec<Missing>> {
        let mut lost = self.lost_items(space)?;
        // Read anew the next time: what came back meanwhile is lost no more.
        self.names.remove(&space);
        self.raw.remove(&space);
        if self.state.spaces.get(&space).is_none_or(|record| record.lost_log.is_none()) {
            return Ok(Next::NOTHING);
        }
        // Kept until the turn is done: it begins again when something must be read first.
        let mut offered = self.link.reoffered.get(&space).cloned().unwrap_or_default();
        let still: BTreeSet<Vec<u8>> =
            lost.iter().map(|(key, _name, _item)| key).filter(|key| offered.keys.contains(*key)).cloned().collect();
        let mut gave_up = false;
        if !still.is_empty() {
            let progress = still.len() < offered.keys.len();
            if !offered.answered || !progress && !offered.again {
                // It is on its way, or it was seen and rests until time passed.
                return Ok(Next::NOTHING);
            }
            offered.in_vain = if progress { 0 } else { offered.in_vain.saturating_add(1) };
            if offered.in_vain >= MAX_IN_VAIN && self.lost_long_ago(space, turn) {
                let not_taken: BTreeSet<DocumentKey> =
                    lost.iter().filter(|(key, ..)| still.contains(key)).map(|(_key, name, _item)| name.key).collect();
                self.give_up(&not_taken, turn)?;
                lost.retain(|(_key, name, _item)| !not_taken.contains(&name.key));
                offered.in_vain = 0;
                gave_up = true;
            }
        }
        if gave_up && let Some(record) = self.state.spaces.get_mut(&space) {
            // Also a live connection is greeted anew: only a greeting asks for what was dropped.
            record.seq = 0;
            record.chain = [0; 8];
            self.link.greeted = false;
        }
        if lost.is_empty() {
            if let Some(record) = self.state.spaces.get_mut(&space) {
                record.lost_log = None;
                record.lost_since = None;
            }
            self.link.reoffered.remove(&space);
            self.state.save_space(space, turn);
        } else {
            let mut frame = Collected::default();
            let mut keys = BTreeSet::new();
            for (key, name, item) in lost {
                if !frame.add(&name, item) {
                    break;
                }
                keys.insert(key);
            }
            let ping = self.link.next_ping();
            self.link.reoffers.extend([Frame::Reoffer(frame.into_frame(space)), Frame::Ping(ping)]);
            let in_vain = offered.in_vain;
            self.link.reoffered.insert(space, Offered { keys, ping, answered: false, again: false, in_vain });
            if gave_up {
                self.state.save_space(space, turn);
            }
        }
        self.send(turn);
        Ok(Next::DRAW)
    }

    /// Whether the server had [`PATIENCE_MS`] to take what it lost.
    fn lost_long_ago(&self, space: SpaceId, turn: &Turn<'_>) -> bool {
        let since = self.state.spaces.get(&space).and_then(|record| record.lost_since);
        since.is_some_and(|since| self.state.corrected(turn.clock) >= since.plus_ms(PATIENCE_MS))
    }

    /// What another incarnation of a space's sequence gave and this one did not.
    fn lost_items(&self, space: SpaceId) -> Result<Vec<Lost>, Vec<Missing>> {
        let (Some(names), Some(raw)) = (self.names.get(&space), self.raw.get(&space)) else {
            return Err(vec![Missing::Names(space), Missing::Raw(space)]);
        };
        let Some(record) = self.state.spaces.get(&space) else { return Ok(Vec::new()) };
        let by_id: BTreeMap<[u8; 16], _> = names.iter().map(|name| (*name.key.id().as_bytes(), name)).collect();
        let lost = raw.iter().filter_map(|(key, value)| {
            let name = **by_id.get(key.get(16..32)?)?;
            let item = records::decode::<Confirmed>(value).filter(|item| Some(item.log) != record.log)?;
            Some((key.clone(), name, item))
        });
        Ok(lost.collect())
    }

    /// The server saw these documents again and again and takes nothing of them: its own word counts. What oneself
    /// wrote there goes into the box, and leaves it when it turns out to be at the server after all.
    fn give_up(&mut self, not_taken: &BTreeSet<DocumentKey>, turn: &mut Turn<'_>) -> Result<(), Vec<Missing>> {
        let me = self.state.me();
        let missing = self.not_open(not_taken.iter().filter(|key| key.owner.is_some() && key.owner == me));
        if !missing.is_empty() {
            return Err(missing);
        }
        for key in not_taken {
            let own = self.open.get(key).map(|open| own_entries(open, me)).unwrap_or_default();
            let withdrawn = self.withdrawn(key.space);
            let waiting: Vec<u64> = self.state.pending_for(key).map(|(number, _item)| number).collect();
            for number in waiting {
                self.state.box_pending(number, Refusal::Gone, turn);
            }
            for (_entry, said) in own.into_iter().filter(|(entry, _said)| !withdrawn.contains(entry)) {
                self.box_command(key.space, said, Refusal::Gone, turn);
            }
            self.drop_document(key, turn);
        }
        Ok(())
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
