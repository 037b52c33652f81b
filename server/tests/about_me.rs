//! "Wat staat er over mij": what the tables hold about the one who asks, and nothing of anybody else.

use kring_domain::{
    acts::Act,
    people::{Standing, Title},
    rights::OrganisationRole,
    sight::{Grantee, Part},
    spaces::SpaceKind,
    time::CivilDate,
};
use serde_json::{Value, json};

use crate::{
    harness::{Ground, NOW, Phone, Proved as _, ground},
    sharing::{DAY, DONE, Scene, a_grant, scene},
};

async fn about(ground: &Ground, phone: &Phone) -> Value {
    let asked = ground.http.get(ground.url("/v1/about-me")).proved(ground, &phone.access);
    let answer = asked.send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.json().await.unwrap()
}

#[tokio::test]
async fn one_reads_what_is_kept_about_oneself_and_by_whom() {
    let Scene { ground, space, mut anna, mut sanne } = scene().await;
    let kring = ground.handle().kring();
    kring.give_role(anna.person, ground.organisation, OrganisationRole::Coach).await.unwrap();
    // She shares with Sanne, who looks.
    let (_grant, given) = a_grant(Grantee::Person { person: sanne.person }, NOW + 30 * DAY);
    assert_eq!(anna.does(&ground, given).await, DONE);
    sanne.sync(&ground, Vec::new()).await;
    let day = CivilDate("2026-11-22".to_owned());
    let look = Act::Looked { owner: anna.person, part: Part::Introduction, at: ground.now(), day };
    assert_eq!(sanne.does(&ground, look).await, DONE);
    let (_, _, push) = anna.write(space, "Ik heb gebeld.");
    anna.sync(&ground, vec![push]).await;

    let told = about(&ground, &anna).await;
    assert_eq!((&told["name"], &told["title"]), (&json!("Anna"), &json!("coach")));
    assert_eq!(told["email"], "anna@example.org");
    assert_eq!(told["roles"][0]["role"], "coach");
    assert_eq!(told["roles"][0]["by"], "administrator");
    assert_eq!(told["groups"].as_array().unwrap().len(), 1);
    let group = &told["groups"][0];
    assert_eq!((&group["name"], &group["standing"]), (&json!("Koffie"), &json!("member")));
    assert_eq!(group["written"]["documents"], 1);
    assert_eq!(told["own"]["documents"], 1);
    assert_eq!(told["devices"].as_array().unwrap().len(), 1);
    assert_eq!(told["devices"][0]["isThis"], true);
    assert_eq!(told["given"][0]["to"], "Sanne");
    assert_eq!(told["given"][0]["purpose"], "Voor mijn traject");
    assert_eq!(told["looks"], json!([{ "by": "Sanne", "day": "2026-11-22" }]));
    assert_eq!(told["looked"], json!([]));
    assert!(told["technical"]["sights"].as_u64().unwrap() > 0);

    // Sanne's own page says where she looked, and nothing of what Anna said or is.
    let hers = about(&ground, &sanne).await;
    assert_eq!(hers["looked"], json!([{ "of": "Anna", "day": "2026-11-22" }]));
    assert_eq!(hers["shared"][0]["of"], "Anna");
    assert_eq!((&hers["given"], &hers["looks"], &hers["roles"]), (&json!([]), &json!([]), &json!([])));
    let words = hers.to_string();
    assert!(
        !words.contains("koken") && !words.contains("traject") && !words.contains(&anna.person.to_string()),
        "{words}"
    );
}

#[tokio::test]
async fn who_was_let_in_by_mail_reads_of_the_address_and_of_a_code_that_waits() {
    let ground = ground().await;
    ground.account("Kees", "kees@example.org", Title::Participant).await;
    ground.account("Karel", "karel@example.org", Title::Participant).await;
    let kees = ground.sign_in("kees@example.org").await;
    let karel = ground.sign_in("karel@example.org").await;
    ground.post("/v1/sign-in/codes", json!({ "email": "kees@example.org" })).await;
    let told = about(&ground, &kees).await;
    assert_eq!(told["email"], "kees@example.org");
    assert_eq!(told["asked"]["codeUntil"], ground.now().0 + 10 * 60_000);
    let other = about(&ground, &karel).await;
    assert_eq!((&other["email"], &other["asked"]["codeUntil"]), (&json!("karel@example.org"), &json!(null)));
    assert!(!other.to_string().contains("kees"));
}

#[tokio::test]
async fn of_another_organisation_nobody_sees_anything() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let elsewhere = kring.create_organisation("Elders").await.unwrap();
    let theirs = kring.create_space(elsewhere, SpaceKind::PeerGroup, "Thee").await.unwrap();
    let omar = ground.member(theirs, "Omar", Title::SocialWorker, Standing::Steward).await;
    let hers = about(&ground, &anna).await.to_string();
    assert!(!hers.contains("Omar") && !hers.contains("Thee") && !hers.contains("Elders"), "{hers}");
    let his = about(&ground, &omar).await;
    assert_eq!(his["groups"][0]["organisation"], "Elders");
    assert!(!his.to_string().contains("Anna") && !his.to_string().contains("Koffie"), "{his}");
}

#[tokio::test]
async fn who_left_reads_that_they_were_there_and_a_stranger_reads_nothing() {
    let Scene { ground, space, mut anna, .. } = scene().await;
    let (_command, push) = anna.act(space, Act::Leave);
    anna.sync(&ground, vec![push]).await;
    let told = about(&ground, &anna).await;
    assert_eq!(told["groups"][0]["standing"], "left");
    assert!(told["groups"][0]["since"].as_i64().unwrap() >= NOW);
    let nobody = ground.http.get(ground.url("/v1/about-me")).send().await.unwrap();
    assert_eq!(nobody.status(), 401);
}
