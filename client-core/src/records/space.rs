//! A space on this device.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    commands::EntryRef,
    documents::journal::JournalContents,
    ids::{EntryId, LogId, PersonId, SpaceId},
    people::{MemberCard, Standing},
    sight::{Part, SharedPart},
    time::{CivilDate, Month, Timestamp},
    wire::SpaceCard,
};
use minicbor::{Decode, Encode};

/// Everything small about a space: what the list of groups and the frame of each screen need.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SpaceRecord {
    /// Name, kind, own standing.
    #[n(0)]
    pub card: SpaceCard,
    /// The last item that is here.
    #[n(1)]
    pub seq: u64,
    /// The chain hash there.
    #[n(2)]
    pub chain: [u8; 8],
    /// The sequence's incarnation; `None` before the first pull.
    #[n(3)]
    pub log: Option<LogId>,
    /// The members, former ones included.
    #[n(4)]
    pub members: BTreeMap<PersonId, MemberCard>,
    /// Months that have a journal on this device.
    #[n(5)]
    pub months: BTreeSet<Month>,
    /// When the newest entry was written.
    #[n(6)]
    pub newest_at: Option<Timestamp>,
    /// The latest word of each member about a pause: on, visible, when.
    #[n(7)]
    pub pauses: BTreeMap<PersonId, (bool, bool, Timestamp)>,
    /// The latest word of each member about what they can help with, and when.
    #[n(8)]
    pub help: BTreeMap<PersonId, (Vec<String>, Timestamp)>,
    /// The first entry of each member.
    #[n(9)]
    pub firsts: BTreeMap<PersonId, First>,
    /// Own entries whose taking back the server accepted, until the generation without them is here.
    #[n(10)]
    pub withdrawn: BTreeSet<EntryId>,
    /// The sequence's earlier incarnation, while what the restored server lost is being offered again.
    #[n(11)]
    pub lost_log: Option<LogId>,
    /// Since when.
    #[n(12)]
    pub lost_since: Option<Timestamp>,
    /// Of another's own space: on which day one last looked at a part.
    #[n(13)]
    #[cbor(default)]
    pub looked: BTreeMap<Part, CivilDate>,
    /// The stamp of the house rules that each member agreed to last, and when.
    #[n(14)]
    #[cbor(default)]
    pub agreed: BTreeMap<PersonId, (String, Timestamp)>,
}

/// A member's first entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct First {
    /// Which.
    #[n(0)]
    pub entry: EntryRef,
    /// When it was written.
    #[n(1)]
    pub at: Timestamp,
}

impl SpaceRecord {
    /// A space that just came in sight.
    #[must_use]
    pub const fn new(card: SpaceCard) -> Self {
        Self {
            card,
            seq: 0,
            chain: [0; 8],
            log: None,
            members: BTreeMap::new(),
            months: BTreeSet::new(),
            newest_at: None,
            pauses: BTreeMap::new(),
            help: BTreeMap::new(),
            firsts: BTreeMap::new(),
            withdrawn: BTreeSet::new(),
            lost_log: None,
            lost_since: None,
            looked: BTreeMap::new(),
            agreed: BTreeMap::new(),
        }
    }

    /// Which space.
    #[must_use]
    pub const fn space(&self) -> SpaceId {
        self.card.space
    }

    /// Whether one may write here: a member, not a guest.
    #[must_use]
    pub const fn may_write(&self) -> bool {
        self.card.standing.is_present()
    }

    /// Whether one is in the meetings here: a member or a guest.
    #[must_use]
    pub const fn is_in_meetings(&self) -> bool {
        self.card.standing.is_in_meetings()
    }

    /// Whether one plans, opens the door and moderates here.
    #[must_use]
    pub const fn is_steward(&self) -> bool {
        self.card.standing.is_steward()
    }

    /// Whether the group goes on: nobody writes in one that was stopped.
    #[must_use]
    pub const fn goes_on(&self) -> bool {
        self.card.group.archived.is_none()
    }

    /// The account as which someone is shown here: their own, or the one that a steward said is the same person.
    #[must_use]
    pub fn shown_as(&self, person: PersonId) -> PersonId {
        let alias_of = self.members.get(&person).and_then(|card| card.alias_of);
        alias_of.filter(|other| self.members.contains_key(other)).unwrap_or(person)
    }

    /// All accounts here that are this same person.
    pub fn accounts_of(&self, person: PersonId) -> impl Iterator<Item = PersonId> {
        let shown_as = self.shown_as(person);
        self.members.keys().copied().filter(move |other| self.shown_as(*other) == shown_as)
    }

    /// A part of another's own that one may read at a moment by the server's clock.
    #[must_use]
    pub fn shared_part(&self, part: Part, now: Timestamp) -> Option<&SharedPart> {
        let shared = self.card.shared.as_ref().filter(|_shared| self.card.standing == Standing::Reader)?;
        shared.parts.iter().find(|shared| shared.part == part && now < shared.until)
    }

    /// Whether one may read a part of another's own now.
    #[must_use]
    pub fn reads(&self, part: Part, now: Timestamp) -> bool {
        self.shared_part(part, now).is_some()
    }

    /// Whether the time of something that is shared here has passed: the rest is told anew by the server.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.card.standing == Standing::Reader
            && self.card.shared.as_ref().is_none_or(|shared| shared.parts.iter().any(|part| part.until <= now))
    }

    /// Keeps only what stays readable after leaving: oneself. The sequence's incarnation stays known, so that a restored
    /// server is noticed and offered one's own again.
    pub fn forget_others(&mut self, me: PersonId) {
        self.card.standing = Standing::Left;
        self.seq = 0;
        self.chain = [0; 8];
        self.members.retain(|person, _card| *person == me);
        self.pauses.retain(|person, _pause| *person == me);
        self.help.retain(|person, _help| *person == me);
        self.firsts.retain(|person, _first| *person == me);
        self.agreed.retain(|person, _agreed| *person == me);
    }

    /// Takes up what a journal says of its owner, when it is the latest word.
    pub fn note_self(&mut self, owner: PersonId, journal: &JournalContents) {
        if let Some(pause) = &journal.pause {
            let known = self.pauses.get(&owner).map(|(_on, _visible, at)| *at);
            if known.is_none_or(|known| known <= pause.at) {
                self.pauses.insert(owner, (pause.on, pause.visible, pause.at));
            }
        }
        if let Some(help) = &journal.help {
            let known = self.help.get(&owner).map(|(_topics, at)| *at);
            if known.is_none_or(|known| known <= help.at) {
                self.help.insert(owner, (help.topics.clone(), help.at));
            }
        }
        if let Some(agreed) = &journal.agreed {
            let known = self.agreed.get(&owner).map(|(_stamp, at)| *at);
            if known.is_none_or(|known| known <= agreed.at) {
                self.agreed.insert(owner, (agreed.rules.clone(), agreed.at));
            }
        }
    }
}
