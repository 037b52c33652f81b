//! Wraps the compiled core for the browser: `kring-bindgen COMPILED.wasm FOLDER`.
//!
//! The same as the `wasm-bindgen` command, as a program of this workspace: it is built from our lock file, so that it always
//! fits the `wasm-bindgen` that the core was compiled with, and nothing has to be installed beside the clone.

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let compiled = arguments.next().context("the first argument is the compiled core")?;
    let folder = arguments.next().context("the second argument is the folder to write")?;
    Bindgen::new()
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .input_path(compiled)
        .generate(folder)
}
