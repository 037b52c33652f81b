//! Varied prose of about 200 characters an entry, from the sentences of the demo neighbourhood in another order.

use kring_demo::{Intent, neighbourhood};
use kring_domain::{commands::Command, time::Timestamp};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// How many characters an entry has, about.
const LENGTH: usize = 200;

/// A source of entries.
pub(crate) struct Prose {
    sentences: Vec<String>,
    rng: ChaCha8Rng,
}

impl Prose {
    pub(crate) fn new(seed: u64, now: Timestamp) -> Self {
        let mut sentences: Vec<String> = neighbourhood(seed, now)
            .events
            .into_iter()
            .filter_map(|event| match event.intent {
                Intent::Command(Command::AddEntry(entry)) => Some(entry.body),
                Intent::Command(_) | Intent::Act(_) => None,
            })
            .flat_map(|body| {
                body.split_inclusive(['.', '!', '?']).map(str::trim).map(str::to_owned).collect::<Vec<_>>()
            })
            .filter(|sentence| sentence.len() > 12)
            .collect();
        sentences.sort_unstable();
        sentences.dedup();
        Self { sentences, rng: ChaCha8Rng::seed_from_u64(seed) }
    }

    /// The next entry's words.
    pub(crate) fn next(&mut self) -> String {
        let mut words = String::new();
        while words.chars().count() < LENGTH - 30 {
            let place = self.rng.random_range(0..self.sentences.len());
            if let Some(sentence) = self.sentences.get(place) {
                words.push_str(sentence);
                words.push(' ');
            }
        }
        words
    }
}
