//! The made-up neighbourhood, through the same rights and gate as everybody.

use std::collections::BTreeSet;

use kring_demo::neighbourhood;
use kring_domain::{ids::SpaceId, time::Timestamp};
use serde_json::Value;

use crate::harness::{NOW, ground_with};

#[tokio::test]
async fn the_neighbourhood_moves_in_and_everything_it_does_is_accepted() {
    let ground = ground_with(|config| config.durability = kring_server::Durability::Relaxed).await;
    let mut made = neighbourhood(1, Timestamp(NOW));
    // The first months, and all that anyone keeps of themselves; the two years take their time without optimisation.
    let groups: BTreeSet<SpaceId> = made.spaces.iter().map(|group| group.id).collect();
    let mut number = 0;
    made.events.retain(|event| {
        number += 1;
        number <= 1_200 || !groups.contains(&event.space)
    });
    let seeded = ground.handle().kring().move_in(&made).await.unwrap();
    assert!(made.events.len() > 1_400, "{} events", made.events.len());
    assert_eq!((seeded.accepted, seeded.refused), (made.events.len(), 0));
    let hints: Value = ground.http.get(ground.url("/demo/hints")).send().await.unwrap().json().await.unwrap();
    for hint in hints.as_array().unwrap() {
        let door = ground.post("/v1/join/look", serde_json::json!({ "code": hint["joinCode"] })).await;
        assert_eq!(door.status(), 200);
    }
    let mut phone = ground.sign_in(hints[0]["email"].as_str().unwrap()).await;
    phone.sync(&ground, Vec::new()).await;
    assert!(phone.documents.len() > 10, "{} documents", phone.documents.len());
    // Somebody lives here now.
    assert!(ground.handle().kring().seed_demo(2).await.unwrap().is_none());
}
