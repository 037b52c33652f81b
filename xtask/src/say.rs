//! What the door tells the person at the desk. It speaks on standard error, as cargo does: standard output belongs to the
//! tools, so that `cargo xtask bench --json` can be read by a program.

#![expect(clippy::print_stderr, reason = "speaking at the desk is what this module is for")]

use std::time::Duration;

/// Says one line.
pub(crate) fn line(text: &str) {
    eprintln!("{text}");
}

/// Says what is about to be done, before a tool speaks.
pub(crate) fn step(text: &str) {
    eprintln!("\n▸ {text}");
}

/// Says what went wrong, with its causes.
pub(crate) fn failure(error: &anyhow::Error) {
    eprintln!("\n✗ {error:#}");
}

/// A duration as a person reads it: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}
