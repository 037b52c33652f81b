//! "Wat ik kan", and another's as far as they share it.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    commands::{Attachment, Seen},
    documents::{
        DocumentKind,
        confirmations::{Confirmation, ConfirmationsContents},
        skills::{Evidence, Skill, SkillsContents},
    },
    ids::{PersonId, SpaceId},
    sight::Part,
    time::CivilDate,
};

use super::Look;
use crate::{
    records::{
        Contents, OutboxState, Pending,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{EvidenceView, IntakeView, PhaseView, PhotoView, SeenView, SharedSkillsView, SkillView, SkillsView},
};

/// What stands in a space of what one can.
struct Track<'a> {
    says: Option<&'a SkillsContents>,
    confirmations: Vec<(PersonId, &'a Confirmation)>,
}

/// The same, drawn.
struct Drawn {
    intake: Vec<IntakeView>,
    skills: Vec<SkillView>,
    phases: Vec<PhaseView>,
}

impl Look<'_> {
    /// One's own.
    pub(super) fn skills(&self) -> Result<SkillsView, Missing> {
        let space = SpaceId::own(self.me);
        let Drawn { intake, skills, phases } = self.drawn(&self.track(space)?, |_seen| true);
        Ok(SkillsView {
            space,
            today: CivilDate::of(self.now, self.core.utc_offset_minutes),
            intake,
            skills,
            phases,
            waits: self.waits_to_write(DocumentKind::Skills),
            grants: self.grants(is_of_skills),
            looks: self.looks(is_of_skills),
        })
    }

    /// Another's: drawn only when the look at it is recorded.
    pub(super) fn shared_skills(&self, owner: PersonId) -> Result<SharedSkillsView, Missing> {
        let space = SpaceId::own(owner);
        let shared = self.looked_at(owner, is_of_skills);
        let Drawn { intake, skills, phases } = if shared.is_some() {
            self.drawn(&self.track(space)?, |seen| !seen.hidden || seen.by.is_me)
        } else {
            Drawn { intake: Vec::new(), skills: Vec::new(), phases: Vec::new() }
        };
        let waiting = self.core.state.outbox.values().filter(|item| matches!(item.state, OutboxState::Stored { .. }));
        let waits = waiting
            .filter_map(Pending::document)
            .any(|key| key.kind == DocumentKind::Confirmations && key.space == space);
        Ok(SharedSkillsView { space, shared, intake, skills, phases, waits })
    }

    fn track(&self, space: SpaceId) -> Result<Track<'_>, Missing> {
        let mut track = Track { says: None, confirmations: Vec::new() };
        for piece in self.core.pieces.under(&keys::shelf(space, Shelf::Card))? {
            if let Contents::Skills(contents) = &piece.contents {
                track.says = Some(contents);
            }
            if let (Contents::Confirmations(ConfirmationsContents { seen }), Some(by)) =
                (&piece.contents, piece.key.owner)
            {
                track.confirmations.extend(seen.iter().map(|said| (by, said)));
            }
        }
        track.confirmations.sort_by_key(|(by, said)| (said.at, *by));
        Ok(track)
    }

    fn drawn(&self, track: &Track<'_>, shows: impl Fn(&SeenView) -> bool) -> Drawn {
        let Some(says) = track.says else {
            return Drawn { intake: Vec::new(), skills: Vec::new(), phases: Vec::new() };
        };
        let mut seen: BTreeMap<Seen, Vec<(PersonId, &Confirmation)>> = BTreeMap::new();
        for (by, said) in &track.confirmations {
            seen.entry(said.seen).or_default().push((*by, said));
        }
        let of = |of: Seen, stamp: &str| -> Vec<SeenView> {
            let said = seen.get(&of).into_iter().flatten();
            said.map(|(by, said)| self.seen(*by, said, stamp, &says.hidden)).filter(&shows).collect()
        };
        let intake =
            says.intake.iter().map(|(question, words)| IntakeView { question: *question, words: self.worded(words) });
        let phases = says.phases.iter().rev().map(|(day, phase)| PhaseView { day: day.clone(), phase: *phase });
        Drawn {
            intake: intake.collect(),
            skills: says.skills.iter().map(|skill| self.skill(skill, &of)).collect(),
            phases: phases.collect(),
        }
    }

    fn skill(&self, skill: &Skill, seen: &impl Fn(Seen, &str) -> Vec<SeenView>) -> SkillView {
        let stamp = skill.stamp();
        SkillView {
            skill: skill.skill,
            name: skill.name.as_ref().map(|words| self.worded(words)),
            example: skill.example,
            practised: skill.practised.as_ref().map(|words| self.worded(words)),
            state: skill.state,
            shown: skill.shown,
            evidence: skill.evidence.iter().map(|shows| self.evidence(skill, shows, seen)).collect(),
            seen: seen(Seen::Skill { skill: skill.skill }, &stamp),
            stamp,
        }
    }

    fn evidence(&self, skill: &Skill, shows: &Evidence, seen: &impl Fn(Seen, &str) -> Vec<SeenView>) -> EvidenceView {
        let stamp = skill.stamp_of(shows);
        EvidenceView {
            evidence: shows.evidence,
            words: shows.words.as_ref().map(|words| self.worded(words)),
            photo: shows.photo.as_ref().and_then(|photo| self.photo(photo)),
            day: shows.day.clone(),
            shown: shows.shown,
            seen: seen(Seen::Evidence { evidence: shows.evidence }, &stamp),
            stamp,
        }
    }

    fn photo(&self, photo: &Attachment) -> Option<PhotoView> {
        match photo {
            Attachment::Photo { hash, width, height, .. } => Some(PhotoView {
                hash: hex::encode(**hash),
                width: *width,
                height: *height,
                here: self.core.state.attachments.contains_key(&**hash),
            }),
            Attachment::Voice(_) => None,
        }
    }

    fn seen(&self, by: PersonId, said: &Confirmation, stamp: &str, hidden: &BTreeSet<(PersonId, Seen)>) -> SeenView {
        let mut person = self.anyone(by);
        if person.name.is_empty() {
            person.name.clone_from(&said.name);
        }
        SeenView {
            by: person,
            seen: said.seen,
            text: said.text.clone(),
            at: said.at.0,
            hidden: hidden.contains(&(by, said.seen)),
            fits: said.stamp == stamp,
        }
    }
}

const fn is_of_skills(part: Part) -> bool {
    matches!(part, Part::Skills)
}
