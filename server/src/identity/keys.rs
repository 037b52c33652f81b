use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;

use crate::auth::public_key::{PublicKey, Scheme};

/// The keys of a provider (RFC 7517).
#[derive(Debug, Deserialize)]
pub(super) struct KeySet {
    keys: Vec<Key>,
}

/// One of them; kinds that Kring does not take are passed over.
#[derive(Debug, Deserialize)]
struct Key {
    kty: String,
    kid: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    alg: Option<String>,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
    n: Option<String>,
    e: Option<String>,
}

impl KeySet {
    /// Whether one of the keys that may have signed did. `algorithm` is the token's own word for how; it only ever chooses
    /// among signatures with public keys.
    pub(super) fn signed(&self, algorithm: &str, kid: Option<&str>, message: &[u8], signature: &[u8]) -> bool {
        let scheme = match algorithm {
            "RS256" => Scheme::Rs256,
            "PS256" => Scheme::Ps256,
            "ES256" => Scheme::Es256Fixed,
            "EdDSA" | "Ed25519" => Scheme::EdDsa,
            _other => return false,
        };
        self.keys
            .iter()
            .filter(|key| key.purpose.as_deref().is_none_or(|purpose| purpose == "sig"))
            .filter(|key| key.alg.as_deref().is_none_or(|alg| alg == algorithm))
            .filter(|key| kid.is_none() || key.kid.is_none() || key.kid.as_deref() == kid)
            .filter_map(Key::read)
            .any(|key| key.signed(scheme, message, signature))
    }
}

impl Key {
    fn read(&self) -> Option<PublicKey> {
        match (self.kty.as_str(), self.crv.as_deref()) {
            ("EC", Some("P-256")) => PublicKey::p256(&bytes(&self.x)?, &bytes(&self.y)?),
            ("OKP", Some("Ed25519")) => bytes(&self.x)?.try_into().ok().map(PublicKey::Ed25519),
            ("RSA", _) => Some(PublicKey::Rsa { n: bytes(&self.n)?, e: bytes(&self.e)? }),
            _other => None,
        }
    }
}

fn bytes(text: &Option<String>) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text.as_deref()?).ok()
}
