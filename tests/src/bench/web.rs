//! What the browser loads the first time.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};

use super::figures::{Row, figure};

/// The packed size of the whole web app, WASM and fonts included: more than a first load asks for, never less.
pub(crate) fn first_load() -> Result<Vec<Row>> {
    let dist =
        std::env::var_os("KRING_WEB").context("set KRING_WEB to the built web app, or run `cargo xtask bench`")?;
    let mut total = 0;
    add(Path::new(&dist), &mut total)?;
    ensure!(total > 0, "the web app is not built");
    Ok(vec![Row::at_most("web", "whole app, brotli", "bytes", figure(total), 600_000.0)])
}

fn add(folder: &Path, total: &mut u64) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            add(&path, total)?;
            continue;
        }
        let name = path.to_string_lossy().into_owned();
        // A packed file stands beside the plain one; what packs badly (fonts, pictures) travels as it is.
        if name.ends_with(".gz") || name.ends_with(".map") || Path::new(&format!("{name}.br")).exists() {
            continue;
        }
        *total += path.metadata()?.len();
    }
    Ok(())
}
