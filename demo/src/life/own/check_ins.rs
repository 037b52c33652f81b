//! From what the maps tell of check-ins to commands.

use kring_domain::{
    commands::{Command, NewCame},
    ids::PersonId,
};

use super::Now;
use crate::maps::{CheckInSays, ChecksIn, said};

impl Now<'_> {
    /// What is said in the check-in of this day, and what is said now of earlier ones.
    pub(super) fn check_in(&self, of: &ChecksIn, with: PersonId) -> Vec<Command> {
        let (mut answers, mut agreement, mut next, mut wrong) = (Vec::new(), None, None, Vec::new());
        let mut earlier = Vec::new();
        for says in &of.says {
            match says {
                CheckInSays::Tells(told) => answers.push(told.clone()),
                CheckInSays::Agrees(words) => agreement = Some(said(words)),
                CheckInSays::Next(days) => next = Some(self.day(*days)),
                CheckInSays::Wrong(given) => wrong.push(given.clone()),
                CheckInSays::Came { days, question, came } => earlier.push(Command::CheckIn {
                    with,
                    date: self.day(-days),
                    version: of.version,
                    answers: Vec::new(),
                    agreement: None,
                    next: None,
                    wrong: Vec::new(),
                    came: vec![NewCame { question: question.clone(), came: *came }],
                    at: self.at,
                }),
            }
        }
        let (date, version, came, at) = (self.day(0), of.version, Vec::new(), self.at);
        earlier.push(Command::CheckIn { with, date, version, answers, agreement, next, wrong, came, at });
        earlier
    }
}
