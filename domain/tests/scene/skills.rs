//! What someone learns and can, and what another says to have seen of it.

use kring_domain::{
    commands::{Command, EvidencePart, IntakeQuestion, Phase, Seen, SkillExample, SkillPart, SkillState, TrackPart},
    helping::Helper,
    ids::{EvidenceId, SkillId},
    time::Timestamp,
};

use super::{ANNA, NOW, PIET, day, id, photo, said, spoken};

/// A stamp of nothing that stands anywhere.
pub const STAMP: &str = "00112233445566ff";

pub fn skill_id(number: u32) -> SkillId {
    SkillId::from_bytes(id(number))
}

pub fn evidence_id(number: u32) -> EvidenceId {
    EvidenceId::from_bytes(id(number))
}

pub fn set_skill(number: u32, parts: Vec<SkillPart>, at: Timestamp) -> Command {
    Command::SetSkill { skill: skill_id(number), parts, at }
}

pub fn set_evidence(number: u32, of: u32, parts: Vec<EvidencePart>, at: Timestamp) -> Command {
    Command::SetEvidence { evidence: evidence_id(number), skill: skill_id(of), parts, at }
}

/// Piet says to have seen something of Anna.
pub fn confirm(seen: Seen, stamp: &str, text: &str, at: Timestamp) -> Command {
    Command::Confirm { of: ANNA, seen, stamp: stamp.to_owned(), text: text.to_owned(), name: "Piet".to_owned(), at }
}

/// Everything that is said of skills, for the vectors. None of it is said in another's space.
pub(super) fn skills() -> Vec<Command> {
    let at = NOW.plus_ms(1_100);
    let track = |parts, ms| Command::SetTrack { parts, at: at.plus_ms(ms) };
    let seen = Seen::Skill { skill: skill_id(90) };
    vec![
        track(vec![TrackPart::Intake { question: IntakeQuestion::Wishes, said: spoken("") }], 0),
        track(
            vec![
                TrackPart::Intake { question: IntakeQuestion::Talents, said: said("Rustig blijven.") },
                TrackPart::Intake { question: IntakeQuestion::Expects, said: said("Leren zagen.") },
                TrackPart::Phase { day: day("2026-09-01"), phase: Some(Phase::Reached) },
                TrackPart::Phase { day: day("2026-11-02"), phase: Some(Phase::VolunteerInside) },
            ],
            1,
        )
        .helped(Some(Helper::Someone)),
        set_skill(90, vec![SkillPart::Name { said: said("Recht zagen") }], at),
        set_skill(
            90,
            vec![
                SkillPart::Example { example: Some(SkillExample::Making) },
                SkillPart::Practised { said: said("In de werkplaats") },
                SkillPart::State { state: SkillState::Can },
                SkillPart::Shown { shown: true },
            ],
            at.plus_ms(1),
        ),
        set_evidence(91, 90, vec![EvidencePart::Words { said: said("Deze kist is recht.") }], at.plus_ms(2)),
        set_evidence(
            91,
            90,
            vec![
                EvidencePart::Photo { photo: Some(photo()) },
                EvidencePart::Day { day: day("2026-11-19") },
                EvidencePart::Shown { shown: false },
            ],
            at.plus_ms(3),
        ),
        track(vec![TrackPart::Hidden { by: PIET, seen, hidden: true }], 4),
    ]
}
