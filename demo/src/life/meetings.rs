//! What happens at the table: the weekly meeting, who is there, what is noted and agreed, the closing round.

use jiff::civil::{Date, Weekday};
use kring_domain::{
    commands::{ClosingAnswer, Command, PresenceState, ProgrammeLine},
    ids::{LineId, MeetingId, ParagraphId, PersonId, SeriesId},
    time::{CivilDate, CivilTime, Timestamp},
};

use super::{DAYS, table::Sitter, table::Table};
use crate::{
    calendar::{Calendar, day_number},
    cast::Group,
    chance::Chance,
    model::{Event, Intent},
    script::{Script, Theme, Words},
};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;

/// One meeting of the two years, or one that is planned.
pub(super) struct Meeting {
    pub(super) id: MeetingId,
    pub(super) date: Date,
    pub(super) starts: Timestamp,
    pub(super) ends: Timestamp,
    pub(super) cancelled: bool,
    pub(super) theme: Option<&'static str>,
    theme_place: Option<usize>,
}

/// When and where a group meets.
struct Habit {
    title: &'static str,
    place: &'static str,
    weekday: Weekday,
    minute: i64,
    length: u16,
    every_weeks: i64,
    base: &'static [(&'static str, u16)],
}

const fn habit(group: Group) -> Habit {
    match group {
        Group::Peers => Habit {
            title: "Koffie op dinsdag",
            place: "Buurthuis De Klinker, kamer aan de tuin",
            weekday: Weekday::Tuesday,
            minute: 10 * 60,
            length: 120,
            every_weeks: 1,
            base: &[("Binnenkomen, koffie en thee", 20), ("Rondje: hoe zit je erbij?", 30)],
        },
        Group::Workplace => Habit {
            title: "Vrijdag aan tafel",
            place: "De Spaan, kantine",
            weekday: Weekday::Friday,
            minute: 12 * 60 + 30,
            length: 45,
            every_weeks: 1,
            base: &[("Wat ging er goed deze week?", 10)],
        },
        Group::Entrepreneurs => Habit {
            title: "Ondernemersavond",
            place: "Bibliotheek Oosterhof, zaaltje boven",
            weekday: Weekday::Thursday,
            minute: 19 * 60 + 30,
            length: 90,
            every_weeks: 1,
            base: &[("Rondje: wat heb je gemaakt of verkocht?", 25)],
        },
        Group::Review => Habit {
            title: "Intervisie",
            place: "Wijkgebouw Oosterhof, kamer 2",
            weekday: Weekday::Monday,
            minute: 15 * 60 + 30,
            length: 120,
            every_weeks: 3,
            base: &[("Terugblik op de vorige casus", 15)],
        },
    }
}

/// The weekly series of a group; colleagues plan theirs one by one.
fn series_of(seed: u64, group: Group) -> Option<SeriesId> {
    let id = SeriesId::from_random(Chance::of(seed, &format!("series {}", group.name())).bytes());
    (habit(group).every_weeks == 1).then_some(id)
}

/// A day of the weekly series is the meeting that every device means by it; others have an id of their own.
fn meeting_id(seed: u64, group: Group, date: Date) -> MeetingId {
    match series_of(seed, group) {
        Some(series) => MeetingId::of_series(series, &CivilDate(date.to_string())),
        None => MeetingId::from_random(Chance::of(seed, &format!("meeting {} {date}", group.name())).bytes()),
    }
}

/// Every meeting from the beginning until a week from now, with its theme.
pub(super) fn calendar_of(seed: u64, calendar: &Calendar, group: Group, script: &Script) -> Vec<Meeting> {
    let habit = habit(group);
    let mut chance = Chance::of(seed, &format!("themes {}", group.name()));
    let mut used: Vec<usize> = Vec::new();
    let mut meetings = Vec::new();
    for days_ago in (-8..DAYS - 1).rev() {
        let date = calendar.days_ago(days_ago);
        let in_step = day_number(date).div_euclid(7) % habit.every_weeks == 0;
        if date.weekday() != habit.weekday || !in_step {
            continue;
        }
        let starts = calendar.moment(date, habit.minute, 0);
        let theme_place = next_theme(&script.themes, &used, date, &mut chance);
        used.extend(theme_place);
        let theme = theme_place.and_then(|place| script.themes.get(place)).map(|theme| theme.name);
        meetings.push(Meeting {
            id: meeting_id(seed, group, date),
            date,
            starts,
            ends: starts.plus_ms(i64::from(habit.length) * MINUTE_MS),
            cancelled: is_free(date),
            theme,
            theme_place,
        });
    }
    meetings
}

/// Between Christmas and the first days of January, in the first half of August, and on King's Day nobody meets.
fn is_free(date: Date) -> bool {
    matches!((date.month(), date.day()), (12, 24..) | (1, ..=2) | (8, 1..=14) | (4, 27) | (5, 5))
}

/// The theme that was longest ago, among those of the season.
fn next_theme(themes: &[Theme], used: &[usize], date: Date, chance: &mut Chance) -> Option<usize> {
    let weights: Vec<i64> = themes
        .iter()
        .enumerate()
        .map(|(place, theme)| {
            if !theme.months.is_empty() && !theme.months.contains(&date.month()) {
                return 0;
            }
            let ago = used.iter().rev().position(|other| *other == place).unwrap_or(60);
            let ago = i64::try_from(ago).unwrap_or(0);
            if ago < 8 { 0 } else { ago * ago }
        })
        .collect();
    chance.weigh(&weights)
}

/// The series, and all that was done at each meeting.
pub(super) fn held(seed: u64, calendar: &Calendar, table: &Table, script: &Script, meetings: &[Meeting]) -> Vec<Event> {
    let mut keeper = Keeper {
        chance: Chance::of(seed, &format!("meetings {}", table.group.name())),
        table,
        script,
        habit: habit(table.group),
        series: series_of(seed, table.group),
        base: Vec::new(),
        events: Vec::new(),
    };
    keeper.base = keeper.lines(keeper.habit.base.iter().copied());
    keeper.begin(calendar, meetings);
    for meeting in meetings {
        keeper.plan(meeting);
        if !meeting.cancelled {
            keeper.meet(meeting);
        }
    }
    keeper.events
}

struct Keeper<'a> {
    chance: Chance,
    table: &'a Table,
    script: &'a Script,
    habit: Habit,
    series: Option<SeriesId>,
    /// The lines that every meeting has.
    base: Vec<ProgrammeLine>,
    events: Vec<Event>,
}

impl Keeper<'_> {
    fn does(&mut self, at: Timestamp, person: PersonId, command: Command) {
        let intent = Intent::Command(command);
        self.events.push(Event { at, person, space: self.table.space, intent });
    }

    fn lines(&mut self, texts: impl Iterator<Item = (&'static str, u16)>) -> Vec<ProgrammeLine> {
        texts
            .map(|(text, minutes)| ProgrammeLine {
                line: LineId::from_random(self.chance.bytes()),
                text: text.to_owned(),
                minutes,
            })
            .collect()
    }

    fn steward(&mut self, at: Timestamp) -> Option<PersonId> {
        let stewards = self.table.stewards(at);
        self.chance.pick(&stewards).map(|steward| steward.id)
    }

    fn begin(&mut self, calendar: &Calendar, meetings: &[Meeting]) {
        let at = calendar.moment(calendar.days_ago(DAYS - 2), 9 * 60 + 40, 0);
        let (Some(series), Some(first), Some(steward)) = (self.series, meetings.first(), self.steward(at)) else {
            return;
        };
        let command = Command::PlanSeries {
            series,
            title: self.habit.title.to_owned(),
            first: self.civil(first.date),
            minutes: self.habit.length,
            place: self.habit.place.to_owned(),
            programme: self.base.clone(),
            ended: false,
            at,
        };
        self.does(at, steward, command);
    }

    fn civil(&self, date: Date) -> CivilTime {
        CivilTime(format!("{date}T{:02}:{:02}", self.habit.minute / 60, self.habit.minute % 60))
    }

    fn plan(&mut self, meeting: &Meeting) {
        let ahead_days = if self.series.is_some() { 4 } else { 9 };
        let at = meeting.starts.plus_ms(-ahead_days * DAY_MS + self.chance.between(60, 360) * MINUTE_MS);
        let Some(steward) = self.steward(at) else { return };
        let mut programme = self.base.clone();
        if let Some(theme) = meeting.theme_place.and_then(|place| self.script.themes.get(place)) {
            let minutes = u16::try_from(self.chance.between(4, 9) * 5).unwrap_or(30);
            let asked = theme.programme.iter().map(|text| (*text, minutes)).collect::<Vec<_>>();
            programme.extend(self.lines(asked.into_iter()));
        }
        let round = match self.table.group {
            Group::Peers | Group::Workplace | Group::Entrepreneurs => "Slotronde",
            Group::Review => "Wat neem je mee naar morgen?",
        };
        programme.extend(self.lines([(round, 10)].into_iter()));
        let command = Command::PlanMeeting {
            meeting: meeting.id,
            title: self.habit.title.to_owned(),
            starts: self.civil(meeting.date),
            minutes: self.habit.length,
            place: self.habit.place.to_owned(),
            series: self.series,
            programme,
            at,
        };
        self.does(at, steward, command);
        if meeting.cancelled {
            let at = at.plus_ms(MINUTE_MS * 3);
            self.does(at, steward, Command::CancelMeeting { meeting: meeting.id, cancelled: true, at });
        }
    }

    fn meet(&mut self, meeting: &Meeting) {
        let table = self.table;
        let Some(keeper) = self.steward(meeting.starts) else { return };
        let mut here: Vec<&Sitter> = Vec::new();
        for (_, sitter) in table.present(meeting.starts) {
            let often = if sitter.steward { 900 } else { 260 + sitter.busy * 55 };
            let comes = sitter.went_on.is_none_or(|(at, _)| meeting.starts < at) && self.chance.happens(often);
            if comes || sitter.id == keeper {
                here.push(sitter);
            }
        }
        let meeting_id = meeting.id;
        for sitter in &here {
            let at = meeting.starts.plus_ms(self.chance.between(2, 25) * MINUTE_MS);
            let command =
                Command::MarkPresence { meeting: meeting_id, person: sitter.id, state: PresenceState::Here, at };
            self.does(at, keeper, command);
        }
        self.note(meeting, keeper, &here);
        self.close(meeting, keeper, &here);
    }

    fn note(&mut self, meeting: &Meeting, keeper: PersonId, here: &[&Sitter]) {
        let Some(theme) = meeting.theme_place.and_then(|place| self.script.themes.get(place)) else { return };
        let mut words = Words::default();
        let guests: Vec<&&Sitter> = here.iter().filter(|sitter| sitter.id != keeper && !sitter.is("pro")).collect();
        let guests = if guests.is_empty() { here.iter().collect() } else { guests };
        // Three different names, as far as there are three.
        let first = usize::try_from(self.chance.between(0, 40)).unwrap_or(0);
        for (shift, name) in ["ander", "iemand", "derde"].into_iter().enumerate() {
            if let Some(sitter) = (first + shift).checked_rem(guests.len()).and_then(|place| guests.get(place)) {
                words.bind(name, sitter.name);
            }
        }
        if let Some(steward) = here.iter().find(|sitter| sitter.id == keeper) {
            words.bind("begeleider", steward.name);
        }
        let mut after = None;
        let mut at = meeting.starts.plus_ms(self.chance.between(22, 34) * MINUTE_MS);
        for note in &theme.notes {
            if !self.chance.happens(780) {
                continue;
            }
            let Some(text) = words.expand(self.script, note, &mut self.chance) else { continue };
            let paragraph = ParagraphId::from_random(self.chance.bytes());
            let writer = if self.chance.happens(650) {
                keeper
            } else {
                self.chance.pick(&guests).map_or(keeper, |sitter| sitter.id)
            };
            let before = String::new();
            self.does(at, writer, Command::WriteNotes { meeting: meeting.id, paragraph, after, before, text, at });
            after = Some(paragraph);
            at = at.plus_ms(self.chance.between(3, 9) * MINUTE_MS);
        }
        for agreement in &theme.agreements {
            if !self.chance.happens(600) {
                continue;
            }
            let Some(text) = words.expand(self.script, agreement, &mut self.chance) else { continue };
            let line = LineId::from_random(self.chance.bytes());
            let at = meeting.ends.plus_ms(-self.chance.between(12, 22) * MINUTE_MS);
            self.does(at, keeper, Command::SetAgreement { meeting: meeting.id, agreement: line, text, at });
        }
    }

    fn close(&mut self, meeting: &Meeting, keeper: PersonId, here: &[&Sitter]) {
        let mut at = meeting.ends.plus_ms(-9 * MINUTE_MS);
        for sitter in here {
            if !self.chance.happens(880) {
                continue;
            }
            let answer = match self.chance.weigh(&[40, 30, 14, 9, 7]) {
                Some(0) => ClosingAnswer::Glad,
                Some(1) => ClosingAnswer::Calm,
                Some(2) => ClosingAnswer::Tired,
                Some(3) => ClosingAnswer::FullHead,
                _ => ClosingAnswer::Silent,
            };
            // Most answer on the tablet that goes round, some on their own phone.
            let writer = if self.chance.happens(850) { keeper } else { sitter.id };
            at = at.plus_ms(self.chance.between(9, 30) * 1000);
            self.does(at, writer, Command::AnswerClosing { meeting: meeting.id, seat: sitter.id, answer, at });
        }
    }
}
