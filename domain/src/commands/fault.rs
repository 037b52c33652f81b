//! Why a command cannot be done as it is.

use automerge::AutomergeError;

/// Why a command cannot be done as it is. Each has a code; the screens have a sentence for it (`fault-<code>`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommandFault {
    /// Nothing is said: no words and no attachment, or an empty name.
    #[error("nothing is said")]
    Empty,
    /// A text has more characters than its field holds.
    #[error("the text is too long")]
    TooLong,
    /// More things than the list holds.
    #[error("there are too many")]
    TooMany,
    /// A text holds control characters, or a line break where one line is asked.
    #[error("the text holds characters that cannot be kept")]
    Characters,
    /// A moment, day or length of time that cannot be.
    #[error("the moment cannot be")]
    Moment,
    /// A photo or recording that is empty, too big or too long.
    #[error("the attachment cannot be kept")]
    Attachment,
    /// The command writes another document than the one that was given.
    #[error("the command belongs to another document")]
    WrongDocument,
    /// What it speaks of is not there (any more).
    #[error("what it speaks of is gone")]
    Gone,
    /// It cannot be done while someone helps.
    #[error("this is done without help")]
    NotWithHelp,
    /// The organisation gives no rewards, or one does not give them in its name.
    #[error("rewards are off")]
    RewardsOff,
    /// The organisation gives other rewards than this one.
    #[error("the reward is not one that the organisation gives")]
    RewardRange,
    /// The reward was given: what was promised stays as it is.
    #[error("the reward was given")]
    RewardGiven,
    /// The document could not take the edit: it is damaged, and must be loaded again.
    #[error("the document is damaged")]
    Damaged,
}

impl CommandFault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::TooMany => "too_many",
            Self::Characters => "characters",
            Self::Moment => "moment",
            Self::Attachment => "attachment",
            Self::WrongDocument => "wrong_document",
            Self::Gone => "gone",
            Self::NotWithHelp => "not_with_help",
            Self::RewardsOff => "rewards_off",
            Self::RewardRange => "reward_range",
            Self::RewardGiven => "reward_given",
            Self::Damaged => "damaged",
        }
    }
}

impl From<AutomergeError> for CommandFault {
    fn from(_cause: AutomergeError) -> Self {
        Self::Damaged
    }
}
