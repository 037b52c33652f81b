//! `GET /v1/devices`, `DELETE /v1/devices/{device}`: where one is signed in, and closing a device that was lost.

use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Path},
};
use kring_domain::{ids::DeviceId, time::Timestamp};
use serde::Serialize;

use super::{Site, bearer::Signed, body, problem::Problem};

#[derive(Serialize)]
struct Devices {
    devices: Vec<Device>,
}

/// A device; moments are milliseconds since 1970.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Device {
    id: DeviceId,
    since: Timestamp,
    used_at: Timestamp,
    /// Whether it is the one that asks.
    is_this: bool,
}

pub(super) async fn list(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let found = site.kring.own_devices(signed.0).await?;
    let devices = found
        .into_iter()
        .map(|seen| Device {
            id: seen.device,
            since: seen.since,
            used_at: seen.used_at,
            is_this: seen.device == signed.0.device,
        })
        .collect();
    Ok(body::answer(StatusCode::OK, &Devices { devices }))
}

pub(super) async fn close(site: Data<Site>, signed: Signed, device: Path<String>) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let device: DeviceId = device.parse().map_err(|_not_an_id| Problem::not_found())?;
    site.kring.close_own_device(signed.0, device).await?;
    Ok(HttpResponse::NoContent().finish())
}
