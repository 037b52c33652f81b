//! Measures of one moderator toward one member, with reasons. These two alone read it.
//!
//! ```text
//! measures  <id>/measure → text (talk, hidden, warning, removed)
//!           <id>/reason  → text
//!           <id>/about   → text, <author>/<month>/<entry>; absent
//!           <id>/at      → moment
//! ```
//!
//! A measure is never rewritten.

use automerge::transaction::Transactable;
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    entry_ref_from_text, entry_ref_text, measure_name,
    registers::{Registers, moment, moment_of, say, stored_text},
};
use crate::{
    commands::{CommandFault, EntryRef, Measure},
    ids::MeasureId,
    time::Timestamp,
};

/// The measures of one moderator toward one member.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct WarningContents {
    /// Oldest first.
    #[n(0)]
    pub measures: Vec<Measured>,
}

/// One measure.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Measured {
    /// Its id.
    #[n(0)]
    pub id: MeasureId,
    /// What.
    #[n(1)]
    pub measure: Measure,
    /// Why.
    #[n(2)]
    pub reason: String,
    /// The entry that it is about.
    #[n(3)]
    pub about: Option<EntryRef>,
    /// When.
    #[n(4)]
    pub at: Timestamp,
}

/// Reads the measures.
#[must_use]
pub fn read(document: &Document) -> WarningContents {
    let fields = Registers::read(document, "measures");
    let mut measures: Vec<Measured> = fields
        .keys()
        .filter_map(moment_of)
        .filter_map(|id| {
            Some(Measured {
                id: id.parse().ok()?,
                measure: measure_name::parse(fields.text(&format!("{id}/measure"))?)?,
                reason: fields.text(&format!("{id}/reason")).unwrap_or_default().to_owned(),
                about: fields.text(&format!("{id}/about")).and_then(entry_ref_from_text),
                at: fields.said(id),
            })
        })
        .collect();
    measures.sort_by_key(|measure| (measure.at, measure.id));
    WarningContents { measures }
}

impl<T: Transactable> Edit<'_, T> {
    /// Tells of a measure; one that was told is left as it is.
    pub(crate) fn warn(
        &mut self,
        id: MeasureId,
        measure: Measure,
        reason: &str,
        about: Option<&EntryRef>,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let measures = self.map("measures")?;
        let key = id.to_string();
        if moment(self.to, &measures, &format!("{key}/at")).is_some() {
            return Ok(());
        }
        let mut values = vec![
            (format!("{key}/measure"), stored_text(measure_name::word(measure))),
            (format!("{key}/reason"), stored_text(reason)),
        ];
        if let Some(target) = about {
            values.push((format!("{key}/about"), stored_text(&entry_ref_text(target))));
        }
        say(self.to, &measures, &key, &values, at, self.manner)?;
        Ok(())
    }
}
