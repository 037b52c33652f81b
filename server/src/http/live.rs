//! `GET /v1/live`: the same messages over a WebSocket. The token comes in the first message, never in the address.

use actix_web::{
    HttpRequest, HttpResponse,
    web::{Data, Payload},
};

use super::{Site, problem::Problem};
use crate::ws;

pub(super) async fn live(site: Data<Site>, request: HttpRequest, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.connection(&site, &request)?;
    let payload = ws::measured(&request, payload).await.map_err(|_no_payload| Problem::malformed())?;
    let (response, session, messages) =
        actix_ws::handle(&request, payload).map_err(|_no_upgrade| Problem::malformed())?;
    actix_web::rt::spawn(ws::talk(site, session, messages));
    Ok(response)
}
