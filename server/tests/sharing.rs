//! Sight between people: given, read, withdrawn, over, and who looked.

use kring_domain::{
    acts::Act,
    commands::{Command, IntroductionQuestion},
    documents::{DocumentKey, introduction},
    ids::{CommandId, GrantId, PersonId, SpaceId},
    people::{Standing, Title},
    rights::OrganisationRole,
    sight::{Given, Grantee, MOST_GRANTS, Part},
    spaces::SpaceKind,
    time::{CivilDate, Timestamp},
    verdict::{Refusal, Verdict},
    wire::{Push, SightEvent},
};

use crate::harness::{Ground, NOW, Phone, ground, random};

const MINUTE: i64 = 60 * 1000;
pub(crate) const DAY: i64 = 24 * 60 * MINUTE;
const PART: Part = Part::Introduction;

pub(crate) fn a_grant(to: Grantee, until: i64) -> (GrantId, Act) {
    let grant = GrantId::from_bytes(random());
    let purpose = "Voor mijn traject".to_owned();
    (grant, Act::Grant { grant, part: PART, to, purpose, until: Timestamp(until) })
}

fn looked(owner: PersonId, at: i64, day: &str) -> Act {
    Act::Looked { owner, part: PART, at: Timestamp(at), day: CivilDate(day.to_owned()) }
}

impl Phone {
    /// Says something about oneself.
    fn introduce(&mut self, text: &str) -> (CommandId, Push) {
        let question = IntroductionQuestion::GoodAt;
        let command = Command::Introduce { question, text: text.to_owned(), at: self.now, voice: None };
        self.act_on(SpaceId::own(self.person), &command)
    }

    /// Does an act in one's own space; gives its verdict.
    pub(crate) async fn does(&mut self, ground: &Ground, act: Act) -> Verdict {
        let (command, push) = self.act(SpaceId::own(self.person), act);
        self.sync(ground, vec![push]).await.verdict(command)
    }

    pub(crate) fn reads_of(&self, owner: PersonId) -> Vec<String> {
        let document = self.documents.get(&DocumentKey::introduction(owner));
        document
            .map(|document| introduction::read(document).answers.into_iter().map(|answer| answer.text).collect())
            .unwrap_or_default()
    }

    /// Asks where it is; gives what it must forget, and all that its person gave if that changed.
    pub(crate) async fn hears(&mut self, ground: &Ground) -> (Vec<SpaceId>, Option<Given>) {
        let answer = self.sync(ground, Vec::new()).await;
        let forget = answer.sight.iter().filter_map(|event| match event {
            SightEvent::Forget { space } => Some(*space),
            SightEvent::Granted(_) => None,
        });
        let forgotten: Vec<SpaceId> = forget.collect();
        // What was forgotten and told anew in one answer is held.
        for space in forgotten.iter().filter(|space| answer.pulls.iter().all(|pull| pull.cursor.space != **space)) {
            self.cursors.remove(space);
            self.documents.retain(|key, _document| key.space != *space);
        }
        (forgotten, answer.given)
    }
}

pub(crate) const DONE: Verdict = Verdict::Accepted { seq: 0 };

const fn refused(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

pub(crate) struct Scene {
    pub(crate) ground: Ground,
    pub(crate) space: SpaceId,
    pub(crate) anna: Phone,
    pub(crate) sanne: Phone,
}

/// Anna and her worker Sanne in one group; Anna said something about herself.
pub(crate) async fn scene() -> Scene {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let (command, push) = anna.introduce("Ik kan goed koken.");
    let answer = anna.sync(&ground, vec![push]).await;
    assert!(matches!(answer.verdict(command), Verdict::Accepted { .. }));
    Scene { ground, space, anna, sanne }
}

#[tokio::test]
async fn what_one_says_about_oneself_is_on_ones_own_devices_and_nobody_elses() {
    let Scene { ground, mut anna, mut sanne, .. } = scene().await;
    sanne.hears(&ground).await;
    assert!(sanne.reads_of(anna.person).is_empty());
    // Another device of Anna's gets it whole.
    anna.cursors.clear();
    anna.documents.clear();
    anna.sight = Default::default();
    anna.hears(&ground).await;
    assert_eq!(anna.reads_of(anna.person), ["Ik kan goed koken."]);
    // Nobody writes in it, or asks for it, as another.
    let key = DocumentKey::introduction(anna.person);
    let (command, push) = sanne.introduce("Van Sanne");
    let forged = Push { documents: vec![key], ..push };
    let verdict = sanne.sync(&ground, vec![forged]).await.verdict(command);
    assert!(matches!(verdict, Verdict::Refused { .. }), "{verdict:?}");
    sanne.cursors.insert(key.space, kring_domain::wire::Cursor { space: key.space, seq: 0, chain: [0; 8].into() });
    let answer = sanne.sync(&ground, Vec::new()).await;
    assert!(answer.pulls.iter().all(|pull| pull.cursor.space != key.space));
    // It is no group: nobody is let in, and its owner does not leave it.
    let kring = ground.handle().kring();
    assert!(kring.put_member(key.space, sanne.person, Standing::Member).await.is_err());
    for act in [Act::Leave, Act::BecomeAlumnus { companion: None }] {
        assert!(matches!(anna.does(&ground, act).await, Verdict::Refused { .. }));
    }
    assert!(kring.spaces().await.unwrap().iter().all(|(id, _, _)| *id != key.space));
}

#[tokio::test]
async fn a_grant_brings_the_document_whole_and_its_end_takes_it_away() {
    let Scene { ground, mut anna, mut sanne, .. } = scene().await;
    sanne.hears(&ground).await;
    let (grant, act) = a_grant(Grantee::Person { person: sanne.person }, NOW + 90 * DAY);
    let (command, push) = anna.act(SpaceId::own(anna.person), act);
    let first = anna.sync(&ground, vec![push.clone()]).await;
    assert_eq!(first.verdict(command), DONE);
    assert_eq!(first.given.unwrap().grants[0].grant, grant);
    assert_eq!(anna.sync(&ground, vec![push]).await.verdict(command), DONE, "said twice, done once");

    let answer = sanne.sync(&ground, Vec::new()).await;
    let shared = answer.sight.iter().find_map(|event| match event {
        SightEvent::Granted(card) => card.shared.clone(),
        SightEvent::Forget { .. } => None,
    });
    let shared = shared.unwrap();
    assert_eq!((shared.owner, shared.parts[0].purpose.as_str()), (anna.person, "Voor mijn traject"));
    assert_eq!(sanne.reads_of(anna.person), ["Ik kan goed koken."]);
    assert!(!sanne.members.contains_key(&sanne.person) || sanne.members.len() <= 2, "she sees no other readers");

    // What Anna adds follows.
    let (_, push) = anna.introduce("Ik kan goed koken en luisteren.");
    anna.sync(&ground, vec![push]).await;
    sanne.sync(&ground, Vec::new()).await;
    assert_eq!(sanne.reads_of(anna.person), ["Ik kan goed koken en luisteren."]);

    // A reader passes nothing on, and ends nothing.
    let piet = ground.account("Piet", "piet@example.org", Title::Participant).await;
    let (_, act) = a_grant(Grantee::Person { person: piet }, NOW + DAY);
    assert_eq!(sanne.does(&ground, act).await, refused(Refusal::Gone), "and Piet is a stranger to her");
    assert_eq!(sanne.does(&ground, Act::EndGrant { grant }).await, refused(Refusal::Gone));

    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE, "it is what she wanted");
    let (forgotten, _) = sanne.hears(&ground).await;
    assert_eq!(forgotten, [SpaceId::own(anna.person)]);
    // A device that does not do so gets nothing more.
    let (_, push) = anna.introduce("Dit leest Sanne niet meer.");
    anna.sync(&ground, vec![push]).await;
    let own = SpaceId::own(anna.person);
    sanne.cursors.insert(own, kring_domain::wire::Cursor { space: own, seq: 0, chain: [0; 8].into() });
    let answer = sanne.sync(&ground, Vec::new()).await;
    assert!(answer.pulls.iter().all(|pull| pull.cursor.space != own), "{:?}", answer.pulls);
}

#[tokio::test]
async fn what_was_granted_until_a_date_is_over_then() {
    let Scene { ground, mut anna, mut sanne, .. } = scene().await;
    let (_, act) = a_grant(Grantee::Person { person: sanne.person }, NOW + MINUTE);
    assert_eq!(anna.does(&ground, act).await, DONE);
    sanne.hears(&ground).await;
    assert_eq!(sanne.reads_of(anna.person).len(), 1);
    ground.clock.pass(MINUTE);
    // Nobody told Sanne yet, and nothing is told to her any more.
    let (_, push) = anna.introduce("Van daarna.");
    anna.sync(&ground, vec![push]).await;
    sanne.sync(&ground, Vec::new()).await;
    assert_eq!(sanne.reads_of(anna.person), ["Ik kan goed koken."]);
    // What stands in the way of this stops no other job, and is tried again.
    ground.block_ledger();
    ground.handle().kring().run_jobs().await.unwrap();
    ground.unblock_ledger();
    ground.handle().kring().run_jobs().await.unwrap();
    let (forgotten, _) = sanne.hears(&ground).await;
    assert_eq!(forgotten, [SpaceId::own(anna.person)]);
}

#[tokio::test]
async fn a_grant_that_cannot_be_is_refused_with_its_reason() {
    let Scene { ground, mut anna, sanne, .. } = scene().await;
    let to = Grantee::Person { person: sanne.person };
    let stranger = ground.account("Vreemde", "vreemde@example.org", Title::Coach).await;
    for (act, reason) in [
        (a_grant(to, NOW - 1).1, Refusal::Date),
        (a_grant(to, NOW + 368 * DAY).1, Refusal::Date),
        (a_grant(Grantee::Person { person: PersonId::from_bytes(random()) }, NOW + DAY).1, Refusal::Gone),
        (a_grant(Grantee::Person { person: stranger }, NOW + DAY).1, Refusal::Gone),
        (a_grant(Grantee::Person { person: anna.person }, NOW + DAY).1, Refusal::Gone),
        (a_grant(Grantee::Stewards { space: SpaceId::own(anna.person) }, NOW + DAY).1, Refusal::Gone),
        (Act::EndGrant { grant: GrantId::from_bytes(random()) }, Refusal::Gone),
    ] {
        assert_eq!(anna.does(&ground, act.clone()).await, refused(reason), "{act:?}");
    }
    let (grant, act) = a_grant(to, NOW + DAY);
    let Act::Grant { part, until, .. } = act else { unreachable!() };
    let long = Act::Grant { grant, part, to, purpose: "a".repeat(201), until };
    assert_eq!(anna.does(&ground, long).await, refused(Refusal::TooLarge));
    let silent = Act::Grant { grant, part, to, purpose: "  ".to_owned(), until };
    assert_eq!(anna.does(&ground, silent).await, refused(Refusal::Malformed));
    // In a group's space, and of an id that is another grant's.
    let (command, push) = anna.act(SpaceId::own(sanne.person), a_grant(to, NOW + DAY).1);
    assert_eq!(anna.sync(&ground, vec![push]).await.verdict(command), refused(Refusal::WrongDocument));
    let act = |purpose: &str| Act::Grant { grant, part, to, purpose: purpose.to_owned(), until };
    assert_eq!(anna.does(&ground, act("Voor mijn traject")).await, DONE);
    assert_eq!(anna.does(&ground, act("Voor iets anders")).await, refused(Refusal::Conflict));
}

#[tokio::test]
async fn each_day_that_someone_looked_is_told_to_whose_it_is_alone() {
    let Scene { ground, space, mut anna, mut sanne } = scene().await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (grant, act) = a_grant(Grantee::Person { person: sanne.person }, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    // Without a grant there is nothing to have looked at, and the answer tells nothing.
    assert_eq!(piet.does(&ground, looked(anna.person, NOW, "2026-11-21")).await, refused(Refusal::NotAllowed));
    let nobody = PersonId::from_bytes(random());
    assert_eq!(piet.does(&ground, looked(nobody, NOW, "2026-11-21")).await, refused(Refusal::NotAllowed));

    // It is noon in UTC: the 21st here, and the 22nd or the 20th elsewhere.
    ground.clock.pass(4 * MINUTE);
    for (at, day) in [(NOW + MINUTE, "2026-11-21"), (NOW + 2 * MINUTE, "2026-11-21"), (NOW + 3 * MINUTE, "2026-11-22")]
    {
        assert_eq!(sanne.does(&ground, looked(anna.person, at, day)).await, DONE);
    }
    let given = anna.hears(&ground).await.1.unwrap();
    let looks: Vec<(PersonId, i64, &str)> =
        given.looks.iter().map(|look| (look.reader, look.at.0, look.day.0.as_str())).collect();
    assert_eq!(
        looks,
        [(sanne.person, NOW + 3 * MINUTE, "2026-11-22"), (sanne.person, NOW + MINUTE, "2026-11-21")],
        "once a day"
    );
    for other in [&mut sanne, &mut piet] {
        other.sight = Default::default();
        let given = other.hears(&ground).await.1.unwrap();
        assert_eq!(given, Given::default(), "nobody else is told");
    }
    // A look without a connection is heard after the end of the grant, with its own time; a clock that is off hides none.
    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    let late = NOW + 4 * MINUTE - 1;
    assert_eq!(sanne.does(&ground, looked(anna.person, late, "2026-11-20")).await, DONE);
    assert_eq!(sanne.does(&ground, looked(anna.person, NOW - 9 * DAY, "2026-11-12")).await, DONE);
    let given = anna.hears(&ground).await.1.unwrap();
    let looks: Vec<i64> = given.looks.iter().map(|look| look.at.0).collect();
    assert_eq!(looks, [late, NOW + 3 * MINUTE, NOW + MINUTE], "the last one is of a day that is known");
}

#[tokio::test]
async fn who_leads_a_group_reads_for_as_long_as_they_do() {
    let Scene { ground, space, mut anna, mut sanne } = scene().await;
    let kring = ground.handle().kring();
    let (_, act) = a_grant(Grantee::Stewards { space }, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    sanne.hears(&ground).await;
    assert_eq!(sanne.reads_of(anna.person).len(), 1);
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    piet.hears(&ground).await;
    assert!(piet.reads_of(anna.person).is_empty());
    kring.put_member(space, piet.person, Standing::Steward).await.unwrap();
    piet.hears(&ground).await;
    assert_eq!(piet.reads_of(anna.person).len(), 1);
    kring.put_member(space, sanne.person, Standing::Member).await.unwrap();
    assert!(sanne.hears(&ground).await.0.contains(&SpaceId::own(anna.person)));
    // Whoever goes out takes it along.
    kring.put_member(space, anna.person, Standing::Left).await.unwrap();
    assert!(piet.hears(&ground).await.0.contains(&SpaceId::own(anna.person)));
    assert!(anna.hears(&ground).await.1.unwrap().grants[0].ended_at.is_some());
}

#[tokio::test]
async fn who_checks_benefits_reads_only_as_the_person_that_was_chosen_and_an_administrator_never() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let shop = ground.space(SpaceKind::Workplace, "Winkel").await;
    let mut anna = ground.member(shop, "Anna", Title::Participant, Standing::Member).await;
    let mut karel = ground.member(shop, "Karel", Title::SocialWorker, Standing::Steward).await;
    let (_, push) = anna.introduce("Ik kan goed koken.");
    anna.sync(&ground, vec![push]).await;
    let person = Grantee::Person { person: karel.person };
    assert_eq!(anna.does(&ground, a_grant(person, NOW + DAY).1).await, DONE);
    assert_eq!(anna.does(&ground, a_grant(Grantee::Stewards { space: shop }, NOW + DAY).1).await, DONE);
    karel.hears(&ground).await;
    assert_eq!(karel.reads_of(anna.person).len(), 1);
    // What was given to a social worker is not given to who checks benefits; the two are in another organisation.
    let municipality = kring.create_organisation("Gemeente").await.unwrap();
    kring.give_role(karel.person, municipality, OrganisationRole::BenefitsOfficer).await.unwrap();
    assert!(karel.hears(&ground).await.0.contains(&SpaceId::own(anna.person)));
    karel.documents.clear();
    // She may choose him as he is now.
    assert_eq!(anna.does(&ground, a_grant(person, NOW + 2 * DAY).1).await, DONE);
    karel.hears(&ground).await;
    assert_eq!(karel.reads_of(anna.person).len(), 1);
    kring.give_role(karel.person, municipality, OrganisationRole::Administrator).await.unwrap();
    assert!(karel.hears(&ground).await.0.contains(&SpaceId::own(anna.person)));
    let verdict = anna.does(&ground, a_grant(person, NOW + 3 * DAY).1).await;
    assert!(matches!(verdict, Verdict::Refused { .. }), "{verdict:?}");
}

#[tokio::test]
async fn nobody_gives_more_in_a_day_than_may_hold_at_once() {
    let Scene { ground, mut anna, sanne, .. } = scene().await;
    let to = Grantee::Person { person: sanne.person };
    for number in 1..=MOST_GRANTS {
        if number % 8 == 0 {
            // So many in one minute are held up for another reason.
            ground.clock.pass(MINUTE);
        }
        let (grant, act) = a_grant(to, NOW + 90 * DAY);
        assert_eq!(anna.does(&ground, act).await, DONE);
        assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    }
    assert_eq!(anna.does(&ground, a_grant(to, NOW + 90 * DAY).1).await, refused(Refusal::TooLarge));
    ground.clock.pass(DAY);
    let mut anna = ground.sign_in("anna@example.org").await;
    assert_eq!(anna.does(&ground, a_grant(to, NOW + 90 * DAY).1).await, DONE);
}
