//! Entries with everything around them: replies, kind words, where they are.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    commands::{Attachment, Command, EntryRef, NewEntry, Reaction},
    documents::{Subject, journal::Entry},
    helping::Helper,
    ids::{CommandId, EntryId, PersonId},
    time::Timestamp,
    verdict::{Postponement, Refusal},
};

use super::{DAY_MS, Look};
use crate::{
    records::{Contents, OutboxState, Piece, SpaceRecord, What},
    views::{EntryView, PhotoView, ReactionView, ReplyTo, VoiceView, Written},
};

/// The entries of some journals of a space, ready to be drawn.
pub(super) struct Entries<'a> {
    space: &'a SpaceRecord,
    by_id: BTreeMap<EntryId, Found<'a>>,
    answers: BTreeMap<EntryId, Vec<EntryId>>,
    kind_words: BTreeMap<EntryId, Vec<(Reaction, Timestamp, PersonId)>>,
    hidden: BTreeSet<EntryId>,
    waiting: BTreeMap<EntryId, OutboxState>,
}

/// An entry where it was found.
struct Found<'a> {
    at: Timestamp,
    name: EntryRef,
    entry: std::borrow::Cow<'a, Entry>,
    received: Option<Timestamp>,
    refused: Option<(Refusal, CommandId)>,
}

impl<'a> Entries<'a> {
    /// From journals and the space's moderation. Own entries that were taken back are left out at once; own entries
    /// that were refused stand at their place.
    pub(super) fn new(
        look: &Look<'a>,
        space: &'a SpaceRecord,
        journals: impl Iterator<Item = &'a Piece>,
        card: &[&'a Piece],
    ) -> Self {
        let mut entries = Self {
            space,
            by_id: BTreeMap::new(),
            answers: BTreeMap::new(),
            kind_words: BTreeMap::new(),
            hidden: card.iter().flat_map(|piece| hidden(piece)).collect(),
            waiting: waiting(look, space),
        };
        let withdrawn = look.core.withdrawn(space.space());
        for piece in journals {
            let (Some(journal), Some(author), Subject::Month(month)) =
                (piece.journal(), piece.key.owner, piece.key.subject)
            else {
                continue;
            };
            for entry in &journal.entries {
                let received = piece.received.get(&entry.entry).copied();
                let at = received.map_or(entry.at, |received| entry.at.min(received));
                let name = EntryRef { author, month, entry: entry.entry };
                entries.insert(Found { at, name, entry: std::borrow::Cow::Borrowed(entry), received, refused: None });
            }
            for given in &journal.reactions {
                let words = entries.kind_words.entry(given.target.entry).or_default();
                words.push((given.reaction, given.at, author));
            }
        }
        for boxed in look.core.state.refused.values().filter(|boxed| boxed.space == space.space()) {
            if let What::Command(command) = &boxed.what
                && let Command::AddEntry(new) = command.bare()
                && !entries.by_id.contains_key(&new.entry)
            {
                entries.insert(Found {
                    at: new.at,
                    name: EntryRef { author: look.me, month: new.at.month(), entry: new.entry },
                    entry: std::borrow::Cow::Owned(as_entry(new, command.helper())),
                    received: None,
                    refused: Some((boxed.reason, boxed.id)),
                });
            }
        }
        entries.by_id.retain(|entry, _found| !withdrawn.contains(entry));
        for list in entries.answers.values_mut() {
            list.retain(|entry| !withdrawn.contains(entry));
        }
        entries
    }

    fn insert(&mut self, found: Found<'a>) {
        if let Some(target) = &found.entry.reply_to {
            self.answers.entry(target.entry).or_default().push(found.name.entry);
        }
        self.by_id.insert(found.name.entry, found);
    }

    /// The entries that stand by themselves, newest first: those that answer nothing, or nothing that is here.
    pub(super) fn on_top(&self) -> Vec<EntryId> {
        let stands = |found: &&Found<'_>| {
            found
                .entry
                .reply_to
                .is_none_or(|target| target.entry == found.name.entry || !self.by_id.contains_key(&target.entry))
        };
        let mut top: Vec<(Timestamp, EntryId)> =
            self.by_id.values().filter(stands).map(|found| (found.at, found.name.entry)).collect();
        top.sort_unstable_by(|a, b| b.cmp(a));
        top.into_iter().map(|(_at, entry)| entry).collect()
    }

    /// Every entry whose words and names match, newest first.
    pub(super) fn matching(&self, matches: impl Fn(&str) -> bool) -> Vec<(Timestamp, EntryId)> {
        let found = self.by_id.values().filter(|found| !self.hidden.contains(&found.name.entry));
        let mut found: Vec<_> =
            found.filter(|found| matches(&found.entry.body)).map(|found| (found.at, found.name.entry)).collect();
        found.sort_unstable_by(|a, b| b.cmp(a));
        found
    }

    /// Whether someone else said something to an entry: a kind word or an answer.
    pub(super) fn was_answered(&self, name: &EntryRef) -> bool {
        let words = self.kind_words.get(&name.entry).into_iter().flatten();
        let answers = self.answers.get(&name.entry).into_iter().flatten().filter_map(|answer| self.by_id.get(answer));
        words.map(|(_, _, person)| *person).chain(answers.map(|found| found.name.author)).any(|who| who != name.author)
    }

    /// Whether an entry is here and not hidden.
    pub(super) fn is_shown(&self, entry: EntryId) -> bool {
        self.by_id.contains_key(&entry) && !self.hidden.contains(&entry)
    }

    /// An entry with its answers.
    pub(super) fn draw(&self, look: &Look<'_>, entry: EntryId) -> Option<EntryView> {
        self.draw_within(look, entry, &mut BTreeSet::new())
    }

    fn draw_within(&self, look: &Look<'_>, id: EntryId, drawn: &mut BTreeSet<EntryId>) -> Option<EntryView> {
        let found = self.by_id.get(&id)?;
        // Two entries that answer each other are drawn once.
        if !drawn.insert(id) {
            return None;
        }
        let entry = found.entry.as_ref();
        let hidden = self.hidden.contains(&id);
        let mine = found.name.author == look.me;
        let readable = !hidden || mine;
        let attachments = if readable { entry.attachments.as_slice() } else { &[] };
        let mut answers: Vec<(Timestamp, EntryId)> = self
            .answers
            .get(&id)
            .into_iter()
            .flatten()
            .filter_map(|answer| Some((self.by_id.get(answer)?.at, *answer)))
            .collect();
        answers.sort_unstable();
        let person = |person| look.person(Some(self.space), person);
        Some(EntryView {
            entry: found.name,
            author: person(found.name.author),
            kind: entry.kind,
            body: if readable { entry.body.clone() } else { String::new() },
            lang: entry.lang.clone(),
            at: found.at.0,
            edited_at: entry.edited.map(|at| at.0),
            written: mine.then(|| self.written(look, found)),
            hidden,
            about: entry.about.map(person),
            helper: entry.helped.map(|helper| look.helper(helper)),
            meeting: entry.meeting,
            reply_to: entry
                .reply_to
                .filter(|target| !self.by_id.contains_key(&target.entry))
                .map(|target| ReplyTo { author: person(target.author), gone: true }),
            photos: photos(look, attachments),
            voice: voice(look, attachments),
            reactions: self.reactions(look, id),
            replies: answers.into_iter().filter_map(|(_at, answer)| self.draw_within(look, answer, drawn)).collect(),
        })
    }

    fn written(&self, look: &Look<'_>, found: &Found<'_>) -> Written {
        if let Some((reason, command)) = found.refused {
            return Written::Refused { reason, command };
        }
        match (self.waiting.get(&found.name.entry), found.received) {
            (Some(OutboxState::Stored { waits_for }), _) => Written::Stored { waits_for: *waits_for },
            (Some(OutboxState::Accepted { .. }), _) => Written::Shared { fresh: true },
            (None, Some(received)) => Written::Shared { fresh: look.now.0.saturating_sub(received.0) < DAY_MS },
            (None, None) => Written::Stored { waits_for: None::<Postponement> },
        }
    }

    fn reactions(&self, look: &Look<'_>, entry: EntryId) -> Vec<ReactionView> {
        let mut words = self.kind_words.get(&entry).cloned().unwrap_or_default();
        words.sort_unstable();
        let mut views: Vec<ReactionView> = Vec::new();
        for (reaction, _at, person) in words {
            let view = look.person(Some(self.space), person);
            let mine = view.is_me;
            match views.last_mut() {
                Some(last) if last.reaction == reaction => {
                    last.mine |= mine;
                    last.people.push(view);
                }
                Some(_) | None => views.push(ReactionView { reaction, people: vec![view], mine }),
            }
        }
        views
    }
}

/// What a month's moderation hides.
pub(super) fn hidden(piece: &Piece) -> Vec<EntryId> {
    match &piece.contents {
        Contents::Moderation(moderation) => moderation.hidden.iter().map(|placed| placed.target.entry).collect(),
        Contents::Journal(_)
        | Contents::Meeting(_)
        | Contents::Closing(_)
        | Contents::Presence(_)
        | Contents::Board(_)
        | Contents::Warning(_)
        | Contents::Introduction(_)
        | Contents::Assessments(_)
        | Contents::Goals(_)
        | Contents::CheckIns(_)
        | Contents::Conversations(_)
        | Contents::Skills(_)
        | Contents::Confirmations(_)
        | Contents::Rewards(_) => Vec::new(),
    }
}

/// Own entries that something waits for.
fn waiting(look: &Look<'_>, space: &SpaceRecord) -> BTreeMap<EntryId, OutboxState> {
    let mut waiting = BTreeMap::new();
    for item in look.core.state.outbox.values().filter(|item| item.space == space.space()) {
        match item.command().map(Command::bare) {
            Some(Command::AddEntry(entry)) => waiting.insert(entry.entry, item.state),
            Some(Command::EditEntry { entry, .. }) => waiting.insert(*entry, item.state),
            Some(_) | None => None,
        };
    }
    waiting
}

/// An entry that stands nowhere but in the box.
fn as_entry(new: &NewEntry, helped: Option<Helper>) -> Entry {
    Entry {
        entry: new.entry,
        at: new.at,
        edited: None,
        kind: new.kind,
        body: new.body.clone(),
        lang: new.lang.clone(),
        reply_to: new.reply_to,
        about: new.about,
        meeting: new.meeting,
        attachments: new.attachments.clone(),
        helped,
    }
}

fn photos(look: &Look<'_>, attachments: &[Attachment]) -> Vec<PhotoView> {
    let photos = attachments.iter().filter_map(|attachment| match attachment {
        Attachment::Photo { hash, width, height, .. } => Some(PhotoView {
            hash: hex::encode(**hash),
            width: *width,
            height: *height,
            here: look.core.state.attachments.contains_key(&**hash),
        }),
        Attachment::Voice(_) => None,
    });
    photos.collect()
}

fn voice(look: &Look<'_>, attachments: &[Attachment]) -> Option<VoiceView> {
    attachments.iter().find_map(|attachment| match attachment {
        Attachment::Voice(voice) => Some(VoiceView {
            hash: hex::encode(*voice.hash),
            duration_ms: voice.duration_ms,
            levels: voice.levels.clone(),
            here: look.core.state.attachments.contains_key(&*voice.hash),
        }),
        Attachment::Photo { .. } => None,
    })
}
