//! The acts: what the server itself decides.

use kring_domain::{
    acts::Act,
    ids::{PersonId, SpaceId},
    people::{Picture, Standing},
    rights::{self, Action, Actor, EntryIn, MemberIn},
    spaces::Life,
    verdict::{Refusal, Verdict},
};

use super::{
    batch::Batch,
    desk::Desk,
    groups::{self, Change},
    recoveries, sharing,
    walk_ins::{self, Newcomer},
    withdraw,
};
use crate::store::{
    StoreError,
    queries::{grants::Terms, groups as seats, members, people, sight},
};

/// Decides an act.
pub(crate) async fn carry_out(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    actor: &Actor,
    space: SpaceId,
    act: &Act,
) -> Result<Verdict, StoreError> {
    Ok(match act {
        Act::Withdraw { entry } => {
            let membership = batch.membership(space, actor.person).await?;
            let subject = EntryIn { space, entry: *entry };
            match rights::decide(actor, membership.as_ref(), Action::Withdraw, subject) {
                Ok(right) => withdraw::carry_out(batch, desk, &right).await?,
                Err(denied) => denied.verdict(),
            }
        }
        Act::Admit { person } => {
            // Whom a steward let in as a guest becomes a member by a steward's word, also after going out and knocking again.
            let was = sight::was_inside_as(batch.on(), *person, space).await?;
            let action = if was == Some(Standing::Guest) { Action::AdmitGuest } else { Action::Admit };
            toward(batch, actor, space, *person, action, Standing::Member).await?
        }
        Act::AdmitGuest { person } => toward(batch, actor, space, *person, Action::AdmitGuest, Standing::Guest).await?,
        Act::TurnAway { person } => toward(batch, actor, space, *person, Action::TurnAway, Standing::Left).await?,
        Act::SetStanding { person, standing } => {
            toward(batch, actor, space, *person, Action::SetStanding { to: *standing }, *standing).await?
        }
        Act::Remove { person } => {
            let verdict = toward(batch, actor, space, *person, Action::Remove, Standing::Left).await?;
            match verdict {
                Verdict::Accepted { .. } => walk_ins::remove_joined(batch, space, *person).await?,
                Verdict::Refused { .. } | Verdict::Later { .. } => {}
            }
            verdict
        }
        Act::Leave => leave(batch, actor, space).await?,
        Act::Rename { name } => groups::change(batch, actor, space, act, Change::Name(name)).await?,
        Act::SetLed { led } => groups::change(batch, actor, space, act, Change::Led(*led)).await?,
        Act::Archive => groups::change(batch, actor, space, act, Change::Life(Life::Archived)).await?,
        Act::Reopen => groups::change(batch, actor, space, act, Change::Life(Life::Open)).await?,
        Act::BecomeAlumnus { companion } => become_alumnus(batch, actor, space, *companion).await?,
        Act::SetProfile { name, picture } => set_profile(batch, actor, space, name, *picture).await?,
        Act::WalkIn { person, name, picture, device, key } => {
            let newcomer = Newcomer { person: *person, name, picture: *picture, device: *device, key: *key };
            walk_ins::walk_in(batch, actor, space, act, newcomer).await?
        }
        Act::JoinWalkIns { alias, person } => walk_ins::join(batch, actor, space, *alias, *person).await?,
        Act::KeepApart { one, other } => walk_ins::keep_apart(batch, actor, space, *one, *other).await?,
        Act::Unjoin { alias } => walk_ins::unjoin(batch, actor, space, *alias).await?,
        Act::Grant { .. } | Act::EndGrant { .. } | Act::Looked { .. } if !sharing::is_own(actor, space) => {
            Verdict::Refused { reason: Refusal::WrongDocument }
        }
        Act::Grant { grant, part, to, purpose, until } => {
            let terms = Terms { grant: *grant, to: *to, purpose, until: *until };
            sharing::grant(batch, actor, *part, terms).await?
        }
        Act::EndGrant { grant } => sharing::end_grant(batch, actor, *grant).await?,
        Act::StopRecovery { person, recovery } => recoveries::stop(batch, actor, space, *person, *recovery).await?,
        Act::Looked { owner, part, at, day } => sharing::looked(batch, actor, *owner, *part, (*at, day)).await?,
    })
}

/// Becomes an alumnus, with someone at the table who asks how it goes.
async fn become_alumnus(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    companion: Option<PersonId>,
) -> Result<Verdict, StoreError> {
    let membership = batch.membership(space, actor.person).await?;
    if let Err(denied) = rights::decide(actor, membership.as_ref(), Action::BecomeAlumnus, space) {
        return Ok(denied.verdict());
    }
    if let Some(companion) = companion
        && !batch.membership(space, companion).await?.is_some_and(|seat| seat.standing.is_present())
    {
        return Ok(Verdict::Refused { reason: Refusal::Gone });
    }
    // Before the standing: the card that everyone gets names them.
    members::set_companion(batch.on(), space, actor.person, companion).await?;
    oneself(batch, actor, space, Action::BecomeAlumnus, Standing::Alumnus).await
}

/// Gives someone else another standing.
async fn toward(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    person: PersonId,
    action: Action,
    standing: Standing,
) -> Result<Verdict, StoreError> {
    let membership = batch.membership(space, actor.person).await?;
    // Whoever may not see who is in the space gets one answer, whomever they name: another one would tell who is.
    if let Err(denied) = rights::decide(actor, membership.as_ref(), Action::ListMembers, space) {
        return Ok(denied.verdict());
    }
    let target = batch.membership(space, person).await?;
    let title = batch.person(person).await?.map(|person| person.title);
    let (Some(target), Some(title)) = (target, title) else {
        return Ok(Verdict::Refused { reason: Refusal::Gone });
    };
    // The space's row is held first: two stewards who step down do so one after the other.
    batch.last(space).await?;
    let beside = seats::beside(batch.on(), space, person).await?;
    let subject = MemberIn { space, person, title, standing: target.standing, beside };
    if let Err(denied) = rights::decide(actor, membership.as_ref(), action, subject) {
        // Two people open the same door: the second finds it open, and that is what they wanted.
        return if target.standing == standing {
            Ok(Verdict::Accepted { seq: batch.last(space).await? })
        } else {
            Ok(denied.verdict())
        };
    }
    Ok(Verdict::Accepted { seq: batch.set_standing(space, person, standing).await? })
}

/// Goes out of the door oneself.
async fn leave(batch: &mut Batch<'_>, actor: &Actor, space: SpaceId) -> Result<Verdict, StoreError> {
    let Some(membership) = batch.membership(space, actor.person).await? else {
        return Ok(Verdict::Refused { reason: Refusal::NotAMember });
    };
    batch.last(space).await?;
    let beside = seats::beside(batch.on(), space, actor.person).await?;
    let standing = membership.standing;
    let subject = MemberIn { space, person: actor.person, title: actor.title, standing, beside };
    match rights::decide(actor, Some(&membership), Action::Leave, subject) {
        Ok(_right) => Ok(Verdict::Accepted { seq: batch.set_standing(space, actor.person, Standing::Left).await? }),
        Err(denied) => Ok(denied.verdict()),
    }
}

/// Gives oneself another standing.
async fn oneself(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    action: Action,
    standing: Standing,
) -> Result<Verdict, StoreError> {
    let membership = batch.membership(space, actor.person).await?;
    match rights::decide(actor, membership.as_ref(), action, space) {
        Ok(_right) => Ok(Verdict::Accepted { seq: batch.set_standing(space, actor.person, standing).await? }),
        Err(denied) => Ok(denied.verdict()),
    }
}

/// Changes one's own name and picture, in every space that one is in.
async fn set_profile(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    name: &str,
    picture: Picture,
) -> Result<Verdict, StoreError> {
    let membership = batch.membership(space, actor.person).await?;
    if let Err(denied) = rights::decide(actor, membership.as_ref(), Action::SetProfile, actor.person) {
        return Ok(denied.verdict());
    }
    if membership.is_none() {
        return Ok(Verdict::Refused { reason: Refusal::NotAMember });
    }
    let Some(name) = super::join::fitting_name(name) else {
        return Ok(Verdict::Refused { reason: Refusal::Malformed });
    };
    people::set_profile(batch.on(), actor.person, &name, picture).await?;
    batch.forget_person(actor.person);
    let mut here = batch.last(space).await?;
    for (other, _kind, standing) in members::spaces_of(batch.on(), actor.person, batch.now()).await? {
        match standing {
            // At a door the new name comes with the next card: knocking says it once, however often one changes it.
            Standing::Left | Standing::Knocking => continue,
            Standing::Member | Standing::Alumnus | Standing::Steward | Standing::Reader | Standing::Guest => {}
        }
        let seq = batch.append_card(other, actor.person).await?;
        if other == space {
            here = seq;
        }
    }
    Ok(Verdict::Accepted { seq: here })
}
