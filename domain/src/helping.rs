//! Helping: someone sits beside a person and helps them with their own profile, for half an hour at most. What is done
//! meanwhile says so where it stands. What weighs more than words is done without help.

use std::{fmt, str::FromStr};

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::{commands::Command, ids::PersonId};

/// How long help lasts at most: 30 minutes.
pub const LONGEST_MS: i64 = 30 * 60 * 1_000;

/// Who helps, as the person themselves says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Helper {
    /// Someone of one's groups.
    #[n(0)]
    Person {
        /// Who.
        #[n(0)]
        person: PersonId,
    },
    /// Someone else. Who is not in Kring is not named in it.
    #[n(1)]
    Someone,
}

/// The stored word for someone who is not in Kring.
const SOMEONE: &str = "someone";

/// As documents store it: a person's id, or a word.
impl fmt::Display for Helper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person { person } => person.fmt(f),
            Self::Someone => f.write_str(SOMEONE),
        }
    }
}

impl FromStr for Helper {
    type Err = <PersonId as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            SOMEONE => Ok(Self::Someone),
            text => Ok(Self::Person { person: text.parse()? }),
        }
    }
}

/// Whether a command can be done with help: those that can say so where they stand, and are about oneself alone.
#[must_use]
pub const fn can_be_helped(command: &Command) -> bool {
    match command {
        Command::AddEntry(_)
        | Command::EditEntry { .. }
        | Command::SetPause { .. }
        | Command::SetHelp { .. }
        | Command::CorrectPresence { .. }
        | Command::AnswerClosing { .. }
        | Command::Introduce { .. }
        | Command::Assess { .. }
        | Command::SetGoal { .. }
        | Command::SetStep { .. }
        | Command::AgreeToRules { .. }
        | Command::CheckIn { .. }
        | Command::SetRhythm { .. }
        | Command::Converse { .. }
        | Command::SetSkill { .. }
        | Command::SetEvidence { .. }
        | Command::SetTrack { .. }
        | Command::Receive { .. } => true,
        Command::React { .. }
        | Command::Reward { .. }
        | Command::PlanMeeting { .. }
        | Command::CancelMeeting { .. }
        | Command::SetProgrammeLine { .. }
        | Command::WriteNotes { .. }
        | Command::SetAgreement { .. }
        | Command::MarkPresence { .. }
        | Command::SetCard { .. }
        | Command::PlanSeries { .. }
        | Command::Hide { .. }
        | Command::Pin { .. }
        | Command::Warn { .. }
        | Command::Confirm { .. }
        | Command::WithHelp { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_helps_is_stored_as_an_id_or_a_word() {
        let sanne = Helper::Person { person: PersonId::from_bytes([7; 16]) };
        for helper in [sanne, Helper::Someone] {
            assert_eq!(helper.to_string().parse(), Ok(helper));
        }
        assert!("sanne".parse::<Helper>().is_err());
    }
}
