//! What is done with a space's items.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    commands::{Command, NewEntry},
    documents::{self, DocumentKey, DocumentKind, Generation, journal},
    ids::{EntryId, LogId, PersonId},
    verdict::Refusal,
    wire::{Authorship, Item, ItemBody, Pull},
};

use crate::{
    machine::{Core, Settle, Turn, recordings},
    records::{By, Confirmed, ConfirmedBody, OutboxState, keys},
    replica::OpenDocument,
    storage::{Range, Table},
};

/// What an item says of a document.
struct Said {
    generation: Generation,
    confirmed: Confirmed,
}

impl Core {
    /// Takes in the items of one space. The documents that must be brought in order are added to `touched`; with
    /// `close_each` every document without own changes is brought in order and closed at once. Gives whether the server
    /// lost something that this device may still hold.
    pub(crate) fn pull(
        &mut self,
        pull: &Pull,
        close_each: bool,
        touched: &mut BTreeSet<(DocumentKey, bool)>,
        turn: &mut Turn<'_>,
    ) -> bool {
        let space = pull.cursor.space;
        if !self.state.spaces.contains_key(&space) {
            return false;
        }
        self.follow_log(pull, turn);
        let mut by_document: BTreeMap<u32, Vec<&Item>> = BTreeMap::new();
        for item in &pull.items {
            match &item.body {
                ItemBody::Member(card) => {
                    if let Some(record) = self.state.spaces.get_mut(&space) {
                        record.members.insert(card.person, card.clone());
                    }
                }
                ItemBody::Change { document, .. }
                | ItemBody::Snapshot { document, .. }
                | ItemBody::Erased { document } => by_document.entry(*document).or_default().push(item),
            }
        }
        for (place, items) in by_document {
            let Some(key) = usize::try_from(place).ok().and_then(|place| pull.documents.get(place)).copied() else {
                continue;
            };
            if key.space != space || !key.is_well_formed() {
                continue;
            }
            let rebuild = self.take_items(&key, &items, pull, turn);
            if close_each && self.state.pending_for(&key).next().is_none() {
                self.settle(&key, Settle::Keep, turn);
                self.open.remove(&key);
            } else {
                touched.insert((key, rebuild));
            }
        }
        let Some(record) = self.state.spaces.get_mut(&space) else { return false };
        if pull.more {
            self.link.pages.insert(space, pull.cursor);
            self.link.more = true;
        } else {
            self.link.pages.remove(&space);
            record.seq = pull.cursor.seq;
            record.chain = *pull.cursor.chain;
        }
        let lost = record.lost_log.is_some() && !pull.more;
        self.state.save_space(space, turn);
        lost
    }

    /// Notes the incarnation of the sequence. A new one means that the server was restored: what it accepted may be
    /// lost to it, and nothing of ours is built on the old actor.
    fn follow_log(&mut self, pull: &Pull, turn: &mut Turn<'_>) {
        let space = pull.cursor.space;
        let now = self.state.corrected(turn.clock);
        let Some(record) = self.state.spaces.get_mut(&space) else { return };
        let known = record.log.replace(pull.log);
        if known.is_none_or(|known| known == pull.log) {
            return;
        }
        record.lost_log = known;
        record.lost_since = Some(now);
        record.seq = 0;
        record.chain = [0; 8];
        self.fresh_actor(turn);
        self.offer_attachments_again(space, turn);
        let accepted: Vec<u64> = self
            .state
            .outbox
            .iter()
            .filter(|(_, item)| item.space == space && matches!(item.state, OutboxState::Accepted { .. }))
            .map(|(number, _item)| *number)
            .collect();
        for number in accepted {
            if let Some(mut item) = self.state.outbox.get(&number).cloned() {
                item.state = OutboxState::Stored { waits_for: None };
                self.state.put_pending(number, item, turn);
            }
        }
    }

    /// Takes in what is said of one document. Gives whether own changes must be done again.
    fn take_items(&mut self, key: &DocumentKey, items: &[&Item], pull: &Pull, turn: &mut Turn<'_>) -> bool {
        let mut rebuild = false;
        let mut own_before = BTreeMap::new();
        let mut named_before = BTreeSet::new();
        let spoken_before = self.open.get(key).map(recordings).unwrap_or_default();
        for item in items {
            let Some(said) = said(item, pull) else {
                if matches!(item.body, ItemBody::Erased { .. }) {
                    self.erase(key, turn);
                }
                continue;
            };
            let open = self.open.entry(*key).or_insert_with(|| OpenDocument::empty(*key, said.generation));
            if said.generation < open.generation() {
                continue;
            }
            if said.generation > open.generation() {
                own_before.extend(own_entries(open, self.state.me()));
                named_before.extend(documents::named(open.current()));
                open.begin_generation(said.generation, &mut turn.batch);
                rebuild = true;
            }
            // An item that does not fit is left out: what was confirmed before stays as it is.
            if open.confirm(said.confirmed, &mut turn.batch).is_err() {
                rebuild = true;
            }
        }
        if !named_before.is_empty()
            && let Some(open) = self.open.get(key)
        {
            let named = documents::named(open.current());
            self.doubt_attachments(named_before.into_iter().filter(|hash| !named.contains(hash)), turn);
        }
        self.doubt_replaced(key, spoken_before, turn);
        if !own_before.is_empty() {
            self.say_again(key, own_before, turn);
        }
        rebuild
    }

    /// Own entries that a newer generation neither holds nor names as taken back: a server that was restored lost them
    /// before it made that generation. They are said again, as what they were.
    fn say_again(&mut self, key: &DocumentKey, own_before: BTreeMap<EntryId, Command>, turn: &mut Turn<'_>) {
        let Some(open) = self.open.get(key) else { return };
        let now = journal::read(open.current());
        let here: BTreeSet<EntryId> =
            now.entries.iter().map(|entry| entry.entry).chain(now.withdrawn.keys().copied()).collect();
        let waiting: BTreeSet<EntryId> = self
            .state
            .pending_for(key)
            .filter_map(|(_number, item)| match item.command().map(Command::bare) {
                Some(Command::AddEntry(entry)) => Some(entry.entry),
                Some(_) | None => None,
            })
            .collect();
        let withdrawn = self.withdrawn(key.space);
        for (entry, said) in own_before.into_iter().filter(|(entry, _said)| !withdrawn.contains(entry)) {
            if !here.contains(&entry) && !waiting.contains(&entry) {
                self.queue_command(key, said, turn);
            }
        }
    }

    /// A document left for good.
    fn erase(&mut self, key: &DocumentKey, turn: &mut Turn<'_>) {
        let waiting: Vec<u64> = self.state.pending_for(key).map(|(number, _item)| number).collect();
        for number in waiting {
            self.state.box_pending(number, Refusal::Gone, turn);
        }
        self.drop_document(key, turn);
    }

    /// Takes a document off this device.
    pub(crate) fn drop_document(&mut self, key: &DocumentKey, turn: &mut Turn<'_>) {
        let name = keys::document(key.space, key.id());
        turn.batch.delete(Table::Documents, &name);
        turn.batch.delete_range(Range::prefix(Table::Confirmed, &name));
        let piece = keys::piece(key);
        turn.batch.delete(Table::Pieces, &piece);
        self.pieces.remove(&piece);
        self.open.remove(key);
    }
}

/// The entries of one's own journal, as they would be said again.
pub(super) fn own_entries(open: &OpenDocument, me: Option<PersonId>) -> Vec<(EntryId, Command)> {
    if open.key().kind != DocumentKind::Journal || open.key().owner != me {
        return Vec::new();
    }
    let entries = journal::read(open.current()).entries.into_iter();
    entries
        .map(|entry| {
            let new = NewEntry {
                entry: entry.entry,
                at: entry.at,
                kind: entry.kind,
                body: entry.body,
                lang: entry.lang,
                reply_to: entry.reply_to,
                about: entry.about,
                meeting: entry.meeting,
                attachments: entry.attachments,
            };
            (new.entry, Command::AddEntry(new).helped(entry.helped))
        })
        .collect()
}

fn said(item: &Item, pull: &Pull) -> Option<Said> {
    let confirmed = |log: LogId, body, mac| Confirmed { log, seq: item.seq, body, mac };
    match &item.body {
        ItemBody::Change { generation, by, change, mac, .. } => {
            let body = ConfirmedBody::Change { by: by_of(*by, &pull.people)?, change: change.clone() };
            Some(Said { generation: *generation, confirmed: confirmed(pull.log, body, *mac) })
        }
        ItemBody::Snapshot { generation, by, document_bytes, mac, .. } => {
            let by = by.iter().map(|by| by_of(*by, &pull.people)).collect::<Option<Vec<_>>>()?;
            let body = ConfirmedBody::Snapshot { by, bytes: document_bytes.clone() };
            Some(Said { generation: *generation, confirmed: confirmed(pull.log, body, *mac) })
        }
        ItemBody::Erased { .. } | ItemBody::Member(_) => None,
    }
}

fn by_of(authorship: Authorship, people: &[PersonId]) -> Option<By> {
    let person = people.get(usize::try_from(authorship.person).ok()?)?;
    Some(By { person: *person, received_at: authorship.received_at })
}
