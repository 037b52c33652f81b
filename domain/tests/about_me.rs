//! The list of what is kept, why and how long is the one that people read in docs/privacy.md.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

use std::{fs, path::Path};

use kring_domain::about_me::render;

const BEGIN: &str = "<!-- kept:begin -->\n";
const END: &str = "<!-- kept:end -->";

#[test]
fn the_list_is_the_one_that_people_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/privacy.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).expect("the list begins");
    let (listed, after) = rest.split_once(END).expect("the list ends");
    let made = render();
    if std::env::var_os("KRING_UPDATE").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{made}{END}{after}")).unwrap();
    } else {
        assert_eq!(made, listed, "what is kept changed: look at the difference, then run with KRING_UPDATE=1");
    }
}
