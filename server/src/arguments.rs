//! What was typed.

use std::{collections::BTreeMap, ffi::OsString, net::SocketAddr, path::PathBuf};

use anyhow::{Context, bail};
use kring_domain::{
    ids::{DeviceId, OrganisationId, SpaceId},
    instruments::InstrumentId,
    people::{Picture, Standing, Title},
    rights::OrganisationRole,
    spaces::{Led, SpaceKind},
};
use kring_server::{
    Disclosure,
    admin::{ClientProof, IdentityProvider, Use},
};
use lexopt::{Arg, Parser, ValueExt};
use serde::de::DeserializeOwned;

/// How to use it.
pub(crate) const USAGE: &str = "\
kring serve --data DIR [--listen ADDR] [--origin URL] [--web DIR] [--demo] [--behind-proxy]
            [--security-contact URI --security-until DATE]
kring organisation create NAME
kring organisation list
kring work-account set ORGANISATION --issuer URL --client-id ID (--own-key | --secret-from PLACE)
    [--groups-claim NAME] [--map GROUP=ROLE ...] [--level LEVEL ...] [--required]
kring work-account key ORGANISATION [--renew | --from FILE]
kring work-account remove ORGANISATION
kring work-account list
kring space create --organisation ID --kind KIND [--led workers|members] NAME
kring space list
kring space add-member SPACE PERSON [--standing STANDING]
kring space require-schema SPACE NUMBER
kring person create --name NAME [--email ADDRESS] [--title TITLE] [--picture PICTURE] [--organisation ID]
kring person email PERSON ADDRESS
kring person role PERSON ROLE --organisation ID
kring person unrole PERSON ROLE --organisation ID
kring person roles PERSON
kring device list PERSON
kring device close DEVICE
kring invite SPACE
kring invite end CODE
kring instruments list [--organisation ID]
kring instruments check FILE
kring instruments add FILE --organisation ID
kring instruments on INSTRUMENT --organisation ID
kring instruments off INSTRUMENT --organisation ID
kring keys rotate
kring audit [--after NUMBER]
kring check
kring export SPACE DIR
kring backup FILE
kring restore FILE

Each takes --data DIR (default: ./kring-data).
KIND      peer_group, workplace, entrepreneurs, peer_review
TITLE     participant, experience_expert, social_worker, workplace_leader, mentor, coach, benefits_officer, administrator
ROLE      administrator, social_worker, workplace_leader, coach, benefits_officer, privacy_officer
PLACE     env:NAME or file:PATH, where the secret is
STANDING  member, alumnus, steward
PERSON    an id or an e-mail address
LEVEL     how sure the provider must be of someone, as it writes it in acr; any of those that are named
FILE      a private key in PKCS#8, in PEM or DER; an instrument in TOML
NUMBER    of a line in the log of management; those after it are listed
URI       mailto:, https:// or tel:, told in /.well-known/security.txt until DATE (2027-06-01)
Mail leaves through KRING_SMTP_URL (smtps://user:password@host) with sender KRING_MAIL_FROM.
smtp://host?tls=required asks for STARTTLS; KRING_SMTP_CA is the PEM file of a mail server's own authority.
";

/// What was typed.
#[derive(Debug)]
pub(crate) struct Typed {
    pub(crate) data: PathBuf,
    pub(crate) command: Command,
}

#[derive(Debug)]
pub(crate) enum Command {
    Serve(Serve),
    CreateOrganisation { name: String },
    ListOrganisations,
    SetWorkAccount { organisation: OrganisationId, provider: IdentityProvider },
    WorkAccountKey { organisation: OrganisationId, new: Option<NewKey> },
    RemoveWorkAccount { organisation: OrganisationId },
    ListWorkAccounts,
    CreateSpace { organisation: OrganisationId, kind: SpaceKind, led: Led, name: String },
    ListSpaces,
    RequireSchema { space: SpaceId, schema: u16 },
    AddMember { space: SpaceId, person: String, standing: Standing },
    CreatePerson(Account),
    SetEmail { person: String, email: String },
    GiveRole { person: String, organisation: OrganisationId, role: OrganisationRole },
    TakeRole { person: String, organisation: OrganisationId, role: OrganisationRole },
    ListRoles { person: String },
    ListDevices { person: String },
    CloseDevice { device: DeviceId },
    Invite { space: SpaceId },
    EndInvitation { code: String },
    RotateKeys,
    Instruments(InstrumentCommand),
    Audit { after: u64 },
    Check,
    Export { space: SpaceId, directory: PathBuf },
    Backup { file: PathBuf },
    Restore { file: PathBuf },
    Help,
}

/// What is done with instruments.
#[derive(Debug)]
pub(crate) enum InstrumentCommand {
    List { organisation: Option<OrganisationId> },
    Check { file: PathBuf },
    Add { file: PathBuf, organisation: OrganisationId },
    Use { id: InstrumentId, organisation: OrganisationId, used: Use },
}

#[derive(Debug)]
pub(crate) struct Serve {
    pub(crate) listen: SocketAddr,
    pub(crate) origin: Option<String>,
    pub(crate) web: Option<PathBuf>,
    pub(crate) demo: bool,
    pub(crate) behind_proxy: bool,
    pub(crate) disclosure: Option<Disclosure>,
}

/// Where a new key comes from.
#[derive(Debug)]
pub(crate) enum NewKey {
    Made,
    From(PathBuf),
}

#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) title: Title,
    pub(crate) picture: Picture,
    pub(crate) organisation: Option<OrganisationId>,
}

#[derive(Default)]
struct Options {
    data: Option<PathBuf>,
    listen: Option<SocketAddr>,
    web: Option<PathBuf>,
    demo: bool,
    behind_proxy: bool,
    security_contact: Option<String>,
    security_until: Option<String>,
    organisation: Option<OrganisationId>,
    kind: Option<SpaceKind>,
    led: Option<Led>,
    name: Option<String>,
    email: Option<String>,
    title: Option<Title>,
    picture: Option<Picture>,
    standing: Option<Standing>,
    origin: Option<String>,
    issuer: Option<String>,
    client_id: Option<String>,
    secret_from: Option<String>,
    own_key: bool,
    renew: bool,
    from: Option<PathBuf>,
    levels: Vec<String>,
    groups_claim: Option<String>,
    roles: BTreeMap<String, OrganisationRole>,
    required: bool,
    after: u64,
}

/// Reads what was typed.
pub(crate) fn read() -> anyhow::Result<Typed> {
    let mut parser = Parser::from_env();
    let mut words: Vec<OsString> = Vec::new();
    let mut options = Options::default();
    let mut help = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(word) => words.push(word),
            Arg::Long("data") => options.data = Some(parser.value()?.into()),
            Arg::Long("listen") => options.listen = Some(parser.value()?.parse()?),
            Arg::Long("web") => options.web = Some(parser.value()?.into()),
            Arg::Long("demo") => options.demo = true,
            Arg::Long("behind-proxy") => options.behind_proxy = true,
            Arg::Long("security-contact") => options.security_contact = Some(parser.value()?.string()?),
            Arg::Long("security-until") => options.security_until = Some(parser.value()?.string()?),
            Arg::Long("organisation") => options.organisation = Some(parser.value()?.parse()?),
            Arg::Long("kind") => options.kind = Some(word(&parser.value()?.string()?)?),
            Arg::Long("led") => options.led = Some(word(&parser.value()?.string()?)?),
            Arg::Long("name") => options.name = Some(parser.value()?.string()?),
            Arg::Long("email") => options.email = Some(parser.value()?.string()?),
            Arg::Long("title") => options.title = Some(word(&parser.value()?.string()?)?),
            Arg::Long("picture") => options.picture = Some(word(&parser.value()?.string()?)?),
            Arg::Long("standing") => options.standing = Some(word(&parser.value()?.string()?)?),
            Arg::Long("origin") => options.origin = Some(parser.value()?.string()?),
            Arg::Long("issuer") => options.issuer = Some(parser.value()?.string()?),
            Arg::Long("client-id") => options.client_id = Some(parser.value()?.string()?),
            Arg::Long("secret-from") => options.secret_from = Some(parser.value()?.string()?),
            Arg::Long("own-key") => options.own_key = true,
            Arg::Long("renew") => options.renew = true,
            Arg::Long("from") => options.from = Some(parser.value()?.into()),
            Arg::Long("level") => options.levels.push(parser.value()?.string()?),
            Arg::Long("groups-claim") => options.groups_claim = Some(parser.value()?.string()?),
            Arg::Long("after") => options.after = parser.value()?.parse()?,
            Arg::Long("map") => {
                let pair = parser.value()?.string()?;
                let (group, role) = pair.rsplit_once('=').context("--map GROUP=ROLE")?;
                options.roles.insert(group.to_owned(), word(role)?);
            }
            Arg::Long("required") => options.required = true,
            Arg::Long("help") | Arg::Short('h') => help = true,
            other @ (Arg::Long(_) | Arg::Short(_)) => return Err(other.unexpected().into()),
        }
    }
    let data = options.data.take().unwrap_or_else(|| PathBuf::from("kring-data"));
    let words: Vec<String> = words.into_iter().map(ValueExt::string).collect::<Result<_, _>>()?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let command = if help { Command::Help } else { command(&words, options)? };
    Ok(Typed { data, command })
}

fn command(words: &[&str], options: Options) -> anyhow::Result<Command> {
    Ok(match words {
        ["serve"] => Command::Serve(Serve {
            listen: options.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080))),
            origin: options.origin,
            web: options.web,
            demo: options.demo,
            behind_proxy: options.behind_proxy,
            disclosure: disclosure(options.security_contact, options.security_until)?,
        }),
        ["organisation", "create", name] => Command::CreateOrganisation { name: (*name).to_owned() },
        ["organisation", "list"] => Command::ListOrganisations,
        ["work-account", "set", organisation] => Command::SetWorkAccount {
            organisation: organisation.parse().context("ORGANISATION is an id")?,
            provider: IdentityProvider {
                issuer: options.issuer.context("--issuer URL is asked")?,
                client_id: options.client_id.context("--client-id ID is asked")?,
                proof: match (options.own_key, options.secret_from) {
                    (true, None) => ClientProof::Key,
                    (false, Some(place)) => ClientProof::Secret(place),
                    (true, Some(_)) | (false, None) => bail!("either --own-key or --secret-from PLACE is asked"),
                },
                levels: options.levels,
                groups_claim: options.groups_claim.unwrap_or_else(|| "groups".to_owned()),
                roles: options.roles,
                required: options.required,
            },
        },
        ["work-account", "key", organisation] => Command::WorkAccountKey {
            organisation: organisation.parse().context("ORGANISATION is an id")?,
            new: match (options.renew, options.from) {
                (false, None) => None,
                (true, None) => Some(NewKey::Made),
                (false, Some(file)) => Some(NewKey::From(file)),
                (true, Some(_)) => bail!("either --renew or --from FILE"),
            },
        },
        ["work-account", "remove", organisation] => {
            Command::RemoveWorkAccount { organisation: organisation.parse().context("ORGANISATION is an id")? }
        }
        ["work-account", "list"] => Command::ListWorkAccounts,
        ["space", "create", name] => Command::CreateSpace {
            organisation: options.organisation.context("--organisation ID is asked")?,
            kind: options.kind.unwrap_or(SpaceKind::PeerGroup),
            led: options.led.unwrap_or_default(),
            name: (*name).to_owned(),
        },
        ["space", "list"] => Command::ListSpaces,
        ["space", "require-schema", space, schema] => Command::RequireSchema {
            space: space.parse().context("SPACE is an id")?,
            schema: schema.parse().context("NUMBER is one")?,
        },
        ["space", "add-member", space, person] => Command::AddMember {
            space: space.parse().context("SPACE is an id")?,
            person: (*person).to_owned(),
            standing: options.standing.unwrap_or(Standing::Member),
        },
        ["person", "create"] => Command::CreatePerson(Account {
            name: options.name.context("--name NAME is asked")?,
            email: options.email,
            title: options.title.unwrap_or(Title::Participant),
            picture: options.picture.unwrap_or(Picture::Lamp),
            organisation: options.organisation,
        }),
        ["person", "email", person, email] => {
            Command::SetEmail { person: (*person).to_owned(), email: (*email).to_owned() }
        }
        ["person", "role", person, role] => Command::GiveRole {
            person: (*person).to_owned(),
            organisation: options.organisation.context("--organisation ID is asked")?,
            role: word(role)?,
        },
        ["person", "unrole", person, role] => Command::TakeRole {
            person: (*person).to_owned(),
            organisation: options.organisation.context("--organisation ID is asked")?,
            role: word(role)?,
        },
        ["person", "roles", person] => Command::ListRoles { person: (*person).to_owned() },
        ["device", "list", person] => Command::ListDevices { person: (*person).to_owned() },
        ["device", "close", device] => Command::CloseDevice { device: device.parse().context("DEVICE is an id")? },
        ["invite", "end", code] => Command::EndInvitation { code: (*code).to_owned() },
        ["invite", space] => Command::Invite { space: space.parse().context("SPACE is an id")? },
        ["keys", "rotate"] => Command::RotateKeys,
        ["instruments", rest @ ..] => Command::Instruments(instruments(rest, &options)?),
        ["audit"] => Command::Audit { after: options.after },
        ["check"] => Command::Check,
        ["export", space, directory] => {
            Command::Export { space: space.parse().context("SPACE is an id")?, directory: directory.into() }
        }
        ["backup", file] => Command::Backup { file: file.into() },
        ["restore", file] => Command::Restore { file: file.into() },
        ["help"] | [] => Command::Help,
        [first, ..] => bail!("'{first}' is not used like this; `kring help` says how"),
    })
}

fn instruments(words: &[&str], options: &Options) -> anyhow::Result<InstrumentCommand> {
    let organisation = || options.organisation.context("--organisation ID is asked");
    let named = |id: &str, used| {
        let id = id.parse().with_context(|| format!("'{id}' is no instrument"))?;
        Ok(InstrumentCommand::Use { id, organisation: organisation()?, used })
    };
    match words {
        ["list"] => Ok(InstrumentCommand::List { organisation: options.organisation }),
        ["check", file] => Ok(InstrumentCommand::Check { file: file.into() }),
        ["add", file] => Ok(InstrumentCommand::Add { file: file.into(), organisation: organisation()? }),
        ["on", id] => named(id, Use::On),
        ["off", id] => named(id, Use::Off),
        [] | [_, ..] => bail!("'instruments' is not used like this; `kring help` says how"),
    }
}

/// Whom to tell of a hole in the server's security: both or neither.
fn disclosure(contact: Option<String>, until: Option<String>) -> anyhow::Result<Option<Disclosure>> {
    match (contact, until) {
        (Some(contact), Some(until)) => Ok(Some(Disclosure::read(&contact, &until)?)),
        (None, None) => Ok(None),
        (Some(_), None) | (None, Some(_)) => bail!("--security-contact and --security-until go together"),
    }
}

/// A word for a variant, as it is written in JSON.
fn word<T: DeserializeOwned>(text: &str) -> anyhow::Result<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).with_context(|| format!("'{text}' is not one"))
}
