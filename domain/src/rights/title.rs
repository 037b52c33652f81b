//! Roles in organisations, and who they make someone in every space.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::people::Title;

/// What someone does in one organisation. Someone may have several, in several organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum OrganisationRole {
    /// beheerder: manages accounts and spaces
    #[n(0)]
    Administrator,
    /// sociaal werker
    #[n(1)]
    SocialWorker,
    /// werkplaatsleider
    #[n(2)]
    WorkplaceLeader,
    /// coach
    #[n(3)]
    Coach,
    /// decides on or checks benefits
    #[n(4)]
    BenefitsOfficer,
    /// privacyfunctionaris: sees how the organisation keeps the rules, gives no title at anybody's table
    #[n(5)]
    PrivacyOfficer,
}

impl OrganisationRole {
    /// Whether who does this makes groups in the organisation. An administrator makes one with the command line, and names
    /// its first steward; they cannot read what is said in it.
    #[must_use]
    pub const fn makes_groups(self) -> bool {
        match self {
            Self::SocialWorker | Self::WorkplaceLeader | Self::Coach => true,
            Self::Administrator | Self::BenefitsOfficer | Self::PrivacyOfficer => false,
        }
    }

    /// Whether who does this gives rewards in the organisation's name: whose work it is to stand beside someone. Whoever
    /// decides on or checks benefits gives none, so that nothing hangs on it.
    #[must_use]
    pub const fn gives_rewards(self) -> bool {
        match self {
            Self::SocialWorker | Self::WorkplaceLeader | Self::Coach => true,
            Self::Administrator | Self::BenefitsOfficer | Self::PrivacyOfficer => false,
        }
    }

    /// The title that this role gives.
    #[must_use]
    pub const fn title(self) -> Option<Title> {
        match self {
            Self::Administrator => Some(Title::Administrator),
            Self::SocialWorker => Some(Title::SocialWorker),
            Self::WorkplaceLeader => Some(Title::WorkplaceLeader),
            Self::Coach => Some(Title::Coach),
            Self::BenefitsOfficer => Some(Title::BenefitsOfficer),
            Self::PrivacyOfficer => None,
        }
    }
}

/// Who someone is in every space: of all that they are, what keeps them out of most. Whoever decides on benefits in one
/// organisation does so at every table (`domain.md` §4 rule 9). `own` is who they are without any role.
#[must_use]
pub fn title_of(own: Title, roles: &[OrganisationRole]) -> Title {
    roles
        .iter()
        .filter_map(|role| role.title())
        .fold(own, |strictest, title| if strictness(title) > strictness(strictest) { title } else { strictest })
}

const fn strictness(title: Title) -> u8 {
    match title {
        Title::Participant | Title::ExperienceExpert => 0,
        Title::Mentor => 1,
        Title::Coach => 2,
        Title::WorkplaceLeader => 3,
        Title::SocialWorker => 4,
        Title::BenefitsOfficer => 5,
        Title::Administrator => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{rights::title_fits, spaces::SpaceKind};

    #[test]
    fn what_keeps_someone_out_weighs_most() {
        use OrganisationRole as Role;
        for (own, roles, title) in [
            (Title::Participant, &[][..], Title::Participant),
            (Title::ExperienceExpert, &[Role::PrivacyOfficer], Title::ExperienceExpert),
            (Title::Mentor, &[Role::SocialWorker], Title::SocialWorker),
            (Title::Participant, &[Role::SocialWorker, Role::BenefitsOfficer], Title::BenefitsOfficer),
            (Title::Participant, &[Role::BenefitsOfficer, Role::SocialWorker, Role::Coach], Title::BenefitsOfficer),
            (Title::BenefitsOfficer, &[Role::SocialWorker], Title::BenefitsOfficer),
            (Title::SocialWorker, &[Role::BenefitsOfficer, Role::Administrator], Title::Administrator),
        ] {
            assert_eq!(title_of(own, roles), title, "{own:?} with {roles:?}");
        }
    }

    #[test]
    fn no_other_role_brings_a_benefits_officer_into_a_peer_group() {
        use OrganisationRole as Role;
        for other in [
            Role::Administrator,
            Role::SocialWorker,
            Role::WorkplaceLeader,
            Role::Coach,
            Role::BenefitsOfficer,
            Role::PrivacyOfficer,
        ] {
            for own in [Title::Participant, Title::ExperienceExpert, Title::SocialWorker, Title::Mentor] {
                for roles in [[other, Role::BenefitsOfficer], [Role::BenefitsOfficer, other]] {
                    assert!(!title_fits(title_of(own, &roles), SpaceKind::PeerGroup), "{own:?} with {roles:?}");
                }
            }
        }
    }
}
