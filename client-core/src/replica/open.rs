//! One open document: what the server confirmed, and on top of it what this device did meanwhile.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

use kring_domain::{
    commands::{self, CommandFault},
    documents::{Document, DocumentError, DocumentKey, Generation, journal},
    ids::{EntryId, LogId, PersonId},
};
use minicbor::bytes::{ByteArray, ByteVec};

use crate::{
    records::{self, By, Confirmed, ConfirmedBody, Contents, DocumentRecord, Intent, Pending, Piece, keys},
    storage::{Batch, Range, Record, Table},
};

/// A change's hash.
type Hash = [u8; 32];

/// An open document.
#[derive(Debug)]
pub struct OpenDocument {
    confirmed: Document,
    /// Confirmed and own changes; `None` while nobody wrote here since it was opened.
    working: Option<Document>,
    by: BTreeMap<Hash, By>,
    held: Vec<Held>,
    /// The record of the document itself is stored.
    stored: bool,
}

/// A confirmed item in storage.
#[derive(Debug)]
struct Held {
    arrival: u64,
    log: LogId,
    hashes: BTreeSet<Hash>,
}

/// What became of own commands when a document was rebuilt.
#[derive(Debug, Default)]
pub struct Rebuilt {
    /// Numbers of those that stand already in what was confirmed.
    pub present: Vec<u64>,
    /// Numbers of those that cannot be done any more, with the fault.
    pub faults: Vec<(u64, CommandFault)>,
}

impl OpenDocument {
    /// Where the document's records are.
    #[must_use]
    pub fn ranges(key: &DocumentKey) -> [Range; 2] {
        let name = keys::document(key.space, key.id());
        [Range::key(Table::Documents, &name), Range::prefix(Table::Confirmed, &name)]
    }

    /// A document that nothing is known of yet.
    #[must_use]
    pub fn empty(key: DocumentKey, generation: Generation) -> Self {
        let confirmed = Document::new(key, generation);
        Self { confirmed, working: None, by: BTreeMap::new(), held: Vec::new(), stored: false }
    }

    /// A document from its records. Records that cannot be read are left out: the server sends them again.
    #[must_use]
    pub fn load(key: DocumentKey, document: &[Record], items: &[Record]) -> Self {
        let record = document.first().and_then(|(_key, value)| records::decode::<DocumentRecord>(value));
        let mut open = Self::empty(key, record.map(|record| record.generation).unwrap_or_default());
        open.stored = record.is_some();
        let mut waiting: Vec<(u64, Confirmed)> = items
            .iter()
            .filter_map(|(key, value)| Some((keys::arrival(key)?, records::decode::<Confirmed>(value)?)))
            .collect();
        // Items come in an order in which each finds what it builds on; after a server's restore some may not.
        loop {
            let before = waiting.len();
            waiting.retain(|(arrival, item)| match open.take(&item.body) {
                Ok(hashes) => {
                    open.held.push(Held { arrival: *arrival, log: item.log, hashes });
                    false
                }
                Err(_not_yet) => true,
            });
            if waiting.is_empty() || waiting.len() == before {
                break;
            }
        }
        open
    }

    /// Which document.
    #[must_use]
    pub const fn key(&self) -> &DocumentKey {
        self.confirmed.key()
    }

    /// Which generation of it.
    #[must_use]
    pub const fn generation(&self) -> Generation {
        self.confirmed.generation()
    }

    /// Whether the server confirmed a change.
    #[must_use]
    pub fn is_confirmed(&self, hash: &Hash) -> bool {
        self.by.contains_key(hash)
    }

    /// Whether the server confirmed an entry, or that it was taken back.
    #[must_use]
    pub fn has_entry(&self, entry: EntryId) -> bool {
        let journal = journal::read(&self.confirmed);
        journal.withdrawn.contains_key(&entry) || journal.entries.iter().any(|known| known.entry == entry)
    }

    /// What is there, own changes included.
    #[must_use]
    pub fn current(&self) -> &Document {
        self.working.as_ref().unwrap_or(&self.confirmed)
    }

    /// Takes up a confirmed item and stores it. Gives whether anything new came.
    ///
    /// # Errors
    /// [`DocumentError`] when the item does not fit; nothing is stored then.
    pub fn confirm(&mut self, item: Confirmed, batch: &mut Batch) -> Result<bool, DocumentError> {
        let hashes = self.hashes_of(&item.body)?;
        if hashes.iter().all(|hash| self.by.contains_key(hash)) {
            if self.held.iter().any(|held| held.log != item.log && held.hashes.is_subset(&hashes)) {
                self.hold(&item, hashes, batch);
            }
            return Ok(false);
        }
        let hashes = self.take(&item.body)?;
        self.store_record(batch);
        self.hold(&item, hashes, batch);
        Ok(true)
    }

    /// Stores an item, in the place of what it holds too.
    fn hold(&mut self, item: &Confirmed, hashes: BTreeSet<Hash>, batch: &mut Batch) {
        let (superseded, kept): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.held).into_iter().partition(|held| held.hashes.is_subset(&hashes));
        for held in &superseded {
            batch.delete(Table::Confirmed, &self.item_key(held.arrival));
        }
        // The place of the first one that it replaces: what builds on it comes later.
        let next = kept.iter().chain(&superseded).map(|held| held.arrival + 1).max().unwrap_or(0);
        let arrival = superseded.iter().map(|held| held.arrival).min().unwrap_or(next);
        batch.put(Table::Confirmed, self.item_key(arrival), records::encode(item));
        self.held = kept;
        self.held.push(Held { arrival, log: item.log, hashes });
    }

    /// Drops everything for a newer generation, which begins empty.
    pub fn begin_generation(&mut self, generation: Generation, batch: &mut Batch) {
        let [_document, items] = Self::ranges(self.key());
        batch.delete_range(items);
        *self = Self::empty(*self.key(), generation);
        self.store_record(batch);
    }

    /// Does a new command of this device. Gives the raw change, or `None` when what it says stands there already.
    ///
    /// # Errors
    /// [`CommandFault`]; nothing is kept then.
    pub fn run(
        &mut self,
        command: &commands::Command,
        author: PersonId,
        actor: [u8; 16],
    ) -> Result<Option<(ByteVec, ByteArray<32>)>, CommandFault> {
        let working = self.working.get_or_insert_with(|| self.confirmed.clone());
        let change = commands::apply(command, author, working, actor)?;
        Ok(change.map(|change| (ByteVec::from(change), last_head(working))))
    }

    /// Puts own changes from the outbox back on top, as they are. `false` when one does not fit: rebuild then.
    #[must_use]
    pub fn resume<'a>(&mut self, pending: impl Iterator<Item = &'a Pending>) -> bool {
        for item in pending {
            let Intent::Command { change, generation, .. } = &item.intent else { continue };
            if *generation != self.generation() {
                return false;
            }
            let working = self.working.get_or_insert_with(|| self.confirmed.clone());
            if working.apply_change(change).is_err() {
                return false;
            }
        }
        true
    }

    /// Begins again from what was confirmed and does own commands again, under a fresh actor. Their changes are set in
    /// the items given; what became superfluous or impossible is told.
    pub fn rebuild<'a>(
        &mut self,
        pending: impl Iterator<Item = (u64, &'a mut Pending)>,
        author: PersonId,
        actor: [u8; 16],
    ) -> Rebuilt {
        let mut working = self.confirmed.clone();
        let mut rebuilt = Rebuilt::default();
        let here = self.generation();
        for (number, item) in pending {
            let Intent::Command { command, change, hash, generation, .. } = &mut item.intent else { continue };
            match commands::replay(command, author, &mut working, actor) {
                Ok(Some(raw)) => {
                    *change = ByteVec::from(raw);
                    *hash = last_head(&working);
                    *generation = here;
                }
                Ok(None) => rebuilt.present.push(number),
                // A new entry can only be gone when the server had it and it was taken back since: its verdict was lost.
                Err(CommandFault::Gone) if matches!(command.bare(), commands::Command::AddEntry(_)) => {
                    rebuilt.present.push(number);
                }
                Err(fault) => rebuilt.faults.push((number, fault)),
            }
        }
        self.working = Some(working);
        rebuilt
    }

    /// What the document says now.
    #[must_use]
    pub fn piece(&self) -> Piece {
        let contents = Contents::of(self.current());
        let (mut received, mut noted_by) = (BTreeMap::new(), BTreeMap::new());
        match &contents {
            Contents::Journal(_) => {
                received = self.written("entries", |by| by.received_at);
            }
            Contents::Presence(_) => {
                noted_by = self.written("present", |by| by.person);
            }
            Contents::Meeting(_)
            | Contents::Closing(_)
            | Contents::Board(_)
            | Contents::Moderation(_)
            | Contents::Warning(_)
            | Contents::Introduction(_)
            | Contents::Assessments(_)
            | Contents::Goals(_)
            | Contents::CheckIns(_)
            | Contents::Conversations(_)
            | Contents::Skills(_)
            | Contents::Confirmations(_)
            | Contents::Rewards(_) => {}
        }
        Piece { key: *self.key(), contents, received, noted_by }
    }

    /// The confirmed items that another incarnation of the sequence gave and this one did not, as stored.
    #[must_use]
    pub fn lost_items(&self, now: LogId) -> Vec<Vec<u8>> {
        self.held.iter().filter(|held| held.log != now).map(|held| self.item_key(held.arrival)).collect()
    }

    fn item_key(&self, arrival: u64) -> Vec<u8> {
        keys::confirmed(self.key().space, self.key().id(), arrival)
    }

    fn store_record(&mut self, batch: &mut Batch) {
        if !self.stored {
            let record = DocumentRecord { key: *self.key(), generation: self.generation() };
            batch.put(Table::Documents, keys::document(record.key.space, record.key.id()), records::encode(&record));
            self.stored = true;
        }
    }

    /// The hashes of the changes in an item.
    fn hashes_of(&self, body: &ConfirmedBody) -> Result<BTreeSet<Hash>, DocumentError> {
        match body {
            ConfirmedBody::Change { change, .. } => {
                let parsed =
                    automerge::Change::try_from(change.as_slice()).map_err(|_cause| DocumentError::Malformed)?;
                Ok(BTreeSet::from([parsed.hash().0]))
            }
            ConfirmedBody::Snapshot { bytes, .. } => {
                let snapshot = Document::load(*self.key(), self.generation(), bytes)?;
                Ok(snapshot.change_hashes().into_iter().map(|hash| hash.0).collect())
            }
        }
    }

    /// Applies an item to what is confirmed, and to what is on top.
    fn take(&mut self, body: &ConfirmedBody) -> Result<BTreeSet<Hash>, DocumentError> {
        match body {
            ConfirmedBody::Change { by, change } => {
                let hash = self.confirmed.apply_change(change)?;
                if let Some(working) = &mut self.working {
                    working.apply_change(change)?;
                }
                self.by.insert(hash.0, *by);
                Ok(BTreeSet::from([hash.0]))
            }
            ConfirmedBody::Snapshot { by, bytes } => {
                let snapshot = Document::load(*self.key(), self.generation(), bytes)?;
                let hashes: Vec<Hash> = snapshot.change_hashes().into_iter().map(|hash| hash.0).collect();
                if hashes.len() != by.len() {
                    return Err(DocumentError::Malformed);
                }
                if self.working.is_some() {
                    for change in snapshot.changes() {
                        self.working.as_mut().map(|working| working.apply_change(&change)).transpose()?;
                    }
                }
                if self.by.keys().all(|known| hashes.contains(known)) {
                    self.confirmed = snapshot;
                } else {
                    for change in snapshot.changes() {
                        self.confirmed.apply_change(&change)?;
                    }
                }
                self.by.extend(hashes.iter().copied().zip(by.iter().copied()));
                Ok(hashes.into_iter().collect())
            }
        }
    }

    /// Of each id in a container of what was confirmed: what is told of the change that put it there.
    fn written<K: Ord + FromStr, T>(&self, container: &str, told: impl Fn(&By) -> T) -> BTreeMap<K, T> {
        use automerge::{ObjId, ReadDoc as _};
        let document = self.current().automerge();
        let mut spans: BTreeMap<&automerge::ActorId, Vec<(u64, u64, &By)>> = BTreeMap::new();
        let metas = document.get_changes_meta(&[]);
        for meta in &metas {
            if let Some(by) = self.by.get(&meta.hash.0) {
                spans.entry(&meta.actor).or_default().push((meta.start_op, meta.max_op, by));
            }
        }
        for list in spans.values_mut() {
            list.sort_unstable_by_key(|(start, max, _by)| (*start, *max));
        }
        let Ok(Some((_value, container))) = document.get(automerge::ROOT, container) else { return BTreeMap::new() };
        let written = document.map_range(&container, ..).filter_map(|item| {
            let id = item.key.parse().ok()?;
            let ObjId::Id(counter, actor, _index) = item.id() else { return None };
            let list = spans.get(&actor)?;
            let place = list.partition_point(|(start, _max, _by)| *start <= counter);
            let (_start, max, by) = list.get(place.checked_sub(1)?)?;
            (counter <= *max).then(|| (id, told(by)))
        });
        written.collect()
    }
}

/// The hash of the change that was just made.
fn last_head(document: &Document) -> ByteArray<32> {
    // A change made on top of everything is the only head.
    ByteArray::from(document.heads().first().map_or([0; 32], |hash| hash.0))
}
