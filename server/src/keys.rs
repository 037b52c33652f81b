//! The server's secrets: files beside the database, readable by the server's user alone, in no backup of the database.

use std::{
    fmt,
    fs::OpenOptions,
    io::{self, Read, Write},
    path::Path,
};

use hmac::{Hmac, KeyInit, Mac};
use kring_domain::{
    time::Timestamp,
    wire::{NotAKey, SecretKey},
};
use sha2::Sha256;

use crate::{
    auth::{ACCESS_TTL_MS, IDLE_MS},
    random::{NoRandomness, Random},
};

/// Why the secrets are not there.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// The file cannot be read or made.
    #[error("the key file cannot be read or made")]
    Io(#[from] io::Error),
    /// The last rotation is so young that tokens of the key before it may still be good.
    #[error("the key was rotated a moment ago; wait until its tokens have ended")]
    TooSoon,
    /// The file has another length than a key.
    #[error("the key file does not hold a key")]
    NotAKey,
    /// See [`NoRandomness`].
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A seed gives no key, which has no cause outside the library.
    #[error("the key file gives no key")]
    NoKey(#[from] NotAKey),
}

/// The server's secrets.
#[derive(Clone)]
pub struct Keys {
    signing: SigningKeys,
    mac: [u8; 32],
}

/// The seeds of the Ed25519 keys of access tokens: the one that signs, and the one before it while its tokens last.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct SigningKeys {
    pub(crate) present: [u8; 32],
    pub(crate) former: Option<FormerKey>,
}

/// A key that signs no more.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct FormerKey {
    pub(crate) seed: [u8; 32],
    /// Until when its tokens are good: by then the last of them has ended.
    pub(crate) until: Timestamp,
}

impl fmt::Debug for SigningKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKeys")
    }
}

/// The key that signs, and the one before it: the moment until which it is good (i64, big-endian), and its seed.
const PRESENT: &str = "token.key";
const FORMER: &str = "token.key.former";

/// The key that parcels are sealed to, and those before it: of each the moment until which it opens (i64, big-endian), and its
/// seed.
const DELIVERY: &str = "delivery.key";
const DELIVERY_FORMER: &str = "delivery.key.former";

/// The seeds of the keys that parcels are sealed to: the one that devices are told, and those that some may still hold
/// parcels for.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct DeliverySeeds {
    pub(crate) present: [u8; 32],
    pub(crate) former: Vec<FormerKey>,
}

impl fmt::Debug for DeliverySeeds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeliverySeeds")
    }
}

impl DeliverySeeds {
    /// Reads them from the data directory. The present one is made when it is not there yet.
    ///
    /// # Errors
    /// [`KeysError`], by what is wrong.
    pub(crate) fn load_or_create(directory: &Path, random: &dyn Random) -> Result<Self, KeysError> {
        let former = match std::fs::read(directory.join(DELIVERY_FORMER)) {
            Ok(bytes) => {
                let (keys, rest) = bytes.as_chunks::<40>();
                let keys = keys.iter().map(|key| former(key)).collect::<Option<Vec<_>>>().ok_or(KeysError::NotAKey)?;
                if rest.is_empty() { keys } else { return Err(KeysError::NotAKey) }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        Ok(Self { present: load_or_create(&directory.join(DELIVERY), random)?, former })
    }

    /// The keys that open at `now`, the present one first.
    ///
    /// # Errors
    /// [`KeysError::NoKey`].
    pub(crate) fn keys(&self, now: Timestamp) -> Result<Vec<SecretKey>, KeysError> {
        let former = self.former.iter().filter(|former| former.until > now).map(|former| &former.seed);
        Ok(std::iter::once(&self.present).chain(former).map(SecretKey::from_seed).collect::<Result<_, _>>()?)
    }
}

/// Makes a new key for parcels. Those before it open for as long as a device may have stayed away that knows no newer one.
fn rotate_delivery(directory: &Path, random: &dyn Random, now: Timestamp) -> Result<(), KeysError> {
    let seeds = DeliverySeeds::load_or_create(directory, random)?;
    let mut former = seeds.former;
    former.retain(|key| key.until > now && key.seed != seeds.present);
    former.push(FormerKey { seed: seeds.present, until: now.plus_ms(SEEN_WITHIN_MS + IDLE_MS) });
    let lines: Vec<u8> =
        former.iter().flat_map(|key| [key.until.0.to_be_bytes().as_slice(), &key.seed].concat()).collect();
    replace(&directory.join(DELIVERY_FORMER), &lines)?;
    let mut seed = [0_u8; 32];
    random.fill(&mut seed)?;
    replace(&directory.join(DELIVERY), &seed)?;
    Ok(())
}

/// A server that runs looks for a new key three times a minute; within this it has seen it: 1 minute.
const SEEN_WITHIN_MS: i64 = 60 * 1000;

impl SigningKeys {
    /// Reads both from the data directory. The present one is made when it is not there yet.
    ///
    /// # Errors
    /// [`KeysError`], by what is wrong.
    pub(crate) fn load_or_create(directory: &Path, random: &dyn Random) -> Result<Self, KeysError> {
        let former = match std::fs::read(directory.join(FORMER)) {
            Ok(bytes) => Some(former(&bytes).ok_or(KeysError::NotAKey)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        Ok(Self { present: load_or_create(&directory.join(PRESENT), random)?, former })
    }
}

fn former(bytes: &[u8]) -> Option<FormerKey> {
    let (until, seed) = bytes.split_first_chunk::<8>()?;
    Some(FormerKey { seed: seed.try_into().ok()?, until: Timestamp(i64::from_be_bytes(*until)) })
}

/// Makes a new key that signs access tokens from now on, and one that parcels are sealed to. The one before it stays good until the last token of it has ended,
/// so that nobody is signed out; a server that runs takes the new one within a minute.
///
/// # Errors
/// [`KeysError::TooSoon`] while the last rotation's old key is still good, and otherwise by what is wrong.
pub fn rotate_keys(directory: &Path, random: &dyn Random, now: Timestamp) -> Result<(), KeysError> {
    let keys = SigningKeys::load_or_create(directory, random)?;
    if keys.former.is_some_and(|former| former.until > now) {
        return Err(KeysError::TooSoon);
    }
    let until = now.plus_ms(SEEN_WITHIN_MS + ACCESS_TTL_MS);
    // The old one first: after a power cut in between it is there twice, and the rotation is done again.
    replace(&directory.join(FORMER), &[until.0.to_be_bytes().as_slice(), &keys.present].concat())?;
    let mut seed = [0_u8; 32];
    random.fill(&mut seed)?;
    replace(&directory.join(PRESENT), &seed)?;
    rotate_delivery(directory, random, now)
}

/// Puts a file in the place of another, whole or not at all.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("new");
    if let Err(error) = std::fs::remove_file(&beside)
        && error.kind() != io::ErrorKind::NotFound
    {
        return Err(error);
    }
    write_new(&beside, bytes)?;
    std::fs::rename(beside, path)
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

impl Keys {
    /// Reads `token.key` and `mac.key` in the data directory; makes them with mode 0600 where they are not there yet.
    ///
    /// # Errors
    /// [`KeysError`], by what is wrong.
    pub fn load_or_create(directory: &Path, random: &dyn Random) -> Result<Self, KeysError> {
        Ok(Self {
            signing: SigningKeys::load_or_create(directory, random)?,
            mac: load_or_create(&directory.join("mac.key"), random)?,
        })
    }

    /// The keys of access tokens, as they were read.
    pub(crate) const fn signing(&self) -> &SigningKeys {
        &self.signing
    }

    /// HMAC-SHA-256 over the parts, each preceded by its length (u64, big-endian), begun with a purpose so that a MAC
    /// made for one thing never passes for another.
    pub(crate) fn mac(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        self.begin(purpose, parts).finalize().into_bytes().into()
    }

    /// Whether `tag` is (the beginning of) the MAC of these parts, compared in constant time.
    pub(crate) fn is_mac(&self, purpose: &str, parts: &[&[u8]], tag: &[u8]) -> bool {
        tag.len() >= 16 && self.begin(purpose, parts).verify_truncated_left(tag).is_ok()
    }

    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    fn begin(&self, purpose: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.mac).expect("HMAC takes a key of any length");
        for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac
    }
}

fn load_or_create(path: &Path, random: &dyn Random) -> Result<[u8; 32], KeysError> {
    match std::fs::File::open(path) {
        Ok(mut file) => {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes)?;
            <[u8; 32]>::try_from(bytes).map_err(|_other_length| KeysError::NotAKey)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut key = [0_u8; 32];
            random.fill(&mut key)?;
            write_new(path, &key)?;
            Ok(key)
        }
        Err(error) => Err(error.into()),
    }
}

/// A new file that only the server's user reads, on disk when this returns.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
