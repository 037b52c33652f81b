//! A phone that is far behind gets whole documents and what came after.

use kring_domain::{
    people::{Standing, Title},
    spaces::SpaceKind,
    wire::{ItemBody, Push},
};

use crate::harness::ground;

#[tokio::test]
async fn a_new_phone_gets_snapshots_and_the_tail() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut written = Vec::new();
    for round in 0..11 {
        let mut together = Push { documents: Vec::new(), offers: Vec::new() };
        for number in 0..50 {
            let body = format!("Ronde {round:02}, stap {number:02}");
            let (_, _, push) = anna.write(space, &body);
            together.documents = push.documents;
            together.offers.extend(push.offers);
            written.push(body);
        }
        anna.sync(&ground, vec![together]).await;
        if round == 9 {
            ground.handle().kring().run_jobs().await.unwrap();
        }
    }
    let mut fresh = ground.sign_in("anna@example.org").await;
    let answer = fresh.sync(&ground, Vec::new()).await;
    assert_eq!(answer.pulls.len(), 1);
    let snapshots = answer.pulls[0].items.iter().filter(|item| matches!(item.body, ItemBody::Snapshot { .. })).count();
    assert_eq!(snapshots, 1);
    assert!(answer.pulls[0].items.len() <= 60, "{} items", answer.pulls[0].items.len());
    assert_eq!(fresh.bodies(space), written);
    assert_eq!(fresh.cursors, anna.cursors);
    let report = ground.handle().kring().check().await.unwrap();
    assert_eq!((report.findings.len(), report.documents), (0, 1));
    // Whoever is a little behind gets items.
    let (_, _, push) = anna.write(space, "Nog één");
    anna.sync(&ground, vec![push]).await;
    let answer = fresh.sync(&ground, Vec::new()).await;
    assert_eq!(answer.pulls[0].items.len(), 1);
}
