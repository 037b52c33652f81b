//! What is said of a reward.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::{ids::OrganisationId, time::CivilDate};

/// What is said of a reward by who promises it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum RewardPart {
    /// What is promised; until it was given it can be promised otherwise.
    #[n(0)]
    Offer {
        /// In whose name.
        #[n(0)]
        organisation: OrganisationId,
        /// By which version of its arrangements.
        #[n(1)]
        version: u32,
        /// Whole euros.
        #[n(2)]
        euros: u16,
        /// How it counts for the benefit, as that version has it.
        #[n(3)]
        counts: String,
    },
    /// The day on which it was given; none takes that back.
    #[n(1)]
    Given {
        /// The day.
        #[n(0)]
        on: Option<CivilDate>,
    },
}

/// Whether someone received a reward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Received {
    /// Yes.
    #[n(0)]
    On {
        /// On which day.
        #[n(0)]
        day: CivilDate,
    },
    /// Not, or not any more.
    #[n(1)]
    Not,
}
