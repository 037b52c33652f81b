//! What the server tells who asks about themselves. Moments are milliseconds since 1970.
//!
//! Of others it holds the name of who did it, and nothing more. A field that a server does not know yet is empty: a device
//! keeps the answer, and an older or newer app reads it.

use serde::{Deserialize, Serialize};

use crate::{
    ids::SpaceId,
    people::{Picture, Standing, Title},
    rights::OrganisationRole,
    time::{CivilDate, Timestamp},
};

/// All that the server's tables hold about one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// When the server said this.
    pub at: Timestamp,
    /// Who one is.
    pub name: String,
    /// The chosen object.
    pub picture: Picture,
    /// Who one is beside the table.
    pub title: Title,
    /// Since when.
    pub since: Timestamp,
    /// The address, if one gave it.
    pub email: Option<String>,
    /// The organisation that the account is of.
    pub organisation: Option<String>,
    /// What one does in organisations.
    #[serde(default)]
    pub roles: Vec<RoleHeld>,
    /// The accounts at an organisation with which one comes in.
    #[serde(default)]
    pub work_accounts: Vec<WorkAccountHeld>,
    /// The groups that one is or was in, by name.
    #[serde(default)]
    pub groups: Vec<GroupHeld>,
    /// What stands in one's own space: "Over mij".
    #[serde(default)]
    pub own: SentThere,
    /// How one was added where there was no connection.
    #[serde(default)]
    pub walk_in: Option<CameInBy>,
    /// Devices, open and closed; the one used last first.
    #[serde(default)]
    pub devices: Vec<DeviceHeld>,
    /// Passkeys, the oldest first.
    #[serde(default)]
    pub passkeys: Vec<Began>,
    /// What one let others read, newest first.
    #[serde(default)]
    pub given: Vec<GivenTo>,
    /// Who looked, newest first.
    #[serde(default)]
    pub looks: Vec<LookedAt>,
    /// What others let one read now.
    #[serde(default)]
    pub shared: Vec<SharedBy>,
    /// Where one looked oneself, newest first.
    #[serde(default)]
    pub looked: Vec<ReadBy>,
    /// Texts of ended devices that wait for their writer.
    #[serde(default)]
    pub last_words: Vec<WordOf>,
    /// Each time that one was let in again after losing everything, or would have been; newest first.
    #[serde(default)]
    pub recoveries: Vec<LetInAgain>,
    /// What one did to groups.
    #[serde(default)]
    pub led: Vec<LedGroup>,
    /// What was done to one's account with special rights, newest first.
    #[serde(default)]
    pub management: Vec<Managed>,
    /// Codes for a group's door that one made.
    #[serde(default)]
    pub doors: Vec<Door>,
    /// What waits so that one can come in.
    #[serde(default)]
    pub asked: CodesWaiting,
    /// The server's own notes, counted.
    #[serde(default)]
    pub technical: Technical,
}

/// A role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RoleHeld {
    /// Which.
    pub role: OrganisationRole,
    /// Where.
    pub organisation: String,
    /// Since when.
    pub since: Timestamp,
    /// On whose word.
    pub by: RoleFrom,
}

/// On whose word someone has a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RoleFrom {
    /// An administrator's.
    Administrator,
    /// The organisation's identity provider's.
    Provider,
}

/// An account at an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WorkAccountHeld {
    /// The address of who vouches for it.
    pub issuer: String,
    /// Its number there.
    pub subject: String,
    /// Since when.
    pub since: Timestamp,
}

/// A group that one is or was in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GroupHeld {
    /// Which.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub organisation: String,
    /// As what.
    pub standing: Standing,
    /// Since when it is so.
    pub since: Timestamp,
    /// Whom one chose to ask how it goes.
    pub companion: Option<String>,
    /// What one wrote and sent there.
    pub written: SentThere,
}

/// What someone wrote in one space, as the server can count it without reading it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SentThere {
    /// Documents that are one's own: journals, closing answers.
    pub documents: u32,
    /// Photos and recordings that one sent.
    pub attachments: u32,
    /// What these weigh.
    pub attachment_bytes: u64,
    /// Photos and recordings half sent.
    pub uploads: u32,
}

/// How one was added without a connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CameInBy {
    /// Who added one.
    pub by: String,
    /// To which group.
    pub group: String,
    /// When the server heard of it.
    pub at: Timestamp,
    /// As whom one is shown there, when a steward said that two accounts are one person.
    pub shown_as: Option<String>,
    /// Of how many a steward said that they are someone else.
    pub apart_from: u32,
}

/// A device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DeviceHeld {
    /// `phone`, `tablet`, `computer` or `other`.
    pub kind: String,
    /// Since when.
    pub since: Timestamp,
    /// When it last was in touch.
    pub used_at: Timestamp,
    /// It is the one that asks.
    pub is_this: bool,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

/// Something that began, and was last used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Began {
    /// Since when.
    pub since: Timestamp,
    /// When it was last used.
    pub used_at: Timestamp,
}

/// What one let another read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GivenTo {
    /// A person's name, or a group's whose stewards read it.
    pub to: String,
    /// It is who leads that group.
    pub stewards: bool,
    /// What for.
    pub purpose: String,
    /// Since when.
    pub since: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// When it was ended before that.
    pub ended_at: Option<Timestamp>,
}

/// Who looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LookedAt {
    /// Who.
    pub by: String,
    /// On which day of theirs.
    pub day: CivilDate,
}

/// Where one looked oneself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReadBy {
    /// Whose it is.
    pub of: String,
    /// On which day.
    pub day: CivilDate,
}

/// What another lets one read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SharedBy {
    /// Whose it is.
    pub of: String,
    /// Since when it is so, or was.
    pub since: Timestamp,
    /// Until when; `None` when it is over.
    pub until: Option<Timestamp>,
}

/// A text that waits for its writer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WordOf {
    /// When it was written, by the device.
    pub at: Timestamp,
    /// The words.
    pub text: String,
}

/// That one was let in again, or would have been.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LetInAgain {
    /// The steward who began it.
    pub by: String,
    /// In which group.
    pub group: String,
    /// When.
    pub at: Timestamp,
    /// When one said on the new device that it was oneself.
    pub confirmed_at: Option<Timestamp>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// Who ended it; `None` when it ended by itself.
    pub ended_by: Option<String>,
    /// Whether a new device came in.
    pub came_in: bool,
}

/// What one did to a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LedGroup {
    /// What it is called now.
    pub group: String,
    /// What.
    pub did: LedHow,
    /// When.
    pub at: Timestamp,
}

/// What one did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LedHow {
    /// Made it.
    Made,
    /// Gave it another name.
    Renamed,
    /// Said who leads it.
    GaveOver,
    /// Stopped it, or let it go on.
    Stopped,
}

/// What was done to one's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Managed {
    /// What, as the log of management calls it (`role_given`).
    pub deed: String,
    /// On whose word.
    pub by: RoleFrom,
    /// When.
    pub at: Timestamp,
}

/// A code for a group's door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Door {
    /// Which group.
    pub group: String,
    /// Until when.
    pub until: Timestamp,
}

/// What waits so that one can come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CodesWaiting {
    /// Until when a code that was mailed holds.
    pub code_until: Option<Timestamp>,
    /// Mails that wait.
    pub mails: u32,
    /// Codes for a device of one's own.
    pub device_links: u32,
}

/// The server's own notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Technical {
    /// Lines on what one could see, and since when.
    pub sights: u32,
    /// Answers to commands.
    pub verdicts: u32,
    /// Names under which one's devices write.
    pub actors: u32,
    /// People whom one added where there was no connection.
    pub added: u32,
}
