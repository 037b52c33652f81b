//! The real binary, killed the moment after a verdict.

use std::process::Stdio;

use kring_domain::{
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::Verdict,
    wire::{self, Frame},
};
use kring_server::{Config, Kring};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use crate::harness::{Proved as _, ground_with};

async fn serve(data: &std::path::Path) -> (Child, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_kring"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap().unwrap();
    (child, line.rsplit(' ').next().unwrap().to_owned())
}

#[tokio::test]
async fn what_got_its_verdict_survives_kill_9() {
    // People and tokens are made by a server in this process, by the real clock; then the binary takes over.
    let mut ground = ground_with(|config| config.clock = std::sync::Arc::new(kring_server::SystemClock)).await;
    ground.nonce = Some(ground.nonce_at(&ground.url("")).await);
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    anna.sync(&ground, Vec::new()).await;
    ground.stop().await;

    let mut accepted = 0_usize;
    for round in 0..3 {
        let (mut child, url) = serve(&ground.data).await;
        ground.nonce = Some(ground.nonce_at(&url).await);
        for number in 0..5 {
            let (_, _, push) = anna.write(space, &format!("Ronde {round}, zin {number}"));
            let message = wire::seal(&[Frame::Push(push)]).unwrap();
            let answer = ground
                .http
                .post(format!("{url}/v1/sync"))
                .proved(&ground, &anna.access)
                .body(message)
                .send()
                .await
                .unwrap();
            let frames = wire::open(&answer.bytes().await.unwrap()).unwrap();
            let verdict = frames.iter().find_map(|frame| match frame {
                Frame::Verdicts(verdicts) => verdicts.first(),
                _other => None,
            });
            assert!(matches!(verdict.unwrap().verdict, Verdict::Accepted { .. }));
            accepted += 1;
        }
        child.kill().await.unwrap();
    }
    let kring = Kring::open(&Config::new(ground.data.clone(), ([127, 0, 0, 1], 0).into())).await.unwrap();
    let report = kring.check().await.unwrap();
    assert_eq!(report.findings, []);
    // Her card, and each accepted entry.
    assert_eq!(usize::try_from(report.items).unwrap(), accepted + 1);
    kring.close().await.unwrap();
}
