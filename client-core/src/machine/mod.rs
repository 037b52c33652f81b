//! The sans-IO machine: events in, effects out.
//!
//! One event has its turn at a time. A turn first names what must be read ([`Effect::Load`]) and is begun again when it
//! is there; then it changes what is in memory and writes one batch ([`Effect::Commit`]); what it asks of the outside
//! comes after the batch is on disk. When a batch fails, memory is read anew from storage and the request is told.

mod apart;
mod attachments;
mod documents;
mod does;
mod effect;
mod event;
mod help;
mod missing;
mod outbox;
mod outgoing;
mod rewards;
mod session;
mod state;
mod turn;
mod unplaced;
mod walk_in;
mod watch;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use kring_domain::{
    documents::DocumentKey,
    ids::SpaceId,
    time::Timestamp,
    wire::{self, Frame},
};

pub use effect::{Arriving, Effect, Fault, HeldTokens, Outcome, UnplacedDraft, UnplacedText};
pub use event::{AttachmentKind, Event, FirstSpace, NewDelivery, NewTokens, SignedIn};
pub use state::State;
pub use turn::Entropy;
pub(crate) use turn::Turn;

pub(crate) use attachments::{names, recordings};
pub(crate) use documents::Settle;

use missing::ranges;

use crate::{
    records::DocumentRecord,
    replica::{Missing, OpenDocument, Pieces},
    storage::{Batch, Bent, Record},
    sync::Link,
};

/// What a device knows.
#[derive(Debug, Default)]
pub(crate) struct Core {
    /// Everything small.
    pub(crate) state: State,
    /// Documents that are open.
    pub(crate) open: BTreeMap<DocumentKey, OpenDocument>,
    /// What documents say.
    pub(crate) pieces: Pieces,
    /// The documents of a space, while they are needed.
    pub(crate) names: BTreeMap<SpaceId, Vec<DocumentRecord>>,
    /// Raw confirmed records of a space, while they are offered again.
    pub(crate) raw: BTreeMap<SpaceId, Vec<Record>>,
    /// How it is with the server.
    pub(crate) link: Link,
    /// The actor of this session's own changes.
    pub(crate) actor: [u8; 16],
    /// What must be added to UTC for the wall clock here, minutes.
    pub(crate) utc_offset_minutes: i32,
    /// Documents whose own changes do not fit on what is confirmed: rebuilt in the next turn.
    pub(crate) unsettled: BTreeSet<DocumentKey>,
    /// What the screens watch.
    pub(crate) watches: BTreeMap<u64, watch::Watch>,
}

/// An event inside: what came from the server is unpacked once.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "large on 64 bits only; nearly every task is an event, and few wait")]
enum Task {
    Event(Event),
    Frames(Vec<Frame>),
    /// The message was no message.
    Garbled,
    /// Offers again what a restored server lost.
    Reoffer(SpaceId),
    /// Takes attachments off this device that nothing names any more.
    Sweep,
    /// Puts what cannot be unsealed apart.
    PutApart(Vec<Bent>),
    /// Draws what is watched.
    Draw,
}

/// What the machine waits for.
#[derive(Debug)]
enum Waiting {
    /// Records: for the state itself, or for what a turn misses.
    State,
    Missing(Vec<Missing>),
    /// A batch; then these effects. The request is told when it fails.
    Commit {
        then: Vec<Effect>,
        request: Option<u64>,
        /// It puts bent records apart.
        apart: bool,
    },
}

/// The machine. See the module.
#[derive(Debug, Default)]
pub struct Machine {
    core: Core,
    queue: VecDeque<Task>,
    waiting: Option<Waiting>,
    /// What is stored could not be read: nothing is done until it can, for an empty memory would look like nobody's.
    unread: bool,
    /// Bent records could not be put apart: they stay where they are until something can be written again.
    bent_stay: bool,
}

impl Machine {
    /// A machine that knows nothing yet; [`Event::Start`] comes first.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in an event and gives what is to be done. `now` is this device's own clock.
    pub fn handle(&mut self, now: Timestamp, random: &mut dyn Entropy, event: Event) -> Vec<Effect> {
        let mut effects = Vec::new();
        match event {
            Event::Loaded(answer) => self.loaded(&answer, now, random, &mut effects),
            Event::Committed => {
                self.bent_stay = false;
                if let Some(Waiting::Commit { then, .. }) = self.waiting.take() {
                    effects.extend(then);
                }
            }
            Event::StorageFailed(error) => {
                let request = match self.waiting.take() {
                    Some(Waiting::Commit { request, apart, .. }) => {
                        self.bent_stay |= apart;
                        request
                    }
                    Some(Waiting::Missing(_)) => self.drop_front(),
                    Some(Waiting::State) => {
                        self.unread = true;
                        self.go_on(now, random, &mut effects);
                        return effects;
                    }
                    None => return effects,
                };
                if let Some(request) = request {
                    let outcome = Outcome::Failed { fault: Fault::from(error) };
                    effects.push(Effect::Outcome { request, outcome });
                }
                self.forget_memory();
                self.waiting = Some(Waiting::State);
                effects.push(Effect::Load(State::RANGES.to_vec()));
                return effects;
            }
            // It comes before the answer that it was left out of, and is done first.
            Event::Bent(_) if self.bent_stay => return effects,
            Event::Bent(bent) => {
                self.queue.push_front(Task::PutApart(bent));
                return effects;
            }
            Event::Received { message } => self.queue.push_back(match wire::open(&message) {
                Ok(frames) => Task::Frames(frames),
                Err(_garbled) => Task::Garbled,
            }),
            other => self.queue.push_back(Task::Event(other)),
        }
        self.go_on(now, random, &mut effects);
        effects
    }

    /// How many intents wait for a final verdict.
    #[must_use]
    pub fn outbox_len(&self) -> usize {
        self.core.state.outbox.len()
    }

    /// What is known of everything small.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.core.state
    }

    fn go_on(&mut self, now: Timestamp, random: &mut dyn Entropy, effects: &mut Vec<Effect>) {
        while self.waiting.is_none() {
            let Some(task) = self.queue.pop_front() else { return };
            let again = self.unread && matches!(task, Task::Event(Event::Tick { .. }));
            if again || matches!(task, Task::Event(Event::Start)) {
                self.waiting = Some(Waiting::State);
                effects.push(Effect::Load(State::RANGES.to_vec()));
                return;
            }
            if self.unread {
                let request = if let Task::Event(event) = &task { event.request() } else { None };
                let outcome = Outcome::Failed { fault: Fault::StorageBroken };
                effects.extend(request.map(|request| Effect::Outcome { request, outcome }));
                if let Task::Event(Event::Watch { watch, query }) = task {
                    self.core.watch(watch, query);
                }
                continue;
            }
            let mut turn =
                Turn { clock: now, random: &mut *random, batch: Batch::default(), effects: Vec::new(), request: None };
            match self.core.turn(&task, &mut turn) {
                Err(missing) => {
                    effects.push(Effect::Load(missing.iter().flat_map(ranges).collect()));
                    self.waiting = Some(Waiting::Missing(missing));
                    self.queue.push_front(task);
                    return;
                }
                Ok(Next { draw, reoffer }) => {
                    self.core.seal_outgoing(&mut turn);
                    let Turn { batch, effects: then, request, .. } = turn;
                    self.core.close_documents();
                    let apart = matches!(task, Task::PutApart(_));
                    if apart {
                        self.read_anew();
                    }
                    if matches!(task, Task::Frames(_) | Task::Event(Event::Tick { .. }))
                        && self.core.state.attachments.values().any(|record| record.doubted)
                    {
                        self.queue.push_back(Task::Sweep);
                    }
                    for space in reoffer {
                        self.queue.push_front(Task::Reoffer(space));
                    }
                    if draw && !self.queue.iter().any(|task| matches!(task, Task::Draw)) {
                        self.queue.push_back(Task::Draw);
                    }
                    if batch.ops.is_empty() {
                        effects.extend(then);
                    } else {
                        effects.push(Effect::Commit(batch));
                        self.waiting = Some(Waiting::Commit { then, request, apart });
                        return;
                    }
                }
            }
        }
    }

    fn loaded(&mut self, answer: &[Vec<Record>], now: Timestamp, random: &mut dyn Entropy, effects: &mut Vec<Effect>) {
        match self.waiting.take() {
            Some(Waiting::State) => {
                self.core.state = State::from_records(answer);
                self.core.forget_old_help(now);
                self.unread = false;
                let mut turn = Turn { clock: now, random, batch: Batch::default(), effects: Vec::new(), request: None };
                self.core.fresh_actor(&mut turn);
                self.core.tell_access(&mut turn);
                effects.extend(turn.effects);
                self.queue.push_back(Task::Draw);
            }
            Some(Waiting::Missing(missing)) => {
                let mut answer = answer.iter();
                for one in missing {
                    let parts: Vec<&Vec<Record>> = answer.by_ref().take(ranges(&one).len()).collect();
                    self.core.absorb(one, &parts);
                }
            }
            other @ (Some(Waiting::Commit { .. }) | None) => self.waiting = other,
        }
    }

    /// The turn that waited cannot have what it misses: it is not done. Gives its request.
    fn drop_front(&mut self) -> Option<u64> {
        match self.queue.pop_front()? {
            Task::Event(event) => event.request(),
            Task::Frames(_) | Task::Garbled | Task::Reoffer(_) | Task::Sweep | Task::PutApart(_) | Task::Draw => None,
        }
    }

    fn forget_memory(&mut self) {
        self.forget_records();
        self.core.link.lost();
    }

    fn forget_records(&mut self) {
        self.core.open.clear();
        self.core.pieces.clear();
        self.core.names.clear();
        self.core.raw.clear();
    }

    /// Storage is no longer what memory says: everything is read again before anything else is done.
    fn read_anew(&mut self) {
        self.forget_records();
        self.queue.push_front(Task::Event(Event::Start));
    }
}

/// What follows a turn.
#[derive(Debug, Default)]
pub(crate) struct Next {
    /// Views may have changed.
    pub(crate) draw: bool,
    /// These spaces have items that a restored server lost.
    pub(crate) reoffer: Vec<SpaceId>,
}

impl Next {
    /// Views may have changed.
    pub(crate) const DRAW: Self = Self { draw: true, reoffer: Vec::new() };
    /// Nothing.
    pub(crate) const NOTHING: Self = Self { draw: false, reoffer: Vec::new() };
}

impl Core {
    fn turn(&mut self, task: &Task, turn: &mut Turn<'_>) -> Result<Next, Vec<Missing>> {
        for key in std::mem::take(&mut self.unsettled) {
            self.settle(&key, Settle::Rebuild, turn);
        }
        match task {
            Task::Frames(frames) => self.receive(frames, turn),
            Task::Garbled => {
                self.link.lost();
                Ok(Next::DRAW)
            }
            Task::Reoffer(space) => self.reoffer(*space, turn),
            Task::Sweep => self.sweep_attachments(turn).map(|()| Next::NOTHING),
            Task::PutApart(bent) => {
                self.put_apart(bent, turn);
                Ok(Next::NOTHING)
            }
            Task::Draw => self.draw(turn),
            Task::Event(event) => self.event(event, turn),
        }
    }
}
