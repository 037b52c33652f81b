//! What one says about oneself, who may read it, who looked, and what others share with one.

use kring_domain::{
    commands::{IntroductionQuestion, Voice},
    ids::{GrantId, SpaceId},
    people::Title,
    sight::Part,
    time::CivilDate,
};
use serde::Serialize;

use super::{HelperView, PersonView};

/// "Over mij", as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct IntroductionView {
    /// One's own space: what is written about oneself, and acts of sight, are for it.
    pub space: SpaceId,
    /// In the order of the questions; what was not answered is not in it.
    pub answers: Vec<AnswerView>,
    /// Something of it waits to be sent.
    pub waits: bool,
    /// Those of it: newest first; those that hold or wait before those that are over.
    pub grants: Vec<GrantView>,
    /// At it, newest first.
    pub looks: Vec<LookView>,
}

/// An answer about oneself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AnswerView {
    /// Which question.
    pub question: IntroductionQuestion,
    /// In one's own words; empty when it was spoken alone.
    pub text: String,
    /// How it sounds, when it was spoken.
    pub voice: Option<Voice>,
    /// When, milliseconds.
    pub at: i64,
    /// Who helped to say it.
    pub helper: Option<HelperView>,
}

/// Something that one lets another read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GrantView {
    /// Which.
    pub grant: GrantId,
    /// What.
    pub part: Part,
    /// Who.
    pub to: GranteeView,
    /// What for.
    pub purpose: String,
    /// Since when, milliseconds.
    pub given_at: i64,
    /// Until when, milliseconds.
    pub until: i64,
    /// How it is.
    pub state: GrantState,
}

/// How it is with a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GrantState {
    /// On this device; it holds when the server has it.
    Waiting,
    /// It holds.
    Holds,
    /// Ended here; it still holds until the server has that.
    Ending,
    /// Ended.
    Ended,
    /// Its time passed.
    Over,
}

/// Who may read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum GranteeView {
    /// One person.
    Person {
        /// Who.
        person: PersonView,
    },
    /// Those who lead a group.
    Stewards {
        /// Which group.
        space: SpaceId,
        /// Its name; empty when it is not on this device.
        name: String,
    },
}

/// Someone looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LookView {
    /// Who.
    pub reader: PersonView,
    /// At what.
    pub part: Part,
    /// When, milliseconds.
    pub at: i64,
    /// The day, where the reader was.
    pub day: CivilDate,
}

/// Whom one can let read: who sits at one's tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SightChoicesView {
    /// By name.
    pub people: Vec<ChoiceView>,
    /// The groups that others lead, by name.
    pub groups: Vec<GroupChoiceView>,
}

/// A person whom one can let read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ChoiceView {
    /// Who.
    pub person: PersonView,
    /// Who they are in the organisation.
    pub title: Title,
    /// Which groups one shares with them, by name.
    pub groups: Vec<String>,
}

/// A group whose leaders one can let read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupChoiceView {
    /// Which.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// Who leads it now, oneself left out.
    pub stewards: Vec<PersonView>,
}

/// "Met jou gedeeld".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SharedWithMeView {
    /// By the owner's name.
    pub shared: Vec<SharedView>,
}

/// What another shares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SharedView {
    /// Whose it is.
    pub owner: PersonView,
    /// What of it: "Over mij" first, then the areas of their map. At least one.
    pub parts: Vec<SharedPartView>,
}

/// A part of what another shares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SharedPartView {
    /// Which.
    pub part: Part,
    /// What for.
    pub purpose: String,
    /// Since when, milliseconds.
    pub since: i64,
    /// Until when, milliseconds.
    pub until: i64,
}

/// What another says about themselves. Whoever watches it has looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SharedIntroductionView {
    /// Their own space: recordings are fetched from there.
    pub space: SpaceId,
    /// How it was shared, that part alone; `null` when it is not, or no longer.
    pub shared: Option<SharedView>,
    /// In the order of the questions.
    pub answers: Vec<AnswerView>,
}
