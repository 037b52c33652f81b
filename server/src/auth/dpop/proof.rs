//! A proof as it comes: a JWT with the public key in its head, signed with ES256.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::time::Timestamp;
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{ProofFault, Thumbprint};

/// What a proof may take: ours take some 500 characters.
const MAX_CHARACTERS: usize = 2048;

/// What a proof may be called: ours take 16 characters.
const MAX_NAME: usize = 128;

#[derive(Deserialize)]
struct Head {
    typ: String,
    alg: String,
    jwk: Jwk,
}

#[derive(Deserialize)]
struct Jwk {
    kty: String,
    crv: String,
    x: String,
    y: String,
}

#[derive(Deserialize)]
struct Claims {
    jti: String,
    htm: String,
    htu: String,
    /// Seconds since 1970, by the device's clock.
    iat: i64,
    nonce: Option<String>,
    ath: Option<String>,
}

/// A proof whose signature is right; whether it fits the request is not looked at yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Proof {
    pub(super) key: Thumbprint,
    pub(super) method: String,
    pub(super) address: String,
    pub(super) at: Timestamp,
    pub(super) nonce: Option<String>,
    pub(super) token: Option<[u8; 32]>,
    name: String,
}

impl Proof {
    pub(super) fn read(text: &str) -> Result<Self, ProofFault> {
        if text.len() > MAX_CHARACTERS {
            return Err(ProofFault::Invalid);
        }
        Self::genuine(text).ok_or(ProofFault::Invalid)
    }

    fn genuine(text: &str) -> Option<Self> {
        let (signed, signature) = text.rsplit_once('.')?;
        let (head, claims) = signed.split_once('.')?;
        let head: Head = json(head)?;
        let is_ours = head.typ == "dpop+jwt" && head.alg == "ES256" && head.jwk.kty == "EC" && head.jwk.crv == "P-256";
        if !is_ours {
            return None;
        }
        let (x, y) = (bytes(&head.jwk.x)?, bytes(&head.jwk.y)?);
        let point: Vec<u8> = std::iter::once(4).chain(x).chain(y).collect();
        let signature: [u8; 64] = URL_SAFE_NO_PAD.decode(signature).ok()?.try_into().ok()?;
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(signed.as_bytes(), &signature).ok()?;
        let claims: Claims = json(claims)?;
        if claims.jti.is_empty() || claims.jti.len() > MAX_NAME {
            return None;
        }
        let token = match claims.ath {
            Some(text) => Some(bytes(&text)?),
            None => None,
        };
        Some(Self {
            key: Thumbprint::of(&x, &y),
            method: claims.htm,
            address: claims.htu,
            at: Timestamp(claims.iat.saturating_mul(1000)),
            nonce: claims.nonce,
            token,
            name: claims.jti,
        })
    }

    /// By what it is known when it comes again.
    pub(super) fn mark(&self) -> u128 {
        let digest: [u8; 32] =
            Sha256::new().chain_update(self.key.as_bytes()).chain_update(&self.name).finalize().into();
        digest.first_chunk::<16>().map_or(0, |half| u128::from_be_bytes(*half))
    }
}

/// What `ath` says of a token.
pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

fn json<T: for<'d> Deserialize<'d>>(part: &str) -> Option<T> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

fn bytes(part: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(part).ok()?.try_into().ok()
}
