//! "Hoe gaat het met mij?": what is filled in stands for good under its own name, in its owner's words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use automerge::{ActorId, ScalarValue, transaction::Transactable};
use kring_domain::{
    commands::{self, Answer, Attachment, Command, CommandFault, NewAnswer, Voice},
    documents::{self, DocumentKey, assessments},
    gate::{self, GateFault, Limits},
    ids::AssessmentId,
    instruments::Area,
    people::Standing,
    time::Timestamp,
};
use scene::*;

fn key() -> DocumentKey {
    DocumentKey::assessments(ANNA, Area::Money)
}

fn read(room: &mut Room) -> Vec<assessments::Filled> {
    assessments::read(room.document(key())).filled
}

#[test]
fn one_filling_in_is_read_back_and_the_next_stands_beside_it() {
    let mut room = Room::default();
    let first = vec![tapped("money-now", "building"), in_words("money-wish", "Rust.")];
    room.say(ANNA, Standing::Member, &assess(1, first, vec![talk("money", true)], NOW)).unwrap();
    let later = NOW.plus_ms(1_000);
    room.say(ANNA, Standing::Member, &assess(2, vec![tapped("money-now", "firm")], Vec::new(), later)).unwrap();
    let filled = read(&mut room);
    assert_eq!(filled.len(), 2);
    let of = &filled[0].of;
    assert_eq!((of.instrument.as_str(), of.version), ("bridge-to-self-reliance", 1));
    let said: Vec<(&str, &Answer)> =
        filled[0].answers.iter().map(|said| (said.question.as_str(), &said.answer)).collect();
    let firm = Answer::Tapped { answer: slug("firm") };
    let building = Answer::Tapped { answer: slug("building") };
    assert_eq!(
        said,
        [("money-now", &building), ("money-wish", &Answer::Words { text: "Rust.".to_owned(), voice: None })]
    );
    assert_eq!(filled[0].talk, [slug("money")]);
    assert_eq!((filled[1].begun_at, &filled[1].answers[0].answer), (later, &firm), "the first stays as it was");
}

#[test]
fn what_is_taken_away_is_gone_and_help_is_told() {
    let mut room = Room::default();
    for command in every_command() {
        if matches!(command.bare(), Command::Assess { .. }) {
            room.say(ANNA, Standing::Member, &command).unwrap();
        }
    }
    let filled = read(&mut room);
    assert_eq!(filled[0].answers.len(), 1, "the words are gone");
    assert!(filled[0].talk.is_empty());
    assert_eq!(filled[1].answers[0].helped, None, "said again alone");
}

#[test]
fn another_instrument_under_the_same_name_is_refused() {
    let mut room = Room::default();
    room.say(ANNA, Standing::Member, &assess(1, vec![tapped("money-now", "firm")], Vec::new(), NOW)).unwrap();
    let Command::Assess { assessment, instrument, area, answers, talk, at, organisation, .. } =
        assess(1, vec![tapped("money-now", "building")], Vec::new(), NOW.plus_ms(1))
    else {
        unreachable!()
    };
    let other = Command::Assess { assessment, instrument, version: 2, area, answers, talk, at, organisation };
    let document = room.document(key());
    assert_eq!(commands::apply(&other, ANNA, document, [9; 16]), Err(CommandFault::WrongDocument));
}

#[test]
fn nothing_at_all_too_much_and_version_nought_are_refused() {
    let fault = |command: &Command| commands::validate(command).unwrap_err();
    assert_eq!(fault(&assess(1, Vec::new(), Vec::new(), NOW)), CommandFault::Empty);
    assert_eq!(fault(&assess(1, vec![in_words("wish", &"a".repeat(2_001))], Vec::new(), NOW)), CommandFault::TooLong);
    let many = (0..81).map(|number| tapped(&format!("q{number}"), "firm")).collect();
    assert_eq!(fault(&assess(1, many, Vec::new(), NOW)), CommandFault::TooMany);
    assert_eq!(fault(&assess(1, vec![tapped("q", "a")], Vec::new(), Timestamp(0))), CommandFault::Moment);
}

#[test]
fn an_answer_is_spoken_said_anew_and_taken_away() {
    let mut room = Room::default();
    let mut say = |answer: NewAnswer, ms| {
        let admitted = room.say(ANNA, Standing::Member, &assess(1, vec![answer], Vec::new(), NOW.plus_ms(ms))).unwrap();
        let named: Vec<[u8; 32]> = documents::named(room.document(key())).into_iter().collect();
        let answers = read(&mut room).remove(0).answers;
        (answers.into_iter().map(|said| said.answer).next(), named, admitted.attachments)
    };
    let (answer, named, sent) = say(aloud("money-wish", "", 7), 0);
    assert_eq!(
        answer,
        Some(Answer::Words { text: String::new(), voice: Some(recording(7)) }),
        "the sound is the answer"
    );
    assert_eq!((named, sent), (vec![[7; 32]], vec![Attachment::Voice(recording(7))]));
    let (answer, named, _) = say(aloud("money-wish", "Rust.", 8), 1);
    assert_eq!(answer, Some(Answer::Words { text: "Rust.".to_owned(), voice: Some(recording(8)) }));
    assert_eq!(named, [[8; 32]], "the first is named no more");
    let (answer, named, _) = say(in_words("money-wish", "Rust."), 2);
    assert_eq!((answer, named), (Some(Answer::Words { text: "Rust.".to_owned(), voice: None }), vec![]));
    let (answer, _, _) = say(aloud("money-wish", "", 9), 3);
    assert!(answer.is_some());
    let (answer, named, _) = say(in_words("money-wish", ""), 4);
    assert_eq!((answer, named), (None, vec![]));
    let mut broken = recording(7);
    broken.duration_ms = 0;
    let broken =
        NewAnswer { question: slug("money-wish"), answer: Answer::Words { text: String::new(), voice: Some(broken) } };
    let command = assess(1, vec![broken], Vec::new(), NOW);
    assert_eq!(commands::validate(&command), Err(CommandFault::Attachment));
}

/// What a changed app could send: the gate admits it or says why not.
fn forged(owner: kring_domain::ids::PersonId, register: &str, value: ScalarValue) -> Result<(), GateFault> {
    let mut room = Room::default();
    room.say(ANNA, Standing::Member, &assess(1, vec![tapped("money-now", "firm")], Vec::new(), NOW)).unwrap();
    let document = room.document(key());
    let mut copy = document.automerge().clone().with_actor(ActorId::from([0xbb; 16]));
    let (_, filled) = copy.get_filled();
    let mut transaction = copy.transaction();
    transaction.put(&filled, register, value).unwrap();
    transaction.commit();
    let change = copy.get_last_local_change().unwrap().raw_bytes().to_vec();
    gate::admit(document, owner, Standing::Member, &change, &Limits::at(NOW)).map(drop)
}

/// The container that everything stands in.
trait Filled {
    fn get_filled(&self) -> (automerge::Value<'static>, automerge::ObjId);
}

impl Filled for automerge::Automerge {
    fn get_filled(&self) -> (automerge::Value<'static>, automerge::ObjId) {
        use automerge::ReadDoc;
        let (value, id) = self.get(automerge::ROOT, "filled").unwrap().unwrap();
        (value.into_owned(), id)
    }
}

#[test]
fn the_gate_admits_its_owner_the_known_registers_and_their_values_alone() {
    let one = AssessmentId::from_bytes(id(1));
    let two = AssessmentId::from_bytes(id(2));
    let text = |text: &str| ScalarValue::Str(text.into());
    assert_eq!(forged(ANNA, &format!("{two}/of"), text("eight-life-domains@3")), Ok(()));
    assert_eq!(
        forged(ANNA, &format!("{two}/of"), text(&format!("{SPACE}/our-own@3"))),
        Ok(()),
        "an organisation's own"
    );
    assert_eq!(forged(ANNA, &format!("{one}/q/money-now"), text("tapped:building")), Ok(()));
    assert_eq!(forged(PIET, &format!("{one}/q/money-now"), text("tapped:building")), Err(GateFault::NotAllowed));
    assert_eq!(forged(ANNA, &format!("{one}/of"), text("eight-life-domains@3")), Err(GateFault::NotAllowed));
    for (register, value) in [
        (format!("{two}/of"), "Eight@1"),
        (format!("{two}/of"), "eight@0"),
        (format!("{two}/of"), "eight@01"),
        (format!("{two}/of"), ""),
        (format!("{two}/of"), "welzijn/our-own@3"),
        (format!("{one}/q/money-now"), "step:building"),
        (format!("{one}/q/money-now"), "tapped:Heel stevig"),
        (format!("{one}/q/money-now"), "words:  "),
        (format!("{one}/talk/money"), "no"),
    ] {
        assert_eq!(forged(ANNA, &register, text(value)), Err(GateFault::Value), "{register} {value}");
    }
    for register in ["of", "x/of", &format!("{one}/q/Money"), &format!("{one}/q/a/b"), &format!("{one}/score/a")] {
        assert_eq!(forged(ANNA, register, text("tapped:firm")), Err(GateFault::Operation), "{register}");
    }
    assert_eq!(forged(ANNA, &format!("{one}/q/money-now"), ScalarValue::Uint(4)), Err(GateFault::Value), "no number");
    let sound = |voice: &Voice| ScalarValue::Bytes(minicbor::to_vec(voice).unwrap());
    let at = format!("{one}/q/money-wish/voice");
    assert_eq!(forged(ANNA, &at, sound(&recording(7))), Ok(()));
    assert_eq!(forged(ANNA, &at, text("")), Ok(()), "taken away");
    assert_eq!(forged(PIET, &at, sound(&recording(7))), Err(GateFault::NotAllowed));
    let endless = Voice { duration_ms: 9_000_000, ..recording(7) };
    for value in [sound(&endless), text("luister"), ScalarValue::Bytes(vec![1, 2, 3])] {
        assert!(forged(ANNA, &at, value).is_err());
    }
    for register in [format!("{one}/talk/money/voice"), format!("{one}/of/voice")] {
        assert_eq!(forged(ANNA, &register, sound(&recording(7))), Err(GateFault::Operation), "{register}");
    }
}
