//! People whom a steward added where there was no connection: their account is made, their device comes in with its own key,
//! and when two tablets added the same person, a steward says so.

use kring_domain::{
    acts::Act,
    ids::{DeviceId, KeyId, PersonId, SpaceId},
    people::{MemberCard, Picture, Standing, Title},
    rights::{self, Action, Actor},
    verdict::{Postponement, Refusal, Verdict},
    walk_ins::may_be_one,
};
use sha2::{Digest, Sha256};

use super::{OperationError, Session, batch::Batch, join::fitting_name, ledger::Line, sessions};
use crate::{
    auth::{DeviceKind, Installation, Thumbprint},
    kring::Kring,
    random,
    store::{
        StoreError, id_of,
        queries::{
            devices::{self, NewDevice},
            members,
            people::{self, NewPerson},
            spaces,
            walk_ins::{self, WalkIn},
        },
    },
};

/// Someone as a steward's device says that it added them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Newcomer<'a> {
    pub(super) person: PersonId,
    pub(super) name: &'a str,
    pub(super) picture: Picture,
    pub(super) device: DeviceId,
    pub(super) key: KeyId,
}

/// Makes the account of someone whom a steward added. Who is not added is told so on their own device, when it asks.
pub(super) async fn walk_in(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    act: &Act,
    newcomer: Newcomer<'_>,
) -> Result<Verdict, StoreError> {
    let verdict = added(batch, actor, space, act, newcomer).await?;
    match verdict {
        // Of a device that is somebody's already, nothing is noted: nobody can shut it out by naming its key.
        Verdict::Refused { .. } if !devices::has_key(batch.on(), thumbprint(newcomer.key)).await? => {
            walk_ins::note_refused(batch.on(), newcomer.key, batch.now()).await?;
        }
        Verdict::Refused { .. } | Verdict::Accepted { .. } | Verdict::Later { .. } => {}
    }
    Ok(verdict)
}

async fn added(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    act: &Act,
    newcomer: Newcomer<'_>,
) -> Result<Verdict, StoreError> {
    let Newcomer { person, name, picture, device, key } = newcomer;
    let membership = batch.membership(space, actor.person).await?;
    if let Err(denied) = rights::decide(actor, membership.as_ref(), Action::WalkIn, space) {
        return Ok(denied.verdict());
    }
    let Some(name) = fitting_name(name) else { return Ok(refused(Refusal::Malformed)) };
    let contents: [u8; 32] =
        Sha256::digest(minicbor::to_vec((space, act)).map_err(|_cause| StoreError::Corrupt("act"))?).into();
    let on = batch.on();
    if walk_ins::find(on, person).await?.is_some_and(|known| known.contents == contents) {
        // Said once more, by a tablet that was ended before it knew that it had said it.
        return Ok(Verdict::Accepted { seq: batch.last(space).await? });
    }
    let thumbprint = thumbprint(key);
    if people::find(on, person).await?.is_some()
        || people::is_retired(on, person).await?
        || devices::find(on, device).await?.is_some()
        || devices::has_key(on, thumbprint).await?
    {
        return Ok(refused(Refusal::Conflict));
    }
    let Ok(seed) = random::bytes::<32>(batch.kring().random.as_ref()) else {
        return Ok(Verdict::Later { reason: Postponement::Busy });
    };
    let organisation = spaces::find(on, space).await?.map(|space| space.organisation);
    let title = Title::Participant;
    people::insert(on, NewPerson { id: person, organisation, name, picture, title, email: None }, batch.now()).await?;
    let new = NewDevice { id: device, person, kind: DeviceKind::Tablet, key: Some(thumbprint), seed };
    devices::begin(on, new, batch.now()).await?;
    walk_ins::insert(on, WalkIn { person, space, device, key, contents }, actor.person, batch.now()).await?;
    batch.note(Line::Began { person, at: batch.now() });
    batch.forget_person(person);
    Ok(Verdict::Accepted { seq: batch.set_standing(space, person, Standing::Member).await? })
}

/// Shows one account as another, because a steward says that both are one person.
pub(super) async fn join(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    alias: PersonId,
    person: PersonId,
) -> Result<Verdict, StoreError> {
    let (one, other) = match pair(batch, actor, space, alias, person).await? {
        Ok(pair) => pair,
        Err(verdict) => return Ok(verdict),
    };
    if one.alias_of == Some(person) {
        // Two stewards say the same: the second finds it done.
        return Ok(Verdict::Accepted { seq: batch.last(space).await? });
    }
    if let Err(reason) = may_be_one(&one, &other, batch.now()) {
        return Ok(refused(reason));
    }
    // Who was added first stands: nobody's words come to stand under the name of somebody who came later.
    let added_at = |card: &MemberCard| card.walked_in.as_ref().map(|walked_in| walked_in.at);
    if added_at(&other) > added_at(&one) || walk_ins::has_aliases(batch.on(), alias).await? {
        return Ok(refused(Refusal::Conflict));
    }
    walk_ins::set_alias(batch.on(), alias, Some(person)).await?;
    Ok(Verdict::Accepted { seq: batch.append_card(space, alias).await? })
}

/// Notes that two accounts are two people.
pub(super) async fn keep_apart(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    one: PersonId,
    other: PersonId,
) -> Result<Verdict, StoreError> {
    let (first, second) = match pair(batch, actor, space, one, other).await? {
        Ok(pair) => pair,
        Err(verdict) => return Ok(verdict),
    };
    if one == other || first.walked_in.is_none() || second.walked_in.is_none() {
        return Ok(refused(Refusal::NotAllowed));
    }
    if first.walked_in.is_some_and(|walked_in| walked_in.apart_from.contains(&other)) {
        return Ok(Verdict::Accepted { seq: batch.last(space).await? });
    }
    // Another steward said meanwhile that they are one.
    if first.alias_of == Some(other) || second.alias_of == Some(one) {
        return Ok(refused(Refusal::Conflict));
    }
    apart(batch, space, one, other).await
}

/// Shows an account as itself again.
pub(super) async fn unjoin(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    alias: PersonId,
) -> Result<Verdict, StoreError> {
    let card = match pair(batch, actor, space, alias, alias).await? {
        Ok((card, _same)) => card,
        Err(verdict) => return Ok(verdict),
    };
    match (card.walked_in, card.alias_of) {
        (None, _) => Ok(refused(Refusal::NotAllowed)),
        (Some(_), None) => Ok(Verdict::Accepted { seq: batch.last(space).await? }),
        (Some(_), Some(person)) => {
            walk_ins::set_alias(batch.on(), alias, None).await?;
            apart(batch, space, alias, person).await
        }
    }
}

/// Takes the other accounts of someone out of the space with them: they are one person there.
pub(super) async fn remove_joined(batch: &mut Batch<'_>, space: SpaceId, person: PersonId) -> Result<(), StoreError> {
    for other in walk_ins::joined_with(batch.on(), space, person).await? {
        if batch.membership(space, other).await?.is_some_and(|seat| seat.standing.is_in_meetings()) {
            batch.set_standing(space, other, Standing::Left).await?;
        }
    }
    Ok(())
}

/// The cards of two accounts of a space, for a steward of it.
async fn pair(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    one: PersonId,
    other: PersonId,
) -> Result<Result<(MemberCard, MemberCard), Verdict>, StoreError> {
    let membership = batch.membership(space, actor.person).await?;
    if let Err(denied) = rights::decide(actor, membership.as_ref(), Action::JoinWalkIns, space) {
        return Ok(Err(denied.verdict()));
    }
    let one = members::card(batch.on(), space, one).await?;
    let other = members::card(batch.on(), space, other).await?;
    Ok(one.zip(other).ok_or_else(|| refused(Refusal::Gone)))
}

async fn apart(batch: &mut Batch<'_>, space: SpaceId, one: PersonId, other: PersonId) -> Result<Verdict, StoreError> {
    walk_ins::set_apart(batch.on(), one, other).await?;
    batch.append_card(space, one).await?;
    Ok(Verdict::Accepted { seq: batch.append_card(space, other).await? })
}

const fn thumbprint(key: KeyId) -> Thumbprint {
    Thumbprint::from_bytes(*key.as_bytes())
}

const fn refused(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

impl Kring {
    /// Lets the device of someone who was added in, the first time: it has the key that the steward's device named. Asked
    /// again after a lost answer, it gets the same; once it has used its tokens, no more.
    ///
    /// # Errors
    /// [`OperationError::WalkInWaits`] while the server knows nothing of them, which a steward's device may still say;
    /// [`OperationError::WalkInRefused`] when they were not added; [`OperationError::SignedOut`] for a device that came in
    /// before, or was closed.
    pub(crate) async fn arrive(&self, person: PersonId, on_what: Installation) -> Result<Session, OperationError> {
        let writing = self.store.write().await?;
        let on = writing.on();
        let key = KeyId::from_bytes(*on_what.key.as_bytes());
        let known = walk_ins::find(on, person).await?;
        let Some(known) = known.filter(|known| known.key == key && Some(known.device) == on_what.wished) else {
            // After a restore: the account is gone, and nobody will say again that they were added.
            if walk_ins::is_refused(on, key).await? || people::is_retired(on, person).await? {
                return Err(OperationError::WalkInRefused);
            }
            return Err(OperationError::WalkInWaits);
        };
        let row = devices::find(on, known.device).await?.ok_or(OperationError::SignedOut)?;
        let is_first = row.closed_at.is_none() && row.counter == 1 && id_of::<PersonId>(row.person) == person;
        if !is_first || !sessions::is_this_device(&row, person, on_what) {
            return Err(OperationError::SignedOut);
        }
        let person = people::find(on, person).await?.ok_or(OperationError::SignedOut)?;
        let seed: [u8; 32] = row.seed.try_into().map_err(|_length| StoreError::Corrupt("device"))?;
        let again = NewDevice { id: known.device, person: person.id, kind: on_what.kind, key: Some(on_what.key), seed };
        devices::begin(on, again, self.now()).await?;
        let session = sessions::session(self, person, known.device, on_what.key, &seed, 1)?;
        let _turn = writing.commit().await?;
        Ok(session)
    }
}
