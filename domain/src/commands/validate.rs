//! Whether a command can be done at all, before any document is looked at.

use super::{Command, CommandFault, NewEntry, Received, RewardPart, Told, bounds, bounds::Lines, bounds::skills};
use crate::{
    arrangements::{MAX_COUNTS, MAX_EUROS},
    helping::can_be_helped,
    house_rules,
    time::Timestamp,
};

/// Checks lengths, counts, characters and moments.
///
/// # Errors
/// The first [`CommandFault`] that is found.
pub fn validate(command: &Command) -> Result<(), CommandFault> {
    bounds::moment(moment(command))?;
    match command {
        Command::AddEntry(entry) => entry_fits(entry),
        Command::EditEntry { body, .. } => bounds::text(body, bounds::MAX_BODY, Lines::Many),
        Command::SetHelp { topics, .. } => bounds::topics(topics.iter().map(String::as_str)),
        Command::PlanMeeting { title, starts, minutes, place, programme, .. } => {
            bounds::civil(starts)?;
            gathering(title, *minutes, place)?;
            bounds::programme(programme)
        }
        Command::SetProgrammeLine { line, .. } => {
            bounds::minutes(line.minutes)?;
            bounds::text(&line.text, bounds::MAX_LINE, Lines::One)
        }
        Command::WriteNotes { before, text, .. } => {
            bounds::text(before, bounds::MAX_BODY, Lines::Many)?;
            bounds::text(text, bounds::MAX_BODY, Lines::Many)
        }
        Command::SetAgreement { text, .. } => bounds::text(text, bounds::MAX_AGREEMENT, Lines::Many),
        Command::SetCard { about, house_rules, .. } => {
            bounds::text(about, bounds::MAX_PAGE, Lines::Many)?;
            bounds::text(house_rules, bounds::MAX_PAGE, Lines::Many)
        }
        Command::PlanSeries { title, first, minutes, place, programme, .. } => {
            bounds::civil(first)?;
            gathering(title, *minutes, place)?;
            bounds::programme(programme)
        }
        Command::Introduce { text, voice, .. } => {
            bounds::spoken(text, voice.as_ref(), bounds::MAX_INTRODUCTION, Lines::Many)
        }
        Command::Assess { version, answers, talk, .. } => bounds::assessment(*version, answers, talk),
        Command::SetGoal { parts, .. } => bounds::goal(parts),
        Command::SetStep { parts, .. } => bounds::step(parts),
        Command::CheckIn { date, version, answers, agreement, next, wrong, came, .. } => {
            bounds::date(date)?;
            next.as_ref().map_or(Ok(()), bounds::date)?;
            let says = answers.len() + wrong.len() + came.len();
            if *version == 0 || (says == 0 && agreement.is_none() && next.is_none()) {
                return Err(CommandFault::Empty);
            }
            if says > bounds::MAX_ANSWERS {
                return Err(CommandFault::TooMany);
            }
            answers.iter().try_for_each(|given| match &given.told {
                Told::Tapped { .. } => Ok(()),
                Told::Words { said } => bounds::said(said, bounds::MAX_ANSWER, Lines::Many),
            })?;
            wrong.iter().try_for_each(|given| bounds::said(&given.said, bounds::MAX_ANSWER, Lines::Many))?;
            agreement.as_ref().map_or(Ok(()), |said| bounds::said(said, bounds::MAX_AGREEMENT, Lines::Many))
        }
        Command::Converse { date, parts, .. } => {
            bounds::date(date)?;
            bounds::conversation(parts)
        }
        Command::SetSkill { parts, .. } => skills::skill(parts),
        Command::SetEvidence { parts, .. } => skills::evidence(parts),
        Command::SetTrack { parts, .. } => skills::track(parts),
        Command::Confirm { stamp, text, name, .. } => skills::confirmation(stamp, text, name),
        Command::Reward { says: RewardPart::Offer { version, euros, counts, .. }, .. } => {
            if *version == 0 || !(1..=MAX_EUROS).contains(euros) {
                return Err(CommandFault::RewardRange);
            }
            bounds::some_text(counts, MAX_COUNTS, Lines::Many)
        }
        Command::Reward { says: RewardPart::Given { on }, .. } => on.as_ref().map_or(Ok(()), bounds::date),
        Command::Receive { received: Received::On { day }, .. } => bounds::date(day),
        Command::Warn { reason, .. } => bounds::some_text(reason, bounds::MAX_PAGE, Lines::Many),
        Command::WithHelp { command, .. } => {
            if !can_be_helped(command) {
                return Err(CommandFault::NotWithHelp);
            }
            validate(command)
        }
        Command::AgreeToRules { rules, .. } => {
            if house_rules::is_stamp(rules) {
                Ok(())
            } else {
                Err(CommandFault::Characters)
            }
        }
        Command::SetRhythm { .. }
        | Command::Receive { received: Received::Not, .. }
        | Command::React { .. }
        | Command::SetPause { .. }
        | Command::CorrectPresence { .. }
        | Command::CancelMeeting { .. }
        | Command::AnswerClosing { .. }
        | Command::MarkPresence { .. }
        | Command::Hide { .. }
        | Command::Pin { .. } => Ok(()),
    }
}

/// When the person did it, by the device's server-corrected clock.
#[must_use]
pub const fn moment(command: &Command) -> Timestamp {
    match command {
        Command::AddEntry(entry) => entry.at,
        Command::WithHelp { command, .. } => moment(command),
        Command::EditEntry { at, .. }
        | Command::React { at, .. }
        | Command::SetPause { at, .. }
        | Command::SetHelp { at, .. }
        | Command::CorrectPresence { at, .. }
        | Command::PlanMeeting { at, .. }
        | Command::CancelMeeting { at, .. }
        | Command::SetProgrammeLine { at, .. }
        | Command::WriteNotes { at, .. }
        | Command::SetAgreement { at, .. }
        | Command::AnswerClosing { at, .. }
        | Command::MarkPresence { at, .. }
        | Command::SetCard { at, .. }
        | Command::PlanSeries { at, .. }
        | Command::Hide { at, .. }
        | Command::Pin { at, .. }
        | Command::Introduce { at, .. }
        | Command::Assess { at, .. }
        | Command::SetGoal { at, .. }
        | Command::SetStep { at, .. }
        | Command::AgreeToRules { at, .. }
        | Command::CheckIn { at, .. }
        | Command::Reward { at, .. }
        | Command::Receive { at, .. }
        | Command::SetRhythm { at, .. }
        | Command::Converse { at, .. }
        | Command::SetSkill { at, .. }
        | Command::SetEvidence { at, .. }
        | Command::SetTrack { at, .. }
        | Command::Confirm { at, .. }
        | Command::Warn { at, .. } => *at,
    }
}

fn entry_fits(entry: &NewEntry) -> Result<(), CommandFault> {
    bounds::text(&entry.body, bounds::MAX_BODY, Lines::Many)?;
    bounds::lang(&entry.lang)?;
    bounds::attachments(&entry.attachments)?;
    if entry.body.trim().is_empty() && entry.attachments.is_empty() { Err(CommandFault::Empty) } else { Ok(()) }
}

fn gathering(title: &str, minutes: u16, place: &str) -> Result<(), CommandFault> {
    bounds::some_text(title, bounds::MAX_TITLE, Lines::One)?;
    bounds::minutes(minutes)?;
    bounds::text(place, bounds::MAX_LINE, Lines::One)
}
