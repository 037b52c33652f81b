//! What each command does.

use std::{env, process::ExitCode, sync::Arc};

use anyhow::Context;
use kring_domain::{ids::PersonId, people::Standing, time::Timestamp};
use kring_server::{
    Config, Kring, MailRoute,
    admin::{AdministrativeAct, CarriedLog, DoneBy, End, EndedBy, IdentityProvider, NewAccount, Replayed, restore},
    rotate_keys, start,
};
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

use crate::{
    arguments::{Account, Command, NewKey, Serve, Typed, USAGE},
    instrument_commands,
};

/// Carries out a command.
pub(crate) async fn run(typed: Typed) -> anyhow::Result<ExitCode> {
    let listen = match &typed.command {
        Command::Serve(serve) => serve.listen,
        Command::CreateOrganisation { .. }
        | Command::ListOrganisations
        | Command::SetWorkAccount { .. }
        | Command::WorkAccountKey { .. }
        | Command::RemoveWorkAccount { .. }
        | Command::ListWorkAccounts
        | Command::CreateSpace { .. }
        | Command::ListSpaces
        | Command::RequireSchema { .. }
        | Command::AddMember { .. }
        | Command::CreatePerson(_)
        | Command::SetEmail { .. }
        | Command::GiveRole { .. }
        | Command::TakeRole { .. }
        | Command::ListRoles { .. }
        | Command::ListDevices { .. }
        | Command::CloseDevice { .. }
        | Command::Invite { .. }
        | Command::EndInvitation { .. }
        | Command::RotateKeys
        | Command::Audit { .. }
        | Command::Instruments(_)
        | Command::Check
        | Command::Export { .. }
        | Command::Backup { .. }
        | Command::Restore { .. }
        | Command::Help => ([127, 0, 0, 1], 0).into(),
    };
    let config = with_clock(Config { operator: operator(), ..Config::new(typed.data, listen) });
    match typed.command {
        Command::Serve(Serve { origin, web, demo, behind_proxy, disclosure, .. }) => {
            let mail = if demo { MailRoute::Mailbox } else { mail_route()? };
            let neighbourhood = demo.then_some(1);
            let config = Config { origin, web, demo, neighbourhood, behind_proxy, disclosure, mail, ..config };
            Box::pin(serve(config)).await?;
        }
        Command::CreateOrganisation { name } => println!("{}", open(&config).await?.create_organisation(&name).await?),
        Command::ListOrganisations => {
            for (id, name) in open(&config).await?.organisations().await? {
                println!("{id}  {name}");
            }
        }
        Command::SetWorkAccount { organisation, provider } => {
            open(&config).await?.set_identity_provider(organisation, provider).await?;
            println!("{organisation} lets its people in with their work account");
        }
        Command::WorkAccountKey { organisation, new } => {
            let kring = open(&config).await?;
            let keys = match new {
                None => kring.client_keys(organisation).await?,
                Some(NewKey::Made) => kring.add_client_key(organisation, None).await?,
                Some(NewKey::From(file)) => {
                    let brought = std::fs::read(&file).with_context(|| file.display().to_string())?;
                    kring.add_client_key(organisation, Some(&brought)).await?
                }
            };
            println!("{}", serde_json::to_string_pretty(&keys)?);
        }
        Command::RemoveWorkAccount { organisation } => {
            open(&config).await?.remove_identity_provider(organisation).await?;
            println!("{organisation} has no identity provider any more");
        }
        Command::ListWorkAccounts => {
            for (organisation, provider) in open(&config).await?.identity_providers().await? {
                let IdentityProvider { issuer, client_id, required, .. } = provider;
                println!("{organisation}  {issuer}  {client_id}{}", if required { "  required" } else { "" });
            }
        }
        Command::CreateSpace { organisation, kind, led, name } => {
            println!("{}", open(&config).await?.create_space_led(organisation, kind, led, &name).await?);
        }
        Command::ListSpaces => {
            for (id, kind, name) in open(&config).await?.spaces().await? {
                println!("{id}  {kind:?}  {name}");
            }
        }
        Command::RequireSchema { space, schema } => {
            open(&config).await?.require_schema(space, schema).await?;
            println!("{space} asks for schema {schema}");
        }
        Command::AddMember { space, person, standing } => {
            let kring = open(&config).await?;
            let person = person_of(&kring, person).await?;
            Box::pin(kring.put_member(space, person, standing)).await?;
            println!("{person} is {} of {space}", standing_word(standing));
        }
        Command::CreatePerson(account) => println!("{}", create_person(&config, account).await?),
        Command::SetEmail { person, email } => {
            let kring = open(&config).await?;
            let person = person_of(&kring, person).await?;
            kring.set_email(person, &email).await?;
            println!("{person} signs in with {email}");
        }
        Command::GiveRole { person, organisation, role } => {
            let kring = open(&config).await?;
            let person = person_of(&kring, person).await?;
            let out = Box::pin(kring.give_role(person, organisation, role)).await?;
            println!("{person} is {role:?} of {organisation}");
            for space in out {
                println!("{person} is out of {space}: that role does not go with such a group");
            }
        }
        Command::TakeRole { person, organisation, role } => {
            let kring = open(&config).await?;
            let person = person_of(&kring, person).await?;
            Box::pin(kring.take_role(person, organisation, role)).await?;
            println!("{person} is no {role:?} of {organisation} any more");
        }
        Command::ListRoles { person } => {
            let kring = open(&config).await?;
            for (organisation, role) in kring.roles(person_of(&kring, person).await?).await? {
                println!("{organisation}  {role:?}");
            }
        }
        Command::ListDevices { person } => {
            let kring = open(&config).await?;
            for seen in kring.devices(person_of(&kring, person).await?).await? {
                let (since, used) = (moment(seen.since), moment(seen.used_at));
                println!("{}  {}  since {since}  used {used}{}", seen.device, seen.kind.word(), ended(seen.end));
            }
        }
        Command::CloseDevice { device } => {
            open(&config).await?.close_device(device).await?;
            println!("{device} is ended; it says so itself once it is empty, see kring device list");
        }
        Command::Invite { space } => println!("{}", Box::pin(open(&config).await?.invite(space)).await?),
        Command::EndInvitation { code } => {
            Box::pin(open(&config).await?.end_invitation(&code)).await?;
            println!("{code} leads nowhere from now on");
        }
        Command::RotateKeys => {
            rotate_keys(&config.data, config.random.as_ref(), config.clock.now())?;
            open(&config).await?.note_rotation().await?;
            println!("a new key signs within a minute; the old one is good until its last token has ended");
        }
        Command::Instruments(command) => return Box::pin(instrument_commands::run(&config, command)).await,
        Command::Audit { after } => audit(&config, after).await?,
        Command::Check => return Box::pin(check(&config)).await,
        Command::Export { space, directory } => {
            let count = open(&config).await?.export(space, &directory).await?;
            println!("{count} documents in {}", directory.display());
        }
        Command::Backup { file } => {
            open(&config).await?.backup(&file).await?;
            println!("{}", file.display());
        }
        Command::Restore { file } => {
            let done = Box::pin(restore(&config, &file)).await?;
            let Replayed { erased, stood_down, closed, lost_accounts } = done.replayed;
            println!("{} spaces restored; {erased} entries taken back again", done.spaces);
            println!(
                "{stood_down} people out of a group again, or back to what they were; {closed} devices closed again"
            );
            println!("{lost_accounts} accounts are younger than the backup and must be made again");
            match done.log {
                CarriedLog::Carried(lines) => println!("{lines} younger lines of the log of management taken over"),
                CarriedLog::Unreadable => println!("the log of management since the backup cannot be read"),
            }
            if let Some(aside) = done.replaced {
                println!("what was there before lies in {}", aside.display());
            }
        }
        Command::Help => print!("{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Knocking => "at the door",
        Standing::Member => "a member",
        Standing::Alumnus => "an alumnus",
        Standing::Steward => "a steward",
        Standing::Left => "out",
        Standing::Reader => "a reader",
        Standing::Guest => "a guest",
    }
}

pub(crate) async fn open(config: &Config) -> anyhow::Result<Arc<Kring>> {
    Kring::open(config).await.with_context(|| format!("{}", config.data.display()))
}

/// A moment as an administrator reads it: UTC, to the second.
fn moment(at: Timestamp) -> String {
    jiff::Timestamp::from_second(at.0.div_euclid(1000)).map_or_else(|_beyond| "?".to_owned(), |at| at.to_string())
}

/// How a device ended, as `kring device list` says it.
fn ended(end: Option<End>) -> String {
    end.map_or_else(String::new, |end| {
        let by = match end.by {
            EndedBy::Person => "its owner",
            EndedBy::Administrator => "an administrator",
            EndedBy::Recovery => "its owner, who lost everything",
        };
        let empty =
            end.wiped_at.map_or_else(|| "not confirmed yet".to_owned(), |at| format!("empty since {}", moment(at)));
        format!("  ended {} by {by}, {empty}", moment(end.at))
    })
}

/// Someone by id or e-mail address.
async fn person_of(kring: &Kring, typed: String) -> anyhow::Result<PersonId> {
    match typed.parse() {
        Ok(id) => Ok(id),
        Err(_not_an_id) => kring.person_by_email(&typed).await.context(typed),
    }
}

fn mail_route() -> anyhow::Result<MailRoute> {
    match env::var("KRING_SMTP_URL") {
        Ok(url) => {
            let from = env::var("KRING_MAIL_FROM").context("KRING_MAIL_FROM is asked beside KRING_SMTP_URL")?;
            let authority = env::var_os("KRING_SMTP_CA").map(Into::into);
            Ok(MailRoute::Smtp { url, from, authority })
        }
        Err(_not_set) => Ok(MailRoute::Nowhere),
    }
}

async fn create_person(config: &Config, account: Account) -> anyhow::Result<PersonId> {
    let Account { name, email, title, picture, organisation } = account;
    let new = NewAccount { id: None, organisation, name, picture, title, email };
    Ok(open(config).await?.create_person(new).await?)
}

/// Who types, by the name that the machine knows them by: also who it was before `sudo`.
fn operator() -> String {
    env::var("SUDO_USER").or_else(|_not_set| env::var("USER")).unwrap_or_default()
}

async fn audit(config: &Config, after: u64) -> anyhow::Result<()> {
    let kring = open(config).await?;
    let mut after = after;
    loop {
        let page = kring.administrative_acts(after, 500).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.number;
        for act in page {
            println!("{}", line_of(&act)?);
        }
    }
}

/// A line of the log of management, as `kring audit` says it.
fn line_of(act: &AdministrativeAct) -> anyhow::Result<String> {
    let by = match &act.by {
        DoneBy::CommandLine(name) if name.is_empty() => "command line".to_owned(),
        DoneBy::CommandLine(name) => format!("command line, {name}"),
        DoneBy::Provider => "identity provider".to_owned(),
        DoneBy::Administrator => "administrator".to_owned(),
    };
    let deed = serde_json::to_value(act.deed)?.as_str().unwrap_or_default().replace('_', " ");
    let named = [
        act.organisation.map(|id| format!("  organisation {id}")),
        act.space.map(|id| format!("  space {id}")),
        act.person.map(|id| format!("  person {id}")),
        act.device.map(|id| format!("  device {id}")),
        act.detail.as_ref().map(|word| format!("  {word}")),
    ];
    let named: String = named.into_iter().flatten().collect();
    Ok(format!("{}  {}  {by}  {deed}{named}", act.number, moment(act.at)))
}

async fn check(config: &Config) -> anyhow::Result<ExitCode> {
    let report = open(config).await?.check().await?;
    println!("{} spaces, {} items, {} documents", report.spaces, report.items, report.documents);
    println!("{} lines in the log of management", report.administrative_acts);
    for finding in &report.findings {
        println!("{finding}");
    }
    if report.findings.is_empty() {
        println!("all is well");
        Ok(ExitCode::SUCCESS)
    } else {
        Ok(ExitCode::FAILURE)
    }
}

async fn serve(config: Config) -> anyhow::Result<()> {
    let filter = EnvFilter::try_from_env("KRING_LOG").unwrap_or_else(|_not_set| EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    if config.neighbourhood.is_some() && !config.data.join("kring.db").exists() {
        println!("A made-up neighbourhood moves in. This takes a minute.");
    }
    let handle = start(config).await?;
    println!("Kring listens at http://{}", handle.address());
    tokio::select! {
        _signal = interrupt.recv() => {}
        _signal = terminate.recv() => {}
    }
    tracing::info!("stopping");
    Box::pin(handle.stop()).await?;
    Ok(())
}

/// In a build for development a test may move the clock ahead.
#[cfg(debug_assertions)]
fn with_clock(config: Config) -> Config {
    match kring_server::ClockAhead::from_environment() {
        Some(clock) => Config { clock: std::sync::Arc::new(clock), ..config },
        None => config,
    }
}

#[cfg(not(debug_assertions))]
const fn with_clock(config: Config) -> Config {
    config
}
