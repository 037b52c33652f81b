//! Check-ins, as the maps tell them: two halves, each in their writer's own words.

use kring_domain::{
    commands::{Came, NewTold, NewWrong, Rhythm, Told},
    instruments::{Asks, Instrument, QuestionId},
};

use super::said;

/// Something that is said in one half of a check-in.
#[derive(Debug)]
pub(crate) struct ChecksIn {
    /// Who does it with whose map it is.
    pub(crate) with: &'static str,
    pub(crate) half: Half,
    /// Of the instrument that asks.
    pub(crate) version: u16,
    pub(crate) says: Vec<CheckInSays>,
}

/// Whose half.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Half {
    /// Of whose map it is.
    Own,
    /// Of the other.
    Others,
}

/// One thing that is said in a check-in.
#[derive(Clone, Debug)]
pub(crate) enum CheckInSays {
    Tells(NewTold),
    Agrees(&'static str),
    /// The next one is so many days later.
    Next(i64),
    /// Beside an answer of the other.
    Wrong(NewWrong),
    /// What came of an answer of so many days ago.
    Came {
        days: i64,
        question: QuestionId,
        came: Came,
    },
}

impl ChecksIn {
    /// Reads one line of it.
    pub(super) fn say(&mut self, asks: &Instrument, field: &str, words: &'static str) -> Option<()> {
        self.says.push(match field {
            "agreement" => CheckInSays::Agrees(words),
            "next" => CheckInSays::Next(words.parse().ok()?),
            "wrong" => {
                let (question, words) = words.split_once(' ')?;
                let question = asks.question(&question.parse().ok()?)?.id.clone();
                CheckInSays::Wrong(NewWrong { question, said: said(words) })
            }
            "came" => {
                let (days, what) = words.split_once(' ')?;
                let (question, came) = what.split_once(' ')?;
                let question = asks.question(&question.parse().ok()?)?.id.clone();
                CheckInSays::Came { days: days.parse().ok()?, question, came: came_of(came)? }
            }
            question => {
                let question = asks.question(&question.parse().ok()?)?;
                let told = match &question.asks {
                    Asks::Scale { .. } | Asks::Choice { .. } => {
                        let tapped = asks.answers(question).into_iter().find(|answer| answer.as_str() == words)?;
                        Told::Tapped { answer: tapped.clone() }
                    }
                    Asks::Words => Told::Words { said: said(words) },
                    Asks::Voice => return None,
                };
                CheckInSays::Tells(NewTold { question: question.id.clone(), told })
            }
        });
        Some(())
    }
}

pub(super) fn rhythm_of(name: &str) -> Option<Rhythm> {
    match name {
        "weekly" => Some(Rhythm::Weekly),
        "two-weeks" => Some(Rhythm::TwoWeeks),
        "monthly" => Some(Rhythm::Monthly),
        _ => None,
    }
}

pub(super) fn came_of(name: &str) -> Option<Came> {
    match name {
        "done" => Some(Came::Done),
        "goes-on" => Some(Came::GoesOn),
        "let-go" => Some(Came::LetGo),
        _ => None,
    }
}
