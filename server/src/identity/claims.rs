use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value};

/// What a token says of someone, once it is believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Claims {
    /// Who, for this provider: 1 to 255 characters.
    pub(crate) subject: String,
    /// A name to call them by, where it gives one.
    pub(crate) name: Option<String>,
    /// Their address, when the provider says that it is theirs.
    pub(crate) email: Option<String>,
    /// Their groups, by the claim that the organisation names; `None` when it says nothing of them here.
    pub(crate) groups: Option<BTreeSet<String>>,
}

/// The claims that decide whether it is believed.
#[derive(Debug, Deserialize)]
pub(super) struct Said {
    pub(super) iss: String,
    pub(super) sub: String,
    pub(super) aud: Audience,
    pub(super) azp: Option<String>,
    /// Seconds since 1970, as the next two.
    pub(super) exp: i64,
    pub(super) iat: i64,
    pub(super) nbf: Option<i64>,
    pub(super) nonce: Option<String>,
    /// How sure the provider is.
    pub(super) acr: Option<String>,
    /// Half the hash of the access token that came with it.
    pub(super) at_hash: Option<String>,
    /// For whom they come, where that is not themselves (NL GOV).
    pub(super) represents: Option<Value>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// For whom a token is.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Said {
    pub(super) fn claims(self, groups_claim: &str) -> Claims {
        let text = |name: &str| self.rest.get(name).and_then(Value::as_str).map(str::to_owned);
        let verified = match self.rest.get("email_verified") {
            Some(Value::Bool(verified)) => *verified,
            // Some providers write it as a word.
            Some(Value::String(word)) => word == "true",
            _other => false,
        };
        let elsewhere = self.rest.get("_claim_names").is_some_and(|names| names.get(groups_claim).is_some());
        let groups = match self.rest.get(groups_claim) {
            // They stand elsewhere, mostly because there are too many (OpenID Connect Core 1.0, §5.6.2).
            _here if elsewhere => None,
            Some(Value::Array(groups)) => Some(groups.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
            Some(Value::String(group)) => Some(BTreeSet::from([group.clone()])),
            _other => None,
        };
        Claims {
            name: text("name").or_else(|| text("given_name")).or_else(|| text("preferred_username")),
            email: text("email").filter(|_address| verified),
            groups,
            subject: self.sub,
        }
    }
}
