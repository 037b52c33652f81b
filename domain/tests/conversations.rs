//! Conversations: each writes their own half, in the participant's own space; the professional answers for no one, and decides on
//! nothing without grounds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use automerge::{ActorId, ReadDoc, ScalarValue, transaction::Transactable};
use kring_domain::{
    commands::{
        self, Came, Command, CommandFault, ConversationPart, Decided, Doer, Fits, Leads, RailKind, RailStamp,
        RailWords, TalkRole,
    },
    documents::{Document, DocumentKey, Generation, conversations, named},
    gate::{self, GateFault, Limits},
    ids::{GuardRailId, OrganisationId, PersonId, SpaceId},
    people::{Standing, Title},
    rights::{Action, Actor, Denied, Membership, decide},
    sight::{Part, Parts},
    spaces::{Led, Life, SpaceKind},
};
use scene::*;

const KEES: PersonId = PersonId::from_bytes([5; 16]);

/// Anna's half and Piet's, of Anna's conversations with Piet.
fn halves() -> (DocumentKey, DocumentKey) {
    let space = SpaceId::own(ANNA);
    (DocumentKey::conversations(space, ANNA, PIET, 2026), DocumentKey::conversations(space, PIET, ANNA, 2026))
}

fn half(key: DocumentKey, author: PersonId, commands: &[Command]) -> Document {
    let mut document = Document::new(key, Generation(0));
    for command in commands {
        commands::apply(command, author, &mut document, [0xaa; 16]).unwrap().expect("it does something");
    }
    document
}

fn stamp() -> RailStamp {
    RailStamp {
        organisation: OrganisationId::from_bytes([0xab; 16]),
        rail: GuardRailId::from_bytes([8; 16]),
        version: 3,
    }
}

fn decided(decision: &str, rests_on: &str, departs: Option<&str>) -> Decided {
    Decided { decision: decision.to_owned(), rests_on: rests_on.to_owned(), departs: departs.map(str::to_owned) }
}

/// Everything that a professional alone says.
fn professionals_parts() -> Vec<ConversationPart> {
    let told = Some(RailWords { kind: RailKind::Fixed, text: "De wet vraagt een plan.".to_owned() });
    vec![
        ConversationPart::Role { role: TalkRole::Arranger },
        ConversationPart::Rail { rail: stamp(), told },
        ConversationPart::Decision {
            decision: decision_id(1),
            decided: Some(decided("Een cursus.", "Het plan van maart.", Some("De regel zegt een half jaar."))),
        },
    ]
}

#[test]
fn a_half_is_filled_in_part_by_part_and_read_back() {
    let (anna, _) = halves();
    let away = vec![ConversationPart::Aim { said: said("") }, agrees(2, "", Doer::Professional, None)];
    let document = half(anna, ANNA, &[converse(PIET, participants_parts(), NOW), converse(PIET, away, NOW.plus_ms(1))]);
    let read = conversations::read(&document);
    let talk = &read.talks[0];
    assert_eq!((talk.date.0.as_str(), &talk.aim, talk.hard), ("2026-11-21", &None, Some((true, NOW))));
    assert_eq!(talk.leads, Some((Leads::Together, NOW)));
    assert_eq!(talk.said.as_ref().unwrap().said, spoken(""));
    let agreed: Vec<_> =
        talk.agreements.iter().map(|agreed| (agreed.id, agreed.doer.clone(), agreed.by.clone())).collect();
    assert_eq!(
        agreed,
        [(agreement_id(1), Some(Doer::Participant), Some(day("2026-12-01")))],
        "the other was taken away"
    );
    assert_eq!(talk.came, [(agreement_id(9), Came::Done, NOW)]);
    assert_eq!(talk.wrong.len(), 2);
    let answer = &talk.answers[0];
    assert_eq!((answer.fits, &answer.said.as_ref().unwrap().said), (Fits::InOtherWords, &spoken("Liever later.")));
    assert_eq!(named(&document).len(), 1, "one recording, named twice");
    assert_eq!(read.named().count(), 2);
}

#[test]
fn what_a_professional_says_is_read_back_in_the_words_in_which_it_was_told() {
    let (_, piet) = halves();
    let read = conversations::read(&half(
        piet,
        PIET,
        &[Command::Converse { with: ANNA, date: day("2026-11-21"), parts: professionals_parts(), at: NOW }],
    ));
    // Told by Piet it stands in his own space, unless he is in hers: the half above is in hers.
    let talk = &read.talks[0];
    assert_eq!(talk.role, Some(TalkRole::Arranger));
    assert_eq!((talk.rails[0].0, talk.rails[0].1.text.as_str()), (stamp(), "De wet vraagt een plan."));
    assert_eq!(talk.decisions[0].1.rests_on, "Het plan van maart.");
    let text = stamp().to_string();
    assert_eq!(text.parse::<RailStamp>(), Ok(stamp()));
    for bent in ["", "a/b@1", &text.replace('@', "@0"), &text.to_uppercase(), &format!("{text}/x")] {
        assert!(bent.parse::<RailStamp>().is_err(), "{bent}");
    }
}

#[test]
fn a_talk_that_was_recorded_twice_is_one_and_keeps_both_agreements() {
    let (anna, _) = halves();
    let phone = converse(PIET, vec![agrees(1, "Op de telefoon.", Doer::Participant, None)], NOW);
    let mut phone = half(anna, ANNA, &[phone]);
    let tablet = converse(PIET, vec![agrees(2, "Op de tablet.", Doer::Professional, None)], NOW.plus_ms(5));
    let mut other = Document::new(anna, Generation(0));
    let change = commands::apply(&tablet, ANNA, &mut other, [0xbb; 16]).unwrap().unwrap();
    gate::admit(&mut phone, ANNA, Standing::Member, &change, &Limits::at(NOW)).unwrap();
    let read = conversations::read(&phone);
    assert_eq!((read.talks.len(), read.talks[0].agreements.len()), (1, 2));
}

#[test]
fn nothing_no_grounds_no_day_twice_and_too_much_are_refused() {
    let fault = |parts: Vec<ConversationPart>| commands::validate(&converse(PIET, parts, NOW)).unwrap_err();
    assert_eq!(fault(Vec::new()), CommandFault::Empty);
    let decision = |decided| vec![ConversationPart::Decision { decision: decision_id(1), decided: Some(decided) }];
    assert_eq!(fault(decision(decided("Een cursus.", " ", None))), CommandFault::Empty, "it rests on something");
    assert_eq!(fault(decision(decided("", "Het plan.", None))), CommandFault::Empty);
    assert_eq!(fault(decision(decided("a", &"b".repeat(2_001), None))), CommandFault::TooLong);
    assert_eq!(fault(decision(decided("a", "b", Some("")))), CommandFault::Empty, "an explanation says something");
    let aim = || ConversationPart::Aim { said: said("Twee keer.") };
    assert_eq!(fault(vec![aim(), aim()]), CommandFault::TooMany);
    let many = (0..81).map(|number| agrees(number, "a", Doer::Participant, None)).collect();
    assert_eq!(fault(many), CommandFault::TooMany);
    assert_eq!(fault(vec![agrees(1, "a", Doer::Other { name: String::new() }, None)]), CommandFault::Empty);
    assert_eq!(fault(vec![agrees(1, "a", Doer::Participant, Some("morgen"))]), CommandFault::Moment);
    assert_eq!(fault(vec![agrees(1, &"a".repeat(1_001), Doer::Participant, None)]), CommandFault::TooLong);
    for date in ["2026-2-1", "gisteren", "1999-01-01"] {
        let command = Command::Converse { with: PIET, date: day(date), parts: vec![aim()], at: NOW };
        assert_eq!(commands::validate(&command), Err(CommandFault::Moment), "{date}");
    }
}

/// What a changed app could send into a half: the gate admits it or says why not.
fn forged(key: DocumentKey, author: PersonId, register: &str, value: ScalarValue) -> Result<(), GateFault> {
    let mut document = Document::new(key, Generation(0));
    let mut copy = document.automerge().clone().with_actor(ActorId::from([0xbb; 16]));
    let (_, talks) = copy.get(automerge::ROOT, "talks").unwrap().unwrap();
    let mut transaction = copy.transaction();
    transaction.put(&talks, register, value).unwrap();
    transaction.commit();
    let change = copy.get_last_local_change().unwrap().raw_bytes().to_vec();
    gate::admit(&mut document, author, Standing::Reader, &change, &Limits::at(NOW)).map(drop)
}

fn text(text: &str) -> ScalarValue {
    ScalarValue::Str(text.into())
}

fn cbor<T: minicbor::Encode<()>>(thing: &T) -> ScalarValue {
    ScalarValue::Bytes(minicbor::to_vec(thing).unwrap())
}

#[test]
fn each_half_has_a_place_for_what_is_its_writers_to_say() {
    let (anna, piet) = halves();
    let (agreement, decision) = (agreement_id(1), decision_id(1));
    let day = |rest: &str| format!("2026-11-21/{rest}");
    for (register, value) in [
        (day("part"), text("morning")),
        (day(&format!("fits/{decision}")), text("yes")),
        (day(&format!("answer/{decision}")), text("Het klopt.")),
    ] {
        assert_eq!(forged(anna, ANNA, &register, value.clone()), Ok(()), "{register}");
        assert_eq!(forged(piet, PIET, &register, value.clone()), Err(GateFault::NotAllowed), "{register}");
        assert_eq!(forged(anna, PIET, &register, value), Err(GateFault::NotAllowed), "in her half");
        let moment = ScalarValue::Timestamp(NOW.0);
        assert_eq!(forged(piet, PIET, &format!("{register}/at"), moment), Err(GateFault::NotAllowed));
    }
    let told = cbor(&RailWords { kind: RailKind::Choice, text: "Dit kies je zelf.".to_owned() });
    for (register, value) in [
        (day("role"), text("coach")),
        (day(&format!("rail/{}", stamp())), told),
        (day(&format!("decision/{decision}")), cbor(&decided("Een cursus.", "Het plan.", None))),
    ] {
        assert_eq!(forged(piet, PIET, &register, value.clone()), Ok(()), "{register}");
        assert_eq!(forged(anna, ANNA, &register, value.clone()), Err(GateFault::NotAllowed), "{register}");
        assert_eq!(forged(piet, ANNA, &register, value), Err(GateFault::NotAllowed), "in the other's half");
    }
    for (register, value) in [
        (day("aim"), text("Meer uren.")),
        (day("leads"), text("together")),
        (day("hard"), ScalarValue::Boolean(true)),
        (day("said"), text("Rustig aan.")),
        (day(&format!("agreement/{agreement}")), text("Ik bel.")),
        (day(&format!("came/{agreement}")), text("let_go")),
        (day("wrong/said"), text("Niet zo.")),
        (day(&format!("wrong/{agreement}")), text("Niet zo.")),
    ] {
        assert_eq!(forged(anna, ANNA, &register, value.clone()), Ok(()), "{register}");
        assert_eq!(forged(piet, PIET, &register, value), Ok(()), "{register}");
    }
    // Who does it and by when is of something that is agreed; alone nobody would read it.
    for (register, value) in [("doer", "other:Haar zus"), ("by", "2027-12-01"), ("by", "")] {
        let register = day(&format!("{register}/{agreement}"));
        assert_eq!(forged(anna, ANNA, &register, text(value)), Err(GateFault::Value), "{register}");
        assert_eq!(forged(piet, PIET, &register, text(value)), Err(GateFault::Value), "{register}");
    }
    // What a professional writes there its owner cannot take away: it is of these days, and no recording.
    for day in ["2026-09-01", "2026-11-25", "2026-12-31"] {
        assert_eq!(forged(piet, PIET, &format!("{day}/aim"), text("Later.")), Err(GateFault::Moment), "{day}");
        assert_eq!(forged(anna, ANNA, &format!("{day}/aim"), text("Later.")), Ok(()), "{day}");
    }
    let heard = cbor(&scene::recording(3));
    for register in [day("said/voice"), day(&format!("agreement/{agreement}/voice"))] {
        assert_eq!(forged(piet, PIET, &register, heard.clone()), Err(GateFault::Operation));
        assert_eq!(forged(anna, ANNA, &register, heard.clone()), Ok(()));
    }
}

#[test]
fn the_gate_admits_the_known_registers_and_their_values_alone() {
    let (anna, piet) = halves();
    let (agreement, decision) = (agreement_id(1), decision_id(1));
    let of = |kind: &str| format!("2026-11-21/{kind}/{decision}");
    // Without grounds a decision is none, whatever the app says.
    for without in
        [decided("Een cursus.", "", None), decided("Een cursus.", "  ", None), decided("", "Het plan.", None)]
    {
        assert_eq!(forged(piet, PIET, &of("decision"), cbor(&without)), Err(GateFault::Value), "{without:?}");
    }
    let long = cbor(&decided("Een cursus.", &"a".repeat(2_001), None));
    assert_eq!(forged(piet, PIET, &of("decision"), long), Err(GateFault::TooLarge));
    assert_eq!(forged(piet, PIET, &of("decision"), text("Een cursus.")), Err(GateFault::Value));
    assert_eq!(forged(piet, PIET, &of("decision"), text("")), Ok(()), "taken away");
    let rail = format!("2026-11-21/rail/{}", stamp());
    let empty = cbor(&RailWords { kind: RailKind::Fixed, text: String::new() });
    assert_eq!(forged(piet, PIET, &rail, empty), Err(GateFault::Value));
    for (register, value) in [
        ("2026-11-21/leads".to_owned(), "nobody"),
        ("2026-11-21/part".to_owned(), "night"),
        ("2026-11-21/hard".to_owned(), "yes"),
        (of("fits"), "no"),
        (format!("2026-11-21/doer/{agreement}"), "other:"),
        (format!("2026-11-21/doer/{agreement}"), "Piet"),
        (format!("2026-11-21/by/{agreement}"), "morgen"),
        (format!("2026-11-21/came/{agreement}"), "failed"),
    ] {
        assert_eq!(forged(anna, ANNA, &register, text(value)), Err(GateFault::Value), "{register} {value}");
    }
    let no_version = format!("2026-11-21/rail/{}/x", stamp().organisation);
    for register in [
        "2026-11-21",
        "2026-11-21/score",
        "2026-11-32/aim",
        "2026-11-21/leads/voice",
        "x/aim",
        "2026-11-21/by/x",
        "2026-11-21/wrong/leads",
        &no_version,
    ] {
        assert_eq!(forged(anna, ANNA, register, text("a")), Err(GateFault::Operation), "{register}");
    }
    let other_year = forged(anna, ANNA, "2027-01-02/aim", text("Later."));
    assert_eq!(other_year, Err(GateFault::OtherDocument), "a day has one document");
}

#[test]
fn one_reads_and_writes_what_is_between_the_two_while_it_is_granted_and_no_more() {
    let (anna, piet) = halves();
    let actor = |person, title| Actor { person, title, device: None };
    let seat = |standing, parts| Membership {
        space: SpaceId::own(ANNA),
        space_kind: SpaceKind::Own,
        led: Led::Workers,
        life: Life::Open,
        standing,
        parts,
    };
    let granted = seat(Standing::Reader, Parts::NONE.with(Part::Conversations));
    let coach = |membership: &Membership, action, key| {
        decide(&actor(PIET, Title::Coach), Some(membership), action, key).map(drop)
    };
    assert_eq!(coach(&granted, Action::Read, anna), Ok(()));
    assert_eq!(coach(&granted, Action::Write, piet), Ok(()));
    assert_eq!(coach(&granted, Action::Write, anna), Err(Denied::NotTheOwner), "never in the other's half");
    let with_kees = DocumentKey::conversations(SpaceId::own(ANNA), ANNA, KEES, 2026);
    assert_eq!(coach(&granted, Action::Read, with_kees), Err(Denied::NotAllowed), "not those with another");
    // Check-ins are another thing, and so is a conversation of whom does check-ins.
    let check_in = DocumentKey::check_ins(SpaceId::own(ANNA), PIET, ANNA, 2026);
    assert!(coach(&granted, Action::Write, check_in).is_err());
    let mentor = seat(Standing::Reader, Parts::NONE.with(Part::CheckIns));
    for membership in [&mentor, &seat(Standing::Left, Parts::NONE)] {
        assert!(coach(membership, Action::Read, piet).is_err(), "also what one wrote oneself");
        assert_eq!(coach(membership, Action::Write, piet), Err(Denied::NotAMember));
    }
    let own = seat(Standing::Member, Parts::NONE);
    let annas = |action, key| decide(&actor(ANNA, Title::Participant), Some(&own), action, key).map(drop);
    for key in [anna, piet, with_kees] {
        assert_eq!(annas(Action::Read, key), Ok(()), "all of one's own, for good");
    }
    assert_eq!(annas(Action::Write, piet), Err(Denied::NotTheOwner));
    assert_eq!(annas(Action::Write, anna), Ok(()));
}
