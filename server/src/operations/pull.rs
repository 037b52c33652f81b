//! What a device missed: its person's sight, and the items of each space after its cursor.
//!
//! No document is loaded here. A device far behind gets the newest snapshots and the items beyond them, or, when that
//! does not fit in one message, items page by page; each page is complete by itself, so a device may go on from its
//! cursor whatever happens in between.

use std::collections::{HashMap, HashSet};

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::Standing,
    rights::{self, Action, Actor, Authorized},
    sight::Given,
    spaces::SpaceKind,
    time::Timestamp,
    wire::{Cursor, Frame, Pull, SightCursor, SightEvent, SpaceCard},
};
use minicbor::bytes::ByteArray;
use sea_orm::{ConnectionTrait, TransactionTrait};

use super::{batch::Batch, groups, sync::SyncError};
use crate::{
    auth::Principal,
    fanout::{cursor, pull_of},
    kring::Kring,
    store::{
        StoreError,
        queries::{
            devices, documents, grants,
            items::{self, Which},
            looks,
            members::{self, Seat},
            people,
            sight::{self, Anew},
            snapshots::{self, Outline},
            spaces::Head,
        },
        sequence::{Content, StoredItem},
    },
};

/// A device that misses more items of a space than this gets snapshots.
const FAR_BEHIND: u64 = 400;

/// What one answer may weigh: a message is at most 4 MiB as it travels.
const BUDGET: usize = 7 << 19;

/// Where a device is after an answer.
#[derive(Debug, Default)]
pub(crate) struct CaughtUp {
    pub(crate) sight: SightCursor,
    pub(crate) rights: Vec<Authorized<SpaceId>>,
    pub(crate) cursors: HashMap<SpaceId, Cursor>,
    /// There is more to tell than the answer holds.
    pub(crate) more: bool,
}

/// Tells what a device missed.
pub(crate) async fn catch_up(
    kring: &Kring,
    principal: Principal,
    sight: SightCursor,
    cursors: &[Cursor],
) -> Result<(Vec<Frame>, CaughtUp), SyncError> {
    let on = kring.store.read();
    let person = people::find(on, principal.person).await?.ok_or(SyncError::SignedOut)?;
    let actor = Actor { person: person.id, title: person.title, device: Some(principal.device) };
    let known: HashMap<SpaceId, Cursor> = cursors.iter().map(|cursor| (cursor.space, *cursor)).collect();
    let seats = members::seats(on, principal.person, kring.now()).await?;
    let seats = match lost_own(&known, &seats, person.id) {
        true => begin_own_again(kring, person.id).await?,
        false => seats,
    };
    if person.sight_head == sight.0 && seats.iter().all(|seat| !is_pulled(seat, &known) || is_at_head(seat, &known)) {
        let caught_up = CaughtUp { sight, rights: rights_of(&actor, &seats, &known), cursors: known, more: false };
        return Ok((
            vec![Frame::Sight { cursor: sight, events: Vec::new(), given: None, makes_groups_in: None }],
            caught_up,
        ));
    }
    if !kring.catch_ups.may(actor.person, kring.rates.caught_up_per_minute, kring.now()) {
        return Err(SyncError::TooMuch);
    }
    // One state of the database for everything that follows.
    let reading = on.begin().await.map_err(StoreError::from)?;
    let told = Box::pin(tell(&reading, &actor, sight, known, kring.now())).await;
    reading.rollback().await.map_err(StoreError::from)?;
    let (frames, caught_up, bytes) = told?;
    kring.catch_ups.count(actor.person, bytes, kring.now());
    Ok((frames, caught_up))
}

/// Whether a device is still signed in.
pub(crate) async fn is_open(kring: &Kring, principal: Principal) -> Result<bool, SyncError> {
    Ok(devices::is_open(kring.store.read(), principal.device, principal.person).await?)
}

/// The spaces that a person may follow, as the rights say now.
pub(crate) async fn rights_now(
    kring: &Kring,
    principal: Principal,
    cursors: &[Cursor],
) -> Result<Vec<Authorized<SpaceId>>, SyncError> {
    let on = kring.store.read();
    let person = people::find(on, principal.person).await?.ok_or(SyncError::SignedOut)?;
    let actor = Actor { person: person.id, title: person.title, device: Some(principal.device) };
    let known: HashMap<SpaceId, Cursor> = cursors.iter().map(|cursor| (cursor.space, *cursor)).collect();
    let seats = members::seats(on, principal.person, kring.now()).await?;
    Ok(rights_of(&actor, &seats, &known))
}

async fn tell(
    on: &impl ConnectionTrait,
    actor: &Actor,
    sight: SightCursor,
    known: HashMap<SpaceId, Cursor>,
    now: Timestamp,
) -> Result<(Vec<Frame>, CaughtUp, usize), SyncError> {
    let person = people::find(on, actor.person).await?.ok_or(SyncError::SignedOut)?;
    let seats = members::seats(on, actor.person, now).await?;
    // A cursor beyond the head is of a time that a restored server does not know: everything is told again.
    let from = if sight.0 > person.sight_head { 0 } else { sight.0 };
    let (told, given, makes_groups_in) = if person.sight_head == from {
        (Vec::new(), None, None)
    } else {
        let makes_groups_in = groups::makes_groups_in(on, actor).await?;
        (sight::after(on, actor.person, from, now).await?, Some(given_by(on, actor).await?), Some(makes_groups_in))
    };
    let sight = SightCursor(person.sight_head);
    // Someone who comes (back) to a space holds at most their own documents of it: it is told from the start.
    let mut known = known;
    let mut events = Vec::with_capacity(told.len());
    for (event, anew) in told {
        if let SightEvent::Granted(card) = &event
            && (card.standing.is_in_meetings() || card.standing == Standing::Reader)
            && anew == Anew::Whole
        {
            known.remove(&card.space);
        }
        events.push(event);
    }
    for card in readable_unheld(on, actor, &seats, &events, &known, now).await? {
        events.push(SightEvent::Granted(card));
    }
    for card in left_with_words(on, actor, &seats, &events, &known).await? {
        known.insert(card.space, Cursor { space: card.space, seq: 0, chain: ByteArray::from([0; 8]) });
        events.push(SightEvent::Granted(card));
    }
    let mut frames = vec![Frame::Sight { cursor: sight, events, given, makes_groups_in }];
    let rights = rights_of(actor, &seats, &known);
    let heads: HashMap<SpaceId, Head> = seats.iter().map(|seat| (seat.membership.space, seat.head)).collect();
    let mut caught_up = CaughtUp { sight, rights, cursors: known, more: false };
    let mut budget = BUDGET;
    for right in caught_up.rights.clone() {
        let space = *right.resource();
        let Some(head) = heads.get(&space).copied() else { continue };
        let pull = match caught_up.cursors.get(&space) {
            Some(at) if at.seq == head.seq && at.chain == cursor(space, head.seq, &head.chain).chain => continue,
            Some(at) if is_known(on, at, &head).await? => one_space(on, &right, head, *at, &mut budget).await?,
            Some(_) | None if head.seq == 0 => continue,
            Some(_) | None => one_space(on, &right, head, cursor(space, 0, &head.chain), &mut budget).await?,
        };
        caught_up.more |= pull.more;
        caught_up.cursors.insert(space, pull.cursor);
        frames.push(Frame::Pull(pull));
    }
    Ok((frames, caught_up, BUDGET - budget))
}

/// Whether a device holds an own space that this server does not have: a restored one, from before it began.
fn lost_own(known: &HashMap<SpaceId, Cursor>, seats: &[Seat], person: PersonId) -> bool {
    let own = SpaceId::own(person);
    known.get(&own).is_some_and(|at| at.seq > 0) && seats.iter().all(|seat| seat.membership.space != own)
}

/// Begins an own space anew, so that what was in it can be offered again.
async fn begin_own_again(kring: &Kring, person: PersonId) -> Result<Vec<Seat>, StoreError> {
    let mut batch = Batch::begin(kring).await?;
    batch.ensure_own(person).await?;
    batch.commit().await?;
    members::seats(kring.store.read(), person, kring.now()).await
}

/// What someone gave sight of, and who looked.
async fn given_by(on: &impl ConnectionTrait, actor: &Actor) -> Result<Given, StoreError> {
    match rights::decide(actor, None, Action::SeeGiven, actor.person) {
        Ok(may) => Ok(Given { grants: grants::given(on, &may).await?, looks: looks::told(on, &may).await? }),
        Err(_denied) => Ok(Given::default()),
    }
}

/// What others let a person read and this device does not hold, though it heard of it: a device whose clock was off forgot
/// it by itself, too early. It is told again; what is told already is not.
async fn readable_unheld(
    on: &impl ConnectionTrait,
    actor: &Actor,
    seats: &[Seat],
    events: &[SightEvent],
    known: &HashMap<SpaceId, Cursor>,
    now: Timestamp,
) -> Result<Vec<SpaceCard>, StoreError> {
    let mut cards = Vec::new();
    for seat in seats.iter().filter(|seat| seat.membership.standing == Standing::Reader) {
        let space = seat.membership.space;
        let is_told = events.iter().any(|event| match event {
            SightEvent::Granted(card) => card.space == space,
            SightEvent::Forget { .. } => false,
        });
        if !is_told && !known.contains_key(&space) {
            cards.extend(sight::reader_card(on, actor.person, space, now).await?);
        }
    }
    Ok(cards)
}

/// The spaces that a person left, that this device does not know, and in which they wrote: what they wrote stays theirs on
/// a new device too. Asked only when the device is told to forget them, which a new device is.
async fn left_with_words(
    on: &impl ConnectionTrait,
    actor: &Actor,
    seats: &[Seat],
    events: &[SightEvent],
    known: &HashMap<SpaceId, Cursor>,
) -> Result<Vec<SpaceCard>, StoreError> {
    let mut cards = Vec::new();
    let left = seats.iter().filter(|seat| seat.membership.standing == Standing::Left);
    // What one wrote in another's own is theirs to keep.
    for seat in left.filter(|seat| seat.membership.space_kind != SpaceKind::Own) {
        let space = seat.membership.space;
        let told = events.contains(&SightEvent::Forget { space });
        if told && !known.contains_key(&space) && documents::has_own(on, space, actor.person).await? {
            cards.push(sight::card(on, space, Standing::Left).await?);
        }
    }
    Ok(cards)
}

/// Whether the sequence has an item with this number and chain.
async fn is_known(on: &impl ConnectionTrait, at: &Cursor, head: &Head) -> Result<bool, StoreError> {
    if at.seq == 0 || at.seq > head.seq {
        return Ok(at.seq == 0);
    }
    let chain = items::chain_at(on, at.space, at.seq).await?;
    Ok(chain.is_some_and(|chain| cursor(at.space, at.seq, &chain).chain == at.chain))
}

async fn one_space(
    on: &impl ConnectionTrait,
    right: &Authorized<SpaceId>,
    head: Head,
    at: Cursor,
    budget: &mut usize,
) -> Result<Pull, StoreError> {
    if head.seq - at.seq.min(head.seq) > FAR_BEHIND
        && let Some(items) = with_snapshots(on, right, at.seq, *budget).await?
    {
        *budget -= items.iter().map(weight).sum::<usize>().min(*budget);
        return Ok(pull_of(at.space, head, false, &items));
    }
    let mut after = at.seq;
    let mut told = Vec::new();
    let mut more = false;
    'pages: loop {
        let (page, last) = items::page(on, right, after, Which::All).await?;
        for item in page {
            let weight = weight(&item);
            if weight > *budget && (*budget < BUDGET || !told.is_empty()) {
                more = true;
                break 'pages;
            }
            *budget = budget.saturating_sub(weight);
            after = item.seq;
            told.push(item);
        }
        match last {
            Some(last) => after = last,
            None => break,
        }
    }
    if !more {
        return Ok(pull_of(at.space, head, false, &told));
    }
    // After the last item that fitted; where none did, where the device was.
    let chain = match items::chain_at(on, at.space, after).await? {
        Some(chain) => chain,
        None => crate::store::sequence::chain_start(head.log),
    };
    Ok(pull_of(at.space, Head { seq: after, chain, ..head }, true, &told))
}

/// The newest snapshots and the items beyond them, in order; `None` when that is more than fits.
async fn with_snapshots(
    on: &impl ConnectionTrait,
    right: &Authorized<SpaceId>,
    after: u64,
    budget: usize,
) -> Result<Option<Vec<StoredItem>>, StoreError> {
    // Their weight is asked first: a device asks for this as often as it likes, and what does not fit is not loaded.
    let outlines = snapshots::outlines(on, right, after).await?;
    let mut total: usize = outlines.iter().map(weight_of_outline).sum();
    if outlines.is_empty() || total > budget {
        return Ok(None);
    }
    let mut told = snapshots::load(on, &outlines).await?;
    let mut from = after;
    loop {
        if total > budget {
            return Ok(None);
        }
        let (page, last) = items::page(on, right, from, Which::BeyondSnapshots).await?;
        total += page.iter().map(weight).sum::<usize>();
        told.extend(page);
        match last {
            Some(last) => from = last,
            None => break,
        }
    }
    // A rebuilt document stands in the sequence as a snapshot and among the snapshots: once is enough.
    let mut seen = HashSet::new();
    told.retain(|item| seen.insert(item.seq));
    told.sort_by_key(|item| item.seq);
    Ok(Some(told))
}

/// What a snapshot adds to a message, at most: of who wrote in it, a person and a moment are 27 bytes in the database and
/// at least 5 in a message.
fn weight_of_outline(outline: &Outline) -> usize {
    outline.document_bytes.saturating_add(outline.authorship_bytes / 5).saturating_add(64)
}

/// What an item adds to a message, at most. Most changes are packed to less than half, but words that do not repeat are
/// not: an answer that is too large is never sent, and its device would never get past it.
fn weight(item: &StoredItem) -> usize {
    match &item.content {
        Content::Change { change, .. } => change.len() + 24,
        Content::Snapshot { by, document, .. } => document.len() + by.len() * 5 + 64,
        Content::Erased { .. } => 16,
        Content::Member(_) => 80,
    }
}

fn rights_of(actor: &Actor, seats: &[Seat], known: &HashMap<SpaceId, Cursor>) -> Vec<Authorized<SpaceId>> {
    seats
        .iter()
        .filter(|seat| is_pulled(seat, known))
        .filter_map(|seat| rights::decide(actor, Some(&seat.membership), Action::Pull, seat.membership.space).ok())
        .collect()
}

/// Whether a space is told of. Of one that a person left, only what they still hold: their own documents.
fn is_pulled(seat: &Seat, known: &HashMap<SpaceId, Cursor>) -> bool {
    match seat.membership.standing {
        Standing::Member | Standing::Alumnus | Standing::Steward | Standing::Reader | Standing::Guest => true,
        Standing::Left => known.contains_key(&seat.membership.space),
        Standing::Knocking => false,
    }
}

fn is_at_head(seat: &Seat, known: &HashMap<SpaceId, Cursor>) -> bool {
    let Head { seq, chain, .. } = seat.head;
    let space = seat.membership.space;
    match known.get(&space) {
        Some(at) => at.seq == seq && at.chain == cursor(space, seq, &chain).chain,
        None => seq == 0,
    }
}
