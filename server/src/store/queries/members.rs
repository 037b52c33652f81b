//! Who is in which space, and where those spaces stand.

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::{MemberCard, MovedOn, Picture, Standing},
    rights::Membership,
    sight::Parts,
    spaces::{Life, SpaceKind},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QuerySelect,
    RelationDef,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{
    readers::parts_of,
    recoveries,
    spaces::{Head, to_i64},
    walk_ins,
};
use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{membership, person, space},
};

/// A membership and where its space's sequence stands: all that an answer without changes needs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seat {
    pub(crate) membership: Membership,
    pub(crate) head: Head,
}

#[derive(FromQueryResult)]
struct SeatRow {
    space: Uuid,
    standing: i16,
    parts: i16,
    until: Option<i64>,
    kind: i16,
    led: i16,
    archived_at: Option<i64>,
    log_id: Uuid,
    head: i64,
    head_chain: Vec<u8>,
}

impl SeatRow {
    /// The seat as it is at a moment: of a reader whose time passed nothing is left, also before anyone was told.
    fn at(self, now: Timestamp) -> Result<Seat, StoreError> {
        let row = self;
        let standing = match code_of("membership", row.standing)? {
            Standing::Reader if row.until.is_none_or(|until| until <= now.0) => Standing::Left,
            standing => standing,
        };
        let parts = if standing == Standing::Reader { parts_of(row.parts) } else { Parts::NONE };
        Ok(Seat {
            membership: Membership {
                space: id_of(row.space),
                space_kind: code_of("space", row.kind)?,
                led: code_of("space", row.led)?,
                life: if row.archived_at.is_some() { Life::Archived } else { Life::Open },
                standing,
                parts,
            },
            head: Head {
                log: id_of(row.log_id),
                seq: u64::try_from(row.head).map_err(|_negative| StoreError::Corrupt("space"))?,
                chain: row.head_chain.try_into().map_err(|_length| StoreError::Corrupt("space"))?,
            },
        })
    }
}

fn to_space() -> RelationDef {
    membership::Entity::belongs_to(space::Entity).from(membership::Column::Space).to(space::Column::Id).into()
}

fn to_person() -> RelationDef {
    membership::Entity::belongs_to(person::Entity).from(membership::Column::Person).to(person::Column::Id).into()
}

fn seats_query() -> sea_orm::Select<membership::Entity> {
    membership::Entity::find()
        .select_only()
        .columns([membership::Column::Space, membership::Column::Standing])
        .columns([membership::Column::Parts, membership::Column::Until])
        .columns([
            space::Column::Kind,
            space::Column::Led,
            space::Column::ArchivedAt,
            space::Column::LogId,
            space::Column::Head,
            space::Column::HeadChain,
        ])
        .join(JoinType::InnerJoin, to_space())
}

/// Every space that a person is or was in.
pub(crate) async fn seats(
    on: &impl ConnectionTrait,
    person: PersonId,
    now: Timestamp,
) -> Result<Vec<Seat>, StoreError> {
    let rows =
        seats_query().filter(membership::Column::Person.eq(to_uuid(person))).into_model::<SeatRow>().all(on).await?;
    rows.into_iter().map(|row| row.at(now)).collect()
}

/// A person's seat in one space.
pub(crate) async fn seat(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
    now: Timestamp,
) -> Result<Option<Seat>, StoreError> {
    let row = seats_query()
        .filter(membership::Column::Person.eq(to_uuid(person)))
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .into_model::<SeatRow>()
        .one(on)
        .await?;
    row.map(|row| row.at(now)).transpose()
}

/// How many wait at a space's door.
pub(crate) async fn knocking(on: &impl ConnectionTrait, space: SpaceId) -> Result<u64, StoreError> {
    let at_the_door = membership::Entity::find()
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Standing.eq(to_code(Standing::Knocking)));
    Ok(at_the_door.count(on).await?)
}

/// Whether someone who is or waits in a space has this picture and, but for capitals, this name.
pub(crate) async fn has_alike(
    on: &impl ConnectionTrait,
    space: SpaceId,
    name: &str,
    picture: Picture,
) -> Result<bool, StoreError> {
    let rows = cards_query()
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Standing.ne(to_code(Standing::Left)))
        .filter(person::Column::Picture.eq(to_code(picture)))
        .into_model::<CardRow>()
        .all(on)
        .await?;
    let name = name.to_lowercase();
    Ok(rows.iter().any(|row| row.name.to_lowercase() == name))
}

/// Puts someone in a space, or gives them another standing there.
pub(crate) async fn put(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
    standing: Standing,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = membership::ActiveModel {
        space: Set(to_uuid(space)),
        person: Set(to_uuid(person)),
        standing: Set(to_code(standing)),
        since: Set(now.0),
        companion: Set(None),
        card_seq: Set(None),
        parts: Set(0),
        until: Set(None),
    };
    let change = OnConflict::columns([membership::Column::Space, membership::Column::Person])
        .update_columns([
            membership::Column::Standing,
            membership::Column::Since,
            membership::Column::Parts,
            membership::Column::Until,
        ])
        .to_owned();
    membership::Entity::insert(row).on_conflict(change).exec_without_returning(on).await?;
    Ok(())
}

/// Notes which member an alumnus chose to ask how it goes.
pub(crate) async fn set_companion(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
    companion: Option<PersonId>,
) -> Result<(), StoreError> {
    membership::Entity::update_many()
        .col_expr(membership::Column::Companion, Expr::value(companion.map(to_uuid)))
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Person.eq(to_uuid(person)))
        .exec(on)
        .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct CardRow {
    person: Uuid,
    name: String,
    picture: i16,
    title: i16,
    standing: i16,
    since: i64,
    companion: Option<Uuid>,
}

impl TryFrom<CardRow> for MemberCard {
    type Error = StoreError;

    fn try_from(row: CardRow) -> Result<Self, StoreError> {
        let standing = code_of("membership", row.standing)?;
        let moved_on = match standing {
            Standing::Alumnus => Some(MovedOn { at: Timestamp(row.since), companion: row.companion.map(id_of) }),
            Standing::Knocking
            | Standing::Member
            | Standing::Steward
            | Standing::Left
            | Standing::Reader
            | Standing::Guest => None,
        };
        Ok(Self {
            person: id_of(row.person),
            name: row.name,
            picture: code_of("person", row.picture)?,
            title: code_of("person", row.title)?,
            standing,
            moved_on,
            walked_in: None,
            alias_of: None,
            recovering: None,
        })
    }
}

fn cards_query() -> sea_orm::Select<membership::Entity> {
    membership::Entity::find()
        .select_only()
        .columns([membership::Column::Person, membership::Column::Standing])
        .columns([membership::Column::Since, membership::Column::Companion])
        .columns([person::Column::Name, person::Column::Picture, person::Column::Title])
        .join(JoinType::InnerJoin, to_person())
}

/// One member's card.
pub(crate) async fn card(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<MemberCard>, StoreError> {
    let row = cards_query()
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Person.eq(to_uuid(person)))
        .into_model::<CardRow>()
        .one(on)
        .await?;
    match row.map(MemberCard::try_from).transpose()? {
        Some(card) => {
            let card = walk_ins::complete(on, space, card).await?;
            recoveries::complete(on, space, card).await.map(Some)
        }
        None => Ok(None),
    }
}

/// The spaces that a person is in now.
pub(crate) async fn spaces_of(
    on: &impl ConnectionTrait,
    person: PersonId,
    now: Timestamp,
) -> Result<Vec<(SpaceId, SpaceKind, Standing)>, StoreError> {
    let seats = seats(on, person, now).await?;
    Ok(seats
        .into_iter()
        .map(|seat| (seat.membership.space, seat.membership.space_kind, seat.membership.standing))
        .collect())
}

/// The spaces that lie on the devices of a person, and since when they are in each so.
pub(crate) async fn held_by(
    on: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(SpaceId, Timestamp)>, StoreError> {
    let rows = membership::Entity::find().filter(membership::Column::Person.eq(to_uuid(person))).all(on).await?;
    let mut held = Vec::with_capacity(rows.len());
    for row in rows {
        match code_of("membership", row.standing)? {
            Standing::Member
            | Standing::Alumnus
            | Standing::Steward
            | Standing::Left
            | Standing::Reader
            | Standing::Guest => {
                held.push((id_of(row.space), Timestamp(row.since)));
            }
            // At the door one sees a name.
            Standing::Knocking => {}
        }
    }
    Ok(held)
}

/// Since when someone is what they are in a space.
pub(crate) async fn since(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<Timestamp>, StoreError> {
    let row = membership::Entity::find_by_id((to_uuid(space), to_uuid(person))).one(on).await?;
    Ok(row.map(|row| Timestamp(row.since)))
}

/// The item that holds someone's card in a space; `None` before the first.
pub(crate) async fn card_seq(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<u64>, StoreError> {
    let row = membership::Entity::find_by_id((to_uuid(space), to_uuid(person))).one(on).await?;
    let seq = row.and_then(|row| row.card_seq).map(u64::try_from).transpose();
    seq.map_err(|_negative| StoreError::Corrupt("membership"))
}

/// Notes which item holds someone's card in a space now.
pub(crate) async fn set_card_seq(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
    seq: u64,
) -> Result<(), StoreError> {
    membership::Entity::update_many()
        .col_expr(membership::Column::CardSeq, Expr::value(to_i64(seq)))
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Person.eq(to_uuid(person)))
        .exec(on)
        .await?;
    Ok(())
}
