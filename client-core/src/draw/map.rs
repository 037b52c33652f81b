//! "Mijn map", and another's as far as they share it.

use std::collections::BTreeMap;

use kring_domain::{
    documents::{
        DocumentKind, Subject,
        assessments::{Answered, AssessmentsContents, Filled},
    },
    ids::{AssessmentId, PersonId, SpaceId},
    instruments::Area,
    sight::Part,
};

use super::Look;
use crate::{
    records::{
        Contents, OutboxState, Pending,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{AssessmentView, FilledInView, MapView, SharedMapView},
};

impl Look<'_> {
    /// One's own.
    pub(super) fn map(&self) -> Result<MapView, Missing> {
        let space = SpaceId::own(self.me);
        let waits = self.waits_to_write(DocumentKind::Assessments);
        Ok(MapView {
            space,
            instruments: self.core.state.instruments.clone().map(|shelf| shelf.instruments),
            assessments: self.assessments(space, |_area| true)?,
            waits,
            grants: self.grants(is_of_map),
            looks: self.looks(is_of_map),
        })
    }

    /// Another's: only the areas of which the look is recorded.
    pub(super) fn shared_map(&self, owner: PersonId) -> Result<SharedMapView, Missing> {
        let space = SpaceId::own(owner);
        let Some(shared) = self.looked_at(owner, is_of_map) else {
            return Ok(SharedMapView {
                space,
                shared: None,
                instruments: Vec::new(),
                assessments: Vec::new(),
                goals: Vec::new(),
            });
        };
        let is_shared = |area| shared.parts.iter().any(|part| part.part == Part::about(area));
        let assessments = self.assessments(space, is_shared)?;
        let shelf = self.core.state.instruments.iter().flat_map(|shelf| &shelf.instruments);
        let used = shelf.filter(|on| {
            let is_of = |filled: &AssessmentView| {
                (filled.organisation, &filled.instrument, filled.version)
                    == (on.organisation, &on.instrument.id, on.instrument.version)
            };
            assessments.iter().any(is_of)
        });
        let mut goals = self.goals(space)?;
        goals.retain(|goal| is_shared(goal.area));
        let instruments = used.cloned().collect();
        Ok(SharedMapView { space, instruments, shared: Some(shared), assessments, goals })
    }

    /// Whether something of one's own waits to be sent, of this kind.
    pub(super) fn waits_to_write(&self, kind: DocumentKind) -> bool {
        let waiting = self.core.state.outbox.values().filter(|item| matches!(item.state, OutboxState::Stored { .. }));
        waiting.filter_map(Pending::document).any(|key| key.kind == kind && key.space == SpaceId::own(self.me))
    }

    /// What someone filled in about some areas, as far as it is here. What is about several stands in as many documents.
    pub(super) fn assessments(
        &self,
        space: SpaceId,
        about: impl Fn(Area) -> bool,
    ) -> Result<Vec<AssessmentView>, Missing> {
        let mut found: BTreeMap<AssessmentId, AssessmentView> = BTreeMap::new();
        for piece in self.core.pieces.under(&keys::shelf(space, Shelf::Card))? {
            let (Contents::Assessments(AssessmentsContents { filled }), Subject::Area(area)) =
                (&piece.contents, piece.key.subject)
            else {
                continue;
            };
            if !about(area) {
                continue;
            }
            for part in filled {
                let view = found.entry(part.assessment).or_insert_with(|| begun(part));
                // Under one id one instrument: another document that says otherwise is of a bent device.
                let is_of = (view.organisation, &view.instrument, view.version)
                    == (part.of.organisation, &part.of.instrument, part.of.version);
                if !is_of {
                    continue;
                }
                view.at = view.at.min(part.begun_at.0);
                view.answers.extend(part.answers.iter().map(|said| self.filled_in(area, said)));
                view.talk.extend(part.talk.iter().cloned());
            }
        }
        let mut views: Vec<AssessmentView> = found.into_values().collect();
        views.sort_by_key(|view| (std::cmp::Reverse(view.at), view.assessment));
        Ok(views)
    }

    fn filled_in(&self, area: Area, said: &Answered) -> FilledInView {
        FilledInView {
            question: said.question.clone(),
            area,
            answer: said.answer.clone(),
            at: said.at.0,
            helper: said.helped.map(|helper| self.helper(helper)),
        }
    }
}

const fn is_of_map(part: Part) -> bool {
    part.area().is_some()
}

fn begun(part: &Filled) -> AssessmentView {
    AssessmentView {
        assessment: part.assessment,
        organisation: part.of.organisation,
        instrument: part.of.instrument.clone(),
        version: part.of.version,
        at: part.begun_at.0,
        answers: Vec::new(),
        talk: Vec::new(),
    }
}
