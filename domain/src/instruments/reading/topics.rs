//! The topics and the scales.

use super::{Reader, place};
use crate::instruments::{Area, DrawnAs, Flaw, Scale, Topic, bounds};

impl Reader<'_> {
    pub(super) fn topics(&mut self, drawn_as: Option<DrawnAs>) -> Vec<Topic> {
        let draft = self.draft;
        self.count("topics", draft.topics.len(), &bounds::TOPICS);
        self.ids_once("topics", draft.topics.iter().map(|topic| &topic.id));
        let mut topics = Vec::new();
        for (index, topic) in draft.topics.iter().enumerate() {
            let at = place("topics", index, &topic.id);
            let id = self.slug(&format!("{at}.id"), &topic.id);
            let area = self.kind(&format!("{at}.area"), &topic.area, &Area::ALL, Area::name);
            self.pictogram(&format!("{at}.pictogram"), &topic.pictogram);
            if area == Some(Area::Motivation) && !topic.self_view_only {
                self.fault(format!("{at}.self_view_only"), Flaw::MotivationOfOthers);
            }
            if id.is_some() {
                self.is_asked(&at, &topic.id, drawn_as);
            }
            if let (Some(id), Some(area)) = (id, area) {
                let (pictogram, self_view_only) = (topic.pictogram.clone(), topic.self_view_only);
                topics.push(Topic { id, area, pictogram, self_view_only });
            }
        }
        topics
    }

    /// Whether something asks about a topic, and what the drawing needs.
    fn is_asked(&mut self, at: &str, topic: &str, drawn_as: Option<DrawnAs>) {
        let mut questions = self.draft.questions.iter().filter(|question| question.topic == topic).peekable();
        if questions.peek().is_none() {
            self.fault(at, Flaw::NoQuestion);
        } else if let Some(drawn_as) = drawn_as
            && drawn_as.needs_scales()
            && !questions.any(|question| question.asks == "scale")
        {
            self.fault(at, Flaw::NothingToDraw { drawn_as: drawn_as.name() });
        }
    }

    pub(super) fn scales(&mut self) -> Vec<Scale> {
        let draft = self.draft;
        self.count("scales", draft.scales.len(), &bounds::SCALES);
        self.ids_once("scales", draft.scales.iter().map(|scale| &scale.id));
        let mut scales = Vec::new();
        for (index, scale) in draft.scales.iter().enumerate() {
            let at = place("scales", index, &scale.id);
            let id = self.slug(&format!("{at}.id"), &scale.id);
            let at = format!("{at}.steps");
            self.count(&at, scale.steps.len(), &bounds::STEPS);
            let steps = self.slugs(&at, &scale.steps);
            if let Some(id) = id {
                scales.push(Scale { id, steps });
            }
        }
        scales
    }
}
