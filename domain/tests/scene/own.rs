//! What someone says in their own space.

use kring_domain::{
    commands::{
        Answer, Attachment, Beside, Came, Command, ConversationPart, DayPart, Doer, Fits, GoalFrom, GoalPart,
        GoalState, IntroductionQuestion, Leads, LookBack, NewAnswer, NewCame, NewTold, NewWrong, Received, RewardPart,
        Rhythm, Said, StepPart, StepState, Talk, Told, Voice,
    },
    helping::Helper,
    ids::{AgreementId, AssessmentId, DecisionId, GoalId, OrganisationId, PersonId, StepId},
    instruments::Area,
    time::{CivilDate, Timestamp},
};

use super::{NOW, PIET, id, voice};

/// Words of an instrument and of answers.
pub fn slug<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

pub fn tapped(question: &str, answer: &str) -> NewAnswer {
    NewAnswer { question: slug(question), answer: Answer::Tapped { answer: slug(answer) } }
}

pub fn in_words(question: &str, text: &str) -> NewAnswer {
    NewAnswer { question: slug(question), answer: Answer::Words { text: text.to_owned(), voice: None } }
}

/// The pillar of money, filled in on the bridge.
pub fn assess(number: u32, answers: Vec<NewAnswer>, talk: Vec<Talk>, at: Timestamp) -> Command {
    Command::Assess {
        assessment: AssessmentId::from_bytes(id(number)),
        instrument: slug("bridge-to-self-reliance"),
        version: 1,
        area: Area::Money,
        answers,
        talk,
        at,
        organisation: None,
    }
}

pub fn talk(topic: &str, on: bool) -> Talk {
    Talk { topic: slug(topic), on }
}

/// Words that are written.
pub fn said(text: &str) -> Said {
    Said { text: text.to_owned(), voice: None }
}

/// Words that are spoken.
pub fn spoken(text: &str) -> Said {
    let Attachment::Voice(voice) = voice() else { unreachable!() };
    Said { text: text.to_owned(), voice: Some(voice) }
}

pub fn goal_id(number: u32) -> GoalId {
    GoalId::from_bytes(id(number))
}

pub fn step_id(number: u32) -> StepId {
    StepId::from_bytes(id(number))
}

/// A goal about money.
pub fn set_goal(number: u32, parts: Vec<GoalPart>, at: Timestamp) -> Command {
    Command::SetGoal { goal: goal_id(number), area: Area::Money, from: None, parts, at }
}

/// A step of it.
pub fn set_step(number: u32, goal: u32, parts: Vec<StepPart>, at: Timestamp) -> Command {
    let (step, goal) = (step_id(number), goal_id(goal));
    Command::SetStep { step, goal, area: Area::Money, cut_of: None, parts, at }
}

pub fn day(day: &str) -> CivilDate {
    CivilDate(day.to_owned())
}

pub(super) fn goals() -> Vec<Command> {
    let at = NOW.plus_ms(950);
    let sanne = Helper::Person { person: PIET };
    let from = GoalFrom { assessment: AssessmentId::from_bytes(id(70)), topic: slug("money") };
    let back = |question, text| GoalPart::Back { question, said: said(text) };
    vec![
        Command::SetGoal {
            goal: goal_id(80),
            area: Area::Money,
            from: Some(from),
            parts: vec![GoalPart::Wish { said: spoken("Rust om de post.") }, GoalPart::First { first: true }],
            at,
        },
        set_goal(80, vec![GoalPart::Goal { said: said("Elke brief is open.\nElke week.") }], at.plus_ms(1)),
        set_goal(80, vec![GoalPart::Wish { said: said("Rust.") }], at.plus_ms(2)),
        set_step(81, 80, vec![StepPart::Step { said: said("De stapel op tafel leggen.") }], at.plus_ms(3)),
        set_step(81, 80, vec![StepPart::Day { day: Some(day("2026-11-24")) }], at.plus_ms(4)),
        Command::SetStep {
            step: step_id(82),
            goal: goal_id(80),
            area: Area::Money,
            cut_of: Some(step_id(81)),
            parts: vec![
                StepPart::Step { said: spoken("") },
                StepPart::Day { day: Some(day("2026-11-22")) },
                StepPart::State { state: StepState::ToDo },
            ],
            at: at.plus_ms(5),
        },
        set_step(81, 80, vec![StepPart::Day { day: None }, StepPart::State { state: StepState::Rests }], at.plus_ms(6)),
        set_step(
            82,
            80,
            vec![
                StepPart::State { state: StepState::Done { on: day("2026-11-22") } },
                StepPart::Went { said: said("Het viel mee.") },
            ],
            at.plus_ms(7),
        )
        .helped(Some(sanne)),
        set_step(82, 80, vec![StepPart::Went { said: said("") }], at.plus_ms(8)),
        set_goal(
            80,
            vec![
                GoalPart::State { state: GoalState::Reached },
                back(LookBack::Went, "De stapel is weg."),
                back(LookBack::Helped, "Sanne zat erbij."),
                back(LookBack::Next, "De auto."),
            ],
            at.plus_ms(9),
        )
        .helped(Some(Helper::Someone)),
        set_goal(80, vec![GoalPart::First { first: false }], at.plus_ms(10)),
    ]
}

pub(super) fn assessments() -> Vec<Command> {
    let at = NOW.plus_ms(900);
    let sanne = Helper::Person { person: PIET };
    vec![
        assess(70, vec![tapped("money-now", "building")], vec![talk("money", true)], at),
        assess(70, vec![in_words("money-wish", "Weten wat er over is.\nElke week.")], Vec::new(), at.plus_ms(1)),
        assess(70, vec![in_words("money-wish", "")], vec![talk("money", false)], at.plus_ms(2)),
        assess(71, vec![tapped("money-now", "firm")], Vec::new(), at.plus_ms(3)).helped(Some(sanne)),
        assess(71, vec![tapped("money-now", "building")], Vec::new(), at.plus_ms(4)),
    ]
}

/// A recording.
pub fn recording(number: u8) -> Voice {
    Voice { hash: [number; 32].into(), size_bytes: 9_000, duration_ms: 3_100, levels: vec![3, 200, 90] }
}

pub fn aloud(question: &str, text: &str, number: u8) -> NewAnswer {
    NewAnswer {
        question: slug(question),
        answer: Answer::Words { text: text.to_owned(), voice: Some(recording(number)) },
    }
}

/// Own words that are spoken, written beside it, and taken away.
pub(super) fn own_words() -> Vec<Command> {
    let at = NOW.plus_ms(950);
    let who = |text: &str, voice, ms| Command::Introduce {
        question: IntroductionQuestion::GoodAt,
        text: text.to_owned(),
        at: at.plus_ms(ms),
        voice,
    };
    vec![
        assess(72, vec![aloud("money-wish", "", 7)], Vec::new(), at),
        assess(72, vec![aloud("money-wish", "Rust.", 8)], Vec::new(), at.plus_ms(1)),
        assess(72, vec![tapped("money-wish", "firm")], Vec::new(), at.plus_ms(2)),
        who("", Some(recording(9)), 0),
        who("Koken.", None, 1),
    ]
}

pub fn told(question: &str, told: Told) -> NewTold {
    NewTold { question: slug(question), told }
}

/// What stands in a check-in of the 21st, with nothing in it yet.
pub fn check_in(with: PersonId, answers: Vec<NewTold>, at: Timestamp) -> Command {
    Command::CheckIn {
        with,
        date: day("2026-11-21"),
        version: 1,
        answers,
        agreement: None,
        next: None,
        wrong: Vec::new(),
        came: Vec::new(),
        at,
    }
}

pub(super) fn check_ins() -> Vec<Command> {
    let at = NOW.plus_ms(1_000);
    let tapped = told("work-felt", Told::Tapped { answer: slug("calm") });
    let words = |said| Told::Words { said };
    vec![
        check_in(PIET, vec![tapped, told("went-well", words(said("Zagen.")))], at),
        Command::CheckIn {
            with: PIET,
            date: day("2026-11-21"),
            version: 1,
            answers: vec![told("went-well", words(spoken(""))), told("want-to-learn", words(said("Schuren.")))],
            agreement: Some(said("Piet laat de machine zien.")),
            next: Some(day("2026-12-01")),
            wrong: vec![NewWrong { question: slug("went-well"), said: said("Dat deed Kees.") }],
            came: vec![NewCame { question: slug("one-agreement"), came: Came::GoesOn }],
            at: at.plus_ms(1),
        },
        Command::SetRhythm { with: PIET, rhythm: Rhythm::TwoWeeks, at },
    ]
}

/// What is said in a conversation of the 21st.
pub fn converse(with: PersonId, parts: Vec<ConversationPart>, at: Timestamp) -> Command {
    Command::Converse { with, date: day("2026-11-21"), parts, at }
}

pub fn agreement_id(number: u32) -> AgreementId {
    AgreementId::from_bytes(id(number))
}

pub fn decision_id(number: u32) -> DecisionId {
    DecisionId::from_bytes(id(number))
}

/// Something that is agreed, by a day.
pub fn agrees(number: u32, words: &str, doer: Doer, by: Option<&str>) -> ConversationPart {
    ConversationPart::Agreement { agreement: agreement_id(number), said: said(words), doer, by: by.map(day) }
}

/// Everything that a participant says in one.
pub fn participants_parts() -> Vec<ConversationPart> {
    vec![
        ConversationPart::Aim { said: said("Meer uren.") },
        ConversationPart::Leads { leads: Leads::Together },
        ConversationPart::Hard { hard: true },
        ConversationPart::DayPart { day_part: DayPart::Morning },
        ConversationPart::Said { said: spoken("") },
        agrees(1, "Ik bel de bank.", Doer::Participant, Some("2026-12-01")),
        agrees(2, "Het formulier.", Doer::Other { name: "Mijn zus".to_owned() }, None),
        ConversationPart::Came { agreement: agreement_id(9), came: Came::Done },
        ConversationPart::Wrong { beside: Beside::Said, said: said("Ik vroeg het zelf.") },
        ConversationPart::Wrong { beside: Beside::Agreement { agreement: agreement_id(9) }, said: said("Niet zo.") },
        ConversationPart::Answer { decision: decision_id(1), fits: Fits::InOtherWords, said: spoken("Liever later.") },
    ]
}

pub(super) fn conversations() -> Vec<Command> {
    let at = NOW.plus_ms(2_000);
    vec![
        converse(PIET, participants_parts(), at),
        converse(
            PIET,
            vec![ConversationPart::Aim { said: said("") }, agrees(2, "", Doer::Professional, None)],
            at.plus_ms(1),
        ),
    ]
}

pub(super) fn rewards() -> Vec<Command> {
    let at = NOW.plus_ms(1_100);
    let says = |says, ms| Command::Reward { of: PIET, area: Area::Money, step: step_id(3), says, at: at.plus_ms(ms) };
    let offer = RewardPart::Offer {
        organisation: OrganisationId::from_bytes(id(60)),
        version: 3,
        euros: 25,
        counts: "Een bon telt niet mee.".to_owned(),
    };
    let receives = |received, ms| Command::Receive { from: PIET, step: step_id(3), received, at: at.plus_ms(ms) };
    vec![
        says(offer, 0),
        says(RewardPart::Given { on: Some(day("2026-11-21")) }, 1),
        says(RewardPart::Given { on: None }, 2),
        receives(Received::On { day: day("2026-11-21") }, 3),
        receives(Received::Not, 4),
    ]
}
