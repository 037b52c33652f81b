//! Rewards over the wire: what is promised with a step that stands, by who may and within what their organisation wrote down; all
//! else is refused, whatever an app says (`domain.md` §4 rule 6).

use automerge::{ReadDoc as _, transaction::Transactable as _};
use kring_domain::{
    acts::Act,
    commands::{Command, GoalPart, Received, RewardPart, Said, StepPart},
    documents::{Document, DocumentKey, Generation, rewards},
    ids::{CommandId, GoalId, GrantId, PersonId, SpaceId, StepId},
    instruments::Area,
    people::{Standing, Title},
    rights::OrganisationRole,
    sight::{Grantee, Part},
    spaces::SpaceKind,
    time::{CivilDate, Timestamp},
    verdict::{Refusal, Verdict},
    wire::{Offer, Push},
};
use serde_json::{Value, json};

use crate::{
    harness::{Ground, NOW, Phone, Proved as _, ground, random},
    sharing::{DAY, DONE},
};

const COUNTS: &str = "Een bon telt niet mee voor je uitkering.";
const STEP: StepId = StepId::from_bytes([41; 16]);
const OTHER_STEP: StepId = StepId::from_bytes([42; 16]);

const fn no(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

struct Scene {
    ground: Ground,
    /// Whose steps they are.
    anna: Phone,
    /// Works for the organisation.
    sanne: Phone,
    /// Another who works for it.
    noor: Phone,
    /// Administers it.
    bea: Phone,
}

impl Scene {
    /// The organisation writes down how rewards go, or that there are none.
    async fn writes(&self, looked_at: u32, rewards: Value) {
        let path = self.ground.url(&format!("/v1/organisations/{}/arrangements", self.ground.organisation));
        let asked = self.ground.http.put(path).header("if-match", format!("\"{looked_at}\""));
        let asked = asked.json(&json!({ "rewards": rewards, "guardRails": [] }));
        let answer = asked.proved(&self.ground, &self.bea.access).send().await.unwrap();
        assert_eq!(answer.status(), 200);
    }

    async fn grants(&mut self, to: PersonId, part: Part) -> GrantId {
        let grant = GrantId::from_bytes(random());
        let purpose = "Samen kijken".to_owned();
        let to = Grantee::Person { person: to };
        let act = Act::Grant { grant, part, to, purpose, until: Timestamp(NOW + 90 * DAY) };
        assert_eq!(self.anna.does(&self.ground, act).await, DONE);
        grant
    }

    fn offer(&self, version: u32, euros: u16) -> RewardPart {
        let organisation = self.ground.organisation;
        RewardPart::Offer { organisation, version, euros, counts: COUNTS.to_owned() }
    }
}

fn rules() -> Value {
    json!({ "counts": COUNTS, "least": 20, "most": 60 })
}

fn said(text: &str) -> Said {
    Said { text: text.to_owned(), voice: None }
}

/// Anna wants something with money, and thought of one step.
async fn scene() -> Scene {
    let ground = ground().await;
    let space = ground.space(SpaceKind::Workplace, "Werkplaats").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let noor = ground.member(space, "Noor", Title::Coach, Standing::Member).await;
    let kring = ground.handle().kring();
    for (person, role) in [(sanne.person, OrganisationRole::SocialWorker), (noor.person, OrganisationRole::Coach)] {
        kring.give_role(person, ground.organisation, role).await.unwrap();
    }
    let bea = ground.account("Bea", "bea@example.org", Title::Participant).await;
    kring.give_role(bea, ground.organisation, OrganisationRole::Administrator).await.unwrap();
    let bea = ground.sign_in("bea@example.org").await;
    let goal = GoalId::from_bytes([40; 16]);
    let (at, area) = (Timestamp(NOW), Area::Money);
    let wish = GoalPart::Wish { said: said("Rust om de post.") };
    let step = StepPart::Step { said: said("Ik leg de post op één stapel.") };
    for command in [
        Command::SetGoal { goal, area, from: None, parts: vec![wish], at },
        Command::SetStep { step: STEP, goal, area, cut_of: None, parts: vec![step], at },
    ] {
        accepted(anna.tries(&ground, SpaceId::own(anna.person), &command).await);
    }
    Scene { ground, anna, sanne, noor, bea }
}

impl Phone {
    async fn tries(&mut self, ground: &Ground, space: SpaceId, command: &Command) -> Verdict {
        let (id, push) = self.act_on(space, command);
        let verdict = self.sync(ground, vec![push]).await.verdict(id);
        if !matches!(verdict, Verdict::Accepted { .. }) {
            // What was refused is not built on: this is another phone with the same person.
            self.documents.clear();
            self.cursors.clear();
            self.fresh_actor();
            self.sync(ground, Vec::new()).await;
        }
        verdict
    }

    /// Says something of a reward with a step of Anna's.
    async fn rewards(&mut self, scene: &SceneOf<'_>, area: Area, step: StepId, says: RewardPart) -> Verdict {
        let command = Command::Reward { of: scene.anna, area, step, says, at: self.now };
        self.tries(scene.ground, SpaceId::own(scene.anna), &command).await
    }

    fn promised(&self, of: PersonId, by: PersonId) -> Vec<(StepId, u16, Option<String>)> {
        let document = self.documents.get(&DocumentKey::rewards(SpaceId::own(of), by, Area::Money));
        let read = document.map(rewards::read).unwrap_or_default().rewards;
        read.into_iter().map(|one| (one.step, one.offer.euros, one.given.map(|day| day.0))).collect()
    }
}

/// Where it happens, beside the phones.
struct SceneOf<'a> {
    ground: &'a Ground,
    anna: PersonId,
}

fn accepted(verdict: Verdict) {
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
}

fn given(on: Option<&str>) -> RewardPart {
    RewardPart::Given { on: on.map(|day| CivilDate(day.to_owned())) }
}

#[tokio::test]
async fn a_reward_goes_with_a_step_that_stands_and_the_two_read_it() {
    let mut scene = scene().await;
    let (annas, sannes, noors) = (scene.anna.person, scene.sanne.person, scene.noor.person);
    scene.writes(0, rules()).await;
    scene.grants(sannes, Part::Money).await;
    scene.grants(noors, Part::Money).await;
    let offer = scene.offer(1, 25);
    let Scene { ground, mut anna, mut sanne, mut noor, .. } = scene;
    let of = SceneOf { ground: &ground, anna: annas };
    sanne.hears(&ground).await;
    accepted(sanne.rewards(&of, Area::Money, STEP, offer).await);
    accepted(sanne.rewards(&of, Area::Money, STEP, given(Some("2026-11-21"))).await);
    anna.hears(&ground).await;
    assert_eq!(anna.promised(annas, sannes), [(STEP, 25, Some("2026-11-21".to_owned()))]);

    let received = Received::On { day: CivilDate("2026-11-21".to_owned()) };
    let received = Command::Receive { from: sannes, step: STEP, received, at: Timestamp(NOW) };
    accepted(anna.tries(&ground, SpaceId::own(annas), &received).await);
    sanne.hears(&ground).await;
    let key = DocumentKey::received(annas, sannes, 2026);
    assert_eq!(rewards::read(sanne.documents.get(&key).unwrap()).received.len(), 1);

    // Another who reads the same step hears of neither.
    noor.hears(&ground).await;
    assert!(noor.documents.contains_key(&DocumentKey::goals(annas, Area::Money)), "she reads the step");
    assert_eq!(noor.promised(annas, sannes), []);
    assert!(!noor.documents.contains_key(&key));
}

#[tokio::test]
async fn what_may_not_be_promised_is_refused_with_its_reason() {
    let mut scene = scene().await;
    let (annas, sannes) = (scene.anna.person, scene.sanne.person);
    let (right, low, high) = (scene.offer(1, 25), scene.offer(1, 19), scene.offer(1, 61));
    let organisation = scene.ground.organisation;
    let other_words = RewardPart::Offer { organisation, version: 1, euros: 25, counts: "Telt wel mee.".to_owned() };
    let nobodys = RewardPart::Offer {
        organisation: scene.ground.handle().kring().create_organisation("Werk Zuid").await.unwrap(),
        version: 1,
        euros: 25,
        counts: COUNTS.to_owned(),
    };
    macro_rules! says {
        ($who:ident, $area:expr, $step:expr, $part:expr) => {{
            let Scene { ground, $who, .. } = &mut scene;
            $who.rewards(&SceneOf { ground, anna: annas }, $area, $step, $part).await
        }};
    }
    // Who was granted nothing.
    assert_eq!(says!(sanne, Area::Money, STEP, right.clone()), no(Refusal::NotAMember));
    scene.grants(sannes, Part::Money).await;
    scene.sanne.hears(&scene.ground).await;
    // While they are off.
    assert_eq!(says!(sanne, Area::Money, STEP, right.clone()), no(Refusal::NotAllowed));
    scene.writes(0, rules()).await;
    // Before there is such a step, in an area where it does not stand, and in one that was not granted.
    assert_eq!(says!(sanne, Area::Money, OTHER_STEP, right.clone()), no(Refusal::Gone));
    assert_eq!(says!(sanne, Area::Housing, STEP, right.clone()), no(Refusal::NotAMember));
    scene.grants(sannes, Part::Housing).await;
    scene.sanne.hears(&scene.ground).await;
    assert_eq!(says!(sanne, Area::Housing, STEP, right.clone()), no(Refusal::Gone));
    // Outside the range, in other words than it was written, in the name of others.
    for bent in [low, high, other_words] {
        assert_eq!(says!(sanne, Area::Money, STEP, bent), no(Refusal::Conflict));
    }
    assert_eq!(says!(sanne, Area::Money, STEP, nobodys), no(Refusal::NotAllowed));
    // By who administers, and by who works nowhere.
    let administrator = scene.bea.person;
    let space = scene.ground.space(SpaceKind::Workplace, "Winkel").await;
    let kring = scene.ground.handle().kring();
    assert!(kring.put_member(space, administrator, Standing::Member).await.is_err(), "is in no group");
    assert_eq!(says!(bea, Area::Money, STEP, right.clone()), no(Refusal::NotAMember));
    let kring = scene.ground.handle().kring();
    kring.take_role(sannes, organisation, OrganisationRole::SocialWorker).await.unwrap();
    assert_eq!(says!(sanne, Area::Money, STEP, right.clone()), no(Refusal::NotAllowed));
    let kring = scene.ground.handle().kring();
    kring.give_role(sannes, organisation, OrganisationRole::SocialWorker).await.unwrap();
    // A fraction, and what is said beside nothing.
    for (field, text) in [("offer", format!("{organisation}/1/20.5")), ("given", "2026-11-21".to_owned())] {
        let Scene { ground, sanne, .. } = &mut scene;
        let verdict = sanne.forges_reward(ground, annas, field, &text).await;
        assert!(matches!(verdict, Verdict::Refused { .. }), "{field}: {verdict:?}");
    }
    // Nobody promises in another's name, nor says for another that they received it.
    let Scene { ground, sanne, noor, .. } = &mut scene;
    let me = std::mem::replace(&mut noor.person, sanne.person);
    let command = Command::Reward { of: annas, area: Area::Money, step: STEP, says: right, at: noor.now };
    let (id, push) = noor.act_on(SpaceId::own(annas), &command);
    noor.person = me;
    assert!(matches!(noor.sync(ground, vec![push]).await.verdict(id), Verdict::Refused { .. }));
    let me = std::mem::replace(&mut sanne.person, annas);
    let received = Received::On { day: CivilDate("2026-11-21".to_owned()) };
    let command = Command::Receive { from: me, step: STEP, received, at: sanne.now };
    let (id, push) = sanne.act_on(SpaceId::own(annas), &command);
    sanne.person = me;
    assert!(matches!(sanne.sync(ground, vec![push]).await.verdict(id), Verdict::Refused { .. }));
    scene.anna.hears(&scene.ground).await;
    assert_eq!(scene.anna.promised(annas, sannes), [], "nothing of it came to her");
}

#[tokio::test]
async fn what_was_given_stays_and_rules_that_change_take_nothing_back() {
    let mut scene = scene().await;
    let (annas, sannes) = (scene.anna.person, scene.sanne.person);
    scene.writes(0, rules()).await;
    scene.grants(sannes, Part::Money).await;
    scene.sanne.hears(&scene.ground).await;
    let (first, second, third) = (scene.offer(1, 25), scene.offer(1, 40), scene.offer(1, 60));
    const fn of(ground: &Ground, anna: PersonId) -> SceneOf<'_> {
        SceneOf { ground, anna }
    }
    accepted(scene.sanne.rewards(&of(&scene.ground, annas), Area::Money, STEP, first).await);
    // Until it was given it may still be promised otherwise.
    accepted(scene.sanne.rewards(&of(&scene.ground, annas), Area::Money, STEP, second).await);
    // They go off, and on with less: what was promised before stays, and can be given.
    scene.ground.clock.pass(60_000);
    scene.writes(1, Value::Null).await;
    scene.writes(2, json!({ "counts": COUNTS, "least": 5, "most": 10 })).await;
    scene.sanne.now = scene.ground.now();
    // By the old rules nothing is promised any more, whenever a phone says that it was.
    let late = scene.offer(1, 50);
    for now in [scene.ground.now(), Timestamp(NOW + 1_000)] {
        scene.sanne.now = now;
        let verdict = scene.sanne.rewards(&of(&scene.ground, annas), Area::Money, STEP, late.clone()).await;
        assert_eq!(verdict, no(Refusal::Conflict), "these rules were replaced");
    }
    accepted(scene.sanne.rewards(&of(&scene.ground, annas), Area::Money, STEP, given(Some("2026-11-21"))).await);
    // Not raised or lowered after it was given; and lowered never, also not when that was taken back.
    for (taken_back, euros, refusal) in
        [(false, 60, Refusal::NotAllowed), (false, 20, Refusal::NotAllowed), (true, 8, Refusal::Conflict)]
    {
        if taken_back {
            accepted(scene.sanne.rewards(&of(&scene.ground, annas), Area::Money, STEP, given(None)).await);
        }
        let Scene { ground, sanne, .. } = &mut scene;
        let RewardPart::Offer { organisation, .. } = &third else { unreachable!() };
        let version = if taken_back { 3 } else { 1 };
        let otherwise = format!("{organisation}/{version}/{euros}");
        let verdict = sanne.forges_reward(ground, annas, "offer", &otherwise).await;
        assert_eq!(verdict, no(refusal), "{euros}");
    }
    scene.anna.hears(&scene.ground).await;
    assert_eq!(scene.anna.promised(annas, sannes), [(STEP, 40, None)]);
}

impl Phone {
    /// Writes a register of one's own half past the commands, as a bent app would.
    async fn forges_reward(&mut self, ground: &Ground, of: PersonId, field: &str, text: &str) -> Verdict {
        let key = DocumentKey::rewards(SpaceId::own(of), self.person, Area::Money);
        let held = self.documents.get(&key).cloned();
        let document = held.unwrap_or_else(|| Document::new(key, Generation::default()));
        let generation = document.generation();
        let mut bent = document.automerge().clone().with_actor(random().as_slice().into());
        let (_value, rewards) = bent.get(automerge::ROOT, "rewards").unwrap().unwrap();
        let mut writing = bent.transaction();
        let mut put = |field: &str, value: automerge::ScalarValue| {
            writing.put(&rewards, format!("{STEP}/{field}"), value).unwrap();
            writing.put(&rewards, format!("{STEP}/{field}/at"), automerge::ScalarValue::Timestamp(self.now.0)).unwrap();
        };
        put(field, text.into());
        if field == "offer" {
            put("counts", COUNTS.into());
        }
        writing.commit();
        let raw = bent.get_last_local_change().unwrap().raw_bytes().to_vec();
        let command = CommandId::from_bytes(random());
        let offer = Offer::Change { command, document: 0, generation, change: raw.into() };
        self.sync(ground, vec![Push { documents: vec![key], offers: vec![offer] }]).await.verdict(command)
    }
}
