//! Bytes that are no message.

use kring_domain::{
    people::{Standing, Title},
    spaces::SpaceKind,
    wire::{Frame, Hello, MAX_MESSAGE_BYTES, open, seal},
};
use serde_json::{Value, json};

use crate::harness::{Proved as _, ground};

#[tokio::test]
async fn bytes_that_are_no_message_get_a_code_and_harm_nobody() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let good = seal(&[anna.hello()]).unwrap();
    let mut truncated = good.clone();
    truncated.pop();
    let mut version = good.clone();
    version[0] = 9;
    let bomb = {
        // A deflate stream of zeros: 17 MiB from a few kilobytes.
        let mut stream = vec![1_u8];
        stream.extend(zeros_deflated());
        stream
    };
    for (message, status, code) in [
        (Vec::new(), 400, "malformed"),
        (truncated, 400, "malformed"),
        (version, 400, "unsupported_version"),
        (b"\x01not deflate".to_vec(), 400, "malformed"),
        (bomb, 413, "too_large"),
        (vec![1; MAX_MESSAGE_BYTES + 1], 413, "too_large"),
    ] {
        let answer = anna.send(&ground, message).await;
        assert_eq!(answer.status(), status, "{code}");
        assert_eq!(answer.json::<Value>().await.unwrap()["code"], code);
    }
    let (_, _, push) = anna.write(space, "Alles goed.");
    anna.sync(&ground, vec![push]).await;
    assert_eq!(anna.bodies(space), ["Alles goed."]);

    let Frame::Hello(hello) = anna.hello() else { panic!("a greeting") };
    let newer = Frame::Hello(Hello { protocol: 99, ..hello });
    let answer = anna.send(&ground, seal(&[newer]).unwrap()).await;
    let frames = open(&answer.bytes().await.unwrap()).unwrap();
    assert!(matches!(frames[..], [Frame::Unsupported { lowest: 1, highest: 1 }]));
}

fn zeros_deflated() -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(&vec![0; 17 << 20]).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn forms_that_do_not_fit_are_problems() {
    let ground = ground().await;
    for (path, body) in [("/v1/sign-in", json!([])), ("/v1/join", json!({ "code": 3 })), ("/v1/token", json!({}))] {
        let answer = ground.post(path, body).await;
        assert_eq!(answer.status(), 400);
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        assert!(answer.headers().contains_key("x-request-id"));
    }
    assert_eq!(ground.post("/v1/sign-in", json!({ "email": "x".repeat(20_000) })).await.status(), 413);
    assert_eq!(ground.http.get(ground.url("/v1/nothing")).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn bombs_together_are_opened_in_turn_and_not_for_a_phone_that_is_signed_out() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let lost = ground.sign_in("anna@example.org").await;
    let bomb = [&[1][..], &zeros_deflated()].concat();
    let answers = futures_util::future::join_all((0..24).map(|_| anna.send(&ground, bomb.clone()))).await;
    assert!(answers.iter().all(|answer| answer.status() == 413));
    let out = ground.http.post(ground.url("/v1/sign-out")).proved(&ground, &lost.access).send().await.unwrap();
    assert_eq!(out.status(), 204);
    assert_eq!(lost.send(&ground, bomb).await.status(), 401);
    let (command, _, push) = anna.write(space, "Alles goed.");
    assert!(matches!(
        anna.sync(&ground, vec![push]).await.verdict(command),
        kring_domain::verdict::Verdict::Accepted { .. }
    ));
}
