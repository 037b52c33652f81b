//! Runs a machine over a storage: reads and writes are done here, everything else is handed on.

use std::collections::VecDeque;

use kring_domain::time::Timestamp;

use crate::{
    machine::{Effect, Entropy, Event, Machine},
    storage::Storage,
};

/// A machine and its storage. One event at a time.
#[derive(Debug)]
pub struct Host<S> {
    machine: Machine,
    storage: S,
}

impl<S: Storage> Host<S> {
    /// A device over a storage; [`Event::Start`] comes first.
    #[must_use]
    pub fn new(storage: S) -> Self {
        Self { machine: Machine::new(), storage }
    }

    /// The machine, to look at.
    pub const fn machine(&self) -> &Machine {
        &self.machine
    }

    /// The storage, to look at or to read an attachment's bytes from.
    pub const fn storage(&self) -> &S {
        &self.storage
    }

    /// The storage, to act on from outside.
    pub const fn storage_mut(&mut self) -> &mut S {
        &mut self.storage
    }

    /// The storage alone: the device stops here.
    pub fn into_storage(self) -> S {
        self.storage
    }

    /// Takes in an event and gives what is to be done outside; what it wrote is on disk by then.
    pub async fn handle(&mut self, now: Timestamp, random: &mut dyn Entropy, event: Event) -> Vec<Effect> {
        let mut outside = Vec::new();
        let mut inside = VecDeque::from([event]);
        while let Some(event) = inside.pop_front() {
            for effect in self.machine.handle(now, random, event) {
                match effect {
                    Effect::Load(ranges) => {
                        let answer = self.storage.read(&ranges).await;
                        let bent = self.storage.take_bent();
                        if !bent.is_empty() {
                            inside.push_back(Event::Bent(bent));
                        }
                        inside.push_back(match answer {
                            Ok(answer) => Event::Loaded(answer),
                            Err(error) => Event::StorageFailed(error),
                        });
                    }
                    Effect::Commit(batch) => inside.push_back(match self.storage.commit(batch).await {
                        Ok(()) => Event::Committed,
                        Err(error) => Event::StorageFailed(error),
                    }),
                    effect @ (Effect::Send { .. }
                    | Effect::Changed { .. }
                    | Effect::Outcome { .. }
                    | Effect::Upload { .. }
                    | Effect::Access { .. }
                    | Effect::Clock { .. }) => outside.push(effect),
                }
            }
        }
        outside
    }
}
