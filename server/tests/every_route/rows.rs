//! What each row of frames is, and what it is called.

use kring_domain::{
    acts::Act,
    commands::EntryRef,
    documents::DocumentKind,
    ids::{GrantId, PersonId, RecoveryId},
    people::{Picture, Standing},
    sight::Part,
    spaces::Led,
    time::{CivilDate, Timestamp},
};

use super::acts::{grant, walk_in};
use crate::harness::{NOW, random};

/// What comes with a sync, or is offered in one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    SeesName,
    ReadsLog,
    ReadsLogLive,
    SeesMembers,
    Writes(DocumentKind, Whose),
    /// A paragraph of a meeting's notes.
    WritesNotes,
    ReadsNotes,
    /// A word on whether one was at a meeting, in one's own journal.
    SaysPresence,
    /// The same when Sanne stopped the group.
    WritesWhenStopped(DocumentKind, Whose),
    /// The words are read on in a group that Sanne stopped.
    ReadsLogWhenStopped,
    ReadsIntroduction(Sharing),
    /// After [`Row::ReadsIntroduction`]: another part was granted, where it may be.
    ReadsAssessments(Sharing),
    /// As [`Row::ReadsAssessments`].
    ReadsGoals(Sharing),
    Does(Doing, Whom),
    ForgesWhatWasLost,
    /// One's own half of the check-ins with Sanne, in her own space.
    WritesCheckIn(Sharing),
    /// Hers.
    ReadsCheckIn(Sharing),
    /// One's own half of the conversations with Sanne, in her own space.
    WritesConversation(Sharing),
    /// Hers.
    ReadsConversation(Sharing),
    /// What Sanne can.
    ReadsSkills(Sharing),
    /// That one saw what Sanne can.
    Confirms(Sharing),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Own,
    Sannes,
    /// Several write it, or stewards do.
    OfTheGroup,
}

/// Whether Sanne let them read what she says of herself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sharing {
    Unasked,
    Granted,
}

/// An act, without what it is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    Withdraw,
    Admit,
    AdmitGuest,
    TurnAway,
    MakeSteward,
    MakeMember,
    MakeGuest,
    Remove,
    Leave,
    SetProfile,
    BecomeAlumnus,
    WalkIn,
    JoinWalkIns,
    KeepApart,
    Unjoin,
    Grant,
    GrantOfSannes,
    EndSannesGrant,
    Look,
    Rename,
    SetLed,
    Archive,
    Reopen,
    StopRecovery,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whom {
    Oneself,
    /// A steward.
    Sanne,
    /// A member.
    Piet,
    /// Someone at the door.
    Kees,
    /// A guest.
    Gijs,
    /// Someone whom the server does not know.
    Newcomer,
    /// Two of one name whom Sanne added without a connection.
    Fatimas,
    /// Nobody: the group itself.
    Group,
}

pub(super) const ROWS: &[Row] = &[
    Row::SeesName,
    Row::SeesMembers,
    Row::ReadsLog,
    Row::ReadsLogLive,
    Row::Writes(DocumentKind::Journal, Whose::Own),
    Row::Writes(DocumentKind::Journal, Whose::Sannes),
    Row::Writes(DocumentKind::Meeting, Whose::OfTheGroup),
    Row::WritesNotes,
    Row::ReadsNotes,
    Row::SaysPresence,
    Row::Writes(DocumentKind::Closing, Whose::Own),
    Row::Writes(DocumentKind::Closing, Whose::Sannes),
    Row::Writes(DocumentKind::Presence, Whose::OfTheGroup),
    Row::Writes(DocumentKind::Board, Whose::OfTheGroup),
    Row::Writes(DocumentKind::Moderation, Whose::OfTheGroup),
    Row::Writes(DocumentKind::Warning, Whose::Own),
    Row::Writes(DocumentKind::Warning, Whose::Sannes),
    Row::Does(Doing::Withdraw, Whom::Sanne),
    Row::Does(Doing::Admit, Whom::Kees),
    Row::Does(Doing::Admit, Whom::Oneself),
    Row::Does(Doing::AdmitGuest, Whom::Kees),
    Row::Does(Doing::AdmitGuest, Whom::Oneself),
    Row::Does(Doing::AdmitGuest, Whom::Piet),
    Row::Does(Doing::TurnAway, Whom::Kees),
    Row::Does(Doing::MakeSteward, Whom::Piet),
    Row::Does(Doing::MakeSteward, Whom::Kees),
    Row::Does(Doing::MakeSteward, Whom::Oneself),
    Row::Does(Doing::MakeMember, Whom::Sanne),
    Row::Does(Doing::MakeMember, Whom::Kees),
    Row::Does(Doing::MakeMember, Whom::Oneself),
    Row::Does(Doing::MakeMember, Whom::Gijs),
    Row::Does(Doing::MakeSteward, Whom::Gijs),
    Row::Does(Doing::MakeGuest, Whom::Piet),
    Row::Does(Doing::Remove, Whom::Piet),
    Row::Does(Doing::Remove, Whom::Sanne),
    Row::Does(Doing::Remove, Whom::Gijs),
    Row::Does(Doing::WalkIn, Whom::Newcomer),
    Row::Does(Doing::WalkIn, Whom::Piet),
    Row::Does(Doing::WalkIn, Whom::Oneself),
    Row::Does(Doing::JoinWalkIns, Whom::Fatimas),
    Row::Does(Doing::JoinWalkIns, Whom::Piet),
    Row::Does(Doing::JoinWalkIns, Whom::Oneself),
    Row::Does(Doing::KeepApart, Whom::Fatimas),
    Row::Does(Doing::Unjoin, Whom::Fatimas),
    Row::Does(Doing::Unjoin, Whom::Piet),
    Row::Does(Doing::BecomeAlumnus, Whom::Oneself),
    Row::Does(Doing::SetProfile, Whom::Oneself),
    Row::Does(Doing::StopRecovery, Whom::Piet),
    Row::Does(Doing::StopRecovery, Whom::Oneself),
    Row::Does(Doing::Leave, Whom::Oneself),
    Row::Does(Doing::Rename, Whom::Group),
    Row::Does(Doing::SetLed, Whom::Group),
    Row::Does(Doing::Archive, Whom::Group),
    Row::Does(Doing::Reopen, Whom::Group),
    Row::ReadsLogWhenStopped,
    Row::WritesWhenStopped(DocumentKind::Journal, Whose::Own),
    Row::WritesWhenStopped(DocumentKind::Board, Whose::OfTheGroup),
    Row::Writes(DocumentKind::Introduction, Whose::Own),
    Row::Writes(DocumentKind::Introduction, Whose::Sannes),
    Row::ReadsIntroduction(Sharing::Unasked),
    Row::Does(Doing::Look, Whom::Sanne),
    Row::Does(Doing::Grant, Whom::Sanne),
    Row::Does(Doing::GrantOfSannes, Whom::Oneself),
    Row::Does(Doing::EndSannesGrant, Whom::Piet),
    Row::ReadsIntroduction(Sharing::Granted),
    Row::Writes(DocumentKind::Assessments, Whose::Own),
    Row::Writes(DocumentKind::Assessments, Whose::Sannes),
    Row::ReadsAssessments(Sharing::Unasked),
    Row::ReadsGoals(Sharing::Unasked),
    Row::ReadsAssessments(Sharing::Granted),
    Row::Writes(DocumentKind::Goals, Whose::Own),
    Row::Writes(DocumentKind::Goals, Whose::Sannes),
    Row::ReadsGoals(Sharing::Granted),
    Row::ForgesWhatWasLost,
    Row::Writes(DocumentKind::CheckIns, Whose::Own),
    Row::Writes(DocumentKind::CheckIns, Whose::Sannes),
    Row::WritesCheckIn(Sharing::Unasked),
    Row::ReadsCheckIn(Sharing::Unasked),
    Row::WritesCheckIn(Sharing::Granted),
    Row::ReadsCheckIn(Sharing::Granted),
    Row::Writes(DocumentKind::Conversations, Whose::Own),
    Row::Writes(DocumentKind::Conversations, Whose::Sannes),
    Row::WritesConversation(Sharing::Unasked),
    Row::ReadsConversation(Sharing::Unasked),
    Row::WritesConversation(Sharing::Granted),
    Row::ReadsConversation(Sharing::Granted),
    Row::Writes(DocumentKind::Skills, Whose::Own),
    Row::Writes(DocumentKind::Skills, Whose::Sannes),
    Row::ReadsSkills(Sharing::Unasked),
    Row::Confirms(Sharing::Unasked),
    Row::ReadsSkills(Sharing::Granted),
    Row::Confirms(Sharing::Granted),
    Row::Writes(DocumentKind::Confirmations, Whose::Sannes),
];

impl Row {
    pub(super) fn title(self) -> String {
        match self {
            Self::SeesName => "sight: the group's name".to_owned(),
            Self::SeesMembers => "pull: who is in the group".to_owned(),
            Self::ReadsLog => "pull: Sanne's words".to_owned(),
            Self::ReadsIntroduction(Sharing::Unasked) => "pull: what Sanne says of herself".to_owned(),
            Self::ReadsIntroduction(Sharing::Granted) => "pull: the same, granted where she may".to_owned(),
            Self::ReadsAssessments(Sharing::Unasked) => "pull: what Sanne filled in about money".to_owned(),
            Self::ReadsAssessments(Sharing::Granted) => "pull: that, granted where she may".to_owned(),
            Self::ReadsGoals(Sharing::Unasked) => "pull: what Sanne wants with money".to_owned(),
            Self::ReadsGoals(Sharing::Granted) => "pull: that wish, granted where she may".to_owned(),
            Self::ReadsLogLive => "live: Sanne's words".to_owned(),
            Self::Writes(kind, whose) => format!("push: {} of {}", kind_name(kind), whose.name()),
            Self::WritesNotes => "push: notes of a meeting".to_owned(),
            Self::ReadsNotes => "pull: notes of a meeting by Sanne".to_owned(),
            Self::SaysPresence => "push: that one was at a meeting".to_owned(),
            Self::WritesWhenStopped(kind, whose) => format!("push: {} of {}, stopped", kind_name(kind), whose.name()),
            Self::ReadsLogWhenStopped => "pull: Sanne's words, stopped".to_owned(),
            Self::Does(doing, whom) => format!("push: {} {}", doing.name(), whom.name()),
            Self::WritesCheckIn(Sharing::Unasked) => "push: one's half of check-ins with Sanne".to_owned(),
            Self::WritesCheckIn(Sharing::Granted) => "push: the same, granted where she may".to_owned(),
            Self::ReadsCheckIn(Sharing::Unasked) => "pull: Sanne's half of them".to_owned(),
            Self::ReadsCheckIn(Sharing::Granted) => "pull: that, granted where she may".to_owned(),
            Self::WritesConversation(Sharing::Unasked) => "push: one's half of conversations with Sanne".to_owned(),
            Self::WritesConversation(Sharing::Granted) => "push: that half, granted where she may".to_owned(),
            Self::ReadsConversation(Sharing::Unasked) => "pull: Sanne's half of those".to_owned(),
            Self::ReadsConversation(Sharing::Granted) => "pull: her half, granted where she may".to_owned(),
            Self::ReadsSkills(Sharing::Unasked) => "pull: what Sanne can".to_owned(),
            Self::ReadsSkills(Sharing::Granted) => "pull: what she can, granted where she may".to_owned(),
            Self::Confirms(Sharing::Unasked) => "push: that one saw what Sanne can".to_owned(),
            Self::Confirms(Sharing::Granted) => "push: that one saw it, granted where she may".to_owned(),
            Self::ForgesWhatWasLost => "reoffer: words of Sanne that the server never had".to_owned(),
        }
    }
}

fn kind_name(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Journal => "journal",
        DocumentKind::Meeting => "the card of a meeting",
        DocumentKind::Closing => "closing",
        DocumentKind::Presence => "presence",
        DocumentKind::Board => "board",
        DocumentKind::Moderation => "moderation",
        DocumentKind::Warning => "warning",
        DocumentKind::Introduction => "introduction",
        DocumentKind::Assessments => "assessments of money",
        DocumentKind::Goals => "goals of money",
        DocumentKind::CheckIns => "check-ins",
        DocumentKind::Conversations => "conversations",
        DocumentKind::Skills => "skills",
        DocumentKind::Confirmations => "what one saw",
        DocumentKind::Rewards => "what was received",
    }
}

impl Whose {
    fn name(self) -> &'static str {
        match self {
            Self::Own => "one's own",
            Self::Sannes => "Sanne",
            Self::OfTheGroup => "the group",
        }
    }
}

impl Doing {
    fn name(self) -> &'static str {
        match self {
            Self::Withdraw => "take back an entry of",
            Self::Admit => "admit",
            Self::AdmitGuest => "admit as a guest",
            Self::TurnAway => "turn away",
            Self::MakeSteward => "make a steward of",
            Self::MakeMember => "make a member of",
            Self::MakeGuest => "make a guest of",
            Self::Remove => "remove",
            Self::Leave => "leave:",
            Self::SetProfile => "change the name of",
            Self::BecomeAlumnus => "become an alumnus:",
            Self::WalkIn => "walk in",
            Self::JoinWalkIns => "join Sanne's newcomer and",
            Self::KeepApart => "keep apart",
            Self::Unjoin => "unjoin",
            Self::Grant => "let one's own be read by",
            Self::GrantOfSannes => "let Sanne's own be read by",
            Self::EndSannesGrant => "end what Sanne granted to",
            Self::Look => "say that one looked at",
            Self::Rename => "give another name to",
            Self::SetLed => "let the members lead",
            Self::Archive => "stop",
            Self::Reopen => "open again",
            Self::StopRecovery => "stop letting in again",
        }
    }

    /// `beside` is another account, of whom the act speaks too.
    pub(super) fn act(self, person: PersonId, beside: PersonId, entry: EntryRef) -> Act {
        match self {
            Self::Withdraw => Act::Withdraw { entry },
            Self::Admit => Act::Admit { person },
            Self::AdmitGuest => Act::AdmitGuest { person },
            Self::TurnAway => Act::TurnAway { person },
            Self::MakeSteward => Act::SetStanding { person, standing: Standing::Steward },
            Self::MakeMember => Act::SetStanding { person, standing: Standing::Member },
            Self::MakeGuest => Act::SetStanding { person, standing: Standing::Guest },
            Self::Remove => Act::Remove { person },
            Self::Leave => Act::Leave,
            Self::SetProfile => Act::SetProfile { name: "Andere naam".to_owned(), picture: Picture::Boat },
            Self::BecomeAlumnus => Act::BecomeAlumnus { companion: None },
            Self::WalkIn => walk_in(person),
            Self::JoinWalkIns => Act::JoinWalkIns { alias: person, person: beside },
            Self::KeepApart => Act::KeepApart { one: person, other: beside },
            Self::Unjoin => Act::Unjoin { alias: person },
            Self::Grant | Self::GrantOfSannes => grant(person, Part::Introduction),
            Self::EndSannesGrant => Act::EndGrant { grant: GrantId::from_bytes(random()) },
            Self::Rename => Act::Rename { name: "Thee".to_owned() },
            Self::SetLed => Act::SetLed { led: Led::Members },
            Self::Archive => Act::Archive,
            Self::Reopen => Act::Reopen,
            Self::Look => Act::Looked {
                owner: person,
                part: Part::Introduction,
                at: Timestamp(NOW),
                day: CivilDate("2026-11-21".to_owned()),
            },
            Self::StopRecovery => Act::StopRecovery { person, recovery: RecoveryId::from_bytes(random()) },
        }
    }
}

impl Whom {
    fn name(self) -> &'static str {
        match self {
            Self::Oneself => "oneself",
            Self::Sanne => "Sanne, steward",
            Self::Piet => "Piet, member",
            Self::Kees => "Kees, at the door",
            Self::Gijs => "Gijs, guest",
            Self::Newcomer => "someone new",
            Self::Fatimas => "another of that name",
            Self::Group => "the group",
        }
    }
}
