//! What stood in an instrument's file: nothing of it is checked yet.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A file. What was left out is empty, so that everything wrong with a file is told at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// The name.
    pub id: String,
    /// The version's number.
    pub version: i64,
    /// Where the idea comes from.
    pub source: String,
    /// Of the words.
    pub licence: String,
    /// A [`DrawnAs`](super::DrawnAs).
    pub drawn_as: String,
    /// Each a [`FilledInBy`](super::FilledInBy).
    pub filled_in_by: Vec<String>,
    /// After how many weeks it is useful again.
    pub useful_every_weeks: Option<i64>,
    /// The topics.
    pub topics: Vec<DraftTopic>,
    /// The scales.
    pub scales: Vec<DraftScale>,
    /// The questions.
    pub questions: Vec<DraftQuestion>,
    /// What of it leads on to a goal and steps.
    pub plan: Option<DraftPlan>,
    /// Language, key, text.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
}

/// A plan in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DraftPlan {
    /// The question whose answer can become a goal.
    pub wish: String,
    /// The choice that says what it is about; none: the area of the wish's topic.
    pub about: Option<String>,
    /// The [`Area`](super::Area) of each of those choices.
    pub areas: BTreeMap<String, String>,
    /// The questions whose answers can become steps.
    pub steps: Vec<String>,
}

/// A topic in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DraftTopic {
    /// The name.
    pub id: String,
    /// An [`Area`](super::Area).
    pub area: String,
    /// Its drawing.
    pub pictogram: String,
    /// Whether nobody else fills it in.
    pub self_view_only: bool,
}

/// A scale in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DraftScale {
    /// The name.
    pub id: String,
    /// The names of its steps, lowest first.
    pub steps: Vec<String>,
}

/// A question in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DraftQuestion {
    /// The name.
    pub id: String,
    /// Of which topic.
    pub topic: String,
    /// `scale`, `choice`, `words` or `voice`.
    pub asks: String,
    /// The scale, where one is asked.
    pub scale: Option<String>,
    /// The names of the choices, where one is asked.
    pub choices: Vec<String>,
    /// A drawing for each choice, or none.
    pub pictograms: Vec<String>,
    /// Whether the drawing shows its answer.
    pub drawn: bool,
    /// After which answers it is asked; always where there are none.
    pub asked_when: Option<DraftCondition>,
}

/// When a question in a file is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DraftCondition {
    /// The earlier question.
    pub question: String,
    /// Any of these answers to it.
    pub answers: Vec<String>,
}
