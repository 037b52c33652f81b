//! Passkeys: made, used, removed; and everything that is none.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_domain::people::Title;
use reqwest::Response;
use serde_json::{Value, json};

use crate::harness::{Authenticator, Ground, Phone, Proved as _, ground, ground_with};

const ORIGIN: &str = "https://kring.example.org";

async fn place() -> (Ground, Phone) {
    let ground = ground_with(|config| config.origin = Some(ORIGIN.to_owned())).await;
    ground.account("Sanne", "sanne@example.org", Title::SocialWorker).await;
    let sanne = ground.sign_in("sanne@example.org").await;
    (ground, sanne)
}

async fn post(ground: &Ground, path: &str, access: &str, body: Value) -> Response {
    ground.http.post(ground.url(path)).proved(ground, access).json(&body).send().await.unwrap()
}

async fn options(ground: &Ground, access: &str) -> Value {
    post(ground, "/v1/passkey-options", access, json!({})).await.json().await.unwrap()
}

async fn sign_in_options(ground: &Ground) -> Value {
    ground.post("/v1/sign-in/passkey/options", json!({})).await.json().await.unwrap()
}

async fn is_refused(answer: Response) {
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "not_a_passkey");
}

async fn with_passkey() -> (Ground, Phone, Authenticator) {
    let (ground, sanne) = place().await;
    let key = Authenticator::at(ORIGIN);
    let asked = options(&ground, &sanne.access).await;
    assert_eq!(asked["rpId"], "kring.example.org");
    assert_eq!(post(&ground, "/v1/passkeys", &sanne.access, key.makes(&asked)).await.status(), 201);
    (ground, sanne, key)
}

#[tokio::test]
async fn a_passkey_lets_its_person_in_until_it_is_removed() {
    let (ground, sanne, key) = with_passkey().await;
    // A device that has one makes no second.
    let asked = options(&ground, &sanne.access).await;
    assert_eq!(asked["known"].as_array().unwrap().len(), 1);
    let asked = sign_in_options(&ground).await;
    let answer = ground.post("/v1/sign-in/passkey", key.signs(&asked)).await;
    assert_eq!(answer.status(), 200);
    let session: Value = answer.json().await.unwrap();
    assert_eq!(session["person"]["id"], sanne.person.to_string());
    // The same answer once more is none.
    is_refused(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await).await;

    let list = ground.http.get(ground.url("/v1/passkeys")).proved(&ground, &sanne.access).send().await.unwrap();
    let list: Value = list.json().await.unwrap();
    let id = list["passkeys"][0]["id"].as_str().unwrap();
    let remove =
        |access: String| ground.http.delete(ground.url(&format!("/v1/passkeys/{id}"))).proved(&ground, access).send();
    ground.account("Piet", "piet@example.org", Title::Participant).await;
    let piet = ground.sign_in("piet@example.org").await;
    assert_eq!(remove(piet.access.clone()).await.unwrap().status(), 404);
    assert_eq!(remove(sanne.access.clone()).await.unwrap().status(), 204);
    let asked = sign_in_options(&ground).await;
    is_refused(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await).await;
}

#[tokio::test]
async fn what_is_not_this_passkey_here_and_now_lets_nobody_in() {
    let (ground, _sanne, mut key) = with_passkey().await;
    // Of another place: a site that looks like ours.
    key.origin = "https://kring.example.com".to_owned();
    let asked = sign_in_options(&ground).await;
    is_refused(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await).await;
    key.origin = ORIGIN.to_owned();
    // For another host.
    let mut asked = sign_in_options(&ground).await;
    asked["rpId"] = json!("example.org");
    is_refused(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await).await;
    // The device does not know who is there, or nobody is.
    for flags in [0x01, 0x04, 0x00] {
        key.flags = flags;
        let asked = sign_in_options(&ground).await;
        is_refused(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await).await;
    }
    key.flags = 0x05;
    // A challenge that is not ours, and one that is over.
    let strange = json!({ "challenge": URL_SAFE_NO_PAD.encode([7; 32]), "rpId": "kring.example.org" });
    is_refused(ground.post("/v1/sign-in/passkey", key.signs(&strange)).await).await;
    let asked = sign_in_options(&ground).await;
    ground.clock.pass(10 * 60 * 1000);
    is_refused(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await).await;
    // Another key under the same name, and a signature that was changed.
    let mut other = Authenticator::at(ORIGIN);
    other.credential.clone_from(&key.credential);
    let asked = sign_in_options(&ground).await;
    is_refused(ground.post("/v1/sign-in/passkey", other.signs(&asked)).await).await;
    let asked = sign_in_options(&ground).await;
    let mut said = key.signs(&asked);
    said["authenticatorData"] = other.signs(&asked)["signature"].clone();
    is_refused(ground.post("/v1/sign-in/passkey", said).await).await;
    // A count that goes back: there are two of it.
    key.counter = 5;
    let asked = sign_in_options(&ground).await;
    assert_eq!(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await.status(), 200);
    let asked = sign_in_options(&ground).await;
    is_refused(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await).await;
}

#[tokio::test]
async fn a_passkey_is_made_by_whoever_asked_for_it() {
    let (ground, sanne, key) = with_passkey().await;
    ground.account("Piet", "piet@example.org", Title::Participant).await;
    let piet = ground.sign_in("piet@example.org").await;
    let new = Authenticator::at(ORIGIN);
    let asked = options(&ground, &sanne.access).await;
    is_refused(post(&ground, "/v1/passkeys", &piet.access, new.makes(&asked)).await).await;
    // A challenge to sign in makes none, and one to make signs nobody in.
    let asked = sign_in_options(&ground).await;
    is_refused(post(&ground, "/v1/passkeys", &sanne.access, new.makes(&asked)).await).await;
    let asked = options(&ground, &sanne.access).await;
    is_refused(ground.post("/v1/sign-in/passkey", key.signs(&asked)).await).await;
    // The same passkey twice.
    let asked = options(&ground, &sanne.access).await;
    assert_eq!(post(&ground, "/v1/passkeys", &sanne.access, key.makes(&asked)).await.status(), 409);
    // Bytes that are no passkey at all.
    for nonsense in ["", "oA", "gA", "o2NmbXRkbm9uZQ", "ow"] {
        let asked = options(&ground, &sanne.access).await;
        let mut said = new.makes(&asked);
        said["attestationObject"] = json!(nonsense);
        is_refused(post(&ground, "/v1/passkeys", &sanne.access, said).await).await;
    }
}

#[tokio::test]
async fn a_server_that_does_not_know_its_address_has_no_passkeys() {
    let ground = ground().await;
    let ways: Value = ground.http.get(ground.url("/v1/sign-in/ways")).send().await.unwrap().json().await.unwrap();
    assert_eq!(ways, json!({ "passkeys": false, "organisations": [] }));
    let answer = ground.post("/v1/sign-in/passkey/options", json!({})).await;
    assert_eq!(answer.status(), 409);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "not_set_up");
    for (origin, fits) in [
        ("https://kring.example.org", true),
        ("http://localhost:8080", true),
        ("http://kring.example.org", false),
        ("https://192.0.2.1", false),
        ("https://[::1]:8080", false),
    ] {
        let ground = ground_with(|config| config.origin = Some(origin.to_owned())).await;
        let ways: Value = ground.http.get(ground.url("/v1/sign-in/ways")).send().await.unwrap().json().await.unwrap();
        assert_eq!(ways["passkeys"], fits, "{origin}");
    }
}
