//! Bringing one person's edit of a paragraph into what others made of it meanwhile.

/// One replacement in a text, counted in Unicode scalar values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Splice {
    /// Where.
    pub(crate) at: usize,
    /// How many to take away.
    pub(crate) delete: usize,
    /// What to put there.
    pub(crate) insert: String,
}

/// What differs between two texts: all but the common beginning and end.
#[derive(Clone, Copy, Debug)]
struct Difference {
    /// How much the beginning has in common.
    prefix: usize,
    /// How much is between in the first text.
    from: usize,
    /// How much is between in the second text.
    into: usize,
}

impl Difference {
    fn of(one: &[char], other: &[char]) -> Self {
        let prefix = one.iter().zip(other).take_while(|(a, b)| a == b).count();
        let room = one.len().min(other.len()) - prefix;
        let suffix = one.iter().rev().zip(other.iter().rev()).take(room).take_while(|(a, b)| a == b).count();
        Self { prefix, from: one.len() - prefix - suffix, into: other.len() - prefix - suffix }
    }

    /// Where the unchanged end begins in the first text.
    const fn tail(self) -> usize {
        self.prefix + self.from
    }

    /// A place in the unchanged end of the first text, in the second one.
    const fn shifted(self, at: usize) -> usize {
        at - self.from + self.into
    }
}

fn one(splice: Splice) -> Vec<Splice> {
    if splice.delete == 0 && splice.insert.is_empty() { Vec::new() } else { vec![splice] }
}

impl Splice {
    /// What turns `current` into a text that has both the edit `before` → `text` and the edit `before` → `current`.
    ///
    /// Inserted words are always kept. What was taken away is taken away where it still stands as it was.
    /// The splices are to be applied in order.
    pub(crate) fn merge(before: &str, text: &str, current: &str) -> Vec<Self> {
        let [before, text, current] = [before, text, current].map(|text| text.chars().collect::<Vec<char>>());
        if current == text {
            return Vec::new();
        }
        let own = Difference::of(&before, &text);
        let theirs = Difference::of(&before, &current);
        let insert: String = text.iter().skip(own.prefix).take(own.into).collect();

        let (start, end) = (own.prefix, own.tail());
        if start >= theirs.tail() {
            // All of it lies behind the others' change.
            return one(Self { at: theirs.shifted(start), delete: end - start, insert });
        }
        // From the end to the beginning, so that earlier places stay right: what was taken away behind the others'
        // change; then what was taken away before it, and the insertion.
        let behind = theirs.tail()..end.max(theirs.tail());
        let before = start..end.min(theirs.prefix).max(start);
        let at = if start <= theirs.prefix { start } else { theirs.prefix + theirs.into };
        [
            one(Self { at: theirs.shifted(behind.start), delete: behind.len(), insert: String::new() }),
            one(Self { at, delete: before.len(), insert }),
        ]
        .concat()
    }

    /// Whether every word that `before` → `text` inserts stands in `current`.
    pub(crate) fn words_stand(before: &str, text: &str, current: &str) -> bool {
        let [from, into] = [before, text].map(|text| text.chars().collect::<Vec<char>>());
        let own = Difference::of(&from, &into);
        let insert: String = into.iter().skip(own.prefix).take(own.into).collect();
        insert.split_whitespace().all(|word| current.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn merged(before: &str, text: &str, current: &str) -> String {
        let mut chars: Vec<char> = current.chars().collect();
        for splice in Splice::merge(before, text, current) {
            chars.splice(splice.at..splice.at + splice.delete, splice.insert.chars());
        }
        chars.into_iter().collect()
    }

    #[test]
    fn both_edits_are_kept() {
        let cases = [
            ("", "Koffie om tien uur.", "", "Koffie om tien uur."),
            (
                "Koffie om tien uur.",
                "Koffie en thee om tien uur.",
                "Koffie om tien uur. Piet zet.",
                "Koffie en thee om tien uur. Piet zet.",
            ),
            (
                "Koffie om tien uur.",
                "Koffie om tien uur. Anna komt.",
                "Samen koffie om tien uur.",
                "Samen koffie om tien uur. Anna komt.",
            ),
            ("een twee drie", "een drie", "een twee drie vier", "een drie vier"),
            ("een twee drie", "een drie", "nul een twee drie", "nul een drie"),
            ("een twee drie", "", "een twee en nog iets drie", "en nog iets "),
            ("Hallo", "Hallo 👋🏽 سلام", "Hallo daar", "Hallo daar 👋🏽 سلام"),
        ];
        for (before, text, current, expected) in cases {
            assert_eq!(merged(before, text, current), expected, "{before:?} → {text:?} on {current:?}");
        }
    }

    #[test]
    fn words_that_stand_are_known() {
        assert!(Splice::words_stand("Koffie.", "Koffie. Anna bakt.", "Koffie. En Anna bakt. En Piet."));
        assert!(!Splice::words_stand("Koffie.", "Koffie. Anna bakt.", "Koffie. Piet bakt."));
    }

    proptest! {
        #[test]
        fn nothing_of_either_insertion_is_lost(
            before in "[a-e]{0,12}", own in "[A-E]{0,6}", theirs in "[0-9]{0,6}", here in 0_usize..13, there in 0_usize..13,
        ) {
            let insert = |at: usize, words: &str| {
                let at = at.min(before.len());
                format!("{}{words}{}", before.split_at(at).0, before.split_at(at).1)
            };
            let result = merged(&before, &insert(here, &own), &insert(there, &theirs));
            prop_assert!(result.contains(&own) || theirs.is_empty() || here == there, "{result}");
            let letters: String = result.chars().filter(char::is_ascii_lowercase).collect();
            prop_assert_eq!(letters, before);
            prop_assert_eq!(result.chars().filter(char::is_ascii_uppercase).collect::<String>(), own);
            prop_assert_eq!(result.chars().filter(char::is_ascii_digit).collect::<String>(), theirs);
        }

        #[test]
        fn any_edit_on_any_text_stays_within_it(before in ".{0,20}", text in ".{0,20}", current in ".{0,20}") {
            let result = merged(&before, &text, &current);
            let same = merged(&before, &text, &before);
            prop_assert_eq!(same, text);
            prop_assert!(result.chars().count() <= 60);
        }
    }
}
