//! One event's turn: what it writes and what it asks, together.

use kring_domain::{
    ids::{CommandId, SpaceId},
    time::Timestamp,
};

use super::{Core, Effect, Fault, Outcome, State};
use crate::{
    records::{self, Boxed, Pending, keys},
    storage::{Batch, Table},
};

/// The caller's randomness: fills the bytes given.
pub trait Entropy {
    /// Fills `bytes` with randomness.
    fn fill(&mut self, bytes: &mut [u8]);
}

impl<F: FnMut(&mut [u8])> Entropy for F {
    fn fill(&mut self, bytes: &mut [u8]) {
        self(bytes);
    }
}

/// What one event writes and asks. Effects are carried out after the batch is on disk.
pub(crate) struct Turn<'a> {
    /// This device's own clock.
    pub(crate) clock: Timestamp,
    /// Randomness.
    pub(crate) random: &'a mut dyn Entropy,
    /// What is written.
    pub(crate) batch: Batch,
    /// What is asked once that is on disk.
    pub(crate) effects: Vec<Effect>,
    /// The request that fails when the batch does.
    pub(crate) request: Option<u64>,
}

impl Turn<'_> {
    /// Sixteen random bytes.
    pub(crate) fn bytes(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.random.fill(&mut bytes);
        bytes
    }

    /// Answers a request.
    pub(crate) fn answer(&mut self, request: u64, outcome: Result<Outcome, Fault>) {
        let outcome = outcome.unwrap_or_else(|fault| Outcome::Failed { fault });
        self.request = Some(request);
        self.effects.push(Effect::Outcome { request, outcome });
    }

    /// A fresh command id.
    pub(crate) fn command_id(&mut self) -> CommandId {
        CommandId::from_random(self.bytes())
    }
}

impl State {
    /// Stores an intent, new or changed.
    pub(crate) fn put_pending(&mut self, number: u64, item: Pending, turn: &mut Turn<'_>) {
        turn.batch.put(Table::Outbox, keys::number(number), records::encode(&item));
        self.outbox.insert(number, item);
    }

    /// An intent no longer waits.
    pub(crate) fn remove_pending(&mut self, number: u64, turn: &mut Turn<'_>) -> Option<Pending> {
        turn.batch.delete(Table::Outbox, &keys::number(number));
        self.outbox.remove(&number)
    }

    /// An intent goes from the outbox into the box.
    pub(crate) fn box_pending(
        &mut self,
        number: u64,
        reason: kring_domain::verdict::Refusal,
        turn: &mut Turn<'_>,
    ) -> Option<()> {
        let item = self.remove_pending(number, turn)?;
        let name = self.spaces.get(&item.space).map_or_else(String::new, |space| space.card.name.clone());
        let boxed: Boxed = item.refused(reason, name);
        turn.batch.put(Table::Refused, keys::number(number), records::encode(&boxed));
        self.refused.insert(number, boxed);
        Some(())
    }

    /// Stores a space's record.
    pub(crate) fn save_space(&self, space: SpaceId, turn: &mut Turn<'_>) {
        if let Some(record) = self.spaces.get(&space) {
            turn.batch.put(Table::Spaces, space.as_bytes().to_vec(), records::encode(record));
        }
    }

    /// Stores where the device is.
    pub(crate) fn save_sync(&self, turn: &mut Turn<'_>) {
        turn.batch.put(Table::State, keys::SYNC.to_vec(), records::encode(&self.sync));
    }
}

impl Core {
    /// Takes a fresh actor: nothing that was made under the old one is built on.
    pub(crate) fn fresh_actor(&mut self, turn: &mut Turn<'_>) {
        self.actor = turn.bytes();
    }
}
