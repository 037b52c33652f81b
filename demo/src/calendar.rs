//! Days, hours, feasts and weather of a Dutch neighbourhood.

use jiff::{
    Timestamp as Instant, ToSpan,
    civil::{Date, Weekday},
    tz::TimeZone,
};
use kring_domain::time::Timestamp;

use crate::chance::Chance;

/// Dates as people here live them: Amsterdam time, and a weather that all groups share.
#[derive(Clone, Debug)]
pub struct Calendar {
    seed: u64,
    zone: TimeZone,
    now: Timestamp,
}

/// What the day looks like from the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weather {
    Plain,
    Rain,
    Sun,
    Wind,
    Frost,
    Snow,
    Heat,
    Fog,
}

/// Days that move through the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feast {
    Easter,
    Ramadan,
    EndOfFast,
    Sacrifice,
    MothersDay,
    ClockForward,
    ClockBack,
}

impl Calendar {
    /// The calendar around `now`.
    #[must_use]
    pub fn new(seed: u64, now: Timestamp) -> Self {
        // The rule of the European Union: last Sundays of March and October.
        let zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC);
        Self { seed, zone, now }
    }

    /// The moment this calendar was made for.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// The day that it is now.
    #[must_use]
    pub fn today(&self) -> Date {
        self.date_of(self.now)
    }

    /// The day that was so many days ago.
    #[must_use]
    pub fn days_ago(&self, days: i64) -> Date {
        later(self.today(), -days)
    }

    /// The day of a moment.
    #[must_use]
    pub fn date_of(&self, at: Timestamp) -> Date {
        self.local(at).date()
    }

    /// Minutes since midnight of a moment.
    #[must_use]
    pub fn minute_of(&self, at: Timestamp) -> i64 {
        let time = self.local(at).time();
        i64::from(time.hour()) * 60 + i64::from(time.minute())
    }

    /// The moment on a day, so many minutes after midnight.
    #[must_use]
    pub fn moment(&self, date: Date, minute: i64, second: i64) -> Timestamp {
        let midnight = date.to_zoned(self.zone.clone()).map_or(0, |zoned| zoned.timestamp().as_millisecond());
        let hour = minute.div_euclid(60);
        let clock = i8::try_from(hour).ok().filter(|hour| (0..24).contains(hour));
        let exact = clock.and_then(|hour| {
            let minute = i8::try_from(minute.rem_euclid(60)).ok()?;
            date.at(hour, minute, 0, 0).to_zoned(self.zone.clone()).ok()
        });
        let base = exact.map_or(midnight + minute * 60_000, |zoned| zoned.timestamp().as_millisecond());
        Timestamp(base + second * 1000)
    }

    /// The weather of a day: spells of three days, with a change now and then.
    pub(crate) fn weather(&self, date: Date) -> Weather {
        let number = day_number(date);
        let fickle = Chance::of(self.seed, &format!("weather {number}")).happens(250);
        let spell = if fickle { format!("weather of {number}") } else { format!("spell {}", number.div_euclid(3)) };
        let weights: [i64; 8] = match date.month() {
            // plain, rain, sun, wind, frost, snow, heat, fog
            1 | 2 => [30, 22, 8, 12, 16, 6, 0, 6],
            3 => [32, 22, 20, 16, 5, 1, 0, 4],
            4 | 5 => [30, 18, 36, 12, 0, 0, 0, 4],
            6..=8 => [28, 18, 34, 6, 0, 0, 14, 0],
            9 | 10 => [32, 26, 20, 14, 0, 0, 0, 8],
            _ => [30, 30, 6, 16, 8, 2, 0, 8],
        };
        const KINDS: [Weather; 8] = [
            Weather::Plain,
            Weather::Rain,
            Weather::Sun,
            Weather::Wind,
            Weather::Frost,
            Weather::Snow,
            Weather::Heat,
            Weather::Fog,
        ];
        let place = Chance::of(self.seed, &spell).weigh(&weights).unwrap_or(0);
        KINDS.get(place).copied().unwrap_or(Weather::Plain)
    }

    /// The day of a feast in a year. The Islamic ones by the tabular calendar: a day off at most.
    pub(crate) fn feast(&self, feast: Feast, year: i16) -> Vec<Date> {
        match feast {
            Feast::Easter => easter(year).into_iter().collect(),
            Feast::Ramadan => islamic(year, 9, 1),
            Feast::EndOfFast => islamic(year, 10, 1),
            Feast::Sacrifice => islamic(year, 12, 10),
            Feast::MothersDay => nth_sunday(year, 5, 2).into_iter().collect(),
            Feast::ClockForward => nth_sunday(year, 3, -1).into_iter().collect(),
            Feast::ClockBack => nth_sunday(year, 10, -1).into_iter().collect(),
        }
    }

    fn local(&self, at: Timestamp) -> jiff::Zoned {
        Instant::from_millisecond(at.0).unwrap_or(Instant::UNIX_EPOCH).to_zoned(self.zone.clone())
    }
}

/// The day so many days later; the same day when that lies outside the calendar.
pub(crate) fn later(date: Date, days: i64) -> Date {
    date.checked_add(days.days()).unwrap_or(date)
}

/// Days since 1970-01-01.
pub(crate) fn day_number(date: Date) -> i64 {
    date.to_zoned(TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_second().div_euclid(86_400))
}

/// How many days the second day comes after the first.
pub(crate) fn days_between(first: Date, second: Date) -> i64 {
    day_number(second) - day_number(first)
}

fn nth_sunday(year: i16, month: i8, nth: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::Sunday).ok()
}

/// Western Easter, after the anonymous Gregorian computus.
fn easter(year: i16) -> Option<Date> {
    let y = i64::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

/// A day of the tabular Islamic calendar, as often as it falls in this year.
fn islamic(year: i16, month: i64, day: i64) -> Vec<Date> {
    let epoch = Date::new(1970, 1, 1).unwrap_or_default();
    // The Islamic year is some eleven days shorter; two candidates surround any of ours.
    let near = (i64::from(year) - 622) * 33 / 32;
    (near - 1..=near + 2)
        .filter_map(|hijri| {
            // Julian day, doubled because it begins at noon; 2440587.5 is 1970-01-01.
            let passed = day + (59 * (month - 1) + 1) / 2 + (hijri - 1) * 354 + (3 + 11 * hijri) / 30 - 1;
            let date = later(epoch, passed + 1_948_440 - 2_440_588);
            (date.year() == year).then_some(date)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn feasts_fall_where_the_calendars_say() {
        let calendar = Calendar::new(1, Timestamp(0));
        assert_eq!(calendar.feast(Feast::Easter, 2026), [day(2026, 4, 5)]);
        assert_eq!(calendar.feast(Feast::ClockBack, 2026), [day(2026, 10, 25)]);
        assert_eq!(calendar.feast(Feast::MothersDay, 2026), [day(2026, 5, 10)]);
        let sugar = calendar.feast(Feast::EndOfFast, 2026);
        assert!(sugar.iter().all(|date| days_between(day(2026, 3, 20), *date).abs() <= 1) && sugar.len() == 1);
        let sacrifice = calendar.feast(Feast::Sacrifice, 2026);
        assert!(sacrifice.iter().all(|date| days_between(day(2026, 5, 27), *date).abs() <= 1) && sacrifice.len() == 1);
    }

    #[test]
    fn the_clock_goes_forward_and_back() {
        let calendar = Calendar::new(1, Timestamp(0));
        let summer = calendar.moment(day(2026, 7, 1), 600, 0);
        let winter = calendar.moment(day(2026, 12, 1), 600, 0);
        assert_eq!((calendar.minute_of(summer), calendar.minute_of(winter)), (600, 600));
        assert_eq!(summer.0.rem_euclid(86_400_000), 8 * 3_600_000);
        assert_eq!(winter.0.rem_euclid(86_400_000), 9 * 3_600_000);
    }
}
