//! Which document a command writes.

use super::{Command, Received};
use crate::{
    documents::DocumentKey,
    ids::{PersonId, SpaceId},
    time::CivilDate,
};

/// The document that a command of `author` in `space` writes.
///
/// The month of an own journal follows from the command's moment; an edit writes the journal that holds the entry. A kind
/// word goes to one's own journal of the month of the entry it is for, so that in December it can be taken back where it
/// was given in November. Moderation, too, is kept with the month of the entry it is about.
#[must_use]
pub fn target(command: &Command, space: SpaceId, author: PersonId) -> DocumentKey {
    match command {
        Command::AddEntry(entry) => DocumentKey::journal(space, author, entry.at.month()),
        Command::EditEntry { month, .. } => DocumentKey::journal(space, author, *month),
        Command::React { target, .. } => DocumentKey::journal(space, author, target.month),
        Command::SetPause { at, .. }
        | Command::SetHelp { at, .. }
        | Command::CorrectPresence { at, .. }
        | Command::AgreeToRules { at, .. } => DocumentKey::journal(space, author, at.month()),
        Command::PlanMeeting { meeting, .. }
        | Command::CancelMeeting { meeting, .. }
        | Command::SetProgrammeLine { meeting, .. }
        | Command::WriteNotes { meeting, .. }
        | Command::SetAgreement { meeting, .. } => DocumentKey::meeting(space, *meeting),
        Command::AnswerClosing { meeting, .. } => DocumentKey::closing(space, author, *meeting),
        Command::MarkPresence { meeting, .. } => DocumentKey::presence(space, *meeting),
        Command::SetCard { .. } | Command::PlanSeries { .. } => DocumentKey::board(space),
        Command::Hide { target, .. } | Command::Pin { target, .. } => DocumentKey::moderation(space, target.month),
        // Wherever one stands: what one says about oneself is in one's own space.
        Command::Introduce { .. } => DocumentKey::introduction(author),
        Command::Assess { area, .. } => DocumentKey::assessments(author, *area),
        Command::SetGoal { area, .. } | Command::SetStep { area, .. } => DocumentKey::goals(author, *area),
        Command::WithHelp { command, .. } => target(command, space, author),
        Command::CheckIn { with, date, .. } => {
            DocumentKey::check_ins(of_pair(space, author, *with), author, *with, date.year())
        }
        Command::SetRhythm { with, at, .. } => {
            DocumentKey::check_ins(of_pair(space, author, *with), author, *with, CivilDate::of(*at, 0).year())
        }
        Command::Converse { with, date, .. } => {
            DocumentKey::conversations(of_pair(space, author, *with), author, *with, date.year())
        }
        Command::SetSkill { .. } | Command::SetEvidence { .. } | Command::SetTrack { .. } => {
            DocumentKey::skills(author)
        }
        Command::Confirm { of, .. } => DocumentKey::confirmations(author, *of),
        Command::Reward { area, .. } => DocumentKey::rewards(space, author, *area),
        Command::Receive { from, received, at, .. } => {
            let year = match received {
                Received::On { day } => day.year(),
                Received::Not => CivilDate::of(*at, 0).year(),
            };
            DocumentKey::received(author, *from, year)
        }
        Command::Warn { member, .. } => DocumentKey::warning(space, author, *member),
    }
}

/// Where a check-in or a conversation stands: in the other's own space when that is where it is said, and otherwise in one's own.
fn of_pair(space: SpaceId, author: PersonId, with: PersonId) -> SpaceId {
    if space == SpaceId::own(with) { space } else { SpaceId::own(author) }
}
