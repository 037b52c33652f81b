//! How sure a provider is of whom it sends (`acr`).

/// The levels of eIDAS, the lowest first, as the NL GOV profile writes them.
const EIDAS: [&str; 3] =
    ["http://eidas.europa.eu/LoA/low", "http://eidas.europa.eu/LoA/substantial", "http://eidas.europa.eu/LoA/high"];

/// Whether what a provider says is enough: one of the levels that are asked, or a higher one where they are of eIDAS.
pub(super) fn is_enough(said: Option<&str>, asked: &[String]) -> bool {
    let place = |level: &str| EIDAS.iter().position(|known| *known == level);
    let reaches = |said: &str, asked: &str| {
        said == asked || matches!((place(said), place(asked)), (Some(said), Some(asked)) if said >= asked)
    };
    asked.is_empty() || said.is_some_and(|said| asked.iter().any(|asked| reaches(said, asked)))
}

#[cfg(test)]
mod tests {
    use super::{EIDAS, is_enough};

    #[test]
    fn a_higher_level_of_eidas_is_enough_and_another_word_is_only_itself() {
        let [low, substantial, high] = EIDAS;
        let asked = |level: &str| vec![level.to_owned()];
        assert!(is_enough(None, &[]));
        assert!(!is_enough(None, &asked(low)));
        assert!(is_enough(Some(high), &asked(substantial)));
        assert!(is_enough(Some(substantial), &asked(substantial)));
        assert!(!is_enough(Some(low), &asked(substantial)));
        assert!(!is_enough(Some("silver"), &asked(substantial)));
        assert!(!is_enough(Some(high), &asked("gold")));
        assert!(is_enough(Some("gold"), &["silver".to_owned(), "gold".to_owned()]));
    }
}
