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
    pub(crate) proof: ClientProof,
    /// How sure the provider must be of someone, any of these; none asks nothing.
    pub(crate) levels: Vec<String>,
    /// The claim that holds someone's groups.
    pub(crate) groups_claim: String,
    /// Which group gives which role. Empty: whoever the provider knows comes in, without a role.
    pub(crate) roles: BTreeMap<String, OrganisationRole>,
    /// Whether its people may come in by no other way.
    pub(crate) required: bool,
}

/// How Kring shows at a provider that it is itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientProof {
    /// With a key of its own (`private_key_jwt`), one for each organisation, in the data directory.
    Key,
    /// With a secret that both know, where the provider has nothing better. It is at `env:NAME` or `file:PATH`.
    Secret(String),
}

impl ClientProof {
    /// As it stands in the database.
    pub(crate) fn place(&self) -> &str {
        match self {
            Self::Key => KEY,
            Self::Secret(place) => place,
        }
    }

    pub(crate) fn from_place(place: String) -> Self {
        if place == KEY { Self::Key } else { Self::Secret(place) }
    }
}

/// In the place of a secret's: there is none, there is a key.
const KEY: &str = "key";

/// The client's secret, from the environment or a file, read when it is needed and kept nowhere.
///
/// # Errors
/// [`IdentityFault::NotSetUp`] when it is not there.
pub(super) fn secret_from(place: &str) -> Result<String, IdentityFault> {
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
