//! Coming in with a code: knocking, and being let in.

use kring_domain::{
    acts::Act,
    ids::{DeviceId, PersonId},
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::{Postponement, Refusal, Verdict},
    wire::SightEvent,
};
use kring_server::DeviceKey;
use serde_json::{Value, json};

use crate::harness::{Phone, Proved as _, ground, random};

#[tokio::test]
async fn someone_knocks_waits_and_is_let_in() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie op dinsdag").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let made = ground
        .http
        .post(ground.url(&format!("/v1/spaces/{space}/join-codes")))
        .proved(&ground, &sanne.access)
        .send()
        .await
        .unwrap();
    assert_eq!(made.status(), 201);
    let made: Value = made.json().await.unwrap();
    let code = made["code"].as_str().unwrap();
    let typed = format!("{}-{}", &code[..3].to_lowercase(), &code[3..]);

    let door: Value = ground.post("/v1/join/look", json!({ "code": typed })).await.json().await.unwrap();
    let expected = json!({ "name": "Koffie op dinsdag", "kind": "peer_group", "organisation": "Welzijn Noord" });
    assert_eq!(door, expected);

    let person = PersonId::from_bytes(random());
    let device = DeviceId::from_bytes(random());
    let knock = json!({ "code": typed, "name": "Marco", "picture": "boat", "device": device, "person": person });
    let answer = ground.post("/v1/join", knock.clone()).await;
    assert_eq!(answer.status(), 200);
    let joined: Value = answer.json().await.unwrap();
    assert_eq!(joined["space"], space.to_string());
    assert_eq!(joined["person"]["id"], person.to_string());
    // Who knows the ids and not the device's key gets nothing.
    let other = DeviceKey::generate().unwrap();
    let stolen = ground.http.post(ground.url("/v1/join")).json(&knock).proved_by(&other, ground.now(), None, None);
    assert_eq!(stolen.send().await.unwrap().status(), 409);
    // The answer was lost: the same again gives the same account.
    let again = ground.post("/v1/join", knock).await;
    assert_eq!(again.status(), 200);
    let mut marco = Phone::signed_in(&ground, &again.json().await.unwrap());
    assert_eq!((marco.person, marco.device), (person, device));

    // At the door one sees the name and nothing else, and what one wrote waits.
    let (command, _entry, push) = marco.write(space, "Ik ben er bijna");
    let answer = marco.sync(&ground, vec![push.clone()]).await;
    assert_eq!(answer.verdict(command), Verdict::Later { reason: Postponement::Busy });
    assert!(answer.pulls.is_empty());
    assert!(matches!(&answer.sight[..], [SightEvent::Granted(card)] if card.standing == Standing::Knocking));

    sanne.sync(&ground, Vec::new()).await;
    assert_eq!(sanne.members[&person].standing, Standing::Knocking);
    let (admit, open) = sanne.act(space, Act::Admit { person });
    let answer = sanne.sync(&ground, vec![open]).await;
    assert!(matches!(answer.verdict(admit), Verdict::Accepted { .. }));

    let answer = marco.sync(&ground, vec![push]).await;
    assert!(matches!(answer.verdict(command), Verdict::Accepted { .. }));
    assert!(matches!(&answer.sight[..], [SightEvent::Granted(card)] if card.standing == Standing::Member));
    assert_eq!(marco.members.len(), 2);
    sanne.sync(&ground, Vec::new()).await;
    assert_eq!(sanne.bodies(space), ["Ik ben er bijna"]);
}

#[tokio::test]
async fn who_checks_benefits_does_not_come_into_a_peer_group() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    ground.account("Karel", "karel@example.org", Title::BenefitsOfficer).await;
    let karel = ground.sign_in("karel@example.org").await;
    let answer = ground
        .http
        .post(ground.url("/v1/join"))
        .proved(&ground, &karel.access)
        .json(&json!({ "code": code }))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 403);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "not_for_title");
    assert!(ground.handle().kring().put_member(space, karel.person, Standing::Member).await.is_err());
}

#[tokio::test]
async fn a_code_ends_and_a_name_must_fit() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    let answer = ground.post("/v1/join", json!({ "code": code, "name": " ", "device": null })).await;
    assert_eq!(answer.status(), 400);
    let problem: Value = answer.json().await.unwrap();
    assert_eq!(problem["faults"].as_array().unwrap().len(), 2);
    ground.clock.pass(7 * 24 * 60 * 60 * 1000);
    assert_eq!(ground.post("/v1/join/look", json!({ "code": code })).await.status(), 404);
    assert_eq!(ground.post("/v1/join/look", json!({ "code": "??" })).await.status(), 404);
}

#[tokio::test]
async fn only_a_steward_makes_codes_and_turns_away() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let made = |access: String, space: String| {
        ground.http.post(ground.url(&format!("/v1/spaces/{space}/join-codes"))).proved(&ground, access).send()
    };
    assert_eq!(made(anna.access.clone(), space.to_string()).await.unwrap().status(), 403);
    let other = ground.space(SpaceKind::PeerGroup, "Thee").await;
    assert_eq!(made(anna.access.clone(), other.to_string()).await.unwrap().status(), 404);

    let piet = ground.account("Piet", "piet@example.org", Title::Participant).await;
    ground.handle().kring().put_member(space, piet, Standing::Knocking).await.unwrap();
    let (command, push) = anna.act(space, Act::TurnAway { person: piet });
    let answer = anna.sync(&ground, vec![push]).await;
    assert_eq!(answer.verdict(command), Verdict::Refused { reason: Refusal::NotAllowed });
}

#[tokio::test]
async fn thirty_wait_at_a_door_and_no_more() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    // They all look the same, and know it.
    let marco = json!({ "code": code, "name": "Marco", "picture": "boat", "alike": true });
    let knock = async || ground.post("/v1/join", marco.clone()).await;
    let mut last = None;
    for _ in 0..30 {
        let answer = knock().await;
        assert_eq!(answer.status(), 200);
        last = Some(Phone::signed_in(&ground, &answer.json().await.unwrap()));
    }
    let mut marco = last.unwrap();
    let answer = knock().await;
    assert_eq!(
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap()["code"].clone()),
        (409, "door_full".into())
    );
    // Another name at the door is no new card for those inside.
    sanne.sync(&ground, Vec::new()).await;
    let (command, push) =
        marco.act(space, Act::SetProfile { name: "Marcello".to_owned(), picture: kring_domain::people::Picture::Bird });
    assert!(matches!(marco.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    assert!(sanne.sync(&ground, Vec::new()).await.pulls.is_empty());
    let (_, push) = sanne.act(space, Act::Admit { person: marco.person });
    sanne.sync(&ground, vec![push]).await;
    assert_eq!(sanne.members[&marco.person].name, "Marcello");
    assert_eq!(knock().await.status(), 200);
}

#[tokio::test]
async fn a_name_holds_nothing_that_is_not_seen() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    for (name, status) in [
        ("San\u{200B}ne", 400),
        ("\u{202E}ennaS", 400),
        ("Sanne\u{2066}", 400),
        ("San\u{AD}ne", 400),
        ("\u{FEFF}", 400),
        ("Sanne\u{E0041}", 400),
        // Persian is written with a joiner that is not seen.
        ("\u{645}\u{6CC}\u{200C}\u{62E}", 200),
        ("Zoë 👩\u{200D}🌾", 200),
    ] {
        let answer = ground.post("/v1/join", json!({ "code": code, "name": name, "picture": "boat" })).await;
        assert_eq!(answer.status(), status, "{name:?}");
    }
}

#[tokio::test]
async fn who_joined_with_a_code_and_lost_the_phone_is_given_an_address() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let kring = ground.handle().kring();
    ground.account("Sanne", "sanne@example.org", Title::SocialWorker).await;
    let code = kring.invite(space).await.unwrap();
    let answer = ground.post("/v1/join", json!({ "code": code, "name": "Marco", "picture": "boat" })).await;
    let marco = Phone::signed_in(&ground, &answer.json().await.unwrap());
    kring.close_device(marco.device).await.unwrap();
    assert!(kring.set_email(marco.person, "sanne@example.org").await.is_err());
    assert!(kring.set_email(marco.person, "no address").await.is_err());
    kring.set_email(marco.person, " Marco@example.org").await.unwrap();
    assert_eq!(ground.sign_in("marco@example.org").await.person, marco.person);
}

#[tokio::test]
async fn one_invitation_used_twice_at_once_is_one_membership() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    let person = PersonId::from_bytes(random());
    let device = DeviceId::from_bytes(random());
    let knock = json!({ "code": code, "name": "Marco", "picture": "boat", "device": device, "person": person });
    let post = || ground.post("/v1/join", knock.clone());
    let (one, two, three) = tokio::join!(post(), post(), post());
    for answer in [one, two, three] {
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.json::<Value>().await.unwrap()["person"]["id"], person.to_string());
    }
    // The same for someone with an account, from two tabs.
    let piet = {
        ground.account("Piet", "piet@example.org", Title::Participant).await;
        ground.sign_in("piet@example.org").await
    };
    let post =
        || ground.http.post(ground.url("/v1/join")).proved(&ground, &piet.access).json(&json!({ "code": code })).send();
    let (one, two) = tokio::join!(post(), post());
    assert_eq!((one.unwrap().status().as_u16(), two.unwrap().status().as_u16()), (200, 200));
    sanne.sync(&ground, Vec::new()).await;
    let knocking = sanne.members.values().filter(|card| card.standing == Standing::Knocking).count();
    assert_eq!(knocking, 2);
}

#[tokio::test]
async fn who_would_look_like_another_hears_it_and_may_all_the_same() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    let knock = async |name: &str, picture: &str, alike: bool| {
        let asked = json!({ "code": code, "name": name, "picture": picture, "alike": alike });
        let answer = ground.post("/v1/join", asked).await;
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap()["code"].clone())
    };
    assert_eq!(knock("Marco", "boat", false).await.0, 200);
    assert_eq!(knock(" marco", "boat", false).await, (409, json!("looks_alike")));
    assert_eq!(knock("Marco", "bird", false).await.0, 200);
    assert_eq!(knock("Marco", "boat", true).await.0, 200);
}
