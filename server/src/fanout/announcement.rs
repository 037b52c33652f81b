//! Items of one space as a `Pull` frame.

use std::collections::HashMap;

use kring_domain::{
    documents::DocumentKey,
    ids::{PersonId, SpaceId},
    wire::{Authorship, Cursor, Item, ItemBody, Pull},
};

use crate::store::{
    queries::spaces::Head,
    sequence::{By, Content, StoredItem},
};

/// What was committed to one space, in order.
#[derive(Debug)]
pub(crate) struct Announcement {
    pub(crate) space: SpaceId,
    /// The number before the first of them.
    pub(crate) after: u64,
    /// Where the sequence stands now.
    pub(crate) head: Head,
    pub(crate) items: Vec<StoredItem>,
}

/// The frame that tells these items.
pub(crate) fn pull_of<'a>(
    space: SpaceId,
    head: Head,
    more: bool,
    items: impl IntoIterator<Item = &'a StoredItem>,
) -> Pull {
    let mut tables = Tables::default();
    let items = items.into_iter().map(|item| tables.item(item)).collect();
    Pull {
        cursor: cursor(space, head.seq, &head.chain),
        log: head.log,
        more,
        documents: tables.documents,
        people: tables.people,
        items,
    }
}

/// A place in a space's sequence as devices keep it.
pub(crate) fn cursor(space: SpaceId, seq: u64, chain: &[u8; 32]) -> Cursor {
    let mut first = [0_u8; 8];
    if seq > 0 {
        first.copy_from_slice(chain.split_at(8).0);
    }
    Cursor { space, seq, chain: first.into() }
}

/// The documents and people that items speak of, each named once.
#[derive(Default)]
struct Tables {
    documents: Vec<DocumentKey>,
    document_index: HashMap<DocumentKey, u32>,
    people: Vec<PersonId>,
    person_index: HashMap<PersonId, u32>,
}

impl Tables {
    fn item(&mut self, item: &StoredItem) -> Item {
        let body = match &item.content {
            Content::Change { key, generation, by, change, mac } => ItemBody::Change {
                document: self.document(key),
                generation: *generation,
                by: self.authorship(by),
                change: change.clone().into(),
                mac: (*mac).into(),
            },
            Content::Snapshot { key, generation, by, document, mac } => ItemBody::Snapshot {
                document: self.document(key),
                generation: *generation,
                by: by.iter().map(|by| self.authorship(by)).collect(),
                document_bytes: document.clone().into(),
                mac: (*mac).into(),
            },
            Content::Erased { key } => ItemBody::Erased { document: self.document(key) },
            Content::Member(card) => ItemBody::Member(card.clone()),
        };
        Item { seq: item.seq, body }
    }

    fn document(&mut self, key: &DocumentKey) -> u32 {
        let documents = &mut self.documents;
        *self.document_index.entry(*key).or_insert_with(|| {
            documents.push(*key);
            u32::try_from(documents.len() - 1).unwrap_or(u32::MAX)
        })
    }

    fn authorship(&mut self, by: &By) -> Authorship {
        let people = &mut self.people;
        let person = *self.person_index.entry(by.person).or_insert_with(|| {
            people.push(by.person);
            u32::try_from(people.len() - 1).unwrap_or(u32::MAX)
        });
        Authorship { person, received_at: by.received_at }
    }
}
