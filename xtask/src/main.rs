//! The one door of Kring: `cargo xtask serve`, `test`, `bench` and `ci`, and the single stages `wasm` and `web`.
//!
//! It only calls the tools that do the work and tells what it does. It never reads standard input, never writes outside the
//! clone, the target folder and the data folder it is given, and stands on none of the other crates. Start reading at
//! [`stages`]: what must hold, in order.

mod bench;
mod browsers;
mod core_build;
mod fingerprint;
mod house;
mod options;
mod process;
mod say;
mod schemathesis;
mod serve;
mod stages;
mod toolchain;
mod web_build;

use std::process::ExitCode;

use house::House;
use options::Task;

fn main() -> ExitCode {
    match options::parse().and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task) -> anyhow::Result<()> {
    let house = House::find()?;
    match task {
        Task::Help => {
            say::line(options::HELP);
            Ok(())
        }
        Task::Serve(options) => serve::serve(&house, &options),
        Task::Test(rooms) => stages::test(&house, rooms),
        Task::Bench(arguments) => bench::bench(&house, &arguments),
        Task::Wasm => core_build::build(&house),
        Task::Web => core_build::build(&house).and_then(|()| web_build::build(&house)),
    }
}
