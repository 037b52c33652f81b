//! The acts that rows do, and which row an act has.

use kring_domain::{
    acts::Act,
    ids::{DeviceId, GrantId, KeyId, PersonId},
    people::{Picture, Standing},
    sight::{Grantee, Part},
    time::Timestamp,
};

use super::rows::Doing;
use crate::harness::{NOW, random};

/// A grant of a part of one's own, for a day.
pub(super) fn grant(person: PersonId, part: Part) -> Act {
    Act::Grant {
        grant: GrantId::from_bytes(random()),
        part,
        to: Grantee::Person { person },
        purpose: "Voor het gesprek".to_owned(),
        until: Timestamp(NOW).plus_ms(24 * 60 * 60 * 1000),
    }
}

/// The act that a row of the matrix does. A new act does not compile before it has a row.
pub(super) fn doing_of(act: &Act) -> Doing {
    match act {
        Act::Withdraw { .. } => Doing::Withdraw,
        Act::Admit { .. } => Doing::Admit,
        Act::AdmitGuest { .. } => Doing::AdmitGuest,
        Act::TurnAway { .. } => Doing::TurnAway,
        Act::SetStanding { standing: Standing::Steward, .. } => Doing::MakeSteward,
        Act::SetStanding { standing: Standing::Guest, .. } => Doing::MakeGuest,
        Act::SetStanding { .. } => Doing::MakeMember,
        Act::Remove { .. } => Doing::Remove,
        Act::Leave => Doing::Leave,
        Act::SetProfile { .. } => Doing::SetProfile,
        Act::BecomeAlumnus { .. } => Doing::BecomeAlumnus,
        Act::WalkIn { .. } => Doing::WalkIn,
        Act::JoinWalkIns { .. } => Doing::JoinWalkIns,
        Act::KeepApart { .. } => Doing::KeepApart,
        Act::Unjoin { .. } => Doing::Unjoin,
        Act::Grant { .. } => Doing::Grant,
        Act::EndGrant { .. } => Doing::EndSannesGrant,
        Act::Looked { .. } => Doing::Look,
        Act::Rename { .. } => Doing::Rename,
        Act::SetLed { .. } => Doing::SetLed,
        Act::Archive => Doing::Archive,
        Act::Reopen => Doing::Reopen,
        Act::StopRecovery { .. } => Doing::StopRecovery,
    }
}

pub(super) fn walk_in(person: PersonId) -> Act {
    let [one, other] = [random(), random()];
    let mut key = [0; 32];
    key[..16].copy_from_slice(&one);
    Act::WalkIn {
        person,
        name: "Fatima".to_owned(),
        picture: Picture::Boat,
        device: DeviceId::from_bytes(other),
        key: KeyId::from_bytes(key),
    }
}
