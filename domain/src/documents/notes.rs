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

    /// A place of the first text, in the second one. A place inside what changed comes after the change.
    fn place(self, at: usize) -> usize {
        if at <= self.prefix {
            at
        } else if at >= self.tail() {
            at - self.from + self.into
        } else {
            self.prefix + self.into
        }
    }
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

        // From the end to the beginning, so that earlier places stay right: what is deleted after the others' change,
        // the insertion, what is deleted before the others' change.
        let (start, end) = (own.prefix, own.tail());
        let late = start.max(theirs.tail())..end;
        let early = start..end.min(theirs.prefix);
        let mut splices = Vec::new();
        if !late.is_empty() && late.start > start {
            splices.push(Self { at: theirs.place(late.start), delete: late.len(), insert: String::new() });
        }
        let at = theirs.place(start);
        let whole = if late.start == start { late.len() } else { early.len() };
        if whole > 0 || !insert.is_empty() {
            splices.push(Self { at, delete: whole, insert });
        }
        splices
    }

    /// Whether the words that `before` → `text` inserts already stand in what became of `before`: a command whose
    /// verdict was lost is said again on a document that has it. Short insertions are never taken for present.
    pub(crate) fn stands_already(before: &str, text: &str, current: &str) -> bool {
        const SURE: usize = 8;
        let [before, text, current] = [before, text, current].map(|text| text.chars().collect::<Vec<char>>());
        if current == text {
            return true;
        }
        let own = Difference::of(&before, &text);
        let theirs = Difference::of(&before, &current);
        let insert: String = text.iter().skip(own.prefix).take(own.into).collect();
        let meanwhile: String = current.iter().skip(theirs.prefix).take(theirs.into).collect();
        own.into >= SURE && meanwhile.contains(&insert)
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
            ("een twee drie", "", "een twee en nog iets drie", " en nog iets"),
            ("Hallo", "Hallo 👋🏽 سلام", "Hallo daar", "Hallo daar 👋🏽 سلام"),
        ];
        for (before, text, current, expected) in cases {
            assert_eq!(merged(before, text, current), expected, "{before:?} → {text:?} on {current:?}");
        }
    }

    #[test]
    fn a_long_insertion_that_is_there_is_not_doubled() {
        assert!(Splice::stands_already("Koffie.", "Koffie. Anna bakt.", "Koffie. Anna bakt. En Piet."));
        assert!(!Splice::stands_already("Koffie.", "Koffie. Anna bakt.", "Koffie. Piet bakt."));
        assert!(!Splice::stands_already("a", "ab", "axb"));
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
