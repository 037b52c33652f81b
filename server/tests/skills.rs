//! Skills over the wire: their owner alone writes them, a reader says to have seen what stands there, while it is granted.

use kring_domain::{
    acts::Act,
    commands::{Attachment, Command, EvidencePart, Seen, SkillPart},
    documents::{DocumentKey, confirmations, skills},
    ids::{EvidenceId, GrantId, PersonId, SkillId, SpaceId},
    people::{Standing, Title},
    sight::{Grantee, Part},
    spaces::SpaceKind,
    time::{CivilDate, Timestamp},
    verdict::{Refusal, Verdict},
    wire::Push,
};

use crate::{
    attachments,
    harness::{Ground, NOW, Phone, Proved as _, ground, random},
    sharing::{DAY, DONE},
};

const GONE: Verdict = Verdict::Refused { reason: Refusal::Gone };
const NOT_A_MEMBER: Verdict = Verdict::Refused { reason: Refusal::NotAMember };

struct Scene {
    ground: Ground,
    /// The participant.
    anna: Phone,
    /// Her mentor.
    noor: Phone,
    /// Her coach.
    kees: Phone,
}

async fn scene() -> Scene {
    let ground = ground().await;
    let space = ground.space(SpaceKind::Workplace, "Werkplaats").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let noor = ground.member(space, "Noor", Title::Mentor, Standing::Member).await;
    let kees = ground.member(space, "Kees", Title::Coach, Standing::Member).await;
    Scene { ground, anna, noor, kees }
}

fn to(person: PersonId) -> (GrantId, Act) {
    let (grant, to) = (GrantId::from_bytes(random()), Grantee::Person { person });
    let (purpose, until) = ("Voor mijn werkplek".to_owned(), Timestamp(NOW + 90 * DAY));
    (grant, Act::Grant { grant, part: Part::Skills, to, purpose, until })
}

fn named(skill: SkillId, text: &str, at: Timestamp) -> Command {
    let said = kring_domain::commands::Said { text: text.to_owned(), voice: None };
    Command::SetSkill { skill, parts: vec![SkillPart::Name { said }], at }
}

fn saw(of: PersonId, seen: Seen, stamp: &str, text: &str, at: Timestamp) -> Command {
    let (stamp, text, name) = (stamp.to_owned(), text.to_owned(), "Noor".to_owned());
    Command::Confirm { of, seen, stamp, text, name, at }
}

const STAMP: &str = "0011223344556677";

impl Phone {
    async fn shows(&mut self, ground: &Ground, space: SpaceId, command: &Command) -> Verdict {
        let (id, push) = self.act_on(space, command);
        self.sync(ground, vec![push]).await.verdict(id)
    }

    /// What was refused is not built on.
    fn begins_anew(&mut self) {
        self.documents.clear();
        self.cursors.clear();
        self.sight = Default::default();
        self.fresh_actor();
    }

    fn confirmed(&self, by: PersonId, of: PersonId) -> Vec<String> {
        let document = self.documents.get(&DocumentKey::confirmations(by, of));
        let seen = document.map(|document| confirmations::read(document).seen).unwrap_or_default();
        seen.into_iter().map(|said| said.text).collect()
    }
}

fn accepted(verdict: Verdict) {
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
}

fn refused(verdict: Verdict) {
    assert!(matches!(verdict, Verdict::Refused { .. }), "{verdict:?}");
}

#[tokio::test]
async fn nobody_else_writes_what_someone_can() {
    let Scene { ground, mut anna, mut noor, .. } = scene().await;
    let (annas, own) = (anna.person, SpaceId::own(anna.person));
    let skill = SkillId::from_bytes(random());
    let command = named(skill, "Zagen", anna.now);
    accepted(anna.shows(&ground, own, &command).await);
    assert_eq!(anna.does(&ground, to(noor.person).1).await, DONE);
    noor.hears(&ground).await;
    // As Anna, whatever the app says.
    let forged = named(skill, "Zaagt scheef", noor.now);
    let noors = std::mem::replace(&mut noor.person, annas);
    let (id, push) = noor.act_on(own, &forged);
    noor.person = noors;
    refused(noor.sync(&ground, vec![push]).await.verdict(id));
    // As a document of her own there, and in the group.
    let (id, push) = noor.act_on(SpaceId::own(noors), &forged);
    let group = *noor.cursors.keys().find(|space| **space != own).unwrap();
    for space in [own, group] {
        let moved = Push { documents: vec![DocumentKey { space, ..DocumentKey::skills(noors) }], ..push.clone() };
        refused(noor.sync(&ground, vec![moved]).await.verdict(id));
    }
    // Nor does Anna say it in Noor's name.
    let seen = Seen::Skill { skill };
    let annas_phone = std::mem::replace(&mut anna.person, noors);
    let (id, push) = anna.act_on(own, &saw(annas, seen, STAMP, "Zij is de beste.", anna.now));
    anna.person = annas_phone;
    refused(anna.sync(&ground, vec![push]).await.verdict(id));
    anna.begins_anew();
    anna.hears(&ground).await;
    let read = skills::read(&anna.documents[&DocumentKey::skills(annas)]);
    assert_eq!(read.skills[0].name.as_ref().unwrap().said.text, "Zagen");
    assert_eq!(anna.confirmed(noors, annas), Vec::<String>::new());
}

#[tokio::test]
async fn what_is_not_there_or_not_granted_is_not_confirmed() {
    let Scene { ground, mut anna, mut noor, mut kees } = scene().await;
    let (annas, noors, own) = (anna.person, noor.person, SpaceId::own(anna.person));
    let (skill, evidence) = (SkillId::from_bytes(random()), EvidenceId::from_bytes(random()));
    let command = named(skill, "Zagen", anna.now);
    accepted(anna.shows(&ground, own, &command).await);
    let seen = Seen::Skill { skill };
    let of = |seen, phone: &Phone, text: &str| saw(annas, seen, STAMP, text, phone.now);
    noor.hears(&ground).await;
    let command = of(seen, &noor, "Te vroeg.");
    assert_eq!(noor.shows(&ground, own, &command).await, NOT_A_MEMBER);
    noor.begins_anew();
    let (grant, act) = to(noors);
    assert_eq!(anna.does(&ground, act).await, DONE);
    noor.hears(&ground).await;
    for missing in [Seen::Skill { skill: SkillId::from_bytes(random()) }, Seen::Evidence { evidence }] {
        let command = of(missing, &noor, "Dat is er niet.");
        assert_eq!(noor.shows(&ground, own, &command).await, GONE);
        noor.begins_anew();
        noor.hears(&ground).await;
    }
    let command = of(seen, &noor, "Recht en rustig.");
    accepted(noor.shows(&ground, own, &command).await);
    anna.hears(&ground).await;
    assert_eq!(anna.confirmed(noors, annas), ["Recht en rustig."], "she reads what stands about her");
    // Who was granted it too reads what others saw; who was granted something else does not.
    assert_eq!(anna.does(&ground, to(kees.person).1).await, DONE);
    kees.hears(&ground).await;
    assert_eq!(kees.confirmed(noors, annas), ["Recht en rustig."]);

    // She takes the skill away: it is not confirmed any more, and what was said of it is taken back all the same.
    let command = named(skill, "", anna.now.plus_ms(5));
    accepted(anna.shows(&ground, own, &command).await);
    let command = of(seen, &kees, "Ik ook.");
    assert_eq!(kees.shows(&ground, own, &command).await, GONE);
    let command = saw(annas, seen, STAMP, "", noor.now.plus_ms(9));
    accepted(noor.shows(&ground, own, &command).await);

    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    let (forgotten, _) = noor.hears(&ground).await;
    assert!(forgotten.contains(&own));
    let command = saw(annas, seen, STAMP, "Na het einde.", noor.now.plus_ms(20));
    assert_eq!(noor.shows(&ground, own, &command).await, NOT_A_MEMBER);
    noor.begins_anew();
    noor.hears(&ground).await;
    assert!(!noor.documents.keys().any(|key| key.space == own), "with the grant it is over");
}

#[tokio::test]
async fn a_photo_of_what_one_can_is_sent_by_its_owner_fetched_while_granted_and_gone_when_taken_away() {
    let Scene { ground, mut anna, mut noor, mut kees } = scene().await;
    let own = SpaceId::own(anna.person);
    let bytes = attachments::photo();
    let hash = attachments::hash(&bytes);
    let path = format!("/v1/spaces/{own}/attachments/{}", hex::encode(hash));
    let fetch = async |phone: &Phone| {
        ground.http.get(ground.url(&path)).proved(&ground, &phone.access).send().await.unwrap().status().as_u16()
    };
    let put =
        async |phone: &Phone| attachments::send(&ground, phone, &path, bytes.len(), 0, &bytes).await.status().as_u16();
    assert_eq!(anna.does(&ground, to(noor.person).1).await, DONE);
    noor.hears(&ground).await;
    assert_eq!((put(&noor).await, put(&anna).await), (404, 204), "only its owner sends there");
    let (skill, evidence) = (SkillId::from_bytes(random()), EvidenceId::from_bytes(random()));
    let at = anna.now;
    accepted(anna.shows(&ground, own, &named(skill, "Zagen", at)).await);
    let size_bytes = u32::try_from(bytes.len()).unwrap();
    let (width, height) = (10, 10);
    let photo = Attachment::Photo { hash: hash.into(), size_bytes, width, height };
    let set = |photo, at| Command::SetEvidence {
        evidence,
        skill,
        parts: vec![EvidencePart::Photo { photo }, EvidencePart::Day { day: CivilDate("2026-11-19".to_owned()) }],
        at,
    };
    accepted(anna.shows(&ground, own, &set(Some(photo), at)).await);
    kees.hears(&ground).await;
    assert_eq!((fetch(&anna).await, fetch(&noor).await, fetch(&kees).await), (200, 200, 404));
    accepted(anna.shows(&ground, own, &set(None, at.plus_ms(5))).await);
    assert_eq!((fetch(&anna).await, fetch(&noor).await), (404, 404), "taken away");
    ground.handle().kring().run_jobs().await.unwrap();
    assert_eq!(ground.files_with(&bytes[64..128]), Vec::<std::path::PathBuf>::new());
}
