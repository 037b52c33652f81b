//! Nonces: a moment of ours with our mark on it, so that none has to be remembered.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::time::Timestamp;

use crate::keys::Keys;

const PURPOSE: &str = "kring/dpop-nonce/1";

#[derive(Debug)]
pub(super) struct Nonces {
    keys: Keys,
}

impl Nonces {
    pub(super) const fn new(keys: Keys) -> Self {
        Self { keys }
    }

    /// A nonce of this moment, 32 characters.
    pub(super) fn draw(&self, now: Timestamp) -> String {
        let moment = now.0.to_be_bytes();
        let mac = self.keys.mac(PURPOSE, &[&moment]);
        let bytes: Vec<u8> = moment.into_iter().chain(mac.into_iter().take(16)).collect();
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The moment of a nonce of ours; `None` for any other text.
    pub(super) fn moment(&self, nonce: &str) -> Option<Timestamp> {
        let bytes: [u8; 24] = URL_SAFE_NO_PAD.decode(nonce).ok()?.try_into().ok()?;
        let (moment, mac) = bytes.split_first_chunk::<8>()?;
        self.keys.is_mac(PURPOSE, &[moment], mac).then(|| Timestamp(i64::from_be_bytes(*moment)))
    }
}
