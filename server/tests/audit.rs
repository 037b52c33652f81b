//! The log of management: what it tells, and what it shows of itself when someone bent it.

use kring_domain::{
    people::{Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
};
use kring_server::admin::{AdministrativeAct, CarriedLog, Deed, DoneBy, Finding, restore};
use sea_orm::ConnectionTrait;

use crate::harness::{Ground, ground};

/// Every line.
async fn lines(ground: &Ground) -> Vec<AdministrativeAct> {
    ground.handle().kring().administrative_acts(0, 1000).await.unwrap()
}

/// Changes the database behind the server's back.
async fn bend(ground: &Ground, statement: &str) {
    let file = format!("sqlite://{}", ground.data.join("kring.db").display());
    let database = sea_orm::Database::connect(file).await.unwrap();
    database.execute_unprepared(statement).await.unwrap();
    database.close().await.unwrap();
}

/// The lines at which `kring check` finds the log bent.
async fn bent(ground: &Ground) -> Vec<u64> {
    let report = ground.handle().kring().check().await.unwrap();
    report
        .findings
        .into_iter()
        .map(|finding| match finding {
            Finding::Management { number } => number,
            other @ (Finding::Gap { .. }
            | Finding::Chain { .. }
            | Finding::Head { .. }
            | Finding::Mac { .. }
            | Finding::Document { .. }) => panic!("{other}"),
        })
        .collect()
}

#[tokio::test]
async fn each_deed_of_management_is_a_line_that_names_whom_and_no_address() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let before = lines(&ground).await.len();
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let karel = ground.account("Karel", "karel@example.org", Title::Participant).await;
    kring.set_email(karel, "karel.nieuw@example.org").await.unwrap();
    kring.put_member(space, karel, Standing::Member).await.unwrap();
    kring.give_role(karel, ground.organisation, OrganisationRole::BenefitsOfficer).await.unwrap();
    // It is so already: nothing happens, and nothing is written.
    kring.give_role(karel, ground.organisation, OrganisationRole::BenefitsOfficer).await.unwrap();
    kring.take_role(karel, ground.organisation, OrganisationRole::BenefitsOfficer).await.unwrap();
    let code = kring.invite(space).await.unwrap();
    kring.end_invitation(&code).await.unwrap();
    let phone = ground.sign_in("karel.nieuw@example.org").await;
    kring.close_device(phone.device).await.unwrap();
    let files = ground.data.join("export");
    kring.export(space, &files).await.unwrap();

    let all = lines(&ground).await;
    let told: Vec<_> =
        all[before..].iter().map(|act| (act.deed, act.space, act.person, act.detail.as_deref())).collect();
    assert_eq!(
        told,
        [
            (Deed::SpaceMade, Some(space), None, Some("peer_group")),
            (Deed::PersonMade, None, Some(karel), Some("participant")),
            (Deed::EmailSet, None, Some(karel), None),
            (Deed::StandingGiven, Some(space), Some(karel), Some("member")),
            (Deed::RoleGiven, None, Some(karel), Some("benefits_officer")),
            (Deed::RoleTaken, None, Some(karel), Some("benefits_officer")),
            (Deed::InvitationMade, Some(space), None, None),
            (Deed::InvitationEnded, Some(space), None, None),
            (Deed::DeviceEnded, None, Some(karel), None),
            (Deed::SpaceExported, Some(space), None, None),
        ]
    );
    assert!(all.iter().all(|act| act.by == DoneBy::CommandLine(ground.config.operator.clone())));
    assert!(all.iter().zip(1..).all(|(act, number)| act.number == number));
    assert!(!format!("{all:?}").contains("example.org"));
    assert!(!format!("{all:?}").contains(&code));
    assert_eq!(bent(&ground).await, Vec::<u64>::new());
}

#[tokio::test]
async fn a_line_that_was_changed_or_taken_out_shows() {
    let ground = ground().await;
    for number in 0..6 {
        ground.space(SpaceKind::Workplace, &format!("Winkel {number}")).await;
    }
    let last = lines(&ground).await.last().unwrap().number;
    assert_eq!(bent(&ground).await, Vec::<u64>::new());
    bend(&ground, &format!("UPDATE administrative_act SET at = at + 1 WHERE number = {}", last - 3)).await;
    assert_eq!(bent(&ground).await, [last - 3]);
    bend(&ground, &format!("DELETE FROM administrative_act WHERE number = {}", last - 1)).await;
    assert_eq!(bent(&ground).await, [last - 3, last]);
    // The next one is written all the same, and follows the last.
    ground.space(SpaceKind::Workplace, "Winkel").await;
    assert_eq!(bent(&ground).await, [last - 3, last]);
}

#[tokio::test]
async fn an_old_backup_does_not_wipe_out_what_was_done_since() {
    let mut ground = ground().await;
    let file = ground.data.with_extension("backup");
    ground.handle().kring().backup(&file).await.unwrap();
    ground.space(SpaceKind::Workplace, "Winkel").await;
    let karel = ground.account("Karel", "karel@example.org", Title::Participant).await;
    let before = lines(&ground).await;
    ground.stop().await;
    let restored = restore(&ground.config, &file).await.unwrap();
    // The backup was told of after it was made; then the group, the account.
    assert_eq!(restored.log, CarriedLog::Carried(3));
    std::fs::remove_file(&file).unwrap();
    std::fs::remove_file(restored.replaced.unwrap()).unwrap();
    ground.start_again().await;
    let after = lines(&ground).await;
    assert_eq!(after[..before.len()], before);
    assert_eq!(after.last().unwrap().deed, Deed::Restored);
    assert!(after.iter().any(|act| act.deed == Deed::PersonMade && act.person == Some(karel)));
    assert_eq!(bent(&ground).await, Vec::<u64>::new());
}
