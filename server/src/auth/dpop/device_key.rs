//! The key of a device that is no browser: simulations, measurements, tests.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::time::Timestamp;
use ring::{
    rand::{SecureRandom, SystemRandom},
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::json;

use super::{Thumbprint, token_hash};
use crate::random::NoRandomness;

/// A P-256 key that signs proofs.
pub struct DeviceKey {
    pair: EcdsaKeyPair,
    random: SystemRandom,
    document: Vec<u8>,
    x: [u8; 32],
    y: [u8; 32],
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceKey")
    }
}

/// What is proved.
#[derive(Debug, Clone, Copy)]
pub struct Proving<'a> {
    /// The method of the request.
    pub method: &'a str,
    /// Its whole address.
    pub address: &'a str,
    /// The access token that it carries.
    pub token: Option<&'a str>,
    /// The nonce that the server gave.
    pub nonce: Option<&'a str>,
    /// The moment by the device's clock.
    pub at: Timestamp,
}

impl DeviceKey {
    /// A new key.
    ///
    /// # Errors
    /// [`NoRandomness`] when the operating system gives none.
    pub fn generate() -> Result<Self, NoRandomness> {
        let random = SystemRandom::new();
        let made =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).map_err(|_none| NoRandomness)?;
        Self::from_pkcs8(made.as_ref())
    }

    /// The key in this PKCS #8 document, as [`Self::pkcs8`] gave it.
    ///
    /// # Errors
    /// [`NoRandomness`] also for what is no such document.
    pub fn from_pkcs8(document: &[u8]) -> Result<Self, NoRandomness> {
        let random = SystemRandom::new();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document, &random)
            .map_err(|_no_key| NoRandomness)?;
        let (mut x, mut y) = ([0; 32], [0; 32]);
        // An uncompressed point: 4, x, y.
        for (place, byte) in x.iter_mut().chain(y.iter_mut()).zip(pair.public_key().as_ref().iter().skip(1)) {
            *place = *byte;
        }
        Ok(Self { pair, random, document: document.to_vec(), x, y })
    }

    /// The key as a PKCS #8 document, to be handed to another process of the same measurement.
    #[must_use]
    pub fn pkcs8(&self) -> &[u8] {
        &self.document
    }

    /// By what tokens name it.
    #[must_use]
    pub fn thumbprint(&self) -> Thumbprint {
        Thumbprint::of(&self.x, &self.y)
    }

    /// A proof of a request, good for one use.
    ///
    /// # Errors
    /// [`NoRandomness`] when the operating system gives none.
    pub fn prove(&self, what: &Proving<'_>) -> Result<String, NoRandomness> {
        let mut name = [0_u8; 12];
        self.random.fill(&mut name).map_err(|_none| NoRandomness)?;
        let (x, y) = (URL_SAFE_NO_PAD.encode(self.x), URL_SAFE_NO_PAD.encode(self.y));
        let jwk = json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y });
        let head = json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": jwk });
        let mut claims = json!({
            "jti": URL_SAFE_NO_PAD.encode(name),
            "htm": what.method,
            "htu": what.address,
            "iat": what.at.0.div_euclid(1000),
        });
        if let Some(members) = claims.as_object_mut() {
            members.extend(what.nonce.map(|nonce| ("nonce".to_owned(), nonce.into())));
            let hash = what.token.map(|token| URL_SAFE_NO_PAD.encode(token_hash(token)));
            members.extend(hash.map(|hash| ("ath".to_owned(), hash.into())));
        }
        let signed =
            format!("{}.{}", URL_SAFE_NO_PAD.encode(head.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()));
        let signature = self.pair.sign(&self.random, signed.as_bytes()).map_err(|_none| NoRandomness)?;
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref())))
    }
}
