//! The table of rights is one text file that people review.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "these are tests")]

use std::{fs, path::Path};

use kring_domain::rights::matrix;

#[test]
fn the_table_is_as_reviewed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/rights-matrix.txt");
    let made = matrix::render();
    if std::env::var_os("KRING_UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let reviewed = fs::read_to_string(&path).unwrap();
    assert_eq!(made, reviewed, "rights changed: look at the difference, then run with KRING_UPDATE=1");
}
