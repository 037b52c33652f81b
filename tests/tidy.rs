//! The house keeps its shape: arrows run one way, files stay small, documents name paths that exist.

#![allow(clippy::unwrap_used, clippy::as_conversions, reason = "these are tests")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// Every tracked kind of source below `dir`, without what is made or downloaded.
fn sources(dir: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(dir) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "node_modules" | "target" | "dist" | "pkg" | ".git" | ".kring" | "types") {
                sources(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}

/// Which of our own crates each crate may stand on (`ARCHITECTURE.md`, "The house").
fn allowed_arrows() -> BTreeMap<&'static str, &'static [&'static str]> {
    BTreeMap::from([
        ("domain", &[] as &[_]),
        ("migrations", &[]),
        ("demo", &["kring-domain"]),
        ("client-core", &["kring-domain"]),
        ("server", &["kring-domain", "kring-migrations", "kring-demo"]),
        ("tests", &["kring-domain", "kring-migrations", "kring-demo", "kring-client", "kring-server"]),
        ("xtask", &[]),
    ])
}

#[test]
fn arrows_between_rooms_run_one_way() {
    let allowed = allowed_arrows();
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let members = manifest.lines().find(|line| line.starts_with("members")).unwrap();
    for member in members.split('"').skip(1).step_by(2) {
        let arrows = allowed.get(member).unwrap_or_else(|| panic!("{member} is not in the house"));
        let manifest = fs::read_to_string(root().join(member).join("Cargo.toml")).unwrap();
        let mut section = "";
        for line in manifest.lines() {
            if line.starts_with('[') {
                section = line;
            }
            // A crate's own tests may stand on more than the crate does.
            if section == "[dev-dependencies]" || !line.starts_with("kring-") {
                continue;
            }
            let name = line.split(['.', ' ', '=']).next().unwrap();
            assert!(arrows.contains(&name), "{member} may not depend on {name}");
        }
    }
}

#[test]
fn the_domain_knows_no_io_clock_or_randomness() {
    let manifest = fs::read_to_string(root().join("domain/Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dev-dependencies]").next().unwrap();
    for forbidden in ["tokio", "actix", "sea-orm", "rand", "getrandom", "reqwest", "async"] {
        assert!(!dependencies.contains(forbidden), "domain must not know {forbidden}");
    }
    let mut files = Vec::new();
    sources(&root().join("domain/src"), &[".rs"], &mut files);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for forbidden in ["SystemTime::now", "Instant::now", "std::fs", "std::net", "async fn", "Timestamp::now"] {
            assert!(!text.contains(forbidden), "{}: {forbidden}", file.display());
        }
    }
}

#[test]
fn only_the_core_of_the_web_app_knows_the_wasm() {
    let web = root().join("web/src");
    let mut files = Vec::new();
    sources(&web, &[".ts", ".tsx"], &mut files);
    for file in files {
        if file.starts_with(web.join("core")) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("core/pkg"), "{} imports the WASM", file.display());
    }
}

/// Which files below `dir` say a word in their code, comments left out.
fn saying(dir: &str, words: &[&str]) -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&root().join(dir), &[".rs"], &mut files);
    files
        .iter()
        .filter(|file| {
            let text = fs::read_to_string(file).unwrap();
            let mut code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            code.any(|line| words.iter().any(|word| line.contains(word)))
        })
        .map(|file| file.strip_prefix(root()).unwrap().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn the_servers_own_key_to_content_is_held_in_named_rooms_alone() {
    // `Upkeep` opens any document. Whoever holds it answers no person: a file is added here only with that reason.
    let allowed = BTreeSet::from([
        // Where it is made, and the room it is handed out of.
        "server/src/store/access.rs",
        "server/src/store/mod.rs",
        // The administrator's command line, with the data directory in hand.
        "server/src/admin/check.rs",
        "server/src/admin/export.rs",
        // A made-up neighbourhood, where nobody lives yet.
        "server/src/demo/seed.rs",
        // Snapshots.
        "server/src/jobs/snapshots.rs",
        // What carries the server's own MAC, after a restore.
        "server/src/operations/reoffer.rs",
        // What the erasure ledger names, after a restore.
        "server/src/operations/replay.rs",
    ]);
    let found = saying("server/src", &["Upkeep"]);
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(found, allowed);
}

#[test]
fn only_the_rights_make_the_proof_that_they_were_asked() {
    // The constructor is private to this room, so other code does not compile; here is seen that the room stays small.
    let made = saying("domain/src", &["Authorized::new(", "Authorized {"]);
    let found: Vec<&str> = made.iter().map(String::as_str).collect();
    assert_eq!(found, ["domain/src/rights/authorized.rs", "domain/src/rights/decide.rs"]);
    let constructor = fs::read_to_string(root().join("domain/src/rights/authorized.rs")).unwrap();
    assert!(constructor.contains("pub(super) const fn new(") && !constructor.contains("pub actor"));
    for room in ["server/src", "client-core/src", "demo/src"] {
        assert_eq!(saying(room, &["Authorized::new(", "Authorized {"]), BTreeSet::new(), "{room}");
    }
}

#[test]
fn no_file_grows_beyond_what_one_can_hold() {
    let mut files = Vec::new();
    sources(&root(), &[".rs", ".ts", ".tsx"], &mut files);
    let long: Vec<_> = files
        .iter()
        .filter_map(|file| {
            let text = fs::read_to_string(file).unwrap();
            let whole = text.lines().take(12).any(|line| line.contains("stays whole:"));
            let lines = text.lines().count();
            (lines > 400 && !whole).then(|| format!("{lines} {}", file.display()))
        })
        .collect();
    assert!(long.is_empty(), "over 400 lines without a reason at the top (`stays whole: …`):\n{}", long.join("\n"));
}

#[test]
fn no_room_for_things_without_a_name() {
    let mut files = Vec::new();
    sources(&root(), &[".rs", ".ts", ".tsx"], &mut files);
    for file in files {
        let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            !["utils", "util", "helpers", "common", "misc"].contains(&stem.as_str()),
            "{}: name it after its idea",
            file.display()
        );
    }
}

#[test]
fn every_path_in_the_architecture_exists() {
    for page in ["ARCHITECTURE.md", "docs/sync.md", "README.md", "CONTRIBUTING.md"] {
        let Ok(text) = fs::read_to_string(root().join(page)) else {
            panic!("{page} is missing");
        };
        let missing: BTreeSet<_> = text
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|word| {
                word.contains('/')
                    && word.chars().all(|letter| letter.is_ascii_alphanumeric() || "./_-".contains(letter))
                    && !word.starts_with(['/', '.'])
                    // Labels of hashes and MACs look like paths.
                    && !word.starts_with("kring/")
                    && !word.contains("...")
            })
            .filter(|word| !root().join(word).exists())
            .collect();
        assert!(missing.is_empty(), "{page} names paths that do not exist: {missing:?}");
    }
}

#[test]
fn both_languages_have_every_sentence() {
    let keys = |language: &str| {
        let mut files = Vec::new();
        sources(&root().join("locales").join(language), &[".ftl"], &mut files);
        let mut keys = BTreeSet::new();
        for file in files {
            for line in fs::read_to_string(file).unwrap().lines() {
                if let Some((key, _)) = line.split_once(" =")
                    && line.starts_with(|letter: char| letter.is_ascii_lowercase())
                {
                    keys.insert(key.to_owned());
                }
            }
        }
        keys
    };
    let (dutch, english) = (keys("nl"), keys("en"));
    assert!(!dutch.is_empty());
    let only_dutch: Vec<_> = dutch.difference(&english).collect();
    let only_english: Vec<_> = english.difference(&dutch).collect();
    assert!(only_dutch.is_empty() && only_english.is_empty(), "only nl: {only_dutch:?}; only en: {only_english:?}");
}
