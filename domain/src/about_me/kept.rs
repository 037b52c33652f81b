//! Everything that is kept about a person: why, and how long.

use serde::{Deserialize, Serialize};

use crate::documents::DocumentKind;

/// How long things are kept that end by themselves. Who throws them away counts with these.
pub mod terms {
    /// A code that was mailed.
    pub const SIGN_IN_CODE_MINUTES: i64 = 10;
    /// A code with which one adds a device of one's own.
    pub const DEVICE_LINK_MINUTES: i64 = 5;
    /// Signing in that was begun in a browser.
    pub const CEREMONY_MINUTES: i64 = 10;
    /// A mail that cannot be sent is given up.
    pub const MAIL_MINUTES: i64 = 10;
    /// A code for a group's door.
    pub const JOIN_CODE_DAYS: i64 = 7;
    /// A photo or recording on its way that nobody went on with, and one that nothing names.
    pub const UPLOAD_DAYS: i64 = 7;
    /// Words that an ended device could not put in a group any more.
    pub const LAST_WORDS_DAYS: i64 = 90;
    /// A look, and a grant after it was over.
    pub const SIGHT_DAYS: i64 = 366;
    /// The log of management.
    pub const MANAGEMENT_DAYS: i64 = 3 * SIGHT_DAYS;
    /// That someone was not added, and what became of what a device without a name sent.
    pub const AWAY_DAYS: i64 = 400;
    /// How many answers the server remembers for each device.
    pub const VERDICTS: i64 = 2048;
}

/// Something that Kring keeps about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// What one wrote in a group, photos and kind words too.
    Entries,
    /// What one says of oneself in a group: a pause, what one can help with.
    OwnState,
    /// That one was at a meeting.
    Presence,
    /// What one answered in a closing round.
    Closing,
    /// Agreements and notes of a meeting.
    Meetings,
    /// The group's own page: its rules, its weekly meetings.
    Board,
    /// That an entry is hidden or pinned.
    Moderation,
    /// A measure and its reason.
    Warnings,
    /// "Over mij".
    Introduction,
    /// "Mijn map": what one filled in.
    Assessments,
    /// "Stappen": what one wants, and the steps of it.
    Goals,
    /// Whom one let read that.
    Grants,
    /// What others let one read.
    Reading,
    /// Who looked.
    Looks,
    /// Name, picture, title, since when.
    Account,
    /// The address, if there is one.
    Email,
    /// What one does in an organisation.
    Roles,
    /// The account at an organisation with which one comes in.
    WorkAccounts,
    /// In which groups, as what.
    Memberships,
    /// That a steward added one without a connection.
    WalkIns,
    /// That someone who lost everything was let in again, or would have been.
    Recoveries,
    /// That someone was not added: by the key of their device, without a name.
    NotAdded,
    /// Where one is or was signed in.
    Devices,
    /// With which one comes in.
    Passkeys,
    /// A code that was mailed.
    SignInCodes,
    /// The mail with it, while it waits.
    Mails,
    /// Signing in that was begun, and not finished.
    Ceremonies,
    /// A code for a second device.
    DeviceLinks,
    /// The codes for a group's door that one made.
    JoinCodes,
    /// What an ended device could not put in a group any more.
    LastWords,
    /// Photos and recordings.
    Attachments,
    /// The same, half sent.
    Uploads,
    /// Who wrote what, and when, with the server's mark.
    Authorship,
    /// Which of one's commands were taken.
    Verdicts,
    /// The groups that one made, renamed, gave over or stopped.
    GroupsLed,
    /// What was done to one's account with special rights.
    Management,
    /// What one could see, and when that changed.
    SightHistory,
    /// What must stay gone after a restore.
    Ledger,
    /// The check-ins of two people, each with their own half.
    CheckIns,
    /// The conversations of a participant and a professional, each with their own half.
    Conversations,
    /// "Wat ik kan": what one learns and can, and what shows it.
    Skills,
    /// What one says to have seen of what another can, and what others say of one.
    Confirmations,
    /// Rewards with one's steps, and those that one promised.
    Rewards,
}

/// Why something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The group reads it and remembers.
    ForTheGroup,
    /// Who leads the group knows who came.
    ToKnowWhoCame,
    /// The group knows how a meeting was.
    ToCloseTogether,
    /// What was agreed is not forgotten.
    ToAgree,
    /// One can show what one can.
    ToShowWhatOneCan,
    /// The group stays safe, and who is told something can read why.
    ToStaySafe,
    /// One says oneself who one is, to whom one chooses.
    InOwnWords,
    /// One sees who reads one's own.
    ToSeeWhoReads,
    /// The group knows whom it has in front of it.
    ToBeKnown,
    /// One comes in, and nobody else does.
    ToComeIn,
    /// Kring knows what one may read and do.
    ToKnowWhatMay,
    /// A lost device can be ended.
    ToEndADevice,
    /// Nothing is lost when a connection breaks.
    SoNothingIsLost,
    /// Nobody writes as another.
    SoNobodyWritesAsYou,
    /// What was taken back stays gone.
    SoGoneStaysGone,
    /// Who keeps the server answers for what was done.
    ToAnswerFor,
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "term", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Term {
    /// Nothing in Kring ends it.
    NoEnd,
    /// Until its person takes it back; nothing else in Kring ends it.
    UntilTakenBack,
    /// Until its person changes or empties it, and what it said before stays in its history.
    UntilChanged,
    /// Until its person takes it away.
    UntilRemoved,
    /// As long as it is so: who gave it takes it.
    WhileSo,
    /// Until no entry names it, and then at most so long.
    WhileNamed {
        /// Days.
        days: i64,
    },
    /// So long after it was made or last went on.
    Minutes {
        /// Minutes.
        minutes: i64,
    },
    /// So long after it was made or last went on.
    Days {
        /// Days.
        days: i64,
    },
    /// So long after it was over.
    DaysAfterEnd {
        /// Days.
        days: i64,
    },
    /// The newest of each device.
    Newest {
        /// How many.
        count: i64,
    },
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    /// What.
    pub kept: Kept,
    /// Why.
    pub why: Purpose,
    /// How long.
    pub term: Term,
}

impl Kept {
    /// Everything.
    pub const ALL: [Self; 43] = [
        Self::Entries,
        Self::OwnState,
        Self::Presence,
        Self::Closing,
        Self::Meetings,
        Self::Board,
        Self::Moderation,
        Self::Warnings,
        Self::Introduction,
        Self::Assessments,
        Self::Goals,
        Self::Grants,
        Self::Reading,
        Self::Looks,
        Self::Account,
        Self::Email,
        Self::Roles,
        Self::WorkAccounts,
        Self::Memberships,
        Self::WalkIns,
        Self::Recoveries,
        Self::NotAdded,
        Self::Devices,
        Self::Passkeys,
        Self::SignInCodes,
        Self::Mails,
        Self::Ceremonies,
        Self::DeviceLinks,
        Self::JoinCodes,
        Self::LastWords,
        Self::Attachments,
        Self::Uploads,
        Self::Authorship,
        Self::Verdicts,
        Self::GroupsLed,
        Self::Management,
        Self::SightHistory,
        Self::Ledger,
        Self::CheckIns,
        Self::Conversations,
        Self::Skills,
        Self::Confirmations,
        Self::Rewards,
    ];

    /// What a kind of document is on the page.
    #[must_use]
    pub const fn of(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Journal => Self::Entries,
            DocumentKind::Meeting => Self::Meetings,
            DocumentKind::Closing => Self::Closing,
            DocumentKind::Presence => Self::Presence,
            DocumentKind::Board => Self::Board,
            DocumentKind::Moderation => Self::Moderation,
            DocumentKind::Warning => Self::Warnings,
            DocumentKind::Introduction => Self::Introduction,
            DocumentKind::Assessments => Self::Assessments,
            DocumentKind::Goals => Self::Goals,
            DocumentKind::CheckIns => Self::CheckIns,
            DocumentKind::Conversations => Self::Conversations,
            DocumentKind::Skills => Self::Skills,
            DocumentKind::Confirmations => Self::Confirmations,
            DocumentKind::Rewards => Self::Rewards,
        }
    }

    /// Why it is kept.
    #[must_use]
    pub const fn why(self) -> Purpose {
        match self {
            Self::Entries | Self::OwnState | Self::Board | Self::Attachments => Purpose::ForTheGroup,
            Self::Presence => Purpose::ToKnowWhoCame,
            Self::Closing => Purpose::ToCloseTogether,
            Self::Meetings | Self::CheckIns | Self::Conversations | Self::Rewards => Purpose::ToAgree,
            Self::Skills | Self::Confirmations => Purpose::ToShowWhatOneCan,
            Self::Moderation | Self::Warnings => Purpose::ToStaySafe,
            Self::Introduction | Self::Assessments | Self::Goals => Purpose::InOwnWords,
            Self::Grants | Self::Looks => Purpose::ToSeeWhoReads,
            Self::Account => Purpose::ToBeKnown,
            Self::Email
            | Self::WorkAccounts
            | Self::Passkeys
            | Self::SignInCodes
            | Self::Mails
            | Self::Ceremonies
            | Self::DeviceLinks
            | Self::JoinCodes
            | Self::WalkIns
            | Self::Recoveries
            | Self::NotAdded => Purpose::ToComeIn,
            Self::Reading | Self::Roles | Self::Memberships | Self::SightHistory => Purpose::ToKnowWhatMay,
            Self::Devices => Purpose::ToEndADevice,
            Self::LastWords | Self::Uploads | Self::Verdicts => Purpose::SoNothingIsLost,
            Self::Authorship => Purpose::SoNobodyWritesAsYou,
            Self::GroupsLed | Self::Management => Purpose::ToAnswerFor,
            Self::Ledger => Purpose::SoGoneStaysGone,
        }
    }

    /// How long it is kept.
    #[must_use]
    pub const fn term(self) -> Term {
        match self {
            Self::Entries => Term::UntilTakenBack,
            Self::OwnState
            | Self::Introduction
            | Self::Assessments
            | Self::Goals
            | Self::CheckIns
            | Self::Conversations
            | Self::Skills
            | Self::Confirmations
            | Self::Rewards => Term::UntilChanged,
            Self::Passkeys => Term::UntilRemoved,
            Self::Roles => Term::WhileSo,
            Self::Presence
            | Self::Closing
            | Self::Meetings
            | Self::Board
            | Self::Moderation
            | Self::Warnings
            | Self::Account
            | Self::Email
            | Self::WorkAccounts
            | Self::Memberships
            | Self::WalkIns
            | Self::Recoveries
            | Self::GroupsLed
            | Self::Devices
            | Self::Authorship
            | Self::SightHistory
            | Self::Ledger => Term::NoEnd,
            Self::Grants => Term::DaysAfterEnd { days: terms::SIGHT_DAYS },
            // The seat of a reader stays, as one that ended.
            Self::Reading => Term::NoEnd,
            Self::Looks => Term::Days { days: terms::SIGHT_DAYS },
            Self::Management => Term::Days { days: terms::MANAGEMENT_DAYS },
            Self::NotAdded => Term::Days { days: terms::AWAY_DAYS },
            Self::SignInCodes => Term::Minutes { minutes: terms::SIGN_IN_CODE_MINUTES },
            Self::Mails => Term::Minutes { minutes: terms::MAIL_MINUTES },
            Self::Ceremonies => Term::Minutes { minutes: terms::CEREMONY_MINUTES },
            Self::DeviceLinks => Term::Minutes { minutes: terms::DEVICE_LINK_MINUTES },
            Self::JoinCodes => Term::Days { days: terms::JOIN_CODE_DAYS },
            Self::LastWords => Term::Days { days: terms::LAST_WORDS_DAYS },
            Self::Attachments => Term::WhileNamed { days: terms::UPLOAD_DAYS },
            Self::Uploads => Term::Days { days: terms::UPLOAD_DAYS },
            Self::Verdicts => Term::Newest { count: terms::VERDICTS },
        }
    }

    /// The line of the list.
    #[must_use]
    pub const fn rule(self) -> Rule {
        Rule { kept: self, why: self.why(), term: self.term() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::as_conversions, reason = "the number of a variant without fields")]
    fn everything_is_in_the_list_once() {
        for (place, kept) in Kept::ALL.iter().enumerate() {
            assert_eq!(usize::from(*kept as u8), place, "{kept:?}");
        }
        // The last one closes the list.
        assert_eq!(usize::from(Kept::Rewards as u8) + 1, Kept::ALL.len());
    }
}
