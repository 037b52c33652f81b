//! The people of a group.

use kring_domain::{
    documents::Subject,
    ids::SpaceId,
    people::{MemberCard, MovedOn, Standing},
};

use super::{DAY_MS, Look, meetings::board};
use crate::{
    records::{
        Contents, SpaceRecord,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{KnockView, MemberView, MembersView, WarningView},
};

/// After so many whole weeks an alumnus is asked how it goes, that week long: the groups in Leeuwarden found that support
/// is needed longest after work was found.
const WEEKS_TO_ASK: [i64; 3] = [1, 4, 12];

impl Look<'_> {
    pub(super) fn members(&self, space: SpaceId) -> Result<MembersView, Missing> {
        let Some(record) = self.space(space) else { return Ok(nobody()) };
        let board = board(self, space)?;
        let mine = record.pauses.get(&self.me);
        let knocking = record.members.values().filter(|card| match card.standing {
            Standing::Knocking => record.may_write(),
            Standing::Member | Standing::Alumnus | Standing::Steward | Standing::Left => false,
        });
        Ok(MembersView {
            about: board.map(|board| board.about.clone()).unwrap_or_default(),
            house_rules: board.map(|board| board.house_rules.clone()).unwrap_or_default(),
            members: self.table(record).into_iter().map(|card| self.member(record, card)).collect(),
            knocking: knocking.map(|card| KnockView { person: self.person(Some(record), card.person) }).collect(),
            i_am_steward: record.is_steward(),
            my_pause: mine.filter(|(on, _, _)| *on).map(|(_on, visible, _at)| *visible),
            warnings: self.warnings(record)?,
        })
    }

    fn member(&self, record: &SpaceRecord, card: &MemberCard) -> MemberView {
        let paused = record.pauses.get(&card.person).filter(|(on, _, _)| *on);
        let help = record.help.get(&card.person).map(|(topics, _at)| topics.clone());
        MemberView {
            person: self.person(Some(record), card.person),
            title: card.title,
            standing: card.standing,
            help: if paused.is_none() { help.unwrap_or_default() } else { Vec::new() },
            paused: paused.is_some_and(|(_on, visible, _at)| *visible),
            ask_how_it_goes: card.moved_on.is_some_and(|moved_on| self.is_time_to_ask(moved_on)),
        }
    }

    /// Whether an alumnus chose me to ask how it goes, and it is the week to do so.
    fn is_time_to_ask(&self, moved_on: MovedOn) -> bool {
        let weeks = self.now.0.saturating_sub(moved_on.at.0) / (7 * DAY_MS);
        moved_on.companion == Some(self.me) && WEEKS_TO_ASK.contains(&weeks)
    }

    /// Measures that one was told of, or told oneself, newest first.
    fn warnings(&self, record: &SpaceRecord) -> Result<Vec<WarningView>, Missing> {
        let mut warnings = Vec::new();
        for piece in self.core.pieces.under(&keys::shelf(record.space(), Shelf::Card))? {
            let (Contents::Warning(told), Some(by), Subject::Person(member)) =
                (&piece.contents, piece.key.owner, piece.key.subject)
            else {
                continue;
            };
            warnings.extend(told.measures.iter().map(|measure| WarningView {
                by: self.person(Some(record), by),
                member: self.person(Some(record), member),
                measure: measure.measure,
                reason: measure.reason.clone(),
                about: measure.about,
                at: measure.at.0,
            }));
        }
        warnings.sort_by_key(|warning| std::cmp::Reverse(warning.at));
        Ok(warnings)
    }
}

/// The people of a group that is not here.
const fn nobody() -> MembersView {
    MembersView {
        about: String::new(),
        house_rules: String::new(),
        members: Vec::new(),
        knocking: Vec::new(),
        i_am_steward: false,
        my_pause: None,
        warnings: Vec::new(),
    }
}
