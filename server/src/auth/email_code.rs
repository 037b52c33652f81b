//! The six digits that a person gets by e-mail.

use crate::{
    keys::Keys,
    random::{self, NoRandomness, Random},
};

/// How long a code is good for: 10 minutes.
pub(crate) const CODE_TTL_MS: i64 = kring_domain::about_me::terms::SIGN_IN_CODE_MINUTES * 60 * 1000;

/// How many wrong codes are taken before the code is thrown away. Five tries at a million codes.
pub(crate) const CODE_ATTEMPTS: i64 = 5;

/// A new code of six digits.
///
/// # Errors
/// [`NoRandomness`] when the source gives none.
pub(crate) fn draw(random: &dyn Random) -> Result<String, NoRandomness> {
    // 2^64 modulo a million favours some codes by less than one in 10^13.
    let number = u64::from_be_bytes(random::bytes::<8>(random)?) % 1_000_000;
    Ok(format!("{number:06}"))
}

/// What the database keeps of a code.
pub(crate) fn hash(keys: &Keys, email: &str, code: &str) -> [u8; 32] {
    keys.mac("kring/email-code/1", &[email.as_bytes(), code.as_bytes()])
}

/// An address as it is compared: trimmed, in small letters. `None` when it cannot be an address.
pub(crate) fn normalize(email: &str) -> Option<String> {
    let email = email.trim().to_lowercase();
    let (local, domain) = email.split_once('@')?;
    let plausible = !local.is_empty()
        && domain.contains('.')
        && email.len() <= 254
        && !email.chars().any(|c| c.is_whitespace() || c.is_control());
    plausible.then_some(email)
}
