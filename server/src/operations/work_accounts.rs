//! Coming in with the account that one's organisation gives (OpenID Connect).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::{
    ids::{OrganisationId, PersonId},
    people::{Picture, Title},
    rights::OrganisationRole,
};
use sea_orm::ConnectionTrait;

use super::{
    OperationError, Session,
    batch::Batch,
    ceremonies::{BROWSER_MS, Ceremony},
    devices::known_devices,
    join::fitting_name,
    ledger::Line,
    roles::{RoleChange, change_in},
    sessions,
};
use crate::{
    auth::{Installation, normalize},
    identity::{
        Asked, Begun, Claims, ClientKeys, ClientProof, IdentityFault, Provider, PublicKeys, Settings, is_guarded,
    },
    kring::Kring,
    random,
    store::{
        StoreError,
        entities::identity_provider,
        id_of,
        queries::{
            devices::EndedBy,
            people::{self, NewPerson, Person},
            roles::{self, Giver},
            work_accounts,
        },
    },
};

/// Where a provider sends people back to, with the organisation behind it: one for each, so that what came from one
/// provider is never taken for what another said.
const BACK: &str = "/v1/sign-in/work/callback/";

/// How long the browser may take to fetch its session after it came back: 2 minutes.
const FETCH_MS: i64 = 2 * 60 * 1000;

/// What a provider says that cannot be as sure of someone as it was asked to be (OpenID Connect Core Error Code
/// unmet_authentication_requirements 1.0).
const UNMET: &str = "unmet_authentication_requirements";

/// What a browser is given to go to its provider.
#[derive(Debug)]
pub(crate) struct SentAway {
    /// Where to go.
    pub(crate) address: String,
    /// What the browser keeps for itself and says again at the end.
    pub(crate) browser: String,
}

/// What a provider says in the browser of whoever comes back.
#[derive(Debug)]
pub(crate) struct CameBack {
    /// Whose door they came back to.
    pub(crate) organisation: OrganisationId,
    pub(crate) state: String,
    /// `None` where the provider said no.
    pub(crate) code: Option<String>,
    /// Why it said so (RFC 6749, §4.1.2.1).
    pub(crate) error: Option<String>,
    /// Who says so (RFC 9207), where the provider names itself.
    pub(crate) issuer: Option<String>,
}

/// Who came back, as their provider knows them.
#[derive(Debug, Clone, Copy)]
enum AtWork {
    Known(PersonId),
    /// Came in so before, and has no role there any more: their devices end as when the administrator ends them.
    Dismissed(PersonId),
    /// Has no role there, as far as the provider says.
    Unknown,
}

/// Settings from their row.
pub(crate) fn settings(row: identity_provider::Model) -> Result<Settings, StoreError> {
    Ok(Settings {
        organisation: id_of(row.organisation),
        issuer: row.issuer,
        client_id: row.client_id,
        proof: ClientProof::from_place(row.secret_from),
        levels: row.levels.split_whitespace().map(str::to_owned).collect(),
        groups_claim: row.groups_claim,
        roles: serde_json::from_str(&row.roles).map_err(|_not_json| StoreError::Corrupt("identity_provider"))?,
        required: row.required != 0,
    })
}

impl Kring {
    /// The organisations whose people can come in with their work account, with their names.
    ///
    /// # Errors
    /// [`OperationError::Store`].
    pub(crate) async fn work_organisations(&self) -> Result<Vec<(OrganisationId, String)>, OperationError> {
        let on = self.store.read();
        let providers = work_accounts::providers(on).await?;
        let known = people::organisations(on).await?;
        let has_one = |id| providers.iter().any(|row| row.organisation == id);
        Ok(known.into_iter().filter(|row| has_one(row.id)).map(|row| (id_of(row.id), row.name)).collect())
    }

    /// Sends someone to their organisation's identity provider.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for an organisation that has none, [`OperationError::Identity`].
    pub(crate) async fn begin_work_account(&self, organisation: OrganisationId) -> Result<SentAway, OperationError> {
        let row = work_accounts::provider(self.store.read(), organisation).await?.ok_or(OperationError::NotFound)?;
        let settings = settings(row)?;
        let back = self.way_back(organisation)?;
        let provider = Provider::find(&self.outside, &settings).await?;
        let draw = || -> Result<String, OperationError> {
            Ok(URL_SAFE_NO_PAD.encode(random::bytes::<32>(self.random.as_ref())?))
        };
        let (nonce, verifier, browser) = (draw()?, draw()?, draw()?);
        let begun = Ceremony::WorkAccount {
            organisation,
            nonce: nonce.clone(),
            verifier: verifier.clone(),
            browser: self.browser_hash(&browser),
        };
        let writing = self.store.write().await?;
        let state = self.begin_ceremony(writing.on(), &begun, BROWSER_MS).await?;
        let _turn = writing.commit().await?;
        let state = URL_SAFE_NO_PAD.encode(state);
        let door = provider.door(Asked { back: &back, state: &state, nonce: &nonce, verifier: &verifier })?;
        Ok(SentAway { address: door.into(), browser })
    }

    /// Someone came back with a code. Gives the secret with which the browser that began it fetches its session.
    ///
    /// # Errors
    /// [`OperationError::Identity`].
    pub(crate) async fn back_from_work(&self, came: CameBack) -> Result<String, OperationError> {
        let state = URL_SAFE_NO_PAD.decode(came.state).map_err(|_not_ours| IdentityFault::Over)?;
        let writing = self.store.write().await?;
        let begun = self.end_ceremony(writing.on(), &state).await?;
        let _turn = writing.commit().await?;
        drop(_turn);
        let Some(Ceremony::WorkAccount { organisation, nonce, verifier, browser }) = begun else {
            return Err(IdentityFault::Over.into());
        };
        if came.organisation != organisation {
            tracing::warn!("someone came back at the door of another organisation's provider");
            return Err(IdentityFault::Lied.into());
        }
        let row = work_accounts::provider(self.store.read(), organisation).await?.ok_or(IdentityFault::NotSetUp)?;
        let settings = settings(row)?;
        let back = self.way_back(organisation)?;
        if came.issuer.as_ref().is_some_and(|issuer| *issuer != settings.issuer) {
            tracing::warn!("someone came back from another identity provider than they went to");
            return Err(IdentityFault::Lied.into());
        }
        if let Some(error) = came.error {
            return Err(if error == UNMET { IdentityFault::TooLow } else { IdentityFault::Refused }.into());
        }
        let code = came.code.ok_or(IdentityFault::Refused)?;
        let keys = self.keys_at_work(organisation)?;
        let assertion_id = URL_SAFE_NO_PAD.encode(random::bytes::<16>(self.random.as_ref())?);
        let provider = Provider::find(&self.outside, &settings).await?;
        provider.names_itself(came.issuer.as_deref())?;
        let asked = Begun {
            back: &back,
            code: &code,
            nonce: &nonce,
            verifier: &verifier,
            keys: &keys,
            assertion_id: &assertion_id,
        };
        let claims = provider.who(asked, self.now()).await?;
        let mut batch = Batch::begin(self).await?;
        let known = self.known_at_work(&mut batch, &settings, claims).await?;
        let answer = match known {
            AtWork::Known(person) => {
                let known = Ceremony::KnownAtWork { person, organisation, browser };
                let secret = self.begin_ceremony(batch.on(), &known, FETCH_MS).await?;
                Ok(URL_SAFE_NO_PAD.encode(secret))
            }
            AtWork::Dismissed(_) | AtWork::Unknown => Err(IdentityFault::NoRole.into()),
        };
        // Also without a role: roles that someone lost there are lost here.
        batch.commit().await?;
        if let AtWork::Dismissed(person) = known {
            for device in known_devices(self, person).await?.into_iter().filter(|known| known.end.is_none()) {
                self.close_device_now(device.device, Some(EndedBy::Administrator)).await?;
            }
        }
        answer
    }

    /// Gives the browser that began it its session.
    ///
    /// # Errors
    /// [`OperationError::Identity`] with [`IdentityFault::Over`] for any other browser, and for the second time;
    /// [`OperationError::WorkAccountAsked`] for whoever must come in with another organisation's account.
    pub(crate) async fn sign_in_from_work(
        &self,
        secret: &str,
        browser: &str,
        on_what: Installation,
    ) -> Result<Session, OperationError> {
        let secret = URL_SAFE_NO_PAD.decode(secret).map_err(|_not_ours| IdentityFault::Over)?;
        let writing = self.store.write().await?;
        let known = self.end_ceremony(writing.on(), &secret).await?;
        let (person, through) = match known {
            Some(Ceremony::KnownAtWork { person, organisation, browser: began })
                if began == self.browser_hash(browser) =>
            {
                (person, organisation)
            }
            Some(
                Ceremony::KnownAtWork { .. }
                | Ceremony::NewPasskey { .. }
                | Ceremony::Passkey
                | Ceremony::WorkAccount { .. },
            )
            | None => {
                let _turn = writing.commit().await?;
                return Err(IdentityFault::Over.into());
            }
        };
        let person = people::find(writing.on(), person).await?.ok_or(IdentityFault::Over)?;
        let asking = asking(writing.on(), &person).await?;
        if !asking.is_empty() && !asking.contains(&through) {
            let _turn = writing.commit().await?;
            return Err(OperationError::WorkAccountAsked);
        }
        let session = sessions::begin(self, writing.on(), person, on_what).await?;
        let _turn = writing.commit().await?;
        Ok(session)
    }

    /// Whether someone must come in with the account of an organisation: their work is there, and it says so.
    pub(super) async fn must_use_work_account(
        &self,
        on: &impl ConnectionTrait,
        person: &Person,
    ) -> Result<bool, StoreError> {
        Ok(!asking(on, person).await?.is_empty())
    }

    /// Whose account it is, brought up to date with what the provider says.
    async fn known_at_work(
        &self,
        batch: &mut Batch<'_>,
        settings: &Settings,
        claims: Claims,
    ) -> Result<AtWork, OperationError> {
        let groups = match &claims.groups {
            // Who says nothing of groups takes none away, and opens nothing that goes by groups.
            None if !settings.roles.is_empty() => return Ok(AtWork::Unknown),
            groups => groups.iter().flatten(),
        };
        let granted: Vec<OrganisationRole> = groups.filter_map(|group| settings.roles.get(group)).copied().collect();
        let without_role = granted.is_empty() && !settings.roles.is_empty();
        let holder = work_accounts::holder(batch.on(), &settings.issuer, &claims.subject).await?;
        let person = match holder {
            Some(person) => person,
            None if without_role => return Ok(AtWork::Unknown),
            None => {
                let person = self.first_time_from_work(batch, settings, &claims).await?;
                work_accounts::bind(batch.on(), &settings.issuer, &claims.subject, person, batch.now()).await?;
                person
            }
        };
        // Only what this provider gave itself; a role that the administrator gave stays.
        let given = roles::from_provider(batch.on(), person, settings.organisation).await?;
        let taken = given.into_iter().filter(|role| !granted.contains(role) && may_end(*role));
        let changes: Vec<(OrganisationRole, RoleChange)> = granted
            .iter()
            .map(|role| (*role, RoleChange::Given))
            .chain(taken.map(|role| (role, RoleChange::Taken)))
            .collect();
        change_in(batch, person, settings.organisation, Giver::Provider, &changes).await?;
        Ok(if without_role { AtWork::Dismissed(person) } else { AtWork::Known(person) })
    }

    /// The account that the administrator made for them, where the provider says that its address is theirs; else a new
    /// one. An account that someone has for themselves is not the organisation's to enter.
    async fn first_time_from_work(
        &self,
        batch: &mut Batch<'_>,
        settings: &Settings,
        claims: &Claims,
    ) -> Result<PersonId, OperationError> {
        let email = claims.email.as_deref().and_then(normalize);
        if let Some(email) = &email
            && let Some(known) = people::find_by_email(batch.on(), email).await?
            && work_accounts::organisation_of(batch.on(), known.id).await? == Some(settings.organisation)
        {
            // Who came in at work before has an account there already, which another one does not take over.
            let is_free = !work_accounts::has_one(batch.on(), known.id).await?;
            let is_for_work = roles::titles(batch.on(), known.id).await?.is_some_and(|(own, _now)| own.is_work());
            return if is_free && is_for_work { Ok(known.id) } else { Err(IdentityFault::OwnAccount.into()) };
        }
        let local = email.as_deref().and_then(|email| email.split('@').next());
        let name = claims.name.as_deref().and_then(fitting_name).or_else(|| local.and_then(fitting_name));
        let id = self.new_person()?;
        let new = NewPerson {
            id,
            organisation: Some(settings.organisation),
            name: name.unwrap_or_else(|| "?".to_owned()),
            picture: Picture::Lamp,
            title: Title::Participant,
            // A code by mail would let in whoever reads it there; the person says no such thing.
            email: None,
        };
        people::insert(batch.on(), new, batch.now()).await?;
        batch.note(Line::Began { person: id, at: batch.now() });
        Ok(id)
    }

    /// The public keys with which Kring says who it is at an organisation's provider.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for an organisation that has none.
    pub(crate) fn work_keys(&self, organisation: OrganisationId) -> Result<PublicKeys, OperationError> {
        let keys = self.keys_at_work(organisation)?;
        if keys.is_empty() { Err(OperationError::NotFound) } else { Ok(keys.public()) }
    }

    fn keys_at_work(&self, organisation: OrganisationId) -> Result<ClientKeys, IdentityFault> {
        ClientKeys::read(&self.data, organisation).map_err(|fault| {
            tracing::error!(%fault, %organisation, "the keys for an identity provider cannot be read");
            IdentityFault::NotSetUp
        })
    }

    fn way_back(&self, organisation: OrganisationId) -> Result<String, IdentityFault> {
        let origin = self.origin.as_deref().filter(|origin| is_guarded(origin)).ok_or(IdentityFault::NotSetUp)?;
        Ok(format!("{}{BACK}{organisation}", origin.trim_end_matches('/')))
    }

    fn browser_hash(&self, browser: &str) -> String {
        hex::encode(self.ceremony_hash(browser.as_bytes()))
    }
}

/// Whether a provider's silence ends a role. Not one that keeps someone out of groups: without it they could be let in.
const fn may_end(role: OrganisationRole) -> bool {
    match role {
        OrganisationRole::Administrator | OrganisationRole::BenefitsOfficer => false,
        OrganisationRole::SocialWorker
        | OrganisationRole::WorkplaceLeader
        | OrganisationRole::Coach
        | OrganisationRole::PrivacyOfficer => true,
    }
}

/// The organisations whose own account someone must come in with: they have a role or work there, and it asks for it.
async fn asking(on: &impl ConnectionTrait, person: &Person) -> Result<Vec<OrganisationId>, StoreError> {
    let mut asking: Vec<OrganisationId> = work_accounts::providers(on)
        .await?
        .into_iter()
        .filter(|row| row.required != 0)
        .map(|row| id_of(row.organisation))
        .collect();
    if asking.is_empty() {
        return Ok(asking);
    }
    let roles = roles::of(on, person.id).await?;
    let own = work_accounts::organisation_of(on, person.id).await?.filter(|_own| person.title.is_work());
    asking.retain(|asked| own == Some(*asked) || roles.iter().any(|(organisation, _role)| organisation == asked));
    Ok(asking)
}

impl From<IdentityFault> for OperationError {
    fn from(fault: IdentityFault) -> Self {
        Self::Identity(fault)
    }
}
