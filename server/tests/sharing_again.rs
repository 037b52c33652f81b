//! What a reader's device is told when it and the server do not know the same: it forgot too early, an older backup was put
//! back, or more was given than holds for them.

use kring_domain::{
    acts::Act,
    ids::SpaceId,
    people::{Standing, Title},
    rights::OrganisationRole,
    sight::{Given, Grantee, Shared},
    spaces::SpaceKind,
    time::Timestamp,
    wire::SightEvent,
};
use kring_server::admin::restore;

use crate::{
    harness::{NOW, ground},
    sharing::{DAY, DONE, Scene, a_grant, scene},
};

fn cards(events: &[SightEvent]) -> Vec<&Shared> {
    let shared = events.iter().filter_map(|event| match event {
        SightEvent::Granted(card) => card.shared.as_ref(),
        SightEvent::Forget { .. } => None,
    });
    shared.collect()
}

#[tokio::test]
async fn a_device_that_forgot_too_early_is_told_again() {
    let Scene { ground, mut anna, mut sanne, .. } = scene().await;
    let (_, act) = a_grant(Grantee::Person { person: sanne.person }, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    sanne.hears(&ground).await;
    assert_eq!(sanne.sync(&ground, Vec::new()).await.sight, [], "what is held is not told twice");
    // Her clock was off: by itself her device forgot what still holds. That it was told of it stands.
    sanne.cursors.remove(&SpaceId::own(anna.person));
    sanne.documents.clear();
    let answer = sanne.sync(&ground, Vec::new()).await;
    let shared = cards(&answer.sight);
    assert_eq!((shared.len(), shared[0].owner, shared[0].parts[0].until), (1, anna.person, Timestamp(NOW + 90 * DAY)));
    assert_eq!(sanne.reads_of(anna.person), ["Ik kan goed koken."]);
    assert_eq!(sanne.sync(&ground, Vec::new()).await.sight, []);
    // A new device hears it once.
    sanne.cursors.clear();
    sanne.sight = Default::default();
    assert_eq!(cards(&sanne.sync(&ground, Vec::new()).await.sight).len(), 1);
}

#[tokio::test]
async fn a_restore_takes_away_what_was_granted_since_the_backup() {
    for ends_before_the_restore in [false, true] {
        let Scene { mut ground, mut anna, mut sanne, .. } = scene().await;
        sanne.hears(&ground).await;
        let file = ground.data.with_extension("backup");
        ground.handle().kring().backup(&file).await.unwrap();
        let (grant, act) = a_grant(Grantee::Person { person: sanne.person }, NOW + 90 * DAY);
        assert_eq!(anna.does(&ground, act).await, DONE);
        sanne.hears(&ground).await;
        assert_eq!(sanne.reads_of(anna.person).len(), 1);
        if ends_before_the_restore {
            // Sanne's device does not hear of it in time.
            assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
        }
        ground.stop().await;
        restore(&ground.config, &file).await.unwrap();
        std::fs::remove_file(&file).unwrap();
        ground.start_again().await;
        assert!(sanne.hears(&ground).await.0.contains(&SpaceId::own(anna.person)));
        assert!(sanne.reads_of(anna.person).is_empty());
        assert_eq!(anna.hears(&ground).await.1.unwrap(), Given::default(), "and Anna sees that it is gone");
        assert_eq!(ground.handle().kring().check().await.unwrap().findings, []);
    }
}

#[tokio::test]
async fn a_reader_is_told_what_holds_for_them_and_no_longer() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let shop = ground.space(SpaceKind::Workplace, "Winkel").await;
    let mut anna = ground.member(shop, "Anna", Title::Participant, Standing::Member).await;
    let mut karel = ground.member(shop, "Karel", Title::SocialWorker, Standing::Steward).await;
    let municipality = kring.create_organisation("Gemeente").await.unwrap();
    kring.give_role(karel.person, municipality, OrganisationRole::BenefitsOfficer).await.unwrap();
    let (grant, stewards) = a_grant(Grantee::Stewards { space: shop }, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, stewards).await, DONE);
    assert!(cards(&karel.sync(&ground, Vec::new()).await.sight).is_empty());
    // He reads as a person, until tomorrow; what those who lead the group read longer is not his.
    assert_eq!(anna.does(&ground, a_grant(Grantee::Person { person: karel.person }, NOW + DAY).1).await, DONE);
    let answer = karel.sync(&ground, Vec::new()).await;
    assert_eq!(cards(&answer.sight)[0].parts[0].until, Timestamp(NOW + DAY));
    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    ground.clock.pass(DAY);
    kring.run_jobs().await.unwrap();
    let again = ground.sign_in("karel@example.org").await;
    (karel.access, karel.device) = (again.access, again.device);
    assert!(karel.hears(&ground).await.0.contains(&SpaceId::own(anna.person)));
}
