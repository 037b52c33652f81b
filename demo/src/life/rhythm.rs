//! When a group writes: how much on which day, and at what hour.

use jiff::civil::{Date, Weekday};

use crate::{cast::Group, chance::Chance, script::Hours};

/// Entries that somebody begins on such a day, in thousandths. Replies come on top.
pub(super) fn quota(group: Group, date: Date, days_ago: i64) -> i64 {
    let base = match (group, date.weekday()) {
        (Group::Peers, Weekday::Tuesday) => 3300,
        (Group::Peers, Weekday::Saturday | Weekday::Sunday) => 2100,
        (Group::Peers, _) => 2300,
        (Group::Workplace, Weekday::Saturday) => 500,
        (Group::Workplace, Weekday::Sunday) => 300,
        (Group::Workplace, _) => 2000,
        (Group::Entrepreneurs, Weekday::Thursday | Weekday::Sunday) => 1200,
        (Group::Entrepreneurs, _) => 900,
        (Group::Review, Weekday::Saturday | Weekday::Sunday) => 40,
        (Group::Review, _) => 640,
    };
    let season = match (date.month(), date.day()) {
        (8, _) => 55,
        (7, 15..) => 75,
        (12, 24..) => 70,
        (1, ..=2) => 60,
        _ => 100,
    };
    // A new group writes little; it takes some months before people find the words.
    let grown = match days_ago {
        640.. => 65,
        520..640 => 82,
        365..520 => 95,
        _ => 104,
    };
    base * season * grown / 10_000
}

/// Minutes since midnight at which such an entry is written.
pub(super) fn minute(group: Group, hours: Hours, date: Date, chance: &mut Chance) -> i64 {
    let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    let (from, to) = match hours {
        Hours::Morning => (if weekend { 480 } else { 410 }, 660),
        Hours::Noon => (720, 1040),
        Hours::Evening => (1090, 1350),
        Hours::Late => (1320, 1425),
        Hours::Any => {
            let spans: &[(i64, i64, i64)] = match group {
                // weight, from, to
                Group::Peers => &[(26, 430, 600), (14, 600, 720), (12, 720, 900), (12, 900, 1080), (36, 1100, 1370)],
                Group::Workplace => {
                    &[(16, 480, 600), (22, 600, 660), (26, 735, 800), (26, 930, 1020), (10, 1110, 1320)]
                }
                Group::Entrepreneurs => &[(18, 470, 620), (14, 720, 840), (18, 960, 1080), (50, 1140, 1400)],
                Group::Review => &[(30, 500, 640), (20, 720, 800), (40, 900, 1060), (10, 1140, 1290)],
            };
            let weights: Vec<i64> = spans.iter().map(|(weight, ..)| *weight).collect();
            let place = chance.weigh(&weights).unwrap_or(0);
            spans.get(place).map_or((1140, 1320), |(_, from, to)| (*from, *to))
        }
    };
    chance.between(from, to)
}

/// Minutes until somebody answers: often soon, sometimes after dinner.
pub(super) fn pause_minutes(chance: &mut Chance) -> i64 {
    match chance.between(0, 9) {
        0..=3 => chance.between(2, 14),
        4..=6 => chance.between(12, 60),
        7..=8 => chance.between(45, 170),
        _ => chance.between(150, 420),
    }
}
