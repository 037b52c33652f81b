//! What the others answer.

use kring_domain::{
    commands::{EntryKind, EntryRef},
    ids::EntryId,
    time::Timestamp,
};

use super::{
    rhythm,
    speak::Found,
    story::{MINUTE_MS, Teller, Told},
};
use crate::{
    calendar::later,
    script::{Fate, Line, Mood, Scene, Voice, Words},
};

/// A conversation under an entry.
pub(super) struct Talk {
    pub(super) answered: EntryRef,
    pub(super) author: usize,
    pub(super) other: Option<usize>,
    /// Which of the ways to say it was said.
    pub(super) way: usize,
    pub(super) at: Timestamp,
    pub(super) spoken: Vec<usize>,
}

impl Teller<'_> {
    pub(super) fn talk(&mut self, scene: &Scene, mut talk: Talk, words: &Words) {
        let mut previous = true;
        let mut replies = 0;
        let said_way = talk.way;
        for line in scene.lines.iter().filter(|line| line.way.is_none_or(|way| way == said_way)) {
            let permille = match (line.sure, line.by, replies) {
                (true, ..) => 1000,
                (_, Voice::Author, _) => 780,
                (_, _, 0) => 900,
                _ => 720,
            };
            let hangs_on = line.sure || line.by == Voice::Author;
            let said = (previous || !hangs_on)
                && (replies > 0 || line.by != Voice::Author)
                && self.chance.happens(permille)
                && self.reply(line, &mut talk, words);
            previous = said;
            replies += i64::from(said);
        }
        let mood = match (scene.kind, scene.mood) {
            (_, Mood::Heavy) => "heavy",
            (EntryKind::Question, _) => "question",
            (_, Mood::Glad) => "glad",
            _ => "light",
        };
        let permille = match (mood, replies) {
            ("heavy" | "glad", 0) => 650,
            ("heavy" | "glad", _) => 260,
            ("light", 0) if scene.kind == EntryKind::Story => 330,
            ("question", 0) => 600,
            _ => 0,
        };
        let kind_word = self.chance.happens(permille) && self.short(mood, Voice::Anyone, &mut talk, words);
        if kind_word && mood != "question" && self.chance.happens(170) {
            self.short("thanks", Voice::Author, &mut talk, words);
        }
    }

    fn short(&mut self, mood: &str, by: Voice, talk: &mut Talk, words: &Words) -> bool {
        let script = self.script;
        let lines = script.short.get(mood).map(Vec::as_slice).unwrap_or_default();
        let Some(text) = self.chance.pick(lines) else { return false };
        self.reply(&Line { by, text, sure: false, way: None }, talk, words)
    }

    fn reply(&mut self, line: &Line, talk: &mut Talk, words: &Words) -> bool {
        let pause = rhythm::pause_minutes(&mut self.chance) * MINUTE_MS + self.chance.between(0, 59) * 1000;
        let at = self.awake(talk.at.plus_ms(pause));
        let speaker = match line.by {
            Voice::Author => Some(talk.author),
            Voice::Other => talk.other,
            Voice::Anyone | Voice::Steward | Voice::Trait(_) => self.speaker(line.by, at, &talk.spoken, line.text),
            Voice::Named(name) => self.table.named(name).filter(|place| *place != talk.author),
        };
        let Some(speaker) = speaker else { return false };
        let Some(sitter) = self.table.sitter(speaker).filter(|sitter| sitter.is_present(at)) else { return false };
        let found = self.memory.find_words(self.script, &[line.text], words, at, &mut self.chance);
        let Some(Found { text: body, .. }) = found else { return false };
        self.told.push(Told {
            at,
            author: sitter.id,
            entry: EntryId::from_random(self.chance.bytes()),
            kind: EntryKind::Story,
            mood: Mood::Light,
            fate: Fate::Plain,
            reply_to: Some(talk.answered),
            amended: None,
            body,
            lang: "nl",
            about: None,
            meeting: None,
        });
        talk.at = at;
        if speaker != talk.author {
            talk.spoken.push(speaker);
        }
        true
    }

    /// The moment itself, or the next morning when it falls in the night.
    fn awake(&mut self, at: Timestamp) -> Timestamp {
        let (date, minute) = (self.calendar.date_of(at), self.calendar.minute_of(at));
        let morning = self.chance.between(425, 560);
        match minute {
            ..395 => self.calendar.moment(date, morning, 0),
            1418.. => self.calendar.moment(later(date, 1), morning, 0),
            _ => at,
        }
    }
}
