//! What each kind of document may hold: an allow-list of places, values and writers.

mod assessments;
mod beside;
mod board;
mod check_ins;
mod closing;
mod confirmations;
mod conversations;
mod goals;
mod introduction;
mod journal;
mod meeting;
mod moderation;
mod pair;
mod presence;
mod rewards;
mod skills;
mod values;
mod warning;

use std::collections::{BTreeMap, BTreeSet};

use automerge::ScalarValue;

use beside::Beside;

use super::{GateFault, Limits};
use crate::{
    commands::{Attachment, Seen},
    documents::{self, Document, DocumentKey, DocumentKind, Subject},
    ids::{DecisionId, EntryId, GoalId, PersonId, SkillId, SpaceId, StepId},
    people::Standing,
    time::Timestamp,
};

/// Who writes, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Who {
    /// The account that sent the change.
    pub(super) author: PersonId,
    /// What they may do in the space.
    pub(super) standing: Standing,
    /// The document.
    pub(super) key: DocumentKey,
    /// The server's clock, when there is one.
    pub(super) now: Option<Timestamp>,
    /// Whether no entry was ever written in the document: kind words alone do not make a month one's own.
    pub(super) begins: bool,
}

impl Who {
    /// How far ahead a moment may be that they say here.
    pub(super) fn ahead_ms(&self) -> i64 {
        match self.key.subject {
            Subject::Pair { .. } if !self.is_in_their_own() => Limits::AHEAD_BESIDE_MS,
            Subject::Pair { .. }
            | Subject::Space
            | Subject::Month(_)
            | Subject::Meeting(_)
            | Subject::Person(_)
            | Subject::Area(_) => Limits::AHEAD_MS,
        }
    }

    /// Whether they write in their own space.
    pub(super) fn is_in_their_own(&self) -> bool {
        self.key.space == SpaceId::own(self.author)
    }
}

/// Where a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a container.
    Container(&'static str),
    /// In an entry of a journal; `new` when the same change makes it.
    Entry {
        /// Which.
        entry: EntryId,
        /// Made by the same change.
        new: bool,
    },
}

/// What is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    Scalar(&'a ScalarValue),
    Map,
    Text,
    Delete,
}

/// One value written in one place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Write<'a> {
    pub(super) place: Place,
    pub(super) key: &'a str,
    pub(super) value: Value<'a>,
    /// Whether something stood there.
    pub(super) replaces: bool,
}

/// What is found along the way.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// The attachments that are named.
    attachments: Vec<Attachment>,
    /// The fields of each new entry; `says` when it has words or an attachment.
    entries: BTreeMap<EntryId, NewEntry>,
    /// The goals that new steps are of.
    goals: Vec<GoalId>,
    /// The skills that new evidence is of.
    skills: Vec<SkillId>,
    /// What someone says to have seen.
    seen: Vec<Seen>,
    /// Decisions that stood and are written otherwise.
    redecided: Vec<DecisionId>,
    /// What is said between two, or of what another can.
    beside: Beside,
    /// What is said of rewards with steps of another.
    rewards: BTreeMap<StepId, rewards::Says>,
}

#[derive(Debug, Default)]
struct NewEntry {
    fields: BTreeSet<String>,
    says: bool,
}

impl Findings {
    /// Whether every goal that a step is of, and every skill that something shows, is in the document.
    pub(super) fn all_stand(&self, document: &Document) -> Result<(), GateFault> {
        let stand = self.goals.iter().all(|goal| documents::goals::holds_goal(document, *goal))
            && self.skills.iter().all(|skill| documents::skills::holds_skill(document, *skill));
        if !stand {
            return Err(GateFault::Gone);
        }
        self.beside.stand(document)
    }

    /// The decisions that are written otherwise, whose answers stand in another document, which the gate does not have.
    pub(super) fn redecided(&self) -> Vec<DecisionId> {
        self.redecided.clone()
    }

    /// What someone says to have seen of what stands in another document, which the gate does not have.
    pub(super) fn seen(&self) -> Vec<Seen> {
        self.seen.clone()
    }

    /// Whether what is said of rewards is of whole ones.
    pub(super) fn rewards_stand(&self, document: &Document) -> Result<(), GateFault> {
        rewards::stand(&self.rewards, document)
    }

    /// Whether every new entry is whole; gives the attachments.
    pub(super) fn finish(self) -> Result<Vec<Attachment>, GateFault> {
        let whole = self
            .entries
            .values()
            .all(|entry| entry.says && ["kind", "at", "body"].iter().all(|field| entry.fields.contains(*field)));
        if whole { Ok(self.attachments) } else { Err(GateFault::Value) }
    }
}

/// Whether a kind of document admits a write.
pub(super) fn admits(who: &Who, write: &Write<'_>, findings: &mut Findings) -> Result<(), GateFault> {
    match who.key.kind {
        DocumentKind::Journal => journal::admits(who, write, findings),
        DocumentKind::Meeting => meeting::admits(who, write),
        DocumentKind::Closing => closing::admits(who, write),
        DocumentKind::Presence => presence::admits(who, write),
        DocumentKind::Board => board::admits(who, write),
        DocumentKind::Moderation => moderation::admits(who, write),
        DocumentKind::Warning => warning::admits(who, write),
        DocumentKind::Introduction => introduction::admits(who, write, findings),
        DocumentKind::Assessments => assessments::admits(who, write, findings),
        DocumentKind::Goals => goals::admits(who, write, findings),
        DocumentKind::CheckIns => check_ins::admits(who, write, findings),
        DocumentKind::Conversations => conversations::admits(who, write, findings),
        DocumentKind::Skills => skills::admits(who, write, findings),
        DocumentKind::Confirmations => confirmations::admits(who, write, findings),
        DocumentKind::Rewards => rewards::admits(who, write, findings),
    }
}
