//! `GET /v1/sign-in/ways`, `POST /v1/sign-in/work/begin`, `/v1/sign-in/work/callback/{organisation}`,
//! `POST /v1/sign-in/work`: coming in with the account of one's organisation.

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
    /// Who sends them back (RFC 9207).
    iss: Option<String>,
}

pub(super) async fn callback_in_address(
    site: Data<Site>,
    request: HttpRequest,
    organisation: Path<String>,
    back: Query<Back>,
) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    Ok(into_the_app(&site, organisation.parse().map_err(|_not_one| Problem::not_found())?, back.into_inner()).await)
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
    let back: Query<Back> = Query::from_query(&form).map_err(|_not_a_form| Problem::malformed())?;
    Ok(into_the_app(&site, organisation.parse().map_err(|_not_one| Problem::not_found())?, back.into_inner()).await)
}

/// Into the app again: with a secret behind the `#`, which no server sees, or with what went wrong. Whoever comes back is
/// before a white page otherwise.
async fn into_the_app(site: &Site, organisation: OrganisationId, back: Back) -> HttpResponse {
    let came = CameBack { organisation, state: back.state, code: back.code, issuer: back.iss };
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
