//! The token of a request, and the proof that it is in the hands of its device (RFC 9449).

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, http::header::AUTHORIZATION, web::Data};

use super::{Site, problem::Problem};
use crate::auth::{Principal, ProofFault, Proved, Scope, Thumbprint, Token, token_hash};

/// Whoever sent the request, by a valid access token.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signed(pub(crate) Principal);

/// The same where an account is not asked; a token that is not valid is a problem all the same.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MaybeSigned(pub(crate) Option<Principal>);

/// A device that was ended from elsewhere, with the token for its last words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leaving(pub(crate) Principal);

/// Either of both: whoever may hand in photos and recordings.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HandingIn(pub(crate) Principal, pub(crate) Scope);

/// The key that signed the request, where no access token comes with it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Proven(pub(crate) Thumbprint);

fn site(request: &HttpRequest) -> Result<&Data<Site>, Problem> {
    request.app_data::<Data<Site>>().ok_or_else(Problem::not_found)
}

/// What the request's proof shows. It is read once: a proof is good for one use.
fn proved(request: &HttpRequest) -> Result<Proved, Problem> {
    let site = site(request)?;
    let known = request.extensions().get::<Result<Proved, ProofFault>>().copied();
    let outcome = known.unwrap_or_else(|| {
        let mut proofs = request.headers().get_all("dpop");
        let (Some(proof), None) = (proofs.next(), proofs.next()) else { return Err(ProofFault::Invalid) };
        let text = proof.to_str().map_err(|_not_text| ProofFault::Invalid)?;
        site.kring.proofs.accept(text, request.method().as_str(), request.path(), site.kring.now())
    });
    request.extensions_mut().insert(outcome);
    outcome.map_err(|fault| match fault {
        ProofFault::Invalid => Problem::proof_needed(),
        ProofFault::NeedsNonce => Problem::use_nonce(site.kring.proofs.nonce(site.kring.now())),
    })
}

/// The access token of a request, when it is good for everything.
fn whole(request: &HttpRequest) -> Result<Option<Principal>, Problem> {
    match token(request)? {
        Some(Token { principal, scope: Scope::Everything, .. }) => Ok(Some(principal)),
        Some(Token { scope: Scope::LastWords, .. }) => Err(Problem::signed_out()),
        None => Ok(None),
    }
}

/// The access token of a request, with the proof of its key.
fn token(request: &HttpRequest) -> Result<Option<Token>, Problem> {
    let Some(header) = request.headers().get(AUTHORIZATION) else { return Ok(None) };
    let header = header.to_str().map_err(|_not_text| Problem::signed_out())?;
    // An older app knows no proofs: it is not signed out, it must be brought up to date.
    let text = match header.split_once(' ') {
        Some(("DPoP", text)) => text,
        Some(("Bearer", _)) => return Err(Problem::proof_needed()),
        Some(_) | None => return Err(Problem::signed_out()),
    };
    let site = site(request)?;
    let token = site.kring.access.read(text, site.kring.now()).map_err(|_not_valid| Problem::signed_out())?;
    let proved = proved(request)?;
    if proved != (Proved { key: token.key, token: Some(token_hash(text)) }) {
        return Err(Problem::proof_needed());
    }
    Ok(Some(token))
}

impl FromRequest for Signed {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(whole(request).and_then(|found| found.map(Self).ok_or_else(Problem::signed_out)))
    }
}

impl FromRequest for MaybeSigned {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(whole(request).map(Self))
    }
}

impl FromRequest for Leaving {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(token(request).and_then(|found| match found {
            Some(Token { principal, scope: Scope::LastWords, .. }) => Ok(Self(principal)),
            Some(Token { scope: Scope::Everything, .. }) | None => Err(Problem::signed_out()),
        }))
    }
}

impl FromRequest for HandingIn {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let found = token(request).and_then(|found| found.ok_or_else(Problem::signed_out));
        ready(found.map(|token| Self(token.principal, token.scope)))
    }
}

impl FromRequest for Proven {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(proved(request).map(|proved| Self(proved.key)))
    }
}
