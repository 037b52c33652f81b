//! Roles in organisations, and the groups that they do not go with.

use kring_domain::{
    acts::Act,
    people::{Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
    verdict::{Refusal, Verdict},
    wire::SightEvent,
};
use kring_server::admin::AccountFault;
use serde_json::{Value, json};

use crate::harness::{Proved as _, ground};

#[tokio::test]
async fn whoever_decides_on_benefits_is_refused_by_every_way_into_a_peer_group() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let code = kring.invite(space).await.unwrap();
    // A social worker here, who checks benefits in another organisation.
    let karel = ground.account("Karel", "karel@example.org", Title::SocialWorker).await;
    let municipality = kring.create_organisation("Gemeente").await.unwrap();
    assert_eq!(kring.give_role(karel, municipality, OrganisationRole::BenefitsOfficer).await.unwrap(), []);
    let phone = ground.sign_in("karel@example.org").await;
    let knock = async || {
        let asked =
            ground.http.post(ground.url("/v1/join")).proved(&ground, &phone.access).json(&json!({ "code": code }));
        asked.send().await.unwrap()
    };
    let answer = knock().await;
    assert_eq!(answer.status(), 403);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "not_for_title");
    for standing in [Standing::Knocking, Standing::Member, Standing::Alumnus, Standing::Steward] {
        let put = kring.put_member(space, karel, standing).await;
        assert!(matches!(put, Err(AccountFault::NotAllowed)), "{standing:?}");
    }
    // Not by whoever is inside either: nobody of that name is at the door.
    for act in [Act::Admit { person: karel }, Act::SetStanding { person: karel, standing: Standing::Steward }] {
        let (command, push) = sanne.act(space, act);
        let verdict = sanne.sync(&ground, vec![push]).await.verdict(command);
        assert!(matches!(verdict, Verdict::Refused { .. }), "{verdict:?}");
    }
    // Another role beside it changes nothing; a workplace is open, and without the role so is the peer group.
    kring.give_role(karel, ground.organisation, OrganisationRole::SocialWorker).await.unwrap();
    assert_eq!(knock().await.status(), 403);
    let shop = ground.space(SpaceKind::Workplace, "Winkel").await;
    kring.put_member(shop, karel, Standing::Steward).await.unwrap();
    kring.take_role(karel, municipality, OrganisationRole::BenefitsOfficer).await.unwrap();
    assert_eq!(knock().await.status(), 200);
}

#[tokio::test]
async fn a_role_given_later_ends_what_does_not_go_with_it_and_nothing_else() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let shop = ground.space(SpaceKind::Workplace, "Winkel").await;
    let door = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut karel = ground.member(space, "Karel", Title::SocialWorker, Standing::Steward).await;
    kring.put_member(shop, karel.person, Standing::Steward).await.unwrap();
    kring.put_member(door, karel.person, Standing::Knocking).await.unwrap();
    let (_, _, push) = karel.write(space, "Tot dinsdag");
    karel.sync(&ground, vec![push]).await;
    sanne.sync(&ground, Vec::new()).await;
    assert_eq!(sanne.members[&karel.person].standing, Standing::Steward);

    let mut out = kring.give_role(karel.person, ground.organisation, OrganisationRole::BenefitsOfficer).await.unwrap();
    out.sort();
    let mut expected = vec![space, door];
    expected.sort();
    assert_eq!(out, expected);

    // The group sees that he left and who he is; he hears of it, keeps what he wrote, and writes there no more.
    sanne.sync(&ground, Vec::new()).await;
    let card = &sanne.members[&karel.person];
    assert_eq!((card.standing, card.title), (Standing::Left, Title::BenefitsOfficer));
    let (command, _, push) = karel.write(space, "Nog iets");
    let answer = karel.sync(&ground, vec![push]).await;
    assert_eq!(answer.verdict(command), Verdict::Refused { reason: Refusal::NotAllowed });
    assert!(!answer.sight.is_empty());
    assert!(answer.sight.iter().all(|event| !matches!(event, SightEvent::Granted(card) if card.space == space)));
    // In the workplace he stays, under his new title.
    let (command, _, push) = karel.write(shop, "In de winkel wel");
    assert!(matches!(karel.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    // Said twice is said once.
    let again = kring.give_role(karel.person, ground.organisation, OrganisationRole::BenefitsOfficer).await.unwrap();
    assert_eq!(again, []);
    // Taking it away brings nobody back in.
    kring.take_role(karel.person, ground.organisation, OrganisationRole::BenefitsOfficer).await.unwrap();
    sanne.sync(&ground, Vec::new()).await;
    assert_eq!(sanne.members[&karel.person].standing, Standing::Left);
}

#[tokio::test]
async fn an_administrator_cannot_invite_themselves() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let space = ground.space(SpaceKind::Workplace, "Winkel").await;
    let admin = ground.account("Ada", "ada@example.org", Title::Participant).await;
    kring.give_role(admin, ground.organisation, OrganisationRole::Administrator).await.unwrap();
    let phone = ground.sign_in("ada@example.org").await;
    let made = ground.http.post(ground.url(&format!("/v1/spaces/{space}/join-codes"))).proved(&ground, &phone.access);
    assert_eq!(made.send().await.unwrap().status(), 404);
    let code = kring.invite(space).await.unwrap();
    let asked = ground.http.post(ground.url("/v1/join")).proved(&ground, &phone.access).json(&json!({ "code": code }));
    assert_eq!(asked.send().await.unwrap().status(), 403);
    assert!(kring.put_member(space, admin, Standing::Steward).await.is_err());
}

#[tokio::test]
async fn a_role_is_for_someone_and_somewhere_that_is_there() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let ada = ground.account("Ada", "ada@example.org", Title::Participant).await;
    let nowhere = kring_domain::ids::OrganisationId::from_bytes([9; 16]);
    let nobody = kring_domain::ids::PersonId::from_bytes([9; 16]);
    let role = OrganisationRole::Coach;
    assert!(matches!(kring.give_role(ada, nowhere, role).await, Err(AccountFault::NotFound)));
    assert!(matches!(kring.give_role(nobody, ground.organisation, role).await, Err(AccountFault::NotFound)));
    kring.give_role(ada, ground.organisation, role).await.unwrap();
    assert_eq!(kring.roles(ada).await.unwrap(), [(ground.organisation, role)]);
}
