//! What someone answers to the questions of an instrument.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{Said, Voice};
use crate::instruments::{AnswerId, QuestionId, TopicId};

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Answer {
    /// What was tapped: a step of the question's scale, or one of its choices.
    #[n(0)]
    Tapped {
        /// Which.
        #[n(0)]
        answer: AnswerId,
    },
    /// In own words, written or spoken; when neither, an answer of whatever kind is taken away.
    #[n(1)]
    Words {
        /// At most 2,000 characters; empty when it was spoken alone.
        #[n(0)]
        text: String,
        /// The recording. Sent before the change that names it.
        #[n(1)]
        voice: Option<Voice>,
    },
}

impl Answer {
    /// An answer in own words.
    #[must_use]
    pub fn said(said: Said) -> Self {
        Self::Words { text: said.text, voice: said.voice }
    }

    /// How it sounds, when it was spoken.
    #[must_use]
    pub const fn voice(&self) -> Option<&Voice> {
        match self {
            Self::Tapped { .. } => None,
            Self::Words { voice, .. } => voice.as_ref(),
        }
    }
}

/// A question and what is answered now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewAnswer {
    /// Which question.
    #[n(0)]
    pub question: QuestionId,
    /// The answer.
    #[n(1)]
    pub answer: Answer,
}

/// "Hier wil ik over praten", or no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Talk {
    /// About what.
    #[n(0)]
    pub topic: TopicId,
    /// Whether they want to.
    #[n(1)]
    pub on: bool,
}
