//! Schemathesis, which asks the server everything that its description allows, and more. It is written in Python, and lives in
//! a folder of its own beside what cargo builds.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use crate::{browsers, house::House, process, say};

/// The version the project was tested with.
const VERSION: &str = "4.32.5";

/// Makes sure that it is there, and tells where.
///
/// # Errors
/// When there is no Python 3, or it cannot be installed; the message says what to install.
pub(crate) fn ensure(house: &House) -> Result<PathBuf> {
    let folder = house.target.join(format!("schemathesis-{VERSION}"));
    let program = folder.join("bin/schemathesis");
    if program.is_file() {
        return Ok(program);
    }
    say::line("  schemathesis is missing; it is for the test of the server's description.");
    let python = process::find_program(&["python3"])
        .context("Python 3 is needed for the test of the server's description: install python3 and python3-venv")?;
    if process::answer(Command::new(&python).args(["-c", "import ensurepip"])).is_none() {
        browsers::install_packages(&["python3-venv"])?;
    }
    process::run(Command::new(&python).args(["-m", "venv", "--clear"]).arg(&folder))?;
    process::run(
        Command::new(folder.join("bin/pip"))
            .args(["install", "--quiet", "--disable-pip-version-check"])
            .arg(format!("schemathesis=={VERSION}")),
    )?;
    if !program.is_file() {
        bail!("schemathesis {VERSION} was installed and is not at {}", program.display());
    }
    Ok(program)
}
