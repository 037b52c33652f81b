//! What a person types to open something.

use zeroize::Zeroizing;

/// The fewest and the most digits of a PIN.
const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;
/// The characters of a group's code.
const CODE_LENGTH: usize = 6;

/// A PIN or a group's code, made unreadable when it goes.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

/// It is not what one could have chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no PIN and no code")]
pub struct Unfit;

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// A PIN of 4 to 8 digits.
    ///
    /// # Errors
    /// [`Unfit`] when it is something else.
    pub fn pin(typed: String) -> Result<Self, Unfit> {
        let typed = Zeroizing::new(typed);
        let fits = PIN_DIGITS.contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit());
        if fits { Ok(Self(typed)) } else { Err(Unfit) }
    }

    /// A group's code of six letters and digits; small letters are taken as capitals.
    ///
    /// # Errors
    /// [`Unfit`] when it is something else.
    pub fn code(typed: String) -> Result<Self, Unfit> {
        let mut typed = Zeroizing::new(typed);
        typed.make_ascii_uppercase();
        let fits = typed.len() == CODE_LENGTH && typed.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if fits { Ok(Self(typed)) } else { Err(Unfit) }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
