//! What is said in a conversation between a participant and one professional, each in their own half.

use std::fmt;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{Came, Said};
use crate::{
    ids::{AgreementId, DecisionId, GuardRailId, OrganisationId},
    time::CivilDate,
};

/// Who leads a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Leads {
    /// The participant.
    #[n(0)]
    Participant,
    /// The professional.
    #[n(1)]
    Professional,
    /// Both.
    #[n(2)]
    Together,
}

/// What a professional did in a conversation (`domain.md` S22). It is said by the professional alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum TalkRole {
    /// Coach: asks and listens.
    #[n(0)]
    Coach,
    /// Regelaar: arranges something.
    #[n(1)]
    Arranger,
    /// Regisseur: brings people together, and keeps an eye on who does what.
    #[n(2)]
    Coordinator,
    /// Ondersteuner: is there, and does something along.
    #[n(3)]
    Supporter,
    /// Toeleider: shows the way to a place or to someone else.
    #[n(4)]
    Guide,
}

/// When on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum DayPart {
    /// In the morning: what is suggested for a hard conversation (S8).
    #[n(0)]
    Morning,
    /// In the afternoon.
    #[n(1)]
    Afternoon,
    /// Any time.
    #[n(2)]
    AnyTime,
}

/// Who does what was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Doer {
    /// The participant.
    #[n(0)]
    Participant,
    /// The professional.
    #[n(1)]
    Professional,
    /// Someone else.
    #[n(2)]
    Other {
        /// Who, in a few words: at most 200 characters.
        #[n(0)]
        name: String,
    },
}

/// What a guard rail tells, as it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum RailKind {
    /// Fixed by law or policy.
    #[n(0)]
    Fixed,
    /// What follows when something is, or is not, done.
    #[n(1)]
    Follows,
    /// What someone chooses for themselves.
    #[n(2)]
    Choice,
}

/// Which guard rail of which organisation, in which of its versions. In JSON: `<organisation>/<guard rail>@<version>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub struct RailStamp {
    /// Whose.
    #[n(0)]
    pub organisation: OrganisationId,
    /// Which.
    #[n(1)]
    pub rail: GuardRailId,
    /// The version of what the organisation wrote down.
    #[n(2)]
    pub version: u32,
}

impl fmt::Display for RailStamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}@{}", self.organisation, self.rail, self.version)
    }
}

/// A text that is no [`RailStamp`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a guard rail with its version")]
pub struct NoRailStamp;

impl std::str::FromStr for RailStamp {
    type Err = NoRailStamp;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (organisation, rest) = text.split_once('/')?;
            let (rail, version) = rest.split_once('@')?;
            let stamp = Self {
                organisation: organisation.parse().ok()?,
                rail: rail.parse().ok()?,
                version: version.parse().ok()?,
            };
            (stamp.to_string() == text).then_some(stamp)
        };
        parse().ok_or(NoRailStamp)
    }
}

impl Serialize for RailStamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RailStamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The words of a guard rail as they were told, so that an old conversation still reads right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RailWords {
    /// What it tells.
    #[n(0)]
    pub kind: RailKind,
    /// The organisation's words: at most 500 characters.
    #[n(1)]
    pub text: String,
}

/// What a professional decided, and on which information. Without the information it cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// What: at most 2,000 characters, never nothing.
    #[n(0)]
    pub decision: String,
    /// The information that it rests on: at most 2,000 characters, never nothing.
    #[n(1)]
    pub rests_on: String,
    /// Why it departs from a guideline, when it does: at most 2,000 characters.
    #[n(2)]
    pub departs: Option<String>,
}

/// *Klopt dit voor jou?*
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Fits {
    /// Ja.
    #[n(0)]
    Yes,
    /// Niet helemaal.
    #[n(1)]
    NotQuite,
    /// In andere woorden.
    #[n(2)]
    InOtherWords,
}

/// Something that the other said, beside which one puts *Dit klopt niet*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Beside {
    /// What it was for.
    #[n(0)]
    Aim,
    /// What was said.
    #[n(1)]
    Said,
    /// What was agreed.
    #[n(2)]
    Agreement {
        /// Which.
        #[n(0)]
        agreement: AgreementId,
    },
}

/// One thing that is said in one's own half of a conversation. Own words that are empty take away what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ConversationPart {
    /// What it is for.
    #[n(0)]
    Aim {
        /// In own words.
        #[n(0)]
        said: Said,
    },
    /// Who leads it.
    #[n(1)]
    Leads {
        /// Who.
        #[n(0)]
        leads: Leads,
    },
    /// What the professional did. The professional's alone.
    #[n(2)]
    Role {
        /// What.
        #[n(0)]
        role: TalkRole,
    },
    /// Whether it is a hard one.
    #[n(3)]
    Hard {
        /// Whether.
        #[n(0)]
        hard: bool,
    },
    /// When on the day it goes best. The participant's alone.
    #[n(4)]
    DayPart {
        /// When.
        #[n(0)]
        day_part: DayPart,
    },
    /// A guard rail that was told; without words it was not. The professional's alone.
    #[n(5)]
    Rail {
        /// Which.
        #[n(0)]
        rail: RailStamp,
        /// As it was told.
        #[n(1)]
        told: Option<RailWords>,
    },
    /// What was said.
    #[n(6)]
    Said {
        /// In own words.
        #[n(0)]
        said: Said,
    },
    /// Something that is agreed.
    #[n(7)]
    Agreement {
        /// Which.
        #[n(0)]
        agreement: AgreementId,
        /// What, in own words.
        #[n(1)]
        said: Said,
        /// Who does it.
        #[n(2)]
        doer: Doer,
        /// By which day.
        #[n(3)]
        by: Option<CivilDate>,
    },
    /// What came of an agreement of an earlier conversation.
    #[n(8)]
    Came {
        /// Which.
        #[n(0)]
        agreement: AgreementId,
        /// What.
        #[n(1)]
        came: Came,
    },
    /// *Dit klopt niet*, beside what the other said.
    #[n(9)]
    Wrong {
        /// Beside what.
        #[n(0)]
        beside: Beside,
        /// How it is for oneself.
        #[n(1)]
        said: Said,
    },
    /// What was decided; nothing takes it away. The professional's alone.
    #[n(10)]
    Decision {
        /// Which.
        #[n(0)]
        decision: DecisionId,
        /// What, and on which information.
        #[n(1)]
        decided: Option<Decided>,
    },
    /// The participant's answer to a decision, and nobody else's.
    #[n(11)]
    Answer {
        /// To which.
        #[n(0)]
        decision: DecisionId,
        /// Whether it fits.
        #[n(1)]
        fits: Fits,
        /// In own words; may be nothing.
        #[n(2)]
        said: Said,
    },
}

impl ConversationPart {
    /// What is said in own words.
    #[must_use]
    pub const fn said(&self) -> Option<&Said> {
        match self {
            Self::Aim { said }
            | Self::Said { said }
            | Self::Agreement { said, .. }
            | Self::Wrong { said, .. }
            | Self::Answer { said, .. } => Some(said),
            Self::Leads { .. }
            | Self::Role { .. }
            | Self::Hard { .. }
            | Self::DayPart { .. }
            | Self::Rail { .. }
            | Self::Came { .. }
            | Self::Decision { .. } => None,
        }
    }
}
