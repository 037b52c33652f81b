//! The vault: what one person has on this device, unreadable without their key.
//!
//! Every record is sealed under a random data key ([`DataKey`], [`VaultSeal`]). The data key itself is kept wrapped
//! ([`wrap`], [`unwrap`]): with a PIN under a key that costs a moment to derive from it. Where the
//! device has a passkey for it, the same key is kept a second time, under what that gives ([`wrap_for_passkey`]). The browser
//! wraps each once more, with a key that never leaves it. Wrong PINs wait longer and longer ([`Tries`]) and never wipe anything.
//!
//! The keys of the tables stay readable: ids, numbers and hashes, never words of a person.

mod data_key;
mod passkey;
mod record;
mod secret;
mod take_over;
mod tries;
mod wrapping;

pub use data_key::DataKey;
pub use passkey::{PasskeySecret, unwrap_with_passkey, wrap_for_passkey};
pub use record::VaultSeal;
pub use secret::{Secret, Unfit};
pub use take_over::take_over;
pub use tries::Tries;
pub use wrapping::{Cost, Locked, unwrap, wrap};
