//! Refresh tokens: rotation, a lost answer, real reuse, signing out.

use kring_domain::people::{Standing, Title};
use kring_domain::spaces::SpaceKind;
use kring_server::admin::{DeviceKind, EndedBy};
use serde_json::{Value, json};

use crate::harness::{Ground, NOW, Phone, Proved as _, ground};

async fn phone(ground: &Ground) -> Phone {
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    ground.member(space, "Anna", Title::Participant, Standing::Member).await
}

async fn refresh(ground: &Ground, token: &str) -> Result<Value, u16> {
    let answer = ground.post("/v1/token", json!({ "refreshToken": token })).await;
    if answer.status() == 200 { Ok(answer.json().await.unwrap()) } else { Err(answer.status().as_u16()) }
}

fn token(session: &Value) -> &str {
    session["refreshToken"].as_str().unwrap()
}

#[tokio::test]
async fn a_lost_answer_signs_nobody_out() {
    let ground = ground().await;
    let phone = phone(&ground).await;
    let lost = refresh(&ground, &phone.refresh).await.unwrap();
    let again = refresh(&ground, &phone.refresh).await.unwrap();
    assert_eq!(token(&lost), token(&again));
    let next = refresh(&ground, token(&again)).await.unwrap();
    assert_ne!(token(&next), token(&again));
}

#[tokio::test]
async fn real_reuse_closes_the_device() {
    let ground = ground().await;
    let mut phone = phone(&ground).await;
    let first = phone.refresh.clone();
    let second = refresh(&ground, &first).await.unwrap();
    let third = refresh(&ground, token(&second)).await.unwrap();
    assert_eq!(refresh(&ground, &first).await, Err(401));
    assert_eq!(refresh(&ground, token(&third)).await, Err(401));
    // An access token that has not ended yet is good for nothing either.
    phone.access = third["accessToken"].as_str().unwrap().to_owned();
    let message = kring_domain::wire::seal(&[phone.hello()]).unwrap();
    assert_eq!(phone.send(&ground, message).await.status(), 401);
}

#[tokio::test]
async fn two_phones_with_copied_storage_are_found_however_far_apart() {
    let ground = ground().await;
    let phone = phone(&ground).await;
    // The copy took everything, key included; both go on from the same token, an hour apart.
    let copied = phone.refresh.clone();
    let second = refresh(&ground, &phone.refresh).await.unwrap();
    ground.clock.pass(60 * 60 * 1000);
    let same = refresh(&ground, &copied).await.unwrap();
    assert_eq!(token(&second), token(&same), "one of both may only have lost its answer");
    ground.clock.pass(60 * 60 * 1000);
    let third = refresh(&ground, token(&second)).await.unwrap();
    ground.clock.pass(60 * 60 * 1000);
    let fourth = refresh(&ground, token(&third)).await.unwrap();
    // The other one still holds the second: now it is known that there are two.
    ground.clock.pass(60 * 60 * 1000);
    assert_eq!(refresh(&ground, token(&same)).await, Err(401));
    assert_eq!(refresh(&ground, token(&fourth)).await, Err(401), "and neither goes on");
}

#[tokio::test]
async fn access_ends_after_ten_minutes_and_with_signing_out() {
    let ground = ground().await;
    let mut phone = phone(&ground).await;
    let message = kring_domain::wire::seal(&[phone.hello()]).unwrap();
    assert_eq!(phone.send(&ground, message.clone()).await.status(), 200);
    ground.clock.pass(10 * 60 * 1000);
    assert_eq!(phone.send(&ground, message.clone()).await.status(), 401);
    let session = refresh(&ground, &phone.refresh).await.unwrap();
    phone.access = session["accessToken"].as_str().unwrap().to_owned();
    assert_eq!(phone.send(&ground, message.clone()).await.status(), 200);
    let out = ground.http.post(ground.url("/v1/sign-out")).proved(&ground, &phone.access).send().await.unwrap();
    assert_eq!(out.status(), 204);
    assert_eq!(phone.send(&ground, message).await.status(), 401);
    assert_eq!(refresh(&ground, token(&session)).await, Err(401));
}

#[tokio::test]
async fn a_lost_phone_is_closed_from_another_and_by_nobody_else() {
    let ground = ground().await;
    let lost = phone(&ground).await;
    ground.clock.pass(60_000);
    let mut here = ground.sign_in("anna@example.org").await;
    let other = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let piet = ground.member(other, "Piet", Title::Participant, Standing::Steward).await;
    let listed = async |phone: &Phone| -> Value {
        let answer = ground.http.get(ground.url("/v1/devices")).proved(&ground, &phone.access).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), &answer.headers()["cache-control"]), (200, &"no-store".parse().unwrap()));
        answer.json().await.unwrap()
    };
    let close = async |phone: &Phone, device: String| {
        let path = ground.url(&format!("/v1/devices/{device}"));
        ground.http.delete(path).proved(&ground, &phone.access).send().await.unwrap().status().as_u16()
    };
    let device = |phone: &Phone, since: i64, is_this: bool| {
        let held = json!([{ "name": "Koffie", "since": since }]);
        json!({ "id": phone.device.to_string(), "kind": "phone", "since": since, "usedAt": since, "isThis": is_this, "held": held, "kept": [], "end": null })
    };
    let both = [device(&here, NOW + 60_000, true), device(&lost, NOW, false)];
    assert_eq!(listed(&here).await, json!({ "devices": both }));
    assert_eq!(listed(&piet).await["devices"].as_array().unwrap().len(), 1);

    // Another's device is as one that is not there, also for a steward.
    for nobodys in [lost.device.to_string(), here.person.to_string(), "x".to_owned()] {
        assert_eq!(close(&piet, nobodys).await, 404);
    }
    refresh(&ground, &lost.refresh).await.unwrap();
    assert_eq!(close(&here, lost.device.to_string()).await, 204);
    assert_eq!(close(&here, lost.device.to_string()).await, 204, "again is no fault");
    assert_eq!(refresh(&ground, &lost.refresh).await, Err(403));
    assert_eq!(close(&lost, here.device.to_string()).await, 401);
    let message = kring_domain::wire::seal(&[lost.hello()]).unwrap();
    assert_eq!(lost.send(&ground, message).await.status(), 401);
    let ended = &listed(&here).await["devices"][1];
    assert_eq!(ended["end"], json!({ "at": NOW + 60_000, "by": "person", "lastWords": 0, "wipedAt": null }));
    assert_eq!(ended["held"], json!([{ "name": "Koffie", "since": NOW }]), "what it held");
    here.sync(&ground, Vec::new()).await;

    // And from the command line.
    let kring = ground.handle().kring();
    let known = kring.devices(here.person).await.unwrap();
    let mine = known.iter().find(|seen| seen.device == here.device).unwrap();
    assert_eq!((mine.kind, mine.end), (DeviceKind::Phone, None));
    let theirs = known.iter().find(|seen| seen.device == lost.device).unwrap();
    assert_eq!(theirs.end.unwrap().by, EndedBy::Person);
    kring.close_device(here.device).await.unwrap();
    assert_eq!(refresh(&ground, &here.refresh).await, Err(403));
    let known = kring.devices(here.person).await.unwrap();
    let mine = known.iter().find(|seen| seen.device == here.device).unwrap();
    assert_eq!(mine.end.unwrap().by, EndedBy::Administrator);
    assert!(kring.close_device(kring_domain::ids::DeviceId::from_bytes([9; 16])).await.is_err());
}

#[tokio::test]
async fn a_token_that_is_none_is_refused() {
    let ground = ground().await;
    assert_eq!(refresh(&ground, "").await, Err(401));
    assert_eq!(refresh(&ground, &"A".repeat(70)).await, Err(401));
    let answer =
        ground.http.post(ground.url("/v1/sync")).proved(&ground, "eyJhbGciOiJub25lIn0.e30.").send().await.unwrap();
    assert_eq!(answer.status(), 401);
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
}

#[tokio::test]
async fn every_route_that_is_someones_asks_who_speaks() {
    use reqwest::Method;
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let attachment = format!("/v1/spaces/{space}/attachments/{}", "0".repeat(64));
    for (method, path) in [
        (Method::POST, "/v1/sync".to_owned()),
        (Method::POST, "/v1/sign-out".to_owned()),
        (Method::GET, "/v1/devices".to_owned()),
        (Method::DELETE, format!("/v1/devices/{space}")),
        (Method::POST, format!("/v1/spaces/{space}/join-codes")),
        (Method::DELETE, format!("/v1/spaces/{space}/join-codes/ABCDEF")),
        (Method::DELETE, format!("/v1/devices/{space}/kept")),
        (Method::POST, "/v1/deliveries".to_owned()),
        (Method::POST, "/v1/last-words/push".to_owned()),
        (Method::PUT, "/v1/last-words/kept".to_owned()),
        (Method::POST, "/v1/last-words/wiped".to_owned()),
        (Method::HEAD, attachment.clone()),
        (Method::PATCH, attachment.clone()),
        (Method::GET, attachment),
    ] {
        let answer = ground.http.request(method.clone(), ground.url(&path)).send().await.unwrap();
        assert_eq!(answer.status(), 401, "{method} {path}");
    }
    // And whoever is not in the space hears that there is no such thing.
    let elsewhere = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let els = ground.member(elsewhere, "Els", Title::Participant, Standing::Member).await;
    let attachment = format!("/v1/spaces/{space}/attachments/{}", "0".repeat(64));
    for (method, path) in [
        (Method::POST, format!("/v1/spaces/{space}/join-codes")),
        (Method::DELETE, format!("/v1/spaces/{space}/join-codes/ABCDEF")),
        (Method::HEAD, attachment.clone()),
        (Method::GET, attachment.clone()),
    ] {
        let answer =
            ground.http.request(method.clone(), ground.url(&path)).proved(&ground, &els.access).send().await.unwrap();
        assert_eq!(answer.status(), 404, "{method} {path}");
    }
    let part = ground
        .http
        .patch(ground.url(&attachment))
        .proved(&ground, &els.access)
        .header("Upload-Length", 4)
        .header("Upload-Offset", 0)
        .body("abcd")
        .send()
        .await
        .unwrap();
    assert_eq!(part.status(), 404);
}
