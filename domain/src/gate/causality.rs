//! A change's place in its document's history.

use std::collections::BTreeSet;

use automerge::{ActorId, ChangeHash};

use super::{GateFault, chunk::Envelope};
use crate::documents::Document;

/// The last counter that Automerge can hold is `u32::MAX`; a document stops far before it, so that no honest edit of
/// another device meets it.
const LAST_COUNTER: u64 = 1 << 30;

/// Checks that a change builds on what is here, comes right after its actor's last one, and counts on from there.
pub(super) fn check(document: &Document, envelope: &Envelope<'_>) -> Result<(), GateFault> {
    let dependencies: BTreeSet<ChangeHash> = envelope.dependencies.iter().copied().map(ChangeHash).collect();
    // Without dependencies it would be a second beginning.
    if dependencies.is_empty() || dependencies.len() != envelope.dependencies.len() {
        return Err(GateFault::Malformed);
    }
    let mut highest = 0_u64;
    for hash in &dependencies {
        let meta = document.automerge().get_change_meta_by_hash(hash).ok_or(GateFault::MissingDependencies)?;
        highest = highest.max(meta.max_op);
    }
    let actor = ActorId::from(envelope.actor);
    match document.tail(&actor) {
        Some((last, _)) if envelope.seq <= last => return Err(GateFault::SequenceTaken),
        Some((last, _)) if envelope.seq != last + 1 => return Err(GateFault::Counters),
        Some((_, hash)) if !is_behind(document, &dependencies, hash) => return Err(GateFault::Counters),
        None if envelope.seq != 1 => return Err(GateFault::Counters),
        Some(_) | None => {}
    }
    // Automerge counts on from the highest counter that the device had seen, which is what it names.
    if envelope.start_op == highest + 1 && envelope.start_op < LAST_COUNTER { Ok(()) } else { Err(GateFault::Counters) }
}

/// Whether a change is among `heads` or behind them. What is behind a change has lower counters than it.
fn is_behind(document: &Document, heads: &BTreeSet<ChangeHash>, hash: ChangeHash) -> bool {
    if heads.contains(&hash) || document.heads().iter().all(|head| heads.contains(head)) {
        return true;
    }
    let Some(sought) = document.automerge().get_change_meta_by_hash(&hash) else { return false };
    let mut seen: BTreeSet<ChangeHash> = heads.clone();
    let mut ahead: Vec<ChangeHash> = heads.iter().copied().collect();
    while let Some(next) = ahead.pop() {
        let Some(meta) = document.automerge().get_change_meta_by_hash(&next) else { continue };
        if meta.max_op <= sought.max_op {
            continue;
        }
        for behind in meta.deps {
            if behind == hash {
                return true;
            }
            if seen.insert(behind) {
                ahead.push(behind);
            }
        }
    }
    false
}
