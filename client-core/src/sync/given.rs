//! Sight between people on this device: what one gave, what one may read, and that one looked.

use kring_domain::{
    acts::Act,
    ids::{PersonId, SpaceId},
    people::Standing,
    sight::{Given, GrantCard, Part},
    spaces::{GroupState, SpaceKind},
    time::{CivilDate, Timestamp},
    wire::{OrganisationCard, SpaceCard},
};

use crate::{
    machine::{Core, State, Turn},
    records::{self, Intent, SpaceRecord, keys},
    replica::Missing,
    storage::Table,
    views::ViewQuery,
};

impl State {
    /// A person's own space is there from the start, before any server knows of it.
    pub(crate) fn begin_own(&mut self) {
        let Some(me) = self.me() else { return };
        let space = SpaceId::own(me);
        self.spaces.entry(space).or_insert_with(|| {
            SpaceRecord::new(SpaceCard {
                space,
                kind: SpaceKind::Own,
                name: String::new(),
                organisation: String::new(),
                standing: Standing::Member,
                shared: None,
                group: GroupState::default(),
            })
        });
    }
}

impl Core {
    /// Takes in all that one gave sight of, and who looked.
    pub(crate) fn take_given(&mut self, given: &Given, turn: &mut Turn<'_>) {
        if self.state.given != *given {
            self.state.given = given.clone();
            self.save_given(turn);
        }
    }

    /// Takes in where one makes groups.
    pub(crate) fn take_makes_groups_in(&mut self, cards: &[OrganisationCard], turn: &mut Turn<'_>) {
        if self.state.makes_groups_in != cards {
            self.state.makes_groups_in = cards.to_vec();
            let kept = records::encode(&self.state.makes_groups_in);
            turn.batch.put(Table::State, keys::MAKES_GROUPS_IN.to_vec(), kept);
        }
    }

    fn save_given(&self, turn: &mut Turn<'_>) {
        turn.batch.put(Table::State, keys::GIVEN.to_vec(), records::encode(&self.state.given));
    }

    /// The server took a grant, or its end: it stands among what one gave before the server tells it back.
    pub(crate) fn note_given(&mut self, act: &Act, at: Timestamp, turn: &mut Turn<'_>) {
        let grants = &mut self.state.given.grants;
        match act {
            Act::Grant { grant, part, to, purpose, until } => {
                if grants.iter().any(|known| known.grant == *grant) {
                    return;
                }
                let card = GrantCard {
                    grant: *grant,
                    part: *part,
                    to: *to,
                    purpose: purpose.clone(),
                    given_at: at,
                    until: *until,
                    ended_at: None,
                };
                grants.insert(0, card);
            }
            Act::EndGrant { grant } => {
                for known in grants.iter_mut().filter(|known| known.grant == *grant) {
                    known.ended_at.get_or_insert(at);
                }
            }
            Act::Withdraw { .. }
            | Act::Admit { .. }
            | Act::TurnAway { .. }
            | Act::SetStanding { .. }
            | Act::Remove { .. }
            | Act::Leave
            | Act::SetProfile { .. }
            | Act::BecomeAlumnus { .. }
            | Act::WalkIn { .. }
            | Act::JoinWalkIns { .. }
            | Act::KeepApart { .. }
            | Act::Unjoin { .. }
            | Act::Looked { .. }
            | Act::Rename { .. }
            | Act::SetLed { .. }
            | Act::Archive
            | Act::Reopen
            | Act::StopRecovery { .. }
            | Act::AdmitGuest { .. } => return,
        }
        self.save_given(turn);
    }

    /// Closes what was shared with one until a moment that has passed, by the server's clock, also without a connection.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn close_expired(&mut self, turn: &mut Turn<'_>) -> Result<(), Vec<Missing>> {
        let now = self.state.corrected(turn.clock);
        let over: Vec<SpaceId> =
            self.state.spaces.values().filter(|record| record.is_over(now)).map(SpaceRecord::space).collect();
        let missing: Vec<Missing> = over.iter().flat_map(|space| self.missing_to_forget(*space)).collect();
        if !missing.is_empty() {
            return Err(missing);
        }
        for space in over {
            self.forget_over(space, now, turn);
        }
        Ok(())
    }

    /// Whoever opens what another shared, looked: it is recorded with the opening itself, once a day, and waits in the
    /// outbox like everything that one did. Without this nothing of it is drawn.
    pub(crate) fn note_looks(&mut self, turn: &mut Turn<'_>) {
        let Some(me) = self.state.me() else { return };
        let at = self.state.corrected(turn.clock);
        let day = CivilDate::of(at, self.utc_offset_minutes);
        let opened: Vec<(PersonId, Part)> = self.watches.values().flat_map(|watch| opened_by(watch.query())).collect();
        for (owner, part) in opened {
            let space = SpaceId::own(owner);
            let Some(record) = self.state.spaces.get_mut(&space) else { continue };
            if !record.reads(part, at) || record.looked.get(&part) == Some(&day) {
                continue;
            }
            record.looked.insert(part, day.clone());
            self.state.save_space(space, turn);
            let id = turn.command_id();
            let looked = Act::Looked { owner, part, at, day: day.clone() };
            self.queue(id, SpaceId::own(me), Intent::Act(looked), turn);
        }
    }
}

/// Whose, and which parts of it, someone opens with a view.
fn opened_by(query: &ViewQuery) -> Vec<(PersonId, Part)> {
    match query {
        ViewQuery::SharedIntroduction { owner } => vec![(*owner, Part::Introduction)],
        ViewQuery::SharedSkills { owner } => vec![(*owner, Part::Skills)],
        ViewQuery::SharedMap { owner } => {
            Part::ALL.into_iter().filter(|part| part.area().is_some()).map(|part| (*owner, part)).collect()
        }
        ViewQuery::Session
        | ViewQuery::Groups
        | ViewQuery::Log { .. }
        | ViewQuery::Meetings { .. }
        | ViewQuery::Meeting { .. }
        | ViewQuery::Closing { .. }
        | ViewQuery::Members { .. }
        | ViewQuery::Group { .. }
        | ViewQuery::Waiting
        | ViewQuery::Search { .. }
        | ViewQuery::Introduction
        | ViewQuery::AboutMe
        | ViewQuery::Map
        | ViewQuery::Steps
        | ViewQuery::SharedWithMe
        | ViewQuery::Arrangements
        | ViewQuery::CheckIns
        | ViewQuery::Conversations
        | ViewQuery::Skills
        | ViewQuery::Recoveries
        | ViewQuery::SightChoices => Vec::new(),
    }
}
