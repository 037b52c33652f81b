//! What a server is started with.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use crate::{
    clock::{Clock, SystemClock},
    disclosure::Disclosure,
    mail::MailRoute,
    random::{OsRandom, Random},
    store::Durability,
};

/// What a server is started with. [`Config::new`] gives what a person gets who types `kring serve`.
#[derive(Debug, Clone)]
pub struct Config {
    /// The directory of the database, the keys and the erasure ledger. Made when it is not there.
    pub data: PathBuf,
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The built web app, served at `/`; `None` serves the one inside the binary (feature `web`), or the API alone.
    pub web: Option<PathBuf>,
    /// Shows the mailbox at `GET /demo/mailbox`, and whom to sign in as at `GET /demo/hints`. Refused when listening beyond loopback.
    pub demo: bool,
    /// The seed of a made-up neighbourhood that moves in where nobody lives yet; `None` for nobody.
    pub neighbourhood: Option<u64>,
    /// Whether a proxy in front is believed in `X-Forwarded-For`. Otherwise anyone could choose their address.
    pub behind_proxy: bool,
    /// Whom to tell of a hole in the server's security; `None` for no such file.
    pub disclosure: Option<Disclosure>,
    /// The address at which people reach this server, `https://kring.example.org`. Passkeys, work accounts and the link
    /// in a mail need it: it is never guessed from what a request says. What devices sign must name it; with `None` the path
    /// alone is compared.
    pub origin: Option<String>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The source of randomness.
    pub random: Arc<dyn Random>,
    /// How mail leaves.
    pub mail: MailRoute,
    /// How sure the disk is before a write counts.
    pub durability: Durability,
    /// How often one address or device may ask.
    pub rates: Rates,
    /// How much photos and recordings may weigh.
    pub room: Room,
    /// Who types, as the log of management names them; empty when nobody is known.
    pub operator: String,
    /// Threads that answer HTTP.
    pub workers: usize,
}

/// How often one address or device may ask, per minute; as many may come at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// Sign-in codes, sign-ins, joins and look-ups of join codes, per address. Thirty people may join from one room. A
    /// join code is one of 729 million: with a thousand groups' codes good at once, one address that guesses all day
    /// finds a door in eight days, and then only knocks.
    pub door_per_minute: u32,
    /// Messages and uploads, per device: twenty entries a second for a while, and room for uploads beside them.
    pub sync_per_minute: u32,
    /// Acts, per person: a steward opens the door for thirty people and puts a dozen things right. An act may rebuild a
    /// whole journal or write in every space that one is in. What is beyond waits for the next minute.
    pub acts_per_minute: u32,
    /// Bytes of items that one person's devices are told per minute together, when they were away: 64 MiB, as much as a dozen
    /// new phones with a year of a busy group. Beyond that they come back in the next minute.
    pub caught_up_per_minute: u64,
}

impl Default for Rates {
    fn default() -> Self {
        Self { door_per_minute: 60, sync_per_minute: 3000, acts_per_minute: 60, caught_up_per_minute: 64 << 20 }
    }
}

/// How much photos and recordings may weigh together, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Of one person in one space: 512 MiB, some three thousand photos of a phone.
    pub per_person: u64,
    /// Of one space: 8 GiB.
    pub per_space: u64,
}

impl Default for Room {
    fn default() -> Self {
        Self { per_person: 512 << 20, per_space: 8 << 30 }
    }
}

impl Config {
    /// A server of this directory at this address, as a person gets it who types `kring serve`.
    #[must_use]
    pub fn new(data: PathBuf, listen: SocketAddr) -> Self {
        Self {
            data,
            listen,
            web: None,
            demo: false,
            neighbourhood: None,
            behind_proxy: false,
            disclosure: None,
            origin: None,
            clock: Arc::new(SystemClock),
            random: Arc::new(OsRandom),
            mail: MailRoute::Nowhere,
            durability: Durability::Full,
            rates: Rates::default(),
            room: Room::default(),
            operator: String::new(),
            workers: 2,
        }
    }
}
