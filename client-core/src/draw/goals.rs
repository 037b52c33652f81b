//! "Stappen".

use std::cmp::Reverse;

use kring_domain::{
    documents::{
        DocumentKind, Subject,
        goals::{Goal, GoalsContents, LookedBack, Step, Worded},
    },
    ids::SpaceId,
    instruments::Area,
};

use super::Look;
use crate::{
    records::{
        Contents,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{GoalView, LookedBackView, RewardView, StepView, StepsView, WordedView},
};

impl Look<'_> {
    /// One's own.
    pub(super) fn steps(&self) -> Result<StepsView, Missing> {
        let space = SpaceId::own(self.me);
        let waits = self.waits_to_write(DocumentKind::Goals);
        let goals = self.goals(space)?;
        let stands =
            |reward: &RewardView| goals.iter().flat_map(|goal| &goal.steps).any(|step| step.step == reward.step);
        let rewards = self.rewards(space)?.into_iter().filter(|reward| !stands(reward)).collect();
        Ok(StepsView { space, goals, rewards, waits })
    }

    /// What someone wants, as far as it is here. Each area stands in a document of its own.
    pub(super) fn goals(&self, space: SpaceId) -> Result<Vec<GoalView>, Missing> {
        let rewards = self.rewards(space)?;
        let mut views = Vec::new();
        for piece in self.core.pieces.under(&keys::shelf(space, Shelf::Card))? {
            if let (Contents::Goals(GoalsContents { goals }), Subject::Area(area)) =
                (&piece.contents, piece.key.subject)
            {
                views.extend(goals.iter().map(|goal| self.goal(area, goal, &rewards)));
            }
        }
        views.sort_by_key(|goal| (Reverse(goal.first), goal.set_at, goal.goal));
        Ok(views)
    }

    fn goal(&self, area: Area, goal: &Goal, rewards: &[RewardView]) -> GoalView {
        let back = |LookedBack { question, words }: &LookedBack| LookedBackView {
            question: *question,
            words: self.worded(words),
        };
        GoalView {
            goal: goal.goal,
            area,
            set_at: goal.set_at.0,
            from: goal.from.clone(),
            wish: goal.wish.as_ref().map(|words| self.worded(words)),
            words: goal.words.as_ref().map(|words| self.worded(words)),
            first: goal.first,
            state: goal.state,
            state_at: goal.state_at.0,
            back: goal.back.iter().map(back).collect(),
            steps: goal.steps.iter().map(|step| self.step(step, rewards)).collect(),
        }
    }

    fn step(&self, step: &Step, rewards: &[RewardView]) -> StepView {
        StepView {
            step: step.step,
            cut_of: step.cut_of,
            words: self.worded(&step.words),
            day: step.day.clone(),
            state: step.state.clone(),
            went: step.went.as_ref().map(|words| self.worded(words)),
            rewards: rewards.iter().filter(|reward| reward.step == step.step).cloned().collect(),
        }
    }

    pub(super) fn worded(&self, words: &Worded) -> WordedView {
        WordedView { said: words.said.clone(), at: words.at.0, helper: words.helped.map(|helper| self.helper(helper)) }
    }
}
