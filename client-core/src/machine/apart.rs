//! What was stored and cannot be unsealed is put apart, byte for byte; what the server has of it is asked for again.

use kring_domain::{ids::SpaceId, wire::SightCursor};

use super::{Core, Turn};
use crate::storage::{Bent, Table};

impl Core {
    /// Puts bent records apart. What they were copies of is told again by the server: a space from its start, or which spaces
    /// one may see. What was only here is not thrown away either: it stays apart.
    pub(crate) fn put_apart(&mut self, bent: &[Bent], turn: &mut Turn<'_>) {
        for Bent { table, key, stored } in bent {
            match table {
                // Apart twice is nowhere else to be put.
                Table::Apart => continue,
                Table::Documents | Table::Confirmed | Table::Pieces => self.tell_space_again(key, turn),
                Table::Spaces => {
                    self.state.sync.sight = SightCursor::default();
                    self.state.save_sync(turn);
                }
                // What is known of it would keep it from being fetched again.
                Table::Bytes => turn.batch.delete(Table::Attachments, key),
                // Its values are not sealed by the vault, and never bent to it.
                Table::State | Table::Outbox | Table::Outgoing | Table::Refused | Table::Attachments => {}
            }
            turn.batch.put(Table::Apart, [table.name().as_bytes(), &[0], key].concat(), stored.clone());
            turn.batch.delete(*table, key);
        }
        self.link.greeted = false;
        self.link.pages.clear();
    }

    fn tell_space_again(&mut self, key: &[u8], turn: &mut Turn<'_>) {
        let Some(space) = key.first_chunk().copied().map(SpaceId::from_bytes) else { return };
        if let Some(record) = self.state.spaces.get_mut(&space) {
            record.seq = 0;
            record.chain = [0; 8];
            self.state.save_space(space, turn);
        }
    }
}
