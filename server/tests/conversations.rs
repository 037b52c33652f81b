//! Conversations over the wire: each writes their own half in the participant's own space, only the participant answers a
//! decision, and a decision rests on something.

use automerge::{ActorId, ReadDoc, ScalarValue, transaction::Transactable};
use kring_domain::{
    acts::Act,
    commands::{Command, ConversationPart, Decided, Fits, Said},
    documents::{Document, DocumentKey, Generation, conversations},
    ids::{CommandId, DecisionId, GrantId, PersonId, SpaceId},
    people::{Standing, Title},
    sight::{Grantee, Part},
    spaces::SpaceKind,
    time::{CivilDate, Timestamp},
    verdict::{Refusal, Verdict},
    wire::{Offer, Push},
};

use crate::{
    harness::{Ground, NOW, Phone, ground, random},
    sharing::{DAY, DONE},
};

const NOT_A_MEMBER: Verdict = Verdict::Refused { reason: Refusal::NotAMember };

struct Scene {
    ground: Ground,
    /// The participant.
    anna: Phone,
    /// Her coach.
    noor: Phone,
}

async fn scene() -> Scene {
    let ground = ground().await;
    let space = ground.space(SpaceKind::Workplace, "Werkplaats").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let noor = ground.member(space, "Noor", Title::Coach, Standing::Member).await;
    Scene { ground, anna, noor }
}

fn grants(part: Part, person: PersonId, until: i64) -> (GrantId, Act) {
    let grant = GrantId::from_bytes(random());
    let to = Grantee::Person { person };
    (grant, Act::Grant { grant, part, to, purpose: "Gesprekken samen".to_owned(), until: Timestamp(until) })
}

fn says(with: PersonId, part: ConversationPart) -> Command {
    Command::Converse { with, date: CivilDate("2026-11-21".to_owned()), parts: vec![part], at: Timestamp(NOW) }
}

fn aim(words: &str) -> ConversationPart {
    ConversationPart::Aim { said: Said { text: words.to_owned(), voice: None } }
}

fn decides(decision: DecisionId) -> ConversationPart {
    let decided = Decided {
        decision: "De cursus kan beginnen.".to_owned(),
        rests_on: "Het plan van maart.".to_owned(),
        departs: None,
    };
    ConversationPart::Decision { decision, decided: Some(decided) }
}

impl Phone {
    /// Says something in a conversation in someone's own space. What was refused before is not built on.
    async fn converses(&mut self, ground: &Ground, of: PersonId, with: PersonId, part: ConversationPart) -> Verdict {
        let (command, push) = self.act_on(SpaceId::own(of), &says(with, part));
        let verdict = self.sync(ground, vec![push]).await.verdict(command);
        if !matches!(verdict, Verdict::Accepted { .. }) {
            self.documents.clear();
            self.fresh_actor();
        }
        verdict
    }

    /// Offers a change that no app of ours makes: one value in one register of one's own half.
    async fn forges_register(
        &mut self,
        ground: &Ground,
        key: DocumentKey,
        register: &str,
        value: ScalarValue,
    ) -> Verdict {
        let document = Document::new(key, Generation(0));
        let mut copy = document.automerge().clone().with_actor(ActorId::from(random()));
        let (_, talks) = copy.get(automerge::ROOT, "talks").unwrap().unwrap();
        let mut transaction = copy.transaction();
        transaction.put(&talks, register, value).unwrap();
        transaction.commit();
        let raw = copy.get_last_local_change().unwrap().raw_bytes().to_vec();
        let command = CommandId::from_bytes(random());
        let generation = Generation(0);
        let offer = Offer::Change { command, document: 0, generation, change: raw.into() };
        let push = Push { documents: vec![key], offers: vec![offer] };
        self.sync(ground, vec![push]).await.verdict(command)
    }

    fn half(&self, of: PersonId, owner: PersonId, other: PersonId) -> Option<conversations::ConversationHalf> {
        let key = DocumentKey::conversations(SpaceId::own(of), owner, other, 2026);
        self.documents.get(&key).and_then(|document| conversations::read(document).talks.into_iter().next())
    }
}

fn accepted(verdict: Verdict) {
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
}

fn refused(verdict: Verdict) {
    assert!(matches!(verdict, Verdict::Refused { .. }), "{verdict:?}");
}

#[tokio::test]
async fn a_decision_rests_on_something_and_only_the_participant_answers_it() {
    let Scene { ground, mut anna, mut noor } = scene().await;
    let (annas, noors) = (anna.person, noor.person);
    let own = SpaceId::own(annas);
    assert_eq!(anna.does(&ground, grants(Part::Conversations, noors, NOW + 90 * DAY).1).await, DONE);
    noor.hears(&ground).await;
    let decision = DecisionId::from_bytes(random());
    accepted(noor.converses(&ground, annas, annas, decides(decision)).await);

    // What an app that was changed sends: no grounds, an answer in her half, and her answer in one's own.
    let half = DocumentKey::conversations(own, noors, annas, 2026);
    let bare = Decided { decision: "De cursus stopt.".to_owned(), rests_on: String::new(), departs: None };
    let value = ScalarValue::Bytes(minicbor::to_vec(&bare).unwrap());
    let register = format!("2026-11-21/decision/{}", DecisionId::from_bytes(random()));
    refused(noor.forges_register(&ground, half, &register, value).await);
    let yes = || ScalarValue::Str("yes".into());
    let fits = format!("2026-11-21/fits/{decision}");
    refused(noor.forges_register(&ground, half, &fits, yes()).await);
    let hers = DocumentKey::conversations(own, annas, noors, 2026);
    refused(noor.forges_register(&ground, hers, &fits, yes()).await);
    // Nor does she decide in a professional's name, nor say what one did.
    refused(anna.forges_register(&ground, hers, "2026-11-21/role", ScalarValue::Str("coach".into())).await);

    anna.hears(&ground).await;
    assert_eq!(anna.half(annas, noors, annas).unwrap().decisions.len(), 1);
    let said = Said { text: "Liever na de vakantie.".to_owned(), voice: None };
    accepted(
        anna.converses(&ground, annas, noors, ConversationPart::Answer { decision, fits: Fits::NotQuite, said }).await,
    );
    // Nobody puts other words under her answer; another decision is another one.
    let otherwise = ConversationPart::Decision {
        decision,
        decided: Some(Decided {
            decision: "De cursus stopt.".to_owned(),
            rests_on: "Het plan.".to_owned(),
            departs: None,
        }),
    };
    assert_eq!(
        noor.converses(&ground, annas, annas, otherwise).await,
        Verdict::Refused { reason: Refusal::NotAllowed }
    );
    accepted(noor.converses(&ground, annas, annas, decides(DecisionId::from_bytes(random()))).await);
    noor.documents.clear();
    noor.cursors.clear();
    noor.sight = Default::default();
    noor.hears(&ground).await;
    assert_eq!(noor.half(annas, annas, noors).unwrap().answers[0].fits, Fits::NotQuite);
}

#[tokio::test]
async fn each_writes_while_it_is_granted_and_the_participant_keeps_all_of_it() {
    let Scene { ground, mut anna, mut noor } = scene().await;
    let (annas, noors) = (anna.person, noor.person);
    noor.hears(&ground).await;
    assert_eq!(noor.converses(&ground, annas, annas, aim("Te vroeg.")).await, NOT_A_MEMBER);
    refused(anna.converses(&ground, annas, noors, aim("Met wie nog niets mag lezen.")).await);
    let (grant, act) = grants(Part::Conversations, noors, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    noor.hears(&ground).await;
    accepted(noor.converses(&ground, annas, annas, aim("Het werk.")).await);
    accepted(anna.converses(&ground, annas, noors, aim("Meer uren.")).await);
    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    let (forgotten, _) = noor.hears(&ground).await;
    assert!(forgotten.contains(&SpaceId::own(annas)));
    assert_eq!(noor.converses(&ground, annas, annas, aim("Na het einde.")).await, NOT_A_MEMBER);
    anna.cursors.clear();
    anna.documents.clear();
    anna.sight = Default::default();
    anna.hears(&ground).await;
    assert!(anna.half(annas, noors, annas).is_some_and(|half| half.aim.is_some()));
    accepted(anna.converses(&ground, annas, noors, aim("Voor mezelf.")).await);
}

#[tokio::test]
async fn who_does_check_ins_agreed_to_no_conversation() {
    let Scene { ground, mut anna, mut noor } = scene().await;
    let (annas, noors) = (anna.person, noor.person);
    let (grant, act) = grants(Part::CheckIns, noors, NOW + 90 * DAY);
    assert_eq!(anna.does(&ground, act).await, DONE);
    noor.hears(&ground).await;
    let said = Some(Said { text: "Zaterdag oefenen.".to_owned(), voice: None });
    let (date, version) = (CivilDate("2026-11-21".to_owned()), 1);
    let (answers, wrong, came, next) = (Vec::new(), Vec::new(), Vec::new(), None);
    let at = Timestamp(NOW);
    let command = Command::CheckIn { with: annas, date, version, answers, agreement: said, next, wrong, came, at };
    let (id, push) = noor.act_on(SpaceId::own(annas), &command);
    accepted(noor.sync(&ground, vec![push]).await.verdict(id));
    refused(noor.converses(&ground, annas, annas, aim("Zonder afspraak.")).await);
    // Also from her own side: nobody records as a conversation what the other was never let into.
    refused(anna.converses(&ground, annas, noors, aim("Zonder afspraak.")).await);
    assert_eq!(anna.does(&ground, Act::EndGrant { grant }).await, DONE);
    refused(anna.converses(&ground, annas, noors, aim("Zonder afspraak.")).await);
}
