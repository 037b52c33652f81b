//! How a half of the check-ins is written down: the names of its registers, and what stands in them.

use std::fmt;

use super::{AGREEMENT, STRENGTHS};
use crate::{commands::bounds, instruments::QuestionId, time::CivilDate};

/// One register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Which version of the instrument asks.
    Of(CivilDate),
    /// An answer.
    Answer(CivilDate, QuestionId),
    /// What the two agree.
    Agreement(CivilDate),
    /// The day of the next one.
    Next(CivilDate),
    /// "Dit klopt niet".
    Wrong(CivilDate, QuestionId),
    /// What came of it.
    Came(CivilDate, QuestionId),
    /// How often.
    Rhythm,
}

impl Line {
    /// Reads a register's name; `None` for anything that would not have been written.
    pub(crate) fn parse(key: &str) -> Option<Self> {
        if key == "rhythm" {
            return Some(Self::Rhythm);
        }
        let (date, rest) = key.split_once('/')?;
        let date = CivilDate(date.to_owned());
        bounds::date(&date).ok()?;
        let line = match rest.split_once('/') {
            None if rest == "of" => Self::Of(date),
            None if rest == "agreement" => Self::Agreement(date),
            None if rest == "next" => Self::Next(date),
            Some(("q", question)) => Self::Answer(date, question.parse().ok()?),
            Some(("wrong", question)) => Self::Wrong(date, question.parse().ok()?),
            Some(("came", question)) => Self::Came(date, question.parse().ok()?),
            Some(_) | None => return None,
        };
        (line.to_string() == key).then_some(line)
    }

    /// The day of the check-in that it is of; `None` of what is of all of them.
    pub(crate) const fn date(&self) -> Option<&CivilDate> {
        match self {
            Self::Of(date)
            | Self::Answer(date, _)
            | Self::Agreement(date)
            | Self::Next(date)
            | Self::Wrong(date, _)
            | Self::Came(date, _) => Some(date),
            Self::Rhythm => None,
        }
    }

    /// Whether it is said in own words, so that it can be spoken.
    pub(crate) const fn is_words(&self) -> bool {
        match self {
            Self::Answer(..) | Self::Agreement(_) | Self::Wrong(..) => true,
            Self::Of(_) | Self::Next(_) | Self::Came(..) | Self::Rhythm => false,
        }
    }

    /// Whether the half of the participant's mentor has a place for it. How work felt, what they want to learn and what came of
    /// that is the participant's to say (`domain.md` §4 rule 5).
    pub(crate) fn is_for_the_mentor(&self) -> bool {
        match self {
            Self::Answer(_, question) => question.as_str() == STRENGTHS,
            Self::Wrong(_, question) => [STRENGTHS, AGREEMENT].contains(&question.as_str()),
            Self::Came(_, question) => question.as_str() == AGREEMENT,
            Self::Of(_) | Self::Agreement(_) | Self::Next(_) | Self::Rhythm => true,
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(date) => write!(f, "{}/of", date.0),
            Self::Answer(date, question) => write!(f, "{}/q/{question}", date.0),
            Self::Agreement(date) => write!(f, "{}/agreement", date.0),
            Self::Next(date) => write!(f, "{}/next", date.0),
            Self::Wrong(date, question) => write!(f, "{}/wrong/{question}", date.0),
            Self::Came(date, question) => write!(f, "{}/came/{question}", date.0),
            Self::Rhythm => f.write_str("rhythm"),
        }
    }
}

/// What stands in the registers.
pub(crate) mod stored {
    use super::super::INSTRUMENT;
    use crate::commands::{Said, Told, Voice, bounds};

    /// The most characters of an answer, behind its kind.
    pub(crate) const MAX_ANSWER: usize = bounds::MAX_ANSWER + TAPPED.len();

    const TAPPED: &str = "tapped:";
    const WORDS: &str = "words:";

    pub(crate) fn version_text(version: u16) -> String {
        format!("{INSTRUMENT}@{version}")
    }

    pub(crate) fn parse_version(text: &str) -> Option<u16> {
        let version = text.strip_prefix(INSTRUMENT)?.strip_prefix('@')?.parse().ok().filter(|version| *version > 0)?;
        (version_text(version) == text).then_some(version)
    }

    /// An answer as it is stored, and how it sounds. What is spoken alone, and what is taken away, is empty.
    pub(crate) fn answer(told: &Told) -> (String, Option<&Voice>) {
        match told {
            Told::Tapped { answer } => (format!("{TAPPED}{answer}"), None),
            Told::Words { said } if said.text.trim().is_empty() => (String::new(), said.voice.as_ref()),
            Told::Words { said } => (format!("{WORDS}{}", said.text), said.voice.as_ref()),
        }
    }

    /// Reads [`answer`] back.
    pub(crate) fn told(said: Said) -> Told {
        match said.text.strip_prefix(TAPPED).and_then(|answer| answer.parse().ok()) {
            Some(answer) => Told::Tapped { answer },
            None => {
                let text = said.text.strip_prefix(WORDS).unwrap_or_default().to_owned();
                Told::Words { said: Said { text, voice: said.voice } }
            }
        }
    }

    /// Whether a text is one that [`answer`] writes.
    pub(crate) fn is_answer(text: &str) -> bool {
        let said = Said { text: text.to_owned(), voice: None };
        text.is_empty() || answer(&told(said)).0 == text
    }
}
