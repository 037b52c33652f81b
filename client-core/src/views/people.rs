//! Groups and the people in them.

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::{Picture, Standing, Title},
    spaces::SpaceKind,
};
use serde::Serialize;

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
    /// For the companion of an alumnus: it is week 1, 4 or 12 since they went on; ask how it goes.
    pub ask_how_it_goes: bool,
}

/// Someone at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KnockView {
    /// Who.
    pub person: PersonView,
}
