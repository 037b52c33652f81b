//! What a guest does: what a meeting asks of whoever is there, and what is their own.

use super::Command;

/// Whether a guest of a group does this. What they do otherwise the rights and the gate refuse; a device asks this first, so
/// that nothing is written that nobody will take.
#[must_use]
pub fn is_for_guests(command: &Command) -> bool {
    match command {
        Command::SetProgrammeLine { .. }
        | Command::WriteNotes { .. }
        | Command::SetAgreement { .. }
        | Command::AnswerClosing { .. }
        | Command::CorrectPresence { .. }
        | Command::SetPause { .. }
        | Command::AgreeToRules { .. }
        | Command::Introduce { .. }
        | Command::Assess { .. }
        | Command::SetGoal { .. }
        | Command::SetStep { .. }
        | Command::CheckIn { .. }
        | Command::SetRhythm { .. }
        | Command::Converse { .. }
        | Command::SetSkill { .. }
        | Command::SetEvidence { .. }
        | Command::SetTrack { .. }
        | Command::Reward { .. }
        | Command::Receive { .. } => true,
        Command::AddEntry(_)
        | Command::EditEntry { .. }
        | Command::React { .. }
        | Command::SetHelp { .. }
        | Command::PlanMeeting { .. }
        | Command::CancelMeeting { .. }
        | Command::MarkPresence { .. }
        | Command::SetCard { .. }
        | Command::PlanSeries { .. }
        | Command::Hide { .. }
        | Command::Pin { .. }
        | Command::Confirm { .. }
        | Command::Warn { .. } => false,
        Command::WithHelp { command, .. } => is_for_guests(command),
    }
}
