//! What one change costs: applying a command, the gate, the full check, loading and reading (`cargo bench -p kring-domain`).
//!
//! Where the system tells (Linux), the figures are time on the processor, so that a busy machine does not blur them.

#![expect(clippy::print_stdout, reason = "a bench says what it found")]
#![allow(clippy::unwrap_used, reason = "a bench stops where something is wrong")]

use std::{
    fs,
    hint::black_box,
    time::{Duration, Instant},
};

use kring_domain::{
    commands::{self, Command, EntryKind, NewEntry},
    documents::{Document, DocumentKey, Generation, journal},
    gate::{self, Limits},
    ids::{EntryId, PersonId, SpaceId},
    people::Standing,
    time::Timestamp,
};

const ANNA: PersonId = PersonId::from_bytes([2; 16]);

fn entry(number: u32) -> Command {
    let mut id = [7; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    Command::AddEntry(NewEntry {
        entry: EntryId::from_bytes(id),
        at: Timestamp(1_795_255_200_000 + i64::from(number)),
        kind: EntryKind::Story,
        body: format!(
            "{number}: Vandaag ben ik lopend naar het buurthuis gegaan, en daarna hebben we koffie gedronken. {}",
            "Het was rustig. ".repeat(6)
        ),
        lang: "nl".to_owned(),
        reply_to: None,
        about: None,
        meeting: None,
        attachments: Vec::new(),
    })
}

/// Time on the processor since a moment; time by the clock where the system does not tell.
struct Clock {
    ran_ns: Option<u64>,
    began: Instant,
}

impl Clock {
    fn start() -> Self {
        Self { ran_ns: ran_ns(), began: Instant::now() }
    }

    fn elapsed(&self) -> Duration {
        match (self.ran_ns, ran_ns()) {
            (Some(before), Some(now)) => Duration::from_nanos(now - before),
            (Some(_) | None, Some(_) | None) => self.began.elapsed(),
        }
    }
}

/// How long this thread ran on a processor.
fn ran_ns() -> Option<u64> {
    fs::read_to_string("/proc/thread-self/schedstat").ok()?.split_whitespace().next()?.parse().ok()
}

fn main() {
    for size in [50_u32, 200, 1_000, 5_000] {
        let key = DocumentKey::journal(SpaceId::from_bytes([1; 16]), ANNA, Timestamp(1_795_255_200_000).month());
        let mut document = Document::new(key, Generation(0));
        for number in 0..size {
            commands::apply(&entry(number), ANNA, &mut document, [1; 16]).unwrap();
        }
        let mut device = document.clone();
        let began = Clock::start();
        let changes: Vec<Vec<u8>> = (size..size + 100)
            .map(|number| commands::apply(&entry(number), ANNA, &mut device, [1; 16]).unwrap().unwrap())
            .collect();
        let apply = began.elapsed() / 100;

        let began = Clock::start();
        for _ in 0..2_000 {
            black_box(document.clone());
        }
        let clone = began.elapsed() / 2_000;

        let mut server = document.clone();
        let began = Clock::start();
        for change in &changes {
            gate::admit(&mut server, ANNA, Standing::Member, change, &Limits::default()).unwrap();
        }
        let admit = began.elapsed() / 100;

        let began = Clock::start();
        for change in changes.iter().take(1).cycle().take(100) {
            black_box(gate::check(&document, ANNA, Standing::Member, change, &Limits::default()).unwrap());
        }
        let check = began.elapsed() / 100;

        let began = Clock::start();
        for _ in 0..20 {
            gate::full_check(&document).unwrap();
        }
        let full = began.elapsed() / 20;

        let saved = document.save();
        let began = Clock::start();
        for _ in 0..20 {
            black_box(Document::load(key, Generation(0), &saved).unwrap());
        }
        let load = began.elapsed() / 20;
        let began = Clock::start();
        for _ in 0..20 {
            black_box(journal::read(&document));
        }
        let read = began.elapsed() / 20;
        println!(
            "{size:5} entries: apply {apply:?}, clone {clone:?}, admit {admit:?}, check {check:?}, full {full:?}, \
             load {load:?}, read {read:?}, saved {} B, change {} B",
            saved.len(),
            changes.first().map_or(0, Vec::len)
        );
    }
}
