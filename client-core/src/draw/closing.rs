//! The closing round of a meeting.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    documents::closing,
    ids::{MeetingId, PersonId, SpaceId},
};

use super::{
    Look,
    meetings::{Known, shown_as},
};
use crate::{
    records::{Contents, SpaceRecord, keys},
    replica::Missing,
    views::{ClosingView, SeatView},
};

impl Look<'_> {
    pub(super) fn closing(&self, space: SpaceId, meeting: MeetingId) -> Result<ClosingView, Missing> {
        let record = self.space(space);
        let card = Known::read(self, space)?.card(meeting);
        let parts = self.core.pieces.under(&keys::rounds(space, meeting))?.filter_map(|piece| {
            match (&piece.contents, piece.key.owner) {
                (Contents::Closing(part), Some(writer)) => Some((writer, part)),
                (_, _) => None,
            }
        });
        let answers: BTreeMap<PersonId, _> =
            closing::join(parts).into_iter().map(|seat| (shown_as(record, seat.seat), seat.answer)).collect();
        let here = match &card {
            Some(card) => self.here(record, space, meeting, &card.starts)?,
            None => BTreeSet::new(),
        };
        let table = record.map(|record| self.table(record)).unwrap_or_default();
        let seats = table
            .iter()
            .map(|member| member.person)
            .map(|person| (person, shown_as(record, person)))
            .filter(|(_, shown)| here.is_empty() || here.contains(shown) || answers.contains_key(shown));
        Ok(ClosingView {
            title: card.map(|card| card.title).unwrap_or_default(),
            seats: seats
                .map(|(person, shown)| SeatView {
                    person: self.person(record, person),
                    answer: answers.get(&shown).copied(),
                })
                .collect(),
            whole_table: record.is_some_and(SpaceRecord::is_steward),
            waiting: self.waiting_for(space, meeting),
        })
    }
}
