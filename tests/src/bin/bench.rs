//! `cargo xtask bench`: the figures of Kring, as a table, or with `--json` as an array.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line answers on the terminal")]

use std::process::ExitCode;

use kring_tests::bench;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, rest @ ..] = arguments.as_slice()
        && first == "first-sync"
    {
        return match bench::first_sync_in_a_process_of_its_own(rest) {
            Ok(line) => {
                println!("{line}");
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("{error:#}");
                ExitCode::FAILURE
            }
        };
    }
    let json = arguments.iter().any(|argument| argument == "--json");
    let only = arguments.iter().find(|argument| !argument.starts_with('-')).map(String::as_str);
    match bench::run(only) {
        Ok(rows) => {
            println!("{}", if json { bench::as_json(&rows) } else { bench::as_table(&rows) });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
