//! What an organisation wrote down: who writes it, what is told of faults, that two do not write over each other, and who reads it.

use kring_domain::{
    arrangements::{AllArranged, Arranged},
    people::{Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
};
use kring_server::admin::{Deed, DoneBy};
use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::{Ground, Phone, Proved as _, ground};

struct Scene {
    ground: Ground,
    /// Administers the organisation.
    bea: Phone,
    /// Leads a group of it, and works for it.
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
    fn path(&self) -> String {
        self.ground.url(&format!("/v1/organisations/{}/arrangements", self.ground.organisation))
    }

    async fn look(&self, who: &Phone) -> (u16, Value) {
        let asked = self.ground.http.get(self.path()).proved(&self.ground, &who.access);
        let answer = asked.send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap_or_default())
    }

    async fn write(&self, who: &Phone, looked_at: Option<&str>, body: &Value) -> (u16, Value) {
        let mut asked = self.ground.http.request(Method::PUT, self.path()).json(body);
        if let Some(version) = looked_at {
            asked = asked.header("if-match", version);
        }
        let answer = asked.proved(&self.ground, &who.access).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap_or_default())
    }

    /// What a device gets; nothing when what it has still holds.
    async fn told(&self, who: &Phone, known: Option<&str>) -> Option<(String, Vec<Arranged>)> {
        let mut asked = self.ground.http.get(self.ground.url("/v1/arrangements"));
        if let Some(tag) = known {
            asked = asked.header("if-none-match", tag);
        }
        let answer = asked.proved(&self.ground, &who.access).send().await.unwrap();
        if answer.status() == 304 {
            return None;
        }
        let tag = answer.headers()["etag"].to_str().unwrap().to_owned();
        Some((tag, answer.json::<AllArranged>().await.unwrap().organisations))
    }
}

fn rules(counts: &str) -> Value {
    json!({
        "rewards": { "counts": counts, "least": 20, "most": 60 },
        "guardRails": [
            { "id": "00000000-0000-4000-8000-000000000001", "kind": "fixed", "text": "De uitkering is van de gemeente." },
            { "id": "00000000-0000-4000-8000-000000000002", "kind": "choice", "text": "Wat je wilt leren." },
        ],
    })
}

#[tokio::test]
async fn an_administrator_writes_and_everybody_there_reads() {
    let scene = scene().await;
    let (status, empty) = scene.look(&scene.bea).await;
    assert_eq!((status, &empty["version"], &empty["arrangements"]["rewards"]), (200, &json!(0), &Value::Null));
    let (tag, before) = scene.told(&scene.anna, None).await.unwrap();
    assert_eq!((before.len(), before[0].version, before[0].arrangements.rewards.clone()), (1, 0, None));

    let (status, first) = scene.write(&scene.bea, Some("\"0\""), &rules("Een bon telt niet mee.")).await;
    assert_eq!((status, &first["version"]), (200, &json!(1)), "{first}");
    // Said twice, done once: it is the same version, whatever was looked at.
    assert_eq!(scene.write(&scene.bea, Some("\"0\""), &rules("Een bon telt niet mee.")).await.1["version"], 1);
    let (status, problem) = scene.write(&scene.bea, Some("\"0\""), &rules("Iets anders.")).await;
    assert_eq!((status, &problem["code"]), (412, &json!("changed_meanwhile")), "another wrote in between");
    let (status, problem) = scene.write(&scene.bea, None, &rules("Iets anders.")).await;
    assert_eq!((status, &problem["code"]), (428, &json!("version_needed")));
    assert_eq!(scene.look(&scene.bea).await.1["arrangements"]["rewards"]["counts"], "Een bon telt niet mee.");
    assert_eq!(scene.write(&scene.bea, Some("\"1\""), &rules("Iets anders.")).await.1["version"], 2);

    let (now, told) = scene.told(&scene.anna, Some(&tag)).await.unwrap();
    assert_eq!((told[0].version, told[0].gives_rewards, told[0].arrangements.guard_rails.len()), (2, false, 2));
    assert_eq!(told[0].arrangements.rewards.as_ref().unwrap().counts, "Iets anders.");
    assert!(scene.told(&scene.anna, Some(&now)).await.is_none(), "nothing changed");
    // Who works there gives rewards in its name; who administers it does not.
    assert!(scene.told(&scene.sanne, None).await.unwrap().1[0].gives_rewards);
    assert!(!scene.told(&scene.bea, None).await.unwrap().1[0].gives_rewards);

    let acts = scene.ground.handle().kring().administrative_acts(0, 100).await.unwrap();
    let hers = acts.into_iter().filter(|act| act.by == DoneBy::Administrator && act.person == Some(scene.bea.person));
    let deeds: Vec<(Deed, Option<String>)> = hers.map(|act| (act.deed, act.detail)).collect();
    let written = |number: &str| (Deed::ArrangementsWritten, Some(number.to_owned()));
    assert_eq!(deeds, [written("1"), written("2")]);
}

#[tokio::test]
async fn nobody_else_writes_and_no_other_organisation_is_told() {
    let scene = scene().await;
    let other = scene.ground.handle().kring().create_organisation("Werk Zuid").await.unwrap();
    for (who, status, why) in
        [(&scene.sanne, 403, "does something else there"), (&scene.anna, 404, "does nothing there")]
    {
        assert_eq!(scene.look(who).await.0, status, "{why}");
        assert_eq!(scene.write(who, Some("\"0\""), &rules("Een bon telt niet mee.")).await.0, status, "{why}");
        // What is wrong with it is not told either.
        assert_eq!(scene.write(who, None, &json!({})).await.0, status, "{why}");
    }
    let path = scene.ground.url(&format!("/v1/organisations/{other}/arrangements"));
    let asked = scene.ground.http.get(path).proved(&scene.ground, &scene.bea.access);
    assert_eq!(asked.send().await.unwrap().status(), 404);
    assert!(scene.told(&scene.anna, None).await.unwrap().1.iter().all(|one| one.organisation != other));
    let alone = scene.ground.account("Alex", "alex@example.org", Title::Participant).await;
    let alex = scene.ground.sign_in("alex@example.org").await;
    assert_eq!(alex.person, alone);
    assert_eq!(scene.told(&alex, None).await.unwrap().1, []);
}

#[tokio::test]
async fn every_fault_is_told_at_once_and_nothing_is_written() {
    let scene = scene().await;
    let bent = json!({
        "rewards": { "counts": " ", "least": 70, "most": 60 },
        "guardRails": [
            { "id": "00000000-0000-4000-8000-000000000001", "kind": "fixed", "text": "" },
            { "id": "00000000-0000-4000-8000-000000000001", "kind": "follows", "text": "a".repeat(501) },
        ],
    });
    let (status, problem) = scene.write(&scene.bea, Some("\"0\""), &bent).await;
    let told = |at: &str, code: &str| json!({ "at": at, "code": code });
    let expected = json!([
        told("rewards.counts", "empty"),
        told("rewards.most", "crossed"),
        told("guardRails.0.text", "empty"),
        told("guardRails.1.text", "too_long"),
        told("guardRails.1.id", "twice"),
    ]);
    assert_eq!((status, &problem["code"], &problem["faults"]), (422, &json!("not_arrangements"), &expected));
    let broken = [
        json!({ "rewards": { "counts": "Telt niet mee.", "least": 20.5, "most": 60 }, "guardRails": [] }),
        json!({ "rewards": { "counts": "Telt niet mee.", "least": -20, "most": 60 }, "guardRails": [] }),
        json!({ "rewards": null, "guardRails": [], "more": 1 }),
        json!({ "rewards": null, "guardRails": [{ "id": "x", "kind": "fixed", "text": "a" }] }),
        json!({ "rewards": null, "guardRails": [{ "id": "00000000-0000-4000-8000-000000000001", "kind": "law", "text": "a" }] }),
    ];
    for body in broken {
        assert_eq!(scene.write(&scene.bea, Some("\"0\""), &body).await.0, 400, "{body}");
    }
    let long = json!({ "rewards": null, "guardRails": [], "more": "a".repeat(300_000) });
    assert_eq!(scene.write(&scene.bea, Some("\"0\""), &long).await.0, 413);
    assert_eq!(scene.look(&scene.bea).await.1["version"], 0);
}
