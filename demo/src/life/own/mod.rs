//! What people put in their own map, each in their own space; and what others read or say there.

mod check_ins;
mod conversations;
mod goals;
mod rewards;
mod skills;

use kring_domain::{
    acts::Act,
    commands::Command,
    ids::{AssessmentId, GrantId, PersonId, SpaceId},
    instruments::InstrumentId,
    sight::Grantee,
    time::{CivilDate, Timestamp},
};

use super::person_id;
use crate::{
    calendar::{Calendar, later},
    chance::Chance,
    maps::{Deed, FillsIn, Grant, Half, Moment, library},
    model::{Event, Intent},
};

const DAY_MS: i64 = 86_400_000;

/// Everything up to now.
pub(super) fn maps(seed: u64, calendar: &Calendar) -> Vec<Event> {
    let maps = library();
    let mut events: Vec<Event> = maps.moments.iter().flat_map(|moment| sitting(seed, calendar, moment)).collect();
    events.retain(|event| event.at <= calendar.now());
    events
}

/// One thing after the other, as fast as someone thinks.
fn sitting(seed: u64, calendar: &Calendar, moment: &Moment) -> Vec<Event> {
    let mut chance = Chance::of(seed, &format!("map {} {}", moment.owner, moment.days_ago));
    let mut at = calendar.moment(calendar.days_ago(moment.days_ago), moment.minute, chance.between(0, 59));
    let mut events = Vec::with_capacity(moment.deeds.len());
    for deed in &moment.deeds {
        let owner = person_id(seed, moment.owner);
        let now = Now { seed, calendar, name: moment.owner, owner, at };
        events.extend(now.done(deed));
        at = at.plus_ms(chance.between(14, 75) * 1000);
    }
    events
}

/// Whose map it is, and when.
struct Now<'a> {
    seed: u64,
    calendar: &'a Calendar,
    name: &'static str,
    owner: PersonId,
    at: Timestamp,
}

impl Now<'_> {
    fn done(&self, deed: &Deed) -> Vec<Event> {
        let command = |command| vec![self.by(self.owner, self.owner, Intent::Command(command))];
        let act = |act| vec![self.by(self.owner, self.owner, Intent::Act(act))];
        match deed {
            Deed::Introduces { question, words } => {
                command(Command::Introduce { question: *question, text: (*words).to_owned(), at: self.at, voice: None })
            }
            Deed::FillsIn(of) => command(self.assess(of)),
            Deed::SaysOfGoal(of) => command(self.set_goal(of)),
            Deed::SaysOfStep(of) => command(self.set_step(of)),
            Deed::ChecksIn(of) => {
                let (author, with) = self.sides(of.with, of.half);
                let said = self.check_in(of, with).into_iter();
                said.map(|command| self.by(author, self.owner, Intent::Command(command))).collect()
            }
            Deed::Converses(of) => {
                let (author, with) = self.sides(of.with, of.half);
                let said = self.converse(of, with).into_iter();
                said.map(|command| self.by(author, self.owner, Intent::Command(command))).collect()
            }
            Deed::SaysOfSkills(says) => command(self.says_of_skills(says)),
            Deed::Saw(saw) => {
                vec![self.by(person_id(self.seed, saw.by), self.owner, Intent::Command(self.saw(saw)))]
            }
            Deed::SaysOfReward(of) => self.reward(of).into_iter().collect(),
            Deed::SetsRhythm { with, rhythm } => {
                let with = person_id(self.seed, with);
                command(Command::SetRhythm { with, rhythm: *rhythm, at: self.at })
            }
            Deed::Shares { which, days, purpose } => act(Act::Grant {
                grant: self.grant_id(which),
                part: which.part,
                to: Grantee::Person { person: person_id(self.seed, which.to) },
                purpose: (*purpose).to_owned(),
                until: self.at.plus_ms(days * DAY_MS),
            }),
            Deed::Ends { which } => act(Act::EndGrant { grant: self.grant_id(which) }),
            Deed::IsRead { by, part } => {
                let looked = Act::Looked { owner: self.owner, part: *part, at: self.at, day: self.day(0) };
                let reader = person_id(self.seed, by);
                vec![self.by(reader, reader, Intent::Act(looked))]
            }
        }
    }

    /// Who writes a half, and with whom.
    fn sides(&self, with: &str, half: Half) -> (PersonId, PersonId) {
        let other = person_id(self.seed, with);
        match half {
            Half::Own => (self.owner, other),
            Half::Others => (other, self.owner),
        }
    }

    /// Someone does something in someone's own space.
    fn by(&self, person: PersonId, whose: PersonId, intent: Intent) -> Event {
        Event { at: self.at, person, space: SpaceId::own(whose), intent }
    }

    /// The day that is so many days later.
    fn day(&self, days: i64) -> CivilDate {
        CivilDate(later(self.calendar.date_of(self.at), days).to_string())
    }

    fn assess(&self, of: &FillsIn) -> Command {
        Command::Assess {
            assessment: self.assessment_id(&of.instrument, of.time),
            instrument: of.instrument.clone(),
            version: of.version,
            area: of.area,
            answers: of.answers.clone(),
            talk: of.talk.clone(),
            at: self.at,
            organisation: None,
        }
    }

    fn assessment_id(&self, instrument: &InstrumentId, time: usize) -> AssessmentId {
        AssessmentId::from_random(self.bytes(&format!("assessment {} {instrument} {time}", self.name)))
    }

    fn grant_id(&self, which: &Grant) -> GrantId {
        let Grant { to, part, time } = which;
        GrantId::from_random(self.bytes(&format!("grant {} {to} {part:?} {time}", self.name)))
    }

    /// Sixteen bytes for the id of this thing.
    fn bytes(&self, thing: &str) -> [u8; 16] {
        Chance::of(self.seed, thing).bytes()
    }
}
