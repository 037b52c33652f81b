//! The documents that the writer has open: the ones used last, bounded by their number.

use std::collections::HashMap;

use kring_domain::{
    documents::{Document, DocumentKey, Generation},
    ids::{DeviceId, DocumentId, PersonId},
};

use super::batch::Batch;
use crate::{
    kring::Kring,
    metrics::count,
    store::{
        MayLoad, StoreError,
        queries::{
            documents::{self, DocumentRow},
            items,
        },
    },
};

/// How many documents stay open. A journal of a month takes some hundred kilobytes: about 100 MB when full.
const DOCUMENTS: usize = 512;

/// How many actors are remembered: at 48 bytes each, half a megabyte.
const ACTORS: usize = 10_000;

/// The documents that the writer has open, and the actors it knows.
#[derive(Debug, Default)]
pub(crate) struct Desk {
    open: HashMap<DocumentId, OpenDocument>,
    actors: HashMap<[u8; 16], (PersonId, Option<DeviceId>)>,
    acts: ActsDone,
    tick: u64,
}

/// How many acts each person did in the present minute.
#[derive(Debug, Default)]
struct ActsDone {
    minute: i64,
    by: HashMap<PersonId, u32>,
}

#[derive(Debug)]
struct OpenDocument {
    document: Document,
    generation: Generation,
    /// The last item that the document holds.
    seq: u64,
    used: u64,
}

impl Desk {
    /// The document in the state that its row says, taken from the desk. Whoever changed it puts it back with
    /// [`Desk::put`]; otherwise it is loaded again the next time.
    pub(crate) async fn take(
        &mut self,
        batch: &mut Batch<'_>,
        may: &impl MayLoad,
        row: &DocumentRow,
    ) -> Result<Document, StoreError> {
        if let Some(open) = self.open.remove(&row.key.id())
            && open.generation == row.generation
            && open.seq == row.last_seq
        {
            return Ok(open.document);
        }
        batch.flush().await?;
        if row.last_seq > 0 {
            count(&batch.kring().metrics.documents_loaded);
        }
        documents::load(batch.on(), may, row).await
    }

    /// Keeps a document open that holds everything up to `seq`.
    pub(crate) fn put(&mut self, document: Document, seq: u64) {
        self.tick += 1;
        if self.open.len() >= DOCUMENTS {
            // The older half goes at once, so that this happens once in a few hundred documents.
            let mut used: Vec<u64> = self.open.values().map(|open| open.used).collect();
            used.sort_unstable();
            let middle = used.get(used.len() / 2).copied().unwrap_or(self.tick);
            self.open.retain(|_, open| open.used > middle);
        }
        let (id, generation) = (document.key().id(), document.generation());
        self.open.insert(id, OpenDocument { document, generation, seq, used: self.tick });
    }

    /// Closes a document.
    pub(crate) fn drop_document(&mut self, key: &DocumentKey) {
        self.open.remove(&key.id());
    }

    /// Closes everything: what a transaction did that was not kept may stand in it.
    pub(crate) fn clear(&mut self) {
        self.open.clear();
        self.actors.clear();
    }

    /// Counts an act of a person; `false` when they did as many as one may in this minute.
    pub(crate) fn count_act(&mut self, kring: &Kring, person: PersonId) -> bool {
        let minute = kring.now().0.div_euclid(60_000);
        if self.acts.minute != minute {
            self.acts = ActsDone { minute, by: HashMap::new() };
        }
        let done = self.acts.by.entry(person).or_default();
        let may = *done < kring.rates.acts_per_minute;
        *done = done.saturating_add(u32::from(may));
        may
    }

    /// Whether this person may go on with this actor on this device. An actor that nobody used becomes theirs.
    pub(crate) async fn claim_actor(
        &mut self,
        batch: &Batch<'_>,
        actor: [u8; 16],
        person: PersonId,
        device: DeviceId,
    ) -> Result<bool, StoreError> {
        if let Some(owner) = self.actors.get(&actor) {
            return Ok(*owner == (person, Some(device)));
        }
        let owner = match items::actor_owner(batch.on(), &actor).await? {
            Some(owner) => owner,
            None => {
                items::bind_actor(batch.on(), &actor, person, Some(device)).await?;
                (person, Some(device))
            }
        };
        if self.actors.len() >= ACTORS {
            self.actors.clear();
        }
        self.actors.insert(actor, owner);
        Ok(owner == (person, Some(device)))
    }
}
