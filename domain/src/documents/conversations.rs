//! Conversations: one writer's half of what a participant and one professional talk about in a year, in the participant's own
//! space.
//!
//! ```text
//! talks  <day>/aim               → text; /voice
//!        <day>/leads             → "participant", "professional", "together"
//!        <day>/role              → "coach", …: the professional's alone
//!        <day>/hard              → true, false
//!        <day>/part              → "morning", "afternoon", "any_time": the participant's alone
//!        <day>/rail/<stamp>      → CBOR: kind and words as told, or "": the professional's alone
//!        <day>/said              → text; /voice
//!        <day>/agreement/<id>    → text; /voice
//!        <day>/doer/<id>         → "participant", "professional", "other:…"
//!        <day>/by/<id>           → "2026-12-01", or ""
//!        <day>/came/<id>         → "done", "goes_on", "let_go": said on that day of an earlier agreement
//!        <day>/wrong/<of what>   → text; /voice: "dit klopt niet", beside what the other said
//!        <day>/decision/<id>     → CBOR: what, and on which information, or "": the professional's alone
//!        <day>/fits/<id>         → "yes", "not_quite", "in_other_words": the participant's alone
//!        <day>/answer/<id>       → text; /voice: the participant's alone
//! ```
//!
//! Each is a register, with `/at` and `/helped`. A conversation is named by its day, so that one that was recorded twice, on two
//! devices, is one. What came of an agreement stands with the day on which it was said: an agreement of long ago is answered
//! today.

use std::collections::BTreeMap;

use automerge::{ScalarValue, transaction::Transactable};
use minicbor::{Decode, Encode};

use super::{
    Document, came_name,
    check_ins::SaidAt,
    day_part_name,
    edit::Edit,
    fits_name, leads_name,
    registers::{RegisterPart, Registers, part_of, stored_cbor, stored_text},
    role_name,
};
use crate::{
    commands::{
        Beside, Came, CommandFault, ConversationPart, DayPart, Decided, Doer, Fits, Leads, RailStamp, RailWords,
        TalkRole,
    },
    ids::{AgreementId, DecisionId},
    time::{CivilDate, Timestamp},
};

mod line;

pub(crate) use line::{Line, Whose, doer_text, parse_doer};

/// One half.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct ConversationsContents {
    /// By day, oldest first.
    #[n(0)]
    pub talks: Vec<ConversationHalf>,
}

/// What one of the two said of one day.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct ConversationHalf {
    /// The day.
    #[n(0)]
    pub date: CivilDate,
    /// What it is for.
    #[n(1)]
    pub aim: Option<SaidAt>,
    /// Who leads, and when that was said.
    #[n(2)]
    pub leads: Option<(Leads, Timestamp)>,
    /// What the professional did.
    #[n(3)]
    pub role: Option<TalkRole>,
    /// Whether it is a hard one, and when that was said.
    #[n(4)]
    pub hard: Option<(bool, Timestamp)>,
    /// When on the day it goes best.
    #[n(5)]
    pub day_part: Option<DayPart>,
    /// The guard rails that were told.
    #[n(6)]
    pub rails: Vec<(RailStamp, RailWords)>,
    /// What was said.
    #[n(7)]
    pub said: Option<SaidAt>,
    /// What was agreed, in the order in which it was said.
    #[n(8)]
    pub agreements: Vec<Agreement>,
    /// What came of earlier agreements, and when that was said.
    #[n(9)]
    pub came: Vec<(AgreementId, Came, Timestamp)>,
    /// "Dit klopt niet", beside what the other said.
    #[n(10)]
    pub wrong: Vec<(Beside, SaidAt)>,
    /// What was decided, and when that was written, in that order.
    #[n(11)]
    pub decisions: Vec<(DecisionId, Decided, Timestamp)>,
    /// The participant's answers.
    #[n(12)]
    pub answers: Vec<DecisionAnswer>,
}

/// Something that was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Agreement {
    /// Which.
    #[n(0)]
    pub id: AgreementId,
    /// What.
    #[n(1)]
    pub said: SaidAt,
    /// Who does it.
    #[n(2)]
    pub doer: Option<Doer>,
    /// By which day.
    #[n(3)]
    pub by: Option<CivilDate>,
}

/// What the participant answers to a decision.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct DecisionAnswer {
    /// Which decision.
    #[n(0)]
    pub decision: DecisionId,
    /// Whether it fits.
    #[n(1)]
    pub fits: Fits,
    /// In own words.
    #[n(2)]
    pub said: Option<SaidAt>,
}

impl ConversationHalf {
    /// Each place where something is said in own words.
    pub fn said(&self) -> impl Iterator<Item = &SaidAt> {
        let agreed = self.agreements.iter().map(|agreement| &agreement.said);
        let wrong = self.wrong.iter().map(|(_beside, said)| said);
        let answered = self.answers.iter().filter_map(|answer| answer.said.as_ref());
        self.aim.iter().chain(&self.said).chain(agreed).chain(wrong).chain(answered)
    }
}

/// Reads one half.
#[must_use]
pub fn read(document: &Document) -> ConversationsContents {
    let registers = Registers::read(document, "talks");
    let mut talks: BTreeMap<CivilDate, ConversationHalf> = BTreeMap::new();
    let (mut doers, mut days) = (BTreeMap::new(), BTreeMap::new());
    // A register that was spoken alone has its words too: they are empty.
    for key in registers.keys().filter(|key| part_of(key) == RegisterPart::Value) {
        let Some((date, line)) = Line::parse(key) else { continue };
        let at = registers.said(key);
        let text = registers.text(key).unwrap_or_default();
        let half = talks.entry(date.clone()).or_insert_with(|| empty(date.clone()));
        let said = || {
            let said = registers.words(key)?;
            Some(SaidAt { said, at, helped: registers.helper(key) })
        };
        match line {
            Line::Aim => half.aim = said(),
            Line::Leads => half.leads = leads_name::parse(text).map(|leads| (leads, at)),
            Line::Role => half.role = role_name::parse(text),
            Line::Hard => half.hard = Some((registers.is(key), at)),
            Line::DayPart => half.day_part = day_part_name::parse(text),
            Line::Rail(rail) => half.rails.extend(registers.decoded::<RailWords>(key).map(|told| (rail, told))),
            Line::Said => half.said = said(),
            Line::Agreement(id) => {
                half.agreements.extend(said().map(|said| Agreement { id, said, doer: None, by: None }));
            }
            Line::Doer(id) => drop(parse_doer(text).map(|doer| doers.insert((date, id), doer))),
            Line::By(id) if text.is_empty() => drop(days.remove(&(date, id))),
            Line::By(id) => drop(days.insert((date, id), CivilDate(text.to_owned()))),
            Line::Came(id) => half.came.extend(came_name::parse(text).map(|came| (id, came, at))),
            Line::Wrong(beside) => half.wrong.extend(said().map(|said| (beside, said))),
            Line::Decision(id) => {
                half.decisions.extend(registers.decoded::<Decided>(key).map(|decided| (id, decided, at)));
            }
            Line::Fits(decision) => {
                let answer = Line::Answer(decision).key(&date);
                let words = registers.words(&answer).map(|said| SaidAt {
                    said,
                    at: registers.said(&answer),
                    helped: registers.helper(&answer),
                });
                let fits = fits_name::parse(text);
                half.answers.extend(fits.map(|fits| DecisionAnswer { decision, fits, said: words }));
            }
            Line::Answer(_) => {}
        }
    }
    for half in talks.values_mut() {
        for agreement in &mut half.agreements {
            let key = (half.date.clone(), agreement.id);
            agreement.doer = doers.remove(&key);
            agreement.by = days.remove(&key);
        }
        half.agreements.sort_by_key(|agreement| (agreement.said.at, agreement.id));
        half.decisions.sort_by_key(|(id, _decided, at)| (*at, *id));
    }
    ConversationsContents { talks: talks.into_values().collect() }
}

fn empty(date: CivilDate) -> ConversationHalf {
    ConversationHalf {
        date,
        aim: None,
        leads: None,
        role: None,
        hard: None,
        day_part: None,
        rails: Vec::new(),
        said: None,
        agreements: Vec::new(),
        came: Vec::new(),
        wrong: Vec::new(),
        decisions: Vec::new(),
        answers: Vec::new(),
    }
}

impl<T: Transactable> Edit<'_, T> {
    /// Says something in one's own half of the conversation of a day.
    pub(crate) fn converse(
        &mut self,
        date: &CivilDate,
        parts: &[ConversationPart],
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let talks = self.map("talks")?;
        for part in parts {
            let key = |line: Line| line.key(date);
            let (line, value) = match part {
                ConversationPart::Aim { said } => {
                    self.say_words(&talks, &key(Line::Aim), said, at)?;
                    continue;
                }
                ConversationPart::Said { said } => {
                    self.say_words(&talks, &key(Line::Said), said, at)?;
                    continue;
                }
                ConversationPart::Wrong { beside, said } => {
                    self.say_words(&talks, &key(Line::Wrong(*beside)), said, at)?;
                    continue;
                }
                ConversationPart::Agreement { agreement, said, doer, by } => {
                    self.say_words(&talks, &key(Line::Agreement(*agreement)), said, at)?;
                    self.say_helped(&talks, &key(Line::Doer(*agreement)), stored_text(&doer_text(doer)), at)?;
                    let day = by.as_ref().map_or("", |day| day.0.as_str());
                    (Line::By(*agreement), stored_text(day))
                }
                ConversationPart::Answer { decision, fits, said } => {
                    self.say_words(&talks, &key(Line::Answer(*decision)), said, at)?;
                    (Line::Fits(*decision), stored_text(fits_name::word(*fits)))
                }
                ConversationPart::Leads { leads } => (Line::Leads, stored_text(leads_name::word(*leads))),
                ConversationPart::Role { role } => (Line::Role, stored_text(role_name::word(*role))),
                ConversationPart::Hard { hard } => (Line::Hard, ScalarValue::Boolean(*hard)),
                ConversationPart::DayPart { day_part } => (Line::DayPart, stored_text(day_part_name::word(*day_part))),
                ConversationPart::Rail { rail, told } => {
                    (Line::Rail(*rail), told.as_ref().map_or_else(|| stored_text(""), stored_cbor))
                }
                ConversationPart::Came { agreement, came } => {
                    (Line::Came(*agreement), stored_text(came_name::word(*came)))
                }
                ConversationPart::Decision { decision, decided } => {
                    (Line::Decision(*decision), decided.as_ref().map_or_else(|| stored_text(""), stored_cbor))
                }
            };
            self.say_helped(&talks, &key(line), value, at)?;
        }
        Ok(())
    }
}
