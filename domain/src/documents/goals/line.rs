//! How goals and steps are written down: the names of their registers, and what stands in them.

use std::fmt;

use crate::{
    commands::{
        GoalFrom, GoalPart, GoalState, LookBack, Said, StepPart, StepState,
        bounds::{self, Lines},
    },
    documents::{goal_state_name, look_back_name},
    ids::{GoalId, StepId},
};

/// "Ja".
pub(crate) const YES: &str = "yes";
const TO_DO: &str = "to_do";
const RESTS: &str = "rests";
const DONE: &str = "done:";

/// A register of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GoalField {
    /// What it was made of; said once, when it was set.
    Set,
    /// The wish.
    Wish,
    /// The goal.
    Goal,
    /// Whether it goes first.
    First,
    /// Where it is.
    State,
    /// A question of the look back.
    Back(LookBack),
}

/// A register of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepField {
    /// Of which goal it is, and of which step it was cut; said once and for good.
    Of,
    /// What one will do.
    Step,
    /// The day it is meant for.
    Day,
    /// Where it is.
    State,
    /// How it went.
    Went,
}

/// What a register holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Own words of at most so many characters; these can be spoken.
    Words(usize),
    /// One of Kring's words.
    Word,
    /// The same, said once and for good.
    Once,
}

impl GoalField {
    fn name(self) -> String {
        match self {
            Self::Set => "set".to_owned(),
            Self::Wish => "wish".to_owned(),
            Self::Goal => "goal".to_owned(),
            Self::First => "first".to_owned(),
            Self::State => "state".to_owned(),
            Self::Back(question) => format!("back/{}", look_back_name::word(question)),
        }
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "set" => Self::Set,
            "wish" => Self::Wish,
            "goal" => Self::Goal,
            "first" => Self::First,
            "state" => Self::State,
            _back => Self::Back(look_back_name::parse(name.strip_prefix("back/")?)?),
        })
    }

    /// What it holds.
    pub(crate) const fn holds(self) -> Holds {
        match self {
            Self::Set => Holds::Once,
            Self::Wish | Self::Goal => Holds::Words(bounds::MAX_GOAL),
            Self::Back(_) => Holds::Words(bounds::MAX_LOOK_BACK),
            Self::First | Self::State => Holds::Word,
        }
    }

    /// Whether this word can stand in it.
    pub(crate) fn admits(self, word: &str) -> bool {
        match self {
            Self::Set => word.is_empty() || parse_from(word).is_some(),
            Self::First => word.is_empty() || word == YES,
            Self::State => goal_state_name::parse(word).is_some(),
            Self::Wish | Self::Goal | Self::Back(_) => true,
        }
    }

    /// Where one thing that is said goes.
    pub(crate) const fn of(part: &GoalPart) -> Self {
        match part {
            GoalPart::Wish { .. } => Self::Wish,
            GoalPart::Goal { .. } => Self::Goal,
            GoalPart::First { .. } => Self::First,
            GoalPart::State { .. } => Self::State,
            GoalPart::Back { question, .. } => Self::Back(*question),
        }
    }
}

impl StepField {
    const fn name(self) -> &'static str {
        match self {
            Self::Of => "of",
            Self::Step => "step",
            Self::Day => "day",
            Self::State => "state",
            Self::Went => "went",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Of, Self::Step, Self::Day, Self::State, Self::Went].into_iter().find(|field| field.name() == name)
    }

    /// What it holds.
    pub(crate) const fn holds(self) -> Holds {
        match self {
            Self::Of => Holds::Once,
            Self::Step => Holds::Words(bounds::MAX_STEP),
            Self::Went => Holds::Words(bounds::MAX_LOOK_BACK),
            Self::Day | Self::State => Holds::Word,
        }
    }

    /// Whether this word can stand in it.
    pub(crate) fn admits(self, word: &str) -> bool {
        match self {
            Self::Of => parse_of(word).is_some(),
            Self::Day => word.is_empty() || bounds::day(word).is_ok(),
            Self::State => parse_step_state(word).is_some(),
            Self::Step | Self::Went => true,
        }
    }

    /// Where one thing that is said goes.
    pub(crate) const fn of(part: &StepPart) -> Self {
        match part {
            StepPart::Step { .. } => Self::Step,
            StepPart::Day { .. } => Self::Day,
            StepPart::State { .. } => Self::State,
            StepPart::Went { .. } => Self::Went,
        }
    }
}

/// One register, by whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line<Id, Field>(pub(crate) Id, pub(crate) Field);

impl fmt::Display for Line<GoalId, GoalField> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0, self.1.name())
    }
}

impl fmt::Display for Line<StepId, StepField> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0, self.1.name())
    }
}

/// Reads a register's name in the container of goals; `None` for anything that would not have been written.
pub(crate) fn goal_line(key: &str) -> Option<Line<GoalId, GoalField>> {
    let (goal, field) = key.split_once('/')?;
    let line = Line(goal.parse().ok()?, GoalField::named(field)?);
    (line.to_string() == key).then_some(line)
}

/// Reads a register's name in the container of steps.
pub(crate) fn step_line(key: &str) -> Option<Line<StepId, StepField>> {
    let (step, field) = key.split_once('/')?;
    let line = Line(step.parse().ok()?, StepField::named(field)?);
    (line.to_string() == key).then_some(line)
}

/// What a goal was made of: `<assessment>/<topic>`, or nothing.
pub(crate) fn from_text(from: Option<&GoalFrom>) -> String {
    from.map(|from| format!("{}/{}", from.assessment, from.topic)).unwrap_or_default()
}

/// Reads [`from_text`] back.
pub(crate) fn parse_from(text: &str) -> Option<GoalFrom> {
    let (assessment, topic) = text.split_once('/')?;
    let from = GoalFrom { assessment: assessment.parse().ok()?, topic: topic.parse().ok()? };
    (from_text(Some(&from)) == text).then_some(from)
}

/// Of which goal a step is, and of which step it was cut: `<goal>` or `<goal>/<step>`.
pub(crate) fn of_text(goal: GoalId, cut_of: Option<StepId>) -> String {
    match cut_of {
        Some(step) => format!("{goal}/{step}"),
        None => goal.to_string(),
    }
}

/// Reads [`of_text`] back.
pub(crate) fn parse_of(text: &str) -> Option<(GoalId, Option<StepId>)> {
    let (goal, cut_of) = match text.split_once('/') {
        Some((goal, step)) => (goal.parse().ok()?, Some(step.parse().ok()?)),
        None => (text.parse().ok()?, None),
    };
    (of_text(goal, cut_of) == text).then_some((goal, cut_of))
}

/// Where a step is: `to_do`, `done:2026-11-24`, `rests`.
pub(crate) fn step_state_text(state: &StepState) -> String {
    match state {
        StepState::ToDo => TO_DO.to_owned(),
        StepState::Done { on } => format!("{DONE}{}", on.0),
        StepState::Rests => RESTS.to_owned(),
    }
}

/// Reads [`step_state_text`] back.
pub(crate) fn parse_step_state(text: &str) -> Option<StepState> {
    match text {
        TO_DO => Some(StepState::ToDo),
        RESTS => Some(StepState::Rests),
        _done => bounds::day(text.strip_prefix(DONE)?).ok().map(|on| StepState::Done { on }),
    }
}

/// What is written of one thing that is said.
pub(crate) enum Written<'a> {
    /// Own words.
    Words(&'a Said),
    /// One of Kring's words.
    Word(String),
}

/// What is written of a part of a goal.
pub(crate) fn goal_written(part: &GoalPart) -> Written<'_> {
    match part {
        GoalPart::Wish { said } | GoalPart::Goal { said } | GoalPart::Back { said, .. } => Written::Words(said),
        GoalPart::First { first } => Written::Word(if *first { YES } else { "" }.to_owned()),
        GoalPart::State { state } => Written::Word(state_word(*state).to_owned()),
    }
}

/// What is written of a part of a step.
pub(crate) fn step_written(part: &StepPart) -> Written<'_> {
    match part {
        StepPart::Step { said } | StepPart::Went { said } => Written::Words(said),
        StepPart::Day { day } => Written::Word(day.as_ref().map(|day| day.0.clone()).unwrap_or_default()),
        StepPart::State { state } => Written::Word(step_state_text(state)),
    }
}

const fn state_word(state: GoalState) -> &'static str {
    goal_state_name::word(state)
}

/// How long one of Kring's words can be.
pub(crate) const LONGEST_WORD: usize = bounds::MAX_LINE;
/// Own words have lines.
pub(crate) const LINES: Lines = Lines::Many;
