//! `POST /v1/sign-in/codes`, `POST /v1/sign-in`: signing in with a code by e-mail.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header::ACCEPT_LANGUAGE},
    web::{Data, Payload},
};
use kring_domain::ids::DeviceId;
use serde::Deserialize;

use super::{Site, arriving::Arriving, body, problem::Problem, sessions::SessionBody};

#[derive(Deserialize)]
struct Codes {
    email: String,
    language: Option<String>,
}

pub(super) async fn codes(site: Data<Site>, request: HttpRequest, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let asked: Codes = body::json(payload).await?;
    let accepted = request.headers().get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok()).unwrap_or("nl");
    site.kring.send_code(&asked.email, asked.language.as_deref().unwrap_or(accepted)).await?;
    Ok(HttpResponse::Accepted().finish())
}

#[derive(Deserialize)]
struct SignIn {
    email: String,
    code: String,
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
    let session = site.kring.sign_in(&asked.email, &asked.code, arriving.wishes(asked.device)).await?;
    Ok(body::answer(StatusCode::OK, &SessionBody::from(session)))
}
