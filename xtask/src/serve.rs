//! Building what changed, and running Kring.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use crate::{
    core_build,
    house::House,
    options::{Build, Demo, Serve},
    process, say, web_build,
};

/// Builds core, web app and server, and becomes the server.
///
/// # Errors
/// When a build fails, the data folder cannot be made, or the server cannot be started.
pub(crate) fn serve(house: &House, options: &Serve) -> Result<()> {
    core_build::build(house)?;
    web_build::build(house)?;
    let server = build_server(house, options.build)?;

    let data = options.data.clone().unwrap_or_else(|| house.root.join(".kring"));
    fs::create_dir_all(&data).with_context(|| format!("{} cannot be made", data.display()))?;
    let mut command = Command::new(server);
    command.arg("serve").arg("--data").arg(&data);
    command.args(["--listen", &options.listen]).arg("--web").arg(house.web_dist());
    match options.demo {
        Demo::Groups => _ = command.arg("--demo"),
        Demo::Nothing => {}
    }
    say::step(&format!("Kring runs; its data lies in {}. Ctrl-C stops it.", data.display()));
    become_server(&mut command)
}

/// Builds the server and tells where it lies.
///
/// # Errors
/// When the build fails.
pub(crate) fn build_server(house: &House, build: Build) -> Result<PathBuf> {
    say::step("The server");
    let mut command = process::cargo();
    command.current_dir(&house.root).args(["build", "--package", "kring-server", "--bin", "kring"]);
    let folder = match build {
        Build::Quick => "debug",
        Build::Release => {
            command.arg("--release");
            "release"
        }
    };
    process::run(&mut command)?;
    Ok(house.program(folder, "kring"))
}

/// This process becomes the server, so that a signal reaches it and nothing stands between.
#[cfg(unix)]
fn become_server(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("the server could not be started")
}

#[cfg(not(unix))]
fn become_server(command: &mut Command) -> Result<()> {
    process::run(command)
}
