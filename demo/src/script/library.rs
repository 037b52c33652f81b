//! The files under `texts/`.

use super::Script;
use crate::cast::Group;

macro_rules! texts {
    ($($path:literal),* $(,)?) => { [$(($path, include_str!(concat!("../../texts/", $path)))),*] };
}

/// What a group may say: its own files and the words that all share.
pub(crate) fn library(group: Group) -> Script {
    let mut script = Script::default();
    let (name, text) = ("words.txt", include_str!("../../texts/words.txt"));
    script.read(name, text);
    match group {
        Group::Peers => texts![
            "peer/words.txt",
            "peer/days.txt",
            "peer/home.txt",
            "peer/asking.txt",
            "peer/kind.txt",
            "peer/year.txt",
            "peer/table.txt",
            "peer/themes.txt",
            "peer/tongues.txt",
            "peer/threads_one.txt",
            "peer/threads_two.txt",
            "peer/fresh.txt",
        ]
        .into_iter()
        .for_each(|(name, text)| script.read(name, text)),
        Group::Workplace => texts![
            "workplace/words.txt",
            "workplace/floor.txt",
            "workplace/asking.txt",
            "workplace/year.txt",
            "workplace/meetings.txt",
            "workplace/threads.txt",
            "workplace/fresh.txt",
        ]
        .into_iter()
        .for_each(|(name, text)| script.read(name, text)),
        Group::Entrepreneurs => texts![
            "entrepreneurs/words.txt",
            "entrepreneurs/trade.txt",
            "entrepreneurs/asking.txt",
            "entrepreneurs/year.txt",
            "entrepreneurs/meetings.txt",
            "entrepreneurs/threads.txt",
            "entrepreneurs/fresh.txt",
        ]
        .into_iter()
        .for_each(|(name, text)| script.read(name, text)),
        Group::Review => texts![
            "review/words.txt",
            "review/practice.txt",
            "review/asking.txt",
            "review/meetings.txt",
            "review/threads.txt",
            "review/fresh.txt",
        ]
        .into_iter()
        .for_each(|(name, text)| script.read(name, text)),
    }
    script
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_can_be_read() {
        for group in Group::ALL {
            let script = library(group);
            assert!(script.mistakes.is_empty(), "{:?}", script.mistakes);
            let empty = script.scenes.iter().chain(script.threads.iter().flat_map(|thread| &thread.steps));
            for scene in empty {
                assert!(!scene.bodies.is_empty(), "a scene without words: {scene:?}");
            }
        }
    }

    /// Every way to say every line, so that no `$word` is unknown.
    #[test]
    fn every_word_is_known() {
        for group in Group::ALL {
            let script = library(group);
            let steps = script.threads.iter().flat_map(|thread| &thread.steps);
            let said = script
                .scenes
                .iter()
                .chain(steps)
                .flat_map(|scene| scene.bodies.iter().copied().chain(scene.lines.iter().map(|line| line.text)));
            let noted = script.themes.iter().flat_map(|theme| theme.notes.iter().chain(&theme.agreements)).copied();
            let short = script.short.values().flatten().copied();
            for line in said.chain(noted).chain(short) {
                for word in line.split('$').skip(1) {
                    let length = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
                    let name = word.split_at(length).0.to_lowercase();
                    let bound = ["auteur", "ander", "iemand", "derde", "begeleider", "thema"].contains(&name.as_str());
                    assert!(bound || script.words.contains_key(name.as_str()), "{group:?}: ${name} in {line}");
                }
            }
        }
    }
}
