//! Making and running groups: who makes one, who leads it, what it is called, and that it may be stopped.

use kring_domain::{
    acts::Act,
    ids::{OrganisationId, SpaceId},
    people::{Standing, Title},
    rights::OrganisationRole,
    spaces::{Led, SpaceKind},
    verdict::{Refusal, Verdict},
    wire::{SightEvent, SpaceCard},
};
use serde_json::{Value, json};

use crate::{
    attachments,
    harness::{Answer, Ground, Phone, Proved as _, ground, random},
};

async fn asks(ground: &Ground, phone: &Phone, body: Value) -> (u16, Value) {
    let asked = ground.http.post(ground.url("/v1/spaces")).proved(ground, &phone.access).json(&body);
    let answer = asked.send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

fn a_group(space: SpaceId, organisation: OrganisationId) -> Value {
    json!({ "space": space, "organisation": organisation, "kind": "peer_group", "name": " Koffie ", "led": "members" })
}

fn new_space() -> SpaceId {
    SpaceId::from_bytes(random())
}

/// The group's card in what a phone was just told.
fn card(answer: &Answer, space: SpaceId) -> Option<SpaceCard> {
    answer.sight.iter().find_map(|event| match event {
        SightEvent::Granted(card) if card.space == space => Some(card.clone()),
        SightEvent::Granted(_) | SightEvent::Forget { .. } => None,
    })
}

async fn does(ground: &Ground, phone: &mut Phone, space: SpaceId, act: Act) -> Verdict {
    let (command, push) = phone.act(space, act);
    phone.sync(ground, vec![push]).await.verdict(command)
}

const fn refused(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

/// A social worker with the role, signed in.
async fn sanne(ground: &Ground) -> Phone {
    let person = ground.account("Sanne", "sanne@example.org", Title::SocialWorker).await;
    ground.handle().kring().give_role(person, ground.organisation, OrganisationRole::SocialWorker).await.unwrap();
    ground.sign_in("sanne@example.org").await
}

#[tokio::test]
async fn whose_work_it_is_makes_a_group_and_leads_it() {
    let ground = ground().await;
    let mut sanne = sanne(&ground).await;
    let told = sanne.sync(&ground, Vec::new()).await.makes_groups_in.unwrap();
    assert_eq!(told.iter().map(|card| card.organisation).collect::<Vec<_>>(), [ground.organisation]);
    let wish = new_space();
    let space = SpaceId::made_by(sanne.person, wish);
    let made = asks(&ground, &sanne, a_group(wish, ground.organisation)).await;
    assert_eq!(made, (201, json!({ "space": space })));
    // The answer was lost, and it is asked again: there is one group. Filled in otherwise it is no repeat.
    assert_eq!(asks(&ground, &sanne, a_group(wish, ground.organisation)).await, (200, json!({ "space": space })));
    let mut otherwise = a_group(wish, ground.organisation);
    otherwise["name"] = json!("Thee");
    assert_eq!(asks(&ground, &sanne, otherwise).await.0, 409);
    let card = card(&sanne.sync(&ground, Vec::new()).await, space).unwrap();
    assert_eq!((card.name.as_str(), card.standing), ("Koffie", Standing::Steward));
    assert_eq!(card.group.led, Led::Members);
    assert_eq!(card.group.made.map(|made| made.person), Some(sanne.person));
    let (command, _, push) = sanne.write(space, "Welkom allemaal.");
    assert!(matches!(sanne.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
}

#[tokio::test]
async fn nobody_else_makes_one() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let sanne = sanne(&ground).await;
    let mine = new_space();
    assert_eq!(asks(&ground, &sanne, a_group(mine, ground.organisation)).await.0, 201);
    let elsewhere = kring.create_organisation("Welzijn Zuid").await.unwrap();
    assert_eq!(asks(&ground, &sanne, a_group(new_space(), elsewhere)).await.0, 404);
    for (name, roles, status, code) in [
        ("piet", &[][..], 404, "not_found"),
        ("olaf", &[OrganisationRole::Administrator][..], 403, "not_for_title"),
        ("petra", &[OrganisationRole::PrivacyOfficer][..], 403, "not_allowed"),
        ("karel", &[OrganisationRole::SocialWorker, OrganisationRole::BenefitsOfficer][..], 403, "not_for_title"),
    ] {
        let email = format!("{name}@example.org");
        let person = ground.account(name, &email, Title::Participant).await;
        for role in roles {
            kring.give_role(person, ground.organisation, *role).await.unwrap();
        }
        let mut phone = ground.sign_in(&email).await;
        for kind in ["peer_group", "workplace", "entrepreneurs", "peer_review"] {
            let mut body = a_group(new_space(), ground.organisation);
            body["kind"] = json!(kind);
            let (answered, problem) = asks(&ground, &phone, body).await;
            assert_eq!((answered, problem["code"].as_str()), (status, Some(code)), "{name}, {kind}");
        }
        assert_eq!(phone.sync(&ground, Vec::new()).await.makes_groups_in.unwrap_or_default(), [], "{name}");
    }
    // A name that says nothing, a kind that is nobody's to make.
    let coach = ground.account("Ilse", "ilse@example.org", Title::Coach).await;
    kring.give_role(coach, ground.organisation, OrganisationRole::Coach).await.unwrap();
    let ilse = ground.sign_in("ilse@example.org").await;
    // The same wish is another group for another, and nobody takes the place of what is somebody's own.
    for wish in [mine, SpaceId::own(sanne.person)] {
        let (status, made) = asks(&ground, &ilse, a_group(wish, ground.organisation)).await;
        assert_eq!((status, &made["space"]), (201, &json!(SpaceId::made_by(coach, wish))));
    }
    for (field, value, status) in [
        ("name", json!("  "), 400),
        ("name", json!("a".repeat(61)), 400),
        ("kind", json!("own"), 403),
        ("led", json!("nobody"), 400),
    ] {
        let mut body = a_group(new_space(), ground.organisation);
        body[field] = value.clone();
        assert_eq!(asks(&ground, &ilse, body).await.0, status, "{field}: {value}");
    }
}

#[tokio::test]
async fn one_makes_twenty_groups_a_day_and_no_more_when_the_role_is_gone() {
    let ground = ground().await;
    let mut sanne = sanne(&ground).await;
    for _ in 0..20 {
        assert_eq!(asks(&ground, &sanne, a_group(new_space(), ground.organisation)).await.0, 201);
    }
    let (status, problem) = asks(&ground, &sanne, a_group(new_space(), ground.organisation)).await;
    assert_eq!((status, problem["code"].as_str()), (409, Some("too_many")));
    sanne.sync(&ground, Vec::new()).await;
    let kring = ground.handle().kring();
    kring.take_role(sanne.person, ground.organisation, OrganisationRole::SocialWorker).await.unwrap();
    assert_eq!(sanne.sync(&ground, Vec::new()).await.makes_groups_in, Some(Vec::new()));
    assert_eq!(asks(&ground, &sanne, a_group(new_space(), ground.organisation)).await.0, 404);
}

#[tokio::test]
async fn members_are_made_stewards_where_members_lead() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let ilse = ground.member(space, "Ilse", Title::Coach, Standing::Member).await;
    let steward = |person| Act::SetStanding { person, standing: Standing::Steward };
    assert_eq!(does(&ground, &mut sanne, space, steward(piet.person)).await, refused(Refusal::NotAllowed));
    assert!(matches!(does(&ground, &mut sanne, space, steward(ilse.person)).await, Verdict::Accepted { .. }));
    piet.sync(&ground, Vec::new()).await;
    let (before, cursor) = (piet.pulls.len(), piet.cursors[&space]);
    let by_members = Act::SetLed { led: Led::Members };
    assert_eq!(does(&ground, &mut piet, space, by_members.clone()).await, refused(Refusal::NotAllowed));
    assert!(matches!(does(&ground, &mut sanne, space, by_members).await, Verdict::Accepted { .. }));
    // Everybody hears who said so, and nothing that they have is told again.
    let answer = piet.sync(&ground, Vec::new()).await;
    let card = card(&answer, space).unwrap();
    assert_eq!(card.group.led, Led::Members);
    assert_eq!(card.group.led_changed.map(|by| by.person), Some(sanne.person));
    assert_eq!(card.standing, Standing::Member);
    assert!(piet.pulls[before..].iter().all(|pull| pull.items.is_empty()));
    assert_eq!(piet.cursors[&space], cursor);
    assert!(matches!(does(&ground, &mut sanne, space, steward(piet.person)).await, Verdict::Accepted { .. }));
    // Workers lead again: who leads already goes on, and names no member.
    assert!(matches!(
        does(&ground, &mut piet, space, Act::SetLed { led: Led::Workers }).await,
        Verdict::Accepted { .. }
    ));
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    assert_eq!(does(&ground, &mut piet, space, steward(anna.person)).await, refused(Refusal::NotAllowed));
    let worker = Act::SetStanding { person: ilse.person, standing: Standing::Member };
    assert!(matches!(does(&ground, &mut piet, space, worker).await, Verdict::Accepted { .. }));
}

#[tokio::test]
async fn who_leads_alone_names_another_first() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    // Alone at the table one may go.
    assert!(matches!(does(&ground, &mut sanne, space, Act::Leave).await, Verdict::Accepted { .. }));
    ground.handle().kring().put_member(space, sanne.person, Standing::Steward).await.unwrap();
    let ilse = ground.member(space, "Ilse", Title::Coach, Standing::Member).await;
    let me = sanne.person;
    for act in [
        Act::Leave,
        Act::SetStanding { person: me, standing: Standing::Member },
        Act::SetStanding { person: me, standing: Standing::Alumnus },
    ] {
        assert_eq!(does(&ground, &mut sanne, space, act).await, refused(Refusal::LastSteward));
    }
    let steward = Act::SetStanding { person: ilse.person, standing: Standing::Steward };
    assert!(matches!(does(&ground, &mut sanne, space, steward).await, Verdict::Accepted { .. }));
    let member = Act::SetStanding { person: me, standing: Standing::Member };
    assert!(matches!(does(&ground, &mut sanne, space, member).await, Verdict::Accepted { .. }));
    assert!(matches!(does(&ground, &mut sanne, space, Act::Leave).await, Verdict::Accepted { .. }));
}

#[tokio::test]
async fn a_group_that_was_stopped_is_read_on_and_written_no_more() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let mut kees = ground.member(space, "Kees", Title::Participant, Standing::Knocking).await;
    kees.sync(&ground, Vec::new()).await;
    let code = kring.invite(space).await.unwrap();
    let (_, entry, push) = piet.write(space, "Dit staat er.");
    piet.sync(&ground, vec![push]).await;
    let (offline, _, late) = piet.write(space, "Dit schreef ik zonder internet.");

    assert_eq!(does(&ground, &mut piet, space, Act::Archive).await, refused(Refusal::NotAllowed));
    assert!(matches!(does(&ground, &mut sanne, space, Act::Archive).await, Verdict::Accepted { .. }));
    // A second steward, or a second tap, finds it so; who stopped it stays the one who did.
    assert!(matches!(does(&ground, &mut sanne, space, Act::Archive).await, Verdict::Accepted { .. }));

    let answer = piet.sync(&ground, vec![late.clone()]).await;
    assert_eq!(answer.verdict(offline), refused(Refusal::Archived));
    let archived = card(&answer, space).unwrap().group.archived;
    assert_eq!(archived.map(|by| by.person), Some(sanne.person));
    assert_eq!(kees.sync(&ground, Vec::new()).await.sight, [SightEvent::Forget { space }]);
    // Nobody comes in, is asked in or is let in; no photo is kept; how it is called stays.
    let (_, problem) = {
        let asked = ground.http.post(ground.url("/v1/join")).proved(&ground, &kees.access);
        let answer = asked.json(&json!({ "code": code })).send().await.unwrap();
        (answer.status(), answer.json::<Value>().await.unwrap())
    };
    assert_eq!(problem["code"], "not_found");
    let fresh = kring.invite(space).await.unwrap();
    let asked = ground.http.post(ground.url("/v1/join")).proved(&ground, &kees.access);
    let answer = asked.json(&json!({ "code": fresh })).send().await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap()["code"].clone()),
        (409, json!("archived"))
    );
    let codes = ground.url(&format!("/v1/spaces/{space}/join-codes"));
    assert_eq!(ground.http.post(codes).proved(&ground, &sanne.access).send().await.unwrap().status(), 409);
    let photo = attachments::photo();
    let path = format!("/v1/spaces/{space}/attachments/{}", hex::encode(attachments::hash(&photo)));
    assert_eq!(attachments::send(&ground, &piet, &path, photo.len(), 0, &photo).await.status(), 409);
    let rename = Act::Rename { name: "Thee".to_owned() };
    assert_eq!(does(&ground, &mut sanne, space, rename).await, refused(Refusal::Archived));
    // A new phone reads all of it, and one's own words one still takes back.
    let mut new = ground.sign_in("piet@example.org").await;
    new.sync(&ground, Vec::new()).await;
    assert_eq!(new.bodies(space), ["Dit staat er."]);
    assert!(matches!(does(&ground, &mut piet, space, Act::Withdraw { entry }).await, Verdict::Accepted { .. }));
    // Who leads alone may leave what was stopped; here she goes on with it.
    assert_eq!(does(&ground, &mut piet, space, Act::Reopen).await, refused(Refusal::NotAllowed));
    assert!(matches!(does(&ground, &mut sanne, space, Act::Reopen).await, Verdict::Accepted { .. }));
    let answer = piet.sync(&ground, Vec::new()).await;
    assert_eq!(card(&answer, space).unwrap().group.archived, None);
    piet.fresh_actor();
    piet.documents.clear();
    piet.cursors.clear();
    piet.sync(&ground, Vec::new()).await;
    let (again, _, push) = piet.write(space, "Dit schreef ik zonder internet.");
    assert!(matches!(piet.sync(&ground, vec![push]).await.verdict(again), Verdict::Accepted { .. }));
}

#[tokio::test]
async fn a_new_name_is_told_to_everybody_with_who_gave_it() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let mut kees = ground.member(space, "Kees", Title::Participant, Standing::Knocking).await;
    piet.sync(&ground, Vec::new()).await;
    kees.sync(&ground, Vec::new()).await;
    let rename = |name: &str| Act::Rename { name: name.to_owned() };
    assert_eq!(does(&ground, &mut piet, space, rename("Thee")).await, refused(Refusal::NotAllowed));
    for bad in ["", " ", "a\nb", &"a".repeat(61)] {
        assert_eq!(does(&ground, &mut sanne, space, rename(bad)).await, refused(Refusal::Malformed), "{bad}");
    }
    assert!(matches!(does(&ground, &mut sanne, space, rename("Thee")).await, Verdict::Accepted { .. }));
    let answer = piet.sync(&ground, Vec::new()).await;
    let told = card(&answer, space).unwrap();
    assert_eq!(told.name, "Thee");
    assert_eq!(told.group.renamed.map(|by| by.person), Some(sanne.person));
    // At the door one hears the name, and not who is inside.
    let told = card(&kees.sync(&ground, Vec::new()).await, space).unwrap();
    assert_eq!((told.name.as_str(), told.group.renamed), ("Thee", None));
}
