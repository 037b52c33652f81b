//! The round trip: what one writes, the others get; repeats, lost verdicts, actors, months.

use kring_domain::{
    commands::{Command, EntryKind, NewEntry},
    documents::DocumentKey,
    people::{Standing, Title},
    spaces::SpaceKind,
    time::Timestamp,
    verdict::{Postponement, Refusal, Verdict},
    wire::{Frame, Offer, Push, SCHEMA, seal},
};

use kring_server::Proving;

use crate::harness::{Ground, NOW, Phone, ground, random};

async fn pair(ground: &Ground) -> (kring_domain::ids::SpaceId, Phone, Phone) {
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    (space, anna, piet)
}

fn accepted(verdict: Verdict) -> u64 {
    match verdict {
        Verdict::Accepted { seq } => seq,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_both_wrote_both_read_under_the_right_name() {
    let ground = ground().await;
    let (space, mut anna, mut piet) = pair(&ground).await;
    let (one, _, first) = anna.write(space, "Ik heb vandaag gewandeld.");
    let (two, _, second) = anna.write(space, "Het was koud.");
    let (three, _, third) = piet.write(space, "Ik maak fietsen.");
    let answer = anna.sync(&ground, vec![first, second]).await;
    assert!(accepted(answer.verdict(one)) < accepted(answer.verdict(two)));
    let answer = piet.sync(&ground, vec![third]).await;
    accepted(answer.verdict(three));
    anna.sync(&ground, Vec::new()).await;
    let all = ["Het was koud.", "Ik heb vandaag gewandeld.", "Ik maak fietsen."];
    assert_eq!(anna.bodies(space), all);
    assert_eq!(piet.bodies(space), all);
    let pull = &piet.pulls[0];
    assert!(pull.people.contains(&anna.person));
    assert_eq!(piet.members.len(), 2);

    let answer = piet.sync(&ground, Vec::new()).await;
    assert!(answer.pulls.is_empty() && answer.sight.is_empty() && answer.verdicts.is_empty());
    assert!(answer.bytes < 60, "{} bytes for nothing", answer.bytes);
}

#[tokio::test]
async fn a_repeat_gets_the_first_verdict_and_changes_nothing() {
    let ground = ground().await;
    let (space, mut anna, _piet) = pair(&ground).await;
    let (command, _, push) = anna.write(space, "Eén keer.");
    let first = anna.sync(&ground, vec![push.clone()]).await.verdict(command);
    // The verdict was lost; it is offered again, also twice in one message.
    let answer = anna.sync(&ground, vec![push.clone(), push.clone()]).await;
    assert_eq!(answer.verdicts.len(), 2);
    assert!(answer.verdicts.iter().all(|verdict| verdict.verdict == first));
    // The same change under another command, as after a lost outbox row: here already, once.
    let mut other = push;
    if let Some(Offer::Change { command, .. }) = other.offers.first_mut() {
        *command = kring_domain::ids::CommandId::from_bytes([7; 16]);
    }
    let answer = anna.sync(&ground, vec![other]).await;
    assert_eq!(answer.verdicts[0].verdict, first);
    assert!(answer.pulls.is_empty());
    assert_eq!(anna.bodies(space), ["Eén keer."]);
}

#[tokio::test]
async fn of_each_device_the_newest_verdicts_are_remembered() {
    let ground = ground().await;
    let (space, mut anna, _piet) = pair(&ground).await;
    let mut twin = ground.sign_in("anna@example.org").await;
    // What was refused once stays refused, whatever it says the second time, as long as that is remembered.
    let nowhere =
        |command| Offer::Change { command, document: 9, generation: Default::default(), change: vec![].into() };
    let commands: Vec<Vec<_>> =
        (0..6).map(|_| (0..500).map(|_| kring_domain::ids::CommandId::from_bytes(random())).collect()).collect();
    let theirs = kring_domain::ids::CommandId::from_bytes(random());
    twin.sync(&ground, vec![Push { documents: Vec::new(), offers: vec![nowhere(theirs)] }]).await;
    for together in &commands {
        ground.clock.pass(1);
        let offers = together.iter().copied().map(nowhere).collect();
        anna.sync(&ground, vec![Push { documents: Vec::new(), offers }]).await;
    }
    ground.clock.pass(60 * 60 * 1000);
    ground.handle().kring().run_jobs().await.unwrap();
    anna = ground.sign_in("anna@example.org").await;
    let (_, _, push) = anna.write(space, "Nu wel.");
    for (command, remembered) in
        [(commands[5][0], true), (commands[1][0], true), (theirs, true), (commands[0][0], false)]
    {
        let mut push = push.clone();
        if let Some(Offer::Change { command: its, .. }) = push.offers.first_mut() {
            *its = command;
        }
        let verdict = anna.sync(&ground, vec![push]).await.verdict(command);
        assert_eq!(verdict == (Verdict::Refused { reason: Refusal::Malformed }), remembered, "{verdict:?}");
    }
}

#[tokio::test]
async fn an_app_that_is_too_old_for_a_space_hears_so_and_keeps_its_work() {
    let ground = ground().await;
    let (space, mut anna, mut piet) = pair(&ground).await;
    let other = ground.space(SpaceKind::Workplace, "Werkplaats").await;
    ground.handle().kring().put_member(other, anna.person, Standing::Member).await.unwrap();
    let kring = ground.handle().kring();
    kring.require_schema(space, SCHEMA).await.unwrap();
    assert!(kring.require_schema(space, SCHEMA + 1).await.is_err(), "more than any app knows");
    assert!(kring.require_schema(kring_domain::ids::SpaceId::from_bytes([9; 16]), 0).await.is_err());
    let (_, _, push) = piet.write(space, "Bij de tijd.");
    piet.sync(&ground, vec![push]).await;

    anna.schema = SCHEMA - 1;
    let (here, _, words) = anna.write(space, "Op een oude telefoon.");
    let (there, _, elsewhere) = anna.write(other, "Hier mag het.");
    let answer = anna.sync(&ground, vec![words.clone(), elsewhere]).await;
    assert_eq!(answer.verdict(here), Verdict::Later { reason: Postponement::UpgradeNeeded });
    accepted(answer.verdict(there));
    // She still reads, and the door is open outward.
    assert_eq!(anna.bodies(space), ["Bij de tijd.", "Op een oude telefoon."]);
    // Her app was brought up to date: what waited goes.
    anna.schema = SCHEMA;
    accepted(anna.sync(&ground, vec![words]).await.verdict(here));
    // A message without a greeting says nothing of the app.
    let (command, _, push) = anna.write(space, "Zonder groet.");
    let answer = anna.send(&ground, seal(&[Frame::Push(push)]).unwrap()).await;
    let frames = kring_domain::wire::open(&answer.bytes().await.unwrap()).unwrap();
    assert!(matches!(&anna.take_in(frames).verdict(command), Verdict::Later { reason: Postponement::UpgradeNeeded }));
    let (_, push) = anna.act(space, kring_domain::acts::Act::Leave);
    assert!(matches!(anna.sync(&ground, vec![push]).await.verdicts[0].verdict, Verdict::Accepted { .. }));
}

#[tokio::test]
async fn one_bad_offer_keeps_no_other_back() {
    let ground = ground().await;
    let (space, mut anna, piet) = pair(&ground).await;
    let (good, _, push) = anna.write(space, "Goed.");
    let Offer::Change { change, generation, .. } = &push.offers[0] else { panic!("a change") };
    let mut bent = change.to_vec();
    let last = bent.len() - 1;
    bent[last] ^= 1;
    let bad = kring_domain::ids::CommandId::from_bytes([1; 16]);
    let stolen = kring_domain::ids::CommandId::from_bytes([2; 16]);
    let nowhere = kring_domain::ids::CommandId::from_bytes([3; 16]);
    let month = Timestamp(NOW).month();
    let theirs = DocumentKey::journal(space, piet.person, month);
    let offer = |command, document, change: &[u8]| Offer::Change {
        command,
        document,
        generation: *generation,
        change: change.to_vec().into(),
    };
    let push = Push {
        documents: vec![push.documents[0], theirs],
        offers: vec![offer(bad, 0, &bent), offer(stolen, 1, change), offer(nowhere, 9, change), push.offers[0].clone()],
    };
    let answer = anna.sync(&ground, vec![push]).await;
    assert_eq!(answer.verdict(bad), Verdict::Refused { reason: Refusal::Malformed });
    assert_eq!(answer.verdict(stolen), Verdict::Refused { reason: Refusal::WrongDocument });
    assert_eq!(answer.verdict(nowhere), Verdict::Refused { reason: Refusal::Malformed });
    accepted(answer.verdict(good));
}

#[tokio::test]
async fn an_actor_belongs_to_one_device() {
    let ground = ground().await;
    let (space, mut anna, _piet) = pair(&ground).await;
    let (_, _, first) = anna.write(space, "Op mijn telefoon.");
    anna.sync(&ground, vec![first]).await;
    // The phone's storage was copied to another one, which signs in and goes on writing with the same actor.
    let mut copy = ground.sign_in("anna@example.org").await;
    std::mem::swap(&mut copy.documents, &mut anna.documents);
    let (command, push) = {
        let entry = copy.entry("Op de kopie.");
        let mut borrowed = anna;
        std::mem::swap(&mut copy.documents, &mut borrowed.documents);
        borrowed.act_on(space, &Command::AddEntry(entry))
    };
    let answer = copy.sync(&ground, vec![push]).await;
    assert_eq!(answer.verdict(command), Verdict::Later { reason: Postponement::ActorTaken });
    let (command, _, push) = copy.write(space, "Op de kopie, met een eigen schrijver.");
    accepted(copy.sync(&ground, vec![push]).await.verdict(command));
}

#[tokio::test]
async fn a_clock_that_is_months_off_is_told_so() {
    let ground = ground().await;
    let (space, mut anna, _piet) = pair(&ground).await;
    for at in [NOW - 90 * 24 * 60 * 60 * 1000, NOW + 90 * 24 * 60 * 60 * 1000] {
        let entry = NewEntry { at: Timestamp(at), kind: EntryKind::Note, ..anna.entry("Welke dag is het?") };
        let (command, push) = anna.act_on(space, &Command::AddEntry(entry));
        let answer = anna.sync(&ground, vec![push]).await;
        assert_eq!(answer.verdict(command), Verdict::Later { reason: Postponement::Clock });
        assert_eq!(anna.now, Timestamp(NOW));
    }
}

#[tokio::test]
async fn a_stranger_gets_nothing_and_is_told_so() {
    let ground = ground().await;
    let (space, mut anna, _piet) = pair(&ground).await;
    let (_, _, push) = anna.write(space, "Voor ons.");
    anna.sync(&ground, vec![push]).await;
    let elsewhere = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let mut els = ground.member(elsewhere, "Els", Title::Participant, Standing::Member).await;
    els.cursors.insert(space, anna.cursors[&space]);
    let (command, _, push) = els.write(space, "Mag ik erbij?");
    let answer = els.sync(&ground, vec![push]).await;
    assert_eq!(answer.verdict(command), Verdict::Refused { reason: Refusal::NotAMember });
    assert!(answer.pulls.iter().all(|pull| pull.cursor.space == elsewhere));
}

#[tokio::test]
async fn twenty_spaces_without_a_change_cost_less_than_1500_bytes_beside_the_proof() {
    let ground = ground().await;
    let first = ground.space(SpaceKind::PeerGroup, "Groep 0").await;
    let mut anna = ground.member(first, "Anna", Title::Participant, Standing::Member).await;
    for number in 1..20 {
        let space = ground.space(SpaceKind::PeerGroup, &format!("Groep {number}")).await;
        ground.handle().kring().put_member(space, anna.person, Standing::Member).await.unwrap();
    }
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.cursors.len(), 20);
    let message = seal(&[anna.hello()]).unwrap();
    let (address, at) = (ground.url("/v1/sync"), ground.now());
    let proving = Proving { method: "POST", address: &address, token: Some(&anna.access), nonce: None, at };
    let proof = ground.key.prove(&proving).unwrap();
    let request = format!(
        "POST /v1/sync HTTP/1.1\r\nhost: {}\r\nauthorization: DPoP {}\r\ndpop: {proof}\r\ncontent-type: application/cbor\r\n\
         content-length: {}\r\n\r\n",
        ground.handle().address(),
        anna.access,
        message.len()
    );
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = tokio::net::TcpStream::connect(ground.handle().address()).await.unwrap();
    stream.write_all(&[request.as_bytes(), &message].concat()).await.unwrap();
    let mut answer = vec![0; 4096];
    let read = stream.read(&mut answer).await.unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200"));
    let total = request.len() + message.len() + read;
    let without_proof = total - proof.len();
    assert!(without_proof <= 1500, "{total} bytes: {} + {} + {read}", request.len(), message.len());
    // What RFC 9449 asks of each request: the public key, what is asked, and the signature.
    assert!(proof.len() <= 560, "a proof of {} bytes", proof.len());
}

#[tokio::test]
async fn frames_that_a_device_does_not_say_are_refused() {
    let ground = ground().await;
    let (_, anna, piet) = pair(&ground).await;
    for (frames, status, code) in [
        (vec![Frame::Clock(Timestamp(0))], 400, "wrong_frames"),
        (vec![anna.hello(), anna.hello()], 400, "wrong_frames"),
        (vec![piet.hello()], 403, "other_device"),
    ] {
        let answer = anna.send(&ground, seal(&frames).unwrap()).await;
        assert_eq!(answer.status(), status);
        assert_eq!(answer.json::<serde_json::Value>().await.unwrap()["code"], code);
    }
}

/// 8,000 characters that do not repeat themselves: 32 kB, and packed not much less.
fn noise(seed: &mut u64) -> String {
    let next = || {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        char::from_u32(0x2_0000 + u32::try_from(*seed % 40_000).unwrap()).unwrap()
    };
    std::iter::repeat_with(next).take(8000).collect()
}

#[tokio::test]
async fn a_document_does_not_outgrow_a_message_and_its_group_still_syncs() {
    let ground = ground().await;
    let (space, mut anna, mut piet) = pair(&ground).await;
    let mut seed = 7;
    let (mut kept, mut full) = (Vec::new(), None);
    while full.is_none() {
        let text = noise(&mut seed);
        let (command, _, push) = anna.write(space, &text);
        match anna.sync(&ground, vec![push]).await.verdict(command) {
            Verdict::Accepted { .. } => kept.push(text),
            Verdict::Refused { reason: Refusal::TooLarge } => full = Some(text),
            other => panic!("{other:?} after {}", kept.len()),
        }
    }
    // Others write on, and a phone far behind gets everything, page by page or whole.
    for number in 0..60 {
        let (command, _, push) = piet.write(space, &format!("{number}{}", noise(&mut seed).split_off(40)));
        assert!(matches!(piet.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    }
    let mut new = ground.sign_in("anna@example.org").await;
    let (mut behind, mut pages) = (true, 0);
    while behind {
        let answer = new.sync(&ground, Vec::new()).await;
        behind = answer.pulls.iter().any(|pull| pull.more);
        pages += 1;
    }
    assert!(pages > 1, "so much does not fit in one message");
    kept.sort();
    assert_eq!(new.bodies(space).iter().filter(|body| kept.binary_search(body).is_ok()).count(), kept.len());
    assert_eq!(new.bodies(space).len(), kept.len() + 60);
    // Packed into snapshots it is still one message at a time.
    ground.clock.pass(7 * 24 * 60 * 60 * 1000);
    ground.handle().kring().run_jobs().await.unwrap();
    assert_eq!(ground.handle().kring().check().await.unwrap().findings, []);
}
