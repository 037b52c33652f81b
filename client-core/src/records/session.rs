//! Who uses this device, and where it is with the server.

use kring_domain::{
    ids::{DeviceId, PersonId},
    people::{Picture, Title},
    time::Timestamp,
    wire::SightCursor,
};
use minicbor::{Decode, Encode, bytes::ByteArray};

/// Who is signed in on this device.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Session {
    /// Who.
    #[n(0)]
    pub person: PersonId,
    /// The chosen name.
    #[n(1)]
    pub name: String,
    /// The chosen object.
    #[n(2)]
    pub picture: Picture,
    /// Who they are.
    #[n(3)]
    pub title: Title,
    /// This device, as the server named it.
    #[n(4)]
    pub device: DeviceId,
    /// The server ended the session: what is here can be read, and is sent after signing in again.
    #[n(5)]
    pub ended: bool,
    /// A steward added this person where there was no connection: the server does not know them yet.
    #[n(6)]
    #[cbor(default)]
    pub awaits_account: bool,
}

/// What opens the server's doors.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
pub struct Tokens {
    /// Short-lived.
    #[n(0)]
    pub access: String,
    /// When the access token ends, by this device's own clock.
    #[n(1)]
    pub access_ends: Timestamp,
    /// Rotates; an old one gives the same successor until that one is used.
    #[n(2)]
    pub refresh: String,
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tokens").field("access_ends", &self.access_ends).finish_non_exhaustive()
    }
}

/// What seals the outbox for the server.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
pub struct DeliveryKeys {
    /// The server's public key.
    #[n(0)]
    pub public: ByteArray<32>,
    /// What this device and the server know: with it a parcel shows that it was made in this vault.
    #[n(1)]
    pub secret: ByteArray<32>,
}

impl std::fmt::Debug for DeliveryKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeliveryKeys").field("public", &self.public).finish_non_exhaustive()
    }
}

/// Where the device is, beside its spaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct SyncState {
    /// Where it is in what its person may see.
    #[n(0)]
    pub sight: SightCursor,
    /// What must be added to this device's clock to get the server's, milliseconds.
    #[n(1)]
    pub clock_offset_ms: i64,
    /// When the server last confirmed that nothing waits.
    #[n(2)]
    pub last_sent_at: Option<Timestamp>,
}
