//! What someone says of a goal and of its steps: one thing at a time, so that what another device said meanwhile stays.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::Said;
use crate::{ids::AssessmentId, instruments::TopicId, time::CivilDate};

/// What a goal was made of: a topic of something that was filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GoalFrom {
    /// Which time it was filled in.
    #[n(0)]
    pub assessment: AssessmentId,
    /// About what.
    #[n(1)]
    pub topic: TopicId,
}

/// Where a goal is. None of them is a failure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum GoalState {
    /// Hier ben ik mee bezig
    #[default]
    #[n(0)]
    GoingOn,
    /// Gelukt
    #[n(1)]
    Reached,
    /// Rust even
    #[n(2)]
    Rests,
    /// Laat ik los
    #[n(3)]
    LetGo,
}

/// What a look back at a goal asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum LookBack {
    /// Wat ging er?
    #[n(0)]
    Went,
    /// Wat hielp?
    #[n(1)]
    Helped,
    /// Wat wil je nu?
    #[n(2)]
    Next,
}

/// One thing that is said of a goal. Words that are empty take away what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum GoalPart {
    /// What they would like to be otherwise: at most 2,000 characters.
    #[n(0)]
    Wish {
        /// In own words.
        #[n(0)]
        said: Said,
    },
    /// The goal: at most 2,000 characters.
    #[n(1)]
    Goal {
        /// In own words.
        #[n(0)]
        said: Said,
    },
    /// Whether it goes first: what stands in the way of the rest, such as housing or money.
    #[n(2)]
    First {
        /// Whether.
        #[n(0)]
        first: bool,
    },
    /// Where it is.
    #[n(3)]
    State {
        /// Where.
        #[n(0)]
        state: GoalState,
    },
    /// One question of the look back: at most 2,000 characters.
    #[n(4)]
    Back {
        /// Which.
        #[n(0)]
        question: LookBack,
        /// In own words.
        #[n(1)]
        said: Said,
    },
}

/// Where a step is. Of having been moved, made smaller or put to rest nothing stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum StepState {
    /// Wil ik doen
    #[default]
    #[n(0)]
    ToDo,
    /// Gedaan
    #[n(1)]
    Done {
        /// The day, where the person is.
        #[n(0)]
        on: CivilDate,
    },
    /// Rust even
    #[n(2)]
    Rests,
}

/// One thing that is said of a step. Words that are empty take away what was said; a step without words is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum StepPart {
    /// What they will do: at most 500 characters.
    #[n(0)]
    Step {
        /// In own words.
        #[n(0)]
        said: Said,
    },
    /// The day that it is meant for, where the person is; `None` is some day.
    #[n(1)]
    Day {
        /// Which.
        #[n(0)]
        day: Option<CivilDate>,
    },
    /// Where it is.
    #[n(2)]
    State {
        /// Where.
        #[n(0)]
        state: StepState,
    },
    /// How it went: at most 2,000 characters.
    #[n(3)]
    Went {
        /// In own words.
        #[n(0)]
        said: Said,
    },
}

impl GoalPart {
    /// What it says in own words.
    #[must_use]
    pub const fn said(&self) -> Option<&Said> {
        match self {
            Self::Wish { said } | Self::Goal { said } | Self::Back { said, .. } => Some(said),
            Self::First { .. } | Self::State { .. } => None,
        }
    }
}

impl StepPart {
    /// What it says in own words.
    #[must_use]
    pub const fn said(&self) -> Option<&Said> {
        match self {
            Self::Step { said } | Self::Went { said } => Some(said),
            Self::Day { .. } | Self::State { .. } => None,
        }
    }
}
