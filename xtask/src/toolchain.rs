//! What must be on the machine before a stage can run, and how it gets there.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, say};

/// The compile target of the core in the browser.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The oldest Node that Vite 8 runs on: 20.19.
const NODE_AT_LEAST: (u32, u32) = (20, 19);

/// Makes sure that the Rust toolchain has the parts of the standard library for the browser.
///
/// # Errors
/// When they are missing and rustup is not there to add them.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    let sysroot = process::answer(Command::new("rustc").args(["--print", "sysroot"]))
        .context("Rust is needed: install it with rustup, in the version that Cargo.toml names under `rust-version`")?;
    let library = std::path::Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET);
    if library.is_dir() {
        return Ok(());
    }
    say::line(&format!("  The Rust toolchain lacks {WASM_TARGET}; rustup adds it."));
    process::run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("the core for the browser needs the Rust target {WASM_TARGET}"))
}

/// Makes sure that Node is there and new enough.
///
/// # Errors
/// When it is missing or too old; the message says what is needed.
pub(crate) fn ensure_node() -> Result<()> {
    let (major, minor) = NODE_AT_LEAST;
    let Some(said) = process::answer(Command::new("node").arg("--version")) else {
        bail!("Node {major}.{minor} or newer is needed to build the web app: `node` is not on this machine");
    };
    if node_version(&said).is_none_or(|version| version < NODE_AT_LEAST) {
        bail!("Node {major}.{minor} or newer is needed to build the web app: this machine has {said}");
    }
    Ok(())
}

fn node_version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_says_its_version() {
        assert_eq!(node_version("v20.20.2"), Some((20, 20)));
        assert_eq!(node_version("nonsense"), None);
    }
}
