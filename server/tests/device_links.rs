//! One more device for oneself, with a code from the first.

use kring_domain::{
    people::{Standing, Title},
    spaces::SpaceKind,
};
use serde_json::{Value, json};

use crate::harness::{Ground, Phone, Proved as _, ground};

async fn made(ground: &Ground, access: &str) -> String {
    let answer = ground.http.post(ground.url("/v1/device-links")).proved(ground, access).send().await.unwrap();
    assert_eq!(answer.status(), 201);
    let made: Value = answer.json().await.unwrap();
    let code = made["code"].as_str().unwrap().to_owned();
    assert_eq!(code.len(), 8);
    code
}

async fn state(ground: &Ground, access: &str) -> String {
    let answer = ground.http.get(ground.url("/v1/device-links/mine")).proved(ground, access).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.json::<Value>().await.unwrap()["state"].as_str().unwrap().to_owned()
}

async fn refused(ground: &Ground, code: &str) {
    let answer = ground.post("/v1/device-links/use", json!({ "code": code })).await;
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "wrong_code");
}

#[tokio::test]
async fn the_next_device_comes_in_as_the_same_person_once() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    assert_eq!(state(&ground, &anna.access).await, "ended");
    let code = made(&ground, &anna.access).await;
    assert_eq!(state(&ground, &anna.access).await, "waiting");
    let typed = format!("{} {}", &code[..4].to_lowercase(), &code[4..]);
    let answer = ground.post("/v1/device-links/use", json!({ "code": typed })).await;
    assert_eq!(answer.status(), 200);
    let mut tablet = Phone::signed_in(&ground, &answer.json().await.unwrap());
    assert_eq!(tablet.person, anna.person);
    assert_ne!(tablet.device, anna.device);
    tablet.sync(&ground, Vec::new()).await;
    assert_eq!(tablet.members.len(), 1);
    assert_eq!(state(&ground, &anna.access).await, "used");
    refused(&ground, &code).await;
}

#[tokio::test]
async fn two_devices_with_one_code_at_once_are_one_device() {
    let ground = ground().await;
    ground.account("Anna", "anna@example.org", Title::Participant).await;
    let anna = ground.sign_in("anna@example.org").await;
    let code = made(&ground, &anna.access).await;
    let enter = || ground.post("/v1/device-links/use", json!({ "code": code }));
    let (one, other) = tokio::join!(enter(), enter());
    let mut statuses = [one.status().as_u16(), other.status().as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 400]);
}

#[tokio::test]
async fn a_code_ends_with_its_time_with_a_newer_one_and_with_its_device() {
    let ground = ground().await;
    ground.account("Anna", "anna@example.org", Title::Participant).await;
    let anna = ground.sign_in("anna@example.org").await;
    refused(&ground, "ABCDEFGH").await;
    refused(&ground, "").await;
    let first = made(&ground, &anna.access).await;
    let second = made(&ground, &anna.access).await;
    refused(&ground, &first).await;
    ground.clock.pass(5 * 60 * 1000);
    refused(&ground, &second).await;
    assert_eq!(state(&ground, &anna.access).await, "ended");
    let third = made(&ground, &anna.access).await;
    ground.handle().kring().close_device(anna.device).await.unwrap();
    refused(&ground, &third).await;
    let nobody = ground.http.post(ground.url("/v1/device-links")).send().await.unwrap();
    assert_eq!(nobody.status(), 401);
    let closed = ground.http.post(ground.url("/v1/device-links")).proved(&ground, &anna.access).send().await.unwrap();
    assert_eq!(closed.status(), 401);
}
