//! "Wat ik kan": why someone began, what they learn and can, what shows it, and in which phases they took part. Its owner alone
//! writes it.
//!
//! ```text
//! intake    <question>            → own words (wishes, talents, expects)
//! skills    <skill>/set           → "": said once, its moment is when it was begun
//!           <skill>/name, /where  → own words
//!           <skill>/example       → one of the short list, or empty
//!           <skill>/state         → working_on, can, rests
//!           <skill>/shown         → "yes", "no": whether it is in the portfolio
//! evidence  <evidence>/of         → "<skill>": said once and for good
//!           <evidence>/words      → own words
//!           <evidence>/photo      → the CBOR of an `Attachment`, or an empty text
//!           <evidence>/day        → "2026-11-24"
//!           <evidence>/shown      → "yes", "no": with its skill, unless it is said not to be
//! phases    <day>                 → reached, active, …, or empty: the day that it began
//! hidden    <person>/<seen>       → "yes", "no": whether what they say to have seen is left out of the portfolio
//! ```
//!
//! Each is a register, with `/at` and `/helped`; own words with `/voice`. A skill without name and example is gone, and so is
//! evidence without words and photo.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{ObjId, transaction::Transactable};
use minicbor::{Decode, Encode};
use sha2::{Digest as _, Sha256};

use super::{
    Document,
    edit::Edit,
    goals::Worded,
    intake_name, phase_name,
    registers::{self, RegisterPart, Registers, part_of, stored_cbor, stored_text},
    skill_example_name, skill_state_name,
};
use crate::{
    commands::{
        Attachment, CommandFault, EvidencePart, IntakeQuestion, Phase, Said, Seen, SkillExample, SkillPart, SkillState,
        TrackPart,
    },
    ids::{EvidenceId, PersonId, SkillId},
    time::{CivilDate, Timestamp},
};

mod line;

pub(crate) use line::{EvidenceField, Holds, SkillField, TrackKey, evidence_line, hidden_line, skill_line};

/// What someone learns and can.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct SkillsContents {
    /// In the order of the questions.
    #[n(0)]
    pub intake: Vec<(IntakeQuestion, Worded)>,
    /// By when each was begun, oldest first.
    #[n(1)]
    pub skills: Vec<Skill>,
    /// By the day that each began, oldest first.
    #[n(2)]
    pub phases: Vec<(CivilDate, Phase)>,
    /// What of what others say to have seen is left out of the portfolio.
    #[n(3)]
    pub hidden: BTreeSet<(PersonId, Seen)>,
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Skill {
    /// Which.
    #[n(0)]
    pub skill: SkillId,
    /// When it was begun.
    #[n(1)]
    pub set_at: Timestamp,
    /// What it is, in own words.
    #[n(2)]
    pub name: Option<Worded>,
    /// Which of the short list it is like.
    #[n(3)]
    pub example: Option<SkillExample>,
    /// Where they practise it.
    #[n(4)]
    pub practised: Option<Worded>,
    /// How it is with it.
    #[n(5)]
    pub state: SkillState,
    /// Whether it is in the portfolio.
    #[n(6)]
    pub shown: bool,
    /// What shows it: by its day, the newest first.
    #[n(7)]
    pub evidence: Vec<Evidence>,
}

/// What shows a skill.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Evidence {
    /// Which.
    #[n(0)]
    pub evidence: EvidenceId,
    /// When it was put there.
    #[n(1)]
    pub set_at: Timestamp,
    /// A sentence or a recording.
    #[n(2)]
    pub words: Option<Worded>,
    /// A photo.
    #[n(3)]
    pub photo: Option<Attachment>,
    /// The day it is of.
    #[n(4)]
    pub day: Option<CivilDate>,
    /// Whether it is in the portfolio, with its skill.
    #[n(5)]
    pub shown: bool,
}

impl SkillsContents {
    /// Everything that is said in it in own words.
    pub fn said(&self) -> impl Iterator<Item = &Said> {
        let intake = self.intake.iter().map(|(_question, words)| words);
        let skills = self.skills.iter().flat_map(|skill| [skill.name.as_ref(), skill.practised.as_ref()]).flatten();
        let shown = self.evidence().filter_map(|evidence| evidence.words.as_ref());
        intake.chain(skills).chain(shown).map(|words| &words.said)
    }

    /// All that shows something.
    pub fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        self.skills.iter().flat_map(|skill| &skill.evidence)
    }

    /// Whether something that one can say to have seen is there.
    #[must_use]
    pub fn holds(&self, seen: Seen) -> bool {
        match seen {
            Seen::Skill { skill } => self.skills.iter().any(|each| each.skill == skill),
            Seen::Evidence { evidence } => self.evidence().any(|each| each.evidence == evidence),
        }
    }
}

impl Skill {
    /// Stands for what it says it is now, so that who saw it is not held to words that came later: sixteen hex digits.
    #[must_use]
    pub fn stamp(&self) -> String {
        let example = self.example.map(skill_example_name::word).unwrap_or_default();
        stamp_of(&[&said_bytes(self.name.as_ref()), example.as_bytes()])
    }

    /// The same for one thing that shows it.
    #[must_use]
    pub fn stamp_of(&self, evidence: &Evidence) -> String {
        let photo = evidence.photo.as_ref().map(Attachment::hash).unwrap_or_default();
        let day = evidence.day.as_ref().map(|day| day.0.as_bytes()).unwrap_or_default();
        stamp_of(&[self.stamp().as_bytes(), &said_bytes(evidence.words.as_ref()), &photo, day])
    }
}

/// Whether a text is such a stamp.
pub(crate) fn is_stamp(text: &str) -> bool {
    text.len() == 2 * STAMP_BYTES && text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

const STAMP_BYTES: usize = 8;

fn said_bytes(words: Option<&Worded>) -> Vec<u8> {
    let Some(words) = words else { return Vec::new() };
    let voice = words.said.hash().unwrap_or_default();
    [voice.as_slice(), words.said.text.trim().as_bytes()].concat()
}

fn stamp_of(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(part);
    }
    hex::encode(hasher.finalize().split_at(STAMP_BYTES).0)
}

/// Reads what someone learns and can.
#[must_use]
pub fn read(document: &Document) -> SkillsContents {
    let intake = Registers::read(document, "intake");
    let asked = [IntakeQuestion::Wishes, IntakeQuestion::Talents, IntakeQuestion::Expects];
    let intake =
        asked.into_iter().filter_map(|question| Some((question, worded(&intake, intake_name::word(question))?)));
    let phases = Registers::read(document, "phases");
    let began = values(&phases)
        .filter_map(|day| Some((crate::commands::bounds::day(day).ok()?, phase_name::parse(phases.text(day)?)?)));
    let hidden = Registers::read(document, "hidden");
    let left_out = values(&hidden).filter(|key| hidden.text(key) == Some(line::YES)).filter_map(line::hidden_line);
    SkillsContents {
        intake: intake.collect(),
        skills: read_skills(document),
        phases: began.collect(),
        hidden: left_out.collect(),
    }
}

fn read_skills(document: &Document) -> Vec<Skill> {
    let mut evidence = read_evidence(document);
    let skills = Registers::read(document, "skills");
    let mut read: Vec<Skill> = values(&skills)
        .filter_map(|key| match skill_line(key)? {
            (skill, SkillField::Set) => Some(skill),
            _other => None,
        })
        .map(|skill| {
            let key = |field| line::skill_key(skill, field);
            let text = |field| skills.text(&key(field)).unwrap_or_default();
            Skill {
                skill,
                set_at: skills.said(&key(SkillField::Set)),
                name: worded(&skills, &key(SkillField::Name)),
                example: skill_example_name::parse(text(SkillField::Example)),
                practised: worded(&skills, &key(SkillField::Practised)),
                state: skill_state_name::parse(text(SkillField::State)).unwrap_or_default(),
                shown: text(SkillField::Shown) == line::YES,
                evidence: evidence.remove(&skill).unwrap_or_default(),
            }
        })
        .filter(|skill| skill.name.is_some() || skill.example.is_some())
        .collect();
    read.sort_by_key(|skill| (skill.set_at, skill.skill));
    read
}

fn read_evidence(document: &Document) -> BTreeMap<SkillId, Vec<Evidence>> {
    let shows = Registers::read(document, "evidence");
    let mut read: BTreeMap<SkillId, Vec<Evidence>> = BTreeMap::new();
    for of in values(&shows) {
        let Some((evidence, EvidenceField::Of)) = evidence_line(of) else { continue };
        let Some(skill) = shows.parsed::<SkillId>(of) else { continue };
        let key = |field| line::evidence_key(evidence, field);
        let day = shows.text(&key(EvidenceField::Day)).map(|day| CivilDate(day.to_owned()));
        let words = worded(&shows, &key(EvidenceField::Words));
        let photo = shows.decoded::<Attachment>(&key(EvidenceField::Photo));
        if words.is_none() && photo.is_none() {
            continue;
        }
        let shown = shows.text(&key(EvidenceField::Shown)) != Some(line::NO);
        read.entry(skill).or_default().push(Evidence { evidence, set_at: shows.said(of), words, photo, day, shown });
    }
    for list in read.values_mut() {
        list.sort_by_key(|each| std::cmp::Reverse((each.day.clone(), each.set_at, each.evidence)));
    }
    read
}

/// Whether a skill was begun in a document.
pub(crate) fn holds_skill(document: &Document, skill: SkillId) -> bool {
    let Some(skills) = document.container("skills") else { return false };
    registers::string(document.automerge(), &skills, &line::skill_key(skill, SkillField::Set)).is_some()
}

fn values(of: &Registers) -> impl Iterator<Item = &str> {
    of.keys().filter(|key| part_of(key) == RegisterPart::Value)
}

fn worded(from: &Registers, key: &str) -> Option<Worded> {
    Some(Worded { said: from.words(key)?, at: from.said(key), helped: from.helper(key) })
}

impl<T: Transactable> Edit<'_, T> {
    /// Begins a skill, or says something else of it.
    pub(crate) fn set_skill(&mut self, skill: SkillId, parts: &[SkillPart], at: Timestamp) -> Result<(), CommandFault> {
        let skills = self.map("skills")?;
        let set = line::skill_key(skill, SkillField::Set);
        if registers::string(self.to, &skills, &set).is_none() {
            self.say_helped(&skills, &set, stored_text(""), at)?;
        }
        for part in parts {
            let key = line::skill_key(skill, SkillField::of(part));
            let word = match part {
                SkillPart::Name { said } | SkillPart::Practised { said } => {
                    self.say_words(&skills, &key, said, at)?;
                    continue;
                }
                SkillPart::Example { example } => example.map(skill_example_name::word).unwrap_or_default(),
                SkillPart::State { state } => skill_state_name::word(*state),
                SkillPart::Shown { shown } => line::yes_or_no(*shown),
            };
            self.say_helped(&skills, &key, stored_text(word), at)?;
        }
        Ok(())
    }

    /// Puts something beside a skill that shows it, or says something else of it.
    pub(crate) fn set_evidence(
        &mut self,
        evidence: EvidenceId,
        skill: SkillId,
        parts: &[EvidencePart],
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let skills = self.map("skills")?;
        if registers::string(self.to, &skills, &line::skill_key(skill, SkillField::Set)).is_none() {
            return Err(CommandFault::Gone);
        }
        let shows = self.map("evidence")?;
        let of = line::evidence_key(evidence, EvidenceField::Of);
        match registers::string(self.to, &shows, &of) {
            Some(said) if said == skill.to_string() => {}
            Some(_other) => return Err(CommandFault::WrongDocument),
            None => self.say_helped(&shows, &of, stored_text(&skill.to_string()), at)?,
        }
        for part in parts {
            self.set_evidence_part(&shows, &line::evidence_key(evidence, EvidenceField::of(part)), part, at)?;
        }
        Ok(())
    }

    fn set_evidence_part(
        &mut self,
        shows: &ObjId,
        key: &str,
        part: &EvidencePart,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let value = match part {
            EvidencePart::Words { said } => return self.say_words(shows, key, said, at),
            EvidencePart::Photo { photo: Some(photo) } => stored_cbor(photo),
            EvidencePart::Photo { photo: None } => stored_text(""),
            EvidencePart::Day { day } => stored_text(&day.0),
            EvidencePart::Shown { shown } => stored_text(line::yes_or_no(*shown)),
        };
        self.say_helped(shows, key, value, at)
    }

    /// Says something of the whole.
    pub(crate) fn set_track(&mut self, parts: &[TrackPart], at: Timestamp) -> Result<(), CommandFault> {
        for part in parts {
            match part {
                TrackPart::Intake { question, said } => {
                    let intake = self.map("intake")?;
                    self.say_words(&intake, intake_name::word(*question), said, at)?;
                }
                TrackPart::Phase { day, phase } => {
                    let phases = self.map("phases")?;
                    let word = phase.map(phase_name::word).unwrap_or_default();
                    self.say_helped(&phases, &day.0, stored_text(word), at)?;
                }
                TrackPart::Hidden { by, seen, hidden } => {
                    let left_out = self.map("hidden")?;
                    let key = line::hidden_key(*by, *seen);
                    self.say_helped(&left_out, &key, stored_text(line::yes_or_no(*hidden)), at)?;
                }
            }
        }
        Ok(())
    }
}
