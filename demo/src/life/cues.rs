//! Which scene is played on which day.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use kring_domain::time::Timestamp;

use super::{
    DAYS,
    meetings::Meeting,
    rhythm,
    story::{Cue, MINUTE_MS, Teller},
};
use crate::{
    calendar::{days_between, later},
    cast::Group,
    script::{Occasion, Scene, Voice},
};

/// One person plays the same scene again after so many days at the earliest.
const SAME_VOICE_DAYS: i64 = 150;

impl<'a> Teller<'a> {
    /// What is played whatever else happens: threads, feasts, the days around a meeting, the last days.
    pub(super) fn appointed(&mut self, meetings: &[Meeting]) -> BTreeMap<Date, Vec<Cue<'a>>> {
        let mut set: BTreeMap<Date, Vec<Cue<'a>>> = BTreeMap::new();
        let cue = |at, scene, author| Cue { at, scene, author, meeting: None, theme: None, way: None };
        for thread in &self.script.threads {
            let author = self.table.named(thread.author);
            for step in &thread.steps {
                if let Occasion::Step(days) = step.occasion {
                    let date = on_weekday(self.calendar.days_ago(thread.begins_days_ago - days), step.weekday);
                    let at = self.moment_for(step, date);
                    set.entry(date).or_default().push(cue(at, step, author));
                }
            }
        }
        let mut newest = self.calendar.now();
        for scene in self.script.scenes.iter().rev() {
            match scene.occasion {
                Occasion::Fresh(0) => {
                    newest = self.waking_before(newest);
                    set.entry(self.calendar.date_of(newest)).or_default().push(cue(newest, scene, None));
                }
                Occasion::Fresh(days) => {
                    let date = self.calendar.days_ago(days);
                    let at = self.moment_for(scene, date);
                    set.entry(date).or_default().push(cue(at, scene, None));
                }
                Occasion::On(..) | Occasion::Around(..) => {
                    for date in self.yearly(scene.occasion) {
                        let at = self.moment_for(scene, date);
                        let year = usize::try_from(date.year()).unwrap_or(0);
                        let way = year.checked_rem(scene.bodies.len());
                        set.entry(date).or_default().push(Cue { way, ..cue(at, scene, None) });
                    }
                }
                Occasion::Everyday | Occasion::Before | Occasion::During | Occasion::After | Occasion::Step(_) => {}
            }
        }
        for meeting in meetings.iter().filter(|meeting| !meeting.cancelled) {
            self.around(meeting, &mut set);
        }
        set
    }

    fn around(&mut self, meeting: &Meeting, set: &mut BTreeMap<Date, Vec<Cue<'a>>>) {
        let eve = later(meeting.date, -1);
        let plans = [
            (Occasion::Before, eve, self.calendar.moment(eve, self.chance.between(1120, 1330), 0), 420),
            (Occasion::During, meeting.date, meeting.ends.plus_ms(-9 * MINUTE_MS), 330),
            (Occasion::After, meeting.date, meeting.ends.plus_ms(self.chance.between(40, 160) * MINUTE_MS), 820),
            (Occasion::After, meeting.date, meeting.ends.plus_ms(self.chance.between(150, 420) * MINUTE_MS), 380),
        ];
        let bedtime = self.calendar.moment(meeting.date, self.chance.between(1300, 1400), 0);
        for (occasion, date, at, permille) in plans {
            if !self.chance.happens(permille) {
                continue;
            }
            let at = at.min(bedtime);
            if let Some((place, scene)) = self.choose(occasion, date) {
                self.played
                    .entry(place)
                    .and_modify(|(day, times)| (*day, *times) = (date, *times + 1))
                    .or_insert((date, 1));
                let linked = (occasion != Occasion::Before).then_some(meeting.id);
                let cue = Cue { at, scene, author: None, meeting: linked, theme: meeting.theme, way: None };
                set.entry(date).or_default().push(cue);
            }
        }
    }

    /// The days in our two years on which a yearly scene falls.
    fn yearly(&self, occasion: Occasion) -> Vec<Date> {
        let (first, last) = (self.calendar.days_ago(DAYS), self.calendar.today());
        (first.year()..=last.year())
            .flat_map(|year| match occasion {
                Occasion::On(month, day) => Date::new(year, month, day).into_iter().collect(),
                Occasion::Around(feast, days) => {
                    self.calendar.feast(feast, year).into_iter().map(|date| later(date, days)).collect()
                }
                Occasion::Everyday
                | Occasion::Before
                | Occasion::During
                | Occasion::After
                | Occasion::Fresh(_)
                | Occasion::Step(_) => Vec::new(),
            })
            .filter(|date| (first..=last).contains(date))
            .collect()
    }

    /// As many everyday entries as such a day has beside the appointed ones.
    pub(super) fn everyday(&mut self, date: Date, days_ago: i64, appointed: usize) -> Vec<Cue<'a>> {
        let quota = rhythm::quota(self.table.group, date, days_ago);
        let appointed = i64::try_from(appointed).unwrap_or(0) * 1000;
        let left = (quota - appointed).max(quota / 4);
        let count = left / 1000 + i64::from(self.chance.happens(left % 1000));
        let mut cues = Vec::new();
        for _ in 0..count {
            for _attempt in 0..8 {
                let Some((place, scene)) = self.choose(Occasion::Everyday, date) else { break };
                let at = self.moment_for(scene, date);
                let Some(author) = self.author(scene, at, Some(place)) else { continue };
                self.played
                    .entry(place)
                    .and_modify(|(day, times)| (*day, *times) = (date, *times + 1))
                    .or_insert((date, 1));
                self.played_by.insert((place, author), date);
                self.lately.push((at, author));
                cues.push(Cue { at, scene, author: Some(author), meeting: None, theme: None, way: None });
                break;
            }
        }
        cues
    }

    /// A scene for this occasion that fits the day and was not played lately.
    fn choose(&mut self, occasion: Occasion, date: Date) -> Option<(usize, &'a Scene)> {
        let weather = self.calendar.weather(date);
        let rest_days = match occasion {
            Occasion::Before | Occasion::During | Occasion::After => 28,
            Occasion::Everyday | Occasion::Fresh(_) | Occasion::On(..) | Occasion::Around(..) | Occasion::Step(_) => {
                match self.table.group {
                    Group::Peers => 33,
                    Group::Workplace | Group::Entrepreneurs | Group::Review => 42,
                }
            }
        };
        let scenes = &self.script.scenes;
        let weights: Vec<i64> = scenes
            .iter()
            .enumerate()
            .map(|(place, scene)| {
                let fits = scene.occasion == occasion
                    && (scene.months.is_empty() || scene.months.contains(&date.month()))
                    && scene.weather.is_none_or(|asked| asked == weather)
                    && scene.weekday.is_none_or(|asked| asked == date.weekday());
                let (last, times) = self.played.get(&place).map_or((None, 0), |(day, times)| (Some(*day), *times));
                let rested = last.is_none_or(|last| days_between(last, date) >= rest_days);
                if !fits || !rested || scene.once && times > 0 {
                    return 0;
                }
                // What belongs to the season or the weather is said while it lasts.
                let timely = if scene.weather.is_some() || !scene.months.is_empty() { 3 } else { 1 };
                scene.weight * 20 * timely / (1 + 2 * times)
            })
            .collect();
        let place = self.chance.weigh(&weights)?;
        scenes.get(place).map(|scene| (place, scene))
    }

    /// Who says it: someone it fits, who did not say the same lately and has not been talking all day.
    pub(super) fn author(&mut self, scene: &Scene, at: Timestamp, place: Option<usize>) -> Option<usize> {
        let date = self.calendar.date_of(at);
        let longest = scene.bodies.iter().map(|body| body.chars().count()).max().unwrap_or(0);
        let weights: Vec<i64> = self
            .table
            .sitters
            .iter()
            .enumerate()
            .map(|(sits, sitter)| {
                let learner_fits = !sitter.is("learner")
                    || match scene.by {
                        Voice::Anyone => longest <= 75,
                        Voice::Trait("learner" | "ar" | "uk" | "tr" | "en" | "pl") | Voice::Named(_) => true,
                        Voice::Trait(_) | Voice::Steward | Voice::Author | Voice::Other => longest <= 130,
                    };
                let said = place.and_then(|place| self.played_by.get(&(place, sits)));
                let said = said.is_some_and(|day| days_between(*day, date) < SAME_VOICE_DAYS);
                if !sitter.is_present(at) || !self.table.may_speak(sitter, scene.by) || said || !learner_fits {
                    return 0;
                }
                let near = |hours: i64| {
                    let spoke =
                        |(when, who): &&(Timestamp, usize)| *who == sits && (when.0 - at.0).abs() < hours * 3_600_000;
                    i64::try_from(self.lately.iter().rev().take(60).filter(spoke).count()).unwrap_or(0)
                };
                // Who went on tells of home now and then, and no more of the floor or the table.
                let gone_on = sitter.went_on.is_some_and(|(moment, _)| moment <= at);
                let still_tells = match (scene.by, scene.occasion, self.table.group) {
                    (Voice::Named(_), ..) => 4,
                    (_, Occasion::Everyday, Group::Peers | Group::Entrepreneurs) => 1,
                    _ => 0,
                };
                let share = if gone_on { still_tells } else { 4 };
                sitter.busy.max(1) * 15 * share / (1 + near(72) * 2 + near(10) * 12)
            })
            .collect();
        self.chance.weigh(&weights)
    }

    fn moment_for(&mut self, scene: &Scene, date: Date) -> Timestamp {
        let minute = rhythm::minute(self.table.group, scene.hours, date, &mut self.chance);
        let second = self.chance.between(0, 59);
        self.calendar.moment(date, minute, second)
    }

    /// A while before this moment, at an hour when people are awake (and, among colleagues, at work).
    fn waking_before(&mut self, at: Timestamp) -> Timestamp {
        let before = at.plus_ms(-self.chance.between(22, 75) * MINUTE_MS);
        let (date, minute) = (self.calendar.date_of(before), self.calendar.minute_of(before));
        let evening = self.chance.between(22 * 60, 22 * 60 + 55);
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        if self.table.group == Group::Review && weekend {
            let friday = if date.weekday() == Weekday::Sunday { later(date, -2) } else { later(date, -1) };
            return self.calendar.moment(friday, 16 * 60 + self.chance.between(5, 50), 0);
        }
        match minute {
            ..=420 => self.calendar.moment(later(date, -1), evening, 0),
            1410.. => self.calendar.moment(date, evening, 0),
            _ => before,
        }
    }
}

/// The day itself, or the next one that is such a weekday.
fn on_weekday(date: Date, weekday: Option<Weekday>) -> Date {
    let Some(weekday) = weekday else { return date };
    (0..7).map(|days| later(date, days)).find(|day| day.weekday() == weekday).unwrap_or(date)
}
