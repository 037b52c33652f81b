//! Which questions are asked.

use super::{AnswerId, Instrument, Question, QuestionId};

/// The questions that are asked, in order, given whether a question has an answer. An answer to a question that is not asked
/// any more counts for nothing: who changes an early answer meets only what follows from it.
pub fn asked(instrument: &Instrument, has_answer: impl Fn(&QuestionId, &AnswerId) -> bool) -> Vec<&Question> {
    let mut asked: Vec<&Question> = Vec::new();
    for question in &instrument.questions {
        let is_asked = question.asked_when.as_ref().is_none_or(|condition| {
            asked.iter().any(|earlier| earlier.id == condition.question)
                && condition.answers.iter().any(|answer| has_answer(&condition.question, answer))
        });
        if is_asked {
            asked.push(question);
        }
    }
    asked
}
