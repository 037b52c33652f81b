//! From what stood in a file to an instrument, with everything that is wrong told at once.

mod conditions;
mod kinds;
mod order;
mod plan;
mod questions;
mod texts;
mod topics;

use super::{
    Draft, DrawnAs, FilledInBy, Flaw, Instrument, InstrumentFault, bounds,
    slug::{NotASlug, is_slug},
};
use std::{collections::BTreeSet, ops::RangeInclusive, str::FromStr};

/// Makes an instrument of what stood in a file. `is_pictogram` says which pictograms the app has.
///
/// # Errors
/// Everything that is wrong, in the order of the file; texts last.
pub fn read(draft: &Draft, is_pictogram: impl Fn(&str) -> bool) -> Result<Instrument, Vec<InstrumentFault>> {
    let mut reader = Reader { draft, is_pictogram: &is_pictogram, faults: Vec::new() };
    let instrument = reader.instrument();
    match (instrument, reader.faults) {
        (Some(instrument), faults) if faults.is_empty() => Ok(instrument),
        (_, faults) => Err(faults),
    }
}

/// A file that is being read, and what was found so far. A part that cannot be read is left out and has its fault; what names
/// it is looked up in the file, so that one mistake is told once.
struct Reader<'a> {
    draft: &'a Draft,
    is_pictogram: &'a dyn Fn(&str) -> bool,
    faults: Vec<InstrumentFault>,
}

impl Reader<'_> {
    fn instrument(&mut self) -> Option<Instrument> {
        let draft = self.draft;
        let id = self.slug("id", &draft.id);
        let version = self.number("version", draft.version, &bounds::VERSIONS);
        self.words("source", &draft.source, bounds::MAX_SOURCE);
        self.words("licence", &draft.licence, bounds::MAX_LICENCE);
        let drawn_as = self.kind("drawn_as", &draft.drawn_as, &DrawnAs::ALL, DrawnAs::name);
        if self.is_overfull() {
            return None;
        }
        let filled_in_by = self.filled_in_by();
        let useful_every_weeks =
            draft.useful_every_weeks.and_then(|weeks| self.number("useful_every_weeks", weeks, &bounds::WEEKS));
        let topics = self.topics(drawn_as);
        let scales = self.scales();
        let questions = self.questions();
        let plan = draft.plan.as_ref().and_then(|plan| self.plan(plan));
        self.texts();
        Some(Instrument {
            id: id?,
            version: version?,
            source: draft.source.trim().to_owned(),
            licence: draft.licence.trim().to_owned(),
            drawn_as: drawn_as?,
            filled_in_by,
            useful_every_weeks,
            topics,
            scales,
            questions,
            texts: draft.texts.clone(),
            plan,
        })
    }

    /// Whether a list holds far more than any instrument can: then that alone is told, and what is in it is not looked at. Texts
    /// times languages of a file that was made to be large would fill a server's memory with faults.
    fn is_overfull(&mut self) -> bool {
        /// So many times too long, a list is no mistake.
        const FAR: usize = 8;
        let draft = self.draft;
        let mut lists = vec![
            ("filled_in_by".to_owned(), draft.filled_in_by.len(), &bounds::TOPICS),
            ("topics".to_owned(), draft.topics.len(), &bounds::TOPICS),
            ("scales".to_owned(), draft.scales.len(), &bounds::SCALES),
            ("questions".to_owned(), draft.questions.len(), &bounds::QUESTIONS),
            ("texts".to_owned(), draft.texts.len(), &bounds::LANGUAGES),
        ];
        if let Some(plan) = &draft.plan {
            lists.push(("plan.steps".to_owned(), plan.steps.len(), &bounds::PLAN_STEPS));
            lists.push(("plan.areas".to_owned(), plan.areas.len(), &bounds::CHOICES));
        }
        for (index, scale) in draft.scales.iter().enumerate() {
            lists.push((format!("{}.steps", place("scales", index, &scale.id)), scale.steps.len(), &bounds::STEPS));
        }
        for (index, question) in draft.questions.iter().enumerate() {
            let at = place("questions", index, &question.id);
            let answers = question.asked_when.as_ref().map_or(0, |when| when.answers.len());
            lists.push((format!("{at}.choices"), question.choices.len(), &bounds::CHOICES));
            lists.push((format!("{at}.pictograms"), question.pictograms.len(), &bounds::CHOICES));
            lists.push((format!("{at}.asked_when.answers"), answers, &bounds::CHOICES));
        }
        lists.retain(|(_at, count, most)| *count > FAR * most.end());
        for (at, count, most) in &lists {
            self.count(at, *count, most);
        }
        !lists.is_empty()
    }

    fn filled_in_by(&mut self) -> Vec<FilledInBy> {
        let draft = self.draft;
        if draft.filled_in_by.is_empty() {
            self.fault("filled_in_by", Flaw::Missing);
        }
        self.once("filled_in_by", &draft.filled_in_by);
        let places = numbered("filled_in_by", &draft.filled_in_by);
        let read = |(at, text): (String, &String)| self.kind(&at, text, &FilledInBy::ALL, FilledInBy::name);
        places.filter_map(read).collect()
    }

    fn fault(&mut self, at: impl Into<String>, flaw: Flaw) {
        self.faults.push(InstrumentFault { at: at.into(), flaw });
    }

    /// A name.
    fn slug<T: FromStr<Err = NotASlug>>(&mut self, at: &str, text: &str) -> Option<T> {
        if text.is_empty() {
            self.fault(at, Flaw::Missing);
            return None;
        }
        let slug = text.parse().ok();
        if slug.is_none() {
            self.fault(at, Flaw::NotASlug { found: text.to_owned() });
        }
        slug
    }

    /// A list of names, each once.
    fn slugs<T: FromStr<Err = NotASlug>>(&mut self, at: &str, texts: &[String]) -> Vec<T> {
        self.once(at, texts);
        numbered(at, texts).filter_map(|(at, text)| self.slug(&at, text)).collect()
    }

    /// Tells what stands in a list for the second time.
    fn once(&mut self, at: &str, texts: &[String]) {
        let mut seen = BTreeSet::new();
        for (at, text) in numbered(at, texts) {
            if !text.is_empty() && !seen.insert(text) {
                self.fault(at, Flaw::Twice);
            }
        }
    }

    /// Tells which ids of a list stand there for the second time.
    fn ids_once<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b String>) {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            if !id.is_empty() && !seen.insert(id) {
                self.fault(format!("{list}[{}].id", index + 1), Flaw::Twice);
            }
        }
    }

    fn number(&mut self, at: &str, found: i64, allowed: &RangeInclusive<i64>) -> Option<u16> {
        let number = u16::try_from(found).ok().filter(|_fits| allowed.contains(&found));
        if number.is_none() {
            self.fault(at, Flaw::Bounds { found, min: *allowed.start(), max: *allowed.end() });
        }
        number
    }

    fn count(&mut self, at: &str, count: usize, allowed: &RangeInclusive<usize>) {
        if !allowed.contains(&count) {
            self.fault(at, Flaw::Count { count, min: *allowed.start(), max: *allowed.end() });
        }
    }
}

/// Where the things of a list stand: by name where they have one, by number otherwise.
fn place(list: &str, index: usize, id: &str) -> String {
    if is_slug(id) { format!("{list}.{id}") } else { format!("{list}[{}]", index + 1) }
}

/// The words of a list, each with its place.
fn numbered<'a>(at: &'a str, texts: &'a [String]) -> impl Iterator<Item = (String, &'a String)> {
    texts.iter().enumerate().map(move |(index, text)| (format!("{at}[{}]", index + 1), text))
}
