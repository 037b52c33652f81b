//! What is sent: where the device is, and what waits.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    acts::Act,
    documents::DocumentKey,
    people::Standing,
    spaces::SpaceKind,
    wire::{self, Cursor, Frame, Hello, Offer, PROTOCOL, Push, SCHEMA},
};
use minicbor::bytes::ByteArray;

use crate::{
    machine::{Core, Effect, Turn},
    records::{Intent, OutboxState, Pending},
};

/// One message carries at most this many bytes of changes; the rest follows in the next. A quarter of what the
/// envelope holds, so that names and acts fit beside it.
const MAX_PUSH_BYTES: usize = wire::MAX_MESSAGE_BYTES / 4;

/// One message carries at most this many intents.
const MAX_PUSH_OFFERS: usize = 512;

impl Core {
    /// Sends what there is to send, when it can be sent now.
    pub(crate) fn send(&mut self, turn: &mut Turn<'_>) {
        let Some(session) = &self.state.session else { return };
        if session.ended || self.state.tokens.is_none() || self.link.upgrade_needed {
            return;
        }
        if self.link.awaiting && !self.link.live {
            return;
        }
        let device = session.device;
        let mut frames = Vec::new();
        let greet = !self.link.last_words && (!self.link.live || !self.link.greeted);
        if greet {
            frames.push(Frame::Hello(Hello {
                protocol: PROTOCOL,
                device,
                sight: self.state.sync.sight,
                cursors: self.cursors(),
                schema: SCHEMA,
            }));
        }
        // One space's a message: an offer, and the number to say back.
        let one = if self.link.last_words { 0 } else { self.link.reoffers.len().min(2) };
        frames.extend(self.link.reoffers.drain(..one));
        if let Some(push) = self.push(turn) {
            frames.push(Frame::Push(push));
        }
        if !frames.is_empty() {
            self.post(&frames, turn);
            self.link.greeted = true;
            self.link.awaiting = true;
            self.link.more = false;
        }
    }

    /// Asks a live connection whether the server is still there. Without one there is nothing to ask.
    pub(crate) fn ask_whether_there(&mut self, turn: &mut Turn<'_>) {
        if self.link.live && self.link.greeted {
            self.post(&[Frame::Ping(0)], turn);
        }
    }

    /// Puts frames in the post.
    pub(crate) fn post(&self, frames: &[Frame], turn: &mut Turn<'_>) {
        // `MAX_PUSH_BYTES` keeps every message of ours far below the envelope's bounds.
        if let Ok(message) = wire::seal(frames) {
            turn.effects.push(Effect::Send { message });
        }
    }

    fn cursors(&self) -> Vec<Cursor> {
        // Of a space that one left, the server tells what is one's own. Of a door where one waits, nothing.
        let here = self.state.spaces.values().filter(|space| match space.card.standing {
            Standing::Member
            | Standing::Alumnus
            | Standing::Steward
            | Standing::Left
            | Standing::Reader
            | Standing::Guest => true,
            Standing::Knocking => false,
        });
        // Of one's own, before anything was kept in it, no server knows.
        let here = here.filter(|space| space.card.kind != SpaceKind::Own || space.log.is_some());
        here.map(|space| {
            let stored = Cursor { space: space.space(), seq: space.seq, chain: ByteArray::from(space.chain) };
            self.link.pages.get(&space.space()).copied().unwrap_or(stored)
        })
        .collect()
    }

    /// What waits and may go now, oldest first. What builds on something that must wait, waits too.
    fn push(&mut self, turn: &mut Turn<'_>) -> Option<Push> {
        let mut documents: Vec<DocumentKey> = Vec::new();
        let mut places: BTreeMap<DocumentKey, u32> = BTreeMap::new();
        let mut offers = Vec::new();
        let mut blocked: BTreeSet<DocumentKey> = BTreeSet::new();
        let mut bytes = 0_usize;
        let mut uploads = self.attachments_again();
        for item in self.state.outbox.values() {
            let waits_for_attachments = self.missing_attachments(item);
            let waits = self.waits(item) || !waits_for_attachments.is_empty() || self.ends_what_waits(item);
            uploads.extend(waits_for_attachments);
            match &item.intent {
                Intent::Command { key, .. } if waits || blocked.contains(key) => {
                    if !self.is_under_way(item) {
                        blocked.insert(*key);
                    }
                }
                Intent::Act(_) if waits => {}
                Intent::Command { key, generation, change, .. } => {
                    if offers.len() >= MAX_PUSH_OFFERS || bytes + change.len() > MAX_PUSH_BYTES && !offers.is_empty() {
                        self.link.more = true;
                        break;
                    }
                    bytes += change.len();
                    let next = u32::try_from(documents.len()).unwrap_or(u32::MAX);
                    let document = *places.entry(*key).or_insert_with(|| {
                        documents.push(*key);
                        next
                    });
                    offers.push(Offer::Change {
                        command: item.id,
                        document,
                        generation: *generation,
                        change: change.clone(),
                    });
                    self.link.in_flight.insert(item.id);
                }
                Intent::Act(act) => {
                    offers.push(Offer::Act { command: item.id, space: item.space, act: act.clone() });
                    self.link.in_flight.insert(item.id);
                }
            }
        }
        self.link.doubt_accepted = false;
        for hash in uploads {
            self.upload(hash, turn);
        }
        (!offers.is_empty()).then_some(Push { documents, offers })
    }

    /// Whether an intent is with the server, or on its way there.
    fn is_under_way(&self, item: &Pending) -> bool {
        let accepted = matches!(item.state, OutboxState::Accepted { .. }) && !self.link.doubt_accepted;
        accepted || self.link.in_flight.contains(&item.id)
    }

    fn waits(&self, item: &Pending) -> bool {
        self.is_under_way(item) || self.link.held_back.contains(&item.id)
    }

    /// Whether this ends a grant that waits here itself: the server would know of nothing to end, and then let it hold.
    fn ends_what_waits(&self, item: &Pending) -> bool {
        let Intent::Act(Act::EndGrant { grant: ended }) = &item.intent else { return false };
        let gives = |intent: &Intent| matches!(intent, Intent::Act(Act::Grant { grant, .. }) if grant == ended);
        self.state.outbox.values().take_while(|earlier| earlier.id != item.id).any(|earlier| gives(&earlier.intent))
    }

    /// Whether something could be sent at once.
    pub(crate) fn has_more_to_send(&self) -> bool {
        self.link.more
            || !self.link.reoffers.is_empty()
            || self.state.outbox.values().any(|item| {
                !self.waits(item)
                    && !self.ends_what_waits(item)
                    && self.missing_attachments(item).is_empty()
                    && !self.state.outbox.values().any(|earlier| {
                        earlier.document().is_some()
                            && earlier.document() == item.document()
                            && (self.link.held_back.contains(&earlier.id)
                                || !self.missing_attachments(earlier).is_empty())
                    })
            })
    }
}
