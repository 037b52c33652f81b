//! `GET /v1/sign-in/ways`, `POST /v1/sign-in/work/begin`, `/v1/sign-in/work/callback/{organisation}`,
//! `POST /v1/sign-in/work`, `GET /v1/sign-in/work/jwks/{organisation}`: coming in with the account of one's organisation.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header::LOCATION},
    web::{Data, Path, Payload, Query},
};
use kring_domain::ids::{DeviceId, OrganisationId};
use serde::{Deserialize, Serialize};

use super::{Site, arriving::Arriving, body, problem::Problem, sessions::SessionBody};
use crate::operations::{OperationError, work_accounts::CameBack};

#[derive(Serialize)]
struct Ways {
    /// Whether passkeys hold at this address.
    passkeys: bool,
    /// Whose people can come in with their work account.
    organisations: Vec<Organisation>,
}

#[derive(Serialize)]
struct Organisation {
    id: OrganisationId,
    name: String,
}

pub(super) async fn ways(site: Data<Site>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    site.doors.refresh(&site, &request)?;
    let organisations =
        site.kring.work_organisations().await?.into_iter().map(|(id, name)| Organisation { id, name }).collect();
    Ok(body::answer(StatusCode::OK, &Ways { passkeys: site.kring.has_passkeys(), organisations }))
}

#[derive(Deserialize)]
struct Begin {
    organisation: OrganisationId,
}

#[derive(Serialize)]
struct SentAway {
    address: String,
    browser: String,
}

pub(super) async fn begin(site: Data<Site>, request: HttpRequest, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let asked: Begin = body::json(payload).await?;
    let sent = site.kring.begin_work_account(asked.organisation).await?;
    Ok(body::answer(StatusCode::OK, &SentAway { address: sent.address, browser: sent.browser }))
}

/// What a provider sends back, in a form or in the address.
#[derive(Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    state: String,
    code: Option<String>,
    /// Why there is no code.
    error: Option<String>,
    /// Who sends them back (RFC 9207).
    iss: Option<String>,
}

pub(super) async fn callback_in_address(
    site: Data<Site>,
    request: HttpRequest,
    organisation: Path<String>,
) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    came_back(&site, &organisation, request.query_string()).await
}

pub(super) async fn callback_in_form(
    site: Data<Site>,
    request: HttpRequest,
    organisation: Path<String>,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let bytes = body::bytes(payload, 16 << 10).await?;
    let form = String::from_utf8(bytes.to_vec()).map_err(|_not_a_form| Problem::malformed())?;
    came_back(&site, &organisation, &form).await
}

/// Each thing is said once at most: of two states or codes none is the one that was sent.
async fn came_back(site: &Site, organisation: &str, said: &str) -> Result<HttpResponse, Problem> {
    let organisation = organisation.parse().map_err(|_not_one| Problem::not_found())?;
    let back: Query<Back> = Query::from_query(said).map_err(|_not_a_form| Problem::malformed())?;
    Ok(into_the_app(site, organisation, back.into_inner()).await)
}

/// The public keys with which Kring says who it is at an organisation's provider, which fetches them here.
pub(super) async fn keys(
    site: Data<Site>,
    request: HttpRequest,
    organisation: Path<String>,
) -> Result<HttpResponse, Problem> {
    site.doors.refresh(&site, &request)?;
    let organisation = organisation.parse().map_err(|_not_one| Problem::not_found())?;
    Ok(body::answer(StatusCode::OK, &site.kring.work_keys(organisation)?))
}

/// Into the app again: with a secret behind the `#`, which no server sees, or with what went wrong. Whoever comes back is
/// before a white page otherwise.
async fn into_the_app(site: &Site, organisation: OrganisationId, back: Back) -> HttpResponse {
    let came = CameBack { organisation, state: back.state, code: back.code, error: back.error, issuer: back.iss };
    let place = match site.kring.back_from_work(came).await {
        Ok(secret) => format!("/#/work/in/{secret}"),
        Err(OperationError::Identity(fault)) => format!("/#/work/fault/{}", fault.code()),
        Err(error) => {
            let problem = Problem::from(error);
            format!("/#/work/fault/{}", problem.code())
        }
    };
    HttpResponse::SeeOther()
        .insert_header((LOCATION, place))
        .insert_header(("Cache-Control", "no-store"))
        .insert_header(("Referrer-Policy", "no-referrer"))
        .finish()
}

#[derive(Deserialize)]
struct SignIn {
    code: String,
    browser: String,
    device: Option<DeviceId>,
}

pub(super) async fn sign_in(
    site: Data<Site>,
    request: HttpRequest,
    arriving: Arriving,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let asked: SignIn = body::json(payload).await?;
    let session = site.kring.sign_in_from_work(&asked.code, &asked.browser, arriving.wishes(asked.device)).await?;
    Ok(body::answer(StatusCode::OK, &SessionBody::from(session)))
}
