//! The web app: its node modules, and the folder that the server hands out.

use std::{fs, io, path::Path, time::SystemTime};

use anyhow::{Context, Result};

use crate::{fingerprint, house::House, process, say, toolchain};

/// Folders below `web/` that are made, or only read by tests.
const NOT_BUILT_FROM: &[&str] = &["node_modules", "dist", "e2e", "test-results", "playwright-report"];

/// Makes sure that the node modules are those of the lock file.
///
/// # Errors
/// When Node is missing or too old, or npm does not succeed.
pub(crate) fn ensure_modules(house: &House) -> Result<()> {
    toolchain::ensure_node()?;
    let web = house.web();
    // npm writes this file last, whoever called it.
    let installed = changed_at(&web.join("node_modules/.package-lock.json"));
    let wanted = changed_at(&web.join("package-lock.json")).max(changed_at(&web.join("package.json")));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    say::step("Node modules");
    process::run(process::npm(&web).args(["ci", "--no-audit", "--no-fund"]).stdout(io::stderr()))
}

/// Builds the web app into `web/dist`, when its sources, texts or core changed.
///
/// # Errors
/// When a tool is missing or the build fails.
pub(crate) fn build(house: &House) -> Result<()> {
    ensure_modules(house)?;
    say::step("The web app");
    let web = house.web();
    let stamp = web.join("node_modules/.kring-built");
    let fingerprint = fingerprint::of(&[web.clone(), house.root.join("locales")], NOT_BUILT_FROM)?;
    if house.web_dist().join("index.html").is_file() && fingerprint::is_stamped(&stamp, &fingerprint) {
        say::line("  The web app did not change.");
        return Ok(());
    }
    process::run(process::npm(&web).args(["run", "build"]).stdout(io::stderr()))?;
    fingerprint::stamp(&stamp, &fingerprint).context("the web app was built")
}

/// Runs one of the scripts in `web/package.json`.
///
/// # Errors
/// When the script does not succeed.
pub(crate) fn script(house: &House, name: &str) -> Result<()> {
    process::run(process::npm(&house.web()).args(["run", name]))
}

fn changed_at(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}
