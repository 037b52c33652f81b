//! "Stappen": what one wants, and the small steps of it.

use kring_domain::{
    commands::{GoalFrom, GoalState, LookBack, Received, Said, StepState},
    ids::{GoalId, SpaceId, StepId},
    instruments::Area,
    time::CivilDate,
};
use serde::Serialize;

use super::{HelperView, PersonView};

/// One's own goals and steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepsView {
    /// One's own space: what is said is for it.
    pub space: SpaceId,
    /// What goes first stands first, then the oldest. What was taken away is not in it.
    pub goals: Vec<GoalView>,
    /// Rewards with steps that were taken away since: what was promised stays to be read.
    pub rewards: Vec<RewardView>,
    /// Something of it waits to be sent.
    pub waits: bool,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GoalView {
    /// Which.
    pub goal: GoalId,
    /// About which area of life.
    pub area: Area,
    /// When it was set, milliseconds.
    pub set_at: i64,
    /// What it was made of.
    pub from: Option<GoalFrom>,
    /// What they would like to be otherwise.
    pub wish: Option<WordedView>,
    /// The goal in own words; a goal is a wish until it has these.
    pub words: Option<WordedView>,
    /// Whether it goes first.
    pub first: bool,
    /// Where it is.
    pub state: GoalState,
    /// Since when, milliseconds.
    pub state_at: i64,
    /// The look back, in the order of its questions; what was not answered is not in it.
    pub back: Vec<LookedBackView>,
    /// Its steps: by day, those without one last, and by when they were thought of.
    pub steps: Vec<StepView>,
}

/// An answer of the look back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LookedBackView {
    /// To which question.
    pub question: LookBack,
    /// What they say.
    pub words: WordedView,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Which.
    pub step: StepId,
    /// The step that it was cut of.
    pub cut_of: Option<StepId>,
    /// What they will do.
    pub words: WordedView,
    /// The day it is meant for, where the person is.
    pub day: Option<CivilDate>,
    /// Where it is.
    pub state: StepState,
    /// How it went.
    pub went: Option<WordedView>,
    /// What was promised with it, as far as one may know of it; oldest first.
    pub rewards: Vec<RewardView>,
}

/// A reward with a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RewardView {
    /// Who promised it.
    pub by: PersonView,
    /// With which step.
    pub step: StepId,
    /// Whole euros.
    pub euros: u16,
    /// How it counts for the benefit, as it was told.
    pub counts: String,
    /// When it was promised, milliseconds.
    pub at: i64,
    /// The day on which it was given, as who promised it says.
    pub given: Option<CivilDate>,
    /// Whether it was received, as whose step it is says.
    pub received: Option<Received>,
    /// Something of it that was said on this device waits to be sent.
    pub waits: bool,
}

/// Own words, as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WordedView {
    /// The words.
    pub said: Said,
    /// When, milliseconds.
    pub at: i64,
    /// Who helped to say it.
    pub helper: Option<HelperView>,
}
