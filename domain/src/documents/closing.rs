//! One writer's part of a meeting's closing round. Its owner alone writes it: an own seat, or on a steward's tablet any
//! seat at the table.
//!
//! ```text
//! answers  <person id> → text (glad, calm, tired, full_head, silent), <person id>/at, <person id>/helped
//! ```
//!
//! The document's owner is the *writer*, not the person in the seat: ten people close on one tablet without signing in
//! ten times. What someone answered in their own document wins over what a steward noted for them.

use automerge::transaction::Transactable;
use minicbor::{Decode, Encode};

use super::{
    Document, answer_name,
    edit::Edit,
    registers::{RegisterPart, Registers, part_of, stored_text},
};
use crate::{
    commands::{ClosingAnswer, CommandFault},
    ids::PersonId,
    time::Timestamp,
};

/// What one writer noted of a closing round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct ClosingContents {
    /// By seat.
    #[n(0)]
    pub answers: Vec<Seat>,
}

/// One seat's answer.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Seat {
    /// Who sits there.
    #[n(0)]
    pub seat: PersonId,
    /// What they said.
    #[n(1)]
    pub answer: ClosingAnswer,
    /// When.
    #[n(2)]
    pub at: Timestamp,
}

/// Reads one writer's part.
#[must_use]
pub fn read(document: &Document) -> ClosingContents {
    let answers = Registers::read(document, "answers");
    ClosingContents {
        answers: answers
            .keys()
            .filter(|key| part_of(key) == RegisterPart::Value)
            .filter_map(|key| {
                let answer = answer_name::parse(answers.text(key)?)?;
                Some(Seat { seat: key.parse().ok()?, answer, at: answers.said(key) })
            })
            .collect(),
    }
}

/// Joins the parts of all writers into one answer a seat: an own answer first, else the latest that was noted.
#[must_use]
pub fn join<'a>(parts: impl IntoIterator<Item = (PersonId, &'a ClosingContents)>) -> Vec<Seat> {
    let mut round: std::collections::BTreeMap<PersonId, (bool, &Seat)> = std::collections::BTreeMap::new();
    for (writer, part) in parts {
        for seat in &part.answers {
            let offered = (writer == seat.seat, seat);
            let standing = round.entry(seat.seat).or_insert(offered);
            if (offered.0, offered.1.at) > (standing.0, standing.1.at) {
                *standing = offered;
            }
        }
    }
    round.into_values().map(|(_own, seat)| seat.clone()).collect()
}

impl<T: Transactable> Edit<'_, T> {
    /// Notes a seat's answer.
    pub(crate) fn answer_closing(
        &mut self,
        seat: PersonId,
        answer: ClosingAnswer,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let answers = self.map("answers")?;
        let key = seat.to_string();
        self.say_helped(&answers, &key, stored_text(answer_name::word(answer)), at)?;
        Ok(())
    }
}
