//! Sight: what someone lets others read of their own, who looked, and what follows for each reader.
//!
//! The grants are the truth. What each reader may read is settled from them, in one place, and stands as a membership of the
//! owner's own space; so everything that a space has (its sequence, sight, forgetting) holds for it.

use std::collections::BTreeMap;

use kring_domain::{
    commands::CommandFault,
    ids::{GrantId, PersonId, SpaceId},
    people::{Standing, Title},
    rights::{self, Action, Actor, Looking, Sharing, With},
    sight::{self, Grantee, MOST_GRANTS, Part, Parts},
    spaces::SpaceKind,
    time::{CivilDate, Timestamp},
    verdict::{Refusal, Verdict},
};

use super::{batch::Batch, ledger::Line};
use crate::{
    kring::Kring,
    store::{
        StoreError,
        queries::{
            grants::{self, Terms},
            looks, members,
            readers::{self, Reading},
        },
    },
};

/// As many grants as may hold at once may be given in this time, ended ones included: each is kept for a year, and told.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

const DONE: Verdict = Verdict::Accepted { seq: 0 };

const fn refused(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

/// Lets someone read a part of what the actor keeps about themselves.
pub(super) async fn grant(
    batch: &mut Batch<'_>,
    actor: &Actor,
    part: Part,
    terms: Terms<'_>,
) -> Result<Verdict, StoreError> {
    if let Err(fault) = sight::grant_fits(terms.purpose, terms.until, batch.now()) {
        return Ok(refused(of_fault(fault)));
    }
    match grants::find(batch.on(), terms.grant).await? {
        Some((owner, card)) if owner == actor.person && grants::is_same(&card, part, &terms) => return Ok(DONE),
        Some(_other) => return Ok(refused(Refusal::Conflict)),
        None => {}
    }
    let owner = actor.person;
    let with = match terms.to {
        Grantee::Person { person } => match batch.person(person).await? {
            Some(them) => With::Person {
                person,
                title: them.title,
                shares_a_group: readers::share_a_group(batch.on(), owner, person).await?,
            },
            None => return Ok(refused(Refusal::Gone)),
        },
        Grantee::Stewards { space } => With::Stewards { is_in_it: is_at_table(batch, space, owner).await? },
    };
    let may = match rights::decide(actor, None, Action::Grant, Sharing { owner, part, with }) {
        Ok(may) => may,
        // Whether a stranger has an account is nobody's to know.
        Err(rights::Denied::NotAMember) => return Ok(refused(Refusal::Gone)),
        Err(denied) => return Ok(denied.verdict()),
    };
    let most = u64::try_from(MOST_GRANTS).unwrap_or(u64::MAX);
    let a_day_ago = batch.now().plus_ms(-DAY_MS);
    if grants::count_holding(batch.on(), owner, batch.now()).await? >= most
        || grants::count_since(batch.on(), owner, a_day_ago).await? >= most
    {
        return Ok(refused(Refusal::TooLarge));
    }
    batch.ensure_own(owner).await?;
    grants::insert(batch.on(), &may, terms, batch.now()).await?;
    settle_and_tell(batch, owner, Some(terms.to)).await?;
    batch.tell_given(owner).await?;
    Ok(DONE)
}

const fn of_fault(fault: CommandFault) -> Refusal {
    match fault {
        CommandFault::Moment => Refusal::Date,
        CommandFault::TooLong | CommandFault::TooMany => Refusal::TooLarge,
        CommandFault::Empty
        | CommandFault::Characters
        | CommandFault::Attachment
        | CommandFault::WrongDocument
        | CommandFault::NotWithHelp
        | CommandFault::Gone
        | CommandFault::RewardsOff
        | CommandFault::RewardRange
        | CommandFault::RewardGiven
        | CommandFault::Damaged => Refusal::Malformed,
    }
}

/// Ends a grant of the actor's own. One that ended already is what they wanted.
pub(super) async fn end_grant(batch: &mut Batch<'_>, actor: &Actor, grant: GrantId) -> Result<Verdict, StoreError> {
    let Some((owner, card)) = grants::find(batch.on(), grant).await? else { return Ok(refused(Refusal::Gone)) };
    // Whether another gave something to someone is not the actor's to know.
    if rights::decide(actor, None, Action::EndGrant, owner).is_err() {
        return Ok(refused(Refusal::Gone));
    }
    end(batch, grant).await?;
    settle_and_tell(batch, owner, card.ended_at.is_none().then_some(card.to)).await?;
    batch.tell_given(owner).await?;
    Ok(DONE)
}

async fn end(batch: &mut Batch<'_>, grant: GrantId) -> Result<(), StoreError> {
    grants::end(batch.on(), grant, batch.now()).await?;
    batch.note(Line::GrantEnded { grant, at: batch.now() });
    Ok(())
}

/// Records that the actor looked at what another keeps, also when that was before a withdrawal of which they heard later.
pub(super) async fn looked(
    batch: &mut Batch<'_>,
    actor: &Actor,
    owner: PersonId,
    part: Part,
    when: (Timestamp, &CivilDate),
) -> Result<Verdict, StoreError> {
    let first = if readers::ever_read(batch.on(), SpaceId::own(owner), actor.person).await? {
        grants::first_given(batch.on(), owner, actor.person, part).await?
    } else {
        None
    };
    let looking = Looking { owner, part, was_granted: first.is_some() };
    match (rights::decide(actor, None, Action::RecordLook, looking), first) {
        (Ok(may), Some(first)) => {
            let (at, day) = sight::look_at(when.0, when.1, first, batch.now());
            if looks::record(batch.on(), &may, at, day, batch.now()).await? {
                batch.tell_given(owner).await?;
            }
            Ok(DONE)
        }
        (Ok(_), None) => Ok(refused(Refusal::NotAllowed)),
        (Err(denied), _) => Ok(denied.verdict()),
    }
}

/// The acts of sight are done in one's own space.
pub(super) fn is_own(actor: &Actor, space: SpaceId) -> bool {
    space == SpaceId::own(actor.person)
}

async fn is_at_table(batch: &mut Batch<'_>, space: SpaceId, person: PersonId) -> Result<bool, StoreError> {
    let seat = batch.membership(space, person).await?;
    Ok(seat.is_some_and(|seat| seat.space_kind != SpaceKind::Own && seat.standing.is_present()))
}

/// Brings in line who reads what of someone's own with what they granted: new readers are told, those whose sight ended
/// forget.
pub(super) async fn settle(batch: &mut Batch<'_>, owner: PersonId) -> Result<(), StoreError> {
    settle_and_tell(batch, owner, None).await
}

/// The same, of a grant that is another one now: whom it is for is told anew also when they read the same, and no part of it
/// ends earlier, because what for and until when is told for each part.
async fn settle_and_tell(batch: &mut Batch<'_>, owner: PersonId, to: Option<Grantee>) -> Result<(), StoreError> {
    let space = SpaceId::own(owner);
    let touched = match to {
        Some(to) => readers_of(batch, owner, to).await?,
        None => Vec::new(),
    };
    let mut wanted: BTreeMap<PersonId, BTreeMap<Part, Timestamp>> = BTreeMap::new();
    for grant in grants::holding(batch.on(), owner, batch.now()).await? {
        for reader in readers_of(batch, owner, grant.to).await? {
            let until = wanted.entry(reader).or_default().entry(grant.part).or_insert(grant.until);
            *until = grant.until.max(*until);
        }
    }
    let before: BTreeMap<PersonId, Reading> = readers::of(batch.on(), space).await?.into_iter().collect();
    for (reader, parts) in &wanted {
        let Some(until) = parts.values().min().copied() else { continue };
        let reading = Reading { parts: parts.keys().copied().fold(Parts::NONE, Parts::with), until };
        if before.get(reader) != Some(&reading) || touched.contains(reader) {
            batch.set_reader(space, *reader, reading).await?;
        }
    }
    for reader in before.keys().filter(|reader| !wanted.contains_key(reader)) {
        Box::pin(batch.set_standing(space, *reader, Standing::Left)).await?;
    }
    Ok(())
}

/// Whom a grant is for now. Never an administrator; who decides on or checks benefits as a person only.
async fn readers_of(batch: &mut Batch<'_>, owner: PersonId, to: Grantee) -> Result<Vec<PersonId>, StoreError> {
    match to {
        Grantee::Person { person } => {
            let them = batch.person(person).await?;
            Ok(them.filter(|them| them.title != Title::Administrator).map(|them| them.id).into_iter().collect())
        }
        Grantee::Stewards { space } => {
            if !is_at_table(batch, space, owner).await? {
                return Ok(Vec::new());
            }
            let stewards = readers::stewards(batch.on(), space).await?;
            Ok(stewards.into_iter().filter(|steward| *steward != owner).collect())
        }
    }
}

/// Someone's standing in a group changed: what was granted to those who lead it follows. Whoever goes out ends what they
/// granted there.
pub(super) async fn follow_standing(
    batch: &mut Batch<'_>,
    space: SpaceId,
    person: PersonId,
    standing: Standing,
) -> Result<(), StoreError> {
    for (owner, grant) in grants::to_stewards(batch.on(), space).await? {
        if owner == person && !standing.is_present() {
            end(batch, grant).await?;
            batch.tell_given(owner).await?;
        }
        settle(batch, owner).await?;
    }
    Ok(())
}

/// Someone became one who may not read what was granted to them as something else: an administrator never, and who decides
/// on or checks benefits only by a grant that was given to them as such.
pub(super) async fn follow_title(batch: &mut Batch<'_>, person: PersonId, title: Title) -> Result<(), StoreError> {
    match title {
        Title::Administrator | Title::BenefitsOfficer => {}
        Title::Participant
        | Title::ExperienceExpert
        | Title::SocialWorker
        | Title::WorkplaceLeader
        | Title::Mentor
        | Title::Coach => return Ok(()),
    }
    end_all_to(batch, person).await?;
    for (space, kind, _standing) in members::spaces_of(batch.on(), person, batch.now()).await? {
        if kind == SpaceKind::Own
            && let Some(owner) = readers::owner(batch.on(), space).await?
        {
            settle(batch, owner).await?;
        }
    }
    Ok(())
}

/// Ends what was granted to a person by name.
pub(super) async fn end_all_to(batch: &mut Batch<'_>, person: PersonId) -> Result<(), StoreError> {
    for (owner, grant) in grants::to_person(batch.on(), person).await? {
        end(batch, grant).await?;
        settle(batch, owner).await?;
        batch.tell_given(owner).await?;
    }
    Ok(())
}

/// Ends again what was ended after a backup was made. Tells whether it still held there.
pub(super) async fn end_again(batch: &mut Batch<'_>, grant: GrantId) -> Result<(), StoreError> {
    if let Some((owner, _card)) = grants::find(batch.on(), grant).await? {
        grants::end(batch.on(), grant, batch.now()).await?;
        settle(batch, owner).await?;
        batch.tell_given(owner).await?;
    }
    Ok(())
}

/// Tells readers whose time passed to forget.
pub(crate) async fn close_expired(kring: &Kring) -> Result<(), StoreError> {
    if readers::over(kring.store.read(), kring.now()).await?.is_empty() {
        return Ok(());
    }
    let mut batch = Batch::begin(kring).await?;
    for space in readers::over(batch.on(), batch.now()).await? {
        if let Some(owner) = readers::owner(batch.on(), space).await? {
            settle(&mut batch, owner).await?;
        }
    }
    batch.commit().await
}
