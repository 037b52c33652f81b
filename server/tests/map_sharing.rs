//! The map, shared area by area: what reaches a reader's device is that area and nothing else, until its own day.

use kring_domain::{
    acts::Act,
    commands::{Answer, Command, NewAnswer},
    documents::{DocumentKey, DocumentKind, Subject},
    ids::{AssessmentId, GrantId, PersonId, SpaceId},
    instruments::Area,
    people::{Standing, Title},
    sight::{Grantee, Part, Shared},
    spaces::SpaceKind,
    time::{CivilDate, Timestamp},
    verdict::{Refusal, Verdict},
    wire::{Push, SightEvent},
};

use crate::{
    harness::{Ground, NOW, Phone, ground, random},
    sharing::{DAY, DONE},
};

const MINUTE: i64 = 60 * 1000;

struct Scene {
    ground: Ground,
    space: SpaceId,
    piet: Phone,
    sanne: Phone,
}

/// Piet and his coach Sanne in one group; Piet said something about his money, his home and what he wants.
async fn scene() -> Scene {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let mut sanne = ground.member(space, "Sanne", Title::Coach, Standing::Steward).await;
    for (area, question) in
        [(Area::Money, "money-wish"), (Area::Housing, "housing-wish"), (Area::Motivation, "motivation-wish")]
    {
        piet.tells(&ground, area, question).await;
    }
    sanne.hears(&ground).await;
    Scene { ground, space, piet, sanne }
}

impl Phone {
    async fn tells(&mut self, ground: &Ground, area: Area, question: &str) {
        let push = self.says(area, question);
        let command = push.offers.first().unwrap().command();
        let verdict = self.sync(ground, vec![push]).await.verdict(command);
        assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
    }

    fn says(&mut self, area: Area, question: &str) -> Push {
        let answer = Answer::Tapped { answer: "firm".parse().unwrap() };
        let command = Command::Assess {
            assessment: AssessmentId::from_bytes(random()),
            organisation: None,
            instrument: "bridge-to-self-reliance".parse().unwrap(),
            version: 1,
            area,
            answers: vec![NewAnswer { question: question.parse().unwrap(), answer }],
            talk: Vec::new(),
            at: self.now,
        };
        self.act_on(SpaceId::own(self.person), &command).1
    }

    /// Which areas of another's map are on this phone.
    fn areas_of(&self, owner: PersonId) -> Vec<Area> {
        let keys = self.documents.keys().filter(|key| key.space == SpaceId::own(owner));
        let areas = keys.map(|key| match (key.kind, key.subject) {
            (DocumentKind::Assessments, Subject::Area(area)) => area,
            other => panic!("{other:?} is here as well"),
        });
        let mut areas: Vec<Area> = areas.collect();
        areas.sort();
        areas
    }
}

fn grant(part: Part, to: Grantee, until: i64) -> (GrantId, Act) {
    let grant = GrantId::from_bytes(random());
    (grant, Act::Grant { grant, part, to, purpose: "Voor een gesprek".to_owned(), until: Timestamp(until) })
}

fn told(events: &[SightEvent]) -> Vec<(Part, i64)> {
    let shared = events.iter().filter_map(|event| match event {
        SightEvent::Granted(card) => card.shared.as_ref(),
        SightEvent::Forget { .. } => None,
    });
    shared.flat_map(|Shared { parts, .. }| parts).map(|part| (part.part, part.until.0)).collect()
}

#[tokio::test]
async fn one_area_to_one_coach_is_that_area_and_its_end_takes_it_away() {
    let Scene { ground, space, mut piet, mut sanne } = scene().await;
    let mut fatma = ground.member(space, "Fatma", Title::Coach, Standing::Steward).await;
    assert_eq!(sanne.areas_of(piet.person), [], "nothing is shared by itself");
    let (id, act) = grant(Part::Money, Grantee::Person { person: sanne.person }, NOW + 30 * DAY);
    assert_eq!(piet.does(&ground, act).await, DONE);
    let answer = sanne.sync(&ground, Vec::new()).await;
    assert_eq!(told(&answer.sight), [(Part::Money, NOW + 30 * DAY)]);
    assert_eq!(sanne.areas_of(piet.person), [Area::Money], "also what was filled in before");
    fatma.hears(&ground).await;
    assert_eq!(fatma.areas_of(piet.person), [], "another who leads the group gets nothing of it");

    // What he fills in later follows, of that area alone.
    piet.tells(&ground, Area::Money, "money-now").await;
    piet.tells(&ground, Area::Work, "work-now").await;
    let answer = sanne.sync(&ground, Vec::new()).await;
    let own = SpaceId::own(piet.person);
    let keys: Vec<DocumentKey> = answer.pulls.iter().flat_map(|pull| pull.documents.clone()).collect();
    assert_eq!(keys, [DocumentKey::assessments(piet.person, Area::Money)]);
    // She writes nothing in it.
    let key = DocumentKey::assessments(piet.person, Area::Money);
    let push = Push { documents: vec![key], ..sanne.says(Area::Money, "money-now") };
    let command = push.offers.first().unwrap().command();
    let verdict = sanne.sync(&ground, vec![push]).await.verdict(command);
    assert!(matches!(verdict, Verdict::Refused { .. }), "{verdict:?}");

    assert_eq!(piet.does(&ground, Act::EndGrant { grant: id }).await, DONE);
    assert!(sanne.hears(&ground).await.0.contains(&own));
    assert_eq!(sanne.areas_of(piet.person), []);
}

#[tokio::test]
async fn each_area_has_its_own_day_and_the_others_stay() {
    let Scene { ground, mut piet, mut sanne, .. } = scene().await;
    let to = Grantee::Person { person: sanne.person };
    assert_eq!(piet.does(&ground, grant(Part::Money, to, NOW + MINUTE).1).await, DONE);
    assert_eq!(piet.does(&ground, grant(Part::Housing, to, NOW + 90 * DAY).1).await, DONE);
    let answer = sanne.sync(&ground, Vec::new()).await;
    assert_eq!(told(&answer.sight), [(Part::Housing, NOW + 90 * DAY), (Part::Money, NOW + MINUTE)]);
    assert_eq!(sanne.areas_of(piet.person), [Area::Housing, Area::Money]);
    // One that lasts longer now is told, also when another ends before it.
    let (longer, act) = grant(Part::Housing, to, NOW + 200 * DAY);
    assert_eq!(piet.does(&ground, act).await, DONE);
    let answer = sanne.sync(&ground, Vec::new()).await;
    assert_eq!(told(&answer.sight), [(Part::Housing, NOW + 200 * DAY), (Part::Money, NOW + MINUTE)]);
    assert_eq!(piet.does(&ground, Act::EndGrant { grant: longer }).await, DONE);
    let answer = sanne.sync(&ground, Vec::new()).await;
    assert_eq!(told(&answer.sight), [(Part::Housing, NOW + 90 * DAY), (Part::Money, NOW + MINUTE)]);

    ground.clock.pass(MINUTE);
    ground.handle().kring().run_jobs().await.unwrap();
    sanne.documents.retain(|key, _document| key.space != SpaceId::own(piet.person));
    let answer = sanne.sync(&ground, Vec::new()).await;
    assert_eq!(told(&answer.sight), [(Part::Housing, NOW + 90 * DAY)]);
    assert_eq!(sanne.areas_of(piet.person), [Area::Housing]);
}

#[tokio::test]
async fn motivation_is_shared_as_ones_own_words_and_each_look_is_of_its_own_area() {
    let Scene { ground, space, mut piet, mut sanne } = scene().await;
    assert_eq!(piet.does(&ground, grant(Part::Motivation, Grantee::Stewards { space }, NOW + DAY).1).await, DONE);
    sanne.hears(&ground).await;
    assert_eq!(sanne.areas_of(piet.person), [Area::Motivation]);
    let looked = |part| Act::Looked {
        owner: piet.person,
        part,
        at: Timestamp(NOW + 1),
        day: CivilDate("2026-11-21".to_owned()),
    };
    let [of_motivation, of_money] = [looked(Part::Motivation), looked(Part::Money)];
    assert_eq!(sanne.does(&ground, of_motivation).await, DONE);
    let refused = Verdict::Refused { reason: Refusal::NotAllowed };
    assert_eq!(sanne.does(&ground, of_money).await, refused, "of what was never given there is nothing to look at");
    let given = piet.hears(&ground).await.1.unwrap();
    let looks: Vec<(PersonId, Part)> = given.looks.iter().map(|look| (look.reader, look.part)).collect();
    assert_eq!(looks, [(sanne.person, Part::Motivation)]);
}
