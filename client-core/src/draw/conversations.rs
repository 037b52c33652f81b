//! Conversations: the two halves beside each other, and the agreements that go on.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    commands::Came,
    documents::{
        DocumentKind, Subject,
        check_ins::SaidAt,
        conversations::{Agreement, ConversationHalf, ConversationsContents},
    },
    ids::{AgreementId, PersonId, SpaceId},
    sight::Part,
    time::{CivilDate, Timestamp},
};

use super::{Look, between::holds_until};
use crate::{
    records::{
        Contents,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{
        AgreedView, AgreementCameView, ConversationHalfView, ConversationPairView, ConversationView, ConversationsView,
        DecisionAnswerView, DecisionView, GrantView, PairSide, RailToldView, WordedView, WrongBesideView,
    },
};

/// What two people said, as the documents on this device have it, by day.
#[derive(Default)]
struct Pair<'a> {
    mine: BTreeMap<&'a CivilDate, &'a ConversationHalf>,
    theirs: BTreeMap<&'a CivilDate, &'a ConversationHalf>,
}

impl<'a> Pair<'a> {
    fn take(side: &mut BTreeMap<&'a CivilDate, &'a ConversationHalf>, contents: &'a ConversationsContents) {
        side.extend(contents.talks.iter().map(|talk| (&talk.date, talk)));
    }

    fn halves(&self) -> impl Iterator<Item = &'a ConversationHalf> {
        self.mine.values().chain(self.theirs.values()).copied()
    }

    /// What came of each agreement, as it was said last.
    fn came(&self) -> BTreeMap<AgreementId, Came> {
        let mut came: BTreeMap<AgreementId, (Came, Timestamp)> = BTreeMap::new();
        for (agreement, what, at) in self.halves().flat_map(|half| &half.came) {
            let said = came.entry(*agreement).or_insert((*what, *at));
            if *at > said.1 {
                *said = (*what, *at);
            }
        }
        came.into_iter().map(|(agreement, (what, _at))| (agreement, what)).collect()
    }
}

impl Look<'_> {
    /// One's own, and those of others that one talks along in.
    pub(super) fn conversations(&self) -> Result<ConversationsView, Missing> {
        let own = SpaceId::own(self.me);
        let mut pairs = self.own_conversations(own)?;
        for record in self.core.state.spaces.values().filter(|record| record.reads(Part::Conversations, self.now)) {
            let (Some(shared), Some(part)) = (&record.card.shared, record.shared_part(Part::Conversations, self.now))
            else {
                continue;
            };
            let pair = self.talked(record.space())?.remove(&shared.owner).unwrap_or_default();
            let until = Some(part.until.0);
            pairs.push(self.talks_with(record.space(), shared.owner, PairSide::Mentor, &pair, (Vec::new(), until)));
        }
        pairs.sort_by_cached_key(|pair| (pair.until.is_none(), pair.with.name.to_lowercase(), pair.with.id));
        let today = CivilDate::of(self.now, self.core.utc_offset_minutes);
        Ok(ConversationsView { space: own, today, pairs })
    }

    /// With whomever one let, and with whomever something was said.
    fn own_conversations(&self, own: SpaceId) -> Result<Vec<ConversationPairView>, Missing> {
        let talked = self.talked(own)?;
        let mut grants = self.let_in(Part::Conversations);
        let everyone: BTreeSet<PersonId> = talked.keys().chain(grants.keys()).copied().collect();
        let nothing = Pair::default();
        let pairs = everyone.into_iter().map(|other| {
            let grants = grants.remove(&other).unwrap_or_default();
            let until = holds_until(&grants);
            let pair = talked.get(&other).unwrap_or(&nothing);
            self.talks_with(own, other, PairSide::Participant, pair, (grants, until))
        });
        Ok(pairs.collect())
    }

    /// What stands in a space, by the other of the two.
    fn talked(&self, space: SpaceId) -> Result<BTreeMap<PersonId, Pair<'_>>, Missing> {
        let mut talked: BTreeMap<PersonId, Pair<'_>> = BTreeMap::new();
        for piece in self.core.pieces.under(&keys::shelf(space, Shelf::Card))? {
            let (Contents::Conversations(contents), Some(owner), Subject::Pair { other, .. }) =
                (&piece.contents, piece.key.owner, piece.key.subject)
            else {
                continue;
            };
            if owner == self.me {
                Pair::take(&mut talked.entry(other).or_default().mine, contents);
            } else if other == self.me {
                Pair::take(&mut talked.entry(owner).or_default().theirs, contents);
            }
        }
        Ok(talked)
    }

    fn talks_with(
        &self,
        space: SpaceId,
        other: PersonId,
        side: PairSide,
        pair: &Pair<'_>,
        (grants, until): (Vec<GrantView>, Option<i64>),
    ) -> ConversationPairView {
        let days: BTreeSet<&CivilDate> = pair.mine.keys().chain(pair.theirs.keys()).copied().collect();
        let came = pair.came();
        let by = |of: &BTreeMap<&CivilDate, &ConversationHalf>, person: PersonId| -> Vec<AgreedView> {
            of.values().flat_map(|half| self.agreed(half, person, &came)).collect()
        };
        let agreed = [by(&pair.mine, self.me), by(&pair.theirs, other)].concat();
        let mut open: Vec<AgreedView> = agreed
            .iter()
            .filter(|agreed| match agreed.came {
                None | Some(Came::GoesOn) => true,
                Some(Came::Done | Came::LetGo) => false,
            })
            .cloned()
            .collect();
        open.sort_by_key(|agreed| {
            (agreed.by.is_none(), agreed.by.clone(), agreed.date.clone(), agreed.words.at, agreed.agreement)
        });
        let talks = days.iter().rev().map(|day| {
            let (mine, theirs) = (pair.mine.get(day).copied(), pair.theirs.get(day).copied());
            let halves = || [mine, theirs].into_iter().flatten();
            let leads = halves().filter_map(|half| half.leads).max_by_key(|(_leads, at)| *at);
            let hard = halves().filter_map(|half| half.hard).max_by_key(|(_hard, at)| *at);
            ConversationView {
                date: (*day).clone(),
                leads: leads.map(|(leads, _at)| leads),
                hard: hard.map(|(hard, _at)| hard),
                looked_back: looked_back(halves(), &agreed),
                mine: mine.map(|half| self.conversation_half(half, self.me, &came)).unwrap_or_default(),
                theirs: theirs.map(|half| self.conversation_half(half, other, &came)).unwrap_or_default(),
            }
        });
        ConversationPairView {
            space,
            with: self.anyone(other),
            side,
            grants,
            until,
            open,
            talks: talks.collect(),
            waits: self.waits_between(DocumentKind::Conversations, space, other),
        }
    }

    fn agreed(
        &self,
        half: &ConversationHalf,
        noted_by: PersonId,
        came: &BTreeMap<AgreementId, Came>,
    ) -> Vec<AgreedView> {
        let view = |agreement: &Agreement| AgreedView {
            agreement: agreement.id,
            date: half.date.clone(),
            noted_by: self.anyone(noted_by),
            words: self.worded_at(&agreement.said),
            doer: agreement.doer.clone(),
            by: agreement.by.clone(),
            came: came.get(&agreement.id).copied(),
        };
        half.agreements.iter().map(view).collect()
    }

    fn conversation_half(
        &self,
        half: &ConversationHalf,
        by: PersonId,
        came: &BTreeMap<AgreementId, Came>,
    ) -> ConversationHalfView {
        ConversationHalfView {
            aim: half.aim.as_ref().map(|said| self.worded_at(said)),
            leads: half.leads.map(|(leads, _at)| leads),
            role: half.role,
            hard: half.hard.map(|(hard, _at)| hard),
            day_part: half.day_part,
            rails: half
                .rails
                .iter()
                .map(|(rail, told)| RailToldView { rail: *rail, kind: told.kind, text: told.text.clone() })
                .collect(),
            said: half.said.as_ref().map(|said| self.worded_at(said)),
            agreements: self.agreed(half, by, came),
            came: half
                .came
                .iter()
                .map(|(agreement, came, _at)| AgreementCameView { agreement: *agreement, came: *came })
                .collect(),
            wrong: half
                .wrong
                .iter()
                .map(|(beside, said)| WrongBesideView { beside: *beside, words: self.worded_at(said) })
                .collect(),
            decisions: half
                .decisions
                .iter()
                .map(|(decision, decided, _at)| DecisionView { decision: *decision, decided: decided.clone() })
                .collect(),
            answers: half
                .answers
                .iter()
                .map(|answer| DecisionAnswerView {
                    decision: answer.decision,
                    fits: answer.fits,
                    words: answer.said.as_ref().map(|said| self.worded_at(said)),
                })
                .collect(),
        }
    }

    fn worded_at(&self, said: &SaidAt) -> WordedView {
        WordedView { said: said.said.clone(), helper: said.helped.map(|helper| self.helper(helper)), at: said.at.0 }
    }
}

/// What was said on a day of earlier agreements: of each what was said last.
fn looked_back<'a>(halves: impl Iterator<Item = &'a ConversationHalf>, agreed: &[AgreedView]) -> Vec<AgreedView> {
    let mut said: BTreeMap<AgreementId, (Came, Timestamp)> = BTreeMap::new();
    for (agreement, came, at) in halves.flat_map(|half| &half.came) {
        let last = said.entry(*agreement).or_insert((*came, *at));
        if *at > last.1 {
            *last = (*came, *at);
        }
    }
    let view = |agreed: &AgreedView| {
        let (came, _at) = said.get(&agreed.agreement)?;
        Some(AgreedView { came: Some(*came), ..agreed.clone() })
    };
    agreed.iter().filter_map(view).collect()
}
