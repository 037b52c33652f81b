//! `GET /demo/mailbox`: the mails that a demo did not send. The server refuses to start with it beyond loopback.

use actix_web::{HttpResponse, http::StatusCode, web::Data};

use super::{Site, body, problem::Problem};

pub(super) async fn mailbox(site: Data<Site>) -> Result<HttpResponse, Problem> {
    let letters = site.kring.mailer.shown().ok_or_else(Problem::not_found)?;
    Ok(body::answer(StatusCode::OK, &letters))
}
