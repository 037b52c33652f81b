//! How a group stands: who leads it, whether it goes on, what was agreed.

use kring_domain::{
    ids::OrganisationId,
    spaces::{Led, SpaceKind},
};
use serde::Serialize;

use super::PersonView;

/// An organisation in which one makes groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OrganisationView {
    /// Which.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
}

/// Who did something to a group, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ChangedView {
    /// Who.
    pub person: PersonView,
    /// When, milliseconds.
    pub at: i64,
}

/// One group: its name, who leads it, its house rules and whether one agreed to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupView {
    /// Its name; empty for a group that is not on this device.
    pub name: String,
    /// Its kind.
    pub kind: SpaceKind,
    /// Who leads it.
    pub led: Led,
    /// Who made it in the app.
    pub made: Option<ChangedView>,
    /// Who gave it the name that it has.
    pub renamed: Option<ChangedView>,
    /// Who said last who leads it.
    pub led_changed: Option<ChangedView>,
    /// Who stopped it; `null` while it goes on.
    pub archived: Option<ChangedView>,
    /// Who leads it now, by name.
    pub stewards: Vec<PersonView>,
    /// Whether one leads it oneself.
    pub i_am_steward: bool,
    /// What it is. The stewards' words.
    pub about: String,
    /// The house rules.
    pub rules: HouseRulesView,
}

/// The house rules as they stand, and who agreed to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HouseRulesView {
    /// One by one.
    pub rules: Vec<RuleView>,
    /// Which rules these are, for saying that one agrees to them.
    pub stamp: String,
    /// Whether one is asked to agree.
    pub asked: Asked,
    /// Who agreed to the rules as they stand, by name (empty for who is no steward).
    pub agreed: Vec<PersonView>,
    /// Who did not yet, by name (empty for who is no steward).
    pub not_yet: Vec<PersonView>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// As the stewards wrote it.
    pub text: String,
    /// It was not among the rules that one agreed to.
    pub is_new: bool,
}

/// Whether one is asked to agree to the house rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// One agreed, there is nothing to agree to, or one is not at this table.
    Nothing,
    /// For the first time.
    First,
    /// The rules are others than those that one agreed to.
    Changed,
}
