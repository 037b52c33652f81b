//! What is only here, what was refused, what was found.

use kring_domain::{
    commands::{EntryRef, Measure},
    ids::{CommandId, SpaceId},
    verdict::Refusal,
};
use serde::Serialize;

use super::{EntryView, PersonView};

/// The one quiet place that shows what waits and when the last sending was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WaitingView {
    /// How sending goes.
    pub sending: Sending,
    /// When the server last confirmed something, milliseconds.
    pub last_sent_at: Option<i64>,
    /// How many intents wait.
    pub waiting: u32,
    /// How many photos and recordings wait.
    pub waiting_attachments: u32,
    /// How many things on this device could not be read any more and were put apart.
    pub apart: u32,
    /// The *Niet geplaatst* box, newest first.
    pub refused: Vec<BoxedView>,
}

/// How sending goes. Never from `navigator.onLine`: only from what the server confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sending {
    /// The server confirmed the last one: "Alles is verstuurd".
    AllSent,
    /// On its way.
    Busy,
    /// No connection with the server: "Geen internet. Alles blijft bewaard."
    Offline,
    /// The session ended: sign in again to send.
    SignInNeeded,
    /// A steward added this person where there was no connection, and the server does not know them yet.
    AccountWaits,
}

/// Something in the *Niet geplaatst* box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BoxedView {
    /// For copy, retry, discard.
    pub command: CommandId,
    /// The group it was for.
    pub space: SpaceId,
    /// Its name, also after leaving.
    pub space_name: String,
    /// What the person wrote; empty for a tap without words.
    pub text: String,
    /// The command's `type`, for a word on what it was (`add_entry`, `write_notes`, …).
    pub what: String,
    /// When it was written, milliseconds.
    pub at: i64,
    /// Why.
    pub reason: Refusal,
    /// Photos and recordings that belong to it, by hash; still on this device.
    pub attachments: Vec<String>,
}

/// A measure, between a moderator and a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WarningView {
    /// Who decided it.
    pub by: PersonView,
    /// Whom it is for.
    pub member: PersonView,
    /// What.
    pub measure: Measure,
    /// The reason as it was told.
    pub reason: String,
    /// What it is about.
    pub about: Option<EntryRef>,
    /// When, milliseconds.
    pub at: i64,
}

/// What was found on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SearchView {
    /// Newest first, at most 50.
    pub hits: Vec<SearchHit>,
}

/// One find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// Which group.
    pub space: SpaceId,
    /// Its name.
    pub space_name: String,
    /// The entry.
    pub entry: EntryView,
}
