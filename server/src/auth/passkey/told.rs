use minicbor::Decoder;
use sha2::{Digest, Sha256};

use super::{NotAPasskey, RelyingParty};

/// Someone was there.
const PRESENT: u8 = 0x01;
/// The device knew who.
const VERIFIED: u8 = 0x04;
/// A new passkey stands in it.
const HOLDS_CREDENTIAL: u8 = 0x40;

/// What the device itself says (authenticator data, §6.1).
pub(super) struct Told<'a>(&'a [u8]);

/// Its fixed part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flags {
    bits: u8,
    pub(super) counter: u32,
}

impl<'a> Told<'a> {
    pub(super) const fn plain(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// In an attestation object: a map in which `authData` stands.
    pub(super) fn in_attestation(object: &'a [u8]) -> Result<Self, NotAPasskey> {
        let mut decoder = Decoder::new(object);
        let entries = decoder.map().map_err(|_not_a_map| NotAPasskey)?.ok_or(NotAPasskey)?;
        for _ in 0..entries {
            if decoder.str().map_err(|_not_a_text| NotAPasskey)? == "authData" {
                return decoder.bytes().map(Self).map_err(|_not_bytes| NotAPasskey);
            }
            decoder.skip().map_err(|_cut_short| NotAPasskey)?;
        }
        Err(NotAPasskey)
    }

    /// Its parts, when it is of this server and the device knew who was there.
    pub(super) fn of_party(&self, party: &RelyingParty) -> Result<(Flags, &'a [u8]), NotAPasskey> {
        let (hash, rest) = self.0.split_first_chunk::<32>().ok_or(NotAPasskey)?;
        let ([bits], rest) = rest.split_first_chunk::<1>().ok_or(NotAPasskey)?;
        let (counter, rest) = rest.split_first_chunk::<4>().ok_or(NotAPasskey)?;
        let ours: [u8; 32] = Sha256::digest(party.id.as_bytes()).into();
        let known = PRESENT | VERIFIED;
        if *hash != ours || bits & known != known {
            return Err(NotAPasskey);
        }
        Ok((Flags { bits: *bits, counter: u32::from_be_bytes(*counter) }, rest))
    }
}

impl Flags {
    /// The new passkey's name and its public key in COSE, without what may follow it.
    pub(super) fn new_credential<'a>(&self, rest: &'a [u8]) -> Result<(&'a [u8], &'a [u8]), NotAPasskey> {
        if self.bits & HOLDS_CREDENTIAL == 0 {
            return Err(NotAPasskey);
        }
        let (_maker, rest) = rest.split_first_chunk::<16>().ok_or(NotAPasskey)?;
        let (length, rest) = rest.split_first_chunk::<2>().ok_or(NotAPasskey)?;
        let length = usize::from(u16::from_be_bytes(*length));
        if length == 0 || length > 1023 {
            return Err(NotAPasskey);
        }
        let (credential, key) = rest.split_at_checked(length).ok_or(NotAPasskey)?;
        let mut decoder = Decoder::new(key);
        decoder.skip().map_err(|_cut_short| NotAPasskey)?;
        let (key, _extensions) = key.split_at_checked(decoder.position()).ok_or(NotAPasskey)?;
        Ok((credential, key))
    }
}
