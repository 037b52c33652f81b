use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::time::Timestamp;
use serde::Deserialize;

use super::{
    IdentityFault,
    claims::{Audience, Said},
    keys::KeySet,
};

/// How far two clocks may be apart: 1 minute.
const LEEWAY_S: i64 = 60;

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
    pub(super) now: Timestamp,
}

/// Reads an ID token (OpenID Connect Core 1.0, §3.1.3.7).
///
/// # Errors
/// [`IdentityFault::Lied`] for any token that is not of this provider, for us, of this sign-in and of now.
pub(super) fn read(token: &str, keys: &KeySet, expected: Expected<'_>) -> Result<Said, IdentityFault> {
    genuine(token, keys).filter(|said| fits(said, expected)).ok_or(IdentityFault::Lied)
}

fn genuine(token: &str, keys: &KeySet) -> Option<Said> {
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
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()
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
        && said.nbf.is_none_or(|from| from <= now.saturating_add(LEEWAY_S))
        && (1..=255).contains(&said.sub.len())
}
