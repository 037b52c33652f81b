//! Who comes in as what, who becomes what, and who is let in again.

use super::{
    Actor, Denied, MemberIn, Membership,
    decide::{allow, open, title_fits},
    leading::{leads, stepping_down},
};
use crate::{
    people::{Standing, Title},
    spaces::Led,
};

/// Whether someone at a table opens its door, for someone who knocked.
pub(super) fn admitting(membership: &Membership, target: &MemberIn) -> Result<(), Denied> {
    door(target)?;
    open(membership.life)?;
    if title_fits(target.title, membership.space_kind) { Ok(()) } else { Err(Denied::NotForTitle) }
}

/// Someone who knocked, and whom the actor can let in or not.
pub(super) const fn door(target: &MemberIn) -> Result<(), Denied> {
    match target.standing {
        Standing::Knocking => Ok(()),
        Standing::Member
        | Standing::Alumnus
        | Standing::Steward
        | Standing::Left
        | Standing::Reader
        | Standing::Guest => Err(Denied::NotAllowed),
    }
}

pub(super) fn set_standing(
    actor: &Actor,
    membership: &Membership,
    target: &MemberIn,
    to: Standing,
) -> Result<(), Denied> {
    match target.standing {
        Standing::Member | Standing::Alumnus | Standing::Steward => {}
        Standing::Guest => return staying(membership, target, to),
        Standing::Knocking | Standing::Left | Standing::Reader => return Err(Denied::NotAllowed),
    }
    match to {
        // Coming in and going out have their own acts. Who read the stories is no guest, until they were out and are let in
        // again: then their devices forgot them.
        Standing::Knocking | Standing::Left | Standing::Reader | Standing::Guest => Err(Denied::NotAllowed),
        Standing::Alumnus => {
            allow(membership.standing.is_steward() || target.person == actor.person)?;
            stepping_down(target)
        }
        Standing::Member | Standing::Steward => {
            allow(membership.standing.is_steward())?;
            if !title_fits(target.title, membership.space_kind) {
                return Err(Denied::NotForTitle);
            }
            match to {
                Standing::Steward => leads(target, membership.led),
                Standing::Member
                | Standing::Alumnus
                | Standing::Knocking
                | Standing::Left
                | Standing::Reader
                | Standing::Guest => stepping_down(target),
            }
        }
    }
}

/// A guest stays, as a member: a steward says so, of a group that goes on, as of anyone who comes in. They lead, or move on,
/// from there.
fn staying(membership: &Membership, target: &MemberIn, to: Standing) -> Result<(), Denied> {
    allow(membership.standing.is_steward())?;
    match to {
        Standing::Member => {
            open(membership.life)?;
            if title_fits(target.title, membership.space_kind) { Ok(()) } else { Err(Denied::NotForTitle) }
        }
        Standing::Knocking
        | Standing::Alumnus
        | Standing::Steward
        | Standing::Left
        | Standing::Reader
        | Standing::Guest => Err(Denied::NotAllowed),
    }
}

/// Whoever leads a group begins it for another who sits there and leads none: it never ends in more than a member sees.
/// Whose account is their work goes to their organisation, and whoever decides on or checks benefits lets nobody in. A guest
/// is not known here so well.
pub(super) fn recovering(actor: &Actor, membership: &Membership, target: &MemberIn) -> Result<(), Denied> {
    if !membership.standing.is_steward() || target.person == actor.person {
        return Err(Denied::NotAllowed);
    }
    if actor.title == Title::BenefitsOfficer || target.title.is_work() {
        return Err(Denied::NotForTitle);
    }
    // Whoever led a worker-led group for their work, and works there no more, lets nobody in.
    if membership.led == Led::Workers && !actor.title.is_work() {
        return Err(Denied::WorkersLead);
    }
    let is_there = match target.standing {
        Standing::Member | Standing::Alumnus => true,
        Standing::Knocking | Standing::Steward | Standing::Left | Standing::Reader | Standing::Guest => false,
    };
    allow(is_there)
}
