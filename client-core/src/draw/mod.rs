//! Draws the views from what is in memory; names what must be read first.

mod about_me;
mod between;
mod check_ins;
mod closing;
mod conversations;
mod entries;
mod fold;
mod goals;
mod group;
mod groups;
mod help;
mod log;
mod map;
mod meetings;
mod members;
mod occurrences;
mod recovering;
mod rewards;
mod search;
mod sight;
mod skills;
mod waiting;

pub(crate) use waiting::words;

use std::collections::BTreeMap;

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::{MemberCard, Picture, Standing},
    time::Timestamp,
};
use serde::Serialize;

use crate::{
    machine::Core,
    records::SpaceRecord,
    replica::Missing,
    views::{ArrangementsView, PersonView, SessionView, ViewQuery},
};

/// Milliseconds in a day.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A look at what a device knows, at one moment.
pub(crate) struct Look<'a> {
    core: &'a Core,
    /// By the server's clock.
    now: Timestamp,
    /// Who looks.
    me: PersonId,
}

impl Core {
    /// A view as JSON.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn view(&self, query: &ViewQuery, clock: Timestamp) -> Result<String, Missing> {
        let nobody = PersonId::from_bytes([0; 16]);
        let look = Look { core: self, now: self.state.corrected(clock), me: self.state.me().unwrap_or(nobody) };
        match query {
            ViewQuery::Session => Ok(json(&look.session())),
            ViewQuery::Groups => Ok(json(&look.groups())),
            ViewQuery::Log { space, older } => look.log(*space, *older).map(|view| json(&view)),
            ViewQuery::Meetings { space } => look.meetings(*space).map(|view| json(&view)),
            ViewQuery::Meeting { space, meeting } => look.meeting(*space, *meeting).map(|view| json(&view)),
            ViewQuery::Closing { space, meeting } => look.closing(*space, *meeting).map(|view| json(&view)),
            ViewQuery::Members { space } => look.members(*space).map(|view| json(&view)),
            ViewQuery::Group { space } => look.group(*space).map(|view| json(&view)),
            ViewQuery::Waiting => Ok(json(&look.waiting())),
            ViewQuery::Introduction => look.introduction().map(|view| json(&view)),
            ViewQuery::Map => look.map().map(|view| json(&view)),
            ViewQuery::Recoveries => Ok(json(&look.recoveries())),
            ViewQuery::SightChoices => Ok(json(&look.sight_choices())),
            ViewQuery::SharedWithMe => Ok(json(&look.shared_with_me())),
            ViewQuery::SharedIntroduction { owner } => look.shared_introduction(*owner).map(|view| json(&view)),
            ViewQuery::SharedMap { owner } => look.shared_map(*owner).map(|view| json(&view)),
            ViewQuery::AboutMe => look.about_me().map(|view| json(&view)),
            ViewQuery::Steps => look.steps().map(|view| json(&view)),
            ViewQuery::Arrangements => Ok(json(&look.arrangements())),
            ViewQuery::CheckIns => look.check_ins().map(|view| json(&view)),
            ViewQuery::Conversations => look.conversations().map(|view| json(&view)),
            ViewQuery::Skills => look.skills().map(|view| json(&view)),
            ViewQuery::SharedSkills { owner } => look.shared_skills(*owner).map(|view| json(&view)),
            ViewQuery::Search { text } => look.search(text).map(|view| json(&view)),
        }
    }
}

fn json<T: Serialize>(view: &T) -> String {
    // Nothing in a view can fail to become JSON.
    serde_json::to_string(view).unwrap_or_default()
}

impl Look<'_> {
    fn session(&self) -> SessionView {
        match &self.core.state.session {
            None => SessionView::SignedOut,
            Some(session) => SessionView::SignedIn {
                me: PersonView {
                    id: session.person,
                    name: session.name.clone(),
                    picture: session.picture,
                    is_me: true,
                },
                must_sign_in_again: session.ended && !session.awaits_account,
                help: self.help(),
                help_ran_out: self.help_ran_out(),
            },
        }
    }

    fn arrangements(&self) -> ArrangementsView {
        let told = self.core.state.arrangements.as_ref();
        ArrangementsView { organisations: told.map(|all| all.organisations.clone()) }
    }

    fn space(&self, space: SpaceId) -> Option<&SpaceRecord> {
        self.core.state.spaces.get(&space)
    }

    /// A person as they are shown in a space. Who has two accounts there has one name.
    fn person(&self, space: Option<&SpaceRecord>, person: PersonId) -> PersonView {
        let shown_as = space.map_or(person, |space| space.shown_as(person));
        let card = space.and_then(|space| space.members.get(&shown_as));
        let session = self.core.state.session.as_ref().filter(|session| session.person == shown_as);
        let (name, picture) = match (card, session) {
            (_, Some(session)) => (session.name.clone(), session.picture),
            (Some(card), None) => (card.name.clone(), card.picture),
            (None, None) => (String::new(), Picture::Lamp),
        };
        PersonView { id: person, name, picture, is_me: person == self.me }
    }

    /// The people at the table, oneself first, then by name: who reads the stories. Who has two accounts sits there once: with
    /// one's own, or the one that they are shown as.
    fn table<'s>(&self, space: &'s SpaceRecord) -> Vec<&'s MemberCard> {
        self.seated(space, Standing::is_present)
    }

    /// The people in the meetings, in the same order: those at the table, and guests.
    fn in_meetings<'s>(&self, space: &'s SpaceRecord) -> Vec<&'s MemberCard> {
        self.seated(space, Standing::is_in_meetings)
    }

    fn seated<'s>(&self, space: &'s SpaceRecord, sits: impl Fn(Standing) -> bool) -> Vec<&'s MemberCard> {
        let mut seats: BTreeMap<PersonId, &MemberCard> = BTreeMap::new();
        for card in space.members.values().filter(|card| sits(card.standing)) {
            let shown_as = space.shown_as(card.person);
            let seat = seats.entry(shown_as).or_insert(card);
            if card.person == self.me || card.person == shown_as && seat.person != self.me {
                *seat = card;
            }
        }
        let mut present: Vec<&MemberCard> = seats.into_values().collect();
        present.sort_by_cached_key(|card| (card.person != self.me, card.name.to_lowercase(), card.person));
        present
    }
}
