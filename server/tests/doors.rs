//! How often one may try: whoever guesses is slowed down, a community centre behind one address is not locked out, and one
//! account with many devices does not slow everybody.

use kring_domain::{
    people::{Standing, Title},
    spaces::SpaceKind,
    wire,
};
use kring_server::{DeviceKey, Rates};
use serde_json::{Value, json};

use crate::harness::{Ground, Phone, Proved as _, ground, ground_with};

/// As people get it who type `kring serve`.
async fn usual() -> Ground {
    ground_with(|config| config.rates = Rates::default()).await
}

async fn looks(ground: &Ground, code: &str) -> u16 {
    ground.post("/v1/join/look", json!({ "code": code })).await.status().as_u16()
}

#[tokio::test]
async fn thirty_newcomers_behind_one_address_come_in_at_once() {
    let ground = usual().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    for number in 0..30 {
        // Each looks what the code leads to, and knocks, from a phone of their own.
        let key = DeviceKey::generate().unwrap();
        let knock = json!({ "code": code, "name": format!("Buur {number}"), "picture": "boat" });
        for (path, body) in [("/v1/join/look", json!({ "code": code })), ("/v1/join", knock)] {
            let request = ground.http.post(ground.url(path)).json(&body);
            let answer = request.proved_by(&key, ground.now(), None, None).send().await.unwrap();
            assert_eq!(answer.status(), 200, "the {number}th at {path}");
        }
    }
    // Who comes in the same moment, and who mistyped, waits a second or two.
    let answer = ground.post("/v1/join/look", json!({ "code": code })).await;
    if answer.status() == 429 {
        let wait_s: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!(wait_s <= 2, "{wait_s} s");
    }
}

#[tokio::test]
async fn an_address_that_guesses_is_slowed_down_and_not_locked_out() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    let mut outcomes = Vec::new();
    for guess in 0..100 {
        outcomes.push(looks(&ground, &format!("ZZZZ{guess:02}")).await);
    }
    let tried = outcomes.iter().filter(|status| **status == 404).count();
    assert!((61..=70).contains(&tried), "{tried} guesses of 100 in a moment");
    let answer = ground.post("/v1/join/look", json!({ "code": code })).await;
    assert_eq!(answer.status(), 429);
    let wait_s: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!(wait_s <= 11, "the next one is heard in {wait_s} s");
}

#[tokio::test]
async fn a_code_can_be_ended_by_a_steward_and_by_nobody_else() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let other = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let els = ground.member(other, "Els", Title::SocialWorker, Standing::Steward).await;
    let path = format!("/v1/spaces/{space}/join-codes");
    let made = ground.http.post(ground.url(&path)).proved(&ground, &sanne.access).send().await.unwrap();
    let made: Value = made.json().await.unwrap();
    let code = made["code"].as_str().unwrap();
    let ends = async |phone: &Phone, space: &str, code: &str| {
        let path = ground.url(&format!("/v1/spaces/{space}/join-codes/{code}"));
        ground.http.delete(path).proved(&ground, &phone.access).send().await.unwrap().status().as_u16()
    };
    let (here, there) = (space.to_string(), other.to_string());
    assert_eq!(ends(&anna, &here, code).await, 403);
    assert_eq!(ends(&els, &here, code).await, 404);
    // A steward of another group says it is of theirs.
    assert_eq!(ends(&els, &there, code).await, 204);
    assert_eq!(looks(&ground, code).await, 200);
    assert_eq!(ends(&sanne, &here, &code.to_lowercase()).await, 204);
    assert_eq!(looks(&ground, code).await, 404);
    assert_eq!(ends(&sanne, &here, code).await, 204, "again is no fault");
    // And from the command line.
    let kring = ground.handle().kring();
    let printed = kring.invite(space).await.unwrap();
    kring.end_invitation(&printed).await.unwrap();
    assert_eq!(looks(&ground, &printed).await, 404);
    assert!(kring.end_invitation(&printed).await.is_err());
}

#[tokio::test]
async fn one_account_is_told_so_much_in_a_minute_on_all_its_devices() {
    let ground = ground_with(|config| config.rates.caught_up_per_minute = 1).await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (_, _, push) = anna.write(space, "Dag allemaal.");
    anna.sync(&ground, vec![push]).await;
    let second = ground.sign_in("anna@example.org").await;
    let hello = wire::seal(&[second.hello()]).unwrap();
    let answer = second.send(&ground, hello.clone()).await;
    assert_eq!((answer.status().as_u16(), answer.headers().contains_key("retry-after")), (429, true));
    // Others are told meanwhile, and so is she a minute later.
    piet.sync(&ground, Vec::new()).await;
    assert_eq!(piet.bodies(space), ["Dag allemaal."]);
    ground.clock.pass(60_000);
    assert_eq!(second.send(&ground, hello).await.status(), 200);
}

#[tokio::test]
async fn a_lost_answer_to_a_knock_is_given_again_to_the_same_key_alone() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    let (person, device) = (uuid(), uuid());
    let knock = json!({ "code": code, "name": "Marco", "picture": "boat", "person": person, "device": device });
    assert_eq!(ground.post("/v1/join", knock.clone()).await.status(), 200);
    let thief = DeviceKey::generate().unwrap();
    let request = ground.http.post(ground.url("/v1/join")).json(&knock);
    let theirs = request.proved_by(&thief, ground.now(), None, None).send().await.unwrap();
    assert_eq!(theirs.status(), 409, "whoever knows the ids gets no session");
    assert_eq!(ground.post("/v1/join", knock).await.status(), 200);
}

fn uuid() -> String {
    kring_domain::ids::PersonId::from_random(crate::harness::random()).to_string()
}
