//! How a data key is kept: as it is for a device without a PIN, or locked with one. The browser wraps the answer once more,
//! with a key of its own that nobody can take out of it.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce, aead::AeadInOut as _};
use minicbor::{Decode, Encode, bytes::ByteVec};
use zeroize::{Zeroize as _, Zeroizing};

use super::{DataKey, Secret};
use crate::{machine::Entropy, records};

/// What is sealed in with a locked key.
const LABEL: &[u8] = b"kring key 1";

/// No wrapped key asks for more: 1 GiB.
const MOST_MEMORY_KIB: u32 = 1 << 20;

/// What one try costs, in Argon2id's own measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Cost {
    /// Memory, KiB.
    #[n(0)]
    pub memory_kib: u32,
    /// Passes over it.
    #[n(1)]
    pub passes: u32,
}

impl Cost {
    /// For a PIN on a device: memory and passes of the second recommended choice of RFC 9106 §4, in one lane, for
    /// WebAssembly has one thread. Measured in `docs/vault.md`. It is kept with each wrapped key, so that a later version
    /// may ask for more.
    pub const DEVICE: Self = Self { memory_kib: 64 << 10, passes: 3 };
}

/// Why a wrapped key was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Locked {
    /// It is locked, and nothing was typed.
    #[error("it is locked")]
    SecretNeeded,
    /// The PIN or code is another one, or there is no lock that it opens.
    #[error("the PIN or code is another one")]
    WrongSecret,
    /// These bytes are no wrapped key.
    #[error("these bytes are no wrapped key")]
    Damaged,
}

#[derive(Encode, Decode)]
struct Wrapped {
    /// The data key, or what it is locked into.
    #[n(0)]
    key: ByteVec,
    #[n(1)]
    lock: Option<Lock>,
}

#[derive(Clone, Encode, Decode)]
struct Lock {
    #[n(0)]
    cost: Cost,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    salt: [u8; 16],
    #[n(2)]
    #[cbor(with = "minicbor::bytes")]
    nonce: [u8; 24],
}

/// Wraps a key; with a secret, so that it is needed to open it.
///
/// # Errors
/// [`Locked::Damaged`] when the cost is none that Argon2id knows.
pub fn wrap(key: &DataKey, secret: Option<(&Secret, Cost)>, random: &mut dyn Entropy) -> Result<Vec<u8>, Locked> {
    let mut held = Zeroizing::new(key.bytes().to_vec());
    let lock = match secret {
        None => None,
        Some((secret, cost)) => {
            let mut lock = Lock { cost, salt: [0; 16], nonce: [0; 24] };
            random.fill(&mut lock.salt);
            random.fill(&mut lock.nonce);
            let cipher = cipher(secret, &lock)?;
            // The buffer grows by the tag: room for it first, so that no copy of the key is left behind.
            let mut sealed = Vec::with_capacity(held.len() + 16);
            sealed.extend_from_slice(&held);
            let done = cipher.encrypt_in_place(&XNonce::from(lock.nonce), LABEL, &mut sealed);
            held.zeroize();
            done.map_err(|_too_long| Locked::Damaged)?;
            held = Zeroizing::new(sealed);
            Some(lock)
        }
    };
    let mut wrapped = Wrapped { key: ByteVec::from(held.to_vec()), lock };
    let bytes = records::encode(&wrapped);
    wrapped.key.zeroize();
    Ok(bytes)
}

/// Opens what [`wrap`] gave.
///
/// # Errors
/// [`Locked`].
pub fn unwrap(wrapped: &[u8], secret: Option<&Secret>) -> Result<DataKey, Locked> {
    let Wrapped { key, lock } = records::decode(wrapped).ok_or(Locked::Damaged)?;
    let mut held = Zeroizing::new(Vec::from(key));
    match (lock, secret) {
        (None, None) => {}
        // Whoever typed a PIN shall not be let in by whatever PIN.
        (None, Some(_)) => return Err(Locked::WrongSecret),
        (Some(_), None) => return Err(Locked::SecretNeeded),
        (Some(lock), Some(secret)) => {
            let cipher = cipher(secret, &lock)?;
            let opened = cipher.decrypt_in_place(&XNonce::from(lock.nonce), LABEL, &mut *held);
            opened.map_err(|_other| Locked::WrongSecret)?;
        }
    }
    let mut bytes = Zeroizing::new([0; 32]);
    if held.len() != bytes.len() {
        return Err(Locked::Damaged);
    }
    bytes.copy_from_slice(&held);
    Ok(DataKey::from_bytes(bytes))
}

fn cipher(secret: &Secret, lock: &Lock) -> Result<XChaCha20Poly1305, Locked> {
    if lock.cost.memory_kib > MOST_MEMORY_KIB {
        return Err(Locked::Damaged);
    }
    let params = Params::new(lock.cost.memory_kib, lock.cost.passes, 1, Some(32)).map_err(|_none| Locked::Damaged)?;
    let mut derived = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.bytes(), &lock.salt, derived.as_mut_slice())
        .map_err(|_none| Locked::Damaged)?;
    Ok(XChaCha20Poly1305::new((&*derived).into()))
}
