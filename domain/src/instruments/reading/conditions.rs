//! When a question is asked.

use super::{Reader, numbered, order::Rounds};
use crate::instruments::{Condition, DraftCondition, Flaw};

impl Reader<'_> {
    /// The condition of the question at a place.
    pub(super) fn condition(
        &mut self,
        at: &str,
        place: usize,
        condition: &DraftCondition,
        rounds: &Rounds,
    ) -> Option<Condition> {
        if let Some(round) = rounds.iter().find(|round| round.first() == Some(&place)) {
            let round = self.round_in_words(round);
            self.fault(at, Flaw::Cycle { round });
        }
        let in_a_round = rounds.iter().any(|round| round.contains(&place));
        let at_question = format!("{at}.question");
        let at_answers = format!("{at}.answers");
        let question = self.slug(&at_question, &condition.question);
        if condition.answers.is_empty() {
            self.fault(&at_answers, Flaw::Missing);
        }
        let answers = self.slugs(&at_answers, &condition.answers);
        let question = question?;
        let found = || condition.question.clone();
        match self.place_of(&condition.question) {
            None => self.fault(at_question, Flaw::UnknownQuestion { found: found() }),
            Some(target) => {
                if target > place && !in_a_round {
                    self.fault(&at_question, Flaw::Later { found: found() });
                }
                self.known_answers(&at_question, &at_answers, target, condition);
            }
        }
        Some(Condition { question, answers })
    }

    fn known_answers(&mut self, at_question: &str, at_answers: &str, target: usize, condition: &DraftCondition) {
        let draft = self.draft;
        let Some(target) = draft.questions.get(target) else { return };
        let known = match target.asks.as_str() {
            "scale" => {
                let name = target.scale.as_deref().unwrap_or_default();
                // A scale that is not there has its own fault.
                let Some(scale) = draft.scales.iter().find(|scale| scale.id == name) else { return };
                &scale.steps
            }
            "choice" => &target.choices,
            "words" | "voice" => {
                return self.fault(at_question, Flaw::NotTapped { found: condition.question.clone() });
            }
            // So has an unknown kind.
            _ => return,
        };
        for (at, answer) in numbered(at_answers, &condition.answers) {
            if !answer.is_empty() && !known.contains(answer) {
                self.fault(at, Flaw::UnknownAnswer { found: answer.clone() });
            }
        }
    }
}
