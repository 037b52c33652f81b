//! What the worker sees: one class, JSON in and out, bytes beside it.

pub mod vault;

use js_sys::{Array, Uint8Array};
use kring_domain::time::Timestamp;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::{
    host::Host,
    machine::{Effect, Entropy, Event},
    storage::{IndexedDbStorage, Range, Sealed, Storage as _, Table},
    vault::VaultSeal,
};

/// The browser's randomness.
#[derive(Debug)]
struct BrowserEntropy;

impl Entropy for BrowserEntropy {
    fn fill(&mut self, bytes: &mut [u8]) {
        // The browser's randomness does not fail; without it an id would repeat, and the server would say so.
        let _filled = getrandom::fill(bytes);
    }
}

/// A device in the browser. The caller makes one call at a time.
#[wasm_bindgen]
pub struct KringCore {
    host: Host<Sealed<IndexedDbStorage, VaultSeal<BrowserEntropy>>>,
}

impl std::fmt::Debug for KringCore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KringCore").finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl KringCore {
    /// Opens the device whose things are in the IndexedDB database `name`, sealed under `key`.
    ///
    /// # Errors
    /// A code: `storage_full` or `storage_broken`.
    pub async fn open(name: String, key: &vault::VaultKey) -> Result<KringCore, JsValue> {
        let seal = VaultSeal::new(&key.key, BrowserEntropy);
        let storage = IndexedDbStorage::open(&name).await.map_err(code)?;
        Ok(Self { host: Host::new(Sealed::new(storage, seal)) })
    }

    /// Takes in an event (JSON of `Event`, and its bytes where it has any) at the device's own time `now_ms`. Gives a
    /// list of effects: `[json]`, or `[json, bytes]`. What it wrote is on disk by then.
    ///
    /// # Errors
    /// The code `not_an_event` when the JSON is none.
    pub async fn handle(&mut self, now_ms: f64, event: String, bytes: Option<Vec<u8>>) -> Result<Array, JsValue> {
        let event: Event = serde_json::from_str(&event).map_err(|_cause| JsValue::from_str("not_an_event"))?;
        let event = event.with_bytes(bytes.unwrap_or_default());
        let effects = self.host.handle(moment(now_ms), &mut BrowserEntropy, event).await;
        Ok(effects.iter().map(outward).collect())
    }

    /// The bytes of an attachment on this device; `undefined` when it is not here.
    ///
    /// # Errors
    /// A code: `storage_broken`.
    pub async fn attachment(&self, hash: String) -> Result<Option<Vec<u8>>, JsValue> {
        let Ok(hash) = hex::decode(hash) else { return Ok(None) };
        let mut found = self.host.storage().read(&[Range::key(Table::Bytes, &hash)]).await.map_err(code)?;
        Ok(found.pop().and_then(|mut records| records.pop()).map(|(_key, bytes)| bytes))
    }
}

fn outward(effect: &Effect) -> JsValue {
    // Nothing in an effect can fail to become JSON.
    let json = serde_json::to_string(effect).unwrap_or_default();
    let parts = Array::of1(&JsValue::from_str(&json));
    if let Effect::Send { message } = effect {
        parts.push(&Uint8Array::from(message.as_slice()));
    }
    parts.into()
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a clock's milliseconds fit in both")]
const fn moment(now_ms: f64) -> Timestamp {
    Timestamp(now_ms as i64)
}

fn code(error: crate::storage::StorageError) -> JsValue {
    JsValue::from_str(crate::machine::Fault::from(error).code())
}

/// Runs the storage's conformance suite on a fresh database. Gives the case that failed, or nothing.
///
/// # Errors
/// The case that failed.
#[cfg(feature = "conformance")]
#[wasm_bindgen]
pub async fn storage_conformance(name: String) -> Result<(), JsValue> {
    let storage = IndexedDbStorage::open(&name).await.map_err(code)?;
    let reopen = async |storage: IndexedDbStorage| {
        storage.close();
        IndexedDbStorage::open(&name).await
    };
    let failed = |failed: crate::storage::conformance::Nonconformance| JsValue::from_str(&failed.to_string());
    crate::storage::conformance::run(storage, reopen).await.map_err(failed)?;
    // And once more as the app uses it: sealed.
    let key = crate::vault::DataKey::random(&mut BrowserEntropy);
    let seal = |storage| Sealed::new(storage, VaultSeal::new(&key, BrowserEntropy));
    let reopen = async |vault: Sealed<IndexedDbStorage, VaultSeal<BrowserEntropy>>| {
        vault.into_storage().close();
        IndexedDbStorage::open(&name).await.map(seal)
    };
    let storage = IndexedDbStorage::open(&name).await.map_err(code)?;
    crate::storage::conformance::run(seal(storage), reopen).await.map_err(failed)
}

/// Fills the unsealed database `from` as an older version of the app would, takes it over into `to`, and says whether all of
/// it is there. Gives nothing when it is.
///
/// # Errors
/// What is not there.
#[cfg(feature = "conformance")]
#[wasm_bindgen]
pub async fn taking_over_conformance(from: String, to: String) -> Result<(), JsValue> {
    use crate::storage::Batch;
    let key = vault::VaultKey::random();
    let mut old = IndexedDbStorage::open(&from).await.map_err(code)?;
    let mut batch = Batch::default();
    for table in Table::ALL.into_iter().filter(|table| !matches!(table, Table::Apart | Table::Outgoing)) {
        for number in 0..3_u8 {
            batch.put(table, vec![number; 32], [table.name().as_bytes(), &[number]].concat());
        }
    }
    old.commit(batch).await.map_err(code)?;
    old.close();
    for _time in 0..2 {
        // Done twice: it may have been ended after it was done.
        vault::take_over(from.clone(), to.clone(), &key).await?;
    }
    let new = IndexedDbStorage::open(&to).await.map_err(code)?;
    let sealed = Sealed::new(new, VaultSeal::new(&key.key, BrowserEntropy));
    for table in Table::ALL.into_iter().filter(|table| !matches!(table, Table::Apart | Table::Outgoing)) {
        let held = sealed.read(&[Range::whole(table)]).await.map_err(code)?.pop().unwrap_or_default();
        let there = (0..3_u8).map(|number| (vec![number; 32], [table.name().as_bytes(), &[number]].concat()));
        if held != there.collect::<Vec<_>>() {
            return Err(JsValue::from_str(table.name()));
        }
    }
    sealed.into_storage().close();
    Ok(())
}
