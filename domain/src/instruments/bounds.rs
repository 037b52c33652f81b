//! How much of everything an instrument has.

use std::ops::RangeInclusive;

/// Bytes of a file: 64 KiB.
pub const MAX_FILE_BYTES: usize = 64 << 10;
/// Characters in a title, a topic, a step or a choice: what fits a button.
pub(super) const MAX_NAME: usize = 60;
/// Characters in a question.
pub(super) const MAX_QUESTION: usize = 200;
/// Characters in what an instrument or a topic is about.
pub(super) const MAX_ABOUT: usize = 400;
/// Characters in the source.
pub(super) const MAX_SOURCE: usize = 500;
/// Characters in the licence.
pub(super) const MAX_LICENCE: usize = 60;
/// Versions.
pub(super) const VERSIONS: RangeInclusive<i64> = 1..=65_535;
/// Weeks after which it is useful again: at most two years.
pub(super) const WEEKS: RangeInclusive<i64> = 1..=104;
/// Topics.
pub(super) const TOPICS: RangeInclusive<usize> = 1..=16;
/// Scales.
pub(super) const SCALES: RangeInclusive<usize> = 0..=16;
/// Questions.
pub(super) const QUESTIONS: RangeInclusive<usize> = 1..=80;
/// Steps of a scale.
pub(super) const STEPS: RangeInclusive<usize> = 2..=7;
/// Choices of a question.
pub(super) const CHOICES: RangeInclusive<usize> = 2..=9;
/// Answers of a plan that can become steps.
pub(super) const PLAN_STEPS: RangeInclusive<usize> = 1..=6;
/// Languages beside each other.
pub(super) const LANGUAGES: RangeInclusive<usize> = 0..=12;
