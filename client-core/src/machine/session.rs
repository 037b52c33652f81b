//! Signing in and out, tokens, drafts.

use kring_domain::{
    about_me::Account,
    arrangements::AllArranged,
    ids::{DeviceId, SpaceId},
    instruments::Shelf,
};

use super::{Arriving, Core, Effect, Fault, HeldTokens, NewTokens, Outcome, SignedIn, State, Turn};
use crate::{
    records::{self, Session, Tokens, keys},
    storage::{Range, Table},
};

impl Core {
    /// Someone was let in. The same person again keeps everything that is here.
    pub(crate) fn sign_in(
        &mut self,
        person: &SignedIn,
        device: DeviceId,
        tokens: &NewTokens,
        turn: &mut Turn<'_>,
    ) -> Result<Outcome, Fault> {
        if self.state.owner().is_some_and(|owner| owner != person.id) {
            return Err(Fault::SomeoneElse);
        }
        self.begin_session(person, device, false, turn);
        self.fresh_actor(turn);
        self.link.try_again();
        self.store_tokens(tokens, turn);
        self.send(turn);
        Ok(Outcome::Done)
    }

    /// Whose device this is from now on. `awaits_account`: the server does not know them yet.
    pub(super) fn begin_session(
        &mut self,
        person: &SignedIn,
        device: DeviceId,
        awaits_account: bool,
        turn: &mut Turn<'_>,
    ) {
        let session = Session {
            person: person.id,
            name: person.name.clone(),
            picture: person.picture,
            title: person.title,
            device,
            ended: false,
            awaits_account,
        };
        turn.batch.put(Table::State, keys::SESSION.to_vec(), records::encode(&session));
        self.state.session = Some(session);
        self.state.begin_own();
    }

    /// The server gave new tokens.
    pub(crate) fn renew_tokens(&mut self, tokens: &NewTokens, turn: &mut Turn<'_>) -> Result<Outcome, Fault> {
        if self.state.session.is_none() {
            return Err(Fault::SignedOut);
        }
        self.store_tokens(tokens, turn);
        Ok(Outcome::Done)
    }

    fn store_tokens(&mut self, told: &NewTokens, turn: &mut Turn<'_>) {
        let tokens = Tokens {
            access: told.access_token.clone(),
            access_ends: turn.clock.plus_ms(i64::from(told.expires_in_s) * 1000),
            refresh: told.refresh_token.clone(),
        };
        turn.batch.put(Table::State, keys::TOKENS.to_vec(), records::encode(&tokens));
        self.state.tokens = Some(tokens);
        self.tell_access(turn);
        if let Some(delivery) = &told.delivery {
            self.set_delivery_keys(delivery, turn);
        }
    }

    /// The server ended the session: what is here stays, and is sent after signing in again.
    pub(crate) fn end_session(&mut self, turn: &mut Turn<'_>) {
        if let Some(session) = &mut self.state.session {
            session.ended = true;
            session.awaits_account = false;
            turn.batch.put(Table::State, keys::SESSION.to_vec(), records::encode(session));
        }
        turn.batch.delete(Table::State, keys::TOKENS);
        self.state.tokens = None;
        self.link.lost();
        self.tell_access(turn);
    }

    /// Clears this device.
    pub(crate) fn sign_out(&mut self, even_unsent: bool, turn: &mut Turn<'_>) -> Result<Outcome, Fault> {
        if !even_unsent && (!self.state.outbox.is_empty() || !self.state.refused.is_empty()) {
            return Err(Fault::UnsentWork);
        }
        for table in Table::ALL {
            turn.batch.delete_range(Range::whole(table));
        }
        self.state = State::default();
        self.open.clear();
        self.unsettled.clear();
        self.pieces.clear();
        self.names.clear();
        self.raw.clear();
        self.link = crate::sync::Link::default();
        self.fresh_actor(turn);
        self.tell_access(turn);
        Ok(Outcome::Done)
    }

    /// Tells the host who may speak with the server, and by which clock.
    pub(crate) fn tell_access(&self, turn: &mut Turn<'_>) {
        let device = self.state.session.as_ref().map(|session| session.device);
        let tokens = device.zip(self.state.tokens.as_ref()).map(|(device, tokens)| HeldTokens {
            device,
            access_token: tokens.access.clone(),
            access_ends: tokens.access_ends.0,
            refresh_token: tokens.refresh.clone(),
        });
        let arriving = self.state.session.as_ref().filter(|session| session.awaits_account);
        let arriving = arriving.map(|session| Arriving { person: session.person, device: session.device });
        turn.effects.push(Effect::Access { tokens, arriving });
        turn.effects.push(Effect::Clock { offset_ms: self.state.sync.clock_offset_ms });
    }

    /// The server told what it keeps about one's account.
    pub(crate) fn keep_account(&mut self, account: &Account, turn: &mut Turn<'_>) -> Result<Outcome, Fault> {
        if self.state.session.is_none() {
            return Err(Fault::SignedOut);
        }
        // Nothing in it can fail to become JSON.
        let stored = serde_json::to_vec(account).unwrap_or_default();
        turn.batch.put(Table::State, keys::ACCOUNT.to_vec(), stored);
        self.state.account = Some(account.clone());
        Ok(Outcome::Done)
    }

    /// The server told the instruments of one's organisations.
    pub(crate) fn keep_instruments(&mut self, shelf: &Shelf, turn: &mut Turn<'_>) -> Result<Outcome, Fault> {
        if self.state.session.is_none() {
            return Err(Fault::SignedOut);
        }
        if self.state.instruments.as_ref() == Some(shelf) {
            return Ok(Outcome::Done);
        }
        // Nothing in it can fail to become JSON.
        let stored = serde_json::to_vec(shelf).unwrap_or_default();
        turn.batch.put(Table::State, keys::INSTRUMENTS.to_vec(), stored);
        self.state.instruments = Some(shelf.clone());
        Ok(Outcome::Done)
    }

    /// The server told what one's organisations wrote down.
    pub(crate) fn keep_arrangements(&mut self, arranged: &AllArranged, turn: &mut Turn<'_>) -> Result<Outcome, Fault> {
        if self.state.session.is_none() {
            return Err(Fault::SignedOut);
        }
        if self.state.arrangements.as_ref() == Some(arranged) {
            return Ok(Outcome::Done);
        }
        // Nothing in it can fail to become JSON.
        let stored = serde_json::to_vec(arranged).unwrap_or_default();
        turn.batch.put(Table::State, keys::ARRANGEMENTS.to_vec(), stored);
        self.state.arrangements = Some(arranged.clone());
        Ok(Outcome::Done)
    }

    /// Keeps what someone is writing.
    pub(crate) fn save_draft(&mut self, space: SpaceId, draft: Option<&str>, turn: &mut Turn<'_>) {
        match draft {
            Some(text) => {
                turn.batch.put(Table::State, keys::draft(space), text.as_bytes().to_vec());
                self.state.drafts.insert(space, text.to_owned());
            }
            None => {
                turn.batch.delete(Table::State, &keys::draft(space));
                self.state.drafts.remove(&space);
            }
        }
    }
}
