//! What a piece changes in the small record of its space.

use kring_domain::{
    commands::EntryRef,
    documents::{DocumentKey, Subject},
};

use crate::records::{First, Piece, SpaceRecord};

/// Takes up in the space's record what a journal says. Gives whether anything changed.
pub fn summarise(piece: &Piece, space: &mut SpaceRecord) -> bool {
    let Some(journal) = piece.journal() else { return false };
    let DocumentKey { owner: Some(owner), subject: Subject::Month(month), .. } = piece.key else { return false };
    let before = space.clone();
    space.months.insert(month);
    space.note_self(owner, journal);
    for entry in &journal.entries {
        let at = piece.received.get(&entry.entry).map_or(entry.at, |received| entry.at.min(*received));
        space.newest_at = space.newest_at.max(Some(at));
        if entry.reply_to.is_none() && space.firsts.get(&owner).is_none_or(|first| at < first.at) {
            let entry = EntryRef { author: owner, month, entry: entry.entry };
            space.firsts.insert(owner, First { entry, at });
        }
    }
    space.withdrawn.retain(|entry| !journal.withdrawn.contains_key(entry));
    before != *space
}
