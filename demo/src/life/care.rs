//! What keeps a group well: its card, what people can help with, pauses, and a few acts of moderation.

use kring_domain::{
    commands::{Command, Measure},
    house_rules,
    ids::{MeasureId, PersonId},
    time::Timestamp,
};

use super::{DAYS, story::Told, table::Table};
use crate::{
    calendar::Calendar,
    cast::Group,
    chance::Chance,
    model::{Event, Intent},
    script::{Fate, Script},
};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;

/// The card, help, pauses and moderation of one group.
pub(super) fn of(seed: u64, calendar: &Calendar, table: &Table, script: &Script, told: &[Told]) -> Vec<Event> {
    let mut care =
        Care { chance: Chance::of(seed, &format!("care {}", table.group.name())), table, script, events: Vec::new() };
    care.card(calendar);
    care.help();
    care.pauses(calendar);
    for entry in told {
        care.moderate(entry);
    }
    care.events
}

struct Care<'a> {
    chance: Chance,
    table: &'a Table,
    script: &'a Script,
    events: Vec<Event>,
}

impl Care<'_> {
    fn does(&mut self, at: Timestamp, person: PersonId, command: Command) {
        let intent = Intent::Command(command);
        self.events.push(Event { at, person, space: self.table.space, intent });
    }

    fn steward(&mut self, at: Timestamp) -> Option<PersonId> {
        let stewards = self.table.stewards(at);
        self.chance.pick(&stewards).map(|steward| steward.id)
    }

    fn page(&self, name: &str) -> String {
        self.script.short.get(name).map(|lines| lines.join("\n")).unwrap_or_default()
    }

    fn card(&mut self, calendar: &Calendar) {
        for (days_ago, about, rules) in [(DAYS - 2, "card-first", "rules-first"), (412, "card", "rules")] {
            let at = calendar.moment(calendar.days_ago(days_ago), 9 * 60 + 25, 0);
            let Some(steward) = self.steward(at) else { continue };
            let (about, house_rules) = (self.page(about), self.page(rules));
            let rules = house_rules::stamp(&house_rules);
            self.does(at, steward, Command::SetCard { about, house_rules, at });
            if !rules.is_empty() {
                self.agreements(at, &rules);
            }
        }
    }

    /// Whoever is there agrees to the rules in the days after; whoever comes later, in their first minutes.
    fn agreements(&mut self, since: Timestamp, rules: &str) {
        let table = self.table;
        for (place, sitter) in (1_i64..).zip(&table.sitters) {
            let Some(from) = sitter.from else { continue };
            let at = if from < since { since.plus_ms(place * 50 * MINUTE_MS) } else { from.plus_ms(6 * MINUTE_MS) };
            if sitter.is_present(at) {
                self.does(at, sitter.id, Command::AgreeToRules { rules: rules.to_owned(), at });
            }
        }
    }

    fn help(&mut self) {
        let table = self.table;
        for sitter in &table.sitters {
            let Some(from) = sitter.from.filter(|_| !sitter.help.is_empty()) else { continue };
            let first = from.plus_ms(self.chance.between(2, 24) * DAY_MS + self.chance.between(0, 200) * MINUTE_MS);
            let topics: Vec<String> = sitter.help.iter().map(|topic| (*topic).to_owned()).collect();
            if let (Some(one), true) = (topics.first(), topics.len() > 1) {
                self.does(first, sitter.id, Command::SetHelp { topics: vec![one.clone()], at: first });
            }
            let then = first.plus_ms(self.chance.between(5, 60) * DAY_MS);
            if sitter.is_present(then) {
                self.does(then, sitter.id, Command::SetHelp { topics, at: then });
            }
        }
    }

    fn pauses(&mut self, calendar: &Calendar) {
        // Who rests when, in days ago; the last one still does.
        let rests: &[(&str, i64, i64, bool)] = match self.table.group {
            Group::Peers => &[
                ("Michel", 312, 291, true),
                ("Gerda", 505, 489, true),
                ("Sietse", 168, 140, false),
                ("Hennie", 96, 83, true),
                ("Oksana", 61, 49, true),
                ("Dirk", 230, 219, true),
                ("Selam", 5, 0, true),
            ],
            Group::Workplace => &[("Ruben", 120, 106, true), ("Wietske", 390, 372, true), ("Samir", 44, 37, false)],
            Group::Entrepreneurs => &[("Chandra", 205, 188, true), ("Wim", 4, 0, true)],
            Group::Review => &[("Anouk", 150, 129, true)],
        };
        for (name, from, until, visible) in rests {
            let Some(sitter) = self.table.named(name).and_then(|place| self.table.sitter(place)) else { continue };
            for (days, on) in [(*from, true), (*until, false)] {
                if days == 0 {
                    continue;
                }
                let minute = self.chance.between(8 * 60 + 10, 21 * 60);
                let at = calendar.moment(calendar.days_ago(days), minute, 0);
                self.does(at, sitter.id, Command::SetPause { on, visible: *visible, at });
            }
        }
    }

    fn moderate(&mut self, entry: &Told) {
        let target = entry.reference();
        let later = |minutes: i64| entry.at.plus_ms(minutes * MINUTE_MS);
        match entry.fate {
            Fate::Plain | Fate::Alone => {}
            Fate::Pinned => {
                if let Some(steward) = self.steward(later(2)) {
                    let at = later(2);
                    self.does(at, steward, Command::Pin { target, pinned: true, at });
                    let at = later(14 * 24 * 60 + 35);
                    self.does(at, steward, Command::Pin { target, pinned: false, at });
                }
            }
            Fate::Hidden => {
                if let Some(steward) = self.steward(later(34)) {
                    self.hide(entry, steward, 34, Measure::Hidden, "hidden");
                    let at = later(26 * 60);
                    self.tell(entry, steward, at, Measure::Talk, "talk");
                }
            }
            Fate::Restored => {
                if let (Some(steward), Some(body)) = (self.steward(later(21)), entry.amended.clone()) {
                    self.hide(entry, steward, 21, Measure::Hidden, "restored");
                    let at = later(195);
                    let (own, month) = (entry.entry, target.month);
                    self.does(at, entry.author, Command::EditEntry { entry: own, month, body, at });
                    let at = later(214);
                    self.does(at, steward, Command::Hide { target, hidden: false, at });
                }
            }
            Fate::Withdrawn => {
                let (at, person, space) = (later(7), entry.author, self.table.space);
                let act = kring_domain::acts::Act::Withdraw { entry: target };
                self.events.push(Event { at, person, space, intent: Intent::Act(act) });
            }
        }
    }

    fn hide(&mut self, entry: &Told, steward: PersonId, minutes: i64, measure: Measure, reason: &str) {
        let at = entry.at.plus_ms(minutes * MINUTE_MS);
        self.does(at, steward, Command::Hide { target: entry.reference(), hidden: true, at });
        self.tell(entry, steward, at.plus_ms(4 * MINUTE_MS), measure, reason);
    }

    fn tell(&mut self, entry: &Told, steward: PersonId, at: Timestamp, measure: Measure, reason: &str) {
        let reason = self.page(reason);
        let id = MeasureId::from_random(self.chance.bytes());
        let about = Some(entry.reference());
        self.does(at, steward, Command::Warn { member: entry.author, id, measure, reason, about, at });
    }
}
