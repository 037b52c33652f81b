//! What the tables hold about one person, for that person. Of others only their names are read.

use kring_domain::{
    about_me::{
        Began, CameInBy, CodesWaiting, DeviceHeld, Door, GroupHeld, LedGroup, LedHow, LetInAgain, Managed, ReadBy,
        RoleFrom, RoleHeld, SentThere, SharedBy, Technical, WordOf, WorkAccountHeld,
    },
    ids::{OrganisationId, PersonId, SpaceId},
    people::Standing,
    rights::Authorized,
    spaces::SpaceKind,
    time::{CivilDate, Timestamp},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::{people, readers, spaces};
use crate::{
    auth::DeviceKind,
    store::{
        StoreError,
        codes::{code_of, id_of, to_uuid},
        entities::{
            actor_binding, administrative_act, attachment, command_verdict, device, device_link, document, email_code,
            job, join_code, kept_words, look, membership, organisation, organisation_role, person, recovery,
            sight_event, space, upload, walk_in, walk_in_apart, work_account,
        },
    },
};

/// How many of one's own looks are told: the newest, as of those of others.
const TOLD: u64 = 300;

/// The row of the account itself, and the name of its organisation.
pub(crate) async fn account(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
) -> Result<(person::Model, Option<String>), StoreError> {
    let row = person::Entity::find_by_id(to_uuid(*may.resource())).one(on).await?;
    let row = row.ok_or(StoreError::Corrupt("person"))?;
    let organisation = match row.organisation {
        Some(organisation) => Some(organisation_name(on, id_of(organisation)).await?),
        None => None,
    };
    Ok((row, organisation))
}

async fn organisation_name(on: &impl ConnectionTrait, id: OrganisationId) -> Result<String, StoreError> {
    let row = organisation::Entity::find_by_id(to_uuid(id)).one(on).await?;
    Ok(row.map(|row| row.name).unwrap_or_default())
}

/// What someone is called; empty for an account that is gone.
pub(crate) async fn name_of(on: &impl ConnectionTrait, id: PersonId) -> Result<String, StoreError> {
    Ok(people::find(on, id).await?.map(|person| person.name).unwrap_or_default())
}

/// What a group is called; empty for one that is gone.
pub(crate) async fn group_of(on: &impl ConnectionTrait, id: SpaceId) -> Result<String, StoreError> {
    Ok(spaces::find(on, id).await?.map(|space| space.name).unwrap_or_default())
}

pub(crate) async fn roles(on: &impl ConnectionTrait, may: &Authorized<PersonId>) -> Result<Vec<RoleHeld>, StoreError> {
    let rows = organisation_role::Entity::find()
        .filter(organisation_role::Column::Person.eq(to_uuid(*may.resource())))
        .order_by_asc(organisation_role::Column::Since)
        .all(on)
        .await?;
    let mut roles = Vec::with_capacity(rows.len());
    for row in rows {
        roles.push(RoleHeld {
            role: code_of("organisation_role", row.role)?,
            organisation: organisation_name(on, id_of(row.organisation)).await?,
            since: Timestamp(row.since),
            by: if row.from_provider == 0 { RoleFrom::Administrator } else { RoleFrom::Provider },
        });
    }
    Ok(roles)
}

pub(crate) async fn work_accounts(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
) -> Result<Vec<WorkAccountHeld>, StoreError> {
    let rows = work_account::Entity::find()
        .filter(work_account::Column::Person.eq(to_uuid(*may.resource())))
        .order_by_asc(work_account::Column::Since)
        .all(on)
        .await?;
    let held = |row: work_account::Model| WorkAccountHeld {
        issuer: row.issuer,
        subject: row.subject,
        since: Timestamp(row.since),
    };
    Ok(rows.into_iter().map(held).collect())
}

/// The groups of someone, by name; what they keep in their own space; and what others let them read.
pub(crate) async fn spaces_of(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
    now: Timestamp,
) -> Result<(Vec<GroupHeld>, SentThere, Vec<SharedBy>), StoreError> {
    let me = *may.resource();
    let rows = membership::Entity::find().filter(membership::Column::Person.eq(to_uuid(me))).all(on).await?;
    let (mut groups, mut own, mut shared) = (Vec::new(), SentThere::default(), Vec::new());
    for row in rows {
        let space: SpaceId = id_of(row.space);
        let Some(found) = spaces::find(on, space).await? else { continue };
        let standing: Standing = code_of("membership", row.standing)?;
        match found.kind {
            SpaceKind::Own if space == SpaceId::own(me) => own = written(on, space, me).await?,
            SpaceKind::Own => {
                let of = match readers::owner(on, space).await? {
                    Some(owner) => name_of(on, owner).await?,
                    None => String::new(),
                };
                let until = row.until.map(Timestamp).filter(|until| standing == Standing::Reader && *until > now);
                shared.push(SharedBy { of, since: Timestamp(row.since), until });
            }
            SpaceKind::PeerGroup | SpaceKind::Workplace | SpaceKind::Entrepreneurs | SpaceKind::PeerReview => {
                groups.push(GroupHeld {
                    space,
                    name: found.name,
                    organisation: spaces::organisation_name(on, found.organisation).await?,
                    standing,
                    since: Timestamp(row.since),
                    companion: match row.companion {
                        Some(companion) => Some(name_of(on, id_of(companion)).await?),
                        None => None,
                    },
                    written: written(on, space, me).await?,
                });
            }
        }
    }
    groups.sort_by_cached_key(|group| (group.name.to_lowercase(), group.space));
    shared.sort_by_cached_key(|shared: &SharedBy| (shared.until.is_none(), shared.of.to_lowercase(), shared.since));
    Ok((groups, own, shared))
}

/// What someone sent to a space, counted.
async fn written(on: &impl ConnectionTrait, space: SpaceId, me: PersonId) -> Result<SentThere, StoreError> {
    let (within, me) = (to_uuid(space), to_uuid(me));
    let documents = document::Entity::find()
        .filter(document::Column::Space.eq(within))
        .filter(document::Column::Owner.eq(me))
        .count(on)
        .await?;
    let sizes: Vec<i64> = attachment::Entity::find()
        .select_only()
        .column(attachment::Column::SizeBytes)
        .filter(attachment::Column::Space.eq(within))
        .filter(attachment::Column::Uploader.eq(me))
        .into_tuple()
        .all(on)
        .await?;
    let uploads = upload::Entity::find()
        .filter(upload::Column::Space.eq(within))
        .filter(upload::Column::Uploader.eq(me))
        .count(on)
        .await?;
    Ok(SentThere {
        documents: count(documents),
        attachments: u32::try_from(sizes.len()).unwrap_or(u32::MAX),
        attachment_bytes: sizes.into_iter().map(|size| u64::try_from(size).unwrap_or(0)).sum(),
        uploads: count(uploads),
    })
}

/// How someone was added where there was no connection.
pub(crate) async fn walk_in(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
) -> Result<Option<CameInBy>, StoreError> {
    let me = to_uuid(*may.resource());
    let Some(row) = walk_in::Entity::find_by_id(me).one(on).await? else { return Ok(None) };
    let apart = walk_in_apart::Entity::find()
        .filter(Condition::any().add(walk_in_apart::Column::One.eq(me)).add(walk_in_apart::Column::Other.eq(me)));
    Ok(Some(CameInBy {
        by: name_of(on, id_of(row.by)).await?,
        group: group_of(on, id_of(row.space)).await?,
        at: Timestamp(row.at),
        shown_as: match row.alias_of {
            Some(alias) => Some(name_of(on, id_of(alias)).await?),
            None => None,
        },
        apart_from: count(apart.count(on).await?),
    }))
}

/// Every device, open and closed, the one used last first; `this` is the one that asks.
pub(crate) async fn devices(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
) -> Result<(Vec<DeviceHeld>, Vec<WordOf>), StoreError> {
    let rows = device::Entity::find()
        .filter(device::Column::Person.eq(to_uuid(*may.resource())))
        .order_by_desc(device::Column::UsedAt)
        .all(on)
        .await?;
    let (mut held, mut words) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let texts = kept_words::Entity::find()
            .filter(kept_words::Column::Device.eq(row.id))
            .order_by_asc(kept_words::Column::At)
            .all(on)
            .await?;
        words.extend(texts.into_iter().map(|row| WordOf { at: Timestamp(row.at), text: row.text }));
        held.push(DeviceHeld {
            kind: kind_word(code_of("device", row.kind)?).to_owned(),
            since: Timestamp(row.created_at),
            used_at: Timestamp(row.used_at),
            is_this: may.actor().device == Some(id_of(row.id)),
            closed_at: row.closed_at.map(Timestamp),
        });
    }
    Ok((held, words))
}

const fn kind_word(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Phone => "phone",
        DeviceKind::Tablet => "tablet",
        DeviceKind::Computer => "computer",
        DeviceKind::Other => "other",
    }
}

pub(crate) fn passkey(row: &crate::store::entities::passkey::Model) -> Began {
    Began { since: Timestamp(row.created_at), used_at: Timestamp(row.used_at) }
}

/// Where someone looked, newest first.
pub(crate) async fn looked(on: &impl ConnectionTrait, may: &Authorized<PersonId>) -> Result<Vec<ReadBy>, StoreError> {
    let rows = look::Entity::find()
        .filter(look::Column::Reader.eq(to_uuid(*may.resource())))
        .order_by_desc(look::Column::At)
        .limit(TOLD)
        .all(on)
        .await?;
    let mut looked = Vec::with_capacity(rows.len());
    for row in rows {
        looked.push(ReadBy { of: name_of(on, id_of(row.owner)).await?, day: CivilDate(row.day) });
    }
    Ok(looked)
}

/// Each time that someone was let in again, or would have been; newest first.
pub(crate) async fn recoveries(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
) -> Result<Vec<LetInAgain>, StoreError> {
    let rows = recovery::Entity::find()
        .filter(recovery::Column::Person.eq(to_uuid(*may.resource())))
        .order_by_desc(recovery::Column::BeganAt)
        .all(on)
        .await?;
    let mut told = Vec::with_capacity(rows.len());
    for row in rows {
        told.push(LetInAgain {
            by: name_of(on, id_of(row.starter)).await?,
            group: group_of(on, id_of(row.space)).await?,
            at: Timestamp(row.began_at),
            confirmed_at: row.confirmed_at.map(Timestamp),
            ended_at: row.ended_at.map(Timestamp),
            ended_by: match row.ended_by {
                Some(by) => Some(name_of(on, id_of(by)).await?),
                None => None,
            },
            came_in: row.device.is_some(),
        });
    }
    Ok(told)
}

/// What someone did to groups: by whom each was last renamed, given over and stopped is kept, and no more.
pub(crate) async fn led(on: &impl ConnectionTrait, may: &Authorized<PersonId>) -> Result<Vec<LedGroup>, StoreError> {
    let me = to_uuid(*may.resource());
    let by_me = Condition::any()
        .add(space::Column::MadeBy.eq(me))
        .add(space::Column::RenamedBy.eq(me))
        .add(space::Column::LedChangedBy.eq(me))
        .add(space::Column::ArchivedBy.eq(me));
    let rows = space::Entity::find().filter(by_me).order_by_desc(space::Column::CreatedAt).all(on).await?;
    let mut led = Vec::new();
    for row in rows {
        let done = [
            (row.made_by, Some(row.created_at), LedHow::Made),
            (row.renamed_by, row.renamed_at, LedHow::Renamed),
            (row.led_changed_by, row.led_changed_at, LedHow::GaveOver),
            (row.archived_by, row.archived_at, LedHow::Stopped),
        ];
        for (by, at, did) in done {
            if by == Some(me) {
                led.push(LedGroup { group: row.name.clone(), did, at: Timestamp(at.unwrap_or(row.created_at)) });
            }
        }
    }
    Ok(led)
}

/// What was done to someone's account with special rights, newest first.
pub(crate) async fn management(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
) -> Result<Vec<Managed>, StoreError> {
    let rows = administrative_act::Entity::find()
        .filter(administrative_act::Column::Person.eq(to_uuid(*may.resource())))
        .order_by_desc(administrative_act::Column::Number)
        .limit(TOLD)
        .all(on)
        .await?;
    let told = |row: administrative_act::Model| Managed {
        deed: row.deed.trim_matches('"').to_owned(),
        by: if row.by.trim_matches('"') == "provider" { RoleFrom::Provider } else { RoleFrom::Administrator },
        at: Timestamp(row.at),
    };
    Ok(rows.into_iter().map(told).collect())
}

/// The codes for a group's door that someone made and that still open it.
pub(crate) async fn doors(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
    now: Timestamp,
) -> Result<Vec<Door>, StoreError> {
    let rows = join_code::Entity::find()
        .filter(join_code::Column::CreatedBy.eq(to_uuid(*may.resource())))
        .filter(join_code::Column::ExpiresAt.gt(now.0))
        .order_by_asc(join_code::Column::ExpiresAt)
        .all(on)
        .await?;
    let mut doors = Vec::with_capacity(rows.len());
    for row in rows {
        doors.push(Door { group: group_of(on, id_of(row.space)).await?, until: Timestamp(row.expires_at) });
    }
    Ok(doors)
}

/// What waits so that someone can come in. Mails are jobs of this
/// `kind`; `is_to` tells whether one is to their address.
pub(crate) async fn asked(
    on: &impl ConnectionTrait,
    may: &Authorized<PersonId>,
    email: Option<&str>,
    now: Timestamp,
    kind: &str,
    is_to: impl Fn(&job::Model, &str) -> bool,
) -> Result<CodesWaiting, StoreError> {
    let links = device_link::Entity::find()
        .filter(device_link::Column::Person.eq(to_uuid(*may.resource())))
        .filter(device_link::Column::ExpiresAt.gt(now.0))
        .count(on)
        .await?;
    let device_links = count(links);
    let Some(email) = email else { return Ok(CodesWaiting { code_until: None, mails: 0, device_links }) };
    let code = email_code::Entity::find_by_id(email.to_owned()).one(on).await?;
    let waiting = job::Entity::find().filter(job::Column::Kind.eq(kind)).all(on).await?;
    let mails = waiting.iter().filter(|job| is_to(job, email)).count();
    Ok(CodesWaiting {
        code_until: code.map(|code| Timestamp(code.expires_at)).filter(|until| *until > now),
        mails: u32::try_from(mails).unwrap_or(u32::MAX),
        device_links,
    })
}

/// The server's own notes on someone.
pub(crate) async fn technical(on: &impl ConnectionTrait, may: &Authorized<PersonId>) -> Result<Technical, StoreError> {
    let me = to_uuid(*may.resource());
    let sights = sight_event::Entity::find().filter(sight_event::Column::Person.eq(me)).count(on).await?;
    let verdicts = command_verdict::Entity::find().filter(command_verdict::Column::Person.eq(me)).count(on).await?;
    let actors = actor_binding::Entity::find().filter(actor_binding::Column::Person.eq(me)).count(on).await?;
    let added = walk_in::Entity::find().filter(walk_in::Column::By.eq(me)).count(on).await?;
    Ok(Technical { sights: count(sights), verdicts: count(verdicts), actors: count(actors), added: count(added) })
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
