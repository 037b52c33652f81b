//! What an action asks of its resource: a document, a space, someone in it. What is another thing is not allowed.

use super::{Denied, Facts, Founding, Looking, MemberIn, Sharing};
use crate::{
    documents::DocumentKey,
    ids::{PersonId, SpaceId},
};

pub(super) const fn document(facts: Facts) -> Result<DocumentKey, Denied> {
    match facts {
        Facts::Document(document) => Ok(document),
        Facts::Space(_)
        | Facts::Door(_)
        | Facts::Entry(_)
        | Facts::Member(_)
        | Facts::Person(_)
        | Facts::Sharing(_)
        | Facts::Looking(_)
        | Facts::Founding(_) => Err(Denied::NotAllowed),
    }
}

pub(super) const fn space(facts: Facts) -> Result<SpaceId, Denied> {
    match facts {
        Facts::Space(space) => Ok(space),
        Facts::Document(_)
        | Facts::Door(_)
        | Facts::Entry(_)
        | Facts::Member(_)
        | Facts::Person(_)
        | Facts::Sharing(_)
        | Facts::Looking(_)
        | Facts::Founding(_) => Err(Denied::NotAllowed),
    }
}

pub(super) const fn member(facts: Facts) -> Result<MemberIn, Denied> {
    match facts {
        Facts::Member(member) => Ok(member),
        Facts::Document(_)
        | Facts::Space(_)
        | Facts::Door(_)
        | Facts::Entry(_)
        | Facts::Person(_)
        | Facts::Sharing(_)
        | Facts::Looking(_)
        | Facts::Founding(_) => Err(Denied::NotAllowed),
    }
}

pub(super) const fn person(facts: Facts) -> Result<PersonId, Denied> {
    match facts {
        Facts::Person(person) => Ok(person),
        Facts::Document(_)
        | Facts::Space(_)
        | Facts::Door(_)
        | Facts::Entry(_)
        | Facts::Member(_)
        | Facts::Sharing(_)
        | Facts::Looking(_)
        | Facts::Founding(_) => Err(Denied::NotAllowed),
    }
}

pub(super) const fn sharing(facts: Facts) -> Result<Sharing, Denied> {
    match facts {
        Facts::Sharing(sharing) => Ok(sharing),
        Facts::Document(_)
        | Facts::Space(_)
        | Facts::Door(_)
        | Facts::Entry(_)
        | Facts::Member(_)
        | Facts::Person(_)
        | Facts::Looking(_)
        | Facts::Founding(_) => Err(Denied::NotAllowed),
    }
}

pub(super) const fn looking(facts: Facts) -> Result<Looking, Denied> {
    match facts {
        Facts::Looking(looking) => Ok(looking),
        Facts::Document(_)
        | Facts::Space(_)
        | Facts::Door(_)
        | Facts::Entry(_)
        | Facts::Member(_)
        | Facts::Person(_)
        | Facts::Sharing(_)
        | Facts::Founding(_) => Err(Denied::NotAllowed),
    }
}

pub(super) const fn founding(facts: Facts) -> Result<Founding, Denied> {
    match facts {
        Facts::Founding(founding) => Ok(founding),
        Facts::Document(_)
        | Facts::Space(_)
        | Facts::Door(_)
        | Facts::Entry(_)
        | Facts::Member(_)
        | Facts::Person(_)
        | Facts::Sharing(_)
        | Facts::Looking(_) => Err(Denied::NotAllowed),
    }
}
