//! Typed ids: sixteen bytes each, a UUID in text, a byte string in CBOR.

use std::{fmt, str::FromStr};

use minicbor::{Decode, Decoder, Encode, Encoder, data::Type, decode, encode};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::time::CivilDate;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The id with exactly these sixteen bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// A random (version 4) id made of sixteen bytes of the caller's randomness.
            #[must_use]
            pub fn from_random(random: [u8; 16]) -> Self {
                Self(uuid::Builder::from_random_bytes(random).into_uuid())
            }

            /// The sixteen bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0.as_hyphenated())
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl<C> Encode<C> for $name {
            fn encode<W: encode::Write>(
                &self,
                e: &mut Encoder<W>,
                _: &mut C,
            ) -> Result<(), encode::Error<W::Error>> {
                e.bytes(self.as_bytes())?.ok()
            }
        }

        impl<'b, C> Decode<'b, C> for $name {
            fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
                let at = d.position();
                if d.datatype()? != Type::Bytes {
                    return Err(decode::Error::message("an id is a byte string").at(at));
                }
                let bytes = <[u8; 16]>::try_from(d.bytes()?)
                    .map_err(|_short| decode::Error::message("an id has sixteen bytes").at(at))?;
                Ok(Self::from_bytes(bytes))
            }
        }
    };
}

id!(/// A tenant: municipality team, welfare organisation or social enterprise.
    OrganisationId);
id!(/// A group's room, or a person's own: one gapless sequence with members.
    SpaceId);
id!(/// A person's account. The principal that authorship and rights speak of.
    PersonId);
id!(/// One installation of Kring on one phone, tablet or browser profile of one person.
    DeviceId);
id!(/// A document; derived from its key, see [`crate::documents::DocumentKey::id`].
    DocumentId);
id!(/// One intent of one person. Unique per account on the server: a repeat gets the first verdict.
    CommandId);
id!(/// One entry, reply included, in a journal.
    EntryId);
id!(/// A meeting; of a weekly series it is derived from the series and the date.
    MeetingId);
id!(/// A weekly series of meetings on a board.
    SeriesId);
id!(/// A paragraph of a meeting's notes.
    ParagraphId);
id!(/// An agreement made in a meeting, or a line of its programme.
    LineId);
id!(/// A moderator's measure toward a member.
    MeasureId);
id!(/// A grant of sight, chosen by the device of whoever gives it.
    GrantId);
id!(/// One time that someone filled in an instrument.
    AssessmentId);
id!(/// A goal that someone set.
    GoalId);
id!(/// A step toward a goal.
    StepId);
id!(/// Something that an organisation tells as fixed, as what follows, or as one's own choice.
    GuardRailId);
id!(/// Something that someone learns, or can.
    SkillId);
id!(/// Something with which someone shows what they can.
    EvidenceId);
id!(/// One time that someone who lost everything is let in again.
    RecoveryId);
id!(/// Something that was agreed in a conversation.
    AgreementId);
id!(/// Something that a professional decided in one.
    DecisionId);
id!(/// The incarnation of a space's sequence. A restored server begins a new one.
    LogId);

/// Which public key a device has: its thumbprint (RFC 7638), SHA-256. In JSON: 64 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub struct KeyId([u8; 32]);

impl KeyId {
    /// The id with exactly these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The thirty-two bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({})", hex::encode(self.0))
    }
}

impl Serialize for KeyId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex::encode(self.0))
    }
}

impl<'de> Deserialize<'de> for KeyId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let mut bytes = [0; 32];
        hex::decode_to_slice(&text, &mut bytes).map_err(D::Error::custom)?;
        Ok(Self(bytes))
    }
}

impl<C> Encode<C> for KeyId {
    fn encode<W: encode::Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Result<(), encode::Error<W::Error>> {
        e.bytes(&self.0)?.ok()
    }
}

impl<'b, C> Decode<'b, C> for KeyId {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
        let at = d.position();
        let bytes = <[u8; 32]>::try_from(d.bytes()?)
            .map_err(|_other| decode::Error::message("a key's id has thirty-two bytes").at(at))?;
        Ok(Self(bytes))
    }
}

impl SpaceId {
    /// A person's own space: the first sixteen bytes of SHA-256 over `kring/own-space/1` and the person's id. A device
    /// without a connection and the server mean the same one, and a second device of the person too.
    #[must_use]
    pub fn own(person: PersonId) -> Self {
        Self::from_bytes(derived(&[b"kring/own-space/1", person.as_bytes()]))
    }

    /// The group that someone makes when their device wished for this id: the first sixteen bytes of SHA-256 over
    /// `kring/group/1`, the maker's id and the wish. Asked again it is the same one, and nobody makes a group where another's
    /// own space or group is, or will be.
    #[must_use]
    pub fn made_by(maker: PersonId, wish: Self) -> Self {
        Self::from_bytes(derived(&[b"kring/group/1", maker.as_bytes(), wish.as_bytes()]))
    }
}

impl MeetingId {
    /// The meeting of a weekly series on one day: the first sixteen bytes of SHA-256 over `kring/occurrence/1`, the
    /// series' id and the day as `2026-11-24`. Two devices without a connection mean the same meeting.
    #[must_use]
    pub fn of_series(series: SeriesId, day: &CivilDate) -> Self {
        Self::from_bytes(derived(&[b"kring/occurrence/1", series.as_bytes(), day.0.as_bytes()]))
    }
}

/// The id that follows from other things: the first sixteen bytes of SHA-256 over them.
fn derived(from: &[&[u8]]) -> [u8; 16] {
    let mut hasher = Sha256::new();
    for part in from {
        hasher.update(part);
    }
    let digest: [u8; 32] = hasher.finalize().into();
    let mut id = [0_u8; 16];
    id.copy_from_slice(digest.split_at(16).0);
    id
}
