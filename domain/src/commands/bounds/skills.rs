//! What fits in what is said of skills.

use super::{Lines, each_once, said, some_text, text};
use crate::{
    commands::{Attachment, CommandFault, EvidencePart, SkillPart, TrackPart},
    documents::skills::{EvidenceField, SkillField, TrackKey, is_stamp},
};

/// Characters in what a skill is, and in where it is practised.
pub const MAX_SKILL: usize = 500;
/// Characters in what shows a skill, and in an answer of the intake.
pub const MAX_TOLD: usize = 2_000;
/// Characters in what another says to have seen.
pub const MAX_SEEN: usize = 500;
/// Characters in the name with which someone signs: as long as a name is.
pub const MAX_NAME: usize = 40;

/// Checks what is said of a skill.
///
/// # Errors
/// [`CommandFault::Empty`] when nothing is said, [`CommandFault::TooMany`] when a thing is said twice, and each one's own
/// fault.
pub fn skill(parts: &[SkillPart]) -> Result<(), CommandFault> {
    each_once(parts, SkillField::of)?;
    parts.iter().filter_map(SkillPart::said).try_for_each(|words| said(words, MAX_SKILL, Lines::Many))
}

/// Checks what is said of what shows a skill.
///
/// # Errors
/// As [`skill`], [`CommandFault::Moment`] for a day that cannot be, and [`CommandFault::Attachment`] for what is no photo.
pub fn evidence(parts: &[EvidencePart]) -> Result<(), CommandFault> {
    each_once(parts, EvidenceField::of)?;
    parts.iter().try_for_each(|part| match part {
        EvidencePart::Words { said: words } => said(words, MAX_TOLD, Lines::Many),
        EvidencePart::Photo { photo: Some(photo) } => {
            if photo_fits(photo) {
                Ok(())
            } else {
                Err(CommandFault::Attachment)
            }
        }
        EvidencePart::Day { day } => super::date(day),
        EvidencePart::Photo { photo: None } | EvidencePart::Shown { .. } => Ok(()),
    })
}

/// Checks what is said of the whole.
///
/// # Errors
/// As [`evidence`].
pub fn track(parts: &[TrackPart]) -> Result<(), CommandFault> {
    each_once(parts, TrackKey::of)?;
    parts.iter().try_for_each(|part| match part {
        TrackPart::Intake { said: words, .. } => said(words, MAX_TOLD, Lines::Many),
        TrackPart::Phase { day, .. } => super::date(day),
        TrackPart::Hidden { .. } => Ok(()),
    })
}

/// Checks what someone says to have seen: a sentence and what stood there, or nothing, which takes it back.
///
/// # Errors
/// As [`some_text`]; [`CommandFault::Characters`] of what is no stamp.
pub fn confirmation(stamp: &str, words: &str, name: &str) -> Result<(), CommandFault> {
    if !words.is_empty() {
        some_text(words, MAX_SEEN, Lines::Many)?;
    }
    text(name, MAX_NAME, Lines::One)?;
    if is_stamp(stamp) { Ok(()) } else { Err(CommandFault::Characters) }
}

/// Whether it is a photo that can be kept.
#[must_use]
pub fn photo_fits(photo: &Attachment) -> bool {
    match photo {
        Attachment::Photo { .. } => super::attachment_fits(photo),
        Attachment::Voice(_) => false,
    }
}
