//! Identity providers of organisations.

use std::collections::BTreeMap;

use kring_domain::{ids::OrganisationId, rights::OrganisationRole};

use super::AccountFault;
use crate::{
    identity::{ClientKeyFault, ClientKeys, ClientProof, PublicKeys, is_guarded},
    kring::Kring,
    operations::{Deed, work_accounts::settings},
    store::{
        entities::identity_provider,
        id_of,
        queries::{people, work_accounts},
        to_uuid,
    },
};

/// How an organisation's people sign in with the account that it gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityProvider {
    /// As the provider writes it in its tokens; its description is below it at `/.well-known/openid-configuration`.
    pub issuer: String,
    /// Kring's name at the provider.
    pub client_id: String,
    /// How Kring shows there that it is itself.
    pub proof: ClientProof,
    /// How sure the provider must be of someone (`acr`), any of these; of eIDAS a higher one is enough as well. None asks
    /// nothing.
    pub levels: Vec<String>,
    /// The claim that holds someone's groups.
    pub groups_claim: String,
    /// Which group gives which role. Empty: whoever the provider knows comes in, without a role.
    pub roles: BTreeMap<String, OrganisationRole>,
    /// Whether the organisation's people may come in by no other way.
    pub required: bool,
}

impl Kring {
    /// Lets an organisation's people in with their work account.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`] without such an organisation, [`AccountFault::NotAnIssuer`].
    pub async fn set_identity_provider(
        &self,
        organisation: OrganisationId,
        provider: IdentityProvider,
    ) -> Result<(), AccountFault> {
        let is_placed = match &provider.proof {
            ClientProof::Key => true,
            ClientProof::Secret(place) => place.starts_with("env:") || place.starts_with("file:"),
        };
        if !is_placed || !is_guarded(&provider.issuer) {
            return Err(AccountFault::NotAnIssuer);
        }
        let is_word = |level: &String| !level.is_empty() && !level.contains(char::is_whitespace);
        if !provider.levels.iter().all(is_word) {
            return Err(AccountFault::NotALevel);
        }
        let writing = self.store.write().await?;
        let known = people::organisations(writing.on()).await?;
        if !known.iter().any(|row| id_of::<OrganisationId>(row.id) == organisation) {
            return Err(AccountFault::NotFound);
        }
        let deeded = self.deeded(Deed::WorkAccountSet).organisation(organisation).detail(provider.issuer.clone());
        if provider.proof == ClientProof::Key && self.client_keys_of(organisation)?.is_empty() {
            ClientKeys::add(&self.data, organisation, None, self.now())?;
        }
        let row = identity_provider::Model {
            organisation: to_uuid(organisation),
            issuer: provider.issuer,
            client_id: provider.client_id,
            secret_from: provider.proof.place().to_owned(),
            levels: provider.levels.join(" "),
            groups_claim: provider.groups_claim,
            roles: serde_json::to_string(&provider.roles).map_err(|_unwritable| AccountFault::NotAnIssuer)?,
            required: i16::from(provider.required),
        };
        work_accounts::put_provider(writing.on(), row).await?;
        self.record(writing.on(), deeded).await?;
        drop(writing.commit().await?);
        Ok(())
    }

    /// The public keys with which Kring says who it is at an organisation's provider. The first is made when it is not there
    /// yet.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`] without such an organisation, [`AccountFault::ClientKey`].
    pub async fn client_keys(&self, organisation: OrganisationId) -> Result<PublicKeys, AccountFault> {
        let keys = self.client_keys_of(organisation)?;
        if keys.is_empty() {
            return self.add_client_key(organisation, None).await;
        }
        Ok(keys.public())
    }

    /// Makes a new key for that, or keeps one that was brought (PKCS#8, in PEM or DER: P-256, or RSA of 2048 to 4096 bits).
    /// It signs from the next day, when the provider knows it; the first one at once.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`] without such an organisation, [`AccountFault::ClientKey`].
    pub async fn add_client_key(
        &self,
        organisation: OrganisationId,
        brought: Option<&[u8]>,
    ) -> Result<PublicKeys, AccountFault> {
        let writing = self.store.write().await?;
        let known = people::organisations(writing.on()).await?;
        if !known.iter().any(|row| id_of::<OrganisationId>(row.id) == organisation) {
            return Err(AccountFault::NotFound);
        }
        ClientKeys::add(&self.data, organisation, brought, self.now())?;
        let deeded = self.deeded(Deed::WorkAccountKeyMade).organisation(organisation);
        self.record(writing.on(), deeded).await?;
        drop(writing.commit().await?);
        Ok(self.client_keys_of(organisation)?.public())
    }

    fn client_keys_of(&self, organisation: OrganisationId) -> Result<ClientKeys, ClientKeyFault> {
        ClientKeys::read(&self.data, organisation)
    }

    /// Ends that. Whoever came in so keeps their account, and comes in with a code by e-mail.
    ///
    /// # Errors
    /// [`AccountFault::NotFound`] when there was none.
    pub async fn remove_identity_provider(&self, organisation: OrganisationId) -> Result<(), AccountFault> {
        let writing = self.store.write().await?;
        let was_there = work_accounts::remove_provider(writing.on(), organisation).await?;
        if was_there {
            let deeded = self.deeded(Deed::WorkAccountRemoved).organisation(organisation);
            self.record(writing.on(), deeded).await?;
        }
        drop(writing.commit().await?);
        if was_there { Ok(()) } else { Err(AccountFault::NotFound) }
    }

    /// Every organisation's provider.
    ///
    /// # Errors
    /// [`AccountFault::Store`].
    pub async fn identity_providers(&self) -> Result<Vec<(OrganisationId, IdentityProvider)>, AccountFault> {
        let rows = work_accounts::providers(self.store.read()).await?;
        rows.into_iter()
            .map(|row| {
                let settings = settings(row)?;
                let provider = IdentityProvider {
                    issuer: settings.issuer,
                    client_id: settings.client_id,
                    proof: settings.proof,
                    levels: settings.levels,
                    groups_claim: settings.groups_claim,
                    roles: settings.roles,
                    required: settings.required,
                };
                Ok((settings.organisation, provider))
            })
            .collect()
    }
}
