//! Instruments: which ones a person's devices get, what an organisation adds and takes out of use, and what stays readable.

use std::{path::Path, process::Output};

use kring_domain::{
    ids::OrganisationId,
    instruments::{InstrumentId, OnShelf, Shelf},
    people::{Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
};
use kring_server::{
    Config, Kring,
    admin::{Added, Deed, InstrumentRefused, Use, restore},
};

use crate::harness::{Ground, Phone, Proved as _, ground};

const ON_AT_FIRST: [&str; 5] =
    ["bridge-to-self-reliance", "eight-life-domains", "four-questions", "participation-ladder", "working-factors"];

/// An organisation's own instrument, as the documentation shows it.
pub(crate) fn garden(version: u16) -> String {
    let page = include_str!("../../docs/instruments.md");
    let file = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(file.contains("id = \"garden\"\nversion = 1\n"));
    file.replacen("version = 1\n", &format!("version = {version}\n"), 1)
}

async fn ask(ground: &Ground, phone: &Phone, known: Option<&str>) -> reqwest::Response {
    let mut asked = ground.http.get(ground.url("/v1/instruments"));
    if let Some(tag) = known {
        asked = asked.header("if-none-match", tag);
    }
    asked.proved(ground, &phone.access).send().await.unwrap()
}

async fn shelf(ground: &Ground, phone: &Phone) -> Vec<OnShelf> {
    let answer = ask(ground, phone, None).await;
    assert_eq!(answer.status(), 200);
    answer.json::<Shelf>().await.unwrap().instruments
}

/// What of a shelf can be filled in, by name and version.
fn in_use(shelf: &[OnShelf]) -> Vec<String> {
    let used = shelf.iter().filter(|one| one.in_use);
    used.map(|one| format!("{} {}", one.instrument.id, one.instrument.version)).collect()
}

/// The organisation's own on a shelf: version, and whether it is in use.
fn own(shelf: &[OnShelf], organisation: OrganisationId) -> Vec<(u16, bool)> {
    let own = shelf.iter().filter(|one| one.organisation == Some(organisation));
    own.map(|one| (one.instrument.version, one.in_use)).collect()
}

fn named(id: &str) -> InstrumentId {
    id.parse().unwrap()
}

#[tokio::test]
async fn a_new_organisation_begins_with_five() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let told = shelf(&ground, &anna).await;
    assert_eq!(in_use(&told), ON_AT_FIRST.map(|id| format!("{id} 1")));
    assert!(told.len() >= 14, "{}", told.len());
    assert!(told.iter().all(|one| one.organisation.is_none()));
    // Someone without any group reads what they filled in before, and fills in nothing new.
    let alone = ground.account("Alex", "alex@example.org", Title::Participant).await;
    let alex = ground.sign_in("alex@example.org").await;
    assert_eq!(alex.person, alone);
    let told = shelf(&ground, &alex).await;
    assert_eq!((told.len() >= 14, in_use(&told)), (true, Vec::new()));
    // Who waits at a door is not in yet.
    ground.handle().kring().put_member(space, alone, Standing::Knocking).await.unwrap();
    assert_eq!(in_use(&shelf(&ground, &alex).await), Vec::<String>::new());
    // A role in the organisation counts as well as a group.
    ground.handle().kring().give_role(alone, ground.organisation, OrganisationRole::Coach).await.unwrap();
    assert_eq!(in_use(&shelf(&ground, &alex).await).len(), 5);
}

#[tokio::test]
async fn each_organisation_has_its_own() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let (north, south) = (ground.organisation, kring.create_organisation("Werk Zuid").await.unwrap());
    let koffie = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let winkel = kring.create_space(south, SpaceKind::Workplace, "Winkel").await.unwrap();
    let anna = ground.member(koffie, "Anna", Title::Participant, Standing::Member).await;
    let bo = ground.member(winkel, "Bo", Title::Participant, Standing::Member).await;

    let (garden_there, added) = kring.add_instrument(south, &garden(1)).await.unwrap();
    assert_eq!((garden_there.id.as_str(), added), ("garden", Added::New));
    assert!(kring.use_instrument(south, &named("self-steering"), Use::On).await.unwrap());
    assert!(kring.use_instrument(south, &named("working-factors"), Use::Off).await.unwrap());
    assert!(!kring.use_instrument(south, &named("working-factors"), Use::Off).await.unwrap());

    let hers = shelf(&ground, &anna).await;
    assert_eq!(in_use(&hers), ON_AT_FIRST.map(|id| format!("{id} 1")));
    assert_eq!(own(&hers, south), []);
    let his = shelf(&ground, &bo).await;
    let chosen = ["bridge-to-self-reliance", "eight-life-domains", "four-questions", "garden", "participation-ladder"];
    let expected: Vec<String> = chosen.iter().chain(&["self-steering"]).map(|id| format!("{id} 1")).collect();
    assert_eq!(in_use(&his), expected);

    // Who is in both has what either has.
    kring.put_member(koffie, bo.person, Standing::Member).await.unwrap();
    assert_eq!(in_use(&shelf(&ground, &bo).await).len(), 7);
    // Who left reads on, and fills nothing in.
    kring.put_member(koffie, bo.person, Standing::Left).await.unwrap();
    kring.put_member(winkel, bo.person, Standing::Left).await.unwrap();
    let left = shelf(&ground, &bo).await;
    assert_eq!((own(&left, south), in_use(&left)), (vec![(1, false)], Vec::new()));
    assert_eq!(own(&left, north), []);
}

#[tokio::test]
async fn a_version_is_for_good_and_the_newest_is_filled_in() {
    let ground = ground().await;
    let kring = ground.handle().kring();
    let organisation = ground.organisation;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let before = kring.administrative_acts(0, 1000).await.unwrap().len();

    kring.add_instrument(organisation, &garden(2)).await.unwrap();
    assert_eq!(own(&shelf(&ground, &anna).await, organisation), [(2, true)]);
    // The same again is nothing new; another text under the number is refused, and so is an older number.
    assert_eq!(kring.add_instrument(organisation, &garden(2)).await.unwrap().1, Added::Known);
    let other = garden(2).replacen("Mijn tuin", "Onze tuin", 1);
    let refused = kring.add_instrument(organisation, &other).await.unwrap_err();
    assert_eq!(refused.to_string(), "garden has a version 2 already, with another text; give this one a higher number");
    let refused = kring.add_instrument(organisation, &garden(1)).await.unwrap_err();
    assert!(matches!(refused, InstrumentRefused::Older { version: 1, newest: 2, .. }), "{refused}");
    kring.add_instrument(organisation, &other.replacen("version = 2", "version = 3", 1)).await.unwrap();
    let told = shelf(&ground, &anna).await;
    assert_eq!(own(&told, organisation), [(3, true), (2, false)]);
    let titles: Vec<&str> = told
        .iter()
        .filter(|one| one.organisation.is_some())
        .map(|one| one.instrument.texts["nl"]["title"].as_str())
        .collect();
    assert_eq!(titles, ["Onze tuin", "Mijn tuin"]);

    // Out of use it is read on.
    assert!(kring.use_instrument(organisation, &named("garden"), Use::Off).await.unwrap());
    assert_eq!(own(&shelf(&ground, &anna).await, organisation), [(3, false), (2, false)]);
    let unknown = kring.use_instrument(organisation, &named("lawn"), Use::On).await.unwrap_err();
    assert_eq!(unknown.to_string(), "there is no instrument lawn here");
    let theirs = garden(1).replacen("id = \"garden\"", "id = \"self-reliance\"", 1);
    let refused = kring.add_instrument(organisation, &theirs).await.unwrap_err();
    assert!(matches!(refused, InstrumentRefused::Delivered(_)), "{refused}");

    let acts = kring.administrative_acts(0, 1000).await.unwrap();
    let told: Vec<_> = acts[before..].iter().map(|act| (act.deed, act.detail.as_deref())).collect();
    assert_eq!(
        told,
        [
            (Deed::InstrumentAdded, Some("garden 2")),
            (Deed::InstrumentAdded, Some("garden 3")),
            (Deed::InstrumentOff, Some("garden")),
        ]
    );
    assert!(acts[before..].iter().all(|act| act.organisation == Some(organisation)));
}

#[tokio::test]
async fn who_has_it_hears_so_in_a_line() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let first = ask(&ground, &anna, None).await;
    assert_eq!(first.headers()["cache-control"], "private, no-cache");
    let tag = first.headers()["etag"].to_str().unwrap().to_owned();
    for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}")] {
        let again = ask(&ground, &anna, Some(&known)).await;
        assert_eq!((again.status().as_u16(), again.headers()["etag"].to_str().unwrap()), (304, tag.as_str()));
        assert!(again.bytes().await.unwrap().is_empty());
    }
    ground.handle().kring().use_instrument(ground.organisation, &named("self-reliance"), Use::On).await.unwrap();
    let changed = ask(&ground, &anna, Some(&tag)).await;
    assert_eq!(changed.status(), 200);
    assert_ne!(changed.headers()["etag"].to_str().unwrap(), tag);
    ground.handle().kring().close_device(anna.device).await.unwrap();
    assert_eq!(ask(&ground, &anna, Some(&tag)).await.status(), 401);
}

#[tokio::test]
async fn an_old_backup_forgets_no_version() {
    let mut ground = ground().await;
    let organisation = ground.organisation;
    let file = ground.data.with_extension("backup");
    ground.handle().kring().add_instrument(organisation, &garden(1)).await.unwrap();
    ground.handle().kring().backup(&file).await.unwrap();
    ground.handle().kring().add_instrument(organisation, &garden(2)).await.unwrap();
    ground.handle().kring().use_instrument(organisation, &named("four-questions"), Use::Off).await.unwrap();
    let before = ground.handle().kring().instruments(Some(organisation)).await.unwrap();
    ground.stop().await;
    let restored = restore(&ground.config, &file).await.unwrap();
    std::fs::remove_file(&file).unwrap();
    std::fs::remove_file(restored.replaced.unwrap()).unwrap();
    ground.start_again().await;
    assert_eq!(ground.handle().kring().instruments(Some(organisation)).await.unwrap(), before);
    let other = garden(2).replacen("Mijn tuin", "Onze tuin", 1);
    let refused = ground.handle().kring().add_instrument(organisation, &other).await.unwrap_err();
    assert!(matches!(refused, InstrumentRefused::OtherText { version: 2, .. }), "{refused}");
}

async fn kring(data: &Path, typed: &[&str]) -> Output {
    let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_kring"));
    command.args(typed).arg("--data").arg(data).output().await.unwrap()
}

/// What a command says, when it goes well.
async fn says(data: &Path, typed: &[&str]) -> String {
    let output = kring(data, typed).await;
    assert!(output.status.success(), "{typed:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test]
async fn the_command_line_checks_adds_and_lists() {
    let ground = ground().await;
    let data = ground.data.join("other");
    let config = Config::new(data.clone(), ([127, 0, 0, 1], 0).into());
    let server = Kring::open(&config).await.unwrap();
    let organisation = server.create_organisation("Werk Zuid").await.unwrap().to_string();
    server.close().await.unwrap();
    drop(server);
    let (good, bad, bent) =
        (ground.data.join("good.toml"), ground.data.join("bad.toml"), ground.data.join("bent.toml"));
    std::fs::write(&good, garden(1)).unwrap();
    std::fs::write(&bad, garden(1).replacen("list", "lawn", 1).replacen("\"topic.out\"", "\"topic.in\"", 1)).unwrap();
    std::fs::write(&bent, garden(1).replacen("version = 1", "version 1", 1)).unwrap();
    let path = |file: &Path| file.to_str().unwrap().to_owned();

    let at_first = says(&data, &["instruments", "list"]).await;
    assert_eq!(at_first.lines().filter(|line| line.starts_with("on ")).count(), 5, "{at_first}");
    assert_eq!(says(&data, &["instruments", "check", &path(&good)]).await, "garden version 1 is in order: Mijn tuin\n");
    let faults = kring(&data, &["instruments", "check", &path(&bad)]).await;
    assert!(!faults.status.success());
    let told = String::from_utf8(faults.stdout).unwrap();
    let starts: Vec<&str> = told.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(starts, ["drawn_as", "texts.nl.\"topic.out\"", "texts.nl.\"topic.in\""], "{told}");
    let refused = kring(&data, &["instruments", "add", &path(&bent), "--organisation", &organisation]).await;
    assert!(!refused.status.success());
    assert!(String::from_utf8(refused.stdout).unwrap().starts_with("line 2, column 9: "));

    let add = ["instruments", "add", &path(&good), "--organisation", &organisation];
    assert_eq!(says(&data, &add).await, format!("garden version 1 is added to {organisation}\n"));
    assert_eq!(says(&data, &add).await, "garden version 1 was there already\n");
    let off = ["instruments", "off", "four-questions", "--organisation", &organisation];
    let out_of_use = "four-questions is now out of use; what was filled in stays readable\n";
    assert_eq!(says(&data, &off).await, out_of_use);
    assert_eq!(
        says(&data, &["instruments", "on", "self-steering", "--organisation", &organisation]).await,
        "self-steering is now in use\n"
    );
    let list = says(&data, &["instruments", "list", "--organisation", &organisation]).await;
    assert!(list.contains("on   garden  1  Mijn tuin  own\n"), "{list}");
    assert!(list.contains("off  four-questions  1  "), "{list}");
    let unknown = kring(&data, &["instruments", "on", "lawn", "--organisation", &organisation]).await;
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("there is no instrument lawn here"));
    let audit = says(&data, &["audit"]).await;
    for line in ["instrument added", "instrument off", "instrument on"] {
        assert_eq!(audit.lines().filter(|told| told.contains(line)).count(), 1, "{audit}");
    }
}
