//! Photos and recordings: kept here first, sent before the change that names them.

use std::collections::BTreeSet;

use kring_domain::{
    commands::{Attachment, Command, EvidencePart, Said, Told, Voice},
    documents::{self, DocumentKey},
    ids::SpaceId,
    sight::Part,
    verdict::Refusal,
};
use minicbor::bytes::ByteArray;
use sha2::{Digest as _, Sha256};

use super::{AttachmentKind, Core, Effect, Fault, Outcome, Settle, Turn};
use crate::{
    records::{self, AttachmentRecord, AttachmentState, Pending, SpaceRecord, What},
    replica::{Missing, OpenDocument},
    storage::Table,
};

/// A photo has at most 1 MiB and 1600 pixels on its long side.
const MAX_PHOTO_BYTES: usize = 1 << 20;
/// See [`MAX_PHOTO_BYTES`].
const MAX_PHOTO_PIXELS: u16 = 1600;
/// A recording has at most 4 MiB and 5 minutes.
const MAX_VOICE_BYTES: usize = 4 << 20;
/// See [`MAX_VOICE_BYTES`].
const MAX_VOICE_MS: u32 = 5 * 60 * 1000;
/// Values of loudness that are kept.
const MAX_LEVELS: usize = 64;

impl Core {
    /// Keeps a photo or recording on this device, to be named by a command.
    pub(crate) fn keep_attachment(
        &mut self,
        space: SpaceId,
        kind: &AttachmentKind,
        bytes: &[u8],
        turn: &mut Turn<'_>,
    ) -> Result<Outcome, Fault> {
        let hash = ByteArray::from(<[u8; 32]>::from(Sha256::digest(bytes)));
        let attachment = match kind {
            AttachmentKind::Photo { width, height } => {
                if !is_photo(bytes) {
                    return Err(Fault::NotAPhoto);
                }
                if bytes.len() > MAX_PHOTO_BYTES || (*width).max(*height) > MAX_PHOTO_PIXELS {
                    return Err(Fault::TooLarge);
                }
                Attachment::Photo { hash, size_bytes: size(bytes), width: *width, height: *height }
            }
            AttachmentKind::Voice { duration_ms, levels } => {
                if !is_voice(bytes) {
                    return Err(Fault::NotAVoice);
                }
                if bytes.len() > MAX_VOICE_BYTES || *duration_ms > MAX_VOICE_MS {
                    return Err(Fault::TooLarge);
                }
                let levels = levels.iter().copied().take(MAX_LEVELS).collect();
                Attachment::Voice(Voice { hash, size_bytes: size(bytes), duration_ms: *duration_ms, levels })
            }
        };
        if !self.state.attachments.contains_key(&*hash) {
            self.store_attachment(space, &hash, bytes, AttachmentState::Waiting, turn);
        }
        Ok(Outcome::Kept { attachment })
    }

    /// The server gave an attachment that was asked for.
    pub(crate) fn fetched(
        &mut self,
        space: SpaceId,
        hash: &str,
        bytes: &[u8],
        turn: &mut Turn<'_>,
    ) -> Result<Outcome, Fault> {
        let digest = <[u8; 32]>::from(Sha256::digest(bytes));
        if parse(hash) != Some(digest) {
            return Err(Fault::Damaged);
        }
        // What comes after one may no longer read there is not kept.
        let may_be_here = self.state.spaces.contains_key(&space);
        if may_be_here && !self.state.attachments.contains_key(&digest) {
            self.store_attachment(space, &digest, bytes, AttachmentState::Shared, turn);
        }
        Ok(Outcome::Done)
    }

    fn store_attachment(
        &mut self,
        space: SpaceId,
        hash: &[u8; 32],
        bytes: &[u8],
        state: AttachmentState,
        turn: &mut Turn<'_>,
    ) {
        let record =
            AttachmentRecord { space, size_bytes: u64::from(size(bytes)), state, again: false, doubted: false };
        turn.batch.put(Table::Bytes, hash.to_vec(), bytes.to_vec());
        turn.batch.put(Table::Attachments, hash.to_vec(), records::encode(&record));
        self.state.attachments.insert(*hash, record);
    }

    /// The server has an attachment completely.
    pub(crate) fn uploaded(&mut self, hash: &str, turn: &mut Turn<'_>) {
        let Some(hash) = parse(hash) else { return };
        self.link.uploads.remove(&hash);
        self.set_attachment(&hash, AttachmentState::Shared, turn);
    }

    /// An attachment could not be sent. For a passing reason it is tried again at the next tick. When the server will
    /// never take it, what names it goes into the box, and what was written after it goes on without it.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn upload_failed(&mut self, hash: &str, code: &str, turn: &mut Turn<'_>) -> Result<(), Vec<Missing>> {
        let Some(hash) = parse(hash) else { return Ok(()) };
        let Some(reason) = refusal_of(code) else {
            self.link.uploads.remove(&hash);
            self.link.failed_uploads.insert(hash);
            return Ok(());
        };
        let naming: Vec<(u64, DocumentKey)> = self
            .state
            .outbox
            .iter()
            .filter(|(_, item)| item.command().is_some_and(|command| names(command).any(|named| named == hash)))
            .filter_map(|(number, item)| Some((*number, *item.document()?)))
            .collect();
        let missing = self.not_open(naming.iter().map(|(_number, key)| key));
        if !missing.is_empty() {
            return Err(missing);
        }
        self.link.uploads.remove(&hash);
        if let Some(record) = self.state.attachments.get_mut(&hash) {
            record.again = false;
            turn.batch.put(Table::Attachments, hash.to_vec(), records::encode(record));
        }
        for (number, _key) in &naming {
            self.state.box_pending(*number, reason, turn);
        }
        for key in naming.into_iter().map(|(_number, key)| key).collect::<BTreeSet<_>>() {
            self.settle(&key, Settle::Rebuild, turn);
        }
        Ok(())
    }

    /// The server was restored: photos and recordings that it may have lost are offered once more. What it has, it says.
    pub(crate) fn offer_attachments_again(&mut self, space: SpaceId, turn: &mut Turn<'_>) {
        for (hash, record) in &mut self.state.attachments {
            if record.space == space && record.state == AttachmentState::Shared {
                record.again = true;
                turn.batch.put(Table::Attachments, hash.to_vec(), records::encode(record));
            }
        }
    }

    /// Attachments that are offered once more.
    pub(crate) fn attachments_again(&self) -> Vec<[u8; 32]> {
        let may_write = |space: &SpaceId| self.state.spaces.get(space).is_some_and(SpaceRecord::may_write);
        let again = self.state.attachments.iter().filter(|(_, record)| record.again && may_write(&record.space));
        again.map(|(hash, _record)| *hash).collect()
    }

    /// Says where an attachment is.
    pub(crate) fn set_attachment(&mut self, hash: &[u8; 32], state: AttachmentState, turn: &mut Turn<'_>) {
        if let Some(record) = self.state.attachments.get_mut(hash) {
            record.state = state;
            record.again = false;
            turn.batch.put(Table::Attachments, hash.to_vec(), records::encode(record));
        }
    }

    /// Takes an attachment off this device.
    pub(crate) fn drop_attachment(&mut self, hash: &[u8; 32], turn: &mut Turn<'_>) {
        turn.batch.delete(Table::Bytes, hash);
        turn.batch.delete(Table::Attachments, hash);
        self.state.attachments.remove(hash);
    }

    /// What named these was taken back or replaced.
    pub(crate) fn doubt_attachments(&mut self, hashes: impl IntoIterator<Item = [u8; 32]>, turn: &mut Turn<'_>) {
        for hash in hashes {
            if let Some(record) = self.state.attachments.get_mut(&hash) {
                record.doubted = true;
                turn.batch.put(Table::Attachments, hash.to_vec(), records::encode(record));
            }
        }
    }

    /// Doubts the recordings that a document named before and does not name now.
    pub(crate) fn doubt_replaced(&mut self, key: &DocumentKey, before: BTreeSet<[u8; 32]>, turn: &mut Turn<'_>) {
        if before.is_empty() {
            return;
        }
        let now = self.open.get(key).map(recordings).unwrap_or_default();
        self.doubt_attachments(before.into_iter().filter(|hash| !now.contains(hash)), turn);
    }

    /// Takes attachments off this device that nothing names any more.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn sweep_attachments(&mut self, turn: &mut Turn<'_>) -> Result<(), Vec<Missing>> {
        let doubted = self.state.attachments.iter().filter(|(_, record)| record.doubted);
        let doubted: Vec<([u8; 32], SpaceId)> = doubted.map(|(hash, record)| (*hash, record.space)).collect();
        let mut named = BTreeSet::new();
        for space in doubted.iter().map(|(_hash, space)| *space).collect::<BTreeSet<_>>() {
            let pieces = self.pieces.under(space.as_bytes()).map_err(|missing| vec![missing])?;
            named.extend(pieces.flat_map(|piece| piece.contents.named()));
        }
        for (hash, _space) in doubted {
            let drafted = self.state.drafts.values().any(|draft| draft.contains(&hex::encode(hash)));
            let is_needed = named.contains(&hash) || drafted;
            // Something that waits, or was refused, still speaks of it: it goes after that.
            if !is_needed && self.is_named(&hash) {
                continue;
            }
            if is_needed {
                if let Some(record) = self.state.attachments.get_mut(&hash) {
                    record.doubted = false;
                    turn.batch.put(Table::Attachments, hash.to_vec(), records::encode(record));
                }
            } else {
                self.drop_attachment(&hash, turn);
            }
        }
        Ok(())
    }

    /// Whether something that waits or was refused names an attachment.
    pub(crate) fn is_named(&self, hash: &[u8; 32]) -> bool {
        let waiting = self.state.outbox.values().filter_map(Pending::command);
        let refused = self.state.refused.values().filter_map(|boxed| match &boxed.what {
            What::Command(command) => Some(command),
            What::Act(_) => None,
        });
        waiting.chain(refused).any(|command| names(command).any(|named| named == *hash))
    }

    /// Attachments of an intent that the server does not have yet; they are sent first.
    pub(crate) fn missing_attachments(&self, item: &Pending) -> Vec<[u8; 32]> {
        let Some(command) = item.command() else { return Vec::new() };
        let waits = |hash: &[u8; 32]| {
            self.state.attachments.get(hash).is_some_and(|record| record.state == AttachmentState::Waiting)
        };
        names(command).filter(waits).collect()
    }

    /// Asks the host to send an attachment, unless it is at it.
    pub(crate) fn upload(&mut self, hash: [u8; 32], turn: &mut Turn<'_>) {
        let Some(record) = self.state.attachments.get(&hash) else { return };
        if !self.link.failed_uploads.contains(&hash) && self.link.uploads.insert(hash) {
            turn.effects.push(Effect::Upload { space: record.space, hash: hex::encode(hash) });
        }
    }
}

/// Why the server will never take an attachment, by its problem code; `None` when it may later.
fn refusal_of(code: &str) -> Option<Refusal> {
    match code {
        "own_room_full" | "group_room_full" => Some(Refusal::NoRoom),
        "too_large" => Some(Refusal::TooLarge),
        "not_a_photo" | "hash_mismatch" | "malformed" | "invalid" => Some(Refusal::Malformed),
        "not_found" => Some(Refusal::NotAMember),
        "archived" => Some(Refusal::Archived),
        _passing => None,
    }
}

/// The attachments that a command names.
pub(crate) fn names(command: &Command) -> impl Iterator<Item = [u8; 32]> + use<> {
    let named: Vec<[u8; 32]> = match command.bare() {
        Command::AddEntry(entry) => entry.attachments.iter().map(Attachment::hash).collect(),
        Command::Introduce { voice, .. } => spoken(voice.as_ref()).collect(),
        Command::Assess { answers, .. } => answers.iter().flat_map(|given| spoken(given.answer.voice())).collect(),
        Command::WithHelp { .. }
        | Command::EditEntry { .. }
        | Command::React { .. }
        | Command::SetPause { .. }
        | Command::SetHelp { .. }
        | Command::CorrectPresence { .. }
        | Command::PlanMeeting { .. }
        | Command::CancelMeeting { .. }
        | Command::SetProgrammeLine { .. }
        | Command::WriteNotes { .. }
        | Command::SetAgreement { .. }
        | Command::AnswerClosing { .. }
        | Command::MarkPresence { .. }
        | Command::SetCard { .. }
        | Command::PlanSeries { .. }
        | Command::Hide { .. }
        | Command::Pin { .. }
        | Command::Warn { .. }
        | Command::SetRhythm { .. }
        | Command::Confirm { .. }
        | Command::Reward { .. }
        | Command::Receive { .. }
        | Command::AgreeToRules { .. } => Vec::new(),
        Command::SetGoal { .. }
        | Command::SetStep { .. }
        | Command::Converse { .. }
        | Command::SetSkill { .. }
        | Command::SetTrack { .. } => command.said().filter_map(Said::hash).collect(),
        Command::SetEvidence { parts, .. } => {
            let photos = parts.iter().filter_map(|part| match part {
                EvidencePart::Photo { photo } => photo.as_ref(),
                EvidencePart::Words { .. } | EvidencePart::Day { .. } | EvidencePart::Shown { .. } => None,
            });
            command.said().filter_map(Said::hash).chain(photos.map(Attachment::hash)).collect()
        }
        Command::CheckIn { answers, agreement, wrong, .. } => {
            let told = answers.iter().filter_map(|given| match &given.told {
                Told::Words { said } => Some(said),
                Told::Tapped { .. } => None,
            });
            told.chain(agreement).chain(wrong.iter().map(|given| &given.said)).filter_map(Said::hash).collect()
        }
    };
    named.into_iter()
}

/// The recording of one's own words, when they were spoken.
fn spoken(voice: Option<&Voice>) -> impl Iterator<Item = [u8; 32]> + use<> {
    voice.map(|voice| *voice.hash).into_iter()
}

/// The recordings that a document of someone's own names: an answer that is said anew replaces its recording.
pub(crate) fn recordings(open: &OpenDocument) -> BTreeSet<[u8; 32]> {
    match Part::of(open.key()) {
        Some(_ones_own) => documents::named(open.current()),
        None => BTreeSet::new(),
    }
}

/// A hash from its hex.
fn parse(hash: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(hash, &mut bytes).ok()?;
    Some(bytes)
}

fn size(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// JPEG, or WebP in its RIFF.
fn is_photo(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, 0xD8, 0xFF]) || bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")
}

/// WebM, Ogg or MP4.
fn is_voice(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1A, 0x45, 0xDF, 0xA3]) || bytes.starts_with(b"OggS") || bytes.get(4..8) == Some(b"ftyp")
}
