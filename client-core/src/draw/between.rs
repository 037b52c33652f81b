//! What check-ins and conversations have in common: whom one let in, until when, and what waits.

use std::collections::BTreeMap;

use kring_domain::{
    documents::{DocumentKind, Subject},
    ids::{PersonId, SpaceId},
    sight::Part,
};

use super::Look;
use crate::{
    records::{OutboxState, Pending},
    views::{GrantState, GrantView, GranteeView},
};

impl Look<'_> {
    /// Whom one let read a part, each with their grants. What is between two is granted to a person alone.
    pub(super) fn let_in(&self, part: Part) -> BTreeMap<PersonId, Vec<GrantView>> {
        let mut grants: BTreeMap<PersonId, Vec<GrantView>> = BTreeMap::new();
        for grant in self.grants(|of| of == part) {
            match &grant.to {
                GranteeView::Person { person } => grants.entry(person.id).or_default().push(grant),
                GranteeView::Stewards { .. } => {}
            }
        }
        grants
    }

    /// Whether something that one said between two waits to be sent.
    pub(super) fn waits_between(&self, kind: DocumentKind, space: SpaceId, with: PersonId) -> bool {
        let waiting = self.core.state.outbox.values().filter(|item| matches!(item.state, OutboxState::Stored { .. }));
        waiting.filter_map(Pending::document).any(|key| {
            let is_with = matches!(key.subject, Subject::Pair { other, .. } if other == with);
            key.kind == kind && key.space == space && is_with
        })
    }
}

/// Until when these grants let someone in, milliseconds; `None` when none of them does any more.
pub(super) fn holds_until(grants: &[GrantView]) -> Option<i64> {
    let holding = grants.iter().filter(|grant| match grant.state {
        GrantState::Waiting | GrantState::Holds => true,
        GrantState::Ending | GrantState::Ended | GrantState::Over => false,
    });
    holding.map(|grant| grant.until).max()
}
