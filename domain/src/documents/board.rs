//! A space's board: its card, house rules and weekly series. Written by stewards.
//!
//! ```text
//! card    about → text, house_rules → text, card/at
//! series  <series id>/title → text        <series id>/minutes → number    <series id>/ended → yes or no
//!         <series id>/first → text (2026-11-24T10:00)                     <series id>/place → text
//!         <series id>/programme → bytes, CBOR of a list of `ProgrammeLine`
//!         <series id>/at → moment
//! ```

use automerge::{ScalarValue, transaction::Transactable};
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    registers::{Registers, moment_of, say, stored_cbor, stored_minutes, stored_text},
};
use crate::{
    commands::{CommandFault, ProgrammeLine},
    ids::SeriesId,
    time::{CivilTime, Timestamp},
};

/// What a board holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct BoardContents {
    /// What the group is; empty when nothing is said.
    #[n(0)]
    pub about: String,
    /// The house rules; empty when nothing is said.
    #[n(1)]
    pub house_rules: String,
    /// Weekly meetings, ended ones included.
    #[n(2)]
    pub series: Vec<Series>,
}

/// A weekly meeting.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Series {
    /// Its id.
    #[n(0)]
    pub series: SeriesId,
    /// What it is called.
    #[n(1)]
    pub title: String,
    /// The first one; the others follow a week apart.
    #[n(2)]
    pub first: CivilTime,
    /// How long it takes, 0 when not said.
    #[n(3)]
    pub minutes: u16,
    /// Where.
    #[n(4)]
    pub place: String,
    /// What is on.
    #[n(5)]
    pub programme: Vec<ProgrammeLine>,
    /// Whether it has ended.
    #[n(6)]
    pub ended: bool,
    /// When this was said.
    #[n(7)]
    pub at: Timestamp,
}

/// Reads a board.
#[must_use]
pub fn read(document: &Document) -> BoardContents {
    let card = Registers::read(document, "card");
    let fields = Registers::read(document, "series");
    BoardContents {
        about: card.text("about").unwrap_or_default().to_owned(),
        house_rules: card.text("house_rules").unwrap_or_default().to_owned(),
        series: fields.keys().filter_map(moment_of).filter_map(|id| series_from(id, &fields)).collect(),
    }
}

fn series_from(id: &str, fields: &Registers) -> Option<Series> {
    Some(Series {
        series: id.parse().ok()?,
        title: fields.text(&format!("{id}/title"))?.to_owned(),
        first: CivilTime(fields.text(&format!("{id}/first"))?.to_owned()),
        minutes: fields.minutes(&format!("{id}/minutes")),
        place: fields.text(&format!("{id}/place")).unwrap_or_default().to_owned(),
        programme: fields.decoded(&format!("{id}/programme")).unwrap_or_default(),
        ended: fields.is(&format!("{id}/ended")),
        at: fields.said(id),
    })
}

impl<T: Transactable> Edit<'_, T> {
    /// Sets the group's card.
    pub(crate) fn set_card(&mut self, about: &str, house_rules: &str, at: Timestamp) -> Result<(), CommandFault> {
        let card = self.map("card")?;
        let values = [("about".to_owned(), stored_text(about)), ("house_rules".to_owned(), stored_text(house_rules))];
        say(self.to, &card, "card", &values, at, self.manner)?;
        Ok(())
    }

    /// Sets a weekly meeting, or its end.
    pub(crate) fn plan_series(&mut self, series: &Series) -> Result<(), CommandFault> {
        let map = self.map("series")?;
        let id = series.series.to_string();
        let values = [
            (format!("{id}/title"), stored_text(&series.title)),
            (format!("{id}/first"), stored_text(&series.first.0)),
            (format!("{id}/minutes"), stored_minutes(series.minutes)),
            (format!("{id}/place"), stored_text(&series.place)),
            (format!("{id}/programme"), stored_cbor(&series.programme)),
            (format!("{id}/ended"), ScalarValue::Boolean(series.ended)),
        ];
        say(self.to, &map, &id, &values, series.at, self.manner)?;
        Ok(())
    }
}
