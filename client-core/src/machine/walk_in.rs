//! Someone whom a steward added where there was no connection: they write at once, and wait for their account.

use std::collections::BTreeMap;

use kring_domain::{
    ids::{DeviceId, SpaceId},
    people::{MemberCard, Standing},
    spaces::GroupState,
    wire::SpaceCard,
};

use super::{Core, Fault, FirstSpace, Outcome, SignedIn, Turn};
use crate::{
    records::{self, SpaceRecord, keys},
    replica::Missing,
    storage::Table,
};

impl Core {
    /// Begins as someone whom a steward added. Told again, it changes nothing.
    pub(crate) fn walk_in(
        &mut self,
        person: &SignedIn,
        device: DeviceId,
        first: &FirstSpace,
        turn: &mut Turn<'_>,
    ) -> Result<Outcome, Fault> {
        if self.state.session.as_ref().is_some_and(|session| session.person == person.id) {
            return Ok(Outcome::Done);
        }
        if self.state.owner().is_some() {
            return Err(Fault::SomeoneElse);
        }
        self.begin_session(person, device, true, turn);
        let card = SpaceCard {
            space: first.space,
            kind: first.kind,
            name: first.name.clone(),
            organisation: first.organisation.clone(),
            standing: Standing::Member,
            shared: None,
            group: GroupState::default(),
        };
        let me = MemberCard {
            person: person.id,
            name: person.name.clone(),
            picture: person.picture,
            title: person.title,
            standing: Standing::Member,
            moved_on: None,
            walked_in: None,
            alias_of: None,
            recovering: None,
        };
        let record = SpaceRecord { members: BTreeMap::from([(me.person, me)]), ..SpaceRecord::new(card) };
        self.state.spaces.insert(first.space, record);
        self.state.save_space(first.space, turn);
        self.fresh_actor(turn);
        self.tell_access(turn);
        Ok(Outcome::Done)
    }

    /// The server did not add this person: their words go into the box. Their place goes on asking: who may may still add
    /// them, and they may knock themselves.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn refuse_walk_in(&mut self, turn: &mut Turn<'_>) -> Result<(), Vec<Missing>> {
        if !self.state.session.as_ref().is_some_and(|session| session.awaits_account && !session.ended) {
            return Ok(());
        }
        let spaces: Vec<SpaceId> = self.state.spaces.keys().copied().collect();
        let missing: Vec<Missing> = spaces.iter().flat_map(|space| self.missing_to_forget(*space)).collect();
        if !missing.is_empty() {
            return Err(missing);
        }
        for space in spaces {
            self.forget(space, turn);
        }
        if let Some(session) = &mut self.state.session {
            session.ended = true;
            turn.batch.put(Table::State, keys::SESSION.to_vec(), records::encode(session));
        }
        Ok(())
    }
}
