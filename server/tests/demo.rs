//! The made-up neighbourhood, through the same rights and gate as everybody.

use serde_json::Value;

use crate::harness::ground;

#[tokio::test]
async fn the_neighbourhood_moves_in_and_everything_it_does_is_accepted() {
    let mut ground = ground().await;
    ground.stop().await;
    std::fs::remove_dir_all(&ground.data).unwrap();
    ground.config.neighbourhood = Some(1);
    ground.config.durability = kring_server::Durability::Relaxed;
    ground.start_again().await;
    let hints: Value = ground.http.get(ground.url("/demo/hints")).send().await.unwrap().json().await.unwrap();
    let first = &hints[0];
    let door = ground.post("/v1/join/look", serde_json::json!({ "code": first["joinCode"] })).await;
    assert_eq!(door.status(), 200);
    let mut phone = ground.sign_in(first["email"].as_str().unwrap()).await;
    phone.sync(&ground, Vec::new()).await;
    assert!(phone.documents.len() > 20, "{} documents", phone.documents.len());
    let report = ground.handle().kring().check().await.unwrap();
    assert_eq!(report.findings, []);
    assert_eq!(report.spaces, 4);
    // Once is enough.
    assert!(ground.handle().kring().seed_demo(2).await.unwrap().is_none());
}
