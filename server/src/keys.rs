//! The server's secrets: files beside the database, readable by the server's user alone, in no backup of the database.

use std::{
    fmt,
    fs::OpenOptions,
    io::{self, Read, Write},
    path::Path,
};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::random::{NoRandomness, Random};

/// Why the secrets are not there.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// The file cannot be read or made.
    #[error("the key file cannot be read or made")]
    Io(#[from] io::Error),
    /// The file has another length than a key.
    #[error("the key file does not hold a key")]
    NotAKey,
    /// See [`NoRandomness`].
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// The server's secrets.
#[derive(Clone)]
pub struct Keys {
    signing: [u8; 32],
    mac: [u8; 32],
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
            signing: load_or_create(&directory.join("token.key"), random)?,
            mac: load_or_create(&directory.join("mac.key"), random)?,
        })
    }

    /// The seed of the Ed25519 key that signs access tokens.
    pub(crate) const fn signing_seed(&self) -> &[u8; 32] {
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
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(path)?;
            file.write_all(&key)?;
            file.sync_all()?;
            Ok(key)
        }
        Err(error) => Err(error.into()),
    }
}
