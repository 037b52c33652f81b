use kring_domain::{
    acts::Act,
    commands::{ClosingAnswer, Command, EntryRef, Measure, PresenceState},
    documents::DocumentKind,
    ids::{DeviceId, KeyId, MeasureId, MeetingId, PersonId},
    people::{Picture, Standing},
    time::CivilTime,
    verdict::{Postponement, Refusal, Verdict},
    wire::{self, Frame, ItemBody, Push, Reoffer, SightEvent},
};

use super::cast::{Cast, Role, Scene};
use crate::{
    harness::{Answer, Phone, random},
    live::Line,
};

/// What comes with a sync, or is offered in one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    SeesName,
    ReadsLog,
    ReadsLogLive,
    SeesMembers,
    Writes(DocumentKind, Whose),
    Does(Doing, Whom),
    ForgesWhatWasLost,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Own,
    Sannes,
    /// Several write it, or stewards do.
    OfTheGroup,
}

/// An act, without what it is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    Withdraw,
    Admit,
    TurnAway,
    MakeSteward,
    MakeMember,
    Remove,
    Leave,
    SetProfile,
    BecomeAlumnus,
    WalkIn,
    JoinWalkIns,
    KeepApart,
    Unjoin,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whom {
    Oneself,
    /// A steward.
    Sanne,
    /// A member.
    Piet,
    /// Someone at the door.
    Kees,
    /// Someone whom the server does not know.
    Newcomer,
    /// Two of one name whom Sanne added without a connection.
    Fatimas,
}

pub(super) const ROWS: &[Row] = &[
    Row::SeesName,
    Row::SeesMembers,
    Row::ReadsLog,
    Row::ReadsLogLive,
    Row::Writes(DocumentKind::Journal, Whose::Own),
    Row::Writes(DocumentKind::Journal, Whose::Sannes),
    Row::Writes(DocumentKind::Meeting, Whose::OfTheGroup),
    Row::Writes(DocumentKind::Closing, Whose::Own),
    Row::Writes(DocumentKind::Closing, Whose::Sannes),
    Row::Writes(DocumentKind::Presence, Whose::OfTheGroup),
    Row::Writes(DocumentKind::Board, Whose::OfTheGroup),
    Row::Writes(DocumentKind::Moderation, Whose::OfTheGroup),
    Row::Writes(DocumentKind::Warning, Whose::Own),
    Row::Writes(DocumentKind::Warning, Whose::Sannes),
    Row::Does(Doing::Withdraw, Whom::Sanne),
    Row::Does(Doing::Admit, Whom::Kees),
    Row::Does(Doing::Admit, Whom::Oneself),
    Row::Does(Doing::TurnAway, Whom::Kees),
    Row::Does(Doing::MakeSteward, Whom::Piet),
    Row::Does(Doing::MakeSteward, Whom::Kees),
    Row::Does(Doing::MakeSteward, Whom::Oneself),
    Row::Does(Doing::MakeMember, Whom::Sanne),
    Row::Does(Doing::MakeMember, Whom::Kees),
    Row::Does(Doing::MakeMember, Whom::Oneself),
    Row::Does(Doing::Remove, Whom::Piet),
    Row::Does(Doing::Remove, Whom::Sanne),
    Row::Does(Doing::WalkIn, Whom::Newcomer),
    Row::Does(Doing::WalkIn, Whom::Piet),
    Row::Does(Doing::WalkIn, Whom::Oneself),
    Row::Does(Doing::JoinWalkIns, Whom::Fatimas),
    Row::Does(Doing::JoinWalkIns, Whom::Piet),
    Row::Does(Doing::JoinWalkIns, Whom::Oneself),
    Row::Does(Doing::KeepApart, Whom::Fatimas),
    Row::Does(Doing::Unjoin, Whom::Fatimas),
    Row::Does(Doing::Unjoin, Whom::Piet),
    Row::Does(Doing::BecomeAlumnus, Whom::Oneself),
    Row::Does(Doing::SetProfile, Whom::Oneself),
    Row::Does(Doing::Leave, Whom::Oneself),
    Row::ForgesWhatWasLost,
];

impl Row {
    pub(super) fn title(self) -> String {
        match self {
            Self::SeesName => "sight: the group's name".to_owned(),
            Self::SeesMembers => "pull: who is in the group".to_owned(),
            Self::ReadsLog => "pull: Sanne's words".to_owned(),
            Self::ReadsLogLive => "live: Sanne's words".to_owned(),
            Self::Writes(kind, whose) => format!("push: {} of {}", kind_name(kind), whose.name()),
            Self::Does(doing, whom) => format!("push: {} {}", doing.name(), whom.name()),
            Self::ForgesWhatWasLost => "reoffer: words of Sanne that the server never had".to_owned(),
        }
    }
}

fn kind_name(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Journal => "journal",
        DocumentKind::Meeting => "the card of a meeting",
        DocumentKind::Closing => "closing",
        DocumentKind::Presence => "presence",
        DocumentKind::Board => "board",
        DocumentKind::Moderation => "moderation",
        DocumentKind::Warning => "warning",
    }
}

impl Whose {
    fn name(self) -> &'static str {
        match self {
            Self::Own => "one's own",
            Self::Sannes => "Sanne",
            Self::OfTheGroup => "the group",
        }
    }
}

impl Doing {
    fn name(self) -> &'static str {
        match self {
            Self::Withdraw => "take back an entry of",
            Self::Admit => "admit",
            Self::TurnAway => "turn away",
            Self::MakeSteward => "make a steward of",
            Self::MakeMember => "make a member of",
            Self::Remove => "remove",
            Self::Leave => "leave:",
            Self::SetProfile => "change the name of",
            Self::BecomeAlumnus => "become an alumnus:",
            Self::WalkIn => "walk in",
            Self::JoinWalkIns => "join Sanne's newcomer and",
            Self::KeepApart => "keep apart",
            Self::Unjoin => "unjoin",
        }
    }

    /// `beside` is another account, of whom the act speaks too.
    fn act(self, person: PersonId, beside: PersonId, entry: EntryRef) -> Act {
        match self {
            Self::Withdraw => Act::Withdraw { entry },
            Self::Admit => Act::Admit { person },
            Self::TurnAway => Act::TurnAway { person },
            Self::MakeSteward => Act::SetStanding { person, standing: Standing::Steward },
            Self::MakeMember => Act::SetStanding { person, standing: Standing::Member },
            Self::Remove => Act::Remove { person },
            Self::Leave => Act::Leave,
            Self::SetProfile => Act::SetProfile { name: "Andere naam".to_owned(), picture: Picture::Boat },
            Self::BecomeAlumnus => Act::BecomeAlumnus { companion: None },
            Self::WalkIn => walk_in(person),
            Self::JoinWalkIns => Act::JoinWalkIns { alias: person, person: beside },
            Self::KeepApart => Act::KeepApart { one: person, other: beside },
            Self::Unjoin => Act::Unjoin { alias: person },
        }
    }
}

impl Whom {
    fn name(self) -> &'static str {
        match self {
            Self::Oneself => "oneself",
            Self::Sanne => "Sanne, steward",
            Self::Piet => "Piet, member",
            Self::Kees => "Kees, at the door",
            Self::Newcomer => "someone new",
            Self::Fatimas => "another of that name",
        }
    }
}

/// The act that a row of the matrix does. A new act does not compile before it has a row.
fn doing_of(act: &Act) -> Doing {
    match act {
        Act::Withdraw { .. } => Doing::Withdraw,
        Act::Admit { .. } => Doing::Admit,
        Act::TurnAway { .. } => Doing::TurnAway,
        Act::SetStanding { standing: Standing::Steward, .. } => Doing::MakeSteward,
        Act::SetStanding { .. } => Doing::MakeMember,
        Act::Remove { .. } => Doing::Remove,
        Act::Leave => Doing::Leave,
        Act::SetProfile { .. } => Doing::SetProfile,
        Act::BecomeAlumnus { .. } => Doing::BecomeAlumnus,
        Act::WalkIn { .. } => Doing::WalkIn,
        Act::JoinWalkIns { .. } => Doing::JoinWalkIns,
        Act::KeepApart { .. } => Doing::KeepApart,
        Act::Unjoin { .. } => Doing::Unjoin,
    }
}

fn walk_in(person: PersonId) -> Act {
    let [one, other] = [random(), random()];
    let mut key = [0; 32];
    key[..16].copy_from_slice(&one);
    Act::WalkIn {
        person,
        name: "Fatima".to_owned(),
        picture: Picture::Boat,
        device: DeviceId::from_bytes(other),
        key: KeyId::from_bytes(key),
    }
}

/// Someone whom Sanne adds to the group.
async fn added(cast: &mut Cast<'_>, scene: &Scene) -> PersonId {
    let person = PersonId::from_bytes(random());
    let (id, push) = cast.sanne.act(scene.space, walk_in(person));
    let verdict = cast.sanne.sync(cast.ground, vec![push]).await.verdict(id);
    assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
    person
}

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
        Row::Writes(kind, whose) => {
            let writer = phone.person;
            let command = command(cast, kind, words, writer);
            phone.person = if whose == Whose::Sannes { cast.sanne.person } else { writer };
            let (id, push) = phone.act_on(scene.space, &command);
            phone.person = writer;
            short(sync(cast, phone, &[Frame::Push(push)]).await?.verdict(id))
        }
        Row::Does(doing, whom) => {
            let person = match whom {
                Whom::Oneself => phone.person,
                Whom::Sanne => cast.sanne.person,
                Whom::Piet => cast.piet,
                Whom::Kees => cast.kees,
                Whom::Newcomer => PersonId::from_bytes(random()),
                Whom::Fatimas => added(cast, scene).await,
            };
            let speaks_of_two = matches!(doing, Doing::JoinWalkIns | Doing::KeepApart);
            let beside = if speaks_of_two { added(cast, scene).await } else { person };
            let act = doing.act(person, beside, *words);
            assert!(doing_of(&act) == doing);
            let (id, push) = phone.act(scene.space, act);
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

/// One round trip, or the status that said no.
async fn sync(cast: &Cast<'_>, phone: &mut Phone, frames: &[Frame]) -> Result<Answer, String> {
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

fn yes(it: bool) -> String {
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
fn short(verdict: Verdict) -> String {
    match verdict {
        Verdict::Accepted { .. } => "yes",
        Verdict::Refused { reason: Refusal::NotAMember } => "not in",
        Verdict::Refused { reason: Refusal::NotAllowed } => "may not",
        Verdict::Refused { reason: Refusal::WrongDocument } => "not own",
        Verdict::Refused { reason: Refusal::Gone } => "gone",
        Verdict::Refused { reason: Refusal::Conflict } => "conflict",
        Verdict::Refused { reason } => panic!("{reason:?}"),
        Verdict::Later { reason: Postponement::Busy } => "waits",
        Verdict::Later { reason } => panic!("{reason:?}"),
    }
    .to_owned()
}
