//! Guests: in the meetings, not in the stories; and what becomes of them.

use std::collections::BTreeSet;

use kring_domain::{
    acts::Act,
    commands::{Attachment, ClosingAnswer, Command, EntryRef, PresenceState, Reaction},
    documents::{DocumentKind, meeting},
    house_rules,
    ids::{GrantId, MeetingId, ParagraphId, SpaceId},
    people::{Standing, Title},
    sight::{Grantee, Part},
    spaces::SpaceKind,
    verdict::{Refusal, Verdict},
    wire::SightEvent,
};
use kring_server::admin::restore;
use serde_json::json;

use crate::{
    attachments,
    harness::{Ground, Phone, Proved as _, ground, random},
    live::Line,
};

const MEETING: MeetingId = MeetingId::from_bytes([4; 16]);

async fn act(ground: &Ground, phone: &mut Phone, space: SpaceId, act: Act) -> Verdict {
    let (command, push) = phone.act(space, act);
    phone.sync(ground, vec![push]).await.verdict(command)
}

async fn does(ground: &Ground, phone: &mut Phone, space: SpaceId, command: Command) -> Verdict {
    let (id, push) = phone.act_on(space, &command);
    let verdict = phone.sync(ground, vec![push]).await.verdict(id);
    if !matches!(verdict, Verdict::Accepted { .. }) {
        // What was refused does not stay in the phone's document either: what follows does not build on it.
        phone.documents.retain(|key, _document| key.space != space);
        phone.fresh_actor();
        phone.cursors.remove(&space);
        phone.sync(ground, Vec::new()).await;
    }
    verdict
}

fn notes(phone: &Phone, text: &str) -> Command {
    Command::WriteNotes {
        meeting: MEETING,
        paragraph: ParagraphId::from_bytes(random()),
        after: None,
        before: String::new(),
        text: text.to_owned(),
        at: phone.now,
    }
}

/// The notes of the meeting that a phone holds, sorted.
fn noted(phone: &Phone, space: SpaceId) -> Vec<String> {
    let document = phone.documents.iter().find(|(key, _)| key.space == space && key.kind == DocumentKind::Meeting);
    let notes = document.map(|(_key, document)| meeting::read(document).notes).unwrap_or_default();
    let mut texts: Vec<String> = notes.into_iter().map(|paragraph| paragraph.text).collect();
    texts.sort();
    texts
}

/// The kinds of documents in a space of which a phone was ever told.
fn kinds(phone: &Phone, space: SpaceId) -> BTreeSet<&'static str> {
    let told = phone.pulls.iter().filter(|pull| pull.cursor.space == space).flat_map(|pull| &pull.documents);
    told.map(|key| key.kind.name()).collect()
}

async fn knock(ground: &Ground, phone: &Phone, space: SpaceId) {
    let body = json!({ "code": ground.handle().kring().invite(space).await.unwrap() });
    let url = ground.url("/v1/join");
    let answer = ground.http.post(url).proved(ground, &phone.access).json(&body).send().await.unwrap();
    assert_eq!(answer.status(), 200);
}

const fn refused(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

const fn is_accepted(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Accepted { .. })
}

/// A group in which something of each kind was written, with Els at its door.
struct Table {
    ground: Ground,
    space: SpaceId,
    sanne: Phone,
    anna: Phone,
    els: Phone,
    photo: String,
}

async fn table() -> Table {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let els = ground.member(space, "Els", Title::Participant, Standing::Knocking).await;
    let bytes = attachments::photo();
    let hash = attachments::hash(&bytes);
    let photo = format!("/v1/spaces/{space}/attachments/{}", hex::encode(hash));
    attachments::send(&ground, &anna, &photo, bytes.len(), 0, &bytes).await;
    let mut entry = anna.entry("Ik heb schulden.");
    let size_bytes = u32::try_from(bytes.len()).unwrap();
    entry.attachments.push(Attachment::Photo { hash: hash.into(), size_bytes, width: 10, height: 10 });
    let target = EntryRef { author: anna.person, month: entry.at.month(), entry: entry.entry };
    assert!(is_accepted(does(&ground, &mut anna, space, Command::AddEntry(entry)).await));
    let (at, seat) = (anna.now, anna.person);
    let answer = Command::AnswerClosing { meeting: MEETING, seat, answer: ClosingAnswer::Tired, at };
    assert!(is_accepted(does(&ground, &mut anna, space, answer).await));
    let (about, house_rules) = ("Wij".to_owned(), "Rustig aan.".to_owned());
    for command in [
        Command::SetCard { about, house_rules, at },
        Command::MarkPresence { meeting: MEETING, person: seat, state: PresenceState::Here, at },
        Command::Pin { target, pinned: true, at },
        notes(&sanne, "Er was taart."),
    ] {
        assert!(is_accepted(does(&ground, &mut sanne, space, command).await));
    }
    Table { ground, space, sanne, anna, els, photo }
}

#[tokio::test]
async fn a_guest_is_in_the_meetings_and_reads_nobodys_stories() {
    let Table { ground, space, mut sanne, mut anna, mut els, photo } = table().await;
    // A member opens the door, and not this one.
    let admit = Act::AdmitGuest { person: els.person };
    assert_eq!(act(&ground, &mut anna, space, admit.clone()).await, refused(Refusal::NotAllowed));
    assert!(is_accepted(act(&ground, &mut sanne, space, admit.clone()).await));
    assert!(is_accepted(act(&ground, &mut sanne, space, admit).await), "it is open already");

    let answer = els.sync(&ground, Vec::new()).await;
    assert!(matches!(&answer.sight[..], [SightEvent::Granted(card)] if card.standing == Standing::Guest));
    assert_eq!(kinds(&els, space), BTreeSet::from(["board", "meeting", "presence"]));
    assert_eq!(noted(&els, space), ["Er was taart."]);
    assert_eq!(els.members[&anna.person].name, "Anna");
    let photo = ground.url(&photo);
    let asked = ground.http.get(&photo).proved(&ground, &els.access).send().await.unwrap();
    assert_eq!(asked.status(), 404);
    let asked = ground.http.get(&photo).proved(&ground, &anna.access).send().await.unwrap();
    assert_eq!(asked.status(), 200);

    // What one needs at a meeting.
    let (meeting, at, seat) = (MEETING, els.now, els.person);
    for command in [
        notes(&els, "Ik vertelde over fietsen."),
        Command::AnswerClosing { meeting, seat, answer: ClosingAnswer::Glad, at },
        Command::CorrectPresence { meeting, state: PresenceState::Here, at },
        Command::AgreeToRules { rules: house_rules::stamp("Rustig aan."), at },
        Command::SetPause { on: true, visible: true, at },
    ] {
        let verdict = does(&ground, &mut els, space, command.clone()).await;
        assert!(is_accepted(verdict), "{command:?} {verdict:?}");
    }
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(noted(&anna, space), ["Er was taart.", "Ik vertelde over fietsen."]);
    assert_eq!(anna.members[&els.person].standing, Standing::Guest);

    // And no more.
    let entry = els.entry("Een verhaal.");
    let target = EntryRef { author: anna.person, month: at.month(), entry: entry.entry };
    for command in [
        Command::AddEntry(entry),
        Command::React { target, reaction: Reaction::Beautiful, on: true, at },
        Command::SetHelp { topics: vec!["fietsen maken".to_owned()], at },
        Command::AnswerClosing { meeting, seat: anna.person, answer: ClosingAnswer::Glad, at },
        Command::MarkPresence { meeting, person: seat, state: PresenceState::Here, at },
        Command::Hide { target, hidden: true, at },
        Command::SetCard { about: String::new(), house_rules: String::new(), at },
    ] {
        assert_eq!(does(&ground, &mut els, space, command.clone()).await, refused(Refusal::NotAllowed), "{command:?}");
    }
    let bytes = attachments::photo();
    assert_eq!(attachments::send(&ground, &els, photo_path(&photo), bytes.len(), 0, &bytes).await.status(), 403);
    assert_eq!(kinds(&els, space), BTreeSet::from(["board", "closing", "journal", "meeting", "presence"]));
    assert!(els.documents.keys().all(|key| key.owner.is_none_or(|owner| owner == els.person)));
}

/// The path of an address of this server.
fn photo_path(url: &str) -> &str {
    url.find("/v1/").map_or(url, |at| &url[at..])
}

#[tokio::test]
async fn what_is_said_live_does_not_reach_a_guest_until_they_stay() {
    let Table { ground, space, mut sanne, mut anna, mut els, photo } = table().await;
    let mut hers = Line::open(&ground, &mut els).await;
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::AdmitGuest { person: els.person }).await));
    hers.hear(&mut els).await;
    assert_eq!(noted(&els, space), ["Er was taart."]);
    // The words of the group go past her, its notes do not.
    let (_, _, push) = anna.write(space, "Ik durf het niet te zeggen.");
    anna.sync(&ground, vec![push]).await;
    let heard = hers.hear(&mut els).await;
    assert!(heard.pulls.iter().all(|pull| pull.items.is_empty() && pull.documents.is_empty()), "{heard:?}");
    let more = notes(&anna, "Volgende keer appeltaart.");
    assert!(is_accepted(does(&ground, &mut anna, space, more).await));
    hers.hear(&mut els).await;
    assert_eq!(noted(&els, space), ["Er was taart.", "Volgende keer appeltaart."]);
    assert!(els.bodies(space).is_empty());

    // She stays: all of it is told, from the start.
    let stays = Act::SetStanding { person: els.person, standing: Standing::Member };
    assert_eq!(act(&ground, &mut anna, space, stays.clone()).await, refused(Refusal::NotAllowed));
    assert!(is_accepted(act(&ground, &mut sanne, space, stays).await));
    hers.hear(&mut els).await;
    assert_eq!(els.bodies(space), ["Ik durf het niet te zeggen.", "Ik heb schulden."]);
    let asked = ground.http.get(ground.url(&photo)).proved(&ground, &els.access).send().await.unwrap();
    assert_eq!(asked.status(), 200);
    let (_, _, push) = anna.write(space, "Fijn dat je blijft.");
    anna.sync(&ground, vec![push]).await;
    hers.hear(&mut els).await;
    assert_eq!(els.bodies(space).len(), 3);
}

#[tokio::test]
async fn whoever_read_the_stories_forgets_them_before_they_are_a_guest() {
    let Table { ground, space, mut sanne, mut anna, .. } = table().await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (_, _, push) = piet.write(space, "Dit is van mij.");
    piet.sync(&ground, vec![push]).await;
    let away = piet.clone();
    assert_eq!(piet.bodies(space).len(), 2);
    for act_of_hers in
        [Act::SetStanding { person: piet.person, standing: Standing::Guest }, Act::AdmitGuest { person: piet.person }]
    {
        assert_eq!(act(&ground, &mut sanne, space, act_of_hers).await, refused(Refusal::NotAllowed));
    }
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::Remove { person: piet.person }).await));
    knock(&ground, &piet, space).await;
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::AdmitGuest { person: piet.person }).await));
    // Anna opened too, a moment later: he is a guest all the same.
    let admit = Act::Admit { person: piet.person };
    assert_eq!(act(&ground, &mut anna, space, admit).await, refused(Refusal::NotAllowed));

    // A phone that was away all that time forgets first, and is told of its own words alone.
    let mut phone = away.clone();
    phone.documents.clear();
    let answer = phone.sync(&ground, Vec::new()).await;
    let [SightEvent::Forget { .. }, SightEvent::Granted(card)] = &answer.sight[..] else { panic!("{answer:?}") };
    assert_eq!(card.standing, Standing::Guest);
    assert_eq!(phone.bodies(space), ["Dit is van mij."]);
    assert_eq!(noted(&phone, space), ["Er was taart."]);
    // He goes by himself, and nothing of the meetings stays either.
    assert!(is_accepted(act(&ground, &mut phone, space, Act::Leave).await));
    let answer = phone.sync(&ground, Vec::new()).await;
    assert_eq!(answer.sight, []);
    let mut phone = away;
    phone.documents.clear();
    let answer = phone.sync(&ground, Vec::new()).await;
    assert_eq!(answer.sight, [SightEvent::Forget { space }]);
    assert!(noted(&phone, space).is_empty());
}

/// The command line has no other way in: it, too, makes nobody a guest who goes on holding what they read.
#[tokio::test]
async fn a_member_whom_the_command_line_makes_a_guest_is_out_in_between() {
    let Table { ground, space, mut anna, .. } = table().await;
    anna.sync(&ground, Vec::new()).await;
    ground.handle().kring().put_member(space, anna.person, Standing::Guest).await.unwrap();
    let answer = anna.sync(&ground, Vec::new()).await;
    let [SightEvent::Forget { .. }, SightEvent::Granted(card)] = &answer.sight[..] else { panic!("{answer:?}") };
    assert_eq!(card.standing, Standing::Guest);
}

#[tokio::test]
async fn an_older_backup_makes_no_guest_a_member_again() {
    let Table { mut ground, space, mut sanne, mut anna, .. } = table().await;
    let piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let (_, _, push) = sanne.write(space, "Van Sanne.");
    sanne.sync(&ground, vec![push]).await;
    anna.sync(&ground, Vec::new()).await;
    assert_eq!(anna.bodies(space).len(), 2);
    let file = ground.data.with_extension("backup");
    ground.handle().kring().backup(&file).await.unwrap();
    for act_of_hers in [Act::Remove { person: anna.person }, Act::Remove { person: piet.person }] {
        assert!(is_accepted(act(&ground, &mut sanne, space, act_of_hers).await));
    }
    knock(&ground, &anna, space).await;
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::AdmitGuest { person: anna.person }).await));

    ground.stop().await;
    let restored = restore(&ground.config, &file).await.unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(restored.replayed.stood_down, 2);
    ground.start_again().await;
    anna.documents.clear();
    let answer = anna.sync(&ground, Vec::new()).await;
    let [SightEvent::Forget { .. }, SightEvent::Granted(card)] = &answer.sight[..] else { panic!("{answer:?}") };
    assert_eq!(card.standing, Standing::Guest);
    assert_eq!(anna.bodies(space), ["Ik heb schulden."], "her own words are her own");
    assert_eq!(noted(&anna, space), ["Er was taart."]);
}

#[tokio::test]
async fn a_guest_leads_nothing_and_shares_no_table() {
    let Table { ground, space, mut sanne, mut anna, mut els, .. } = table().await;
    let kees = ground.account("Kees", "kees@example.org", Title::Participant).await;
    ground.handle().kring().put_member(space, kees, Standing::Knocking).await.unwrap();
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::AdmitGuest { person: els.person }).await));
    els.sync(&ground, Vec::new()).await;
    for act_of_hers in [
        Act::Admit { person: kees },
        Act::AdmitGuest { person: kees },
        Act::TurnAway { person: kees },
        Act::Remove { person: anna.person },
        Act::SetStanding { person: els.person, standing: Standing::Member },
        Act::SetStanding { person: els.person, standing: Standing::Steward },
        Act::BecomeAlumnus { companion: None },
        Act::Rename { name: "Thee".to_owned() },
        Act::Archive,
    ] {
        let verdict = act(&ground, &mut els, space, act_of_hers.clone()).await;
        assert_eq!(verdict, refused(Refusal::NotAllowed), "{act_of_hers:?}");
    }
    let codes = ground.url(&format!("/v1/spaces/{space}/join-codes"));
    assert_eq!(ground.http.post(&codes).proved(&ground, &els.access).send().await.unwrap().status(), 403);
    for standing in [Standing::Steward, Standing::Alumnus] {
        let verdict = act(&ground, &mut sanne, space, Act::SetStanding { person: els.person, standing }).await;
        assert_eq!(verdict, refused(Refusal::NotAllowed), "{standing:?}");
    }
    // Sitting in at a meeting is no reason to read what another keeps, nor to be let read it.
    let (at, own) = (anna.now, SpaceId::own(anna.person));
    let to_els = Act::Grant {
        grant: GrantId::from_bytes(random()),
        part: Part::Introduction,
        to: Grantee::Person { person: els.person },
        purpose: "Voor het gesprek".to_owned(),
        until: at.plus_ms(24 * 60 * 60 * 1000),
    };
    assert_eq!(act(&ground, &mut anna, own, to_els).await, refused(Refusal::Gone));
    let own = SpaceId::own(els.person);
    let to_stewards = Act::Grant {
        grant: GrantId::from_bytes(random()),
        part: Part::Introduction,
        to: Grantee::Stewards { space },
        purpose: "Voor het gesprek".to_owned(),
        until: at.plus_ms(24 * 60 * 60 * 1000),
    };
    assert_eq!(act(&ground, &mut els, own, to_stewards).await, refused(Refusal::Gone));
    // Nobody lets her in again who lost everything, and no guest is left with nobody who leads.
    let recoveries = ground.url(&format!("/v1/spaces/{space}/recoveries"));
    let body = json!({ "person": els.person });
    let begun = ground.http.post(&recoveries).proved(&ground, &sanne.access).json(&body).send().await.unwrap();
    assert_eq!(begun.status(), 403);
    assert!(is_accepted(act(&ground, &mut anna, space, Act::Leave).await));
    assert_eq!(act(&ground, &mut sanne, space, Act::Leave).await, refused(Refusal::LastSteward));
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::Remove { person: els.person }).await));
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::Leave).await));
}

#[tokio::test]
async fn whoever_may_not_be_in_a_group_is_no_guest_of_it_either() {
    let Table { ground, space, mut sanne, mut els, .. } = table().await;
    assert!(is_accepted(act(&ground, &mut sanne, space, Act::AdmitGuest { person: els.person }).await));
    els.sync(&ground, Vec::new()).await;
    let role = kring_domain::rights::OrganisationRole::BenefitsOfficer;
    ground.handle().kring().give_role(els.person, ground.organisation, role).await.unwrap();
    let answer = els.sync(&ground, Vec::new()).await;
    assert!(answer.sight.contains(&SightEvent::Forget { space }), "{answer:?}");
    let officer = ground.account("Olaf", "olaf@example.org", Title::BenefitsOfficer).await;
    assert!(ground.handle().kring().put_member(space, officer, Standing::Guest).await.is_err());
}
