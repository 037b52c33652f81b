//! What some of the neighbourhood keep in *Mijn map*, as read from `texts/maps/`: who they say they are, and how they looked at
//! their own situation, at several moments of their time here, what they want and the small steps of it, and whom they let read
//! it, and what they and a mentor say to each other.

mod check_ins;
mod conversations;
mod delivered;
mod goals;
mod library;
mod parse;
mod rewards;
mod skills;

use kring_domain::{
    commands::{IntroductionQuestion, NewAnswer, Rhythm, Talk},
    instruments::{Area, InstrumentId},
    sight::Part,
};

pub(crate) use check_ins::{CheckInSays, ChecksIn, Half};
pub(crate) use conversations::{Converses, TalkSays};
pub(crate) use goals::{SaysOfGoal, SaysOfStep, StepSays, said};
pub(crate) use library::library;
pub(crate) use rewards::{RewardSays, SaysOfReward};
pub(crate) use skills::{Saw, SaysOfSkill, SkillSays, Stood};

/// Everyone's maps.
#[derive(Debug, Default)]
pub(crate) struct Maps {
    pub(crate) moments: Vec<Moment>,
    /// Lines that could not be read: file and line. A test keeps this empty.
    pub(crate) mistakes: Vec<(&'static str, usize)>,
}

/// One sitting of one person with their own map.
#[derive(Debug)]
pub(crate) struct Moment {
    pub(crate) owner: &'static str,
    pub(crate) days_ago: i64,
    /// After midnight.
    pub(crate) minute: i64,
    pub(crate) deeds: Vec<Deed>,
}

/// One thing that is put in the map.
#[derive(Debug)]
pub(crate) enum Deed {
    Introduces {
        question: IntroductionQuestion,
        words: &'static str,
    },
    FillsIn(FillsIn),
    SaysOfGoal(SaysOfGoal),
    SaysOfStep(SaysOfStep),
    ChecksIn(ChecksIn),
    Converses(Converses),
    SaysOfSkills(SkillSays),
    Saw(Saw),
    SaysOfReward(SaysOfReward),
    /// How often they do a check-in.
    SetsRhythm {
        with: &'static str,
        rhythm: Rhythm,
    },
    /// Lets someone read a part, for so many days.
    Shares {
        which: Grant,
        days: i64,
        purpose: &'static str,
    },
    /// Ends that before its time.
    Ends {
        which: Grant,
    },
    /// Someone who may read a part looks at it.
    IsRead {
        by: &'static str,
        part: Part,
    },
}

/// What one person lets another read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grant {
    pub(crate) to: &'static str,
    pub(crate) part: Part,
    /// Which time they let them read it, from 1.
    pub(crate) time: usize,
}

/// What is filled in of an instrument about one area.
#[derive(Debug)]
pub(crate) struct FillsIn {
    pub(crate) instrument: InstrumentId,
    pub(crate) version: u16,
    /// Which time this person fills in this instrument, from 1.
    pub(crate) time: usize,
    pub(crate) area: Area,
    pub(crate) answers: Vec<NewAnswer>,
    pub(crate) talk: Vec<Talk>,
}
