//! Reads the maps. One line, one thing:
//!
//! ```text
//! ; a remark
//! == Gerda                        whose map: all that follows
//! = 672 22:41                     so many days ago, at this time of the day; from the oldest to the newest
//! @ who: I am Gerda.              of the introduction: who, good-at, helps
//! # bridge-to-self-reliance       an instrument is filled in, from its beginning
//! #+ bridge-to-self-reliance      what was filled in last of it is gone on with
//! - money-now: starting           an answer: what is tapped, or own words, as the question asks
//! ? money                         a topic that the person wants to talk about
//! * licence learning               a goal of this name in an area (told the first time), and lines that say something of it:
//! . wish: To go somewhere myself.    wish, goal, first, state (going-on, reached, rests, let-go), went, helped, next, and
//! . from: bridge-to-self-reliance 1 learning     of which topic it was made, when that was filled in for the first time
//! + licence ten of book           a step of that goal, here cut of another one, and lines that say something of it:
//! . step: Ten pages.                step, day (so many days from now), state (done, to-do, rests), went
//! $ Sanne stay brother 25          Sanne promises a reward of 25 euros with a step
//! $! Sanne stay brother            she gave it
//! $? Sanne stay brother            whose step it is received it
//! <~ Thomas two-weeks             how often these two do a check-in: weekly, two-weeks, monthly
//! < Thomas                        one's own half of a check-in of this day, and lines that say something in it
//! << Thomas                       the half of Thomas
//! . work-felt: calm                 an answer; agreement; next (so many days later)
//! . wrong: went-well I was afraid.  beside an answer of the other
//! . came: 14 one-agreement done     what came of an answer of so many days ago: done, goes-on, let-go
//! <= Bart                         one's own half of a conversation of this day, and lines that say something in it
//! <<= Bart                        the half of Bart
//! . aim: More hours.                aim, said, leads, role, hard; wrong (beside what the other said)
//! . agreement: bank participant 7 I call the bank.   a name, who does it, by so many days later or -, and the words
//! . came: bank done                 what came of it: done, goes-on, let-go
//! . decision: course The course begins. | The plan of March. | Why it departs from a guideline.
//! . answer: course 0 yes            the decision of so many days ago: yes, not-quite, in-other-words, and words
//! % sawing: Sawing straight       a skill, by its name here; `% sawing where: At work`, `% sawing can` (working-on, rests),
//!                                 `% sawing like making`, `% sawing shown`, `% sawing shows box: This box.`
//! % talents: Staying calm.        of the intake: wishes, talents, expects; `% phase active`: where one takes part from now on
//! %% Thomas sawing: He does.      what Thomas says to have seen; `%% Thomas sawing box: …` of what shows it
//! > Sanne money 90: the debts     lets someone read a part for so many days, and what for
//! >| Sanne money                  ends that before its time
//! >> Sanne money                  who may read it looks at it
//! ```

use std::collections::BTreeMap;

use kring_domain::{
    commands::{Answer, IntroductionQuestion, NewAnswer, Talk},
    instruments::{Area, Asks, Instrument, InstrumentId, QuestionId, TopicId},
    sight::Part,
};

use super::{
    ChecksIn, Converses, Deed, FillsIn, Grant, Half, Maps, Moment, RewardSays, Saw, SaysOfGoal, SaysOfReward,
    SaysOfStep, SkillSays, Stood, check_ins::rhythm_of,
};

/// Reads one file.
pub(super) struct Reader<'a> {
    instruments: &'a [Instrument],
    check_in: Option<&'a Instrument>,
    maps: &'a mut Maps,
    owner: Option<&'static str>,
    /// How often this person filled in each instrument.
    times: BTreeMap<InstrumentId, usize>,
    /// How often this person let someone read a part.
    grants: BTreeMap<(&'static str, Part), usize>,
    /// The goals of this person, and the area of each.
    goals: BTreeMap<&'static str, Area>,
    /// The skills of this person, as far as they were told.
    skills: BTreeMap<&'static str, Stood>,
    open: Option<Open<'a>>,
}

/// An instrument that is being filled in.
#[derive(Clone, Copy)]
struct Open<'a> {
    instrument: &'a Instrument,
    time: usize,
    /// How many deeds of the moment came before it.
    after: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(instruments: &'a [Instrument], check_in: Option<&'a Instrument>, maps: &'a mut Maps) -> Self {
        Self {
            instruments,
            check_in,
            maps,
            owner: None,
            times: BTreeMap::new(),
            grants: BTreeMap::new(),
            goals: BTreeMap::new(),
            skills: BTreeMap::new(),
            open: None,
        }
    }

    /// Adds what the file says.
    pub(super) fn read(mut self, file: &'static str, text: &'static str) {
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with(';') {
                continue;
            }
            if self.line(line).is_none() {
                self.maps.mistakes.push((file, number + 1));
            }
        }
    }

    fn line(&mut self, line: &'static str) -> Option<()> {
        let (sign, rest) = line.split_once(' ')?;
        let rest = rest.trim();
        match sign {
            "==" => {
                self.owner = Some(rest);
                self.times.clear();
                self.grants.clear();
                self.goals.clear();
                self.skills.clear();
                self.open = None;
            }
            "=" => {
                let (days, time) = rest.split_once(' ')?;
                let (hour, minute) = time.split_once(':')?;
                let minute = hour.parse::<i64>().ok()? * 60 + minute.parse::<i64>().ok()?;
                let (owner, days_ago) = (self.owner?, days.parse().ok()?);
                self.maps.moments.push(Moment { owner, days_ago, minute, deeds: Vec::new() });
                self.open = None;
            }
            "@" => {
                let (question, words) = rest.split_once(':')?;
                let question = question_of(question)?;
                self.deeds()?.push(Deed::Introduces { question, words: words.trim() });
            }
            "#" => {
                let instrument = self.instrument(rest)?;
                *self.times.entry(instrument.id.clone()).or_default() += 1;
                self.fill_in(instrument)?;
            }
            "#+" => {
                let instrument = self.instrument(rest)?;
                self.fill_in(instrument)?;
            }
            "-" => {
                let (question, answer) = rest.split_once(':')?;
                self.answer(&question.parse().ok()?, answer.trim())?;
            }
            "?" => {
                let topic: TopicId = rest.parse().ok()?;
                let area = self.open?.instrument.topic(&topic)?.area;
                self.about(area)?.talk.push(Talk { topic, on: true });
            }
            "*" => self.goal(rest)?,
            "+" => self.step(rest)?,
            "." => {
                let (field, words) = rest.split_once(':')?;
                self.say(field, words.trim())?;
            }
            "$" => {
                let (which, euros) = rest.rsplit_once(' ')?;
                self.reward(which, RewardSays::Promises(euros.parse().ok()?))?;
            }
            "$!" => self.reward(rest, RewardSays::Gives)?,
            "$?" => self.reward(rest, RewardSays::Receives)?,
            "<~" => {
                let (with, rhythm) = rest.split_once(' ')?;
                self.deeds()?.push(Deed::SetsRhythm { with, rhythm: rhythm_of(rhythm)? });
            }
            "<" => self.check_in(rest, Half::Own)?,
            "<<" => self.check_in(rest, Half::Others)?,
            "<=" => self.deeds()?.push(Deed::Converses(Converses { with: rest, half: Half::Own, says: Vec::new() })),
            "<<=" => {
                self.deeds()?.push(Deed::Converses(Converses { with: rest, half: Half::Others, says: Vec::new() }));
            }
            "%" => {
                let says = SkillSays::parse(rest)?;
                let days_ago = self.maps.moments.last()?.days_ago;
                if let SkillSays::Of(skill, said) = &says {
                    self.skills.entry(skill).or_default().note(said, days_ago);
                }
                self.deeds()?.push(Deed::SaysOfSkills(says));
            }
            "%%" => {
                let (of, words) = rest.split_once(':')?;
                let (by, of) = of.split_once(' ')?;
                let (skill, evidence) = of.split_once(' ').map_or((of, None), |(skill, shows)| (skill, Some(shows)));
                let stood = self.skills.get(skill)?.clone();
                self.deeds()?.push(Deed::Saw(Saw { by, skill, stood, evidence, words: words.trim() }));
            }
            ">" => {
                let (which, purpose) = rest.split_once(':')?;
                let (which, days) = which.rsplit_once(' ')?;
                let (to, part) = part_of(which)?;
                let time = self.grants.entry((to, part)).or_default();
                *time += 1;
                let (which, days) = (Grant { to, part, time: *time }, days.parse().ok()?);
                self.deeds()?.push(Deed::Shares { which, days, purpose: purpose.trim() });
            }
            ">|" => {
                let (to, part) = part_of(rest)?;
                let time = *self.grants.get(&(to, part))?;
                self.deeds()?.push(Deed::Ends { which: Grant { to, part, time } });
            }
            ">>" => {
                let (by, part) = part_of(rest)?;
                self.deeds()?.push(Deed::IsRead { by, part });
            }
            _ => return None,
        }
        Some(())
    }

    fn deeds(&mut self) -> Option<&mut Vec<Deed>> {
        Some(&mut self.maps.moments.last_mut()?.deeds)
    }

    fn instrument(&self, name: &str) -> Option<&'a Instrument> {
        self.instruments.iter().find(|instrument| instrument.id.as_str() == name)
    }

    fn fill_in(&mut self, instrument: &'a Instrument) -> Option<()> {
        let time = *self.times.get(&instrument.id)?;
        let after = self.deeds()?.len();
        self.open = Some(Open { instrument, time, after });
        Some(())
    }

    fn answer(&mut self, question: &QuestionId, answer: &str) -> Option<()> {
        let instrument = self.open?.instrument;
        let asked = instrument.question(question)?;
        let answer = match &asked.asks {
            Asks::Scale { .. } | Asks::Choice { .. } => {
                let tapped = instrument.answers(asked).into_iter().find(|step| step.as_str() == answer)?;
                Answer::Tapped { answer: tapped.clone() }
            }
            Asks::Words if !answer.is_empty() => Answer::Words { text: answer.to_owned(), voice: None },
            Asks::Words | Asks::Voice => return None,
        };
        let area = instrument.topic(&asked.topic)?.area;
        self.about(area)?.answers.push(NewAnswer { question: question.clone(), answer });
        Some(())
    }

    /// A goal; its area is told the first time that it is spoken of.
    fn goal(&mut self, rest: &'static str) -> Option<()> {
        let (goal, area) = match rest.split_once(' ') {
            Some((goal, area)) => (goal, Area::named(area)?),
            None => (rest, *self.goals.get(rest)?),
        };
        self.goals.insert(goal, area);
        self.deeds()?.push(Deed::SaysOfGoal(SaysOfGoal { goal, area, from: None, parts: Vec::new() }));
        Some(())
    }

    fn step(&mut self, rest: &'static str) -> Option<()> {
        let (which, cut_of) = rest.split_once(" of ").map_or((rest, None), |(which, of)| (which, Some(of)));
        let (goal, step) = which.split_once(' ')?;
        let area = *self.goals.get(goal)?;
        self.deeds()?.push(Deed::SaysOfStep(SaysOfStep { step, goal, area, cut_of, says: Vec::new() }));
        Some(())
    }

    fn reward(&mut self, which: &'static str, says: RewardSays) -> Option<()> {
        let (by, which) = which.split_once(' ')?;
        let (goal, step) = which.split_once(' ')?;
        let area = *self.goals.get(goal)?;
        self.deeds()?.push(Deed::SaysOfReward(SaysOfReward { by, goal, step, area, says }));
        Some(())
    }

    fn check_in(&mut self, with: &'static str, half: Half) -> Option<()> {
        let version = self.check_in?.version;
        self.deeds()?.push(Deed::ChecksIn(ChecksIn { with, half, version, says: Vec::new() }));
        Some(())
    }

    /// Something more of what was spoken of last.
    fn say(&mut self, field: &str, words: &'static str) -> Option<()> {
        let asks = self.check_in;
        match self.deeds()?.last_mut()? {
            Deed::ChecksIn(half) => half.say(asks?, field, words),
            Deed::Converses(half) => half.say(field, words),
            Deed::SaysOfGoal(goal) => goal.say(field, words),
            Deed::SaysOfStep(step) => step.say(field, words),
            Deed::Introduces { .. }
            | Deed::FillsIn(_)
            | Deed::SaysOfSkills(_)
            | Deed::Saw(_)
            | Deed::SaysOfReward(_)
            | Deed::SetsRhythm { .. }
            | Deed::Shares { .. }
            | Deed::Ends { .. }
            | Deed::IsRead { .. } => None,
        }
    }

    /// What is filled in about an area, since the instrument was opened.
    fn about(&mut self, area: Area) -> Option<&mut FillsIn> {
        let Open { instrument, time, after } = self.open?;
        let deeds = self.deeds()?;
        let is_about = |deed: &Deed| matches!(deed, Deed::FillsIn(of) if of.area == area);
        let place = deeds.iter().skip(after).position(is_about).map(|place| place + after);
        let place = place.unwrap_or_else(|| {
            deeds.push(Deed::FillsIn(FillsIn {
                instrument: instrument.id.clone(),
                version: instrument.version,
                time,
                area,
                answers: Vec::new(),
                talk: Vec::new(),
            }));
            deeds.len() - 1
        });
        match deeds.get_mut(place)? {
            Deed::FillsIn(of) => Some(of),
            Deed::Introduces { .. }
            | Deed::SaysOfGoal(_)
            | Deed::SaysOfStep(_)
            | Deed::ChecksIn(_)
            | Deed::Converses(_)
            | Deed::SaysOfSkills(_)
            | Deed::Saw(_)
            | Deed::SaysOfReward(_)
            | Deed::SetsRhythm { .. }
            | Deed::Shares { .. }
            | Deed::Ends { .. }
            | Deed::IsRead { .. } => None,
        }
    }
}

/// Someone and a part of a map.
fn part_of(text: &'static str) -> Option<(&'static str, Part)> {
    let (name, part) = text.trim().split_once(' ')?;
    let part = match part {
        "introduction" => Part::Introduction,
        "check-ins" => Part::CheckIns,
        "conversations" => Part::Conversations,
        "skills" => Part::Skills,
        area => Part::about(Area::named(area)?),
    };
    Some((name, part))
}

fn question_of(name: &str) -> Option<IntroductionQuestion> {
    match name {
        "who" => Some(IntroductionQuestion::Who),
        "good-at" => Some(IntroductionQuestion::GoodAt),
        "helps" => Some(IntroductionQuestion::Helps),
        _ => None,
    }
}
