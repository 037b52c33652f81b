//! A second way to a data key, beside the PIN: what a passkey of this device gives to whoever shows a finger or a face.
//!
//! The passkey's pseudo-random function (WebAuthn Level 3, §10.1.4) gives 32 bytes that nobody can guess and that the device
//! gives to no one unverified. So it costs nothing to try, and no waits are needed: HKDF-SHA-256 (RFC 5869) makes a key of it
//! for one place alone, and that key seals the data key.

use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce, aead::AeadInOut as _};
use hkdf::Hkdf;
use minicbor::{Decode, Encode, bytes::ByteVec};
use sha2::Sha256;
use zeroize::{Zeroize as _, Zeroizing};

use super::{DataKey, Locked};
use crate::{machine::Entropy, records};

/// What is sealed in with a locked key, and begins what its key is derived for.
const LABEL: &[u8] = b"kring passkey key 1";

/// What a passkey gives, made unreadable when it goes.
#[derive(Clone)]
pub struct PasskeySecret(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for PasskeySecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasskeySecret")
    }
}

impl PasskeySecret {
    /// Exactly 32 bytes; what is handed in is cleared.
    #[must_use]
    pub fn new(mut given: Vec<u8>) -> Option<Self> {
        let held = <[u8; 32]>::try_from(given.as_slice()).ok().map(|bytes| Self(Zeroizing::new(bytes)));
        given.zeroize();
        held
    }
}

#[derive(Encode, Decode)]
struct Wrapped {
    /// The data key, sealed.
    #[n(0)]
    key: ByteVec,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    salt: [u8; 32],
    #[n(2)]
    #[cbor(with = "minicbor::bytes")]
    nonce: [u8; 24],
}

/// Wraps the key of `place`, so that this passkey opens it there and nowhere else.
///
/// # Errors
/// [`Locked::Damaged`] for a key longer than can be sealed, which no key is.
pub fn wrap_for_passkey(
    key: &DataKey,
    secret: &PasskeySecret,
    place: &str,
    random: &mut dyn Entropy,
) -> Result<Vec<u8>, Locked> {
    let (mut salt, mut nonce) = ([0; 32], [0; 24]);
    random.fill(&mut salt);
    random.fill(&mut nonce);
    // The buffer grows by the tag: room for it first, so that no copy of the key is left behind.
    let mut sealed = Vec::with_capacity(key.bytes().len() + 16);
    sealed.extend_from_slice(key.bytes());
    let done = cipher(secret, &salt, place)?.encrypt_in_place(&XNonce::from(nonce), LABEL, &mut sealed);
    if done.is_err() {
        sealed.zeroize();
        return Err(Locked::Damaged);
    }
    Ok(records::encode(&Wrapped { key: ByteVec::from(sealed), salt, nonce }))
}

/// Opens what [`wrap_for_passkey`] gave.
///
/// # Errors
/// [`Locked::WrongSecret`] for another passkey or another place, [`Locked::Damaged`].
pub fn unwrap_with_passkey(wrapped: &[u8], secret: &PasskeySecret, place: &str) -> Result<DataKey, Locked> {
    let Wrapped { key, salt, nonce } = records::decode(wrapped).ok_or(Locked::Damaged)?;
    let mut held = Zeroizing::new(Vec::from(key));
    let opened = cipher(secret, &salt, place)?.decrypt_in_place(&XNonce::from(nonce), LABEL, &mut *held);
    opened.map_err(|_other| Locked::WrongSecret)?;
    let bytes = <[u8; 32]>::try_from(held.as_slice()).map_err(|_other_length| Locked::Damaged)?;
    Ok(DataKey::from_bytes(Zeroizing::new(bytes)))
}

fn cipher(secret: &PasskeySecret, salt: &[u8; 32], place: &str) -> Result<XChaCha20Poly1305, Locked> {
    let mut derived = Zeroizing::new([0_u8; 32]);
    Hkdf::<Sha256>::new(Some(salt), secret.0.as_slice())
        .expand_multi_info(&[LABEL, &[0], place.as_bytes()], derived.as_mut_slice())
        .map_err(|_too_long| Locked::Damaged)?;
    Ok(XChaCha20Poly1305::new((&*derived).into()))
}
