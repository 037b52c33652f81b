//! The eight characters with which someone who lost everything says that it is they.

use super::join_code::letters;
use crate::{
    keys::Keys,
    random::{NoRandomness, Random},
};

/// Eight of thirty make 656 thousand million codes. Who finds one has two days to wait, and everyone concerned is told.
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
    (code.len() == LENGTH).then(|| keys.mac("kring/recovery-code/1", &[code.as_bytes()]))
}
