//! Bodies: read with a bound, and written as JSON.

use actix_web::{
    HttpResponse,
    body::MessageBody,
    http::StatusCode,
    web::{Bytes, Payload},
};
use serde::{Serialize, de::DeserializeOwned};

use super::problem::Problem;

/// What a JSON body may hold: forms of a few fields.
const JSON_BYTES: usize = 16 << 10;

/// The whole body, at most `limit` bytes.
pub(super) async fn bytes(payload: Payload, limit: usize) -> Result<Bytes, Problem> {
    match payload.to_bytes_limited(limit).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_broken_off)) => Err(Problem::malformed()),
        Err(_larger) => Err(Problem::too_large()),
    }
}

/// A body of JSON.
pub(super) async fn json<T: DeserializeOwned>(payload: Payload) -> Result<T, Problem> {
    let bytes = bytes(payload, JSON_BYTES).await?;
    serde_json::from_slice(&bytes).map_err(|_not_ours| Problem::malformed())
}

/// An answer of JSON that nobody keeps.
pub(super) fn answer(status: StatusCode, body: &impl Serialize) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header(("Cache-Control", "no-store"))
        .content_type("application/json")
        .body(serde_json::to_string(body).unwrap_or_default().boxed())
}
