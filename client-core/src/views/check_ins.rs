//! Check-ins: with whom, and what was said in them.

use kring_domain::{
    commands::{Came, Rhythm, Said, Told},
    ids::SpaceId,
    instruments::{OnShelf, QuestionId},
    time::CivilDate,
};
use serde::Serialize;

use super::{GrantView, HelperView, PersonView};

/// With whom one does check-ins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CheckInsView {
    /// One's own space.
    pub space: SpaceId,
    /// The day where one is, by the server's clock.
    pub today: CivilDate,
    /// The versions of the instrument that asks, the newest first; `null` as long as this device did not hear of any.
    pub instruments: Option<Vec<OnShelf>>,
    /// Those that go on first, by the day of the next one and by name.
    pub pairs: Vec<PairView>,
}

/// As what one does check-ins with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PairSide {
    /// It is about one's own work: it stands with oneself.
    Participant,
    /// One talks along: it stands with the other.
    Mentor,
}

/// One's check-ins with one other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PairView {
    /// Where they stand: in the participant's own space.
    pub space: SpaceId,
    /// The other.
    pub with: PersonView,
    /// As what one does them.
    pub side: PairSide,
    /// That one let the other, newest first; of a mentor nothing.
    pub grants: Vec<GrantView>,
    /// Until when the two do check-ins, milliseconds; `null` when they do not any more.
    pub until: Option<i64>,
    /// How often: what the participant said last, or else what the other wished.
    pub rhythm: Option<Rhythm>,
    /// What the other of the two wished, when it is something else.
    pub wish: Option<Rhythm>,
    /// The day that was said last for the next one.
    pub next: Option<CivilDate>,
    /// What was agreed and what one wanted to learn, as far as it goes on. Newest first.
    pub open: Vec<OpenView>,
    /// Newest first.
    pub talks: Vec<TalkView>,
    /// Something of one's own half waits to be sent.
    pub waits: bool,
}

/// Something that goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OpenView {
    /// Of which check-in.
    pub date: CivilDate,
    /// Of which question.
    pub question: QuestionId,
    /// The words: one's own, the other's, or both.
    pub words: Vec<WordsView>,
}

/// The check-in of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TalkView {
    /// The day.
    pub date: CivilDate,
    /// The version of the instrument that asked; 0 when that is not known.
    pub version: u16,
    /// One's own half.
    pub mine: HalfView,
    /// The other's.
    pub theirs: HalfView,
    /// What came of it, as said last.
    pub came: Vec<CameView>,
}

/// What one of the two said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HalfView {
    /// The answers; what was taken away is not in it.
    pub answers: Vec<ToldView>,
    /// What they agree.
    pub agreement: Option<Said>,
    /// The day of the next one.
    pub next: Option<CivilDate>,
    /// "Dit klopt niet", beside the other's answers.
    pub wrong: Vec<WrongView>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ToldView {
    /// To which question.
    pub question: QuestionId,
    /// The answer.
    pub told: Told,
    /// Who helped to answer.
    pub helper: Option<HelperView>,
}

/// "Dit klopt niet".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WrongView {
    /// Beside which question.
    pub question: QuestionId,
    /// How it is for who says so.
    pub said: Said,
}

/// Words and whose they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WordsView {
    /// Whose.
    pub by: PersonView,
    /// The words.
    pub said: Said,
}

/// What came of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CameView {
    /// To which question.
    pub question: QuestionId,
    /// What.
    pub came: Came,
}
