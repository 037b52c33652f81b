//! What the neighbourhood consists of.

use kring_domain::{
    acts::Act,
    arrangements::Arrangements,
    commands::Command,
    ids::{OrganisationId, PersonId, SpaceId},
    people::{Picture, Standing, Title},
    spaces::{Led, SpaceKind},
    time::Timestamp,
};

/// Everything there is, and everything that happened up to `now`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbourhood {
    /// The moment it was made for: nothing happens after it.
    pub now: Timestamp,
    /// The tenants.
    pub organisations: Vec<Organisation>,
    /// The four groups, one of each kind.
    pub spaces: Vec<Space>,
    /// Everyone with an account.
    pub people: Vec<Person>,
    /// Who sat, sits or waits in which group.
    pub memberships: Vec<Membership>,
    /// What happened, oldest first.
    pub events: Vec<Event>,
    pub(crate) hints: Vec<Hint>,
}

impl Neighbourhood {
    /// Whom to sign in as: a member, a social worker, a workshop leader, an entrepreneur, a professional.
    #[must_use]
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }
}

/// A tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// When it began with Kring.
    pub since: Timestamp,
    /// What it wrote down then.
    pub arrangements: Arrangements,
}

/// The room of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// Its id.
    pub id: SpaceId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its kind; each of the four occurs once.
    pub kind: SpaceKind,
    /// Who leads it.
    pub led: Led,
    /// Its name.
    pub name: String,
    /// Six characters without look-alikes (no 0, O, 1, I, L or U). Leads to the door; someone inside still opens it.
    pub join_code: String,
    /// When the group began.
    pub since: Timestamp,
}

/// Someone with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Stable for a seed, whatever the moment.
    pub id: PersonId,
    /// The organisation that made the account; `None` for who came with a code.
    pub organisation: Option<OrganisationId>,
    /// The chosen name.
    pub name: String,
    /// The chosen object.
    pub picture: Picture,
    /// Who they are.
    pub title: Title,
    /// For signing in: professionals and some members.
    pub email: Option<String>,
    /// When the account was made; before anything the person does.
    pub since: Timestamp,
}

/// One person's place in one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Which group.
    pub space: SpaceId,
    /// Who.
    pub person: PersonId,
    /// When they knocked, or were put there as a steward.
    pub since: Timestamp,
    /// What they were at `since`: knocking or steward. The acts in the stream do the rest.
    pub begins_as: Standing,
    /// What they are at `now`, after all acts.
    pub standing: Standing,
    /// When they came to that standing.
    pub standing_since: Timestamp,
    /// Whom a new alumnus asked to ask how it goes.
    pub companion: Option<PersonId>,
}

/// One thing that one person did in one group, or in their own space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When; the same moment as inside a command.
    pub at: Timestamp,
    /// Who.
    pub person: PersonId,
    /// Where.
    pub space: SpaceId,
    /// What.
    pub intent: Intent,
}

/// What someone did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Something in a document.
    Command(Command),
    /// Something that the server decides.
    Act(Act),
}

/// Someone to sign in as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The person's name.
    pub name: String,
    /// Who they are.
    pub title: Title,
    /// Where the sign-in code goes.
    pub email: String,
    /// The name of the group they are in.
    pub group: String,
    /// The kind of that group.
    pub kind: SpaceKind,
    /// The group's code, for joining as somebody new.
    pub join_code: String,
}
