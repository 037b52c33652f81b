//! One transaction over the sequences of any number of spaces.
//!
//! Items get their numbers as they are added and go to the database together. Nothing is told to anyone before the
//! commit, and the turn to write is given up only after it was told, so all hear it in the order of the sequence.

mod owning;

use std::collections::HashMap;

use kring_domain::{
    documents::{DocumentKey, Generation},
    ids::{CommandId, DeviceId, DocumentId, PersonId, SpaceId},
    people::Standing,
    rights::{Actor, Membership},
    time::Timestamp,
    verdict::Verdict,
};

use super::{
    ledger::{self, Line},
    marks::{card_mac, change_mac, document_mac},
    sharing,
};
use crate::{
    fanout::{Announcement, Told},
    kring::Kring,
    store::{
        StoreError, Writing,
        queries::{
            documents::{self, DocumentRow},
            groups,
            items::{self, NewRow},
            members,
            people::{self, Person},
            readers::{self, Reading},
            sight,
            spaces::{self, Head},
            verdicts::{self, Given},
        },
        sequence::{By, Content, StoredItem, chain_after},
    },
};

/// One transaction over the sequences of any number of spaces.
pub(crate) struct Batch<'k> {
    kring: &'k Kring,
    writing: Writing,
    now: Timestamp,
    spaces: HashMap<SpaceId, Open>,
    seats: HashMap<(SpaceId, PersonId), Option<Membership>>,
    min_schemas: HashMap<SpaceId, u16>,
    people: HashMap<PersonId, Option<Person>>,
    documents: HashMap<DocumentId, (DocumentRow, bool)>,
    rows: Vec<NewRow>,
    verdicts: HashMap<(PersonId, CommandId), Given>,
    told: Vec<(PersonId, Told)>,
    erased: bool,
    noted: Vec<Line>,
}

/// A space whose row this transaction holds.
struct Open {
    /// The number before the first item that this transaction adds.
    after: u64,
    head: Head,
    items: Vec<StoredItem>,
}

/// Where a change came from, beside its author.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub(crate) hash: [u8; 32],
    pub(crate) actor: [u8; 16],
    pub(crate) actor_seq: u64,
    pub(crate) device: Option<DeviceId>,
}

impl<'k> Batch<'k> {
    /// Waits for the turn to write.
    ///
    /// # Errors
    /// [`StoreError`] when the transaction cannot begin.
    pub(crate) async fn begin(kring: &'k Kring) -> Result<Self, StoreError> {
        let writing = kring.store.write().await?;
        Ok(Self {
            kring,
            writing,
            now: kring.now(),
            spaces: HashMap::new(),
            seats: HashMap::new(),
            min_schemas: HashMap::new(),
            people: HashMap::new(),
            documents: HashMap::new(),
            rows: Vec::new(),
            verdicts: HashMap::new(),
            told: Vec::new(),
            erased: false,
            noted: Vec::new(),
        })
    }

    pub(crate) const fn kring(&self) -> &'k Kring {
        self.kring
    }

    pub(crate) const fn now(&self) -> Timestamp {
        self.now
    }

    /// Moves the moment of what follows, for who replays what happened earlier.
    pub(crate) const fn set_now(&mut self, now: Timestamp) {
        self.now = now;
    }

    /// What queries run on. Items that were added are in the database only after [`Batch::flush`].
    pub(crate) const fn on(&self) -> &sea_orm::DatabaseTransaction {
        self.writing.on()
    }

    /// An account, read once.
    pub(crate) async fn person(&mut self, id: PersonId) -> Result<Option<Person>, StoreError> {
        if let Some(known) = self.people.get(&id) {
            return Ok(known.clone());
        }
        let person = people::find(self.writing.on(), id).await?;
        self.people.insert(id, person.clone());
        Ok(person)
    }

    /// Who asks, as the rights see them; `None` for an account that is gone.
    pub(crate) async fn actor(&mut self, person: PersonId, device: DeviceId) -> Result<Option<Actor>, StoreError> {
        let person = self.person(person).await?;
        Ok(person.map(|person| Actor { person: person.id, title: person.title, device: Some(device) }))
    }

    /// What someone is in a space.
    pub(crate) async fn membership(
        &mut self,
        space: SpaceId,
        person: PersonId,
    ) -> Result<Option<Membership>, StoreError> {
        if let Some(known) = self.seats.get(&(space, person)) {
            return Ok(*known);
        }
        let seat = members::seat(self.writing.on(), space, person, self.now).await?.map(|seat| seat.membership);
        self.seats.insert((space, person), seat);
        Ok(seat)
    }

    /// What an app must know of documents to write in a space; 0 where anything goes, and where there is no such space.
    pub(crate) async fn min_schema(&mut self, space: SpaceId) -> Result<u16, StoreError> {
        if let Some(known) = self.min_schemas.get(&space) {
            return Ok(*known);
        }
        let asked = spaces::min_schema(self.writing.on(), space).await?.unwrap_or(0);
        self.min_schemas.insert(space, asked);
        Ok(asked)
    }

    /// The row of a document; one that nobody wrote in yet is of the first generation.
    pub(crate) async fn document(&mut self, key: DocumentKey) -> Result<DocumentRow, StoreError> {
        let id = key.id();
        if let Some((known, _changed)) = self.documents.get(&id) {
            return Ok(*known);
        }
        let row = documents::find(self.writing.on(), id).await?.unwrap_or(DocumentRow {
            key,
            generation: Generation::default(),
            last_seq: 0,
            tail: 0,
            bytes: 0,
        });
        self.documents.insert(id, (row, false));
        Ok(row)
    }

    /// Keeps a document's row at the end of the transaction.
    pub(crate) fn set_document(&mut self, row: DocumentRow) {
        self.documents.insert(row.key.id(), (row, true));
    }

    async fn open(&mut self, id: SpaceId) -> Result<&mut Open, StoreError> {
        if !self.spaces.contains_key(&id) {
            let space = spaces::hold(self.writing.on(), id).await?.ok_or(StoreError::Corrupt("space"))?;
            self.spaces.insert(id, Open { after: space.head.seq, head: space.head, items: Vec::new() });
        }
        self.spaces.get_mut(&id).ok_or(StoreError::Corrupt("space"))
    }

    /// The last number that was given out in a space.
    pub(crate) async fn last(&mut self, id: SpaceId) -> Result<u64, StoreError> {
        Ok(self.open(id).await?.head.seq)
    }

    /// Adds an item to a space's sequence; gives its number.
    async fn append(
        &mut self,
        space: SpaceId,
        content: Content,
        mac: [u8; 16],
        received_at: Timestamp,
        origin: Option<Origin>,
    ) -> Result<u64, StoreError> {
        let open = self.open(space).await?;
        let seq = open.head.seq + 1;
        let chain = chain_after(&open.head.chain, seq, content.kind(), &mac);
        open.head = Head { seq, chain, ..open.head };
        let item = StoredItem { seq, content };
        open.items.push(item.clone());
        let (hash, actor, device) = match origin {
            Some(origin) => (Some(origin.hash), Some((origin.actor.to_vec(), origin.actor_seq)), origin.device),
            None => (None, None, None),
        };
        self.rows.push(NewRow { space, item, hash, actor, device, received_at, mac, chain });
        Ok(seq)
    }

    /// Adds a change of a document that passed the gate.
    pub(crate) async fn append_change(
        &mut self,
        row: DocumentRow,
        by: By,
        change: Vec<u8>,
        origin: Origin,
    ) -> Result<u64, StoreError> {
        let mac = change_mac(&self.kring.keys, &row.key, row.generation, &by, &change);
        let bytes = row.bytes.saturating_add(weight(&change));
        let content = Content::Change { key: row.key, generation: row.generation, by, change, mac };
        let seq = self.append(row.key.space, content, mac, by.received_at, Some(origin)).await?;
        self.set_document(DocumentRow { last_seq: seq, tail: row.tail + 1, bytes, ..row });
        Ok(seq)
    }

    /// Adds a whole document.
    pub(crate) async fn append_snapshot(
        &mut self,
        key: DocumentKey,
        generation: Generation,
        by: Vec<By>,
        document: Vec<u8>,
    ) -> Result<u64, StoreError> {
        let mac = document_mac(&self.kring.keys, &key, generation, &by, &document);
        let bytes = weight(&document);
        let content = Content::Snapshot { key, generation, by, document, mac };
        let seq = self.append(key.space, content, mac, self.now, None).await?;
        self.set_document(DocumentRow { key, generation, last_seq: seq, tail: 0, bytes });
        Ok(seq)
    }

    /// Tells everybody in a space, and at its door, that its card is another one.
    pub(crate) async fn tell_card(&mut self, space: SpaceId) -> Result<(), StoreError> {
        for (person, standing) in groups::people_of(self.writing.on(), space).await? {
            self.seats.remove(&(space, person));
            sight::append_card(self.writing.on(), person, space, standing, self.now).await?;
            self.told.push((person, Told::More));
        }
        Ok(())
    }

    /// Sends home who waits at a space's door.
    pub(crate) async fn empty_the_door(&mut self, space: SpaceId) -> Result<(), StoreError> {
        for (person, standing) in groups::people_of(self.writing.on(), space).await? {
            if standing == Standing::Knocking {
                self.set_standing(space, person, Standing::Left).await?;
            }
        }
        Ok(())
    }

    /// Gives someone a standing in a space: for themselves in their sight, for the others as a card in the sequence.
    pub(crate) async fn set_standing(
        &mut self,
        space: SpaceId,
        person: PersonId,
        standing: Standing,
    ) -> Result<u64, StoreError> {
        // Whoever read the stories goes out before they are a guest: their devices forget them.
        if standing == Standing::Guest
            && self.membership(space, person).await?.is_some_and(|seat| seat.standing.is_present())
        {
            Box::pin(self.set_standing(space, person, Standing::Left)).await?;
        }
        members::put(self.writing.on(), space, person, standing, self.now).await?;
        self.seats.remove(&(space, person));
        self.note(Line::Stood { space, person, standing, at: self.now });
        sight::append(self.writing.on(), person, space, standing, self.now).await?;
        self.told.push((person, Told::of(space, standing)));
        let seq = self.append_card(space, person).await?;
        Box::pin(sharing::follow_standing(self, space, person, standing)).await?;
        Ok(seq)
    }

    /// Lets someone read parts of another's own space, or other parts than before.
    pub(crate) async fn set_reader(
        &mut self,
        space: SpaceId,
        person: PersonId,
        reading: Reading,
    ) -> Result<(), StoreError> {
        Box::pin(self.set_standing(space, person, Standing::Reader)).await?;
        readers::set(self.writing.on(), space, person, reading).await?;
        self.seats.remove(&(space, person));
        Ok(())
    }

    /// Tells someone that what they gave sight of, or who looked, is not what it was.
    pub(crate) async fn tell_given(&mut self, owner: PersonId) -> Result<(), StoreError> {
        sight::count_on(self.writing.on(), owner).await?;
        self.told.push((owner, Told::More));
        Ok(())
    }

    /// Adds someone's card, as it is now, to a space's sequence. The card before it loses its bytes: whoever comes later
    /// reads no former names.
    pub(crate) async fn append_card(&mut self, space: SpaceId, person: PersonId) -> Result<u64, StoreError> {
        let card = members::card(self.writing.on(), space, person).await?.ok_or(StoreError::Corrupt("membership"))?;
        let mac = card_mac(&self.kring.keys, space, &card)?;
        let before = members::card_seq(self.writing.on(), space, person).await?;
        let seq = self.append(space, Content::Member(card), mac, self.now, None).await?;
        members::set_card_seq(self.writing.on(), space, person, seq).await?;
        if let Some(before) = before {
            self.flush().await?;
            items::empty(self.writing.on(), space, before).await?;
            self.note_erased();
        }
        Ok(seq)
    }

    /// Adds a line to the ledger, before the commit.
    pub(crate) fn note(&mut self, line: Line) {
        self.noted.push(line);
    }

    /// Bytes were erased that may still stand in the write-ahead log: it is emptied after the commit.
    pub(crate) const fn note_erased(&mut self) {
        self.erased = true;
    }

    /// Forgets what was read of an account that this transaction changed.
    pub(crate) fn forget_person(&mut self, id: PersonId) {
        self.people.remove(&id);
    }

    /// Remembers a verdict, when it is one that stays.
    pub(crate) fn keep_verdict(&mut self, given: Given) {
        self.verdicts.insert((given.person, given.command), given);
    }

    /// The verdict that this transaction gave on a command, maybe to another connection of the same person.
    pub(crate) fn verdict(&self, person: PersonId, command: CommandId) -> Option<Verdict> {
        self.verdicts.get(&(person, command)).map(|given| given.verdict)
    }

    /// Puts the items that were added so far in the database, so that queries see them.
    pub(crate) async fn flush(&mut self) -> Result<(), StoreError> {
        let rows = std::mem::take(&mut self.rows);
        if rows.is_empty() {
            return Ok(());
        }
        items::insert(self.writing.on(), rows).await
    }

    /// Puts everything on disk, and tells it to those who listen.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was kept then, and nobody heard of it.
    pub(crate) async fn commit(mut self) -> Result<(), StoreError> {
        self.flush().await?;
        let mut announcements = Vec::with_capacity(self.spaces.len());
        for (id, open) in self.spaces {
            if !open.items.is_empty() {
                spaces::set_head(self.writing.on(), id, &open.head).await?;
                announcements.push(Announcement { space: id, after: open.after, head: open.head, items: open.items });
            }
        }
        for (row, changed) in self.documents.values() {
            if *changed {
                documents::put(self.writing.on(), row, self.now).await?;
            }
        }
        let given: Vec<Given> = self.verdicts.into_values().collect();
        verdicts::keep(self.writing.on(), &given, self.now).await?;
        ledger::note(&self.kring.data, self.noted).await?;
        let _turn = self.writing.commit().await?;
        self.kring.hub.publish(&self.told, &announcements);
        if self.erased {
            self.kring.bell.erase();
        }
        Ok(())
    }
}

fn weight(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
