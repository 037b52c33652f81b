//! Registers that say nothing by themselves: they stand in a change with what they belong to, or where that stands. Alone they
//! would be kept and read by nobody.

use std::collections::BTreeSet;

use crate::{
    documents::{Document, registers},
    gate::GateFault,
};

/// What a change writes, and what it must write with it.
#[derive(Debug, Default)]
pub(super) struct Beside {
    written: BTreeSet<String>,
    /// Written in the same change.
    with: Vec<String>,
    /// Written in the same change, or standing in this container.
    on: Vec<(&'static str, String)>,
}

impl Beside {
    pub(super) fn wrote(&mut self, key: &str) {
        self.written.insert(key.to_owned());
    }

    pub(super) fn only_with(&mut self, key: String) {
        self.with.push(key);
    }

    pub(super) fn only_on(&mut self, container: &'static str, key: String) {
        self.on.push((container, key));
    }

    pub(super) fn stand(&self, document: &Document) -> Result<(), GateFault> {
        let stands = |container: &str, key: &str| {
            document
                .container(container)
                .is_some_and(|map| registers::string(document.automerge(), &map, key).is_some())
        };
        let whole = self.with.iter().all(|key| self.written.contains(key))
            && self.on.iter().all(|(container, key)| self.written.contains(key) || stands(container, key));
        if whole { Ok(()) } else { Err(GateFault::Value) }
    }
}
