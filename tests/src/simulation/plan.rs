//! What will happen, made from a seed before anything happens.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// How many people take part. Each has two devices: device `2n` and `2n + 1` are of person `n`.
pub(crate) const PEOPLE: usize = 10;
/// How many devices take part.
pub(crate) const DEVICES: usize = PEOPLE * 2;

/// What becomes of one exchange of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Question and answer arrive, and so do those that follow.
    Delivered,
    /// The question is lost on the way.
    QuestionLost,
    /// The server did it; the answer is lost.
    AnswerLost,
    /// The question arrives twice; the second answer comes back.
    Twice,
    /// The answer comes with the next exchange of this device.
    Late,
}

/// What a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Writes an entry.
    Write,
    /// Answers an entry that they see.
    Reply,
    /// Replaces the words of an own entry.
    Edit,
    /// Says a kind word to an entry that they see, or takes it back.
    React,
    /// Writes in the shared notes of the meeting.
    Notes,
    /// Answers in the closing round.
    Closing,
    /// Says what they can help with.
    Help,
    /// Takes an own entry back.
    Withdraw,
    /// Hides an entry from the group (stewards).
    Hide,
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A person does something on a device. `pick` chooses among what there is.
    Do {
        /// Which device.
        device: usize,
        /// What.
        intent: Intent,
        /// Chooses among what there is.
        pick: u32,
    },
    /// A device speaks with the server.
    Exchange {
        /// Which device.
        device: usize,
        /// How it goes.
        fate: Fate,
    },
    /// A device loses power after so many writes to its storage, while it does something or while it listens.
    CrashDevice {
        /// Which device.
        device: usize,
        /// How many batches still reach its disk.
        writes: usize,
        /// It was listening to the server, not writing.
        listening: bool,
    },
    /// The server is killed and started again on what is on its disk.
    CrashServer,
    /// The server is backed up.
    Backup,
    /// The server is put back to its last backup, when there is one.
    Restore,
    /// The server does its background work.
    Jobs,
    /// Time passes.
    Wait {
        /// Milliseconds.
        ms: i64,
    },
    /// A device's own clock is set wrong.
    Skew {
        /// Which device.
        device: usize,
        /// Milliseconds.
        ms: i64,
    },
    /// A steward takes a member out of the group.
    Remove {
        /// Whom.
        person: usize,
    },
}

/// What will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Where it follows from.
    pub seed: u64,
    /// In order.
    pub steps: Vec<Step>,
}

impl Plan {
    /// The plan of a seed: `length` steps.
    #[must_use]
    pub fn of(seed: u64, length: usize) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        // Some worlds are calm and some are rough; some restore a backup and some remove members.
        let rough = rng.random_range(0..100_u32);
        let restores = rng.random_range(0..100) < 35;
        let removes = rng.random_range(0..100) < 35;
        let steps = (0..length).map(|_| step(&mut rng, rough, restores, removes)).collect();
        Self { seed, steps }
    }
}

fn step(rng: &mut ChaCha8Rng, rough: u32, restores: bool, removes: bool) -> Step {
    let device = rng.random_range(0..DEVICES);
    match rng.random_range(0..1000_u32) {
        0..430 => Step::Do { device, intent: intent(rng), pick: rng.random() },
        430..830 => Step::Exchange { device, fate: fate(rng, rough) },
        830..880 => Step::CrashDevice { device, writes: rng.random_range(0..4), listening: rng.random() },
        880..900 => Step::CrashServer,
        900..915 => Step::Jobs,
        915..935 => Step::Skew { device, ms: skew(rng) },
        935..950 if restores => Step::Backup,
        950..960 if restores => Step::Restore,
        // Not the two stewards.
        960..970 if removes => Step::Remove { person: rng.random_range(2..PEOPLE) },
        _ => Step::Wait { ms: rng.random_range(1_000..7_200_000) },
    }
}

fn intent(rng: &mut ChaCha8Rng) -> Intent {
    match rng.random_range(0..100_u32) {
        0..42 => Intent::Write,
        42..52 => Intent::Reply,
        52..60 => Intent::Edit,
        60..72 => Intent::React,
        72..84 => Intent::Notes,
        84..90 => Intent::Closing,
        90..93 => Intent::Help,
        93..97 => Intent::Withdraw,
        _ => Intent::Hide,
    }
}

fn fate(rng: &mut ChaCha8Rng, rough: u32) -> Fate {
    if rng.random_range(0..100) >= rough {
        return Fate::Delivered;
    }
    match rng.random_range(0..4_u32) {
        0 => Fate::QuestionLost,
        1 => Fate::AnswerLost,
        2 => Fate::Twice,
        _ => Fate::Late,
    }
}

/// Mostly minutes; now and then days, and rarely years.
fn skew(rng: &mut ChaCha8Rng) -> i64 {
    const MINUTE: i64 = 60_000;
    const DAY: i64 = 24 * 60 * MINUTE;
    let sign = if rng.random() { 1 } else { -1 };
    sign * match rng.random_range(0..10_u32) {
        0..6 => rng.random_range(0..90) * MINUTE,
        6..9 => rng.random_range(1..70) * DAY,
        _ => rng.random_range(1..50) * 365 * DAY,
    }
}
