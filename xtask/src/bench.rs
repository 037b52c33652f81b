//! The figures.

use std::{ffi::OsString, process::Command};

use anyhow::Result;

use crate::{browsers, core_build, house::House, options::Build, process, serve, web_build};

/// Builds everything with full optimisation and runs the bench with these arguments. With `--json` standard output
/// holds only what the bench prints.
///
/// # Errors
/// When a build or the bench fails.
pub(crate) fn bench(house: &House, arguments: &[OsString]) -> Result<()> {
    let chromium = browsers::ensure()?;
    core_build::build(house)?;
    web_build::build(house)?;
    let server = serve::build_server(house, Build::Release)?;
    process::run(process::cargo().current_dir(&house.root).args([
        "build",
        "--release",
        "--package",
        "kring-tests",
        "--bin",
        "bench",
    ]))?;
    process::run(
        Command::new(house.program("release", "bench"))
            .args(arguments)
            .current_dir(&house.root)
            .env("KRING_BINARY", server)
            .env("CHROMIUM", chromium)
            .env("KRING_WEB", house.web_dist())
            .env("KRING_WEB_SOURCE", house.web()),
    )
}
