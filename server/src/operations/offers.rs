//! The offers of one push, each with its own verdict: one that is refused never keeps another back.

use kring_domain::{
    documents::DocumentKind,
    ids::{CommandId, SpaceId},
    rights::Actor,
    sight::Part,
    verdict::{Postponement, Refusal, Verdict},
    wire::{Offer, Push, VerdictOn},
};

use super::{acts, batch::Batch, change, desk::Desk, writer::Job};
use crate::{
    auth::Principal,
    metrics::count,
    store::{
        StoreError,
        queries::verdicts::{self, Given},
    },
};

/// One push is carried out up to here; a device offers no more at a time. Beyond it one device could hold up all others,
/// for there is one writer.
const MAX_OFFERS: usize = 512;

/// Carries out a push.
pub(crate) async fn carry_out(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    job: &Job,
    push: &Push,
    answers: &mut Vec<VerdictOn>,
) -> Result<(), StoreError> {
    let principal = job.principal;
    let commands: Vec<CommandId> = push.offers.iter().take(MAX_OFFERS).map(Offer::command).collect();
    let given = verdicts::given(batch.on(), principal.person, &commands).await?;
    let Some(actor) = batch.actor(principal.person, principal.device).await? else {
        let verdict = Verdict::Refused { reason: Refusal::NotAMember };
        answers.extend(commands.into_iter().map(|command| VerdictOn { command, verdict }));
        return Ok(());
    };
    for (place, offer) in push.offers.iter().enumerate() {
        let command = offer.command();
        if place >= MAX_OFFERS {
            answers.push(VerdictOn { command, verdict: Verdict::Later { reason: Postponement::Busy } });
            continue;
        }
        let verdict = match given.get(&command).copied().or_else(|| batch.verdict(principal.person, command)) {
            Some(verdict) => verdict,
            None => {
                let verdict = Box::pin(one(batch, desk, &actor, job, push, offer)).await?;
                note(batch, verdict);
                match verdict {
                    Verdict::Accepted { .. } | Verdict::Refused { .. } => {
                        let Principal { person, device, .. } = principal;
                        batch.keep_verdict(Given { person, device, command, verdict });
                    }
                    Verdict::Later { .. } => {}
                }
                verdict
            }
        };
        answers.push(VerdictOn { command, verdict });
    }
    Ok(())
}

async fn one(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    actor: &Actor,
    job: &Job,
    push: &Push,
    offer: &Offer,
) -> Result<Verdict, StoreError> {
    match offer {
        Offer::Change { document, generation, change, .. } => {
            let key = usize::try_from(*document).ok().and_then(|index| push.documents.get(index));
            let Some(key) = key else {
                return Ok(Verdict::Refused { reason: Refusal::Malformed });
            };
            if (Part::of(key).is_some() || key.kind == DocumentKind::Rewards) && key.space == SpaceId::own(actor.person)
            {
                batch.ensure_own(actor.person).await?;
            }
            // Of who may not write at all, the rights say more.
            let seat = batch.membership(key.space, actor.person).await?;
            let is_inside = seat.is_some_and(|seat| seat.standing.is_in_meetings());
            if is_inside && job.schema < batch.min_schema(key.space).await? {
                return Ok(Verdict::Later { reason: Postponement::UpgradeNeeded });
            }
            let offered = change::Offered { key: *key, generation: *generation, raw: change };
            change::carry_out(batch, desk, actor, job.principal, offered).await
        }
        Offer::Act { .. } if !desk.count_act(batch.kring(), actor.person) => {
            Ok(Verdict::Later { reason: Postponement::Busy })
        }
        Offer::Act { space, act, .. } => acts::carry_out(batch, desk, actor, *space, act).await,
    }
}

fn note(batch: &Batch<'_>, verdict: Verdict) {
    let metrics = &batch.kring().metrics;
    match verdict {
        Verdict::Accepted { .. } => count(&metrics.accepted),
        Verdict::Refused { reason } => {
            count(&metrics.refused);
            tracing::debug!(?reason, "an offer was refused");
        }
        Verdict::Later { .. } => count(&metrics.postponed),
    }
}
