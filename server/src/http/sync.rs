//! `POST /v1/sync`: one message there, one message back.

use actix_web::{
    HttpResponse,
    web::{Data, Payload},
};
use kring_domain::wire::MAX_MESSAGE_BYTES;

use super::{Site, bearer::Signed, body, problem::Problem};
use crate::{operations, packing};

pub(super) async fn sync(site: Data<Site>, signed: Signed, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let message = body::bytes(payload, MAX_MESSAGE_BYTES).await?;
    let turn = site.turns.take(&message).await;
    if turn.is_some() && !operations::is_open(&site.kring, signed.0).await? {
        return Err(Problem::signed_out());
    }
    let frames = packing::open(message).await?;
    let answered = Box::pin(operations::sync(&site.kring, signed.0, frames)).await?;
    drop(turn);
    let answer = packing::seal(answered.frames).await?;
    Ok(HttpResponse::Ok().content_type("application/cbor").body(answer))
}
