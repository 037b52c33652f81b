//! The one writer: a fault of its own stops nothing, and nobody holds it up alone.

use std::sync::{
    Arc, Condvar, Mutex,
    atomic::{AtomicI64, Ordering},
};

use kring_domain::{
    acts::Act,
    people::{Picture, Standing, Title},
    spaces::SpaceKind,
    time::Timestamp,
    verdict::{Postponement, Verdict},
    wire::{self, Frame},
};
use kring_server::Clock;
use tokio::task::JoinSet;

use crate::harness::{NOW, Proved as _, ground, ground_with};

/// What happens when the writer's thread asks for the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trap {
    Open,
    /// It panics, the second time: in the middle of a transaction.
    Panic(u8),
    /// It waits.
    Hold,
}

#[derive(Debug)]
struct TrapClock {
    now: AtomicI64,
    trap: Mutex<Trap>,
    changed: Condvar,
}

impl TrapClock {
    fn new() -> Arc<Self> {
        Arc::new(Self { now: AtomicI64::new(NOW), trap: Mutex::new(Trap::Open), changed: Condvar::new() })
    }

    fn set(&self, trap: Trap) {
        *self.trap.lock().unwrap() = trap;
        self.changed.notify_all();
    }
}

impl Clock for TrapClock {
    fn now(&self) -> Timestamp {
        if std::thread::current().name() == Some("kring-writer") {
            let mut trap = self.trap.lock().unwrap();
            match *trap {
                Trap::Open => {}
                Trap::Panic(0) => {
                    drop(trap);
                    panic!("a clock that breaks");
                }
                Trap::Panic(left) => *trap = Trap::Panic(left - 1),
                Trap::Hold => drop(self.changed.wait_while(trap, |trap| *trap == Trap::Hold).unwrap()),
            }
        }
        Timestamp(self.now.load(Ordering::SeqCst))
    }
}

#[tokio::test]
async fn a_panic_of_the_writer_keeps_nothing_and_stops_nothing() {
    let clock = TrapClock::new();
    let trapped = Arc::clone(&clock);
    let mut ground = ground_with(|config| config.clock = trapped).await;
    ground.nonce = Some(ground.nonce_at(&ground.url("")).await);
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (_, _, push) = anna.write(space, "Eerst.");
    anna.sync(&ground, vec![push]).await;

    let (written, _, words) = anna.write(space, "Midden in een transactie.");
    let (renamed, name) = anna.act(space, Act::SetProfile { name: "Annemiek".to_owned(), picture: Picture::Boat });
    clock.set(Trap::Panic(1));
    let answer = anna.sync(&ground, vec![words.clone(), name.clone()]).await;
    for command in [written, renamed] {
        assert_eq!(answer.verdict(command), Verdict::Later { reason: Postponement::Busy });
    }
    clock.set(Trap::Open);
    piet.sync(&ground, Vec::new()).await;
    assert_eq!(piet.bodies(space), ["Eerst."]);
    assert_eq!(ground.handle().kring().check().await.unwrap().findings, []);

    // The writer lives, and what was not kept is kept when it comes again.
    let (command, _, push) = piet.write(space, "Gewoon verder.");
    assert!(matches!(piet.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    let answer = anna.sync(&ground, vec![words, name]).await;
    for command in [written, renamed] {
        assert!(matches!(answer.verdict(command), Verdict::Accepted { .. }), "{answer:?}");
    }
    piet.sync(&ground, Vec::new()).await;
    assert_eq!(piet.bodies(space), ["Eerst.", "Gewoon verder.", "Midden in een transactie."]);
    assert_eq!(piet.members[&anna.person].name, "Annemiek");
    let text = ground.http.get(ground.url("/metrics")).send().await.unwrap().text().await.unwrap();
    assert!(text.contains("kring_panics_total 1"), "{text}");
    assert_eq!(ground.handle().kring().check().await.unwrap().findings, []);
}

#[tokio::test]
async fn nobody_fills_the_queue_alone_and_nothing_is_lost() {
    let clock = TrapClock::new();
    let trapped = Arc::clone(&clock);
    let mut ground = ground_with(|config| config.clock = trapped).await;
    ground.nonce = Some(ground.nonce_at(&ground.url("")).await);
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (_, _, push) = anna.write(space, "Steeds hetzelfde.");
    let message = wire::seal(&[anna.hello(), Frame::Push(push)]).unwrap();

    clock.set(Trap::Hold);
    let mut asked = JoinSet::new();
    for _ in 0..20 {
        let request = ground.http.post(ground.url("/v1/sync")).proved(&ground, &anna.access).body(message.clone());
        asked.spawn(async move { request.send().await.unwrap() });
    }
    for _ in 0..4 {
        let answer = asked.join_next().await.unwrap().unwrap();
        assert_eq!((answer.status().as_u16(), &answer.headers()["retry-after"]), (503, &"5".parse().unwrap()));
        assert_eq!(answer.json::<serde_json::Value>().await.unwrap()["code"], "busy");
    }
    // There is room for others meanwhile.
    let (command, _, push) = piet.write(space, "Ik ook.");
    let (answer, ()) = tokio::join!(piet.sync(&ground, vec![push]), async { clock.set(Trap::Open) });
    assert!(matches!(answer.verdict(command), Verdict::Accepted { .. }));
    while let Some(answer) = asked.join_next().await {
        assert_eq!(answer.unwrap().status(), 200);
    }
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space), ["Ik ook.", "Steeds hetzelfde."]);
}

#[tokio::test]
async fn acts_beyond_what_one_does_in_a_minute_wait_for_the_next() {
    let ground = ground_with(|config| config.rates.acts_per_minute = 3).await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let acts: Vec<_> = (0..5)
        .map(|number| anna.act(space, Act::SetProfile { name: format!("Anna {number}"), picture: Picture::Tree }))
        .collect();
    let pushes: Vec<_> = acts.iter().map(|(_, push)| push.clone()).collect();
    let (words, _, push) = anna.write(space, "Woorden gaan door.");
    let answer = anna.sync(&ground, pushes.iter().cloned().chain([push]).collect()).await;
    let verdicts: Vec<_> = acts.iter().map(|(command, _)| answer.verdict(*command)).collect();
    assert!(verdicts[..3].iter().all(|verdict| matches!(verdict, Verdict::Accepted { .. })), "{verdicts:?}");
    assert_eq!(verdicts[3..], [Verdict::Later { reason: Postponement::Busy }; 2]);
    assert!(matches!(answer.verdict(words), Verdict::Accepted { .. }));
    let (command, push) = piet.act(space, Act::SetProfile { name: "Pieter".to_owned(), picture: Picture::Fish });
    assert!(matches!(piet.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    ground.clock.pass(60_000);
    let answer = anna.sync(&ground, pushes).await;
    assert!(answer.verdicts.iter().all(|on| matches!(on.verdict, Verdict::Accepted { .. })), "{answer:?}");
    piet.sync(&ground, Vec::new()).await;
    assert_eq!(piet.members[&anna.person].name, "Anna 4");
}

#[tokio::test]
async fn one_bad_job_keeps_no_other_back() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let (_, entry, push) = anna.write(space, "Dit haal ik weg.");
    anna.sync(&ground, vec![push]).await;
    let mut others = Vec::new();
    for name in ["Piet", "Els", "Karel"] {
        others.push(ground.member(space, name, Title::Participant, Standing::Member).await);
    }
    // Whatever needs the ledger fails now; the rest does not.
    ground.block_ledger();
    let mut asked = JoinSet::new();
    for mut other in others {
        let (_, withdraw) = anna.act(space, Act::Withdraw { entry });
        let (_, _, words) = other.write(space, "Dit blijft.");
        for (phone, push) in [(&anna, withdraw), (&other, words)] {
            let message = wire::seal(&[phone.hello(), Frame::Push(push)]).unwrap();
            let request = ground.http.post(ground.url("/v1/sync")).proved(&ground, &phone.access).body(message);
            asked.spawn(async move { request.send().await.unwrap().status() });
        }
    }
    while let Some(status) = asked.join_next().await {
        assert_eq!(status.unwrap(), 200);
    }
    let mut fresh = ground.sign_in("anna@example.org").await;
    fresh.sync(&ground, Vec::new()).await;
    assert_eq!(fresh.bodies(space).len(), 4);
}
