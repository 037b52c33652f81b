//! A backup while it runs, a restore of an older one, and phones that bring back what it does not know.

use kring_domain::{
    acts::Act,
    commands::{Attachment, Command},
    ids::{DeviceId, PersonId, SpaceId},
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::{Postponement, Refusal, Verdict},
    wire::{self, Frame, Item, ItemBody, Pull, Reoffer, SightEvent},
};
use kring_server::admin::{Replayed, restore};
use serde_json::{Value, json};

use crate::{
    attachments::{hash, photo, send},
    harness::{Ground, Phone, Proved as _, ground, random},
};

const SECRET: &str = "Dit-hoeft-niemand-te-weten";

#[tokio::test]
async fn what_is_offered_again_gets_an_error_when_it_cannot_be_kept() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let (_, entry, push) = anna.write(space, "Dit haal ik weg.");
    anna.sync(&ground, vec![push]).await;
    // The ledger cannot be written, so the transaction fails.
    ground.block_ledger();
    let (command, push) = anna.act(space, Act::Withdraw { entry });
    let again = Reoffer { space, documents: Vec::new(), people: Vec::new(), items: Vec::new() };
    let message = wire::seal(&[anna.hello(), Frame::Reoffer(again), Frame::Push(push.clone())]).unwrap();
    assert_eq!(anna.send(&ground, message).await.status(), 503);
    // A push alone hears that it must come again, and the rest of the answer is there.
    let answer = anna.sync(&ground, vec![push.clone()]).await;
    assert_eq!(answer.verdict(command), Verdict::Later { reason: Postponement::Busy });
    ground.unblock_ledger();
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
    assert_eq!((restored.spaces, restored.replayed.erased), (1, 1));
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

/// Someone who joins with an id of their own choice, as a phone does that wrote before it was let in.
async fn join(ground: &Ground, space: SpaceId, name: &str, person: PersonId) -> reqwest::Response {
    let code = ground.handle().kring().invite(space).await.unwrap();
    let device = DeviceId::from_bytes(random());
    let knock = json!({ "code": code, "name": name, "picture": "boat", "device": device, "person": person });
    ground.post("/v1/join", knock).await
}

async fn act(ground: &Ground, phone: &mut Phone, space: SpaceId, act: Act) {
    let (command, push) = phone.act(space, act);
    let verdict = phone.sync(ground, vec![push]).await.verdict(command);
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
}

#[tokio::test]
async fn an_older_backup_lets_nobody_back_in() {
    let mut ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let karel = ground.member(space, "Karel", Title::SocialWorker, Standing::Steward).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let mut els = ground.member(space, "Els", Title::Participant, Standing::Member).await;
    let lost = ground.sign_in("sanne@example.org").await;
    piet.sync(&ground, Vec::new()).await;
    let file = ground.data.with_extension("backup");
    ground.handle().kring().backup(&file).await.unwrap();

    // After the backup: someone is taken out, someone is a steward no more, a phone is closed, someone leaves and comes
    // back, and someone comes who was not there before.
    act(&ground, &mut sanne, space, Act::Remove { person: piet.person }).await;
    act(&ground, &mut sanne, space, Act::SetStanding { person: karel.person, standing: Standing::Member }).await;
    ground
        .http
        .delete(ground.url(&format!("/v1/devices/{}", lost.device)))
        .proved(&ground, &sanne.access)
        .send()
        .await
        .unwrap();
    act(&ground, &mut els, space, Act::Leave).await;
    let code = json!({ "code": ground.handle().kring().invite(space).await.unwrap() });
    ground.http.post(ground.url("/v1/join")).proved(&ground, &els.access).json(&code).send().await.unwrap();
    act(&ground, &mut sanne, space, Act::Admit { person: els.person }).await;
    let marco = PersonId::from_bytes(random());
    let joined = join(&ground, space, "Marco", marco).await;
    let mut phone = Phone::signed_in(&ground, &joined.json().await.unwrap());
    act(&ground, &mut sanne, space, Act::Admit { person: marco }).await;
    phone.sync(&ground, Vec::new()).await;
    let (_, _, push) = phone.write(space, "Ik ben Marco.");
    phone.sync(&ground, vec![push]).await;
    sanne.sync(&ground, Vec::new()).await;

    ground.stop().await;
    let restored = restore(&ground.config, &file).await.unwrap();
    std::fs::remove_file(&file).unwrap();
    let expected = Replayed { erased: 0, stood_down: 2, closed: 1, lost_accounts: 1 };
    assert_eq!(restored.replayed, expected);
    ground.start_again().await;

    let (command, _, push) = piet.write(space, "Ben ik er weer?");
    let answer = piet.sync(&ground, vec![push]).await;
    assert_eq!(answer.verdict(command), Verdict::Refused { reason: Refusal::NotAMember });
    assert_eq!(answer.sight, [SightEvent::Forget { space }]);
    let path = ground.url(&format!("/v1/spaces/{space}/join-codes"));
    assert_eq!(ground.http.post(&path).proved(&ground, &karel.access).send().await.unwrap().status(), 403);
    assert_eq!(ground.http.post(&path).proved(&ground, &sanne.access).send().await.unwrap().status(), 201);
    let refreshed = ground.post("/v1/token", json!({ "refreshToken": lost.refresh })).await;
    assert_eq!(refreshed.status(), 403);
    els.sync(&ground, Vec::new()).await;
    assert_eq!(els.members[&els.person].standing, Standing::Member);

    // Marco's account is gone, and nobody becomes Marco; not before and not after his words are back.
    let taken = join(&ground, space, "Ik ben Marco niet", marco).await;
    assert_eq!((taken.status().as_u16(), taken.json::<Value>().await.unwrap()["code"].clone()), (409, "taken".into()));
    sanne.documents.clear();
    sanne.sync(&ground, Vec::new()).await;
    sanne.offer_again(&ground, lost_words(&sanne, space)).await;
    assert_eq!(sanne.bodies(space), ["Ik ben Marco."]);
    assert_eq!(join(&ground, space, "Nog steeds niet", marco).await.status(), 409);
    assert_eq!(join(&ground, space, "Iemand anders", PersonId::from_bytes(random())).await.status(), 200);
    assert_eq!(ground.handle().kring().check().await.unwrap().findings, []);
}

/// The changes of a space that a phone got before the restore.
fn lost_words(phone: &Phone, space: SpaceId) -> Reoffer {
    let from = phone.pulls.iter().rev().find(|pull| {
        let is_change = |item: &Item| matches!(item.body, ItemBody::Change { .. });
        pull.cursor.space == space && pull.items.iter().any(is_change)
    });
    let from = from.unwrap().clone();
    let items = from.items.into_iter().filter(|item| matches!(item.body, ItemBody::Change { .. })).collect();
    Reoffer { space, documents: from.documents, people: from.people, items }
}

#[tokio::test]
async fn who_wrote_what_comes_back_is_nobody_elses_also_without_the_ledger() {
    let mut ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let file = ground.data.with_extension("backup");
    ground.handle().kring().backup(&file).await.unwrap();
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (_, _, push) = piet.write(space, "Ik ben Piet.");
    piet.sync(&ground, vec![push]).await;
    sanne.sync(&ground, Vec::new()).await;
    ground.stop().await;
    std::fs::remove_file(ground.data.join("erasures.jsonl")).unwrap();
    restore(&ground.config, &file).await.unwrap();
    std::fs::remove_file(&file).unwrap();
    ground.start_again().await;
    sanne.sync(&ground, Vec::new()).await;
    sanne.offer_again(&ground, lost_words(&sanne, space)).await;
    assert_eq!(join(&ground, space, "Ik ben Piet niet", piet.person).await.status(), 409);
}

#[tokio::test]
async fn what_comes_back_has_its_photos_and_nothing_that_was_taken_back_since() {
    for withdrawn in [false, true] {
        let mut ground = ground().await;
        let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
        let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
        let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
        let mut els = ground.member(space, "Els", Title::Participant, Standing::Member).await;
        let bytes = photo();
        let path = format!("/v1/spaces/{space}/attachments/{}", hex::encode(hash(&bytes)));
        assert_eq!(send(&ground, &anna, &path, bytes.len(), 0, &bytes).await.status(), 204);
        let file = ground.data.with_extension("backup");
        ground.handle().kring().backup(&file).await.unwrap();

        let (_, secret, push) = anna.write(space, SECRET);
        anna.sync(&ground, vec![push]).await;
        let mut entry = anna.entry("Mijn fiets");
        let size_bytes = u32::try_from(bytes.len()).unwrap();
        entry.attachments.push(Attachment::Photo { hash: hash(&bytes).into(), size_bytes, width: 10, height: 10 });
        let (command, push) = anna.act_on(space, &Command::AddEntry(entry));
        assert!(matches!(anna.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
        // Els is away from now on.
        els.sync(&ground, Vec::new()).await;
        if withdrawn {
            let (_, push) = anna.act(space, Act::Withdraw { entry: secret });
            anna.sync(&ground, vec![push]).await;
        }
        piet.sync(&ground, Vec::new()).await;

        ground.stop().await;
        restore(&ground.config, &file).await.unwrap();
        std::fs::remove_file(&file).unwrap();
        ground.start_again().await;
        for phone in [&mut els, &mut piet] {
            let held = phone.pulls.clone();
            phone.documents.clear();
            phone.sync(&ground, Vec::new()).await;
            for Pull { documents, people, items, .. } in held {
                phone.offer_again(&ground, Reoffer { space, documents, people, items }).await;
            }
        }
        let expected: &[&str] = if withdrawn { &["Mijn fiets"] } else { &[SECRET, "Mijn fiets"] };
        assert_eq!(piet.bodies(space), expected);
        // No later than what nobody names goes.
        ground.clock.pass(8 * 24 * 60 * 60 * 1000);
        ground.handle().kring().run_jobs().await.unwrap();
        let phone = ground.sign_in("piet@example.org").await;
        let got = ground.http.get(ground.url(&path)).proved(&ground, &phone.access).send().await.unwrap();
        assert_eq!(got.status(), 200, "withdrawn: {withdrawn}");
        assert_eq!(got.bytes().await.unwrap(), bytes);
        assert_eq!(ground.handle().kring().check().await.unwrap().findings, []);
    }
}
