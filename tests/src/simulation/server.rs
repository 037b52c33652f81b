//! The server: the real one, over a real database, without HTTP. It can be killed, backed up and put back.

use std::{
    fs, io,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use kring_domain::{
    ids::{DeviceId, PersonId, SpaceId},
    people::{Picture, Standing, Title},
    spaces::SpaceKind,
    wire,
};
use kring_server::{
    Config, Durability, Kring, Principal,
    admin::{NewAccount, restore},
};
use tempfile::TempDir;

use super::{
    plan::{DEVICES, PEOPLE},
    randomness::{SeededRandom, SharedClock},
};
use kring_domain::time::Timestamp;

/// What every simulation begins with, made once: an organisation, a group, ten people in it, their devices.
#[derive(Debug)]
pub struct Scene {
    data: TempDir,
    pub(crate) space: SpaceId,
    pub(crate) people: Vec<PersonId>,
    pub(crate) devices: Vec<DeviceId>,
}

impl Scene {
    /// Makes it.
    ///
    /// # Panics
    /// When the machine gives no room for a database.
    #[must_use]
    pub async fn set() -> Self {
        let data = room();
        let clock = Arc::new(SharedClock::begin());
        let kring = Kring::open(&config(data.path(), &clock, 0)).await.expect("a server opens");
        let organisation = kring.create_organisation("De Buurt").await.expect("an organisation");
        let space = kring.create_space(organisation, SpaceKind::PeerGroup, "Koffie op dinsdag").await.expect("a space");
        let mut people = Vec::new();
        let mut devices = Vec::new();
        for number in 0..PEOPLE {
            let id = PersonId::from_bytes([u8::try_from(number).expect("few people") + 1; 16]);
            let account = NewAccount {
                id: Some(id),
                organisation: Some(organisation),
                name: format!("Person {number}"),
                picture: Picture::Boat,
                title: if number == 0 { Title::SocialWorker } else { Title::Participant },
                email: None,
            };
            kring.create_person(account).await.expect("an account");
            let standing = if number < 2 { Standing::Steward } else { Standing::Member };
            kring.put_member(space, id, standing).await.expect("a member");
            people.push(id);
        }
        for number in 0..DEVICES {
            let id = DeviceId::from_bytes([u8::try_from(number).expect("few devices") + 101; 16]);
            kring.enrol_device(people[number / 2], id).await.expect("a device");
            devices.push(id);
        }
        kring.close().await.expect("a server closes");
        Self { data, space, people, devices }
    }
}

/// A server of one simulation.
#[derive(Debug)]
pub struct Server {
    room: TempDir,
    data: PathBuf,
    lives: u32,
    seed: u64,
    clock: Arc<SharedClock>,
    kring: Arc<Kring>,
    backup: Option<PathBuf>,
    backups: u32,
}

impl Server {
    pub(crate) async fn start(scene: &Scene, seed: u64, clock: &Arc<SharedClock>) -> Self {
        let room = room();
        let data = room.path().join("life-0");
        copy(scene.data.path(), &data).expect("a copy of the scene");
        let kring = Kring::open(&config(&data, clock, seed)).await.expect("a server opens");
        Self { room, data, lives: 0, seed, clock: Arc::clone(clock), kring, backup: None, backups: 0 }
    }

    pub(crate) const fn kring(&self) -> &Arc<Kring> {
        &self.kring
    }

    /// Answers a message as `POST /v1/sync` does; `None` when it refuses the whole message.
    pub(crate) async fn answer(&self, person: PersonId, device: DeviceId, message: &[u8]) -> Option<Vec<u8>> {
        let principal = Principal { person, device, until: Timestamp(i64::MAX) };
        let frames = wire::open(message).expect("a device sends whole messages");
        match kring_server::sync(&self.kring, principal, frames).await {
            Ok(answered) => Some(wire::seal(&answered.frames).expect("an answer fits in a message")),
            Err(error) => panic!("the server refused a device: {error}"),
        }
    }

    /// Kills it between two requests, and starts it on what its files hold at that moment.
    pub(crate) async fn crash(&mut self) {
        self.lives += 1;
        let next = self.room.path().join(format!("life-{}", self.lives));
        copy(&self.data, &next).expect("a copy of the disk");
        self.kring.close().await.expect("the old life ends");
        fs::remove_dir_all(&self.data).expect("its files go");
        self.data = next;
        self.open().await;
    }

    pub(crate) async fn back_up(&mut self) {
        self.backups += 1;
        let file = self.room.path().join(format!("backup-{}", self.backups));
        self.kring.backup(&file).await.expect("a backup");
        self.backup = Some(file);
    }

    /// Puts the last backup in the place of the database. Tells whether there was one.
    pub(crate) async fn restore(&mut self) -> bool {
        let Some(backup) = self.backup.clone() else { return false };
        self.lives += 1;
        self.kring.close().await.expect("the server stops");
        restore(&self.config(), &backup).await.expect("a restore");
        self.open().await;
        true
    }

    pub(crate) async fn close(self) {
        self.kring.close().await.expect("the server stops");
    }

    async fn open(&mut self) {
        self.kring = Kring::open(&self.config()).await.expect("a server opens again");
    }

    fn config(&self) -> Config {
        config(&self.data, &self.clock, self.seed.wrapping_add(u64::from(self.lives) << 32))
    }
}

fn config(data: &Path, clock: &Arc<SharedClock>, seed: u64) -> Config {
    let mut config = Config::new(data.to_owned(), SocketAddr::from(([127, 0, 0, 1], 0)));
    config.clock = Arc::clone(clock) as Arc<dyn kring_server::Clock>;
    config.random = Arc::new(SeededRandom::new(seed));
    // A simulation stops a server in this process's own memory; the power of this machine stays on.
    config.durability = Durability::Relaxed;
    config
}

/// A folder in memory where the machine has one, else on disk.
fn room() -> TempDir {
    let memory = Path::new("/dev/shm");
    let room = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    room.expect("room for a database")
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
