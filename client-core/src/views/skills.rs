//! "Wat ik kan": what one learns and can, what shows it, and what others say to have seen.

use kring_domain::{
    commands::{IntakeQuestion, Phase, Seen, SkillExample, SkillState},
    ids::{EvidenceId, SkillId, SpaceId},
    time::CivilDate,
};
use serde::Serialize;

use super::{GrantView, LookView, PersonView, PhotoView, SharedView, WordedView};

/// One's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SkillsView {
    /// One's own space: what is said is for it.
    pub space: SpaceId,
    /// The day where one is, by the server's clock.
    pub today: CivilDate,
    /// In the order of the questions; what was not answered is not in it.
    pub intake: Vec<IntakeView>,
    /// By when each was begun, oldest first.
    pub skills: Vec<SkillView>,
    /// The newest first.
    pub phases: Vec<PhaseView>,
    /// Something of it waits to be sent.
    pub waits: bool,
    /// Whom one lets read it: those that hold or wait before those that are over.
    pub grants: Vec<GrantView>,
    /// Who looked, newest first.
    pub looks: Vec<LookView>,
}

/// Another's, as far as they share it. Whoever watches it has looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SharedSkillsView {
    /// Their own space: photos and recordings are fetched from there, and what one saw is said there.
    pub space: SpaceId,
    /// How it was shared, that part alone; `null` when it is not, or no longer.
    pub shared: Option<SharedView>,
    /// As [`SkillsView::intake`].
    pub intake: Vec<IntakeView>,
    /// As [`SkillsView::skills`]; of what others saw only what its owner does not leave out, and one's own.
    pub skills: Vec<SkillView>,
    /// As [`SkillsView::phases`].
    pub phases: Vec<PhaseView>,
    /// Something that one said of it waits to be sent.
    pub waits: bool,
}

/// An answer of the intake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IntakeView {
    /// Which question.
    pub question: IntakeQuestion,
    /// What they say.
    pub words: WordedView,
}

/// A phase of taking part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhaseView {
    /// The day that it began.
    pub day: CivilDate,
    /// Which.
    pub phase: Phase,
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SkillView {
    /// Which.
    pub skill: SkillId,
    /// What it is, in own words.
    pub name: Option<WordedView>,
    /// Which of the short list it is like; what it is called, when there are no own words.
    pub example: Option<SkillExample>,
    /// Where they practise it.
    pub practised: Option<WordedView>,
    /// How it is with it.
    pub state: SkillState,
    /// Whether it is in the portfolio.
    pub shown: bool,
    /// What shows it, the newest first.
    pub evidence: Vec<EvidenceView>,
    /// Who say to have seen it, oldest first.
    pub seen: Vec<SeenView>,
    /// What stands there now: who says to have seen it says it of this.
    pub stamp: String,
}

/// What shows a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct EvidenceView {
    /// Which.
    pub evidence: EvidenceId,
    /// A sentence or a recording.
    pub words: Option<WordedView>,
    /// A photo.
    pub photo: Option<PhotoView>,
    /// The day it is of.
    pub day: Option<CivilDate>,
    /// Whether it is in the portfolio, with its skill.
    pub shown: bool,
    /// Who say to have seen it, oldest first.
    pub seen: Vec<SeenView>,
    /// As [`SkillView::stamp`].
    pub stamp: String,
}

/// "Dit zag ik".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SeenView {
    /// Who says so; by the name they gave then, when they are not known here.
    pub by: PersonView,
    /// Of what.
    pub seen: Seen,
    /// What they say of it.
    pub text: String,
    /// When, milliseconds.
    pub at: i64,
    /// Its owner leaves it out of the portfolio.
    pub hidden: bool,
    /// It is said of what stands there now; `false` when that was changed since.
    pub fits: bool,
}
