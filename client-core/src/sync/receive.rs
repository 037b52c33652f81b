//! What is done with a message from the server: all of it in one turn, in one batch.

use std::collections::BTreeSet;

use kring_domain::{
    documents::DocumentKey,
    time::Timestamp,
    verdict::{Postponement, Verdict},
    wire::{Frame, ItemBody, Pull, SightEvent},
};

use super::link::Reach;
use crate::{
    machine::{Core, Next, Settle, Turn},
    records::SpaceRecord,
    replica::Missing,
};

/// A difference from the server's clock below this is the way's own length, and no reason to change anything.
const CLOCK_TOLERANCE_MS: u64 = 1000;

/// Pulls with more documents than this are taken one document at a time, each closed again.
const MANY_DOCUMENTS: usize = 16;

impl Core {
    /// Takes in the frames of one message.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn receive(&mut self, frames: &[Frame], turn: &mut Turn<'_>) -> Result<Next, Vec<Missing>> {
        if self.state.session.is_none() {
            return Ok(Next::NOTHING);
        }
        let missing = self.missing_for(frames, turn.clock);
        if !missing.is_empty() {
            return Err(missing);
        }
        self.link.reach = Reach::Up;
        self.link.awaiting = false;
        self.link.more = false;
        let mut next = Next::DRAW;
        let mut touched: BTreeSet<(DocumentKey, bool)> = BTreeSet::new();
        for frame in frames {
            match frame {
                Frame::Clock(server) => self.correct_clock(*server, turn),
                Frame::Verdicts(verdicts) => {
                    for on in verdicts {
                        let documents = self.verdict(on, turn);
                        touched.extend(documents.into_iter().map(|(key, how)| (key, how == Settle::Rebuild)));
                    }
                }
                Frame::Sight { cursor, events, given, makes_groups_in } => {
                    self.sight(*cursor, events, turn);
                    if let Some(given) = given {
                        self.take_given(given, turn);
                    }
                    if let Some(cards) = makes_groups_in {
                        self.take_makes_groups_in(cards, turn);
                    }
                }
                Frame::Pull(pull) => {
                    let many = pull.documents.len() > MANY_DOCUMENTS;
                    let lost = self.pull(pull, many, &mut touched, turn);
                    if lost && !next.reoffer.contains(&pull.cursor.space) {
                        next.reoffer.push(pull.cursor.space);
                    }
                }
                Frame::Ping(number) => self.post(&[Frame::Pong(*number)], turn),
                Frame::Unsupported { .. } => self.link.upgrade_needed = true,
                Frame::Pong(number) => {
                    for (space, offered) in &mut self.link.reoffered {
                        if offered.pong(*number) && !next.reoffer.contains(space) {
                            next.reoffer.push(*space);
                        }
                    }
                }
                // These only a device says; a server that says them is not understood, and nothing is done.
                Frame::Hello(_) | Frame::Push(_) | Frame::Reoffer(_) => {}
            }
        }
        let rebuilt: BTreeSet<DocumentKey> =
            touched.iter().filter(|(_key, rebuild)| *rebuild).map(|(key, _rebuild)| *key).collect();
        for key in touched.iter().map(|(key, _rebuild)| *key).collect::<BTreeSet<_>>() {
            let how = if rebuilt.contains(&key) { Settle::Rebuild } else { Settle::Keep };
            self.settle(&key, how, turn);
        }
        // What is open on the screen and was told anew, is looked at anew.
        self.note_looks(turn);
        if std::mem::take(&mut self.link.reoffer_due) {
            let lost = self.state.spaces.values().filter(|space| space.lost_log.is_some());
            let due = lost.map(SpaceRecord::space).filter(|space| !self.link.pages.contains_key(space));
            next.reoffer.extend(due.filter(|space| !next.reoffer.contains(space)).collect::<Vec<_>>());
        }
        self.note_sending(turn);
        if self.has_more_to_send() && next.reoffer.is_empty() {
            self.send(turn);
        }
        Ok(next)
    }

    /// When the last thing was sent, and that nothing waits.
    fn note_sending(&mut self, turn: &mut Turn<'_>) {
        if self.state.outbox.is_empty() {
            self.state.sync.last_sent_at = Some(self.state.corrected(turn.clock));
            if !turn.batch.ops.is_empty() {
                self.state.save_sync(turn);
            }
        }
    }

    fn correct_clock(&mut self, server: Timestamp, turn: &mut Turn<'_>) {
        let offset_ms = self.clock_offset(server, turn.clock);
        if self.state.sync.clock_offset_ms != offset_ms {
            self.state.sync.clock_offset_ms = offset_ms;
            self.state.save_sync(turn);
            turn.effects.push(crate::machine::Effect::Clock { offset_ms });
        }
    }

    /// What must be added to this device's clock, now that the server said what time it is.
    fn clock_offset(&self, server: Timestamp, now: Timestamp) -> i64 {
        let known = self.state.sync.clock_offset_ms;
        let offset_ms = server.0.saturating_sub(now.0);
        if known.abs_diff(offset_ms) > CLOCK_TOLERANCE_MS { offset_ms } else { known }
    }

    /// What must be read before these frames can be taken in.
    fn missing_for(&self, frames: &[Frame], now: Timestamp) -> Vec<Missing> {
        let mut keys: BTreeSet<DocumentKey> = BTreeSet::new();
        let mut missing = Vec::new();
        let clock_offset_ms = frames
            .iter()
            .find_map(|frame| if let Frame::Clock(server) = frame { Some(*server) } else { None })
            .map_or(self.state.sync.clock_offset_ms, |server| self.clock_offset(server, now));
        for frame in frames {
            match frame {
                Frame::Verdicts(verdicts) => {
                    for on in verdicts {
                        let Some((_number, item)) = self.waiting(on.command) else { continue };
                        keys.extend(item.document());
                        if on.verdict == (Verdict::Later { reason: Postponement::Clock }) {
                            keys.extend(self.retargeted(&item, clock_offset_ms, now));
                        }
                    }
                }
                Frame::Pull(pull) => keys.extend(self.documents_of(pull)),
                Frame::Sight { events, .. } => {
                    for event in events {
                        match event {
                            SightEvent::Forget { space } => missing.extend(self.missing_to_forget(*space)),
                            SightEvent::Granted(card) if self.must_forget_first(card) => {
                                missing.extend(self.missing_to_forget(card.space));
                            }
                            SightEvent::Granted(_) => {}
                        }
                    }
                }
                Frame::Hello(_)
                | Frame::Push(_)
                | Frame::Reoffer(_)
                | Frame::Clock(_)
                | Frame::Unsupported { .. }
                | Frame::Ping(_)
                | Frame::Pong(_) => {}
            }
        }
        missing.extend(self.not_open(&keys));
        missing
    }

    /// The documents of a pull that must be open: all, but those of a space of which nothing is here.
    fn documents_of(&self, pull: &Pull) -> BTreeSet<DocumentKey> {
        let space = pull.cursor.space;
        let nothing_here = self
            .state
            .spaces
            .get(&space)
            .is_none_or(|record| record.seq == 0 && record.months.is_empty() && record.log.is_none());
        let waiting: BTreeSet<&DocumentKey> = self.state.outbox.values().filter_map(|item| item.document()).collect();
        pull.items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Change { document, .. }
                | ItemBody::Snapshot { document, .. }
                | ItemBody::Erased { document } => pull.documents.get(usize::try_from(*document).ok()?).copied(),
                ItemBody::Member(_) => None,
            })
            .filter(|key| key.space == space && key.is_well_formed())
            .filter(|key| !nothing_here || waiting.contains(key))
            .collect()
    }
}
