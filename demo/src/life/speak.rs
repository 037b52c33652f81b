//! Finding words, and not the same ones twice on a screen.

use std::collections::BTreeMap;

use kring_domain::time::Timestamp;

use crate::{
    chance::Chance,
    script::{Script, Words, sentences},
};

const DAY_MS: i64 = 86_400_000;

/// Words that were found.
pub(super) struct Found {
    pub(super) text: String,
    /// Which of the lines it was.
    pub(super) way: usize,
    pub(super) words: Words,
}

/// What was said when, in one group.
pub(super) struct Memory {
    said: BTreeMap<String, Vec<i64>>,
    apart_ms: i64,
}

impl Memory {
    /// A memory in which the same words come back after so many days at the earliest.
    pub(super) const fn of_days(days: i64) -> Self {
        Self { said: BTreeMap::new(), apart_ms: days * DAY_MS }
    }

    /// Words for one of these lines that nobody used lately; `None` when there are none left.
    pub(super) fn find_words(
        &mut self,
        script: &Script,
        lines: &[&'static str],
        words: &Words,
        at: Timestamp,
        chance: &mut Chance,
    ) -> Option<Found> {
        for _ in 0..12 {
            let ways: Vec<usize> = (0..lines.len()).collect();
            let way = *chance.pick(&ways)?;
            let line = lines.get(way)?;
            let mut tried = words.clone();
            let Some(text) = tried.expand(script, line, chance) else { continue };
            if self.is_new(&text, at) {
                self.keep(&text, at);
                return Some(Found { text, way, words: tried });
            }
        }
        None
    }

    fn is_new(&self, text: &str, at: Timestamp) -> bool {
        let new = |words: &str| {
            self.said
                .get(&words.to_lowercase())
                .is_none_or(|moments| moments.iter().all(|moment| (moment - at.0).abs() > self.apart_ms))
        };
        new(text) && sentences(text).all(new)
    }

    fn keep(&mut self, text: &str, at: Timestamp) {
        self.said.entry(text.to_lowercase()).or_default().push(at.0);
        for sentence in sentences(text).filter(|sentence| *sentence != text) {
            self.said.entry(sentence.to_lowercase()).or_default().push(at.0);
        }
    }
}
