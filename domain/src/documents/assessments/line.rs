//! How a filled-in instrument is written down: the names of its registers, and what stands in them.

use std::fmt;

use crate::{
    ids::AssessmentId,
    instruments::{QuestionId, TopicId},
};

/// One register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Which instrument, in which version.
    Which(AssessmentId),
    /// An answer.
    Answer(AssessmentId, QuestionId),
    /// "Hier wil ik over praten".
    Talk(AssessmentId, TopicId),
}

impl Line {
    /// Reads a register's name; `None` for anything that would not have been written.
    pub(crate) fn parse(key: &str) -> Option<Self> {
        let (assessment, rest) = key.split_once('/')?;
        let assessment = assessment.parse().ok()?;
        let line = match rest.split_once('/') {
            None if rest == "of" => Self::Which(assessment),
            Some(("q", question)) => Self::Answer(assessment, question.parse().ok()?),
            Some(("talk", topic)) => Self::Talk(assessment, topic.parse().ok()?),
            Some(_) | None => return None,
        };
        (line.to_string() == key).then_some(line)
    }

    /// Whether it is the one that says what was filled in.
    pub(crate) const fn is_which(&self) -> bool {
        match self {
            Self::Which(_) => true,
            Self::Answer(..) | Self::Talk(..) => false,
        }
    }

    /// Whether it is an answer.
    pub(crate) const fn is_answer(&self) -> bool {
        match self {
            Self::Answer(..) => true,
            Self::Which(_) | Self::Talk(..) => false,
        }
    }

    /// Whether this text can stand in it.
    pub(crate) fn admits(&self, text: &str) -> bool {
        match self {
            Self::Which(_) => stored::parse_version(text).is_some_and(|of| stored::version_text(&of) == text),
            Self::Answer(..) => {
                text.is_empty()
                    || stored::parse_answer(text, None).is_some_and(|answer| stored::answer_text(&answer) == text)
            }
            Self::Talk(..) => text.is_empty() || text == stored::YES,
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Which(assessment) => write!(f, "{assessment}/of"),
            Self::Answer(assessment, question) => write!(f, "{assessment}/q/{question}"),
            Self::Talk(assessment, topic) => write!(f, "{assessment}/talk/{topic}"),
        }
    }
}

/// What stands in the registers.
pub(crate) mod stored {
    use super::super::InstrumentVersion;
    use crate::commands::{
        Answer, Said, Voice,
        bounds::{self, Lines},
    };

    /// "Hier wil ik over praten".
    pub(crate) const YES: &str = "yes";
    /// The most characters in any of them: an answer in own words, behind its kind.
    pub(crate) const MAX: usize = bounds::MAX_ANSWER + WORDS.len();
    /// An answer in own words has lines.
    pub(crate) const LINES: Lines = Lines::Many;

    const TAPPED: &str = "tapped:";
    const WORDS: &str = "words:";

    pub(crate) fn version_text(of: &InstrumentVersion) -> String {
        match of.organisation {
            Some(organisation) => format!("{organisation}/{}@{}", of.instrument, of.version),
            None => format!("{}@{}", of.instrument, of.version),
        }
    }

    pub(crate) fn parse_version(text: &str) -> Option<InstrumentVersion> {
        let (organisation, rest) = match text.split_once('/') {
            Some((organisation, rest)) => (Some(organisation.parse().ok()?), rest),
            None => (None, text),
        };
        let (instrument, version) = rest.split_once('@')?;
        let version = version.parse().ok().filter(|version| *version > 0)?;
        Some(InstrumentVersion { organisation, instrument: instrument.parse().ok()?, version })
    }

    pub(crate) fn answer_text(answer: &Answer) -> String {
        match answer {
            Answer::Tapped { answer } => format!("{TAPPED}{answer}"),
            Answer::Words { text, .. } if text.trim().is_empty() => String::new(),
            Answer::Words { text, .. } => format!("{WORDS}{text}"),
        }
    }

    /// An answer from its text and its recording; `None` when it was taken away.
    pub(crate) fn parse_answer(text: &str, voice: Option<Voice>) -> Option<Answer> {
        if let Some(answer) = text.strip_prefix(TAPPED) {
            return Some(Answer::Tapped { answer: answer.parse().ok()? });
        }
        // Of what was spoken alone the text is empty.
        let text =
            if text.is_empty() { text } else { text.strip_prefix(WORDS).filter(|text| !text.trim().is_empty())? };
        let said = Said { text: text.to_owned(), voice };
        (!said.is_empty()).then(|| Answer::said(said))
    }
}
