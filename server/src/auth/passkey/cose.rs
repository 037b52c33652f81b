use minicbor::{Decoder, data::Type};

use super::NotAPasskey;
use crate::auth::public_key::{PublicKey, Scheme};

/// A public key as passkeys write it (COSE, RFC 9053), of the three kinds that are taken.
pub(super) struct CoseKey {
    pub(super) key: PublicKey,
    pub(super) scheme: Scheme,
}

/// The parts of a key by their labels; each kind uses some of them.
#[derive(Default)]
struct Parts<'a> {
    kind: Option<i64>,
    algorithm: Option<i64>,
    /// Label -1: a curve's number, or of RSA the modulus.
    curve: Option<i64>,
    modulus: Option<&'a [u8]>,
    /// Label -2: x, or of RSA the exponent.
    x: Option<&'a [u8]>,
    y: Option<&'a [u8]>,
}

impl CoseKey {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, NotAPasskey> {
        let parts = Parts::read(bytes).map_err(|_not_cose| NotAPasskey)?;
        let key = match (parts.kind, parts.algorithm, parts.curve) {
            // EC2, ES256, P-256
            (Some(2), Some(-7), Some(1)) => {
                let (x, y) = parts.x.zip(parts.y).ok_or(NotAPasskey)?;
                PublicKey::p256(x, y).map(|key| Self { key, scheme: Scheme::Es256Asn1 })
            }
            // OKP, EdDSA, Ed25519
            (Some(1), Some(-8), Some(6)) => {
                let point = parts.x.and_then(|x| <[u8; 32]>::try_from(x).ok());
                point.map(|point| Self { key: PublicKey::Ed25519(point), scheme: Scheme::EdDsa })
            }
            // RSA, RS256
            (Some(3), Some(-257), None) => {
                let (n, e) = parts.modulus.zip(parts.x).ok_or(NotAPasskey)?;
                Some(Self { key: PublicKey::Rsa { n: n.to_vec(), e: e.to_vec() }, scheme: Scheme::Rs256 })
            }
            _other_kind => None,
        };
        key.ok_or(NotAPasskey)
    }
}

impl<'a> Parts<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, minicbor::decode::Error> {
        let mut decoder = Decoder::new(bytes);
        let mut parts = Self::default();
        for _ in 0..decoder.map()?.unwrap_or(0) {
            match (decoder.i64()?, decoder.datatype()?) {
                (1, _) => parts.kind = Some(decoder.i64()?),
                (3, _) => parts.algorithm = Some(decoder.i64()?),
                (-1, Type::Bytes) => parts.modulus = Some(decoder.bytes()?),
                (-1, _) => parts.curve = Some(decoder.i64()?),
                (-2, Type::Bytes) => parts.x = Some(decoder.bytes()?),
                (-3, Type::Bytes) => parts.y = Some(decoder.bytes()?),
                _other => decoder.skip()?,
            }
        }
        Ok(parts)
    }
}
