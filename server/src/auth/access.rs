//! Access tokens: JWTs signed with Ed25519, ten minutes long, as short as they can be because each request carries one. Each
//! names its key, so that keys can follow each other without signing anyone out.

use std::{
    fmt,
    sync::{PoisonError, RwLock},
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use kring_domain::{
    ids::{DeviceId, PersonId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

use super::{Thumbprint, provider};
use crate::keys::SigningKeys;

/// How long an access token is good for: 10 minutes.
pub(crate) const ACCESS_TTL_MS: i64 = 10 * 60 * 1000;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Principal {
    /// The account.
    pub person: PersonId,
    /// The installation.
    pub device: DeviceId,
    /// When the token that said so ends.
    pub until: Timestamp,
}

/// The text is no access token of this server, or one that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no valid access token")]
pub(crate) struct NotAToken;

#[derive(Serialize, Deserialize)]
struct Claims {
    /// Person, 16 bytes in base64url.
    p: String,
    /// Device, 16 bytes in base64url.
    d: String,
    /// End, in seconds since 1970.
    exp: i64,
    /// The key that it is bound to (RFC 9449 §6).
    cnf: Confirmation,
    /// What it is good for, where that is not everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scope: Option<Scope>,
}

/// What an access token is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Scope {
    /// Whatever its person may.
    Everything,
    /// What a device may that was ended from elsewhere: hand in what it still has, and say that it is empty.
    LastWords,
}

#[derive(Serialize, Deserialize)]
struct Confirmation {
    /// The key's thumbprint.
    jkt: String,
}

/// What an access token says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) principal: Principal,
    /// The key whose proof must come with it.
    pub(crate) key: Thumbprint,
    pub(crate) scope: Scope,
}

/// Makes and reads access tokens.
pub(crate) struct AccessTokens {
    keys: RwLock<KeySet>,
    validation: Validation,
}

/// The key that signs, and those that are good.
struct KeySet {
    read_from: SigningKeys,
    header: Header,
    encoding: EncodingKey,
    good: Vec<GoodKey>,
}

struct GoodKey {
    name: String,
    decoding: DecodingKey,
    /// `None` for the one that signs.
    until: Option<Timestamp>,
}

impl KeySet {
    fn new(keys: &SigningKeys) -> Self {
        let present = provider::keys(&keys.present);
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = None;
        header.kid = Some(present.name.clone());
        let mut good = vec![GoodKey { name: present.name, decoding: present.decoding, until: None }];
        good.extend(keys.former.map(|former| {
            let pair = provider::keys(&former.seed);
            GoodKey { name: pair.name, decoding: pair.decoding, until: Some(former.until) }
        }));
        Self { read_from: keys.clone(), header, encoding: present.encoding, good }
    }
}

impl fmt::Debug for AccessTokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessTokens")
    }
}

impl AccessTokens {
    pub(crate) fn new(keys: &SigningKeys) -> Self {
        let mut validation = Validation::new(Algorithm::EdDSA);
        // The end is compared with the server's own clock, which is passed in.
        validation.validate_exp = false;
        validation.required_spec_claims.clear();
        Self { keys: RwLock::new(KeySet::new(keys)), validation }
    }

    /// Signs with these keys from now on. Tells whether they are others than before.
    pub(crate) fn take(&self, keys: &SigningKeys) -> bool {
        let are_others = self.keys.read().unwrap_or_else(PoisonError::into_inner).read_from != *keys;
        if are_others {
            *self.keys.write().unwrap_or_else(PoisonError::into_inner) = KeySet::new(keys);
        }
        are_others
    }

    /// A token for this person and device, good until `until` and with proofs of this key.
    ///
    /// # Errors
    /// [`NotAToken`] when the claims cannot be written, which has no cause outside the library.
    pub(crate) fn issue(&self, principal: Principal, key: Thumbprint) -> Result<String, NotAToken> {
        self.write(principal, key, None)
    }

    /// The same for a device that was ended: good for its last words alone.
    ///
    /// # Errors
    /// As [`Self::issue`].
    pub(crate) fn issue_last_words(&self, principal: Principal, key: Thumbprint) -> Result<String, NotAToken> {
        self.write(principal, key, Some(Scope::LastWords))
    }

    fn write(&self, principal: Principal, key: Thumbprint, scope: Option<Scope>) -> Result<String, NotAToken> {
        let claims = Claims {
            p: URL_SAFE_NO_PAD.encode(principal.person.as_bytes()),
            d: URL_SAFE_NO_PAD.encode(principal.device.as_bytes()),
            exp: principal.until.0.div_euclid(1000),
            cnf: Confirmation { jkt: key.text() },
            scope,
        };
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        jsonwebtoken::encode(&keys.header, &claims, &keys.encoding).map_err(|_unwritable| NotAToken)
    }

    /// Who the token says speaks. Whether they do, a proof of its key tells.
    ///
    /// # Errors
    /// [`NotAToken`] when it is not ours, changed, or past its end.
    pub(crate) fn read(&self, token: &str, now: Timestamp) -> Result<Token, NotAToken> {
        let name = jsonwebtoken::decode_header(token).map_err(|_invalid| NotAToken)?.kid.ok_or(NotAToken)?;
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let key = keys.good.iter().find(|key| key.name == name).ok_or(NotAToken)?;
        if key.until.is_some_and(|until| until <= now) {
            return Err(NotAToken);
        }
        let claims = jsonwebtoken::decode::<Claims>(token, &key.decoding, &self.validation)
            .map_err(|_invalid| NotAToken)?
            .claims;
        let until = Timestamp(claims.exp.saturating_mul(1000));
        if until <= now {
            return Err(NotAToken);
        }
        let principal = Principal {
            person: PersonId::from_bytes(sixteen(&claims.p)?),
            device: DeviceId::from_bytes(sixteen(&claims.d)?),
            until,
        };
        let key = Thumbprint::parse(&claims.cnf.jkt).ok_or(NotAToken)?;
        Ok(Token { principal, key, scope: claims.scope.unwrap_or(Scope::Everything) })
    }
}

fn sixteen(text: &str) -> Result<[u8; 16], NotAToken> {
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_not_base64| NotAToken)?;
    <[u8; 16]>::try_from(bytes).map_err(|_other_length| NotAToken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::OsRandom;

    fn tokens() -> AccessTokens {
        let name: [u8; 8] = crate::random::bytes(&OsRandom).unwrap();
        let directory = std::env::temp_dir().join(format!("kring-access-{}", hex::encode(name)));
        std::fs::create_dir_all(&directory).unwrap();
        let keys = SigningKeys::load_or_create(&directory, &OsRandom).unwrap();
        std::fs::remove_dir_all(&directory).unwrap();
        AccessTokens::new(&keys)
    }

    fn principal() -> Principal {
        Principal {
            person: PersonId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([2; 16]),
            until: Timestamp(1_800_000_600_000),
        }
    }

    #[test]
    fn a_token_tells_who_speaks_until_it_ends() {
        let tokens = tokens();
        let key = Thumbprint::from_bytes([3; 32]);
        let token = tokens.issue(principal(), key).unwrap();
        assert!(token.len() < 350, "{} characters", token.len());
        assert_eq!(
            tokens.read(&token, Timestamp(1_800_000_599_999)),
            Ok(Token { principal: principal(), key, scope: Scope::Everything })
        );
        assert_eq!(tokens.read(&token, Timestamp(1_800_000_600_000)), Err(NotAToken));
    }

    #[test]
    fn a_token_of_another_key_or_algorithm_is_refused() {
        let token = tokens().issue(principal(), Thumbprint::from_bytes([3; 32])).unwrap();
        assert_eq!(tokens().read(&token, Timestamp(0)), Err(NotAToken));
        let (_head, rest) = token.split_once('.').unwrap();
        let none = URL_SAFE_NO_PAD.encode(br#"{"alg":"none"}"#);
        assert_eq!(tokens().read(&format!("{none}.{rest}"), Timestamp(0)), Err(NotAToken));
    }
}
