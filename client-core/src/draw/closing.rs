//! The closing round of a meeting.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    documents::closing,
    ids::{MeetingId, PersonId, SpaceId},
    people::{MemberCard, Standing},
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
        // A guest answers for themselves alone, on their own phone: what others noted of them here they could not read.
        let answered = |member: &MemberCard| answers.contains_key(&shown_as(record, member.person));
        let in_meeting = record.map(|record| self.in_meetings(record)).unwrap_or_default();
        let seats = in_meeting
            .iter()
            .filter(|member| member.standing.is_present() || member.person == self.me || answered(member))
            .map(|member| (member, shown_as(record, member.person)))
            .filter(|(_, shown)| here.is_empty() || here.contains(shown) || answers.contains_key(shown));
        Ok(ClosingView {
            title: card.map(|card| card.title).unwrap_or_default(),
            seats: seats
                .map(|(member, shown)| SeatView {
                    person: self.person(record, member.person),
                    answer: answers.get(&shown).copied(),
                    on_own_phone: member.standing == Standing::Guest,
                })
                .collect(),
            whole_table: record.is_some_and(SpaceRecord::is_steward),
            waiting: self.waiting_for(space, meeting),
        })
    }
}
