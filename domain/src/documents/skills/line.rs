//! How skills are written down: the names of their registers, and what stands in them.

use crate::{
    commands::{
        EvidencePart, IntakeQuestion, Seen, SkillPart, TrackPart,
        bounds::{self, skills},
    },
    documents::{skill_example_name, skill_state_name},
    ids::{EvidenceId, PersonId, SkillId},
    time::CivilDate,
};

/// "Ja".
pub(crate) const YES: &str = "yes";
/// "Nee".
pub(crate) const NO: &str = "no";

/// The word for yes, or for no.
pub(crate) const fn yes_or_no(it: bool) -> &'static str {
    if it { YES } else { NO }
}

/// A register of a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SkillField {
    /// That it was begun; said once.
    Set,
    /// What it is.
    Name,
    /// Which of the short list it is like.
    Example,
    /// Where it is practised.
    Practised,
    /// How it is with it.
    State,
    /// Whether it is in the portfolio.
    Shown,
}

/// A register of what shows a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EvidenceField {
    /// Of which skill; said once and for good.
    Of,
    /// A sentence or a recording.
    Words,
    /// A photo.
    Photo,
    /// The day.
    Day,
    /// Whether it is in the portfolio.
    Shown,
}

/// A register of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TrackKey {
    /// An answer of the intake.
    Intake(IntakeQuestion),
    /// A day that a phase began.
    Phase(CivilDate),
    /// What another says to have seen.
    Hidden(PersonId, Seen),
}

/// What a register holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Own words of at most so many characters; these can be spoken.
    Words(usize),
    /// A photo.
    Photo,
    /// One of Kring's words.
    Word,
    /// The same, said once and for good.
    Once,
}

impl SkillField {
    const ALL: [Self; 6] = [Self::Set, Self::Name, Self::Example, Self::Practised, Self::State, Self::Shown];

    const fn name(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Name => "name",
            Self::Example => "example",
            Self::Practised => "where",
            Self::State => "state",
            Self::Shown => "shown",
        }
    }

    /// What it holds.
    pub(crate) const fn holds(self) -> Holds {
        match self {
            Self::Set => Holds::Once,
            Self::Name | Self::Practised => Holds::Words(skills::MAX_SKILL),
            Self::Example | Self::State | Self::Shown => Holds::Word,
        }
    }

    /// Whether this word can stand in it.
    pub(crate) fn admits(self, word: &str) -> bool {
        match self {
            Self::Set => word.is_empty(),
            Self::Example => word.is_empty() || skill_example_name::parse(word).is_some(),
            Self::State => skill_state_name::parse(word).is_some(),
            Self::Shown => word == YES || word == NO,
            Self::Name | Self::Practised => true,
        }
    }

    /// Where one thing that is said goes.
    pub(crate) const fn of(part: &SkillPart) -> Self {
        match part {
            SkillPart::Name { .. } => Self::Name,
            SkillPart::Example { .. } => Self::Example,
            SkillPart::Practised { .. } => Self::Practised,
            SkillPart::State { .. } => Self::State,
            SkillPart::Shown { .. } => Self::Shown,
        }
    }
}

impl EvidenceField {
    const ALL: [Self; 5] = [Self::Of, Self::Words, Self::Photo, Self::Day, Self::Shown];

    const fn name(self) -> &'static str {
        match self {
            Self::Of => "of",
            Self::Words => "words",
            Self::Photo => "photo",
            Self::Day => "day",
            Self::Shown => "shown",
        }
    }

    /// What it holds.
    pub(crate) const fn holds(self) -> Holds {
        match self {
            Self::Of => Holds::Once,
            Self::Words => Holds::Words(skills::MAX_TOLD),
            Self::Photo => Holds::Photo,
            Self::Day | Self::Shown => Holds::Word,
        }
    }

    /// Whether this word can stand in it.
    pub(crate) fn admits(self, word: &str) -> bool {
        match self {
            Self::Of => word.parse::<SkillId>().is_ok_and(|skill| skill.to_string() == word),
            Self::Day => bounds::day(word).is_ok(),
            Self::Shown => word == YES || word == NO,
            Self::Words | Self::Photo => true,
        }
    }

    /// Where one thing that is said goes.
    pub(crate) const fn of(part: &EvidencePart) -> Self {
        match part {
            EvidencePart::Words { .. } => Self::Words,
            EvidencePart::Photo { .. } => Self::Photo,
            EvidencePart::Day { .. } => Self::Day,
            EvidencePart::Shown { .. } => Self::Shown,
        }
    }
}

impl TrackKey {
    /// Where one thing that is said goes.
    pub(crate) fn of(part: &TrackPart) -> Self {
        match part {
            TrackPart::Intake { question, .. } => Self::Intake(*question),
            TrackPart::Phase { day, .. } => Self::Phase(day.clone()),
            TrackPart::Hidden { by, seen, .. } => Self::Hidden(*by, *seen),
        }
    }
}

/// The register of a skill.
pub(crate) fn skill_key(skill: SkillId, field: SkillField) -> String {
    format!("{skill}/{}", field.name())
}

/// Reads [`skill_key`] back; `None` for anything that would not have been written.
pub(crate) fn skill_line(key: &str) -> Option<(SkillId, SkillField)> {
    let (skill, name) = key.split_once('/')?;
    let line = (skill.parse().ok()?, SkillField::ALL.into_iter().find(|field| field.name() == name)?);
    (skill_key(line.0, line.1) == key).then_some(line)
}

/// The register of what shows a skill.
pub(crate) fn evidence_key(evidence: EvidenceId, field: EvidenceField) -> String {
    format!("{evidence}/{}", field.name())
}

/// Reads [`evidence_key`] back; `None` for anything that would not have been written.
pub(crate) fn evidence_line(key: &str) -> Option<(EvidenceId, EvidenceField)> {
    let (evidence, name) = key.split_once('/')?;
    let line = (evidence.parse().ok()?, EvidenceField::ALL.into_iter().find(|field| field.name() == name)?);
    (evidence_key(line.0, line.1) == key).then_some(line)
}

/// The register of what another says to have seen.
pub(crate) fn hidden_key(by: PersonId, seen: Seen) -> String {
    format!("{by}/{seen}")
}

/// Reads [`hidden_key`] back; `None` for anything that would not have been written.
pub(crate) fn hidden_line(key: &str) -> Option<(PersonId, Seen)> {
    let (by, seen) = key.split_once('/')?;
    let line = (by.parse().ok()?, Seen::parse(seen)?);
    (hidden_key(line.0, line.1) == key).then_some(line)
}
