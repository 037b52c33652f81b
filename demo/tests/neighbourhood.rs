//! The neighbourhood keeps the rules of Kring, whatever the seed.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    hash::{DefaultHasher, Hash, Hasher},
    sync::LazyLock,
};

use kring_demo::{Event, Intent, Neighbourhood, neighbourhood};
use kring_domain::{
    acts::Act,
    commands::{Command, EntryKind, EntryRef, NewEntry, target, validate},
    ids::{PersonId, SpaceId},
    people::{Standing, Title},
    spaces::SpaceKind,
    time::Timestamp,
};

/// 2026-11-21T20:15Z, a Saturday evening.
const NOW: Timestamp = Timestamp(1_795_292_100_000);
/// 2027-03-03T03:30Z, a Wednesday night.
const NIGHT: Timestamp = Timestamp(1_804_044_600_000);

static MADE: LazyLock<[Neighbourhood; 2]> = LazyLock::new(|| [neighbourhood(1, NOW), neighbourhood(77, NIGHT)]);

fn made() -> impl Iterator<Item = &'static Neighbourhood> {
    MADE.iter()
}

fn entries(made: &Neighbourhood) -> impl Iterator<Item = (&Event, &NewEntry)> {
    made.events.iter().filter_map(|event| match &event.intent {
        Intent::Command(Command::AddEntry(entry)) => Some((event, entry)),
        Intent::Command(_) | Intent::Act(_) => None,
    })
}

/// What stands in someone's own space, or lets others read there.
fn is_of_oneself(intent: &Intent) -> bool {
    match intent {
        Intent::Command(command) => matches!(
            command,
            Command::Introduce { .. }
                | Command::Assess { .. }
                | Command::SetGoal { .. }
                | Command::SetStep { .. }
                | Command::CheckIn { .. }
                | Command::Converse { .. }
                | Command::SetSkill { .. }
                | Command::SetEvidence { .. }
                | Command::SetTrack { .. }
                | Command::Confirm { .. }
                | Command::Reward { .. }
                | Command::Receive { .. }
                | Command::SetRhythm { .. }
        ),
        Intent::Act(act) => matches!(act, Act::Grant { .. } | Act::EndGrant { .. } | Act::Looked { .. }),
    }
}

/// Whose own space it is.
fn owner_of(made: &Neighbourhood, space: SpaceId) -> Option<PersonId> {
    if made.spaces.iter().any(|group| group.id == space) {
        return None;
    }
    made.people.iter().map(|person| person.id).find(|person| SpaceId::own(*person) == space)
}

fn fingerprint(made: &Neighbourhood) -> u64 {
    let mut hasher = DefaultHasher::new();
    format!("{made:?}").hash(&mut hasher);
    hasher.finish()
}

#[test]
fn one_seed_gives_one_neighbourhood() {
    assert_eq!(fingerprint(&neighbourhood(5, NOW)), fingerprint(&neighbourhood(5, NOW)));
    assert_ne!(fingerprint(&neighbourhood(5, NOW)), fingerprint(&neighbourhood(6, NOW)));
    let (today, later) = (neighbourhood(5, NOW), neighbourhood(5, NIGHT));
    assert_eq!(
        today.people.iter().map(|person| person.id).collect::<Vec<_>>(),
        later.people.iter().map(|person| person.id).collect::<Vec<_>>()
    );
}

#[test]
fn every_command_can_be_done() {
    for made in made() {
        for event in &made.events {
            if let Intent::Command(command) = &event.intent {
                assert_eq!(validate(command), Ok(()), "{command:?}");
                assert!(target(command, event.space, event.person).is_well_formed());
            }
        }
    }
}

#[test]
fn everything_happens_in_order_and_before_now() {
    for made in made() {
        assert!(made.events.is_sorted_by_key(|event| event.at));
        assert!(made.events.iter().all(|event| event.at <= made.now && event.at >= made.organisations[0].since));
        for person in &made.people {
            let first = made.events.iter().find(|event| event.person == person.id);
            assert!(first.is_none_or(|event| event.at >= person.since), "{}", person.name);
        }
    }
}

/// Plays the door: what each person is in each group at each moment.
#[test]
fn nobody_acts_outside_their_membership() {
    for made in made() {
        let mut standing: BTreeMap<(SpaceId, PersonId), Standing> = BTreeMap::new();
        let mut arrivals: VecDeque<_> = {
            let mut all: Vec<_> = made.memberships.iter().collect();
            all.sort_by_key(|membership| membership.since);
            all.into()
        };
        for event in &made.events {
            while arrivals.front().is_some_and(|membership| membership.since <= event.at) {
                let membership = arrivals.pop_front().unwrap();
                standing.insert((membership.space, membership.person), membership.begins_as);
            }
            // Everyone is at home in their own space; another says there their half of a check-in or a conversation.
            if let Some(owner) = owner_of(made, event.space) {
                let is_half = matches!(
                    &event.intent,
                    Intent::Command(
                        Command::CheckIn { with: of, .. }
                            | Command::Converse { with: of, .. }
                            | Command::Confirm { of, .. }
                            | Command::Reward { of, .. }
                    ) if *of == owner
                );
                assert!(is_of_oneself(&event.intent) && (owner == event.person || is_half), "{event:?}");
                continue;
            }
            let own = (event.space, event.person);
            let is = standing.get(&own).copied();
            assert!(is.is_some_and(Standing::is_present), "{is:?} {event:?}");
            let steward = is.is_some_and(Standing::is_steward);
            match &event.intent {
                Intent::Act(Act::Admit { person }) => {
                    let was = standing.insert((event.space, *person), Standing::Member);
                    assert_eq!(was, Some(Standing::Knocking));
                }
                Intent::Act(Act::BecomeAlumnus { companion }) => {
                    standing.insert(own, Standing::Alumnus);
                    let companion = companion.and_then(|companion| standing.get(&(event.space, companion)));
                    assert!(companion.is_none_or(|standing| standing.is_present()));
                }
                Intent::Act(Act::Leave) => {
                    standing.insert(own, Standing::Left);
                }
                Intent::Act(Act::Withdraw { entry }) => assert_eq!(entry.author, event.person),
                Intent::Act(
                    Act::TurnAway { .. }
                    | Act::SetStanding { .. }
                    | Act::Remove { .. }
                    | Act::SetProfile { .. }
                    | Act::WalkIn { .. }
                    | Act::JoinWalkIns { .. }
                    | Act::KeepApart { .. }
                    | Act::Unjoin { .. }
                    | Act::Grant { .. }
                    | Act::EndGrant { .. }
                    | Act::Looked { .. }
                    | Act::Rename { .. }
                    | Act::SetLed { .. }
                    | Act::Archive
                    | Act::Reopen
                    | Act::StopRecovery { .. }
                    | Act::AdmitGuest { .. },
                ) => {}
                Intent::Command(
                    Command::PlanMeeting { .. }
                    | Command::CancelMeeting { .. }
                    | Command::MarkPresence { .. }
                    | Command::SetCard { .. }
                    | Command::PlanSeries { .. }
                    | Command::Hide { .. }
                    | Command::Pin { .. }
                    | Command::Warn { .. },
                ) => assert!(steward, "{event:?}"),
                Intent::Command(Command::AnswerClosing { seat, .. }) => assert!(steward || *seat == event.person),
                Intent::Command(
                    Command::AddEntry(_)
                    | Command::EditEntry { .. }
                    | Command::React { .. }
                    | Command::SetPause { .. }
                    | Command::SetHelp { .. }
                    | Command::AgreeToRules { .. }
                    | Command::CorrectPresence { .. }
                    | Command::SetProgrammeLine { .. }
                    | Command::WriteNotes { .. }
                    | Command::SetAgreement { .. }
                    | Command::Introduce { .. }
                    | Command::Assess { .. }
                    | Command::SetGoal { .. }
                    | Command::SetStep { .. }
                    | Command::CheckIn { .. }
                    | Command::Converse { .. }
                    | Command::SetSkill { .. }
                    | Command::SetEvidence { .. }
                    | Command::SetTrack { .. }
                    | Command::Confirm { .. }
                    | Command::Reward { .. }
                    | Command::Receive { .. }
                    | Command::SetRhythm { .. }
                    | Command::WithHelp { .. },
                ) => {}
            }
        }
        for membership in &made.memberships {
            let is = standing.get(&(membership.space, membership.person)).copied().unwrap_or(membership.begins_as);
            assert_eq!(is, membership.standing, "{membership:?}");
        }
    }
}

#[test]
fn replies_and_reactions_speak_of_what_is_there() {
    for made in made() {
        let mut written: BTreeSet<(SpaceId, EntryRef)> = BTreeSet::new();
        let mut withdrawn: BTreeSet<EntryRef> = BTreeSet::new();
        for event in &made.events {
            let own = |entry| EntryRef { author: event.person, month: event.at.month(), entry };
            match &event.intent {
                Intent::Command(Command::AddEntry(entry)) => {
                    assert_eq!(entry.at, event.at);
                    if let Some(answered) = entry.reply_to {
                        assert!(written.contains(&(event.space, answered)) && !withdrawn.contains(&answered));
                    }
                    assert_eq!(entry.kind == EntryKind::Compliment, entry.about.is_some());
                    assert_ne!(entry.about, Some(event.person));
                    written.insert((event.space, own(entry.entry)));
                }
                Intent::Command(Command::React { target, .. }) => {
                    assert!(written.contains(&(event.space, *target)) && target.author != event.person);
                }
                Intent::Command(Command::Hide { target, .. } | Command::Pin { target, .. }) => {
                    assert!(written.contains(&(event.space, *target)));
                }
                Intent::Act(Act::Withdraw { entry }) => {
                    withdrawn.insert(*entry);
                }
                Intent::Command(_) | Intent::Act(_) => {}
            }
        }
        assert!(!withdrawn.is_empty());
    }
}

#[test]
fn nobody_reads_the_same_words_twice_on_a_screen() {
    for made in made() {
        for space in &made.spaces {
            let mut screen: VecDeque<&str> = VecDeque::new();
            for (_, entry) in entries(made).filter(|(event, _)| event.space == space.id) {
                assert!(!screen.contains(&entry.body.as_str()), "{}: {}", space.name, entry.body);
                screen.push_back(&entry.body);
                if screen.len() > 60 {
                    screen.pop_front();
                }
            }
        }
    }
}

#[test]
fn it_is_as_large_and_as_lively_as_promised() {
    for made in made() {
        let count = |kind: SpaceKind| {
            let space = made.spaces.iter().find(|space| space.kind == kind).unwrap();
            entries(made).filter(|(event, _)| event.space == space.id).count()
        };
        let (peers, workplace) = (count(SpaceKind::PeerGroup), count(SpaceKind::Workplace));
        let (entrepreneurs, review) = (count(SpaceKind::Entrepreneurs), count(SpaceKind::PeerReview));
        let total = peers + workplace + entrepreneurs + review;
        assert!((7_500..12_000).contains(&total), "{total}: {peers} {workplace} {entrepreneurs} {review}");
        assert!(peers > workplace && workplace > review && entrepreneurs > review && review > 500);
        assert!((55..=75).contains(&made.people.len()), "{}", made.people.len());
        let kinds: BTreeSet<_> = entries(made).map(|(_, entry)| entry.kind).collect();
        assert_eq!(kinds.len(), 7);
        let tongues: BTreeSet<_> = entries(made).map(|(_, entry)| entry.lang.as_str()).collect();
        assert!(["nl", "ar", "tr", "uk", "en"].iter().all(|tongue| tongues.contains(tongue)), "{tongues:?}");
        let newest = entries(made).last().unwrap().0.at;
        assert!(made.now.0 - newest.0 < 8 * 3_600_000, "the newest entry is old");
    }
}

#[test]
fn a_first_entry_waits_for_a_reaction_and_someone_knocks() {
    for made in made() {
        let peers = made.spaces.iter().find(|space| space.kind == SpaceKind::PeerGroup).unwrap();
        let loes = made.people.iter().find(|person| person.name == "Loes").unwrap();
        let own: Vec<_> = entries(made).filter(|(event, _)| event.person == loes.id).collect();
        assert_eq!(own.len(), 1);
        let (event, entry) = own[0];
        assert!(made.now.0 - event.at.0 > 86_400_000 && made.now.0 - event.at.0 < 4 * 86_400_000);
        assert!(entries(made).all(|(_, reply)| reply.reply_to.is_none_or(|to| to.entry != entry.entry)));
        let knocking = made.memberships.iter().filter(|membership| membership.standing == Standing::Knocking);
        assert_eq!(knocking.filter(|membership| membership.space == peers.id).count(), 1);
        for standing in [Standing::Alumnus, Standing::Left, Standing::Steward] {
            assert!(made.memberships.iter().any(|membership| membership.standing == standing));
        }
    }
}

/// What people keep of themselves stands in their own space alone, and a dozen of them keep something.
#[test]
fn a_dozen_keep_a_map_of_their_own() {
    for made in made() {
        let mut owners: BTreeMap<PersonId, usize> = BTreeMap::new();
        for event in &made.events {
            assert_eq!(is_of_oneself(&event.intent), owner_of(made, event.space).is_some(), "{event:?}");
            if matches!(&event.intent, Intent::Command(Command::Introduce { .. } | Command::Assess { .. })) {
                *owners.entry(event.person).or_default() += 1;
            }
        }
        assert!(owners.len() >= 12, "{}", owners.len());
        assert!(owners.values().all(|count| (2..=100).contains(count)), "{:?}", owners.values());
    }
}

/// `domain.md` §4 rule 9.
#[test]
fn who_decides_on_benefits_is_in_no_peer_group() {
    for made in made() {
        let peers = made.spaces.iter().find(|space| space.kind == SpaceKind::PeerGroup).unwrap();
        let deciding =
            |id: PersonId| made.people.iter().any(|person| person.id == id && person.title == Title::BenefitsOfficer);
        assert!(made.memberships.iter().all(|one| one.space != peers.id || !deciding(one.person)));
    }
}

#[test]
fn the_hints_lead_to_people_with_an_address_and_a_seat() {
    for made in made() {
        let titles: BTreeSet<_> = made.hints().iter().map(|hint| hint.title).collect();
        for title in [Title::Participant, Title::SocialWorker, Title::WorkplaceLeader] {
            assert!(titles.contains(&title));
        }
        for hint in made.hints() {
            let person = made.people.iter().find(|person| person.name == hint.name).unwrap();
            let space = made.spaces.iter().find(|space| space.name == hint.group).unwrap();
            assert_eq!(person.email.as_deref(), Some(hint.email.as_str()));
            assert_eq!(space.join_code, hint.join_code);
            assert!(made.memberships.iter().any(|one| one.person == person.id && one.space == space.id));
        }
    }
}
