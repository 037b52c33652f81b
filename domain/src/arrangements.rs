//! What an organisation wrote down about how things go there: how a reward counts for the benefit (`domain.md` §4 rule 6), and
//! its guard rails, told neutrally at the start of a talk (S8). One record for each organisation, with a number that goes up
//! with each change; what was told from an earlier one stays readable where it was told.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    commands::{
        CommandFault,
        bounds::{self, Lines},
    },
    ids::{GuardRailId, OrganisationId},
};

/// Characters in how rewards count for the benefit.
pub const MAX_COUNTS: usize = 2_000;
/// Characters in a guard rail: a few sentences that one can say aloud.
pub const MAX_GUARD_RAIL: usize = 500;
/// Guard rails of one organisation. More than anybody tells at the start of a talk.
pub const MAX_GUARD_RAILS: usize = 60;
/// The most euros that a reward may ever be.
pub const MAX_EUROS: u16 = 250;
/// The range that an organisation begins with (S10).
pub const DEFAULT_EUROS: (u16, u16) = (20, 60);

/// What one organisation wrote down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Arrangements {
    /// How rewards go; nothing while they are off.
    pub rewards: Option<RewardRules>,
    /// The guard rails, in the order in which they are told.
    pub guard_rails: Vec<GuardRail>,
}

/// How rewards go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RewardRules {
    /// How a reward counts for the benefit, in words for whoever gets one.
    pub counts: String,
    /// The least that one is, whole euros.
    pub least: u16,
    /// The most that one is, whole euros.
    pub most: u16,
}

/// Something that is fixed, follows from something, or is one's own choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GuardRail {
    /// Which; it stays the same when its words change.
    pub id: GuardRailId,
    /// Of what kind.
    pub kind: GuardRailKind,
    /// The words.
    pub text: String,
}

/// What a guard rail tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GuardRailKind {
    /// Fixed by law or policy.
    Fixed,
    /// What follows when something is, or is not, done.
    Follows,
    /// What someone chooses for themselves.
    Choice,
}

/// What an organisation wrote down, as a device has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Arranged {
    /// Whose.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Which change of it this is; 0 when it never wrote anything.
    pub version: u32,
    /// Whether whoever has it gives rewards in its name.
    pub gives_rewards: bool,
    /// What it wrote.
    pub arrangements: Arrangements,
}

/// What the server tells a device: of every organisation that someone has to do with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AllArranged {
    /// By name.
    pub organisations: Vec<Arranged>,
}

/// Something in it that cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrangementsFault {
    /// The place, as `guardRails.2.text`, counted from 0.
    pub at: String,
    /// What is wrong there.
    pub flaw: ArrangementsFlaw,
}

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrangementsFlaw {
    /// Nothing is written.
    Empty,
    /// There are more characters than it holds.
    TooLong,
    /// There are characters that cannot be kept.
    Characters,
    /// An amount below 1 or above [`MAX_EUROS`].
    Bounds,
    /// The least is more than the most.
    Crossed,
    /// There are more guard rails than [`MAX_GUARD_RAILS`].
    TooMany,
    /// An earlier one has this id.
    Twice,
}

impl ArrangementsFlaw {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::Characters => "characters",
            Self::Bounds => "bounds",
            Self::Crossed => "crossed",
            Self::TooMany => "too_many",
            Self::Twice => "twice",
        }
    }
}

impl Arrangements {
    /// Everything that cannot be; nothing when it can be kept.
    #[must_use]
    pub fn faults(&self) -> Vec<ArrangementsFault> {
        let mut faults = Vec::new();
        let mut fault = |at: String, flaw| faults.push(ArrangementsFault { at, flaw });
        if let Some(RewardRules { counts, least, most }) = &self.rewards {
            if let Some(flaw) = flaw_of(counts, MAX_COUNTS) {
                fault("rewards.counts".to_owned(), flaw);
            }
            for (at, euros) in [("rewards.least", *least), ("rewards.most", *most)] {
                if !(1..=MAX_EUROS).contains(&euros) {
                    fault(at.to_owned(), ArrangementsFlaw::Bounds);
                }
            }
            if least > most {
                fault("rewards.most".to_owned(), ArrangementsFlaw::Crossed);
            }
        }
        if self.guard_rails.len() > MAX_GUARD_RAILS {
            fault("guardRails".to_owned(), ArrangementsFlaw::TooMany);
        }
        let mut known = BTreeSet::new();
        for (index, rail) in self.guard_rails.iter().enumerate() {
            if let Some(flaw) = flaw_of(&rail.text, MAX_GUARD_RAIL) {
                fault(format!("guardRails.{index}.text"), flaw);
            }
            if !known.insert(rail.id) {
                fault(format!("guardRails.{index}.id"), ArrangementsFlaw::Twice);
            }
        }
        faults
    }
}

impl RewardRules {
    /// Whether a reward may be so many euros.
    #[must_use]
    pub const fn allows(&self, euros: u16) -> bool {
        self.least <= euros && euros <= self.most
    }
}

fn flaw_of(text: &str, max: usize) -> Option<ArrangementsFlaw> {
    match bounds::some_text(text, max, Lines::Many) {
        Ok(()) => None,
        Err(CommandFault::TooLong) => Some(ArrangementsFlaw::TooLong),
        Err(CommandFault::Characters) => Some(ArrangementsFlaw::Characters),
        // Of a text nothing else is said.
        Err(_empty) => Some(ArrangementsFlaw::Empty),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rail(id: u8, text: &str) -> GuardRail {
        GuardRail { id: GuardRailId::from_bytes([id; 16]), kind: GuardRailKind::Fixed, text: text.to_owned() }
    }

    fn rules(least: u16, most: u16) -> RewardRules {
        RewardRules { counts: "Een bon telt niet mee.".to_owned(), least, most }
    }

    #[test]
    fn what_can_be_kept_has_no_faults() {
        assert_eq!(Arrangements::default().faults(), []);
        let (least, most) = DEFAULT_EUROS;
        for (least, most) in [(least, most), (1, 1), (MAX_EUROS, MAX_EUROS)] {
            let kept = Arrangements {
                rewards: Some(rules(least, most)),
                guard_rails: vec![rail(1, "De wet vraagt dit."), rail(2, "a")],
            };
            assert_eq!(kept.faults(), []);
        }
    }

    #[test]
    fn every_fault_is_told_at_once_with_its_place() {
        let bent = Arrangements {
            rewards: Some(RewardRules { counts: " ".to_owned(), least: 0, most: 251 }),
            guard_rails: vec![
                rail(1, ""),
                rail(1, &"a".repeat(MAX_GUARD_RAIL + 1)),
                rail(2, "a\u{0}b"),
                rail(3, "goed"),
            ],
        };
        let told: Vec<(String, &str)> = bent.faults().into_iter().map(|fault| (fault.at, fault.flaw.code())).collect();
        let expected = [
            ("rewards.counts", "empty"),
            ("rewards.least", "bounds"),
            ("rewards.most", "bounds"),
            ("guardRails.0.text", "empty"),
            ("guardRails.1.text", "too_long"),
            ("guardRails.1.id", "twice"),
            ("guardRails.2.text", "characters"),
        ];
        assert_eq!(told, expected.map(|(at, code)| (at.to_owned(), code)));
        let crossed = Arrangements { rewards: Some(rules(60, 20)), guard_rails: Vec::new() };
        assert_eq!(crossed.faults().first().map(|fault| fault.flaw), Some(ArrangementsFlaw::Crossed));
        let many = (0..=60).map(|id| rail(id, "goed")).collect();
        let many = Arrangements { rewards: None, guard_rails: many }.faults();
        assert_eq!(many.first().map(|fault| fault.flaw), Some(ArrangementsFlaw::TooMany));
    }

    #[test]
    fn a_reward_is_within_the_range() {
        let rules = rules(20, 60);
        let allowed: Vec<u16> = [0, 19, 20, 45, 60, 61].into_iter().filter(|euros| rules.allows(*euros)).collect();
        assert_eq!(allowed, [20, 45, 60]);
    }
}
