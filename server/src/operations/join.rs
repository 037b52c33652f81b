//! Coming in with a join code: one knocks, and someone who is inside opens.

use kring_domain::{
    ids::{DeviceId, PersonId, SpaceId},
    people::{Picture, Standing, Title},
    rights::{self, Action, Actor, Door},
    spaces::SpaceKind,
};

use super::{FieldFault, OperationError, Session, batch::Batch, ledger::Line, sessions};
use crate::{
    auth::{Installation, Principal, read_join_code},
    kring::Kring,
    store::{
        entities::device,
        id_of,
        queries::{
            devices, members, people,
            people::{NewPerson, Person},
            spaces::{self, Space},
        },
    },
};

/// What stands on a group's door.
#[derive(Debug)]
pub(crate) struct LookedUp {
    pub(crate) name: String,
    pub(crate) kind: SpaceKind,
    pub(crate) organisation: String,
}

/// Someone at the door.
#[derive(Debug)]
pub(crate) struct Knock {
    pub(crate) code: String,
    /// Asked of whoever has no account yet.
    pub(crate) name: Option<String>,
    pub(crate) picture: Option<Picture>,
    pub(crate) on_what: Installation,
    /// Chosen by the device, so that what is written before the answer comes is already under the right name.
    pub(crate) person: Option<PersonId>,
    /// Whether they know that another there has this name and picture.
    pub(crate) alike: Alike,
}

/// Whether someone knows that another in the group has the same name and picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alike {
    /// It was not said yet; then it is, where it is so.
    Unsaid,
    /// They want to be called so all the same.
    Known,
}

/// Someone who knocked.
#[derive(Debug)]
pub(crate) struct Knocked {
    pub(crate) who: Knocker,
    pub(crate) space: SpaceId,
}

/// Who knocked.
#[derive(Debug)]
pub(crate) enum Knocker {
    /// A new account, signed in.
    Newcomer(Box<Session>),
    /// Someone with an account, on a device that has its own tokens already. It gets no others: an access token lasts ten
    /// minutes, and must not become a session.
    Known(PersonId, DeviceId),
}

/// How many may wait at one door: a room full of newcomers. Whoever is inside sees each of them.
const AT_THE_DOOR: u64 = 30;

/// A name as it is kept: without spaces around it, 1 to 40 characters, none of them a control character or one that is not
/// seen. With those two people could bear what looks like one name.
pub(super) fn fitting_name(name: &str) -> Option<String> {
    let name = name.trim();
    let fits = (1..=40).contains(&name.chars().count()) && !name.chars().any(|c| c.is_control() || is_format(c));
    fits.then(|| name.to_owned())
}

/// Whether a character only says how others are shown (Unicode 17, general category Cf). The two joiners stay: names in
/// Persian and Sinhala, and some pictures, are written with them.
const fn is_format(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}' | '\u{8E2}'
        | '\u{180E}' | '\u{200B}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}'
        | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0001}'
        | '\u{E0020}'..='\u{E007F}')
}

impl Kring {
    /// What a code leads to.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for a code that leads nowhere (any more).
    pub(crate) async fn look(&self, code: &str) -> Result<LookedUp, OperationError> {
        let code = read_join_code(code).ok_or(OperationError::NotFound)?;
        let on = self.store.read();
        let space = spaces::behind_code(on, &code, self.now()).await?.ok_or(OperationError::NotFound)?;
        let organisation = spaces::organisation_name(on, space.organisation).await?;
        Ok(LookedUp { name: space.name, kind: space.kind, organisation })
    }

    /// Knocks at the door that a code leads to, with an account that is there or a new one.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for a code that leads nowhere, [`OperationError::Invalid`] for a name that does not
    /// fit, [`OperationError::Taken`] for an id that is someone else's, [`OperationError::Denied`] for who may not be in
    /// such a group, [`OperationError::DoorFull`] when as many wait there as may,
    /// [`OperationError::LooksAlike`] for the name and picture of someone who is there, until they say that they know.
    pub(crate) async fn join(&self, knock: Knock, principal: Option<Principal>) -> Result<Knocked, OperationError> {
        let code = read_join_code(&knock.code).ok_or(OperationError::NotFound)?;
        let mut batch = Batch::begin(self).await?;
        let space = spaces::behind_code(batch.on(), &code, self.now()).await?.ok_or(OperationError::NotFound)?;
        let (who, title) = match principal {
            Some(Principal { person, device, .. }) => {
                if !devices::is_open(batch.on(), device, person).await? {
                    return Err(OperationError::SignedOut);
                }
                let person = batch.person(person).await?.ok_or(OperationError::SignedOut)?;
                (Knocker::Known(person.id, device), person.title)
            }
            None => {
                let session = self.newcomer(&mut batch, knock, &space).await?;
                let title = session.person.title;
                (Knocker::Newcomer(Box::new(session)), title)
            }
        };
        let (person, device) = match &who {
            Knocker::Newcomer(session) => (session.person.id, session.device),
            Knocker::Known(person, device) => (*person, *device),
        };
        let actor = Actor { person, title, device: Some(device) };
        let membership = batch.membership(space.id, actor.person).await?;
        let door = Door { space: space.id, kind: space.kind, life: space.group.life() };
        let _right = rights::decide(&actor, membership.as_ref(), Action::Knock, door)?;
        match membership.map(|membership| membership.standing) {
            None | Some(Standing::Left) => {
                if members::knocking(batch.on(), space.id).await? >= AT_THE_DOOR {
                    return Err(OperationError::DoorFull);
                }
                batch.set_standing(space.id, actor.person, Standing::Knocking).await?;
            }
            // Knocked already, or inside.
            Some(
                Standing::Knocking
                | Standing::Member
                | Standing::Alumnus
                | Standing::Steward
                | Standing::Reader
                | Standing::Guest,
            ) => {}
        }
        batch.commit().await?;
        Ok(Knocked { who, space: space.id })
    }

    async fn newcomer(&self, batch: &mut Batch<'_>, knock: Knock, space: &Space) -> Result<Session, OperationError> {
        let mut faults = Vec::new();
        let name = knock.name.as_deref().and_then(fitting_name);
        if name.is_none() {
            faults.push(FieldFault { field: "name", code: "length" });
        }
        if knock.picture.is_none() {
            faults.push(FieldFault { field: "picture", code: "missing" });
        }
        let (Some(name), Some(picture)) = (name, knock.picture) else {
            return Err(OperationError::Invalid(faults));
        };
        let id = match knock.person {
            Some(id) => id,
            None => self.new_person()?,
        };
        let on = batch.on();
        // After a restore: the account is gone, and what it wrote may come back under this id.
        if people::is_retired(on, id).await? {
            return Err(OperationError::Taken);
        }
        if let Some(person) = people::find(on, id).await? {
            let row = match knock.on_what.wished {
                Some(device) => devices::find(on, device).await?,
                None => None,
            };
            // The answer to the first request was lost: the same device asks the same with its key, and has used no token yet.
            let row = row.filter(|row| is_unused(row, &person, knock.on_what)).ok_or(OperationError::Taken)?;
            let wished = Some(id_of(row.id));
            return sessions::begin(self, on, person, Installation { wished, ..knock.on_what }).await;
        }
        if knock.alike == Alike::Unsaid && members::has_alike(on, space.id, &name, picture).await? {
            return Err(OperationError::LooksAlike);
        }
        let new = NewPerson {
            id,
            organisation: Some(space.organisation),
            name: name.clone(),
            picture,
            title: Title::Participant,
            email: None,
        };
        people::insert(on, new, self.now()).await?;
        batch.note(Line::Began { person: id, at: batch.now() });
        let person = Person { id, name, picture, title: Title::Participant, has_email: false, sight_head: 0 };
        sessions::begin(self, batch.on(), person, knock.on_what).await
    }
}

fn is_unused(row: &device::Model, person: &Person, on_what: Installation) -> bool {
    sessions::is_this_device(row, person.id, on_what) && row.counter == 1 && !person.has_email
}
