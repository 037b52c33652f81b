//! Refresh tokens: a numbered chain per device, derived from the server's secret and never stored.
//!
//! A device's row holds the number of the newest token. The newest one, when used, makes the next. The one before it
//! gives the newest again, so a lost answer signs nobody out. An older one is a copy in other hands: the device closes.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::ids::DeviceId;

use crate::keys::Keys;

/// How long a device may stay away before it must sign in again: 400 days.
pub(crate) const IDLE_MS: i64 = 400 * 24 * 60 * 60 * 1000;

const PURPOSE: &str = "kring/refresh/1";

/// What a refresh token says, not yet believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RefreshToken {
    pub(crate) device: DeviceId,
    pub(crate) number: u32,
    mac: [u8; 32],
}

impl RefreshToken {
    /// The token with this number of a device; `seed` is drawn anew at each sign-in.
    pub(crate) fn derive(keys: &Keys, device: DeviceId, seed: &[u8], number: u32) -> Self {
        let mac = keys.mac(PURPOSE, &[device.as_bytes(), seed, &number.to_be_bytes()]);
        Self { device, number, mac }
    }

    /// Reads a token's text. `None` when it has not the shape of one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 52] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
        let (device, rest) = bytes.split_first_chunk::<16>()?;
        let (number, rest) = rest.split_first_chunk::<4>()?;
        let mac = <[u8; 32]>::try_from(rest).ok()?;
        Some(Self { device: DeviceId::from_bytes(*device), number: u32::from_be_bytes(*number), mac })
    }

    /// Whether this server made it for the sign-in that drew `seed`.
    pub(crate) fn is_genuine(&self, keys: &Keys, seed: &[u8]) -> bool {
        keys.is_mac(PURPOSE, &[self.device.as_bytes(), seed, &self.number.to_be_bytes()], &self.mac)
    }

    /// The token's text, 70 characters.
    pub(crate) fn text(&self) -> String {
        let mut bytes = Vec::with_capacity(52);
        bytes.extend_from_slice(self.device.as_bytes());
        bytes.extend_from_slice(&self.number.to_be_bytes());
        bytes.extend_from_slice(&self.mac);
        URL_SAFE_NO_PAD.encode(bytes)
    }
}
