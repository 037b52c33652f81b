use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::time::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256, Sha512};

use super::{
    IdentityFault,
    claims::{Audience, Said},
    keys::KeySet,
    level,
};

/// How far two clocks may be apart: 1 minute.
const LEEWAY_S: i64 = 60;

/// How long ago a token may have been made: 10 minutes. It was made for the code that was handed in a moment ago.
const OLDEST_S: i64 = 10 * 60;

/// What a token may take: 64 KiB, with hundreds of groups in it.
const MOST_CHARACTERS: usize = 64 << 10;

#[derive(Deserialize)]
struct Head {
    alg: String,
    kid: Option<String>,
    /// What a reader must understand; we understand none of it.
    crit: Option<Vec<String>>,
}

/// What a token must say to be believed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a str,
    /// What came beside it.
    pub(super) access_token: &'a str,
    /// How sure the provider must be of who it is.
    pub(super) levels: &'a [String],
    pub(super) now: Timestamp,
}

/// Reads an ID token (OpenID Connect Core 1.0, §3.1.3.7).
///
/// # Errors
/// [`IdentityFault::Lied`] for any token that is not of this provider, for us, of this sign-in and of now;
/// [`IdentityFault::TooLow`] where it is less sure of someone than is asked; [`IdentityFault::ForAnother`].
pub(super) fn read(token: &str, keys: &KeySet, expected: Expected<'_>) -> Result<Said, IdentityFault> {
    let (said, hash) = genuine(token, keys).ok_or(IdentityFault::Lied)?;
    let beside = said.at_hash.as_ref().is_none_or(|half| *half == hash.half(expected.access_token));
    if !beside || !fits(&said, expected) {
        return Err(IdentityFault::Lied);
    }
    if said.represents.as_ref().is_some_and(|other| !matches!(other, Value::Null)) {
        return Err(IdentityFault::ForAnother);
    }
    if !level::is_enough(said.acr.as_deref(), expected.levels) {
        return Err(IdentityFault::TooLow);
    }
    Ok(said)
}

/// The hash that goes with a way of signing.
#[derive(Debug, Clone, Copy)]
enum Hash {
    Sha256,
    Sha512,
}

impl Hash {
    /// The left half of a hash, as `at_hash` writes it (OpenID Connect Core 1.0, §3.1.3.6).
    fn half(self, text: &str) -> String {
        let whole = match self {
            Self::Sha256 => Sha256::digest(text).to_vec(),
            Self::Sha512 => Sha512::digest(text).to_vec(),
        };
        let half = whole.len() / 2;
        URL_SAFE_NO_PAD.encode(whole.into_iter().take(half).collect::<Vec<u8>>())
    }
}

fn genuine(token: &str, keys: &KeySet) -> Option<(Said, Hash)> {
    if token.len() > MOST_CHARACTERS {
        return None;
    }
    let (message, signature) = token.rsplit_once('.')?;
    let (head, claims) = message.split_once('.')?;
    let head: Head = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(head).ok()?).ok()?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    let signed = head.crit.is_none() && keys.signed(&head.alg, head.kid.as_deref(), message.as_bytes(), &signature);
    if !signed {
        return None;
    }
    // Ed25519 hashes with SHA-512 (RFC 8032); all others that are taken end in 256.
    let hash = if head.alg.starts_with("Ed") { Hash::Sha512 } else { Hash::Sha256 };
    Some((serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()?, hash))
}

fn fits(said: &Said, expected: Expected<'_>) -> bool {
    let now = expected.now.0.div_euclid(1000);
    let ours = |name: &String| name == expected.client_id;
    let audience = match &said.aud {
        Audience::One(name) => ours(name),
        Audience::Several(names) => names.iter().any(ours) && (names.len() == 1 || said.azp.is_some()),
    };
    said.iss == expected.issuer
        && audience
        && said.azp.as_ref().is_none_or(ours)
        && said.nonce.as_deref() == Some(expected.nonce)
        && said.exp.saturating_add(LEEWAY_S) > now
        && said.iat <= now.saturating_add(LEEWAY_S)
        && said.iat.saturating_add(OLDEST_S) > now
        && said.nbf.is_none_or(|from| from <= now.saturating_add(LEEWAY_S))
        && (1..=255).contains(&said.sub.len())
}
