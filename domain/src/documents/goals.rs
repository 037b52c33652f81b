//! "Stappen": what someone would like otherwise in one area of their life, what they want to reach, and the small steps of
//! it. Its owner alone writes it.
//!
//! ```text
//! goals  <goal>/set          → "" or "<assessment>/<topic>": what it was made of; said once, its moment is when it was set
//!        <goal>/wish, /goal  → own words
//!        <goal>/first        → "yes", or empty
//!        <goal>/state        → going_on, reached, rests, let_go
//!        <goal>/back/<what>  → own words (went, help, next)
//! steps  <step>/of           → "<goal>" or "<goal>/<step>": the step that it was cut of; said once and for good
//!        <step>/step         → own words; a step without is gone
//!        <step>/day          → "2026-11-24", or empty
//!        <step>/state        → to_do, "done:2026-11-24", rests
//!        <step>/went         → own words
//! ```
//!
//! Each is a register, with `/at` and `/helped`; own words with `/voice`. Each says what holds now: that a step was moved,
//! made smaller or put to rest is counted nowhere.

use std::collections::BTreeMap;

use automerge::{ObjId, transaction::Transactable};
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    goal_state_name,
    registers::{self, RegisterPart, Registers, part_of, stored_text},
};
use crate::{
    commands::{CommandFault, GoalFrom, GoalPart, GoalState, LookBack, Said, StepPart, StepState},
    helping::Helper,
    ids::{GoalId, StepId},
    time::{CivilDate, Timestamp},
};

mod line;

pub(crate) use line::{GoalField, Holds, LINES, LONGEST_WORD, StepField, goal_line, parse_of, step_line};
use line::{Line, Written};

/// What someone wants in one area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct GoalsContents {
    /// By when each was set, oldest first. One without wish and goal is gone, and not in it.
    #[n(0)]
    pub goals: Vec<Goal>,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Goal {
    /// Which.
    #[n(0)]
    pub goal: GoalId,
    /// When it was set.
    #[n(1)]
    pub set_at: Timestamp,
    /// What it was made of.
    #[n(2)]
    pub from: Option<GoalFrom>,
    /// What they would like to be otherwise.
    #[n(3)]
    pub wish: Option<Worded>,
    /// The goal in own words; a goal is a wish until it has these.
    #[n(4)]
    pub words: Option<Worded>,
    /// Whether it goes first.
    #[n(5)]
    pub first: bool,
    /// Where it is.
    #[n(6)]
    pub state: GoalState,
    /// Since when; when it was set, of one that was never said to be elsewhere.
    #[n(7)]
    pub state_at: Timestamp,
    /// The look back, in the order of its questions.
    #[n(8)]
    pub back: Vec<LookedBack>,
    /// Its steps: by the day they are meant for, those without one last, and by when they were thought of.
    #[n(9)]
    pub steps: Vec<Step>,
}

/// An answer of the look back.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct LookedBack {
    /// To which question.
    #[n(0)]
    pub question: LookBack,
    /// What they say.
    #[n(1)]
    pub words: Worded,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Step {
    /// Which.
    #[n(0)]
    pub step: StepId,
    /// The step that it was cut of.
    #[n(1)]
    pub cut_of: Option<StepId>,
    /// When it was thought of.
    #[n(2)]
    pub set_at: Timestamp,
    /// What they will do.
    #[n(3)]
    pub words: Worded,
    /// The day it is meant for.
    #[n(4)]
    pub day: Option<CivilDate>,
    /// Where it is.
    #[n(5)]
    pub state: StepState,
    /// How it went.
    #[n(6)]
    pub went: Option<Worded>,
}

/// Own words, as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Worded {
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

impl GoalsContents {
    /// Everything that is said in it in own words.
    pub fn said(&self) -> impl Iterator<Item = &Said> {
        self.goals.iter().flat_map(|goal| {
            let back = goal.back.iter().map(|back| &back.words);
            let steps = goal.steps.iter().flat_map(|step| [Some(&step.words), step.went.as_ref()]).flatten();
            [goal.wish.as_ref(), goal.words.as_ref()].into_iter().flatten().chain(back).chain(steps).map(|it| &it.said)
        })
    }
}

/// Reads what someone wants.
#[must_use]
pub fn read(document: &Document) -> GoalsContents {
    let mut steps = read_steps(document);
    let goals = Registers::read(document, "goals");
    let mut read: Vec<Goal> = goals
        .keys()
        .filter(|key| part_of(key) == RegisterPart::Value)
        .filter_map(|key| match line::goal_line(key)? {
            Line(goal, GoalField::Set) => Some(read_goal(&goals, goal, steps.remove(&goal).unwrap_or_default())),
            Line(_, GoalField::Wish | GoalField::Goal | GoalField::First | GoalField::State | GoalField::Back(_)) => {
                None
            }
        })
        .filter(|goal| goal.wish.is_some() || goal.words.is_some())
        .collect();
    read.sort_by_key(|goal| (goal.set_at, goal.goal));
    GoalsContents { goals: read }
}

/// Whether a goal was set in a document.
pub(crate) fn holds_goal(document: &Document, goal: GoalId) -> bool {
    let set = Line(goal, GoalField::Set).to_string();
    let Some(goals) = document.container("goals") else { return false };
    registers::string(document.automerge(), &goals, &set).is_some()
}

fn read_goal(from: &Registers, goal: GoalId, mut steps: Vec<Step>) -> Goal {
    let key = |field| Line(goal, field).to_string();
    let set = key(GoalField::Set);
    let set_at = from.said(&set);
    let state = key(GoalField::State);
    let back = [LookBack::Went, LookBack::Helped, LookBack::Next]
        .into_iter()
        .filter_map(|question| Some(LookedBack { question, words: worded(from, &key(GoalField::Back(question)))? }));
    // "9" is after every year that a day can be in.
    let day = |step: &Step| step.day.as_ref().map_or_else(|| "9".to_owned(), |day| day.0.clone());
    steps.sort_by_cached_key(|step| (day(step), step.set_at, step.step));
    Goal {
        goal,
        set_at,
        from: from.text(&set).and_then(line::parse_from),
        wish: worded(from, &key(GoalField::Wish)),
        words: worded(from, &key(GoalField::Goal)),
        first: from.text(&key(GoalField::First)) == Some(line::YES),
        state: from.text(&state).and_then(goal_state_name::parse).unwrap_or_default(),
        state_at: from.text(&state).map_or(set_at, |_said| from.said(&state)),
        back: back.collect(),
        steps,
    }
}

fn read_steps(document: &Document) -> BTreeMap<GoalId, Vec<Step>> {
    let steps = Registers::read(document, "steps");
    let mut read: BTreeMap<GoalId, Vec<Step>> = BTreeMap::new();
    for key in steps.keys().filter(|key| part_of(key) == RegisterPart::Value) {
        let Some(Line(step, StepField::Of)) = line::step_line(key) else { continue };
        let Some((goal, cut_of)) = steps.text(key).and_then(line::parse_of) else { continue };
        let of = |field| Line(step, field).to_string();
        let Some(words) = worded(&steps, &of(StepField::Step)) else { continue };
        let state = steps.text(&of(StepField::State)).and_then(line::parse_step_state).unwrap_or_default();
        let day = steps.text(&of(StepField::Day)).filter(|day| !day.is_empty()).map(|day| CivilDate(day.to_owned()));
        let (set_at, went) = (steps.said(key), worded(&steps, &of(StepField::Went)));
        read.entry(goal).or_default().push(Step { step, cut_of, set_at, words, day, state, went });
    }
    read
}

fn worded(from: &Registers, key: &str) -> Option<Worded> {
    Some(Worded { said: from.words(key)?, at: from.said(key), helped: from.helper(key) })
}

impl<T: Transactable> Edit<'_, T> {
    /// Sets a goal, or says something else of it.
    pub(crate) fn set_goal(
        &mut self,
        goal: GoalId,
        from: Option<&GoalFrom>,
        parts: &[GoalPart],
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let goals = self.map("goals")?;
        let set = Line(goal, GoalField::Set).to_string();
        // What it was made of stands once and for good.
        if registers::string(self.to, &goals, &set).is_none() {
            self.say_helped(&goals, &set, stored_text(&line::from_text(from)), at)?;
        }
        for part in parts {
            let key = Line(goal, GoalField::of(part)).to_string();
            self.say_written(&goals, &key, &line::goal_written(part), at)?;
        }
        Ok(())
    }

    /// Thinks of a step of a goal, or says something else of it.
    pub(crate) fn set_step(
        &mut self,
        step: StepId,
        goal: GoalId,
        cut_of: Option<StepId>,
        parts: &[StepPart],
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let goals = self.map("goals")?;
        if registers::string(self.to, &goals, &Line(goal, GoalField::Set).to_string()).is_none() {
            return Err(CommandFault::Gone);
        }
        let steps = self.map("steps")?;
        let of = Line(step, StepField::Of).to_string();
        match registers::string(self.to, &steps, &of) {
            // Of which it was cut is known since it was thought of.
            Some(said) if line::parse_of(&said).is_some_and(|(stands, _cut_of)| stands == goal) => {}
            Some(_other) => return Err(CommandFault::WrongDocument),
            None => self.say_helped(&steps, &of, stored_text(&line::of_text(goal, cut_of)), at)?,
        }
        for part in parts {
            let key = Line(step, StepField::of(part)).to_string();
            self.say_written(&steps, &key, &line::step_written(part), at)?;
        }
        Ok(())
    }

    fn say_written(
        &mut self,
        map: &ObjId,
        key: &str,
        written: &Written<'_>,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        match written {
            Written::Words(said) => self.say_words(map, key, said, at),
            Written::Word(word) => self.say_helped(map, key, stored_text(word), at),
        }
    }
}
