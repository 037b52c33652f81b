//! Every word of an instrument, in each language.

use std::collections::{BTreeMap, BTreeSet};

use super::Reader;
use crate::{
    commands::bounds::{Lines, lang},
    instruments::{Flaw, bounds, slug::is_slug},
};

/// The languages that every instrument has.
const ASKED: [&str; 2] = ["nl", "en"];

/// What a text must be.
#[derive(Clone, Copy)]
struct Wanted {
    max: usize,
    lines: Lines,
    /// Something that is tapped: it must say more than a number.
    tapped: bool,
}

const NAME: Wanted = Wanted { max: bounds::MAX_NAME, lines: Lines::One, tapped: false };
const TAPPED: Wanted = Wanted { tapped: true, ..NAME };
const QUESTION: Wanted = Wanted { max: bounds::MAX_QUESTION, ..NAME };
const ABOUT: Wanted = Wanted { max: bounds::MAX_ABOUT, lines: Lines::Many, tapped: false };

impl Reader<'_> {
    pub(super) fn texts(&mut self) {
        let draft = self.draft;
        let wanted = self.wanted();
        let languages: BTreeSet<&str> = ASKED.into_iter().chain(draft.texts.keys().map(String::as_str)).collect();
        self.count("texts", languages.len(), &bounds::LANGUAGES);
        for language in languages {
            let at = format!("texts.{language}");
            if language.is_empty() || lang(language).is_err() {
                self.fault(&at, Flaw::Characters);
            }
            match draft.texts.get(language) {
                None => self.fault(at, Flaw::Missing),
                Some(texts) => self.language(&at, texts, &wanted),
            }
        }
    }

    fn language(&mut self, at: &str, texts: &BTreeMap<String, String>, wanted: &BTreeMap<String, Wanted>) {
        for (key, wanted) in wanted {
            let at = place(at, key);
            let text = texts.get(key).map_or("", String::as_str);
            self.some_text(&at, text, wanted.max, wanted.lines);
            if wanted.tapped && !text.trim().is_empty() && !text.chars().any(char::is_alphabetic) {
                self.fault(at, Flaw::NoWords);
            }
        }
        for key in texts.keys().filter(|key| !wanted.contains_key(*key)) {
            self.fault(place(at, key), Flaw::Stray);
        }
    }

    /// Every text that the file asks for, by its key (see [`TextKey`](crate::instruments::TextKey)). What has no proper name
    /// has a fault already.
    fn wanted(&self) -> BTreeMap<String, Wanted> {
        let mut wanted = BTreeMap::from([("title".to_owned(), NAME), ("about".to_owned(), ABOUT)]);
        for topic in self.draft.topics.iter().filter(|topic| is_slug(&topic.id)) {
            wanted.insert(format!("topic.{}", topic.id), NAME);
            wanted.insert(format!("topic.{}.about", topic.id), ABOUT);
        }
        for scale in self.draft.scales.iter().filter(|scale| is_slug(&scale.id)) {
            for step in scale.steps.iter().filter(|step| is_slug(step)) {
                wanted.insert(format!("scale.{}.{step}", scale.id), TAPPED);
            }
        }
        for question in self.draft.questions.iter().filter(|question| is_slug(&question.id)) {
            wanted.insert(format!("question.{}", question.id), QUESTION);
            for choice in question.choices.iter().filter(|choice| is_slug(choice)) {
                wanted.insert(format!("choice.{}.{choice}", question.id), TAPPED);
            }
        }
        wanted
    }
}

/// Where a text stands: keys with points have quotes in the file.
fn place(at: &str, key: &str) -> String {
    if is_slug(key) { format!("{at}.{key}") } else { format!("{at}.\"{key}\"") }
}
