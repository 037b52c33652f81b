//! One document: its key, its generation and its history.

use std::{
    collections::{BTreeMap, BTreeSet},
    panic::AssertUnwindSafe,
};

use automerge::{
    ActorId, Automerge, AutomergeError, Change, ChangeHash, ExpandedChange, LoadOptions, ObjId, ROOT, TextEncoding,
    legacy::{Key, ObjectId, Op, OpId, OpType},
    transaction::{CommitOptions, Transactable, Transaction},
};

use super::{DocumentKey, Generation, genesis};

/// Why bytes are not (a change of) this document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Not Automerge's format, or not consistent with itself.
    #[error("the document is malformed")]
    Malformed,
    /// It does not begin with the first change of this key and generation.
    #[error("the document begins otherwise than its key says")]
    WrongGenesis,
    /// A change builds on changes that are not here.
    #[error("the change builds on changes that are not here")]
    MissingDependencies,
}

/// A document of Kring: an Automerge document that begins with the first change of its key and generation.
#[derive(Clone, Debug)]
pub struct Document {
    key: DocumentKey,
    generation: Generation,
    genesis_actor: [u8; 16],
    inner: Automerge,
    /// The last change of each actor: its sequence number and hash.
    tails: BTreeMap<ActorId, (u64, ChangeHash)>,
    changes: usize,
}

impl Document {
    /// A document in which nobody wrote yet.
    #[must_use]
    pub fn new(key: DocumentKey, generation: Generation) -> Self {
        let (inner, _hash) = genesis::build(&key, generation);
        Self::around(key, generation, inner)
    }

    /// Reads what [`Document::save`] made.
    ///
    /// # Errors
    /// [`DocumentError::Malformed`] when the bytes are not a saved document, [`DocumentError::WrongGenesis`] when they
    /// are one of another key or generation. Panics of the format's reader are caught and reported as malformed.
    pub fn load(key: DocumentKey, generation: Generation, bytes: &[u8]) -> Result<Self, DocumentError> {
        let inner = guarded(|| {
            Automerge::load_with_options(bytes, LoadOptions::new().text_encoding(TextEncoding::UnicodeCodePoint))
        })?;
        let (_empty, first) = genesis::build(&key, generation);
        let first = first.ok_or(DocumentError::WrongGenesis)?;
        let mut roots =
            inner.get_changes_meta(&[]).into_iter().filter(|meta| meta.deps.is_empty()).map(|meta| meta.hash);
        if roots.next() != Some(first) || roots.next().is_some() {
            return Err(DocumentError::WrongGenesis);
        }
        drop(roots);
        Ok(Self::around(key, generation, inner))
    }

    fn around(key: DocumentKey, generation: Generation, inner: Automerge) -> Self {
        let mut tails = BTreeMap::new();
        let mut count = 0_usize;
        for meta in inner.get_changes_meta(&[]) {
            count += 1;
            let tail = tails.entry(meta.actor.into_owned()).or_insert((0, meta.hash));
            if meta.seq > tail.0 {
                *tail = (meta.seq, meta.hash);
            }
        }
        let genesis_actor = genesis::genesis_actor(&key, generation);
        Self { key, generation, genesis_actor, inner, tails, changes: count.saturating_sub(1) }
    }

    /// What the document is about.
    #[must_use]
    pub const fn key(&self) -> &DocumentKey {
        &self.key
    }

    /// How often it was rebuilt.
    #[must_use]
    pub const fn generation(&self) -> Generation {
        self.generation
    }

    /// Automerge's save format, first change included.
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        self.inner.save()
    }

    /// The hashes of the changes that no other builds on, in order.
    #[must_use]
    pub fn heads(&self) -> Vec<ChangeHash> {
        self.inner.get_heads()
    }

    /// How many changes it has, the first (never sent) one left out.
    #[must_use]
    pub const fn change_count(&self) -> usize {
        self.changes
    }

    /// The hashes of its changes in Automerge's order, the first one left out: the order of a snapshot's authorships.
    #[must_use]
    pub fn change_hashes(&self) -> Vec<ChangeHash> {
        self.inner
            .get_changes_meta(&[])
            .into_iter()
            .filter(|meta| !meta.deps.is_empty())
            .map(|meta| meta.hash)
            .collect()
    }

    /// Its changes as raw chunks in Automerge's order, the first one left out.
    #[must_use]
    pub fn changes(&self) -> Vec<Vec<u8>> {
        self.inner
            .get_changes(&[])
            .into_iter()
            .filter(|change| !change.deps().is_empty())
            .map(|change| change.raw_bytes().to_vec())
            .collect()
    }

    /// Whether it has a change.
    #[must_use]
    pub fn contains(&self, hash: &ChangeHash) -> bool {
        self.inner.get_change_meta_by_hash(hash).is_some()
    }

    /// Applies a change that the server vouches for; one that is already here does nothing. Gives the change's hash.
    ///
    /// What comes from anyone else goes through [`crate::gate`] first.
    ///
    /// # Errors
    /// [`DocumentError::MissingDependencies`] when it builds on changes that are not here (nothing is kept of it then),
    /// [`DocumentError::Malformed`] when it is no change or Automerge refuses it. After `Malformed` the document may be
    /// damaged and must be loaded again.
    pub fn apply_change(&mut self, raw: &[u8]) -> Result<ChangeHash, DocumentError> {
        let change = guarded(|| Change::try_from(raw))?;
        if !change.deps().iter().all(|hash| self.contains(hash)) {
            return Err(DocumentError::MissingDependencies);
        }
        self.apply_parsed(change)
    }

    /// Applies changes that the server vouches for, all at once, which costs far less than one by one. They may be in
    /// any order; what is already here does nothing.
    ///
    /// # Errors
    /// As [`Document::apply_change`]: with [`DocumentError::MissingDependencies`] nothing is kept of any of them.
    pub fn apply_changes<'a>(&mut self, raw: impl IntoIterator<Item = &'a [u8]>) -> Result<(), DocumentError> {
        let changes: Vec<Change> =
            raw.into_iter().map(|raw| guarded(|| Change::try_from(raw))).collect::<Result<_, _>>()?;
        let offered: BTreeSet<ChangeHash> = changes.iter().map(Change::hash).collect();
        let known = |hash: &ChangeHash| offered.contains(hash) || self.contains(hash);
        if !changes.iter().flat_map(Change::deps).all(known) {
            return Err(DocumentError::MissingDependencies);
        }
        let notes: Vec<_> =
            changes.iter().map(|change| (change.actor_id().clone(), change.seq(), change.hash())).collect();
        let inner = &mut self.inner;
        guarded(AssertUnwindSafe(|| inner.apply_changes(changes)))?;
        for (actor, seq, hash) in notes {
            self.note(actor, seq, hash);
        }
        Ok(())
    }

    /// Applies a change whose dependencies are known to be here.
    pub(crate) fn apply_parsed(&mut self, change: Change) -> Result<ChangeHash, DocumentError> {
        let (actor, seq, hash) = (change.actor_id().clone(), change.seq(), change.hash());
        let inner = &mut self.inner;
        guarded(AssertUnwindSafe(|| inner.apply_changes([change])))?;
        self.note(actor, seq, hash);
        Ok(hash)
    }

    /// Remembers a change that was applied. The changes of one actor number 1, 2, 3… without a gap, so that the highest
    /// number also counts them.
    fn note(&mut self, actor: ActorId, seq: u64, hash: ChangeHash) {
        let tail = self.tails.entry(actor).or_insert((0, hash));
        if seq > tail.0 {
            self.changes += usize::try_from(seq - tail.0).unwrap_or(usize::MAX);
            *tail = (seq, hash);
        }
    }

    /// Does an admitted change's operations as this document's own, which costs the same however much it holds. The
    /// change must be of values in maps alone, and build on everything that is here.
    ///
    /// # Errors
    /// [`DocumentError::Malformed`] when what came of it is another change: the document must be dropped then.
    pub(crate) fn repeat(&mut self, change: &ExpandedChange, hash: ChangeHash) -> Result<(), DocumentError> {
        self.inner.set_actor(change.actor_id.clone());
        let inner = &mut self.inner;
        let made = guarded(AssertUnwindSafe(|| {
            let mut transaction = inner.transaction();
            for operation in &change.operations {
                repeat_operation(&mut transaction, operation)?;
            }
            Ok::<_, AutomergeError>(transaction.commit_with(CommitOptions::default().with_time(0)).0)
        }))?;
        if made != Some(hash) {
            return Err(DocumentError::Malformed);
        }
        self.note(change.actor_id.clone(), change.seq, hash);
        Ok(())
    }

    /// Runs one edit as one change of `actor`: no message, no author, time 0, on top of everything that is here. Gives
    /// the raw chunk; `None`, and nothing kept, when the edit did nothing.
    pub(crate) fn write<E>(
        &mut self,
        actor: [u8; 16],
        edit: impl FnOnce(&mut Transaction<'_>) -> Result<(), E>,
    ) -> Result<Option<Vec<u8>>, E> {
        self.inner.set_actor(ActorId::from(actor));
        let mut transaction = self.inner.transaction();
        if let Err(fault) = edit(&mut transaction) {
            transaction.rollback();
            return Err(fault);
        }
        if transaction.pending_ops() == 0 {
            transaction.rollback();
            return Ok(None);
        }
        let (_hash, _patches) = transaction.commit_with(CommitOptions::default().with_time(0));
        let change = self.inner.get_last_local_change();
        Ok(change.map(|change| {
            self.note(change.actor_id().clone(), change.seq(), change.hash());
            change.raw_bytes().to_vec()
        }))
    }

    /// The Automerge document, to read from.
    #[must_use]
    pub const fn automerge(&self) -> &Automerge {
        &self.inner
    }

    /// The object of a container of this document's kind.
    pub(crate) fn container(&self, name: &str) -> Option<automerge::ObjId> {
        genesis::container_object(self.key.kind, &self.genesis_actor, name)
    }

    /// The actor of the first change.
    #[must_use]
    pub const fn genesis_actor(&self) -> &[u8; 16] {
        &self.genesis_actor
    }

    /// The last change of an actor: sequence number and hash.
    pub(crate) fn tail(&self, actor: &ActorId) -> Option<(u64, ChangeHash)> {
        self.tails.get(actor).copied()
    }
}

fn repeat_operation(transaction: &mut Transaction<'_>, operation: &Op) -> Result<(), AutomergeError> {
    let object = match &operation.obj {
        ObjectId::Root => ROOT,
        ObjectId::Id(OpId(counter, actor)) => ObjId::Id(*counter, actor.clone(), 0),
    };
    let Key::Map(key) = &operation.key else { return Err(AutomergeError::NotAnObject) };
    match &operation.action {
        OpType::Put(value) => transaction.put(&object, key.as_str(), value.clone()),
        OpType::Make(kind) => transaction.put_object(&object, key.as_str(), *kind).map(drop),
        OpType::Delete => transaction.delete(&object, key.as_str()),
        OpType::Increment(_) | OpType::MarkBegin(_) | OpType::MarkEnd(_) => Err(AutomergeError::NotAnObject),
    }
}

/// Runs a reader of foreign bytes; what it refuses and what it panics on are both malformed.
pub(crate) fn guarded<T, E>(read: impl FnOnce() -> Result<T, E>) -> Result<T, DocumentError> {
    match std::panic::catch_unwind(AssertUnwindSafe(read)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(_refused)) => Err(DocumentError::Malformed),
        Err(_panicked) => Err(DocumentError::Malformed),
    }
}

impl From<AutomergeError> for DocumentError {
    fn from(_cause: AutomergeError) -> Self {
        Self::Malformed
    }
}
