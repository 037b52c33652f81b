//! From what the maps tell of skills to commands.

use kring_domain::{
    commands::{Command, EvidencePart, Seen, SkillPart, TrackPart},
    documents::{
        goals::Worded,
        skills::{Evidence, Skill},
    },
    ids::{EvidenceId, SkillId},
    time::{CivilDate, Timestamp},
};

use super::Now;
use crate::maps::{Saw, SaysOfSkill, SkillSays, Stood, said};

impl Now<'_> {
    /// One thing that is said of what one learns and can.
    pub(super) fn says_of_skills(&self, says: &SkillSays) -> Command {
        let at = self.at;
        match says {
            SkillSays::Intake(question, words) => {
                Command::SetTrack { parts: vec![TrackPart::Intake { question: *question, said: said(words) }], at }
            }
            SkillSays::Begins(phase) => {
                Command::SetTrack { parts: vec![TrackPart::Phase { day: self.day(0), phase: Some(*phase) }], at }
            }
            SkillSays::Of(skill, says) => self.says_of_skill(skill, says),
        }
    }

    fn says_of_skill(&self, skill: &str, says: &SaysOfSkill) -> Command {
        let (of, at) = (self.skill_id(skill), self.at);
        let part = match says {
            SaysOfSkill::Name(words) => SkillPart::Name { said: said(words) },
            SaysOfSkill::Example(example) => SkillPart::Example { example: Some(*example) },
            SaysOfSkill::Practised(words) => SkillPart::Practised { said: said(words) },
            SaysOfSkill::State(state) => SkillPart::State { state: *state },
            SaysOfSkill::Shown => SkillPart::Shown { shown: true },
            SaysOfSkill::Shows(evidence, words) => {
                let parts = vec![EvidencePart::Words { said: said(words) }, EvidencePart::Day { day: self.day(0) }];
                return Command::SetEvidence { evidence: self.evidence_id(skill, evidence), skill: of, parts, at };
            }
        };
        Command::SetSkill { skill: of, parts: vec![part], at }
    }

    /// That someone saw it, in their own words.
    pub(super) fn saw(&self, saw: &Saw) -> Command {
        let skill = self.stood(saw.skill, &saw.stood);
        let evidence = saw.evidence.and_then(|name| {
            let id = self.evidence_id(saw.skill, name);
            skill.evidence.iter().find(|shows| shows.evidence == id)
        });
        let (seen, stamp) = match evidence {
            Some(shows) => (Seen::Evidence { evidence: shows.evidence }, skill.stamp_of(shows)),
            None => (Seen::Skill { skill: skill.skill }, skill.stamp()),
        };
        let (text, name) = (saw.words.to_owned(), saw.by.to_owned());
        Command::Confirm { of: self.owner, seen, stamp, text, name, at: self.at }
    }

    /// The skill as it stood when someone saw it.
    fn stood(&self, name: &str, stood: &Stood) -> Skill {
        let worded = |words: &'static str| Worded { said: said(words), at: Timestamp(0), helped: None };
        let shows = |(id, (words, days_ago)): (&&'static str, &(&'static str, i64))| Evidence {
            evidence: self.evidence_id(name, id),
            set_at: Timestamp(0),
            words: Some(worded(words)),
            photo: None,
            day: Some(CivilDate(self.calendar.days_ago(*days_ago).to_string())),
            shown: true,
        };
        Skill {
            skill: self.skill_id(name),
            set_at: Timestamp(0),
            name: stood.name.map(worded),
            example: stood.example,
            practised: None,
            state: Default::default(),
            shown: false,
            evidence: stood.evidence.iter().map(shows).collect(),
        }
    }

    fn skill_id(&self, skill: &str) -> SkillId {
        SkillId::from_random(self.bytes(&format!("skill {} {skill}", self.name)))
    }

    fn evidence_id(&self, skill: &str, evidence: &str) -> EvidenceId {
        EvidenceId::from_random(self.bytes(&format!("evidence {} {skill} {evidence}", self.name)))
    }
}
