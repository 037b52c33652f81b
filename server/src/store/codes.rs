//! How ids and enumerations stand in the database: UUIDs, and the numbers that enumerations have on the wire.

use minicbor::{Decode, Encode};
use uuid::Uuid;

use super::StoreError;

/// An id of sixteen bytes as the database keeps it.
pub(crate) fn to_uuid(id: impl AsBytes) -> Uuid {
    Uuid::from_bytes(id.sixteen())
}

/// A typed id from the database.
pub(crate) fn id_of<I: AsBytes>(uuid: Uuid) -> I {
    I::of(*uuid.as_bytes())
}

/// The typed ids, seen as what they are made of.
pub(crate) trait AsBytes {
    fn sixteen(&self) -> [u8; 16];
    fn of(bytes: [u8; 16]) -> Self;
}

macro_rules! as_bytes {
    ($($id:ident),*) => {$(
        impl AsBytes for kring_domain::ids::$id {
            fn sixteen(&self) -> [u8; 16] {
                *self.as_bytes()
            }
            fn of(bytes: [u8; 16]) -> Self {
                Self::from_bytes(bytes)
            }
        }
    )*};
}

as_bytes!(OrganisationId, SpaceId, PersonId, DeviceId, DocumentId, CommandId, LogId, GrantId, RecoveryId);

/// The number of an enumeration's variant, the same as on the wire.
pub(crate) fn to_code<T: Encode<()>>(variant: T) -> i16 {
    // Each of our enumerations without fields is one CBOR number below 24: one byte, the number itself.
    minicbor::to_vec(variant).ok().and_then(|bytes| bytes.first().copied()).map_or(i16::MAX, i16::from)
}

/// The variant with this number.
///
/// # Errors
/// [`StoreError::Corrupt`] when the enumeration has no such variant.
pub(crate) fn code_of<T: for<'b> Decode<'b, ()>>(table: &'static str, code: i16) -> Result<T, StoreError> {
    let byte = u8::try_from(code).ok().filter(|code| *code < 24).ok_or(StoreError::Corrupt(table))?;
    minicbor::decode(&[byte]).map_err(|_unknown| StoreError::Corrupt(table))
}
