//! The permanent verdicts, per account, so that a repeat is answered as the first time.

use std::collections::HashMap;

use kring_domain::{
    ids::{CommandId, DeviceId, PersonId},
    time::Timestamp,
    verdict::Verdict,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::ExprTrait,
};
use uuid::Uuid;

use super::spaces::to_i64;
use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::command_verdict,
};

/// The verdicts already given on these commands of this person.
pub(crate) async fn given(
    on: &impl ConnectionTrait,
    person: PersonId,
    commands: &[CommandId],
) -> Result<HashMap<CommandId, Verdict>, StoreError> {
    let mut found = HashMap::new();
    for part in commands.chunks(500) {
        let ids: Vec<Uuid> = part.iter().copied().map(to_uuid).collect();
        let rows = command_verdict::Entity::find()
            .filter(command_verdict::Column::Person.eq(to_uuid(person)))
            .filter(command_verdict::Column::Command.is_in(ids))
            .all(on)
            .await?;
        for row in rows {
            let verdict = match (row.seq, row.refusal) {
                (Some(seq), None) => Verdict::Accepted {
                    seq: u64::try_from(seq).map_err(|_negative| StoreError::Corrupt("command_verdict"))?,
                },
                (None, Some(code)) => Verdict::Refused { reason: code_of("command_verdict", code)? },
                (Some(_), Some(_)) | (None, None) => return Err(StoreError::Corrupt("command_verdict")),
            };
            found.insert(id_of(row.command), verdict);
        }
    }
    Ok(found)
}

/// A verdict, about to be kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    pub(crate) person: PersonId,
    pub(crate) device: DeviceId,
    pub(crate) command: CommandId,
    pub(crate) verdict: Verdict,
}

/// Keeps verdicts; those that may still change are left out.
pub(crate) async fn keep(on: &impl ConnectionTrait, verdicts: &[Given], now: Timestamp) -> Result<(), StoreError> {
    let rows = verdicts.iter().filter_map(|given| {
        let (seq, refusal) = match given.verdict {
            Verdict::Accepted { seq } => (Some(to_i64(seq)), None),
            Verdict::Refused { reason } => (None, Some(to_code(reason))),
            Verdict::Later { .. } => return None,
        };
        Some(command_verdict::ActiveModel {
            person: Set(to_uuid(given.person)),
            command: Set(to_uuid(given.command)),
            seq: Set(seq),
            refusal: Set(refusal),
            at: Set(now.0),
            device: Set(Some(to_uuid(given.device))),
        })
    });
    let rows: Vec<_> = rows.collect();
    for part in rows.chunks(500) {
        command_verdict::Entity::insert_many(part.to_vec()).exec_without_returning(on).await?;
    }
    Ok(())
}

/// Forgets all but the newest verdicts of each device: `keep`, and those of the same moment as the oldest of these. Of
/// verdicts that know no device, those from before `moment` go.
pub(crate) async fn prune(on: &impl ConnectionTrait, keep: u64, moment: Timestamp) -> Result<(), StoreError> {
    let devices: Vec<Uuid> = command_verdict::Entity::find()
        .select_only()
        .column(command_verdict::Column::Device)
        .filter(command_verdict::Column::Device.is_not_null())
        .group_by(command_verdict::Column::Device)
        .having(command_verdict::Column::Command.count().gt(to_i64(keep)))
        .into_tuple()
        .all(on)
        .await?;
    for device in devices {
        let of_device = command_verdict::Column::Device.eq(device);
        let oldest: Option<i64> = command_verdict::Entity::find()
            .select_only()
            .column(command_verdict::Column::At)
            .filter(of_device.clone())
            .order_by_desc(command_verdict::Column::At)
            .offset(keep.saturating_sub(1))
            .limit(1)
            .into_tuple()
            .one(on)
            .await?;
        if let Some(oldest) = oldest {
            let earlier = command_verdict::Column::At.lt(oldest);
            command_verdict::Entity::delete_many().filter(of_device).filter(earlier).exec(on).await?;
        }
    }
    command_verdict::Entity::delete_many()
        .filter(command_verdict::Column::Device.is_null())
        .filter(command_verdict::Column::At.lt(moment.0))
        .exec(on)
        .await?;
    Ok(())
}
