//! Check-ins: each writes their own half, in the participant's own space, and nothing of the participant's alone in the other.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use automerge::{ActorId, ReadDoc, ScalarValue, transaction::Transactable};
use kring_domain::{
    commands::{self, Came, Command, CommandFault, NewCame, NewWrong, Rhythm, Told},
    documents::{Document, DocumentKey, Generation, check_ins},
    gate::{self, GateFault, Limits},
    ids::{PersonId, SpaceId},
    people::{Standing, Title},
    rights::{Action, Actor, Denied, Membership, decide},
    sight::{Part, Parts},
    spaces::{Led, Life, SpaceKind},
};
use scene::*;

const KEES: PersonId = PersonId::from_bytes([5; 16]);

/// Anna's half and Piet's, of Anna's check-ins with Piet.
fn halves() -> (DocumentKey, DocumentKey) {
    let space = SpaceId::own(ANNA);
    (DocumentKey::check_ins(space, ANNA, PIET, 2026), DocumentKey::check_ins(space, PIET, ANNA, 2026))
}

fn words(text: &str) -> Told {
    Told::Words { said: said(text) }
}

/// Does commands in a half; gives it.
fn half(key: DocumentKey, author: PersonId, commands: &[Command]) -> Document {
    let mut document = Document::new(key, Generation(0));
    for command in commands {
        commands::apply(command, author, &mut document, [0xaa; 16]).unwrap().expect("it does something");
    }
    document
}

#[test]
fn a_check_in_is_filled_in_question_by_question_and_read_back() {
    let (anna, _) = halves();
    let calm = Told::Tapped { answer: slug("calm") };
    let first = check_in(PIET, vec![told("work-felt", calm.clone()), told("opening", words("Ver weg."))], NOW);
    let second = Command::CheckIn {
        with: PIET,
        date: day("2026-11-21"),
        version: 1,
        answers: vec![told("opening", words("")), told("went-well", Told::Words { said: spoken("") })],
        agreement: Some(said("Piet laat de machine zien.")),
        next: Some(day("2026-12-01")),
        wrong: vec![NewWrong { question: slug("went-well"), said: said("Dat deed Kees.") }],
        came: vec![NewCame { question: slug("want-to-learn"), came: Came::Done }],
        at: NOW.plus_ms(1),
    };
    let rhythm = Command::SetRhythm { with: PIET, rhythm: Rhythm::Monthly, at: NOW };
    let read = check_ins::read(&half(anna, ANNA, &[first, second, rhythm]));
    assert_eq!(read.rhythm, Some((Rhythm::Monthly, NOW)));
    let talk = &read.talks[0];
    assert_eq!((talk.date.0.as_str(), talk.version), ("2026-11-21", 1));
    let answers: Vec<(&str, &Told)> = talk.answers.iter().map(|told| (told.question.as_str(), &told.told)).collect();
    let heard = Told::Words { said: spoken("") };
    assert_eq!(
        answers,
        [("went-well", &heard), ("work-felt", &calm)],
        "what was taken away is gone, what was spoken stands"
    );
    assert_eq!(talk.agreement.as_ref().unwrap().said, said("Piet laat de machine zien."));
    assert_eq!(talk.next, Some((day("2026-12-01"), NOW.plus_ms(1))));
    assert_eq!((talk.wrong[0].0.as_str(), &talk.wrong[0].1.said), ("went-well", &said("Dat deed Kees.")));
    assert_eq!(talk.came, [(slug("want-to-learn"), Came::Done, NOW.plus_ms(1))]);
}

#[test]
fn words_that_look_like_a_tap_stay_words() {
    let (anna, _) = halves();
    let read = check_ins::read(&half(anna, ANNA, &[check_in(PIET, vec![told("opening", words("tapped:calm"))], NOW)]));
    assert_eq!(read.talks[0].answers[0].told, words("tapped:calm"));
}

#[test]
fn a_talk_that_was_recorded_twice_is_one() {
    let (anna, _) = halves();
    let mut phone = half(anna, ANNA, &[check_in(PIET, vec![told("opening", words("Op de telefoon."))], NOW)]);
    let tablet = check_in(PIET, vec![told("went-well", words("Op de tablet."))], NOW.plus_ms(5));
    let mut other = Document::new(anna, Generation(0));
    let change = commands::apply(&tablet, ANNA, &mut other, [0xbb; 16]).unwrap().unwrap();
    gate::admit(&mut phone, ANNA, Standing::Member, &change, &Limits::at(NOW)).unwrap();
    let read = check_ins::read(&phone);
    assert_eq!((read.talks.len(), read.talks[0].answers.len()), (1, 2));
}

#[test]
fn nothing_at_all_no_day_and_too_much_are_refused() {
    let fault = |command: &Command| commands::validate(command).unwrap_err();
    assert_eq!(fault(&check_in(PIET, Vec::new(), NOW)), CommandFault::Empty);
    let answers = || vec![told("opening", words("Ja."))];
    for date in ["2026-2-1", "2026-02-30", "gisteren", "1999-01-01", "2026-11-21T10:00"] {
        let mut command = check_in(PIET, answers(), NOW);
        if let Command::CheckIn { date: of, .. } = &mut command {
            *of = day(date);
        }
        assert_eq!(fault(&command), CommandFault::Moment, "{date}");
    }
    assert_eq!(fault(&check_in(PIET, vec![told("opening", words(&"a".repeat(2_001)))], NOW)), CommandFault::TooLong);
    let many = (0..81).map(|number| told(&format!("q{number}"), words("a"))).collect();
    assert_eq!(fault(&check_in(PIET, many, NOW)), CommandFault::TooMany);
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

#[test]
fn the_mentors_half_has_no_place_for_what_is_the_participants_to_say() {
    let (anna, piet) = halves();
    for register in ["2026-11-21/q/work-felt", "2026-11-21/q/want-to-learn", "2026-11-21/q/opening"] {
        assert_eq!(forged(anna, ANNA, register, text("words:Goed.")), Ok(()), "{register}");
        assert_eq!(forged(piet, PIET, register, text("words:Goed.")), Err(GateFault::NotAllowed), "{register}");
        assert_eq!(
            forged(piet, PIET, &format!("{register}/at"), ScalarValue::Timestamp(NOW.0)),
            Err(GateFault::NotAllowed)
        );
    }
    assert_eq!(forged(piet, PIET, "2026-11-21/came/want-to-learn", text("done")), Err(GateFault::NotAllowed));
    assert_eq!(forged(piet, PIET, "2026-11-21/wrong/opening", text("Zo was het niet.")), Err(GateFault::NotAllowed));
    // What a mentor writes there its owner cannot take away: it is of these days.
    for day in ["2026-09-01", "2026-11-25", "2026-12-31"] {
        let register = format!("{day}/agreement");
        assert_eq!(forged(piet, PIET, &register, text("Samen kijken.")), Err(GateFault::Moment), "{register}");
        assert_eq!(forged(anna, ANNA, &register, text("Samen kijken.")), Ok(()), "{register}");
    }
    let heard = ScalarValue::Bytes(minicbor::to_vec(scene::recording(3)).unwrap());
    let register = "2026-11-21/went-well/voice";
    assert!(forged(piet, PIET, register, heard.clone()).is_err());
    assert_eq!(forged(piet, PIET, "2026-11-21/q/opening/voice", heard.clone()), Err(GateFault::NotAllowed));
    for register in ["2026-11-21/q/went-well/voice", "2026-11-21/agreement/voice", "2026-11-21/wrong/went-well/voice"] {
        assert_eq!(forged(piet, PIET, register, heard.clone()), Ok(()), "{register}");
        assert_eq!(forged(anna, ANNA, register, heard.clone()), Ok(()), "{register}");
        assert_eq!(forged(piet, ANNA, register, heard.clone()), Err(GateFault::NotAllowed), "in the other's half");
    }
    // Of the two the later word counts: in another's own the clock is right, in one's own it may be a month ahead.
    let register = "2026-11-21/came/one-agreement/at";
    for (ms, is_admitted) in [(4 * 60 * 1_000, true), (6 * 60 * 1_000, false)] {
        let at = ScalarValue::Timestamp(NOW.0 + ms);
        assert_eq!(forged(piet, PIET, register, at.clone()).is_ok(), is_admitted);
        assert_eq!(forged(anna, ANNA, register, at), Ok(()));
    }
    for (register, value) in [
        ("2026-11-21/of", "mentor-check-in@1"),
        ("2026-11-21/q/went-well", "words:Werkt netjes."),
        ("2026-11-21/agreement", "Samen kijken."),
        ("2026-11-21/next", "2026-12-01"),
        ("2026-11-21/wrong/went-well", "Zo was het niet."),
        ("2026-11-21/came/one-agreement", "done"),
        ("rhythm", "weekly"),
    ] {
        assert_eq!(forged(piet, PIET, register, text(value)), Ok(()), "{register}");
        assert_eq!(forged(anna, PIET, register, text(value)), Err(GateFault::NotAllowed), "in the other's half");
        assert_eq!(forged(piet, ANNA, register, text(value)), Err(GateFault::NotAllowed), "in the other's half");
    }
}

#[test]
fn the_gate_admits_the_known_registers_and_their_values_alone() {
    let (anna, _) = halves();
    for (register, value) in [
        ("2026-11-21/of", "mentor-check-in@0"),
        ("2026-11-21/of", "eight-life-domains@1"),
        ("2026-11-21/q/opening", "step:calm"),
        ("2026-11-21/q/opening", "words: "),
        ("2026-11-21/next", "morgen"),
        ("2026-11-21/came/one-agreement", "failed"),
        ("rhythm", "daily"),
    ] {
        assert_eq!(forged(anna, ANNA, register, text(value)), Err(GateFault::Value), "{register} {value}");
    }
    for register in
        ["2026-11-21", "2026-11-21/score", "2026-11-32/next", "rhythm/voice", "2026-11-21/next/voice", "x/next"]
    {
        assert_eq!(forged(anna, ANNA, register, text("weekly")), Err(GateFault::Operation), "{register}");
    }
    let other_year = forged(anna, ANNA, "2027-01-02/agreement", text("Later."));
    assert_eq!(other_year, Err(GateFault::OtherDocument), "a day has one document");
}

#[test]
fn a_check_in_stands_in_the_own_space_of_one_of_the_two_or_nowhere() {
    let (anna, piet) = halves();
    assert!(anna.is_well_formed() && piet.is_well_formed());
    for (space, owner, other, year) in [
        (SPACE, PIET, ANNA, 2026),
        (SpaceId::own(KEES), PIET, ANNA, 2026),
        (SpaceId::own(PIET), PIET, PIET, 2026),
        (SpaceId::own(ANNA), PIET, ANNA, 0),
    ] {
        assert!(!DocumentKey::check_ins(space, owner, other, year).is_well_formed());
    }
    let command = check_in(PIET, vec![told("opening", words("Ja."))], NOW);
    assert_eq!(commands::target(&command, SPACE, ANNA), anna, "wherever one stands");
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
    let granted = seat(Standing::Reader, Parts::NONE.with(Part::CheckIns));
    let ask = |person, title, membership: &Membership, action, key| {
        decide(&actor(person, title), Some(membership), action, key).map(drop)
    };
    let mentor = |membership: &Membership, action, key| ask(PIET, Title::Mentor, membership, action, key);
    assert_eq!(mentor(&granted, Action::Read, anna), Ok(()));
    assert_eq!(mentor(&granted, Action::Read, piet), Ok(()));
    assert_eq!(mentor(&granted, Action::Write, piet), Ok(()));
    assert_eq!(mentor(&granted, Action::Write, anna), Err(Denied::NotTheOwner), "never in the other's half");
    let with_kees = DocumentKey::check_ins(SpaceId::own(ANNA), ANNA, KEES, 2026);
    assert_eq!(mentor(&granted, Action::Read, with_kees), Err(Denied::NotAllowed), "not those with another");
    assert_eq!(mentor(&granted, Action::Write, DocumentKey::introduction(ANNA)), Err(Denied::NotAMember));
    let other_part = seat(Standing::Reader, Parts::NONE.with(Part::Introduction).with(Part::Work));
    let ended = seat(Standing::Left, Parts::NONE);
    for membership in [&other_part, &ended] {
        assert!(mentor(membership, Action::Read, piet).is_err(), "also what one wrote oneself");
        assert_eq!(mentor(membership, Action::Write, piet), Err(Denied::NotAMember));
    }
    assert!(decide(&actor(PIET, Title::Mentor), None, Action::Write, piet).is_err());
    assert_eq!(ask(PIET, Title::Administrator, &granted, Action::Read, piet), Err(Denied::NotForTitle));
    assert_eq!(ask(PIET, Title::Administrator, &granted, Action::Write, piet), Err(Denied::NotForTitle));
    let own = seat(Standing::Member, Parts::NONE);
    for key in [anna, piet, with_kees] {
        assert_eq!(ask(ANNA, Title::Participant, &own, Action::Read, key), Ok(()), "all of one's own, for good");
    }
    assert_eq!(ask(ANNA, Title::Participant, &own, Action::Write, piet), Err(Denied::NotTheOwner));
    assert_eq!(ask(ANNA, Title::Participant, &own, Action::Write, anna), Ok(()));
}
