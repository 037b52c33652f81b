//! `/healthz`, `/readyz`, `/metrics`: for who runs the server.

use actix_web::{HttpResponse, http::StatusCode, web::Data};

use super::{Site, problem::Problem};

pub(super) async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("alive\n")
}

/// Ready when the database answers.
pub(super) async fn ready(site: Data<Site>) -> Result<HttpResponse, Problem> {
    match site.kring.store.read().ping().await {
        Ok(()) => Ok(HttpResponse::Ok().content_type("text/plain").body("ready\n")),
        Err(error) => {
            tracing::error!(%error, "the server is not ready");
            Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "not_ready", "The database does not answer."))
        }
    }
}

pub(super) async fn metrics(site: Data<Site>) -> HttpResponse {
    let text = site.kring.metrics.text(site.kring.hub.len());
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(text)
}
