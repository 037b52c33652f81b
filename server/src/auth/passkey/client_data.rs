use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;

use super::NotAPasskey;

/// What the browser itself adds: what for, where, and in answer to what.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

/// What for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Create,
    Get,
}

impl ClientData {
    pub(super) fn read(json: &[u8]) -> Result<Self, NotAPasskey> {
        serde_json::from_slice(json).map_err(|_not_json| NotAPasskey)
    }

    pub(super) fn challenge(&self) -> Result<Vec<u8>, NotAPasskey> {
        URL_SAFE_NO_PAD.decode(&self.challenge).map_err(|_not_base64| NotAPasskey)
    }

    pub(super) fn fits(&self, kind: Kind, challenge: &[u8], origin: &str) -> Result<(), NotAPasskey> {
        let word = match kind {
            Kind::Create => "webauthn.create",
            Kind::Get => "webauthn.get",
        };
        let answers = URL_SAFE_NO_PAD.encode(challenge) == self.challenge;
        let fits = self.kind == word && answers && self.origin == origin && !self.cross_origin;
        if fits { Ok(()) } else { Err(NotAPasskey) }
    }
}
