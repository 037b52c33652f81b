//! "Wat staat er over mij": everything that the documents on this device say of the one who looks, with who wrote it.
//!
//! Nothing here names anyone but who wrote something about oneself. Who reported an entry is in no document.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use kring_domain::{
    about_me::Kept,
    commands::EntryRef,
    documents::Subject,
    ids::{EntryId, MeetingId, PersonId},
    spaces::SpaceKind,
    time::{CivilTime, Month, Timestamp},
};

use super::{Look, entries::hidden, meetings::Known, search::words};
use crate::{
    records::{
        Contents, SpaceRecord,
        keys::{self, Shelf},
    },
    replica::Missing,
    views::{
        AboutGroupView, AboutMeView, ClosedView, NamedView, NotedView, OwnStateView, SaidOfView, SkillView, WrittenView,
    },
};

/// The accounts of the one who looks, in one group.
type Mine = BTreeSet<PersonId>;

impl Look<'_> {
    pub(super) fn about_me(&self) -> Result<AboutMeView, Missing> {
        let introduction = self.introduction()?;
        let skills = self.skills()?.skills;
        let shown = |skill: &SkillView| skill.evidence.iter().map(|shows| shows.seen.len()).sum::<usize>();
        let mut groups = Vec::new();
        for record in self.core.state.spaces.values().filter(|record| record.card.kind != SpaceKind::Own) {
            groups.push(self.about_me_in(record)?);
        }
        groups.sort_by_cached_key(|group| (group.name.to_lowercase(), group.space));
        Ok(AboutMeView {
            me: self.anyone(self.me),
            groups,
            introduction: count(introduction.answers.len()),
            assessments: count(self.assessments(introduction.space, |_area| true)?.len()),
            goals: count(self.goals(introduction.space)?.len()),
            grants: self.grants(|_part| true),
            looks: self.looks(|_part| true),
            shared: self.shared_with_me().shared,
            account: self.core.state.account.clone(),
            check_ins: count(self.check_ins()?.pairs.iter().map(|pair| pair.talks.len()).sum()),
            conversations: count(self.conversations()?.pairs.iter().map(|pair| pair.talks.len()).sum()),
            skills: count(skills.len()),
            seen: count(skills.iter().map(|skill| skill.seen.len() + shown(skill)).sum()),
            rewards: count(self.rewards(introduction.space)?.len()),
            rules: Kept::ALL.map(Kept::rule).to_vec(),
        })
    }

    fn about_me_in(&self, record: &SpaceRecord) -> Result<AboutGroupView, Missing> {
        let space = record.space();
        let mut mine: Mine = record.accounts_of(self.me).collect();
        mine.insert(self.me);
        let known = Known::read(self, space)?;
        let mut view = AboutGroupView {
            space,
            name: record.card.name.clone(),
            organisation: record.card.organisation.clone(),
            standing: record.card.standing,
            written: Vec::new(),
            attachments: 0,
            kind_words: 0,
            hidden: 0,
            own: own_state(record, &mine),
            presence: Vec::new(),
            closing: Vec::new(),
            named: self.named(record, &known, &mine)?,
            said: Vec::new(),
            warnings: self.warnings(record)?.into_iter().filter(|told| mine.contains(&told.member.id)).collect(),
        };
        self.journals(record, &known, &mine, &mut view)?;
        self.rounds(record, &known, &mine, &mut view)?;
        view.presence.sort_by_key(|noted| Reverse((noted.starts.0.clone(), noted.at)));
        view.closing.sort_by_key(|closed| Reverse((closed.starts.0.clone(), closed.at)));
        view.said.sort_by_key(|said| Reverse(said.at));
        Ok(view)
    }

    /// What one wrote, what others wrote to one, and what one said of one's own presence.
    fn journals(
        &self,
        record: &SpaceRecord,
        known: &Known<'_>,
        mine: &Mine,
        view: &mut AboutGroupView,
    ) -> Result<(), Missing> {
        let space = record.space();
        let withdrawn = self.core.withdrawn(space);
        let mut months: BTreeMap<Month, (u32, Timestamp, EntryRef)> = BTreeMap::new();
        let mut own: BTreeSet<EntryId> = BTreeSet::new();
        for piece in self.core.pieces.under(&keys::shelf(space, Shelf::Journals))? {
            let (Some(journal), Some(author), Subject::Month(month)) =
                (piece.journal(), piece.key.owner, piece.key.subject)
            else {
                continue;
            };
            let entries = journal.entries.iter().filter(|entry| !withdrawn.contains(&entry.entry));
            if !mine.contains(&author) {
                let to_me = entries.filter(|entry| entry.about.is_some_and(|about| mine.contains(&about)));
                view.said.extend(to_me.map(|entry| SaidOfView {
                    by: self.person(Some(record), author),
                    kind: entry.kind,
                    entry: EntryRef { author, month, entry: entry.entry },
                    at: entry.at.0,
                }));
                continue;
            }
            for entry in entries {
                own.insert(entry.entry);
                view.attachments = view.attachments.saturating_add(count(entry.attachments.len()));
                let name = EntryRef { author, month, entry: entry.entry };
                let here = months.entry(month).or_insert((0, entry.at, name));
                here.0 = here.0.saturating_add(1);
                if entry.at >= here.1 {
                    (here.1, here.2) = (entry.at, name);
                }
            }
            view.kind_words = view.kind_words.saturating_add(count(journal.reactions.len()));
            view.presence.extend(journal.presence.iter().map(|word| {
                let (title, starts) = of_meeting(known, word.meeting);
                let by = Some(self.person(Some(record), author));
                NotedView { meeting: word.meeting, title, starts, state: word.state, by, at: word.at.0 }
            }));
        }
        let written = |(month, (entries, _at, newest))| WrittenView { month, entries, newest };
        view.written = months.into_iter().rev().map(written).collect();
        let card = self.core.pieces.under(&keys::shelf(space, Shelf::Card))?;
        let hid: BTreeSet<EntryId> = card.flat_map(hidden).collect();
        view.hidden = count(own.intersection(&hid).count());
        Ok(())
    }

    /// What was noted at meetings: that one was there, and what one answered at the end.
    fn rounds(
        &self,
        record: &SpaceRecord,
        known: &Known<'_>,
        mine: &Mine,
        view: &mut AboutGroupView,
    ) -> Result<(), Missing> {
        for piece in self.core.pieces.under(&keys::shelf(record.space(), Shelf::Rounds))? {
            let Subject::Meeting(meeting) = piece.key.subject else { continue };
            let (title, starts) = of_meeting(known, meeting);
            match (&piece.contents, piece.key.owner) {
                (Contents::Presence(presence), _) => {
                    let noted = presence.present.iter().filter(|noted| mine.contains(&noted.person));
                    view.presence.extend(noted.map(|noted| NotedView {
                        meeting,
                        title: title.clone(),
                        starts: starts.clone(),
                        state: noted.state,
                        by: piece.noted_by.get(&noted.person).map(|by| self.person(Some(record), *by)),
                        at: noted.at.0,
                    }));
                }
                (Contents::Closing(part), Some(writer)) => {
                    let seats = part.answers.iter().filter(|seat| mine.contains(&seat.seat));
                    view.closing.extend(seats.map(|seat| ClosedView {
                        meeting,
                        title: title.clone(),
                        starts: starts.clone(),
                        answer: seat.answer,
                        by: self.person(Some(record), writer),
                        at: seat.at.0,
                    }));
                }
                (_, _) => {}
            }
        }
        Ok(())
    }

    /// Agreements of one's own, and what stands in meetings with one's name.
    fn named(&self, record: &SpaceRecord, known: &Known<'_>, mine: &Mine) -> Result<Vec<NamedView>, Missing> {
        let name = words(&self.person(Some(record), self.me).name);
        let names_me = |text: &str| !name.is_empty() && name.is_subset(&words(text));
        let mut named = Vec::new();
        for piece in self.core.pieces.under(&keys::shelf(record.space(), Shelf::Meetings))? {
            let (Contents::Meeting(contents), Subject::Meeting(meeting)) = (&piece.contents, piece.key.subject) else {
                continue;
            };
            let (title, starts) = of_meeting(known, meeting);
            let line = |text: &str, by| NamedView {
                meeting,
                title: title.clone(),
                starts: starts.clone(),
                text: text.to_owned(),
                by,
            };
            let agreements = contents.agreements.iter();
            named.extend(
                agreements
                    .filter(|agreement| mine.contains(&agreement.by) || names_me(&agreement.text))
                    .map(|agreement| line(&agreement.text, Some(self.person(Some(record), agreement.by)))),
            );
            let notes = contents.notes.iter().filter(|paragraph| names_me(&paragraph.text));
            named.extend(notes.map(|paragraph| line(&paragraph.text, None)));
        }
        named.sort_by_cached_key(|named| Reverse(named.starts.0.clone()));
        Ok(named)
    }
}

/// What one says of oneself in a group.
fn own_state(record: &SpaceRecord, mine: &Mine) -> Option<OwnStateView> {
    let pause = mine.iter().filter_map(|me| record.pauses.get(me)).max_by_key(|(_on, _visible, at)| *at);
    let pause = pause.filter(|(on, _, _)| *on).map(|(_on, visible, _at)| *visible);
    let help = mine.iter().filter_map(|me| record.help.get(me)).max_by_key(|(_topics, at)| *at);
    let help = help.map(|(topics, _at)| topics.clone()).unwrap_or_default();
    let agreed = mine.iter().filter_map(|me| record.agreed.get(me)).map(|(_rules, at)| at.0);
    let agreed_at = agreed.max();
    let says = pause.is_some() || !help.is_empty() || agreed_at.is_some();
    says.then_some(OwnStateView { pause, help, agreed_at })
}

/// What a meeting is called and when it is; empty for one that is not known here.
fn of_meeting(known: &Known<'_>, meeting: MeetingId) -> (String, CivilTime) {
    known.card(meeting).map_or((String::new(), CivilTime(String::new())), |card| (card.title, card.starts))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
