//! People, commands and devices that the tests share.

#![allow(dead_code, unreachable_pub, reason = "not every test uses every part of the scene")]

pub mod chunk;
mod own;
pub mod seed;
pub mod skills;

use kring_domain::{
    commands::{
        self, Attachment, ClosingAnswer, Command, EntryKind, EntryRef, IntroductionQuestion, Measure, NewEntry,
        PresenceState, ProgrammeLine, Reaction, Voice,
    },
    documents::{Document, DocumentKey, Generation},
    gate::{self, Admitted, GateFault, Limits},
    helping::Helper,
    house_rules,
    ids::{EntryId, LineId, MeasureId, MeetingId, ParagraphId, PersonId, SeriesId, SpaceId},
    people::Standing,
    time::{CivilTime, Month, Timestamp},
};

pub use own::*;

pub const SPACE: SpaceId = SpaceId::from_bytes([1; 16]);
pub const ANNA: PersonId = PersonId::from_bytes([2; 16]);
pub const PIET: PersonId = PersonId::from_bytes([3; 16]);
pub const MEETING: MeetingId = MeetingId::from_bytes([4; 16]);
/// 2026-11-21T10:00Z.
pub const NOW: Timestamp = Timestamp(1_795_255_200_000);

pub fn id(number: u32) -> [u8; 16] {
    let mut bytes = [7; 16];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    bytes
}

pub fn month() -> Month {
    NOW.month()
}

pub fn entry(number: u32, body: &str) -> NewEntry {
    NewEntry {
        entry: EntryId::from_bytes(id(number)),
        at: NOW.plus_ms(i64::from(number)),
        kind: EntryKind::Story,
        body: body.to_owned(),
        lang: "nl".to_owned(),
        reply_to: None,
        about: None,
        meeting: None,
        attachments: Vec::new(),
    }
}

pub fn target(author: PersonId, number: u32) -> EntryRef {
    EntryRef { author, month: month(), entry: EntryId::from_bytes(id(number)) }
}

pub fn voice() -> Attachment {
    Attachment::Voice(Voice {
        hash: [9; 32].into(),
        size_bytes: 40_000,
        duration_ms: 12_000,
        levels: (0..64).collect(),
    })
}

pub fn photo() -> Attachment {
    Attachment::Photo { hash: [8; 32].into(), size_bytes: 90_000, width: 1600, height: 1200 }
}

pub fn full_entry(number: u32) -> NewEntry {
    NewEntry {
        kind: EntryKind::Compliment,
        reply_to: Some(target(PIET, 1)),
        about: Some(PIET),
        meeting: Some(MEETING),
        attachments: vec![photo(), voice()],
        ..entry(number, "Fijn dat je er was. 👋🏽 مرحبا\nTot morgen.")
    }
}

pub fn line(number: u32, text: &str) -> ProgrammeLine {
    ProgrammeLine { line: LineId::from_bytes(id(number)), text: text.to_owned(), minutes: 10 }
}

pub fn notes(paragraph: u32, after: Option<u32>, before: &str, text: &str) -> Command {
    Command::WriteNotes {
        meeting: MEETING,
        paragraph: ParagraphId::from_bytes(id(paragraph)),
        after: after.map(|after| ParagraphId::from_bytes(id(after))),
        before: before.to_owned(),
        text: text.to_owned(),
        at: NOW,
    }
}

/// One of each command, in an order in which a steward can do them.
pub fn every_command() -> Vec<Command> {
    let at = NOW;
    vec![
        Command::AddEntry(entry(1, "Ik ben naar buiten gegaan.")),
        Command::AddEntry(full_entry(2)),
        Command::EditEntry {
            entry: EntryId::from_bytes(id(1)),
            month: month(),
            body: "Ik ben lang naar buiten gegaan.".to_owned(),
            at: at.plus_ms(50),
        },
        Command::React { target: target(PIET, 1), reaction: Reaction::Strength, on: true, at },
        Command::React { target: target(PIET, 2), reaction: Reaction::WillHelp, on: true, at },
        Command::React { target: target(PIET, 1), reaction: Reaction::Strength, on: false, at: at.plus_ms(60) },
        Command::SetPause { on: true, visible: false, at },
        Command::SetPause { on: false, visible: false, at: at.plus_ms(70) },
        Command::SetHelp { topics: vec!["fietsen maken".to_owned(), "formulieren".to_owned()], at },
        Command::SetHelp { topics: Vec::new(), at: at.plus_ms(10) },
        Command::CorrectPresence { meeting: MEETING, state: PresenceState::Here, at },
        Command::PlanMeeting {
            meeting: MEETING,
            title: "Koffie".to_owned(),
            starts: CivilTime("2026-11-24T10:00".to_owned()),
            minutes: 90,
            place: "Buurthuis".to_owned(),
            series: Some(SeriesId::from_bytes(id(40))),
            programme: vec![line(1, "Welkom"), line(2, "Rondje")],
            at,
        },
        Command::CancelMeeting { meeting: MEETING, cancelled: true, at },
        Command::SetProgrammeLine {
            meeting: MEETING,
            line: line(3, "Pauze"),
            after: Some(LineId::from_bytes(id(1))),
            at: at.plus_ms(1),
        },
        Command::SetProgrammeLine { meeting: MEETING, line: line(2, ""), after: None, at: at.plus_ms(2) },
        notes(1, None, "", "Koffie om tien uur."),
        notes(1, None, "Koffie om tien uur.", "Koffie en thee om tien uur. 👋🏽"),
        notes(2, Some(1), "", "Anna bakt."),
        notes(2, Some(1), "Anna bakt.", ""),
        Command::SetAgreement {
            meeting: MEETING,
            agreement: LineId::from_bytes(id(9)),
            text: "Piet belt morgen.".to_owned(),
            at,
        },
        Command::AnswerClosing { meeting: MEETING, seat: ANNA, answer: ClosingAnswer::Calm, at },
        Command::AnswerClosing { meeting: MEETING, seat: PIET, answer: ClosingAnswer::Silent, at },
        Command::MarkPresence { meeting: MEETING, person: PIET, state: PresenceState::Here, at },
        Command::MarkPresence { meeting: MEETING, person: PIET, state: PresenceState::Unmarked, at: at.plus_ms(1) },
        Command::SetCard { about: "Koffie en praten.".to_owned(), house_rules: "Wees lief.\nLuister.".to_owned(), at },
        Command::PlanSeries {
            series: SeriesId::from_bytes(id(40)),
            title: "Koffie".to_owned(),
            first: CivilTime("2026-11-24T10:00".to_owned()),
            minutes: 90,
            place: String::new(),
            programme: vec![line(1, "Welkom")],
            ended: false,
            at,
        },
        Command::Hide { target: target(PIET, 1), hidden: true, at },
        Command::Hide { target: target(PIET, 1), hidden: false, at: at.plus_ms(1) },
        Command::Pin { target: target(PIET, 2), pinned: true, at },
        Command::Warn {
            member: PIET,
            id: MeasureId::from_bytes(id(50)),
            measure: Measure::Talk,
            reason: "We spraken over de toon.".to_owned(),
            about: Some(target(PIET, 1)),
            at,
        },
        Command::Introduce {
            question: IntroductionQuestion::Helps,
            text: "Rustig beginnen.\nEén ding tegelijk.".to_owned(),
            at,
            voice: None,
        },
        Command::Introduce {
            question: IntroductionQuestion::Helps,
            text: String::new(),
            at: at.plus_ms(1),
            voice: None,
        },
        Command::AgreeToRules { rules: house_rules::stamp("Wees lief.\nLuister."), at },
        Command::AgreeToRules { rules: house_rules::stamp("Wees lief."), at: at.plus_ms(2) },
    ]
    .into_iter()
    .chain(with_help())
    .chain(assessments())
    .chain(goals())
    .chain(own_words())
    .chain(check_ins())
    .chain(conversations())
    .chain(skills::skills())
    .chain(rewards())
    .collect()
}

/// Each command that someone can help with, and once more alone.
pub fn with_help() -> Vec<Command> {
    let at = NOW.plus_ms(500);
    let sanne = Helper::Person { person: PIET };
    let helped = |helper, command: Command| command.helped(Some(helper));
    vec![
        helped(sanne, Command::AddEntry(entry(60, "Samen geschreven."))),
        helped(
            Helper::Someone,
            Command::EditEntry {
                entry: EntryId::from_bytes(id(60)),
                month: month(),
                body: "Met hulp verteld.".to_owned(),
                at,
            },
        ),
        helped(sanne, Command::SetPause { on: true, visible: true, at }),
        Command::SetPause { on: false, visible: false, at: at.plus_ms(1) },
        helped(sanne, Command::SetHelp { topics: vec!["koken".to_owned()], at }),
        helped(sanne, Command::CorrectPresence { meeting: MEETING, state: PresenceState::Unmarked, at }),
        helped(sanne, Command::AnswerClosing { meeting: MEETING, seat: ANNA, answer: ClosingAnswer::Glad, at }),
        helped(
            Helper::Someone,
            Command::Introduce {
                question: IntroductionQuestion::Who,
                text: "Ik bak graag.".to_owned(),
                at,
                voice: None,
            },
        ),
        Command::Introduce {
            question: IntroductionQuestion::Who,
            text: "Ik bak graag brood.".to_owned(),
            at: at.plus_ms(1),
            voice: None,
        },
    ]
}

/// A server and its documents, and one device for each author, all in memory.
#[derive(Default)]
pub struct Room {
    pub server: std::collections::BTreeMap<DocumentKey, Document>,
}

impl Room {
    pub fn document(&mut self, key: DocumentKey) -> &mut Document {
        self.server.entry(key).or_insert_with(|| Document::new(key, Generation(0)))
    }

    /// A device that is up to date does a command, and the server's gate admits it.
    pub fn say(&mut self, author: PersonId, standing: Standing, command: &Command) -> Result<Admitted, GateFault> {
        let document = self.document(commands::target(command, SPACE, author));
        let mut device = document.clone();
        let mut actor = *author.as_bytes();
        actor[15] = 0xaa;
        let change = commands::apply(command, author, &mut device, actor).unwrap().expect("the command does something");
        let admitted = gate::admit(document, author, standing, &change, &Limits::at(NOW))?;
        assert_eq!(document.heads(), device.heads());
        Ok(admitted)
    }
}
