//! What of an instrument leads on to a goal and steps.

use std::collections::BTreeMap;

use super::{Reader, numbered};
use crate::instruments::{AnswerId, Area, DraftPlan, DraftQuestion, Flaw, Plan, PlanAbout, QuestionId, bounds};

impl<'a> Reader<'a> {
    pub(super) fn plan(&mut self, plan: &DraftPlan) -> Option<Plan> {
        let wish = self.in_words("plan.wish", &plan.wish);
        let about = self.plan_about(plan);
        self.count("plan.steps", plan.steps.len(), &bounds::PLAN_STEPS);
        self.once("plan.steps", &plan.steps);
        let steps = numbered("plan.steps", &plan.steps).filter_map(|(at, step)| self.in_words(&at, step)).collect();
        Some(Plan { wish: wish?, about, steps })
    }

    /// A question that is answered in one's own words.
    fn in_words(&mut self, at: &str, name: &str) -> Option<QuestionId> {
        let (id, asks) = self.planned(at, name)?;
        // A kind that is not known has its own fault.
        if ["scale", "choice"].contains(&asks.asks.as_str()) {
            self.fault(at, Flaw::NotInWords { found: name.to_owned() });
        }
        Some(id)
    }

    fn plan_about(&mut self, plan: &DraftPlan) -> Option<PlanAbout> {
        let Some(name) = plan.about.as_deref() else {
            if !plan.areas.is_empty() {
                self.fault("plan.about", Flaw::Missing);
            }
            return None;
        };
        let (question, asked) = self.planned("plan.about", name)?;
        if asked.asks != "choice" {
            self.fault("plan.about", Flaw::NotAChoice { found: name.to_owned() });
            return None;
        }
        for choice in asked.choices.iter().filter(|choice| !plan.areas.contains_key(*choice)) {
            self.fault(format!("plan.areas.{choice}"), Flaw::Missing);
        }
        let mut areas: BTreeMap<AnswerId, Area> = BTreeMap::new();
        for (choice, area) in &plan.areas {
            let at = format!("plan.areas.{choice}");
            if !asked.choices.contains(choice) {
                self.fault(&at, Flaw::UnknownAnswer { found: choice.clone() });
                continue;
            }
            let area = self.kind(&at, area, &Area::ALL, Area::name);
            // A choice that is no name has its own fault.
            areas.extend(choice.parse().ok().zip(area));
        }
        Some(PlanAbout { question, areas })
    }

    fn planned(&mut self, at: &str, name: &str) -> Option<(QuestionId, &'a DraftQuestion)> {
        let id = self.slug(at, name)?;
        let draft = self.draft;
        let found = draft.questions.iter().find(|question| question.id == name);
        if found.is_none() {
            self.fault(at, Flaw::UnknownQuestion { found: name.to_owned() });
        }
        Some((id, found?))
    }
}
