//! When two accounts that stewards added without a connection may be one person.
//!
//! Two tablets that cannot speak with each other may both add the same newcomer. The machine never decides that two are one:
//! it offers what [`may_be_one`] finds, and a steward says so. The server asks the same before it believes them, so that
//! joining is no way to put words under the name of somebody who was there already.

use crate::{
    ids::PersonId,
    people::{MemberCard, Standing, Title},
    time::Timestamp,
    verdict::Refusal,
};

/// How long after someone was added they may be joined with another: 30 days. Whoever came twice to the same group while its
/// tablets had no connection is found out in that time; later than that it would be somebody's settled account.
pub const RECENT_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// Whether two accounts of one group may be said to be one person.
///
/// # Errors
/// [`Refusal::NotAllowed`] for the same account twice, and for one that was not added so, or is no plain member by now;
/// [`Refusal::Gone`] for who left, and when it was too long ago; [`Refusal::Conflict`] for who is joined already, who was
/// said to be another person, and for two who are called otherwise.
pub fn may_be_one(one: &MemberCard, other: &MemberCard, now: Timestamp) -> Result<(), Refusal> {
    if one.person == other.person {
        return Err(Refusal::NotAllowed);
    }
    for (card, beside) in [(one, other), (other, one)] {
        let Some(walked_in) = &card.walked_in else { return Err(Refusal::NotAllowed) };
        match (card.title, card.standing) {
            (Title::Participant, Standing::Member | Standing::Alumnus) => {}
            (_, Standing::Knocking | Standing::Left | Standing::Reader) => return Err(Refusal::Gone),
            (
                Title::Participant
                | Title::ExperienceExpert
                | Title::SocialWorker
                | Title::WorkplaceLeader
                | Title::Mentor
                | Title::Coach
                | Title::BenefitsOfficer
                | Title::Administrator,
                Standing::Member | Standing::Alumnus | Standing::Steward | Standing::Guest,
            ) => return Err(Refusal::NotAllowed),
        }
        if now.0.saturating_sub(walked_in.at.0) > RECENT_MS {
            return Err(Refusal::Gone);
        }
        // An account is shown as one that stands for itself: no chain, and no ring.
        if card.alias_of.is_some() || walked_in.apart_from.contains(&beside.person) {
            return Err(Refusal::Conflict);
        }
    }
    if called(one) == called(other) { Ok(()) } else { Err(Refusal::Conflict) }
}

/// Of two who may be one, the account that the other is shown as: who was there first. Every steward's device finds the same.
#[must_use]
pub fn first_of(one: &MemberCard, other: &MemberCard) -> PersonId {
    let key = |card: &MemberCard| (card.walked_in.as_ref().map(|walked_in| walked_in.at), card.person);
    if key(one) <= key(other) { one.person } else { other.person }
}

/// A name as it is compared: but for capitals and spaces around it.
fn called(card: &MemberCard) -> String {
    card.name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Picture, WalkedIn};

    const NOW: Timestamp = Timestamp(1_795_255_200_000);

    fn walked_in(number: u8, name: &str) -> MemberCard {
        MemberCard {
            person: PersonId::from_bytes([number; 16]),
            name: name.to_owned(),
            picture: Picture::Boat,
            title: Title::Participant,
            standing: Standing::Member,
            moved_on: None,
            walked_in: Some(WalkedIn { at: NOW.plus_ms(-i64::from(number)), apart_from: Vec::new() }),
            alias_of: None,
            recovering: None,
        }
    }

    fn both(one: &MemberCard, other: &MemberCard) -> Result<(), Refusal> {
        let answer = may_be_one(one, other, NOW);
        assert_eq!(answer, may_be_one(other, one, NOW), "it is the same either way");
        answer
    }

    #[test]
    fn two_who_were_added_lately_and_are_called_the_same_may_be_one() {
        let (one, other) = (walked_in(1, "Fatima"), walked_in(2, " fatima"));
        assert_eq!(both(&one, &other), Ok(()));
        // Two milliseconds ago is before one.
        assert_eq!(first_of(&one, &other), other.person);
        assert_eq!(first_of(&other, &one), other.person);
    }

    #[test]
    fn nobody_else_is_ever_joined() {
        let one = walked_in(1, "Fatima");
        let other = walked_in(2, "Fatima");
        let with = |change: &dyn Fn(&mut MemberCard)| {
            let mut changed = other.clone();
            change(&mut changed);
            both(&one, &changed)
        };
        assert_eq!(both(&one, &one), Err(Refusal::NotAllowed), "oneself");
        assert_eq!(with(&|card| card.walked_in = None), Err(Refusal::NotAllowed), "who came in by the door");
        assert_eq!(with(&|card| card.standing = Standing::Steward), Err(Refusal::NotAllowed), "a steward");
        assert_eq!(with(&|card| card.title = Title::SocialWorker), Err(Refusal::NotAllowed), "a worker");
        assert_eq!(with(&|card| card.standing = Standing::Left), Err(Refusal::Gone), "who left");
        assert_eq!(with(&|card| card.standing = Standing::Knocking), Err(Refusal::Gone), "who waits at the door");
        assert_eq!(with(&|card| card.name = "Samira".to_owned()), Err(Refusal::Conflict), "another name");
        assert_eq!(with(&|card| card.alias_of = Some(one.person)), Err(Refusal::Conflict), "joined already");
        let third = PersonId::from_bytes([3; 16]);
        assert_eq!(with(&|card| card.alias_of = Some(third)), Err(Refusal::Conflict), "joined with a third");
        let apart = |card: &mut MemberCard| {
            card.walked_in = Some(WalkedIn { at: NOW, apart_from: vec![one.person] });
        };
        assert_eq!(with(&apart), Err(Refusal::Conflict), "said to be two people");
        let long_ago = |card: &mut MemberCard| {
            card.walked_in = Some(WalkedIn { at: NOW.plus_ms(-RECENT_MS - 1), apart_from: Vec::new() });
        };
        assert_eq!(with(&long_ago), Err(Refusal::Gone), "a settled account");
    }
}
