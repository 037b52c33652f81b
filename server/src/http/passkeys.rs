//! `POST /v1/passkey-options`, `POST /v1/passkeys`, `GET /v1/passkeys`, `DELETE /v1/passkeys/{passkey}`,
//! `POST /v1/sign-in/passkey/options`, `POST /v1/sign-in/passkey`: passkeys.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Path, Payload},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::{
    ids::{DeviceId, PersonId},
    time::Timestamp,
};
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use uuid::Uuid;

use super::{Site, arriving::Arriving, bearer::Signed, body, problem::Problem, sessions::SessionBody};
use crate::{auth::KEY_KINDS, operations::PasskeyAnswer};

/// Bytes as WebAuthn's JSON writes them: base64url.
#[derive(Debug)]
struct Bytes(Vec<u8>);

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let bytes = URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).map_err(D::Error::custom)?;
        Ok(Self(bytes))
    }
}

/// What `navigator.credentials.create` is given; bytes are base64url.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    challenge: String,
    rp_id: String,
    user_id: String,
    user_name: String,
    /// The kinds of keys that are taken, the one liked best first.
    algorithms: [i32; 3],
    known: Vec<String>,
}

pub(super) async fn options(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let options = site.kring.begin_passkey(signed.0).await?;
    let person: PersonId = options.person.id;
    let body = Options {
        challenge: URL_SAFE_NO_PAD.encode(options.challenge),
        rp_id: options.party.id,
        user_id: URL_SAFE_NO_PAD.encode(person.as_bytes()),
        user_name: options.person.name,
        algorithms: KEY_KINDS,
        known: options.known.iter().map(|credential| URL_SAFE_NO_PAD.encode(credential)).collect(),
    };
    Ok(body::answer(StatusCode::OK, &body))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Made {
    #[serde(rename = "clientDataJSON")]
    client_data: Bytes,
    attestation_object: Bytes,
}

pub(super) async fn add(site: Data<Site>, signed: Signed, payload: Payload) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let made: Made = body::json(payload).await?;
    site.kring.add_passkey(signed.0, &made.client_data.0, &made.attestation_object.0).await?;
    Ok(HttpResponse::Created().finish())
}

#[derive(Serialize)]
struct Passkeys {
    passkeys: Vec<Passkey>,
}

/// A passkey; moments are milliseconds since 1970.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Passkey {
    id: Uuid,
    since: Timestamp,
    used_at: Timestamp,
}

pub(super) async fn list(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let found = site.kring.passkeys(signed.0).await?;
    let passkeys =
        found.into_iter().map(|card| Passkey { id: card.id, since: card.since, used_at: card.used_at }).collect();
    Ok(body::answer(StatusCode::OK, &Passkeys { passkeys }))
}

pub(super) async fn remove(site: Data<Site>, signed: Signed, passkey: Path<String>) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let passkey: Uuid = passkey.parse().map_err(|_not_an_id| Problem::not_found())?;
    site.kring.remove_passkey(signed.0, passkey).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// What `navigator.credentials.get` is given.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SignInOptions {
    challenge: String,
    rp_id: String,
}

pub(super) async fn sign_in_options(site: Data<Site>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let (party, challenge) = site.kring.begin_passkey_sign_in().await?;
    let body = SignInOptions { challenge: URL_SAFE_NO_PAD.encode(challenge), rp_id: party.id };
    Ok(body::answer(StatusCode::OK, &body))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Used {
    id: Bytes,
    #[serde(rename = "clientDataJSON")]
    client_data: Bytes,
    authenticator_data: Bytes,
    signature: Bytes,
    device: Option<DeviceId>,
}

pub(super) async fn sign_in(
    site: Data<Site>,
    request: HttpRequest,
    arriving: Arriving,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.address(&site, &request)?;
    let used: Used = body::json(payload).await?;
    let answer = PasskeyAnswer {
        credential: used.id.0,
        client_data: used.client_data.0,
        authenticator_data: used.authenticator_data.0,
        signature: used.signature.0,
    };
    let session = site.kring.sign_in_with_passkey(answer, arriving.wishes(used.device)).await?;
    Ok(body::answer(StatusCode::OK, &SessionBody::from(session)))
}
