//! `POST /v1/spaces/{space}/join-codes`, `DELETE /v1/spaces/{space}/join-codes/{code}`: codes that lead to a group's door.

use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Path},
};
use kring_domain::{ids::SpaceId, time::Timestamp};
use serde::Serialize;

use super::{Site, bearer::Signed, body, problem::Problem};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Made {
    code: String,
    /// Milliseconds since 1970.
    expires_at: Timestamp,
}

pub(super) async fn join_codes(site: Data<Site>, signed: Signed, space: Path<String>) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let space: SpaceId = space.parse().map_err(|_not_an_id| Problem::not_found())?;
    let (code, expires_at) = site.kring.create_join_code(signed.0, space).await?;
    Ok(body::answer(StatusCode::CREATED, &Made { code, expires_at }))
}

pub(super) async fn end_join_code(
    site: Data<Site>,
    signed: Signed,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let (space, code) = path.into_inner();
    let space: SpaceId = space.parse().map_err(|_not_an_id| Problem::not_found())?;
    site.kring.end_join_code(signed.0, space, &code).await?;
    Ok(HttpResponse::NoContent().finish())
}
