//! How much the devices of one person are told together: one account with many devices never slows everybody.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use kring_domain::{ids::PersonId, time::Timestamp};

/// What was told in this minute, by person.
#[derive(Debug, Default)]
pub(crate) struct CatchUps {
    told: Mutex<Told>,
}

#[derive(Debug, Default)]
struct Told {
    minute: i64,
    bytes: HashMap<PersonId, u64>,
}

impl CatchUps {
    /// Whether someone may be told more in this minute.
    pub(crate) fn may(&self, person: PersonId, most: u64, now: Timestamp) -> bool {
        self.of(now).bytes.get(&person).is_none_or(|told| *told < most)
    }

    /// Counts what someone was told.
    pub(crate) fn count(&self, person: PersonId, bytes: usize, now: Timestamp) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        let mut told = self.of(now);
        let before = told.bytes.entry(person).or_default();
        *before = before.saturating_add(bytes);
    }

    fn of(&self, now: Timestamp) -> MutexGuard<'_, Told> {
        // A panic while the table was held leaves at worst a count too low.
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = now.0.div_euclid(60_000);
        if told.minute != minute {
            *told = Told { minute, bytes: HashMap::new() };
        }
        told
    }
}
