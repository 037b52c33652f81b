//! Check-ins: the two halves beside each other.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    commands::{Came, Rhythm, Said, Told},
    documents::{
        DocumentKind, Subject,
        check_ins::{self, CheckInsContents, TalkHalf},
    },
    ids::{PersonId, SpaceId},
    instruments::QuestionId,
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
        CameView, CheckInsView, GrantView, HalfView, OpenView, PairSide, PairView, TalkView, ToldView, WordsView,
        WrongView,
    },
};

/// The question that asks what one wants to learn.
const LEARNING: &str = "want-to-learn";

/// What two people said, as the documents on this device have it.
#[derive(Default)]
struct Pair<'a> {
    mine: Side<'a>,
    theirs: Side<'a>,
}

#[derive(Default)]
struct Side<'a> {
    rhythm: Option<(Rhythm, Timestamp)>,
    talks: BTreeMap<&'a CivilDate, &'a TalkHalf>,
}

impl<'a> Side<'a> {
    fn take(&mut self, contents: &'a CheckInsContents) {
        self.rhythm = self.rhythm.into_iter().chain(contents.rhythm).max_by_key(|(_rhythm, at)| *at);
        self.talks.extend(contents.talks.iter().map(|talk| (&talk.date, talk)));
    }
}

impl Look<'_> {
    /// One's own, and those of others that one does with them.
    pub(super) fn check_ins(&self) -> Result<CheckInsView, Missing> {
        let own = SpaceId::own(self.me);
        let mut pairs = self.own_pairs(own)?;
        for record in self.core.state.spaces.values().filter(|record| record.reads(Part::CheckIns, self.now)) {
            let (Some(shared), Some(part)) = (&record.card.shared, record.shared_part(Part::CheckIns, self.now)) else {
                continue;
            };
            let mut halves = self.halves(record.space())?;
            let pair = halves.remove(&shared.owner).unwrap_or_default();
            let until = Some(part.until.0);
            pairs.push(self.pair(record.space(), shared.owner, PairSide::Mentor, &pair, (Vec::new(), until)));
        }
        pairs.sort_by_cached_key(|pair| {
            let next = pair.next.clone();
            (pair.until.is_none(), next.is_none(), next, pair.with.name.to_lowercase(), pair.with.id)
        });
        let shelf = self.core.state.instruments.as_ref();
        let instruments = shelf.map(|shelf| {
            let asks = shelf.instruments.iter();
            asks.filter(|on| on.organisation.is_none() && on.instrument.id.as_str() == check_ins::INSTRUMENT)
                .cloned()
                .collect()
        });
        let today = CivilDate::of(self.now, self.core.utc_offset_minutes);
        Ok(CheckInsView { space: own, today, instruments, pairs })
    }

    /// With whomever one let, and with whomever something was said.
    fn own_pairs(&self, own: SpaceId) -> Result<Vec<PairView>, Missing> {
        let halves = self.halves(own)?;
        let mut grants = self.let_in(Part::CheckIns);
        let everyone: BTreeSet<PersonId> = halves.keys().chain(grants.keys()).copied().collect();
        let nothing = Pair::default();
        let pairs = everyone.into_iter().map(|other| {
            let grants = grants.remove(&other).unwrap_or_default();
            let until = holds_until(&grants);
            let pair = halves.get(&other).unwrap_or(&nothing);
            self.pair(own, other, PairSide::Participant, pair, (grants, until))
        });
        Ok(pairs.collect())
    }

    /// What stands in a space, by the other of the two.
    fn halves(&self, space: SpaceId) -> Result<BTreeMap<PersonId, Pair<'_>>, Missing> {
        let mut halves: BTreeMap<PersonId, Pair<'_>> = BTreeMap::new();
        for piece in self.core.pieces.under(&keys::shelf(space, Shelf::Card))? {
            let (Contents::CheckIns(contents), Some(owner), Subject::Pair { other, .. }) =
                (&piece.contents, piece.key.owner, piece.key.subject)
            else {
                continue;
            };
            if owner == self.me {
                halves.entry(other).or_default().mine.take(contents);
            } else if other == self.me {
                halves.entry(owner).or_default().theirs.take(contents);
            }
        }
        Ok(halves)
    }

    fn pair(
        &self,
        space: SpaceId,
        other: PersonId,
        side: PairSide,
        pair: &Pair<'_>,
        (grants, until): (Vec<GrantView>, Option<i64>),
    ) -> PairView {
        let days: BTreeSet<&CivilDate> = pair.mine.talks.keys().chain(pair.theirs.talks.keys()).copied().collect();
        let talks: Vec<TalkView> = days.iter().rev().map(|day| self.talk(day, pair)).collect();
        let next = days.iter().rev().find_map(|day| {
            let said = [&pair.mine, &pair.theirs].into_iter().filter_map(|side| side.talks.get(day)?.next.clone());
            said.max_by_key(|(_next, at)| *at).map(|(next, _at)| next)
        });
        let of = |side: &Side<'_>| side.rhythm.map(|(rhythm, _at)| rhythm);
        let (decides, wishes) = match side {
            PairSide::Participant => (of(&pair.mine), of(&pair.theirs)),
            PairSide::Mentor => (of(&pair.theirs), of(&pair.mine)),
        };
        let rhythm = decides.or(wishes);
        PairView {
            space,
            with: self.anyone(other),
            side,
            grants,
            until,
            rhythm,
            wish: wishes.filter(|wish| Some(*wish) != rhythm),
            next,
            open: talks.iter().flat_map(|talk| self.open(talk, other)).collect(),
            talks,
            waits: self.waits_between(DocumentKind::CheckIns, space, other),
        }
    }

    fn talk(&self, day: &CivilDate, pair: &Pair<'_>) -> TalkView {
        let (mine, theirs) = (pair.mine.talks.get(day).copied(), pair.theirs.talks.get(day).copied());
        let mut came: BTreeMap<&QuestionId, (Came, Timestamp)> = BTreeMap::new();
        for (question, what, at) in [mine, theirs].into_iter().flatten().flat_map(|half| &half.came) {
            let said = came.entry(question).or_insert((*what, *at));
            if *at > said.1 {
                *said = (*what, *at);
            }
        }
        TalkView {
            date: day.clone(),
            version: [mine, theirs].into_iter().flatten().map(|half| half.version).max().unwrap_or(0),
            mine: mine.map(|half| self.half(half)).unwrap_or_default(),
            theirs: theirs.map(|half| self.half(half)).unwrap_or_default(),
            came: came
                .into_iter()
                .map(|(question, (came, _at))| CameView { question: question.clone(), came })
                .collect(),
        }
    }

    fn half(&self, half: &TalkHalf) -> HalfView {
        HalfView {
            answers: half
                .answers
                .iter()
                .map(|said| ToldView {
                    question: said.question.clone(),
                    told: said.told.clone(),
                    helper: said.helped.map(|helper| self.helper(helper)),
                })
                .collect(),
            agreement: half.agreement.as_ref().map(|agreed| agreed.said.clone()),
            next: half.next.as_ref().map(|(next, _at)| next.clone()),
            wrong: half
                .wrong
                .iter()
                .map(|(question, said)| WrongView { question: question.clone(), said: said.said.clone() })
                .collect(),
        }
    }

    /// What of a check-in goes on: its agreement, and what one wants to learn.
    fn open(&self, talk: &TalkView, other: PersonId) -> Vec<OpenView> {
        let learning = |half: &HalfView| {
            half.answers.iter().find(|told| told.question.as_str() == LEARNING).and_then(|told| match &told.told {
                Told::Words { said } => Some(said.clone()),
                Told::Tapped { .. } => None,
            })
        };
        let agreement = |half: &HalfView| half.agreement.clone();
        let words = |of: &dyn Fn(&HalfView) -> Option<Said>| {
            let halves = [(self.me, of(&talk.mine)), (other, of(&talk.theirs))];
            let said = halves.into_iter().filter_map(|(by, said)| Some(WordsView { by: self.anyone(by), said: said? }));
            said.collect::<Vec<WordsView>>()
        };
        let goes_on = |question: &QuestionId| {
            talk.came.iter().filter(|came| came.question == *question).all(|came| came.came == Came::GoesOn)
        };
        [(check_ins::AGREEMENT, words(&agreement)), (LEARNING, words(&learning))]
            .into_iter()
            .filter_map(|(question, words)| {
                let question: QuestionId = question.parse().ok()?;
                let is_open = !words.is_empty() && goes_on(&question);
                is_open.then(|| OpenView { date: talk.date.clone(), question, words })
            })
            .collect()
    }
}
