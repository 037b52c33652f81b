use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::time::Timestamp;
use reqwest::{RequestBuilder, Url};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{
    Claims, ClientKeys, ClientProof, IdentityFault, Settings,
    client_key::Assertion,
    fetch,
    fetch::Outside,
    id_token::{self, Expected},
    keys::KeySet,
    settings::secret_from,
};

/// Where a provider says that its doors are (OpenID Connect Discovery 1.0).
#[derive(Debug, Deserialize)]
struct Described {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    response_modes_supported: Vec<String>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    token_endpoint_auth_signing_alg_values_supported: Option<Vec<String>>,
    /// Whether it names itself when it sends someone back (RFC 9207).
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

/// A provider that answered.
#[derive(Debug)]
pub(crate) struct Provider<'a> {
    outside: &'a Outside,
    settings: &'a Settings,
    described: Described,
}

/// What a sign-in is begun with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// Where the provider sends people back to.
    pub(crate) back: &'a str,
    pub(crate) state: &'a str,
    pub(crate) nonce: &'a str,
    /// 43 to 128 characters; the provider gets its hash first.
    pub(crate) verifier: &'a str,
}

/// What came back, and what was asked before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Begun<'a> {
    pub(crate) back: &'a str,
    pub(crate) code: &'a str,
    pub(crate) nonce: &'a str,
    pub(crate) verifier: &'a str,
    /// The keys of this organisation.
    pub(crate) keys: &'a ClientKeys,
    /// 128 bits or more, for an assertion to be told by.
    pub(crate) assertion_id: &'a str,
}

/// How a request says who asks, beside what it asks.
type InForm<'a> = (&'static str, Cow<'a, str>);

/// What kind of assertion it is (RFC 7523, §2.2).
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
    /// Not used: all that Kring asks stands in the ID token. The token must name it, where it names one.
    access_token: String,
}

impl<'a> Provider<'a> {
    /// Asks a provider where its doors are. Asked each time: its keys and doors may be other ones since.
    ///
    /// # Errors
    /// [`IdentityFault::Down`], and [`IdentityFault::Lied`] when it describes another issuer or doors without TLS.
    pub(crate) async fn find(outside: &'a Outside, settings: &'a Settings) -> Result<Self, IdentityFault> {
        let address = format!("{}/.well-known/openid-configuration", settings.issuer.trim_end_matches('/'));
        let described: Described = match outside.get(fetch::issuer(&address)?).await {
            // Who is not there says no as well.
            Err(IdentityFault::Refused) => return Err(IdentityFault::Down),
            other => other?,
        };
        if described.issuer != settings.issuer {
            tracing::warn!("an identity provider describes another issuer");
            return Err(IdentityFault::Lied);
        }
        Ok(Self { outside, settings, described })
    }

    /// The address to which someone's browser goes.
    ///
    /// # Errors
    /// [`IdentityFault::Lied`] for one without TLS.
    pub(crate) fn door(&self, asked: Asked<'_>) -> Result<Url, IdentityFault> {
        let mut url = fetch::named(&self.described.authorization_endpoint, &self.settings.issuer)?;
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(asked.verifier.as_bytes()));
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("redirect_uri", asked.back)
            .append_pair("scope", "openid profile email")
            .append_pair("state", asked.state)
            .append_pair("nonce", asked.nonce)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256");
        if !self.settings.levels.is_empty() {
            url.query_pairs_mut().append_pair("acr_values", &self.settings.levels.join(" "));
        }
        // The code comes in a form where that can be: then it stands in no address and no log.
        if self.described.response_modes_supported.iter().any(|mode| mode == "form_post") {
            url.query_pairs_mut().append_pair("response_mode", "form_post");
        }
        Ok(url)
    }

    /// Looks at the issuer that stood with a code: one that says it names itself must.
    ///
    /// # Errors
    /// [`IdentityFault::Lied`].
    pub(crate) fn names_itself(&self, issuer: Option<&str>) -> Result<(), IdentityFault> {
        let holds = match issuer {
            Some(issuer) => issuer == self.settings.issuer,
            None => !self.described.authorization_response_iss_parameter_supported,
        };
        if holds { Ok(()) } else { Err(IdentityFault::Lied) }
    }

    /// Who came back with a code.
    ///
    /// # Errors
    /// [`IdentityFault`], by what the provider does.
    pub(crate) async fn who(&self, begun: Begun<'_>, now: Timestamp) -> Result<Claims, IdentityFault> {
        let request = self.outside.client()?.post(fetch::named(&self.described.token_endpoint, &self.settings.issuer)?);
        let (request, who) = self.as_client(request, begun, now)?;
        let mut form: Vec<InForm<'_>> = vec![
            ("grant_type", "authorization_code".into()),
            ("code", begun.code.into()),
            ("redirect_uri", begun.back.into()),
            ("code_verifier", begun.verifier.into()),
        ];
        form.extend(who);
        let tokens: Tokens = self.outside.json(request.form(&form)).await?;
        let keys: KeySet = match self.outside.get(fetch::named(&self.described.jwks_uri, &self.settings.issuer)?).await
        {
            Err(IdentityFault::Refused) => return Err(IdentityFault::Down),
            other => other?,
        };
        let expected = Expected {
            issuer: &self.settings.issuer,
            client_id: &self.settings.client_id,
            nonce: begun.nonce,
            access_token: &tokens.access_token,
            levels: &self.settings.levels,
            now,
        };
        let said = id_token::read(&tokens.id_token, &keys, expected).inspect_err(|fault| {
            tracing::warn!(%fault, "an identity provider gave a token that lets nobody in");
        })?;
        Ok(said.claims(&self.settings.groups_claim))
    }

    /// Says in a request who asks, in one way: with a key of its own, or with a secret in the head or the form.
    fn as_client(
        &self,
        request: RequestBuilder,
        begun: Begun<'_>,
        now: Timestamp,
    ) -> Result<(RequestBuilder, Vec<InForm<'a>>), IdentityFault> {
        let client_id = self.settings.client_id.as_str();
        let methods = self.described.token_endpoint_auth_methods_supported.as_deref();
        let takes = |method: &str| methods.is_none_or(|methods| methods.iter().any(|taken| taken == method));
        match &self.settings.proof {
            ClientProof::Key => {
                if !takes("private_key_jwt") {
                    tracing::error!(
                        "an identity provider does not take private_key_jwt, and Kring has no secret for it"
                    );
                    return Err(IdentityFault::NotSetUp);
                }
                let taken = self.described.token_endpoint_auth_signing_alg_values_supported.as_deref();
                let audience = &self.described.token_endpoint;
                let assertion = Assertion { client_id, audience, id: begun.assertion_id, now };
                let signed =
                    begun.keys.signing(now).and_then(|key| key.assertion(assertion, taken)).ok_or_else(|| {
                        tracing::error!("there is no key, or an identity provider takes nothing that it signs");
                        IdentityFault::NotSetUp
                    })?;
                Ok((
                    request,
                    vec![
                        ("client_id", client_id.into()),
                        ("client_assertion_type", ASSERTION.into()),
                        ("client_assertion", signed.into()),
                    ],
                ))
            }
            ClientProof::Secret(place) => {
                let secret = secret_from(place)?;
                if takes("client_secret_basic") {
                    // Each is written as in a form first (RFC 6749, §2.3.1).
                    return Ok((request.basic_auth(in_form(client_id), Some(in_form(&secret))), Vec::new()));
                }
                Ok((request, vec![("client_id", client_id.into()), ("client_secret", secret.into())]))
            }
        }
    }
}

fn in_form(text: &str) -> String {
    let Ok(mut url) = Url::parse("form:") else { return text.to_owned() };
    url.query_pairs_mut().append_key_only(text);
    url.query().unwrap_or_default().to_owned()
}
