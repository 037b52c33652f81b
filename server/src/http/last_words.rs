//! `/v1/last-words`: a device that was ended from elsewhere hands in what its person wrote on it, and says that it is empty.
//! Nothing of a group is ever answered here.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Path, Payload},
};
use kring_domain::{
    ids::{DeviceId, SpaceId},
    time::Timestamp,
    wire::MAX_MESSAGE_BYTES,
};
use serde::{Deserialize, Serialize};

use super::{
    Site,
    bearer::{Leaving, Proven, Signed},
    body,
    problem::Problem,
};
use crate::{operations::LastWords, packing, store::queries::kept_words::KeptWords};

/// What the texts may take with their JSON around them.
const KEPT_BYTES: usize = 1 << 20;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Leave {
    refresh_token: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MaySpeak {
    access_token: String,
    expires_in_s: i64,
    may_push: bool,
    /// Milliseconds since 1970.
    ended_at: Timestamp,
}

pub(super) async fn begin(
    site: Data<Site>,
    request: HttpRequest,
    proven: Proven,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.refresh(&site, &request)?;
    let asked: Leave = body::json(payload).await?;
    let LastWords { access_token, expires_in_s, may_push, ended_at } =
        site.kring.last_words(&asked.refresh_token, proven.0).await?;
    Ok(body::answer(StatusCode::OK, &MaySpeak { access_token, expires_in_s, may_push, ended_at }))
}

pub(super) async fn push(site: Data<Site>, leaving: Leaving, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.device(leaving.0.device)?;
    let message = body::bytes(payload, MAX_MESSAGE_BYTES).await?;
    let turn = site.turns.take(&message).await;
    let frames = packing::open(message).await?;
    let answered = Box::pin(site.kring.push_last_words(leaving.0, frames)).await?;
    drop(turn);
    let answer = packing::seal(answered).await?;
    Ok(HttpResponse::Ok().content_type("application/cbor").body(answer))
}

#[derive(Deserialize)]
struct Kept {
    texts: Vec<KeptText>,
}

#[derive(Deserialize)]
struct KeptText {
    space: SpaceId,
    at: Timestamp,
    text: String,
}

pub(super) async fn keep(site: Data<Site>, leaving: Leaving, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.device(leaving.0.device)?;
    let bytes = body::bytes(payload, KEPT_BYTES).await?;
    let kept: Kept = serde_json::from_slice(&bytes).map_err(|_not_ours| Problem::malformed())?;
    let words = |KeptText { space, at, text }| KeptWords { space, at, text };
    site.kring.keep_last_words(leaving.0, kept.texts.into_iter().map(words).collect()).await?;
    Ok(HttpResponse::NoContent().finish())
}

pub(super) async fn wiped(site: Data<Site>, leaving: Leaving) -> Result<HttpResponse, Problem> {
    site.doors.device(leaving.0.device)?;
    site.kring.note_wiped(leaving.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

pub(super) async fn drop_kept(site: Data<Site>, signed: Signed, device: Path<String>) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let device: DeviceId = device.parse().map_err(|_not_an_id| Problem::not_found())?;
    site.kring.drop_kept_words(signed.0, device).await?;
    Ok(HttpResponse::NoContent().finish())
}
