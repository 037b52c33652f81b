//! What something is about.

use crate::{
    commands::EntryRef,
    documents::DocumentKey,
    ids::{OrganisationId, PersonId, SpaceId},
    people::{Standing, Title},
    rights::OrganisationRole,
    sight::Part,
    spaces::{Life, SpaceKind},
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
    /// Sight of what someone keeps, toward someone else.
    Sharing(Sharing),
    /// Someone's look at what another keeps.
    Looking(Looking),
    /// A group that someone would make.
    Founding(Founding),
    /// What an organisation works with.
    Managing(Managing),
}

/// A space that one asks to come into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// Which space.
    pub space: SpaceId,
    /// Its kind.
    pub kind: SpaceKind,
    /// Whether it goes on.
    pub life: Life,
}

/// A group that someone would make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Founding {
    /// In which organisation.
    pub organisation: OrganisationId,
    /// Of which kind.
    pub kind: SpaceKind,
    /// What they do in that organisation. Who does several things there makes it by any of them.
    pub role: OrganisationRole,
}

/// What an organisation works with, for someone who does something there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Managing {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// What they do in it. Who does several things there manages it by any of them.
    pub role: OrganisationRole,
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
    /// Who else sits at the table.
    pub beside: Beside,
}

/// Who sits at a table beside someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Nobody.
    Nobody,
    /// Others, and none of them leads the group.
    Members,
    /// Someone who leads the group.
    Stewards,
}

/// Sight that someone would give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// Whose it is.
    pub owner: PersonId,
    /// What.
    pub part: Part,
    /// With whom.
    pub with: With,
}

/// With whom something is shared, as the database has it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// One person.
    Person {
        /// Who.
        person: PersonId,
        /// Who they are in the organisation.
        title: Title,
        /// Whether owner and reader sit at one table somewhere.
        shares_a_group: bool,
    },
    /// Those who lead a group.
    Stewards {
        /// Whether the owner sits at that table.
        is_in_it: bool,
    },
}

/// Someone's look at what another keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looking {
    /// Whose it is.
    pub owner: PersonId,
    /// What.
    pub part: Part,
    /// Whether whoever looked was ever given sight of it.
    pub was_granted: bool,
}

impl Resource for Sharing {
    fn facts(&self) -> Facts {
        Facts::Sharing(*self)
    }
}

impl Resource for Founding {
    fn facts(&self) -> Facts {
        Facts::Founding(*self)
    }
}

impl Resource for Managing {
    fn facts(&self) -> Facts {
        Facts::Managing(*self)
    }
}

impl Resource for Looking {
    fn facts(&self) -> Facts {
        Facts::Looking(*self)
    }
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
