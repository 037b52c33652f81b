//! Passkeys (WebAuthn Level 3, §7.1 and §7.2): what a browser says after a finger, a face or a pin.
//!
//! Kring asks for no attestation: which maker made a phone is nobody's business here, and nothing is decided by it. So of
//! a new passkey only its public key counts, and of a sign-in only the signature. The user must have been verified by the
//! device, each time.

mod client_data;
mod cose;
mod told;

use sha2::{Digest, Sha256};

use client_data::{ClientData, Kind};
use cose::CoseKey;
use told::Told;

/// What a passkey holds for: the host of the server's own address, and that address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RelyingParty {
    /// The host, without port.
    pub(crate) id: String,
    /// Scheme, host and port, as a browser writes an origin.
    pub(crate) origin: String,
}

/// What the browser said is not a passkey of this server, or not for this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no passkey for this server")]
pub(crate) struct NotAPasskey;

/// A passkey that was just made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MadePasskey {
    /// Its own name, up to 1023 bytes.
    pub(crate) credential: Vec<u8>,
    /// Its public key, in COSE.
    pub(crate) public_key: Vec<u8>,
    /// How often it was used, by its own count; 0 for one that does not count.
    pub(crate) counter: u32,
}

impl RelyingParty {
    /// The party at an origin such as `https://kring.example.org`; `None` where no passkey can be: they need a name, no
    /// number, and TLS everywhere but on `localhost`.
    pub(crate) fn at(origin: &str) -> Option<Self> {
        let origin = origin.trim_end_matches('/');
        let (scheme, rest) = origin.split_once("://")?;
        let host = rest.split(':').next()?;
        let named = host.chars().any(|letter| letter.is_ascii_alphabetic()) && !host.contains(['[', '/']);
        let safe = scheme == "https" || (scheme == "http" && host == "localhost");
        (named && safe).then(|| Self { id: host.to_owned(), origin: origin.to_owned() })
    }

    /// Reads a new passkey that answers `challenge`.
    ///
    /// # Errors
    /// [`NotAPasskey`].
    pub(crate) fn made(
        &self,
        challenge: &[u8],
        client_data: &[u8],
        attestation: &[u8],
    ) -> Result<MadePasskey, NotAPasskey> {
        ClientData::read(client_data)?.fits(Kind::Create, challenge, &self.origin)?;
        let told = Told::in_attestation(attestation)?;
        let (flags, rest) = told.of_party(self)?;
        let (credential, public_key) = flags.new_credential(rest)?;
        CoseKey::read(public_key)?;
        Ok(MadePasskey { credential: credential.to_vec(), public_key: public_key.to_vec(), counter: flags.counter })
    }

    /// Reads the answer of a passkey to `challenge`. Gives its count.
    ///
    /// # Errors
    /// [`NotAPasskey`].
    pub(crate) fn used(
        &self,
        public_key: &[u8],
        challenge: &[u8],
        client_data: &[u8],
        authenticator_data: &[u8],
        signature: &[u8],
    ) -> Result<u32, NotAPasskey> {
        ClientData::read(client_data)?.fits(Kind::Get, challenge, &self.origin)?;
        let (flags, _extensions) = Told::plain(authenticator_data).of_party(self)?;
        let mut message = authenticator_data.to_vec();
        message.extend_from_slice(&Sha256::digest(client_data));
        let CoseKey { key, scheme } = CoseKey::read(public_key)?;
        if key.signed(scheme, &message, signature) { Ok(flags.counter) } else { Err(NotAPasskey) }
    }
}

/// The challenge that a browser says it answers; whether it is one of ours is not looked at yet.
///
/// # Errors
/// [`NotAPasskey`].
pub(crate) fn challenge_in(client_data: &[u8]) -> Result<Vec<u8>, NotAPasskey> {
    ClientData::read(client_data)?.challenge()
}

/// The kinds of keys that are taken, by their number in COSE: ES256, EdDSA, RS256.
pub(crate) const KEY_KINDS: [i32; 3] = [-7, -8, -257];
