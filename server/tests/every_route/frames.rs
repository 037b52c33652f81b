use kring_domain::{
    acts::Act,
    commands::{
        self, ClosingAnswer, Command, EntryRef, GoalPart, IntroductionQuestion, Measure, NewAnswer, PresenceState,
        Said, Seen, SkillPart,
    },
    documents::{DocumentKey, DocumentKind},
    ids::{AssessmentId, GoalId, GrantId, MeasureId, MeetingId, ParagraphId, PersonId, SkillId, SpaceId, StepId},
    instruments::Area,
    sight::Part,
    time::CivilTime,
    verdict::{Postponement, Refusal, Verdict},
    wire::{self, Frame, ItemBody, Push, Reoffer, SightEvent},
};

use super::{
    acts::{doing_of, grant, walk_in},
    between::{check_in, conversation, reads_between, writes_between},
    cast::{Cast, Role, Scene},
    rows::{Doing, Row, Sharing, Whom, Whose},
};
use crate::{
    harness::{Answer, Phone, random},
    live::Line,
};

pub(super) async fn ask(cast: &mut Cast<'_>, row: Row, role: Role) -> String {
    let scene = cast.scene(role).await;
    let (_command, words, push) = cast.sanne.write(scene.space, "Sanne schreef dit.");
    cast.sanne.sync(cast.ground, vec![push]).await;
    // A line hears something at once only on a device that knows nothing yet.
    let fresh = row == Row::ReadsLogLive;
    let phone = if fresh { cast.spare(role).await } else { cast.take_phone(role) };
    let Some(mut phone) = phone else { return "401".to_owned() };
    let said = said(cast, row, &scene, &words, &mut phone).await;
    if !fresh {
        cast.give_back(role, phone);
    }
    said.unwrap_or_else(|status| status)
}

/// What a cell says, or the status that said no.
async fn said(
    cast: &mut Cast<'_>,
    row: Row,
    scene: &Scene,
    words: &EntryRef,
    phone: &mut Phone,
) -> Result<String, String> {
    Ok(match row {
        Row::ReadsLogLive => live(cast, phone, scene).await,
        Row::SeesName => yes(sees_name(&sync(cast, phone, &[]).await?, scene)),
        Row::SeesMembers => yes(sees_members(&sync(cast, phone, &[]).await?, scene)),
        Row::ReadsLog => {
            sync(cast, phone, &[]).await?;
            yes(!phone.bodies(scene.space).is_empty())
        }
        Row::ReadsLogWhenStopped => {
            sanne_stops(cast, scene).await;
            sync(cast, phone, &[]).await?;
            yes(!phone.bodies(scene.space).is_empty())
        }
        Row::Writes(kind, whose) | Row::WritesWhenStopped(kind, whose) => {
            if matches!(row, Row::WritesWhenStopped(..)) {
                sanne_stops(cast, scene).await;
            }
            let writer = phone.person;
            let command = command(cast, kind, words, writer);
            phone.person = if whose == Whose::Sannes { cast.sanne.person } else { writer };
            let (id, push) = phone.act_on(scene.space, &command);
            phone.person = writer;
            short(sync(cast, phone, &[Frame::Push(push)]).await?.verdict(id))
        }
        Row::WritesNotes => {
            let (id, push) = phone.act_on(scene.space, &notes(cast));
            short(sync(cast, phone, &[Frame::Push(push)]).await?.verdict(id))
        }
        Row::ReadsNotes => {
            let notes = notes(cast);
            let key = commands::target(&notes, scene.space, cast.sanne.person);
            let (_command, push) = cast.sanne.act_on(scene.space, &notes);
            cast.sanne.sync(cast.ground, vec![push]).await;
            sync(cast, phone, &[]).await?;
            yes(phone.documents.contains_key(&key))
        }
        Row::SaysPresence => {
            let (at, meeting) = (cast.sanne.now, MeetingId::from_bytes(random()));
            let said = Command::CorrectPresence { meeting, state: PresenceState::Here, at };
            let (id, push) = phone.act_on(scene.space, &said);
            short(sync(cast, phone, &[Frame::Push(push)]).await?.verdict(id))
        }
        Row::Does(doing, whom) => {
            let person = match whom {
                Whom::Oneself => phone.person,
                Whom::Sanne => cast.sanne.person,
                Whom::Piet => cast.piet,
                Whom::Kees => cast.kees,
                Whom::Gijs => cast.gijs,
                Whom::Group => phone.person,
                Whom::Newcomer => PersonId::from_bytes(random()),
                Whom::Fatimas => added(cast, scene).await,
            };
            let speaks_of_two = matches!(doing, Doing::JoinWalkIns | Doing::KeepApart);
            let beside = if speaks_of_two { added(cast, scene).await } else { person };
            let act = match doing {
                Doing::EndSannesGrant => Act::EndGrant { grant: sanne_grants(cast, person, Part::Introduction).await },
                _with_what_it_says => doing.act(person, beside, *words),
            };
            assert!(doing_of(&act) == doing || doing == Doing::GrantOfSannes);
            let place = match doing {
                Doing::Grant | Doing::Look | Doing::EndSannesGrant => SpaceId::own(phone.person),
                Doing::GrantOfSannes => SpaceId::own(cast.sanne.person),
                _in_the_group => scene.space,
            };
            let (id, push) = phone.act(place, act);
            short(sync(cast, phone, &[Frame::Push(push)]).await?.verdict(id))
        }
        Row::ReadsIntroduction(sharing) => {
            let key = DocumentKey::introduction(cast.sanne.person);
            reads_of_sannes(cast, scene, words, phone, key, sharing).await?
        }
        Row::ReadsAssessments(sharing) => {
            let key = DocumentKey::assessments(cast.sanne.person, Area::Money);
            reads_of_sannes(cast, scene, words, phone, key, sharing).await?
        }
        Row::ReadsGoals(sharing) => {
            let key = DocumentKey::goals(cast.sanne.person, Area::Money);
            reads_of_sannes(cast, scene, words, phone, key, sharing).await?
        }
        Row::WritesCheckIn(sharing) => writes_between(cast, phone, sharing, Part::CheckIns, check_in).await?,
        Row::ReadsCheckIn(sharing) => reads_between(cast, phone, sharing, Part::CheckIns, check_in).await?,
        Row::WritesConversation(sharing) => {
            writes_between(cast, phone, sharing, Part::Conversations, conversation).await?
        }
        Row::ReadsConversation(sharing) => {
            reads_between(cast, phone, sharing, Part::Conversations, conversation).await?
        }
        Row::ReadsSkills(sharing) => {
            let key = DocumentKey::skills(cast.sanne.person);
            reads_of_sannes(cast, scene, words, phone, key, sharing).await?
        }
        Row::Confirms(sharing) => {
            let (sanne, skill) = (cast.sanne.person, SkillId::from_bytes(random()));
            let (_command, push) = cast.sanne.act_on(SpaceId::own(sanne), &a_skill(cast, skill));
            cast.sanne.sync(cast.ground, vec![push]).await;
            if sharing == Sharing::Granted {
                sanne_grants(cast, phone.person, Part::Skills).await;
            }
            let said = saw(cast, skill, sanne);
            // What was refused before is not built on.
            phone.documents.remove(&commands::target(&said, SpaceId::own(sanne), phone.person));
            phone.fresh_actor();
            let (id, push) = phone.act_on(SpaceId::own(sanne), &said);
            short(sync(cast, phone, &[Frame::Push(push)]).await?.verdict(id))
        }
        Row::ForgesWhatWasLost => {
            let forged = forged(cast, scene, phone).await;
            sync(cast, phone, &[Frame::Reoffer(forged)]).await?;
            cast.sanne.documents.clear();
            cast.sanne.cursors.remove(&scene.space);
            cast.sanne.sync(cast.ground, Vec::new()).await;
            let ignored = cast.sanne.bodies(scene.space) == ["Sanne schreef dit."];
            if ignored { "ignored" } else { "kept" }.to_owned()
        }
    })
}

/// Whether what Sanne keeps about herself reaches someone, unasked or granted.
async fn reads_of_sannes(
    cast: &mut Cast<'_>,
    scene: &Scene,
    words: &EntryRef,
    phone: &mut Phone,
    key: DocumentKey,
    sharing: Sharing,
) -> Result<String, String> {
    let command = command(cast, key.kind, words, cast.sanne.person);
    let (_command, push) = cast.sanne.act_on(scene.space, &command);
    cast.sanne.sync(cast.ground, vec![push]).await;
    if sharing == Sharing::Granted {
        sanne_grants(cast, phone.person, Part::of(&key).unwrap()).await;
    }
    sync(cast, phone, &[]).await?;
    Ok(yes(phone.pulls.iter().any(|pull| pull.documents.contains(&key))))
}

/// Sanne stops the group.
async fn sanne_stops(cast: &mut Cast<'_>, scene: &Scene) {
    let (id, push) = cast.sanne.act(scene.space, Act::Archive);
    let verdict = cast.sanne.sync(cast.ground, vec![push]).await.verdict(id);
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
}

/// Someone whom Sanne adds to the group.
async fn added(cast: &mut Cast<'_>, scene: &Scene) -> PersonId {
    let person = PersonId::from_bytes(random());
    let (id, push) = cast.sanne.act(scene.space, walk_in(person));
    let verdict = cast.sanne.sync(cast.ground, vec![push]).await.verdict(id);
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
    person
}

/// Sanne lets someone read what she says of herself, where she may.
pub(super) async fn sanne_grants(cast: &mut Cast<'_>, person: PersonId, part: Part) -> GrantId {
    let act = grant(person, part);
    let Act::Grant { grant, .. } = act else { panic!("{act:?}") };
    let (_command, push) = cast.sanne.act(SpaceId::own(cast.sanne.person), act);
    cast.sanne.sync(cast.ground, vec![push]).await;
    grant
}

/// One round trip, or the status that said no.
pub(super) async fn sync(cast: &Cast<'_>, phone: &mut Phone, frames: &[Frame]) -> Result<Answer, String> {
    let mut message = vec![phone.hello()];
    message.extend_from_slice(frames);
    let response = phone.send(cast.ground, wire::seal(&message).unwrap()).await;
    if response.status() != 200 {
        return Err(response.status().as_u16().to_string());
    }
    Ok(phone.take_in(wire::open(&response.bytes().await.unwrap()).unwrap()))
}

async fn live(cast: &Cast<'_>, phone: &mut Phone, scene: &Scene) -> String {
    let mut line = Line::connect(cast.ground).await;
    line.says_who(cast.ground, phone).await;
    match line.hears_or_ends(phone).await {
        Ok(_answer) => yes(!phone.bodies(scene.space).is_empty()),
        Err(code) => u16::from(code).to_string(),
    }
}

pub(super) fn yes(it: bool) -> String {
    if it { "yes" } else { "no" }.to_owned()
}

fn sees_name(answer: &Answer, scene: &Scene) -> bool {
    answer.sight.iter().any(|event| matches!(event, SightEvent::Granted(card) if card.space == scene.space))
}

fn sees_members(answer: &Answer, scene: &Scene) -> bool {
    let items = answer.pulls.iter().filter(|pull| pull.cursor.space == scene.space).flat_map(|pull| &pull.items);
    items.clone().any(|item| matches!(item.body, ItemBody::Member(_)))
}

/// Something that writes a document of the kind.
fn command(cast: &Cast<'_>, kind: DocumentKind, target: &EntryRef, writer: PersonId) -> Command {
    let (at, meeting) = (cast.sanne.now, MeetingId::from_bytes(random()));
    match kind {
        DocumentKind::Journal => Command::AddEntry(cast.sanne.entry("Ook iets")),
        DocumentKind::Meeting => Command::PlanMeeting {
            meeting,
            title: "Koffie".to_owned(),
            starts: CivilTime("2026-11-24T10:00".to_owned()),
            minutes: 90,
            place: "Buurthuis".to_owned(),
            series: None,
            programme: Vec::new(),
            at,
        },
        DocumentKind::Closing => Command::AnswerClosing { meeting, seat: writer, answer: ClosingAnswer::Glad, at },
        DocumentKind::Presence => Command::MarkPresence { meeting, person: cast.piet, state: PresenceState::Here, at },
        DocumentKind::Board => Command::SetCard { about: "Wij".to_owned(), house_rules: "Rustig".to_owned(), at },
        DocumentKind::Moderation => Command::Hide { target: *target, hidden: true, at },
        DocumentKind::Introduction => Command::Introduce {
            question: IntroductionQuestion::Who,
            text: format!("Ik ben van het koffiezetten. {}", hex::encode(random())),
            at,
            voice: None,
        },
        DocumentKind::Assessments => Command::Assess {
            assessment: AssessmentId::from_bytes(random()),
            instrument: "bridge-to-self-reliance".parse().unwrap(),
            version: 1,
            area: Area::Money,
            answers: vec![NewAnswer {
                question: "money-now".parse().unwrap(),
                answer: commands::Answer::Tapped { answer: "firm".parse().unwrap() },
            }],
            talk: Vec::new(),
            at,
            organisation: None,
        },
        DocumentKind::Goals => Command::SetGoal {
            goal: GoalId::from_bytes(random()),
            area: Area::Money,
            from: None,
            parts: vec![GoalPart::Wish { said: Said { text: "Rust om de post.".to_owned(), voice: None } }],
            at,
        },
        DocumentKind::CheckIns => check_in(cast, cast.kees),
        DocumentKind::Conversations => conversation(cast, cast.kees),
        DocumentKind::Skills => a_skill(cast, SkillId::from_bytes(random())),
        DocumentKind::Confirmations => saw(cast, SkillId::from_bytes(random()), cast.kees),
        DocumentKind::Rewards => Command::Receive {
            from: cast.kees,
            step: StepId::from_bytes(random()),
            received: commands::Received::Not,
            at,
        },
        DocumentKind::Warning => Command::Warn {
            member: cast.piet,
            id: MeasureId::from_bytes(random()),
            measure: Measure::Talk,
            reason: "We hebben gepraat.".to_owned(),
            about: None,
            at,
        },
    }
}

/// Something that one can.
fn a_skill(cast: &Cast<'_>, skill: SkillId) -> Command {
    let said = Said { text: "Soep koken.".to_owned(), voice: None };
    Command::SetSkill { skill, parts: vec![SkillPart::Name { said }], at: cast.sanne.now }
}

/// That one saw what another can.
fn saw(cast: &Cast<'_>, skill: SkillId, of: PersonId) -> Command {
    let (stamp, name) = ("0011223344556677".to_owned(), "Iemand".to_owned());
    let text = format!("Lekker. {}", hex::encode(random()));
    Command::Confirm { of, seen: Seen::Skill { skill }, stamp, text, name, at: cast.sanne.now }
}

/// The first words of a meeting's notes.
fn notes(cast: &Cast<'_>) -> Command {
    Command::WriteNotes {
        meeting: MeetingId::from_bytes(random()),
        paragraph: ParagraphId::from_bytes(random()),
        after: None,
        before: String::new(),
        text: "Er was taart.".to_owned(),
        at: cast.sanne.now,
    }
}

/// What the server told Sanne of her words, with other words in it.
async fn forged(cast: &mut Cast<'_>, scene: &Scene, phone: &mut Phone) -> Reoffer {
    cast.sanne.cursors.remove(&scene.space);
    let answer = cast.sanne.sync(cast.ground, Vec::new()).await;
    let pull = answer.pulls.iter().find(|pull| pull.cursor.space == scene.space).unwrap().clone();
    let writer = phone.person;
    phone.person = cast.sanne.person;
    let (_command, _entry, push) = phone.write(scene.space, "Dit schreef Sanne niet.");
    phone.person = writer;
    let mut item = pull.items.iter().find(|item| matches!(item.body, ItemBody::Change { .. })).unwrap().clone();
    if let ItemBody::Change { change, .. } = &mut item.body {
        *change = offered(&push);
    }
    Reoffer { space: scene.space, documents: pull.documents, people: pull.people, items: vec![item] }
}

fn offered(push: &Push) -> minicbor::bytes::ByteVec {
    match &push.offers[..] {
        [wire::Offer::Change { change, .. }] => change.clone(),
        other => panic!("{other:?}"),
    }
}

/// The verdict in a cell's width.
pub(super) fn short(verdict: Verdict) -> String {
    match verdict {
        Verdict::Accepted { .. } => "yes",
        Verdict::Refused { reason: Refusal::NotAMember } => "not in",
        Verdict::Refused { reason: Refusal::NotAllowed } => "may not",
        Verdict::Refused { reason: Refusal::WrongDocument } => "not own",
        Verdict::Refused { reason: Refusal::Gone } => "gone",
        Verdict::Refused { reason: Refusal::Conflict } => "conflict",
        Verdict::Refused { reason: Refusal::Archived } => "stopped",
        Verdict::Refused { reason } => panic!("{reason:?}"),
        Verdict::Later { reason: Postponement::Busy } => "waits",
        Verdict::Later { reason } => panic!("{reason:?}"),
    }
    .to_owned()
}
