//! Ed25519 for `jsonwebtoken`, from `ed25519-dalek` alone: its own backends bring RSA and elliptic curves that no token
//! of ours uses.

use std::sync::Once;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::{Signature, SigningKey, VerifyingKey};
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey,
    crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils},
    errors::{Error as TokenError, ErrorKind},
};
use sha2::{Digest, Sha256};
use signature::{Error, Signer, Verifier};

struct Ed25519Signer(SigningKey);

impl Signer<Vec<u8>> for Ed25519Signer {
    fn try_sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        Ok(self.0.try_sign(message)?.to_bytes().to_vec())
    }
}

impl JwtSigner for Ed25519Signer {
    fn algorithm(&self) -> Algorithm {
        Algorithm::EdDSA
    }
}

struct Ed25519Verifier(VerifyingKey);

impl Verifier<Vec<u8>> for Ed25519Verifier {
    fn verify(&self, message: &[u8], signature: &Vec<u8>) -> Result<(), Error> {
        self.0.verify_strict(message, &Signature::from_slice(signature)?)
    }
}

impl JwtVerifier for Ed25519Verifier {
    fn algorithm(&self) -> Algorithm {
        Algorithm::EdDSA
    }
}

fn only_ed25519(algorithm: Algorithm) -> Result<(), TokenError> {
    if matches!(algorithm, Algorithm::EdDSA) { Ok(()) } else { Err(ErrorKind::InvalidAlgorithm.into()) }
}

fn signer(algorithm: &Algorithm, key: &EncodingKey) -> Result<Box<dyn JwtSigner>, TokenError> {
    only_ed25519(*algorithm)?;
    let seed = <[u8; 32]>::try_from(key.as_bytes()).map_err(|_length| TokenError::from(ErrorKind::InvalidEddsaKey))?;
    Ok(Box::new(Ed25519Signer(SigningKey::from_bytes(&seed))))
}

fn verifier(algorithm: &Algorithm, key: &DecodingKey) -> Result<Box<dyn JwtVerifier>, TokenError> {
    only_ed25519(*algorithm)?;
    let public = <[u8; 32]>::try_from(key.try_get_as_bytes()?)
        .map_err(|_length| TokenError::from(ErrorKind::InvalidEddsaKey))?;
    let key = VerifyingKey::from_bytes(&public).map_err(|_no_point| TokenError::from(ErrorKind::InvalidEddsaKey))?;
    Ok(Box::new(Ed25519Verifier(key)))
}

static PROVIDER: CryptoProvider =
    CryptoProvider { signer_factory: signer, verifier_factory: verifier, key_utils: KeyUtils::new_unimplemented() };

static INSTALL: Once = Once::new();

/// The keys to sign and to verify with.
pub(super) struct Pair {
    /// By what a token names its key: the beginning of its hash, 8 characters.
    pub(super) name: String,
    pub(super) encoding: EncodingKey,
    pub(super) decoding: DecodingKey,
}

/// The keys to sign and to verify with, and the provider that uses them installed for the process.
pub(super) fn keys(seed: &[u8; 32]) -> Pair {
    INSTALL.call_once(|| {
        // Another provider installed earlier would refuse our raw keys, and every token with them: no harm, only noise.
        if PROVIDER.install_default().is_err() {
            tracing::error!("another token provider is installed in this process");
        }
    });
    let public = SigningKey::from_bytes(seed).verifying_key();
    let digest: [u8; 32] = Sha256::digest(public.as_bytes()).into();
    Pair {
        name: URL_SAFE_NO_PAD.encode(digest.first_chunk::<6>().unwrap_or(&[0; 6])),
        encoding: EncodingKey::from_ed_der(seed),
        decoding: DecodingKey::from_ed_der(public.as_bytes()),
    }
}
