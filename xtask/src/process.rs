//! Calling a tool, with its output where the person sees it.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::say;

/// The cargo that called us, without what it told us about our own package: build scripts that watch those variables would
/// build again on every call.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") || text.starts_with("CARGO_BIN_") {
            command.env_remove(&name);
        }
    }
    command
}

/// npm in `folder`.
pub(crate) fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder).env("NO_UPDATE_NOTIFIER", "1");
    command
}

/// Runs a tool to its end; it reads nothing and speaks for itself.
///
/// # Errors
/// When the tool cannot be started or does not succeed; the message names the call.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let call = shown(command);
    say::line(&format!("  $ {call}"));
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("`{call}` could not be started"))?;
    if !status.success() {
        bail!("`{call}` did not succeed ({status})");
    }
    Ok(())
}

/// What a tool says on standard output; `None` when it cannot be started or does not succeed.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where the first of these programs lies on the search path.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file()))
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
