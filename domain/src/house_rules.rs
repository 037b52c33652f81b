//! House rules, and what of them someone agreed to (`domain.md` §2). A group's stewards write them on its board; each member
//! says in their own journal to which ones they agreed, as a stamp. So every device can tell by itself, without a connection,
//! whether someone agreed to the rules as they stand, and which of them are new to that person.
//!
//! A stamp is text: 32 hexadecimal characters for each rule, in order; the first 16 bytes of the rule's SHA-256.

use sha2::{Digest, Sha256};

/// Rules that have a place of their own in a stamp; what comes after them shares the last one.
const MAX_RULES: usize = 100;

/// Characters of one rule in a stamp.
const OF_ONE: usize = 32;

/// Characters in the longest stamp.
pub const MAX_STAMP: usize = MAX_RULES * OF_ONE;

/// The rules in a board's text: one a line, without the white space around it.
pub fn rules(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The stamp of rules; empty where there are none.
#[must_use]
pub fn stamp(text: &str) -> String {
    let mut stamp: String = rules(text).take(MAX_RULES - 1).map(stamp_of).collect();
    let rest: Vec<&str> = rules(text).skip(MAX_RULES - 1).collect();
    if !rest.is_empty() {
        stamp.push_str(&stamp_of(&rest.join("\n")));
    }
    stamp
}

/// Whether a text can be a stamp.
#[must_use]
pub fn is_stamp(text: &str) -> bool {
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    !text.is_empty() && text.len() <= MAX_STAMP && text.len().is_multiple_of(OF_ONE) && text.bytes().all(is_hex)
}

/// Whether a rule stands in a stamp: whoever agreed to it knows this rule already.
#[must_use]
pub fn knows(stamp: &str, rule: &str) -> bool {
    let wanted = stamp_of(rule);
    stamp.as_bytes().chunks(OF_ONE).any(|known| known == wanted.as_bytes())
}

fn stamp_of(rule: &str) -> String {
    let hash: [u8; 32] = Sha256::digest(rule.as_bytes()).into();
    let mut stamp = hex::encode(hash);
    stamp.truncate(OF_ONE);
    stamp
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_follows_the_rules_and_not_the_white_space() {
        let agreed = stamp("Wees lief.\nLuister eerst.");
        assert_eq!(agreed.len(), 64);
        assert!(is_stamp(&agreed));
        assert_eq!(stamp("  Wees lief. \n\nLuister eerst.\n"), agreed);
        for other in ["Luister eerst.\nWees lief.", "Wees lief.", "Wees lief.\nLuister eerst.\nKom op tijd."] {
            assert_ne!(stamp(other), agreed);
        }
        assert_eq!(stamp(" \n"), "");
    }

    #[test]
    fn who_agreed_knows_what_is_new() {
        let agreed = stamp("Wees lief.\nLuister eerst.");
        assert!(knows(&agreed, "Luister eerst."));
        assert!(!knows(&agreed, "Kom op tijd."));
        assert!(!knows("", "Kom op tijd."));
    }

    #[test]
    fn a_stamp_has_an_end() {
        let many =
            |last: &str| (0..200).map(|rule| format!("{rule}")).chain([last.to_owned()]).collect::<Vec<_>>().join("\n");
        assert_eq!(stamp(&many("a")).len(), MAX_STAMP);
        assert_ne!(stamp(&many("a")), stamp(&many("b")));
        assert!(is_stamp(&stamp(&many("a"))));
        for no in ["", "abc", &"A".repeat(16), &"é".repeat(8), &"0".repeat(MAX_STAMP + 16)] {
            assert!(!is_stamp(no), "{no}");
        }
    }
}
