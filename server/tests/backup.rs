//! A backup while it runs, a restore of an older one, and phones that bring back what it does not know.

use kring_domain::{
    acts::Act,
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::{Postponement, Verdict},
    wire::{self, Frame, Item, ItemBody, Reoffer},
};
use kring_server::admin::restore;

use crate::harness::ground;

const SECRET: &str = "Dit-hoeft-niemand-te-weten";

#[tokio::test]
async fn what_is_offered_again_gets_an_error_when_it_cannot_be_kept() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let (_, entry, push) = anna.write(space, "Dit haal ik weg.");
    anna.sync(&ground, vec![push]).await;
    // The ledger cannot be written, so the transaction fails.
    std::fs::create_dir(ground.data.join("erasures.jsonl")).unwrap();
    let (command, push) = anna.act(space, Act::Withdraw { entry });
    let again = Reoffer { space, documents: Vec::new(), people: Vec::new(), items: Vec::new() };
    let message = wire::seal(&[anna.hello(), Frame::Reoffer(again), Frame::Push(push.clone())]).unwrap();
    assert_eq!(anna.send(&ground, message).await.status(), 503);
    // A push alone hears that it must come again, and the rest of the answer is there.
    let answer = anna.sync(&ground, vec![push.clone()]).await;
    assert_eq!(answer.verdict(command), Verdict::Later { reason: Postponement::Busy });
    std::fs::remove_dir(ground.data.join("erasures.jsonl")).unwrap();
    assert!(matches!(anna.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
}

#[tokio::test]
async fn a_restored_server_gets_back_what_phones_hold_and_what_was_taken_back_stays_away() {
    let mut ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (_, entry, secret) = anna.write(space, SECRET);
    let (_, _, old) = piet.write(space, "Vóór de back-up.");
    anna.sync(&ground, vec![secret]).await;
    piet.sync(&ground, vec![old]).await;
    let file = ground.data.with_extension("backup");
    ground.handle().kring().backup(&file).await.unwrap();

    let (_, push) = anna.act(space, Act::Withdraw { entry });
    anna.sync(&ground, vec![push]).await;
    let (late, _, push) = piet.write(space, "Na de back-up.");
    let verdict = piet.sync(&ground, vec![push.clone()]).await.verdict(late);
    assert!(matches!(verdict, Verdict::Accepted { .. }));
    anna.sync(&ground, Vec::new()).await;
    let logs: Vec<_> = piet.pulls.iter().map(|pull| pull.log).collect();

    assert!(restore(&ground.config, &file).await.is_err(), "a server still runs");
    ground.stop().await;
    let restored = restore(&ground.config, &file).await.unwrap();
    assert_eq!((restored.spaces, restored.erased_again), (1, 1));
    std::fs::remove_file(&file).unwrap();
    std::fs::remove_file(restored.replaced.unwrap()).unwrap();
    ground.start_again().await;
    assert_eq!(ground.files_with(SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());

    // Anna holds Piet's late entry; she sees the new log and offers it again.
    let held: Vec<Item> = anna.pulls.iter().flat_map(|pull| pull.items.clone()).collect();
    let late_item = held.iter().rev().find(|item| matches!(item.body, ItemBody::Change { .. })).unwrap().clone();
    let from = anna.pulls.iter().find(|pull| pull.items.contains(&late_item)).unwrap().clone();
    anna.documents.clear();
    let answer = anna.sync(&ground, Vec::new()).await;
    let pull = &answer.pulls[0];
    assert!(!logs.contains(&pull.log));
    assert_eq!(anna.bodies(space), ["Vóór de back-up."]);
    let again = Reoffer { space, documents: from.documents, people: from.people, items: vec![late_item] };
    let mut bent = again.clone();
    if let Some(Item { body: ItemBody::Change { by, .. }, .. }) = bent.items.first_mut() {
        by.received_at = by.received_at.plus_ms(1);
    }
    anna.offer_again(&ground, bent).await;
    assert_eq!(anna.bodies(space), ["Vóór de back-up."], "the server's own MAC is asked");
    anna.offer_again(&ground, again.clone()).await;
    anna.offer_again(&ground, again).await;
    assert_eq!(anna.bodies(space), ["Na de back-up.", "Vóór de back-up."]);

    piet.documents.clear();
    let answer = piet.sync(&ground, vec![push]).await;
    assert!(matches!(answer.verdict(late), Verdict::Accepted { .. }));
    assert_eq!(piet.bodies(space), ["Na de back-up.", "Vóór de back-up."]);
    piet.fresh_actor();
    let (command, _, push) = piet.write(space, "Weer verder.");
    assert!(matches!(piet.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    let report = ground.handle().kring().check().await.unwrap();
    assert_eq!(report.findings, []);
}
