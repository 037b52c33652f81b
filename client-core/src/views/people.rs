//! Groups and the people in them.

use kring_domain::{
    ids::{PersonId, RecoveryId, SpaceId},
    people::{Picture, Standing, Title},
    spaces::SpaceKind,
};
use serde::Serialize;

use super::OrganisationView;

/// A person as they are shown everywhere: a round picture and a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Who.
    pub id: PersonId,
    /// The chosen name. For someone no longer known here: empty, and the screen says "Iemand".
    pub name: String,
    /// The chosen object.
    pub picture: Picture,
    /// It is the person who looks.
    pub is_me: bool,
}

/// "Mijn groepen".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupsView {
    /// By name.
    pub groups: Vec<GroupCard>,
    /// The organisations in which one makes groups, by name.
    pub makes_groups_in: Vec<OrganisationView>,
}

/// One group in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupCard {
    /// Which.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// The organisation's name.
    pub organisation: String,
    /// Its kind.
    pub kind: SpaceKind,
    /// One's own standing; `knocking` shows the waiting screen, `left` one's own entries only.
    pub standing: Standing,
    /// When the newest entry was written, milliseconds; `null` when nothing was written yet.
    pub newest_at: Option<i64>,
    /// When it was stopped; `null` while it goes on.
    pub archived_at: Option<i64>,
}

/// The people of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MembersView {
    /// The group's card: what it is. The stewards' words.
    pub about: String,
    /// The house rules, one per line.
    pub house_rules: String,
    /// Members and alumni, by name; oneself first.
    pub members: Vec<MemberView>,
    /// Who knocks (empty for whoever may not open).
    pub knocking: Vec<KnockView>,
    /// Whether one may plan, open, hide and pin here.
    pub i_am_steward: bool,
    /// Whether one has the pause on, and shows it.
    pub my_pause: Option<bool>,
    /// Of whom stewards should say whether they are one person (empty for others).
    pub alike: Vec<AlikeView>,
    /// Whom one added oneself and the server does not know of yet.
    pub added: Vec<AddedView>,
    /// What was told to oneself by a moderator in this group, newest first; and, for a steward, by oneself.
    pub warnings: Vec<super::WarningView>,
}

/// One member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MemberView {
    /// Who.
    pub person: PersonView,
    /// Who they are.
    pub title: Title,
    /// What they may do here.
    pub standing: Standing,
    /// What they can help with, in their own words. Empty while they pause.
    pub help: Vec<String>,
    /// They pause and chose to show it.
    pub paused: bool,
    /// Other accounts that are this same person, as a steward said (empty for who is no steward).
    pub joined: Vec<PersonId>,
    /// For the companion of an alumnus: it is week 1, 4 or 12 since they went on; ask how it goes.
    pub ask_how_it_goes: bool,
    /// They lost everything and are let in again on a new device.
    pub recovering: Option<RecoveringView>,
}

/// Someone who lost everything and is let in again on a new device, unless somebody stops it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RecoveringView {
    /// Which time, for stopping it.
    pub recovery: RecoveryId,
    /// Who is let in again.
    pub person: PersonView,
    /// The group in which it can be stopped.
    pub space: SpaceId,
    /// Who began it; `null` where that is somebody of another group.
    pub by: Option<PersonView>,
    /// From when on the new device gets in, milliseconds.
    pub from: i64,
    /// One stopped it, and the server did not hear it yet.
    pub stopping: bool,
}

/// Who is let in again: shown above the screens, so that whoever knows better can stop it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RecoveriesView {
    /// Oneself, on another device than this one; `null` when nobody comes in as oneself.
    pub own: Option<RecoveringView>,
    /// Others, in each group that one is in.
    pub others: Vec<RecoveringView>,
}

/// Two who were added without a connection and are called the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AlikeView {
    /// Who was there first: as whom both are shown, if they are one.
    pub person: PersonView,
    /// When the server heard of them, milliseconds.
    pub person_at: i64,
    /// The other.
    pub other: PersonView,
    /// When the server heard of the other, milliseconds.
    pub other_at: i64,
}

/// Someone whom one added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AddedView {
    /// Who.
    pub id: PersonId,
    /// The chosen name.
    pub name: String,
    /// The chosen object.
    pub picture: Picture,
}

/// Someone at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KnockView {
    /// Who.
    pub person: PersonView,
}
