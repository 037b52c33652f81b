use kring_domain::{
    ids::{DeviceId, OrganisationId, PersonId, SpaceId},
    wire::{self, Delivery},
};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use super::cast::{Cast, Role, Scene};
use crate::{
    attachments,
    harness::{Phone, random},
};

/// A route, and whose thing it is asked about.
pub(super) struct Row {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    /// One's own device instead of Sanne's.
    own: bool,
}

impl Row {
    pub(super) fn title(&self) -> String {
        format!("{} {}{}", self.method, self.path, if self.own { ", one's own" } else { "" })
    }
}

const fn row(method: &'static str, path: &'static str) -> Row {
    Row { method, path, own: false }
}

const fn own(method: &'static str, path: &'static str) -> Row {
    Row { method, path, own: true }
}

const ATTACHMENT: &str = "/v1/spaces/{space}/attachments/{sha256}";
const KEPT_INSTRUMENTS: &str = "/v1/organisations/{organisation}/instruments";
const ARRANGEMENTS: &str = "/v1/organisations/{organisation}/arrangements";
const JWKS: &str = "/v1/sign-in/work/jwks/{organisation}";
const CALLBACK: &str = "/v1/sign-in/work/callback/{organisation}";

pub(super) const ROWS: &[Row] = &[
    row("GET", "/healthz"),
    row("GET", "/readyz"),
    row("GET", "/metrics"),
    row("GET", "/v1/openapi.json"),
    row("GET", "/.well-known/security.txt"),
    row("POST", "/v1/sign-in/codes"),
    row("POST", "/v1/sign-in"),
    row("GET", "/v1/sign-in/ways"),
    row("POST", "/v1/sign-in/passkey/options"),
    row("POST", "/v1/sign-in/passkey"),
    row("POST", "/v1/sign-in/work/begin"),
    row("GET", CALLBACK),
    row("POST", CALLBACK),
    row("GET", JWKS),
    row("POST", "/v1/sign-in/work"),
    row("POST", "/v1/join/look"),
    row("POST", "/v1/join"),
    row("POST", "/v1/walk-ins/arrive"),
    row("POST", "/v1/spaces"),
    row("POST", "/v1/spaces/{space}/join-codes"),
    row("DELETE", "/v1/spaces/{space}/join-codes/{code}"),
    row("HEAD", ATTACHMENT),
    row("GET", ATTACHMENT),
    row("PATCH", ATTACHMENT),
    row("POST", "/v1/sync"),
    row("GET", "/v1/live"),
    row("GET", "/v1/about-me"),
    row("GET", "/v1/instruments"),
    row("GET", "/v1/arrangements"),
    row("GET", ARRANGEMENTS),
    row("PUT", ARRANGEMENTS),
    row("GET", "/v1/organisations"),
    row("GET", KEPT_INSTRUMENTS),
    row("POST", KEPT_INSTRUMENTS),
    row("POST", "/v1/organisations/{organisation}/instruments/check"),
    row("PUT", "/v1/organisations/{organisation}/instruments/{instrument}"),
    row("GET", "/v1/devices"),
    row("DELETE", "/v1/devices/{device}"),
    own("DELETE", "/v1/devices/{device}"),
    row("DELETE", "/v1/devices/{device}/kept"),
    own("DELETE", "/v1/devices/{device}/kept"),
    own("POST", "/v1/deliveries"),
    row("POST", "/v1/device-links"),
    row("GET", "/v1/device-links/mine"),
    row("POST", "/v1/device-links/use"),
    row("POST", "/v1/spaces/{space}/recoveries"),
    row("GET", "/v1/recoveries/mine"),
    row("POST", "/v1/recoveries/look"),
    row("POST", "/v1/recoveries/confirm"),
    row("POST", "/v1/recoveries/state"),
    row("POST", "/v1/recoveries/complete"),
    row("POST", "/v1/recoveries/withdraw"),
    row("POST", "/v1/passkey-options"),
    row("POST", "/v1/passkeys"),
    row("GET", "/v1/passkeys"),
    row("DELETE", "/v1/passkeys/{passkey}"),
    row("POST", "/v1/last-words"),
    row("POST", "/v1/last-words/push"),
    row("PUT", "/v1/last-words/kept"),
    row("POST", "/v1/last-words/wiped"),
    row("POST", "/v1/token"),
    row("POST", "/v1/sign-out"),
];

/// The status that a role gets.
pub(super) async fn ask(cast: &mut Cast<'_>, row: &Row, role: Role) -> String {
    let scene = cast.scene(role).await;
    let hash = if row.path == ATTACHMENT && row.method != "PATCH" {
        cast.sanne_shows_a_photo(&scene).await
    } else {
        attachments::hash(&attachments::photo())
    };
    let ends = row.own || matches!(row.path, "/v1/token" | "/v1/sign-out" | "/v1/last-words");
    let mut phone = if ends { cast.spare(role).await } else { cast.take_phone(role) };
    let token = token(cast, row, phone.as_ref()).await;
    let answer = request(cast, row, &scene, &hash, phone.as_ref(), token.as_deref()).send().await.unwrap();
    if let Some(phone) = phone.take().filter(|_phone| !ends) {
        cast.give_back(role, phone);
    }
    answer.status().as_u16().to_string()
}

/// An ended device speaks its last words with the token it got for them, everybody else with their own.
async fn token(cast: &Cast<'_>, row: &Row, phone: Option<&Phone>) -> Option<String> {
    let phone = phone?;
    if row.path.starts_with("/v1/last-words/") {
        let begun = cast.ground.post("/v1/last-words", json!({ "refreshToken": phone.refresh })).await;
        if begun.status() == 200 {
            return begun.json::<Value>().await.unwrap()["accessToken"].as_str().map(str::to_owned);
        }
    }
    Some(phone.access.clone())
}

fn request(
    cast: &Cast<'_>,
    row: &Row,
    scene: &Scene,
    hash: &[u8],
    phone: Option<&Phone>,
    token: Option<&str>,
) -> RequestBuilder {
    let ground = cast.ground;
    let device = phone.filter(|_phone| row.own).map_or(cast.sanne.device, |phone| phone.device);
    let path = row
        .path
        .replace("{space}", &scene.space.to_string())
        .replace("{code}", &scene.code)
        .replace("{sha256}", &hex::encode(hash))
        .replace("{device}", &device.to_string())
        .replace("{passkey}", &cast.passkey)
        .replace("{organisation}", &ground.organisation.to_string())
        .replace("{instrument}", "participation-ladder");
    let method: Method = row.method.parse().unwrap();
    let url = ground.url(&path);
    let asked = ground.http.request(method, url);
    let asked = with_body(asked, row, (scene, ground.organisation, cast.piet), phone);
    ground.prove(asked, token)
}

/// A well-formed body, so that it is the rights that decide.
fn with_body(
    asked: RequestBuilder,
    row: &Row,
    (scene, organisation, piet): (&Scene, OrganisationId, PersonId),
    phone: Option<&Phone>,
) -> RequestBuilder {
    let refresh = phone.map_or("none", |phone| &phone.refresh);
    let json = match (row.method, row.path) {
        ("POST", "/v1/sign-in/codes") => json!({ "email": "sanne@example.org" }),
        ("POST", "/v1/sign-in") => json!({ "email": "sanne@example.org", "code": "000000" }),
        ("POST", "/v1/sign-in/passkey") => {
            json!({ "id": "AA", "clientDataJSON": "AA", "authenticatorData": "AA", "signature": "AA" })
        }
        ("POST", "/v1/sign-in/work/begin") => json!({ "organisation": PersonId::from_bytes([9; 16]) }),
        ("POST", "/v1/sign-in/work") => json!({ "code": "none", "browser": "none" }),
        ("POST", CALLBACK) => return asked.form(&[("state", "none"), ("code", "none")]),
        ("POST", "/v1/join/look") => json!({ "code": scene.code }),
        ("POST", "/v1/join") if phone.is_some() => json!({ "code": scene.code }),
        ("POST", "/v1/join") => join(&scene.code),
        ("POST", "/v1/spaces") => {
            let space = SpaceId::from_bytes(random());
            json!({ "space": space, "organisation": organisation, "kind": "peer_group", "name": "Soep", "led": "members" })
        }
        ("PUT", "/v1/organisations/{organisation}/instruments/{instrument}") => json!({ "inUse": true }),
        ("PUT", ARRANGEMENTS) => {
            return asked.header("if-match", "\"0\"").json(&json!({ "rewards": null, "guardRails": [] }));
        }
        ("POST", "/v1/walk-ins/arrive") => {
            json!({ "person": PersonId::from_bytes(random()), "device": DeviceId::from_bytes(random()) })
        }
        ("PATCH", ATTACHMENT) => {
            let photo = attachments::photo();
            return asked.header("Upload-Length", photo.len()).header("Upload-Offset", 0).body(photo);
        }
        ("POST", "/v1/sync") => {
            let hello: Vec<_> = phone.map(Phone::hello).into_iter().collect();
            return asked.body(wire::seal(&hello).unwrap());
        }
        ("POST", "/v1/last-words/push") => return asked.body(wire::seal(&[]).unwrap()),
        ("POST", "/v1/deliveries") => {
            let device = phone.map_or_else(|| DeviceId::from_bytes(random()), |phone| phone.device);
            return asked.body(minicbor::to_vec(Delivery { device, parcels: Vec::new() }).unwrap());
        }
        ("POST", "/v1/spaces/{space}/recoveries") => json!({ "person": piet }),
        ("POST", "/v1/recoveries/look" | "/v1/recoveries/confirm") => json!({ "code": "AAAAAAAA" }),
        ("POST", "/v1/device-links/use") => json!({ "code": "AAAAAAAA" }),
        ("POST", "/v1/passkeys") => json!({ "clientDataJSON": "AA", "attestationObject": "AA" }),
        ("POST", "/v1/token" | "/v1/last-words") => json!({ "refreshToken": refresh }),
        ("PUT", "/v1/last-words/kept") => json!({ "texts": [] }),
        ("POST", _path) => json!({}),
        (_method, _path) => return asked,
    };
    asked.json(&json)
}

fn join(code: &str) -> Value {
    let (device, person) = (DeviceId::from_bytes(random()), PersonId::from_bytes(random()));
    json!({ "code": code, "name": "Nora", "picture": "boat", "device": device, "person": person })
}
