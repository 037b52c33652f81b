//! Taking back: the words are in no file, and other phones drop them.

use kring_domain::{
    acts::Act,
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::{Postponement, Refusal, Verdict},
};

use crate::harness::ground;

const SECRET: &str = "Dit-had-ik-niet-willen-zeggen";

#[tokio::test]
async fn what_was_taken_back_is_in_no_file_and_on_no_phone() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (_, _, first) = anna.write(space, "Dit blijft.");
    let (_, entry, second) = anna.write(space, SECRET);
    anna.sync(&ground, vec![first, second]).await;
    piet.sync(&ground, Vec::new()).await;
    assert_eq!(piet.bodies(space).len(), 2);
    assert!(!ground.files_with(SECRET.as_bytes()).is_empty());

    // Not by someone else.
    let (command, push) = piet.act(space, Act::Withdraw { entry });
    let verdict = piet.sync(&ground, vec![push]).await.verdict(command);
    assert_eq!(verdict, Verdict::Refused { reason: Refusal::WrongDocument });

    let (late, _, waiting) = anna.write(space, "Dit schreef ik net daarvoor.");
    let (command, push) = anna.act(space, Act::Withdraw { entry });
    let answer = anna.sync(&ground, vec![push.clone(), waiting]).await;
    assert!(matches!(answer.verdict(command), Verdict::Accepted { .. }));
    assert_eq!(answer.verdict(late), Verdict::Later { reason: Postponement::OldGeneration });
    let again = anna.sync(&ground, vec![push]).await.verdict(command);
    assert_eq!(again, answer.verdict(command));

    piet.sync(&ground, Vec::new()).await;
    assert_eq!(piet.bodies(space), ["Dit blijft."]);
    assert_eq!(anna.bodies(space), ["Dit blijft."]);
    ground.handle().kring().run_jobs().await.unwrap();
    assert_eq!(ground.files_with(SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());

    // Life goes on in the new generation, and a new phone gets it whole.
    let (command, _, push) = anna.write(space, "Verder.");
    assert!(matches!(anna.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    let mut fresh = ground.sign_in("piet@example.org").await;
    fresh.sync(&ground, Vec::new()).await;
    assert_eq!(fresh.bodies(space), ["Dit blijft.", "Verder."]);
    let (gone, push) = anna.act(space, Act::Withdraw { entry });
    assert_eq!(anna.sync(&ground, vec![push]).await.verdict(gone), Verdict::Refused { reason: Refusal::Gone });
    let report = ground.handle().kring().check().await.unwrap();
    assert_eq!(report.findings, []);
    let backup = ground.data.join("later.backup");
    ground.handle().kring().backup(&backup).await.unwrap();
    assert_eq!(ground.files_with(SECRET.as_bytes()), Vec::<std::path::PathBuf>::new());
}
