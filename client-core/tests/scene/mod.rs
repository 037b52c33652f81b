//! A device over memory, and the words of a server put in its ear.

#![allow(dead_code, unreachable_pub, reason = "not every test uses every part of the scene")]
#![allow(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that panics has failed, which is what it is for"
)]

use futures_executor::block_on;
use kring_client::{
    host::Host,
    machine::{Effect, Event, NewTokens, Outcome, SignedIn},
    storage::MemoryStorage,
    views::ViewQuery,
};
use kring_domain::{
    acts::Act,
    commands::{Command, EntryKind, NewEntry},
    documents::DocumentKey,
    ids::{CommandId, DeviceId, EntryId, LogId, PersonId, SpaceId},
    people::{MemberCard, Picture, Standing, Title},
    spaces::{GroupState, SpaceKind},
    time::Timestamp,
    verdict::Verdict,
    wire::{
        self, Authorship, Cursor, Frame, Hello, Item, ItemBody, Offer, Pull, SightCursor, SightEvent, SpaceCard,
        VerdictOn,
    },
};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::Value;

pub const SPACE: SpaceId = SpaceId::from_bytes([1; 16]);
pub const ANNA: PersonId = PersonId::from_bytes([2; 16]);
pub const PIET: PersonId = PersonId::from_bytes([3; 16]);
pub const LOG: LogId = LogId::from_bytes([4; 16]);
/// 2026-11-21T10:00Z.
pub const NOW: Timestamp = Timestamp(1_795_255_200_000);

/// A device of one person.
pub struct Device {
    pub host: Host<MemoryStorage>,
    pub now: Timestamp,
    rng: ChaCha8Rng,
    requests: u64,
    /// What was sent and not yet looked at.
    pub sent: Vec<Vec<Frame>>,
    pub last_outcome: Option<Outcome>,
    pub uploads: Vec<String>,
}

impl Device {
    /// A device that starts over what is stored.
    pub fn start(storage: MemoryStorage, seed: u64) -> Self {
        Self::start_at(storage, seed, NOW)
    }

    /// The same, at a moment by its own clock.
    pub fn start_at(storage: MemoryStorage, seed: u64, now: Timestamp) -> Self {
        let mut device = Self {
            host: Host::new(storage),
            now,
            rng: ChaCha8Rng::seed_from_u64(seed),
            requests: 0,
            sent: Vec::new(),
            last_outcome: None,
            uploads: Vec::new(),
        };
        device.tell(Event::Start);
        device
    }

    /// A device of Anna, signed in, that knows the space and its two members.
    pub fn of_anna(seed: u64) -> Self {
        let mut device = Self::start(MemoryStorage::default(), seed);
        device.sign_in();
        device.hear(vec![Frame::Clock(device.now), granted(Standing::Steward), members()]);
        device.sent.clear();
        device
    }

    pub fn sign_in(&mut self) {
        let person = SignedIn { id: ANNA, name: "Anna".to_owned(), picture: Picture::Boat, title: Title::Participant };
        let tokens = NewTokens {
            access_token: "a".to_owned(),
            expires_in_s: 600,
            refresh_token: "r".to_owned(),
            delivery: None,
        };
        let request = self.request();
        self.tell(Event::SignedIn { request, person, device: DeviceId::from_bytes([9; 16]), tokens });
    }

    /// The same device after a restart: what is on disk, and nothing else.
    pub fn restart(self, seed: u64) -> Self {
        Self::start(self.host.into_storage(), seed)
    }

    pub fn tell(&mut self, event: Event) -> Vec<Effect> {
        let rng = &mut self.rng;
        let mut random = |bytes: &mut [u8]| rng.fill_bytes(bytes);
        let effects = block_on(self.host.handle(self.now, &mut random, event));
        for effect in &effects {
            match effect {
                Effect::Send { message } => self.sent.push(wire::open(message).unwrap()),
                Effect::Outcome { outcome, .. } => self.last_outcome = Some(outcome.clone()),
                Effect::Upload { hash, .. } => self.uploads.push(hash.clone()),
                Effect::Load(_)
                | Effect::Commit(_)
                | Effect::Changed { .. }
                | Effect::Access { .. }
                | Effect::Clock { .. } => {}
            }
        }
        effects
    }

    pub fn hear(&mut self, frames: Vec<Frame>) {
        let message = wire::seal(&frames).unwrap();
        self.tell(Event::Received { message });
    }

    pub fn request(&mut self) -> u64 {
        self.requests += 1;
        self.requests
    }

    pub fn run(&mut self, command: Command) -> Outcome {
        let request = self.request();
        self.tell(Event::Run { request, space: SPACE, command });
        self.last_outcome.take().unwrap()
    }

    pub fn act(&mut self, act: Act) -> Outcome {
        let request = self.request();
        self.tell(Event::Act { request, space: SPACE, act });
        self.last_outcome.take().unwrap()
    }

    pub fn write(&mut self, number: u8, body: &str) -> CommandId {
        let at = self.now;
        let outcome = self.run(entry(number, body, at));
        let Outcome::Stored { command } = outcome else { panic!("{outcome:?}") };
        command
    }

    pub fn tick(&mut self) {
        self.tell(Event::Tick { utc_offset_minutes: 60 });
    }

    /// A view as the screen gets it.
    pub fn view(&mut self, query: ViewQuery) -> Value {
        let watch = self.request();
        let effects = self.tell(Event::Watch { watch, query });
        self.tell(Event::Unwatch { watch });
        let view = effects.into_iter().find_map(|effect| match effect {
            Effect::Changed { watch: of, view } if of == watch => Some(view),
            _ => None,
        });
        serde_json::from_str(&view.expect("a view comes at once")).unwrap()
    }

    pub fn log(&mut self) -> Value {
        self.view(ViewQuery::Log { space: SPACE, older: 0 })
    }

    /// The bodies in the log, newest first, each with where it is.
    pub fn lines(&mut self) -> Vec<String> {
        let log = self.log();
        let entries = log["entries"].as_array().unwrap().clone();
        entries
            .iter()
            .map(|entry| {
                let state = entry["written"]["state"].as_str().unwrap_or("theirs");
                format!("{}: {} ({state})", entry["author"]["name"].as_str().unwrap(), entry["body"].as_str().unwrap())
            })
            .collect()
    }

    pub fn outbox_len(&self) -> usize {
        self.host.machine().outbox_len()
    }

    /// The greeting and offers of the last message, which is taken out.
    pub fn said(&mut self) -> (Option<Hello>, Vec<(Option<DocumentKey>, Offer)>) {
        let frames = self.sent.pop().expect("something was sent");
        let mut hello = None;
        let mut offers = Vec::new();
        for frame in frames {
            match frame {
                Frame::Hello(said) => hello = Some(said),
                Frame::Push(push) => offers.extend(push.offers.iter().map(|offer| {
                    let key = match offer {
                        Offer::Change { document, .. } => Some(push.documents[*document as usize]),
                        Offer::Act { .. } => None,
                    };
                    (key, offer.clone())
                })),
                other => panic!("a device says {other:?}"),
            }
        }
        (hello, offers)
    }
}

pub fn entry(number: u8, body: &str, at: Timestamp) -> Command {
    Command::AddEntry(NewEntry {
        entry: EntryId::from_bytes([number; 16]),
        at: at.plus_ms(i64::from(number)),
        kind: EntryKind::Story,
        body: body.to_owned(),
        lang: "nl".to_owned(),
        reply_to: None,
        about: None,
        meeting: None,
        attachments: Vec::new(),
    })
}

pub fn granted(standing: Standing) -> Frame {
    let card = SpaceCard {
        space: SPACE,
        kind: SpaceKind::PeerGroup,
        name: "Koffieochtend".to_owned(),
        organisation: "De Buurt".to_owned(),
        standing,
        shared: None,
        group: GroupState::default(),
    };
    Frame::Sight { cursor: SightCursor(1), events: vec![SightEvent::Granted(card)], given: None, makes_groups_in: None }
}

pub fn forget() -> Frame {
    Frame::Sight {
        cursor: SightCursor(2),
        events: vec![SightEvent::Forget { space: SPACE }],
        given: None,
        makes_groups_in: None,
    }
}

pub fn member(person: PersonId, name: &str, standing: Standing) -> MemberCard {
    MemberCard {
        person,
        name: name.to_owned(),
        picture: Picture::Tree,
        title: Title::Participant,
        standing,
        moved_on: None,
        walked_in: None,
        alias_of: None,
        recovering: None,
    }
}

/// The first two items of the space: its members.
pub fn members() -> Frame {
    let items = vec![
        Item { seq: 1, body: ItemBody::Member(member(ANNA, "Anna", Standing::Steward)) },
        Item { seq: 2, body: ItemBody::Member(member(PIET, "Piet", Standing::Member)) },
    ];
    Frame::Pull(pull(2, LOG, vec![], items))
}

pub fn pull(seq: u64, log: LogId, documents: Vec<DocumentKey>, items: Vec<Item>) -> Pull {
    let mut chain = [0; 8];
    chain.copy_from_slice(&seq.to_be_bytes());
    let cursor = Cursor { space: SPACE, seq, chain: chain.into() };
    Pull { cursor, log, more: false, documents, people: vec![ANNA, PIET], items }
}

/// A confirmed change: `document` and `person` are places in the lists of the pull.
pub fn change(seq: u64, document: u32, person: u32, offer: &Offer) -> Item {
    let Offer::Change { generation, change, .. } = offer else { panic!("{offer:?}") };
    Item {
        seq,
        body: ItemBody::Change {
            document,
            generation: *generation,
            by: Authorship { person, received_at: NOW.plus_ms(60_000) },
            change: change.clone(),
            mac: [seq as u8; 16].into(),
        },
    }
}

pub fn command_of(offer: &Offer) -> CommandId {
    match offer {
        Offer::Change { command, .. } | Offer::Act { command, .. } => *command,
    }
}

pub fn verdict(command: CommandId, verdict: Verdict) -> VerdictOn {
    VerdictOn { command, verdict }
}

/// The answer in which everything offered is accepted, from the sequence number given on.
pub fn all_accepted(offers: &[(Option<DocumentKey>, Offer)], first: u64, log: LogId) -> Vec<Frame> {
    let mut documents = Vec::new();
    let mut items = Vec::new();
    let mut verdicts = Vec::new();
    let mut seq = first;
    for (key, offer) in offers {
        verdicts.push(verdict(command_of(offer), Verdict::Accepted { seq }));
        if let Some(key) = key {
            let place = documents.iter().position(|known| known == key).unwrap_or_else(|| {
                documents.push(*key);
                documents.len() - 1
            });
            items.push(change(seq, place as u32, 0, offer));
        }
        seq += 1;
    }
    vec![Frame::Clock(NOW), Frame::Verdicts(verdicts), Frame::Pull(pull(seq - 1, log, documents, items))]
}
