//! Goals and their small steps, as the maps tell them.

use kring_domain::{
    commands::{GoalPart, GoalState, LookBack, Said},
    instruments::{Area, InstrumentId, TopicId},
};

/// Something that is said of a goal.
#[derive(Debug)]
pub(crate) struct SaysOfGoal {
    /// What the texts call it; a person has one of each name.
    pub(crate) goal: &'static str,
    pub(crate) area: Area,
    pub(crate) from: Option<Source>,
    pub(crate) parts: Vec<GoalPart>,
}

/// What a goal was made of: a topic of what was filled in the time of that number.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) instrument: InstrumentId,
    pub(crate) time: usize,
    pub(crate) topic: TopicId,
}

/// Something that is said of a step.
#[derive(Debug)]
pub(crate) struct SaysOfStep {
    /// What the texts call it; a goal has one of each name.
    pub(crate) step: &'static str,
    pub(crate) goal: &'static str,
    pub(crate) area: Area,
    pub(crate) cut_of: Option<&'static str>,
    pub(crate) says: Vec<StepSays>,
}

/// One thing that is said of a step.
#[derive(Clone, Copy, Debug)]
pub(crate) enum StepSays {
    Step(&'static str),
    /// So many days after the moment at which it is said.
    Day(i64),
    /// On the day itself.
    Done,
    ToDo,
    Rests,
    Went(&'static str),
}

impl SaysOfGoal {
    /// Reads one line of it.
    pub(super) fn say(&mut self, field: &str, words: &'static str) -> Option<()> {
        let back = |question| GoalPart::Back { question, said: said(words) };
        self.parts.push(match field {
            "wish" => GoalPart::Wish { said: said(words) },
            "goal" => GoalPart::Goal { said: said(words) },
            "first" => GoalPart::First { first: words == "yes" },
            "state" => GoalPart::State { state: state_of(words)? },
            "went" => back(LookBack::Went),
            "helped" => back(LookBack::Helped),
            "next" => back(LookBack::Next),
            "from" => {
                let (which, topic) = words.rsplit_once(' ')?;
                let (instrument, time) = which.split_once(' ')?;
                let (instrument, time) = (instrument.parse().ok()?, time.parse().ok()?);
                self.from = Some(Source { instrument, time, topic: topic.parse().ok()? });
                return Some(());
            }
            _ => return None,
        });
        Some(())
    }
}

impl SaysOfStep {
    /// Reads one line of it.
    pub(super) fn say(&mut self, field: &str, words: &'static str) -> Option<()> {
        self.says.push(match (field, words) {
            ("step", words) => StepSays::Step(words),
            ("day", days) => StepSays::Day(days.parse().ok()?),
            ("state", "done") => StepSays::Done,
            ("state", "to-do") => StepSays::ToDo,
            ("state", "rests") => StepSays::Rests,
            ("went", words) => StepSays::Went(words),
            _ => return None,
        });
        Some(())
    }
}

pub(crate) fn said(words: &str) -> Said {
    Said { text: words.to_owned(), voice: None }
}

fn state_of(name: &str) -> Option<GoalState> {
    match name {
        "going-on" => Some(GoalState::GoingOn),
        "reached" => Some(GoalState::Reached),
        "rests" => Some(GoalState::Rests),
        "let-go" => Some(GoalState::LetGo),
        _ => None,
    }
}
