//! The questions, one by one.

use std::collections::BTreeSet;

use super::{Reader, place};
use crate::instruments::{Asks, Choice, DraftQuestion, Flaw, Question, TopicId, bounds};

/// The words for how a question is answered.
const KINDS: [&str; 4] = ["scale", "choice", "words", "voice"];

impl Reader<'_> {
    pub(super) fn questions(&mut self) -> Vec<Question> {
        let draft = self.draft;
        self.count("questions", draft.questions.len(), &bounds::QUESTIONS);
        self.ids_once("questions", draft.questions.iter().map(|question| &question.id));
        let rounds = self.rounds();
        let mut drawn = BTreeSet::new();
        let mut questions = Vec::new();
        for (index, question) in draft.questions.iter().enumerate() {
            let at = place("questions", index, &question.id);
            let id = self.slug(&format!("{at}.id"), &question.id);
            let topic = self.topic_of(&format!("{at}.topic"), question);
            let asks = self.asks(&at, question);
            self.drawn_once(&format!("{at}.drawn"), question, &mut drawn);
            let asked_when = question
                .asked_when
                .as_ref()
                .and_then(|condition| self.condition(&format!("{at}.asked_when"), index, condition, &rounds));
            if let (Some(id), Some(topic), Some(asks)) = (id, topic, asks) {
                let is_drawn = self.is_drawn(index, question);
                questions.push(Question { id, topic, asks, drawn: is_drawn, asked_when });
            }
        }
        questions
    }

    fn topic_of(&mut self, at: &str, question: &DraftQuestion) -> Option<TopicId> {
        let topic = self.slug(at, &question.topic)?;
        if !self.draft.topics.iter().any(|known| known.id == question.topic) {
            self.fault(at, Flaw::UnknownTopic { found: question.topic.clone() });
        }
        Some(topic)
    }

    fn asks(&mut self, at: &str, question: &DraftQuestion) -> Option<Asks> {
        let kind = question.asks.as_str();
        if KINDS.contains(&kind) {
            if kind != "scale" && question.scale.is_some() {
                self.fault(format!("{at}.scale"), Flaw::OtherKind { asks: kind.to_owned() });
            }
            if kind != "choice" && !question.choices.is_empty() {
                self.fault(format!("{at}.choices"), Flaw::OtherKind { asks: kind.to_owned() });
            }
            if kind != "choice" && !question.pictograms.is_empty() {
                self.fault(format!("{at}.pictograms"), Flaw::OtherKind { asks: kind.to_owned() });
            }
        }
        match kind {
            "scale" => self.scale_of(&format!("{at}.scale"), question),
            "choice" => Some(Asks::Choice { choices: self.choices(at, question) }),
            "words" => Some(Asks::Words),
            "voice" => Some(Asks::Voice),
            other => {
                self.unknown_kind(&format!("{at}.asks"), other, &KINDS);
                None
            }
        }
    }

    fn scale_of(&mut self, at: &str, question: &DraftQuestion) -> Option<Asks> {
        let name = question.scale.as_deref().unwrap_or_default();
        let scale = self.slug(at, name)?;
        if !self.draft.scales.iter().any(|known| known.id == name) {
            self.fault(at, Flaw::UnknownScale { found: name.to_owned() });
        }
        Some(Asks::Scale { scale })
    }

    fn choices(&mut self, at: &str, question: &DraftQuestion) -> Vec<Choice> {
        let list = format!("{at}.choices");
        self.count(&list, question.choices.len(), &bounds::CHOICES);
        let ids = self.slugs(&list, &question.choices);
        let (found, choices) = (question.pictograms.len(), question.choices.len());
        if found != 0 && found != choices {
            self.fault(format!("{at}.pictograms"), Flaw::Pictograms { found, choices });
        }
        for (index, name) in question.pictograms.iter().enumerate() {
            self.pictogram(&format!("{at}.pictograms[{}]", index + 1), name);
        }
        let mut pictograms = question.pictograms.iter().cloned();
        ids.into_iter().map(|id| Choice { id, pictogram: pictograms.next() }).collect()
    }

    fn drawn_once<'b>(&mut self, at: &str, question: &'b DraftQuestion, drawn: &mut BTreeSet<&'b str>) {
        if !question.drawn {
            return;
        }
        if KINDS.contains(&question.asks.as_str()) && question.asks != "scale" {
            self.fault(at, Flaw::DrawnWithoutScale);
        }
        if !drawn.insert(&question.topic) {
            self.fault(at, Flaw::DrawnTwice { topic: question.topic.clone() });
        }
    }

    /// Whether the drawing shows a question: it says so, or none of its topic does and it is the first with a scale.
    fn is_drawn(&self, index: usize, question: &DraftQuestion) -> bool {
        let mut of_topic = self.draft.questions.iter().enumerate().filter(|(_, other)| other.topic == question.topic);
        if of_topic.clone().any(|(_, other)| other.drawn) {
            question.drawn
        } else {
            of_topic.find(|(_, other)| other.asks == "scale").is_some_and(|(first, _)| first == index)
        }
    }
}
