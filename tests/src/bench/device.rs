//! A device: the real machine over memory, speaking over a counted connection.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, bail, ensure};
use futures_executor::block_on;
use kring_client::{
    host::Host,
    machine::{Effect, Event, NewTokens, Outcome, SignedIn},
    storage::MemoryStorage,
    views::ViewQuery,
};
use kring_domain::{
    commands::Command,
    ids::SpaceId,
    people::{Picture, Title},
    time::Timestamp,
};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::Value;

use super::{ground::Enrolled, http::Connection};

/// A device that is signed in.
pub(crate) struct Device {
    host: Host<MemoryStorage>,
    rng: ChaCha8Rng,
    requests: u64,
    pub(crate) outgoing: Vec<Vec<u8>>,
}

impl Device {
    pub(crate) fn new(who: &Enrolled, seed: u64, now: Timestamp) -> Self {
        let mut device = Self {
            host: Host::new(MemoryStorage::default()),
            rng: ChaCha8Rng::seed_from_u64(seed),
            requests: 0,
            outgoing: Vec::new(),
        };
        device.tell(now, Event::Start);
        let person =
            SignedIn { id: who.person, name: "Buur".to_owned(), picture: Picture::Teapot, title: Title::Participant };
        let tokens = NewTokens {
            access_token: who.token.clone(),
            expires_in_s: 600,
            refresh_token: "none".to_owned(),
            delivery: None,
        };
        device.tell(now, Event::SignedIn { request: 0, person, device: who.device, tokens });
        device
    }

    pub(crate) fn tell(&mut self, now: Timestamp, event: Event) -> Vec<Effect> {
        let rng = &mut self.rng;
        let mut random = |bytes: &mut [u8]| rng.fill_bytes(bytes);
        let effects = block_on(self.host.handle(now, &mut random, event));
        for effect in &effects {
            if let Effect::Send { message } = effect {
                self.outgoing.push(message.clone());
            }
        }
        effects
    }

    /// What is stored on it: the device stops here.
    pub(crate) fn into_storage(self) -> MemoryStorage {
        self.host.into_storage()
    }

    /// What it would say now. Asked again, it says it again.
    pub(crate) fn question(&mut self, now: Timestamp) -> Result<Vec<u8>> {
        if self.outgoing.is_empty() {
            self.tell(now, Event::Tick { utc_offset_minutes: 60 });
        }
        ensure!(!self.outgoing.is_empty(), "the device has nothing to say");
        Ok(self.outgoing.remove(0))
    }

    /// Speaks with the server until neither has more to say.
    pub(crate) fn sync(&mut self, now: Timestamp, connection: &mut Connection) -> Result<()> {
        let mut question = self.question(now)?;
        loop {
            let answer = connection.sync(&question)?;
            self.tell(now, Event::Received { message: answer });
            if self.outgoing.is_empty() {
                return Ok(());
            }
            question = self.outgoing.remove(0);
        }
    }

    pub(crate) fn run(&mut self, now: Timestamp, space: SpaceId, command: Command) -> Result<()> {
        self.requests += 1;
        let request = self.requests;
        for effect in self.tell(now, Event::Run { request, space, command }) {
            if let Effect::Outcome { request: of, outcome } = effect
                && of == request
            {
                match outcome {
                    Outcome::Stored { .. } => return Ok(()),
                    other => bail!("a command was not kept: {other:?}"),
                }
            }
        }
        bail!("a command got no answer")
    }

    /// What it said just now does not arrive.
    pub(crate) fn lose_connection(&mut self, now: Timestamp) {
        self.outgoing.clear();
        self.tell(now, Event::Disconnected);
    }

    pub(crate) fn waiting(&self) -> usize {
        self.host.machine().outbox_len()
    }

    /// How many entries the log of a space shows.
    pub(crate) fn entries(&mut self, now: Timestamp, space: SpaceId) -> Result<usize> {
        self.requests += 1;
        let watch = self.requests;
        let query = ViewQuery::Log { space, older: u16::MAX };
        let effects = self.tell(now, Event::Watch { watch, query });
        let view = effects
            .into_iter()
            .find_map(|effect| match effect {
                Effect::Changed { watch: of, view } if of == watch => Some(view),
                _ => None,
            })
            .context("a view comes at once")?;
        self.tell(now, Event::Unwatch { watch });
        let view: Value = serde_json::from_str(&view)?;
        Ok(view.get("entries").and_then(Value::as_array).map_or(0, Vec::len))
    }
}

/// A device that has everything there is.
pub(crate) fn up_to_date(
    who: &Enrolled,
    seed: u64,
    now: Timestamp,
    address: SocketAddr,
) -> Result<(Device, Connection)> {
    let mut device = Device::new(who, seed, now);
    let mut connection = Connection::open(address, who)?;
    device.sync(now, &mut connection)?;
    Ok((device, connection))
}
