//! The people of a group.

use kring_domain::{
    acts::Act,
    documents::Subject,
    ids::{PersonId, SpaceId},
    people::{MemberCard, MovedOn, Standing},
    walk_ins::{first_of, may_be_one},
};

use super::{DAY_MS, Look, meetings::board};
use crate::{
    records::{
        Contents, Intent, SpaceRecord,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{AddedView, AlikeView, KnockView, MemberView, MembersView, WarningView},
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
            Standing::Member
            | Standing::Alumnus
            | Standing::Steward
            | Standing::Left
            | Standing::Reader
            | Standing::Guest => false,
        });
        Ok(MembersView {
            about: board.map(|board| board.about.clone()).unwrap_or_default(),
            house_rules: board.map(|board| board.house_rules.clone()).unwrap_or_default(),
            members: self.in_meetings(record).into_iter().map(|card| self.member(record, card)).collect(),
            knocking: knocking.map(|card| KnockView { person: self.person(Some(record), card.person) }).collect(),
            i_am_steward: record.is_steward(),
            my_pause: mine.filter(|(on, _, _)| *on).map(|(_on, visible, _at)| *visible),
            alike: if record.is_steward() { self.alike(record) } else { Vec::new() },
            added: self.added(record),
            warnings: self.warnings(record)?,
        })
    }

    /// Of whom it should be said whether they are one person.
    fn alike(&self, record: &SpaceRecord) -> Vec<AlikeView> {
        let cards: Vec<_> = record.members.values().filter_map(|card| Some((card, card.walked_in.as_ref()?))).collect();
        let mut alike = Vec::new();
        for (place, (one, one_in)) in cards.iter().enumerate() {
            for (other, other_in) in cards.iter().skip(place + 1) {
                if may_be_one(one, other, self.now).is_err() || self.is_said(record.space(), one.person, other.person) {
                    continue;
                }
                let stands_for = |card: &MemberCard| record.accounts_of(card.person).count() > 1;
                let first = match (stands_for(one), stands_for(other)) {
                    // Three tablets and more: an account that others are shown as is not shown as another.
                    (true, true) => continue,
                    (true, false) => true,
                    (false, true) => false,
                    (false, false) => first_of(one, other) == one.person,
                };
                let ((person, person_in), (other, other_in)) =
                    if first { ((one, one_in), (other, other_in)) } else { ((other, other_in), (one, one_in)) };
                alike.push(AlikeView {
                    person: self.person(Some(record), person.person),
                    person_at: person_in.at.0,
                    other: self.person(Some(record), other.person),
                    other_at: other_in.at.0,
                });
            }
        }
        alike
    }

    /// Whether one said already what two accounts are, and the server did not hear it yet.
    fn is_said(&self, space: SpaceId, first: PersonId, second: PersonId) -> bool {
        self.acts(space).any(|act| match act {
            Act::JoinWalkIns { alias: one, person: other } | Act::KeepApart { one, other } => {
                (*one, *other) == (first, second) || (*other, *one) == (first, second)
            }
            Act::Withdraw { .. }
            | Act::Admit { .. }
            | Act::TurnAway { .. }
            | Act::SetStanding { .. }
            | Act::Remove { .. }
            | Act::Leave
            | Act::SetProfile { .. }
            | Act::BecomeAlumnus { .. }
            | Act::WalkIn { .. }
            | Act::Unjoin { .. }
            | Act::Grant { .. }
            | Act::EndGrant { .. }
            | Act::Looked { .. }
            | Act::Rename { .. }
            | Act::SetLed { .. }
            | Act::Archive
            | Act::Reopen
            | Act::StopRecovery { .. }
            | Act::AdmitGuest { .. } => false,
        })
    }

    /// Whom one added and the server did not hear of yet.
    fn added(&self, record: &SpaceRecord) -> Vec<AddedView> {
        let added = self.acts(record.space()).filter_map(|act| match act {
            Act::WalkIn { person, name, picture, .. } if !record.members.contains_key(person) => {
                Some(AddedView { id: *person, name: name.clone(), picture: *picture })
            }
            Act::WalkIn { .. }
            | Act::JoinWalkIns { .. }
            | Act::KeepApart { .. }
            | Act::Unjoin { .. }
            | Act::Withdraw { .. }
            | Act::Admit { .. }
            | Act::TurnAway { .. }
            | Act::SetStanding { .. }
            | Act::Remove { .. }
            | Act::Leave
            | Act::SetProfile { .. }
            | Act::BecomeAlumnus { .. }
            | Act::Grant { .. }
            | Act::EndGrant { .. }
            | Act::Looked { .. }
            | Act::Rename { .. }
            | Act::SetLed { .. }
            | Act::Archive
            | Act::Reopen
            | Act::StopRecovery { .. }
            | Act::AdmitGuest { .. } => None,
        });
        added.collect()
    }

    /// The acts in a space that wait.
    fn acts(&self, space: SpaceId) -> impl Iterator<Item = &Act> {
        let waiting = self.core.state.outbox.values().filter(move |item| item.space == space);
        waiting.filter_map(|item| match &item.intent {
            Intent::Act(act) => Some(act),
            Intent::Command { .. } => None,
        })
    }

    fn member(&self, record: &SpaceRecord, card: &MemberCard) -> MemberView {
        let accounts: Vec<PersonId> = record.accounts_of(card.person).collect();
        let paused = accounts.iter().filter_map(|person| record.pauses.get(person)).find(|(on, _, _)| *on);
        let help = accounts.iter().filter_map(|person| record.help.get(person)).max_by_key(|(_topics, at)| *at);
        let help = help.map(|(topics, _at)| topics.clone());
        let is_joined = |person: &PersonId| record.shown_as(*person) != *person;
        MemberView {
            person: self.person(Some(record), card.person),
            title: card.title,
            standing: card.standing,
            help: if paused.is_none() { help.unwrap_or_default() } else { Vec::new() },
            paused: paused.is_some_and(|(_on, visible, _at)| *visible),
            joined: match record.is_steward() {
                true => accounts.into_iter().filter(is_joined).collect(),
                false => Vec::new(),
            },
            recovering: self.recovering(record, card),
            ask_how_it_goes: record.may_write() && card.moved_on.is_some_and(|moved_on| self.is_time_to_ask(moved_on)),
        }
    }

    /// Whether an alumnus chose me to ask how it goes, and it is the week to do so.
    fn is_time_to_ask(&self, moved_on: MovedOn) -> bool {
        let weeks = self.now.0.saturating_sub(moved_on.at.0) / (7 * DAY_MS);
        moved_on.companion == Some(self.me) && WEEKS_TO_ASK.contains(&weeks)
    }

    /// Measures that one was told of, or told oneself, newest first.
    pub(super) fn warnings(&self, record: &SpaceRecord) -> Result<Vec<WarningView>, Missing> {
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
        alike: Vec::new(),
        added: Vec::new(),
        warnings: Vec::new(),
    }
}
