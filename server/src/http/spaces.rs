//! `POST /v1/spaces`: making a group. `POST /v1/spaces/{space}/join-codes`, `DELETE /v1/spaces/{space}/join-codes/{code}`: codes that lead to a group's door.

use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Path, Payload},
};
use kring_domain::{
    ids::{OrganisationId, SpaceId},
    spaces::{Led, SpaceKind},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

use super::{Site, bearer::Signed, body, problem::Problem};
use crate::operations::{Founded, NewGroup};

#[derive(Deserialize)]
struct New {
    space: SpaceId,
    organisation: OrganisationId,
    kind: SpaceKind,
    name: String,
    led: Led,
}

#[derive(Serialize)]
struct FoundedBody {
    space: SpaceId,
}

pub(super) async fn found(site: Data<Site>, signed: Signed, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let New { space: wish, organisation, kind, name, led } = body::json(payload).await?;
    let (status, space) =
        match site.kring.found_group(signed.0, NewGroup { wish, organisation, kind, name, led }).await? {
            Founded::Made(space) => (StatusCode::CREATED, space),
            Founded::Known(space) => (StatusCode::OK, space),
        };
    Ok(body::answer(status, &FoundedBody { space }))
}

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
