//! `POST /v1/token`, `POST /v1/sign-out`: sessions.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Payload},
};
use kring_domain::{
    ids::{DeviceId, PersonId},
    people::{Picture, Title},
};
use serde::{Deserialize, Serialize};

use super::{
    Site,
    bearer::{Proven, Signed},
    body,
    problem::Problem,
};
use crate::operations::Session;

/// A session, as the device gets it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionBody {
    person: PersonBody,
    device: DeviceId,
    access_token: String,
    expires_in_s: i64,
    refresh_token: String,
    delivery: DeliveryBody,
}

/// What seals parcels: 32 bytes each, in hex.
#[derive(Serialize)]
struct DeliveryBody {
    key: String,
    secret: String,
}

#[derive(Serialize)]
struct PersonBody {
    id: PersonId,
    name: String,
    picture: Picture,
    title: Title,
}

impl From<Session> for SessionBody {
    fn from(session: Session) -> Self {
        let person = session.person;
        Self {
            person: PersonBody { id: person.id, name: person.name, picture: person.picture, title: person.title },
            device: session.device,
            access_token: session.access_token,
            expires_in_s: session.expires_in_s,
            refresh_token: session.refresh_token,
            delivery: DeliveryBody {
                key: hex::encode(session.delivery_key),
                secret: hex::encode(session.delivery_secret),
            },
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Refresh {
    refresh_token: String,
}

pub(super) async fn token(
    site: Data<Site>,
    request: HttpRequest,
    proven: Proven,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.refresh(&site, &request)?;
    let asked: Refresh = body::json(payload).await?;
    let session = site.kring.refresh(&asked.refresh_token, proven.0).await?;
    Ok(body::answer(StatusCode::OK, &SessionBody::from(session)))
}

pub(super) async fn sign_out(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    site.kring.sign_out(signed.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
