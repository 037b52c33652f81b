//! Skills: a person says what they learn and can, and another says to have seen it, each in their own document.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

mod scene;

use automerge::{ActorId, ReadDoc, ScalarValue, transaction::Transactable};
use kring_domain::{
    commands::{
        self, Command, CommandFault, EvidencePart, IntakeQuestion, Phase, Seen, SkillExample, SkillPart, SkillState,
        TrackPart,
    },
    documents::{Document, DocumentKey, Generation, confirmations, named, skills},
    gate::{self, GateFault, Limits},
    ids::{PersonId, SpaceId},
    people::{Standing, Title},
    rights::{Action, Actor, Denied, Membership, decide},
    sight::{Part, Parts},
    spaces::{Led, Life, SpaceKind},
};
use scene::{skills::*, *};

const KEES: PersonId = PersonId::from_bytes([5; 16]);
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

fn done(key: DocumentKey, author: PersonId, commands: &[Command]) -> Document {
    let mut document = Document::new(key, Generation(0));
    for command in commands {
        commands::apply(command, author, &mut document, [0xaa; 16]).unwrap().expect("it does something");
    }
    document
}

fn annas(commands: &[Command]) -> Document {
    done(DocumentKey::skills(ANNA), ANNA, commands)
}

fn name(text: &str) -> SkillPart {
    SkillPart::Name { said: said(text) }
}

#[test]
fn a_skill_with_what_shows_it_is_read_back() {
    let photo = || EvidencePart::Photo { photo: Some(photo()) };
    let document = annas(&[
        set_skill(1, vec![name("Recht zagen")], NOW),
        set_skill(2, vec![SkillPart::Example { example: Some(SkillExample::Cooking) }], NOW.plus_ms(1)),
        set_skill(1, vec![SkillPart::Practised { said: spoken("") }, SkillPart::State { state: SkillState::Can }], NOW),
        set_evidence(3, 1, vec![photo(), EvidencePart::Day { day: day("2026-11-19") }], NOW.plus_ms(2)),
        set_evidence(
            4,
            1,
            vec![
                EvidencePart::Words { said: said("Ook de lade.") },
                EvidencePart::Day { day: day("2026-11-20") },
                EvidencePart::Shown { shown: false },
            ],
            NOW.plus_ms(3),
        ),
        set_skill(1, vec![SkillPart::Shown { shown: true }], NOW.plus_ms(4)),
    ]);
    let read = skills::read(&document);
    let [sawing, cooking] = &read.skills[..] else { panic!("{read:?}") };
    assert_eq!(sawing.name.as_ref().unwrap().said, said("Recht zagen"));
    assert_eq!((sawing.state, sawing.shown, sawing.set_at), (SkillState::Can, true, NOW));
    assert!(sawing.practised.as_ref().unwrap().said.voice.is_some());
    assert_eq!(
        (cooking.example, cooking.state, cooking.shown),
        (Some(SkillExample::Cooking), SkillState::WorkingOn, false)
    );
    let shows: Vec<_> = sawing.evidence.iter().map(|each| (each.day.clone().unwrap().0, each.shown)).collect();
    assert_eq!(shows, [("2026-11-20".to_owned(), false), ("2026-11-19".to_owned(), true)], "the newest first");
    assert_eq!(named(&document).len(), 2, "the photo and the recording");
    assert_eq!(read.named().collect::<std::collections::BTreeSet<_>>(), named(&document));
    assert!(read.holds(Seen::Skill { skill: skill_id(2) }) && read.holds(Seen::Evidence { evidence: evidence_id(3) }));
    assert!(!read.holds(Seen::Skill { skill: skill_id(9) }));
}

#[test]
fn what_was_taken_away_is_gone_and_its_photo_named_no_more() {
    let photo = |photo| EvidencePart::Photo { photo };
    let document = annas(&[
        set_skill(1, vec![name("Zagen")], NOW),
        set_evidence(3, 1, vec![photo(Some(scene::photo()))], NOW),
        set_evidence(3, 1, vec![photo(None)], NOW.plus_ms(1)),
        set_skill(2, vec![name("Koken")], NOW),
        set_skill(2, vec![name("")], NOW.plus_ms(1)),
    ]);
    let read = skills::read(&document);
    assert_eq!((read.skills.len(), read.evidence().count()), (1, 0));
    assert!(named(&document).is_empty());
}

#[test]
fn each_phase_stands_with_the_day_that_it_began() {
    let phase = |on: &str, phase| TrackPart::Phase { day: day(on), phase };
    let track = |parts, ms| Command::SetTrack { parts, at: NOW.plus_ms(ms) };
    let document = annas(&[
        track(vec![phase("2026-11-02", Some(Phase::VolunteerInside))], 0),
        track(vec![phase("2025-03-01", Some(Phase::Reached)), phase("2026-01-10", Some(Phase::Active))], 1),
        track(vec![phase("2026-11-20", Some(Phase::Active)), phase("2026-01-10", None)], 2),
        track(vec![TrackPart::Intake { question: IntakeQuestion::Talents, said: spoken("Rustig.") }], 3),
    ]);
    let read = skills::read(&document);
    let phases: Vec<(&str, Phase)> = read.phases.iter().map(|(day, phase)| (day.0.as_str(), *phase)).collect();
    assert_eq!(
        phases,
        [("2025-03-01", Phase::Reached), ("2026-11-02", Phase::VolunteerInside), ("2026-11-20", Phase::Active)],
        "also a step back"
    );
    assert_eq!(read.intake[0].0, IntakeQuestion::Talents);
}

#[test]
fn who_saw_something_saw_what_stood_there() {
    let first = annas(&[
        set_skill(1, vec![name("Zagen")], NOW),
        set_evidence(3, 1, vec![EvidencePart::Words { said: said("Een kist.") }], NOW),
    ]);
    let stamps = |document: &Document| {
        let skill = skills::read(document).skills.remove(0);
        (skill.stamp(), skill.stamp_of(&skill.evidence[0]))
    };
    let (skill, evidence) = stamps(&first);
    let mut other = first.clone();
    let state = set_skill(1, vec![SkillPart::State { state: SkillState::Can }], NOW.plus_ms(1));
    commands::apply(&state, ANNA, &mut other, [0xaa; 16]).unwrap();
    assert_eq!(stamps(&other), (skill.clone(), evidence.clone()), "how it is with it now is another thing");
    let renamed = set_skill(1, vec![name("Lassen")], NOW.plus_ms(2));
    commands::apply(&renamed, ANNA, &mut other, [0xaa; 16]).unwrap();
    assert!(stamps(&other).0 != skill && stamps(&other).1 != evidence, "a box that shows sawing shows no welding");

    let seen = Seen::Skill { skill: skill_id(1) };
    let says = done(
        DocumentKey::confirmations(PIET, ANNA),
        PIET,
        &[confirm(seen, &skill, "Recht en rustig.", NOW), confirm(seen, &skill, "Heel recht.", NOW.plus_ms(1))],
    );
    let read = confirmations::read(&says).seen;
    assert_eq!((read.len(), read[0].text.as_str(), read[0].name.as_str()), (1, "Heel recht.", "Piet"));
    assert_eq!((read[0].seen, &read[0].stamp, read[0].at), (seen, &skill, NOW.plus_ms(1)));
    let mut taken_back = says.clone();
    commands::apply(&confirm(seen, &skill, "", NOW.plus_ms(2)), PIET, &mut taken_back, [0xaa; 16]).unwrap();
    assert!(confirmations::read(&taken_back).seen.is_empty());
}

#[test]
fn bad_input_is_refused() {
    let fault = |command: &Command| commands::validate(command).unwrap_err();
    assert_eq!(fault(&set_skill(1, Vec::new(), NOW)), CommandFault::Empty);
    assert_eq!(fault(&set_skill(1, vec![name("a"), name("b")], NOW)), CommandFault::TooMany);
    assert_eq!(fault(&set_skill(1, vec![name(&"a".repeat(501))], NOW)), CommandFault::TooLong);
    let evidence = |part| set_evidence(3, 1, vec![part], NOW);
    assert_eq!(fault(&evidence(EvidencePart::Day { day: day("2026-02-30") })), CommandFault::Moment);
    assert_eq!(fault(&evidence(EvidencePart::Photo { photo: Some(voice()) })), CommandFault::Attachment);
    let said = EvidencePart::Words { said: scene::said(&"a".repeat(2_001)) };
    assert_eq!(fault(&evidence(said)), CommandFault::TooLong);
    let phase = TrackPart::Phase { day: day("gisteren"), phase: Some(Phase::Active) };
    assert_eq!(fault(&Command::SetTrack { parts: vec![phase], at: NOW }), CommandFault::Moment);
    let seen = Seen::Skill { skill: skill_id(1) };
    assert_eq!(fault(&confirm(seen, "zaag", "Ja.", NOW)), CommandFault::Characters);
    assert_eq!(fault(&confirm(seen, STAMP, " ", NOW)), CommandFault::Empty);
    assert_eq!(fault(&confirm(seen, STAMP, &"a".repeat(501), NOW)), CommandFault::TooLong);

    let mut document = annas(&[set_skill(1, vec![name("Zagen")], NOW)]);
    let words = || vec![EvidencePart::Words { said: scene::said("Een kist.") }];
    let apply = |command: &Command, document: &mut Document| {
        commands::apply(command, ANNA, document, [0xaa; 16]).map(drop).unwrap_err()
    };
    assert_eq!(apply(&set_evidence(3, 9, words(), NOW), &mut document), CommandFault::Gone, "of no skill");
    commands::apply(&set_evidence(3, 1, words(), NOW), ANNA, &mut document, [0xaa; 16]).unwrap();
    commands::apply(&set_skill(2, vec![name("Koken")], NOW), ANNA, &mut document, [0xaa; 16]).unwrap();
    assert_eq!(apply(&set_evidence(3, 2, words(), NOW), &mut document), CommandFault::WrongDocument, "of another");
}

/// What a changed app could send: the gate admits it or says why not.
fn forged(key: DocumentKey, author: PersonId, at: (&str, &str), value: ScalarValue) -> Result<(), GateFault> {
    let mut document = Document::new(key, Generation(0));
    let mut copy = document.automerge().clone().with_actor(ActorId::from([0xbb; 16]));
    let (_, place) = copy.get(automerge::ROOT, at.0).unwrap().unwrap();
    let mut transaction = copy.transaction();
    transaction.put(&place, at.1, value).unwrap();
    transaction.commit();
    let change = copy.get_last_local_change().unwrap().raw_bytes().to_vec();
    gate::admit(&mut document, author, Standing::Reader, &change, &Limits::at(NOW)).map(drop)
}

fn text(text: &str) -> ScalarValue {
    ScalarValue::Str(text.into())
}

#[test]
fn the_gate_admits_the_owners_known_registers_and_their_values_alone() {
    let key = DocumentKey::skills(ANNA);
    let (skill, evidence) = (skill_id(1), evidence_id(3));
    let photo = ScalarValue::Bytes(minicbor::to_vec(scene::photo()).unwrap());
    let heard = ScalarValue::Bytes(minicbor::to_vec(scene::recording(3)).unwrap());
    let sound = ScalarValue::Bytes(minicbor::to_vec(scene::voice()).unwrap());
    let known = [
        ("intake", "wishes".to_owned(), text("Leren zagen.")),
        ("intake", "wishes/voice".to_owned(), heard.clone()),
        ("skills", format!("{skill}/set"), text("")),
        ("skills", format!("{skill}/name"), text("Zagen")),
        ("skills", format!("{skill}/name/voice"), heard.clone()),
        ("skills", format!("{skill}/example"), text("making")),
        ("skills", format!("{skill}/state"), text("can")),
        ("skills", format!("{skill}/shown"), text("no")),
        ("evidence", format!("{evidence}/photo"), photo.clone()),
        ("evidence", format!("{evidence}/photo"), text("")),
        ("evidence", format!("{evidence}/day"), text("2026-11-19")),
        ("phases", "2026-11-02".to_owned(), text("active")),
        ("phases", "2026-11-02/at".to_owned(), ScalarValue::Timestamp(NOW.0)),
        ("hidden", format!("{PIET}/skill/{skill}"), text("yes")),
    ];
    for (place, register, value) in known {
        assert_eq!(forged(key, ANNA, (place, &register), value.clone()), Ok(()), "{register}");
        assert_eq!(forged(key, PIET, (place, &register), value), Err(GateFault::NotAllowed), "nobody else: {register}");
    }
    for (place, register, value) in [
        ("skills", format!("{skill}/state"), text("failed")),
        ("skills", format!("{skill}/example"), text("welding")),
        ("skills", format!("{skill}/set"), text("x")),
        ("evidence", format!("{evidence}/day"), text("morgen")),
        ("evidence", format!("{evidence}/photo"), sound),
        ("evidence", format!("{evidence}/of"), text("zagen")),
        ("phases", "2026-11-02".to_owned(), text("level 5")),
        ("hidden", format!("{PIET}/skill/{skill}"), text("")),
    ] {
        assert!(
            matches!(forged(key, ANNA, (place, &register), value), Err(GateFault::Value | GateFault::Moment)),
            "{register}"
        );
    }
    for (place, register) in [
        ("intake", "motivation".to_owned()),
        ("skills", format!("{skill}/score")),
        ("skills", format!("{skill}/state/voice")),
        ("evidence", format!("{evidence}/photo/voice")),
        ("phases", "2026-13-02".to_owned()),
        ("hidden", format!("{PIET}/{skill}")),
    ] {
        assert_eq!(forged(key, ANNA, (place, &register), text("yes")), Err(GateFault::Operation), "{register}");
    }
    let of_none = ("evidence", format!("{evidence}/of"));
    let orphan = forged(key, ANNA, (of_none.0, &of_none.1), text(&skill.to_string()));
    assert_eq!(orphan, Err(GateFault::Gone), "of a skill that is not there");
}

#[test]
fn a_confirmation_is_its_writers_own_sentence_of_these_days() {
    let key = DocumentKey::confirmations(PIET, ANNA);
    let seen = format!("skill/{}", skill_id(1));
    let at = |ms: i64| ScalarValue::Timestamp(NOW.plus_ms(ms).0);
    let moment = format!("{seen}/at");
    let alone = forged(key, PIET, ("seen", &seen), text("Recht en rustig."));
    assert_eq!(alone, Err(GateFault::Value), "other words have a moment of their own");
    assert_eq!(forged(key, ANNA, ("seen", &seen), text("Ik ben de beste.")), Err(GateFault::NotAllowed));
    assert_eq!(forged(key, KEES, ("seen", &seen), text("Ik ook.")), Err(GateFault::NotAllowed));
    assert_eq!(forged(key, PIET, ("seen", &moment), at(0)), Ok(()));
    for off in [-63 * DAY_MS, 2 * DAY_MS] {
        assert_eq!(forged(key, PIET, ("seen", &moment), at(off)), Err(GateFault::Moment));
    }
    assert_eq!(forged(key, PIET, ("seen", &format!("{seen}/stamp")), text(STAMP)), Ok(()));
    assert_eq!(forged(key, PIET, ("seen", &format!("{seen}/stamp")), text("zaag")), Err(GateFault::Value));
    assert_eq!(forged(key, PIET, ("seen", &format!("{seen}/name")), text("Piet")), Ok(()));
    let heard = ScalarValue::Bytes(minicbor::to_vec(scene::recording(3)).unwrap());
    assert_eq!(forged(key, PIET, ("seen", &format!("{seen}/voice")), heard), Err(GateFault::Operation));
    for register in ["skill/x", "grade", "skill/name"] {
        assert!(forged(key, PIET, ("seen", register), text("8")).is_err(), "{register}");
    }
}

#[test]
fn what_the_gate_cannot_know_it_tells_who_asks() {
    let seen = Seen::Evidence { evidence: evidence_id(3) };
    let key = DocumentKey::confirmations(PIET, ANNA);
    let mut theirs = Document::new(key, Generation(0));
    let change = |command: &Command, document: &mut Document| {
        commands::apply(command, PIET, document, [0xaa; 16]).unwrap().unwrap()
    };
    let says = change(&confirm(seen, STAMP, "Mooi.", NOW), &mut theirs);
    let back = change(&confirm(seen, STAMP, "", NOW.plus_ms(1)), &mut theirs);
    let mut document = Document::new(key, Generation(0));
    let limits = Limits::at(NOW);
    let admitted = gate::admit(&mut document, PIET, Standing::Reader, &says, &limits).unwrap();
    assert_eq!(admitted.seen, [seen]);
    let admitted = gate::admit(&mut document, PIET, Standing::Reader, &back, &limits).unwrap();
    assert_eq!(admitted.seen, [], "what is taken back may be gone");
}

#[test]
fn skills_are_written_by_their_owner_and_confirmed_by_whom_they_are_granted() {
    let skills = DocumentKey::skills(ANNA);
    let says = DocumentKey::confirmations(PIET, ANNA);
    assert!(skills.is_well_formed() && says.is_well_formed());
    assert!(!DocumentKey::confirmations(ANNA, ANNA).is_well_formed(), "nobody says of themselves to have seen it");
    assert!(!DocumentKey { space: SPACE, ..skills }.is_well_formed());
    assert!(!DocumentKey { space: SpaceId::own(PIET), ..says }.is_well_formed());
    let actor = |person, title| Actor { person, title, device: None };
    let seat = |standing, parts| Membership {
        space: SpaceId::own(ANNA),
        space_kind: SpaceKind::Own,
        led: Led::Workers,
        life: Life::Open,
        standing,
        parts,
    };
    let ask = |person, title, membership: &Membership, action, key| {
        decide(&actor(person, title), Some(membership), action, key).map(drop)
    };
    let granted = seat(Standing::Reader, Parts::NONE.with(Part::Skills));
    let mentor = |membership: &Membership, action, key| ask(PIET, Title::Mentor, membership, action, key);
    for key in [skills, says, DocumentKey::confirmations(KEES, ANNA)] {
        assert_eq!(mentor(&granted, Action::Read, key), Ok(()));
    }
    assert_eq!(mentor(&granted, Action::Write, says), Ok(()));
    assert_eq!(mentor(&granted, Action::Write, skills), Err(Denied::NotAMember), "never in the participant's words");
    let kees = DocumentKey::confirmations(KEES, ANNA);
    assert_eq!(mentor(&granted, Action::Write, kees), Err(Denied::NotTheOwner));
    for other in [seat(Standing::Reader, Parts::NONE.with(Part::CheckIns)), seat(Standing::Left, Parts::NONE)] {
        assert!(mentor(&other, Action::Read, skills).is_err());
        assert!(mentor(&other, Action::Read, says).is_err(), "also what one said oneself");
        assert!(mentor(&other, Action::Write, says).is_err());
    }
    assert_eq!(ask(PIET, Title::Administrator, &granted, Action::Read, skills), Err(Denied::NotForTitle));
    let own = seat(Standing::Member, Parts::NONE);
    for key in [skills, says] {
        assert_eq!(ask(ANNA, Title::Participant, &own, Action::Read, key), Ok(()), "all of one's own, for good");
    }
    assert_eq!(ask(ANNA, Title::Participant, &own, Action::Write, skills), Ok(()));
    assert_eq!(ask(ANNA, Title::Participant, &own, Action::Write, says), Err(Denied::NotTheOwner));
}
