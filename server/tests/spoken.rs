//! Recordings of one's own words: sent to one's own space by its owner, fetched by whom what names them was granted, and thrown
//! away when they are said anew.

use kring_domain::{
    acts::Act,
    commands::{Answer, Command, IntroductionQuestion, NewAnswer, Voice},
    ids::{AssessmentId, SpaceId},
    instruments::Area,
    people::{Standing, Title},
    sight::Grantee,
    spaces::SpaceKind,
    verdict::Verdict,
};

use crate::{
    attachments,
    harness::{NOW, Phone, Proved as _, ground, random},
    sharing::{DAY, DONE, a_grant},
};

/// A recording, as far as its header goes: WebM.
pub(crate) fn sound(of: u8) -> Vec<u8> {
    [b"\x1A\x45\xDF\xA3webm".to_vec(), vec![of; 9_000]].concat()
}

#[tokio::test]
async fn a_recording_in_ones_own_space_is_sent_by_its_owner_and_fetched_by_whom_it_was_granted() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let bytes = sound(1);
    let (own, hash) = (SpaceId::own(anna.person), attachments::hash(&bytes));
    let path = format!("/v1/spaces/{own}/attachments/{}", hex::encode(hash));
    let fetch = async |phone: &Phone| {
        ground.http.get(ground.url(&path)).proved(&ground, &phone.access).send().await.unwrap().status().as_u16()
    };
    let put =
        async |phone: &Phone| attachments::send(&ground, phone, &path, bytes.len(), 0, &bytes).await.status().as_u16();
    // Nobody sends anything to another's own, whether or not there is something yet.
    assert_eq!(put(&sanne).await, 404);
    // The recording is the first thing that she puts there.
    let asked = ground.http.head(ground.url(&path)).proved(&ground, &anna.access).send().await.unwrap();
    assert_eq!((asked.status().as_u16(), &asked.headers()["upload-offset"]), (204, &"0".parse().unwrap()));
    assert_eq!(put(&anna).await, 204);
    assert_eq!(put(&sanne).await, 404);
    let size_bytes = u32::try_from(bytes.len()).unwrap();
    let voice = Voice { hash: hash.into(), size_bytes, duration_ms: 2_000, levels: vec![9, 200] };
    let say = |phone: &mut Phone, voice: Option<Voice>| {
        let at = phone.now;
        let command = Command::Introduce { question: IntroductionQuestion::GoodAt, text: String::new(), at, voice };
        phone.act_on(own, &command)
    };
    let (command, push) = say(&mut anna, Some(voice.clone()));
    assert!(matches!(anna.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    assert_eq!((fetch(&anna).await, fetch(&sanne).await), (200, 404));

    let (grant, act) = a_grant(Grantee::Person { person: sanne.person }, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    sanne.hears(&ground).await;
    assert_eq!(fetch(&sanne).await, 200, "she was granted what names it");
    assert_eq!(put(&sanne).await, 404, "and sends nothing there: to her it is no place to write");
    // What no granted document names, she does not get.
    let other = sound(2);
    let elsewhere = format!("/v1/spaces/{own}/attachments/{}", hex::encode(attachments::hash(&other)));
    attachments::send(&ground, &anna, &elsewhere, other.len(), 0, &other).await;
    let size_bytes = u32::try_from(other.len()).unwrap();
    let unread = Voice { hash: attachments::hash(&other).into(), size_bytes, duration_ms: 900, levels: vec![] };
    let answer = Answer::Words { text: String::new(), voice: Some(unread) };
    let assess = Command::Assess {
        assessment: AssessmentId::from_bytes(random()),
        instrument: "bridge-to-self-reliance".parse().unwrap(),
        version: 1,
        area: Area::Money,
        answers: vec![NewAnswer { question: "money-wish".parse().unwrap(), answer }],
        talk: Vec::new(),
        at: anna.now,
        organisation: None,
    };
    let (command, push) = anna.act_on(own, &assess);
    assert!(matches!(anna.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    let got = ground.http.get(ground.url(&elsewhere)).proved(&ground, &sanne.access).send().await.unwrap();
    assert_eq!(got.status(), 404);

    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    assert_eq!((fetch(&anna).await, fetch(&sanne).await), (200, 404), "with the grant it is over");
    // Said anew in writing: the recording is thrown away.
    let command = Command::Introduce {
        question: IntroductionQuestion::GoodAt,
        text: "Koken.".to_owned(),
        at: anna.now.plus_ms(5),
        voice: None,
    };
    let (command, push) = anna.act_on(own, &command);
    assert!(matches!(anna.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    assert_eq!(fetch(&anna).await, 404);
    ground.handle().kring().run_jobs().await.unwrap();
    assert_eq!(ground.files_with(&bytes[1000..1064]), Vec::<std::path::PathBuf>::new());
}
