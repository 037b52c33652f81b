//! The TypeScript declarations of the views, commands and acts are those of the Rust types.
//! With `UPDATE_TYPES=1` they are written anew.
#![cfg(feature = "typescript")]
#![allow(clippy::unwrap_used, reason = "a test that panics has failed, which is what it is for")]

use std::{collections::BTreeMap, fs, path::Path};

use kring_client::views::{
    AboutMeView, ArrangementsView, CheckInsView, ClosingView, ConversationsView, GroupView, GroupsView,
    IntroductionView, LogView, MapView, MeetingView, MeetingsView, MembersView, RecoveriesView, SearchView,
    SessionView, SharedIntroductionView, SharedMapView, SharedSkillsView, SharedWithMeView, SightChoicesView,
    SkillsView, StepsView, ViewQuery, WaitingView,
};
use kring_domain::{
    acts::Act,
    commands::{Command, Said},
};
use ts_rs::{Config, TS};

fn declarations(dir: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(dir) else { return BTreeMap::new() };
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ts"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

#[test]
fn the_screens_know_the_types_of_the_core() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/src/core/types");
    let fresh = Path::new(env!("CARGO_TARGET_TMPDIR")).join("typescript");
    let _ = fs::remove_dir_all(&fresh);
    let out = if std::env::var_os("UPDATE_TYPES").is_some() { &kept } else { &fresh };
    let config = Config::new().with_out_dir(out).with_large_int("number");
    ViewQuery::export_all(&config).unwrap();
    Command::export_all(&config).unwrap();
    Said::export_all(&config).unwrap();
    Act::export_all(&config).unwrap();
    RecoveriesView::export_all(&config).unwrap();
    SessionView::export_all(&config).unwrap();
    IntroductionView::export_all(&config).unwrap();
    SightChoicesView::export_all(&config).unwrap();
    SharedWithMeView::export_all(&config).unwrap();
    SharedIntroductionView::export_all(&config).unwrap();
    ArrangementsView::export_all(&config).unwrap();
    AboutMeView::export_all(&config).unwrap();
    MapView::export_all(&config).unwrap();
    SharedMapView::export_all(&config).unwrap();
    GroupsView::export_all(&config).unwrap();
    GroupView::export_all(&config).unwrap();
    LogView::export_all(&config).unwrap();
    MeetingsView::export_all(&config).unwrap();
    MeetingView::export_all(&config).unwrap();
    ClosingView::export_all(&config).unwrap();
    MembersView::export_all(&config).unwrap();
    WaitingView::export_all(&config).unwrap();
    SearchView::export_all(&config).unwrap();
    CheckInsView::export_all(&config).unwrap();
    ConversationsView::export_all(&config).unwrap();
    StepsView::export_all(&config).unwrap();
    SkillsView::export_all(&config).unwrap();
    SharedSkillsView::export_all(&config).unwrap();
    assert_eq!(declarations(&kept), declarations(out), "run with UPDATE_TYPES=1 and look at the difference");
}
