//! Who sits at a group's table, from when until when.

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::Standing,
    time::Timestamp,
};

use super::person_id;
use crate::{
    calendar::Calendar,
    cast::{Group, Part, Turn},
    chance::Chance,
    model::Membership,
    script::Voice,
};

/// A reply of someone who is learning Dutch is no longer than this, in characters.
const SHORT_REPLY: usize = 60;

/// The table of one group.
pub(super) struct Table {
    pub(super) group: Group,
    pub(super) space: SpaceId,
    pub(super) sitters: Vec<Sitter>,
}

/// Someone at the table.
pub(super) struct Sitter {
    pub(super) id: PersonId,
    pub(super) name: &'static str,
    pub(super) traits: &'static [&'static str],
    pub(super) help: &'static [&'static str],
    pub(super) busy: i64,
    pub(super) steward: bool,
    pub(super) turn: Turn,
    pub(super) knocked: Timestamp,
    /// From this moment they read and write; `None` while they knock.
    pub(super) from: Option<Timestamp>,
    /// Until this moment.
    pub(super) until: Option<Timestamp>,
    /// When they became alumnus, and whom they chose.
    pub(super) went_on: Option<(Timestamp, Option<PersonId>)>,
}

impl Table {
    pub(super) fn of(seed: u64, calendar: &Calendar, group: Group, space: SpaceId, parts: &[Part]) -> Self {
        let mut sitters = Vec::new();
        for part in parts {
            for seat in part.seats.iter().filter(|seat| seat.group == group) {
                let mut chance = Chance::of(seed, &format!("seat {} {}", group.name(), part.name));
                let day = calendar.days_ago(seat.since_days_ago);
                let minute = chance.between(9 * 60 + 5, 11 * 60);
                let knocked = calendar.moment(day, if seat.steward { 9 * 60 } else { minute }, 0);
                let waits = if seat.steward { 0 } else { chance.between(4, 70) * 60_000 };
                let on = |days: i64, minute: i64| calendar.moment(calendar.days_ago(days), minute, 0);
                let (from, until, went_on) = match seat.turn {
                    Turn::Stays => (Some(knocked.plus_ms(waits)), None, None),
                    Turn::Knocks => (None, None, None),
                    Turn::Left(days) => (Some(knocked.plus_ms(waits)), Some(on(days, 20 * 60 + 12)), None),
                    Turn::Alumnus(days, companion) => {
                        let companion = companion.map(|name| person_id(seed, name));
                        (Some(knocked.plus_ms(waits)), None, Some((on(days, 15 * 60 + 40), companion)))
                    }
                };
                sitters.push(Sitter {
                    id: person_id(seed, part.name),
                    name: part.name,
                    traits: part.traits,
                    help: part.help,
                    busy: part.busy,
                    steward: seat.steward,
                    turn: seat.turn,
                    knocked,
                    from,
                    until,
                    went_on,
                });
            }
        }
        Self { group, space, sitters }
    }

    /// The places of those who are at the table at this moment.
    pub(super) fn present(&self, at: Timestamp) -> impl Iterator<Item = (usize, &Sitter)> {
        self.sitters.iter().enumerate().filter(move |(_, sitter)| sitter.is_present(at))
    }

    /// The stewards at this moment.
    pub(super) fn stewards(&self, at: Timestamp) -> Vec<&Sitter> {
        self.present(at).map(|(_, sitter)| sitter).filter(|sitter| sitter.steward).collect()
    }

    pub(super) fn sitter(&self, place: usize) -> Option<&Sitter> {
        self.sitters.get(place)
    }

    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.sitters.iter().position(|sitter| sitter.name == name)
    }

    /// Whether this sitter may lend a voice to a line. Professionals speak only where the line asks for them, except
    /// among themselves.
    pub(super) fn may_speak(&self, sitter: &Sitter, voice: Voice) -> bool {
        match voice {
            Voice::Anyone => self.group == Group::Review || !sitter.is("pro"),
            Voice::Steward => sitter.steward,
            Voice::Trait(name) => sitter.is(name) || name == "learner" && sitter.is("ar"),
            Voice::Named(name) => sitter.name == name,
            Voice::Author | Voice::Other => false,
        }
    }

    /// Whether these words, not written for this sitter, are words that they would find.
    pub(super) fn finds_words(sitter: &Sitter, voice: Voice, text: &str) -> bool {
        !sitter.is("learner") || voice != Voice::Anyone || text.chars().count() <= SHORT_REPLY
    }
}

impl Sitter {
    pub(super) fn is(&self, name: &str) -> bool {
        self.traits.contains(&name)
    }

    pub(super) fn is_present(&self, at: Timestamp) -> bool {
        self.from.is_some_and(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }

    /// The membership as it begins and as it stands now.
    pub(super) fn membership(&self, space: SpaceId) -> Membership {
        let begins_as = if self.steward { Standing::Steward } else { Standing::Knocking };
        let (standing, standing_since) = match (self.from, self.until, self.went_on) {
            (None, _, _) => (begins_as, self.knocked),
            (_, Some(until), _) => (Standing::Left, until),
            (_, None, Some((at, _))) => (Standing::Alumnus, at),
            (Some(_), None, None) if self.steward => (Standing::Steward, self.knocked),
            (Some(from), None, None) => (Standing::Member, from),
        };
        Membership {
            space,
            person: self.id,
            since: self.knocked,
            begins_as,
            standing,
            standing_since,
            companion: self.went_on.and_then(|(_, companion)| companion),
        }
    }
}
