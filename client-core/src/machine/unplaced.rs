//! What was written on this device and is nowhere else: told before the device forgets it.

use super::{Core, Outcome, UnplacedDraft, UnplacedText, names};
use crate::{
    draw::words,
    records::{Intent, OutboxState, What},
};
use kring_domain::{commands::Command, ids::SpaceId, time::Timestamp};

impl Core {
    /// What waits without the server having it, what is in the box, and what someone is writing.
    pub(crate) fn unplaced(&self) -> Outcome {
        let mut texts = Vec::new();
        let mut without_words = 0_u32;
        let mut tell = |space: SpaceId, at: Timestamp, command: Option<&Command>| {
            let text = command.map(words).unwrap_or_default();
            let attachments = command.map_or(0, |command| names(command).count());
            let wordless = attachments + usize::from(text.is_empty() && attachments == 0);
            without_words = without_words.saturating_add(u32::try_from(wordless).unwrap_or(u32::MAX));
            if !text.is_empty() {
                texts.push(UnplacedText { space, at: at.0, text });
            }
        };
        for boxed in self.state.refused.values() {
            match &boxed.what {
                What::Command(command) => tell(boxed.space, boxed.at, Some(command)),
                What::Act(_) => tell(boxed.space, boxed.at, None),
            }
        }
        for item in self.state.outbox.values() {
            match (&item.state, &item.intent) {
                (OutboxState::Accepted { .. }, _) => {}
                (OutboxState::Stored { .. }, Intent::Command { command, .. }) => {
                    tell(item.space, item.at, Some(command));
                }
                (OutboxState::Stored { .. }, Intent::Act(_)) => tell(item.space, item.at, None),
            }
        }
        texts.sort_by_key(|text| text.at);
        let drafts = self.state.drafts.iter();
        let drafts = drafts.map(|(space, draft)| UnplacedDraft { space: *space, draft: draft.clone() }).collect();
        Outcome::Unplaced { texts, drafts, without_words }
    }
}
