//! What someone says of what they learn and can, and what another says to have seen of it.

use std::fmt;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{Attachment, Said};
use crate::{
    ids::{EvidenceId, PersonId, SkillId},
    time::CivilDate,
};

/// A question of the intake (`domain.md` S14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum IntakeQuestion {
    /// Wat zou je graag doen?
    #[n(0)]
    Wishes,
    /// Waar ben je goed in?
    #[n(1)]
    Talents,
    /// Wat verwacht je hier?
    #[n(2)]
    Expects,
}

/// How it is with a skill. None of them is a failure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum SkillState {
    /// Hier oefen ik mee
    #[default]
    #[n(0)]
    WorkingOn,
    /// Dit kan ik
    #[n(1)]
    Can,
    /// Rust even
    #[n(2)]
    Rests,
}

/// A skill of the short list that only suggests: for who points at a picture and writes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
#[expect(missing_docs, reason = "each variant is the skill that it names")]
pub enum SkillExample {
    #[n(0)]
    OnTime,
    #[n(1)]
    Together,
    #[n(2)]
    Customers,
    #[n(3)]
    Cooking,
    #[n(4)]
    Growing,
    #[n(5)]
    Making,
    #[n(6)]
    Computer,
    #[n(7)]
    Language,
    #[n(8)]
    Explaining,
    #[n(9)]
    Money,
}

/// A phase of taking part, as `participation-phases` has them (`domain.md` S14). Said by the person; a step back is a phase too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Phase {
    /// Ik ken de mensen hier
    #[n(0)]
    Reached,
    /// Ik doe hier mee
    #[n(1)]
    Active,
    /// Ik doe hier vrijwilligerswerk
    #[n(2)]
    VolunteerInside,
    /// Ik doe vrijwilligerswerk op een andere plek
    #[n(3)]
    VolunteerAtPartner,
    /// Ik heb werk of ga naar school
    #[n(4)]
    SchoolOrJob,
}

/// What someone says to have seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Seen {
    /// A skill.
    #[n(0)]
    Skill {
        /// Which.
        #[n(0)]
        skill: SkillId,
    },
    /// What shows one.
    #[n(1)]
    Evidence {
        /// Which.
        #[n(0)]
        evidence: EvidenceId,
    },
}

/// As documents store it.
impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Skill { skill } => write!(f, "skill/{skill}"),
            Self::Evidence { evidence } => write!(f, "evidence/{evidence}"),
        }
    }
}

impl Seen {
    /// Reads what is stored; `None` for anything that would not have been written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let seen = match text.split_once('/')? {
            ("skill", skill) => Self::Skill { skill: skill.parse().ok()? },
            ("evidence", evidence) => Self::Evidence { evidence: evidence.parse().ok()? },
            _other => return None,
        };
        (seen.to_string() == text).then_some(seen)
    }
}

/// One thing that is said of a skill. Words that are empty take away what was said; a skill without words and example is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum SkillPart {
    /// What it is: at most 500 characters.
    #[n(0)]
    Name {
        /// In own words.
        #[n(0)]
        said: Said,
    },
    /// Which of the short list it is like.
    #[n(1)]
    Example {
        /// Which; `None` for something else.
        #[n(0)]
        example: Option<SkillExample>,
    },
    /// Where they practise it: at most 500 characters.
    #[n(2)]
    Practised {
        /// In own words.
        #[n(0)]
        said: Said,
    },
    /// How it is with it.
    #[n(3)]
    State {
        /// How.
        #[n(0)]
        state: SkillState,
    },
    /// Whether it is in the portfolio.
    #[n(4)]
    Shown {
        /// Whether.
        #[n(0)]
        shown: bool,
    },
}

/// One thing that is said of what shows a skill. Without words, recording and photo it is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum EvidencePart {
    /// A sentence or a recording: at most 2,000 characters.
    #[n(0)]
    Words {
        /// In own words.
        #[n(0)]
        said: Said,
    },
    /// A photo, and never a recording; `None` takes it away. Sent before the change that names it.
    #[n(1)]
    Photo {
        /// Which.
        #[n(0)]
        photo: Option<Attachment>,
    },
    /// The day it is of.
    #[n(2)]
    Day {
        /// Which.
        #[n(0)]
        day: CivilDate,
    },
    /// Whether it is in the portfolio, with its skill.
    #[n(3)]
    Shown {
        /// Whether.
        #[n(0)]
        shown: bool,
    },
}

/// One thing that is said of the whole of what someone learns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum TrackPart {
    /// A question of the intake: at most 2,000 characters.
    #[n(0)]
    Intake {
        /// Which.
        #[n(0)]
        question: IntakeQuestion,
        /// In own words.
        #[n(1)]
        said: Said,
    },
    /// A phase of taking part, by the day that it began; `None` takes it away.
    #[n(1)]
    Phase {
        /// The day.
        #[n(0)]
        day: CivilDate,
        /// Which.
        #[n(1)]
        phase: Option<Phase>,
    },
    /// Whether what another says to have seen is left out of the portfolio. Nothing of their words changes.
    #[n(2)]
    Hidden {
        /// Who says so.
        #[n(0)]
        by: PersonId,
        /// Of what.
        #[n(1)]
        seen: Seen,
        /// Whether.
        #[n(2)]
        hidden: bool,
    },
}

impl SkillPart {
    /// What it says in own words.
    #[must_use]
    pub const fn said(&self) -> Option<&Said> {
        match self {
            Self::Name { said } | Self::Practised { said } => Some(said),
            Self::Example { .. } | Self::State { .. } | Self::Shown { .. } => None,
        }
    }
}

impl EvidencePart {
    /// What it says in own words.
    #[must_use]
    pub const fn said(&self) -> Option<&Said> {
        match self {
            Self::Words { said } => Some(said),
            Self::Photo { .. } | Self::Day { .. } | Self::Shown { .. } => None,
        }
    }
}

impl TrackPart {
    /// What it says in own words.
    #[must_use]
    pub const fn said(&self) -> Option<&Said> {
        match self {
            Self::Intake { said, .. } => Some(said),
            Self::Phase { .. } | Self::Hidden { .. } => None,
        }
    }
}
