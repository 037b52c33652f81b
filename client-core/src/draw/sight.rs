//! "Over mij", and what others share.

use std::collections::BTreeMap;

use kring_domain::{
    acts::Act,
    documents::{
        DocumentKind,
        introduction::{Answered, IntroductionContents},
    },
    ids::{GrantId, PersonId, SpaceId},
    people::{MemberCard, Picture},
    sight::{GrantCard, Grantee, Part},
    spaces::SpaceKind,
    time::CivilDate,
};

use super::Look;
use crate::{
    records::{
        Contents, Intent, SpaceRecord,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{
        AnswerView, ChoiceView, GrantState, GrantView, GranteeView, GroupChoiceView, IntroductionView, LookView,
        PersonView, SharedIntroductionView, SharedPartView, SharedView, SharedWithMeView, SightChoicesView,
    },
};

impl Look<'_> {
    /// One's own.
    pub(super) fn introduction(&self) -> Result<IntroductionView, Missing> {
        let space = SpaceId::own(self.me);
        let waits = self.waits_to_write(DocumentKind::Introduction);
        let is_it = |part| part == Part::Introduction;
        Ok(IntroductionView {
            space,
            answers: self.answers(space)?,
            waits,
            grants: self.grants(is_it),
            looks: self.looks(is_it),
        })
    }

    /// Who looked at some parts of one's own.
    pub(super) fn looks(&self, at: impl Fn(Part) -> bool) -> Vec<LookView> {
        let looks = self.core.state.given.looks.iter().filter(|look| at(look.part));
        looks
            .map(|look| LookView {
                reader: self.anyone(look.reader),
                part: look.part,
                at: look.at.0,
                day: look.day.clone(),
            })
            .collect()
    }

    /// What someone says about themselves, as far as it is here.
    fn answers(&self, space: SpaceId) -> Result<Vec<AnswerView>, Missing> {
        let pieces = self.core.pieces.under(&keys::shelf(space, Shelf::Card))?;
        let said = pieces.filter_map(|piece| match &piece.contents {
            Contents::Introduction(said) => Some(said),
            Contents::Journal(_)
            | Contents::Meeting(_)
            | Contents::Closing(_)
            | Contents::Presence(_)
            | Contents::Board(_)
            | Contents::Moderation(_)
            | Contents::Warning(_)
            | Contents::Assessments(_)
            | Contents::Goals(_)
            | Contents::CheckIns(_)
            | Contents::Conversations(_)
            | Contents::Skills(_)
            | Contents::Confirmations(_)
            | Contents::Rewards(_) => None,
        });
        Ok(said.flat_map(|IntroductionContents { answers }| answers).map(|said| self.answer(said)).collect())
    }

    fn answer(&self, said: &Answered) -> AnswerView {
        AnswerView {
            question: said.question,
            text: said.text.clone(),
            voice: said.voice.clone(),
            at: said.at.0,
            helper: said.helped.map(|helper| self.helper(helper)),
        }
    }

    /// What one gave of some parts, with what waits to be sent.
    pub(super) fn grants(&self, of: impl Fn(Part) -> bool) -> Vec<GrantView> {
        let mut ending: Vec<GrantId> = Vec::new();
        let mut grants: Vec<GrantView> = Vec::new();
        for item in self.core.state.outbox.values().rev() {
            match &item.intent {
                Intent::Act(Act::EndGrant { grant }) => ending.push(*grant),
                Intent::Act(Act::Grant { grant, part, to, purpose, until }) => {
                    let card = GrantCard {
                        grant: *grant,
                        part: *part,
                        to: *to,
                        purpose: purpose.clone(),
                        given_at: item.at,
                        until: *until,
                        ended_at: None,
                    };
                    let state = if ending.contains(grant) { GrantState::Ending } else { GrantState::Waiting };
                    grants.push(self.grant(&card, state));
                }
                Intent::Act(_) | Intent::Command { .. } => {}
            }
        }
        for card in &self.core.state.given.grants {
            let state = match card.ended_at {
                Some(_) => GrantState::Ended,
                None if card.until <= self.now => GrantState::Over,
                None if ending.contains(&card.grant) => GrantState::Ending,
                None => GrantState::Holds,
            };
            if grants.iter().all(|known| known.grant != card.grant) {
                grants.push(self.grant(card, state));
            }
        }
        grants.retain(|grant| of(grant.part));
        grants.sort_by_key(|grant| match grant.state {
            GrantState::Waiting | GrantState::Holds | GrantState::Ending => 0,
            GrantState::Ended | GrantState::Over => 1,
        });
        grants
    }

    fn grant(&self, card: &GrantCard, state: GrantState) -> GrantView {
        let to = match card.to {
            Grantee::Person { person } => GranteeView::Person { person: self.anyone(person) },
            Grantee::Stewards { space } => GranteeView::Stewards {
                space,
                name: self.space(space).map(|record| record.card.name.clone()).unwrap_or_default(),
            },
        };
        GrantView {
            grant: card.grant,
            part: card.part,
            to,
            purpose: card.purpose.clone(),
            given_at: card.given_at.0,
            until: card.until.0,
            state,
        }
    }

    /// Someone as they are known in any space on this device.
    pub(super) fn anyone(&self, person: PersonId) -> PersonView {
        let spaces = || self.core.state.spaces.values();
        let known = spaces().find(|record| record.members.contains_key(&person));
        if known.is_some() || person == self.me {
            return self.person(known, person);
        }
        let shared = spaces().find_map(|record| {
            let shared = record.card.shared.as_ref().filter(|shared| shared.owner == person)?;
            Some((record.card.name.clone(), shared.picture))
        });
        let (name, picture) = shared.unwrap_or((String::new(), Picture::Lamp));
        PersonView { id: person, name, picture, is_me: false }
    }

    /// Whom one can let read.
    pub(super) fn sight_choices(&self) -> SightChoicesView {
        let mut people: BTreeMap<PersonId, (&MemberCard, Vec<String>)> = BTreeMap::new();
        let mut groups = Vec::new();
        let here = self.core.state.spaces.values();
        for record in here.filter(|record| record.card.kind != SpaceKind::Own && record.may_write()) {
            let others: Vec<&MemberCard> =
                self.table(record).into_iter().filter(|card| card.person != self.me).collect();
            let stewards = others.iter().filter(|card| card.standing.is_steward());
            let stewards: Vec<PersonView> = stewards.map(|card| self.person(Some(record), card.person)).collect();
            if !stewards.is_empty() {
                groups.push(GroupChoiceView { space: record.space(), name: record.card.name.clone(), stewards });
            }
            for card in others {
                people.entry(card.person).or_insert((card, Vec::new())).1.push(record.card.name.clone());
            }
        }
        let mut people: Vec<ChoiceView> = people
            .into_iter()
            .map(|(person, (card, mut groups))| {
                groups.sort();
                ChoiceView { person: self.anyone(person), title: card.title, groups }
            })
            .collect();
        people.sort_by_cached_key(|choice| (choice.person.name.to_lowercase(), choice.person.id));
        groups.sort_by_cached_key(|group| (group.name.to_lowercase(), group.space));
        SightChoicesView { people, groups }
    }

    /// What others share with one.
    pub(super) fn shared_with_me(&self) -> SharedWithMeView {
        let records = self.core.state.spaces.values();
        let mut shared: Vec<SharedView> = records.filter_map(|record| self.shared(record, |_part| true)).collect();
        shared.sort_by_cached_key(|shared| (shared.owner.name.to_lowercase(), shared.owner.id));
        SharedWithMeView { shared }
    }

    /// What someone shares of some parts; `None` when that is nothing.
    fn shared(&self, record: &SpaceRecord, of: impl Fn(Part) -> bool) -> Option<SharedView> {
        let owner = record.card.shared.as_ref()?.owner;
        let shared = Part::ALL.into_iter().filter(|part| of(*part));
        let parts: Vec<SharedPartView> = shared
            .filter_map(|part| record.shared_part(part, self.now))
            .map(|shared| SharedPartView {
                part: shared.part,
                purpose: shared.purpose.clone(),
                since: shared.since.0,
                until: shared.until.0,
            })
            .collect();
        if parts.is_empty() { None } else { Some(SharedView { owner: self.anyone(owner), parts }) }
    }

    /// What someone shares of some parts, as far as the look at it of today is recorded: nothing else of it is drawn.
    pub(super) fn looked_at(&self, owner: PersonId, of: impl Fn(Part) -> bool) -> Option<SharedView> {
        let today = CivilDate::of(self.now, self.core.utc_offset_minutes);
        let record = self.space(SpaceId::own(owner))?;
        self.shared(record, |part| of(part) && record.looked.get(&part) == Some(&today))
    }

    /// What another says about themselves: drawn only when the look at it is recorded.
    pub(super) fn shared_introduction(&self, owner: PersonId) -> Result<SharedIntroductionView, Missing> {
        let space = SpaceId::own(owner);
        let shared = self.looked_at(owner, |part| part == Part::Introduction);
        let answers = if shared.is_some() { self.answers(space)? } else { Vec::new() };
        Ok(SharedIntroductionView { space, shared, answers })
    }
}
