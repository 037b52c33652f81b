//! "Wat staat er over mij": what the documents on this device say, and what the server last told.

use kring_domain::{
    about_me::{Account, Rule},
    commands::{ClosingAnswer, EntryKind, EntryRef, PresenceState},
    ids::{MeetingId, SpaceId},
    people::Standing,
    time::{CivilTime, Month},
};
use serde::Serialize;

use super::{GrantView, LookView, PersonView, SharedView, WarningView};

/// Everything that is kept about one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AboutMeView {
    /// Who one is.
    pub me: PersonView,
    /// Of each group that is on this device, by name.
    pub groups: Vec<AboutGroupView>,
    /// How many questions of "Over mij" one answered.
    pub introduction: u32,
    /// How many times one filled something in on one's map.
    pub assessments: u32,
    /// How many goals one set that one did not take away.
    pub goals: u32,
    /// How many check-ins one did, with whomever.
    pub check_ins: u32,
    /// How many days one talked with a professional.
    pub conversations: u32,
    /// How many skills one works on, or has.
    pub skills: u32,
    /// How many times others said to have seen what one can.
    pub seen: u32,
    /// Rewards with one's steps.
    pub rewards: u32,
    /// Whom one let read that, newest first.
    pub grants: Vec<GrantView>,
    /// Who looked, newest first.
    pub looks: Vec<LookView>,
    /// What others let one read.
    pub shared: Vec<SharedView>,
    /// What the server told last, and when; `null` before the first time.
    pub account: Option<Account>,
    /// Why each thing is kept, and how long.
    pub rules: Vec<Rule>,
}

/// What the documents of a group say of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AboutGroupView {
    /// Which.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub organisation: String,
    /// As what.
    pub standing: Standing,
    /// One's own entries, newest month first.
    pub written: Vec<WrittenView>,
    /// Photos and recordings in them.
    pub attachments: u32,
    /// Kind words that one gave.
    pub kind_words: u32,
    /// How many of one's entries a moderator hid.
    pub hidden: u32,
    /// What one says of oneself there; `null` when nothing.
    pub own: Option<OwnStateView>,
    /// At which meetings one was noted, newest first.
    pub presence: Vec<NotedView>,
    /// What one answered in closing rounds, newest first.
    pub closing: Vec<ClosedView>,
    /// Agreements that one wrote, and notes and agreements with one's name in them, newest first.
    pub named: Vec<NamedView>,
    /// Compliments that others wrote to one, newest first.
    pub said: Vec<SaidOfView>,
    /// Measures toward one, newest first.
    pub warnings: Vec<WarningView>,
}

/// One's entries of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WrittenView {
    /// Which month.
    pub month: Month,
    /// How many.
    pub entries: u32,
    /// The newest of them.
    pub newest: EntryRef,
}

/// What one says of oneself in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OwnStateView {
    /// Whether one pauses, and shows it; `null` for no pause.
    pub pause: Option<bool>,
    /// What one can help with.
    pub help: Vec<String>,
    /// When one last agreed to the house rules, milliseconds; `null` when one did not.
    pub agreed_at: Option<i64>,
}

/// That one was at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NotedView {
    /// Which.
    pub meeting: MeetingId,
    /// Its title; empty for one that is not known here.
    pub title: String,
    /// When it was.
    pub starts: CivilTime,
    /// What was noted.
    pub state: PresenceState,
    /// Who noted it; `null` when that is not known here.
    pub by: Option<PersonView>,
    /// When, milliseconds.
    pub at: i64,
}

/// An answer in a closing round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ClosedView {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Its title; empty for one that is not known here.
    pub title: String,
    /// When it was.
    pub starts: CivilTime,
    /// The answer.
    pub answer: ClosingAnswer,
    /// Who wrote it down.
    pub by: PersonView,
    /// When, milliseconds.
    pub at: i64,
}

/// Words in a meeting that are one's own, or that have one's name in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NamedView {
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its title.
    pub title: String,
    /// When it was.
    pub starts: CivilTime,
    /// The words.
    pub text: String,
    /// Who noted it; `null` for shared notes, which several write.
    pub by: Option<PersonView>,
}

/// What another wrote to one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SaidOfView {
    /// Who.
    pub by: PersonView,
    /// What it is.
    pub kind: EntryKind,
    /// Which entry.
    pub entry: EntryRef,
    /// When, milliseconds.
    pub at: i64,
}
