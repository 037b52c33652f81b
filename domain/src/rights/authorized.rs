//! The proof that the rights were asked.

use super::{Action, Actor, Membership, can_list_members, can_read};
use crate::{
    documents::DocumentKey,
    ids::SpaceId,
    people::{MemberCard, Standing},
};

/// `actor` may do `action` to `resource`. Only [`super::decide`](fn@super::decide) makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authorized<T> {
    actor: Actor,
    membership: Option<Membership>,
    action: Action,
    resource: T,
}

impl<T> Authorized<T> {
    pub(super) const fn new(actor: Actor, membership: Option<Membership>, action: Action, resource: T) -> Self {
        Self { actor, membership, action, resource }
    }

    /// Who may.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// What they are in the space, when they are in it.
    #[must_use]
    pub const fn membership(&self) -> Option<&Membership> {
        self.membership.as_ref()
    }

    /// What they may do.
    #[must_use]
    pub const fn action(&self) -> Action {
        self.action
    }

    /// To what.
    #[must_use]
    pub const fn resource(&self) -> &T {
        &self.resource
    }
}

impl Authorized<SpaceId> {
    /// Whether whoever may pull this space may read one of its documents: the filter of a space's items.
    #[must_use]
    pub fn reads(&self, key: &DocumentKey) -> bool {
        self.membership.is_some_and(|membership| can_read(&self.actor, &membership, key))
    }

    /// Whether whoever may pull this space sees who is in it.
    #[must_use]
    pub fn lists_members(&self) -> bool {
        self.membership.is_some_and(|membership| can_list_members(&self.actor, &membership))
    }

    /// A card as whoever may pull this space sees it. A guest knows who is in the group by name and picture: not who knocks, who
    /// lost everything, who was added on a tablet, nor who went on with whose company.
    #[must_use]
    pub fn sees(&self, card: MemberCard) -> Option<MemberCard> {
        let standing = self.membership.map(|membership| membership.standing);
        if standing != Some(Standing::Guest) || card.person == self.actor.person {
            return Some(card);
        }
        match card.standing {
            Standing::Knocking | Standing::Reader => None,
            Standing::Member | Standing::Alumnus | Standing::Steward | Standing::Left | Standing::Guest => {
                Some(MemberCard { moved_on: None, walked_in: None, recovering: None, ..card })
            }
        }
    }

    /// The right to read one document of a space that one may pull; `None` without it.
    #[must_use]
    pub fn document(&self, key: DocumentKey) -> Option<Authorized<DocumentKey>> {
        self.reads(&key).then(|| Authorized::new(self.actor, self.membership, Action::Read, key))
    }
}
