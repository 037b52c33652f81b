//! What a device does when what it stored cannot be read for a while.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use std::{cell::Cell, rc::Rc};

use futures_executor::block_on;
use kring_client::{
    host::Host,
    machine::{Effect, Event, Fault, Outcome},
    storage::{Batch, MemoryStorage, Range, Record, Storage, StorageError, Table},
    views::ViewQuery,
};
use scene::*;

/// A disk that cannot be read while `broken` says so.
struct Disk {
    held: MemoryStorage,
    broken: Rc<Cell<bool>>,
}

impl Storage for Disk {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        if self.broken.get() { Err(StorageError::Broken) } else { self.held.read(ranges).await }
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StorageError> {
        self.held.commit(batch).await
    }
}

#[test]
fn what_a_newer_app_left_waiting_is_not_written_over() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Van nu");
    let mut held = anna.host.into_storage();
    // A row that this version cannot read stands after the one that it can.
    let (_, key, _) = held.records().find(|(table, ..)| *table == Table::Outbox).expect("one waits");
    let mut later = key.to_vec();
    if let Some(last) = later.last_mut() {
        *last += 1;
    }
    let mut batch = Batch::default();
    batch.put(Table::Outbox, later.clone(), b"from another version".to_vec());
    block_on(held.commit(batch)).expect("there is room");
    let mut anna = Device::start(held, 3);
    anna.write(2, "En nu weer");
    assert_eq!(anna.outbox_len(), 2);
    let held = anna.host.into_storage();
    let row = held.records().find(|(table, key, _)| *table == Table::Outbox && *key == later.as_slice());
    assert_eq!(row.expect("it is still there").2, b"from another version");
}

#[test]
fn a_device_that_cannot_read_is_nobodys_until_it_can() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Bewaard");
    let held = anna.host.into_storage();
    let broken = Rc::new(Cell::new(true));
    let mut host = Host::new(Disk { held: held.clone(), broken: Rc::clone(&broken) });
    let mut tell = |event| block_on(host.handle(NOW, &mut |bytes: &mut [u8]| bytes.fill(7), event));
    assert!(tell(Event::Start).is_empty());
    // No screen is told that nobody is signed in, and nothing is written over what is there.
    assert!(tell(Event::Watch { watch: 1, query: ViewQuery::Session }).is_empty());
    let effects = tell(Event::SignOut { request: 5, even_unsent: true });
    let refused = Outcome::Failed { fault: Fault::StorageBroken };
    assert!(matches!(&effects[..], [Effect::Outcome { request: 5, outcome }] if *outcome == refused), "{effects:?}");

    broken.set(false);
    let effects = tell(Event::Tick { utc_offset_minutes: 60 });
    let drawn = effects.iter().find_map(|effect| match effect {
        Effect::Changed { watch: 1, view } => Some(view.clone()),
        _ => None,
    });
    assert!(drawn.expect("the screen is drawn").contains("Anna"));
    assert_eq!(host.storage().held.records().count(), held.records().count());
}
