//! Rewards: whoever promises writes what is promised and given, whole and once it was given for good; whose step it is says what
//! was received; and nobody else reads it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use automerge::{ActorId, ReadDoc, ScalarValue, transaction::Transactable};
use kring_domain::{
    commands::{self, Command, CommandFault, Received, RewardPart},
    documents::{Document, DocumentKey, Generation, rewards},
    gate::{self, GateFault, Limits},
    ids::{OrganisationId, PersonId, SpaceId},
    instruments::Area,
    people::{Standing, Title},
    rights::{Action, Actor, Denied, Membership, decide},
    sight::{Part, Parts},
    spaces::{Led, Life, SpaceKind},
};
use scene::*;

const KEES: PersonId = PersonId::from_bytes([5; 16]);
const WORK: OrganisationId = OrganisationId::from_bytes([60; 16]);
const COUNTS: &str = "Een bon telt niet mee.";

/// What Piet promises with Anna's steps with money, and what Anna says that she received of him.
fn halves() -> (DocumentKey, DocumentKey) {
    (DocumentKey::rewards(SpaceId::own(ANNA), PIET, Area::Money), DocumentKey::received(ANNA, PIET, 2026))
}

fn offer(euros: u16) -> RewardPart {
    RewardPart::Offer { organisation: WORK, version: 1, euros, counts: COUNTS.to_owned() }
}

fn given(on: Option<&str>) -> RewardPart {
    RewardPart::Given { on: on.map(day) }
}

fn reward(says: RewardPart, ms: i64) -> Command {
    Command::Reward { of: ANNA, area: Area::Money, step: step_id(1), says, at: NOW.plus_ms(ms) }
}

fn receive(received: Received) -> Command {
    Command::Receive { from: PIET, step: step_id(1), received, at: NOW }
}

fn half(key: DocumentKey, author: PersonId, commands: &[Command]) -> Document {
    let mut document = Document::new(key, Generation(0));
    for command in commands {
        commands::apply(command, author, &mut document, [0xaa; 16]).unwrap().expect("it does something");
    }
    document
}

#[test]
fn what_is_promised_given_and_received_is_read_back() {
    let (piets, annas) = halves();
    let said = [reward(offer(25), 0), reward(offer(30), 1), reward(given(Some("2026-11-21")), 2)];
    let read = rewards::read(&half(piets, PIET, &said)).rewards;
    let [one] = read.as_slice() else { panic!("one reward: {read:?}") };
    assert_eq!(
        (one.step, one.offer.euros, one.offer.counts.as_str(), one.at),
        (step_id(1), 30, COUNTS, NOW.plus_ms(1))
    );
    assert_eq!(one.given, Some(day("2026-11-21")));
    let back = [reward(offer(25), 0), reward(given(Some("2026-11-21")), 1), reward(given(None), 2)];
    assert_eq!(rewards::read(&half(piets, PIET, &back)).rewards[0].given, None);

    let on = Received::On { day: day("2026-11-21") };
    for said in [on, Received::Not] {
        let read = rewards::read(&half(annas, ANNA, &[receive(said.clone())])).received;
        assert_eq!((read[0].step, &read[0].received), (step_id(1), &said));
    }
    assert_eq!(commands::target(&receive(Received::Not), SpaceId::own(ANNA), ANNA), annas);
    assert_eq!(commands::target(&reward(offer(25), 0), SpaceId::own(ANNA), PIET), piets);
}

#[test]
fn a_device_promises_nothing_that_cannot_be() {
    let (piets, _) = halves();
    for euros in [0, 251, u16::MAX] {
        assert_eq!(commands::validate(&reward(offer(euros), 0)), Err(CommandFault::RewardRange), "{euros}");
    }
    let wordless = RewardPart::Offer { organisation: WORK, version: 1, euros: 25, counts: " ".to_owned() };
    assert_eq!(commands::validate(&reward(wordless, 0)), Err(CommandFault::Empty));
    assert_eq!(commands::validate(&reward(given(Some("morgen")), 0)), Err(CommandFault::Moment));
    let mut document = half(piets, PIET, &[reward(offer(25), 0), reward(given(Some("2026-11-21")), 1)]);
    let raised = commands::apply(&reward(offer(60), 2), PIET, &mut document, [0xaa; 16]);
    assert_eq!(raised.unwrap_err(), CommandFault::RewardGiven);
    let nothing = commands::apply(&reward(given(None), 0), PIET, &mut half(piets, PIET, &[]), [0xaa; 16]);
    assert_eq!(nothing.unwrap_err(), CommandFault::Gone);
}

/// What a changed app could send: the gate admits it or says why not.
fn forged(on: &Document, author: PersonId, registers: &[(&str, &str)]) -> Result<(), GateFault> {
    let mut document = on.clone();
    let mut copy = document.automerge().clone().with_actor(ActorId::from([0xbb; 16]));
    let (_, map) = copy.get(automerge::ROOT, "rewards").unwrap().unwrap();
    let mut transaction = copy.transaction();
    for (field, value) in registers {
        let value = match *field {
            "offer/at" => ScalarValue::Timestamp(NOW.0),
            "offer/voice" => ScalarValue::Bytes(minicbor::to_vec(recording(3)).unwrap()),
            _text => ScalarValue::Str((*value).into()),
        };
        transaction.put(&map, format!("{}/{field}", step_id(1)), value).unwrap();
    }
    transaction.commit();
    let change = copy.get_last_local_change().unwrap().raw_bytes().to_vec();
    gate::admit(&mut document, author, Standing::Reader, &change, &Limits::at(NOW)).map(drop)
}

#[test]
fn the_gate_admits_whole_promises_of_whole_euros_alone() {
    let (piets, annas) = halves();
    let empty = Document::new(piets, Generation(0));
    let of = |amount: &str| format!("{WORK}/1/{amount}");
    let offer_text = of("25");
    let whole = [("offer", offer_text.as_str()), ("counts", COUNTS)];
    assert_eq!(forged(&empty, PIET, &whole), Ok(()));
    for amount in ["20.5", "20,5", "025", "0", "251", "-5", "+25", "", "25/1", " 25", "99999999999"] {
        let text = of(amount);
        let bent = [("offer", text.as_str()), ("counts", COUNTS)];
        assert_eq!(forged(&empty, PIET, &bent), Err(GateFault::Value), "{amount:?}");
    }
    // Half a promise, and what is said beside none.
    assert_eq!(forged(&empty, PIET, &whole[..1]), Err(GateFault::Value));
    assert_eq!(forged(&empty, PIET, &whole[1..]), Err(GateFault::Value));
    assert_eq!(forged(&empty, PIET, &[("given", "2026-11-21")]), Err(GateFault::Gone));
    assert_eq!(forged(&empty, PIET, &[("offer/at", "")]), Err(GateFault::Gone));
    assert_eq!(forged(&empty, PIET, &[("offer/voice", "")]), Err(GateFault::Operation));
    assert_eq!(forged(&empty, PIET, &[("more", "1")]), Err(GateFault::Operation));
    // Once it was given it stays as it is, unless that was taken back.
    let promised = half(piets, PIET, &[reward(offer(25), 0)]);
    assert_eq!(forged(&promised, PIET, &[("given", "2026-11-21")]), Ok(()));
    for day in ["2026-09-01", "2026-12-25", "gisteren"] {
        assert!(forged(&promised, PIET, &[("given", day)]).is_err(), "{day}");
    }
    let kept = half(piets, PIET, &[reward(offer(30), 0), reward(given(Some("2026-11-21")), 1)]);
    assert_eq!(forged(&kept, PIET, &whole), Err(GateFault::NotAllowed));
    let taken_back =
        half(piets, PIET, &[reward(offer(30), 0), reward(given(Some("2026-11-21")), 1), reward(given(None), 2)]);
    assert_eq!(forged(&taken_back, PIET, &whole), Ok(()));
    // Each their own.
    let received = Document::new(annas, Generation(0));
    assert_eq!(forged(&received, ANNA, &[("received", "2026-11-21")]), Ok(()));
    assert_eq!(forged(&received, ANNA, &[("received", "not")]), Ok(()));
    assert_eq!(forged(&received, ANNA, &[("received", "2025-11-21")]), Err(GateFault::OtherDocument));
    assert_eq!(forged(&received, ANNA, &[("received", "yes")]), Err(GateFault::Value));
    for (document, author, field, value) in [
        (&received, ANNA, "given", "2026-11-21"),
        (&received, PIET, "received", "2026-11-21"),
        (&promised, PIET, "received", "2026-11-21"),
        (&promised, ANNA, "given", "2026-11-21"),
        (&promised, KEES, "given", "2026-11-21"),
    ] {
        assert_eq!(forged(document, author, &[(field, value)]), Err(GateFault::NotAllowed), "{field} by {author}");
    }
}

#[test]
fn the_two_read_it_and_nobody_else() {
    let (piets, annas) = halves();
    let space = SpaceId::own(ANNA);
    let reader = |parts| Membership {
        space,
        space_kind: SpaceKind::Own,
        standing: Standing::Reader,
        led: Led::Workers,
        life: Life::Open,
        parts,
    };
    let ask = |person, title, parts, action, key| {
        let actor = Actor { person, title, device: None };
        decide(&actor, Some(&reader(parts)), action, key).map(drop)
    };
    let money = Parts::NONE.with(Part::Money);
    let other = Parts::NONE.with(Part::Housing);
    for (person, parts, reads) in
        [(PIET, money, true), (PIET, other, false), (KEES, money, false), (PIET, Parts::NONE, false)]
    {
        assert_eq!(ask(person, Title::Coach, parts, Action::Read, piets).is_ok(), reads, "{person} {parts:?}");
    }
    for (person, parts, reads) in
        [(PIET, money, true), (PIET, other, true), (KEES, money, false), (PIET, Parts::NONE, false)]
    {
        assert_eq!(ask(person, Title::Coach, parts, Action::Read, annas).is_ok(), reads, "{person} {parts:?}");
    }
    let write = |title, parts| ask(PIET, title, parts, Action::Write, piets);
    assert_eq!(write(Title::Coach, money), Ok(()));
    assert_eq!(write(Title::Coach, other), Err(Denied::NotAMember));
    assert_eq!(write(Title::BenefitsOfficer, money), Err(Denied::NotForTitle));
    assert_eq!(write(Title::Administrator, money), Err(Denied::NotForTitle));
    assert_eq!(ask(KEES, Title::Coach, money, Action::Write, piets), Err(Denied::NotTheOwner));
    assert_eq!(ask(PIET, Title::Coach, money, Action::Write, annas), Err(Denied::NotTheOwner));
    assert!(!DocumentKey::rewards(SpaceId::own(PIET), PIET, Area::Money).is_well_formed(), "nobody rewards themselves");
}
