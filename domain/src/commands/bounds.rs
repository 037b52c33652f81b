//! How long, how many, when: the bounds that commands and the gate share.

pub mod skills;

use jiff::civil::{Date, DateTime};

use super::{
    Answer, Attachment, CommandFault, ConversationPart, Decided, Doer, GoalPart, NewAnswer, ProgrammeLine, RailWords,
    Said, StepPart, StepState, Talk, Voice,
};
use crate::{
    documents::{
        conversations::Line,
        goals::{GoalField, StepField},
    },
    time::{CivilDate, CivilTime, Timestamp},
};

/// Characters in an entry's words or a paragraph of notes.
pub const MAX_BODY: usize = 8_000;
/// Characters in a title.
pub const MAX_TITLE: usize = 120;
/// Characters in a place or a line of a programme.
pub const MAX_LINE: usize = 200;
/// Characters in an agreement.
pub const MAX_AGREEMENT: usize = 1_000;
/// Characters in what a group is about, in its house rules, and in the reason for a measure.
pub const MAX_PAGE: usize = 4_000;
/// Characters in an answer of an introduction.
pub const MAX_INTRODUCTION: usize = 2_000;
/// Characters in an answer to a question of an instrument, in own words.
pub const MAX_ANSWER: usize = 2_000;
/// Answers in one command: an instrument has at most eighty questions.
pub const MAX_ANSWERS: usize = 80;
/// Characters in a wish, and in a goal.
pub const MAX_GOAL: usize = 2_000;
/// Characters in a step: a thing for one day.
pub const MAX_STEP: usize = 500;
/// Characters in what someone says looking back at a step or a goal.
pub const MAX_LOOK_BACK: usize = 2_000;
/// Characters in who does something, as it is stored: a name behind its kind.
pub const MAX_DOER: usize = MAX_LINE + 6;
/// Characters in a guard rail as it was told.
pub const MAX_RAIL: usize = 500;
/// Characters in what a grant of sight is for.
pub const MAX_PURPOSE: usize = 200;
/// Characters in a thing that someone can help with.
pub const MAX_TOPIC: usize = 60;
/// Things that someone can help with.
pub const MAX_TOPICS: usize = 12;
/// Lines in a programme.
pub const MAX_PROGRAMME: usize = 40;
/// Photos and recordings in an entry.
pub const MAX_ATTACHMENTS: usize = 4;
/// Characters in a language tag (BCP 47 asks for room for 35).
pub const MAX_LANG: usize = 35;
/// Minutes that a meeting or a line takes: a day.
pub const MAX_MINUTES: u16 = 24 * 60;
/// Bytes of a photo: 1 MiB.
pub const MAX_PHOTO_BYTES: u32 = 1 << 20;
/// Pixels on a photo's long side.
pub const MAX_PHOTO_SIDE: u16 = 1_600;
/// Bytes of a recording: 4 MiB.
pub const MAX_VOICE_BYTES: u32 = 4 << 20;
/// Milliseconds of a recording: 5 minutes, and a second for the last block.
pub const MAX_VOICE_MS: u32 = 5 * 60 * 1_000 + 1_000;
/// Values in the drawing of a recording.
pub const MAX_LEVELS: usize = 64;
/// 2020-01-01T00:00Z: before Kring.
pub const EARLIEST: Timestamp = Timestamp(1_577_836_800_000);
/// 2100-01-01T00:00Z.
pub const LATEST: Timestamp = Timestamp(4_102_444_800_000);

/// Whether a text may have more than one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One line.
    One,
    /// Line breaks and tabs are welcome.
    Many,
}

/// Checks a text: at most `max` characters, none of them a control character.
///
/// # Errors
/// [`CommandFault::TooLong`], [`CommandFault::Characters`].
pub fn text(text: &str, max: usize, lines: Lines) -> Result<(), CommandFault> {
    // Four bytes is the longest character: what is longer in bytes need not be counted.
    if text.len() > max.saturating_mul(4) || text.chars().count() > max {
        return Err(CommandFault::TooLong);
    }
    let kept = |letter: char| !letter.is_control() || (lines == Lines::Many && matches!(letter, '\n' | '\t'));
    if text.chars().all(kept) { Ok(()) } else { Err(CommandFault::Characters) }
}

/// Checks a text that must say something.
///
/// # Errors
/// As [`text`], and [`CommandFault::Empty`] when it is only white space.
pub fn some_text(words: &str, max: usize, lines: Lines) -> Result<(), CommandFault> {
    text(words, max, lines)?;
    if words.trim().is_empty() { Err(CommandFault::Empty) } else { Ok(()) }
}

/// Checks a moment.
///
/// # Errors
/// [`CommandFault::Moment`] outside 2020 to 2099.
pub fn moment(at: Timestamp) -> Result<(), CommandFault> {
    if EARLIEST <= at && at < LATEST { Ok(()) } else { Err(CommandFault::Moment) }
}

/// Checks a wall-clock moment: `2026-11-24T10:00`, in the years 2020 to 2099.
///
/// # Errors
/// [`CommandFault::Moment`].
pub fn civil(at: &CivilTime) -> Result<(), CommandFault> {
    let parsed: DateTime = at.0.parse().map_err(|_not_civil| CommandFault::Moment)?;
    let canonical = parsed.strftime("%Y-%m-%dT%H:%M").to_string();
    if canonical == at.0 && (2020..2100).contains(&parsed.year()) { Ok(()) } else { Err(CommandFault::Moment) }
}

/// Reads a day: `2026-11-24`, in the years 2020 to 2099.
///
/// # Errors
/// [`CommandFault::Moment`].
pub fn day(text: &str) -> Result<CivilDate, CommandFault> {
    let parsed: Date = text.parse().map_err(|_no_day| CommandFault::Moment)?;
    if parsed.to_string() == text && (2020..2100).contains(&parsed.year()) {
        Ok(CivilDate(text.to_owned()))
    } else {
        Err(CommandFault::Moment)
    }
}

/// Checks a day, as [`day`] reads it.
///
/// # Errors
/// [`CommandFault::Moment`].
pub fn date(date: &CivilDate) -> Result<(), CommandFault> {
    day(&date.0).map(drop)
}

/// Checks a length of time.
///
/// # Errors
/// [`CommandFault::Moment`] beyond a day.
pub const fn minutes(minutes: u16) -> Result<(), CommandFault> {
    if minutes <= MAX_MINUTES { Ok(()) } else { Err(CommandFault::Moment) }
}

/// Checks a language tag: ASCII letters, digits and hyphens; may be empty.
///
/// # Errors
/// [`CommandFault::TooLong`], [`CommandFault::Characters`].
pub fn lang(tag: &str) -> Result<(), CommandFault> {
    if tag.len() > MAX_LANG {
        return Err(CommandFault::TooLong);
    }
    let fits = tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if fits { Ok(()) } else { Err(CommandFault::Characters) }
}

/// Checks the lines of a programme.
///
/// # Errors
/// [`CommandFault::TooMany`], and each line's own fault.
pub fn programme(lines: &[ProgrammeLine]) -> Result<(), CommandFault> {
    if lines.len() > MAX_PROGRAMME {
        return Err(CommandFault::TooMany);
    }
    for line in lines {
        some_text(&line.text, MAX_LINE, Lines::One)?;
        minutes(line.minutes)?;
    }
    Ok(())
}

/// Checks the things that someone can help with.
///
/// # Errors
/// [`CommandFault::TooMany`], and each topic's own fault.
pub fn topics<'a>(topics: impl Iterator<Item = &'a str>) -> Result<(), CommandFault> {
    let mut count = 0_usize;
    for topic in topics {
        count += 1;
        if count > MAX_TOPICS {
            return Err(CommandFault::TooMany);
        }
        some_text(topic, MAX_TOPIC, Lines::One)?;
    }
    Ok(())
}

/// Checks what is filled in of an instrument.
///
/// # Errors
/// [`CommandFault::Empty`] when nothing is said, or of version 0, which no instrument has;
/// [`CommandFault::TooMany`], and each answer's own fault.
pub fn assessment(version: u16, answers: &[NewAnswer], talk: &[Talk]) -> Result<(), CommandFault> {
    if version == 0 || (answers.is_empty() && talk.is_empty()) {
        return Err(CommandFault::Empty);
    }
    if answers.len() > MAX_ANSWERS || talk.len() > MAX_ANSWERS {
        return Err(CommandFault::TooMany);
    }
    answers.iter().try_for_each(|given| match &given.answer {
        Answer::Tapped { .. } => Ok(()),
        Answer::Words { text, voice } => spoken(text, voice.as_ref(), MAX_ANSWER, Lines::Many),
    })
}

/// Checks what is said of a goal.
///
/// # Errors
/// [`CommandFault::Empty`] when nothing is said, [`CommandFault::TooMany`] when a thing is said twice, and each one's own
/// fault.
pub fn goal(parts: &[GoalPart]) -> Result<(), CommandFault> {
    each_once(parts, GoalField::of)?;
    parts.iter().try_for_each(|part| match part {
        GoalPart::Wish { said: words } | GoalPart::Goal { said: words } => said(words, MAX_GOAL, Lines::Many),
        GoalPart::Back { said: words, .. } => said(words, MAX_LOOK_BACK, Lines::Many),
        GoalPart::First { .. } | GoalPart::State { .. } => Ok(()),
    })
}

/// Checks what is said of a step.
///
/// # Errors
/// As [`goal`], and [`CommandFault::Moment`] for a day that cannot be.
pub fn step(parts: &[StepPart]) -> Result<(), CommandFault> {
    each_once(parts, StepField::of)?;
    parts.iter().try_for_each(|part| match part {
        StepPart::Step { said: words } => said(words, MAX_STEP, Lines::Many),
        StepPart::Went { said: words } => said(words, MAX_LOOK_BACK, Lines::Many),
        StepPart::Day { day: Some(on) } | StepPart::State { state: StepState::Done { on } } => day(&on.0).map(drop),
        StepPart::Day { day: None } | StepPart::State { state: StepState::ToDo | StepState::Rests } => Ok(()),
    })
}

/// Checks what is said in a conversation.
///
/// # Errors
/// As [`goal`], [`CommandFault::TooMany`] also for more than [`MAX_ANSWERS`] things, [`CommandFault::Moment`] for a day that
/// cannot be, and as [`decided`], [`doer`] and [`rail`].
pub fn conversation(parts: &[ConversationPart]) -> Result<(), CommandFault> {
    if parts.len() > MAX_ANSWERS {
        return Err(CommandFault::TooMany);
    }
    each_once(parts, Line::of)?;
    parts.iter().try_for_each(|part| match part {
        ConversationPart::Aim { said: words }
        | ConversationPart::Said { said: words }
        | ConversationPart::Wrong { said: words, .. }
        | ConversationPart::Answer { said: words, .. } => said(words, MAX_ANSWER, Lines::Many),
        ConversationPart::Agreement { said: words, doer: who, by, agreement: _ } => {
            said(words, MAX_AGREEMENT, Lines::Many)?;
            doer(who)?;
            by.as_ref().map_or(Ok(()), date)
        }
        ConversationPart::Rail { told, .. } => told.as_ref().map_or(Ok(()), rail),
        ConversationPart::Decision { decided: what, .. } => what.as_ref().map_or(Ok(()), decided),
        ConversationPart::Leads { .. }
        | ConversationPart::Role { .. }
        | ConversationPart::Hard { .. }
        | ConversationPart::DayPart { .. }
        | ConversationPart::Came { .. } => Ok(()),
    })
}

/// Checks who does something.
///
/// # Errors
/// As [`some_text`], of another's name.
pub fn doer(doer: &Doer) -> Result<(), CommandFault> {
    match doer {
        Doer::Participant | Doer::Professional => Ok(()),
        Doer::Other { name } => some_text(name, MAX_LINE, Lines::One),
    }
}

/// Checks a guard rail as it was told.
///
/// # Errors
/// As [`some_text`].
pub fn rail(told: &RailWords) -> Result<(), CommandFault> {
    some_text(&told.text, MAX_RAIL, Lines::Many)
}

/// Checks a decision: it names the information that it rests on.
///
/// # Errors
/// As [`some_text`], of the decision, of the information, and of an explanation that is there.
pub fn decided(decided: &Decided) -> Result<(), CommandFault> {
    some_text(&decided.decision, MAX_ANSWER, Lines::Many)?;
    some_text(&decided.rests_on, MAX_ANSWER, Lines::Many)?;
    decided.departs.as_ref().map_or(Ok(()), |why| some_text(why, MAX_ANSWER, Lines::Many))
}

/// One place is written once in a change.
fn each_once<P, F: PartialEq>(parts: &[P], field: impl Fn(&P) -> F) -> Result<(), CommandFault> {
    if parts.is_empty() {
        return Err(CommandFault::Empty);
    }
    let twice =
        parts.iter().enumerate().any(|(at, part)| parts.iter().take(at).any(|other| field(other) == field(part)));
    if twice { Err(CommandFault::TooMany) } else { Ok(()) }
}

/// Checks what someone says in their own words: at most `max` characters, and a recording as an entry's is.
///
/// # Errors
/// As [`text`], and [`CommandFault::Attachment`].
pub fn said(said: &Said, max: usize, lines: Lines) -> Result<(), CommandFault> {
    spoken(&said.text, said.voice.as_ref(), max, lines)
}

/// As [`said`], of words and a recording that stand apart.
///
/// # Errors
/// As [`said`].
pub fn spoken(words: &str, voice: Option<&Voice>, max: usize, lines: Lines) -> Result<(), CommandFault> {
    text(words, max, lines)?;
    if voice.is_none_or(voice_fits) { Ok(()) } else { Err(CommandFault::Attachment) }
}

/// Checks what someone says in their own words, where something must be said.
///
/// # Errors
/// As [`said`], and [`CommandFault::Empty`].
pub fn something_said(words: &Said, max: usize, lines: Lines) -> Result<(), CommandFault> {
    said(words, max, lines)?;
    if words.is_empty() { Err(CommandFault::Empty) } else { Ok(()) }
}

/// Whether a recording is one that can be kept.
#[must_use]
pub fn voice_fits(voice: &Voice) -> bool {
    (1..=MAX_VOICE_BYTES).contains(&voice.size_bytes)
        && (1..=MAX_VOICE_MS).contains(&voice.duration_ms)
        && voice.levels.len() <= MAX_LEVELS
}

/// Checks an entry's attachments.
///
/// # Errors
/// [`CommandFault::TooMany`], [`CommandFault::Attachment`].
pub fn attachments(attachments: &[Attachment]) -> Result<(), CommandFault> {
    if attachments.len() > MAX_ATTACHMENTS {
        return Err(CommandFault::TooMany);
    }
    if attachments.iter().all(attachment_fits) { Ok(()) } else { Err(CommandFault::Attachment) }
}

fn attachment_fits(attachment: &Attachment) -> bool {
    match attachment {
        Attachment::Photo { hash: _, size_bytes, width, height } => {
            (1..=MAX_PHOTO_BYTES).contains(size_bytes)
                && (1..=MAX_PHOTO_SIDE).contains(width)
                && (1..=MAX_PHOTO_SIDE).contains(height)
        }
        Attachment::Voice(voice) => voice_fits(voice),
    }
}
