//! `/v1/spaces/{space}/attachments/{sha256}`: photos and recordings, sent in parts (`Upload-Offset`, `Upload-Length` as
//! tus has them) and fetched whole.

use actix_web::{
    HttpRequest, HttpResponse,
    web::{Data, Path, Payload},
};
use kring_domain::ids::SpaceId;

use super::{
    Site,
    bearer::{HandingIn, Signed},
    body,
    problem::Problem,
};
use crate::operations::{MAX_ATTACHMENT_BYTES, Part};

fn named(path: &(String, String)) -> Result<(SpaceId, [u8; 32]), Problem> {
    let space = path.0.parse().map_err(|_not_an_id| Problem::not_found())?;
    let mut hash = [0_u8; 32];
    hex::decode_to_slice(&path.1, &mut hash).map_err(|_not_a_hash| Problem::not_found())?;
    Ok((space, hash))
}

fn number(request: &HttpRequest, header: &str) -> Result<u64, Problem> {
    let text = request.headers().get(header).and_then(|value| value.to_str().ok());
    text.and_then(|text| text.parse().ok()).ok_or_else(Problem::malformed)
}

pub(super) async fn progress(
    site: Data<Site>,
    HandingIn(principal, scope): HandingIn,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    site.doors.device(principal.device)?;
    let (space, hash) = named(&path)?;
    let progress = site.kring.upload_progress(principal, scope, space, hash).await?;
    let mut response = HttpResponse::NoContent();
    response.insert_header(("Upload-Offset", progress.offset)).insert_header(("Cache-Control", "no-store"));
    if let Some(size) = progress.size_bytes {
        response.insert_header(("Upload-Length", size));
    }
    Ok(response.finish())
}

pub(super) async fn part(
    site: Data<Site>,
    HandingIn(principal, scope): HandingIn,
    request: HttpRequest,
    path: Path<(String, String)>,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.device(principal.device)?;
    let (space, hash) = named(&path)?;
    let (size_bytes, offset) = (number(&request, "Upload-Length")?, number(&request, "Upload-Offset")?);
    let limit = usize::try_from(MAX_ATTACHMENT_BYTES).unwrap_or(usize::MAX);
    let bytes = body::bytes(payload, limit).await?.to_vec();
    let progress =
        Box::pin(site.kring.upload(principal, scope, space, hash, Part { size_bytes, offset, bytes })).await?;
    Ok(HttpResponse::NoContent()
        .insert_header(("Upload-Offset", progress.offset))
        .insert_header(("Upload-Length", size_bytes))
        .finish())
}

pub(super) async fn whole(
    site: Data<Site>,
    signed: Signed,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let (space, hash) = named(&path)?;
    let (media_type, bytes) = site.kring.attachment(signed.0, space, hash).await?;
    Ok(HttpResponse::Ok()
        .insert_header(("X-Content-Type-Options", "nosniff"))
        .insert_header(("Content-Security-Policy", "default-src 'none'; sandbox"))
        .insert_header(("Cache-Control", "private, no-store"))
        .content_type(media_type)
        .body(bytes))
}
