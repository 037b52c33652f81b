//! Photos and recordings: in parts, checked, and only for who may read what names them.

use kring_domain::{
    acts::Act,
    commands::{Attachment, Command, EntryRef},
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::{Postponement, Verdict},
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::harness::{Ground, Phone, ground, ground_with};

fn photo() -> Vec<u8> {
    let mut bytes = b"\xFF\xD8\xFF\xE0".to_vec();
    bytes.extend((0..50_000_u32).flat_map(|number| (number.wrapping_mul(2_654_435_761)).to_be_bytes()));
    bytes
}

fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

async fn send(
    ground: &Ground,
    phone: &Phone,
    path: &str,
    size: usize,
    offset: usize,
    part: &[u8],
) -> reqwest::Response {
    ground
        .http
        .patch(ground.url(path))
        .bearer_auth(&phone.access)
        .header("Upload-Length", size)
        .header("Upload-Offset", offset)
        .body(part.to_vec())
        .send()
        .await
        .unwrap()
}

#[tokio::test]
async fn a_photo_comes_in_parts_and_goes_with_its_entry() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let bytes = photo();
    let path = format!("/v1/spaces/{space}/attachments/{}", hex::encode(hash(&bytes)));
    let size_bytes = u32::try_from(bytes.len()).unwrap();
    let attachment = Attachment::Photo { hash: hash(&bytes).into(), size_bytes, width: 10, height: 10 };
    let mut entry = anna.entry("Mijn fiets");
    entry.attachments.push(attachment);
    let reference = EntryRef { author: anna.person, month: entry.at.month(), entry: entry.entry };
    let (command, push) = anna.act_on(space, &Command::AddEntry(entry));
    let answer = anna.sync(&ground, vec![push.clone()]).await;
    assert_eq!(answer.verdict(command), Verdict::Later { reason: Postponement::MissingAttachment });

    let half = bytes.len() / 2;
    let answer = send(&ground, &anna, &path, bytes.len(), 0, &bytes[..half]).await;
    assert_eq!((answer.status().as_u16(), &answer.headers()["upload-offset"]), (204, &half.into()));
    // The line broke; the phone asks how far it was, and goes on from there.
    let asked = ground.http.head(ground.url(&path)).bearer_auth(&anna.access).send().await.unwrap();
    assert_eq!(asked.headers()["upload-offset"], half.to_string().as_str());
    let wrong = send(&ground, &anna, &path, bytes.len(), 1, &bytes[1..]).await;
    assert_eq!((wrong.status().as_u16(), &wrong.headers()["upload-offset"]), (409, &half.into()));
    assert_eq!(send(&ground, &anna, &path, bytes.len(), half, &bytes[half..]).await.status(), 204);

    let fetch = |access: String| ground.http.get(ground.url(&path)).bearer_auth(access).send();
    // Before an entry names it nobody can fetch it.
    assert_eq!(fetch(piet.access.clone()).await.unwrap().status(), 404);
    let answer = anna.sync(&ground, vec![push]).await;
    assert!(matches!(answer.verdict(command), Verdict::Accepted { .. }));
    let got = fetch(piet.access.clone()).await.unwrap();
    assert_eq!(got.headers()["content-type"], "image/jpeg");
    assert_eq!(got.headers()["x-content-type-options"], "nosniff");
    assert!(got.headers()["cache-control"].to_str().unwrap().starts_with("private"));
    assert_eq!(got.bytes().await.unwrap(), bytes);
    let elsewhere = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let els = ground.member(elsewhere, "Els", Title::Participant, Standing::Member).await;
    assert_eq!(fetch(els.access.clone()).await.unwrap().status(), 404);

    let (_, push) = anna.act(space, Act::Withdraw { entry: reference });
    anna.sync(&ground, vec![push]).await;
    piet.sync(&ground, Vec::new()).await;
    assert_eq!(fetch(piet.access.clone()).await.unwrap().status(), 404);
    ground.handle().kring().run_jobs().await.unwrap();
    assert_eq!(ground.files_with(&bytes[1000..1064]), Vec::<std::path::PathBuf>::new());
}

#[tokio::test]
async fn what_waits_for_its_photo_costs_no_document() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let (_, _, push) = anna.write(space, "Zonder foto.");
    anna.sync(&ground, vec![push]).await;
    let mut entry = anna.entry("Met een foto die er nog niet is");
    entry.attachments.push(Attachment::Photo { hash: [7; 32].into(), size_bytes: 100, width: 10, height: 10 });
    let (command, push) = anna.act_on(space, &Command::AddEntry(entry));
    for _ in 0..5 {
        let answer = anna.sync(&ground, vec![push.clone()]).await;
        assert_eq!(answer.verdict(command), Verdict::Later { reason: Postponement::MissingAttachment });
    }
    let text = ground.http.get(ground.url("/metrics")).send().await.unwrap().text().await.unwrap();
    assert!(text.contains("kring_documents_loaded_total 0"), "{text}");
}

#[tokio::test]
async fn room_ends_with_a_word_on_what_to_do() {
    let photo = |number: u8| [photo(), vec![number]].concat();
    let size = u64::try_from(photo(0).len()).unwrap();
    let room = kring_server::Room { per_person: size * 5 / 2, per_space: size * 7 / 2 };
    let ground = ground_with(|config| config.room = room).await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let put = async |phone: &Phone, number: u8, parts: usize| {
        let bytes = photo(number);
        let path = format!("/v1/spaces/{space}/attachments/{}", hex::encode(hash(&bytes)));
        let answer = send(&ground, phone, &path, bytes.len(), 0, &bytes[..bytes.len() / parts]).await;
        let status = answer.status().as_u16();
        if status == 204 {
            (status, Value::Null)
        } else {
            (status, answer.json::<Value>().await.unwrap()["code"].clone())
        }
    };
    assert_eq!(put(&anna, 1, 1).await.0, 204);
    // One that is on its way counts whole.
    assert_eq!(put(&anna, 2, 2).await.0, 204);
    assert_eq!(put(&anna, 3, 1).await, (507, "own_room_full".into()));
    assert_eq!(put(&piet, 4, 1).await.0, 204);
    assert_eq!(put(&piet, 5, 1).await, (507, "group_room_full".into()));
    // What is here already costs nobody room.
    assert_eq!(put(&piet, 1, 1).await.0, 204);
}

#[tokio::test]
async fn what_is_no_photo_is_refused() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let path = |bytes: &[u8]| format!("/v1/spaces/{space}/attachments/{}", hex::encode(hash(bytes)));
    let page = b"<script>alert(1)</script>";
    let answer = send(&ground, &anna, &path(page), page.len(), 0, page).await;
    assert_eq!(answer.status(), 415);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "not_a_photo");
    let photo = photo();
    let answer = send(&ground, &anna, &path(b"another"), photo.len(), 0, &photo).await;
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "hash_mismatch");
    let answer = send(&ground, &anna, &path(&photo), 5 << 20, 0, &photo).await;
    assert_eq!(answer.status(), 413);
    let answer = send(&ground, &anna, "/v1/spaces/x/attachments/y", 1, 0, b"1").await;
    assert_eq!(answer.status(), 404);
}
