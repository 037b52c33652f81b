//! The instruments that come with Kring.

use std::sync::LazyLock;

use kring_domain::instruments::{Instrument, InstrumentId};

use super::file;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// Every file in `instruments/`, by its name.
        const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../../instruments/", $name, ".toml")))),*];
    };
}

files![
    "bridge-to-self-reliance",
    "conversation-reflection",
    "eight-life-domains",
    "four-questions",
    "knowing-willing-able",
    "mentor-check-in",
    "participation-ladder",
    "participation-phases",
    "phases-of-change",
    "self-reliance",
    "self-steering",
    "small-network-questionnaire",
    "ten-principles",
    "working-factors",
];

/// Those that an organisation has in use before it says anything (`domain.md` §5); the others by choice.
const ON_AT_FIRST: [&str; 5] =
    ["bridge-to-self-reliance", "eight-life-domains", "four-questions", "participation-ladder", "working-factors"];

/// All of them, by name, and of one name the newest first. Read once; a test holds that each can be.
pub(crate) static DELIVERED: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
    let mut all: Vec<Instrument> = FILES.iter().filter_map(|(_name, text)| file::read(text).ok()).collect();
    all.sort_by(|one, other| one.id.cmp(&other.id).then(other.version.cmp(&one.version)));
    all
});

/// Whether an organisation that said nothing has a delivered instrument in use.
pub(crate) fn is_on_at_first(id: &InstrumentId) -> bool {
    ON_AT_FIRST.contains(&id.as_str())
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::Path};

    use super::*;

    #[test]
    fn every_file_is_delivered_and_can_be_read() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../instruments");
        let mut found = BTreeSet::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(path.extension().unwrap(), "toml", "{}", path.display());
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let instrument = file::read(&text).unwrap_or_else(|fault| panic!("{name}:\n{fault}"));
            assert_eq!(instrument.id.as_str(), name);
            assert!(instrument.texts.contains_key("nl") && instrument.texts.contains_key("en"), "{name}");
            found.insert(name);
        }
        let embedded: BTreeSet<String> = FILES.iter().map(|(name, _text)| (*name).to_owned()).collect();
        assert_eq!(found, embedded, "a file that is not embedded");
        assert_eq!(DELIVERED.len(), FILES.len());
    }

    #[test]
    fn five_are_on_at_first() {
        let on: Vec<&str> = DELIVERED
            .iter()
            .map(|instrument| &instrument.id)
            .filter(|id| is_on_at_first(id))
            .map(InstrumentId::as_str)
            .collect();
        assert_eq!(on, ON_AT_FIRST);
    }

    /// `domain.md` §4 rule 3: there is no field for these anywhere.
    #[test]
    fn nothing_asks_for_what_kring_does_not_keep() {
        let never =
            ["diagnos", "bsn", "nationalit", "religi", "strafblad", "offence", "geboortedatum", "date of birth"];
        for instrument in DELIVERED.iter() {
            for (key, text) in instrument.texts.values().flatten() {
                let text = text.to_lowercase();
                assert!(!never.iter().any(|word| text.contains(word)), "{} {key}: {text}", instrument.id);
            }
        }
    }
}
