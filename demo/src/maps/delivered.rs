//! The instruments that a new organisation has in use, as the files of `instruments/` describe them.

use kring_domain::instruments::{Draft, Instrument, read};

const FILES: [&str; 5] = [
    include_str!("../../../instruments/bridge-to-self-reliance.toml"),
    include_str!("../../../instruments/eight-life-domains.toml"),
    include_str!("../../../instruments/four-questions.toml"),
    include_str!("../../../instruments/participation-ladder.toml"),
    include_str!("../../../instruments/working-factors.toml"),
];

/// What a check-in of two people asks.
pub(super) fn check_in() -> Option<Instrument> {
    instrument(include_str!("../../../instruments/mentor-check-in.toml"))
}

/// The instruments; a file that cannot be read is left out, and the maps that name it do not read either.
pub(super) fn delivered() -> Vec<Instrument> {
    FILES.into_iter().filter_map(instrument).collect()
}

fn instrument(file: &str) -> Option<Instrument> {
    // Which pictograms the app has is looked at where the files are delivered from.
    read(&toml::from_str::<Draft>(file).ok()?, |_any| true).ok()
}
