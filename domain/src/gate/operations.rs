//! A change's operations, compared with those that Kring itself would have written at that point of the history.
//!
//! Each operation is placed (which container, which entry, which paragraph), must replace exactly the values that stood
//! there for its author, and is then held against the [`super::grammar`] of the document's kind.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use automerge::{
    ActorId, ChangeHash, ExpandedChange, ObjId, ObjType, Prop, ReadDoc, ScalarValue,
    legacy::{ElementId, Key, ObjectId, Op, OpId, OpType},
};

use super::{
    GateFault, Limits,
    grammar::{self, Findings, Place, Value, Who, Write},
};
use crate::{
    commands::{Attachment, Seen, bounds},
    documents::{Document, containers, journal},
    ids::{DecisionId, EntryId, PersonId},
    people::Standing,
};

/// An operation's id: counter and actor.
type Id = (u64, ActorId);

/// Refuses a change that speaks of the first change of another document.
pub(super) fn same_document(document: &Document, change: &ExpandedChange) -> Result<(), GateFault> {
    let first_counters = u64::try_from(containers(document.key().kind).len()).unwrap_or(0);
    let foreign = |id: &OpId| id.counter() <= first_counters && id.1.to_bytes() != document.genesis_actor();
    let speaks_of_another = change.operations.iter().any(|operation| match &operation.obj {
        ObjectId::Root => false,
        ObjectId::Id(object) => foreign(object) || operation.pred.iter().any(foreign),
    });
    if speaks_of_another { Err(GateFault::OtherDocument) } else { Ok(()) }
}

/// What was found in a change.
pub(super) struct Found {
    /// The attachments that it names.
    pub(super) attachments: Vec<Attachment>,
    /// What someone says in it to have seen.
    pub(super) seen: Vec<Seen>,
    /// The decisions that stood and are written otherwise.
    pub(super) redecided: Vec<DecisionId>,
    /// Whether the document can do its operations as its own and come to the same change: it builds on everything that
    /// is there, and writes other values than stand there, in maps.
    pub(super) repeatable: bool,
}

/// Checks every operation.
pub(super) fn check(
    document: &Document,
    change: &ExpandedChange,
    author: PersonId,
    standing: Standing,
    limits: &Limits,
) -> Result<Found, GateFault> {
    let heads = document.heads();
    let current = heads.iter().all(|head| change.deps.contains(head));
    let begins = !journal::holds_words(document);
    let who = Who { author, standing, key: *document.key(), now: limits.now, begins };
    let mut walk = Walk {
        document,
        change,
        seen_at: (!current).then_some(change.deps.as_slice()),
        who: &who,
        findings: Findings::default(),
        objects: BTreeMap::new(),
        written: HashSet::new(),
        texts: BTreeMap::new(),
        repeats: false,
    };
    for (counter, operation) in (change.start_op.get()..).zip(&change.operations) {
        walk.operation(counter, operation)?;
    }
    if walk.texts.values().any(|text| text.length > 2 * bounds::MAX_BODY) {
        return Err(GateFault::TooLarge);
    }
    walk.findings.all_stand(document)?;
    walk.findings.rewards_stand(document)?;
    let repeatable = current && walk.texts.is_empty() && !walk.repeats;
    Ok(Found {
        seen: walk.findings.seen(),
        redecided: walk.findings.redecided(),
        attachments: walk.findings.finish()?,
        repeatable,
    })
}

struct Walk<'a> {
    document: &'a Document,
    change: &'a ExpandedChange,
    /// What the author had seen, when the document went on since.
    seen_at: Option<&'a [ChangeHash]>,
    who: &'a Who,
    findings: Findings,
    objects: BTreeMap<Id, Object>,
    written: HashSet<(Id, String)>,
    texts: BTreeMap<Id, Text>,
    /// Whether a value was written that stood there already.
    repeats: bool,
}

/// What an object is to the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Object {
    Container(&'static str),
    Entry { entry: EntryId, new: bool },
    Text { new: bool },
}

/// A text as its author saw it.
#[derive(Debug, Default)]
struct Text {
    /// The letters that an operation may come after or take away.
    letters: BTreeSet<Id>,
    /// The letters that the change itself puts there.
    own: BTreeSet<Id>,
    /// How long it becomes.
    length: usize,
}

impl Walk<'_> {
    fn operation(&mut self, counter: u64, operation: &Op) -> Result<(), GateFault> {
        let ObjectId::Id(OpId(object_counter, object_actor)) = &operation.obj else {
            // The root is the first change's.
            return Err(GateFault::Operation);
        };
        let id: Id = (*object_counter, object_actor.clone());
        let object = self.object(&id)?;
        let own_id: Id = (counter, self.change.actor_id.clone());
        match (object, &operation.key) {
            (Object::Container(container), Key::Map(key)) if !operation.insert => {
                let place = Place::Container(container);
                self.write(&id, place, key, operation)?;
                self.remember(own_id, container, key, operation)
            }
            (Object::Entry { entry, new }, Key::Map(key)) if !operation.insert => {
                self.write(&id, Place::Entry { entry, new }, key, operation)
            }
            (Object::Text { new }, Key::Seq(element)) => self.letter(&id, new, element, own_id, operation),
            (Object::Container(_) | Object::Entry { .. }, Key::Map(_) | Key::Seq(_))
            | (Object::Text { .. }, Key::Map(_)) => Err(GateFault::Operation),
        }
    }

    fn write(&mut self, object: &Id, place: Place, key: &str, operation: &Op) -> Result<(), GateFault> {
        // Kring never writes one place twice in one change.
        if !self.written.insert((object.clone(), key.to_owned())) {
            return Err(GateFault::Operation);
        }
        let stood = self.stood(object, place, key, &operation.action)?;
        if stood.len() != operation.pred.len()
            || !operation.pred.iter().all(|OpId(counter, actor)| stood.contains(&(*counter, actor.clone())))
        {
            return Err(GateFault::Operation);
        }
        let value = match &operation.action {
            OpType::Put(value) => Value::Scalar(value),
            OpType::Make(ObjType::Map) => Value::Map,
            OpType::Make(ObjType::Text) => Value::Text,
            // Automerge never takes away what does not stand there, and could not give such a change back.
            OpType::Delete if stood.is_empty() => return Err(GateFault::Operation),
            OpType::Delete => Value::Delete,
            OpType::Make(ObjType::List | ObjType::Table)
            | OpType::Increment(_)
            | OpType::MarkBegin(_)
            | OpType::MarkEnd(_) => return Err(GateFault::Operation),
        };
        let write = Write { place, key, value, replaces: !stood.is_empty() };
        grammar::admits(self.who, &write, &mut self.findings)?;
        self.not_withdrawn(&write)
    }

    /// The operations that the author saw standing under a key.
    fn stood(&mut self, object: &Id, place: Place, key: &str, action: &OpType) -> Result<BTreeSet<Id>, GateFault> {
        match place {
            Place::Entry { new: true, .. } => return Ok(BTreeSet::new()),
            Place::Entry { new: false, .. } | Place::Container(_) => {}
        }
        let map = ObjId::Id(object.0, object.1.clone(), 0);
        let automerge = self.document.automerge();
        let values = match self.seen_at {
            None => automerge.get_all(&map, key),
            Some(heads) => automerge.get_all_at(&map, key, heads),
        };
        let values = values.map_err(|_no_map| GateFault::Operation)?;
        if let OpType::Put(written) = action {
            self.repeats |= values.iter().any(|(value, _id)| value.as_scalar() == Some(written));
        }
        Ok(values.into_iter().filter_map(|(_value, id)| as_id(id)).collect())
    }

    fn not_withdrawn(&self, write: &Write<'_>) -> Result<(), GateFault> {
        let entry = match (write.place, write.value) {
            (Place::Container("entries"), Value::Map) => write.key.to_owned(),
            (Place::Container(_) | Place::Entry { .. }, _) => return Ok(()),
        };
        let withdrawn = self.document.container("withdrawn").ok_or(GateFault::Operation)?;
        match self.document.automerge().get(&withdrawn, entry) {
            Ok(Some(_)) => Err(GateFault::Gone),
            Ok(None) => Ok(()),
            Err(_) => Err(GateFault::Operation),
        }
    }

    /// Remembers an entry or paragraph that the change makes.
    fn remember(&mut self, id: Id, container: &str, key: &str, operation: &Op) -> Result<(), GateFault> {
        let object = match (&operation.action, container) {
            (OpType::Make(_), "entries") => {
                Object::Entry { entry: key.parse().map_err(|_no_id| GateFault::Value)?, new: true }
            }
            (OpType::Make(_), "notes") => Object::Text { new: true },
            (OpType::Make(_), _) => return Err(GateFault::Operation),
            (OpType::Put(_) | OpType::Delete | OpType::Increment(_) | OpType::MarkBegin(_) | OpType::MarkEnd(_), _) => {
                return Ok(());
            }
        };
        self.objects.insert(id, object);
        Ok(())
    }

    /// What an object is.
    fn object(&mut self, id: &Id) -> Result<Object, GateFault> {
        if let Some(object) = self.objects.get(id) {
            return Ok(*object);
        }
        let object = self.object_of_document(id)?;
        self.objects.insert(id.clone(), object);
        Ok(object)
    }

    fn object_of_document(&self, id: &Id) -> Result<Object, GateFault> {
        let names = containers(self.document.key().kind);
        if id.1.to_bytes() == self.document.genesis_actor() {
            let index = id.0.checked_sub(1).and_then(|index| usize::try_from(index).ok());
            let name = index.and_then(|index| names.get(index)).ok_or(GateFault::Operation)?;
            return Ok(Object::Container(name));
        }
        let object = ObjId::Id(id.0, id.1.clone(), 0);
        let automerge = self.document.automerge();
        let kind = automerge.object_type(&object).map_err(|_no_object| GateFault::Operation)?;
        let mut parents = automerge.parents(&object).map_err(|_no_object| GateFault::Operation)?;
        let parent = parents.next().ok_or(GateFault::Operation)?;
        let Prop::Map(key) = parent.prop else { return Err(GateFault::Operation) };
        let Object::Container(container) = self.object_of_document(&as_id(parent.obj).ok_or(GateFault::Operation)?)?
        else {
            return Err(GateFault::Operation);
        };
        match (kind, container) {
            (ObjType::Map, "entries") => {
                Ok(Object::Entry { entry: key.parse().map_err(|_no_id| GateFault::Operation)?, new: false })
            }
            (ObjType::Text, "notes") => Ok(Object::Text { new: false }),
            (ObjType::Map | ObjType::Text | ObjType::List | ObjType::Table, _) => Err(GateFault::Operation),
        }
    }

    /// One letter of a paragraph, put there or taken away.
    fn letter(&mut self, id: &Id, new: bool, element: &ElementId, own: Id, operation: &Op) -> Result<(), GateFault> {
        if !self.texts.contains_key(id) {
            let text = if new { Text::default() } else { self.text_as_seen(id)? };
            self.texts.insert(id.clone(), text);
        }
        let text = self.texts.get_mut(id).ok_or(GateFault::Operation)?;
        let element: Option<Id> = match element {
            ElementId::Head => None,
            ElementId::Id(OpId(counter, actor)) => Some((*counter, actor.clone())),
        };
        match (&operation.action, operation.insert, element) {
            (OpType::Put(ScalarValue::Str(letter)), true, after) if operation.pred.is_empty() => {
                let known = after.is_none_or(|after| text.own.contains(&after) || text.letters.contains(&after));
                let mut letters = letter.chars();
                let (first, rest) = (letters.next(), letters.next());
                let fits = first.is_some_and(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'));
                if !known {
                    return Err(GateFault::Operation);
                }
                if !fits || rest.is_some() {
                    return Err(GateFault::Value);
                }
                text.own.insert(own);
                text.length += 1;
                Ok(())
            }
            (OpType::Delete, false, Some(letter)) => {
                let replaced: Vec<Id> =
                    operation.pred.iter().map(|OpId(counter, actor)| (*counter, actor.clone())).collect();
                // A letter is its own first and only value, and can be taken away once.
                if replaced == [letter.clone()]
                    && text.letters.contains(&letter)
                    && self.written.insert((letter, String::new()))
                {
                    text.length = text.length.saturating_sub(1);
                    Ok(())
                } else {
                    Err(GateFault::Operation)
                }
            }
            (
                OpType::Put(_)
                | OpType::Delete
                | OpType::Make(_)
                | OpType::Increment(_)
                | OpType::MarkBegin(_)
                | OpType::MarkEnd(_),
                true | false,
                _,
            ) => Err(GateFault::Operation),
        }
    }

    fn text_as_seen(&self, id: &Id) -> Result<Text, GateFault> {
        let object = ObjId::Id(id.0, id.1.clone(), 0);
        let automerge = self.document.automerge();
        let items = match self.seen_at {
            None => automerge.list_range(&object, ..),
            Some(heads) => automerge.list_range_at(&object, .., heads),
        };
        let letters: BTreeSet<Id> = items.filter_map(|item| as_id(item.id())).collect();
        Ok(Text { own: BTreeSet::new(), length: automerge.length(&object), letters })
    }
}

fn as_id(id: ObjId) -> Option<Id> {
    match id {
        ObjId::Id(counter, actor, _index) => Some((counter, actor)),
        ObjId::Root => None,
    }
}
