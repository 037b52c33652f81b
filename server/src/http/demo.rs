//! `GET /demo/mailbox`: the mails that a demo did not send; `GET /demo/hints`: whom to sign in as. The server refuses to
//! start with them beyond loopback.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web::Data};

use super::{Site, body, problem::Problem};
use crate::demo;

pub(super) async fn mailbox(site: Data<Site>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    asked_on_this_machine(&site, &request)?;
    let letters = site.kring.mailer.shown().ok_or_else(Problem::not_found)?;
    Ok(body::answer(StatusCode::OK, &letters))
}

pub(super) async fn hints(site: Data<Site>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    asked_on_this_machine(&site, &request)?;
    let hints = demo::hints(&site.kring.data).map_err(|error| {
        tracing::error!(%error, "the hints cannot be read");
        Problem::not_found()
    })?;
    Ok(body::answer(StatusCode::OK, &hints))
}

/// Other people's codes are shown to this machine alone: not through a proxy, and not to a page of elsewhere that had its
/// name point here.
fn asked_on_this_machine(site: &Site, request: &HttpRequest) -> Result<(), Problem> {
    let host = request.connection_info().host().to_owned();
    let name = host.rsplit_once(':').map_or(host.as_str(), |(name, _port)| name);
    let forwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host"];
    let direct = !site.behind_proxy && !forwarded.iter().any(|header| request.headers().contains_key(*header));
    if direct && matches!(name, "localhost" | "127.0.0.1" | "[::1]") { Ok(()) } else { Err(Problem::not_found()) }
}
