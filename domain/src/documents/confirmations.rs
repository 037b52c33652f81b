//! "Dit zag ik": what one reader says to have seen of what another learns and can, in that other's own space.
//!
//! ```text
//! seen  <seen>        → own words; empty when it was taken back
//!       <seen>/stamp  → what stood there: words that change later are not said to be seen
//!       <seen>/name   → the name with which it is signed
//! ```
//!
//! Each `<seen>` is a register, with `/at`. Whoever is spoken of can leave it out of what they show, and never change it.

use automerge::transaction::Transactable;
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    registers::{self, RegisterPart, Registers, part_of, stored_text},
};
use crate::{
    commands::{CommandFault, Seen},
    time::Timestamp,
};

/// What one reader says to have seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct ConfirmationsContents {
    /// By when it was said, oldest first; what was taken back is not in it.
    #[n(0)]
    pub seen: Vec<Confirmation>,
}

/// That someone saw something.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Confirmation {
    /// What.
    #[n(0)]
    pub seen: Seen,
    /// What stood there, as [`super::skills::Skill::stamp`] has it.
    #[n(1)]
    pub stamp: String,
    /// What they say of it.
    #[n(2)]
    pub text: String,
    /// When.
    #[n(3)]
    pub at: Timestamp,
    /// The name with which they signed.
    #[n(4)]
    pub name: String,
}

/// The ending of the key that holds what stood there.
const STAMP: &str = "/stamp";

/// The ending of the key that holds the name with which it is signed.
const NAME: &str = "/name";

/// A place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// What is said.
    Says(Seen),
    /// What stood there.
    Stamp(Seen),
    /// Who signed it.
    Name(Seen),
}

impl Line {
    /// Reads a key, `/at` taken off; `None` for anything that would not have been written.
    pub(crate) fn parse(key: &str) -> Option<Self> {
        match (key.strip_suffix(STAMP), key.strip_suffix(NAME)) {
            (Some(of), _) => Seen::parse(of).map(Self::Stamp),
            (None, Some(of)) => Seen::parse(of).map(Self::Name),
            (None, None) => Seen::parse(key).map(Self::Says),
        }
    }
}

/// Reads what someone says to have seen.
#[must_use]
pub fn read(document: &Document) -> ConfirmationsContents {
    let says = Registers::read(document, "seen");
    let mut seen: Vec<Confirmation> = says
        .keys()
        .filter(|key| part_of(key) == RegisterPart::Value)
        .filter_map(|key| match Line::parse(key)? {
            Line::Says(seen) => {
                let text = says.text(key).filter(|text| !text.trim().is_empty())?.to_owned();
                let beside = |ending| says.text(&format!("{key}{ending}")).unwrap_or_default().to_owned();
                Some(Confirmation { seen, stamp: beside(STAMP), text, at: says.said(key), name: beside(NAME) })
            }
            Line::Stamp(_) | Line::Name(_) => None,
        })
        .collect();
    seen.sort_by_key(|said| (said.at, said.seen));
    ConfirmationsContents { seen }
}

impl<T: Transactable> Edit<'_, T> {
    /// Says to have seen something, or takes that back.
    pub(crate) fn confirm(
        &mut self,
        seen: Seen,
        stamp: &str,
        text: &str,
        name: &str,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let says = self.map("seen")?;
        let key = seen.to_string();
        let values = [
            (key.clone(), stored_text(text)),
            (format!("{key}{STAMP}"), stored_text(stamp)),
            (format!("{key}{NAME}"), stored_text(name)),
        ];
        registers::say(self.to, &says, &key, &values, at, self.manner)?;
        Ok(())
    }
}
