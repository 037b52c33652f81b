//! Signing in with a code by e-mail.

use kring_domain::people::Title;
use kring_server::MailRoute;
use serde_json::{Value, json};

use crate::harness::{MailServer, ground, ground_with};

#[tokio::test]
async fn the_code_comes_by_real_mail_in_the_language_asked() {
    let mut mail = MailServer::start().await;
    let url = mail.url.clone();
    let ground = ground_with(|config| {
        config.demo = false;
        config.mail = MailRoute::Smtp { url, from: "Kring <kring@example.org>".to_owned(), authority: None };
    })
    .await;
    ground.account("Sanne", "sanne@example.org", Title::SocialWorker).await;
    let asked = ground.post("/v1/sign-in/codes", json!({ "email": " Sanne@Example.org ", "language": "nl" })).await;
    assert_eq!(asked.status(), 202);
    let letter = mail.next().await;
    assert!(letter.contains("To: sanne@example.org"), "{letter}");
    let code: String = letter
        .lines()
        .find_map(|line| line.strip_prefix("Subject: "))
        .unwrap()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    assert_eq!(code.len(), 6);
    let answer = ground.post("/v1/sign-in", json!({ "email": "sanne@example.org", "code": code })).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["api-version"], "1.0.0");
    let session: Value = answer.json().await.unwrap();
    assert_eq!(session["person"]["name"], "Sanne");
    assert_eq!(session["person"]["title"], "social_worker");
    assert_eq!(session["expiresInS"], 600);
    // The code works once.
    let again = ground.post("/v1/sign-in", json!({ "email": "sanne@example.org", "code": code })).await;
    assert_eq!(again.status(), 400);
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_answer_and_no_mail() {
    let ground = ground().await;
    let asked = ground.post("/v1/sign-in/codes", json!({ "email": "nobody@example.org" })).await;
    assert_eq!(asked.status(), 202);
    ground.handle().kring().run_jobs().await.unwrap();
    let letters: Value = ground.http.get(ground.url("/demo/mailbox")).send().await.unwrap().json().await.unwrap();
    assert_eq!(letters, json!([]));
    let nonsense = ground.post("/v1/sign-in/codes", json!({ "email": "no address" })).await;
    assert_eq!(nonsense.status(), 400);
    let problem: Value = nonsense.json().await.unwrap();
    assert_eq!(problem["code"], "invalid");
    assert_eq!(problem["faults"], json!([{ "field": "email", "code": "not_an_address" }]));
}

#[tokio::test]
async fn guesses_at_an_address_that_nobody_has_are_counted_as_at_any_other() {
    let ground = ground().await;
    ground.account("Piet", "piet@example.org", Title::Participant).await;
    for email in ["piet@example.org", "nobody@example.org"] {
        for _ in 0..5 {
            let answer = ground.post("/v1/sign-in", json!({ "email": email, "code": "000000" })).await;
            assert_eq!(answer.json::<Value>().await.unwrap()["code"], "wrong_code");
        }
        // Guessed too often: no code is sent until ten minutes have passed.
        assert_eq!(ground.post("/v1/sign-in/codes", json!({ "email": email })).await.status(), 202);
    }
    ground.handle().kring().run_jobs().await.unwrap();
    let shown =
        async || -> Value { ground.http.get(ground.url("/demo/mailbox")).send().await.unwrap().json().await.unwrap() };
    assert_eq!(shown().await, json!([]));
    ground.clock.pass(10 * 60 * 1000);
    for email in ["piet@example.org", "nobody@example.org"] {
        assert_eq!(ground.post("/v1/sign-in/codes", json!({ "email": email })).await.status(), 202);
    }
    ground.handle().kring().run_jobs().await.unwrap();
    assert_eq!(shown().await.as_array().unwrap().len(), 1);
    let text = ground.http.get(ground.url("/metrics")).send().await.unwrap().text().await.unwrap();
    assert!(text.contains("kring_mails_total 1"), "{text}");
}

#[tokio::test]
async fn five_wrong_codes_or_ten_minutes_end_a_code() {
    let ground = ground().await;
    let email = "piet@example.org";
    ground.account("Piet", email, Title::Participant).await;
    ground.post("/v1/sign-in/codes", json!({ "email": email })).await;
    ground.handle().kring().run_jobs().await.unwrap();
    let code = ground.code_for(email).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        let answer = ground.post("/v1/sign-in", json!({ "email": email, "code": wrong })).await;
        assert_eq!(answer.status(), 400);
        assert_eq!(answer.json::<Value>().await.unwrap()["code"], "wrong_code");
    }
    assert_eq!(ground.post("/v1/sign-in", json!({ "email": email, "code": code })).await.status(), 400);

    ground.post("/v1/sign-in/codes", json!({ "email": email })).await;
    ground.handle().kring().run_jobs().await.unwrap();
    let fresh = ground.code_for(email).await;
    ground.clock.pass(10 * 60 * 1000);
    assert_eq!(ground.post("/v1/sign-in", json!({ "email": email, "code": fresh })).await.status(), 400);
}

#[tokio::test]
async fn an_address_that_tries_too_often_waits() {
    let ground = ground_with(|config| config.rates.door_per_minute = 5).await;
    for _ in 0..5 {
        assert_eq!(ground.post("/v1/sign-in", json!({ "email": "a@b.nl", "code": "1" })).await.status(), 400);
    }
    let answer = ground.post("/v1/sign-in", json!({ "email": "a@b.nl", "code": "1" })).await;
    assert_eq!(answer.status(), 429);
    assert!(answer.headers().contains_key("retry-after"));
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "too_many_requests");
}

#[tokio::test]
async fn a_second_ask_within_a_minute_sends_nothing_and_keeps_the_code() {
    let ground = ground().await;
    let email = "piet@example.org";
    ground.account("Piet", email, Title::Participant).await;
    let mails = async || {
        assert_eq!(ground.post("/v1/sign-in/codes", json!({ "email": email })).await.status(), 202);
        ground.handle().kring().run_jobs().await.unwrap();
        let shown: Value = ground.http.get(ground.url("/demo/mailbox")).send().await.unwrap().json().await.unwrap();
        shown.as_array().unwrap().len()
    };
    // Who guessed before keeps nobody from asking.
    assert_eq!(ground.post("/v1/sign-in", json!({ "email": email, "code": "000000" })).await.status(), 400);
    assert_eq!(mails().await, 1);
    let code = ground.code_for(email).await;
    ground.clock.pass(59_000);
    assert_eq!(mails().await, 1);
    ground.clock.pass(1_000);
    assert_eq!(mails().await, 2);
    let newest = ground.code_for(email).await;
    let answer = ground.post("/v1/sign-in", json!({ "email": email, "code": newest })).await;
    assert_eq!(answer.status(), 200, "{code} was followed by {newest}");
}
