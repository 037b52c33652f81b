use std::{collections::BTreeMap, env, fs};

use kring_domain::{ids::OrganisationId, rights::OrganisationRole};

use super::IdentityFault;

/// How an organisation's people sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Settings {
    pub(crate) organisation: OrganisationId,
    /// As the provider writes it in its tokens.
    pub(crate) issuer: String,
    pub(crate) client_id: String,
    /// `env:NAME` or `file:PATH`.
    pub(crate) secret_from: String,
    /// The claim that holds someone's groups.
    pub(crate) groups_claim: String,
    /// Which group gives which role. Empty: whoever the provider knows comes in, without a role.
    pub(crate) roles: BTreeMap<String, OrganisationRole>,
    /// Whether its people may come in by no other way.
    pub(crate) required: bool,
}

/// The client's secret, from the environment or a file, read when it is needed and kept nowhere.
///
/// # Errors
/// [`IdentityFault::NotSetUp`] when it is not there.
pub(crate) fn secret_from(place: &str) -> Result<String, IdentityFault> {
    let found = match place.split_once(':') {
        Some(("env", name)) => env::var(name).ok(),
        Some(("file", path)) => fs::read_to_string(path).ok(),
        Some(_) | None => None,
    };
    let secret = found.map(|text| text.trim().to_owned()).filter(|secret| !secret.is_empty());
    secret.ok_or_else(|| {
        tracing::error!(place, "the secret of an identity provider is not there");
        IdentityFault::NotSetUp
    })
}
