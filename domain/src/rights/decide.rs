//! The rights themselves (`design.md` §3, `domain.md` §4 rules 1, 9 and 10).

use super::{
    Action, Actor, Authorized, Denied, Facts, Membership, Resource,
    documents::{reading, writing},
    facts::{document, founding, looking, managing, member, person, sharing, space},
    granting::granting,
    leading::{keeping, making, stepping_down},
    standings::{admitting, door, recovering, set_standing},
};
use crate::{
    documents::{DocumentKey, DocumentKind},
    ids::SpaceId,
    people::{Standing, Title},
    sight::Part,
    spaces::{Life, SpaceKind},
};

/// Whether `actor` may do `action` to `resource`.
///
/// `membership` is the actor's own in the resource's space, read in the transaction that does the action; `None` for
/// someone who never was in it.
///
/// # Errors
/// [`Denied`], by the first rule that stands in the way.
pub fn decide<T: Resource>(
    actor: &Actor,
    membership: Option<&Membership>,
    action: Action,
    resource: T,
) -> Result<Authorized<T>, Denied> {
    let facts = resource.facts();
    match action {
        Action::Read | Action::ReadAttachment => {
            let key = document(facts)?;
            let membership = inside(actor, membership, key.space)?;
            reading(actor, membership, &key)
        }
        Action::Write => {
            let key = document(facts)?;
            let membership = match key.kind {
                // Whom someone does check-ins with, or talks with, writes their half in that one's space, where they only read; so
                // does whoever says to have seen what that one can, and whoever promises a reward with a step that they read.
                DocumentKind::CheckIns
                | DocumentKind::Conversations
                | DocumentKind::Confirmations
                | DocumentKind::Rewards => inside(actor, membership, key.space)?,
                DocumentKind::Journal
                | DocumentKind::Meeting
                | DocumentKind::Closing
                | DocumentKind::Presence
                | DocumentKind::Board
                | DocumentKind::Moderation
                | DocumentKind::Warning
                | DocumentKind::Introduction
                | DocumentKind::Assessments
                | DocumentKind::Goals
                | DocumentKind::Skills => in_meetings(actor, membership, key.space)?,
            };
            writing(actor, membership, &key)?;
            open(membership.life)
        }
        Action::Pull => {
            let membership = inside(actor, membership, space(facts)?)?;
            // Of a group that one left one's own words stay; of another's own space nothing does.
            match membership.standing {
                Standing::Left if is_own(membership.space_kind) => Err(Denied::NotAMember),
                Standing::Knocking
                | Standing::Member
                | Standing::Alumnus
                | Standing::Steward
                | Standing::Left
                | Standing::Reader
                | Standing::Guest => Ok(()),
            }
        }
        Action::SeeSpace => known(actor, membership, space(facts)?).map(drop),
        Action::ListMembers => in_meetings(actor, membership, space(facts)?).map(drop),
        Action::UploadAttachment => open(telling(actor, membership, space(facts)?)?.life),
        Action::CreateJoinCode | Action::WalkIn | Action::JoinWalkIns => {
            open(steward(actor, membership, space(facts)?)?.life)
        }
        Action::Rename | Action::SetLed => open(steward(actor, membership, space(facts)?)?.life),
        Action::Archive | Action::Reopen => steward(actor, membership, space(facts)?).map(drop),
        Action::FoundGroup => making(actor, &founding(facts)?),
        Action::KeepInstruments | Action::KeepArrangements => keeping(&managing(facts)?),
        Action::Knock => match facts {
            Facts::Door(door) if is_own(door.kind) => Err(Denied::NotAllowed),
            Facts::Door(door) if title_fits(actor.title, door.kind) => open(door.life),
            Facts::Door(_) => Err(Denied::NotForTitle),
            Facts::Document(_)
            | Facts::Space(_)
            | Facts::Entry(_)
            | Facts::Member(_)
            | Facts::Person(_)
            | Facts::Sharing(_)
            | Facts::Looking(_)
            | Facts::Founding(_)
            | Facts::Managing(_) => Err(Denied::NotAllowed),
        },
        Action::Withdraw => match facts {
            // Also after leaving: one's own words are one's own.
            Facts::Entry(entry) if entry.entry.author == actor.person => {
                inside(actor, membership, entry.space).map(drop)
            }
            Facts::Entry(entry) => inside(actor, membership, entry.space).and(Err(Denied::NotTheOwner)),
            Facts::Document(_)
            | Facts::Space(_)
            | Facts::Door(_)
            | Facts::Member(_)
            | Facts::Person(_)
            | Facts::Sharing(_)
            | Facts::Looking(_)
            | Facts::Founding(_)
            | Facts::Managing(_) => Err(Denied::NotAllowed),
        },
        Action::Admit => {
            let target = member(facts)?;
            admitting(at_table(actor, membership, target.space)?, &target)
        }
        Action::AdmitGuest => {
            let target = member(facts)?;
            admitting(steward(actor, membership, target.space)?, &target)
        }
        Action::TurnAway => {
            let target = member(facts)?;
            steward(actor, membership, target.space)?;
            door(&target)
        }
        Action::SetStanding { to } => {
            let target = member(facts)?;
            let membership = at_table(actor, membership, target.space)?;
            set_standing(actor, membership, &target, to)
        }
        Action::Remove => {
            let target = member(facts)?;
            steward(actor, membership, target.space)?;
            // Oneself one leaves; who is at the door is turned away; who left is gone.
            allow(target.person != actor.person && target.standing.is_in_meetings())
        }
        Action::BeginRecovery => {
            let target = member(facts)?;
            let membership = at_table(actor, membership, target.space)?;
            open(membership.life)?;
            recovering(actor, membership, &target)
        }
        Action::StopRecovery => {
            let target = member(facts)?;
            let membership = in_meetings(actor, membership, target.space)?;
            let is_theirs = membership.standing.is_steward() || target.person == actor.person;
            allow(!is_own(membership.space_kind) && target.standing.is_in_meetings() && is_theirs)
        }
        // The door is open outward for everyone; who leads alone first names another.
        Action::Leave => {
            let target = member(facts)?;
            match membership.filter(|membership| membership.space == target.space) {
                // What is one's own, one does not leave; what one was granted, its owner ends.
                Some(membership) if is_own(membership.space_kind) => Err(Denied::NotAllowed),
                Some(membership) if target.person == actor.person => match membership.life {
                    Life::Open => stepping_down(&target),
                    Life::Archived => Ok(()),
                },
                Some(_) => Err(Denied::NotAllowed),
                None => Err(Denied::NotAMember),
            }
        }
        Action::BecomeAlumnus => {
            let membership = at_table(actor, membership, space(facts)?)?;
            match membership.standing {
                Standing::Member | Standing::Alumnus => Ok(()),
                Standing::Knocking | Standing::Steward | Standing::Left | Standing::Reader | Standing::Guest => {
                    Err(Denied::NotAllowed)
                }
            }
        }
        Action::SetProfile
        | Action::ListDevices
        | Action::CloseDevice
        | Action::AddDevice
        | Action::KeepPasskeys
        | Action::EndGrant
        | Action::SeeRecoveries
        | Action::SeeGiven
        | Action::SeeAboutMe => allow(person(facts)? == actor.person),
        Action::Grant => granting(actor, &sharing(facts)?),
        Action::RecordLook => {
            let looking = looking(facts)?;
            allow(looking.owner != actor.person && looking.was_granted)
        }
    }?;
    Ok(Authorized::new(*actor, membership.copied(), action, resource))
}

/// Whether a member may read a document of their space. Filters the items that are sent to them.
#[must_use]
pub fn can_read(actor: &Actor, membership: &Membership, key: &DocumentKey) -> bool {
    inside(actor, Some(membership), key.space).is_ok_and(|membership| reading(actor, membership, key).is_ok())
}

/// Whether a member sees who is in their space.
#[must_use]
pub fn can_list_members(actor: &Actor, membership: &Membership) -> bool {
    in_meetings(actor, Some(membership), membership.space).is_ok()
}

/// Whether someone of this title can be in a space of this kind (`domain.md` §4 rule 9): an administrator in none,
/// because they cannot read content; who decides on or checks benefits not in a peer group.
#[must_use]
pub const fn title_fits(title: Title, kind: SpaceKind) -> bool {
    match (title, kind) {
        // Everyone has a space of their own; whose it is not comes into it by a grant alone.
        (_, SpaceKind::Own) => true,
        (Title::Administrator, _) | (Title::BenefitsOfficer, SpaceKind::PeerGroup) => false,
        (Title::BenefitsOfficer, SpaceKind::Workplace | SpaceKind::Entrepreneurs | SpaceKind::PeerReview)
        | (
            Title::Participant
            | Title::ExperienceExpert
            | Title::SocialWorker
            | Title::WorkplaceLeader
            | Title::Mentor
            | Title::Coach,
            _,
        ) => true,
    }
}

/// Whether a space is a person's own, and no group.
pub(super) const fn is_own(space: SpaceKind) -> bool {
    match space {
        SpaceKind::Own => true,
        SpaceKind::PeerGroup | SpaceKind::Workplace | SpaceKind::Entrepreneurs | SpaceKind::PeerReview => false,
    }
}

/// A group that goes on.
pub(super) const fn open(life: Life) -> Result<(), Denied> {
    match life {
        Life::Open => Ok(()),
        Life::Archived => Err(Denied::Archived),
    }
}

/// A membership of this space, whatever it is; the title must fit.
fn known<'a>(actor: &Actor, membership: Option<&'a Membership>, space: SpaceId) -> Result<&'a Membership, Denied> {
    let membership = membership.filter(|membership| membership.space == space).ok_or(Denied::NotAMember)?;
    if title_fits(actor.title, membership.space_kind) { Ok(membership) } else { Err(Denied::NotForTitle) }
}

/// Someone who is or was at the table.
fn inside<'a>(actor: &Actor, membership: Option<&'a Membership>, space: SpaceId) -> Result<&'a Membership, Denied> {
    let membership = known(actor, membership, space)?;
    match membership.standing {
        Standing::Knocking => Err(Denied::AtTheDoor),
        // Never content of others, whatever was granted before they became one.
        Standing::Reader if actor.title == Title::Administrator => Err(Denied::NotForTitle),
        Standing::Member
        | Standing::Alumnus
        | Standing::Steward
        | Standing::Left
        | Standing::Reader
        | Standing::Guest => Ok(membership),
    }
}

/// Someone who is at the table.
fn present<'a>(actor: &Actor, membership: Option<&'a Membership>, space: SpaceId) -> Result<&'a Membership, Denied> {
    let membership = inside(actor, membership, space)?;
    at_a_table(membership)?;
    Ok(membership)
}

pub(super) const fn at_a_table(membership: &Membership) -> Result<(), Denied> {
    match membership.standing {
        Standing::Member | Standing::Alumnus | Standing::Steward => Ok(()),
        // Is in the meetings, and not in this.
        Standing::Guest => Err(Denied::NotAllowed),
        Standing::Knocking | Standing::Left | Standing::Reader => Err(Denied::NotAMember),
    }
}

/// Someone who is in the meetings: at the table, or a guest.
fn in_meetings<'a>(
    actor: &Actor,
    membership: Option<&'a Membership>,
    space: SpaceId,
) -> Result<&'a Membership, Denied> {
    let membership = inside(actor, membership, space)?;
    if membership.standing.is_in_meetings() { Ok(membership) } else { Err(Denied::NotAMember) }
}

/// Someone who is at the table of a group.
fn at_table<'a>(actor: &Actor, membership: Option<&'a Membership>, space: SpaceId) -> Result<&'a Membership, Denied> {
    let membership = present(actor, membership, space)?;
    if is_own(membership.space_kind) { Err(Denied::NotAllowed) } else { Ok(membership) }
}

/// Someone who may write something there that names a photo or a recording: who is at the table of a group; in someone's own
/// space its owner, and who does check-ins with them, for their own half. Whoever else was granted sight of it reads there.
fn telling<'a>(actor: &Actor, membership: Option<&'a Membership>, space: SpaceId) -> Result<&'a Membership, Denied> {
    let membership = inside(actor, membership, space)?;
    let is_anothers = is_own(membership.space_kind) && space != SpaceId::own(actor.person);
    if is_anothers && membership.standing == Standing::Reader && membership.parts.holds(Part::CheckIns) {
        return Ok(membership);
    }
    at_a_table(membership)?;
    if is_anothers { Err(Denied::NotTheOwner) } else { Ok(membership) }
}

fn steward<'a>(actor: &Actor, membership: Option<&'a Membership>, space: SpaceId) -> Result<&'a Membership, Denied> {
    let membership = present(actor, membership, space)?;
    if membership.standing.is_steward() { Ok(membership) } else { Err(Denied::NotAllowed) }
}

pub(super) const fn allow(allowed: bool) -> Result<(), Denied> {
    if allowed { Ok(()) } else { Err(Denied::NotAllowed) }
}
