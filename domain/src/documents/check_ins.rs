//! Check-ins: one writer's half of what two people say to each other in a year, in the participant's own space.
//!
//! ```text
//! talks  <day>/of               → "mentor-check-in@1"
//!        <day>/q/<question>     → "tapped:calm", "words:…"; /voice
//!        <day>/agreement        → text; /voice
//!        <day>/next             → "2026-12-01"
//!        <day>/wrong/<question> → text; /voice: "dit klopt niet", beside the other's answer
//!        <day>/came/<question>  → "done", "goes_on", "let_go"
//!        rhythm                 → "weekly", "two_weeks", "monthly"
//! ```
//!
//! Each is a register, with `/at` and `/helped`. A check-in is named by its day, so that a talk that was recorded twice, on two
//! devices, is one. How work felt and what one wants to learn is the participant's alone: the other's half has no place for it.

use std::collections::BTreeMap;

use automerge::transaction::Transactable;
use minicbor::{Decode, Encode};

use super::{
    Document, came_name,
    edit::Edit,
    registers::{RegisterPart, Registers, part_of, stored_text},
    rhythm_name,
};
use crate::{
    commands::{Came, CommandFault, NewCame, NewTold, NewWrong, Rhythm, Said, Told},
    helping::Helper,
    instruments::QuestionId,
    time::{CivilDate, Timestamp},
};

mod line;

pub(crate) use line::{Line, stored};

/// The instrument that asks.
pub const INSTRUMENT: &str = "mentor-check-in";
/// The question that both answer: the strengths that one saw.
pub const STRENGTHS: &str = "went-well";
/// The question that the agreement answers.
pub const AGREEMENT: &str = "one-agreement";

/// One half.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct CheckInsContents {
    /// How often, and when that was said.
    #[n(0)]
    pub rhythm: Option<(Rhythm, Timestamp)>,
    /// By day, oldest first.
    #[n(1)]
    pub talks: Vec<TalkHalf>,
}

/// What one of the two said of one day.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct TalkHalf {
    /// The day.
    #[n(0)]
    pub date: CivilDate,
    /// The version of the instrument that asked; 0 when that is not known.
    #[n(1)]
    pub version: u16,
    /// The answers; what was taken away is not in it.
    #[n(2)]
    pub answers: Vec<ToldAt>,
    /// What they agree.
    #[n(3)]
    pub agreement: Option<SaidAt>,
    /// The day of the next one, and when that was said.
    #[n(4)]
    pub next: Option<(CivilDate, Timestamp)>,
    /// "Dit klopt niet", by question.
    #[n(5)]
    pub wrong: Vec<(QuestionId, SaidAt)>,
    /// What came of it, by question, and when that was said.
    #[n(6)]
    pub came: Vec<(QuestionId, Came, Timestamp)>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct ToldAt {
    /// To which question.
    #[n(0)]
    pub question: QuestionId,
    /// The answer.
    #[n(1)]
    pub told: Told,
    /// When.
    #[n(2)]
    pub at: Timestamp,
    /// Who helped to answer.
    #[n(3)]
    pub helped: Option<Helper>,
}

/// Own words, and when they were said.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SaidAt {
    /// The words.
    #[n(0)]
    pub said: Said,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// Who helped to say it.
    #[n(2)]
    pub helped: Option<Helper>,
}

/// Reads one half.
#[must_use]
pub fn read(document: &Document) -> CheckInsContents {
    let registers = Registers::read(document, "talks");
    let mut rhythm = None;
    let mut talks: BTreeMap<CivilDate, TalkHalf> = BTreeMap::new();
    // A register that was spoken alone has its words too: they are empty.
    for key in registers.keys().filter(|key| part_of(key) == RegisterPart::Value) {
        let Some(line) = Line::parse(key) else { continue };
        let at = registers.said(key);
        let text = registers.text(key).unwrap_or_default();
        let Some(date) = line.date() else {
            rhythm = rhythm_name::parse(text).map(|rhythm| (rhythm, at));
            continue;
        };
        let talk = talks.entry(date.clone()).or_insert_with(|| empty(date));
        let said = || {
            let said = registers.words(key)?;
            Some(SaidAt { said, at, helped: registers.helper(key) })
        };
        match line {
            Line::Of(_) => talk.version = stored::parse_version(text).unwrap_or(0),
            Line::Answer(_, question) => talk.answers.extend(said().map(|said| ToldAt {
                question,
                told: stored::told(said.said),
                at,
                helped: said.helped,
            })),
            Line::Agreement(_) => talk.agreement = said(),
            Line::Next(_) => talk.next = Some((CivilDate(text.to_owned()), at)),
            Line::Wrong(_, question) => talk.wrong.extend(said().map(|said| (question, said))),
            Line::Came(_, question) => talk.came.extend(came_name::parse(text).map(|came| (question, came, at))),
            Line::Rhythm => {}
        }
    }
    CheckInsContents { rhythm, talks: talks.into_values().collect() }
}

fn empty(date: &CivilDate) -> TalkHalf {
    TalkHalf {
        date: date.clone(),
        version: 0,
        answers: Vec::new(),
        agreement: None,
        next: None,
        wrong: Vec::new(),
        came: Vec::new(),
    }
}

/// What is said in a check-in now.
#[derive(Debug)]
pub(crate) struct Says<'a> {
    pub(crate) date: &'a CivilDate,
    pub(crate) version: u16,
    pub(crate) answers: &'a [NewTold],
    pub(crate) agreement: &'a Option<Said>,
    pub(crate) next: &'a Option<CivilDate>,
    pub(crate) wrong: &'a [NewWrong],
    pub(crate) came: &'a [NewCame],
    pub(crate) at: Timestamp,
}

impl<T: Transactable> Edit<'_, T> {
    /// Says something in one's own half of the check-in of a day.
    pub(crate) fn check_in(&mut self, says: &Says<'_>) -> Result<(), CommandFault> {
        let talks = self.map("talks")?;
        let (date, at) = (says.date, says.at);
        let of = Line::Of(date.clone()).to_string();
        self.say_helped(&talks, &of, stored_text(&stored::version_text(says.version)), at)?;
        for NewTold { question, told } in says.answers {
            let key = Line::Answer(date.clone(), question.clone()).to_string();
            let (text, voice) = stored::answer(told);
            self.say_spoken(&talks, &key, &text, voice, at)?;
        }
        if let Some(said) = says.agreement {
            self.say_words(&talks, &Line::Agreement(date.clone()).to_string(), said, at)?;
        }
        if let Some(next) = says.next {
            self.say_helped(&talks, &Line::Next(date.clone()).to_string(), stored_text(&next.0), at)?;
        }
        for NewWrong { question, said } in says.wrong {
            self.say_words(&talks, &Line::Wrong(date.clone(), question.clone()).to_string(), said, at)?;
        }
        for NewCame { question, came } in says.came {
            let key = Line::Came(date.clone(), question.clone()).to_string();
            self.say_helped(&talks, &key, stored_text(came_name::word(*came)), at)?;
        }
        Ok(())
    }

    /// Says how often the two do a check-in.
    pub(crate) fn set_rhythm(&mut self, rhythm: Rhythm, at: Timestamp) -> Result<(), CommandFault> {
        let talks = self.map("talks")?;
        self.say_helped(&talks, &Line::Rhythm.to_string(), stored_text(rhythm_name::word(rhythm)), at)
    }
}
