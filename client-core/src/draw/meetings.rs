//! Meetings: the list, and one of them.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    commands::{PresenceState, ProgrammeLine},
    documents::{
        Subject,
        board::{BoardContents, Series},
        meeting::MeetingContents,
    },
    ids::{MeetingId, PersonId, SpaceId},
    time::{CivilDate, CivilTime, Month, Timestamp},
};

use super::{
    Look,
    occurrences::{Occurrence, day, day_of, occurrences},
};
use crate::{
    records::{
        Contents, Piece, SpaceRecord,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{AgreementView, MeetingCard, MeetingView, MeetingsView, ParagraphView, SeriesView},
};

/// How many past days of a series without any note are shown.
const QUIET_PAST: usize = 8;

/// What is known of the meetings of a space.
pub(super) struct Known<'a> {
    series: Vec<&'a Series>,
    documents: BTreeMap<MeetingId, &'a MeetingContents>,
    of_series: BTreeMap<MeetingId, (&'a Series, Occurrence)>,
    today: CivilDate,
}

impl<'a> Known<'a> {
    pub(super) fn read(look: &'a Look<'_>, space: SpaceId) -> Result<Self, Missing> {
        let board = board(look, space)?;
        let documents = look
            .core
            .pieces
            .under(&keys::shelf(space, Shelf::Meetings))?
            .filter_map(|piece| match (&piece.contents, piece.key.subject) {
                (Contents::Meeting(contents), Subject::Meeting(meeting)) => Some((meeting, contents)),
                (_, _) => None,
            })
            .collect();
        let today = day_of(look.now, look.core.utc_offset_minutes);
        let series: Vec<&Series> = board.into_iter().flat_map(|board| &board.series).collect();
        let of_series = series
            .iter()
            .flat_map(|series| {
                occurrences(series, &today).into_iter().map(|occurrence| (occurrence.meeting, (*series, occurrence)))
            })
            .collect();
        Ok(Self { series, documents, of_series, today })
    }

    /// The card of a meeting: as it was planned, else as its series says.
    pub(super) fn card(&self, meeting: MeetingId) -> Option<MeetingCard> {
        let document = self.documents.get(&meeting);
        let cancelled = document.is_some_and(|document| document.cancelled);
        let planned = document.and_then(|document| document.card.as_ref());
        let of_series = self.of_series.get(&meeting);
        let (title, starts, minutes, place, series) = match (planned, of_series) {
            (Some(card), _) => (&card.title, &card.starts, card.minutes, &card.place, card.series),
            (None, Some((series, occurrence))) => {
                (&series.title, &occurrence.starts, series.minutes, &series.place, Some(series.series))
            }
            (None, None) => return None,
        };
        Some(MeetingCard {
            meeting,
            title: title.clone(),
            starts: starts.clone(),
            minutes,
            place: place.clone(),
            series: series.or_else(|| of_series.map(|(series, _occurrence)| series.series)),
            cancelled,
            today: day(starts) == self.today.0,
        })
    }

    fn programme(&self, meeting: MeetingId) -> Vec<ProgrammeLine> {
        let document = self.documents.get(&meeting);
        match (document.filter(|document| !document.programme.is_empty()), self.of_series.get(&meeting)) {
            (Some(document), _) => document.programme.clone(),
            (None, Some((series, _occurrence))) if document.is_none_or(|document| document.card.is_none()) => {
                series.programme.clone()
            }
            (None, Some(_) | None) => Vec::new(),
        }
    }
}

/// The account as which someone is shown in a group.
pub(super) fn shown_as(record: Option<&SpaceRecord>, person: PersonId) -> PersonId {
    record.map_or(person, |record| record.shown_as(person))
}

/// The board of a space, when there is one.
pub(super) fn board<'a>(look: &'a Look<'_>, space: SpaceId) -> Result<Option<&'a BoardContents>, Missing> {
    let mut card = look.core.pieces.under(&keys::shelf(space, Shelf::Card))?;
    Ok(card.find_map(|piece| match &piece.contents {
        Contents::Board(board) => Some(board),
        Contents::Journal(_)
        | Contents::Meeting(_)
        | Contents::Closing(_)
        | Contents::Presence(_)
        | Contents::Moderation(_)
        | Contents::Warning(_)
        | Contents::Introduction(_)
        | Contents::Assessments(_)
        | Contents::Goals(_)
        | Contents::CheckIns(_)
        | Contents::Conversations(_)
        | Contents::Skills(_)
        | Contents::Confirmations(_)
        | Contents::Rewards(_) => None,
    }))
}

impl Look<'_> {
    pub(super) fn meetings(&self, space: SpaceId) -> Result<MeetingsView, Missing> {
        let Some(record) = self.space(space) else {
            return Ok(MeetingsView { coming: Vec::new(), past: Vec::new(), series: Vec::new(), may_plan: false });
        };
        let known = Known::read(self, space)?;
        let ids: BTreeSet<MeetingId> = known.documents.keys().chain(known.of_series.keys()).copied().collect();
        let (mut coming, mut past): (Vec<MeetingCard>, Vec<MeetingCard>) = ids
            .into_iter()
            .filter_map(|meeting| known.card(meeting))
            .partition(|card| day(&card.starts) >= known.today.0.as_str());
        coming.sort_by(|a, b| (&a.starts, a.meeting).cmp(&(&b.starts, b.meeting)));
        past.sort_by(|a, b| (&b.starts, b.meeting).cmp(&(&a.starts, a.meeting)));
        let mut quiet = 0;
        past.retain(|card| {
            let noted = known.documents.contains_key(&card.meeting);
            quiet += usize::from(!noted);
            noted || quiet <= QUIET_PAST
        });
        let series = known.series.iter().filter(|series| !series.ended).map(|series| SeriesView {
            series: series.series,
            title: series.title.clone(),
            first: series.first.clone(),
            minutes: series.minutes,
            place: series.place.clone(),
            programme: series.programme.clone(),
        });
        Ok(MeetingsView { coming, past, series: series.collect(), may_plan: record.is_steward() && record.goes_on() })
    }

    pub(super) fn meeting(&self, space: SpaceId, meeting: MeetingId) -> Result<MeetingView, Missing> {
        let record = self.space(space);
        let known = Known::read(self, space)?;
        let card = known.card(meeting).unwrap_or_else(|| unknown(meeting));
        let here = self.here(record, space, meeting, &card.starts)?;
        let table = record.map(|record| self.in_meetings(record)).unwrap_or_default();
        let (present, absent): (Vec<_>, Vec<_>) =
            table.iter().map(|member| member.person).partition(|person| here.contains(&shown_as(record, *person)));
        let shown = |people: Vec<PersonId>| people.into_iter().map(|person| self.person(record, person)).collect();
        let document = known.documents.get(&meeting);
        let notes = document.into_iter().flat_map(|document| &document.notes);
        let agreements = document.into_iter().flat_map(|document| &document.agreements);
        Ok(MeetingView {
            programme: known.programme(meeting),
            card,
            here: shown(present),
            not_marked: shown(absent),
            notes: notes
                .map(|paragraph| ParagraphView { paragraph: paragraph.paragraph, text: paragraph.text.clone() })
                .collect(),
            agreements: agreements
                .map(|agreement| AgreementView {
                    agreement: agreement.agreement,
                    text: agreement.text.clone(),
                    by: self.person(record, agreement.by),
                })
                .collect(),
            may_plan: record.is_some_and(|record| record.is_steward() && record.goes_on()),
            waiting: self.waiting_for(space, meeting),
        })
    }

    /// Who is at a meeting, by the account that each is shown as: as was noted, and before that as they say themselves.
    pub(super) fn here(
        &self,
        record: Option<&SpaceRecord>,
        space: SpaceId,
        meeting: MeetingId,
        starts: &CivilTime,
    ) -> Result<BTreeSet<PersonId>, Missing> {
        let mut here: BTreeMap<PersonId, PresenceState> = BTreeMap::new();
        for piece in self.core.pieces.under(&keys::rounds(space, meeting))? {
            if let Contents::Presence(presence) = &piece.contents {
                here.extend(presence.present.iter().map(|noted| (noted.person, noted.state)));
            }
        }
        // One's own word about it was said at the meeting or soon after.
        let said =
            month_of(starts).into_iter().flat_map(|month| [Some(month), Month::from_ordinal(month.ordinal() + 1)]);
        let here_months = said.flatten().filter(|month| record.is_some_and(|record| record.months.contains(month)));
        for month in here_months.collect::<BTreeSet<_>>() {
            let mut own: BTreeMap<PersonId, (Timestamp, PresenceState)> = BTreeMap::new();
            for piece in self.core.pieces.under(&keys::journals(space, month))? {
                let (Some(owner), Some(journal)) = (piece.key.owner, Piece::journal(piece)) else { continue };
                for word in journal.presence.iter().filter(|word| word.meeting == meeting) {
                    own.insert(owner, (word.at, word.state));
                }
            }
            here.extend(own.into_iter().map(|(person, (_at, state))| (person, state)));
        }
        let here = here.into_iter().filter(|(_, state)| *state == PresenceState::Here);
        Ok(here.map(|(person, _)| shown_as(record, person)).collect())
    }

    /// How many own intents of a meeting wait.
    pub(super) fn waiting_for(&self, space: SpaceId, meeting: MeetingId) -> u32 {
        let waiting = self.core.state.outbox.values().filter(|item| item.space == space);
        let of_meeting =
            waiting.filter(|item| item.document().is_some_and(|key| key.subject == Subject::Meeting(meeting)));
        u32::try_from(of_meeting.count()).unwrap_or(u32::MAX)
    }
}

/// A meeting that is not here (yet).
fn unknown(meeting: MeetingId) -> MeetingCard {
    MeetingCard {
        meeting,
        title: String::new(),
        starts: CivilTime(String::new()),
        minutes: 0,
        place: String::new(),
        series: None,
        cancelled: false,
        today: false,
    }
}

/// The month of a wall-clock moment.
fn month_of(starts: &CivilTime) -> Option<Month> {
    starts.0.get(..7)?.parse().ok()
}
