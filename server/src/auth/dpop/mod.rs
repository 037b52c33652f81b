//! Proof of possession (DPoP, RFC 9449): each request that carries a token is signed with the key of its device, which
//! never leaves it. A token without its key opens nothing.

mod device_key;
mod nonce;
mod proof;
mod replays;
mod target;
mod thumbprint;

use std::sync::{Mutex, PoisonError};

use kring_domain::time::Timestamp;

use crate::keys::Keys;

pub use device_key::{DeviceKey, Proving};
pub(crate) use proof::token_hash;
pub(crate) use thumbprint::Thumbprint;

use nonce::Nonces;
use proof::Proof;
use replays::Replays;
use target::Target;

/// A proof without a nonce holds this long after its moment: 1 minute.
const AGE_MS: i64 = 60 * 1000;

/// A clock may be this much ahead of ours: 5 seconds. Any other clock takes a nonce.
const AHEAD_MS: i64 = 5 * 1000;

/// A nonce holds this long: 5 minutes. A device whose clock is wrong asks for a fresh one as often.
const NONCE_MS: i64 = 5 * 60 * 1000;

/// Why a proof does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ProofFault {
    /// It is no proof of this request, or was used before.
    #[error("this is no proof of this request")]
    Invalid,
    /// Its moment cannot be believed: again, with a nonce of ours.
    #[error("the proof needs a nonce")]
    NeedsNonce,
}

/// What a proof shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Proved {
    /// The key that signed.
    pub(crate) key: Thumbprint,
    /// The hash of the access token that goes with it.
    pub(crate) token: Option<[u8; 32]>,
}

/// Reads proofs, and accepts each of them once.
#[derive(Debug)]
pub(crate) struct Proofs {
    target: Target,
    nonces: Nonces,
    replays: Mutex<Replays>,
}

impl Proofs {
    /// `origin` is where people reach this server; without one only the path of an address is compared.
    pub(crate) fn new(keys: &Keys, origin: Option<&str>, now: Timestamp) -> Self {
        Self { target: Target::new(origin), nonces: Nonces::new(keys.clone()), replays: Mutex::new(Replays::new(now)) }
    }

    /// A nonce for a device to put in its next proofs.
    pub(crate) fn nonce(&self, now: Timestamp) -> String {
        self.nonces.draw(now)
    }

    /// What a proof of this request shows. It is used up by this.
    ///
    /// # Errors
    /// [`ProofFault`].
    pub(crate) fn accept(&self, text: &str, method: &str, path: &str, now: Timestamp) -> Result<Proved, ProofFault> {
        let proof = Proof::read(text)?;
        if proof.method != method || !self.target.is(&proof.address, path) {
            return Err(ProofFault::Invalid);
        }
        // The first moment at which this proof can have been used.
        let earliest = match &proof.nonce {
            Some(nonce) => self.nonces.moment(nonce).filter(|at| within(now, *at, NONCE_MS, 0)),
            None => Some(proof.at).filter(|at| within(now, *at, AGE_MS, AHEAD_MS)).map(|at| at.plus_ms(-AHEAD_MS)),
        };
        let earliest = earliest.ok_or(ProofFault::NeedsNonce)?;
        self.replays.lock().unwrap_or_else(PoisonError::into_inner).note(proof.mark(), earliest, now)?;
        Ok(Proved { key: proof.key, token: proof.token })
    }
}

fn within(now: Timestamp, at: Timestamp, age_ms: i64, ahead_ms: i64) -> bool {
    let age = now.0.saturating_sub(at.0);
    (-ahead_ms..=age_ms).contains(&age)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::OsRandom;

    const NOW: Timestamp = Timestamp(1_800_000_000_000);
    const LATER: Timestamp = Timestamp(1_800_000_100_000);
    const ADDRESS: &str = "https://kring.example.org/v1/sync";

    fn proofs(origin: Option<&str>) -> Proofs {
        let name: [u8; 8] = crate::random::bytes(&OsRandom).unwrap();
        let directory = std::env::temp_dir().join(format!("kring-dpop-{}", hex::encode(name)));
        std::fs::create_dir_all(&directory).unwrap();
        let keys = Keys::load_or_create(&directory, &OsRandom).unwrap();
        std::fs::remove_dir_all(&directory).unwrap();
        Proofs::new(&keys, origin, NOW)
    }

    fn proving<'a>(nonce: Option<&'a str>, at: Timestamp) -> Proving<'a> {
        Proving { method: "POST", address: ADDRESS, token: Some("e.token"), nonce, at }
    }

    #[test]
    fn a_proof_shows_its_key_and_token_once() {
        let (proofs, key) = (proofs(None), DeviceKey::generate().unwrap());
        let text = key.prove(&proving(None, LATER)).unwrap();
        let proved = proofs.accept(&text, "POST", "/v1/sync", LATER).unwrap();
        assert_eq!(proved, Proved { key: key.thumbprint(), token: Some(token_hash("e.token")) });
        assert_eq!(proofs.accept(&text, "POST", "/v1/sync", LATER), Err(ProofFault::Invalid), "used before");
        assert_ne!(DeviceKey::generate().unwrap().thumbprint(), key.thumbprint());
    }

    #[test]
    fn a_proof_is_of_one_request() {
        let (proofs, key) = (proofs(Some("https://kring.example.org")), DeviceKey::generate().unwrap());
        let of = |address| key.prove(&Proving { address, ..proving(None, LATER) }).unwrap();
        let accept = |text: &str, method, path| proofs.accept(text, method, path, LATER).map(drop);
        assert_eq!(accept(&of(ADDRESS), "GET", "/v1/sync"), Err(ProofFault::Invalid));
        assert_eq!(accept(&of(ADDRESS), "POST", "/v1/token"), Err(ProofFault::Invalid));
        for other in ["https://kring.example.com/v1/sync", "http://kring.example.org/v1/sync", "/v1/sync", "x"] {
            assert_eq!(accept(&of(other), "POST", "/v1/sync"), Err(ProofFault::Invalid), "{other}");
        }
        assert_eq!(accept(&of("https://kring.example.org/v1/sync?a=b#c"), "POST", "/v1/sync"), Ok(()));
    }

    #[test]
    fn a_wrong_clock_takes_a_nonce_and_is_in() {
        let (proofs, key) = (proofs(None), DeviceKey::generate().unwrap());
        let accept = |nonce: Option<&str>, at: Timestamp, now: Timestamp| {
            proofs.accept(&key.prove(&proving(nonce, at)).unwrap(), "POST", "/v1/sync", now).map(drop)
        };
        let years = 3 * 365 * 24 * 60 * 60 * 1000;
        for off in [-years, -AGE_MS - 1000, AHEAD_MS + 1000, years] {
            assert_eq!(accept(None, LATER.plus_ms(off), LATER), Err(ProofFault::NeedsNonce), "{off}");
            let nonce = proofs.nonce(LATER);
            assert_eq!(accept(Some(&nonce), LATER.plus_ms(off), LATER), Ok(()), "{off}");
        }
        let nonce = proofs.nonce(LATER);
        assert_eq!(accept(Some(&nonce), LATER, LATER.plus_ms(NONCE_MS)), Ok(()));
        assert_eq!(accept(Some(&nonce), LATER, LATER.plus_ms(NONCE_MS + 1)), Err(ProofFault::NeedsNonce));
        assert_eq!(accept(Some("bm9uc2Vuc2U"), LATER, LATER), Err(ProofFault::NeedsNonce));
    }

    #[test]
    fn a_server_that_began_anew_remembers_nothing_and_takes_nothing_from_before() {
        let (proofs, key) = (proofs(None), DeviceKey::generate().unwrap());
        let text = key.prove(&proving(None, NOW.plus_ms(-1000))).unwrap();
        assert_eq!(proofs.accept(&text, "POST", "/v1/sync", NOW), Err(ProofFault::NeedsNonce));
    }

    #[test]
    fn what_is_no_proof_is_none() {
        let (proofs, key) = (proofs(None), DeviceKey::generate().unwrap());
        let good = key.prove(&proving(None, LATER)).unwrap();
        let (head, rest) = good.split_once('.').unwrap();
        let (_claims, signature) = rest.split_once('.').unwrap();
        let other = DeviceKey::generate().unwrap().prove(&proving(None, LATER)).unwrap();
        let (other_head, _) = other.split_once('.').unwrap();
        for text in [
            String::new(),
            "a.b.c".to_owned(),
            format!("{head}.e30.{signature}"),
            format!("{other_head}.{rest}"),
            format!("{good}.x"),
            "e".repeat(9000),
        ] {
            assert_eq!(proofs.accept(&text, "POST", "/v1/sync", LATER), Err(ProofFault::Invalid), "{text}");
        }
    }
}
