//! What each person may see, as a sequence of its own.

use std::collections::HashSet;

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::Standing,
    sight::{Grantee, Shared, SharedPart},
    spaces::{GroupState, SpaceKind},
    time::Timestamp,
    wire::{SightEvent, SpaceCard},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{
    grants, people, readers,
    spaces::{self, to_i64},
};
use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{person, sight_event},
};

/// Counts a person's sight sequence on. Gives its new head.
pub(crate) async fn count_on(on: &impl ConnectionTrait, person: PersonId) -> Result<i64, StoreError> {
    let rows = person::Entity::update_many()
        .col_expr(person::Column::SightHead, Expr::col(person::Column::SightHead).add(1))
        .filter(person::Column::Id.eq(to_uuid(person)))
        .exec_with_returning(on)
        .await?;
    rows.first().map(|row| row.sight_head).ok_or(StoreError::Corrupt("person"))
}

/// Adds to what a person is told about a space. Gives the new head of their sight sequence.
pub(crate) async fn append(
    on: &impl ConnectionTrait,
    person: PersonId,
    space: SpaceId,
    standing: Standing,
    now: Timestamp,
) -> Result<u64, StoreError> {
    tell(on, person, space, standing, Anew::Whole, now).await
}

/// Adds to what a person is told about a space that its card is another one; what is in it they have.
pub(crate) async fn append_card(
    on: &impl ConnectionTrait,
    person: PersonId,
    space: SpaceId,
    standing: Standing,
    now: Timestamp,
) -> Result<u64, StoreError> {
    tell(on, person, space, standing, Anew::Card, now).await
}

/// What of a space is told again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anew {
    /// All that is in it.
    Whole,
    /// Its card: the name, who leads it, whether it goes on.
    Card,
}

async fn tell(
    on: &impl ConnectionTrait,
    person: PersonId,
    space: SpaceId,
    standing: Standing,
    anew: Anew,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let seq = count_on(on, person).await?;
    let row = sight_event::ActiveModel {
        person: Set(to_uuid(person)),
        seq: Set(seq),
        space: Set(to_uuid(space)),
        standing: Set(to_code(standing)),
        at: Set(now.0),
        card_only: Set(i16::from(anew == Anew::Card)),
    };
    sight_event::Entity::insert(row).exec_without_returning(on).await?;
    u64::try_from(seq).map_err(|_negative| StoreError::Corrupt("sight_event"))
}

/// What it is to be inside a group.
const INSIDE: [Standing; 4] = [Standing::Member, Standing::Alumnus, Standing::Steward, Standing::Guest];

/// As what a person was inside a group last, whatever they are now; `None` for who never was.
pub(crate) async fn was_inside_as(
    on: &impl ConnectionTrait,
    person: PersonId,
    space: SpaceId,
) -> Result<Option<Standing>, StoreError> {
    let row = sight_event::Entity::find()
        .filter(sight_event::Column::Person.eq(to_uuid(person)))
        .filter(sight_event::Column::Space.eq(to_uuid(space)))
        .filter(sight_event::Column::Standing.is_in(INSIDE.map(to_code)))
        .order_by_desc(sight_event::Column::Seq)
        .one(on)
        .await?;
    row.map(|row| code_of("sight_event", row.standing)).transpose()
}

/// The groups at whose table a person ever sat.
pub(crate) async fn sat_in(on: &impl ConnectionTrait, person: PersonId) -> Result<HashSet<SpaceId>, StoreError> {
    let rows: Vec<Uuid> = sight_event::Entity::find()
        .select_only()
        .column(sight_event::Column::Space)
        .distinct()
        .filter(sight_event::Column::Person.eq(to_uuid(person)))
        .filter(sight_event::Column::Standing.is_in(INSIDE.into_iter().filter(|each| each.is_present()).map(to_code)))
        .into_tuple()
        .all(on)
        .await?;
    Ok(rows.into_iter().map(id_of).collect())
}

/// What a person was told after `cursor`: of each space the last word, in order. Who went out and stands at the door again,
/// or is there as a guest, still forgets first: a device that was away meanwhile holds what they may not read now.
pub(crate) async fn after(
    on: &impl ConnectionTrait,
    person: PersonId,
    cursor: u64,
    now: Timestamp,
) -> Result<Vec<(SightEvent, Anew)>, StoreError> {
    let rows = sight_event::Entity::find()
        .filter(sight_event::Column::Person.eq(to_uuid(person)))
        .filter(sight_event::Column::Seq.gt(to_i64(cursor)))
        .order_by_asc(sight_event::Column::Seq)
        .all(on)
        .await?;
    let mut last: Vec<(SpaceId, Standing, Anew)> = Vec::new();
    let mut went_out: HashSet<SpaceId> = HashSet::new();
    for row in rows {
        let (space, standing): (SpaceId, Standing) = (id_of(row.space), code_of("sight_event", row.standing)?);
        let was_whole = last.iter().any(|(known, _standing, anew)| *known == space && *anew == Anew::Whole);
        let anew = if row.card_only == 0 || was_whole { Anew::Whole } else { Anew::Card };
        last.retain(|(known, _standing, _anew)| *known != space);
        last.push((space, standing, anew));
        if standing == Standing::Left {
            went_out.insert(space);
        }
    }
    let mut events = Vec::with_capacity(last.len());
    for (space, standing, anew) in last {
        match standing {
            Standing::Left => events.push((SightEvent::Forget { space }, anew)),
            Standing::Knocking | Standing::Guest | Standing::Member | Standing::Alumnus | Standing::Steward => {
                if !standing.is_present() && went_out.contains(&space) {
                    events.push((SightEvent::Forget { space }, anew));
                }
                events.push((SightEvent::Granted(card(on, space, standing).await?), anew));
            }
            Standing::Reader => {
                // What is shared may be less than it was: it is forgotten first, and told anew.
                events.push((SightEvent::Forget { space }, anew));
                let card = reader_card(on, person, space, now).await?;
                events.extend(card.map(|card| (SightEvent::Granted(card), anew)));
            }
        }
    }
    Ok(events)
}

/// What a person reads of a space before its items.
pub(crate) async fn card(
    on: &impl ConnectionTrait,
    space: SpaceId,
    standing: Standing,
) -> Result<SpaceCard, StoreError> {
    let row = spaces::find(on, space).await?.ok_or(StoreError::Corrupt("sight_event"))?;
    let organisation = match row.kind {
        // Whose own it is, is not an organisation's.
        SpaceKind::Own => String::new(),
        SpaceKind::PeerGroup | SpaceKind::Workplace | SpaceKind::Entrepreneurs | SpaceKind::PeerReview => {
            spaces::organisation_name(on, row.organisation).await?
        }
    };
    // At the door, and after leaving, one sees its name.
    let group = if standing.is_in_meetings() { row.group } else { GroupState::default() };
    Ok(SpaceCard { space, kind: row.kind, name: row.name, organisation, standing, shared: None, group })
}

/// What someone reads of another's own space before its items: whose it is, what of it, what for, until when. `None` when
/// nothing of it is theirs to read now.
pub(crate) async fn reader_card(
    on: &impl ConnectionTrait,
    reader: PersonId,
    space: SpaceId,
    now: Timestamp,
) -> Result<Option<SpaceCard>, StoreError> {
    let reading = readers::one(on, space, reader).await?;
    let Some(reading) = reading.filter(|reading| reading.until > now) else { return Ok(None) };
    let Some(owner) = readers::owner(on, space).await? else { return Ok(None) };
    let Some(person) = people::find(on, owner).await? else { return Ok(None) };
    let mut shared: Vec<SharedPart> = Vec::new();
    for grant in grants::holding(on, owner, now).await? {
        let is_theirs = match grant.to {
            Grantee::Person { person } => person == reader,
            Grantee::Stewards { space } => readers::stewards(on, space).await?.contains(&reader),
        };
        let known = shared.iter().position(|known| known.part == grant.part);
        let longer = known.and_then(|at| shared.get(at)).is_none_or(|known| known.until < grant.until);
        if is_theirs && reading.parts.holds(grant.part) && longer {
            let (part, until) = (grant.part, grant.until);
            shared.retain(|known| known.part != part);
            shared.push(SharedPart { part, purpose: grant.purpose, since: grant.given_at, until });
        }
    }
    // Each part has its own end; the first of them is no later than the moment that the server itself keeps.
    if let Some(first) = shared.iter_mut().min_by_key(|part| part.until) {
        first.until = first.until.min(reading.until);
    }
    shared.sort_by_key(|shared| shared.part);
    Ok(Some(SpaceCard {
        space,
        kind: SpaceKind::Own,
        name: person.name,
        organisation: String::new(),
        standing: Standing::Reader,
        shared: Some(Shared { owner, picture: person.picture, parts: shared }),
        group: GroupState::default(),
    }))
}

/// Lets everybody's sight sequence jump ahead and says everything again: after a restore nobody's cursor may seem right.
pub(crate) async fn retell(on: &impl ConnectionTrait, now: Timestamp) -> Result<(), StoreError> {
    person::Entity::update_many()
        .col_expr(person::Column::SightHead, Expr::col(person::Column::SightHead).add(1_000_000))
        .exec(on)
        .await?;
    let rows = crate::store::entities::membership::Entity::find().all(on).await?;
    for row in rows {
        append(on, id_of(row.person), id_of(row.space), code_of("membership", row.standing)?, now).await?;
    }
    Ok(())
}
