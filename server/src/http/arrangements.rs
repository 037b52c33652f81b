//! What organisations wrote down: `/v1/arrangements` for everybody's device, `/v1/organisations/{organisation}/arrangements` for
//! an administrator. Who writes says which version they looked at, so that two do not write over each other.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        StatusCode,
        header::{CACHE_CONTROL, ETAG, IF_MATCH},
    },
    web::{Data, Path, Payload},
};
use kring_domain::{
    arrangements::{Arranged, Arrangements, ArrangementsFault},
    ids::OrganisationId,
};
use serde::Serialize;

use super::{Site, bearer::Signed, body, problem::Problem, tagged};
use crate::operations::ArrangeFault;

/// Sixty guard rails of 500 characters and 2,000 of how rewards count are 128 KiB at four bytes each; JSON adds its own.
const BODY_BYTES: usize = 256 << 10;

#[derive(Serialize)]
struct Refused {
    code: &'static str,
    title: &'static str,
    status: u16,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Fault {
    at: String,
    code: &'static str,
}

pub(super) async fn all(site: Data<Site>, signed: Signed, request: HttpRequest) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let all = site.kring.arrangements_for(signed.0).await?;
    Ok(tagged::answer(&request, &all))
}

pub(super) async fn one(site: Data<Site>, signed: Signed, path: Path<String>) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let arranged = site.kring.arrangements_of(signed.0, organisation(&path)?).await?;
    Ok(answer(&arranged))
}

pub(super) async fn write(
    site: Data<Site>,
    signed: Signed,
    path: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let organisation = organisation(&path)?;
    // Who may not hear of it does not hear either what is wrong with what they sent.
    site.kring.arrangements_of(signed.0, organisation).await?;
    let looked_at = looked_at(&request)?;
    let bytes = body::bytes(payload, BODY_BYTES).await?;
    let arrangements: Arrangements = serde_json::from_slice(&bytes).map_err(|_not_ours| Problem::malformed())?;
    match Box::pin(site.kring.arrange(signed.0, organisation, looked_at, arrangements)).await {
        Ok(arranged) => Ok(answer(&arranged)),
        Err(ArrangeFault::Operation(error)) => Err(error.into()),
        Err(ArrangeFault::Changed) => Err(Problem::new(
            StatusCode::PRECONDITION_FAILED,
            "changed_meanwhile",
            "Somebody wrote something meanwhile. Look at it first.",
        )),
        Err(ArrangeFault::Faults(faults)) => Ok(refused(faults)),
    }
}

fn answer(arranged: &Arranged) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((ETAG, format!("\"{}\"", arranged.version)))
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("application/json")
        .body(serde_json::to_string(arranged).unwrap_or_default())
}

fn refused(faults: Vec<ArrangementsFault>) -> HttpResponse {
    let faults = faults.into_iter().map(|ArrangementsFault { at, flaw }| Fault { at, code: flaw.code() }).collect();
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let body =
        Refused { code: "not_arrangements", title: "Something in it cannot be.", status: status.as_u16(), faults };
    HttpResponse::build(status)
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("application/problem+json")
        .body(serde_json::to_string(&body).unwrap_or_default())
}

/// The version that the writer looked at (RFC 9110 §13.1.1).
fn looked_at(request: &HttpRequest) -> Result<u32, Problem> {
    let said = request.headers().get(IF_MATCH).and_then(|value| value.to_str().ok());
    let number = said.and_then(|value| value.trim().trim_matches('"').parse().ok());
    number.ok_or_else(|| {
        Problem::new(
            StatusCode::PRECONDITION_REQUIRED,
            "version_needed",
            "This needs an If-Match with the version that was looked at.",
        )
    })
}

fn organisation(path: &str) -> Result<OrganisationId, Problem> {
    path.parse().map_err(|_not_an_id| Problem::not_found())
}
