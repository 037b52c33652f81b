//! How a group stands, and its house rules.

use kring_domain::{
    documents::board::BoardContents,
    house_rules,
    ids::{PersonId, SpaceId},
    spaces::{ChangedBy, GroupState, Led, SpaceKind},
};

use super::{Look, meetings::board};
use crate::{
    records::SpaceRecord,
    replica::Missing,
    views::{Asked, ChangedView, GroupView, HouseRulesView, PersonView, RuleView},
};

impl Look<'_> {
    pub(super) fn group(&self, space: SpaceId) -> Result<GroupView, Missing> {
        let Some(record) = self.space(space) else { return Ok(nothing()) };
        let board = board(self, space)?;
        let GroupState { led, made, renamed, led_changed, archived } = record.card.group;
        let said = |by: Option<ChangedBy>| by.map(|by| self.changed(record, by));
        let leads = self.table(record).into_iter().filter(|card| card.standing.is_steward());
        Ok(GroupView {
            name: record.card.name.clone(),
            kind: record.card.kind,
            led,
            made: said(made),
            renamed: said(renamed),
            led_changed: said(led_changed),
            archived: said(archived),
            stewards: leads.map(|card| self.person(Some(record), card.person)).collect(),
            i_am_steward: record.is_steward(),
            about: board.map(|board| board.about.clone()).unwrap_or_default(),
            rules: self.house_rules(record, board),
        })
    }

    fn changed(&self, record: &SpaceRecord, by: ChangedBy) -> ChangedView {
        ChangedView { person: self.person(Some(record), by.person), at: by.at.0 }
    }

    fn house_rules(&self, record: &SpaceRecord, board: Option<&BoardContents>) -> HouseRulesView {
        let text = board.map_or("", |board| board.house_rules.as_str());
        let stamp = house_rules::stamp(text);
        let mine = self.agreed_to(record, self.me);
        let may_agree = record.is_in_meetings() && record.goes_on() && !stamp.is_empty();
        let asked = match mine {
            _ if !may_agree => Asked::Nothing,
            Some(mine) if mine == stamp => Asked::Nothing,
            Some(_) => Asked::Changed,
            None => Asked::First,
        };
        let is_new = |rule: &str| mine.is_some_and(|mine| !house_rules::knows(mine, rule));
        let (agreed, not_yet): (Vec<PersonId>, Vec<PersonId>) = match record.is_steward() && !stamp.is_empty() {
            true => self
                .in_meetings(record)
                .into_iter()
                .map(|card| card.person)
                .partition(|person| self.agreed_to(record, *person) == Some(stamp.as_str())),
            false => (Vec::new(), Vec::new()),
        };
        let shown = |people: Vec<PersonId>| -> Vec<PersonView> {
            people.into_iter().map(|person| self.person(Some(record), person)).collect()
        };
        HouseRulesView {
            rules: house_rules::rules(text)
                .map(|rule| RuleView { text: rule.to_owned(), is_new: is_new(rule) })
                .collect(),
            stamp,
            asked,
            agreed: shown(agreed),
            not_yet: shown(not_yet),
        }
    }

    /// To which rules someone agreed last, with any of their accounts.
    fn agreed_to<'r>(&self, record: &'r SpaceRecord, person: PersonId) -> Option<&'r str> {
        let said = record.accounts_of(person).filter_map(|account| record.agreed.get(&account));
        said.max_by_key(|(_stamp, at)| *at).map(|(stamp, _at)| stamp.as_str())
    }
}

const fn nothing() -> GroupView {
    GroupView {
        name: String::new(),
        kind: SpaceKind::PeerGroup,
        led: Led::Workers,
        made: None,
        renamed: None,
        led_changed: None,
        archived: None,
        stewards: Vec::new(),
        i_am_steward: false,
        about: String::new(),
        rules: HouseRulesView {
            rules: Vec::new(),
            stamp: String::new(),
            asked: Asked::Nothing,
            agreed: Vec::new(),
            not_yet: Vec::new(),
        },
    }
}
