//! `GET /v1/instruments`: what a device needs to ask, draw and read. It changes seldom, so who has it hears that in a line.

use actix_web::{HttpRequest, HttpResponse, web::Data};

use super::{Site, bearer::Signed, problem::Problem, tagged};

pub(super) async fn all(site: Data<Site>, signed: Signed, request: HttpRequest) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let shelf = site.kring.instruments_of(signed.0).await?;
    Ok(tagged::answer(&request, &shelf))
}
