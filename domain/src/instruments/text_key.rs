//! Which word of an instrument.

use std::fmt;

use super::{AnswerId, QuestionId, ScaleId, TopicId};

/// A text of an instrument; written out, its key in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKey<'a> {
    /// What it is called.
    Title,
    /// What it is and what it gives.
    About,
    /// What a topic is called.
    Topic(&'a TopicId),
    /// What is spoken when a topic opens.
    TopicAbout(&'a TopicId),
    /// A question.
    Question(&'a QuestionId),
    /// A step of a scale.
    Step(&'a ScaleId, &'a AnswerId),
    /// A choice of a question.
    Choice(&'a QuestionId, &'a AnswerId),
}

impl fmt::Display for TextKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::About => f.write_str("about"),
            Self::Topic(topic) => write!(f, "topic.{topic}"),
            Self::TopicAbout(topic) => write!(f, "topic.{topic}.about"),
            Self::Question(question) => write!(f, "question.{question}"),
            Self::Step(scale, step) => write!(f, "scale.{scale}.{step}"),
            Self::Choice(question, choice) => write!(f, "choice.{question}.{choice}"),
        }
    }
}
