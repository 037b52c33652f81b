//! `POST /v1/walk-ins/arrive`: someone whom a steward added where there was no connection comes in for the first time.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Payload},
};
use kring_domain::ids::{DeviceId, PersonId};
use serde::Deserialize;

use super::{Site, arriving::Arriving, body, problem::Problem, sessions::SessionBody};

#[derive(Deserialize)]
struct Arrive {
    person: PersonId,
    device: DeviceId,
}

pub(super) async fn arrive(
    site: Data<Site>,
    request: HttpRequest,
    arriving: Arriving,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    // Counted as tokens that are renewed: a key cannot be guessed, and a whole house may stand behind one address.
    site.doors.refresh(&site, &request)?;
    let asked: Arrive = body::json(payload).await?;
    let session = site.kring.arrive(asked.person, arriving.wishes(Some(asked.device))).await?;
    Ok(body::answer(StatusCode::OK, &SessionBody::from(session)))
}
