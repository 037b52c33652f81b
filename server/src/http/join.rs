//! `POST /v1/join/look`, `POST /v1/join`: coming in with a code.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Payload},
};
use kring_domain::{
    ids::{DeviceId, PersonId, SpaceId},
    people::Picture,
    spaces::SpaceKind,
};
use serde::{Deserialize, Serialize};

use super::{Site, arriving::Arriving, bearer::MaybeSigned, body, problem::Problem, sessions::SessionBody};
use crate::operations::{Alike, Knock, Knocker, OperationError};

#[derive(Deserialize)]
struct Look {
    code: String,
}

#[derive(Serialize)]
struct Door {
    name: String,
    kind: SpaceKind,
    organisation: String,
}

pub(super) async fn look(site: Data<Site>, request: HttpRequest, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let asked: Look = body::json(payload).await?;
    let found = counted(&site, &request, site.kring.look(&asked.code).await)?;
    let door = Door { name: found.name, kind: found.kind, organisation: found.organisation };
    Ok(body::answer(StatusCode::OK, &door))
}

#[derive(Deserialize)]
struct Join {
    code: String,
    name: Option<String>,
    picture: Option<Picture>,
    device: Option<DeviceId>,
    person: Option<PersonId>,
    /// They know that another there has this name and picture.
    #[serde(default)]
    alike: bool,
}

#[derive(Serialize)]
struct Joined {
    /// Only for who had no account yet.
    #[serde(flatten)]
    session: Option<SessionBody>,
    space: SpaceId,
}

pub(super) async fn join(
    site: Data<Site>,
    request: HttpRequest,
    signed: MaybeSigned,
    arriving: Arriving,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let asked: Join = body::json(payload).await?;
    let knock = Knock {
        code: asked.code,
        name: asked.name,
        picture: asked.picture,
        on_what: arriving.wishes(asked.device),
        person: asked.person,
        alike: if asked.alike { Alike::Known } else { Alike::Unsaid },
    };
    let knocked = counted(&site, &request, site.kring.join(knock, signed.0).await)?;
    let session = match knocked.who {
        Knocker::Newcomer(session) => Some((*session).into()),
        Knocker::Known(_person, _device) => None,
    };
    let joined = Joined { session, space: knocked.space };
    Ok(body::answer(StatusCode::OK, &joined))
}

/// Counts a code that leads nowhere: an address that guesses is slowed down.
fn counted<T>(site: &Site, request: &HttpRequest, outcome: Result<T, OperationError>) -> Result<T, Problem> {
    outcome.map_err(|error| {
        if matches!(error, OperationError::NotFound) {
            site.doors.was_wrong(site, request);
        }
        error.into()
    })
}
