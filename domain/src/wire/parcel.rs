//! One intent, sealed for the server, so that whoever carries it reads nothing of it and cannot make one.
//!
//! HPKE (RFC 9180) with X25519, HKDF-SHA-256 and ChaCha20-Poly1305, in the mode with a key that both sides know: sealing to a
//! public key alone would authenticate nobody. That key is the device's, and lies on it within the vault of its person. Whose
//! it is and on which device is sealed in.

use std::convert::Infallible;

use hpke::{
    Deserializable as _, Kem as _, OpModeR, OpModeS, PskBundle, Serializable as _,
    aead::ChaCha20Poly1305,
    kdf::HkdfSha256,
    kem::X25519HkdfSha256 as Kem,
    rand_core::{TryCryptoRng, TryRng},
    single_shot_open, single_shot_seal_with_rng,
};
use minicbor::{
    Decode, Encode,
    bytes::{ByteArray, ByteVec},
};
use sha2::{Digest as _, Sha256};

use super::Offer;
use crate::{
    documents::DocumentKey,
    ids::{DeviceId, PersonId},
};

/// What the sealing is for; another format gets another number.
const LABEL: &[u8] = b"kring/parcel/1";

/// The most parcels in one delivery.
pub const MAX_PARCELS: usize = 64;

/// The most bytes of one delivery: 1 MiB. One change has 256 KiB at most.
pub const MAX_DELIVERY_BYTES: usize = 1 << 20;

/// One intent, and what the server needs beside it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Parcel {
    /// [`super::SCHEMA`] of the app that made it.
    #[n(0)]
    pub schema: u16,
    /// The document that the offer writes, when it is a change. The offer names it as the first.
    #[n(1)]
    pub document: Option<DocumentKey>,
    /// The intent.
    #[n(2)]
    pub offer: Offer,
}

/// A parcel as it lies on a device and travels.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SealedParcel {
    /// The server's key that it is sealed to.
    #[n(0)]
    pub key: ByteArray<8>,
    /// HPKE's encapsulated key.
    #[n(1)]
    pub encapsulated: ByteArray<32>,
    /// The sealed CBOR of a [`Parcel`].
    #[n(2)]
    pub sealed: ByteVec,
}

/// What a device hands in for someone whose place on it is locked.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Delivery {
    /// The device.
    #[n(0)]
    pub device: DeviceId,
    /// The CBOR of a [`SealedParcel`] each, oldest first: one that is bent stands in no other's way.
    #[n(1)]
    pub parcels: Vec<ByteVec>,
}

/// Who seals: bound to each parcel.
#[derive(Clone, Copy)]
pub struct Sender<'a> {
    /// Whose intent it is.
    pub person: PersonId,
    /// On which device.
    pub device: DeviceId,
    /// What this device and the server know, and nobody else.
    pub secret: &'a [u8; 32],
}

impl std::fmt::Debug for Sender<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").field("device", &self.device).finish_non_exhaustive()
    }
}

/// The bytes are no public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no public key")]
pub struct NotAKey;

/// It was not sealed by this device for this person to this key, or something of it is bent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the parcel does not open")]
pub struct NotOpened;

/// The server's key, as devices know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The key of these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// By what parcels name it: the first 8 bytes of its SHA-256.
    #[must_use]
    pub fn id(&self) -> [u8; 8] {
        let mut id = [0; 8];
        for (place, byte) in id.iter_mut().zip(Sha256::digest(self.0)) {
            *place = byte;
        }
        id
    }

    /// Seals a parcel. `random` fills bytes with randomness.
    ///
    /// # Errors
    /// [`NotAKey`] when this is none.
    pub fn seal(
        &self,
        parcel: &Parcel,
        from: Sender<'_>,
        random: &mut dyn FnMut(&mut [u8]),
    ) -> Result<SealedParcel, NotAKey> {
        let to = <Kem as hpke::Kem>::PublicKey::from_bytes(&self.0).map_err(|_bent| NotAKey)?;
        let words = minicbor::to_vec(parcel).map_err(|_impossible| NotAKey)?;
        let shared = PskBundle::new(from.secret, LABEL).map_err(|_impossible| NotAKey)?;
        let (encapsulated, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, Kem>(
            &OpModeS::Psk(shared),
            &to,
            LABEL,
            &words,
            &bound(&self.id(), from),
            &mut Given(random),
        )
        .map_err(|_no_key| NotAKey)?;
        let encapsulated = <[u8; 32]>::try_from(encapsulated.to_bytes().as_slice()).map_err(|_impossible| NotAKey)?;
        let (key, sealed) = (ByteArray::from(self.id()), ByteVec::from(sealed));
        Ok(SealedParcel { key, encapsulated: ByteArray::from(encapsulated), sealed })
    }
}

/// The server's key, whole.
#[derive(Clone)]
pub struct SecretKey {
    key: <Kem as hpke::Kem>::PrivateKey,
    public: PublicKey,
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SecretKey").field("public", &self.public).finish_non_exhaustive()
    }
}

impl SecretKey {
    /// The key that follows from 32 random bytes.
    ///
    /// # Errors
    /// [`NotAKey`], which has no cause outside the library.
    pub fn from_seed(seed: &[u8; 32]) -> Result<Self, NotAKey> {
        let (key, public) = Kem::derive_keypair(seed);
        let public = <[u8; 32]>::try_from(public.to_bytes().as_slice()).map_err(|_impossible| NotAKey)?;
        Ok(Self { key, public: PublicKey(public) })
    }

    /// Its public half.
    #[must_use]
    pub const fn public(&self) -> PublicKey {
        self.public
    }

    /// Opens what was sealed to this key.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub fn open(&self, parcel: &SealedParcel, from: Sender<'_>) -> Result<Parcel, NotOpened> {
        let encapsulated =
            <Kem as hpke::Kem>::EncappedKey::from_bytes(&*parcel.encapsulated).map_err(|_bent| NotOpened)?;
        let shared = PskBundle::new(from.secret, LABEL).map_err(|_impossible| NotOpened)?;
        let words = single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(
            &OpModeR::Psk(shared),
            &self.key,
            &encapsulated,
            LABEL,
            &parcel.sealed,
            &bound(&self.public.id(), from),
        )
        .map_err(|_other| NotOpened)?;
        let mut decoder = minicbor::Decoder::new(&words);
        let opened = decoder.decode().map_err(|_not_ours| NotOpened)?;
        if decoder.position() == words.len() { Ok(opened) } else { Err(NotOpened) }
    }
}

/// What is sealed in with a parcel: all of one length but the label.
fn bound(key: &[u8; 8], from: Sender<'_>) -> Vec<u8> {
    [LABEL, key, from.person.as_bytes(), from.device.as_bytes()].concat()
}

/// The caller's randomness, as the library asks for it.
struct Given<'a>(&'a mut dyn FnMut(&mut [u8]));

impl TryRng for Given<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        (self.0)(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        (self.0)(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        (self.0)(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Given<'_> {}
