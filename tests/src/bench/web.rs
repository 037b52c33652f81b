//! What the browser loads the first time, and how long it takes to open without a connection.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, ensure};

use super::figures::{Row, figure};

/// The packed size of the whole web app, WASM and fonts included: more than a first load asks for, never less.
pub(crate) fn first_load() -> Result<Vec<Row>> {
    let dist =
        std::env::var_os("KRING_WEB").context("set KRING_WEB to the built web app, or run `cargo xtask bench`")?;
    let mut total = 0;
    add(Path::new(&dist), &mut total)?;
    ensure!(total > 0, "the web app is not built");
    let first = first_files(Path::new(&dist))?;
    let first: u64 = first.iter().map(|file| packed_size(file)).sum::<Result<u64>>()?;
    Ok(vec![
        Row::at_most("web", "first load until one can write, brotli", "bytes", figure(first), 600_000.0),
        Row::at_most("web", "whole app, kept for offline, brotli", "bytes", figure(total), 600_000.0),
    ])
}

/// The page, what it names, and what that loads at once: the worker, the core and the font of this alphabet.
fn first_files(dist: &Path) -> Result<Vec<PathBuf>> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page)?;
    let mut files = vec![page];
    for entry in fs::read_dir(dist.join("assets"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let at_once = ["worker-", "kring_client_bg-", "atkinson-hyperlegible-next-latin-wght"];
        let plain = !name.ends_with(".br") && !name.ends_with(".gz") && !name.ends_with(".map");
        if plain && (html.contains(&name) || at_once.iter().any(|begin| name.starts_with(begin))) {
            files.push(path);
        }
    }
    ensure!(files.len() > 4, "the page names too little: {files:?}");
    Ok(files)
}

/// What a file weighs as it travels.
fn packed_size(file: &Path) -> Result<u64> {
    let packed = PathBuf::from(format!("{}.br", file.display()));
    let travels = if packed.exists() { packed } else { file.to_owned() };
    Ok(travels.metadata()?.len())
}

/// Opened without a connection in a browser whose processor is slowed down four times: two years of a group are on it.
pub(crate) fn cold_start() -> Result<Vec<Row>> {
    let source = std::env::var_os("KRING_WEB_SOURCE").context("run `cargo xtask bench`")?;
    let output = Command::new("node").args(["--import", "tsx", "e2e/cold-start.ts"]).current_dir(source).output()?;
    ensure!(output.status.success(), "the browser failed: {}", String::from_utf8_lossy(&output.stderr));
    let said: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let median = said.get("median").and_then(serde_json::Value::as_f64).context("a median")?;
    Ok(vec![Row::at_most("cold-start", "offline, at 4x, until one can write, median", "ms", median, 2_500.0)])
}

/// A PIN is given on a phone with two years of a group, in a browser at the machine's own pace.
pub(crate) fn unlock() -> Result<Vec<Row>> {
    let source = std::env::var_os("KRING_WEB_SOURCE").context("run `cargo xtask bench`")?;
    let output = Command::new("node").args(["--import", "tsx", "e2e/unlock.ts"]).current_dir(source).output()?;
    ensure!(output.status.success(), "the browser failed: {}", String::from_utf8_lossy(&output.stderr));
    let said: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let median = |of: &str| said.get(of).and_then(serde_json::Value::as_f64).context("a median");
    let (open, log) = (median("open")?, median("log")?);
    Ok(vec![
        Row::at_most("unlock", "PIN given until the place is open, median", "ms", open, 1_000.0),
        Row::at_most("unlock", "from there to a log one can read, median", "ms", log - open, 1_000.0),
    ])
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
