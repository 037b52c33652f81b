//! The log of a group: which scene is played on which day, by whom, and what the others answer.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kring_domain::{
    commands::{Command, EntryKind, EntryRef, NewEntry},
    ids::{EntryId, MeetingId, PersonId, SpaceId},
    time::Timestamp,
};

use super::{
    DAYS,
    meetings::Meeting,
    speak::{Found, Memory},
    table::{Sitter, Table},
    talk::Talk,
};
use crate::{
    calendar::Calendar,
    cast::Group,
    chance::Chance,
    model::{Event, Intent},
    script::{Fate, Mood, Scene, Script, Voice, Words},
};

/// Entries among which no two are the same.
const SCREEN: usize = 64;

pub(super) const MINUTE_MS: i64 = 60_000;

/// An entry or reply that was written.
pub(super) struct Told {
    pub(super) at: Timestamp,
    pub(super) author: PersonId,
    pub(super) entry: EntryId,
    pub(super) kind: EntryKind,
    pub(super) mood: Mood,
    pub(super) fate: Fate,
    pub(super) reply_to: Option<EntryRef>,
    /// The words that replace it later, where the scene says so.
    pub(super) amended: Option<String>,
    pub(super) body: String,
    pub(super) lang: &'static str,
    pub(super) about: Option<PersonId>,
    pub(super) meeting: Option<MeetingId>,
}

impl Told {
    pub(super) fn reference(&self) -> EntryRef {
        EntryRef { author: self.author, month: self.at.month(), entry: self.entry }
    }

    pub(super) fn event(self, space: SpaceId) -> Event {
        let entry = NewEntry {
            entry: self.entry,
            at: self.at,
            kind: self.kind,
            body: self.body,
            lang: self.lang.to_owned(),
            reply_to: self.reply_to,
            about: self.about,
            meeting: self.meeting,
            attachments: Vec::new(),
        };
        Event { at: self.at, person: self.author, space, intent: Intent::Command(Command::AddEntry(entry)) }
    }
}

/// Everything that was written in the group up to now, oldest first.
pub(super) fn tell(seed: u64, calendar: &Calendar, table: &Table, script: &Script, meetings: &[Meeting]) -> Vec<Told> {
    let apart_days = match table.group {
        Group::Peers => 24,
        Group::Workplace => 40,
        Group::Entrepreneurs => 55,
        Group::Review => 100,
    };
    let mut teller = Teller {
        calendar,
        table,
        script,
        chance: Chance::of(seed, &format!("story {}", table.group.name())),
        memory: Memory::of_days(apart_days),
        played: BTreeMap::new(),
        played_by: BTreeMap::new(),
        lately: Vec::new(),
        told: Vec::new(),
    };
    let mut set = teller.appointed(meetings);
    for days_ago in (0..=DAYS).rev() {
        let date = calendar.days_ago(days_ago);
        let mut due = set.remove(&date).unwrap_or_default();
        due.extend(teller.everyday(date, days_ago, due.len()));
        due.sort_by_key(|cue| cue.at);
        for cue in due {
            teller.play(&cue);
        }
    }
    let mut told = teller.told;
    told.retain(|entry| entry.at <= calendar.now());
    told.sort_by_key(|entry| entry.at);
    without_echoes(told)
}

/// What was said less than a long screen ago is not said again, and then not answered either.
fn without_echoes(told: Vec<Told>) -> Vec<Told> {
    let mut kept: Vec<Told> = Vec::with_capacity(told.len());
    let mut unsaid = BTreeSet::new();
    for entry in told {
        let echo = kept.iter().rev().take(SCREEN).any(|other| other.body == entry.body);
        if echo || entry.reply_to.is_some_and(|answered| unsaid.contains(&answered.entry)) {
            unsaid.insert(entry.entry);
        } else {
            kept.push(entry);
        }
    }
    kept
}

/// A scene with its moment.
#[derive(Clone)]
pub(super) struct Cue<'a> {
    pub(super) at: Timestamp,
    pub(super) scene: &'a Scene,
    pub(super) author: Option<usize>,
    pub(super) meeting: Option<MeetingId>,
    pub(super) theme: Option<&'static str>,
    /// Which of the ways to say it; `None` for any.
    pub(super) way: Option<usize>,
}

pub(super) struct Teller<'a> {
    pub(super) calendar: &'a Calendar,
    pub(super) table: &'a Table,
    pub(super) script: &'a Script,
    pub(super) chance: Chance,
    pub(super) memory: Memory,
    /// By scene: the day it was last played, and how often.
    pub(super) played: BTreeMap<usize, (Date, i64)>,
    /// By scene and sitter: the day they last said it.
    pub(super) played_by: BTreeMap<(usize, usize), Date>,
    /// Who began an entry lately.
    pub(super) lately: Vec<(Timestamp, usize)>,
    pub(super) told: Vec<Told>,
}

impl<'a> Teller<'a> {
    fn play(&mut self, cue: &Cue<'a>) {
        let scene = cue.scene;
        let Some(author) = cue.author.or_else(|| self.author(scene, cue.at, None)) else { return };
        let Some(sitter) = self.table.sitter(author).filter(|sitter| sitter.is_present(cue.at)) else { return };
        if cue.author.is_none() {
            self.lately.push((cue.at, author));
        }
        let (mut words, other) = self.company(scene, author, cue.at);
        if let Some(theme) = cue.theme {
            words.bind("thema", theme);
        }
        let ways = match (cue.way, scene.fate) {
            (Some(way), _) => scene.bodies.get(way..=way).unwrap_or(&scene.bodies),
            (None, Fate::Restored) => scene.bodies.get(..1).unwrap_or(&scene.bodies),
            (None, Fate::Plain | Fate::Alone | Fate::Pinned | Fate::Hidden | Fate::Withdrawn) => &scene.bodies,
        };
        let found = self.memory.find_words(self.script, ways, &words, cue.at, &mut self.chance);
        let Some(Found { text: body, way, mut words }) = found else { return };
        let way = cue.way.unwrap_or(way);
        let amended = match scene.fate {
            Fate::Restored => scene.bodies.get(1).and_then(|text| words.expand(self.script, text, &mut self.chance)),
            Fate::Plain | Fate::Alone | Fate::Pinned | Fate::Hidden | Fate::Withdrawn => None,
        };
        let compliment = scene.kind == EntryKind::Compliment;
        if compliment && other.is_none() {
            return;
        }
        let told = Told {
            at: cue.at,
            author: sitter.id,
            entry: EntryId::from_random(self.chance.bytes()),
            kind: scene.kind,
            mood: scene.mood,
            fate: scene.fate,
            reply_to: None,
            amended,
            body,
            lang: scene.lang,
            about: other.filter(|_| compliment).and_then(|other| self.table.sitter(other)).map(|other| other.id),
            meeting: cue.meeting,
        };
        let answered = told.reference();
        self.told.push(told);
        match scene.fate {
            Fate::Alone | Fate::Hidden | Fate::Withdrawn => {}
            Fate::Plain | Fate::Pinned | Fate::Restored => {
                let talk = Talk { answered, author, other, way, at: cue.at, spoken: vec![author] };
                self.talk(scene, talk, &words);
            }
        }
    }

    /// Names for the words of a scene: its author, two others, a steward.
    fn company(&mut self, scene: &Scene, author: usize, at: Timestamp) -> (Words, Option<usize>) {
        let mut words = Words::default();
        if let Some(sitter) = self.table.sitter(author) {
            words.bind("auteur", sitter.name);
        }
        let stewards = self.table.stewards(at);
        let not_author: Vec<&&Sitter> = stewards
            .iter()
            .filter(|steward| self.table.sitter(author).is_none_or(|own| own.id != steward.id))
            .collect();
        if let Some(steward) = self.chance.pick(&not_author) {
            words.bind("begeleider", steward.name);
        }
        let other = self.speaker(scene.about, at, &[author], "");
        if let Some(sitter) = other.and_then(|other| self.table.sitter(other)) {
            words.bind("ander", sitter.name);
        }
        let third = self.speaker(Voice::Anyone, at, &[Some(author), other].map(|place| place.unwrap_or(author)), "");
        if let Some(sitter) = third.and_then(|third| self.table.sitter(third)) {
            words.bind("iemand", sitter.name);
        }
        (words, other)
    }

    pub(super) fn speaker(&mut self, voice: Voice, at: Timestamp, not: &[usize], text: &str) -> Option<usize> {
        let weights: Vec<i64> = self
            .table
            .sitters
            .iter()
            .enumerate()
            .map(|(place, sitter)| {
                let fits = sitter.is_present(at)
                    && !not.contains(&place)
                    && self.table.may_speak(sitter, voice)
                    && Table::finds_words(sitter, voice, text);
                let asked_for = matches!(voice, Voice::Named(_) | Voice::Trait(_) | Voice::Steward);
                if fits { sitter.busy.max(i64::from(asked_for)) * 10 } else { 0 }
            })
            .collect();
        self.chance.weigh(&weights)
    }
}
