//! What something is about.

use crate::{
    commands::EntryRef,
    documents::DocumentKey,
    ids::{PersonId, SpaceId},
    people::{Standing, Title},
    spaces::SpaceKind,
};

/// Something that rights speak of.
pub trait Resource {
    /// What the rights need to know of it.
    fn facts(&self) -> Facts;
}

/// What the rights need to know of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facts {
    /// A document of a space.
    Document(DocumentKey),
    /// A space itself.
    Space(SpaceId),
    /// A space that one is not in yet.
    Door(Door),
    /// An entry of a space.
    Entry(EntryIn),
    /// Someone in a space.
    Member(MemberIn),
    /// Someone, in every space.
    Person(PersonId),
}

/// A space that one asks to come into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// Which space.
    pub space: SpaceId,
    /// Its kind.
    pub kind: SpaceKind,
}

/// An entry of a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryIn {
    /// Which space.
    pub space: SpaceId,
    /// Which entry.
    pub entry: EntryRef,
}

/// Someone in a space, as the database has them now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberIn {
    /// Which space.
    pub space: SpaceId,
    /// Who.
    pub person: PersonId,
    /// Who they are in the organisation.
    pub title: Title,
    /// What they may do in the space.
    pub standing: Standing,
}

impl Resource for DocumentKey {
    fn facts(&self) -> Facts {
        Facts::Document(*self)
    }
}

impl Resource for SpaceId {
    fn facts(&self) -> Facts {
        Facts::Space(*self)
    }
}

impl Resource for Door {
    fn facts(&self) -> Facts {
        Facts::Door(*self)
    }
}

impl Resource for EntryIn {
    fn facts(&self) -> Facts {
        Facts::Entry(*self)
    }
}

impl Resource for MemberIn {
    fn facts(&self) -> Facts {
        Facts::Member(*self)
    }
}

impl Resource for PersonId {
    fn facts(&self) -> Facts {
        Facts::Person(*self)
    }
}
