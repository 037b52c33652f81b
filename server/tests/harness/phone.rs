use std::collections::HashMap;

use kring_domain::{
    acts::Act,
    commands::{self, Command, EntryKind, EntryRef, NewEntry},
    documents::{Document, DocumentKey, Generation, journal},
    ids::{CommandId, DeviceId, EntryId, PersonId, SpaceId},
    people::MemberCard,
    sight::Given,
    time::Timestamp,
    verdict::Verdict,
    wire::{
        self, Cursor, Frame, Hello, ItemBody, Offer, OrganisationCard, PROTOCOL, PublicKey, Pull, Push, Reoffer,
        SCHEMA, SightCursor, SightEvent, VerdictOn,
    },
};
use kring_server::{OsRandom, Proving, Random};
use serde_json::Value;

use super::{Ground, NOW, Proved as _};

/// A person with a phone that does just enough: keeps documents and cursors, writes and merges.
#[derive(Clone)]
pub(crate) struct Phone {
    pub(crate) person: PersonId,
    pub(crate) device: DeviceId,
    pub(crate) access: String,
    pub(crate) refresh: String,
    /// The key that it seals parcels to, and what shows that it was this phone.
    pub(crate) delivery: (PublicKey, [u8; 32]),
    pub(crate) sight: SightCursor,
    pub(crate) cursors: HashMap<SpaceId, Cursor>,
    pub(crate) documents: HashMap<DocumentKey, Document>,
    pub(crate) members: HashMap<PersonId, MemberCard>,
    pub(crate) pulls: Vec<Pull>,
    pub(crate) now: Timestamp,
    pub(crate) schema: u16,
    actor: [u8; 16],
    http: reqwest::Client,
}

/// What came back.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    pub(crate) verdicts: Vec<VerdictOn>,
    pub(crate) sight: Vec<SightEvent>,
    pub(crate) given: Option<Given>,
    pub(crate) makes_groups_in: Option<Vec<OrganisationCard>>,
    pub(crate) pulls: Vec<Pull>,
    pub(crate) bytes: usize,
}

impl Answer {
    pub(crate) fn verdict(&self, command: CommandId) -> Verdict {
        self.verdicts.iter().find(|verdict| verdict.command == command).unwrap().verdict
    }
}

pub(crate) fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    OsRandom.fill(&mut bytes).unwrap();
    bytes
}

/// What a session says of parcels.
pub(crate) fn delivery_of(session: &Value) -> (PublicKey, [u8; 32]) {
    let told = |name: &str| {
        let mut bytes = [0; 32];
        hex::decode_to_slice(session["delivery"][name].as_str().unwrap(), &mut bytes).unwrap();
        bytes
    };
    (PublicKey::from_bytes(told("key")), told("secret"))
}

impl Phone {
    pub(crate) fn signed_in(ground: &Ground, session: &Value) -> Self {
        Self {
            person: session["person"]["id"].as_str().unwrap().parse().unwrap(),
            device: session["device"].as_str().unwrap().parse().unwrap(),
            access: session["accessToken"].as_str().unwrap().to_owned(),
            refresh: session["refreshToken"].as_str().unwrap().to_owned(),
            delivery: delivery_of(session),
            sight: SightCursor::default(),
            cursors: HashMap::new(),
            documents: HashMap::new(),
            members: HashMap::new(),
            pulls: Vec::new(),
            now: Timestamp(NOW),
            schema: SCHEMA,
            actor: random(),
            http: ground.http.clone(),
        }
    }

    pub(crate) fn hello(&self) -> Frame {
        Frame::Hello(Hello {
            protocol: PROTOCOL,
            device: self.device,
            sight: self.sight,
            cursors: self.cursors.values().copied().collect(),
            schema: self.schema,
        })
    }

    /// What opens a live connection.
    pub(crate) fn live_hello(&self, ground: &Ground) -> Vec<u8> {
        let (address, at) = (ground.known_as("/v1/live"), ground.now());
        let proving =
            Proving { method: "GET", address: &address, token: Some(&self.access), nonce: ground.nonce.as_deref(), at };
        format!("{} {}", self.access, ground.key.prove(&proving).unwrap()).into_bytes()
    }

    pub(crate) fn fresh_actor(&mut self) {
        self.actor = random();
    }

    /// Does a command on the phone; gives the push that carries it.
    pub(crate) fn act_on(&mut self, space: SpaceId, command: &Command) -> (CommandId, Push) {
        let key = commands::target(command, space, self.person);
        let document = self.documents.entry(key).or_insert_with(|| Document::new(key, Generation::default()));
        let generation = document.generation();
        let change = commands::apply(command, self.person, document, self.actor).unwrap().unwrap();
        let id = CommandId::from_bytes(random());
        let offer = Offer::Change { command: id, document: 0, generation, change: change.into() };
        (id, Push { documents: vec![key], offers: vec![offer] })
    }

    pub(crate) fn entry(&self, body: &str) -> NewEntry {
        NewEntry {
            entry: EntryId::from_bytes(random()),
            at: self.now,
            kind: EntryKind::Story,
            body: body.to_owned(),
            lang: "nl".to_owned(),
            reply_to: None,
            about: None,
            meeting: None,
            attachments: Vec::new(),
        }
    }

    /// Writes a story; gives its command, its reference and the push that carries it.
    pub(crate) fn write(&mut self, space: SpaceId, body: &str) -> (CommandId, EntryRef, Push) {
        let entry = self.entry(body);
        let reference = EntryRef { author: self.person, month: entry.at.month(), entry: entry.entry };
        let (command, push) = self.act_on(space, &Command::AddEntry(entry));
        (command, reference, push)
    }

    pub(crate) fn act(&self, space: SpaceId, act: Act) -> (CommandId, Push) {
        let command = CommandId::from_bytes(random());
        (command, Push { documents: Vec::new(), offers: vec![Offer::Act { command, space, act }] })
    }

    pub(crate) async fn send(&self, ground: &Ground, message: Vec<u8>) -> reqwest::Response {
        self.http
            .post(ground.url("/v1/sync"))
            .proved(ground, &self.access)
            .header("content-type", "application/cbor")
            .body(message)
            .send()
            .await
            .unwrap()
    }

    /// One round trip, and everything that it brings merged.
    pub(crate) async fn sync(&mut self, ground: &Ground, pushes: Vec<Push>) -> Answer {
        let mut frames = vec![self.hello()];
        frames.extend(pushes.into_iter().map(Frame::Push));
        self.exchange(ground, &frames).await
    }

    pub(crate) async fn offer_again(&mut self, ground: &Ground, again: Reoffer) -> Answer {
        let frames = [self.hello(), Frame::Reoffer(again)];
        self.exchange(ground, &frames).await
    }

    async fn exchange(&mut self, ground: &Ground, frames: &[Frame]) -> Answer {
        let response = self.send(ground, wire::seal(frames).unwrap()).await;
        assert_eq!(response.status(), 200);
        let bytes = response.bytes().await.unwrap();
        let mut answer = self.take_in(wire::open(&bytes).unwrap());
        answer.bytes = bytes.len();
        answer
    }

    /// Merges frames from the server.
    pub(crate) fn take_in(&mut self, frames: Vec<Frame>) -> Answer {
        let mut answer = Answer::default();
        for frame in frames {
            match frame {
                Frame::Clock(now) => self.now = now,
                Frame::Verdicts(verdicts) => answer.verdicts.extend(verdicts),
                Frame::Sight { cursor, events, given, makes_groups_in } => {
                    self.sight = cursor;
                    answer.sight.extend(events);
                    answer.given = given.or(answer.given);
                    answer.makes_groups_in = makes_groups_in.or(answer.makes_groups_in);
                }
                Frame::Pull(pull) => {
                    self.merge(&pull);
                    self.pulls.push(pull.clone());
                    answer.pulls.push(pull);
                }
                other => panic!("a server does not say {other:?}"),
            }
        }
        answer
    }

    fn merge(&mut self, pull: &Pull) {
        let key = |index: &u32| pull.documents[usize::try_from(*index).unwrap()];
        for item in &pull.items {
            match &item.body {
                ItemBody::Change { document, generation, change, .. } => {
                    let key = key(document);
                    let document = self.documents.entry(key).or_insert_with(|| Document::new(key, *generation));
                    if document.generation() == *generation {
                        document.apply_change(change).unwrap();
                    }
                }
                ItemBody::Snapshot { document, generation, by, document_bytes, .. } => {
                    let key = key(document);
                    let loaded = Document::load(key, *generation, document_bytes).unwrap();
                    assert_eq!(loaded.change_count(), by.len());
                    self.documents.insert(key, loaded);
                }
                ItemBody::Erased { document } => {
                    self.documents.remove(&key(document));
                }
                ItemBody::Member(card) => {
                    self.members.insert(card.person, card.clone());
                }
            }
        }
        self.cursors.insert(pull.cursor.space, pull.cursor);
    }

    /// The words of every entry in a space that this phone holds, sorted.
    pub(crate) fn bodies(&self, space: SpaceId) -> Vec<String> {
        let mut bodies: Vec<String> = self
            .documents
            .iter()
            .filter(|(key, _)| key.space == space && key.kind == kring_domain::documents::DocumentKind::Journal)
            .flat_map(|(_, document)| journal::read(document).entries)
            .map(|entry| entry.body)
            .collect();
        bodies.sort();
        bodies
    }
}
