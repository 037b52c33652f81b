//! "Mijn map": what one filled in, and with which instruments one can look; and another's, as far as they share it.

use kring_domain::{
    commands::Answer,
    ids::{AssessmentId, OrganisationId, SpaceId},
    instruments::{Area, InstrumentId, OnShelf, QuestionId, TopicId},
};
use serde::Serialize;

use super::{GoalView, GrantView, HelperView, LookView, SharedView};

/// One's own map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MapView {
    /// One's own space: what is filled in is for it.
    pub space: SpaceId,
    /// The instruments of one's organisations: those in use, and those that something was filled in with. `null` as long as this
    /// device did not hear of any.
    pub instruments: Option<Vec<OnShelf>>,
    /// What one filled in, the newest first.
    pub assessments: Vec<AssessmentView>,
    /// Something of it waits to be sent.
    pub waits: bool,
    /// Who may read which area: newest first; those that hold or wait before those that are over.
    pub grants: Vec<GrantView>,
    /// Who looked at which area, newest first.
    pub looks: Vec<LookView>,
}

/// Another's map, as far as they share it. Whoever watches it has looked at each area that is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SharedMapView {
    /// Their own space: recordings are fetched from there.
    pub space: SpaceId,
    /// Whose it is, and the areas of it that one reads; `null` when none is shared, or no longer.
    pub shared: Option<SharedView>,
    /// The versions of the instruments that were filled in, as far as this device has them.
    pub instruments: Vec<OnShelf>,
    /// What they filled in about those areas, the newest first.
    pub assessments: Vec<AssessmentView>,
    /// What they want in those areas, and the small steps of it; what goes first stands first.
    pub goals: Vec<GoalView>,
}

/// One filled-in instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AssessmentView {
    /// Which time.
    pub assessment: AssessmentId,
    /// Whose instrument it is; of nobody when it is delivered with Kring.
    pub organisation: Option<OrganisationId>,
    /// What was filled in.
    pub instrument: InstrumentId,
    /// Its version. Its texts may be on no list of this device: then the answers stand there by themselves.
    pub version: u16,
    /// When it was begun, milliseconds.
    pub at: i64,
    /// The answers, by area and question; what was taken away is not in it.
    pub answers: Vec<FilledInView>,
    /// The topics that they want to talk about.
    pub talk: Vec<TopicId>,
}

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FilledInView {
    /// Which question.
    pub question: QuestionId,
    /// About which area of life.
    pub area: Area,
    /// What they answered.
    pub answer: Answer,
    /// When, milliseconds.
    pub at: i64,
    /// Who helped to answer.
    pub helper: Option<HelperView>,
}
