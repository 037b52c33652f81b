//! Going out, being taken out, standings, profiles.

use kring_domain::{
    acts::Act,
    ids::PersonId,
    people::{Picture, Standing, Title},
    spaces::SpaceKind,
    verdict::{Postponement, Refusal, Verdict},
    wire::{ItemBody, SightEvent},
};

use crate::harness::{Proved as _, ground, random};

#[tokio::test]
async fn who_was_taken_out_is_told_to_forget_and_their_words_are_refused() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    piet.sync(&ground, Vec::new()).await;
    let (command, push) = sanne.act(space, Act::Remove { person: piet.person });
    assert!(matches!(sanne.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));

    let (command, _, push) = piet.write(space, "Hallo?");
    let before = piet.pulls.len();
    let answer = piet.sync(&ground, vec![push]).await;
    assert_eq!(answer.verdict(command), Verdict::Refused { reason: Refusal::NotAMember });
    assert_eq!(answer.sight, [SightEvent::Forget { space }]);
    // What the others do from now on is not for them.
    let (_, _, push) = sanne.write(space, "Piet is weg.");
    sanne.sync(&ground, vec![push]).await;
    piet.sync(&ground, Vec::new()).await;
    assert!(piet.pulls[before..].iter().all(|pull| pull.items.is_empty()));
    assert_eq!(sanne.members[&piet.person].standing, Standing::Left);
    // A phone that does not hold the space any more is not told of it.
    piet.cursors.remove(&space);
    assert!(piet.sync(&ground, Vec::new()).await.pulls.is_empty());
}

#[tokio::test]
async fn who_left_reads_their_own_words_on_a_new_phone_too() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let piet = ground.account("Piet", "piet@example.org", Title::Participant).await;
    ground.handle().kring().put_member(space, piet, Standing::Member).await.unwrap();
    let mut old = ground.sign_in("piet@example.org").await;
    let (_, _, push) = old.write(space, "Dit is van mij.");
    old.sync(&ground, vec![push]).await;
    let (_, _, push) = anna.write(space, "En dit niet.");
    anna.sync(&ground, vec![push]).await;
    let (command, push) = old.act(space, Act::Leave);
    assert!(matches!(old.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));

    let mut new = ground.sign_in("piet@example.org").await;
    let answer = new.sync(&ground, Vec::new()).await;
    assert!(
        matches!(&answer.sight[..], [SightEvent::Forget { .. }, SightEvent::Granted(card)] if card.standing == Standing::Left)
    );
    assert_eq!(new.bodies(space), ["Dit is van mij."]);
}

#[tokio::test]
async fn one_leaves_knocks_again_and_becomes_an_alumnus() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    for (act, standing) in
        [(Act::BecomeAlumnus { companion: Some(anna.person) }, Standing::Alumnus), (Act::Leave, Standing::Left)]
    {
        let (command, push) = piet.act(space, act);
        assert!(matches!(piet.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
        anna.sync(&ground, Vec::new()).await;
        assert_eq!(anna.members[&piet.person].standing, standing);
        let companion = anna.members[&piet.person].moved_on.map(|moved_on| moved_on.companion);
        assert_eq!(companion, (standing == Standing::Alumnus).then_some(Some(anna.person)));
    }
    let code = ground.handle().kring().invite(space).await.unwrap();
    let answer = ground
        .http
        .post(ground.url("/v1/join"))
        .proved(&ground, &piet.access)
        .json(&serde_json::json!({ "code": code }))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    // A token of ten minutes does not become a session.
    let answer: serde_json::Value = answer.json().await.unwrap();
    assert_eq!(answer, serde_json::json!({ "space": space.to_string() }));
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.members[&piet.person].standing, Standing::Knocking);
}

#[tokio::test]
async fn a_phone_that_was_away_forgets_before_it_hears_of_the_door() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut old = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    old.sync(&ground, Vec::new()).await;
    let (_, push) = sanne.act(space, Act::Remove { person: old.person });
    sanne.sync(&ground, vec![push]).await;
    // He knocks from another phone before the first one is back.
    let new = ground.sign_in("piet@example.org").await;
    let code = ground.handle().kring().invite(space).await.unwrap();
    let body = serde_json::json!({ "code": code });
    let knocked =
        ground.http.post(ground.url("/v1/join")).proved(&ground, &new.access).json(&body).send().await.unwrap();
    assert_eq!(knocked.status(), 200);
    let mut away = ground.sign_in("piet@example.org").await;
    away.sight = old.sight;
    let answer = old.sync(&ground, Vec::new()).await;
    let [SightEvent::Forget { space: forgotten }, SightEvent::Granted(card)] = &answer.sight[..] else {
        panic!("{:?}", answer.sight)
    };
    assert_eq!((*forgotten, card.standing), (space, Standing::Knocking));
    assert!(answer.pulls.is_empty());
    // Once let in again there is nothing to hide, and what waits in an outbox need not go into the box.
    let (_, push) = sanne.act(space, Act::Admit { person: old.person });
    sanne.sync(&ground, vec![push]).await;
    let answer = away.sync(&ground, Vec::new()).await;
    assert!(matches!(&answer.sight[..], [SightEvent::Granted(card)] if card.standing == Standing::Member));
}

#[tokio::test]
async fn a_profile_changes_in_every_space() {
    let ground = ground().await;
    let first = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let second = ground.space(SpaceKind::Workplace, "Werkplaats").await;
    let mut anna = ground.member(first, "Anna", Title::Participant, Standing::Member).await;
    ground.handle().kring().put_member(second, anna.person, Standing::Member).await.unwrap();
    let mut els = ground.member(second, "Els", Title::WorkplaceLeader, Standing::Steward).await;
    let (command, push) = anna.act(first, Act::SetProfile { name: " Annemiek ".to_owned(), picture: Picture::Teapot });
    assert!(matches!(anna.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    els.sync(&ground, Vec::new()).await;
    assert_eq!(els.members[&anna.person].name, "Annemiek");
    assert_eq!(els.members[&anna.person].picture, Picture::Teapot);
    let (command, push) = anna.act(first, Act::SetProfile { name: "x".repeat(41), picture: Picture::Bird });
    let verdict = anna.sync(&ground, vec![push]).await.verdict(command);
    assert_eq!(verdict, Verdict::Refused { reason: Refusal::Malformed });
}

#[tokio::test]
async fn former_names_are_nobodys() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Zo-heette-ik-vroeger", Title::Participant, Standing::Member).await;
    let acts = ["Ook-zo-heette-ik", "Kort-heette-ik-zo", "Anna"]
        .map(|name| anna.act(space, Act::SetProfile { name: name.to_owned(), picture: Picture::Teapot }).1);
    anna.sync(&ground, acts[..1].to_vec()).await;
    // Two in one message are one transaction.
    anna.sync(&ground, acts[1..].to_vec()).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    piet.sync(&ground, Vec::new()).await;
    let cards = |phone: &crate::harness::Phone| {
        let items = phone.pulls.iter().flat_map(|pull| &pull.items);
        items.filter(|item| matches!(item.body, ItemBody::Member(_))).count()
    };
    assert_eq!((cards(&piet), piet.members[&anna.person].name.as_str()), (2, "Anna"));
    assert_eq!(anna.sync(&ground, Vec::new()).await.pulls.len(), 1);
    ground.handle().kring().run_jobs().await.unwrap();
    for name in ["Zo-heette-ik-vroeger", "Ook-zo-heette-ik", "Kort-heette-ik-zo"] {
        assert_eq!(ground.files_with(name.as_bytes()), Vec::<std::path::PathBuf>::new(), "{name}");
    }
    assert_eq!(ground.handle().kring().check().await.unwrap().findings, []);
}

#[tokio::test]
async fn two_open_the_same_door() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let els = ground.account("Els", "els@example.org", Title::Participant).await;
    ground.handle().kring().put_member(space, els, Standing::Knocking).await.unwrap();
    for phone in [&mut anna, &mut piet] {
        let (command, push) = phone.act(space, Act::Admit { person: els });
        assert!(matches!(phone.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    }
}

#[tokio::test]
async fn who_is_not_at_the_table_learns_from_no_verdict_who_is() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let inside = ground.member(space, "Anna", Title::Participant, Standing::Member).await.person;
    let at_the_door = ground.account("Els", "els@example.org", Title::Participant).await;
    ground.handle().kring().put_member(space, at_the_door, Standing::Knocking).await.unwrap();
    let elsewhere = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let mut outsider = ground.member(elsewhere, "Piet", Title::Participant, Standing::Member).await;
    let mut knocker = ground.member(space, "Marco", Title::Participant, Standing::Knocking).await;
    for (phone, expected) in [
        (&mut outsider, Verdict::Refused { reason: Refusal::NotAMember }),
        (&mut knocker, Verdict::Later { reason: Postponement::Busy }),
    ] {
        for person in [inside, at_the_door, PersonId::from_bytes(random())] {
            for act in [
                Act::Admit { person },
                Act::TurnAway { person },
                Act::SetStanding { person, standing: Standing::Member },
                Act::Remove { person },
                Act::BecomeAlumnus { companion: Some(person) },
            ] {
                let (command, push) = phone.act(space, act.clone());
                let verdict = phone.sync(&ground, vec![push]).await.verdict(command);
                assert_eq!(verdict, expected, "{act:?}");
            }
        }
    }
}
