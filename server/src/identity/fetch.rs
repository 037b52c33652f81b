use std::{fmt, time::Duration};

use reqwest::{Client, RequestBuilder, StatusCode, Url, redirect::Policy};
use serde::de::DeserializeOwned;

use super::IdentityFault;

/// How long a provider may take for one answer: 8 seconds. Someone waits before a white page.
const PATIENCE: Duration = Duration::from_secs(8);

/// How much an answer may hold: 256 KiB. A key set takes a few.
const MOST_BYTES: usize = 256 << 10;

/// Speaks with servers of others.
pub(crate) struct Outside(Option<Client>);

impl fmt::Debug for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outside")
    }
}

impl Default for Outside {
    fn default() -> Self {
        // A redirect of a provider's own addresses would be one more place to trust.
        let client = Client::builder().timeout(PATIENCE).connect_timeout(PATIENCE).redirect(Policy::none());
        Self(client.build().inspect_err(|error| tracing::error!(%error, "no client for TLS can be made")).ok())
    }
}

impl Outside {
    pub(super) fn client(&self) -> Result<&Client, IdentityFault> {
        self.0.as_ref().ok_or(IdentityFault::NotSetUp)
    }

    /// JSON from an address.
    pub(super) async fn get<T: DeserializeOwned>(&self, address: Url) -> Result<T, IdentityFault> {
        self.json(self.client()?.get(address)).await
    }

    /// The JSON that answers a request. A provider that says no says so in 4xx.
    pub(super) async fn json<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, IdentityFault> {
        let mut answer = request.send().await.map_err(|error| {
            tracing::warn!(error = %error.without_url(), "an identity provider does not answer");
            IdentityFault::Down
        })?;
        match answer.status() {
            StatusCode::OK => {}
            status if status.is_client_error() => {
                tracing::warn!(%status, "an identity provider says no");
                return Err(IdentityFault::Refused);
            }
            status => {
                tracing::warn!(%status, "an identity provider does not answer well");
                return Err(IdentityFault::Down);
            }
        }
        let mut bytes = Vec::new();
        while let Some(piece) = answer.chunk().await.map_err(|_broken_off| IdentityFault::Down)? {
            bytes.extend_from_slice(&piece);
            if bytes.len() > MOST_BYTES {
                return Err(IdentityFault::Down);
            }
        }
        serde_json::from_slice(&bytes).map_err(|_not_json| IdentityFault::Down)
    }
}

/// An address that may be spoken to: with TLS, or on this machine.
pub(super) fn safe(address: &str) -> Result<Url, IdentityFault> {
    let url = Url::parse(address).map_err(|_not_one| IdentityFault::Lied)?;
    let here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    if url.scheme() == "https" || (url.scheme() == "http" && here) { Ok(url) } else { Err(IdentityFault::Lied) }
}
