//! "Hoe gaat het met mij?": what someone filled in about one area of their life. Its owner alone writes it.
//!
//! ```text
//! filled  <assessment>/of           → "bridge-to-self-reliance@1", or "<organisation>/our-own@3"; said once and for good
//!         <assessment>/q/<question> → "tapped:firm", "words:…"
//!         <assessment>/talk/<topic> → "yes"
//! ```
//!
//! Each is a register, with `/at` and `/helped`, and an answer in own words with `/voice`. What was taken away is empty; an
//! answer that was spoken alone is empty too, and has its recording. One filling-in of an instrument that looks
//! at several areas stands in as many documents, under the same id.

use std::collections::BTreeMap;

use automerge::transaction::Transactable;
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    registers::{self, RegisterPart, Registers, part_of, stored_text},
};
use crate::{
    commands::{Answer, CommandFault, NewAnswer, Talk},
    helping::Helper,
    ids::{AssessmentId, OrganisationId},
    instruments::{InstrumentId, QuestionId, TopicId},
    time::Timestamp,
};

mod line;

pub(crate) use line::{Line, stored};

/// An instrument as it was when it was filled in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub struct InstrumentVersion {
    /// Whose own it is; of nobody when it is delivered with Kring. Two organisations may each have one of the same name.
    #[n(0)]
    pub organisation: Option<OrganisationId>,
    /// Which instrument.
    #[n(1)]
    pub instrument: InstrumentId,
    /// Its version.
    #[n(2)]
    pub version: u16,
}

/// What someone filled in about one area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct AssessmentsContents {
    /// By when each was begun, oldest first.
    #[n(0)]
    pub filled: Vec<Filled>,
}

/// One filled-in instrument, as far as it is about this area.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Filled {
    /// Which time.
    #[n(0)]
    pub assessment: AssessmentId,
    /// What was filled in.
    #[n(1)]
    pub of: InstrumentVersion,
    /// When it was begun.
    #[n(2)]
    pub begun_at: Timestamp,
    /// The answers, by question; what was taken away is not in it.
    #[n(3)]
    pub answers: Vec<Answered>,
    /// What they want to talk about.
    #[n(4)]
    pub talk: Vec<TopicId>,
}

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Answered {
    /// Which question.
    #[n(0)]
    pub question: QuestionId,
    /// What they answered.
    #[n(1)]
    pub answer: Answer,
    /// When.
    #[n(2)]
    pub at: Timestamp,
    /// Who helped to answer.
    #[n(3)]
    pub helped: Option<Helper>,
}

/// Reads what someone filled in.
#[must_use]
pub fn read(document: &Document) -> AssessmentsContents {
    let registers = Registers::read(document, "filled");
    let mut filled: BTreeMap<AssessmentId, Filled> = BTreeMap::new();
    let lines = || registers.keys().filter(|key| part_of(key) == RegisterPart::Value);
    for key in lines() {
        let Some(Line::Which(assessment)) = Line::parse(key) else { continue };
        let Some(of) = registers.text(key).and_then(stored::parse_version) else { continue };
        let begun_at = registers.said(key);
        filled.insert(assessment, Filled { assessment, of, begun_at, answers: Vec::new(), talk: Vec::new() });
    }
    for key in lines() {
        let Some(text) = registers.text(key) else { continue };
        match Line::parse(key) {
            Some(Line::Answer(assessment, question)) => {
                let Some(of) = filled.get_mut(&assessment) else { continue };
                let Some(answer) = stored::parse_answer(text, registers.voice(key)) else { continue };
                let (at, helped) = (registers.said(key), registers.helper(key));
                of.answers.push(Answered { question, answer, at, helped });
            }
            Some(Line::Talk(assessment, topic)) if !text.is_empty() => {
                if let Some(of) = filled.get_mut(&assessment) {
                    of.talk.push(topic);
                }
            }
            Some(Line::Which(_) | Line::Talk(..)) | None => {}
        }
    }
    let mut filled: Vec<Filled> = filled.into_values().collect();
    filled.sort_by_key(|filled| (filled.begun_at, filled.assessment));
    AssessmentsContents { filled }
}

impl<T: Transactable> Edit<'_, T> {
    /// Fills in questions of one area. Words that are empty, and not spoken either, take an answer away.
    pub(crate) fn assess(
        &mut self,
        assessment: AssessmentId,
        of: &InstrumentVersion,
        answers: &[NewAnswer],
        talk: &[Talk],
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let filled = self.map("filled")?;
        let which = Line::Which(assessment).to_string();
        match registers::string(self.to, &filled, &which) {
            Some(said) if said == stored::version_text(of) => {}
            // Another instrument under the same name: what was answered before would read wrong.
            Some(_other) => return Err(CommandFault::WrongDocument),
            None => self.say_helped(&filled, &which, stored_text(&stored::version_text(of)), at)?,
        }
        for NewAnswer { question, answer } in answers {
            let key = Line::Answer(assessment, question.clone()).to_string();
            self.say_spoken(&filled, &key, &stored::answer_text(answer), answer.voice(), at)?;
        }
        for Talk { topic, on } in talk {
            let key = Line::Talk(assessment, topic.clone()).to_string();
            let said = if *on { stored::YES } else { "" };
            self.say_helped(&filled, &key, stored_text(said), at)?;
        }
        Ok(())
    }
}
