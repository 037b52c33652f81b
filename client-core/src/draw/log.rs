//! The log of a group.

use std::collections::BTreeSet;

use kring_domain::{commands::EntryRef, documents::moderation::Placed, ids::SpaceId, time::Month};

use super::{DAY_MS, Look, entries::Entries};
use crate::{
    records::{
        Contents, Piece, SpaceRecord,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{LogView, PersonView},
};

/// How many entries one screen asks for.
const SCREEN: usize = 40;

impl Look<'_> {
    pub(super) fn log(&self, space: SpaceId, older: u16) -> Result<LogView, Missing> {
        let Some(record) = self.space(space) else { return Ok(nothing()) };
        let card: Vec<&Piece> = self.core.pieces.under(&keys::shelf(space, Shelf::Card))?.collect();
        let pinned = pinned(&card);
        let wanted = SCREEN * (usize::from(older) + 1);

        // Newest months first, until there are enough. Whoever looks after first entries sees two months at least.
        let mut months: BTreeSet<Month> = pinned.iter().map(|placed| placed.target.month).collect();
        months.retain(|month| record.months.contains(month));
        let mut entries = self.of_months(record, &months, &card)?;
        let mut older_months = record.months.iter().rev();
        let mut read = 0_usize;
        let at_least = if record.is_steward() { 2 } else { 1 };
        while read < at_least || entries.on_top().len() <= wanted {
            let Some(month) = older_months.next() else { break };
            read += 1;
            if months.insert(*month) || read == 1 {
                entries = self.of_months(record, &months, &card)?;
            }
        }
        let mut top = entries.on_top();
        // A pinned entry of long ago stands in its own list, not at the end of this one.
        let oldest_read: Option<Month> = record.months.iter().rev().nth(read.saturating_sub(1)).copied();
        let before = top.len();
        top.truncate(wanted);
        let has_older = before > wanted || oldest_read.is_some_and(|oldest| record.months.first() < Some(&oldest));
        Ok(LogView {
            name: record.card.name.clone(),
            readers: self.readers(record),
            pinned: pinned.iter().filter_map(|placed| entries.draw(self, placed.target.entry)).collect(),
            entries: top
                .into_iter()
                .filter_map(|entry| entries.draw(self, entry))
                .filter(|entry| entry.written.is_some() || oldest_read.is_none_or(|oldest| entry.entry.month >= oldest))
                .collect(),
            has_older,
            alone: if record.is_steward() { self.alone(record, &entries) } else { Vec::new() },
            may_write: record.may_write() && record.goes_on(),
            may_moderate: record.is_steward(),
            refused: self.refused_in(space),
        })
    }

    /// The entries of some months.
    ///
    /// # Errors
    /// The first month that must be read.
    pub(super) fn of_months<'s>(
        &'s self,
        record: &'s SpaceRecord,
        months: &BTreeSet<Month>,
        card: &[&'s Piece],
    ) -> Result<Entries<'s>, Missing> {
        let mut journals = Vec::new();
        for month in months {
            journals.extend(self.core.pieces.under(&keys::journals(record.space(), *month))?);
        }
        Ok(Entries::new(self, record, journals.into_iter(), card))
    }

    /// Who reads what one writes here: the others, by name.
    fn readers(&self, record: &SpaceRecord) -> Vec<PersonView> {
        let others = self.table(record).into_iter().filter(|card| card.person != self.me);
        others.map(|card| self.person(Some(record), card.person)).collect()
    }

    /// First entries that nobody answered for a day.
    fn alone(&self, record: &SpaceRecord, entries: &Entries<'_>) -> Vec<EntryRef> {
        let mut alone: Vec<_> = record
            .firsts
            .values()
            .filter(|first| first.at.0.saturating_add(DAY_MS) <= self.now.0)
            .filter(|first| entries.is_shown(first.entry.entry) && !entries.was_answered(&first.entry))
            .filter(|first| record.members.get(&first.entry.author).is_some_and(|card| card.standing.is_present()))
            .collect();
        alone.sort_by_key(|first| first.at);
        alone.into_iter().map(|first| first.entry).collect()
    }

    fn refused_in(&self, space: SpaceId) -> u32 {
        let refused = self.core.state.refused.values().filter(|boxed| boxed.space == space).count();
        u32::try_from(refused).unwrap_or(u32::MAX)
    }
}

/// What is pinned, newest first.
fn pinned(card: &[&Piece]) -> Vec<Placed> {
    let mut pinned: Vec<Placed> = card
        .iter()
        .filter_map(|piece| match &piece.contents {
            Contents::Moderation(moderation) => Some(moderation.pinned.iter().cloned()),
            Contents::Journal(_)
            | Contents::Meeting(_)
            | Contents::Closing(_)
            | Contents::Presence(_)
            | Contents::Board(_)
            | Contents::Warning(_)
            | Contents::Introduction(_)
            | Contents::Assessments(_)
            | Contents::Goals(_)
            | Contents::CheckIns(_)
            | Contents::Conversations(_)
            | Contents::Skills(_)
            | Contents::Confirmations(_)
            | Contents::Rewards(_) => None,
        })
        .flatten()
        .collect();
    pinned.sort_by_key(|placed| std::cmp::Reverse(placed.at));
    pinned
}

/// The log of a group that is not here.
const fn nothing() -> LogView {
    LogView {
        name: String::new(),
        readers: Vec::new(),
        pinned: Vec::new(),
        entries: Vec::new(),
        has_older: false,
        alone: Vec::new(),
        may_write: false,
        may_moderate: false,
        refused: 0,
    }
}
