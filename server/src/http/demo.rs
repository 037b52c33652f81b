//! `GET /demo/mailbox`: the mails that a demo did not send; `GET /demo/hints`: whom to sign in as. The server refuses to
//! start with them beyond loopback.

use actix_web::{HttpResponse, http::StatusCode, web::Data};

use super::{Site, body, problem::Problem};
use crate::demo;

pub(super) async fn mailbox(site: Data<Site>) -> Result<HttpResponse, Problem> {
    let letters = site.kring.mailer.shown().ok_or_else(Problem::not_found)?;
    Ok(body::answer(StatusCode::OK, &letters))
}

pub(super) async fn hints(site: Data<Site>) -> Result<HttpResponse, Problem> {
    let hints = demo::hints(&site.kring.data).map_err(|error| {
        tracing::error!(%error, "the hints cannot be read");
        Problem::not_found()
    })?;
    Ok(body::answer(StatusCode::OK, &hints))
}
