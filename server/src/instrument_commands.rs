//! `kring instruments …`: what an organisation has to look at one's own situation with.

use std::{path::Path, process::ExitCode};

use anyhow::Context;
use kring_domain::instruments::TextKey;
use kring_server::{
    Config,
    admin::{Added, InstrumentLine, InstrumentRefused, Use},
    read_instrument,
};

use crate::{arguments::InstrumentCommand, commands::open};

/// Carries out a command. A file with faults is told line by line.
pub(crate) async fn run(config: &Config, command: InstrumentCommand) -> anyhow::Result<ExitCode> {
    match command {
        InstrumentCommand::List { organisation } => {
            for line in open(config).await?.instruments(organisation).await? {
                println!("{}", words_of(&line));
            }
        }
        InstrumentCommand::Check { file } => match read_instrument(&text_of(&file)?) {
            Ok(instrument) => {
                let title = instrument.text("nl", TextKey::Title);
                println!("{} version {} is in order: {title}", instrument.id, instrument.version);
            }
            Err(fault) => return Ok(faulty(&fault)),
        },
        InstrumentCommand::Add { file, organisation } => {
            let added = open(config).await?.add_instrument(organisation, &text_of(&file)?).await;
            match added {
                Ok((instrument, Added::New)) => {
                    println!("{} version {} is added to {organisation}", instrument.id, instrument.version);
                }
                Ok((instrument, Added::Known)) => {
                    println!("{} version {} was there already", instrument.id, instrument.version);
                }
                Err(InstrumentRefused::File(fault)) => return Ok(faulty(&fault)),
                Err(refused) => return Err(refused.into()),
            }
        }
        InstrumentCommand::Use { id, organisation, used } => {
            let changed = open(config).await?.use_instrument(organisation, &id, used).await?;
            let state = match used {
                Use::On => "in use",
                Use::Off => "out of use; what was filled in stays readable",
            };
            println!("{id} {} {state}", if changed { "is now" } else { "was already" });
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn faulty(faults: &impl std::fmt::Display) -> ExitCode {
    println!("{faults}");
    ExitCode::FAILURE
}

fn text_of(file: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(file).with_context(|| file.display().to_string())
}

fn words_of(line: &InstrumentLine) -> String {
    let InstrumentLine { id, version, title, is_own, used } = line;
    let state = match used {
        Use::On => "on ",
        Use::Off => "off",
    };
    format!("{state}  {id}  {version}  {title}{}", if *is_own { "  own" } else { "" })
}
