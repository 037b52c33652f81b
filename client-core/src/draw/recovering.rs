//! Who lost everything and is let in again, oneself or another.

use kring_domain::{
    acts::Act,
    ids::{RecoveryId, SpaceId},
    people::MemberCard,
};

use super::Look;
use crate::{
    records::{Intent, SpaceRecord},
    views::{RecoveriesView, RecoveringView},
};

impl Look<'_> {
    /// Oneself and others. Of oneself every group that one is in tells it; the one where one knows who began it tells most.
    pub(super) fn recoveries(&self) -> RecoveriesView {
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for record in self.core.state.spaces.values() {
            for view in record.members.values().filter_map(|card| self.recovering(record, card)) {
                if view.person.is_me { own.push(view) } else { others.push(view) }
            }
        }
        RecoveriesView { own: own.into_iter().min_by_key(|view| (view.by.is_none(), view.space)), others }
    }

    /// What a card says of it, to who sits at that table; of oneself also where one is a guest.
    pub(super) fn recovering(&self, record: &SpaceRecord, card: &MemberCard) -> Option<RecoveringView> {
        let recovering =
            card.recovering.filter(|_told| record.may_write() || record.is_in_meetings() && card.person == self.me)?;
        Some(RecoveringView {
            recovery: recovering.recovery,
            person: self.person(Some(record), card.person),
            space: record.space(),
            by: recovering.by.map(|by| self.person(Some(record), by)),
            from: recovering.from.0,
            stopping: self.is_stopped(record.space(), recovering.recovery),
        })
    }

    /// Whether one stopped it, and the server did not hear it yet.
    fn is_stopped(&self, space: SpaceId, which: RecoveryId) -> bool {
        let waiting = self.core.state.outbox.values().filter(move |item| item.space == space);
        waiting.into_iter().any(|item| match &item.intent {
            Intent::Act(Act::StopRecovery { recovery, .. }) => *recovery == which,
            Intent::Act(_) | Intent::Command { .. } => false,
        })
    }
}
