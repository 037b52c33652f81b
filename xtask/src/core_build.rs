//! The core for the browser: cargo compiles it to WebAssembly, `kring-bindgen` wraps it for JavaScript.
//!
//! No `wasm-opt` afterwards: measured on the Automerge core it made the compressed download 2 to 9 % larger at every
//! optimisation level, loaded documents no faster, and took half a minute.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use crate::{fingerprint, house::House, process, say, toolchain};

/// Builds the core into `web/src/core/pkg`, which is not kept in the repository. Files whose content stays the same are left
/// as they are.
///
/// # Errors
/// When a tool is missing or a build fails.
pub(crate) fn build(house: &House) -> Result<()> {
    say::step("The core for the browser");
    toolchain::ensure_wasm_target()?;
    let compiled = compile(house)?;
    let bindgen = bindgen(house)?;

    let package = house.core_package();
    let stamp = package.join(".stamp");
    let fingerprint = fingerprint::of(&[compiled.clone(), bindgen.clone()], &[])?;
    if fingerprint::is_stamped(&stamp, &fingerprint) {
        say::line("  The core did not change.");
        return Ok(());
    }
    if package.exists() {
        fs::remove_dir_all(&package).with_context(|| format!("{} cannot be cleared", package.display()))?;
    }
    process::run(Command::new(bindgen).arg(&compiled).arg(&package))?;
    fingerprint::stamp(&stamp, &fingerprint)
}

fn compile(house: &House) -> Result<PathBuf> {
    process::run(
        process::cargo()
            .current_dir(&house.root)
            .args(["rustc", "--package", "kring-client", "--lib", "--crate-type", "cdylib"])
            .args(["--profile", "wasm-release", "--target", toolchain::WASM_TARGET]),
    )?;
    Ok(house.target.join(toolchain::WASM_TARGET).join("wasm-release/kring_client.wasm"))
}

/// The generator is built from the same lock file as the core, so that both are always of one version.
fn bindgen(house: &House) -> Result<PathBuf> {
    process::run(process::cargo().current_dir(&house.root).args([
        "build",
        "--package",
        "kring-xtask",
        "--features",
        "bindgen",
        "--bin",
        "kring-bindgen",
    ]))?;
    Ok(house.program("debug", "kring-bindgen"))
}
