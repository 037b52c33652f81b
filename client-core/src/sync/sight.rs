//! What comes in sight, and what must be forgotten.

use std::collections::BTreeSet;

use kring_domain::{
    documents::{DocumentKey, DocumentKind, Subject},
    ids::SpaceId,
    people::{Picture, Standing},
    sight::{Part, Parts},
    spaces::SpaceKind,
    time::Timestamp,
    verdict::Refusal,
    wire::{SightCursor, SightEvent, SpaceCard},
};

use crate::{
    machine::{Core, Settle, Turn},
    records::{self, OutboxState, Pending, SpaceRecord, keys},
    replica::Missing,
    storage::Table,
};

impl Core {
    /// Takes in what changed in what the person may see.
    pub(crate) fn sight(&mut self, cursor: SightCursor, events: &[SightEvent], turn: &mut Turn<'_>) {
        for event in events {
            match event {
                SightEvent::Granted(card) => {
                    if self.must_forget_first(card) {
                        self.forget(card.space, turn);
                    }
                    match self.state.spaces.get_mut(&card.space) {
                        Some(record) => {
                            if card.standing == Standing::Reader {
                                record.seq = 0;
                                record.chain = [0; 8];
                            }
                            let (before, now) = (record.card.standing, card.standing);
                            if now.is_present() && !before.is_present()
                                || now.is_in_meetings() && !before.is_in_meetings()
                            {
                                // Until now only one's own was told, or the meetings: everything is asked for.
                                record.seq = 0;
                                record.chain = [0; 8];
                            }
                            record.card = card.clone();
                        }
                        None => {
                            self.state.spaces.insert(card.space, SpaceRecord::new(card.clone()));
                        }
                    }
                    self.state.save_space(card.space, turn);
                }
                SightEvent::Forget { space } => {
                    self.forget_but(*space, goes_on_with(*space, events), turn);
                }
            }
        }
        if self.state.sync.sight != cursor {
            self.state.sync.sight = cursor;
            self.state.save_sync(turn);
        }
    }

    /// Whether this device holds more of a group than the server lets it: of one who reads the stories here, a restored
    /// server may know no more than that they are a guest.
    pub(crate) fn must_forget_first(&self, card: &SpaceCard) -> bool {
        let held = self.state.spaces.get(&card.space);
        card.standing == Standing::Guest && held.is_some_and(|record| record.card.standing.is_present())
    }

    /// What must be read before a space can be forgotten: its documents' names, what they say, and own documents that
    /// something waits for.
    pub(crate) fn missing_to_forget(&self, space: SpaceId) -> Vec<Missing> {
        let mut missing = Vec::new();
        if !self.names.contains_key(&space) {
            missing.push(Missing::Names(space));
        }
        if !self.pieces.is_read(space.as_bytes()) {
            missing.push(Missing::Pieces(space.as_bytes().to_vec()));
        }
        let waiting = self.state.outbox.values().filter(|item| item.space == space);
        missing.extend(self.not_open(waiting.filter_map(|item| item.document())));
        missing
    }

    /// Forgets a space: what waits for it goes into the box, then everything of others goes; what is one's own stays
    /// readable.
    pub(crate) fn forget(&mut self, space: SpaceId, turn: &mut Turn<'_>) {
        self.forget_but(space, Parts::NONE, turn);
    }

    fn forget_but(&mut self, space: SpaceId, keeps: Parts, turn: &mut Turn<'_>) {
        let Some(me) = self.state.me() else { return };
        // In another's own there is nothing of one's own, also of what one wrote there: it is theirs to keep.
        let kind = self.state.spaces.get(&space).map(|record| record.card.kind);
        let is_anothers = kind == Some(SpaceKind::Own) && space != SpaceId::own(me);
        let is_own = |key: &DocumentKey| key.owner == Some(me) && !is_anothers;
        let waiting: Vec<(u64, Pending)> = self
            .state
            .outbox
            .iter()
            .filter(|(_, item)| item.space == space && !stays(keeps, item))
            .map(|(number, item)| (*number, item.clone()))
            .collect();
        for (number, item) in &waiting {
            match item.state {
                OutboxState::Stored { .. } => self.state.box_pending(*number, Refusal::NotAMember, turn),
                // The server has it: one's own comes back with one's own documents, the rest is the group's.
                OutboxState::Accepted { .. } if item.document().is_some_and(is_own) => Some(()),
                OutboxState::Accepted { .. } => self.state.remove_pending(*number, turn).map(|_gone| ()),
            };
        }
        // What goes on waiting stands on what was said before it: that half stays as it is, and is told anew as it is.
        let goes_on: BTreeSet<DocumentKey> = self
            .state
            .outbox
            .values()
            .filter(|item| item.space == space)
            .filter_map(Pending::document)
            .copied()
            .collect();
        let mut own: BTreeSet<DocumentKey> = BTreeSet::new();
        for record in self.names.remove(&space).unwrap_or_default() {
            if is_own(&record.key) {
                own.insert(record.key);
            } else if keeps == Parts::NONE || !goes_on.contains(&record.key) {
                self.drop_document(&record.key, turn);
            }
        }
        for key in waiting.iter().filter_map(|(_number, item)| item.document().copied()).collect::<BTreeSet<_>>() {
            if own.contains(&key) || is_own(&key) {
                own.insert(key);
                self.settle(&key, Settle::Rebuild, turn);
            } else {
                self.drop_document(&key, turn);
            }
        }
        self.forget_attachments(space, turn);
        let Some(record) = self.state.spaces.get_mut(&space) else { return };
        // At a door where one only waited there is nothing of one's own either. Whoever was inside may have words that this
        // device does not hold yet: the space stays known, so that they are told.
        if is_anothers || own.is_empty() && record.card.standing == Standing::Knocking {
            self.state.spaces.remove(&space);
            turn.batch.delete(Table::Spaces, space.as_bytes());
            return;
        }
        record.forget_others(me);
        record.months = own
            .iter()
            .filter_map(|key| match key.subject {
                Subject::Month(month) => Some(month),
                Subject::Space | Subject::Meeting(_) | Subject::Person(_) | Subject::Area(_) | Subject::Pair { .. } => {
                    None
                }
            })
            .collect();
        record.newest_at = None;
        self.state.save_space(space, turn);
    }

    /// Forgets what of another's own one may not read any more, because its time has passed. What goes on stays, with what
    /// one said there and what of that waits; of what has ended one's own words go into the box.
    pub(crate) fn forget_over(&mut self, space: SpaceId, now: Timestamp, turn: &mut Turn<'_>) {
        let goes_on: BTreeSet<Part> = match self.state.spaces.get(&space) {
            Some(record) => Part::ALL.into_iter().filter(|part| record.reads(*part, now)).collect(),
            None => return,
        };
        if goes_on.is_empty() {
            self.forget(space, turn);
            return;
        }
        // What was received of a reward is of no area, and read as long as one reads any.
        let is_received = |key: &DocumentKey| key.kind == DocumentKind::Rewards && Part::of(key).is_none();
        let an_area = goes_on.iter().any(|part| part.area().is_some());
        let is_over = |key: &DocumentKey| match Part::of(key) {
            Some(part) => !goes_on.contains(&part),
            None => !(an_area && is_received(key)),
        };
        let waiting: Vec<(u64, Pending)> = self
            .state
            .outbox
            .iter()
            .filter(|(_, item)| item.space == space && item.document().is_none_or(is_over))
            .map(|(number, item)| (*number, item.clone()))
            .collect();
        let mut over: BTreeSet<DocumentKey> = BTreeSet::new();
        for (number, item) in &waiting {
            match item.state {
                OutboxState::Stored { .. } => self.state.box_pending(*number, Refusal::NotAMember, turn),
                OutboxState::Accepted { .. } => self.state.remove_pending(*number, turn).map(|_gone| ()),
            };
            over.extend(item.document());
        }
        let named = self.names.remove(&space).unwrap_or_default();
        over.extend(named.into_iter().map(|record| record.key).filter(is_over));
        for key in over {
            self.drop_document(&key, turn);
        }
        self.forget_attachments(space, turn);
        if let Some(shared) = self.state.spaces.get_mut(&space).and_then(|record| record.card.shared.as_mut()) {
            shared.parts.retain(|shared| goes_on.contains(&shared.part));
        }
        self.state.save_space(space, turn);
    }

    /// Takes attachments of others off this device: all of the space that nothing of one's own names.
    fn forget_attachments(&mut self, space: SpaceId, turn: &mut Turn<'_>) {
        let mine: BTreeSet<[u8; 32]> = self
            .pieces
            .under(space.as_bytes())
            .into_iter()
            .flatten()
            .flat_map(|piece| piece.contents.named())
            .collect();
        let held = self.state.attachments.iter().filter(|(_, record)| record.space == space);
        let others: Vec<[u8; 32]> =
            held.map(|(hash, _record)| *hash).filter(|hash| !mine.contains(hash) && !self.is_named(hash)).collect();
        for hash in others {
            self.drop_attachment(&hash, turn);
        }
    }

    /// One's own name and picture changed.
    pub(crate) fn set_profile(&mut self, name: String, picture: Picture, turn: &mut Turn<'_>) {
        if let Some(session) = &mut self.state.session {
            session.name = name;
            session.picture = picture;
            turn.batch.put(Table::State, keys::SESSION.to_vec(), records::encode(session));
        }
    }
}

/// Whether something that waits stays in the outbox when the rest of its space is forgotten: what is of these parts.
fn stays(keeps: Parts, item: &Pending) -> bool {
    item.document().and_then(Part::of).is_some_and(|part| keeps.holds(part))
}

/// What goes on when another's own space is forgotten and told anew at once: other parts came or went, and what one said in a
/// check-in or a conversation, saw of what they can or promised with a step goes on.
fn goes_on_with(space: SpaceId, events: &[SightEvent]) -> Parts {
    let told = events.iter().filter_map(|event| match event {
        SightEvent::Granted(card) if card.space == space && card.standing == Standing::Reader => card.shared.as_ref(),
        SightEvent::Granted(_) | SightEvent::Forget { .. } => None,
    });
    let parts = told.flat_map(|shared| &shared.parts).map(|shared| shared.part);
    parts.fold(Parts::NONE, Parts::with)
}
