//! Identity providers of organisations.

use std::collections::BTreeMap;

use kring_domain::{ids::OrganisationId, rights::OrganisationRole};

use super::AccountFault;
use crate::{
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
    /// Where the client's secret is: `env:NAME` or `file:PATH`.
    pub secret_from: String,
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
        let secret_is_placed = provider.secret_from.starts_with("env:") || provider.secret_from.starts_with("file:");
        if !secret_is_placed || !provider.issuer.starts_with("http") {
            return Err(AccountFault::NotAnIssuer);
        }
        let writing = self.store.write().await?;
        let known = people::organisations(writing.on()).await?;
        if !known.iter().any(|row| id_of::<OrganisationId>(row.id) == organisation) {
            return Err(AccountFault::NotFound);
        }
        let deeded = self.deeded(Deed::WorkAccountSet).organisation(organisation).detail(provider.issuer.clone());
        let row = identity_provider::Model {
            organisation: to_uuid(organisation),
            issuer: provider.issuer,
            client_id: provider.client_id,
            secret_from: provider.secret_from,
            groups_claim: provider.groups_claim,
            roles: serde_json::to_string(&provider.roles).map_err(|_unwritable| AccountFault::NotAnIssuer)?,
            required: i16::from(provider.required),
        };
        work_accounts::put_provider(writing.on(), row).await?;
        self.record(writing.on(), deeded).await?;
        drop(writing.commit().await?);
        Ok(())
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
                    secret_from: settings.secret_from,
                    groups_claim: settings.groups_claim,
                    roles: settings.roles,
                    required: settings.required,
                };
                Ok((settings.organisation, provider))
            })
            .collect()
    }
}
