//! The permanent verdicts, per account, so that a repeat is answered as the first time.

use std::collections::HashMap;

use kring_domain::{
    ids::{CommandId, PersonId},
    time::Timestamp,
    verdict::Verdict,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
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

/// Keeps verdicts; those that may still change are left out.
pub(crate) async fn keep(
    on: &impl ConnectionTrait,
    verdicts: &[(PersonId, CommandId, Verdict)],
    now: Timestamp,
) -> Result<(), StoreError> {
    let rows = verdicts.iter().filter_map(|(person, command, verdict)| {
        let (seq, refusal) = match verdict {
            Verdict::Accepted { seq } => (Some(to_i64(*seq)), None),
            Verdict::Refused { reason } => (None, Some(to_code(*reason))),
            Verdict::Later { .. } => return None,
        };
        Some(command_verdict::ActiveModel {
            person: Set(to_uuid(*person)),
            command: Set(to_uuid(*command)),
            seq: Set(seq),
            refusal: Set(refusal),
            at: Set(now.0),
        })
    });
    let rows: Vec<_> = rows.collect();
    for part in rows.chunks(500) {
        command_verdict::Entity::insert_many(part.to_vec()).exec_without_returning(on).await?;
    }
    Ok(())
}
