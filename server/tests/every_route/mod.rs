//! Every route and frame as everybody who could come, against the text that people review (`tests/routes-matrix.txt`).

mod acts;
mod between;
mod cast;
mod frames;
mod routes;
mod rows;

use std::{collections::BTreeSet, path::Path};

use cast::{Cast, Role};
use serde_json::Value;

use crate::harness::ground_with;

/// Where people find this server: passkeys hold at an address.
const ORIGIN: &str = "https://kring.example.org";

const SOURCE: &str = include_str!("../../src/http/mod.rs");

#[tokio::test]
async fn each_role_gets_what_was_reviewed() {
    let ground = ground_with(|config| {
        config.origin = Some(ORIGIN.to_owned());
        config.rates.acts_per_minute = 100_000;
    })
    .await;
    let mut cast = Cast::gather(&ground).await;
    let mut made = String::from(
        "What every route and frame answers to everybody who could come. Made by asking a running server; a change here
\
         is a change of rights. The group, the device, the passkey and the photo that a row speaks of are Sanne's, a
\
         steward of a peer group, unless the row says one's own. Bodies are well-formed: it is the rights that answer.

",
    );
    made.push_str(&cast::legend());
    made.push_str("\n## Routes: the HTTP status\n\n");
    made.push_str(&heading());
    for row in routes::ROWS {
        let mut cells = Vec::new();
        for role in Role::ALL {
            cells.push(routes::ask(&mut cast, row, role).await);
        }
        made.push_str(&line(&row.title(), &cells));
    }
    made.push_str("\n## Frames: what comes, and the verdict on what is offered\n\n");
    made.push_str(&heading());
    for row in rows::ROWS {
        let mut cells = Vec::new();
        for role in Role::ALL {
            cells.push(frames::ask(&mut cast, *row, role).await);
        }
        made.push_str(&line(&row.title(), &cells));
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/routes-matrix.txt");
    if std::env::var_os("KRING_UPDATE").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let reviewed = std::fs::read_to_string(&path).unwrap();
    assert_eq!(made, reviewed, "an answer changed: look at the difference, then run with KRING_UPDATE=1");
}

#[test]
fn no_route_is_unlisted() {
    let served = served();
    assert!(served.len() > 30, "{served:?}");
    let listed: BTreeSet<_> = routes::ROWS.iter().map(|row| (row.method.to_owned(), row.path.to_owned())).collect();
    assert_eq!(served, listed, "a route without a row in the matrix, or a row without a route");
    let described: Value = serde_json::from_str(include_str!("../../src/http/openapi.json")).unwrap();
    let described: BTreeSet<_> = described["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(move |method| (method.to_uppercase(), path.clone()))
        })
        .filter(|(method, _path)| method != "PARAMETERS")
        .collect();
    assert_eq!(served, described, "a route that the description does not know, or the other way round");
}

/// What the server's list of routes says, read from its source; a demo's two are for who sits at this machine.
fn served() -> BTreeSet<(String, String)> {
    SOURCE
        .split(".route(\"")
        .skip(1)
        .map(|rest| {
            let (path, rest) = rest.split_once('"').unwrap();
            let method = rest.split_once("web::").unwrap().1.split_once('(').unwrap().0;
            (method.to_uppercase(), path.to_owned())
        })
        .filter(|(_method, path)| !path.starts_with("/demo/"))
        .collect()
}

fn heading() -> String {
    line("", &Role::ALL.map(|role| role.short().to_owned()))
}

fn line(title: &str, cells: &[String]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| format!("{cell:>9}")).collect();
    format!("{title:<56}{}\n", cells.join("")).trim_end().to_owned() + "\n"
}
