//! What a tablet hands in for someone whose place on it is locked: it comes in as if they had sent it, once, and nobody else
//! can make it.

use kring_domain::{
    acts::Act,
    ids::{DeviceId, SpaceId},
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::{Refusal, Verdict},
    wire::{self, Delivery, Frame, MAX_PARCELS, Parcel, Push, SCHEMA, SealedParcel, Sender},
};
use kring_server::{DeviceKey, OsRandom, Random, rotate_keys};
use minicbor::bytes::ByteVec;
use serde_json::{Value, json};

use crate::harness::{Ground, Phone, Proved as _, delivery_of, ground, ground_with};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

fn sender(phone: &Phone) -> Sender<'_> {
    Sender { person: phone.person, device: phone.device, secret: &phone.delivery.1 }
}

/// What a phone keeps sealed of what it pushes.
fn sealed(phone: &Phone, push: &Push) -> SealedParcel {
    sealed_by(phone, push, sender(phone))
}

fn sealed_by(phone: &Phone, push: &Push, from: Sender<'_>) -> SealedParcel {
    let (document, offer) = (push.documents.first().copied(), push.offers[0].clone());
    let mut random = |bytes: &mut [u8]| OsRandom.fill(bytes).unwrap();
    phone.delivery.0.seal(&Parcel { schema: SCHEMA, document, offer }, from, &mut random).unwrap()
}

async fn sends(ground: &Ground, key: &DeviceKey, body: Vec<u8>) -> (u16, Value) {
    let request = ground.http.post(ground.url("/v1/deliveries")).body(body);
    let answer = request.proved_by(key, ground.now(), None, None).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap_or_default())
}

fn message(device: DeviceId, parcels: &[SealedParcel]) -> Vec<u8> {
    let parcels = parcels.iter().map(|parcel| ByteVec::from(minicbor::to_vec(parcel).unwrap())).collect();
    minicbor::to_vec(Delivery { device, parcels }).unwrap()
}

/// The places of what the server has.
async fn hands_in(ground: &Ground, device: DeviceId, parcels: &[SealedParcel]) -> Vec<u64> {
    let (status, answer) = sends(ground, &ground.key, message(device, parcels)).await;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer.as_object().unwrap().len(), 1, "nothing but what it has: {answer}");
    answer["taken"].as_array().unwrap().iter().map(|place| place.as_u64().unwrap()).collect()
}

/// Anna's phone, and Piet's place on a tablet that he locked.
async fn anna_and_piet(ground: &Ground) -> (Phone, Phone) {
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Steward).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    anna.sync(ground, Vec::new()).await;
    piet.sync(ground, Vec::new()).await;
    (anna, piet)
}

fn group(phone: &Phone) -> SpaceId {
    *phone.cursors.keys().next().unwrap()
}

#[tokio::test]
async fn it_comes_in_once_and_its_person_hears_the_same_verdict() {
    let ground = ground().await;
    let (mut anna, mut piet) = anna_and_piet(&ground).await;
    let space = group(&piet);
    let (first, _, push) = piet.write(space, "Ik heb gebeld.");
    let (second, _, next) = piet.write(space, "En teruggebeld.");
    let parcels = [sealed(&piet, &push), sealed(&piet, &next)];
    assert_eq!(hands_in(&ground, piet.device, &parcels).await, [0, 1]);
    assert_eq!(hands_in(&ground, piet.device, &parcels).await, [0, 1], "a lost answer: again is no fault");
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space).len(), 2);

    // Piet opens his place: what he offers again has a verdict already.
    let answer = piet.sync(&ground, vec![push, next]).await;
    for command in [first, second] {
        assert!(matches!(answer.verdict(command), Verdict::Accepted { .. }));
    }
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space).len(), 2, "nothing came twice");
    // And a copy that someone kept does nothing.
    assert_eq!(hands_in(&ground, piet.device, &parcels).await, [0, 1]);
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space).len(), 2);
}

#[tokio::test]
async fn what_is_refused_is_told_to_its_person_alone_and_what_must_wait_stays() {
    let ground = ground().await;
    let (mut anna, mut piet) = anna_and_piet(&ground).await;
    let space = group(&piet);
    let (command, act) = piet.act(space, Act::Remove { person: anna.person });
    let (_, _, missing) = piet.write(space, "Dit hoort voor het volgende.");
    let (_, _, later) = piet.write(space, "Dit bouwt op wat er nog niet is.");
    // The refused one reads as taken: from outside nobody sees which.
    assert_eq!(hands_in(&ground, piet.device, &[sealed(&piet, &act), sealed(&piet, &later)]).await, [0]);
    assert_eq!(hands_in(&ground, piet.device, &[sealed(&piet, &missing), sealed(&piet, &later)]).await, [0, 1]);
    let answer = piet.sync(&ground, vec![act]).await;
    assert!(matches!(answer.verdict(command), Verdict::Refused { reason: Refusal::NotAllowed }));
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space).len(), 2);
}

#[tokio::test]
async fn who_has_the_tablet_and_no_pin_makes_nothing_and_reads_nothing() {
    let ground = ground().await;
    let (mut anna, mut piet) = anna_and_piet(&ground).await;
    let space = group(&piet);
    let (_, _, push) = piet.write(space, "Niet van mij.");
    let good = sealed(&piet, &push);
    // To the public key alone, with a secret of one's own, or with that of another device on the same tablet.
    let guessed = sealed_by(&piet, &push, Sender { secret: &[0; 32], ..sender(&piet) });
    let annas = sealed_by(&piet, &push, Sender { secret: &anna.delivery.1, ..sender(&piet) });
    let elsewhere = sealed_by(&piet, &push, Sender { device: anna.device, ..sender(&piet) });
    let in_her_name = sealed_by(&piet, &push, Sender { person: anna.person, ..sender(&piet) });
    let (mut bent, mut old) = (good.clone(), good.clone());
    bent.sealed[9] ^= 1;
    old.key[0] ^= 1;
    let all = [guessed, annas, elsewhere, in_her_name, bent, old];
    assert_eq!(hands_in(&ground, piet.device, &all).await, [0_u64; 0]);
    assert_eq!(hands_in(&ground, anna.device, std::slice::from_ref(&good)).await, [0_u64; 0], "another device's");
    // What is no parcel at all stands in no other's way.
    let broken = Delivery { device: piet.device, parcels: vec![vec![1, 2, 3].into(), ByteVec::from(Vec::new())] };
    let answer = sends(&ground, &ground.key, minicbor::to_vec(broken).unwrap()).await;
    assert_eq!(answer, (200, json!({ "taken": [] })));
    // Another key than the device's, no such device, no proof.
    let thief = DeviceKey::generate().unwrap();
    let body = message(piet.device, std::slice::from_ref(&good));
    assert_eq!(sends(&ground, &thief, body.clone()).await.0, 401);
    let nobody = message(DeviceId::from_bytes([1; 16]), std::slice::from_ref(&good));
    let unknown = sends(&ground, &ground.key, nobody).await;
    assert_eq!(unknown, sends(&ground, &thief, body.clone()).await, "whether it is there is not told");
    let without = ground.http.post(ground.url("/v1/deliveries")).body(body).send().await.unwrap();
    assert_eq!(without.status(), 401);
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space), [""; 0]);
    // The change speaks of its author: sealed well, but as a change to another's document.
    let (_, _, Push { mut documents, offers }) = piet.write(space, "Van Anna?");
    documents[0].owner = Some(anna.person);
    assert_eq!(hands_in(&ground, piet.device, &[sealed(&piet, &Push { documents, offers })]).await, [0], "refused");
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space), [""; 0]);
}

#[tokio::test]
async fn a_device_that_was_closed_hands_in_nothing_and_one_that_was_ended_its_persons_own_words() {
    let ground = ground().await;
    let (mut anna, mut piet) = anna_and_piet(&ground).await;
    let space = group(&piet);
    let here = ground.sign_in("piet@example.org").await;
    let (command, _, own) = piet.write(space, "Dit is van mij.");
    let (_, act) = piet.act(space, Act::Leave);
    let (_, _, late) = piet.write(space, "Te laat.");
    let parcels = [sealed(&piet, &own), sealed(&piet, &act)];
    let request = ground.http.delete(ground.url(&format!("/v1/devices/{}", piet.device)));
    assert_eq!(request.proved(&ground, &here.access).send().await.unwrap().status(), 204);
    let (_, _, hers) = anna.write(space, "Anna.");
    let hers = message(anna.device, &[sealed(&anna, &hers)]);
    let sign_out = ground.http.post(ground.url("/v1/sign-out")).proved(&ground, &anna.access);
    assert_eq!(sign_out.send().await.unwrap().status(), 204);
    assert_eq!(sends(&ground, &ground.key, hers).await.0, 401, "who signed out has nothing there");
    ground.clock.pass(29 * DAY);
    assert_eq!(hands_in(&ground, piet.device, &parcels).await, [0], "what decides about the group stays");
    ground.clock.pass(11 * MINUTE);
    assert_eq!(hands_in(&ground, piet.device, &[sealed(&piet, &late)]).await, [0_u64; 0], "its ten minutes are over");

    // Opened then, it hears what became of what came before, and its last words have ten minutes of their own.
    let may: Value = ground.post("/v1/last-words", json!({ "refreshToken": piet.refresh })).await.json().await.unwrap();
    assert_eq!(may["mayPush"], true);
    let token = may["accessToken"].as_str().unwrap();
    let frames = [own, late.clone()].map(Frame::Push);
    let request = ground.http.post(ground.url("/v1/last-words/push")).body(wire::seal(&frames).unwrap());
    let answer = request.proved(&ground, token).send().await.unwrap().bytes().await.unwrap();
    let told = wire::open(&answer).unwrap();
    let verdicts = told.into_iter().find_map(|frame| match frame {
        Frame::Verdicts(verdicts) => Some(verdicts),
        _ => None,
    });
    let verdicts = verdicts.unwrap();
    assert!(matches!(verdicts[0].verdict, Verdict::Accepted { .. }) && verdicts[0].command == command);
    assert!(matches!(verdicts[1].verdict, Verdict::Accepted { .. }));
    let wiped = ground.http.post(ground.url("/v1/last-words/wiped")).proved(&ground, token);
    assert_eq!(wiped.send().await.unwrap().status(), 204);
    assert_eq!(sends(&ground, &ground.key, message(piet.device, &parcels)).await.0, 401, "empty is empty");

    ground.clock.pass(401 * DAY);
    assert_eq!(sends(&ground, &ground.key, message(here.device, &[])).await.0, 401, "away for too long");
}

#[tokio::test]
async fn who_was_taken_out_of_the_group_hears_it_at_the_next_opening() {
    let ground = ground().await;
    let (mut anna, mut piet) = anna_and_piet(&ground).await;
    let space = group(&piet);
    let (command, _, push) = piet.write(space, "Nog niet verstuurd.");
    let (_, act) = anna.act(space, Act::Remove { person: piet.person });
    anna.sync(&ground, vec![act]).await;
    assert_eq!(hands_in(&ground, piet.device, &[sealed(&piet, &push)]).await, [0]);
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space), [""; 0]);
    assert!(matches!(piet.sync(&ground, vec![push]).await.verdict(command), Verdict::Refused { .. }));
}

#[tokio::test]
async fn a_new_key_is_told_with_the_next_tokens_and_the_old_one_opens_for_as_long_as_a_device_may_stay_away() {
    let mut ground = ground().await;
    let (_, mut piet) = anna_and_piet(&ground).await;
    let space = group(&piet);
    let before = piet.delivery;
    let (_, _, push) = piet.write(space, "Met de oude sleutel.");
    let old = sealed(&piet, &push);
    rotate_keys(&ground.data, &OsRandom, ground.now()).unwrap();
    ground.handle().kring().run_jobs().await.unwrap();
    let session = ground.post("/v1/token", json!({ "refreshToken": piet.refresh })).await;
    let session: Value = session.json().await.unwrap();
    piet.delivery = delivery_of(&session);
    piet.refresh = session["refreshToken"].as_str().unwrap().to_owned();
    assert_ne!(piet.delivery.0, before.0);
    assert_eq!(piet.delivery.1, before.1, "the secret is the device's and stays");
    let (_, _, next) = piet.write(space, "Met de nieuwe.");
    assert_eq!(hands_in(&ground, piet.device, &[old.clone(), sealed(&piet, &next)]).await, [0, 1]);
    ground.stop().await;
    ground.start_again().await;
    assert_eq!(hands_in(&ground, piet.device, std::slice::from_ref(&old)).await, [0]);
    // Whoever could hold something sealed to it must sign in again by now: it is thrown away at the next rotation.
    ground.clock.pass(401 * DAY);
    rotate_keys(&ground.data, &OsRandom, ground.now()).unwrap();
    let formers = std::fs::read(ground.data.join("delivery.key.former")).unwrap();
    assert_eq!(formers.len(), 40);
}

#[tokio::test]
async fn a_flood_is_held_off_and_nothing_of_it_stands_in_an_answer() {
    let ground = ground_with(|config| config.rates.sync_per_minute = 20).await;
    let (_, mut piet) = anna_and_piet(&ground).await;
    let space = group(&piet);
    let (_, _, push) = piet.write(space, "Eén.");
    let parcel = sealed(&piet, &push);
    let too_many = vec![parcel.clone(); MAX_PARCELS + 1];
    let (status, answer) = sends(&ground, &ground.key, message(piet.device, &too_many)).await;
    assert_eq!((status, &answer["code"]), (413, &json!("too_large")));
    let (status, _) = sends(&ground, &ground.key, vec![0; (1 << 20) + 1]).await;
    assert_eq!(status, 413);
    for body in [Vec::new(), vec![0xff; 9], message(piet.device, &[]).into_iter().chain([0]).collect()] {
        let (status, answer) = sends(&ground, &ground.key, body).await;
        assert_eq!((status, &answer["code"]), (400, &json!("malformed")));
    }
    let mut slowed = 0;
    for _time in 0..30 {
        let (status, _) = sends(&ground, &ground.key, message(piet.device, std::slice::from_ref(&parcel))).await;
        assert!(matches!(status, 200 | 429), "{status}");
        slowed += usize::from(status == 429);
    }
    assert!(slowed > 0);
}
