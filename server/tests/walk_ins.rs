//! People whom a steward added where there was no connection.

use std::{collections::BTreeSet, sync::Arc};

use kring_domain::{
    acts::Act,
    ids::{DeviceId, KeyId, PersonId, SpaceId},
    people::{Picture, Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
    verdict::{Refusal, Verdict},
};
use kring_server::DeviceKey;
use serde_json::{Value, json};

use crate::harness::{Ground, Phone, Proved as _, ground, random};

/// Someone who was added on a tablet, and whom the server does not know yet.
struct Newcomer {
    person: PersonId,
    device: DeviceId,
    key: Arc<DeviceKey>,
    name: &'static str,
}

impl Newcomer {
    fn new(name: &'static str) -> Self {
        let (person, device) = (PersonId::from_bytes(random()), DeviceId::from_bytes(random()));
        Self { person, device, key: Arc::new(DeviceKey::generate().unwrap()), name }
    }

    fn act(&self) -> Act {
        Act::WalkIn {
            person: self.person,
            name: self.name.to_owned(),
            picture: Picture::Boat,
            device: self.device,
            key: KeyId::from_bytes(*self.key.thumbprint().as_bytes()),
        }
    }

    async fn asks(&self, ground: &Ground) -> (u16, Value) {
        self.asks_as(ground, &self.key, self.device).await
    }

    async fn asks_as(&self, ground: &Ground, key: &DeviceKey, device: DeviceId) -> (u16, Value) {
        let asked = json!({ "person": self.person, "device": device });
        let request = ground.http.post(ground.url("/v1/walk-ins/arrive")).json(&asked);
        let request = request.header("kring-device", "tablet").proved_by(key, ground.now(), None, None);
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    async fn is_told(&self, ground: &Ground, status: u16, code: &str) {
        let (answered, body) = self.asks(ground).await;
        assert_eq!((answered, body["code"].as_str().unwrap()), (status, code));
    }

    /// Comes in. From here on every proof is of this device's key.
    async fn comes_in(&self, ground: &mut Ground) -> Phone {
        let (status, session) = self.asks(ground).await;
        assert_eq!(status, 200, "{session}");
        ground.key = self.key.clone();
        Phone::signed_in(ground, &session)
    }
}

async fn said(ground: &Ground, phone: &mut Phone, space: SpaceId, act: Act) -> Verdict {
    let (command, push) = phone.act(space, act);
    phone.sync(ground, vec![push]).await.verdict(command)
}

async fn adds(ground: &Ground, steward: &mut Phone, space: SpaceId, newcomer: &Newcomer) {
    let verdict = said(ground, steward, space, newcomer.act()).await;
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
}

const fn refused(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

#[tokio::test]
async fn a_newcomer_waits_until_the_steward_was_heard_and_then_has_an_account_like_any_other() {
    let mut ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let fatima = Newcomer::new("Fatima");
    fatima.is_told(&ground, 404, "walk_in_waits").await;
    adds(&ground, &mut sanne, space, &fatima).await;
    let card = &sanne.members[&fatima.person];
    assert_eq!((card.name.as_str(), card.title, card.standing), ("Fatima", Title::Participant, Standing::Member));
    assert!(card.walked_in.is_some());

    // A lost answer costs nothing: both answers are the same session.
    let (_, lost) = fatima.asks(&ground).await;
    let stewards_key = ground.key.clone();
    let mut tablet = fatima.comes_in(&mut ground).await;
    assert_eq!(tablet.refresh, lost["refreshToken"].as_str().unwrap());
    let (command, _, push) = tablet.write(space, "Ik ben er voor het eerst.");
    let answer = tablet.sync(&ground, vec![push]).await;
    assert!(matches!(answer.verdict(command), Verdict::Accepted { .. }));
    let renewed = ground.post("/v1/token", json!({ "refreshToken": tablet.refresh })).await;
    assert_eq!(renewed.status(), 200);
    // In for good: this way in is shut behind them.
    fatima.is_told(&ground, 401, "signed_out").await;

    // A phone of their own, as anybody gets one.
    let link = ground.http.post(ground.url("/v1/device-links")).proved(&ground, &tablet.access).send().await.unwrap();
    let code = link.json::<Value>().await.unwrap()["code"].as_str().unwrap().to_owned();
    ground.key = Arc::new(DeviceKey::generate().unwrap());
    let answer = ground.post("/v1/device-links/use", json!({ "code": code })).await;
    let mut phone = Phone::signed_in(&ground, &answer.json().await.unwrap());
    phone.sync(&ground, Vec::new()).await;
    assert_eq!((phone.person, phone.bodies(space)), (fatima.person, vec!["Ik ben er voor het eerst.".to_owned()]));
    // And an address.
    ground.handle().kring().set_email(fatima.person, "fatima@example.org").await.unwrap();
    assert_eq!(ground.sign_in("fatima@example.org").await.person, fatima.person);

    ground.key = stewards_key;
    sanne.sync(&ground, Vec::new()).await;
    assert_eq!(sanne.bodies(space), ["Ik ben er voor het eerst."]);
}

#[tokio::test]
async fn saying_it_twice_is_saying_it_once_and_saying_otherwise_is_refused() {
    let mut ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let other = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    ground.handle().kring().put_member(other, sanne.person, Standing::Steward).await.unwrap();
    let fatima = Newcomer::new("Fatima");
    adds(&ground, &mut sanne, space, &fatima).await;
    let members = sanne.members.len();
    adds(&ground, &mut sanne, space, &fatima).await;
    assert_eq!(sanne.members.len(), members);

    let conflict = refused(Refusal::Conflict);
    // The same person in other words, in another group, or with another's key.
    let renamed = Newcomer { key: fatima.key.clone(), name: "Samira", ..fatima };
    assert_eq!(said(&ground, &mut sanne, space, renamed.act()).await, conflict);
    assert_eq!(said(&ground, &mut sanne, other, fatima.act()).await, conflict);
    let taken =
        Newcomer { key: Arc::new(DeviceKey::generate().unwrap()), device: DeviceId::from_bytes(random()), ..fatima };
    assert_eq!(said(&ground, &mut sanne, space, taken.act()).await, conflict);
    taken.is_told(&ground, 403, "walk_in_refused").await;
    // Someone who is there already, a device that is there, a key that is another's.
    let els = ground.account("Els", "els@example.org", Title::Participant).await;
    for (is_taken, wanted) in [
        (Newcomer { person: els, ..Newcomer::new("Els") }, "an id"),
        (Newcomer { person: sanne.person, ..Newcomer::new("Sanne") }, "one's own id"),
        (Newcomer { device: sanne.device, ..Newcomer::new("Fatima") }, "a device"),
        (Newcomer { key: ground.key.clone(), ..Newcomer::new("Fatima") }, "a key"),
    ] {
        assert_eq!(said(&ground, &mut sanne, space, is_taken.act()).await, conflict, "{wanted}");
    }
    let nameless = Newcomer { name: "  ", ..Newcomer::new("x") };
    assert_eq!(said(&ground, &mut sanne, space, nameless.act()).await, refused(Refusal::Malformed));
    nameless.is_told(&ground, 403, "walk_in_refused").await;
    // All of it changed nothing for who was added.
    let (status, stranger) = fatima.asks_as(&ground, &ground.key, fatima.device).await;
    assert_eq!((status, stranger["code"].as_str().unwrap()), (404, "walk_in_waits"));
    let stranger = DeviceKey::generate().unwrap();
    assert_eq!(fatima.asks_as(&ground, &stranger, fatima.device).await.0, 404);
    assert_eq!(fatima.asks_as(&ground, &fatima.key, sanne.device).await.0, 404);
    assert_eq!(fatima.comes_in(&mut ground).await.person, fatima.person);
}

#[tokio::test]
async fn only_a_steward_of_that_group_adds_someone() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let other = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut els = ground.member(other, "Els", Title::SocialWorker, Standing::Steward).await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let fatima = Newcomer::new("Fatima");
    assert_eq!(said(&ground, &mut anna, space, fatima.act()).await, refused(Refusal::NotAllowed));
    fatima.is_told(&ground, 403, "walk_in_refused").await;
    // A later word by who may is still heard: the account stands, and what was refused before is over.
    adds(&ground, &mut sanne, space, &fatima).await;
    assert_eq!(fatima.asks(&ground).await.0, 200);

    let samira = Newcomer::new("Samira");
    assert_eq!(said(&ground, &mut els, space, samira.act()).await, refused(Refusal::NotAMember));
    samira.is_told(&ground, 403, "walk_in_refused").await;
    // Who was a steward when they said it, and no longer when it was heard.
    kring.put_member(space, sanne.person, Standing::Member).await.unwrap();
    let yusuf = Newcomer::new("Yusuf");
    assert_eq!(said(&ground, &mut sanne, space, yusuf.act()).await, refused(Refusal::NotAllowed));
    yusuf.is_told(&ground, 403, "walk_in_refused").await;
    // Whoever checks benefits, whatever else they are.
    kring.put_member(space, sanne.person, Standing::Steward).await.unwrap();
    kring.give_role(sanne.person, ground.organisation, OrganisationRole::BenefitsOfficer).await.unwrap();
    let omar = Newcomer::new("Omar");
    let verdict = said(&ground, &mut sanne, space, omar.act()).await;
    assert!(matches!(verdict, Verdict::Refused { .. }), "{verdict:?}");
    omar.is_told(&ground, 403, "walk_in_refused").await;
}

#[tokio::test]
async fn a_steward_whose_tablet_was_ended_adds_nobody_and_the_newcomer_hears_so() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let phone = ground.sign_in("sanne@example.org").await;
    let path = ground.url(&format!("/v1/devices/{}", sanne.device));
    let ended = ground.http.delete(path).proved(&ground, &phone.access).send().await.unwrap();
    assert_eq!(ended.status(), 204);
    let may = ground.post("/v1/last-words", json!({ "refreshToken": sanne.refresh })).await;
    let may: Value = may.json().await.unwrap();
    let fatima = Newcomer::new("Fatima");
    let (_, push) = sanne.act(space, fatima.act());
    let message = kring_domain::wire::seal(&[kring_domain::wire::Frame::Push(push)]).unwrap();
    let request = ground.http.post(ground.url("/v1/last-words/push")).header("content-type", "application/cbor");
    let answer = request.body(message).proved(&ground, may["accessToken"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    fatima.is_told(&ground, 403, "walk_in_refused").await;
}

/// Two tablets added Fatima, each with a steward of its own.
async fn twice(ground: &Ground) -> (SpaceId, Phone, Phone, Newcomer, Newcomer) {
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut els = ground.member(space, "Els", Title::SocialWorker, Standing::Steward).await;
    let (one, other) = (Newcomer::new("Fatima"), Newcomer::new("fatima"));
    adds(ground, &mut sanne, space, &one).await;
    ground.clock.pass(1000);
    adds(ground, &mut els, space, &other).await;
    sanne.sync(ground, Vec::new()).await;
    (space, sanne, els, one, other)
}

#[tokio::test]
async fn two_accounts_are_joined_by_people_and_both_go_on() {
    let mut ground = ground().await;
    let (space, mut sanne, mut els, one, other) = twice(&ground).await;
    let stewards_key = ground.key.clone();
    let same = Act::JoinWalkIns { alias: other.person, person: one.person };
    assert!(matches!(said(&ground, &mut sanne, space, same.clone()).await, Verdict::Accepted { .. }));
    assert_eq!(sanne.members[&other.person].alias_of, Some(one.person));
    assert_eq!(sanne.members[&one.person].alias_of, None);
    // The other steward says the same without having heard it.
    assert!(matches!(said(&ground, &mut els, space, same).await, Verdict::Accepted { .. }));

    let mut written = BTreeSet::new();
    for (newcomer, words) in [(&one, "Op de ene tablet."), (&other, "En op de andere.")] {
        let mut tablet = newcomer.comes_in(&mut ground).await;
        let (command, entry, push) = tablet.write(space, words);
        assert!(matches!(tablet.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
        // Each keeps what is its own, and gets no more of the other than any member.
        assert_eq!((tablet.person, entry.author), (newcomer.person, newcomer.person));
        written.insert(words.to_owned());
    }
    ground.key = stewards_key;
    sanne.sync(&ground, Vec::new()).await;
    assert_eq!(sanne.bodies(space).into_iter().collect::<BTreeSet<_>>(), written);

    // Taken out by one name is taken out whole.
    assert!(matches!(
        said(&ground, &mut sanne, space, Act::Remove { person: one.person }).await,
        Verdict::Accepted { .. }
    ));
    for newcomer in [&one, &other] {
        assert_eq!(sanne.members[&newcomer.person].standing, Standing::Left);
    }
}

#[tokio::test]
async fn a_join_can_be_taken_back_and_two_people_stay_two() {
    let ground = ground().await;
    let (space, mut sanne, mut els, one, other) = twice(&ground).await;
    let join = || Act::JoinWalkIns { alias: other.person, person: one.person };
    said(&ground, &mut sanne, space, join()).await;
    // Whoever says otherwise meanwhile is told that it was decided.
    let apart = Act::KeepApart { one: one.person, other: other.person };
    assert_eq!(said(&ground, &mut els, space, apart.clone()).await, refused(Refusal::Conflict));
    let unjoin = Act::Unjoin { alias: other.person };
    assert!(matches!(said(&ground, &mut els, space, unjoin.clone()).await, Verdict::Accepted { .. }));
    assert!(matches!(said(&ground, &mut sanne, space, unjoin).await, Verdict::Accepted { .. }));
    let card = &sanne.members[&other.person];
    assert_eq!((card.alias_of, &card.walked_in.as_ref().unwrap().apart_from), (None, &vec![one.person]));
    assert!(matches!(said(&ground, &mut sanne, space, apart).await, Verdict::Accepted { .. }));
    assert_eq!(said(&ground, &mut els, space, join()).await, refused(Refusal::Conflict));
}

#[tokio::test]
async fn joining_takes_over_nobodys_account() {
    let ground = ground().await;
    let (space, mut sanne, mut els, one, other) = twice(&ground).await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let tea = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let mut marco = ground.member(tea, "Marco", Title::SocialWorker, Standing::Steward).await;
    let join = |alias: PersonId, person: PersonId| Act::JoinWalkIns { alias, person };
    // By a member, by a steward of elsewhere, and in another group.
    assert_eq!(said(&ground, &mut anna, space, join(other.person, one.person)).await, refused(Refusal::NotAllowed));
    assert_eq!(said(&ground, &mut marco, space, join(other.person, one.person)).await, refused(Refusal::NotAMember));
    assert_eq!(said(&ground, &mut marco, tea, join(other.person, one.person)).await, refused(Refusal::Gone));
    let elsewhere = Newcomer::new("Fatima");
    adds(&ground, &mut marco, tea, &elsewhere).await;
    assert_eq!(said(&ground, &mut sanne, space, join(elsewhere.person, one.person)).await, refused(Refusal::Gone));
    // Somebody who came in by the door, a steward, a stranger, oneself: none is shown as another.
    for person in [anna.person, els.person, sanne.person] {
        for act in [join(person, one.person), join(one.person, person)] {
            assert_eq!(said(&ground, &mut sanne, space, act).await, refused(Refusal::NotAllowed));
        }
        let apart = Act::KeepApart { one: person, other: one.person };
        assert_eq!(said(&ground, &mut sanne, space, apart).await, refused(Refusal::NotAllowed));
        assert_eq!(said(&ground, &mut sanne, space, Act::Unjoin { alias: person }).await, refused(Refusal::NotAllowed));
    }
    let nobody = PersonId::from_bytes(random());
    assert_eq!(said(&ground, &mut sanne, space, join(nobody, one.person)).await, refused(Refusal::Gone));
    assert_eq!(said(&ground, &mut sanne, space, join(one.person, one.person)).await, refused(Refusal::NotAllowed));
    // No ring and no chain.
    let third = Newcomer::new("Fatima");
    adds(&ground, &mut els, space, &third).await;
    said(&ground, &mut els, space, join(other.person, one.person)).await;
    for (alias, person) in [
        (one.person, other.person),
        (third.person, other.person),
        (one.person, third.person),
        (other.person, third.person),
    ] {
        assert_eq!(said(&ground, &mut els, space, join(alias, person)).await, refused(Refusal::Conflict));
    }
    assert!(matches!(said(&ground, &mut els, space, join(third.person, one.person)).await, Verdict::Accepted { .. }));
}

#[tokio::test]
async fn an_account_that_stood_for_a_month_is_joined_with_nobody() {
    let ground = ground().await;
    let (space, _, _, one, other) = twice(&ground).await;
    ground.clock.pass(kring_domain::walk_ins::RECENT_MS + 1);
    let mut els = ground.sign_in("els@example.org").await;
    let join = Act::JoinWalkIns { alias: other.person, person: one.person };
    assert_eq!(said(&ground, &mut els, space, join).await, refused(Refusal::Gone));
}
