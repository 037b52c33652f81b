//! The keys with which Kring says at an organisation's provider who it is: files beside the database, made here or brought.
//!
//! `work-keys/ORGANISATION/MOMENT.pk8`, each with the moment from which it is there (milliseconds since 1970). A new key is
//! published a day before it signs, so that a provider that keeps the set for a while knows it by then.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use kring_domain::{ids::OrganisationId, time::Timestamp};
use rustls_pki_types::{PrivatePkcs8KeyDer, pem::PemObject};
use serde::Serialize;

use super::client_key::{ClientKey, PublicJwk};
use crate::keys::write_new;

/// How long a key is published before it signs: 24 hours.
const KNOWN_BY_THEN_MS: i64 = 24 * 60 * 60 * 1000;

/// Why there is no such key.
#[derive(Debug, thiserror::Error)]
pub enum ClientKeyFault {
    /// The directory or a file cannot be read or made.
    #[error("the key cannot be read or kept")]
    Io(#[from] io::Error),
    /// Neither P-256 nor RSA of 2048 to 4096 bits, in PKCS#8.
    #[error("this is not a private key in PKCS#8: P-256, or RSA of 2048 to 4096 bits")]
    NotAKey,
    /// The machine gives no randomness.
    #[error("the machine gives no randomness")]
    NoRandomness,
}

/// The public keys of one organisation (RFC 7517, §5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicKeys {
    keys: Vec<PublicJwk>,
}

/// The keys of one organisation.
pub(crate) struct ClientKeys {
    /// With the moment from which each is there, the newest first.
    keys: Vec<(Timestamp, ClientKey)>,
}

impl fmt::Debug for ClientKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientKeys")
    }
}

impl ClientKeys {
    /// Reads them from the data directory; none where there are none.
    ///
    /// # Errors
    /// [`ClientKeyFault::Io`], [`ClientKeyFault::NotAKey`] for a file that is not one.
    pub(crate) fn read(data: &Path, organisation: OrganisationId) -> Result<Self, ClientKeyFault> {
        let mut keys = Vec::new();
        for (since, file) in files(data, organisation)? {
            keys.push((since, ClientKey::read(&fs::read(file)?).ok_or(ClientKeyFault::NotAKey)?));
        }
        Ok(Self { keys })
    }

    /// Makes a new one, or keeps the one that was brought (PKCS#8, in PEM or DER). Of those before it the one that signs now
    /// stays.
    ///
    /// # Errors
    /// [`ClientKeyFault`], by what is wrong.
    pub(crate) fn add(
        data: &Path,
        organisation: OrganisationId,
        brought: Option<&[u8]>,
        now: Timestamp,
    ) -> Result<(), ClientKeyFault> {
        let pkcs8 = match brought {
            None => ClientKey::make().ok_or(ClientKeyFault::NoRandomness)?,
            Some(bytes) => match PrivatePkcs8KeyDer::from_pem_slice(bytes) {
                Ok(key) => key.secret_pkcs8_der().to_vec(),
                Err(_not_in_pem) => bytes.to_vec(),
            },
        };
        if ClientKey::read(&pkcs8).is_none() {
            return Err(ClientKeyFault::NotAKey);
        }
        let directory = directory(data, organisation);
        fs::create_dir_all(&directory)?;
        let before = files(data, organisation)?;
        let moments: Vec<Timestamp> = before.iter().map(|(since, _file)| *since).collect();
        let signs = signing(&moments, now);
        write_new(&directory.join(format!("{}.pk8", now.0)), &pkcs8)?;
        for (since, file) in before {
            if Some(since) != signs {
                fs::remove_file(file)?;
            }
        }
        Ok(())
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The one that signs.
    pub(super) fn signing(&self, now: Timestamp) -> Option<&ClientKey> {
        let moments: Vec<Timestamp> = self.keys.iter().map(|(since, _key)| *since).collect();
        let signs = signing(&moments, now)?;
        self.keys.iter().find(|(since, _key)| *since == signs).map(|(_since, key)| key)
    }

    /// What a provider is told: also the key that signs from tomorrow.
    pub(crate) fn public(&self) -> PublicKeys {
        PublicKeys { keys: self.keys.iter().filter_map(|(_since, key)| key.public()).collect() }
    }
}

/// Of keys from these moments, the newest first, the one that signs: the newest that is known everywhere, or else the oldest.
fn signing(moments: &[Timestamp], now: Timestamp) -> Option<Timestamp> {
    let known = moments.iter().find(|since| since.plus_ms(KNOWN_BY_THEN_MS) <= now);
    known.or(moments.last()).copied()
}

fn directory(data: &Path, organisation: OrganisationId) -> PathBuf {
    data.join("work-keys").join(organisation.to_string())
}

/// The newest first.
fn files(data: &Path, organisation: OrganisationId) -> io::Result<Vec<(Timestamp, PathBuf)>> {
    let entries = match fs::read_dir(directory(data, organisation)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut files = Vec::new();
    for entry in entries {
        let file = entry?.path();
        let since = file.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.parse().ok()).map(Timestamp);
        if let Some(since) = since.filter(|_since| file.extension().is_some_and(|extension| extension == "pk8")) {
            files.push((since, file));
        }
    }
    files.sort_by_key(|(since, _file)| std::cmp::Reverse(*since));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use kring_domain::time::Timestamp;

    use super::signing;

    #[test]
    fn a_new_key_is_known_for_a_day_before_it_signs() {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        let [first, second] = [Timestamp(1000), Timestamp(5000)];
        assert_eq!(signing(&[], first), None);
        assert_eq!(signing(&[first], first), Some(first), "the only one signs at once");
        assert_eq!(signing(&[second, first], second), Some(first));
        assert_eq!(signing(&[second, first], Timestamp(5000 + DAY - 1)), Some(first));
        assert_eq!(signing(&[second, first], Timestamp(5000 + DAY)), Some(second));
    }
}
