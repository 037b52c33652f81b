//! The keys of access tokens follow each other without signing anyone out.

use kring_domain::{
    people::{Standing, Title},
    spaces::SpaceKind,
};
use kring_server::{KeysError, OsRandom, rotate_keys};

use crate::harness::{Ground, Phone, Proved as _, ground};

const MINUTE: i64 = 60_000;

async fn status(ground: &Ground, token: &str) -> u16 {
    let request = ground.http.get(ground.url("/v1/devices")).proved(ground, token);
    request.send().await.unwrap().status().as_u16()
}

async fn refreshed(ground: &Ground, phone: &Phone) -> String {
    let answer = ground.post("/v1/token", serde_json::json!({ "refreshToken": phone.refresh })).await;
    let session: serde_json::Value = answer.json().await.unwrap();
    session["accessToken"].as_str().unwrap().to_owned()
}

/// By what a token names its key.
fn head(token: &str) -> &str {
    token.split('.').next().unwrap()
}

#[tokio::test]
async fn a_new_key_signs_nobody_out_and_the_old_one_ends() {
    let mut ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let phone = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    rotate_keys(&ground.data, &OsRandom, ground.now()).unwrap();
    // The server that runs has not looked yet: it goes on with the old one.
    let late = refreshed(&ground, &phone).await;
    assert_eq!(head(&late), head(&phone.access));
    ground.handle().kring().run_jobs().await.unwrap();
    let fresh = refreshed(&ground, &phone).await;
    assert_ne!(head(&fresh), head(&phone.access));
    for token in [&phone.access, &late, &fresh] {
        assert_eq!(status(&ground, token).await, 200);
    }
    // Also after a restart; and a second rotation waits until nobody needs the first key any more.
    ground.stop().await;
    ground.start_again().await;
    assert_eq!(status(&ground, &phone.access).await, 200);
    let again = rotate_keys(&ground.data, &OsRandom, ground.now());
    assert!(matches!(again, Err(KeysError::TooSoon)), "{again:?}");
    ground.clock.pass(11 * MINUTE);
    assert_eq!(status(&ground, &phone.access).await, 401);
    rotate_keys(&ground.data, &OsRandom, ground.now()).unwrap();
    ground.handle().kring().run_jobs().await.unwrap();
    // Whoever was signed in is so still.
    assert_eq!(status(&ground, &refreshed(&ground, &phone).await).await, 200);
}

#[tokio::test]
async fn a_token_of_a_key_that_was_thrown_away_is_refused() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let phone = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    rotate_keys(&ground.data, &OsRandom, ground.now()).unwrap();
    // A key that was stolen is not waited for: its file goes.
    std::fs::remove_file(ground.data.join("token.key.former")).unwrap();
    ground.handle().kring().run_jobs().await.unwrap();
    assert_eq!(status(&ground, &phone.access).await, 401);
    assert_eq!(status(&ground, &refreshed(&ground, &phone).await).await, 200);
}
