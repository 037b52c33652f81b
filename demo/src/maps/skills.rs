//! What people learn and can, as the maps tell it, and what others say to have seen.

use std::collections::BTreeMap;

use kring_domain::commands::{IntakeQuestion, Phase, SkillExample, SkillState};

/// Something that is said of what one learns and can.
#[derive(Clone, Debug)]
pub(crate) enum SkillSays {
    /// Why one began.
    Intake(IntakeQuestion, &'static str),
    /// Where one takes part from this day on.
    Begins(Phase),
    /// Of a skill, by its name here.
    Of(&'static str, SaysOfSkill),
}

/// Something that is said of one skill.
#[derive(Clone, Debug)]
pub(crate) enum SaysOfSkill {
    Name(&'static str),
    Example(SkillExample),
    Practised(&'static str),
    State(SkillState),
    /// It is in the portfolio.
    Shown,
    /// What shows it, by its name here.
    Shows(&'static str, &'static str),
}

/// What someone says to have seen.
#[derive(Clone, Debug)]
pub(crate) struct Saw {
    pub(crate) by: &'static str,
    pub(crate) skill: &'static str,
    /// What stood there then.
    pub(crate) stood: Stood,
    /// Of what shows it, by its name here.
    pub(crate) evidence: Option<&'static str>,
    pub(crate) words: &'static str,
}

/// A skill as far as it was told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stood {
    pub(crate) name: Option<&'static str>,
    pub(crate) example: Option<SkillExample>,
    /// What shows it: the words, and how many days ago.
    pub(crate) evidence: BTreeMap<&'static str, (&'static str, i64)>,
}

impl SkillSays {
    /// Reads one line of it.
    pub(super) fn parse(line: &'static str) -> Option<Self> {
        if let Some(phase) = line.strip_prefix("phase ") {
            return Some(Self::Begins(match phase.trim() {
                "reached" => Phase::Reached,
                "active" => Phase::Active,
                "volunteer-inside" => Phase::VolunteerInside,
                "volunteer-at-partner" => Phase::VolunteerAtPartner,
                "school-or-job" => Phase::SchoolOrJob,
                _other => return None,
            }));
        }
        let (of, words) = line.split_once(':').map_or((line, ""), |(of, words)| (of, words.trim()));
        match of {
            "wishes" => return Some(Self::Intake(IntakeQuestion::Wishes, words)),
            "talents" => return Some(Self::Intake(IntakeQuestion::Talents, words)),
            "expects" => return Some(Self::Intake(IntakeQuestion::Expects, words)),
            _a_skill => {}
        }
        let (skill, what) = of.split_once(' ').unwrap_or((of, "name"));
        let says = match (what.split_once(' '), what) {
            (None, "name") if !words.is_empty() => SaysOfSkill::Name(words),
            (None, "where") if !words.is_empty() => SaysOfSkill::Practised(words),
            (None, "working-on") => SaysOfSkill::State(SkillState::WorkingOn),
            (None, "can") => SaysOfSkill::State(SkillState::Can),
            (None, "rests") => SaysOfSkill::State(SkillState::Rests),
            (None, "shown") => SaysOfSkill::Shown,
            (Some(("like", example)), _) => SaysOfSkill::Example(example_of(example)?),
            (Some(("shows", evidence)), _) if !words.is_empty() => SaysOfSkill::Shows(evidence, words),
            _other => return None,
        };
        Some(Self::Of(skill, says))
    }
}

impl Stood {
    /// Notes what is said of it, so many days ago.
    pub(super) fn note(&mut self, says: &SaysOfSkill, days_ago: i64) {
        match says {
            SaysOfSkill::Name(words) => self.name = Some(words),
            SaysOfSkill::Example(example) => self.example = Some(*example),
            SaysOfSkill::Shows(evidence, words) => _ = self.evidence.insert(evidence, (words, days_ago)),
            SaysOfSkill::Practised(_) | SaysOfSkill::State(_) | SaysOfSkill::Shown => {}
        }
    }
}

fn example_of(name: &str) -> Option<SkillExample> {
    Some(match name {
        "on-time" => SkillExample::OnTime,
        "together" => SkillExample::Together,
        "customers" => SkillExample::Customers,
        "cooking" => SkillExample::Cooking,
        "growing" => SkillExample::Growing,
        "making" => SkillExample::Making,
        "computer" => SkillExample::Computer,
        "language" => SkillExample::Language,
        "explaining" => SkillExample::Explaining,
        "money" => SkillExample::Money,
        _other => return None,
    })
}
