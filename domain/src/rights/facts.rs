//! What an action asks of its resource: a document, a space, someone in it. What is another thing is not allowed.

use super::{Denied, Facts, Founding, Looking, Managing, MemberIn, Sharing};
use crate::{
    documents::DocumentKey,
    ids::{PersonId, SpaceId},
};

pub(super) const fn document(facts: Facts) -> Result<DocumentKey, Denied> {
    let Facts::Document(document) = facts else { return Err(Denied::NotAllowed) };
    Ok(document)
}

pub(super) const fn space(facts: Facts) -> Result<SpaceId, Denied> {
    let Facts::Space(space) = facts else { return Err(Denied::NotAllowed) };
    Ok(space)
}

pub(super) const fn member(facts: Facts) -> Result<MemberIn, Denied> {
    let Facts::Member(member) = facts else { return Err(Denied::NotAllowed) };
    Ok(member)
}

pub(super) const fn person(facts: Facts) -> Result<PersonId, Denied> {
    let Facts::Person(person) = facts else { return Err(Denied::NotAllowed) };
    Ok(person)
}

pub(super) const fn sharing(facts: Facts) -> Result<Sharing, Denied> {
    let Facts::Sharing(sharing) = facts else { return Err(Denied::NotAllowed) };
    Ok(sharing)
}

pub(super) const fn looking(facts: Facts) -> Result<Looking, Denied> {
    let Facts::Looking(looking) = facts else { return Err(Denied::NotAllowed) };
    Ok(looking)
}

pub(super) const fn managing(facts: Facts) -> Result<Managing, Denied> {
    let Facts::Managing(managing) = facts else { return Err(Denied::NotAllowed) };
    Ok(managing)
}

pub(super) const fn founding(facts: Facts) -> Result<Founding, Denied> {
    let Facts::Founding(founding) = facts else { return Err(Denied::NotAllowed) };
    Ok(founding)
}
