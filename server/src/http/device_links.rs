//! `POST /v1/device-links`, `GET /v1/device-links/mine`, `POST /v1/device-links/use`: one more device for oneself.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Payload},
};
use kring_domain::{ids::DeviceId, time::Timestamp};
use serde::{Deserialize, Serialize};

use super::{Site, arriving::Arriving, bearer::Signed, body, problem::Problem, sessions::SessionBody};
use crate::operations::LinkState;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Made {
    code: String,
    /// Milliseconds since 1970.
    expires_at: Timestamp,
}

pub(super) async fn make(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let (code, expires_at) = site.kring.link_device(signed.0).await?;
    Ok(body::answer(StatusCode::CREATED, &Made { code, expires_at }))
}

#[derive(Serialize)]
struct Mine {
    state: LinkState,
}

pub(super) async fn mine(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let state = site.kring.link_state(signed.0).await?;
    Ok(body::answer(StatusCode::OK, &Mine { state }))
}

#[derive(Deserialize)]
struct Use {
    code: String,
    device: Option<DeviceId>,
}

pub(super) async fn enter(
    site: Data<Site>,
    request: HttpRequest,
    arriving: Arriving,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let asked: Use = body::json(payload).await?;
    let session = site.kring.use_link(&asked.code, arriving.wishes(asked.device)).await?;
    Ok(body::answer(StatusCode::OK, &SessionBody::from(session)))
}
