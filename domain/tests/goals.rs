//! "Stappen": a goal and its steps, in their owner's own words, each thing said by itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use automerge::{ActorId, ReadDoc, ScalarValue, transaction::Transactable};
use kring_domain::{
    commands::{self, Command, CommandFault, GoalPart, GoalState, LookBack, StepPart, StepState},
    documents::{Document, DocumentKey, Generation, goals},
    gate::{self, GateFault, Limits},
    ids::PersonId,
    instruments::Area,
    people::Standing,
    time::Timestamp,
};
use scene::*;

fn key() -> DocumentKey {
    DocumentKey::goals(ANNA, Area::Money)
}

fn wish(text: &str) -> GoalPart {
    GoalPart::Wish { said: said(text) }
}

fn words(text: &str) -> StepPart {
    StepPart::Step { said: said(text) }
}

/// A room in which Anna has a goal and a step of it.
fn begun() -> Room {
    let mut room = Room::default();
    room.say(ANNA, Standing::Member, &set_goal(1, vec![wish("Rust om de post.")], NOW)).unwrap();
    room.say(ANNA, Standing::Member, &set_step(2, 1, vec![words("De stapel pakken.")], NOW.plus_ms(1))).unwrap();
    room
}

fn read(room: &mut Room) -> Vec<goals::Goal> {
    goals::read(room.document(key())).goals
}

#[test]
fn a_goal_is_read_back_with_its_steps_and_what_was_cut_of_them() {
    let mut room = Room::default();
    for command in every_command() {
        if matches!(command.bare(), Command::SetGoal { .. } | Command::SetStep { .. }) {
            room.say(ANNA, Standing::Member, &command).unwrap();
        }
    }
    let goals = read(&mut room);
    let goal = &goals[0];
    assert_eq!(goals.len(), 1);
    assert_eq!(goal.from.as_ref().map(|from| from.topic.as_str()), Some("money"), "what it was made of");
    let wish = goal.wish.as_ref().unwrap();
    assert_eq!((wish.said.text.as_str(), &wish.said.voice), ("Rust.", &None), "written alone now");
    assert_eq!((goal.first, goal.state), (false, GoalState::Reached));
    let back: Vec<LookBack> = goal.back.iter().map(|back| back.question).collect();
    assert_eq!(back, [LookBack::Went, LookBack::Helped, LookBack::Next]);
    assert!(goal.back[0].words.helped.is_some(), "who helped to look back is told");
    let [piece, whole] = goal.steps.as_slice() else { panic!("{:?}", goal.steps) };
    assert_eq!(
        (piece.step, piece.cut_of),
        (step_id(82), Some(step_id(81))),
        "what has a day stands before what has none"
    );
    assert_eq!(piece.state, StepState::Done { on: day("2026-11-22") });
    assert_eq!(piece.went, None, "taken away");
    assert!(piece.words.said.voice.is_some() && piece.words.said.text.is_empty(), "spoken alone");
    assert_eq!((&whole.state, &whole.day), (&StepState::Rests, &None));
}

#[test]
fn two_devices_that_say_different_things_of_one_goal_and_one_step_both_stay() {
    let mut room = begun();
    let base = room.document(key()).clone();
    let mut phone = base.clone();
    let mut tablet = base.clone();
    let (later, on) = (NOW.plus_ms(5), day("2026-11-23"));
    let said_on = |device: &mut Document, commands: [Command; 2], actor: u8| -> Vec<Vec<u8>> {
        commands.map(|said| commands::apply(&said, ANNA, device, [actor; 16]).unwrap().unwrap()).to_vec()
    };
    let phones = [
        set_goal(1, vec![GoalPart::Goal { said: said("Elke brief is open.") }], later),
        set_step(2, 1, vec![StepPart::Day { day: Some(on.clone()) }], later),
    ];
    let tablets = [
        set_goal(1, vec![GoalPart::First { first: true }], later),
        set_step(2, 1, vec![words("Eén brief pakken.")], later),
    ];
    let mut changes = said_on(&mut phone, phones, 0xa1);
    changes.extend(said_on(&mut tablet, tablets, 0xa2));
    for change in changes {
        gate::admit(room.document(key()), ANNA, Standing::Member, &change, &Limits::at(NOW)).unwrap();
    }
    let goal = read(&mut room).remove(0);
    assert_eq!((goal.wish.unwrap().said.text.as_str(), goal.first), ("Rust om de post.", true));
    assert_eq!(goal.words.unwrap().said.text, "Elke brief is open.");
    assert_eq!((goal.steps[0].words.said.text.as_str(), &goal.steps[0].day), ("Eén brief pakken.", &Some(on)));
}

#[test]
fn what_is_moved_made_smaller_or_put_to_rest_says_so_nowhere() {
    let mut room = begun();
    for (at, state) in [(10, StepState::Rests), (20, StepState::ToDo)] {
        let parts = vec![StepPart::State { state }];
        room.say(ANNA, Standing::Member, &set_step(2, 1, parts, NOW.plus_ms(at))).unwrap();
    }
    for (at, on) in [(30, "2026-11-24"), (40, "2026-11-25")] {
        let parts = vec![StepPart::Day { day: Some(day(on)) }];
        room.say(ANNA, Standing::Member, &set_step(2, 1, parts, NOW.plus_ms(at))).unwrap();
    }
    let step = read(&mut room).remove(0).steps.remove(0);
    assert_eq!((step.state, step.day, step.cut_of, step.went), (StepState::ToDo, Some(day("2026-11-25")), None, None));
}

#[test]
fn a_goal_of_twenty_thousand_characters_nothing_and_no_day_are_refused_with_their_own_fault() {
    let fault = |command: &Command| commands::validate(command).unwrap_err();
    assert_eq!(fault(&set_goal(1, vec![wish(&"a".repeat(20_000))], NOW)), CommandFault::TooLong);
    assert_eq!(fault(&set_goal(1, vec![wish(&"a".repeat(2_001))], NOW)), CommandFault::TooLong);
    assert_eq!(commands::validate(&set_goal(1, vec![wish(&"é".repeat(2_000))], NOW)), Ok(()));
    assert_eq!(fault(&set_step(2, 1, vec![words(&"a".repeat(501))], NOW)), CommandFault::TooLong);
    assert_eq!(fault(&set_goal(1, Vec::new(), NOW)), CommandFault::Empty);
    assert_eq!(fault(&set_step(2, 1, Vec::new(), NOW)), CommandFault::Empty);
    assert_eq!(fault(&set_goal(1, vec![wish("a"), wish("b")], NOW)), CommandFault::TooMany);
    assert_eq!(fault(&set_goal(1, vec![wish("a")], Timestamp(0))), CommandFault::Moment);
    for no_day in ["2026-02-30", "2026-2-3", "1999-01-01", "morgen", "2026-11-24T10:00", ""] {
        assert_eq!(fault(&set_step(2, 1, vec![StepPart::Day { day: Some(day(no_day)) }], NOW)), CommandFault::Moment);
        let done = StepPart::State { state: StepState::Done { on: day(no_day) } };
        assert_eq!(fault(&set_step(2, 1, vec![done], NOW)), CommandFault::Moment);
    }
}

#[test]
fn a_step_has_a_goal_and_keeps_it() {
    let mut room = begun();
    room.say(ANNA, Standing::Member, &set_goal(3, vec![wish("Een huis.")], NOW)).unwrap();
    let apply = |room: &mut Room, command: &Command| commands::apply(command, ANNA, room.document(key()), [9; 16]);
    let of_another = set_step(2, 3, vec![words("Bellen.")], NOW);
    assert_eq!(apply(&mut room, &of_another), Err(CommandFault::WrongDocument));
    assert_eq!(apply(&mut room, &set_step(4, 9, vec![words("Bellen.")], NOW)), Err(CommandFault::Gone));
}

#[test]
fn a_goal_of_which_all_words_were_taken_away_is_gone() {
    let mut room = begun();
    room.say(ANNA, Standing::Member, &set_goal(1, vec![wish("")], NOW.plus_ms(9))).unwrap();
    assert!(read(&mut room).is_empty());
}

/// What a changed app could send: the gate admits it or says why not.
fn forged(
    author: PersonId,
    standing: Standing,
    container: &str,
    register: &str,
    value: ScalarValue,
) -> Result<(), GateFault> {
    let mut room = begun();
    let document = room.document(key());
    let mut copy = document.automerge().clone().with_actor(ActorId::from([0xbb; 16]));
    let (_, map) = copy.get(automerge::ROOT, container).unwrap().unwrap();
    let mut transaction = copy.transaction();
    transaction.put(&map, register, value).unwrap();
    transaction.commit();
    let change = copy.get_last_local_change().unwrap().raw_bytes().to_vec();
    gate::admit(document, author, standing, &change, &Limits::at(NOW)).map(drop)
}

fn text(text: &str) -> ScalarValue {
    ScalarValue::Str(text.into())
}

#[test]
fn whoever_was_granted_to_read_it_or_stands_beside_does_not_write_in_it() {
    let (goal, step) = (goal_id(1), step_id(2));
    for (container, register) in [("goals", format!("{goal}/goal")), ("steps", format!("{step}/step"))] {
        assert_eq!(forged(ANNA, Standing::Member, container, &register, text("Van mij.")), Ok(()));
        for standing in [Standing::Reader, Standing::Member, Standing::Steward] {
            let refused = forged(PIET, standing, container, &register, text("Dit moet je doen."));
            assert_eq!(refused, Err(GateFault::NotAllowed), "{register} {standing:?}");
        }
    }
    // Nor in what Anna would say with her own device's name on it: the change is Piet's, whatever it says.
    let mut copy = Document::new(key(), Generation(0));
    let change = commands::apply(&set_goal(5, vec![wish("Werk.")], NOW), ANNA, &mut copy, [3; 16]).unwrap().unwrap();
    let mut fresh = Document::new(key(), Generation(0));
    let refused = gate::admit(&mut fresh, PIET, Standing::Reader, &change, &Limits::at(NOW));
    assert_eq!(refused.map(drop), Err(GateFault::NotAllowed));
}

#[test]
fn the_gate_admits_the_known_registers_and_their_values_alone() {
    let (goal, step) = (goal_id(1), step_id(2));
    let (other, unknown) = (step_id(7), goal_id(9));
    let anna =
        |container: &str, register: &str, value: &str| forged(ANNA, Standing::Member, container, register, text(value));
    assert_eq!(anna("steps", &format!("{other}/of"), &goal.to_string()), Ok(()));
    assert_eq!(anna("steps", &format!("{other}/of"), &format!("{goal}/{step}")), Ok(()));
    assert_eq!(anna("steps", &format!("{other}/of"), &unknown.to_string()), Err(GateFault::Gone), "no such goal");
    assert_eq!(
        anna("steps", &format!("{step}/of"), &format!("{goal}/{other}")),
        Err(GateFault::NotAllowed),
        "said once"
    );
    assert_eq!(
        anna("goals", &format!("{goal}/set"), &format!("{goal}/money")),
        Err(GateFault::NotAllowed),
        "said once"
    );
    assert_eq!(anna("goals", &format!("{goal}/wish"), &"a".repeat(2_001)), Err(GateFault::TooLarge));
    assert_eq!(anna("steps", &format!("{step}/step"), &"a".repeat(501)), Err(GateFault::TooLarge));
    for (container, register, value) in [
        ("goals", format!("{goal}/first"), "no"),
        ("goals", format!("{goal}/state"), "failed"),
        ("goals", format!("{unknown}/set"), "money"),
        ("steps", format!("{step}/day"), "2026-2-3"),
        ("steps", format!("{step}/state"), "done"),
        ("steps", format!("{step}/state"), "done:gisteren"),
        ("steps", format!("{step}/state"), "late"),
        ("steps", format!("{other}/of"), "money"),
        ("goals", format!("{goal}/wish/voice"), "hello"),
    ] {
        assert_eq!(anna(container, &register, value), Err(GateFault::Value), "{register} {value}");
    }
    for (container, register) in [
        ("goals", "wish".to_owned()),
        ("goals", format!("{goal}/score")),
        ("goals", format!("{goal}/back/why")),
        ("goals", format!("{goal}/state/voice")),
        ("steps", format!("{step}/moved")),
        ("steps", format!("{step}/of/voice")),
        ("steps", format!("{goal}/step/more")),
    ] {
        assert_eq!(anna(container, &register, "x"), Err(GateFault::Operation), "{register}");
    }
    assert_eq!(
        forged(ANNA, Standing::Member, "steps", &format!("{step}/state"), ScalarValue::Uint(3)),
        Err(GateFault::Value)
    );
}
