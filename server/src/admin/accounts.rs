//! Organisations, spaces, accounts, members, invitations.

use kring_domain::{
    ids::{DeviceId, OrganisationId, PersonId, SpaceId},
    people::{Picture, Standing, Title},
    rights::{Denied, OrganisationRole},
    spaces::{GroupState, Led, SpaceKind},
    wire::SCHEMA,
};

use crate::{
    auth::{ACCESS_TTL_MS, DeviceKey, DeviceKind, Principal, normalize},
    identity::ClientKeyFault,
    kring::Kring,
    operations::{
        self, Deed, OperationError, RoleChange,
        ledger::{self, Line},
    },
    random::{self, NoRandomness},
    store::{
        StoreError,
        queries::{
            devices::{self, KnownDevice, NewDevice},
            people::{self, NewPerson},
            roles,
            spaces::{self, Space},
        },
    },
};

/// Why something was not made.
#[derive(Debug, thiserror::Error)]
pub enum AccountFault {
    /// There is no such organisation, space or person.
    #[error("there is no such organisation, space or person")]
    NotFound,
    /// Who this person is does not go with that kind of group.
    #[error("this person may not be in such a group")]
    NotAllowed,
    /// No app knows such documents yet.
    #[error("no app knows such documents yet")]
    UnknownSchema,
    /// No issuer with TLS, or a secret that is not in `env:NAME` or `file:PATH`.
    #[error("an issuer is an address with https, and its secret is in env:NAME or file:PATH")]
    NotAnIssuer,
    /// A level without a word, or with spaces in it.
    #[error("a level is one word, as the provider writes it")]
    NotALevel,
    /// See [`ClientKeyFault`].
    #[error(transparent)]
    ClientKey(#[from] ClientKeyFault),
    /// Not an e-mail address.
    #[error("this is not an e-mail address")]
    NotAnAddress,
    /// Another account has this address.
    #[error("another account has this address")]
    AddressTaken,
    /// See [`StoreError`].
    #[error(transparent)]
    Store(#[from] StoreError),
    /// See [`NoRandomness`].
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<OperationError> for AccountFault {
    fn from(error: OperationError) -> Self {
        match error {
            OperationError::Store(error) => Self::Store(error),
            OperationError::NoRandomness(error) => Self::NoRandomness(error),
            OperationError::Denied(
                Denied::NotAMember
                | Denied::AtTheDoor
                | Denied::NotTheOwner
                | Denied::NotAllowed
                | Denied::NotForTitle
                | Denied::Archived
                | Denied::WorkersLead
                | Denied::LastSteward,
            ) => Self::NotAllowed,
            OperationError::NotFound
            | OperationError::SignedOut
            | OperationError::DeviceEnded
            | OperationError::WrongCode
            | OperationError::Invalid(_)
            | OperationError::Taken
            | OperationError::Offset(_)
            | OperationError::SmallPart
            | OperationError::DoorFull
            | OperationError::LooksAlike
            | OperationError::NotAPasskey
            | OperationError::TooMany
            | OperationError::NotSetUp
            | OperationError::WorkAccountAsked
            | OperationError::WalkInWaits
            | OperationError::WalkInRefused
            | OperationError::RecoveryRuns
            | OperationError::RecoveryWaits
            | OperationError::RecoveryOver
            | OperationError::OthersDevice
            | OperationError::Identity(_)
            | OperationError::TooLarge
            | OperationError::NoRoom(_)
            | OperationError::HashMismatch
            | OperationError::NotAPhoto
            | OperationError::Token => Self::NotFound,
        }
    }
}

/// A new account.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Its id; `None` for a random one.
    pub id: Option<PersonId>,
    /// The organisation it belongs to.
    pub organisation: Option<OrganisationId>,
    /// The name that others see.
    pub name: String,
    /// The chosen picture.
    pub picture: Picture,
    /// Who they are.
    pub title: Title,
    /// The address that sign-in codes go to.
    pub email: Option<String>,
}

impl Kring {
    /// Makes an organisation.
    ///
    /// # Errors
    /// [`AccountFault::Store`], [`AccountFault::NoRandomness`].
    pub async fn create_organisation(&self, name: &str) -> Result<OrganisationId, AccountFault> {
        let id = OrganisationId::from_random(random::bytes(self.random.as_ref())?);
        let writing = self.store.write().await?;
        people::insert_organisation(writing.on(), id, name, self.now()).await?;
        self.record(writing.on(), self.deeded(Deed::OrganisationMade).organisation(id)).await?;
        drop(writing.commit().await?);
        Ok(id)
    }

    /// The organisations, with their names.
    ///
    /// # Errors
    /// [`AccountFault::Store`].
    pub async fn organisations(&self) -> Result<Vec<(OrganisationId, String)>, AccountFault> {
        let rows = people::organisations(self.store.read()).await?;
        Ok(rows.into_iter().map(|row| (crate::store::id_of(row.id), row.name)).collect())
    }

    /// Makes a space, led by workers.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`] without such an organisation.
    pub async fn create_space(
        &self,
        organisation: OrganisationId,
        kind: SpaceKind,
        name: &str,
    ) -> Result<SpaceId, AccountFault> {
        self.create_space_led(organisation, kind, Led::Workers, name).await
    }

    /// Makes a space, and says who leads the group.
    ///
    /// # Errors
    /// As [`Kring::create_space`].
    pub async fn create_space_led(
        &self,
        organisation: OrganisationId,
        kind: SpaceKind,
        led: Led,
        name: &str,
    ) -> Result<SpaceId, AccountFault> {
        let known = self.organisations().await?.iter().any(|(id, _name)| *id == organisation);
        if !known {
            return Err(AccountFault::NotFound);
        }
        let id = SpaceId::from_random(random::bytes(self.random.as_ref())?);
        let head = operations::first_head(self)?;
        let writing = self.store.write().await?;
        let group = GroupState { led, ..GroupState::default() };
        let space = Space { id, kind, name: name.to_owned(), organisation, head, group };
        spaces::insert(writing.on(), &space, self.now()).await?;
        let deeded = self.deeded(Deed::SpaceMade).organisation(organisation).space(id).variant(&kind)?;
        self.record(writing.on(), deeded).await?;
        drop(writing.commit().await?);
        Ok(id)
    }

    /// The spaces of groups: id, kind, name. A person's own is not an administrator's to list.
    ///
    /// # Errors
    /// [`AccountFault::Store`].
    pub async fn spaces(&self) -> Result<Vec<(SpaceId, SpaceKind, String)>, AccountFault> {
        let rows = spaces::all(self.store.read()).await?;
        Ok(rows
            .into_iter()
            .filter(|space| space.kind != SpaceKind::Own)
            .map(|space| (space.id, space.kind, space.name))
            .collect())
    }

    /// Asks of the apps that write in a space that they know documents at least so well; older ones say that they must be
    /// brought up to date, and keep what they have.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`], [`AccountFault::UnknownSchema`] for more than this server's own app knows.
    pub async fn require_schema(&self, space: SpaceId, schema: u16) -> Result<(), AccountFault> {
        if schema > SCHEMA {
            return Err(AccountFault::UnknownSchema);
        }
        let writing = self.store.write().await?;
        let is_there = spaces::set_min_schema(writing.on(), space, schema).await?;
        if is_there {
            let deeded = self.deeded(Deed::SchemaAsked).space(space).detail(schema.to_string());
            self.record(writing.on(), deeded).await?;
        }
        drop(writing.commit().await?);
        if is_there { Ok(()) } else { Err(AccountFault::NotFound) }
    }

    /// Makes an account.
    ///
    /// # Errors
    /// [`AccountFault::NotAnAddress`], [`AccountFault::AddressTaken`].
    pub async fn create_person(&self, new: NewAccount) -> Result<PersonId, AccountFault> {
        let id = match new.id {
            Some(id) => id,
            None => self.new_person()?,
        };
        let email = match new.email {
            Some(text) => Some(normalize(&text).ok_or(AccountFault::NotAnAddress)?),
            None => None,
        };
        let writing = self.store.write().await?;
        if let Some(email) = &email
            && people::find_by_email(writing.on(), email).await?.is_some()
        {
            return Err(AccountFault::AddressTaken);
        }
        let person = NewPerson {
            id,
            organisation: new.organisation,
            name: new.name,
            picture: new.picture,
            title: new.title,
            email,
        };
        people::insert(writing.on(), person, self.now()).await?;
        let mut deeded = self.deeded(Deed::PersonMade).person(id).variant(&new.title)?;
        deeded.organisation = new.organisation;
        self.record(writing.on(), deeded).await?;
        ledger::note(&self.data, vec![Line::Began { person: id, at: self.now() }]).await?;
        drop(writing.commit().await?);
        Ok(id)
    }

    /// Gives an account another address for sign-in codes, or its first: who joined with a code has none, and comes in on
    /// no other device until then.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`], [`AccountFault::NotAnAddress`], [`AccountFault::AddressTaken`].
    pub async fn set_email(&self, person: PersonId, email: &str) -> Result<(), AccountFault> {
        let email = normalize(email).ok_or(AccountFault::NotAnAddress)?;
        let writing = self.store.write().await?;
        people::find(writing.on(), person).await?.ok_or(AccountFault::NotFound)?;
        if people::find_by_email(writing.on(), &email).await?.is_some_and(|other| other.id != person) {
            return Err(AccountFault::AddressTaken);
        }
        people::set_email(writing.on(), person, &email).await?;
        self.record(writing.on(), self.deeded(Deed::EmailSet).person(person)).await?;
        drop(writing.commit().await?);
        Ok(())
    }

    /// The account with this address.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`].
    pub async fn person_by_email(&self, email: &str) -> Result<PersonId, AccountFault> {
        let email = normalize(email).ok_or(AccountFault::NotAnAddress)?;
        let person = people::find_by_email(self.store.read(), &email).await?.ok_or(AccountFault::NotFound)?;
        Ok(person.id)
    }

    /// Lets a device of a person in without a code, for simulations and measurements, which have the data directory.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`] without such an account.
    pub async fn enrol_device(&self, person: PersonId, device: DeviceId) -> Result<(), AccountFault> {
        let seed: [u8; 32] = random::bytes(self.random.as_ref())?;
        let writing = self.store.write().await?;
        people::find(writing.on(), person).await?.ok_or(AccountFault::NotFound)?;
        let new = NewDevice { id: device, person, kind: DeviceKind::Other, key: None, seed };
        devices::begin(writing.on(), new, self.now()).await?;
        drop(writing.commit().await?);
        Ok(())
    }

    /// An access token of the usual ten minutes for a device that was let in so, bound to this key.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`] when it cannot be made.
    pub fn device_token(&self, person: PersonId, device: DeviceId, key: &DeviceKey) -> Result<String, AccountFault> {
        let principal = Principal { person, device, until: self.now().plus_ms(ACCESS_TTL_MS) };
        let token = self.access.issue(principal, key.thumbprint()).map_err(|_unwritable| OperationError::Token)?;
        Ok(token)
    }

    /// Someone's devices, the one used last first, with those that were ended from elsewhere.
    ///
    /// # Errors
    /// [`AccountFault::Store`].
    pub async fn devices(&self, person: PersonId) -> Result<Vec<KnownDevice>, AccountFault> {
        Ok(operations::known_devices(self, person).await?)
    }

    /// Ends a device: its tokens are good for nothing, and its connections end.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`].
    pub async fn close_device(&self, device: DeviceId) -> Result<(), AccountFault> {
        if operations::end_device_unasked(self, device).await? { Ok(()) } else { Err(AccountFault::NotFound) }
    }

    /// Puts someone in a space, or gives them another standing there.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`], and [`AccountFault::NotAllowed`] for who may not be in such a group (an
    /// administrator in none, a benefits officer not in a peer group).
    pub async fn put_member(&self, space: SpaceId, person: PersonId, standing: Standing) -> Result<(), AccountFault> {
        Ok(operations::add_member(self, space, person, standing).await?)
    }

    /// Gives someone a role in an organisation. Tells which spaces they are out of because of it: whoever decides on
    /// benefits leaves peer groups, an administrator every group.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`].
    pub async fn give_role(
        &self,
        person: PersonId,
        organisation: OrganisationId,
        role: OrganisationRole,
    ) -> Result<Vec<SpaceId>, AccountFault> {
        Ok(operations::change_roles(self, person, organisation, &[(role, RoleChange::Given)]).await?)
    }

    /// Takes a role away. Nobody comes back into a group by it.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`].
    pub async fn take_role(
        &self,
        person: PersonId,
        organisation: OrganisationId,
        role: OrganisationRole,
    ) -> Result<Vec<SpaceId>, AccountFault> {
        Ok(operations::change_roles(self, person, organisation, &[(role, RoleChange::Taken)]).await?)
    }

    /// What someone does, in every organisation.
    ///
    /// # Errors
    /// [`AccountFault::Store`].
    pub async fn roles(&self, person: PersonId) -> Result<Vec<(OrganisationId, OrganisationRole)>, AccountFault> {
        Ok(roles::of(self.store.read(), person).await?)
    }

    /// Ends a join code before its week is over.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`] for a code that leads nowhere.
    pub async fn end_invitation(&self, code: &str) -> Result<(), AccountFault> {
        if operations::end_join_code_unasked(self, code).await? { Ok(()) } else { Err(AccountFault::NotFound) }
    }

    /// A join code of a space, good for a week.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`].
    pub async fn invite(&self, space: SpaceId) -> Result<String, AccountFault> {
        let (code, _until) = operations::create_join_code_unasked(self, space).await?;
        Ok(code)
    }
}
