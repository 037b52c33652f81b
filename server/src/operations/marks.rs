//! The server's marks on what it accepted (`docs/sync.md`, 5): whoever holds an item and its mark may offer it again.

use kring_domain::{
    documents::{DocumentKey, Generation},
    ids::SpaceId,
    people::MemberCard,
};

use crate::{
    keys::Keys,
    store::{StoreError, sequence::By},
};

const CHANGE: &str = "kring/item/change/1";
const DOCUMENT: &str = "kring/item/document/1";
const MEMBER: &str = "kring/item/member/1";

/// The mark on a change.
pub(crate) fn change_mac(keys: &Keys, key: &DocumentKey, generation: Generation, by: &By, change: &[u8]) -> [u8; 16] {
    with_change(key, generation, by, change, |parts| first_half(keys.mac(CHANGE, parts)))
}

/// Whether this is the mark on a change, compared in constant time.
pub(crate) fn is_change_mac(
    keys: &Keys,
    key: &DocumentKey,
    generation: Generation,
    by: &By,
    change: &[u8],
    mac: &[u8; 16],
) -> bool {
    with_change(key, generation, by, change, |parts| keys.is_mac(CHANGE, parts, mac))
}

/// The mark on a whole document.
pub(crate) fn document_mac(
    keys: &Keys,
    key: &DocumentKey,
    generation: Generation,
    by: &[By],
    document: &[u8],
) -> [u8; 16] {
    with_document(key, generation, by, document, |parts| first_half(keys.mac(DOCUMENT, parts)))
}

/// Whether this is the mark on a whole document, compared in constant time.
pub(crate) fn is_document_mac(
    keys: &Keys,
    key: &DocumentKey,
    generation: Generation,
    by: &[By],
    document: &[u8],
    mac: &[u8; 16],
) -> bool {
    with_document(key, generation, by, document, |parts| keys.is_mac(DOCUMENT, parts, mac))
}

/// The mark on a member's card.
pub(crate) fn card_mac(keys: &Keys, space: SpaceId, card: &MemberCard) -> Result<[u8; 16], StoreError> {
    let card = minicbor::to_vec(card).map_err(|_cause| StoreError::Corrupt("membership"))?;
    Ok(first_half(keys.mac(MEMBER, &[space.as_bytes(), &card])))
}

fn with_change<T>(
    key: &DocumentKey,
    generation: Generation,
    by: &By,
    change: &[u8],
    then: impl FnOnce(&[&[u8]]) -> T,
) -> T {
    then(&[
        key.space.as_bytes(),
        key.id().as_bytes(),
        &generation.0.to_be_bytes(),
        by.person.as_bytes(),
        &by.received_at.0.to_be_bytes(),
        change,
    ])
}

fn with_document<T>(
    key: &DocumentKey,
    generation: Generation,
    by: &[By],
    document: &[u8],
    then: impl FnOnce(&[&[u8]]) -> T,
) -> T {
    let mut authors = Vec::with_capacity(by.len() * 24);
    for by in by {
        authors.extend_from_slice(by.person.as_bytes());
        authors.extend_from_slice(&by.received_at.0.to_be_bytes());
    }
    then(&[key.space.as_bytes(), key.id().as_bytes(), &generation.0.to_be_bytes(), &authors, document])
}

fn first_half(mac: [u8; 32]) -> [u8; 16] {
    let mut half = [0_u8; 16];
    half.copy_from_slice(mac.split_at(16).0);
    half
}
