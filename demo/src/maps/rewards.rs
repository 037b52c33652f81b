//! Rewards with steps, as the maps tell them.

use kring_domain::instruments::Area;

/// Something that is said of a reward with a step.
#[derive(Debug)]
pub(crate) struct SaysOfReward {
    /// Who promised it.
    pub(crate) by: &'static str,
    pub(crate) goal: &'static str,
    pub(crate) step: &'static str,
    pub(crate) area: Area,
    pub(crate) says: RewardSays,
}

/// What is said of it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RewardSays {
    /// Whole euros.
    Promises(u16),
    /// On the day itself.
    Gives,
    /// The same, by whose step it is.
    Receives,
}
