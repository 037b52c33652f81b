//! What can be asked on the command line.

use std::{ffi::OsString, path::PathBuf};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask serve [--data DIR] [--listen ADDR] [--no-demo] [--release]
                      builds what changed and runs Kring; the demo is on unless --no-demo
cargo xtask test [--only rust|web|e2e]
                      runs everything that must hold, or one part of it
cargo xtask bench [--json] [NAME…]
                      builds with full optimisation and prints the figures
cargo xtask wasm      builds the core for the browser only
cargo xtask web       builds the core and the web app only
cargo xtask ci        the same as test; what .ci/run calls";

/// One thing to do.
pub(crate) enum Task {
    /// Print [`HELP`].
    Help,
    /// Build what changed and run the server.
    Serve(Serve),
    /// Run the stages of these rooms.
    Test(Rooms),
    /// Run the bench binary with these arguments.
    Bench(Vec<OsString>),
    /// Build the core for the browser.
    Wasm,
    /// Build the core and the web app.
    Web,
}

/// Which part of the tests to run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rooms {
    /// All of them, in the order of cost.
    All,
    /// Formatting, lints and tests of the Rust crates.
    Rust,
    /// Lints, types, unit tests and build of the web app.
    Web,
    /// The tests in a real browser.
    E2e,
}

/// How to run the server.
pub(crate) struct Serve {
    /// Where the server keeps its data.
    pub(crate) data: Option<PathBuf>,
    /// Address and port to listen on.
    pub(crate) listen: String,
    /// Whether to start with the demo groups.
    pub(crate) demo: Demo,
    /// How much the server is optimised.
    pub(crate) build: Build,
}

/// Whether the server starts with the demo groups.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Demo {
    /// With four groups and two years of entries.
    Groups,
    /// Empty.
    Nothing,
}

/// How much the server is optimised.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// Quick to build; the profile that the tests use.
    Quick,
    /// As it is installed.
    Release,
}

/// Reads the command line.
///
/// # Errors
/// When the task or an option is not known, or an option lacks its value.
pub(crate) fn parse() -> Result<Task> {
    let mut parser = Parser::from_env();
    let task = match parser.next()? {
        None | Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Task::Help),
        Some(Arg::Value(task)) => task.string()?,
        Some(other) => return Err(other.unexpected()).context("say first what to do; `cargo xtask help` lists it"),
    };
    match task.as_str() {
        "help" => Ok(Task::Help),
        "serve" => serve(&mut parser).map(Task::Serve),
        "test" => rooms(&mut parser).map(Task::Test),
        "bench" => Ok(Task::Bench(parser.raw_args()?.collect())),
        "ci" => nothing_more(&mut parser, Task::Test(Rooms::All)),
        "wasm" => nothing_more(&mut parser, Task::Wasm),
        "web" => nothing_more(&mut parser, Task::Web),
        other => bail!("`{other}` is not something this door knows.\n{HELP}"),
    }
}

fn serve(parser: &mut Parser) -> Result<Serve> {
    let mut serve = Serve { data: None, listen: "127.0.0.1:8080".to_owned(), demo: Demo::Groups, build: Build::Quick };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("data") => serve.data = Some(parser.value()?.into()),
            Arg::Long("listen") => serve.listen = parser.value()?.string()?,
            Arg::Long("no-demo") => serve.demo = Demo::Nothing,
            Arg::Long("release") => serve.build = Build::Release,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(serve)
}

fn rooms(parser: &mut Parser) -> Result<Rooms> {
    let mut rooms = Rooms::All;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("only") => {
                rooms = match parser.value()?.string()?.as_str() {
                    "rust" => Rooms::Rust,
                    "web" => Rooms::Web,
                    "e2e" => Rooms::E2e,
                    other => bail!("--only takes rust, web or e2e, not `{other}`"),
                }
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(rooms)
}

fn nothing_more(parser: &mut Parser, task: Task) -> Result<Task> {
    match parser.next()? {
        None => Ok(task),
        Some(other) => Err(other.unexpected().into()),
    }
}
