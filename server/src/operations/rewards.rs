//! What a reward asks beside the gate: its step stands, and whoever promises it may, by what their organisation wrote down
//! (`domain.md` §4 rule 6). What was accepted once stays, whatever is written down later.

use kring_domain::{
    documents::{
        Document, DocumentKey, DocumentKind, Subject, goals,
        rewards::{self, Reward},
    },
    rights::{self, Action, Actor, Membership},
    verdict::Refusal,
};

use super::{batch::Batch, desk::Desk};
use crate::store::{
    StoreError,
    queries::{arrangements, readers, roles},
};

/// Why what a change promises is refused; `None` when it is not. `before` and `after` are the document without and with it.
pub(super) async fn refusal(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    (actor, membership): (&Actor, &Membership),
    before: &Document,
    after: &Document,
) -> Result<Option<Refusal>, StoreError> {
    let known = rewards::read(before).rewards;
    let said = rewards::read(after).rewards;
    let promised = said
        .into_iter()
        .filter(|reward| known.iter().all(|other| other.step != reward.step || other.offer != reward.offer));
    for reward in promised {
        if !stands(batch, desk, (actor, membership), before.key(), &reward).await? {
            return Ok(Some(Refusal::Gone));
        }
        if let Some(refusal) = against_the_rules(batch, actor, &reward).await? {
            return Ok(Some(refusal));
        }
        // Somebody counts on what was promised: it may become more, never less.
        let before = known.iter().find(|other| other.step == reward.step);
        if before.is_some_and(|before| before.offer.euros > reward.offer.euros) {
            return Ok(Some(Refusal::Conflict));
        }
    }
    Ok(None)
}

/// Whether the step stands in what its owner wants in this area, and the one who promises reads it there.
async fn stands(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    (actor, membership): (&Actor, &Membership),
    key: &DocumentKey,
    reward: &Reward,
) -> Result<bool, StoreError> {
    let Subject::Area(_) = key.subject else { return Ok(false) };
    let Some(owner) = readers::owner(batch.on(), key.space).await? else { return Ok(false) };
    let steps = DocumentKey { kind: DocumentKind::Goals, owner: Some(owner), ..*key };
    let Ok(may) = rights::decide(actor, Some(membership), Action::Read, steps) else { return Ok(false) };
    let row = batch.document(steps).await?;
    let document = desk.take(batch, &may, &row).await?;
    let wants = goals::read(&document);
    desk.put(document, row.last_seq);
    Ok(wants.goals.iter().flat_map(|goal| &goal.steps).any(|step| step.step == reward.step))
}

/// What the organisation wrote down says against it: in the version that was told, and as it stands now. By when something was
/// promised nothing is judged, because its writer says that. What was written otherwise since, and says the same of rewards, is
/// no reason.
async fn against_the_rules(
    batch: &mut Batch<'_>,
    actor: &Actor,
    Reward { offer, .. }: &Reward,
) -> Result<Option<Refusal>, StoreError> {
    let on = batch.on();
    let works_there = roles::of(on, actor.person)
        .await?
        .into_iter()
        .any(|(organisation, role)| organisation == offer.organisation && role.gives_rewards());
    if !works_there {
        return Ok(Some(Refusal::NotAllowed));
    }
    let told = arrangements::version(on, offer.organisation, offer.version).await?;
    let now = arrangements::newest(on, offer.organisation).await?;
    for written in [told, now] {
        let Some(rules) = written.and_then(|written| written.arrangements.rewards) else {
            return Ok(Some(Refusal::NotAllowed));
        };
        if !rules.allows(offer.euros) || rules.counts != offer.counts {
            return Ok(Some(Refusal::Conflict));
        }
    }
    Ok(None)
}
