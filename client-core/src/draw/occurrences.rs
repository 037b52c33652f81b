//! The days of a weekly series.

use jiff::{ToSpan as _, civil::DateTime};
use kring_domain::{
    documents::board::Series,
    ids::MeetingId,
    time::{CivilDate, CivilTime, Timestamp},
};

/// How many meetings of a series are shown ahead.
const AHEAD: usize = 4;

/// How many weeks a series is followed at most: twenty years.
const MAX_WEEKS: i64 = 20 * 53;

/// One day of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// The meeting.
    pub(super) meeting: MeetingId,
    /// When it begins.
    pub(super) starts: CivilTime,
}

/// The days of a series from its first one on: all before `today`, and from `today` on the next four, none when it has
/// ended. Oldest first. A series that begins on a day that cannot be has none.
pub(super) fn occurrences(series: &Series, today: &CivilDate) -> Vec<Occurrence> {
    let Ok(first) = series.first.0.parse::<DateTime>() else { return Vec::new() };
    let mut found = Vec::new();
    let mut ahead = 0;
    for week in 0..MAX_WEEKS {
        let Ok(at) = first.checked_add(week.weeks()) else { break };
        let day = CivilDate(at.date().to_string());
        if day >= *today {
            ahead += 1;
            if series.ended || ahead > AHEAD {
                break;
            }
        }
        let starts = CivilTime(format!("{day}T{:02}:{:02}", at.hour(), at.minute(), day = day.0));
        found.push(Occurrence { meeting: MeetingId::of_series(series.series, &day), starts });
    }
    found
}

/// The day it is here.
pub(super) fn day_of(at: Timestamp, utc_offset_minutes: i32) -> CivilDate {
    let local = at.plus_ms(i64::from(utc_offset_minutes) * 60_000);
    let instant = jiff::Timestamp::from_millisecond(local.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    CivilDate(instant.to_zoned(jiff::tz::TimeZone::UTC).date().to_string())
}

/// The day of a wall-clock moment.
pub(super) fn day(starts: &CivilTime) -> &str {
    starts.0.split('T').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use kring_domain::ids::SeriesId;

    use super::*;

    fn series(first: &str, ended: bool) -> Series {
        Series {
            series: SeriesId::from_bytes([7; 16]),
            title: "Koffie".to_owned(),
            first: CivilTime(first.to_owned()),
            minutes: 120,
            place: String::new(),
            programme: Vec::new(),
            ended,
            at: Timestamp(0),
        }
    }

    #[test]
    fn the_next_four_of_a_series_lie_a_week_apart_and_have_lasting_ids() {
        let today = CivilDate("2026-11-24".to_owned());
        let days = occurrences(&series("2026-11-10T10:00", false), &today);
        let starts: Vec<&str> = days.iter().map(|day| day.starts.0.as_str()).collect();
        let expected = ["10T10:00", "17T10:00", "24T10:00"].map(|day| format!("2026-11-{day}"));
        assert_eq!(starts[..3], expected);
        assert_eq!(starts[3..], ["2026-12-01T10:00", "2026-12-08T10:00", "2026-12-15T10:00"]);
        let later = occurrences(&series("2026-11-10T10:00", false), &CivilDate("2026-12-02".to_owned()));
        assert_eq!(days, later[..days.len()]);
        assert_eq!(occurrences(&series("2026-11-10T10:00", true), &today).len(), 2);
        assert!(occurrences(&series("someday", false), &today).is_empty());
    }

    #[test]
    fn the_day_follows_the_wall_clock() {
        let late = Timestamp(1_795_563_000_000);
        assert_eq!(day_of(late, 0).0, "2026-11-24");
        assert_eq!(day_of(late, 60).0, "2026-11-25");
    }
}
