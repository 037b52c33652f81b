//! `kring`: the server and what its administrator does, in one binary.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line answers on the terminal")]

mod arguments;
mod commands;
mod instrument_commands;

use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = arguments::read().and_then(|command| {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(anyhow::Error::from)
            .and_then(|runtime| runtime.block_on(Box::pin(commands::run(command))))
    });
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("kring: {error:#}");
            ExitCode::FAILURE
        }
    }
}
