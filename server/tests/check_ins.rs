//! Check-ins over the wire: each writes their own half in the participant's own space, while it is granted and no longer.

use kring_domain::{
    acts::Act,
    commands::{Command, NewTold, Said, Told, Voice},
    documents::{DocumentKey, check_ins},
    ids::{GrantId, PersonId, SpaceId},
    people::{Standing, Title},
    sight::{Grantee, Part},
    spaces::SpaceKind,
    time::{CivilDate, Timestamp},
    verdict::{Postponement, Refusal, Verdict},
    wire::{Push, SightEvent},
};

use crate::{
    attachments,
    harness::{Ground, NOW, Phone, Proved as _, ground, random},
    sharing::{DAY, DONE},
    spoken::sound,
};

const NOT_A_MEMBER: Verdict = Verdict::Refused { reason: Refusal::NotAMember };

struct Scene {
    ground: Ground,
    /// The participant.
    anna: Phone,
    /// Her mentor.
    noor: Phone,
    /// Another mentor of hers.
    kees: Phone,
}

async fn scene() -> Scene {
    let ground = ground().await;
    let space = ground.space(SpaceKind::Workplace, "Werkplaats").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let noor = ground.member(space, "Noor", Title::Mentor, Standing::Member).await;
    let kees = ground.member(space, "Kees", Title::Mentor, Standing::Member).await;
    Scene { ground, anna, noor, kees }
}

fn with(person: PersonId, until: i64) -> (GrantId, Act) {
    let grant = GrantId::from_bytes(random());
    let to = Grantee::Person { person };
    let purpose = "Samen bijpraten".to_owned();
    (grant, Act::Grant { grant, part: Part::CheckIns, to, purpose, until: Timestamp(until) })
}

fn saw(with: PersonId, words: &str) -> Command {
    says(with, Said { text: words.to_owned(), voice: None })
}

fn says(with: PersonId, said: Said) -> Command {
    Command::CheckIn {
        with,
        date: CivilDate("2026-11-21".to_owned()),
        version: 1,
        answers: vec![NewTold { question: check_ins::STRENGTHS.parse().unwrap(), told: Told::Words { said } }],
        agreement: None,
        next: None,
        wrong: Vec::new(),
        came: Vec::new(),
        at: Timestamp(NOW),
    }
}

impl Phone {
    /// Says what one saw, in a check-in in someone's own space.
    async fn checks_in(&mut self, ground: &Ground, of: PersonId, with: PersonId, words: &str) -> Verdict {
        let (command, push) = self.act_on(SpaceId::own(of), &saw(with, words));
        self.sync(ground, vec![push]).await.verdict(command)
    }

    /// Offers a change that one made as someone else.
    async fn forges(&mut self, ground: &Ground, space: SpaceId, author: PersonId, with: PersonId) -> Verdict {
        let me = std::mem::replace(&mut self.person, author);
        let (command, push) = self.act_on(space, &saw(with, "Zij zegt dat het goed ging."));
        self.person = me;
        self.sync(ground, vec![push]).await.verdict(command)
    }

    fn strengths(&self, of: PersonId, owner: PersonId, other: PersonId) -> Vec<String> {
        let document = self.documents.get(&DocumentKey::check_ins(SpaceId::own(of), owner, other, 2026));
        let talks = document.map(|document| check_ins::read(document).talks).unwrap_or_default();
        let answers = talks.into_iter().flat_map(|talk| talk.answers);
        answers
            .filter_map(|answer| match answer.told {
                Told::Words { said } => Some(said.text),
                Told::Tapped { .. } => None,
            })
            .collect()
    }
}

fn accepted(verdict: Verdict) {
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
}

fn refused(verdict: Verdict) {
    assert!(matches!(verdict, Verdict::Refused { .. }), "{verdict:?}");
}

#[tokio::test]
async fn both_write_their_half_both_read_both_and_it_ends() {
    let Scene { ground, mut anna, mut noor, .. } = scene().await;
    let (annas, noors) = (anna.person, noor.person);
    noor.hears(&ground).await;
    assert_eq!(noor.checks_in(&ground, annas, annas, "Te vroeg.").await, NOT_A_MEMBER);
    // What was refused is not built on.
    noor.documents.clear();
    noor.fresh_actor();
    let (grant, act) = with(noors, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    accepted(anna.checks_in(&ground, annas, noors, "Ik zaag recht.").await);
    noor.hears(&ground).await;
    assert_eq!(noor.strengths(annas, annas, noors), ["Ik zaag recht."]);
    accepted(noor.checks_in(&ground, annas, annas, "Je helpt anderen.").await);
    anna.hears(&ground).await;
    assert_eq!(anna.strengths(annas, noors, annas), ["Je helpt anderen."]);

    // Nobody writes in the other's half, whatever their app says.
    refused(noor.forges(&ground, SpaceId::own(annas), annas, noors).await);
    refused(anna.forges(&ground, SpaceId::own(annas), noors, annas).await);

    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    let (forgotten, _) = noor.hears(&ground).await;
    assert!(forgotten.contains(&SpaceId::own(annas)));
    assert_eq!(noor.checks_in(&ground, annas, annas, "Na het einde.").await, NOT_A_MEMBER);
    // A device that asks on gets nothing, not even what she wrote herself.
    noor.documents.clear();
    let own = SpaceId::own(annas);
    noor.cursors.insert(own, kring_domain::wire::Cursor { space: own, seq: 0, chain: [0; 8].into() });
    let answer = noor.sync(&ground, Vec::new()).await;
    assert!(answer.pulls.iter().all(|pull| pull.cursor.space != own));
    // And a new one is told nothing of it either.
    noor.cursors.clear();
    noor.sight = Default::default();
    let answer = noor.sync(&ground, Vec::new()).await;
    assert!(answer.pulls.iter().all(|pull| pull.cursor.space != own));
    let is_told = |event: &SightEvent| matches!(event, SightEvent::Granted(card) if card.space == own);
    assert!(!answer.sight.iter().any(is_told), "it is no group that she left");
    // The participant reads all of it on a new device, for good, and goes on in her own half.
    anna.cursors.clear();
    anna.documents.clear();
    anna.sight = Default::default();
    anna.hears(&ground).await;
    assert_eq!(anna.strengths(annas, noors, annas), ["Je helpt anderen."]);
    accepted(anna.checks_in(&ground, annas, noors, "Voor mezelf.").await);
}

#[tokio::test]
async fn what_was_granted_until_a_date_is_not_written_after_it() {
    let Scene { ground, mut anna, mut noor, .. } = scene().await;
    let annas = anna.person;
    let (_, act) = with(noor.person, NOW + 60_000);
    assert_eq!(anna.does(&ground, act).await, DONE);
    noor.hears(&ground).await;
    accepted(noor.checks_in(&ground, annas, annas, "Op tijd.").await);
    ground.clock.pass(60_000);
    refused(noor.checks_in(&ground, annas, annas, "Erna.").await);
}

#[tokio::test]
async fn two_mentors_at_once_see_nothing_of_each_other() {
    let Scene { ground, mut anna, mut noor, mut kees } = scene().await;
    let (annas, noors, keess) = (anna.person, noor.person, kees.person);
    for mentor in [noors, keess] {
        assert_eq!(anna.does(&ground, with(mentor, NOW + 90 * DAY).1).await, DONE);
        accepted(anna.checks_in(&ground, annas, mentor, "Ik zaag recht.").await);
    }
    noor.hears(&ground).await;
    kees.hears(&ground).await;
    accepted(noor.checks_in(&ground, annas, annas, "Van Noor.").await);
    accepted(kees.checks_in(&ground, annas, annas, "Van Kees.").await);
    noor.hears(&ground).await;
    kees.hears(&ground).await;
    assert_eq!(kees.strengths(annas, annas, keess), ["Ik zaag recht."]);
    for (owner, other) in [(noors, annas), (annas, noors)] {
        let key = DocumentKey::check_ins(SpaceId::own(annas), owner, other, 2026);
        assert!(!kees.documents.contains_key(&key), "{key:?}");
    }
    let introduction = DocumentKey::introduction(annas);
    assert!(!kees.documents.contains_key(&introduction));
}

#[tokio::test]
async fn nobody_records_what_the_participant_cannot_read() {
    let Scene { ground, mut anna, mut noor, .. } = scene().await;
    let (annas, noors) = (anna.person, noor.person);
    assert_eq!(anna.does(&ground, with(noors, NOW + 90 * DAY).1).await, DONE);
    noor.hears(&ground).await;
    // In a group, in a third's space, and with oneself there is no check-in.
    let group = *noor.cursors.keys().find(|space| **space != SpaceId::own(annas)).unwrap();
    let (command, push) = noor.act_on(SpaceId::own(annas), &saw(annas, "Buiten het zicht."));
    for space in [group, SpaceId::own(kring_domain::ids::PersonId::from_bytes([9; 16]))] {
        let key = DocumentKey::check_ins(space, noors, annas, 2026);
        let moved = Push { documents: vec![key], ..push.clone() };
        refused(noor.sync(&ground, vec![moved]).await.verdict(command));
    }
    // In her own space Noor says nothing of a check-in with Anna, whom she never let read it.
    let (command, push) = noor.act_on(SpaceId::own(noors), &saw(annas, "Voor mezelf."));
    let verdict = noor.sync(&ground, vec![push]).await.verdict(command);
    refused(verdict);
}

#[tokio::test]
async fn check_ins_are_granted_to_a_person_one_shares_a_group_with() {
    let Scene { ground, mut anna, .. } = scene().await;
    let stranger = ground.account("Vreemde", "vreemde@example.org", Title::Mentor).await;
    let (_, act) = with(stranger, NOW + DAY);
    assert_eq!(anna.does(&ground, act).await, Verdict::Refused { reason: Refusal::Gone });
    let group = *anna.cursors.keys().next().unwrap_or(&SpaceId::own(anna.person));
    let to = Grantee::Stewards { space: group };
    let (_, Act::Grant { grant, part, purpose, until, .. }) = with(stranger, NOW + DAY) else { unreachable!() };
    refused(anna.does(&ground, Act::Grant { grant, part, to, purpose, until }).await);
}

#[tokio::test]
async fn who_once_granted_and_took_it_back_records_nothing_about_the_other() {
    let Scene { ground, mut noor, anna, .. } = scene().await;
    let noors = noor.person;
    let (grant, act) = with(anna.person, NOW + 90 * DAY);
    assert_eq!(noor.does(&ground, act).await, DONE);
    assert_eq!(noor.does(&ground, Act::EndGrant { grant }).await, DONE);
    refused(noor.checks_in(&ground, noors, anna.person, "Over Anna, die dit nooit leest.").await);
}

/// A recording, and where it is sent to in someone's own space.
struct Recording {
    bytes: Vec<u8>,
    path: String,
    voice: Voice,
}

fn recording(of: u8, owner: PersonId) -> Recording {
    let bytes = sound(of);
    let hash = attachments::hash(&bytes);
    let path = format!("/v1/spaces/{}/attachments/{}", SpaceId::own(owner), hex::encode(hash));
    let size_bytes = u32::try_from(bytes.len()).unwrap();
    Recording { bytes, path, voice: Voice { hash: hash.into(), size_bytes, duration_ms: 2_000, levels: vec![9, 200] } }
}

impl Phone {
    async fn puts(&self, ground: &Ground, recording: &Recording) -> u16 {
        let bytes = &recording.bytes;
        attachments::send(ground, self, &recording.path, bytes.len(), 0, bytes).await.status().as_u16()
    }

    async fn fetches(&self, ground: &Ground, recording: &Recording) -> u16 {
        let asked = ground.http.get(ground.url(&recording.path)).proved(ground, &self.access);
        asked.send().await.unwrap().status().as_u16()
    }

    /// Says by voice what one saw, in a check-in in someone's own space.
    async fn says_aloud(&mut self, ground: &Ground, of: PersonId, with: PersonId, recording: &Recording) -> Verdict {
        let said = Said { text: String::new(), voice: Some(recording.voice.clone()) };
        let (command, push) = self.act_on(SpaceId::own(of), &says(with, said));
        self.sync(ground, vec![push]).await.verdict(command)
    }
}

#[tokio::test]
async fn a_mentor_speaks_in_their_own_half_the_two_hear_it_and_after_the_end_the_participant_alone() {
    let Scene { ground, mut anna, mut noor, kees } = scene().await;
    let (annas, noors) = (anna.person, noor.person);
    let spoken = recording(1, annas);
    noor.hears(&ground).await;
    assert_eq!(noor.puts(&ground, &spoken).await, 404, "nothing was granted");
    let (grant, act) = with(noors, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    noor.hears(&ground).await;

    assert_eq!(noor.puts(&ground, &spoken).await, 204);
    assert_eq!(anna.fetches(&ground, &spoken).await, 404, "nothing names it yet");
    accepted(noor.says_aloud(&ground, annas, annas, &spoken).await);
    for (who, hears) in [(&anna, 200), (&noor, 200), (&kees, 404)] {
        assert_eq!(who.fetches(&ground, &spoken).await, hears);
    }

    // What is Anna's and was not sent by her mentor, is not had by naming it in the mentor's half.
    let alone = recording(2, annas);
    assert_eq!(anna.puts(&ground, &alone).await, 204);
    refused(noor.says_aloud(&ground, annas, annas, &alone).await);
    assert_eq!(noor.fetches(&ground, &alone).await, 404);
    // What was refused is not built on.
    noor.documents.clear();
    noor.fresh_actor();

    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    noor.hears(&ground).await;
    assert_eq!((anna.fetches(&ground, &spoken).await, noor.fetches(&ground, &spoken).await), (200, 404));
    assert_eq!(noor.puts(&ground, &recording(3, annas)).await, 404, "and nothing is sent there any more");
}

#[tokio::test]
async fn a_recording_that_a_mentor_makes_again_replaces_the_first_and_a_part_alone_lets_nobody_send() {
    let Scene { ground, mut anna, mut noor, mut kees } = scene().await;
    let (annas, noors) = (anna.person, noor.person);
    let (_grant, act) = with(noors, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    let to = Grantee::Person { person: kees.person };
    let purpose = "Om mij te leren kennen".to_owned();
    let grant = GrantId::from_bytes(random());
    let until = Timestamp(NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, Act::Grant { grant, part: Part::Introduction, to, purpose, until }).await, DONE);
    noor.hears(&ground).await;
    kees.hears(&ground).await;
    let (first, again) = (recording(4, annas), recording(5, annas));
    assert_eq!(kees.puts(&ground, &first).await, 404, "who reads another part sends nothing");
    for spoken in [&first, &again] {
        assert_eq!(noor.puts(&ground, spoken).await, 204);
        accepted(noor.says_aloud(&ground, annas, annas, spoken).await);
        assert_eq!((anna.fetches(&ground, spoken).await, noor.fetches(&ground, spoken).await), (200, 200));
    }
    assert_eq!(anna.fetches(&ground, &first).await, 404, "what was said anew took its place");
}

#[tokio::test]
async fn a_mentors_clock_that_is_ahead_is_put_right_before_what_they_say_counts() {
    let Scene { ground, mut anna, mut noor, .. } = scene().await;
    let annas = anna.person;
    let (_grant, act) = with(noor.person, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    noor.hears(&ground).await;
    let mut late = saw(annas, "Ik zag het.");
    if let Command::CheckIn { at, .. } = &mut late {
        *at = Timestamp(NOW + 20 * DAY);
    }
    let (command, push) = noor.act_on(SpaceId::own(annas), &late);
    let verdict = noor.sync(&ground, vec![push]).await.verdict(command);
    assert_eq!(verdict, Verdict::Later { reason: Postponement::Clock });
    noor.documents.clear();
    noor.fresh_actor();
    accepted(noor.checks_in(&ground, annas, annas, "Ik zag het.").await);
}
