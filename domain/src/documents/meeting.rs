//! A meeting: its card, programme, notes that several write at once, agreements. Written by the members.
//!
//! ```text
//! card        title, starts (2026-11-24T10:00), place → text; minutes → number; series → text, absent; card/at
//!             cancelled → yes or no, cancelled/at
//! programme   <line id>/text → text, empty when taken away; <line id>/minutes → number;
//!             <line id>/order → position; <line id>/at
//! notes       <paragraph id> → Automerge text, edited letter by letter; empty when taken away
//! order       <paragraph id> → position; <paragraph id>/<person id> → moment, when this person last wrote in it
//! agreements  <author person id>/<line id> → text, empty when taken away; …/at
//! ```
//!
//! Positions are [`super::position`]s. The card is a steward's, the rest every member's; an agreement only its author's.

use automerge::{ObjId, ObjType, ReadDoc, Value, ValueRef, transaction::Transactable};
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    notes::Splice,
    position,
    registers::{Manner, Registers, moment, moment_of, say, stored_minutes, stored_moment, stored_text, string},
};
use crate::{
    commands::{CommandFault, ProgrammeLine},
    ids::{LineId, ParagraphId, PersonId, SeriesId},
    time::{CivilTime, Timestamp},
};

/// What a meeting holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct MeetingContents {
    /// When and where; `None` when nobody planned it (yet).
    #[n(0)]
    pub card: Option<MeetingCard>,
    /// Whether it does not take place.
    #[n(1)]
    pub cancelled: bool,
    /// In order.
    #[n(2)]
    pub programme: Vec<ProgrammeLine>,
    /// In order.
    #[n(3)]
    pub notes: Vec<Paragraph>,
    /// By the moment they were made.
    #[n(4)]
    pub agreements: Vec<Agreement>,
}

/// A meeting's card.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct MeetingCard {
    /// What it is called.
    #[n(0)]
    pub title: String,
    /// When it begins.
    #[n(1)]
    pub starts: CivilTime,
    /// How long it takes, 0 when not said.
    #[n(2)]
    pub minutes: u16,
    /// Where.
    #[n(3)]
    pub place: String,
    /// The weekly series it is of.
    #[n(4)]
    pub series: Option<SeriesId>,
    /// When this was said.
    #[n(5)]
    pub at: Timestamp,
}

/// A paragraph of the notes.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Paragraph {
    /// Its id.
    #[n(0)]
    pub paragraph: ParagraphId,
    /// The words.
    #[n(1)]
    pub text: String,
}

/// An agreement.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Agreement {
    /// Its id.
    #[n(0)]
    pub agreement: LineId,
    /// Who wrote it down.
    #[n(1)]
    pub by: PersonId,
    /// The words.
    #[n(2)]
    pub text: String,
    /// When it was last said.
    #[n(3)]
    pub at: Timestamp,
}

/// Reads a meeting. Empty lines, paragraphs and agreements are those that were taken away.
#[must_use]
pub fn read(document: &Document) -> MeetingContents {
    let card = Registers::read(document, "card");
    MeetingContents {
        card: read_card(&card),
        cancelled: card.is("cancelled"),
        programme: read_programme(&Registers::read(document, "programme")),
        notes: read_notes(document),
        agreements: read_agreements(&Registers::read(document, "agreements")),
    }
}

fn read_card(card: &Registers) -> Option<MeetingCard> {
    Some(MeetingCard {
        title: card.text("title")?.to_owned(),
        starts: CivilTime(card.text("starts")?.to_owned()),
        minutes: card.minutes("minutes"),
        place: card.text("place").unwrap_or_default().to_owned(),
        series: card.parsed("series"),
        at: card.said("card"),
    })
}

fn read_programme(fields: &Registers) -> Vec<ProgrammeLine> {
    let mut lines: Vec<(&str, ProgrammeLine)> = fields
        .keys()
        .filter_map(moment_of)
        .filter_map(|id| {
            let text = fields.text(&format!("{id}/text")).filter(|text| !text.is_empty())?.to_owned();
            let minutes = fields.minutes(&format!("{id}/minutes"));
            let order = fields.text(&format!("{id}/order")).unwrap_or_default();
            Some((order, ProgrammeLine { line: id.parse().ok()?, text, minutes }))
        })
        .collect();
    lines.sort_by(|(a, line_a), (b, line_b)| (a, line_a.line).cmp(&(b, line_b.line)));
    lines.into_iter().map(|(_order, line)| line).collect()
}

fn read_notes(document: &Document) -> Vec<Paragraph> {
    let Some(notes) = document.container("notes") else { return Vec::new() };
    let order = Registers::read(document, "order");
    let mut paragraphs: Vec<(String, Paragraph)> = document
        .automerge()
        .map_range(&notes, ..)
        .filter_map(|item| match item.value {
            ValueRef::Object(ObjType::Text) => {
                let text = document.automerge().text(item.id()).ok().filter(|text| !text.is_empty())?;
                let place = order.text(&item.key).unwrap_or_default().to_owned();
                Some((place, Paragraph { paragraph: item.key.parse().ok()?, text }))
            }
            ValueRef::Object(_) | ValueRef::Scalar(_) => None,
        })
        .collect();
    paragraphs.sort_by(|(a, one), (b, other)| (a, one.paragraph).cmp(&(b, other.paragraph)));
    paragraphs.into_iter().map(|(_order, paragraph)| paragraph).collect()
}

fn read_agreements(fields: &Registers) -> Vec<Agreement> {
    let mut agreements: Vec<Agreement> = fields
        .keys()
        .filter(|key| moment_of(key).is_none())
        .filter_map(|key| {
            let (by, agreement) = key.split_once('/')?;
            let text = fields.text(key).filter(|text| !text.is_empty())?.to_owned();
            Some(Agreement { agreement: agreement.parse().ok()?, by: by.parse().ok()?, text, at: fields.said(key) })
        })
        .collect();
    agreements.sort_by_key(|agreement| (agreement.at, agreement.agreement));
    agreements
}

/// What a person made of a paragraph.
pub(crate) struct Wrote<'a> {
    /// Which paragraph.
    pub(crate) paragraph: ParagraphId,
    /// The paragraph before it, where it is new.
    pub(crate) after: Option<ParagraphId>,
    /// The words as the person saw them; empty when new.
    pub(crate) before: &'a str,
    /// The words as they left them.
    pub(crate) text: &'a str,
    /// When.
    pub(crate) at: Timestamp,
}

impl<T: Transactable> Edit<'_, T> {
    /// Sets the card, and the lines of the programme that are named. Lines that are not named stay.
    pub(crate) fn plan_meeting(&mut self, card: &MeetingCard, programme: &[ProgrammeLine]) -> Result<(), CommandFault> {
        let map = self.map("card")?;
        let mut values = vec![
            ("title".to_owned(), stored_text(&card.title)),
            ("starts".to_owned(), stored_text(&card.starts.0)),
            ("minutes".to_owned(), stored_minutes(card.minutes)),
            ("place".to_owned(), stored_text(&card.place)),
        ];
        if let Some(series) = card.series {
            values.push(("series".to_owned(), stored_text(&series.to_string())));
        }
        say(self.to, &map, "card", &values, card.at, self.manner)?;
        let mut after = None;
        for line in programme {
            self.set_programme_line(line, after, card.at)?;
            after = Some(line.line);
        }
        Ok(())
    }

    /// Says whether the meeting takes place.
    pub(crate) fn cancel_meeting(&mut self, cancelled: bool, at: Timestamp) -> Result<(), CommandFault> {
        let map = self.map("card")?;
        let values = [("cancelled".to_owned(), automerge::ScalarValue::Boolean(cancelled))];
        say(self.to, &map, "cancelled", &values, at, self.manner)?;
        Ok(())
    }

    /// Sets a line of the programme. A new one comes after `after` (first when `None`, last when that one is not there).
    pub(crate) fn set_programme_line(
        &mut self,
        line: &ProgrammeLine,
        after: Option<LineId>,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let map = self.map("programme")?;
        let id = line.line.to_string();
        let mut values = vec![
            (format!("{id}/text"), stored_text(&line.text)),
            (format!("{id}/minutes"), stored_minutes(line.minutes)),
        ];
        let order_key = format!("{id}/order");
        if string(self.to, &map, &order_key).is_none() {
            if line.text.is_empty() {
                return Ok(());
            }
            let placed: Vec<(String, String)> = self
                .to
                .keys(&map)
                .filter_map(|key| Some((key.strip_suffix("/order")?.to_owned(), string(self.to, &map, &key)?)))
                .collect();
            let place = place_after(placed, after.map(|line| line.to_string()).as_deref());
            values.push((order_key, stored_text(&place)));
        }
        say(self.to, &map, &id, &values, at, self.manner)?;
        Ok(())
    }

    /// Brings what a person made of a paragraph (`before` → `text`) into the paragraph as it stands now.
    pub(crate) fn write_notes(&mut self, author: PersonId, wrote: &Wrote<'_>) -> Result<(), CommandFault> {
        let (notes, order) = (self.map("notes")?, self.map("order")?);
        let key = wrote.paragraph.to_string();
        let by_author = format!("{key}/{author}");
        let said = moment(self.to, &order, &by_author);
        let object = match self.to.get(&notes, key.as_str()) {
            Ok(Some((Value::Object(ObjType::Text), object))) => Some(object),
            Ok(Some(_) | None) | Err(_) => None,
        };
        let current = object.as_ref().map(|object| self.to.text(object)).transpose()?.unwrap_or_default();
        // Said again: it stands there already when it was this person's last word, or an earlier one whose words stand.
        let stands = said == Some(wrote.at)
            || said.is_some_and(|said| said > wrote.at) && Splice::words_stand(wrote.before, wrote.text, &current);
        let splices = match self.manner {
            Manner::Replay if stands => return Ok(()),
            Manner::Replay | Manner::Fresh if object.is_none() => Splice::merge("", wrote.text, ""),
            Manner::Replay | Manner::Fresh => Splice::merge(wrote.before, wrote.text, &current),
        };
        if splices.is_empty() {
            return Ok(());
        }
        let object = match object {
            Some(object) => object,
            None => self.begin_paragraph(&notes, &order, &key, wrote.after)?,
        };
        for splice in splices {
            let delete = isize::try_from(splice.delete).unwrap_or(0);
            self.to.splice_text(&object, splice.at, delete, &splice.insert)?;
        }
        if said != Some(wrote.at) {
            self.to.put(&order, by_author, stored_moment(wrote.at))?;
        }
        Ok(())
    }

    fn begin_paragraph(
        &mut self,
        notes: &ObjId,
        order: &ObjId,
        key: &str,
        after: Option<ParagraphId>,
    ) -> Result<ObjId, CommandFault> {
        let placed: Vec<(String, String)> =
            self.to.keys(order).filter_map(|key| Some((key.clone(), string(self.to, order, &key)?))).collect();
        let place = place_after(placed, after.map(|paragraph| paragraph.to_string()).as_deref());
        self.to.put(order, key, stored_text(&place))?;
        Ok(self.to.put_object(notes, key, ObjType::Text)?)
    }

    /// Notes an agreement of `author`.
    pub(crate) fn set_agreement(
        &mut self,
        author: PersonId,
        agreement: LineId,
        text: &str,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let map = self.map("agreements")?;
        let key = format!("{author}/{agreement}");
        if text.is_empty() && string(self.to, &map, &key).is_none() {
            return Ok(());
        }
        say(self.to, &map, &key, &[(key.clone(), stored_text(text))], at, self.manner)?;
        Ok(())
    }
}

/// A position right after the thing named `after` among the things placed: first when `None`, last when it is not there.
fn place_after(mut placed: Vec<(String, String)>, after: Option<&str>) -> String {
    placed.sort_by(|(one, a), (other, b)| (a, one).cmp(&(b, other)));
    let Some(after) = after else {
        return position::between(None, placed.first().map(|(_, place)| place.as_str()));
    };
    match placed.iter().find(|(id, _)| id == after) {
        Some((_, low)) => {
            let high = placed.iter().map(|(_, place)| place).find(|place| *place > low);
            position::between(Some(low), high.map(String::as_str))
        }
        None => position::between(placed.last().map(|(_, place)| place.as_str()), None),
    }
}
