//! The gate: nothing reaches a stored or relayed document that has not passed it.
//!
//! Automerge trusts its input. A hundred bytes can hold two million operations, a checksum is looked at only when a saved
//! document is loaded again, and one bent operation can make the next honest edit panic. So a change is measured before
//! it is decoded ([`chunk`]), placed in its document's history ([`causality`]), compared with how Kring itself would have
//! written it ([`operations`]), and only then applied, where a panic cannot get out.
//!
//! The gate never decides who is a member: that is [`crate::rights`], which the caller asks first.

mod causality;
mod chunk;
mod columns;
mod fault;
mod grammar;
mod limits;
mod operations;
mod reader;

use automerge::{Change, ChangeHash, ExpandedChange, ReadDoc};

use crate::{
    commands::{Attachment, Seen},
    documents::{Document, DocumentError, guarded},
    ids::{DecisionId, PersonId},
    people::Standing,
};

pub use fault::GateFault;
pub use limits::Limits;

/// A change that passed, and the document with it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The document after the change.
    pub document: Document,
    /// What passed.
    pub admitted: Admitted,
}

/// What is known of a change that passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admitted {
    /// The change's hash. Unique per (document, generation).
    pub hash: ChangeHash,
    /// Its actor. Belongs to one device; the caller binds it.
    pub actor: [u8; 16],
    /// Its number among the actor's changes. Unique per (document, generation, actor).
    pub seq: u64,
    /// Each photo and recording that it names, as it describes them: these must have arrived, and be so.
    pub attachments: Vec<Attachment>,
    /// Each thing of another's that its writer says to have seen: it must stand in that other's document, which the caller asks.
    pub seen: Vec<Seen>,
    /// Each decision that stood and is written otherwise: it must not be answered in the other half, which the caller asks.
    pub redecided: Vec<DecisionId>,
}

/// Checks a change and applies it to a copy of the document.
///
/// # Errors
/// [`GateFault`], by the first thing that is wrong. The document is as it was.
pub fn check(
    document: &Document,
    author: PersonId,
    standing: Standing,
    raw: &[u8],
    limits: &Limits,
) -> Result<Checked, GateFault> {
    let mut document = document.clone();
    let admitted = admit(&mut document, author, standing, raw, limits)?;
    Ok(Checked { document, admitted })
}

/// Checks a change and applies it to the document itself, without the cost of a copy.
///
/// # Errors
/// [`GateFault`], by the first thing that is wrong. The document is as it was, but for [`GateFault::Breaks`]: then it may
/// be damaged, and must be dropped and loaded again.
pub fn admit(
    document: &mut Document,
    author: PersonId,
    standing: Standing,
    raw: &[u8],
    limits: &Limits,
) -> Result<Admitted, GateFault> {
    inspect(document, author, standing, raw, limits)?.apply(document, raw)
}

/// Checks a change without applying it, for who has more to ask before it is.
///
/// # Errors
/// [`GateFault`], by the first thing that is wrong.
pub fn inspect(
    document: &Document,
    author: PersonId,
    standing: Standing,
    raw: &[u8],
    limits: &Limits,
) -> Result<Passed, GateFault> {
    guarded_gate(|| prepare(document, author, standing, raw, limits))
}

/// A change that passed and may be applied to the document that it was inspected for.
#[derive(Debug)]
pub struct Passed {
    admitted: Admitted,
    way: Way,
}

impl Passed {
    /// What is known of it.
    #[must_use]
    pub const fn admitted(&self) -> &Admitted {
        &self.admitted
    }

    /// Applies it, `raw` being the same bytes.
    ///
    /// # Errors
    /// [`GateFault::Breaks`]: then the document may be damaged, and must be dropped and loaded again.
    pub fn apply(self, document: &mut Document, raw: &[u8]) -> Result<Admitted, GateFault> {
        let admitted = self.admitted;
        match self.way {
            Way::Repeat(operations) => document.repeat(&operations, admitted.hash).map_err(breaks)?,
            Way::Apply(change) => {
                document.apply_parsed(*change).map_err(breaks)?;
                guarded_gate(|| stands(document, &admitted, raw)).map_err(|_fault| GateFault::Breaks)?;
            }
        }
        Ok(admitted)
    }
}

/// How a change is applied.
#[derive(Debug)]
enum Way {
    /// As the document's own: the cost does not grow with the document.
    Repeat(Box<ExpandedChange>),
    /// As a change of another.
    Apply(Box<Change>),
}

/// The full check: saved and loaded again, it has the same heads and can be read. Runs before each snapshot.
///
/// # Errors
/// [`GateFault::Breaks`].
pub fn full_check(document: &Document) -> Result<(), GateFault> {
    let again = Document::load(*document.key(), document.generation(), &document.save()).map_err(breaks)?;
    let same = guarded_gate(|| {
        let _reads = again.automerge().hydrate(None);
        Ok(again.heads() == document.heads() && again.change_count() == document.change_count())
    });
    if same == Ok(true) { Ok(()) } else { Err(GateFault::Breaks) }
}

fn prepare(
    document: &Document,
    author: PersonId,
    standing: Standing,
    raw: &[u8],
    limits: &Limits,
) -> Result<Passed, GateFault> {
    let envelope = chunk::open(raw, limits)?;
    columns::measure(&envelope, limits)?;
    let hash = ChangeHash(envelope.hash);
    if document.contains(&hash) {
        return Err(GateFault::AlreadyThere);
    }
    if envelope.actor == *document.genesis_actor() {
        return Err(GateFault::Actor);
    }
    let change = Change::try_from(raw).map_err(|_unreadable| GateFault::Malformed)?;
    let expanded = change.decode();
    operations::same_document(document, &expanded)?;
    causality::check(document, &envelope)?;
    let found = operations::check(document, &expanded, author, standing, limits)?;
    let again = found.repeatable.then(|| Box::new(expanded.clone()));
    if Change::from(expanded).raw_bytes() != raw {
        return Err(GateFault::NotCanonical);
    }
    let admitted = Admitted {
        hash,
        actor: envelope.actor,
        seq: envelope.seq,
        attachments: found.attachments,
        seen: found.seen,
        redecided: found.redecided,
    };
    Ok(Passed { admitted, way: again.map_or_else(|| Way::Apply(Box::new(change)), Way::Repeat) })
}

/// Whether the document now gives the change back byte for byte, so that saving and relaying it are safe.
fn stands(document: &Document, admitted: &Admitted, raw: &[u8]) -> Result<(), GateFault> {
    let kept = document.automerge().get_change_by_hash(&admitted.hash).ok_or(GateFault::Breaks)?;
    if kept.raw_bytes() == raw { Ok(()) } else { Err(GateFault::Breaks) }
}

fn guarded_gate<T>(check: impl FnOnce() -> Result<T, GateFault>) -> Result<T, GateFault> {
    guarded(|| Ok::<_, DocumentError>(check())).unwrap_or(Err(GateFault::Malformed))
}

const fn breaks(_cause: DocumentError) -> GateFault {
    GateFault::Breaks
}
