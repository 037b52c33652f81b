//! `GET /v1/openapi.json`: the description of this interface.

use actix_web::HttpResponse;

pub(super) const DESCRIPTION: &str = include_str!("openapi.json");

pub(super) async fn openapi() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(("Cache-Control", "max-age=3600"))
        .insert_header(("Access-Control-Allow-Origin", "*"))
        .content_type("application/json")
        .body(DESCRIPTION)
}
