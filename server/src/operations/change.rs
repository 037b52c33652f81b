//! One change of one document: rights, generation, gate, actor, attachments, and then the sequence.

use std::collections::BTreeSet;

use kring_domain::{
    commands::Attachment,
    documents::{self, Document, DocumentKey, DocumentKind, Generation, Subject},
    gate::{self, Admitted, GateFault, Limits},
    ids::SpaceId,
    people::Standing,
    rights::{self, Action, Actor},
    sight::Part,
    verdict::{Postponement, Refusal, Verdict},
};

use super::{
    batch::{Batch, Origin},
    desk::Desk,
    rewards,
};
use crate::{
    auth::Principal,
    store::{
        StoreError,
        queries::{attachments, documents::DocumentRow, items},
        sequence::By,
    },
};

/// At the latest after so many changes without a snapshot the whole document is checked.
const FULL_CHECK_EVERY: u64 = 256;

/// What the changes of one document may weigh together: 3 MiB. A device that is new gets a document whole, in one message
/// of at most 4 MiB with who wrote each change beside it; a document that did not fit would keep a whole group from it. A
/// journal of a month with 300 entries of 8,000 characters is 2.4 MB.
const MAX_DOCUMENT_BYTES: u64 = 3 << 20;

/// A change, as it was offered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Offered<'a> {
    pub(crate) key: DocumentKey,
    pub(crate) generation: Generation,
    pub(crate) raw: &'a [u8],
}

pub(crate) async fn carry_out(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    actor: &Actor,
    principal: Principal,
    offered: Offered<'_>,
) -> Result<Verdict, StoreError> {
    let Offered { key, generation, raw } = offered;
    if !key.is_well_formed() {
        return Ok(refused(Refusal::WrongDocument));
    }
    let membership = batch.membership(key.space, actor.person).await?;
    let right = match rights::decide(actor, membership.as_ref(), Action::Write, key) {
        Ok(right) => right,
        Err(denied) => return was_accepted(batch, actor, key, raw, denied.verdict()).await,
    };
    let Some(membership) = membership else { return Ok(refused(Refusal::NotAMember)) };
    if !is_agreed(batch, &key).await? {
        return was_accepted(batch, actor, key, raw, refused(Refusal::NotAllowed)).await;
    }
    let row = batch.document(key).await?;
    if generation < row.generation {
        return Ok(later(Postponement::OldGeneration));
    }
    if generation > row.generation {
        return Ok(later(Postponement::MissingDependencies));
    }
    let mut document = desk.take(batch, &right, &row).await?;
    let limits = Limits::at(batch.now());
    let passed = match gate::inspect(&document, actor.person, membership.standing, raw, &limits) {
        Ok(passed) => passed,
        Err(fault) => {
            desk.put(document, row.last_seq);
            return of_fault(batch, actor, &row, fault, raw).await;
        }
    };
    if row.bytes.saturating_add(u64::try_from(raw.len()).unwrap_or(u64::MAX)) > MAX_DOCUMENT_BYTES {
        desk.put(document, row.last_seq);
        return Ok(refused(Refusal::TooLarge));
    }
    // What someone says to have seen stands in what they read, or they did not see it.
    if !Box::pin(stands(batch, desk, actor, &key, passed.admitted())).await? {
        desk.put(document, row.last_seq);
        return was_accepted(batch, actor, key, raw, refused(Refusal::Gone)).await;
    }
    // What the participant answered stands: another decision is another one.
    if !Box::pin(is_unanswered(batch, desk, actor, &key, passed.admitted())).await? {
        desk.put(document, row.last_seq);
        return was_accepted(batch, actor, key, raw, refused(Refusal::NotAllowed)).await;
    }
    if key.kind == DocumentKind::Rewards && key.space != SpaceId::own(actor.person) {
        // Few are written, and they are small: a copy says what would be promised.
        let refusal = match gate::check(&document, actor.person, membership.standing, raw, &limits) {
            Ok(after) => {
                Box::pin(rewards::refusal(batch, desk, (actor, &membership), &document, &after.document)).await?
            }
            Err(fault) => {
                desk.put(document, row.last_seq);
                return of_fault(batch, actor, &row, fault, raw).await;
            }
        };
        if let Some(refusal) = refusal {
            desk.put(document, row.last_seq);
            return was_accepted(batch, actor, key, raw, refused(refusal)).await;
        }
    }
    // What may still stand in the way is asked before the change is applied, so that the open document stays.
    if let Some(verdict) = in_the_way(batch, desk, principal, &key, passed.admitted()).await? {
        desk.put(document, row.last_seq);
        return Ok(verdict);
    }
    let before = recordings(&document);
    let admitted = match passed.apply(&mut document, raw) {
        Ok(admitted) => admitted,
        // The document may be damaged: it is dropped here, and loaded again.
        Err(fault) => return of_fault(batch, actor, &row, fault, raw).await,
    };
    if row.tail % FULL_CHECK_EVERY == FULL_CHECK_EVERY - 1 && gate::full_check(&document).is_err() {
        return Ok(GateFault::Breaks.verdict());
    }
    for attachment in &admitted.attachments {
        attachments::note_use(batch.on(), &key, &attachment.hash()).await?;
    }
    // What was said anew, or taken away, is thrown away: whoever names it once more sends it once more. So is what another
    // device said better meanwhile.
    let now = recordings(&document);
    let brought = admitted.attachments.iter().map(Attachment::hash).filter(|_| Part::of(&key).is_some());
    let named: BTreeSet<[u8; 32]> = before.into_iter().chain(brought).collect();
    for replaced in named.difference(&now) {
        attachments::drop_use(batch.on(), &key, replaced).await?;
        batch.note_erased();
    }
    let by = By { person: actor.person, received_at: batch.now() };
    let origin = Origin {
        hash: admitted.hash.0,
        actor: admitted.actor,
        actor_seq: admitted.seq,
        device: Some(principal.device),
    };
    let seq = batch.append_change(row, by, raw.to_vec(), origin).await?;
    desk.put(document, seq);
    Ok(Verdict::Accepted { seq })
}

/// The recordings that a document of someone's own names. In a journal nothing is said anew under the same name: an entry
/// goes as a whole, with [`super::withdraw`].
fn recordings(document: &Document) -> BTreeSet<[u8; 32]> {
    match Part::of(document.key()) {
        Some(_ones_own) => documents::named(document),
        None => BTreeSet::new(),
    }
}

/// Whether the two of a check-in or a conversation agree to it: in one's own space nobody records, as if it were between two, what
/// the other cannot read. Who wrote their own half there once agreed too: after the end the participant goes on with what was said.
async fn is_agreed(batch: &mut Batch<'_>, key: &DocumentKey) -> Result<bool, StoreError> {
    let part = match key.kind {
        DocumentKind::CheckIns => Part::CheckIns,
        DocumentKind::Conversations => Part::Conversations,
        DocumentKind::Journal
        | DocumentKind::Meeting
        | DocumentKind::Closing
        | DocumentKind::Presence
        | DocumentKind::Board
        | DocumentKind::Moderation
        | DocumentKind::Warning
        | DocumentKind::Introduction
        | DocumentKind::Assessments
        | DocumentKind::Goals
        | DocumentKind::Skills
        | DocumentKind::Confirmations => return Ok(true),
        // What was received was promised: by somebody who wrote a promise here.
        DocumentKind::Rewards => {
            let (Some(owner), Subject::Pair { other, .. }) = (key.owner, key.subject) else { return Ok(true) };
            if key.space != SpaceId::own(owner) {
                return Ok(true);
            }
            return batch.has_own_of(key.space, other, key.kind).await;
        }
    };
    let (Some(owner), Subject::Pair { other, .. }) = (key.owner, key.subject) else { return Ok(true) };
    // In another's own space the right itself asks for what they granted.
    if key.space != SpaceId::own(owner) {
        return Ok(true);
    }
    let seat = batch.membership(key.space, other).await?;
    let may_read = seat.is_some_and(|seat| seat.standing == Standing::Reader && seat.parts.holds(part));
    // Who did check-ins here agreed to these, and to no conversation.
    Ok(may_read || batch.has_own_of(key.space, other, key.kind).await?)
}

/// Whether no decision that a change writes otherwise was answered by the participant: nobody puts other words under their *ja*.
async fn is_unanswered(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    actor: &Actor,
    key: &DocumentKey,
    admitted: &Admitted,
) -> Result<bool, StoreError> {
    let (false, DocumentKind::Conversations, Subject::Pair { other, year }) =
        (admitted.redecided.is_empty(), key.kind, key.subject)
    else {
        return Ok(true);
    };
    // An answer stands in the year in which it is given.
    for year in [year, year.saturating_add(1)] {
        let theirs = DocumentKey::conversations(key.space, other, actor.person, year);
        let membership = batch.membership(theirs.space, actor.person).await?;
        let Ok(right) = rights::decide(actor, membership.as_ref(), Action::Read, theirs) else { return Ok(false) };
        let row = batch.document(theirs).await?;
        let document = desk.take(batch, &right, &row).await?;
        let contents = documents::conversations::read(&document);
        desk.put(document, row.last_seq);
        let mut answers = contents.talks.iter().flat_map(|talk| &talk.answers);
        if answers.any(|answer| admitted.redecided.contains(&answer.decision)) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether all that a change says to have seen of another is there, and its writer reads it.
async fn stands(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    actor: &Actor,
    key: &DocumentKey,
    admitted: &Admitted,
) -> Result<bool, StoreError> {
    let (false, DocumentKind::Confirmations, Subject::Person(of)) = (admitted.seen.is_empty(), key.kind, key.subject)
    else {
        return Ok(true);
    };
    let skills = DocumentKey::skills(of);
    let membership = batch.membership(skills.space, actor.person).await?;
    let Ok(right) = rights::decide(actor, membership.as_ref(), Action::Read, skills) else { return Ok(false) };
    let row = batch.document(skills).await?;
    let document = desk.take(batch, &right, &row).await?;
    let contents = documents::skills::read(&document);
    desk.put(document, row.last_seq);
    Ok(admitted.seen.iter().all(|seen| contents.holds(*seen)))
}

/// What is refused now may have been accepted before, and come back from other devices after a restore that lost its
/// verdict: then it is here, and the answer is the first one.
async fn was_accepted(
    batch: &mut Batch<'_>,
    actor: &Actor,
    key: DocumentKey,
    raw: &[u8],
    otherwise: Verdict,
) -> Result<Verdict, StoreError> {
    batch.flush().await?;
    let row = batch.document(key).await?;
    let found = items::change_with_bytes(batch.on(), &row.key, row.generation, raw).await?;
    Ok(match found {
        Some((seq, person)) if person == actor.person => Verdict::Accepted { seq },
        Some(_) | None => otherwise,
    })
}

/// What else stands in the way of a change that passed the gate: a photo or recording that is not here, or is not what
/// the change says; an actor that is another's.
async fn in_the_way(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    principal: Principal,
    key: &DocumentKey,
    admitted: &Admitted,
) -> Result<Option<Verdict>, StoreError> {
    for attachment in &admitted.attachments {
        match attachments::arrived(batch.on(), key.space, &attachment.hash()).await? {
            None => return Ok(Some(later(Postponement::MissingAttachment))),
            Some(arrived) if !arrived.is_described_by(attachment) => return Ok(Some(refused(Refusal::Malformed))),
            Some(_) => {}
        }
        // In another's own one names what one sent there oneself: what is the owner's, and was read once, is not had again
        // by naming it in one's own half.
        if Part::of(key).is_some() && key.space != SpaceId::own(principal.person) {
            let whole = attachments::whole(batch.on(), key.space, &attachment.hash()).await?;
            if whole.is_none_or(|(uploader, _size)| uploader != principal.person) {
                return Ok(Some(refused(Refusal::NotAllowed)));
            }
        }
    }
    let is_theirs = desk.claim_actor(batch, admitted.actor, principal.person, principal.device).await?;
    Ok((!is_theirs).then(|| later(Postponement::ActorTaken)))
}

/// The verdict on what the gate did not let through.
async fn of_fault(
    batch: &mut Batch<'_>,
    actor: &Actor,
    row: &DocumentRow,
    fault: GateFault,
    raw: &[u8],
) -> Result<Verdict, StoreError> {
    tracing::debug!(code = fault.code(), kind = ?row.key.kind, "the gate refused a change");
    match fault {
        GateFault::AlreadyThere => already_there(batch, actor, row, raw).await,
        GateFault::TooLarge
        | GateFault::Malformed
        | GateFault::Checksum
        | GateFault::Baggage
        | GateFault::Actor
        | GateFault::SequenceTaken
        | GateFault::Counters
        | GateFault::MissingDependencies
        | GateFault::OtherDocument
        | GateFault::NotCanonical
        | GateFault::Operation
        | GateFault::NotAllowed
        | GateFault::Value
        | GateFault::Moment
        | GateFault::Gone
        | GateFault::Breaks => Ok(fault.verdict()),
    }
}

/// The same change under another command: accepted, when it is this person's own.
async fn already_there(
    batch: &mut Batch<'_>,
    actor: &Actor,
    row: &DocumentRow,
    raw: &[u8],
) -> Result<Verdict, StoreError> {
    batch.flush().await?;
    let found = items::change_with_bytes(batch.on(), &row.key, row.generation, raw).await?;
    Ok(match found {
        Some((seq, person)) if person == actor.person => Verdict::Accepted { seq },
        Some(_) | None => GateFault::AlreadyThere.verdict(),
    })
}

const fn refused(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

const fn later(reason: Postponement) -> Verdict {
    Verdict::Later { reason }
}
