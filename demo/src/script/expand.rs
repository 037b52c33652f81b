//! From a line with choices and `$words` to a sentence.

use std::collections::BTreeMap;

use super::Script;
use crate::chance::Chance;

/// The words chosen in one scene: a reply speaks of the same soup as the entry.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words(BTreeMap<String, String>);

impl Words {
    /// Says what a `$word` stands for.
    pub(crate) fn bind(&mut self, name: &str, meaning: &str) {
        self.0.insert(name.to_owned(), meaning.to_owned());
    }

    /// The sentence, or `None` when it needs a word that nobody knows.
    pub(crate) fn expand(&mut self, script: &Script, line: &str, chance: &mut Chance) -> Option<String> {
        let chosen = choose(line, chance);
        let mut said = String::with_capacity(chosen.len());
        let mut rest = chosen.as_str();
        while let Some((before, after)) = rest.split_once('$') {
            said.push_str(before);
            let length = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
            let (name, tail) = after.split_at(length);
            said.push_str(&self.meaning(script, name, chance)?);
            rest = tail;
        }
        said.push_str(rest);
        Some(tidy(&said))
    }

    fn meaning(&mut self, script: &Script, name: &str, chance: &mut Chance) -> Option<String> {
        let plain = name.to_lowercase();
        if !self.0.contains_key(&plain) {
            let word = chance.pick(script.words.get(plain.as_str())?)?;
            // A word may hold a choice of its own.
            let word = choose(word, chance);
            self.0.insert(plain.clone(), word);
        }
        let word = self.0.get(&plain)?;
        Some(if name.starts_with(char::is_uppercase) { capital(word) } else { word.clone() })
    }
}

/// Takes one of each `{a|b}`, inner ones included.
fn choose(line: &str, chance: &mut Chance) -> String {
    let mut said = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let (options, tail) = options(after);
        if let Some(option) = chance.pick(&options) {
            said.push_str(&choose(option, chance));
        }
        rest = tail;
    }
    said.push_str(rest);
    said
}

/// The options up to the closing brace, and what comes after it.
fn options(text: &str) -> (Vec<&str>, &str) {
    let mut found = Vec::new();
    let mut depth = 0_u32;
    let mut from = 0;
    for (place, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(text.get(from..place).unwrap_or_default());
                return (found, text.get(place + 1..).unwrap_or_default());
            }
            '}' => depth -= 1,
            '|' if depth == 0 => {
                found.push(text.get(from..place).unwrap_or_default());
                from = place + 1;
            }
            _ => {}
        }
    }
    found.push(text.get(from..).unwrap_or_default());
    (found, "")
}

/// One space between words, none before a full stop, a capital at the start of each sentence.
fn tidy(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let loose = word.starts_with(['.', ',', '!', '?', ':']) && !word.starts_with("...");
        if !said.is_empty() && !loose {
            said.push(' ');
        }
        let first = said.is_empty() || said.trim_end().ends_with(['.', '!', '?']) && !said.trim_end().ends_with("...");
        if first { said.push_str(&capital(word)) } else { said.push_str(word) }
    }
    said
}

/// With a capital, except where Dutch begins small (`'s`, `'t`) or a figure stands.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The longer sentences of a text, for hearing whether something was just said.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?']).map(str::trim).filter(|sentence| sentence.chars().count() >= 24)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_words_and_capitals() {
        let mut script = Script::default();
        script.words.insert("soep", vec!["linzensoep"]);
        let mut words = Words::default();
        let mut chance = Chance::of(1, "test");
        let said = words.expand(&script, "{$soep|$soep} gemaakt . {|}  $Soep is {lekker|{lekker}}!", &mut chance);
        assert_eq!(said.as_deref(), Some("Linzensoep gemaakt. Linzensoep is lekker!"));
        assert_eq!(words.expand(&script, "$onbekend", &mut chance), None);
    }
}
