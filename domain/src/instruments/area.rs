//! The areas of a life that one chooses for by themselves whether another may read them.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

/// An area: a topic, a goal or a skill belongs to one. The first eight are those of S9, the last three what the bridge (S10)
/// and the ladder (S24) ask beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Area {
    /// Where one lives, and with whom.
    #[n(0)]
    Housing,
    /// Money.
    #[n(1)]
    Money,
    /// The people around one.
    #[n(2)]
    People,
    /// How one feels.
    #[n(3)]
    Mind,
    /// What one wants. It has only the person's own view (`domain.md` §4 rule 3).
    #[n(4)]
    Motivation,
    /// One's body.
    #[n(5)]
    Body,
    /// Getting things done: letters, appointments, travelling.
    #[n(6)]
    Practical,
    /// What a day is filled with.
    #[n(7)]
    Activity,
    /// Learning.
    #[n(8)]
    Learning,
    /// Work.
    #[n(9)]
    Work,
    /// All of it at once.
    #[n(10)]
    Whole,
}

impl Area {
    /// All, in the order of their numbers.
    pub const ALL: [Self; 11] = [
        Self::Housing,
        Self::Money,
        Self::People,
        Self::Mind,
        Self::Motivation,
        Self::Body,
        Self::Practical,
        Self::Activity,
        Self::Learning,
        Self::Work,
        Self::Whole,
    ];

    /// The word in files, keys and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Housing => "housing",
            Self::Money => "money",
            Self::People => "people",
            Self::Mind => "mind",
            Self::Motivation => "motivation",
            Self::Body => "body",
            Self::Practical => "practical",
            Self::Activity => "activity",
            Self::Learning => "learning",
            Self::Work => "work",
            Self::Whole => "whole",
        }
    }

    /// The area of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instruments::{DrawnAs, FilledInBy};

    #[test]
    #[expect(clippy::as_conversions, reason = "the number of a variant without fields")]
    fn areas_stand_in_the_order_of_their_numbers() {
        for (place, area) in Area::ALL.into_iter().enumerate() {
            assert_eq!(usize::from(area as u8), place);
            assert_eq!(Area::named(area.name()), Some(area));
        }
    }

    #[test]
    fn a_name_is_the_word_in_json() {
        for area in Area::ALL {
            assert_eq!(serde_json::to_value(area).ok(), Some(area.name().into()));
        }
        for drawn in DrawnAs::ALL {
            assert_eq!(serde_json::to_value(drawn).ok(), Some(drawn.name().into()));
        }
        for by in FilledInBy::ALL {
            assert_eq!(serde_json::to_value(by).ok(), Some(by.name().into()));
        }
    }
}
