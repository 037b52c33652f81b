//! Photos and recordings: in parts, checked, and only for who may read what names them.

use kring_domain::{
    acts::Act,
    commands::{Attachment, Command, EntryRef},
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::{Postponement, Refusal, Verdict},
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::harness::{Ground, Phone, Proved as _, ground, ground_with};

pub(crate) fn photo() -> Vec<u8> {
    photo_of(10, 10)
}

/// A JPEG as far as its header goes: JFIF, then a frame of this many pixels.
fn photo_of(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = b"\xFF\xD8\xFF\xE0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xC0\x00\x11\x08".to_vec();
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend(b"\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xFF\xDA");
    bytes.extend((0..50_000_u32).flat_map(|number| (number.wrapping_mul(2_654_435_761)).to_be_bytes()));
    bytes
}

pub(crate) fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

pub(crate) async fn send(
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
        .proved(ground, &phone.access)
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
    let asked = ground.http.head(ground.url(&path)).proved(&ground, &anna.access).send().await.unwrap();
    assert_eq!(asked.headers()["upload-offset"], half.to_string().as_str());
    let wrong = send(&ground, &anna, &path, bytes.len(), 1, &bytes[1..]).await;
    assert_eq!((wrong.status().as_u16(), &wrong.headers()["upload-offset"]), (409, &half.into()));
    assert_eq!(send(&ground, &anna, &path, bytes.len(), half, &bytes[half..]).await.status(), 204);

    let fetch = |access: String| ground.http.get(ground.url(&path)).proved(&ground, access).send();
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
async fn a_picture_is_what_its_header_and_its_entry_say() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let put = async |phone: &Phone, bytes: &[u8]| {
        let path = format!("/v1/spaces/{space}/attachments/{}", hex::encode(hash(bytes)));
        send(&ground, phone, &path, bytes.len(), 0, bytes).await.status().as_u16()
    };
    let webp = |width: u32| {
        let mut bytes = b"RIFF\x60\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0".to_vec();
        bytes.extend(&(width - 1).to_le_bytes()[..3]);
        bytes.extend([9, 0, 0]);
        bytes.extend([0; 64]);
        bytes
    };
    let sound = |head: &[u8], word: &[u8]| [head, &[1; 20], word, &[7; 200]].concat();
    let webm = sound(b"\x1A\x45\xDF\xA3", b"webm");
    for (bytes, status) in [
        (photo_of(1600, 1200), 204),
        (webp(1600), 204),
        // A bomb: a header that promises 65535 × 65535 pixels.
        (photo_of(65535, 65535), 413),
        (photo_of(1601, 10), 413),
        (photo_of(0, 10), 413),
        (webp(1 << 20), 413),
        ([photo(), vec![0; 1 << 20]].concat(), 413),
        (b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x0A\0\0\0\x0A\x08\x02\0\0\0".to_vec(), 415),
        (b"\xFF\xD8\xFF\xE0".to_vec(), 415),
        (webm.clone(), 204),
        (sound(b"OggS", b"OpusHead"), 204),
        (sound(b"\0\0\0\x20ftypmp42", b"isom"), 204),
        // Films and pictures in the same containers.
        (sound(b"\x1A\x45\xDF\xA3", b"matroska"), 415),
        (sound(b"OggS", b"\x80theora"), 415),
        (sound(b"\0\0\0\x20ftypavif", b"avif"), 415),
    ] {
        assert_eq!(put(&anna, &bytes).await, status, "{:?}", &bytes[..bytes.len().min(24)]);
    }
    let large = photo_of(1600, 1200);
    let size_bytes = u32::try_from(large.len()).unwrap();
    let sound_bytes = u32::try_from(webm.len()).unwrap();
    let told = |bytes: &[u8], size_bytes, width, height| Attachment::Photo {
        hash: hash(bytes).into(),
        size_bytes,
        width,
        height,
    };
    for (attachment, fits) in [
        (told(&large, size_bytes, 1600, 1200), true),
        (told(&large, size_bytes, 10, 10), false),
        (told(&large, 100, 1600, 1200), false),
        // A recording is not a photo.
        (told(&webm, sound_bytes, 10, 10), false),
    ] {
        let mut phone = ground.sign_in("anna@example.org").await;
        phone.sync(&ground, Vec::new()).await;
        let mut entry = phone.entry("Kijk");
        entry.attachments.push(attachment.clone());
        let (command, push) = phone.act_on(space, &Command::AddEntry(entry));
        let verdict = phone.sync(&ground, vec![push]).await.verdict(command);
        assert_eq!(matches!(verdict, Verdict::Accepted { .. }), fits, "{attachment:?}: {verdict:?}");
        assert!(fits || verdict == (Verdict::Refused { reason: Refusal::Malformed }), "{verdict:?}");
    }
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space), ["Kijk"]);
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

#[tokio::test]
async fn a_part_has_64_kib_or_is_the_last() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let bytes = photo();
    let path = format!("/v1/spaces/{space}/attachments/{}", hex::encode(hash(&bytes)));
    let part = async |from: usize, to: usize| {
        send(&ground, &anna, &path, bytes.len(), from, &bytes[from..to]).await.status().as_u16()
    };
    let most = 64 << 10;
    assert_eq!(part(0, 0).await, 400);
    assert_eq!(part(0, most - 1).await, 400);
    assert_eq!(part(0, most).await, 204);
    assert_eq!(part(most, bytes.len() - 1).await, 204);
    assert_eq!(part(bytes.len() - 1, bytes.len()).await, 204);
}
