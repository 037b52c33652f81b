//! Search through everything on the device: words by their beginning, in any order, accents and case ignored.

use std::collections::BTreeSet;

use kring_domain::spaces::SpaceKind;

use super::{Look, fold::fold};
use crate::{
    records::{
        Piece,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{SearchHit, SearchView},
};

/// How many finds are shown.
const MAX_HITS: usize = 50;

impl Look<'_> {
    pub(super) fn search(&self, text: &str) -> Result<SearchView, Missing> {
        let asked = words(text);
        if asked.is_empty() {
            return Ok(SearchView { hits: Vec::new() });
        }
        let mut hits = Vec::new();
        for record in self.core.state.spaces.values().filter(|record| record.card.kind != SpaceKind::Own) {
            let space = record.space();
            let card: Vec<&Piece> = self.core.pieces.under(&keys::shelf(space, Shelf::Card))?.collect();
            let journals = self.core.pieces.under(&keys::shelf(space, Shelf::Journals))?;
            let entries = super::entries::Entries::new(self, record, journals, &card);
            for (at, entry) in entries.matching(|body| matches(&asked, body)).into_iter().take(MAX_HITS) {
                hits.extend(
                    entries
                        .draw(self, entry)
                        .map(|entry| (at, SearchHit { space, space_name: record.card.name.clone(), entry })),
                );
            }
        }
        hits.sort_by(|(a, _), (b, _)| b.cmp(a));
        Ok(SearchView { hits: hits.into_iter().take(MAX_HITS).map(|(_at, hit)| hit).collect() })
    }
}

/// Whether each word asked for begins a word of the text.
fn matches(asked: &BTreeSet<String>, text: &str) -> bool {
    let here = words(text);
    asked.iter().all(|word| here.range(word.clone()..).next().is_some_and(|first| first.starts_with(word.as_str())))
}

/// The words of a text: lower case, without accents.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    fold(text)
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_beginning_without_accents_and_case() {
        let text = "Gisteren heb ik een CAFÉ bezocht; naïef misschien, maar fijn. مرحبا بالجميع";
        for asked in ["cafe", "Café bez", "NAIEF", "fij gist", "مرح"] {
            assert!(matches(&words(asked), text), "{asked}");
        }
        for asked in ["afe", "koffie", "cafe thee"] {
            assert!(!matches(&words(asked), text), "{asked}");
        }
    }
}
