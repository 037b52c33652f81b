//! The six characters that lead to a group's door.

use crate::random::{self, NoRandomness, Random};

/// How long a code is good for: 7 days.
pub(crate) const JOIN_CODE_TTL_MS: i64 = kring_domain::about_me::terms::JOIN_CODE_DAYS * 24 * 60 * 60 * 1000;

/// Characters without look-alikes: no I, L, O, U, 0 or 1. Six of thirty make 729 million codes.
const ALPHABET: &[u8; 30] = b"ABCDEFGHJKMNPQRSTVWXYZ23456789";

/// A new code.
///
/// # Errors
/// [`NoRandomness`] when the source gives none.
pub(crate) fn draw(random: &dyn Random) -> Result<String, NoRandomness> {
    letters(random, 6)
}

/// So many random letters of the alphabet above.
pub(super) fn letters(random: &dyn Random, count: usize) -> Result<String, NoRandomness> {
    let mut code = String::with_capacity(count);
    while code.len() < count {
        for byte in random::bytes::<16>(random)? {
            // Five bits; 31 and 30 are no letter and are drawn again, so each letter is equally likely.
            let index = usize::from(byte & 31);
            if code.len() < count
                && let Some(letter) = ALPHABET.get(index)
            {
                code.push(char::from(*letter));
            }
        }
    }
    Ok(code)
}

/// What a person typed, as it is compared: large letters, spaces and dashes left out. `None` when it is no code: an
/// administrator's own may have up to 12 characters.
pub(crate) fn read(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let plausible = (6..=12).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    plausible.then_some(code)
}
