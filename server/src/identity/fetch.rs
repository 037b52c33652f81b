use std::{fmt, net::IpAddr, time::Duration};

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

/// The address of a provider's description. Without TLS only for one on this machine.
pub(super) fn issuer(address: &str) -> Result<Url, IdentityFault> {
    let url = Url::parse(address).map_err(|_not_one| IdentityFault::Lied)?;
    if url.scheme() == "https" || (url.scheme() == "http" && is_here(&url)) {
        Ok(url)
    } else {
        Err(IdentityFault::Lied)
    }
}

/// Whether what is sent to an address is read by nobody on the way: it has TLS, or is on this machine.
pub(crate) fn is_guarded(address: &str) -> bool {
    issuer(address).is_ok()
}

/// An address that a provider names. Only a provider on this machine names one here: the server would speak with itself,
/// or with what trusts it, on another's word.
pub(super) fn named(address: &str, issuer: &str) -> Result<Url, IdentityFault> {
    let url = Url::parse(address).map_err(|_not_one| IdentityFault::Lied)?;
    let here = is_here(&url);
    let may = if self::issuer(issuer).is_ok_and(|own| is_here(&own)) {
        url.scheme() == "https" || (url.scheme() == "http" && here)
    } else {
        url.scheme() == "https" && !here
    };
    if may { Ok(url) } else { Err(IdentityFault::Lied) }
}

/// Whether an address is this machine's own.
fn is_here(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let name = host.trim_end_matches('.');
    let number = host.trim_start_matches('[').trim_end_matches(']');
    let by_number = number.parse::<IpAddr>().is_ok_and(|ip| {
        let ip = ip.to_canonical();
        ip.is_loopback() || ip.is_unspecified()
    });
    by_number || name == "localhost" || name.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::{issuer, named};

    #[test]
    fn only_a_provider_on_this_machine_names_addresses_here_or_without_tls() {
        for address in [
            "http://localhost:9000/token",
            "http://127.0.0.1:9000/token",
            "https://127.1.2.3/token",
            "https://[::1]/token",
            "https://[::ffff:127.0.0.1]/token",
            "https://0.0.0.0/token",
            "https://localhost./token",
            "https://kring.localhost/token",
            "http://login.example.org/token",
            "ftp://login.example.org/token",
            "token",
        ] {
            assert!(named(address, "https://login.example.org").is_err(), "{address}");
        }
        assert!(named("https://keys.example.com/token", "https://login.example.org").is_ok());
        assert!(named("http://127.0.0.1:9000/token", "http://localhost:9000").is_ok());
        assert!(named("http://login.example.org/token", "http://localhost:9000").is_err());
        assert!(issuer("http://login.example.org").is_err());
        assert!(issuer("http://127.0.0.1:9000").is_ok());
    }
}
