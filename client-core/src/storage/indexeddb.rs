//! Storage in the browser: one IndexedDB object store per table, every batch one transaction that is on disk when it
//! answers (`durability: strict`).

use js_sys::{Array, ArrayBuffer, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::{Batch, Op, Range, Record, Storage, StorageError, Table};

/// The version of the database's layout: its object stores. 2 added `outgoing`.
const LAYOUT: u32 = 2;

#[wasm_bindgen]
extern "C" {
    /// The database, with the form of `transaction` that says how durable it is.
    #[wasm_bindgen(extends = IdbDatabase)]
    type DurableDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn durable_transaction(
        this: &DurableDatabase,
        stores: &JsValue,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// Storage in the browser.
#[derive(Debug)]
pub struct IndexedDbStorage {
    database: DurableDatabase,
}

impl std::fmt::Debug for DurableDatabase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IDBDatabase")
    }
}

impl IndexedDbStorage {
    /// Opens the database with this name, and makes it when it is not there.
    ///
    /// # Errors
    /// [`StorageError`] when the browser has no IndexedDB here or does not open it.
    pub async fn open(name: &str) -> Result<Self, StorageError> {
        let request = factory()?.open_with_u32(name, LAYOUT).map_err(|cause| what(&cause))?;
        let upgrade = {
            let request = request.clone();
            wasm_bindgen::closure::Closure::once_into_js(move || make_stores(&request))
        };
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        let done = Promise::new(&mut |resolve, reject| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&reject));
        });
        JsFuture::from(done).await.map_err(|_event| failure(&request))?;
        let database = request.result().map_err(|cause| what(&cause))?.unchecked_into();
        Ok(Self { database })
    }

    /// Closes the connection.
    pub fn close(self) {
        self.database.close();
    }

    fn begin(&self, tables: &[Table], mode: &str) -> Result<IdbTransaction, StorageError> {
        let stores: Array = tables.iter().map(|table| JsValue::from_str(table.name())).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(|cause| what(&cause))?;
        self.database.durable_transaction(&stores, mode, &options).map_err(|cause| what(&cause))
    }
}

fn factory() -> Result<IdbFactory, StorageError> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).map_err(|cause| what(&cause))?;
    if factory.is_undefined() || factory.is_null() { Err(StorageError::Broken) } else { Ok(factory.unchecked_into()) }
}

fn make_stores(request: &IdbOpenDbRequest) {
    if let Ok(result) = request.result() {
        let database: IdbDatabase = result.unchecked_into();
        for table in Table::ALL {
            // One that an older layout has stays as it is; a store that cannot be made fails the opening itself.
            let _made = database.create_object_store(table.name());
        }
    }
}

impl Storage for IndexedDbStorage {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        if ranges.is_empty() {
            return Ok(Vec::new());
        }
        let transaction = self.begin(&tables(ranges.iter().map(|range| range.table)), "readonly")?;
        let mut asked = Vec::new();
        for range in ranges {
            let store = store(&transaction, range.table)?;
            let bounds = bounds(range)?;
            let keys = store.get_all_keys_with_key(&bounds).map_err(|cause| what(&cause))?;
            let values = store.get_all_with_key(&bounds).map_err(|cause| what(&cause))?;
            asked.push((keys, values));
        }
        finished(&transaction).await?;
        asked.iter().map(|(keys, values)| records(keys, values)).collect()
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StorageError> {
        let touched = tables(batch.ops.iter().map(|op| match op {
            Op::Put { table, .. } => *table,
            Op::Delete(range) => range.table,
        }));
        if touched.is_empty() {
            return Ok(());
        }
        let transaction = self.begin(&touched, "readwrite")?;
        for op in &batch.ops {
            let asked = match op {
                Op::Put { table, key, value } => {
                    let (key, value) = (Uint8Array::from(key.as_slice()), Uint8Array::from(value.as_slice()));
                    store(&transaction, *table)?.put_with_key(&value, &key)
                }
                Op::Delete(range) => store(&transaction, range.table)?.delete(&bounds(range)?.into()),
            };
            if let Err(cause) = asked {
                // Nothing of the batch may stay; that it is already over is no fault.
                let _over = transaction.abort();
                return Err(what(&cause));
            }
        }
        finished(&transaction).await
    }
}

fn tables(named: impl Iterator<Item = Table>) -> Vec<Table> {
    named.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

fn store(transaction: &IdbTransaction, table: Table) -> Result<IdbObjectStore, StorageError> {
    transaction.object_store(table.name()).map_err(|cause| what(&cause))
}

fn bounds(range: &Range) -> Result<IdbKeyRange, StorageError> {
    let from = Uint8Array::from(range.from.as_slice());
    let bounds = match &range.to {
        Some(to) => {
            IdbKeyRange::bound_with_lower_open_and_upper_open(&from, &Uint8Array::from(to.as_slice()), false, true)
        }
        None => IdbKeyRange::lower_bound(&from),
    };
    bounds.map_err(|cause| what(&cause))
}

fn records(keys: &IdbRequest, values: &IdbRequest) -> Result<Vec<Record>, StorageError> {
    let keys: Array = keys.result().map_err(|cause| what(&cause))?.unchecked_into();
    let values: Array = values.result().map_err(|cause| what(&cause))?.unchecked_into();
    let key = |key: JsValue| Uint8Array::new(key.unchecked_ref::<ArrayBuffer>()).to_vec();
    let value = |value: JsValue| value.unchecked_into::<Uint8Array>().to_vec();
    Ok(keys.iter().map(key).zip(values.iter().map(value)).collect())
}

/// Waits until a transaction is complete: on disk, all of it.
async fn finished(transaction: &IdbTransaction) -> Result<(), StorageError> {
    let done = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(done).await {
        Ok(_event) => Ok(()),
        Err(_event) => Err(transaction.error().map_or(StorageError::Broken, |cause| by_name(&cause.name()))),
    }
}

fn failure(request: &IdbOpenDbRequest) -> StorageError {
    request.error().ok().flatten().map_or(StorageError::Broken, |cause| by_name(&cause.name()))
}

fn what(cause: &JsValue) -> StorageError {
    let name = Reflect::get(cause, &"name".into()).ok().and_then(|name| name.as_string());
    by_name(&name.unwrap_or_default())
}

/// What the name of a `DOMException` means to a device.
fn by_name(name: &str) -> StorageError {
    if name == "QuotaExceededError" { StorageError::Full } else { StorageError::Broken }
}
