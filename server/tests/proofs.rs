//! Proof of possession (RFC 9449): a token opens nothing without the key of its device, on no route and on no live line.

use futures_util::{SinkExt, StreamExt};
use kring_domain::{
    people::{Standing, Title},
    spaces::SpaceKind,
    time::Timestamp,
    wire::{self, Frame},
};
use kring_server::{DeviceKey, Proving};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use tokio_tungstenite::{connect_async, tungstenite::Message};

use crate::harness::{Ground, NOW, Phone, Proved as _, ground, ground_with};

async fn phone(ground: &Ground) -> Phone {
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    ground.member(space, "Anna", Title::Participant, Standing::Member).await
}

/// Every route that is someone's, with a path that leads somewhere.
fn routes(phone: &Phone) -> Vec<(Method, String)> {
    let attachment = format!("/v1/spaces/{}/attachments/{}", phone.person, "0".repeat(64));
    vec![
        (Method::POST, "/v1/sync".to_owned()),
        (Method::POST, "/v1/sign-out".to_owned()),
        (Method::GET, "/v1/devices".to_owned()),
        (Method::DELETE, format!("/v1/devices/{}", phone.device)),
        (Method::POST, format!("/v1/spaces/{}/join-codes", phone.person)),
        (Method::DELETE, format!("/v1/spaces/{}/join-codes/ABCDEF", phone.person)),
        (Method::DELETE, format!("/v1/devices/{}/kept", phone.device)),
        (Method::POST, "/v1/last-words/push".to_owned()),
        (Method::PUT, "/v1/last-words/kept".to_owned()),
        (Method::POST, "/v1/last-words/wiped".to_owned()),
        (Method::HEAD, attachment.clone()),
        (Method::PATCH, attachment.clone()),
        (Method::GET, attachment),
        (Method::POST, "/v1/join".to_owned()),
    ]
}

async fn outcome(request: RequestBuilder) -> (u16, String) {
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    if status == 401 {
        assert!(answer.headers()["www-authenticate"].to_str().unwrap().starts_with("DPoP "));
    }
    let body: Value = answer.json().await.unwrap_or_default();
    (status, body["code"].as_str().unwrap_or_default().to_owned())
}

/// The words of a refusal; an answer to `HEAD` has none.
fn refused(method: &Method, code: &str) -> (u16, String) {
    (401, if method == Method::HEAD { String::new() } else { code.to_owned() })
}

#[tokio::test]
async fn a_stolen_access_token_opens_nothing_without_its_key() {
    let ground = ground().await;
    let mut phone = phone(&ground).await;
    let thief = DeviceKey::generate().unwrap();
    for (method, path) in routes(&phone) {
        let ask = || ground.http.request(method.clone(), ground.url(&path));
        let theirs = |request: RequestBuilder| request.header("authorization", format!("DPoP {}", phone.access));
        let needed = refused(&method, "proof_needed");
        assert_eq!(outcome(theirs(ask())).await, needed, "{method} {path} without a proof");
        assert_eq!(outcome(ask().bearer_auth(&phone.access)).await, needed, "{method} {path} as a bearer");
        let signed = ask().proved_by(&thief, ground.now(), Some(&phone.access), None);
        assert_eq!(outcome(signed).await, needed, "{method} {path} with another key");
        let other = ask().proved_by(&ground.key, ground.now(), Some("e.another.token"), None);
        assert_eq!(outcome(other).await, refused(&method, "signed_out"), "{method} {path} with no token of ours");
        // A proof for this request that goes with another token.
        let (address, at) = (ground.url(&path), ground.now());
        let proving = Proving { method: method.as_str(), address: &address, token: Some("e"), nonce: None, at };
        let mixed = theirs(ask()).header("dpop", ground.key.prove(&proving).unwrap());
        assert_eq!(outcome(mixed).await, needed, "{method} {path} with the proof of another token");
    }
    // All of it closed nothing.
    phone.sync(&ground, Vec::new()).await;
}

#[tokio::test]
async fn a_proof_is_good_for_one_request_and_once() {
    let ground = ground().await;
    let phone = phone(&ground).await;
    let ask = |proof: &str| {
        let request = ground.http.get(ground.url("/v1/devices")).header("dpop", proof);
        request.header("authorization", format!("DPoP {}", phone.access))
    };
    let prove = |method, path: &str, at| {
        let address = ground.url(path);
        let proving = Proving { method, address: &address, token: Some(&phone.access), nonce: None, at };
        ground.key.prove(&proving).unwrap()
    };
    let good = prove("GET", "/v1/devices", ground.now());
    assert_eq!(outcome(ask(&good)).await.0, 200);
    assert_eq!(outcome(ask(&good)).await, (401, "proof_needed".to_owned()), "a second time");
    for (method, path) in [("POST", "/v1/devices"), ("GET", "/v1/sync"), ("DELETE", "/v1/devices/x")] {
        let other = prove(method, path, ground.now());
        assert_eq!(outcome(ask(&other)).await, (401, "proof_needed".to_owned()), "{method} {path}");
    }
    let two = ask(&prove("GET", "/v1/devices", ground.now())).header("dpop", prove("GET", "/v1/devices", ground.now()));
    assert_eq!(outcome(two).await, (401, "proof_needed".to_owned()), "two proofs");
}

#[tokio::test]
async fn a_phone_whose_clock_is_years_off_is_not_signed_out() {
    let ground = ground().await;
    let phone = phone(&ground).await;
    for wrong in [Timestamp(0), Timestamp(NOW * 2)] {
        for (method, path, token) in
            [(Method::GET, "/v1/devices", Some(phone.access.as_str())), (Method::POST, "/v1/token", None)]
        {
            let body = json!({ "refreshToken": phone.refresh });
            let ask = || ground.http.request(method.clone(), ground.url(path)).json(&body);
            let answer = ask().proved_by(&ground.key, wrong, token, None).send().await.unwrap();
            assert_eq!(answer.status(), 401);
            assert!(answer.headers()["www-authenticate"].to_str().unwrap().contains("use_dpop_nonce"));
            let nonce = answer.headers()["dpop-nonce"].to_str().unwrap().to_owned();
            let again = ask().proved_by(&ground.key, wrong, token, Some(&nonce)).send().await.unwrap();
            assert_eq!(again.status(), 200, "{path}");
        }
    }
}

#[tokio::test]
async fn behind_a_proxy_a_proof_names_the_address_that_people_know() {
    let ground = ground_with(|config| config.origin = Some("https://kring.example.org".to_owned())).await;
    let key = DeviceKey::generate().unwrap();
    let ask = |address: &str| {
        let (token, nonce, at) = (None, None, ground.now());
        let proof = key.prove(&Proving { method: "POST", address, token, nonce, at }).unwrap();
        let body = json!({ "refreshToken": "" });
        // Whatever name the proxy or a stranger writes in a header, it is not asked.
        let request = ground.http.post(ground.url("/v1/token")).header("x-forwarded-host", "elsewhere.example.org");
        request.header("dpop", proof).json(&body)
    };
    assert_eq!(outcome(ask("https://kring.example.org/v1/token")).await.1, "signed_out", "the proof is believed");
    for other in ["https://elsewhere.example.org/v1/token", &ground.url("/v1/token")] {
        assert_eq!(outcome(ask(other)).await.1, "proof_needed", "{other}");
    }
}

#[tokio::test]
async fn a_refresh_token_is_bound_to_the_key_too() {
    let ground = ground().await;
    let phone = phone(&ground).await;
    let thief = DeviceKey::generate().unwrap();
    let body = json!({ "refreshToken": phone.refresh });
    let ask = |key: &DeviceKey| {
        ground.http.post(ground.url("/v1/token")).json(&body).proved_by(key, ground.now(), None, None)
    };
    assert_eq!(outcome(ask(&thief)).await, (401, "signed_out".to_owned()));
    let bare = ground.http.post(ground.url("/v1/token")).json(&body);
    assert_eq!(outcome(bare).await, (401, "proof_needed".to_owned()));
    // Whoever holds the key is not signed out by that.
    assert_eq!(outcome(ask(&ground.key)).await.0, 200);
    // Nobody is let in without a key.
    for path in ["/v1/sign-in", "/v1/join"] {
        assert_eq!(outcome(ground.http.post(ground.url(path)).json(&json!({}))).await.1, "proof_needed", "{path}");
    }
}

#[tokio::test]
async fn a_device_from_before_keys_is_bound_to_the_first_that_it_shows() {
    let ground = ground().await;
    let phone = phone(&ground).await;
    // As it stood in the database before keys were asked for.
    let file = format!("sqlite://{}", ground.data.join("kring.db").display());
    let database = sea_orm::Database::connect(file).await.unwrap();
    sea_orm::ConnectionTrait::execute_unprepared(&database, "UPDATE device SET key = NULL").await.unwrap();
    let (first, second) = (DeviceKey::generate().unwrap(), DeviceKey::generate().unwrap());
    let body = json!({ "refreshToken": phone.refresh });
    let ask = |key: &DeviceKey| {
        ground.http.post(ground.url("/v1/token")).json(&body).proved_by(key, ground.now(), None, None)
    };
    assert_eq!(outcome(ask(&first)).await.0, 200);
    assert_eq!(outcome(ask(&second)).await, (401, "signed_out".to_owned()));
    assert_eq!(outcome(ask(&first)).await.0, 200, "a lost answer signs nobody out");
}

/// Opens a line, says this, and gives the code and words that it ends with, or nothing when it is answered.
async fn line(ground: &Ground, phone: &Phone, hello: Vec<u8>) -> Option<(u16, String)> {
    let url = ground.url("/v1/live").replacen("http", "ws", 1);
    let mut socket = connect_async(url).await.unwrap().0;
    socket.send(Message::binary(hello)).await.unwrap();
    socket.send(Message::binary(wire::seal(&[phone.hello(), Frame::Ping(1)]).unwrap())).await.unwrap();
    loop {
        match socket.next().await.unwrap().unwrap() {
            Message::Close(Some(frame)) => return Some((u16::from(frame.code), frame.reason.to_string())),
            Message::Binary(_) => return None,
            _other => {}
        }
    }
}

#[tokio::test]
async fn a_live_line_needs_the_key_as_well() {
    let ground = ground().await;
    let phone = phone(&ground).await;
    let good = phone.live_hello(&ground);
    assert_eq!(line(&ground, &phone, good.clone()).await, None);
    let needed = Some((4401, "proof_needed".to_owned()));
    assert_eq!(line(&ground, &phone, good).await, needed, "the same proof again");
    assert_eq!(line(&ground, &phone, phone.access.clone().into_bytes()).await, needed, "the token alone");
    let thief = DeviceKey::generate().unwrap();
    let address = ground.url("/v1/live");
    let say = |key: &DeviceKey, method, at, nonce: Option<&str>| {
        let proof = key.prove(&Proving { method, address: &address, token: Some(&phone.access), nonce, at }).unwrap();
        format!("{} {proof}", phone.access).into_bytes()
    };
    assert_eq!(line(&ground, &phone, say(&thief, "GET", ground.now(), None)).await, needed);
    assert_eq!(line(&ground, &phone, say(&ground.key, "POST", ground.now(), None)).await, needed);
    // A wrong clock hears which nonce to use.
    let (code, reason) = line(&ground, &phone, say(&ground.key, "GET", Timestamp(0), None)).await.unwrap();
    let nonce = reason.strip_prefix("use_dpop_nonce ").unwrap();
    assert_eq!(code, 4401);
    assert_eq!(line(&ground, &phone, say(&ground.key, "GET", Timestamp(0), Some(nonce))).await, None);
}

#[tokio::test]
async fn a_token_of_another_server_is_refused() {
    let (here, elsewhere) = (ground().await, ground().await);
    let (mine, theirs) = (phone(&here).await, phone(&elsewhere).await);
    let request = here.http.get(here.url("/v1/devices"));
    let signed = request.proved_by(&elsewhere.key, here.now(), Some(&theirs.access), None);
    assert_eq!(outcome(signed).await, (401, "signed_out".to_owned()));
    // And after its ten minutes one's own is refused as well, whatever clock the device has.
    here.clock.pass(10 * 60 * 1000);
    let late = here.http.get(here.url("/v1/devices")).proved(&here, &mine.access);
    assert_eq!(outcome(late).await, (401, "signed_out".to_owned()));
}
