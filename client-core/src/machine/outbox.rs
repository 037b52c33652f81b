//! What a person does: commands, acts, and the *Niet geplaatst* box.

use std::collections::BTreeSet;

use kring_domain::{
    acts::Act,
    commands::{self, Command, CommandFault, target},
    documents::{DocumentKey, Generation},
    ids::{CommandId, EntryId, SpaceId},
    sight::Part,
    time::Timestamp,
    verdict::Refusal,
};

use minicbor::bytes::{ByteArray, ByteVec};

use super::{Core, Fault, Outcome, Turn, names, recordings};
use crate::{
    records::{AttachmentState, Intent, OutboxState, Pending, SpaceRecord, What, keys},
    replica::{Missing, OpenDocument},
    storage::Table,
};

impl Core {
    /// Does a command: in its document and in the outbox, in one batch.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn run(
        &mut self,
        space: SpaceId,
        command: &Command,
        turn: &mut Turn<'_>,
    ) -> Result<Result<Outcome, Fault>, Vec<Missing>> {
        let Some(me) = self.state.me() else { return Ok(Err(Fault::SignedOut)) };
        let now = self.state.corrected(turn.clock);
        let does = |record: &SpaceRecord| {
            record.may_write()
                || record.is_in_meetings() && commands::is_for_guests(command)
                || says_between(record, command, now)
                || rewards(record, command, now)
        };
        if !self.state.spaces.get(&space).is_some_and(does) {
            return Ok(Err(Fault::NotAMember));
        }
        if self.state.spaces.get(&space).is_some_and(|record| !record.goes_on()) {
            return Ok(Err(Fault::Archived));
        }
        let command = &match self.with_helper(command, turn) {
            Ok(command) => command,
            Err(fault) => return Ok(Err(Fault::Command(fault))),
        };
        if let Err(fault) = commands::validate(command) {
            return Ok(Err(Fault::Command(fault)));
        }
        if let Err(fault) = self.may_reward(space, command).map_err(|missing| vec![missing])? {
            return Ok(Err(Fault::Command(fault)));
        }
        let key = target(command, space, me);
        let actor = self.actor;
        let open = self.document(&key).map_err(|missing| vec![missing])?;
        let generation = open.generation();
        let before = recordings(open);
        let change = match open.run(command, me, actor) {
            Ok(change) => change,
            Err(fault) => return Ok(Err(Fault::Command(fault))),
        };
        let id = turn.command_id();
        if let Some((change, hash)) = change {
            let intent = Intent::Command { command: command.clone(), key, generation, change, hash };
            self.queue(id, space, intent, turn);
            self.store_piece(&key, turn);
            self.doubt_replaced(&key, before, turn);
        }
        Ok(Ok(Outcome::Stored { command: id }))
    }

    /// Queues an act.
    pub(crate) fn act(&mut self, space: SpaceId, act: &Act, turn: &mut Turn<'_>) -> Result<Outcome, Fault> {
        if self.state.me().is_none() {
            return Err(Fault::SignedOut);
        }
        if !self.state.spaces.contains_key(&space) {
            return Err(Fault::NotAMember);
        }
        // What others decide on with one's word is said without help.
        if self.helper(turn).is_some() && !self.protects_oneself(act) {
            return Err(Fault::Command(CommandFault::NotWithHelp));
        }
        act.fits(self.state.corrected(turn.clock))?;
        let id = turn.command_id();
        self.queue(id, space, Intent::Act(act.clone()), turn);
        Ok(Outcome::Stored { command: id })
    }

    /// Own entries that were taken back, whether or not the server said so yet.
    pub(crate) fn withdrawn(&self, space: SpaceId) -> BTreeSet<EntryId> {
        let waiting = self.state.outbox.values().filter(|item| item.space == space);
        let asked = waiting.filter_map(|item| match &item.intent {
            Intent::Act(Act::Withdraw { entry }) => Some(entry.entry),
            Intent::Act(_) | Intent::Command { .. } => None,
        });
        let accepted = self.state.spaces.get(&space).into_iter().flat_map(|record| record.withdrawn.iter().copied());
        asked.chain(accepted).collect()
    }

    /// Queues a command whose change is made when its document is rebuilt, in this same turn.
    pub(crate) fn queue_command(&mut self, key: &DocumentKey, command: Command, turn: &mut Turn<'_>) {
        let id = turn.command_id();
        let generation = self.open.get(key).map(OpenDocument::generation).unwrap_or_default();
        let (change, hash) = (ByteVec::from(Vec::new()), ByteArray::from([0; 32]));
        self.queue(id, key.space, Intent::Command { command, key: *key, generation, change, hash }, turn);
    }

    /// Puts something that was said before into the box, so that it is not lost.
    pub(crate) fn box_command(&mut self, space: SpaceId, command: Command, reason: Refusal, turn: &mut Turn<'_>) {
        let Some(me) = self.state.me() else { return };
        let id = turn.command_id();
        let key = target(&command, space, me);
        let (change, hash) = (ByteVec::from(Vec::new()), ByteArray::from([0; 32]));
        self.queue(id, space, Intent::Command { command, key, generation: Generation::default(), change, hash }, turn);
        if let Some(number) = self.state.number_of(id) {
            self.state.box_pending(number, reason, turn);
        }
    }

    /// Puts an intent in the outbox.
    pub(crate) fn queue(&mut self, id: CommandId, space: SpaceId, intent: Intent, turn: &mut Turn<'_>) {
        let at = self.state.corrected(turn.clock);
        let clock_offset_ms = self.state.sync.clock_offset_ms;
        let state = OutboxState::Stored { waits_for: None };
        let number = self.state.next_number();
        self.state.put_pending(number, Pending { id, space, at, clock_offset_ms, intent, state }, turn);
    }

    /// *Niet geplaatst*: does it again, as a new intent with the same words.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn retry(
        &mut self,
        command: CommandId,
        turn: &mut Turn<'_>,
    ) -> Result<Result<Outcome, Fault>, Vec<Missing>> {
        let Some((number, boxed)) = self.boxed(command) else { return Ok(Err(Fault::NotInBox)) };
        let outcome = match &boxed.what {
            What::Command(command) => self.run(boxed.space, command, turn)?,
            What::Act(act) => self.act(boxed.space, act, turn),
        };
        if outcome.is_ok() {
            self.unbox(number, turn);
        }
        Ok(outcome)
    }

    /// *Niet geplaatst*: throws it away, with attachments that nothing else names.
    pub(crate) fn discard(&mut self, command: CommandId, turn: &mut Turn<'_>) -> Result<Outcome, Fault> {
        if self.helper(turn).is_some() {
            return Err(Fault::Command(CommandFault::NotWithHelp));
        }
        let (number, boxed) = self.boxed(command).ok_or(Fault::NotInBox)?;
        self.unbox(number, turn);
        if let What::Command(command) = &boxed.what {
            for hash in names(command) {
                if !self.is_named(&hash) && self.attachment_waits(&hash) {
                    self.drop_attachment(&hash, turn);
                }
            }
        }
        Ok(Outcome::Done)
    }

    fn boxed(&self, command: CommandId) -> Option<(u64, crate::records::Boxed)> {
        self.state.refused.iter().find(|(_, boxed)| boxed.id == command).map(|(number, boxed)| (*number, boxed.clone()))
    }

    /// Takes something out of the box.
    pub(super) fn unbox(&mut self, number: u64, turn: &mut Turn<'_>) {
        turn.batch.delete(Table::Refused, &keys::number(number));
        self.state.refused.remove(&number);
    }

    fn attachment_waits(&self, hash: &[u8; 32]) -> bool {
        self.state.attachments.get(hash).is_some_and(|record| record.state == AttachmentState::Waiting)
    }
}

/// Whether a command says something between two, or of what another can, in the own space of that other, while they let one.
fn says_between(record: &SpaceRecord, command: &Command, now: Timestamp) -> bool {
    let (with, part) = match command.bare() {
        Command::CheckIn { with, .. } | Command::SetRhythm { with, .. } => (with, Part::CheckIns),
        Command::Converse { with, .. } => (with, Part::Conversations),
        Command::Confirm { of, .. } => (of, Part::Skills),
        _other => return false,
    };
    record.space() == SpaceId::own(*with) && record.reads(part, now)
}

/// Whether a command says something of a reward with a step that whose own space it is lets one read.
fn rewards(record: &SpaceRecord, command: &Command, now: Timestamp) -> bool {
    let Command::Reward { of, area, .. } = command else { return false };
    record.space() == SpaceId::own(*of) && record.reads(Part::about(*area), now)
}
