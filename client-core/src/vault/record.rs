//! How a record is sealed.
//!
//! XChaCha20-Poly1305 under the data key. Stored: the sealed value, its tag, the nonce, and a byte that names this format.
//! The nonce is random: with 24 bytes, two of 2^80 records share one with a chance below 2^-32. Table and key are sealed in,
//! so that a record does not unseal in the place of another.

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead as _, AeadInOut as _, Payload},
};

use super::DataKey;
use crate::{
    machine::Entropy,
    storage::{Seal, Table, Unsealable},
};

/// This format. Another one gets another number, up to [`LAST_FORMAT`].
const FORMAT: u8 = 1;
/// What ends on a higher number was sealed by no version, and is bent.
const LAST_FORMAT: u8 = 15;
const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;

/// Seals the records of one vault.
pub struct VaultSeal<R> {
    cipher: XChaCha20Poly1305,
    random: R,
}

impl<R> std::fmt::Debug for VaultSeal<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VaultSeal")
    }
}

impl<R: Entropy> VaultSeal<R> {
    /// Seals under `key`, with nonces from `random`.
    #[must_use]
    pub fn new(key: &DataKey, random: R) -> Self {
        Self { cipher: key.cipher(), random }
    }
}

impl<R: Entropy> Seal for VaultSeal<R> {
    fn seal(&mut self, table: Table, key: &[u8], mut value: Vec<u8>) -> Vec<u8> {
        let mut nonce = [0; NONCE_BYTES];
        self.random.fill(&mut nonce);
        value.reserve_exact(TAG_BYTES + NONCE_BYTES + 1);
        let place = place(table.name(), key);
        if self.cipher.encrypt_in_place(&XNonce::from(nonce), &place, &mut value).is_err() {
            // Only above 256 GiB, which nothing here reaches; what is stored then is nobody's words.
            value.clear();
        }
        value.extend_from_slice(&nonce);
        value.push(FORMAT);
        value
    }

    fn unseal(&self, table: Table, key: &[u8], stored: Vec<u8>) -> Result<Vec<u8>, Unsealable> {
        let place = place(table.name(), key);
        let opened = parts(&stored).and_then(|(nonce, sealed)| {
            self.cipher.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: &place }).ok()
        });
        opened.ok_or_else(|| if is_foreign(&stored) { Unsealable::Foreign } else { Unsealable::Bent(stored) })
    }
}

/// The nonce of what is stored, and what it seals.
fn parts(stored: &[u8]) -> Option<([u8; NONCE_BYTES], &[u8])> {
    let (format, rest) = stored.split_last()?;
    let (sealed, nonce) = rest.split_last_chunk::<NONCE_BYTES>()?;
    (*format == FORMAT).then_some((*nonce, sealed))
}

/// Whether another version of the app sealed this.
fn is_foreign(stored: &[u8]) -> bool {
    stored.len() > TAG_BYTES + NONCE_BYTES
        && stored.last().is_some_and(|format| (1..=LAST_FORMAT).contains(format) && *format != FORMAT)
}

/// What is sealed in with a value: the format, and where it stands. No table's name holds a zero.
fn place(table: &str, key: &[u8]) -> Vec<u8> {
    [b"kring record".as_slice(), &[FORMAT], table.as_bytes(), &[0], key].concat()
}
