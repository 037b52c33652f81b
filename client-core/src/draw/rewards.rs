//! Rewards with steps: what was promised and given, beside what was received.

use std::collections::BTreeMap;

use kring_domain::{
    commands::Received,
    documents::{DocumentKind, Subject},
    ids::{PersonId, SpaceId, StepId},
    time::Timestamp,
};

use super::Look;
use crate::{
    records::{
        Contents, Intent, OutboxState,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::RewardView,
};

impl Look<'_> {
    /// Those with someone's steps, as far as one may know of them; oldest first.
    pub(super) fn rewards(&self, space: SpaceId) -> Result<Vec<RewardView>, Missing> {
        let mut received: BTreeMap<(PersonId, StepId), (Received, Timestamp)> = BTreeMap::new();
        let mut views = Vec::new();
        for piece in self.core.pieces.under(&keys::shelf(space, Shelf::Card))? {
            let (Contents::Rewards(contents), Some(owner)) = (&piece.contents, piece.key.owner) else { continue };
            match piece.key.subject {
                Subject::Area(_) => views.extend(contents.rewards.iter().map(|reward| RewardView {
                    by: self.anyone(owner),
                    step: reward.step,
                    euros: reward.offer.euros,
                    counts: reward.offer.counts.clone(),
                    at: reward.at.0,
                    given: reward.given.clone(),
                    received: None,
                    waits: self.waits_for_reward(space, reward.step),
                })),
                // What was said at the turn of a year stands in two of them: the last word holds.
                Subject::Pair { other, .. } => {
                    for said in &contents.received {
                        let known = received.get(&(other, said.step)).is_some_and(|(_, at)| *at > said.at);
                        if !known {
                            received.insert((other, said.step), (said.received.clone(), said.at));
                        }
                    }
                }
                Subject::Space | Subject::Month(_) | Subject::Meeting(_) | Subject::Person(_) => {}
            }
        }
        for view in &mut views {
            view.received = received.remove(&(view.by.id, view.step)).map(|(received, _at)| received);
        }
        views.sort_by_key(|view| (view.at, view.step));
        Ok(views)
    }

    /// Whether something that one said of a reward waits to be sent.
    fn waits_for_reward(&self, space: SpaceId, step: StepId) -> bool {
        let waiting = self.core.state.outbox.values().filter(|item| matches!(item.state, OutboxState::Stored { .. }));
        waiting.filter(|item| item.space == space).any(|item| match &item.intent {
            Intent::Command { command, key, .. } => {
                key.kind == DocumentKind::Rewards && command.bare().rewarded() == Some(step)
            }
            Intent::Act(_) => false,
        })
    }
}
