//! Live: the same frames as `POST /v1/sync`, over a WebSocket that stays.
//!
//! The first binary message is an access token; a fresh one may follow at any time (a token begins with `e`, a message
//! with its version). The connection ends when its token does, when the device is closed, or when the person is out of
//! a space.

mod closing;
mod connection;

use actix_web::web::Data;
use actix_ws::{MessageStream, Session};

use crate::http::Site;

/// Talks with one device until one of both ends it.
pub(crate) async fn talk(site: Data<Site>, session: Session, messages: MessageStream) {
    // On the heap and no larger than it must be: most connections only wait.
    Box::pin(connection::run(site, session, messages)).await;
}
