//! The journal: one member's entries, replies, kind words and own statements in one month. Its owner alone writes it.
//!
//! ```text
//! entries   <entry id> → map
//!               kind         text     story, small_step, question, offer, compliment, agreement, note
//!               at           moment   when it was written
//!               body         text     the words, one value
//!               edited       moment   when the words were last replaced; absent when never
//!               lang         text     BCP 47; absent when unknown
//!               reply_to     text     <author>/<month>/<entry>; absent when it answers nothing
//!               about        text     a person's id; absent
//!               meeting      text     a meeting's id; absent
//!               helped       text     who helped to write it: a person's id, or `someone`; absent when nobody
//!               attachments  bytes    CBOR of a list of `Attachment`; absent when none
//! reactions <author>/<month>/<entry>/<reaction> → moment; taken back: the key is deleted
//! self      pause → text (on, quiet, off), pause/at, pause/helped; help → text (topics, one a line), help/at, help/helped;
//!           rules → text (stamp of the house rules agreed to), rules/at, rules/helped
//! presence  <meeting id> → text (here, unmarked), <meeting id>/at, <meeting id>/helped
//! withdrawn <entry id> → moment; written by the server alone, when it builds a generation without the entry
//! ```

use std::collections::BTreeMap;

use automerge::{ObjId, ObjType, ReadDoc, ScalarValue, ValueRef, transaction::Transactable};
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    entry_ref_from_text, entry_ref_text, kind_name, presence_name, reaction_from_key, reaction_key,
    registers::{Manner, RegisterPart, Registers, moment, part_of, stored_cbor, stored_moment, stored_text, string},
};
use crate::{
    commands::{Attachment, CommandFault, EntryKind, EntryRef, NewEntry, PresenceState, Reaction},
    helping::Helper,
    house_rules,
    ids::{EntryId, MeetingId, PersonId},
    time::Timestamp,
};

/// What a journal holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct JournalContents {
    /// By the moment they were written, then by id.
    #[n(0)]
    pub entries: Vec<Entry>,
    /// The kind words that its owner gave.
    #[n(1)]
    pub reactions: Vec<Given>,
    /// "Ik doe even rustig aan", as last said in this month.
    #[n(2)]
    pub pause: Option<Pause>,
    /// What its owner can help with, as last said in this month.
    #[n(3)]
    pub help: Option<Help>,
    /// What its owner says of an own presence.
    #[n(4)]
    pub presence: Vec<OwnPresence>,
    /// Entries that were taken back, and when.
    #[n(5)]
    pub withdrawn: BTreeMap<EntryId, Timestamp>,
    /// The house rules that its owner agreed to, as last said in this month.
    #[n(6)]
    pub agreed: Option<Agreed>,
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Entry {
    /// Its id.
    #[n(0)]
    pub entry: EntryId,
    /// When it was written.
    #[n(1)]
    pub at: Timestamp,
    /// When its words were last replaced.
    #[n(2)]
    pub edited: Option<Timestamp>,
    /// What it is.
    #[n(3)]
    pub kind: EntryKind,
    /// The words.
    #[n(4)]
    pub body: String,
    /// BCP 47; empty when unknown.
    #[n(5)]
    pub lang: String,
    /// What it answers.
    #[n(6)]
    pub reply_to: Option<EntryRef>,
    /// Whom a compliment is for.
    #[n(7)]
    pub about: Option<PersonId>,
    /// The meeting it was written at.
    #[n(8)]
    pub meeting: Option<MeetingId>,
    /// Photos and voice.
    #[n(9)]
    pub attachments: Vec<Attachment>,
    /// Who helped to write it, as its writer said.
    #[n(10)]
    pub helped: Option<Helper>,
}

/// A kind word that stands.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Given {
    /// Under which entry.
    #[n(0)]
    pub target: EntryRef,
    /// Which word.
    #[n(1)]
    pub reaction: Reaction,
    /// When.
    #[n(2)]
    pub at: Timestamp,
}

/// A statement about one's own pause. Of several months the latest counts.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Pause {
    /// Whether the pause is on.
    #[n(0)]
    pub on: bool,
    /// Whether the group sees it.
    #[n(1)]
    pub visible: bool,
    /// When it was said.
    #[n(2)]
    pub at: Timestamp,
}

/// A statement about what one can help with. Of several months the latest counts.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Help {
    /// At most 12 short texts.
    #[n(0)]
    pub topics: Vec<String>,
    /// When it was said.
    #[n(1)]
    pub at: Timestamp,
}

/// "Dat spreken we af". Of several months the latest counts.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Agreed {
    /// The stamp of the rules as they stood then ([`crate::house_rules`]).
    #[n(0)]
    pub rules: String,
    /// When it was said.
    #[n(1)]
    pub at: Timestamp,
}

/// A statement about one's own presence.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct OwnPresence {
    /// At which meeting.
    #[n(0)]
    pub meeting: MeetingId,
    /// What.
    #[n(1)]
    pub state: PresenceState,
    /// When it was said.
    #[n(2)]
    pub at: Timestamp,
}

/// The words stored for a pause.
pub(crate) mod pause_words {
    /// On, and the group sees it.
    pub(crate) const ON: &str = "on";
    /// On, and the group does not see it.
    pub(crate) const QUIET: &str = "quiet";
    /// Off.
    pub(crate) const OFF: &str = "off";
}

/// Reads a journal. Unknown keys are passed over, an entry without kind or moment is left out.
#[must_use]
pub fn read(document: &Document) -> JournalContents {
    let own = Registers::read(document, "self");
    let presence = Registers::read(document, "presence");
    let reactions = Registers::read(document, "reactions");
    let withdrawn = Registers::read(document, "withdrawn");
    JournalContents {
        entries: read_entries(document),
        reactions: reactions
            .keys()
            .filter_map(|key| {
                let (target, reaction) = reaction_from_key(key)?;
                Some(Given { target, reaction, at: reactions.moment(key)? })
            })
            .collect(),
        pause: own.text("pause").and_then(|word| {
            let (on, visible) = match word {
                pause_words::ON => (true, true),
                pause_words::QUIET => (true, false),
                pause_words::OFF => (false, false),
                _ => return None,
            };
            Some(Pause { on, visible, at: own.said("pause") })
        }),
        help: own.text("help").map(|topics| Help {
            topics: topics.lines().filter(|topic| !topic.is_empty()).map(str::to_owned).collect(),
            at: own.said("help"),
        }),
        presence: presence
            .keys()
            .filter(|key| part_of(key) == RegisterPart::Value)
            .filter_map(|key| {
                let state = presence_name::parse(presence.text(key)?)?;
                Some(OwnPresence { meeting: key.parse().ok()?, state, at: presence.said(key) })
            })
            .collect(),
        withdrawn: withdrawn.keys().filter_map(|key| Some((key.parse().ok()?, withdrawn.moment(key)?))).collect(),
        agreed: own
            .text("rules")
            .filter(|stamp| house_rules::is_stamp(stamp))
            .map(|stamp| Agreed { rules: stamp.to_owned(), at: own.said("rules") }),
    }
}

/// Whether an entry stands in the document, or stood there before it was taken back.
pub(crate) fn holds_words(document: &Document) -> bool {
    ["entries", "withdrawn"].into_iter().any(|name| {
        document.container(name).is_some_and(|container| document.automerge().keys(&container).next().is_some())
    })
}

/// One entry of a journal, without reading the others.
#[must_use]
pub fn read_entry(document: &Document, entry: EntryId) -> Option<Entry> {
    let map = entry_object(document.automerge(), &document.container("entries")?, entry)?;
    entry_from(entry, &Registers::of(document, &map))
}

fn read_entries(document: &Document) -> Vec<Entry> {
    let Some(container) = document.container("entries") else { return Vec::new() };
    let mut entries: Vec<Entry> = document
        .automerge()
        .map_range(&container, ..)
        .filter_map(|item| match item.value {
            ValueRef::Object(ObjType::Map) => entry_from(item.key.parse().ok()?, &Registers::of(document, &item.id())),
            ValueRef::Object(_) | ValueRef::Scalar(_) => None,
        })
        .collect();
    entries.sort_by_key(|entry| (entry.at, entry.entry));
    entries
}

fn entry_from(entry: EntryId, fields: &Registers) -> Option<Entry> {
    Some(Entry {
        entry,
        at: fields.moment("at")?,
        edited: fields.moment("edited"),
        kind: kind_name::parse(fields.text("kind")?)?,
        body: fields.text("body").unwrap_or_default().to_owned(),
        lang: fields.text("lang").unwrap_or_default().to_owned(),
        reply_to: fields.text("reply_to").and_then(entry_ref_from_text),
        about: fields.parsed("about"),
        meeting: fields.parsed("meeting"),
        attachments: fields.decoded("attachments").unwrap_or_default(),
        helped: fields.parsed("helped"),
    })
}

fn entry_object(from: &impl ReadDoc, entries: &ObjId, entry: EntryId) -> Option<ObjId> {
    match from.get(entries, entry.to_string()) {
        Ok(Some((automerge::Value::Object(ObjType::Map), map))) => Some(map),
        Ok(Some(_) | None) | Err(_) => None,
    }
}

impl<T: Transactable> Edit<'_, T> {
    /// Writes an entry; one that is there is left as it is.
    pub(crate) fn add_entry(&mut self, new: &NewEntry) -> Result<(), CommandFault> {
        let entries = self.map("entries")?;
        if is_withdrawn(self.to, &self.map("withdrawn")?, new.entry) {
            return Err(CommandFault::Gone);
        }
        if entry_object(self.to, &entries, new.entry).is_some() {
            return Ok(());
        }
        let map = self.to.put_object(&entries, new.entry.to_string(), ObjType::Map)?;
        for (key, value) in stored_fields(new) {
            self.to.put(&map, key, value)?;
        }
        self.say_who_helped(&map)?;
        Ok(())
    }

    /// Replaces the words of an entry.
    pub(crate) fn edit_entry(&mut self, entry: EntryId, body: &str, at: Timestamp) -> Result<(), CommandFault> {
        let map = entry_object(self.to, &self.map("entries")?, entry).ok_or(CommandFault::Gone)?;
        if self.manner == Manner::Replay && moment(self.to, &map, "edited").is_some_and(|edited| edited >= at) {
            return Ok(());
        }
        if string(self.to, &map, "body").as_deref() != Some(body) {
            self.to.put(&map, "body", stored_text(body))?;
            self.to.put(&map, "edited", stored_moment(at))?;
            self.say_who_helped(&map)?;
        }
        Ok(())
    }

    /// Once someone helped with an entry it says so, also when it is changed alone later.
    fn say_who_helped(&mut self, entry: &ObjId) -> Result<(), CommandFault> {
        if let Some(helper) = self.helper {
            self.to.put(entry, "helped", stored_text(&helper.to_string()))?;
        }
        Ok(())
    }

    /// Says a kind word, or takes it back.
    pub(crate) fn react(
        &mut self,
        target: &EntryRef,
        reaction: Reaction,
        on: bool,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let reactions = self.map("reactions")?;
        let key = reaction_key(target, reaction);
        match (on, moment(self.to, &reactions, &key)) {
            (true, None) => self.to.put(&reactions, key, stored_moment(at))?,
            (false, Some(given)) if self.manner == Manner::Fresh || given <= at => self.to.delete(&reactions, key)?,
            (true, Some(_)) | (false, Some(_) | None) => {}
        }
        Ok(())
    }

    /// Says whether one takes it easy.
    pub(crate) fn set_pause(&mut self, on: bool, visible: bool, at: Timestamp) -> Result<(), CommandFault> {
        let word = match (on, visible) {
            (true, true) => pause_words::ON,
            (true, false) => pause_words::QUIET,
            (false, true | false) => pause_words::OFF,
        };
        let own = self.map("self")?;
        self.say_helped(&own, "pause", stored_text(word), at)?;
        Ok(())
    }

    /// Says what one can help with.
    pub(crate) fn set_help(&mut self, topics: &[String], at: Timestamp) -> Result<(), CommandFault> {
        let own = self.map("self")?;
        self.say_helped(&own, "help", stored_text(&topics.join("\n")), at)?;
        Ok(())
    }

    /// Agrees to the house rules.
    pub(crate) fn agree_to_rules(&mut self, rules: &str, at: Timestamp) -> Result<(), CommandFault> {
        let own = self.map("self")?;
        self.say_helped(&own, "rules", stored_text(rules), at)
    }

    /// Corrects what was noted about one's own presence.
    pub(crate) fn correct_presence(
        &mut self,
        meeting: MeetingId,
        state: PresenceState,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let presence = self.map("presence")?;
        let key = meeting.to_string();
        self.say_helped(&presence, &key, stored_text(presence_name::word(state)), at)?;
        Ok(())
    }
}

fn is_withdrawn(from: &impl ReadDoc, withdrawn: &ObjId, entry: EntryId) -> bool {
    moment(from, withdrawn, &entry.to_string()).is_some()
}

/// An entry's fields as stored, in the order in which a change has them.
fn stored_fields(new: &NewEntry) -> Vec<(&'static str, ScalarValue)> {
    let mut fields = vec![
        ("kind", stored_text(kind_name::word(new.kind))),
        ("at", stored_moment(new.at)),
        ("body", stored_text(&new.body)),
    ];
    if !new.lang.is_empty() {
        fields.push(("lang", stored_text(&new.lang)));
    }
    if let Some(target) = &new.reply_to {
        fields.push(("reply_to", stored_text(&entry_ref_text(target))));
    }
    if let Some(person) = &new.about {
        fields.push(("about", stored_text(&person.to_string())));
    }
    if let Some(meeting) = &new.meeting {
        fields.push(("meeting", stored_text(&meeting.to_string())));
    }
    if !new.attachments.is_empty() {
        fields.push(("attachments", stored_cbor(&new.attachments)));
    }
    fields
}
