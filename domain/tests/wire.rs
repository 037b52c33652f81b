//! Every frame and every stored type has a vector, and old vectors keep decoding.
//!
//! stays whole: one list of everything that crosses the wire or lies on a device.
//!
//! `KRING_UPDATE=1` adds what is new to `tests/vectors/`; a line that stands there is never changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use std::{fmt::Write, fs, path::PathBuf};

use kring_domain::{
    acts::Act,
    commands::{self, Command},
    documents::{Document, DocumentKey, Generation, genesis_actor},
    ids::{CommandId, DeviceId, GrantId, KeyId, LogId, OrganisationId, RecoveryId, SpaceId},
    instruments::Area,
    people::{MemberCard, Picture, Recovering, Standing, Title},
    sight::{Given, GrantCard, Grantee, LookCard, Part, Shared, SharedPart},
    spaces::{ChangedBy, GroupState, Led, SpaceKind},
    time::{CivilDate, Timestamp},
    verdict::{Postponement, Refusal, Verdict},
    wire::{
        self, Authorship, Cursor, EnvelopeError, Frame, Hello, Item, ItemBody, Offer, OrganisationCard, PROTOCOL, Pull,
        Push, Reoffer, SCHEMA, SightCursor, SightEvent, SpaceCard, VerdictOn,
    },
};
use proptest::prelude::*;
use scene::{seed::Seed, *};

fn vectors(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name)
}

/// The vectors as they stand, after adding what is new when asked to.
fn kept(file: &str, made: &[(String, String)]) -> Vec<(String, String)> {
    let path = vectors(file);
    let read = || -> Vec<(String, String)> {
        fs::read_to_string(&path)
            .unwrap_or_default()
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(name, hex)| (name.to_owned(), hex.to_owned()))
            .collect()
    };
    if std::env::var_os("KRING_UPDATE").is_some() {
        let mut lines = fs::read_to_string(&path).unwrap_or_default();
        for (name, hex) in made {
            if !read().iter().any(|(known, kept)| known == name && kept == hex) {
                writeln!(lines, "{name} {hex}").unwrap();
            }
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, lines).unwrap();
    }
    read()
}

fn journal_key() -> DocumentKey {
    DocumentKey::journal(SPACE, ANNA, month())
}

fn a_change() -> Vec<u8> {
    let mut document = Document::new(journal_key(), Generation(0));
    commands::apply(&Command::AddEntry(entry(1, "Hoi.")), ANNA, &mut document, [0xaa; 16]).unwrap().unwrap()
}

fn a_member() -> MemberCard {
    MemberCard {
        person: ANNA,
        name: "Anna".to_owned(),
        picture: Picture::Teapot,
        title: Title::Participant,
        standing: Standing::Member,
        moved_on: None,
        walked_in: None,
        alias_of: None,
        recovering: None,
    }
}

fn items() -> Vec<Item> {
    let by = Authorship { person: 0, received_at: NOW };
    let bodies = [
        ItemBody::Change { document: 0, generation: Generation(0), by, change: a_change().into(), mac: [6; 16].into() },
        ItemBody::Snapshot {
            document: 0,
            generation: Generation(1),
            by: vec![by, by],
            document_bytes: vec![1, 2, 3].into(),
            mac: [7; 16].into(),
        },
        ItemBody::Erased { document: 0 },
        ItemBody::Member(a_member()),
    ];
    (1..).zip(bodies).map(|(seq, body)| Item { seq, body }).collect()
}

fn frames() -> Vec<(&'static str, Frame)> {
    let command = CommandId::from_bytes([5; 16]);
    let cursor = Cursor { space: SPACE, seq: 7, chain: [1, 2, 3, 4, 5, 6, 7, 8].into() };
    let verdicts = [
        Verdict::Accepted { seq: 7 },
        Verdict::Refused { reason: Refusal::Gone },
        Verdict::Later { reason: Postponement::MissingAttachment },
    ];
    vec![
        (
            "hello",
            Frame::Hello(Hello {
                protocol: PROTOCOL,
                device: DeviceId::from_bytes([3; 16]),
                sight: SightCursor(4),
                cursors: vec![cursor],
                schema: SCHEMA,
            }),
        ),
        (
            "push",
            Frame::Push(Push {
                documents: vec![journal_key()],
                offers: vec![
                    Offer::Change { command, document: 0, generation: Generation(0), change: a_change().into() },
                    Offer::Act { command, space: SPACE, act: Act::Leave },
                ],
            }),
        ),
        (
            "reoffer",
            Frame::Reoffer(Reoffer {
                space: SPACE,
                documents: vec![journal_key()],
                people: vec![ANNA],
                items: items(),
            }),
        ),
        ("verdicts", Frame::Verdicts(verdicts.map(|verdict| VerdictOn { command, verdict }).to_vec())),
        (
            "sight",
            Frame::Sight {
                cursor: SightCursor(9),
                events: vec![
                    SightEvent::Granted(SpaceCard {
                        space: SPACE,
                        kind: SpaceKind::PeerGroup,
                        name: "Koffie in de wijk".to_owned(),
                        organisation: "Welzijn".to_owned(),
                        standing: Standing::Steward,
                        shared: None,
                        group: GroupState {
                            led: Led::Members,
                            made: Some(ChangedBy { person: ANNA, at: NOW }),
                            renamed: None,
                            led_changed: Some(ChangedBy { person: PIET, at: NOW }),
                            archived: Some(ChangedBy { person: ANNA, at: NOW.plus_ms(1_000) }),
                        },
                    }),
                    SightEvent::Granted(SpaceCard {
                        space: SpaceId::own(PIET),
                        kind: SpaceKind::Own,
                        name: "Piet".to_owned(),
                        organisation: String::new(),
                        standing: Standing::Reader,
                        shared: Some(Shared {
                            owner: PIET,
                            picture: Picture::Boat,
                            parts: vec![SharedPart {
                                part: Part::Introduction,
                                purpose: "Voor mijn traject".to_owned(),
                                since: NOW,
                                until: NOW.plus_ms(1_000),
                            }],
                        }),
                        group: GroupState::default(),
                    }),
                    SightEvent::Forget { space: SPACE },
                ],
                given: Some(Given {
                    grants: vec![GrantCard {
                        grant: GrantId::from_bytes([8; 16]),
                        part: Part::Introduction,
                        to: Grantee::Stewards { space: SPACE },
                        purpose: "Voor mijn traject".to_owned(),
                        given_at: NOW,
                        until: NOW.plus_ms(1_000),
                        ended_at: Some(NOW.plus_ms(500)),
                    }],
                    looks: vec![LookCard {
                        reader: PIET,
                        part: Part::Introduction,
                        at: NOW,
                        day: CivilDate("2026-11-21".to_owned()),
                    }],
                }),
                makes_groups_in: Some(vec![OrganisationCard {
                    organisation: OrganisationId::from_bytes([12; 16]),
                    name: "Welzijn".to_owned(),
                }]),
            },
        ),
        (
            "pull",
            Frame::Pull(Pull {
                cursor,
                log: LogId::from_bytes([2; 16]),
                more: false,
                documents: vec![journal_key()],
                people: vec![ANNA, PIET],
                items: items(),
            }),
        ),
        (
            "pull-recovering",
            Frame::Pull(Pull {
                cursor,
                log: LogId::from_bytes([4; 16]),
                more: false,
                documents: vec![],
                people: vec![],
                items: vec![Item {
                    seq: 7,
                    body: ItemBody::Member(MemberCard {
                        recovering: Some(Recovering {
                            recovery: RecoveryId::from_bytes([11; 16]),
                            by: Some(PIET),
                            from: NOW,
                        }),
                        ..a_member()
                    }),
                }],
            }),
        ),
        ("clock", Frame::Clock(NOW)),
        ("unsupported", Frame::Unsupported { lowest: 1, highest: 1 }),
        ("ping", Frame::Ping(8)),
        ("pong", Frame::Pong(8)),
    ]
}

fn acts() -> Vec<Act> {
    vec![
        Act::Withdraw { entry: target(ANNA, 1) },
        Act::Admit { person: PIET },
        Act::TurnAway { person: PIET },
        Act::SetStanding { person: PIET, standing: Standing::Steward },
        Act::Remove { person: PIET },
        Act::Leave,
        Act::SetProfile { name: "Anna".to_owned(), picture: Picture::Bicycle },
        Act::BecomeAlumnus { companion: Some(PIET) },
        Act::WalkIn {
            person: PIET,
            name: "Piet".to_owned(),
            picture: Picture::Boat,
            device: DeviceId::from_bytes([9; 16]),
            key: KeyId::from_bytes([10; 32]),
        },
        Act::JoinWalkIns { alias: PIET, person: ANNA },
        Act::KeepApart { one: PIET, other: ANNA },
        Act::Unjoin { alias: PIET },
        Act::Grant {
            grant: GrantId::from_bytes([8; 16]),
            part: Part::Introduction,
            to: Grantee::Person { person: PIET },
            purpose: "Voor mijn traject".to_owned(),
            until: NOW.plus_ms(1_000),
        },
        Act::EndGrant { grant: GrantId::from_bytes([8; 16]) },
        Act::Looked { owner: PIET, part: Part::Introduction, at: NOW, day: CivilDate("2026-11-21".to_owned()) },
        Act::Rename { name: "Koffie op dinsdag".to_owned() },
        Act::SetLed { led: Led::Members },
        Act::Archive,
        Act::Reopen,
        Act::StopRecovery { person: PIET, recovery: RecoveryId::from_bytes([11; 16]) },
        Act::AdmitGuest { person: PIET },
    ]
}

fn keys() -> Vec<DocumentKey> {
    vec![
        journal_key(),
        DocumentKey::meeting(SPACE, MEETING),
        DocumentKey::closing(SPACE, ANNA, MEETING),
        DocumentKey::presence(SPACE, MEETING),
        DocumentKey::board(SPACE),
        DocumentKey::moderation(SPACE, month()),
        DocumentKey::warning(SPACE, ANNA, PIET),
        DocumentKey::introduction(ANNA),
        DocumentKey::assessments(ANNA, Area::Money),
        DocumentKey::goals(ANNA, Area::Money),
        DocumentKey::check_ins(SpaceId::own(ANNA), PIET, ANNA, 2026),
        DocumentKey::conversations(SpaceId::own(ANNA), PIET, ANNA, 2026),
        DocumentKey::skills(ANNA),
        DocumentKey::confirmations(PIET, ANNA),
        DocumentKey::rewards(SpaceId::own(ANNA), PIET, Area::Money),
        DocumentKey::received(ANNA, PIET, 2026),
    ]
}

/// Each thing under its name, as hex of its CBOR; numbered where there are several.
fn made<T: minicbor::Encode<()>>(name: &str, things: &[T]) -> Vec<(String, String)> {
    (0..)
        .zip(things)
        .map(|(number, thing)| {
            let number: u32 = number;
            (format!("{name}-{number:02}"), hex::encode(minicbor::to_vec(thing).unwrap()))
        })
        .collect()
}

/// What is made now stands as the last line of its name, and every line there still decodes.
fn hold<T>(file: &str, made: &[(String, String)])
where
    T: minicbor::Encode<()> + for<'b> minicbor::Decode<'b, ()>,
{
    let kept = kept(file, made);
    for (name, hex) in made {
        let last = kept.iter().rev().find(|(known, _)| known == name).map(|(_, kept)| kept);
        assert_eq!(
            last,
            Some(hex),
            "{name} is written otherwise: add a vector with KRING_UPDATE=1, and keep the old one"
        );
    }
    for (name, text) in &kept {
        let bytes = hex::decode(text).unwrap();
        assert!(minicbor::decode::<T>(&bytes).is_ok(), "{name} no longer decodes");
    }
}

#[test]
fn every_frame_is_written_as_it_was() {
    let made: Vec<(String, String)> = frames()
        .into_iter()
        .map(|(name, frame)| (name.to_owned(), hex::encode(minicbor::to_vec(&frame).unwrap())))
        .collect();
    hold::<Frame>("frames.txt", &made);
}

#[test]
fn every_command_act_and_key_is_written_as_it_was() {
    hold::<Command>("commands.txt", &made("command", &every_command()));
    hold::<Act>("acts.txt", &made("act", &acts()));
    hold::<DocumentKey>("keys.txt", &made("key", &keys()));
}

/// Document ids, first actors and first hashes: `docs/sync.md` shows them, both sides build them.
#[test]
fn every_document_begins_as_it_did() {
    let begins: Vec<(String, String)> = (0_u32..)
        .zip(keys())
        .flat_map(|(number, key)| {
            [0, 1].map(|generation| {
                let generation = Generation(generation);
                let first = Document::new(key, generation).heads()[0];
                let name = format!("document-{number:02}-generation-{}", generation.0);
                let id = hex::encode(key.id().as_bytes());
                (name, format!("id={id} actor={} first={first}", hex::encode(genesis_actor(&key, generation))))
            })
        })
        .collect();
    let path = vectors("genesis.txt");
    let text = begins.iter().fold(String::new(), |mut text, (name, begin)| {
        writeln!(text, "{name} {begin}").unwrap();
        text
    });
    if !path.exists() && std::env::var_os("KRING_UPDATE").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "a document that begins otherwise is another document");
}

/// What a command writes, byte for byte: a device of last year and one of today make the same change.
#[test]
fn every_command_makes_the_change_that_it_made() {
    let mut documents = std::collections::BTreeMap::new();
    let changes: Vec<(String, String)> = (0_u32..)
        .zip(every_command())
        .map(|(number, command)| {
            let key = commands::target(&command, SPACE, ANNA);
            let document = documents.entry(key).or_insert_with(|| Document::new(key, Generation(0)));
            let change = commands::apply(&command, ANNA, document, [0xaa; 16]).unwrap().unwrap();
            (format!("change-{number:02}"), hex::encode(change))
        })
        .collect();
    let kept = kept("changes.txt", &changes);
    for (name, hex) in &changes {
        assert!(kept.iter().any(|(known, kept)| known == name && kept == hex), "{name} is written otherwise");
    }
    // Each line of each name is still a change that a document takes.
    let mut documents = std::collections::BTreeMap::new();
    for ((_, change), command) in changes.iter().zip(every_command()) {
        let key = commands::target(&command, SPACE, ANNA);
        let document = documents.entry(key).or_insert_with(|| Document::new(key, Generation(0)));
        document.apply_change(&hex::decode(change).unwrap()).unwrap();
    }
}

#[test]
fn a_message_comes_back_as_it_was_sent() {
    let sent: Vec<Frame> = frames().into_iter().map(|(_, frame)| frame).collect();
    let message = wire::seal(&sent).unwrap();
    assert_eq!(wire::open(&message).unwrap(), sent);
    assert_eq!(wire::open(&wire::seal(&[]).unwrap()).unwrap(), []);
}

#[test]
fn what_is_no_message_is_an_error_and_no_more() {
    let message = wire::seal(&frames().into_iter().map(|(_, frame)| frame).collect::<Vec<_>>()).unwrap();
    for length in 0..message.len() {
        assert!(wire::open(&message[..length]).is_err(), "cut off at {length}");
    }
    let mut other = message.clone();
    other[0] = 9;
    assert_eq!(wire::open(&other), Err(EnvelopeError::Version));
    assert_eq!(wire::open(&vec![1; wire::MAX_MESSAGE_BYTES + 1]), Err(EnvelopeError::TooLarge));
    let mut seed = Seed(1);
    for _ in 0..2_000 {
        let mut bent = message.clone();
        let at = seed.below(bent.len());
        bent[at] = seed.byte();
        let _any_answer_but_a_panic = wire::open(&bent);
    }
}

fn deflated(frames: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::DeflateEncoder::new(vec![1], flate2::Compression::default());
    std::io::Write::write_all(&mut encoder, frames).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn bombs_are_measured() {
    // Seventeen million zeros inflate from a few kilobytes.
    assert_eq!(wire::open(&deflated(&vec![0; wire::MAX_INFLATED_BYTES + 1])), Err(EnvelopeError::TooLarge));
    // A list that claims four billion frames holds none.
    assert_eq!(wire::open(&deflated(&[0x9a, 0xff, 0xff, 0xff, 0xff])), Err(EnvelopeError::Malformed));
    // Two million pings of four bytes.
    let mut pings = vec![0x9a, 0x00, 0x1e, 0x84, 0x80];
    pings.extend([0x82, 0x08, 0x81, 0x00].repeat(2_000_000));
    assert_eq!(wire::open(&deflated(&pings)), Err(EnvelopeError::TooLarge));
    // A byte string that claims more than there is.
    assert_eq!(wire::open(&deflated(&[0x81, 0x82, 0x00, 0x5b, 0, 0, 0, 1, 0, 0, 0, 0])), Err(EnvelopeError::Malformed));
    // CBOR that is not ours, and something after the frames.
    assert_eq!(wire::open(&deflated(&[0xa1, 0x01, 0x02])), Err(EnvelopeError::Malformed));
    assert_eq!(wire::open(&deflated(&[0x80, 0x80])), Err(EnvelopeError::Malformed));
    assert_eq!(wire::open(&deflated(&[0x81, 0x82, 0x18, 0x63, 0x81, 0x00])), Err(EnvelopeError::Malformed));
}

proptest! {
    #[test]
    fn any_push_travels(
        changes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 0..8),
        moment in any::<i64>(),
        name in ".{0,20}",
    ) {
        let command = CommandId::from_bytes([1; 16]);
        let offers = changes
            .into_iter()
            .map(|change| Offer::Change { command, document: 0, generation: Generation(3), change: change.into() })
            .chain([Offer::Act { command, space: SPACE, act: Act::SetProfile { name, picture: Picture::Lamp } }])
            .collect();
        let sent = [Frame::Push(Push { documents: keys(), offers }), Frame::Clock(Timestamp(moment))];
        prop_assert_eq!(wire::open(&wire::seal(&sent).unwrap()).unwrap(), sent);
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _any_answer_but_a_panic = wire::open(&bytes);
        let _any_answer_but_a_panic = wire::open(&deflated(&bytes));
    }
}
