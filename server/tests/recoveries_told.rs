//! Being let in again: the mail that says so, and an older backup.

use kring_domain::verdict::Verdict;
use kring_server::{MailRoute, admin::restore};

use crate::{
    harness::{MailServer, ground},
    recoveries::{HOUR, NewDevice, Scene, announced, code, mine, scene, scene_on, stops},
};

#[tokio::test]
async fn a_mail_says_so_in_both_languages_and_names_nobody() {
    let mut mail = MailServer::start().await;
    let url = mail.url.clone();
    let Scene { ground, space, sanne, kees } = scene_on(ground().await).await;
    let mut config = ground.config.clone();
    config.mail = MailRoute::Smtp { url, from: "Kring <kring@example.org>".to_owned(), authority: None };
    let mut ground = ground;
    ground.stop().await;
    ground.config = config;
    ground.start_again().await;
    let code = code(&ground, &sanne, space, kees.person).await;
    assert_eq!(NewDevice::new().confirms(&ground, &code).await.0, 200);
    let letter = mail.next().await;
    assert!(letter.contains("To: kees@example.org"), "{letter}");
    for words in ["Over 48 uur", "in 48 hours", "Stop het", "Stop it"] {
        assert!(letter.contains(words), "{words} in {letter}");
    }
    for secret in ["Sanne", "Koffie", &code] {
        assert!(!letter.contains(secret), "{secret} in {letter}");
    }
}

#[tokio::test]
async fn a_restore_revives_none_that_ended_and_a_passkey_from_before_stays_away() {
    for outcome in ["stopped", "completed"] {
        let Scene { mut ground, space, sanne, mut kees } = scene().await;
        let person = kees.person;
        let code = code(&ground, &sanne, space, person).await;
        let phone = NewDevice::new();
        assert_eq!(phone.confirms(&ground, &code).await.0, 200);
        let file = ground.data.with_extension("backup");
        ground.handle().kring().backup(&file).await.unwrap();
        let told = announced(&ground, &mut kees, person).await.unwrap();
        ground.clock.pass(if outcome == "stopped" { 0 } else { 48 * HOUR });
        if outcome == "stopped" {
            let verdict = stops(&ground, &mut kees, space, person, told.recovery).await;
            assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
        } else {
            phone.comes_in(&ground).await;
        }
        ground.stop().await;
        restore(&ground.config, &file).await.unwrap();
        ground.start_again().await;
        ground.clock.pass(48 * HOUR);
        phone.is_refused(&ground, 410, "recovery_over").await;
        assert_eq!(phone.state(&ground).await, outcome);
        let mut back = ground.sign_in("kees@example.org").await;
        assert_eq!(announced(&ground, &mut back, person).await, None);
        let lines = mine(&ground, &back).await;
        assert_eq!(lines[0]["end"]["outcome"], outcome);
        std::fs::remove_file(&file).unwrap();
    }
}
