//! The world of one simulation: it carries out a plan, heals the network, and asks the oracles.

use std::{collections::BTreeMap, sync::Arc};

use kring_client::{machine::Fault, views::ViewQuery};
use kring_domain::{
    acts::Act,
    commands::{ClosingAnswer, Command, EntryKind, EntryRef, NewEntry, Reaction},
    ids::{CommandId, EntryId, MeetingId, ParagraphId},
    time::{CivilTime, Timestamp},
};
use kring_server::Clock as _;
use serde_json::Value;

use super::{
    device::Device,
    network::exchange,
    oracle,
    plan::{Fate, Intent, PEOPLE, Plan, Step},
    randomness::SharedClock,
    server::{Scene, Server},
};

/// The meeting that everybody writes in.
pub(crate) const MEETING: MeetingId = MeetingId::from_bytes([77; 16]);

/// How often all devices speak with the server before the healed network counts as never quiet.
const HEALING_ROUNDS: usize = 20;

/// Something that a person wrote and a device said was kept.
#[derive(Clone, Debug)]
pub(crate) struct Spoken {
    /// On which device.
    pub(crate) device: usize,
    /// Under which command.
    pub(crate) command: CommandId,
    /// Every wording that it may have in the end: the first, and what its writer made of it.
    pub(crate) wordings: Vec<String>,
    /// Its writer asked to take it back.
    pub(crate) taken_back: bool,
}

/// What a simulation did, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Entries that a device said were kept.
    pub entries: usize,
    /// Of these, how many ended in a *Niet geplaatst* box.
    pub boxed: usize,
    /// Pieces of shared notes that a device said were kept.
    pub notes: usize,
    /// Items in the server's sequence in the end.
    pub items: u64,
}

/// The world of one simulation.
#[derive(Debug)]
pub struct World<'a> {
    scene: &'a Scene,
    clock: Arc<SharedClock>,
    pub(crate) server: Server,
    pub(crate) devices: Vec<Device>,
    pub(crate) entries: BTreeMap<EntryId, Spoken>,
    pub(crate) notes: Vec<Spoken>,
    made: u32,
}

impl<'a> World<'a> {
    /// Carries out a plan in a world of its own.
    ///
    /// # Panics
    /// When an oracle is not content; the message says which and why.
    pub async fn run(scene: &'a Scene, plan: &Plan) -> Outcome {
        let mut world = Self::begin(scene, plan.seed).await;
        for step in &plan.steps {
            world.step(*step).await;
        }
        world.heal().await;
        let outcome = oracle::ask(&mut world).await;
        world.server.close().await;
        outcome
    }

    async fn begin(scene: &'a Scene, seed: u64) -> Self {
        let clock = Arc::new(SharedClock::begin());
        let server = Server::start(scene, seed, &clock).await;
        let now = clock.now();
        let devices = (0_u64..)
            .zip(&scene.devices)
            .map(|(number, id)| {
                let person = scene.people[usize::try_from(number / 2).expect("few devices")];
                Device::new(person, *id, seed.wrapping_mul(1_000).wrapping_add(number), now)
            })
            .collect();
        let mut world = Self { scene, clock, server, devices, entries: BTreeMap::new(), notes: Vec::new(), made: 0 };
        for number in 0..world.devices.len() {
            world.exchange(number, Fate::Delivered).await;
        }
        let plan = Command::PlanMeeting {
            meeting: MEETING,
            title: "Koffie".to_owned(),
            starts: CivilTime("2026-11-10T10:00".to_owned()),
            minutes: 90,
            place: String::new(),
            series: None,
            programme: Vec::new(),
            at: now,
        };
        world.devices[0].run(now, scene.space, plan).expect("a steward plans");
        world.exchange(0, Fate::Delivered).await;
        world
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) const fn scene(&self) -> &'a Scene {
        self.scene
    }

    async fn exchange(&mut self, device: usize, fate: Fate) {
        self.clock.advance(1_000);
        let now = self.clock.now();
        exchange(&mut self.devices[device], &self.server, fate, now).await;
    }

    async fn step(&mut self, step: Step) {
        match step {
            Step::Do { device, intent, pick } => self.act(device, intent, pick),
            Step::Exchange { device, fate } => self.exchange(device, fate).await,
            Step::CrashDevice { device, writes, listening } => {
                self.devices[device].cut_power_after(writes);
                if listening {
                    self.exchange(device, Fate::Delivered).await;
                } else {
                    self.act(device, Intent::Write, 0);
                }
                let now = self.now();
                self.devices[device].restart(now);
            }
            Step::CrashServer => self.server.crash().await,
            Step::Backup => self.server.back_up().await,
            Step::Restore => {
                self.server.restore().await;
            }
            Step::Jobs => self.server.kring().run_jobs().await.expect("jobs run"),
            Step::Wait { ms } => self.clock.advance(ms),
            Step::Skew { device, ms } => self.devices[device].skew_ms = ms,
            Step::Remove { person } => {
                let (now, space, person) = (self.now(), self.scene.space, self.scene.people[person]);
                // A steward who does not see the group yet removes nobody.
                let _asked = self.devices[0].act(now, space, Act::Remove { person });
            }
        }
    }

    /// From here on everything arrives, until nobody has anything to say.
    async fn heal(&mut self) {
        for _round in 0..HEALING_ROUNDS {
            // What the server asked to wait for is tried again as time goes by.
            self.clock.advance(60_000);
            for device in 0..self.devices.len() {
                self.exchange(device, Fate::Delivered).await;
            }
            let waiting: usize = self.devices.iter().map(Device::waiting).sum();
            let offered_again: usize = self.devices.iter().map(Device::offers_again).sum();
            if waiting == 0 && offered_again > 0 {
                // What the server saw and does not take is held for days, and then its own word counts.
                self.clock.advance(4 * 24 * 60 * 60 * 1000);
            }
            if waiting + offered_again == 0 {
                // Once more, for those who spoke before the last one did.
                for device in 0..self.devices.len() {
                    self.exchange(device, Fate::Delivered).await;
                }
                return;
            }
        }
        let state: Vec<_> = (self.devices.iter().enumerate())
            .map(|(number, device)| (number, device.waiting(), device.offers_again()))
            .filter(|(_number, intents, groups)| intents + groups > 0)
            .collect();
        panic!("after {HEALING_ROUNDS} rounds these still wait (device, intents, groups offered again): {state:?}");
    }

    fn fresh(&mut self) -> [u8; 16] {
        self.made += 1;
        let mut id = [0x5A; 16];
        id[..4].copy_from_slice(&self.made.to_be_bytes());
        id
    }

    /// A wording that nobody else uses.
    fn wording(&mut self, device: usize) -> String {
        self.made += 1;
        format!("«{device}-{}»", self.made)
    }

    fn act(&mut self, number: usize, intent: Intent, pick: u32) {
        let (now, space) = (self.now(), self.scene.space);
        let at = self.devices[number].believes(now);
        match intent {
            Intent::Write => self.write(number, at, None),
            Intent::Reply => {
                let target = self.choose(number, pick, |_entry| true);
                self.write(number, at, target);
            }
            Intent::Edit => {
                let Some(own) = self.choose(number, pick, is_own) else { return };
                let body = self.wording(number);
                let edit = Command::EditEntry { entry: own.entry, month: own.month, body: body.clone(), at };
                if kept(self.devices[number].run(now, space, edit)).is_some()
                    && let Some(spoken) = self.entries.get_mut(&own.entry)
                {
                    spoken.wordings.push(body);
                }
            }
            Intent::React => {
                let Some(target) = self.choose(number, pick, |entry| !is_own(entry)) else { return };
                let react = Command::React { target, reaction: Reaction::Strength, on: !pick.is_multiple_of(4), at };
                kept(self.devices[number].run(now, space, react));
            }
            Intent::Notes => self.write_notes(number, at, pick),
            Intent::Closing => {
                let seat = self.devices[number].person;
                let answer = if pick.is_multiple_of(2) { ClosingAnswer::Glad } else { ClosingAnswer::Tired };
                let closing = Command::AnswerClosing { meeting: MEETING, seat, answer, at };
                kept(self.devices[number].run(now, space, closing));
            }
            Intent::Help => {
                let topics = vec![self.wording(number)];
                kept(self.devices[number].run(now, space, Command::SetHelp { topics, at }));
            }
            Intent::Withdraw => {
                let Some(own) = self.choose(number, pick, is_own) else { return };
                if kept(self.devices[number].act(now, space, Act::Withdraw { entry: own })).is_some()
                    && let Some(spoken) = self.entries.get_mut(&own.entry)
                {
                    spoken.taken_back = true;
                }
            }
            Intent::Hide => {
                let steward = number % 4;
                let Some(target) = self.choose(steward, pick, |_entry| true) else { return };
                let at = self.devices[steward].believes(now);
                let hide = Command::Hide { target, hidden: !pick.is_multiple_of(3), at };
                kept(self.devices[steward].run(now, space, hide));
            }
        }
    }

    fn write(&mut self, number: usize, at: Timestamp, reply_to: Option<EntryRef>) {
        let (now, space) = (self.now(), self.scene.space);
        let entry = EntryId::from_bytes(self.fresh());
        let body = self.wording(number);
        let write = Command::AddEntry(NewEntry {
            entry,
            at,
            kind: EntryKind::Story,
            body: body.clone(),
            lang: "nl".to_owned(),
            reply_to,
            about: None,
            meeting: None,
            attachments: Vec::new(),
        });
        if let Some(command) = kept(self.devices[number].run(now, space, write)) {
            let spoken = Spoken { device: number, command, wordings: vec![body], taken_back: false };
            self.entries.insert(entry, spoken);
        }
    }

    fn write_notes(&mut self, number: usize, at: Timestamp, pick: u32) {
        let (now, space) = (self.now(), self.scene.space);
        let view = self.devices[number].view(now, ViewQuery::Meeting { space, meeting: MEETING });
        let notes = view["notes"].as_array().cloned().unwrap_or_default();
        let words = self.wording(number);
        let chosen = usize::try_from(pick).ok().and_then(|pick| notes.get(pick % (notes.len() + 1)));
        let (paragraph, after, before) = match chosen {
            Some(known) => (id_in(&known["paragraph"]), None, known["text"].as_str().unwrap_or_default().to_owned()),
            None => {
                let last = notes.last().map(|last| id_in(&last["paragraph"]));
                (ParagraphId::from_bytes(self.fresh()), last, String::new())
            }
        };
        let text = format!("{before}{words}");
        let write = Command::WriteNotes { meeting: MEETING, paragraph, after, before, text, at };
        if let Some(command) = kept(self.devices[number].run(now, space, write)) {
            self.notes.push(Spoken { device: number, command, wordings: vec![words], taken_back: false });
        }
    }

    /// One of the entries that a device shows.
    fn choose(&mut self, number: usize, pick: u32, fits: impl Fn(&Value) -> bool) -> Option<EntryRef> {
        let (now, space) = (self.now(), self.scene.space);
        let view = self.devices[number].view(now, ViewQuery::Log { space, older: 0 });
        let entries: Vec<&Value> = view["entries"].as_array()?.iter().filter(|entry| fits(entry)).collect();
        let pick = usize::try_from(pick).ok()?.checked_rem(entries.len())?;
        serde_json::from_value(entries[pick]["entry"].clone()).ok()
    }

    /// Whose device it is, as a place in the list of people.
    pub(crate) const fn person_of(device: usize) -> usize {
        device / 2 % PEOPLE
    }
}

fn is_own(entry: &Value) -> bool {
    entry["author"]["isMe"] == true
}

fn id_in(value: &Value) -> ParagraphId {
    serde_json::from_value(value.clone()).expect("a view names a paragraph by its id")
}

/// The id of a command that a device says is kept; `None` for one that it says it did not keep.
fn kept(outcome: Result<CommandId, Fault>) -> Option<CommandId> {
    match outcome {
        Ok(command) => Some(command),
        // Not (or no longer) in the group; what it speaks of is gone; a clock that is years off; no power.
        Err(Fault::NotAMember | Fault::Command(_) | Fault::StorageBroken) => None,
        Err(fault) => panic!("a device in order does not say {fault}"),
    }
}
