//! An organisation's instruments on a screen: who keeps them, what is told of a file, and what a new version leaves as it was.

use kring_domain::{
    instruments::{OnShelf, Shelf},
    people::{Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
};
use kring_server::admin::{Deed, DoneBy};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    harness::{Ground, Phone, Proved as _, ground},
    instruments::garden,
};

struct Scene {
    ground: Ground,
    /// Administers the organisation.
    bea: Phone,
    /// Leads a group of it.
    sanne: Phone,
    /// Is in that group.
    anna: Phone,
}

async fn scene() -> Scene {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let kring = ground.handle().kring();
    kring.give_role(sanne.person, ground.organisation, OrganisationRole::SocialWorker).await.unwrap();
    let person = ground.account("Bea", "bea@example.org", Title::Participant).await;
    kring.give_role(person, ground.organisation, OrganisationRole::Administrator).await.unwrap();
    let bea = ground.sign_in("bea@example.org").await;
    Scene { ground, bea, sanne, anna }
}

impl Scene {
    async fn ask(&self, who: &Phone, method: Method, rest: &str, body: String) -> (u16, Value) {
        let path = format!("/v1/organisations/{}/instruments{rest}", self.ground.organisation);
        let asked = self.ground.http.request(method, self.ground.url(&path)).body(body);
        let answer = asked.proved(&self.ground, &who.access).send().await.unwrap();
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap_or_default())
    }

    /// What Anna's device holds of the garden: each version, and whether it is filled in.
    async fn on_annas_phone(&self) -> Vec<(u16, bool)> {
        let asked = self.ground.http.get(self.ground.url("/v1/instruments"));
        let answer = asked.proved(&self.ground, &self.anna.access).send().await.unwrap();
        let shelf: Vec<OnShelf> = answer.json::<Shelf>().await.unwrap().instruments;
        let garden = shelf.iter().filter(|one| one.instrument.id.as_str() == "garden");
        garden.map(|one| (one.instrument.version, one.in_use)).collect()
    }
}

#[tokio::test]
async fn an_administrator_adds_a_version_and_another_and_puts_it_out_of_use() {
    let scene = scene().await;
    let none = String::new;
    let (status, list) = scene.ask(&scene.bea, Method::GET, "", none()).await;
    let listed = list["instruments"].as_array().unwrap();
    assert_eq!((status, listed.iter().filter(|one| one["inUse"] == true).count()), (200, 5));

    assert_eq!(scene.ask(&scene.bea, Method::POST, "/check", garden(1)).await.1["instrument"]["id"], "garden");
    assert!(scene.on_annas_phone().await.is_empty(), "a file that is looked at is not added");
    assert_eq!(scene.ask(&scene.bea, Method::POST, "", garden(1)).await.0, 201);
    assert_eq!(scene.ask(&scene.bea, Method::POST, "", garden(1)).await.0, 200, "said twice, done once");
    let other = garden(1).replacen("Mijn tuin", "Mijn groen", 1);
    let (status, problem) = scene.ask(&scene.bea, Method::POST, "", other).await;
    assert_eq!((status, problem["code"].as_str()), (409, Some("other_text")));
    assert_eq!(scene.ask(&scene.bea, Method::POST, "", garden(3)).await.0, 201);
    let (status, problem) = scene.ask(&scene.bea, Method::POST, "", garden(2)).await;
    assert_eq!((status, problem["code"].as_str()), (409, Some("older_version")));
    assert_eq!(scene.on_annas_phone().await, [(3, true), (1, false)], "the old one stays to be read");

    let off = json!({ "inUse": false }).to_string();
    assert_eq!(scene.ask(&scene.bea, Method::PUT, "/garden", off.clone()).await.0, 204);
    assert_eq!(scene.on_annas_phone().await, [(3, false), (1, false)]);
    assert_eq!(scene.ask(&scene.bea, Method::PUT, "/nothing-here", off).await.0, 404);
    let on = json!({ "inUse": true }).to_string();
    assert_eq!(scene.ask(&scene.bea, Method::PUT, "/phases-of-change", on).await.0, 204);
    let (_, list) = scene.ask(&scene.bea, Method::GET, "", none()).await;
    let line =
        |id: &str| list["instruments"].as_array().unwrap().iter().find(|one| one["instrument"]["id"] == id).cloned();
    assert_eq!(line("phases-of-change").unwrap()["inUse"], true);
    let garden = line("garden").unwrap();
    assert_eq!(
        (&garden["isOwn"], &garden["inUse"], &garden["versions"]),
        (&json!(true), &json!(false), &json!([3, 1]))
    );

    // All of it stands in the log of management, with who did it.
    let acts = scene.ground.handle().kring().administrative_acts(0, 100).await.unwrap();
    let hers = acts.into_iter().filter(|act| act.by == DoneBy::Administrator && act.person == Some(scene.bea.person));
    let deeds: Vec<(Deed, Option<String>)> = hers.map(|act| (act.deed, act.detail)).collect();
    let added = |detail: &str| (Deed::InstrumentAdded, Some(detail.to_owned()));
    let off = (Deed::InstrumentOff, Some("garden".to_owned()));
    let on = (Deed::InstrumentOn, Some("phases-of-change".to_owned()));
    assert_eq!(deeds, [added("garden 1"), added("garden 3"), off, on]);
}

#[tokio::test]
async fn nobody_else_keeps_them() {
    let scene = scene().await;
    let asks = [(Method::GET, "", String::new()), (Method::POST, "/check", garden(1)), (Method::POST, "", garden(1))];
    for (method, rest, body) in asks {
        assert_eq!(
            scene.ask(&scene.sanne, method.clone(), rest, body.clone()).await.0,
            403,
            "does something else there"
        );
        assert_eq!(scene.ask(&scene.anna, method, rest, body).await.0, 404, "does nothing there");
    }
    for (who, count) in [(&scene.bea, 1), (&scene.sanne, 0), (&scene.anna, 0)] {
        let asked = scene.ground.http.get(scene.ground.url("/v1/organisations")).proved(&scene.ground, &who.access);
        let told: Value = asked.send().await.unwrap().json().await.unwrap();
        assert_eq!(told["organisations"].as_array().unwrap().len(), count);
    }
}

#[tokio::test]
async fn everything_that_is_wrong_in_a_file_is_told_with_its_line() {
    let scene = scene().await;
    let bent = include_str!("../../instruments/participation-ladder.toml")
        .replacen("id = \"participation-ladder\"", "id = \"our-ladder\"", 1)
        .replacen("drawn_as = \"ladder\"", "drawn_as = \"stairs\"", 1)
        .replacen("area = \"activity\"", "area = \"sport\"", 1)
        .replacen("\"scale.rungs.paid\" = \"Paid work\"\n", "", 1)
        .replacen("version = 1", "version = 0", 1)
        .replacen("\"scale.rungs.paid\"", "\"scale.rungs.gold\"", 1);
    let line = |begins: &str| json!(bent.lines().position(|line| line.starts_with(begins)).unwrap() + 1);
    let (status, told) = scene.ask(&scene.bea, Method::POST, "/check", bent.clone()).await;
    let faults = told["faults"].as_array().unwrap();
    assert_eq!((status, &told["instrument"]), (200, &Value::Null));
    assert!(faults.len() >= 5, "{faults:#?}");
    for (code, begins) in [
        ("bounds", "version"),
        ("unknown_kind", "drawn_as"),
        ("unknown_kind", "area"),
        ("stray_text", "\"scale.rungs.gold\""),
    ] {
        let at = line(begins);
        assert!(
            faults.iter().any(|fault| fault["code"] == code && fault["line"] == at),
            "{code} {begins}: {faults:#?}"
        );
    }
    let (status, problem) = scene.ask(&scene.bea, Method::POST, "", bent).await;
    assert_eq!((status, problem["code"].as_str()), (422, Some("not_an_instrument")));
    let (_, told) = scene.ask(&scene.bea, Method::POST, "/check", "id = \"x\"\nversion = \n".to_owned()).await;
    assert_eq!((&told["faults"][0]["code"], &told["faults"][0]["line"]), (&json!("syntax"), &json!(2)));
    let (_, told) = scene.ask(&scene.bea, Method::POST, "/check", "#".repeat(70_000)).await;
    assert_eq!(told["faults"][0]["code"], "too_large");
}

#[tokio::test]
async fn an_organisation_has_a_hundred_versions_and_is_told_so() {
    let scene = scene().await;
    let handle = scene.ground.handle();
    for version in 1..100 {
        handle.kring().add_instrument(scene.ground.organisation, &garden(version)).await.unwrap();
    }
    assert_eq!(scene.ask(&scene.bea, Method::POST, "", garden(100)).await.0, 201);
    let (status, problem) = scene.ask(&scene.bea, Method::POST, "", garden(101)).await;
    assert_eq!((status, problem["code"].as_str()), (409, Some("too_many_versions")));
    // What is there goes on: it is known when it is sent again, put out of use and in, and stands on the phones.
    assert_eq!(scene.ask(&scene.bea, Method::POST, "", garden(100)).await.0, 200);
    let off = json!({ "inUse": false }).to_string();
    assert_eq!(scene.ask(&scene.bea, Method::PUT, "/garden", off).await.0, 204);
    let there = scene.on_annas_phone().await;
    assert_eq!((there.len(), there[0]), (100, (100, false)));
}
