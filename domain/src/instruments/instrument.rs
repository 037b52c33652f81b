//! An instrument as devices hold it. Made by [`read`](super::read), so what its parts name is there.

use std::collections::BTreeMap;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{AnswerId, Area, DrawnAs, FilledInBy, InstrumentId, QuestionId, ScaleId, TextKey, TopicId};

/// The language that every instrument has.
const FIRST_LANGUAGE: &str = "nl";

/// The texts of one language, by the key that [`TextKey`] writes.
pub type Texts = BTreeMap<String, String>;

/// One version of an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Instrument {
    /// Which instrument.
    #[n(0)]
    pub id: InstrumentId,
    /// Which version of it, from 1. Under one number there is one text, for good.
    #[n(1)]
    pub version: u16,
    /// Where the idea comes from.
    #[n(2)]
    pub source: String,
    /// The licence of its words.
    #[n(3)]
    pub licence: String,
    /// What the drawing is.
    #[n(4)]
    pub drawn_as: DrawnAs,
    /// Who may fill it in; one at least.
    #[n(5)]
    pub filled_in_by: Vec<FilledInBy>,
    /// After how many weeks it is useful again: 1 to 104. None: whenever one likes.
    #[n(6)]
    pub useful_every_weeks: Option<u16>,
    /// In the order that they are drawn; one at least.
    #[n(7)]
    pub topics: Vec<Topic>,
    /// The scales that questions ask.
    #[n(8)]
    pub scales: Vec<Scale>,
    /// In the order that they are asked; each topic has one at least.
    #[n(9)]
    pub questions: Vec<Question>,
    /// Every word, by language; `nl` and `en` are always there.
    #[n(10)]
    pub texts: BTreeMap<String, Texts>,
    /// What of it leads on to a goal and steps; of most instruments each topic does, and nothing more.
    #[n(11)]
    #[serde(default)]
    pub plan: Option<Plan>,
}

/// How what was answered leads on to a goal and its steps. It only brings the person's own words along: what becomes of them,
/// they say (`domain.md` S21).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// Whose answer, in own words, can become a goal.
    #[n(0)]
    pub wish: QuestionId,
    /// Which choice says what it is about; the area of the wish's topic without.
    #[n(1)]
    pub about: Option<PlanAbout>,
    /// Whose answers, in own words, can become steps, in the order that they are offered.
    #[n(2)]
    pub steps: Vec<QuestionId>,
}

/// What a plan is about, by what was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PlanAbout {
    /// The question; it asks a choice.
    #[n(0)]
    pub question: QuestionId,
    /// The area of each of its choices.
    #[n(1)]
    pub areas: BTreeMap<AnswerId, Area>,
}

/// A topic: a pillar, a spoke, a slider. The tick "hier wil ik over praten" comes with each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Topic {
    /// Which.
    #[n(0)]
    pub id: TopicId,
    /// Whose sharing goes with it.
    #[n(1)]
    pub area: Area,
    /// A drawing of the app.
    #[n(2)]
    pub pictogram: String,
    /// Nobody else fills it in.
    #[n(3)]
    pub self_view_only: bool,
}

/// A scale of two to seven steps, each with words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Scale {
    /// Which.
    #[n(0)]
    pub id: ScaleId,
    /// Lowest first.
    #[n(1)]
    pub steps: Vec<AnswerId>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// Which.
    #[n(0)]
    pub id: QuestionId,
    /// Of which topic.
    #[n(1)]
    pub topic: TopicId,
    /// How it is answered.
    #[n(2)]
    pub asks: Asks,
    /// The drawing shows its step: one scale question of each topic that has any.
    #[n(3)]
    pub drawn: bool,
    /// Only after an earlier answer; always where there is none.
    #[n(4)]
    pub asked_when: Option<Condition>,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Asks {
    /// By a step of a scale.
    #[n(0)]
    Scale {
        /// The scale.
        #[n(0)]
        scale: ScaleId,
    },
    /// By one of two to nine choices.
    #[n(1)]
    Choice {
        /// In the order that they are shown.
        #[n(0)]
        choices: Vec<Choice>,
    },
    /// In one's own words, written or spoken.
    #[n(2)]
    Words,
    /// In one's own voice.
    #[n(3)]
    Voice,
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// Which.
    #[n(0)]
    pub id: AnswerId,
    /// A drawing of the app.
    #[n(1)]
    pub pictogram: Option<String>,
}

/// A question is asked when an earlier one was asked and has one of these answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// The earlier question; it asks a scale or a choice.
    #[n(0)]
    pub question: QuestionId,
    /// Any of these.
    #[n(1)]
    pub answers: Vec<AnswerId>,
}

impl Instrument {
    /// The topic of this name.
    #[must_use]
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }

    /// The scale of this name.
    #[must_use]
    pub fn scale(&self, id: &ScaleId) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == *id)
    }

    /// The question of this name.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The question whose step the drawing shows at a topic.
    #[must_use]
    pub fn drawn(&self, topic: &TopicId) -> Option<&Question> {
        self.questions.iter().find(|question| question.drawn && question.topic == *topic)
    }

    /// What can be tapped as the answer to a question, in order; nothing where it is answered in words or by voice.
    #[must_use]
    pub fn answers<'a>(&'a self, question: &'a Question) -> Vec<&'a AnswerId> {
        match &question.asks {
            Asks::Scale { scale } => self.scale(scale).map(|scale| scale.steps.iter().collect()).unwrap_or_default(),
            Asks::Choice { choices } => choices.iter().map(|choice| &choice.id).collect(),
            Asks::Words | Asks::Voice => Vec::new(),
        }
    }

    /// The key of the words of an answer to a question.
    #[must_use]
    pub fn answer_key<'a>(&self, question: &'a Question, answer: &'a AnswerId) -> Option<TextKey<'a>> {
        match &question.asks {
            Asks::Scale { scale } => Some(TextKey::Step(scale, answer)),
            Asks::Choice { choices: _ } => Some(TextKey::Choice(&question.id, answer)),
            Asks::Words | Asks::Voice => None,
        }
    }

    /// A text in a language (`nl`, `en`), in Dutch where that language does not have it.
    #[must_use]
    pub fn text(&self, language: &str, key: TextKey<'_>) -> &str {
        let key = key.to_string();
        [language, FIRST_LANGUAGE]
            .into_iter()
            .find_map(|language| self.texts.get(language)?.get(&key))
            .map_or("", String::as_str)
    }
}
