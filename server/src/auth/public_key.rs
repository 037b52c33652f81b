//! Public keys of others, passkeys and identity providers, and what they signed. The arithmetic is `ring`'s, which is here
//! for TLS already.

use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256,
    RsaPublicKeyComponents, UnparsedPublicKey,
};

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PublicKey {
    /// A point on P-256, uncompressed: 4, x, y.
    P256([u8; 65]),
    /// Modulus and exponent, big-endian.
    Rsa { n: Vec<u8>, e: Vec<u8> },
    /// An Ed25519 point.
    Ed25519([u8; 32]),
}

/// How something was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// ES256 as JOSE writes it: two numbers of 32 bytes.
    Es256Fixed,
    /// ES256 as passkeys write it: ASN.1.
    Es256Asn1,
    /// RS256.
    Rs256,
    /// PS256.
    Ps256,
    /// EdDSA with Ed25519.
    EdDsa,
}

impl PublicKey {
    /// The point with these coordinates.
    pub(crate) fn p256(x: &[u8], y: &[u8]) -> Option<Self> {
        let (x, y) = (<[u8; 32]>::try_from(x).ok()?, <[u8; 32]>::try_from(y).ok()?);
        let mut point = [4; 65];
        for (place, byte) in point.iter_mut().skip(1).zip(x.into_iter().chain(y)) {
            *place = byte;
        }
        Some(Self::P256(point))
    }

    /// Whether `signature` is this key's of `message`. A key never verifies in the scheme of another kind of key.
    pub(crate) fn signed(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> bool {
        match (self, scheme) {
            (Self::P256(point), Scheme::Es256Fixed) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, signature).is_ok()
            }
            (Self::P256(point), Scheme::Es256Asn1) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(message, signature).is_ok()
            }
            (Self::Rsa { n, e }, Scheme::Rs256) => {
                RsaPublicKeyComponents { n, e }.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature).is_ok()
            }
            (Self::Rsa { n, e }, Scheme::Ps256) => {
                RsaPublicKeyComponents { n, e }.verify(&RSA_PSS_2048_8192_SHA256, message, signature).is_ok()
            }
            (Self::Ed25519(point), Scheme::EdDsa) => {
                UnparsedPublicKey::new(&ED25519, point).verify(message, signature).is_ok()
            }
            (Self::P256(_), Scheme::Rs256 | Scheme::Ps256 | Scheme::EdDsa)
            | (Self::Rsa { .. }, Scheme::Es256Fixed | Scheme::Es256Asn1 | Scheme::EdDsa)
            | (Self::Ed25519(_), Scheme::Es256Fixed | Scheme::Es256Asn1 | Scheme::Rs256 | Scheme::Ps256) => false,
        }
    }
}
