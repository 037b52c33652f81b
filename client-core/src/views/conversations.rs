//! Conversations: with whom, what was said in them, and what was agreed.

use kring_domain::{
    commands::{Beside, Came, DayPart, Decided, Doer, Fits, Leads, RailKind, RailStamp, TalkRole},
    ids::{AgreementId, DecisionId, SpaceId},
    time::CivilDate,
};
use serde::Serialize;

use super::{GrantView, PairSide, PersonView, WordedView};

/// With whom one talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ConversationsView {
    /// One's own space.
    pub space: SpaceId,
    /// The day where one is, by the server's clock.
    pub today: CivilDate,
    /// Those that go on first, by name.
    pub pairs: Vec<ConversationPairView>,
}

/// One's conversations with one other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ConversationPairView {
    /// Where they stand: in the participant's own space.
    pub space: SpaceId,
    /// The other.
    pub with: PersonView,
    /// As what one talks: of a conversation the one who talks along is the professional.
    pub side: PairSide,
    /// That one let the other, newest first; of a professional nothing.
    pub grants: Vec<GrantView>,
    /// Until when the two talk here, milliseconds; `null` when they do not any more.
    pub until: Option<i64>,
    /// The agreements that go on: those with a day first, by that day; then the oldest first.
    pub open: Vec<AgreedView>,
    /// Newest first.
    pub talks: Vec<ConversationView>,
    /// Something of one's own half waits to be sent.
    pub waits: bool,
}

/// The conversation of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ConversationView {
    /// The day.
    pub date: CivilDate,
    /// Who leads, as said last.
    pub leads: Option<Leads>,
    /// Whether it is a hard one, as said last.
    pub hard: Option<bool>,
    /// What was said on that day of earlier agreements: each with what came of it then.
    pub looked_back: Vec<AgreedView>,
    /// One's own half.
    pub mine: ConversationHalfView,
    /// The other's.
    pub theirs: ConversationHalfView,
}

/// What one of the two said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ConversationHalfView {
    /// What it is for.
    pub aim: Option<WordedView>,
    /// Who leads.
    pub leads: Option<Leads>,
    /// What the professional did.
    pub role: Option<TalkRole>,
    /// Whether it is a hard one.
    pub hard: Option<bool>,
    /// When on the day it goes best.
    pub day_part: Option<DayPart>,
    /// The guard rails that were told, in the words in which they were.
    pub rails: Vec<RailToldView>,
    /// What was said.
    pub said: Option<WordedView>,
    /// What was agreed.
    pub agreements: Vec<AgreedView>,
    /// What came of earlier agreements.
    pub came: Vec<AgreementCameView>,
    /// "Dit klopt niet", beside what the other said.
    pub wrong: Vec<WrongBesideView>,
    /// What was decided.
    pub decisions: Vec<DecisionView>,
    /// The participant's answers.
    pub answers: Vec<DecisionAnswerView>,
}

/// Something that was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AgreedView {
    /// Which.
    pub agreement: AgreementId,
    /// In which conversation.
    pub date: CivilDate,
    /// Who noted it.
    pub noted_by: PersonView,
    /// What.
    pub words: WordedView,
    /// Who does it.
    pub doer: Option<Doer>,
    /// By which day.
    pub by: Option<CivilDate>,
    /// What came of it.
    pub came: Option<Came>,
}

/// What came of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AgreementCameView {
    /// Which.
    pub agreement: AgreementId,
    /// What.
    pub came: Came,
}

/// A guard rail, as it was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RailToldView {
    /// Which.
    pub rail: RailStamp,
    /// What it tells.
    pub kind: RailKind,
    /// The words.
    pub text: String,
}

/// "Dit klopt niet".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WrongBesideView {
    /// Beside what.
    pub beside: Beside,
    /// How it is for who says so.
    pub words: WordedView,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DecisionView {
    /// Which.
    pub decision: DecisionId,
    /// What, and on which information.
    pub decided: Decided,
}

/// The participant's answer to a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DecisionAnswerView {
    /// To which.
    pub decision: DecisionId,
    /// Whether it fits.
    pub fits: Fits,
    /// In own words.
    pub words: Option<WordedView>,
}
