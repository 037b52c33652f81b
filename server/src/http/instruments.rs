//! `GET /v1/instruments`: what a device needs to ask, draw and read. It changes seldom, so who has it hears that in a line.

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH},
    web::Data,
};
use sha2::{Digest, Sha256};

use super::{Site, bearer::Signed, problem::Problem};

pub(super) async fn all(site: Data<Site>, signed: Signed, request: HttpRequest) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let shelf = site.kring.instruments_of(signed.0).await?;
    let body = serde_json::to_string(&shelf).unwrap_or_default();
    let digest: [u8; 32] = Sha256::digest(&body).into();
    let tag = format!("\"{}\"", hex::encode(digest.split_at(16).0));
    let is_known = knows(&request, &tag);
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    // Kept by the one who asks alone, and asked for again each time.
    response.insert_header((ETAG, tag.as_str())).insert_header((CACHE_CONTROL, "private, no-cache"));
    Ok(if is_known { response.finish() } else { response.content_type("application/json").body(body) })
}

/// Whether the one who asks has the answer already (RFC 9110 §13.1.2).
fn knows(request: &HttpRequest, tag: &str) -> bool {
    let tags = request.headers().get_all(IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    tags.flat_map(|value| value.split(',')).map(str::trim).any(|known| known.trim_start_matches("W/") == tag)
}
