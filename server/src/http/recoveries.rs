//! `POST /v1/spaces/{space}/recoveries`, `GET /v1/recoveries/mine`, `POST /v1/recoveries/look`, `…/confirm`, `…/state`,
//! `…/complete`, `…/withdraw`: letting someone in again who lost everything. Stopping it is an act, which works without a
//! connection too.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Path, Payload},
};
use kring_domain::{
    ids::{PersonId, RecoveryId, SpaceId},
    people::Picture,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

use super::{
    Site,
    arriving::Arriving,
    bearer::{Proven, Signed},
    body,
    problem::Problem,
    sessions::SessionBody,
};
use crate::{
    operations::{EndLine, OperationError, RecoveryCode, RecoveryDoor, RecoveryLine, RecoveryState},
    store::queries::recoveries::Outcome,
};

#[derive(Deserialize)]
struct Begin {
    person: PersonId,
}

/// Moments are milliseconds since 1970, here and below.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Begun {
    code: String,
    expires_at: Timestamp,
    since: Timestamp,
}

pub(super) async fn begin(
    site: Data<Site>,
    signed: Signed,
    space: Path<String>,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let space: SpaceId = space.parse().map_err(|_not_an_id| Problem::not_found())?;
    let asked: Begin = body::json(payload).await?;
    let RecoveryCode { code, expires_at, since } = site.kring.begin_recovery(signed.0, space, asked.person).await?;
    Ok(body::answer(StatusCode::CREATED, &Begun { code, expires_at, since }))
}

#[derive(Serialize)]
struct Mine {
    recoveries: Vec<Line>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    id: RecoveryId,
    group: String,
    by: String,
    began_at: Timestamp,
    confirmed_at: Option<Timestamp>,
    from: Option<Timestamp>,
    end: Option<End>,
}

#[derive(Serialize)]
struct End {
    at: Timestamp,
    outcome: Outcome,
    by: Option<String>,
}

impl From<RecoveryLine> for Line {
    fn from(line: RecoveryLine) -> Self {
        let RecoveryLine { id, group, by, began_at, confirmed_at, from, end } = line;
        let end = end.map(|EndLine { at, outcome, by }| End { at, outcome, by });
        Self { id, group, by, began_at, confirmed_at, from, end }
    }
}

pub(super) async fn mine(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let lines = site.kring.own_recoveries(signed.0).await?;
    Ok(body::answer(StatusCode::OK, &Mine { recoveries: lines.into_iter().map(Line::from).collect() }))
}

#[derive(Deserialize)]
struct Code {
    code: String,
}

#[derive(Serialize)]
struct Door {
    name: String,
    picture: Picture,
    group: String,
    since: Timestamp,
    by: String,
}

impl From<RecoveryDoor> for Door {
    fn from(door: RecoveryDoor) -> Self {
        let RecoveryDoor { name, picture, group, since, by } = door;
        Self { name, picture, group, since, by }
    }
}

pub(super) async fn look(site: Data<Site>, request: HttpRequest, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let asked: Code = body::json(payload).await?;
    let door = counted(&site, &request, site.kring.look_at_recovery(&asked.code).await)?;
    Ok(body::answer(StatusCode::OK, &Door::from(door)))
}

/// Where it is, for the new device.
#[derive(Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
enum State {
    /// It may come in from `from` on.
    Running {
        from: Timestamp,
        #[serde(rename = "isOpen")]
        is_open: bool,
        #[serde(flatten)]
        door: Door,
    },
    Completed,
    Stopped,
    Lapsed,
}

impl From<RecoveryState> for State {
    fn from(state: RecoveryState) -> Self {
        match state {
            RecoveryState::Running { from, is_open, door } => Self::Running { from, is_open, door: door.into() },
            RecoveryState::Ended(Outcome::Completed) => Self::Completed,
            // Another code took its place before it was used: to who has it, it is over.
            RecoveryState::Ended(Outcome::Lapsed | Outcome::Replaced) => Self::Lapsed,
            RecoveryState::Ended(Outcome::Stopped) => Self::Stopped,
        }
    }
}

pub(super) async fn confirm(
    site: Data<Site>,
    request: HttpRequest,
    proven: Proven,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let asked: Code = body::json(payload).await?;
    let state = counted(&site, &request, site.kring.confirm_recovery(&asked.code, proven.0).await)?;
    Ok(body::answer(StatusCode::OK, &State::from(state)))
}

pub(super) async fn state(site: Data<Site>, request: HttpRequest, proven: Proven) -> Result<HttpResponse, Problem> {
    site.doors.refresh(&site, &request)?;
    let state = site.kring.recovery_state(proven.0).await?;
    Ok(body::answer(StatusCode::OK, &State::from(state)))
}

pub(super) async fn complete(
    site: Data<Site>,
    request: HttpRequest,
    arriving: Arriving,
) -> Result<HttpResponse, Problem> {
    site.doors.refresh(&site, &request)?;
    let session = site.kring.complete_recovery(arriving.wishes(None)).await?;
    Ok(body::answer(StatusCode::OK, &SessionBody::from(session)))
}

pub(super) async fn withdraw(site: Data<Site>, request: HttpRequest, proven: Proven) -> Result<HttpResponse, Problem> {
    site.doors.refresh(&site, &request)?;
    site.kring.withdraw_recovery(proven.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Counts a code that leads nowhere: an address that guesses is slowed down.
fn counted<T>(site: &Site, request: &HttpRequest, outcome: Result<T, OperationError>) -> Result<T, Problem> {
    outcome.map_err(|error| {
        if matches!(error, OperationError::WrongCode) {
            site.doors.was_wrong(site, request);
        }
        error.into()
    })
}
