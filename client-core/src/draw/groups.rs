//! "Mijn groepen".

use kring_domain::{people::Standing, spaces::SpaceKind};

use super::Look;
use crate::views::{GroupCard, GroupsView, OrganisationView};

impl Look<'_> {
    pub(super) fn groups(&self) -> GroupsView {
        let mut groups: Vec<GroupCard> = self
            .core
            .state
            .spaces
            .values()
            // Of a group that one left, only one's own words are here: without them there is nothing to open.
            .filter(|space| space.card.kind != SpaceKind::Own)
            .filter(|space| space.card.standing != Standing::Left || !space.months.is_empty())
            .map(|space| GroupCard {
                space: space.space(),
                name: space.card.name.clone(),
                organisation: space.card.organisation.clone(),
                kind: space.card.kind,
                standing: space.card.standing,
                newest_at: space.newest_at.map(|at| at.0),
                archived_at: space.card.group.archived.map(|by| by.at.0),
            })
            .collect();
        groups.sort_by_cached_key(|group| (group.name.to_lowercase(), group.space));
        let cards = self.core.state.makes_groups_in.iter();
        let makes_groups_in =
            cards.map(|card| OrganisationView { organisation: card.organisation, name: card.name.clone() }).collect();
        GroupsView { groups, makes_groups_in }
    }
}
