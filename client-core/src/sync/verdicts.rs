//! What is done with a verdict.

use kring_domain::{
    acts::Act,
    commands::{Command, target},
    documents::DocumentKey,
    ids::CommandId,
    time::Timestamp,
    verdict::{Postponement, Verdict},
    wire::VerdictOn,
};

use crate::{
    machine::{Core, Settle, Turn, names},
    records::{AttachmentState, Intent, OutboxState, Pending},
};

/// Words that waited longer than this are of now: four weeks, so that their journal is of this month or the last.
const LONGEST_AGO_MS: i64 = 28 * 24 * 60 * 60 * 1000;

impl Core {
    /// Takes a verdict. Gives the documents that must be brought in order, and how. The verdict on something that no
    /// longer waits says nothing.
    pub(crate) fn verdict(&mut self, on: &VerdictOn, turn: &mut Turn<'_>) -> Vec<(DocumentKey, Settle)> {
        let Some((number, mut item)) = self.waiting(on.command) else { return Vec::new() };
        let document = item.document().copied();
        self.link.in_flight.remove(&on.command);
        match on.verdict {
            Verdict::Accepted { seq } => {
                self.link.tries.remove(&on.command);
                self.state.sync.last_sent_at = Some(self.state.corrected(turn.clock));
                match &item.intent {
                    Intent::Act(act) => {
                        self.accepted_act(act.clone(), &item, turn);
                        self.state.remove_pending(number, turn);
                    }
                    Intent::Command { .. } => {
                        item.state = OutboxState::Accepted { seq };
                        self.state.put_pending(number, item, turn);
                    }
                }
                document.map(|key| (key, Settle::Keep)).into_iter().collect()
            }
            // Nobody wrote it, so there is nothing to give back.
            Verdict::Refused { .. } if matches!(item.intent, Intent::Act(Act::Looked { .. })) => {
                self.link.tries.remove(&on.command);
                self.state.remove_pending(number, turn);
                Vec::new()
            }
            Verdict::Refused { reason } => {
                self.link.tries.remove(&on.command);
                self.state.box_pending(number, reason, turn);
                document.map(|key| (key, Settle::Rebuild)).into_iter().collect()
            }
            Verdict::Later { reason } => self.later(number, item, reason, turn),
        }
    }

    fn later(
        &mut self,
        number: u64,
        mut item: Pending,
        reason: Postponement,
        turn: &mut Turn<'_>,
    ) -> Vec<(DocumentKey, Settle)> {
        let document = item.document().copied();
        item.state = OutboxState::Stored { waits_for: Some(reason) };
        let how = match reason {
            Postponement::MissingDependencies | Postponement::OldGeneration | Postponement::ActorTaken => {
                self.link.offer_again(item.id);
                Settle::Rebuild
            }
            Postponement::Clock => {
                self.link.offer_again(item.id);
                self.correct_moment(&mut item, self.state.sync.clock_offset_ms, turn.clock);
                Settle::Rebuild
            }
            Postponement::MissingAttachment => {
                for hash in item.command().into_iter().flat_map(names) {
                    // The server keeps attachments by space: the same photo in a second group is sent there too.
                    if let Some(record) = self.state.attachments.get_mut(&hash) {
                        record.space = item.space;
                    }
                    self.set_attachment(&hash, AttachmentState::Waiting, turn);
                }
                self.link.offer_again(item.id);
                Settle::Keep
            }
            Postponement::Busy | Postponement::UpgradeNeeded => {
                self.link.held_back.insert(item.id);
                Settle::Keep
            }
        };
        // A corrected moment may lie in another month: the command leaves this document and is done again in that one.
        let moved = item.document().copied().filter(|key| Some(key) != document.as_ref());
        self.state.put_pending(number, item, turn);
        document.map(|key| (key, how)).into_iter().chain(moved.map(|key| (key, Settle::Rebuild))).collect()
    }

    /// Something that waits, and its number.
    pub(crate) fn waiting(&self, command: CommandId) -> Option<(u64, Pending)> {
        let number = self.state.number_of(command)?;
        Some((number, self.state.outbox.get(&number)?.clone()))
    }

    /// Moves a command to the moment by the clock as it is known now, and to the document that follows from it. A moment
    /// that still cannot be (this device's own clock was set meanwhile, or the words waited for weeks) becomes now.
    fn correct_moment(&self, item: &mut Pending, clock_offset_ms: i64, clock: Timestamp) {
        let Some(me) = self.state.me() else { return };
        let now = clock.plus_ms(clock_offset_ms);
        let moved = item.at.plus_ms(clock_offset_ms.saturating_sub(item.clock_offset_ms));
        item.at = if (now.plus_ms(-LONGEST_AGO_MS)..=now).contains(&moved) { moved } else { now };
        item.clock_offset_ms = clock_offset_ms;
        if let Intent::Command { command, key, .. } = &mut item.intent {
            set_moment(command, item.at);
            *key = target(command, item.space, me);
        }
    }

    /// The document that a command writes once its moment is corrected so.
    pub(crate) fn retargeted(&self, item: &Pending, clock_offset_ms: i64, clock: Timestamp) -> Option<DocumentKey> {
        let mut moved = item.clone();
        self.correct_moment(&mut moved, clock_offset_ms, clock);
        moved.document().copied()
    }

    fn accepted_act(&mut self, act: Act, item: &Pending, turn: &mut Turn<'_>) {
        match act {
            Act::Withdraw { entry } => {
                if let Some(space) = self.state.spaces.get_mut(&item.space) {
                    space.withdrawn.insert(entry.entry);
                    self.state.save_space(item.space, turn);
                }
            }
            Act::SetProfile { name, picture } => self.set_profile(name, picture, turn),
            Act::Grant { .. } | Act::EndGrant { .. } => {
                self.note_given(&act, self.state.corrected(turn.clock), turn);
            }
            Act::Looked { .. }
            | Act::Admit { .. }
            | Act::TurnAway { .. }
            | Act::SetStanding { .. }
            | Act::Remove { .. }
            | Act::Leave
            | Act::BecomeAlumnus { .. }
            | Act::WalkIn { .. }
            | Act::JoinWalkIns { .. }
            | Act::KeepApart { .. }
            | Act::Unjoin { .. }
            | Act::Rename { .. }
            | Act::SetLed { .. }
            | Act::Archive
            | Act::Reopen
            | Act::StopRecovery { .. }
            | Act::AdmitGuest { .. } => {}
        }
    }
}

/// Sets the moment in a command.
fn set_moment(command: &mut Command, moment: Timestamp) {
    match command {
        Command::WithHelp { command, .. } => set_moment(command, moment),
        Command::AddEntry(entry) => entry.at = moment,
        Command::EditEntry { at, .. }
        | Command::React { at, .. }
        | Command::SetPause { at, .. }
        | Command::SetHelp { at, .. }
        | Command::CorrectPresence { at, .. }
        | Command::PlanMeeting { at, .. }
        | Command::CancelMeeting { at, .. }
        | Command::SetProgrammeLine { at, .. }
        | Command::WriteNotes { at, .. }
        | Command::SetAgreement { at, .. }
        | Command::AnswerClosing { at, .. }
        | Command::MarkPresence { at, .. }
        | Command::SetCard { at, .. }
        | Command::PlanSeries { at, .. }
        | Command::Hide { at, .. }
        | Command::Pin { at, .. }
        | Command::Introduce { at, .. }
        | Command::Assess { at, .. }
        | Command::SetGoal { at, .. }
        | Command::SetStep { at, .. }
        | Command::CheckIn { at, .. }
        | Command::Converse { at, .. }
        | Command::Reward { at, .. }
        | Command::Receive { at, .. }
        | Command::SetRhythm { at, .. }
        | Command::AgreeToRules { at, .. }
        | Command::SetSkill { at, .. }
        | Command::SetEvidence { at, .. }
        | Command::SetTrack { at, .. }
        | Command::Confirm { at, .. }
        | Command::Warn { at, .. } => *at = moment,
    }
}
