//! Answers that change seldom: who has one hears in a line that it still holds.

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH},
};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The answer with its tag; nothing but the tag for who has it.
pub(super) fn answer(request: &HttpRequest, told: &impl Serialize) -> HttpResponse {
    let body = serde_json::to_string(told).unwrap_or_default();
    let digest: [u8; 32] = Sha256::digest(&body).into();
    let tag = format!("\"{}\"", hex::encode(digest.split_at(16).0));
    let is_known = knows(request, &tag);
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    // Kept by the one who asks alone, and asked for again each time.
    response.insert_header((ETAG, tag.as_str())).insert_header((CACHE_CONTROL, "private, no-cache"));
    if is_known { response.finish() } else { response.content_type("application/json").body(body) }
}

/// Whether the one who asks has the answer already (RFC 9110 §13.1.2).
fn knows(request: &HttpRequest, tag: &str) -> bool {
    let tags = request.headers().get_all(IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    tags.flat_map(|value| value.split(',')).map(str::trim).any(|known| known.trim_start_matches("W/") == tag)
}
