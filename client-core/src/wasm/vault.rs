//! The vault's keys as the worker holds them: it can wrap, open and use one, and never sees its bytes once it has a PIN.

use kring_domain::time::Timestamp;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::{BrowserEntropy, moment};
use crate::{
    storage::{Seal as _, Sealed, Table},
    vault::{self, Cost, DataKey, Locked, PasskeySecret, Secret, Tries, Unfit, VaultSeal},
};

/// The key of one vault.
#[wasm_bindgen]
#[derive(Debug)]
pub struct VaultKey {
    pub(super) key: DataKey,
}

#[wasm_bindgen]
impl VaultKey {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        Self { key: DataKey::random(&mut BrowserEntropy) }
    }

    /// Opens what [`VaultKey::wrap`], [`VaultKey::wrap_with_pin`] or [`VaultKey::wrap_with_code`] gave.
    ///
    /// # Errors
    /// A code: `pin_needed`, `pin_wrong` (of a code too), or `vault_damaged`.
    pub fn unwrap(wrapped: &[u8], secret: Option<String>) -> Result<VaultKey, JsValue> {
        let secret = secret.map(typed).transpose().map_err(|Unfit| JsValue::from_str("pin_wrong"))?;
        vault::unwrap(wrapped, secret.as_ref()).map(|key| Self { key }).map_err(code)
    }

    /// As it is kept without a PIN. Whoever keeps it wraps it once more.
    ///
    /// # Errors
    /// A code: `vault_damaged`.
    pub fn wrap(&self) -> Result<Vec<u8>, JsValue> {
        vault::wrap(&self.key, None, &mut BrowserEntropy).map_err(code)
    }

    /// Locked with a PIN.
    ///
    /// # Errors
    /// A code: `pin_unfit` when it is not 4 to 8 digits.
    pub fn wrap_with_pin(&self, pin: String) -> Result<Vec<u8>, JsValue> {
        self.locked(Secret::pin(pin))
    }

    /// Locked with a group's code.
    ///
    /// # Errors
    /// A code: `pin_unfit` when it is not six letters and digits.
    pub fn wrap_with_code(&self, code: String) -> Result<Vec<u8>, JsValue> {
        self.locked(Secret::code(code))
    }

    /// Locked with what a passkey of this device gives (32 bytes), for `place` alone.
    ///
    /// # Errors
    /// A code: `passkey_wrong` when it gives something else.
    pub fn wrap_for_passkey(&self, place: &str, secret: Vec<u8>) -> Result<Vec<u8>, JsValue> {
        let secret = PasskeySecret::new(secret).ok_or_else(wrong_passkey)?;
        vault::wrap_for_passkey(&self.key, &secret, place, &mut BrowserEntropy).map_err(code)
    }

    /// Opens what [`VaultKey::wrap_for_passkey`] gave for `place`.
    ///
    /// # Errors
    /// A code: `passkey_wrong`, or `vault_damaged`.
    pub fn unwrap_with_passkey(place: &str, wrapped: &[u8], secret: Vec<u8>) -> Result<VaultKey, JsValue> {
        let secret = PasskeySecret::new(secret).ok_or_else(wrong_passkey)?;
        match vault::unwrap_with_passkey(wrapped, &secret, place) {
            Ok(key) => Ok(Self { key }),
            Err(Locked::WrongSecret) => Err(wrong_passkey()),
            Err(other @ (Locked::SecretNeeded | Locked::Damaged)) => Err(code(other)),
        }
    }

    /// Seals a few words for `place`.
    #[must_use]
    pub fn seal(&self, place: &str, words: &str) -> Vec<u8> {
        VaultSeal::new(&self.key, BrowserEntropy).seal(Table::State, place.as_bytes(), words.as_bytes().to_vec())
    }

    /// The words that [`VaultKey::seal`] sealed for `place`; nothing when they are not of this key and place.
    #[must_use]
    pub fn unseal(&self, place: &str, sealed: Vec<u8>) -> Option<String> {
        let seal = VaultSeal::new(&self.key, BrowserEntropy);
        String::from_utf8(seal.unseal(Table::State, place.as_bytes(), sealed).ok()?).ok()
    }

    fn locked(&self, secret: Result<Secret, Unfit>) -> Result<Vec<u8>, JsValue> {
        let secret = secret.map_err(|Unfit| JsValue::from_str("pin_unfit"))?;
        vault::wrap(&self.key, Some((&secret, Cost::DEVICE)), &mut BrowserEntropy).map_err(code)
    }
}

/// How long until the next try, milliseconds, after `wrong` tries of which the last was at `last_at_ms`.
#[wasm_bindgen]
#[must_use]
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "an hour in milliseconds fits in both")]
pub fn wait_ms(wrong: u32, last_at_ms: Option<f64>, now_ms: f64) -> f64 {
    let last_at: Option<Timestamp> = last_at_ms.map(moment);
    Tries { wrong, last_at }.wait_ms(moment(now_ms)) as f64
}

/// Takes over what an older version of the app kept unsealed in the database `from` into the vault `to`. Killed half-way, it
/// may be done again; `from` may be deleted when this has answered.
///
/// # Errors
/// A code: `storage_full` or `storage_broken`. Nothing is lost then.
#[wasm_bindgen]
pub async fn take_over(from: String, to: String, key: &VaultKey) -> Result<(), JsValue> {
    let mut old = crate::storage::IndexedDbStorage::open(&from).await.map_err(super::code)?;
    let new = crate::storage::IndexedDbStorage::open(&to).await.map_err(super::code)?;
    let mut vault = Sealed::new(new, VaultSeal::new(&key.key, BrowserEntropy));
    let done = vault::take_over(&mut old, &mut vault).await;
    old.close();
    vault.into_storage().close();
    done.map_err(super::code)
}

/// What was typed: a PIN, or a group's code.
fn typed(text: String) -> Result<Secret, Unfit> {
    Secret::pin(text.clone()).or_else(|Unfit| Secret::code(text))
}

fn wrong_passkey() -> JsValue {
    JsValue::from_str("passkey_wrong")
}

fn code(locked: Locked) -> JsValue {
    JsValue::from_str(match locked {
        Locked::SecretNeeded => "pin_needed",
        Locked::WrongSecret => "pin_wrong",
        Locked::Damaged => "vault_damaged",
    })
}
