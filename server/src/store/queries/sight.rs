//! What each person may see, as a sequence of its own.

use std::collections::HashSet;

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::Standing,
    time::Timestamp,
    wire::{SightEvent, SpaceCard},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, sea_query::Expr,
};

use super::spaces::{self, to_i64};
use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{person, sight_event},
};

/// Adds to what a person is told about a space. Gives the new head of their sight sequence.
pub(crate) async fn append(
    on: &impl ConnectionTrait,
    person: PersonId,
    space: SpaceId,
    standing: Standing,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let rows = person::Entity::update_many()
        .col_expr(person::Column::SightHead, Expr::col(person::Column::SightHead).add(1))
        .filter(person::Column::Id.eq(to_uuid(person)))
        .exec_with_returning(on)
        .await?;
    let seq = rows.first().map(|row| row.sight_head).ok_or(StoreError::Corrupt("person"))?;
    let row = sight_event::ActiveModel {
        person: Set(to_uuid(person)),
        seq: Set(seq),
        space: Set(to_uuid(space)),
        standing: Set(to_code(standing)),
        at: Set(now.0),
    };
    sight_event::Entity::insert(row).exec_without_returning(on).await?;
    u64::try_from(seq).map_err(|_negative| StoreError::Corrupt("sight_event"))
}

/// What a person was told after `cursor`: of each space the last word, in order. Who went out and stands at the door again
/// still forgets first: a device that was away meanwhile holds what they may not read now.
pub(crate) async fn after(
    on: &impl ConnectionTrait,
    person: PersonId,
    cursor: u64,
) -> Result<Vec<SightEvent>, StoreError> {
    let rows = sight_event::Entity::find()
        .filter(sight_event::Column::Person.eq(to_uuid(person)))
        .filter(sight_event::Column::Seq.gt(to_i64(cursor)))
        .order_by_asc(sight_event::Column::Seq)
        .all(on)
        .await?;
    let mut last: Vec<(SpaceId, Standing)> = Vec::new();
    let mut went_out: HashSet<SpaceId> = HashSet::new();
    for row in rows {
        let (space, standing): (SpaceId, Standing) = (id_of(row.space), code_of("sight_event", row.standing)?);
        last.retain(|(known, _standing)| *known != space);
        last.push((space, standing));
        if standing == Standing::Left {
            went_out.insert(space);
        }
    }
    let mut events = Vec::with_capacity(last.len());
    for (space, standing) in last {
        match standing {
            Standing::Left => events.push(SightEvent::Forget { space }),
            Standing::Knocking | Standing::Member | Standing::Alumnus | Standing::Steward => {
                if standing == Standing::Knocking && went_out.contains(&space) {
                    events.push(SightEvent::Forget { space });
                }
                events.push(SightEvent::Granted(card(on, space, standing).await?));
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
    let organisation = spaces::organisation_name(on, row.organisation).await?;
    Ok(SpaceCard { space, kind: row.kind, name: row.name, organisation, standing })
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
