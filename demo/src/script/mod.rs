//! What people may say, as read from `texts/`: scenes with their replies, threads of scenes, meetings, words.

mod expand;
mod library;
mod parse;

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use kring_domain::commands::EntryKind;

use crate::calendar::{Feast, Weather};

pub(crate) use expand::{Words, sentences};
pub(crate) use library::library;

/// Everything that one group may say.
#[derive(Debug, Default)]
pub(crate) struct Script {
    pub(crate) scenes: Vec<Scene>,
    pub(crate) threads: Vec<Thread>,
    pub(crate) themes: Vec<Theme>,
    /// Short replies by mood.
    pub(crate) short: BTreeMap<&'static str, Vec<&'static str>>,
    /// What a `$word` stands for.
    pub(crate) words: BTreeMap<&'static str, Vec<&'static str>>,
    /// Lines that could not be read: file and line. A test keeps this empty.
    pub(crate) mistakes: Vec<(&'static str, usize)>,
}

/// A story of one person in steps, said once.
#[derive(Debug)]
pub(crate) struct Thread {
    pub(crate) author: &'static str,
    pub(crate) begins_days_ago: i64,
    pub(crate) steps: Vec<Scene>,
}

/// An entry and how the group may answer it.
#[derive(Clone, Debug)]
pub(crate) struct Scene {
    pub(crate) kind: EntryKind,
    pub(crate) lang: &'static str,
    pub(crate) occasion: Occasion,
    pub(crate) hours: Hours,
    /// Empty: any month.
    pub(crate) months: Vec<i8>,
    pub(crate) weather: Option<Weather>,
    pub(crate) weekday: Option<Weekday>,
    pub(crate) by: Voice,
    pub(crate) weight: i64,
    pub(crate) mood: Mood,
    /// Said once in all.
    pub(crate) once: bool,
    pub(crate) fate: Fate,
    /// Whom it speaks of as `$ander`.
    pub(crate) about: Voice,
    /// Ways to say it.
    pub(crate) bodies: Vec<&'static str>,
    pub(crate) lines: Vec<Line>,
}

/// A reply.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) by: Voice,
    pub(crate) text: &'static str,
    /// Always said when the one before it was.
    pub(crate) sure: bool,
    /// Fits only this one of the ways to say the entry.
    pub(crate) way: Option<usize>,
}

/// When a scene may be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// Any day that fits.
    Everyday,
    /// The day before a meeting, or that morning.
    Before,
    /// At the meeting itself.
    During,
    /// Later that day.
    After,
    /// Once, so many days before now.
    Fresh(i64),
    /// Each year on this month and day.
    On(i8, i8),
    /// Each year, so many days after a feast.
    Around(Feast, i64),
    /// In a thread: so many days after its beginning.
    Step(i64),
}

/// What part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hours {
    Any,
    Morning,
    Noon,
    Evening,
    Late,
}

/// How it feels, for the reactions and short replies that fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    Light,
    Glad,
    Heavy,
}

/// What becomes of an entry beside its replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Plain,
    /// Nobody answers.
    Alone,
    /// A steward pins it for two weeks.
    Pinned,
    /// A steward hides it and talks with the writer.
    Hidden,
    /// A steward hides it, the writer changes it to the second body, the steward restores it.
    Restored,
    /// Its writer takes it back.
    Withdrawn,
}

/// Who may say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    Anyone,
    /// Whoever wrote the entry.
    Author,
    /// The one the entry speaks of.
    Other,
    Steward,
    /// Someone with this trait.
    Trait(&'static str),
    /// This person.
    Named(&'static str),
}

/// What a meeting is about.
#[derive(Clone, Debug)]
pub(crate) struct Theme {
    pub(crate) name: &'static str,
    pub(crate) months: Vec<i8>,
    pub(crate) programme: Vec<&'static str>,
    pub(crate) notes: Vec<&'static str>,
    pub(crate) agreements: Vec<&'static str>,
}
