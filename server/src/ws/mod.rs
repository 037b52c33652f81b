//! Live: the same frames as `POST /v1/sync`, over a WebSocket that stays.
//!
//! The first binary message is an access token with a proof of its key; a fresh one may follow at any time (a token begins with `e`, a message
//! with its version). The connection ends when its token does, when the device is closed, or when the person is out of
//! a space.

mod closing;
mod connection;
mod frames;

use actix_web::{
    FromRequest, HttpRequest, dev,
    web::{Data, Payload},
};
use actix_ws::{MessageStream, Session};
use futures_util::StreamExt;

use crate::http::Site;

/// Talks with one device until one of both ends it.
pub(crate) async fn talk(site: Data<Site>, session: Session, messages: MessageStream) {
    // On the heap and no larger than it must be: most connections only wait.
    Box::pin(connection::run(site, session, messages)).await;
}

/// The bytes of a connection, in which no frame is longer than it may be.
pub(crate) async fn measured(request: &HttpRequest, payload: Payload) -> Result<Payload, actix_web::Error> {
    let bytes = frames::Measured::new(payload).boxed_local();
    let mut measured = dev::Payload::Stream { payload: bytes };
    Payload::from_request(request, &mut measured).await
}
