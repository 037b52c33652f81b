//! `GET /v1/about-me`: what the server's tables hold about the one who asks.

use actix_web::{HttpResponse, http::StatusCode, web::Data};

use super::{Site, bearer::Signed, body, problem::Problem};

pub(super) async fn all(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    Ok(body::answer(StatusCode::OK, &site.kring.about_me(signed.0).await?))
}
