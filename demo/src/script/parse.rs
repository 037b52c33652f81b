//! Reads the texts. One line, one thing:
//!
//! ```text
//! ; a remark
//! * soep: linzensoep / tomatensoep      what $soep may stand for
//! ~ glad: Mooi zo!                      a short reply by mood (light, glad, heavy, question, thanks)
//! == Meryem | 240                       a thread of Meryem that began 240 days ago
//! = +12 step evening day=tue            a scene; in a thread its day; kind; when, who and mood
//! - Body with {one|another} choice and a $word.
//! > Reply of someone                    > [steward] of a steward, [@Anna] of Anna, [ander] of whom it is about,
//! < Reply of the author                 [kids] of someone with that trait; `>!` and `<!` are never left out;
//!                                       `>2` and `<2` fit only the second of the bodies
//! # thema | months=11,12                what a meeting is about
//! % line of the programme
//! + paragraph of the notes
//! ! agreement
//! ```

use jiff::civil::Weekday;
use kring_domain::commands::EntryKind;

use super::{Fate, Hours, Line, Mood, Occasion, Scene, Script, Theme, Thread, Voice};
use crate::calendar::{Feast, Weather};

/// Which list the next scene belongs to.
enum Place {
    Loose,
    InThread,
}

impl Script {
    /// Adds what one file says.
    pub(super) fn read(&mut self, file: &'static str, text: &'static str) {
        let mut place = Place::Loose;
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with(';') {
                continue;
            }
            if self.line(line, &mut place).is_none() {
                self.mistakes.push((file, number + 1));
            }
        }
    }

    fn line(&mut self, line: &'static str, place: &mut Place) -> Option<()> {
        let (sign, rest) = line.split_once(' ')?;
        let rest = rest.trim();
        match sign {
            "*" => {
                let (name, words) = rest.split_once(':')?;
                self.words.entry(name.trim()).or_default().extend(words.split(" / ").map(str::trim));
            }
            "~" => {
                let (mood, text) = rest.split_once(':')?;
                self.short.entry(mood.trim()).or_default().push(text.trim());
            }
            "==" => {
                if rest == "end" {
                    *place = Place::Loose;
                    return Some(());
                }
                let (author, days) = rest.split_once('|')?;
                let begins_days_ago = days.trim().parse().ok()?;
                self.threads.push(Thread { author: author.trim(), begins_days_ago, steps: Vec::new() });
                *place = Place::InThread;
            }
            "=" => {
                let scene = heading(rest)?;
                match place {
                    Place::Loose => self.scenes.push(scene),
                    Place::InThread => self.threads.last_mut()?.steps.push(scene),
                }
            }
            "-" => self.scene(place)?.bodies.push(rest),
            _ if sign.starts_with(['>', '<']) => {
                let sure = sign.contains('!');
                let way = match sign.trim_start_matches(['>', '<', '!']) {
                    "" => None,
                    number => Some(number.parse::<usize>().ok()?.checked_sub(1)?),
                };
                let line = if sign.starts_with('<') {
                    Line { by: Voice::Author, text: rest, sure, way }
                } else {
                    let (by, text) = voice(rest)?;
                    Line { by, text, sure, way }
                };
                self.scene(place)?.lines.push(line);
            }
            "#" => {
                let (name, months) = rest.split_once("| months=").unwrap_or((rest, ""));
                self.themes.push(Theme {
                    name: name.trim(),
                    months: numbers(months)?,
                    programme: Vec::new(),
                    notes: Vec::new(),
                    agreements: Vec::new(),
                });
            }
            "%" => self.themes.last_mut()?.programme.push(rest),
            "+" => self.themes.last_mut()?.notes.push(rest),
            "!" => self.themes.last_mut()?.agreements.push(rest),
            _ => return None,
        }
        Some(())
    }

    fn scene(&mut self, place: &Place) -> Option<&mut Scene> {
        match place {
            Place::Loose => self.scenes.last_mut(),
            Place::InThread => self.threads.last_mut()?.steps.last_mut(),
        }
    }
}

fn voice(text: &'static str) -> Option<(Voice, &'static str)> {
    let Some(bracketed) = text.strip_prefix('[') else { return Some((Voice::Anyone, text)) };
    let (who, text) = bracketed.split_once(']')?;
    Some((named_voice(who), text.trim()))
}

fn named_voice(who: &'static str) -> Voice {
    match who {
        "steward" => Voice::Steward,
        "ander" => Voice::Other,
        _ => who.strip_prefix('@').map_or(Voice::Trait(who), Voice::Named),
    }
}

fn numbers(text: &str) -> Option<Vec<i8>> {
    text.split(',').filter(|part| !part.is_empty()).map(|part| part.trim().parse().ok()).collect()
}

fn heading(text: &'static str) -> Option<Scene> {
    let mut scene = Scene {
        kind: EntryKind::Story,
        lang: "nl",
        occasion: Occasion::Everyday,
        hours: Hours::Any,
        months: Vec::new(),
        weather: None,
        weekday: None,
        by: Voice::Anyone,
        weight: 10,
        mood: Mood::Light,
        once: false,
        fate: Fate::Plain,
        about: Voice::Anyone,
        bodies: Vec::new(),
        lines: Vec::new(),
    };
    for word in text.split_whitespace() {
        match word {
            "story" => scene.kind = EntryKind::Story,
            "step" => scene.kind = EntryKind::SmallStep,
            "question" => scene.kind = EntryKind::Question,
            "offer" => scene.kind = EntryKind::Offer,
            "compliment" => scene.kind = EntryKind::Compliment,
            "agreement" => scene.kind = EntryKind::Agreement,
            "note" => scene.kind = EntryKind::Note,
            "before" => scene.occasion = Occasion::Before,
            "during" => scene.occasion = Occasion::During,
            "after" => scene.occasion = Occasion::After,
            "morning" => scene.hours = Hours::Morning,
            "noon" => scene.hours = Hours::Noon,
            "evening" => scene.hours = Hours::Evening,
            "late" => scene.hours = Hours::Late,
            "glad" => scene.mood = Mood::Glad,
            "heavy" => scene.mood = Mood::Heavy,
            "once" => scene.once = true,
            "alone" => scene.fate = Fate::Alone,
            "pinned" => scene.fate = Fate::Pinned,
            "hidden" => scene.fate = Fate::Hidden,
            "restored" => scene.fate = Fate::Restored,
            "withdrawn" => scene.fate = Fate::Withdrawn,
            _ => setting(&mut scene, word)?,
        }
    }
    Some(scene)
}

fn setting(scene: &mut Scene, word: &'static str) -> Option<()> {
    if let Some(days) = word.strip_prefix('+') {
        scene.occasion = Occasion::Step(days.parse().ok()?);
        return Some(());
    }
    let (name, value) = word.split_once('=')?;
    match name {
        "by" => scene.by = named_voice(value),
        "about" => scene.about = named_voice(value),
        "lang" => scene.lang = value,
        "months" => scene.months = numbers(value)?,
        "weight" => scene.weight = value.parse().ok()?,
        "fresh" => scene.occasion = Occasion::Fresh(value.parse().ok()?),
        "on" => {
            let (month, day) = value.split_once('-')?;
            scene.occasion = Occasion::On(month.parse().ok()?, day.parse().ok()?);
        }
        "feast" => {
            let (feast, days) = value.split_once(['+', '~'])?;
            let days: i64 = days.parse().ok()?;
            let days = if value.contains('~') { -days } else { days };
            scene.occasion = Occasion::Around(feast_named(feast)?, days);
        }
        "weather" => scene.weather = Some(weather_named(value)?),
        "day" => scene.weekday = Some(weekday_named(value)?),
        _ => return None,
    }
    Some(())
}

fn feast_named(name: &str) -> Option<Feast> {
    Some(match name {
        "easter" => Feast::Easter,
        "ramadan" => Feast::Ramadan,
        "sugarfeast" => Feast::EndOfFast,
        "sacrifice" => Feast::Sacrifice,
        "mothersday" => Feast::MothersDay,
        "clockforward" => Feast::ClockForward,
        "clockback" => Feast::ClockBack,
        _ => return None,
    })
}

fn weather_named(name: &str) -> Option<Weather> {
    Some(match name {
        "rain" => Weather::Rain,
        "sun" => Weather::Sun,
        "wind" => Weather::Wind,
        "frost" => Weather::Frost,
        "snow" => Weather::Snow,
        "heat" => Weather::Heat,
        "fog" => Weather::Fog,
        _ => return None,
    })
}

fn weekday_named(name: &str) -> Option<Weekday> {
    Some(match name {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}
