use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::time::Timestamp;
use ring::{
    rand::SystemRandom,
    rsa::PublicKeyComponents,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaKeyPair},
};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

/// How long an assertion is good: 1 minute. It goes to the provider at once.
const ASSERTION_S: i64 = 60;

/// A key pair with which Kring says at one organisation's provider who it is (`private_key_jwt`, OpenID Connect Core 1.0,
/// §9). The randomness of its signatures is `ring`'s own, which takes no other.
pub(crate) struct ClientKey {
    pair: Pair,
    /// Its thumbprint (RFC 7638).
    kid: String,
}

enum Pair {
    P256(EcdsaKeyPair),
    Rsa(RsaKeyPair),
}

/// A public key, as a provider reads it (RFC 7517).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicJwk {
    kty: &'static str,
    #[serde(rename = "use")]
    purpose: &'static str,
    kid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    alg: Option<&'static str>,
    #[serde(flatten)]
    numbers: Numbers,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Numbers {
    P256 { crv: &'static str, x: String, y: String },
    Rsa { n: String, e: String },
}

/// How an assertion is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Algorithm {
    Es256,
    Ps256,
    Rs256,
}

impl Algorithm {
    const fn word(self) -> &'static str {
        match self {
            Self::Es256 => "ES256",
            Self::Ps256 => "PS256",
            Self::Rs256 => "RS256",
        }
    }
}

/// What an assertion says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Assertion<'a> {
    pub(super) client_id: &'a str,
    /// The address it is handed in at, and no other.
    pub(super) audience: &'a str,
    /// 128 bits or more that were never used before.
    pub(super) id: &'a str,
    pub(super) now: Timestamp,
}

impl ClientKey {
    /// Reads a PKCS#8 file: P-256, or RSA of 2048 to 4096 bits. `None` for anything else.
    pub(super) fn read(pkcs8: &[u8]) -> Option<Self> {
        let p256 = || EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8, &SystemRandom::new());
        let pair = match p256() {
            Ok(pair) => Pair::P256(pair),
            Err(_another_kind) => Pair::Rsa(RsaKeyPair::from_pkcs8(pkcs8).ok()?),
        };
        let kid = thumbprint(&pair.numbers()?);
        Some(Self { pair, kid })
    }

    /// A new P-256 key, as PKCS#8. `None` when the machine gives no randomness.
    pub(super) fn make() -> Option<Vec<u8>> {
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).ok()?;
        Some(made.as_ref().to_vec())
    }

    /// What everyone may know of it.
    pub(super) fn public(&self) -> Option<PublicJwk> {
        let (kty, alg) = match &self.pair {
            Pair::P256(_) => ("EC", Some("ES256")),
            // PS256 or RS256, as the provider takes it.
            Pair::Rsa(_) => ("RSA", None),
        };
        Some(PublicJwk { kty, purpose: "sig", kid: self.kid.clone(), alg, numbers: self.pair.numbers()? })
    }

    /// A signed assertion of who asks, in the best way that the provider takes; `None` when it takes none of this key's.
    pub(super) fn assertion(&self, assertion: Assertion<'_>, taken: Option<&[String]>) -> Option<String> {
        let algorithm = self.algorithm(taken)?;
        let now = assertion.now.0.div_euclid(1000);
        let head = json!({ "alg": algorithm.word(), "kid": self.kid, "typ": "JWT" });
        let claims = json!({
            "iss": assertion.client_id,
            "sub": assertion.client_id,
            "aud": assertion.audience,
            "jti": assertion.id,
            "iat": now,
            "exp": now.saturating_add(ASSERTION_S),
        });
        let part = |json: &serde_json::Value| URL_SAFE_NO_PAD.encode(json.to_string());
        let message = format!("{}.{}", part(&head), part(&claims));
        let signature = self.pair.sign(algorithm, message.as_bytes())?;
        Some(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    /// Who does not say what they take, takes RS256, as every provider of the profile must, or what the key is for.
    fn algorithm(&self, taken: Option<&[String]>) -> Option<Algorithm> {
        let takes = |algorithm: Algorithm| taken.is_some_and(|taken| taken.iter().any(|word| word == algorithm.word()));
        match &self.pair {
            Pair::P256(_) => (taken.is_none() || takes(Algorithm::Es256)).then_some(Algorithm::Es256),
            Pair::Rsa(_) if takes(Algorithm::Ps256) => Some(Algorithm::Ps256),
            Pair::Rsa(_) => (taken.is_none() || takes(Algorithm::Rs256)).then_some(Algorithm::Rs256),
        }
    }
}

impl Pair {
    fn numbers(&self) -> Option<Numbers> {
        Some(match self {
            Self::P256(pair) => {
                // Uncompressed: 4, x, y.
                let (x, y) = pair.public_key().as_ref().strip_prefix(&[4])?.split_at_checked(32)?;
                Numbers::P256 { crv: "P-256", x: URL_SAFE_NO_PAD.encode(x), y: URL_SAFE_NO_PAD.encode(y) }
            }
            Self::Rsa(pair) => {
                let PublicKeyComponents { n, e } = PublicKeyComponents::<Vec<u8>>::from(pair.public());
                Numbers::Rsa { n: URL_SAFE_NO_PAD.encode(n), e: URL_SAFE_NO_PAD.encode(e) }
            }
        })
    }

    fn sign(&self, algorithm: Algorithm, message: &[u8]) -> Option<Vec<u8>> {
        let random = SystemRandom::new();
        match (self, algorithm) {
            (Self::P256(pair), Algorithm::Es256) => Some(pair.sign(&random, message).ok()?.as_ref().to_vec()),
            (Self::Rsa(pair), Algorithm::Ps256 | Algorithm::Rs256) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                let done = match algorithm {
                    Algorithm::Ps256 => pair.sign(&RSA_PSS_SHA256, &random, message, &mut signature),
                    Algorithm::Rs256 | Algorithm::Es256 => {
                        pair.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature)
                    }
                };
                done.ok().map(|()| signature)
            }
            (Self::P256(_), Algorithm::Ps256 | Algorithm::Rs256) | (Self::Rsa(_), Algorithm::Es256) => None,
        }
    }
}

/// The hash of a key's required members in their order (RFC 7638, §3).
fn thumbprint(numbers: &Numbers) -> String {
    let text = match numbers {
        Numbers::P256 { crv, x, y } => format!(r#"{{"crv":"{crv}","kty":"EC","x":"{x}","y":"{y}"}}"#),
        Numbers::Rsa { n, e } => format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#),
    };
    URL_SAFE_NO_PAD.encode(Sha256::digest(text))
}

#[cfg(test)]
mod tests {
    use super::{Numbers, thumbprint};

    #[test]
    fn a_key_is_called_by_its_thumbprint() {
        // The example of RFC 7638, §3.1.
        let n = concat!(
            "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCi",
            "FV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnY",
            "b9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0L",
            "s1jF44-csFCur-kEgU8awapJzKnqDKgw"
        );
        let numbers = Numbers::Rsa { n: n.to_owned(), e: "AQAB".to_owned() };
        assert_eq!(thumbprint(&numbers), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }
}
