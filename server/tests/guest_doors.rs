//! A guest at the doors: what they learn of who else is there, and that going out and in again makes no member of them.

use kring_domain::{
    acts::Act,
    ids::SpaceId,
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::{Refusal, Verdict},
};
use serde_json::json;

use crate::{
    harness::{Ground, Phone, Proved as _, ground},
    live::Line,
};

async fn act(ground: &Ground, phone: &mut Phone, space: SpaceId, act: Act) -> Verdict {
    let (command, push) = phone.act(space, act);
    phone.sync(ground, vec![push]).await.verdict(command)
}

async fn knock(ground: &Ground, phone: &Phone, space: SpaceId) {
    let body = json!({ "code": ground.handle().kring().invite(space).await.unwrap() });
    let url = ground.url("/v1/join");
    let answer = ground.http.post(url).proved(ground, &phone.access).json(&body).send().await.unwrap();
    assert_eq!(answer.status(), 200);
}

const fn is_accepted(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Accepted { .. })
}

#[tokio::test]
async fn a_guest_who_goes_out_and_knocks_again_is_no_member_by_a_members_word() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut els = ground.member(space, "Els", Title::Participant, Standing::Knocking).await;
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::AdmitGuest { person: els.person }).await));
    els.sync(&ground, Vec::new()).await;
    assert!(is_accepted(act(&ground, &mut els, space, Act::Leave).await));
    knock(&ground, &els, space).await;
    let admit = Act::Admit { person: els.person };
    let verdict = act(&ground, &mut anna, space, admit.clone()).await;
    assert_eq!(verdict, Verdict::Refused { reason: Refusal::NotAllowed });
    assert!(is_accepted(act(&ground, &mut sanne, space, admit).await), "a steward may");
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.members[&els.person].standing, Standing::Member);

    // Who was a member, and left, comes back as anyone does.
    els.sync(&ground, Vec::new()).await;
    assert!(is_accepted(act(&ground, &mut els, space, Act::Leave).await));
    knock(&ground, &els, space).await;
    assert!(is_accepted(act(&ground, &mut anna, space, Act::Admit { person: els.person }).await));
}

#[tokio::test]
async fn a_guest_hears_of_nobody_at_the_door_nor_who_went_on_with_whom() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut els = ground.member(space, "Els", Title::Participant, Standing::Knocking).await;
    let moves_on = Act::BecomeAlumnus { companion: Some(sanne.person) };
    assert!(is_accepted(act(&ground, &mut anna, space, moves_on).await));
    let kees = ground.account("Kees", "kees@example.org", Title::Participant).await;
    ground.handle().kring().put_member(space, kees, Standing::Knocking).await.unwrap();
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::AdmitGuest { person: els.person }).await));

    els.sync(&ground, Vec::new()).await;
    assert!(!els.members.contains_key(&kees), "who knocks");
    let card = &els.members[&anna.person];
    assert_eq!((card.standing, card.moved_on.is_some()), (Standing::Alumnus, false));
    assert_eq!(els.members[&els.person].standing, Standing::Guest, "oneself one sees whole");

    // And live, where the same message goes to who sees all of it.
    let mut hers = Line::open(&ground, &mut els).await;
    let moves_on = Act::BecomeAlumnus { companion: None };
    assert!(is_accepted(act(&ground, &mut anna, space, moves_on).await));
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::Admit { person: kees }).await));
    while !els.members.contains_key(&kees) {
        hers.hear(&mut els).await;
    }
    assert!(els.members[&anna.person].moved_on.is_none());
    sanne.sync(&ground, Vec::new()).await;
    assert!(sanne.members[&anna.person].moved_on.is_some());
}
