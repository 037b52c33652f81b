//! A device that was ended from elsewhere: what it still may, what it never may, and how its page says that it is empty.

use kring_domain::{
    acts::Act,
    ids::{GrantId, SpaceId},
    people::{Standing, Title},
    sight::{Grantee, Part},
    spaces::SpaceKind,
    time::Timestamp,
    verdict::{Refusal, Verdict},
    wire::{self, Frame, Push, SightEvent, VerdictOn},
};
use kring_server::DeviceKey;
use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::{Ground, NOW, Phone, Proved as _, ground};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// Anna with a phone that she lost, and the one in her hand.
async fn lost_phone(ground: &Ground) -> (Phone, Phone) {
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut lost = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    lost.sync(ground, Vec::new()).await;
    let here = ground.sign_in("anna@example.org").await;
    (lost, here)
}

async fn ends(ground: &Ground, here: &Phone, lost: &Phone) {
    let request = ground.http.delete(ground.url(&format!("/v1/devices/{}", lost.device)));
    assert_eq!(request.proved(ground, &here.access).send().await.unwrap().status(), 204);
}

async fn begins(ground: &Ground, lost: &Phone) -> Result<Value, u16> {
    let answer = ground.post("/v1/last-words", json!({ "refreshToken": lost.refresh })).await;
    if answer.status() == 200 { Ok(answer.json().await.unwrap()) } else { Err(answer.status().as_u16()) }
}

async fn refreshes(ground: &Ground, phone: &Phone) -> (u16, String) {
    let answer = ground.post("/v1/token", json!({ "refreshToken": phone.refresh })).await;
    let status = answer.status().as_u16();
    (status, answer.json::<Value>().await.unwrap()["code"].as_str().unwrap_or_default().to_owned())
}

async fn pushes(ground: &Ground, token: &str, frames: &[Frame]) -> Result<Vec<Frame>, u16> {
    let request = ground.http.post(ground.url("/v1/last-words/push")).body(wire::seal(frames).unwrap());
    let answer = request.proved(ground, token).send().await.unwrap();
    if answer.status() != 200 {
        return Err(answer.status().as_u16());
    }
    Ok(wire::open(&answer.bytes().await.unwrap()).unwrap())
}

fn verdicts(frames: &[Frame]) -> Vec<VerdictOn> {
    frames.iter().flat_map(|frame| if let Frame::Verdicts(some) = frame { some.clone() } else { Vec::new() }).collect()
}

async fn page(ground: &Ground, here: &Phone, lost: &Phone) -> Value {
    let request = ground.http.get(ground.url("/v1/devices")).proved(ground, &here.access);
    let listed: Value = request.send().await.unwrap().json().await.unwrap();
    let id = lost.device.to_string();
    listed["devices"].as_array().unwrap().iter().find(|device| device["id"] == id).unwrap().clone()
}

async fn says(ground: &Ground, token: &str, method: Method, path: &str, body: &Value) -> u16 {
    let request = ground.http.request(method, ground.url(path)).json(body).proved(ground, token);
    request.send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn a_lost_phone_hands_in_its_persons_words_and_says_that_it_is_empty() {
    let ground = ground().await;
    let (mut lost, mut here) = lost_phone(&ground).await;
    let space = *lost.cursors.keys().next().unwrap();
    let (command, _, push) = lost.write(space, "Dit was nog niet verstuurd.");
    ends(&ground, &here, &lost).await;
    assert_eq!(refreshes(&ground, &lost).await, (403, "device_ended".to_owned()));

    let may = begins(&ground, &lost).await.unwrap();
    assert_eq!((&may["mayPush"], &may["endedAt"]), (&json!(true), &json!(NOW)));
    let token = may["accessToken"].as_str().unwrap();
    let frames = pushes(&ground, token, &[Frame::Push(push.clone())]).await.unwrap();
    assert!(
        matches!(verdicts(&frames)[..], [VerdictOn { command: of, verdict: Verdict::Accepted { .. } }] if of == command)
    );
    assert!(frames.iter().all(|frame| matches!(frame, Frame::Clock(_) | Frame::Verdicts(_))), "{frames:?}");
    // A lost answer: the same again is the same verdict, and one thing all the same.
    assert_eq!(verdicts(&pushes(&ground, token, &[Frame::Push(push)]).await.unwrap()), verdicts(&frames));
    here.sync(&ground, Vec::new()).await;
    assert_eq!(here.bodies(space), ["Dit was nog niet verstuurd."]);

    let texts = json!({ "texts": [{ "space": space.to_string(), "at": NOW, "text": "Dit kon niet meer." }] });
    assert_eq!(says(&ground, token, Method::PUT, "/v1/last-words/kept", &texts).await, 204);
    assert_eq!(page(&ground, &here, &lost).await["end"]["wipedAt"], Value::Null, "not confirmed yet");
    ground.clock.pass(MINUTE);
    assert_eq!(says(&ground, token, Method::POST, "/v1/last-words/wiped", &json!({})).await, 204);
    assert_eq!(says(&ground, token, Method::POST, "/v1/last-words/wiped", &json!({})).await, 204, "again is no fault");
    let shown = page(&ground, &here, &lost).await;
    assert_eq!(shown["end"]["wipedAt"], NOW + MINUTE);
    assert_eq!(shown["kept"], json!([{ "at": NOW, "text": "Dit kon niet meer." }]));
    assert!(shown["end"]["lastWords"].as_u64().unwrap() >= 1);

    // Nothing more comes from it.
    assert_eq!(refreshes(&ground, &lost).await, (401, "signed_out".to_owned()));
    assert_eq!(begins(&ground, &lost).await, Err(401));
    assert_eq!(says(&ground, token, Method::PUT, "/v1/last-words/kept", &texts).await, 401);
    // Its words are its writer's to throw away, and nobody else's to see.
    let other = ground.member(space, "Piet", Title::Participant, Standing::Steward).await;
    let path = format!("/v1/devices/{}/kept", lost.device);
    assert_eq!(says(&ground, &other.access, Method::DELETE, &path, &json!({})).await, 404);
    assert_eq!(says(&ground, &here.access, Method::DELETE, &path, &json!({})).await, 204);
    assert_eq!(page(&ground, &here, &lost).await["kept"], json!([]));
}

#[tokio::test]
async fn a_thief_reads_nothing_and_decides_nothing() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut lost = ground.member(space, "Anna", Title::Participant, Standing::Steward).await;
    let piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    lost.sync(&ground, Vec::new()).await;
    let here = ground.sign_in("anna@example.org").await;
    ends(&ground, &here, &lost).await;
    let token = begins(&ground, &lost).await.unwrap()["accessToken"].as_str().unwrap().to_owned();

    // Nothing is handed out: no greeting, no page, no photo, no list, on no route and no line.
    assert_eq!(pushes(&ground, &token, &[lost.hello()]).await, Err(400));
    let attachment = format!("/v1/spaces/{space}/attachments/{}", "0".repeat(64));
    for (method, path) in [
        (Method::POST, "/v1/sync".to_owned()),
        (Method::GET, attachment),
        (Method::GET, "/v1/devices".to_owned()),
        (Method::DELETE, format!("/v1/devices/{}", here.device)),
        (Method::POST, format!("/v1/spaces/{space}/join-codes")),
        (Method::POST, "/v1/join".to_owned()),
        (Method::POST, "/v1/sign-out".to_owned()),
    ] {
        assert_eq!(says(&ground, &token, method.clone(), &path, &json!({})).await, 401, "{method} {path}");
    }
    // Nothing is decided: no act, and no document that others read as the group's.
    let (command, act) = lost.act(space, Act::Remove { person: piet.person });
    let refused = VerdictOn { command, verdict: Verdict::Refused { reason: Refusal::NotAllowed } };
    assert_eq!(verdicts(&pushes(&ground, &token, &[Frame::Push(act)]).await.unwrap()), [refused]);
    let (_, _, Push { mut documents, offers }) = lost.write(space, "Van Piet?");
    documents[0].owner = Some(piet.person);
    let (frames, id) = (pushes(&ground, &token, &[Frame::Push(Push { documents, offers })]).await.unwrap(), 0);
    assert!(matches!(verdicts(&frames)[id].verdict, Verdict::Refused { reason: Refusal::NotAllowed }));
    // Without its key the token is nothing either.
    let thief = DeviceKey::generate().unwrap();
    let request = ground.http.post(ground.url("/v1/last-words/wiped"));
    let answer = request.proved_by(&thief, ground.now(), Some(&token), None).send().await.unwrap();
    assert_eq!(answer.status(), 401);
    // And it is no use to anyone whose device was not ended.
    assert_eq!(begins(&ground, &here).await, Err(401));
    assert_eq!(says(&ground, &here.access, Method::POST, "/v1/last-words/wiped", &json!({})).await, 401);
}

#[tokio::test]
async fn that_nobody_may_look_any_more_is_heard_from_a_lost_phone_too() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut lost = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let own = SpaceId::own(lost.person);
    let give = |number| Act::Grant {
        grant: GrantId::from_bytes([number; 16]),
        part: Part::Introduction,
        to: Grantee::Person { person: sanne.person },
        purpose: "Voor mijn traject".to_owned(),
        until: Timestamp(NOW + 90 * DAY),
    };
    let (command, push) = lost.act(own, give(1));
    assert!(matches!(lost.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    let more = give(2);
    sanne.sync(&ground, Vec::new()).await;
    let here = ground.sign_in("anna@example.org").await;
    ends(&ground, &here, &lost).await;
    let token = begins(&ground, &lost).await.unwrap()["accessToken"].as_str().unwrap().to_owned();
    // Nothing is given from it.
    let (command, push) = lost.act(own, more);
    let refused = VerdictOn { command, verdict: Verdict::Refused { reason: Refusal::NotAllowed } };
    assert_eq!(verdicts(&pushes(&ground, &token, &[Frame::Push(push)]).await.unwrap()), [refused]);
    let (_, push) = lost.act(own, Act::EndGrant { grant: GrantId::from_bytes([1; 16]) });
    let said = verdicts(&pushes(&ground, &token, &[Frame::Push(push)]).await.unwrap());
    assert!(matches!(said[..], [VerdictOn { verdict: Verdict::Accepted { .. }, .. }]), "{said:?}");
    assert_eq!(sanne.sync(&ground, Vec::new()).await.sight, [SightEvent::Forget { space: own }]);
}

#[tokio::test]
async fn it_speaks_for_ten_minutes_and_within_thirty_days() {
    let ground = ground().await;
    let (mut lost, here) = lost_phone(&ground).await;
    let space = *lost.cursors.keys().next().unwrap();
    ends(&ground, &here, &lost).await;
    ground.clock.pass(29 * DAY);
    assert_eq!(begins(&ground, &lost).await.unwrap()["mayPush"], true);
    ground.clock.pass(11 * MINUTE);
    let late = begins(&ground, &lost).await.unwrap();
    assert_eq!(late["mayPush"], false, "it began eleven minutes ago");
    let token = late["accessToken"].as_str().unwrap();
    let (_, _, push) = lost.write(space, "Te laat.");
    assert_eq!(pushes(&ground, token, &[Frame::Push(push)]).await, Err(401));
    // What it has is kept for its writer all the same, and it can say that it is empty.
    let texts = json!({ "texts": [{ "space": space.to_string(), "at": NOW, "text": "Te laat." }] });
    assert_eq!(says(&ground, token, Method::PUT, "/v1/last-words/kept", &texts).await, 204);
    let more = json!({ "texts": [{ "space": space.to_string(), "at": NOW, "text": "x".repeat(300_000) }] });
    assert_eq!(says(&ground, token, Method::PUT, "/v1/last-words/kept", &more).await, 413);
    assert_eq!(says(&ground, token, Method::POST, "/v1/last-words/wiped", &json!({})).await, 204);
}

#[tokio::test]
async fn who_signed_out_or_was_closed_for_reuse_has_no_last_words() {
    let ground = ground().await;
    let (lost, here) = lost_phone(&ground).await;
    assert_eq!(says(&ground, &here.access, Method::POST, "/v1/sign-out", &json!({})).await, 204);
    assert_eq!(refreshes(&ground, &here).await, (401, "signed_out".to_owned()));
    assert_eq!(begins(&ground, &here).await, Err(401));
    // The administrator's command does what the person's tap does.
    ground.handle().kring().close_device(lost.device).await.unwrap();
    assert_eq!(refreshes(&ground, &lost).await, (403, "device_ended".to_owned()));
    assert!(begins(&ground, &lost).await.is_ok());
}
