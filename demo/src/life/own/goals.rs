//! From what the maps tell of goals and steps to commands.

use kring_domain::{
    commands::{Command, GoalFrom, StepPart, StepState},
    ids::{GoalId, StepId},
};

use super::Now;
use crate::maps::{SaysOfGoal, SaysOfStep, StepSays, said};

impl Now<'_> {
    pub(super) fn set_goal(&self, of: &SaysOfGoal) -> Command {
        let from = of.from.as_ref().map(|from| GoalFrom {
            assessment: self.assessment_id(&from.instrument, from.time),
            topic: from.topic.clone(),
        });
        Command::SetGoal { goal: self.goal_id(of.goal), area: of.area, from, parts: of.parts.clone(), at: self.at }
    }

    pub(super) fn set_step(&self, of: &SaysOfStep) -> Command {
        let part = |says: &StepSays| match says {
            StepSays::Step(words) => StepPart::Step { said: said(words) },
            StepSays::Day(days) => StepPart::Day { day: Some(self.day(*days)) },
            StepSays::Done => StepPart::State { state: StepState::Done { on: self.day(0) } },
            StepSays::ToDo => StepPart::State { state: StepState::ToDo },
            StepSays::Rests => StepPart::State { state: StepState::Rests },
            StepSays::Went(words) => StepPart::Went { said: said(words) },
        };
        Command::SetStep {
            step: self.step_id(of.goal, of.step),
            goal: self.goal_id(of.goal),
            area: of.area,
            cut_of: of.cut_of.map(|step| self.step_id(of.goal, step)),
            parts: of.says.iter().map(part).collect(),
            at: self.at,
        }
    }

    fn goal_id(&self, goal: &str) -> GoalId {
        GoalId::from_random(self.bytes(&format!("goal {} {goal}", self.name)))
    }

    pub(super) fn step_id(&self, goal: &str, step: &str) -> StepId {
        StepId::from_random(self.bytes(&format!("step {} {goal} {step}", self.name)))
    }
}
