//! Sight: what of one's own someone lets another read, for what, until when; and who looked (`domain.md` §4 rule 2).
//!
//! A grant is control, not the legal ground. It stands in SQL and never in a document; its owner hears of all of it, its
//! reader of what is theirs to read, and nobody else of anything.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::{
    commands::{
        CommandFault,
        bounds::{self, Lines},
    },
    documents::{DocumentKey, DocumentKind, Subject},
    ids::{GrantId, PersonId, SpaceId},
    instruments::Area,
    people::Picture,
    time::{CivilDate, Timestamp},
};

/// The longest that a grant lasts: a year and a day, so that "until this day next year" fits wherever one is.
pub const LONGEST_MS: i64 = 367 * 24 * 60 * 60 * 1_000;

/// How many grants one person gave that did not end. Beyond it nobody knows any more who reads.
pub const MOST_GRANTS: usize = 50;

/// A part of what someone keeps about themselves, that is granted by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
#[expect(
    missing_docs,
    reason = "but for the first and the last ones, each variant is the area of the map that it names"
)]
pub enum Part {
    /// "Over mij".
    #[n(0)]
    Introduction,
    #[n(1)]
    Housing,
    #[n(2)]
    Money,
    #[n(3)]
    People,
    #[n(4)]
    Mind,
    #[n(5)]
    Motivation,
    #[n(6)]
    Body,
    #[n(7)]
    Practical,
    #[n(8)]
    Activity,
    #[n(9)]
    Learning,
    #[n(10)]
    Work,
    #[n(11)]
    Whole,
    /// The check-ins with whom it is granted to, and no other's: they read both halves and write their own.
    #[n(12)]
    CheckIns,
    /// The conversations with whom it is granted to, and no other's: they read both halves and write their own.
    #[n(13)]
    Conversations,
    /// "Wat ik kan": skills, what shows them, and what others say to have seen. Who reads it may say so too.
    #[n(14)]
    Skills,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 15] = [
        Self::Introduction,
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
        Self::CheckIns,
        Self::Conversations,
        Self::Skills,
    ];

    /// The part that a document is of; `None` for what is a group's, and for a key of no shape.
    #[must_use]
    pub const fn of(key: &DocumentKey) -> Option<Self> {
        match (key.kind, key.subject) {
            (DocumentKind::Introduction, _) => Some(Self::Introduction),
            (DocumentKind::Assessments | DocumentKind::Goals | DocumentKind::Rewards, Subject::Area(area)) => {
                Some(Self::about(area))
            }
            (DocumentKind::CheckIns, _) => Some(Self::CheckIns),
            (DocumentKind::Conversations, _) => Some(Self::Conversations),
            (DocumentKind::Skills | DocumentKind::Confirmations, _) => Some(Self::Skills),
            // What was received is between the two, whatever area the step is in.
            (DocumentKind::Assessments | DocumentKind::Goals | DocumentKind::Rewards, _)
            | (
                DocumentKind::Journal
                | DocumentKind::Meeting
                | DocumentKind::Closing
                | DocumentKind::Presence
                | DocumentKind::Board
                | DocumentKind::Moderation
                | DocumentKind::Warning,
                _,
            ) => None,
        }
    }

    /// The part of the map that is about an area.
    #[must_use]
    pub const fn about(area: Area) -> Self {
        match area {
            Area::Housing => Self::Housing,
            Area::Money => Self::Money,
            Area::People => Self::People,
            Area::Mind => Self::Mind,
            Area::Motivation => Self::Motivation,
            Area::Body => Self::Body,
            Area::Practical => Self::Practical,
            Area::Activity => Self::Activity,
            Area::Learning => Self::Learning,
            Area::Work => Self::Work,
            Area::Whole => Self::Whole,
        }
    }

    /// The area of the map that a part is about; `None` for what is no area.
    #[must_use]
    pub const fn area(self) -> Option<Area> {
        match self {
            Self::Introduction | Self::CheckIns | Self::Conversations | Self::Skills => None,
            Self::Housing => Some(Area::Housing),
            Self::Money => Some(Area::Money),
            Self::People => Some(Area::People),
            Self::Mind => Some(Area::Mind),
            Self::Motivation => Some(Area::Motivation),
            Self::Body => Some(Area::Body),
            Self::Practical => Some(Area::Practical),
            Self::Activity => Some(Area::Activity),
            Self::Learning => Some(Area::Learning),
            Self::Work => Some(Area::Work),
            Self::Whole => Some(Area::Whole),
        }
    }

    const fn bit(self) -> u16 {
        match self {
            Self::Introduction => 1,
            Self::Housing => 1 << 1,
            Self::Money => 1 << 2,
            Self::People => 1 << 3,
            Self::Mind => 1 << 4,
            Self::Motivation => 1 << 5,
            Self::Body => 1 << 6,
            Self::Practical => 1 << 7,
            Self::Activity => 1 << 8,
            Self::Learning => 1 << 9,
            Self::Work => 1 << 10,
            Self::Whole => 1 << 11,
            Self::CheckIns => 1 << 12,
            Self::Conversations => 1 << 13,
            Self::Skills => 1 << 14,
        }
    }
}

/// Some parts of what someone keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(u16);

impl Parts {
    /// None.
    pub const NONE: Self = Self(0);

    /// These and one more.
    #[must_use]
    pub const fn with(self, part: Part) -> Self {
        Self(self.0 | part.bit())
    }

    /// Whether a part is among them.
    #[must_use]
    pub const fn holds(self, part: Part) -> bool {
        self.0 & part.bit() != 0
    }

    /// Whether some area of the map is among them.
    #[must_use]
    pub fn hold_an_area(self) -> bool {
        Part::ALL.into_iter().any(|part| part.area().is_some() && self.holds(part))
    }

    /// As one number below 2¹⁵, for a table.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// From [`Parts::bits`]; bits of no part are left out.
    #[must_use]
    pub fn of_bits(bits: u16) -> Self {
        Part::ALL.into_iter().filter(|part| bits & part.bit() != 0).fold(Self::NONE, Self::with)
    }
}

/// Who is granted something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Grantee {
    /// One person, whom one shares a group with.
    #[n(0)]
    Person {
        /// Who.
        #[n(0)]
        person: PersonId,
    },
    /// Whoever leads one of one's groups, for as long as they do. Who decides on or checks benefits is granted something
    /// as a person or not at all.
    #[n(1)]
    Stewards {
        /// Which group.
        #[n(0)]
        space: SpaceId,
    },
}

/// A grant as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct GrantCard {
    /// Which.
    #[n(0)]
    pub grant: GrantId,
    /// What may be read.
    #[n(1)]
    pub part: Part,
    /// Who may.
    #[n(2)]
    pub to: Grantee,
    /// What for, in the owner's words.
    #[n(3)]
    pub purpose: String,
    /// Since when.
    #[n(4)]
    pub given_at: Timestamp,
    /// Until when.
    #[n(5)]
    pub until: Timestamp,
    /// When it was ended before that.
    #[n(6)]
    pub ended_at: Option<Timestamp>,
}

/// Someone looked. One for each reader, part and day of the reader's own calendar: the first look of that day.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct LookCard {
    /// Who.
    #[n(0)]
    pub reader: PersonId,
    /// At what.
    #[n(1)]
    pub part: Part,
    /// When, by the reader's server-corrected clock.
    #[n(2)]
    pub at: Timestamp,
    /// On which day, where the reader was.
    #[n(3)]
    pub day: CivilDate,
}

/// What someone gave sight of, and who looked: all of it, told to its owner alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Given {
    /// Newest first.
    #[n(0)]
    pub grants: Vec<GrantCard>,
    /// Newest first.
    #[n(1)]
    pub looks: Vec<LookCard>,
}

/// What someone may read of another.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Shared {
    /// Whose it is.
    #[n(0)]
    pub owner: PersonId,
    /// Their picture. Their name is the space's.
    #[n(1)]
    pub picture: Picture,
    /// What.
    #[n(2)]
    pub parts: Vec<SharedPart>,
}

/// A part that someone may read of another.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SharedPart {
    /// Which.
    #[n(0)]
    pub part: Part,
    /// What for.
    #[n(1)]
    pub purpose: String,
    /// Since when.
    #[n(2)]
    pub since: Timestamp,
    /// Until when: beyond it a device closes it by itself.
    #[n(3)]
    pub until: Timestamp,
}

/// Checks what a grant says, at a moment by the server's clock.
///
/// # Errors
/// [`CommandFault::Empty`], [`CommandFault::TooLong`] and [`CommandFault::Characters`] of the purpose,
/// [`CommandFault::Moment`] when it would end by now, or later than [`LONGEST_MS`] from now.
pub fn grant_fits(purpose: &str, until: Timestamp, now: Timestamp) -> Result<(), CommandFault> {
    bounds::some_text(purpose, bounds::MAX_PURPOSE, Lines::One)?;
    if now < until && until <= now.plus_ms(LONGEST_MS) { Ok(()) } else { Err(CommandFault::Moment) }
}

/// The moment and day of a look as they are recorded. A look is never lost to a clock that is off, so one before there was
/// anything to see counts from `first`, and one from the future as of now.
#[must_use]
pub fn look_at(at: Timestamp, day: &CivilDate, first: Timestamp, now: Timestamp) -> (Timestamp, CivilDate) {
    /// The calendar is at most 14 hours ahead of UTC and 12 behind.
    const ELSEWHERE_MIN: i32 = 14 * 60;
    let held = at.max(first).min(now);
    let days = [CivilDate::of(held, -ELSEWHERE_MIN), CivilDate::of(held, 0), CivilDate::of(held, ELSEWHERE_MIN)];
    let day = if days.contains(day) { day.clone() } else { CivilDate::of(held, 0) };
    (held, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1_000;
    /// 2026-11-21T10:00Z.
    const NOW: Timestamp = Timestamp(1_795_255_200_000);

    #[test]
    fn a_grant_has_a_purpose_and_ends_within_a_year() {
        assert_eq!(grant_fits("Voor mijn traject", NOW.plus_ms(90 * DAY), NOW), Ok(()));
        assert_eq!(grant_fits("Voor mijn traject", NOW.plus_ms(366 * DAY), NOW), Ok(()));
        assert_eq!(grant_fits(" ", NOW.plus_ms(DAY), NOW), Err(CommandFault::Empty));
        assert_eq!(grant_fits(&"a".repeat(201), NOW.plus_ms(DAY), NOW), Err(CommandFault::TooLong));
        assert_eq!(grant_fits("a\nb", NOW.plus_ms(DAY), NOW), Err(CommandFault::Characters));
        for until in [NOW, NOW.plus_ms(-1), NOW.plus_ms(368 * DAY)] {
            assert_eq!(grant_fits("Voor mijn traject", until, NOW), Err(CommandFault::Moment));
        }
    }

    #[test]
    fn a_look_keeps_its_own_time_and_day_within_bounds() {
        let first = NOW.plus_ms(-5 * DAY);
        let day = |text: &str| CivilDate(text.to_owned());
        let at = NOW.plus_ms(-DAY);
        assert_eq!(look_at(at, &day("2026-11-20"), first, NOW), (at, day("2026-11-20")));
        assert_eq!(look_at(at, &day("2026-11-21"), first, NOW), (at, day("2026-11-21")), "it was the 21st in Kiribati");
        assert_eq!(look_at(at, &day("2026-11-09"), first, NOW), (at, day("2026-11-20")), "no other day");
        assert_eq!(look_at(at, &day("gisteren"), first, NOW), (at, day("2026-11-20")));
        assert_eq!(look_at(NOW.plus_ms(DAY), &day("2026-11-23"), first, NOW), (NOW, day("2026-11-21")));
        let before = look_at(first.plus_ms(-9 * DAY), &day("2026-11-07"), first, NOW);
        assert_eq!(before, (first, day("2026-11-16")), "nothing could be seen before");
    }

    #[test]
    fn a_part_of_the_map_is_about_one_area() {
        for part in Part::ALL {
            assert!(part.area().is_none_or(|area| Part::about(area) == part), "{part:?}");
        }
        assert_eq!(Part::ALL.into_iter().filter(|part| part.area().is_some()).count(), 11);
    }

    #[test]
    fn parts_are_a_set() {
        assert!(!Parts::NONE.holds(Part::Introduction));
        let some = Parts::NONE.with(Part::Introduction);
        assert!(some.holds(Part::Introduction));
        assert_eq!(Parts::of_bits(some.bits()), some);
        assert_eq!(Parts::of_bits(0x8000), Parts::NONE);
        let all = Part::ALL.into_iter().fold(Parts::NONE, Parts::with);
        assert!(
            all.bits().count_ones() == 15 && all.bits() < 1 << 15,
            "each its own bit, in a number that a table holds"
        );
    }
}
