//! One device: a real machine over a disk that can lose power, in the hands of a person.

use std::{cell::Cell, rc::Rc};

use futures_executor::block_on;
use kring_client::{
    host::Host,
    machine::{Effect, Event, Fault, NewTokens, Outcome, SignedIn},
    storage::{Batch, MemoryStorage, Range, Record, Storage, StorageError},
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::Command,
    ids::{CommandId, DeviceId, PersonId, SpaceId},
    people::{Picture, Title},
    time::Timestamp,
};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::Value;

/// A disk. After the power went, nothing reaches it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Disk {
    held: MemoryStorage,
    /// How many more batches reach the disk; `None` while the power is on.
    writes_left: Rc<Cell<Option<usize>>>,
}

impl Disk {
    pub(crate) const fn held(&self) -> &MemoryStorage {
        &self.held
    }
}

impl Storage for Disk {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        self.held.read(ranges).await
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StorageError> {
        match self.writes_left.get() {
            Some(0) => Err(StorageError::Broken),
            Some(left) => {
                self.writes_left.set(Some(left - 1));
                self.held.commit(batch).await
            }
            None => self.held.commit(batch).await,
        }
    }
}

/// A device of one person.
pub struct Device {
    /// Whose.
    pub person: PersonId,
    /// Its id.
    pub id: DeviceId,
    host: Host<Disk>,
    rng: ChaCha8Rng,
    requests: u64,
    /// How far its own clock is off, milliseconds.
    pub(crate) skew_ms: i64,
    /// Messages that wait to be sent; with POST there is one at most.
    pub(crate) outgoing: Vec<Vec<u8>>,
    /// An answer that is still on its way.
    pub(crate) late: Option<Vec<u8>>,
}

impl Device {
    pub(crate) fn new(person: PersonId, id: DeviceId, seed: u64, now: Timestamp) -> Self {
        let mut device = Self {
            person,
            id,
            host: Host::new(Disk::default()),
            rng: ChaCha8Rng::seed_from_u64(seed),
            requests: 0,
            skew_ms: 0,
            outgoing: Vec::new(),
            late: None,
        };
        device.tell(now, Event::Start);
        let request = device.request();
        let person =
            SignedIn { id: person, name: "Someone".to_owned(), picture: Picture::Boat, title: Title::Participant };
        let tokens = NewTokens {
            access_token: "a".to_owned(),
            expires_in_s: 600,
            refresh_token: "r".to_owned(),
            delivery: None,
        };
        device.tell(now, Event::SignedIn { request, person, device: id, tokens });
        device
    }

    /// Its disk, to look at.
    pub(crate) fn disk(&self) -> &MemoryStorage {
        self.host.storage().held()
    }

    /// How many intents wait.
    pub(crate) fn waiting(&self) -> usize {
        self.host.machine().outbox_len()
    }

    /// How many groups it still offers to the server again, after a restore.
    pub(crate) fn offers_again(&self) -> usize {
        self.host.machine().state().spaces.values().filter(|space| space.lost_log.is_some()).count()
    }

    fn request(&mut self) -> u64 {
        self.requests += 1;
        self.requests
    }

    fn tell(&mut self, now: Timestamp, event: Event) -> Vec<Effect> {
        let own = now.plus_ms(self.skew_ms);
        let rng = &mut self.rng;
        let mut random = |bytes: &mut [u8]| rng.fill_bytes(bytes);
        let effects = block_on(self.host.handle(own, &mut random, event));
        for effect in &effects {
            if let Effect::Send { message } = effect {
                self.outgoing.push(message.clone());
            }
        }
        effects
    }

    /// The moment as this device believes it is, corrected by what the server last said: what a screen puts in a command.
    pub(crate) fn believes(&self, now: Timestamp) -> Timestamp {
        self.host.machine().state().corrected(now.plus_ms(self.skew_ms))
    }

    /// A person does a command. Gives its id when the device says that it is kept.
    pub(crate) fn run(&mut self, now: Timestamp, space: SpaceId, command: Command) -> Result<CommandId, Fault> {
        let request = self.request();
        self.tell_for_outcome(now, request, Event::Run { request, space, command })
    }

    /// A person asks for an act.
    pub(crate) fn act(&mut self, now: Timestamp, space: SpaceId, act: Act) -> Result<CommandId, Fault> {
        let request = self.request();
        self.tell_for_outcome(now, request, Event::Act { request, space, act })
    }

    fn tell_for_outcome(&mut self, now: Timestamp, request: u64, event: Event) -> Result<CommandId, Fault> {
        let effects = self.tell(now, event);
        let outcome = effects.into_iter().find_map(|effect| match effect {
            Effect::Outcome { request: of, outcome } if of == request => Some(outcome),
            _ => None,
        });
        match outcome {
            Some(Outcome::Stored { command }) => Ok(command),
            Some(Outcome::Failed { fault }) => Err(fault),
            other => panic!("a command ends as kept or failed, not as {other:?}"),
        }
    }

    pub(crate) fn hear(&mut self, now: Timestamp, message: Vec<u8>) {
        self.tell(now, Event::Received { message });
    }

    pub(crate) fn disconnected(&mut self, now: Timestamp) {
        self.outgoing.clear();
        self.tell(now, Event::Disconnected);
    }

    pub(crate) fn tick(&mut self, now: Timestamp) {
        self.tell(now, Event::Tick { utc_offset_minutes: 60 });
    }

    /// From now on this many batches reach the disk, until [`Device::restart`].
    pub(crate) fn cut_power_after(&self, writes: usize) {
        self.host.storage().writes_left.set(Some(writes));
    }

    /// The device starts again with what is on its disk, and nothing else.
    pub(crate) fn restart(&mut self, now: Timestamp) {
        let disk = self.host.storage().clone();
        disk.writes_left.set(None);
        self.host = Host::new(disk);
        self.outgoing.clear();
        self.late = None;
        self.tell(now, Event::Start);
    }

    /// A view as a screen gets it.
    pub(crate) fn view(&mut self, now: Timestamp, query: ViewQuery) -> Value {
        let watch = self.request();
        let effects = self.tell(now, Event::Watch { watch, query });
        self.tell(now, Event::Unwatch { watch });
        let view = effects.into_iter().find_map(|effect| match effect {
            Effect::Changed { watch: of, view } if of == watch => Some(view),
            _ => None,
        });
        view.and_then(|view| serde_json::from_str(&view).ok()).unwrap_or(Value::Null)
    }
}

impl std::fmt::Debug for Device {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Device").field("person", &self.person).field("id", &self.id).finish_non_exhaustive()
    }
}
