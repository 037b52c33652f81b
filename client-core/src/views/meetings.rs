//! Meetings: planned, now, and their closing round.

use kring_domain::{
    commands::{ClosingAnswer, ProgrammeLine},
    ids::{LineId, MeetingId, ParagraphId, SeriesId},
    time::CivilTime,
};
use serde::Serialize;

use super::PersonView;

/// The meetings of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MeetingsView {
    /// From today on, nearest first: planned ones and the next four of each weekly series.
    pub coming: Vec<MeetingCard>,
    /// Before today, newest first.
    pub past: Vec<MeetingCard>,
    /// The weekly series.
    pub series: Vec<SeriesView>,
    /// One may plan.
    pub may_plan: bool,
}

/// A meeting in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MeetingCard {
    /// Which.
    pub meeting: MeetingId,
    /// Its title.
    pub title: String,
    /// When, in the group's own place.
    pub starts: CivilTime,
    /// How long.
    pub minutes: u16,
    /// Where.
    pub place: String,
    /// The weekly series it is of.
    pub series: Option<SeriesId>,
    /// It does not take place.
    pub cancelled: bool,
    /// It is today.
    pub today: bool,
}

/// A weekly series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SeriesView {
    /// Which.
    pub series: SeriesId,
    /// Its title.
    pub title: String,
    /// The first time: gives weekday and hour.
    pub first: CivilTime,
    /// How long.
    pub minutes: u16,
    /// Where.
    pub place: String,
    /// The programme that each meeting begins with.
    pub programme: Vec<ProgrammeLine>,
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MeetingView {
    /// Its card.
    pub card: MeetingCard,
    /// The programme.
    pub programme: Vec<ProgrammeLine>,
    /// Who is here; the others are in `not_marked`, without any word.
    pub here: Vec<PersonView>,
    /// Members who are not noted.
    pub not_marked: Vec<PersonView>,
    /// The shared notes.
    pub notes: Vec<ParagraphView>,
    /// What was agreed.
    pub agreements: Vec<AgreementView>,
    /// One may plan and note who is here.
    pub may_plan: bool,
    /// How many of this meeting's own intents wait on this device.
    pub waiting: u32,
}

/// A paragraph of the notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ParagraphView {
    /// Which.
    pub paragraph: ParagraphId,
    /// The words.
    pub text: String,
}

/// An agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AgreementView {
    /// Which.
    pub agreement: LineId,
    /// The words.
    pub text: String,
    /// Who noted it.
    pub by: PersonView,
}

/// The closing round, on one tablet or each on their own phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ClosingView {
    /// The meeting's title.
    pub title: String,
    /// Whoever is here; when nobody was noted, all members. In the order of the members list.
    pub seats: Vec<SeatView>,
    /// One may answer for every seat (a steward's tablet); else for one's own.
    pub whole_table: bool,
    /// Answers that wait on this device.
    pub waiting: u32,
}

/// A seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SeatView {
    /// Whose.
    pub person: PersonView,
    /// What they said; `null` when their turn has not been.
    pub answer: Option<ClosingAnswer>,
    /// A guest's: they answer on their own phone, and nobody for them.
    pub on_own_phone: bool,
}
