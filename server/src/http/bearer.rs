//! The bearer token of a request.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header::AUTHORIZATION, web::Data};

use super::{Site, problem::Problem};
use crate::auth::Principal;

/// Whoever sent the request, by a valid access token.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signed(pub(crate) Principal);

/// The same where an account is not asked; a token that is not valid is a problem all the same.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MaybeSigned(pub(crate) Option<Principal>);

fn principal(request: &HttpRequest) -> Result<Option<Principal>, Problem> {
    let Some(header) = request.headers().get(AUTHORIZATION) else { return Ok(None) };
    let token = header.to_str().ok().and_then(|text| text.strip_prefix("Bearer ")).ok_or_else(Problem::signed_out)?;
    let site = request.app_data::<Data<Site>>().ok_or_else(Problem::not_found)?;
    let principal = site.kring.access.read(token, site.kring.now()).map_err(|_not_valid| Problem::signed_out())?;
    Ok(Some(principal))
}

impl FromRequest for Signed {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(principal(request).and_then(|found| found.map(Self).ok_or_else(Problem::signed_out)))
    }
}

impl FromRequest for MaybeSigned {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(principal(request).map(Self))
    }
}
