//! Who leads a group, and who makes one.

use super::{Actor, Beside, Denied, Founding, Managing, MemberIn, OrganisationRole};
use crate::{
    people::Title,
    spaces::{Led, SpaceKind},
};

/// Whether someone may be made a steward of a group that is led so. Who is one already stays one.
pub(super) const fn leads(target: &MemberIn, led: Led) -> Result<(), Denied> {
    match led {
        Led::Members => Ok(()),
        Led::Workers if target.title.is_work() || target.standing.is_steward() => Ok(()),
        Led::Workers => Err(Denied::WorkersLead),
    }
}

/// A table is not left without anybody who opens the door: who leads alone first names another. Alone at it, one may go.
pub(super) const fn stepping_down(target: &MemberIn) -> Result<(), Denied> {
    match target.beside {
        Beside::Members if target.standing.is_steward() => Err(Denied::LastSteward),
        Beside::Members | Beside::Nobody | Beside::Stewards => Ok(()),
    }
}

/// What an organisation works with is kept by its administrator: it holds nothing that a person wrote.
pub(super) const fn keeping(managing: &Managing) -> Result<(), Denied> {
    match managing.role {
        OrganisationRole::Administrator => Ok(()),
        OrganisationRole::SocialWorker
        | OrganisationRole::WorkplaceLeader
        | OrganisationRole::Coach
        | OrganisationRole::BenefitsOfficer
        | OrganisationRole::PrivacyOfficer => Err(Denied::NotAllowed),
    }
}

/// Groups are made by whose work it is. Whoever decides on or checks benefits makes none, of whatever kind, and an
/// administrator reads in none (`domain.md` §4 rule 9).
pub(super) const fn making(actor: &Actor, founding: &Founding) -> Result<(), Denied> {
    if matches!(founding.kind, SpaceKind::Own) {
        return Err(Denied::NotAllowed);
    }
    match actor.title {
        Title::BenefitsOfficer | Title::Administrator => Err(Denied::NotForTitle),
        Title::Participant
        | Title::ExperienceExpert
        | Title::SocialWorker
        | Title::WorkplaceLeader
        | Title::Mentor
        | Title::Coach => {
            if founding.role.makes_groups() {
                Ok(())
            } else {
                Err(Denied::NotAllowed)
            }
        }
    }
}
