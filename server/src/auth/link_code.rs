//! The eight characters with which a person's next device comes in.

use super::join_code::letters;
use crate::{
    keys::Keys,
    random::{NoRandomness, Random},
};

/// How long a code is good for: 5 minutes, with both devices in one's hands.
pub(crate) const LINK_TTL_MS: i64 = kring_domain::about_me::terms::DEVICE_LINK_MINUTES * 60 * 1000;

/// Eight of thirty make 656 thousand million codes; each leads to one person and is used once.
const LENGTH: usize = 8;

/// A new code.
///
/// # Errors
/// [`NoRandomness`] when the source gives none.
pub(crate) fn draw(random: &dyn Random) -> Result<String, NoRandomness> {
    letters(random, LENGTH)
}

/// What the database keeps of a code, as it was typed; `None` when it cannot be one.
pub(crate) fn hash(keys: &Keys, typed: &str) -> Option<[u8; 32]> {
    let code: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    (code.len() == LENGTH).then(|| keys.mac("kring/device-link/1", &[code.as_bytes()]))
}
