//! What someone wants to do.

use crate::people::Standing;

/// What someone wants to do. The thing that it is about is the [`super::Resource`] beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Read a document, its changes, its snapshots, and the attachments it names.
    Read,
    /// Write a document: offer a change. What the change may do in it is the gate's.
    Write,
    /// Pull a space's sequence. Each item is filtered by [`super::can_read`] and [`super::can_list_members`].
    Pull,
    /// See the space's name and kind.
    SeeSpace,
    /// See who the members are.
    ListMembers,
    /// Ask to come in, with a join code.
    Knock,
    /// Make a join code.
    CreateJoinCode,
    /// Send a photo or recording that a change will name.
    UploadAttachment,
    /// Fetch a photo or recording that a document names.
    ReadAttachment,
    /// Take an own entry back.
    Withdraw,
    /// Open the door for someone who knocked.
    Admit,
    /// Open the door for someone who knocked, as a guest.
    AdmitGuest,
    /// Not open the door.
    TurnAway,
    /// Add someone who came in where there was no connection.
    WalkIn,
    /// Say of two who were added so whether they are one person. Which two may be: [`crate::walk_ins`].
    JoinWalkIns,
    /// Give someone another standing.
    SetStanding {
        /// The new one.
        to: Standing,
    },
    /// Take someone out of the space.
    Remove,
    /// Leave the space oneself.
    Leave,
    /// Become an alumnus, and choose who asks how it goes.
    BecomeAlumnus,
    /// Change one's own name and picture.
    SetProfile,
    /// See on which devices someone is signed in.
    ListDevices,
    /// Sign someone out on one of their devices, such as a phone that was lost.
    CloseDevice,
    /// Let one more device in as the same person.
    AddDevice,
    /// See, add and remove the passkeys with which someone comes in.
    KeepPasskeys,
    /// Let someone read a part of what one keeps.
    Grant,
    /// End a grant.
    EndGrant,
    /// Begin to let someone in again on a new device, because they lost everything.
    BeginRecovery,
    /// Stop that.
    StopRecovery,
    /// See what became of it, of one's own account.
    SeeRecoveries,
    /// See what someone gave sight of, and who looked.
    SeeGiven,
    /// Record that one looked.
    RecordLook,
    /// See all that is kept about someone's account.
    SeeAboutMe,
    /// Make a group.
    FoundGroup,
    /// Give a group another name.
    Rename,
    /// Say who leads a group.
    SetLed,
    /// Stop a group.
    Archive,
    /// Go on with a group that was stopped.
    Reopen,
    /// See an organisation's instruments, add one of its own, and say which are in use.
    KeepInstruments,
    /// See and write down an organisation's arrangements: how rewards count, and its guard rails.
    KeepArrangements,
}
