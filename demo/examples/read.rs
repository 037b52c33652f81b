//! Reads the log of one group in a terminal, to judge its words: `read GROUP DAYS [DAYS_AGO [SEED]]`, group 0 to 3.

use std::{
    collections::BTreeMap,
    env,
    io::{Result, Write, stdout},
    time::{SystemTime, UNIX_EPOCH},
};

use kring_demo::{Calendar, Intent, neighbourhood};
use kring_domain::{commands::Command, time::Timestamp};

fn main() -> Result<()> {
    let asked: Vec<i64> = env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let number = |place: usize, otherwise: i64| asked.get(place).copied().unwrap_or(otherwise);
    #[expect(clippy::disallowed_methods, reason = "an example is an adapter: it gives the neighbourhood its now")]
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    let now = Timestamp(i64::try_from(since).unwrap_or(0));
    let made = neighbourhood(u64::try_from(number(3, 1)).unwrap_or(1), now);
    let calendar = Calendar::new(1, now);
    let names: BTreeMap<_, _> = made.people.iter().map(|person| (person.id, person.name.as_str())).collect();
    let Some(space) = usize::try_from(number(0, 0)).ok().and_then(|place| made.spaces.get(place)) else {
        return Ok(());
    };
    let until = Timestamp(now.0 - number(2, 0) * 86_400_000);
    let from = Timestamp(until.0 - number(1, 7) * 86_400_000);
    let mut out = stdout().lock();
    for event in made.events.iter().filter(|event| event.space == space.id && (from..=until).contains(&event.at)) {
        if let Intent::Command(Command::AddEntry(entry)) = &event.intent {
            let name = names.get(&event.person).copied().unwrap_or_default();
            let (date, minute) = (calendar.date_of(event.at), calendar.minute_of(event.at));
            let to = entry.reply_to.and_then(|to| names.get(&to.author)).map(|name| format!("   -> {name}"));
            let head = to.unwrap_or_else(|| format!("{:?}", entry.kind));
            let (day, hour, minute) = (date.weekday(), minute / 60, minute % 60);
            writeln!(out, "{date} {day:?} {hour:02}:{minute:02} {name} [{head}] {}", entry.body)?;
        }
    }
    Ok(())
}
