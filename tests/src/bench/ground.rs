//! The ground that a scenario stands on: a data directory with spaces, members and entries, made by the server's own
//! operations under a clock that can stand in the past.

use std::{
    net::SocketAddr,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use anyhow::{Result, bail, ensure};
use kring_domain::{
    commands::{self, Command, EntryKind, NewEntry},
    documents::{Document, DocumentKey, Generation},
    ids::{CommandId, DeviceId, EntryId, OrganisationId, PersonId, SpaceId},
    people::{Picture, Standing, Title},
    spaces::SpaceKind,
    time::Timestamp,
    verdict::Verdict,
    wire::{Frame, Offer, Push},
};
use kring_server::{Clock, Config, DeviceKey, Kring, Principal, SystemClock, admin::NewAccount};
use tempfile::TempDir;

use super::prose::Prose;

#[derive(Debug)]
struct SetClock(AtomicI64);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// A device that may speak with the server.
#[derive(Clone, Debug)]
pub(crate) struct Enrolled {
    pub(crate) person: PersonId,
    pub(crate) device: DeviceId,
    pub(crate) token: String,
    pub(crate) key: Arc<DeviceKey>,
}

/// A data directory being filled.
pub(crate) struct Ground {
    pub(crate) data: TempDir,
    kring: Arc<Kring>,
    clock: Arc<SetClock>,
    organisation: OrganisationId,
    prose: Prose,
    made: u64,
}

impl Ground {
    pub(crate) async fn new() -> Result<Self> {
        let data = tempfile::tempdir()?;
        let now = SystemClock.now();
        let clock = Arc::new(SetClock(AtomicI64::new(now.0)));
        let mut config = config(data.path());
        let passed: Arc<dyn Clock> = clock.clone();
        config.clock = passed;
        // Only while the ground is made; the server that is measured starts anew and writes as it does for people.
        config.durability = kring_server::Durability::Relaxed;
        let kring = Kring::open(&config).await?;
        let organisation = kring.create_organisation("De Buurt").await?;
        Ok(Self { data, kring, clock, organisation, prose: Prose::new(1, now), made: 0 })
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn set_clock(&self, now: Timestamp) {
        self.clock.0.store(now.0, Ordering::SeqCst);
    }

    fn fresh(&mut self) -> [u8; 16] {
        self.made += 1;
        let mut id = [0xB7; 16];
        id.split_at_mut(8).0.copy_from_slice(&self.made.to_be_bytes());
        id
    }

    pub(crate) async fn space(&mut self) -> Result<SpaceId> {
        Ok(self.kring.create_space(self.organisation, SpaceKind::PeerGroup, "Koffie op dinsdag").await?)
    }

    pub(crate) async fn person(&mut self) -> Result<PersonId> {
        self.person_with(None).await
    }

    /// Someone with an address that sign-in codes go to.
    pub(crate) async fn person_at(&mut self, email: &str) -> Result<PersonId> {
        self.person_with(Some(email.to_owned())).await
    }

    async fn person_with(&mut self, email: Option<String>) -> Result<PersonId> {
        let id = PersonId::from_bytes(self.fresh());
        let account = NewAccount {
            id: Some(id),
            organisation: Some(self.organisation),
            name: format!("Buur {}", self.made),
            picture: Picture::Teapot,
            title: Title::Participant,
            email,
        };
        Ok(self.kring.create_person(account).await?)
    }

    pub(crate) async fn seat(&self, space: SpaceId, person: PersonId) -> Result<()> {
        Ok(self.kring.put_member(space, person, Standing::Member).await?)
    }

    pub(crate) async fn device(&mut self, person: PersonId) -> Result<Enrolled> {
        let device = DeviceId::from_bytes(self.fresh());
        self.kring.enrol_device(person, device).await?;
        let key = Arc::new(DeviceKey::generate()?);
        let token = self.kring.device_token(person, device, &key)?;
        Ok(Enrolled { person, device, token, key })
    }

    /// Writes so many entries of one person in this month's journal, one minute after another from `from` on.
    pub(crate) async fn write(&mut self, space: SpaceId, by: PersonId, count: usize, from: Timestamp) -> Result<()> {
        let device = DeviceId::from_bytes(self.fresh());
        self.kring.enrol_device(by, device).await?;
        let key = DocumentKey::journal(space, by, from.month());
        let mut document = Document::new(key, Generation::default());
        let actor = self.fresh();
        let mut offers = Vec::with_capacity(count);
        let mut at = from;
        for _ in 0..count {
            at = at.plus_ms(60_000);
            let entry = self.entry(at);
            let Some(change) = commands::apply(&entry, by, &mut document, actor)? else {
                bail!("an entry is there twice")
            };
            let command = CommandId::from_bytes(self.fresh());
            offers.push(Offer::Change {
                command,
                document: 0,
                generation: Generation::default(),
                change: change.into(),
            });
        }
        let principal = Principal { person: by, device, until: Timestamp(i64::MAX) };
        for offers in offers.chunks(500) {
            let push = Frame::Push(Push { documents: vec![key], offers: offers.to_vec() });
            for frame in kring_server::sync(&self.kring, principal, vec![push]).await?.frames {
                let Frame::Verdicts(verdicts) = frame else { continue };
                for on in verdicts {
                    ensure!(matches!(on.verdict, Verdict::Accepted { .. }), "not accepted: {:?}", on.verdict);
                }
            }
        }
        Ok(())
    }

    pub(crate) fn entry(&mut self, at: Timestamp) -> Command {
        Command::AddEntry(NewEntry {
            entry: EntryId::from_bytes(self.fresh()),
            at,
            kind: EntryKind::Story,
            body: self.prose.next(),
            lang: "nl".to_owned(),
            reply_to: None,
            about: None,
            meeting: None,
            attachments: Vec::new(),
        })
    }

    /// Lets the server do its background work, and closes the directory for the process that is measured.
    pub(crate) async fn finish(&self) -> Result<()> {
        self.kring.run_jobs().await?;
        self.kring.close().await?;
        Ok(())
    }
}

fn config(data: &Path) -> Config {
    Config::new(data.to_owned(), SocketAddr::from(([127, 0, 0, 1], 0)))
}
