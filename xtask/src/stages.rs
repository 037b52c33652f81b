//! What must hold, in order of cost. The first stage that fails ends the run; a summary closes it either way.

use std::{
    env,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

use crate::{
    browsers, core_build,
    house::House,
    options::{Build, Rooms},
    process, say, schemathesis, serve, web_build,
};

/// One thing that must hold.
struct Stage {
    name: &'static str,
    rooms: Rooms,
    run: fn(&House) -> Result<()>,
}

/// Features that only tests and tools use, for crates that are linted and tested.
const LINT_FEATURES: &str = "kring-client/native,kring-client/typescript,kring-xtask/bindgen";
const TEST_FEATURES: &str = "kring-client/native,kring-client/typescript";

/// How long the tests that try their luck go on, unless the desk says otherwise.
const CHANCES: &[(&str, &str)] = &[("KRING_MUTATIONS", "100000")];

/// Documentation examples come before the tests, so that the run of all tests has the last word.
const STAGES: &[Stage] = &[
    Stage { name: "Rust: formatting", rooms: Rooms::Rust, run: formatting },
    Stage { name: "Rust: lints", rooms: Rooms::Rust, run: lints },
    Stage { name: "Rust: lints of the browser core", rooms: Rooms::Rust, run: browser_lints },
    Stage { name: "Rust: documentation examples", rooms: Rooms::Rust, run: examples },
    Stage { name: "Rust: tests", rooms: Rooms::Rust, run: tests },
    Stage { name: "Web: node modules", rooms: Rooms::Web, run: web_build::ensure_modules },
    Stage { name: "Web: the core", rooms: Rooms::Web, run: core_build::build },
    Stage { name: "Web: lints", rooms: Rooms::Web, run: |house| web_build::script(house, "lint") },
    Stage { name: "Web: types", rooms: Rooms::Web, run: |house| web_build::script(house, "typecheck") },
    Stage { name: "Web: tests", rooms: Rooms::Web, run: |house| web_build::script(house, "test") },
    Stage { name: "Web: build", rooms: Rooms::Web, run: web_build::build },
    Stage { name: "Browser: tests", rooms: Rooms::E2e, run: browser_tests },
];

/// Runs the stages of these rooms.
///
/// # Errors
/// When a stage fails; the stages after it are not run.
pub(crate) fn test(house: &House, rooms: Rooms) -> Result<()> {
    let chosen: Vec<&Stage> = STAGES.iter().filter(|stage| rooms == Rooms::All || stage.rooms == rooms).collect();
    let mut done: Vec<(&str, Duration)> = Vec::new();
    let mut result = Ok(());
    for stage in &chosen {
        say::step(stage.name);
        let start = Instant::now();
        result = (stage.run)(house).context(stage.name);
        done.push((stage.name, start.elapsed()));
        if result.is_err() {
            break;
        }
    }
    summarise(&chosen, &done, result.is_ok());
    result
}

fn summarise(chosen: &[&Stage], done: &[(&str, Duration)], all_held: bool) {
    say::step("Stages");
    for (index, stage) in chosen.iter().enumerate() {
        let last = index + 1 == done.len();
        let (mark, time) = match done.get(index) {
            Some((_, time)) if last && !all_held => ("✗", say::duration(*time)),
            Some((_, time)) => ("✓", say::duration(*time)),
            None => (" ", "not run".to_owned()),
        };
        say::line(&format!("  {mark} {:<36} {time:>14}", stage.name));
    }
    let total = done.iter().map(|(_, time)| *time).sum();
    say::line(&format!(
        "  {} in {}",
        if all_held { "Everything held" } else { "Something failed" },
        say::duration(total)
    ));
}

fn formatting(house: &House) -> Result<()> {
    process::run(cargo(house).args(["fmt", "--all", "--check"]))
}

fn lints(house: &House) -> Result<()> {
    process::run(
        cargo(house)
            .args(["clippy", "--workspace", "--all-targets", "--features", LINT_FEATURES])
            .args(["--", "-D", "warnings"]),
    )
}

/// The code that only the browser compiles is seen by no other stage's lints.
fn browser_lints(house: &House) -> Result<()> {
    crate::toolchain::ensure_wasm_target()?;
    process::run(
        cargo(house)
            .args(["clippy", "--package", "kring-client", "--lib", "--target", crate::toolchain::WASM_TARGET])
            .args(["--", "-D", "warnings"]),
    )
}

fn examples(house: &House) -> Result<()> {
    process::run(cargo(house).args(["test", "--workspace", "--doc", "--features", TEST_FEATURES]))
}

/// With nextest where it is installed, else with cargo's own runner.
fn tests(house: &House) -> Result<()> {
    let mut command = cargo(house);
    if process::answer(process::cargo().args(["nextest", "--version"])).is_some() {
        command.args(["nextest", "run", "--no-fail-fast"]);
    } else {
        command.args(["test", "--no-fail-fast", "--lib", "--bins", "--tests"]);
    }
    for (name, count) in CHANCES {
        if env::var_os(name).is_none() {
            command.env(name, count);
        }
    }
    process::run(command.args(["--workspace", "--features", TEST_FEATURES]))
}

/// The real server, the built web app and a real browser.
fn browser_tests(house: &House) -> Result<()> {
    let chromium = browsers::ensure()?;
    let schemathesis = schemathesis::ensure(house)?;
    core_build::build(house)?;
    web_build::build(house)?;
    let server = serve::build_server(house, Build::Quick)?;
    process::run(
        process::npm(&house.web())
            .args(["run", "e2e"])
            .env("CHROMIUM", chromium)
            .env("SCHEMATHESIS", schemathesis)
            .env("KRING_BINARY", server)
            .env("KRING_WEB", house.web_dist()),
    )
}

fn cargo(house: &House) -> Command {
    let mut command = process::cargo();
    command.current_dir(&house.root);
    command
}
