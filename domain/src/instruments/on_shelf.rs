//! What the server tells a device: the instruments of the organisations that a person has to do with.

use serde::{Deserialize, Serialize};

use super::Instrument;
use crate::ids::OrganisationId;

/// All instruments that a person can meet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Shelf {
    /// By id, the newest version first.
    pub instruments: Vec<OnShelf>,
}

/// One version of an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OnShelf {
    /// Whose own it is; of nobody when it is delivered with Kring.
    pub organisation: Option<OrganisationId>,
    /// Whether it can be filled in now. What cannot is there to read what was filled in before.
    pub in_use: bool,
    /// The instrument.
    pub instrument: Instrument,
}
