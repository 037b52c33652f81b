//! What is said in a check-in between two people, each in their own half.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::Said;
use crate::instruments::{AnswerId, QuestionId};

/// How often two people do a check-in. It calls nobody to account: a check-in that did not come just moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Rhythm {
    /// Each week.
    #[n(0)]
    Weekly,
    /// Each two weeks.
    #[n(1)]
    TwoWeeks,
    /// Each month.
    #[n(2)]
    Monthly,
}

/// What came of an agreement or of a wish to learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Came {
    /// It is done.
    #[n(0)]
    Done,
    /// It goes on: it comes back in the next check-in.
    #[n(1)]
    GoesOn,
    /// It is let go.
    #[n(2)]
    LetGo,
}

/// An answer in a check-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Told {
    /// The choice that was tapped.
    #[n(0)]
    Tapped {
        /// Which.
        #[n(0)]
        answer: AnswerId,
    },
    /// In own words, written or spoken; nothing said takes an answer of whatever kind away.
    #[n(1)]
    Words {
        /// The words.
        #[n(0)]
        said: Said,
    },
}

/// A question of the check-in and what is answered now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewTold {
    /// Which question.
    #[n(0)]
    pub question: QuestionId,
    /// The answer.
    #[n(1)]
    pub told: Told,
}

/// "Dit klopt niet", beside an answer of the other; nothing said takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewWrong {
    /// Beside which question.
    #[n(0)]
    pub question: QuestionId,
    /// How it is for oneself.
    #[n(1)]
    pub said: Said,
}

/// What came of something of this check-in, said at a later one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewCame {
    /// Of which question's answer.
    #[n(0)]
    pub question: QuestionId,
    /// What.
    #[n(1)]
    pub came: Came,
}
