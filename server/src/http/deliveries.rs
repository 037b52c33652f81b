//! `POST /v1/deliveries`: a device hands in sealed work of someone whose place on it is locked. Its key is all it shows, and
//! all it hears is what it need not keep any longer.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Payload},
};
use kring_domain::wire::{Delivery, MAX_DELIVERY_BYTES, MAX_PARCELS};
use serde::Serialize;

use super::{Site, bearer::Proven, body, problem::Problem};

#[derive(Serialize)]
struct Taken {
    /// The places in the delivery of what the server has.
    taken: Vec<usize>,
}

pub(super) async fn deliver(
    site: Data<Site>,
    request: HttpRequest,
    proven: Proven,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.refresh(&site, &request)?;
    let bytes = body::bytes(payload, MAX_DELIVERY_BYTES).await?;
    let mut decoder = minicbor::Decoder::new(&bytes);
    let Delivery { device, parcels } = decoder.decode().map_err(|_not_ours| Problem::malformed())?;
    if decoder.position() != bytes.len() {
        return Err(Problem::malformed());
    }
    if parcels.len() > MAX_PARCELS {
        return Err(Problem::too_large());
    }
    let carrier = site.kring.carrier(device, proven.0).await?;
    // By now it is known whose measure this takes from.
    site.doors.device(device)?;
    let taken = Box::pin(site.kring.deliver(&carrier, &parcels)).await?;
    Ok(body::answer(StatusCode::OK, &Taken { taken }))
}
