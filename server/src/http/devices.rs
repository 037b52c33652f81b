//! `GET /v1/devices`, `DELETE /v1/devices/{device}`: where one is signed in, and ending a device that was lost.

use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Path},
};
use kring_domain::{ids::DeviceId, time::Timestamp};
use serde::Serialize;

use super::{Site, bearer::Signed, body, problem::Problem};
use crate::{
    admin::{DeviceKind, End, EndedBy},
    operations::{DeviceCard, Held},
};

#[derive(Serialize)]
struct Devices {
    devices: Vec<Device>,
}

/// A device; moments are milliseconds since 1970.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Device {
    id: DeviceId,
    kind: DeviceKind,
    since: Timestamp,
    used_at: Timestamp,
    /// Whether it is the one that asks.
    is_this: bool,
    /// The groups that lie on it, or did when it was ended.
    held: Vec<HeldBody>,
    /// What it handed in when it was ended, and could not put in a group any more.
    kept: Vec<KeptBody>,
    /// How it was ended; none while someone is signed in on it.
    end: Option<EndBody>,
}

#[derive(Serialize)]
struct HeldBody {
    name: String,
    since: Timestamp,
}

#[derive(Serialize)]
struct KeptBody {
    at: Timestamp,
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EndBody {
    at: Timestamp,
    by: EndedBy,
    /// How much still came from it afterwards.
    last_words: u64,
    /// When it said that it is empty.
    wiped_at: Option<Timestamp>,
}

impl From<Held> for HeldBody {
    fn from(held: Held) -> Self {
        Self { name: held.name, since: held.since }
    }
}

impl From<End> for EndBody {
    fn from(end: End) -> Self {
        Self { at: end.at, by: end.by, last_words: end.last_words, wiped_at: end.wiped_at }
    }
}

pub(super) async fn list(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let found = site.kring.own_devices(signed.0).await?;
    let shown = |DeviceCard { known, held, kept }: DeviceCard| Device {
        id: known.device,
        kind: known.kind,
        since: known.since,
        used_at: known.used_at,
        is_this: known.device == signed.0.device,
        held: held.into_iter().map(HeldBody::from).collect(),
        kept: kept.into_iter().map(|words| KeptBody { at: words.at, text: words.text }).collect(),
        end: known.end.map(EndBody::from),
    };
    Ok(body::answer(StatusCode::OK, &Devices { devices: found.into_iter().map(shown).collect() }))
}

pub(super) async fn close(site: Data<Site>, signed: Signed, device: Path<String>) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let device: DeviceId = device.parse().map_err(|_not_an_id| Problem::not_found())?;
    site.kring.end_own_device(signed.0, device).await?;
    Ok(HttpResponse::NoContent().finish())
}
