//! Who asks.

use crate::{
    ids::{DeviceId, PersonId, SpaceId},
    people::{Standing, Title},
    sight::Parts,
    spaces::{Led, Life, SpaceKind},
};

/// A signed-in person, on one device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// Who they are in the organisation.
    pub title: Title,
    /// The device of the access token; `None` for the server's own command line.
    pub device: Option<DeviceId>,
}

/// What someone is in one space, as the database has it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Which space.
    pub space: SpaceId,
    /// Its kind.
    pub space_kind: SpaceKind,
    /// Who leads it.
    pub led: Led,
    /// Whether it goes on.
    pub life: Life,
    /// What they may do there.
    pub standing: Standing,
    /// Of a reader of another's own space: what they may read. None for everyone else.
    pub parts: Parts,
}
