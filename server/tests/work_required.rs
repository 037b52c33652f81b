//! Where an organisation asks for its own account, nothing else stands in for it.

use kring_domain::{people::Title, rights::OrganisationRole};
use serde_json::{Value, json};

use crate::work_accounts::Place;

#[tokio::test]
async fn the_account_of_one_organisation_does_not_stand_in_for_anothers_that_asks_for_its_own() {
    let place = Place::new(false).await;
    let kring = place.ground.handle().kring();
    let session = place.whole().await;
    let person = session["person"]["id"].as_str().unwrap().parse().unwrap();
    let other = kring.create_organisation("Gemeente Zuid").await.unwrap();
    let mut settings = kring.identity_providers().await.unwrap().remove(0).1;
    settings.required = true;
    settings.client_id = "elsewhere".to_owned();
    kring.set_identity_provider(other, settings).await.unwrap();
    place.whole().await;
    kring.give_role(person, other, OrganisationRole::Coach).await.unwrap();
    let gone = place.goes().await;
    let back = place.comes_back(&gone.state, "&code=c1").await;
    let answer = place.enters(&back, &gone.browser).await;
    assert_eq!(answer.status(), 403);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "work_account_asked");
}

#[tokio::test]
async fn where_it_is_asked_the_code_by_mail_lets_no_professional_in() {
    let place = Place::new(true).await;
    let ground = &place.ground;
    ground.account("Sanne", "sanne@example.org", Title::SocialWorker).await;
    ground.account("Piet", "piet@example.org", Title::Participant).await;
    ground.sign_in("piet@example.org").await;
    assert_eq!(ground.post("/v1/sign-in/codes", json!({ "email": "sanne@example.org" })).await.status(), 202);
    ground.handle().kring().run_jobs().await.unwrap();
    let code = ground.code_for("sanne@example.org").await;
    let enter = async |code: &str| {
        let answer = ground.post("/v1/sign-in", json!({ "email": "sanne@example.org", "code": code })).await;
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap()["code"].clone())
    };
    // Who guesses learns nothing of it.
    let wrong = if code == "000000" { "000001" } else { "000000" };
    assert_eq!(enter(wrong).await, (400, json!("wrong_code")));
    assert_eq!(enter(&code).await, (403, json!("work_account_asked")));
    let claims = json!({ "sub": "u3", "groups": ["welfare"], "email": "sanne@example.org", "email_verified": true });
    place.provider.knows(claims);
    assert_eq!(place.whole().await["person"]["name"], "Sanne");
}
