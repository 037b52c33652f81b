//! Someone who lost everything is let in again: two days, in which everyone concerned is told and can stop it.

use std::sync::Arc;

use kring_domain::{
    acts::Act,
    ids::{PersonId, RecoveryId, SpaceId},
    people::{Recovering, Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
    verdict::{Refusal, Verdict},
};
use kring_server::DeviceKey;
use serde_json::{Value, json};

use crate::harness::{Ground, NOW, Phone, Proved as _, ground};

pub(crate) const HOUR: i64 = 60 * 60 * 1000;

/// A group with Sanne, who leads it, and Kees, who lost everything.
pub(crate) struct Scene {
    pub(crate) ground: Ground,
    pub(crate) space: SpaceId,
    pub(crate) sanne: Phone,
    pub(crate) kees: Phone,
}

pub(crate) async fn scene() -> Scene {
    scene_on(ground().await).await
}

pub(crate) async fn scene_on(ground: Ground) -> Scene {
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let kees = ground.member(space, "Kees", Title::Participant, Standing::Member).await;
    Scene { ground, space, sanne, kees }
}

/// What someone's request to begin is answered with.
async fn begins(ground: &Ground, phone: &Phone, space: SpaceId, person: PersonId) -> (u16, Value) {
    let request = ground.http.post(ground.url(&format!("/v1/spaces/{space}/recoveries")));
    let answer = request.proved(ground, &phone.access).json(&json!({ "person": person })).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

pub(crate) async fn code(ground: &Ground, phone: &Phone, space: SpaceId, person: PersonId) -> String {
    let (status, begun) = begins(ground, phone, space, person).await;
    assert_eq!(status, 201, "{begun}");
    begun["code"].as_str().unwrap().to_owned()
}

/// A device that nobody is signed in on.
pub(crate) struct NewDevice(Arc<DeviceKey>);

impl NewDevice {
    pub(crate) fn new() -> Self {
        Self(Arc::new(DeviceKey::generate().unwrap()))
    }

    pub(crate) async fn asks(&self, ground: &Ground, what: &str, body: Value) -> (u16, Value) {
        let request = ground.http.post(ground.url(&format!("/v1/recoveries/{what}"))).json(&body);
        let request = request.header("kring-device", "phone").proved_by(&self.0, ground.now(), None, None);
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let text = answer.text().await.unwrap();
        (status, if text.is_empty() { Value::Null } else { serde_json::from_str(&text).unwrap() })
    }

    pub(crate) async fn confirms(&self, ground: &Ground, code: &str) -> (u16, Value) {
        self.asks(ground, "confirm", json!({ "code": code })).await
    }

    pub(crate) async fn state(&self, ground: &Ground) -> String {
        let (status, state) = self.asks(ground, "state", json!({})).await;
        if status == 200 { state["state"].as_str().unwrap().to_owned() } else { status.to_string() }
    }

    pub(crate) async fn is_refused(&self, ground: &Ground, status: u16, code: &str) {
        let (answered, body) = self.asks(ground, "complete", json!({})).await;
        assert_eq!((answered, body["code"].as_str().unwrap()), (status, code));
    }

    pub(crate) async fn comes_in(&self, ground: &Ground) -> Value {
        let (status, session) = self.asks(ground, "complete", json!({})).await;
        assert_eq!(status, 200, "{session}");
        session
    }
}

/// Fresh tokens, after a while.
async fn renew(ground: &Ground, phone: &mut Phone) {
    let answer = ground.post("/v1/token", json!({ "refreshToken": phone.refresh })).await;
    assert_eq!(answer.status(), 200);
    let session: Value = answer.json().await.unwrap();
    phone.access = session["accessToken"].as_str().unwrap().to_owned();
    phone.refresh = session["refreshToken"].as_str().unwrap().to_owned();
}

pub(crate) async fn announced(ground: &Ground, phone: &mut Phone, person: PersonId) -> Option<Recovering> {
    phone.sync(ground, Vec::new()).await;
    phone.members[&person].recovering
}

pub(crate) async fn stops(
    ground: &Ground,
    phone: &mut Phone,
    space: SpaceId,
    person: PersonId,
    which: RecoveryId,
) -> Verdict {
    let (command, push) = phone.act(space, Act::StopRecovery { person, recovery: which });
    phone.sync(ground, vec![push]).await.verdict(command)
}

pub(crate) async fn mine(ground: &Ground, phone: &Phone) -> Value {
    let request = ground.http.get(ground.url("/v1/recoveries/mine")).proved(ground, &phone.access);
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.json::<Value>().await.unwrap()["recoveries"].clone()
}

const fn gone() -> Verdict {
    Verdict::Refused { reason: Refusal::Gone }
}

#[tokio::test]
async fn a_new_device_comes_in_after_two_days_and_no_sooner_and_the_old_ones_end() {
    let Scene { mut ground, space, mut sanne, mut kees } = scene().await;
    let (steward, person) = (sanne.person, kees.person);
    let (command, _, push) = kees.write(space, "Dit schreef ik vroeger.");
    assert!(matches!(kees.sync(&ground, vec![push]).await.verdict(command), Verdict::Accepted { .. }));
    let (status, begun) = begins(&ground, &sanne, space, kees.person).await;
    assert_eq!((status, begun["expiresAt"].as_i64(), begun["since"].as_i64()), (201, Some(NOW + 24 * HOUR), Some(NOW)));
    let code = begun["code"].as_str().unwrap();
    let typed = format!("{} {}", &code[..4].to_lowercase(), &code[4..]);
    let phone = NewDevice::new();
    let (status, door) = phone.asks(&ground, "look", json!({ "code": typed })).await;
    let expected = json!({ "name": "Kees", "picture": "lamp", "group": "Koffie", "since": NOW, "by": "Sanne" });
    assert_eq!((status, door), (200, expected));
    // A look says nothing yet, to nobody.
    assert_eq!(announced(&ground, &mut kees, person).await, None);
    assert_eq!(phone.state(&ground).await, "404");

    ground.clock.pass(HOUR);
    renew(&ground, &mut sanne).await;
    renew(&ground, &mut kees).await;
    let (status, waits) = phone.confirms(&ground, code).await;
    assert_eq!(
        (status, waits["state"].as_str(), waits["from"].as_i64()),
        (200, Some("running"), Some(NOW + 49 * HOUR))
    );
    // The answer was lost, and it says it again: the same moment.
    assert_eq!(phone.confirms(&ground, code).await.1, waits);
    // A code works once.
    let other = NewDevice::new();
    assert_eq!(other.confirms(&ground, code).await.0, 400);
    assert_eq!(other.asks(&ground, "look", json!({ "code": code })).await.0, 400);
    for each in [&mut sanne, &mut kees] {
        let told = announced(&ground, each, person).await.unwrap();
        assert_eq!((told.by, told.from.0), (Some(steward), NOW + 49 * HOUR));
    }

    ground.clock.pass(48 * HOUR - 1);
    phone.is_refused(&ground, 409, "recovery_waits").await;
    other.is_refused(&ground, 404, "not_found").await;
    assert_eq!(phone.asks(&ground, "state", json!({})).await.1["isOpen"], false);
    ground.clock.pass(1);
    assert_eq!(phone.asks(&ground, "state", json!({})).await.1["isOpen"], true);
    other.is_refused(&ground, 404, "not_found").await;
    let session = phone.comes_in(&ground).await;
    // The answer was lost: the same session.
    assert_eq!(phone.comes_in(&ground).await["refreshToken"], session["refreshToken"]);
    assert_eq!(session["person"]["name"], "Kees");

    // The old device hands in what it has, and is no longer Kees'.
    let refresh = json!({ "refreshToken": kees.refresh });
    let refused = ground.post("/v1/token", refresh.clone()).await;
    assert_eq!(
        (refused.status().as_u16(), refused.json::<Value>().await.unwrap()["code"].as_str()),
        (403, Some("device_ended"))
    );
    assert_eq!(ground.post("/v1/last-words", refresh).await.status(), 200);

    let stewards_key = ground.key.clone();
    ground.key = phone.0.clone();
    let mut fresh = Phone::signed_in(&ground, &session);
    assert_eq!((fresh.person, fresh.device == kees.device), (kees.person, false));
    fresh.sync(&ground, Vec::new()).await;
    assert_eq!(fresh.bodies(space), ["Dit schreef ik vroeger."]);
    assert_eq!(fresh.members[&fresh.person].recovering, None);
    let line = mine(&ground, &fresh).await[0].clone();
    assert_eq!((&line["by"], &line["group"], &line["beganAt"]), (&json!("Sanne"), &json!("Koffie"), &json!(NOW)));
    assert_eq!(line["end"], json!({ "at": NOW + 49 * HOUR, "outcome": "completed", "by": null }));
    let devices = ground.http.get(ground.url("/v1/devices")).proved(&ground, &fresh.access).send().await.unwrap();
    let devices: Value = devices.json().await.unwrap();
    assert_eq!(devices["devices"][1]["end"]["by"], "recovery");
    // Once tokens were used the way in is shut.
    renew(&ground, &mut fresh).await;
    phone.is_refused(&ground, 410, "recovery_over").await;
    assert_eq!(phone.state(&ground).await, "completed");
    ground.key = stewards_key;
}

#[tokio::test]
async fn the_person_stops_it_from_an_old_device_and_so_does_any_steward_of_their_groups() {
    let Scene { ground, space, sanne, mut kees } = scene().await;
    let person = kees.person;
    let thee = ground.space(SpaceKind::PeerGroup, "Thee").await;
    let mut tom = ground.member(thee, "Tom", Title::SocialWorker, Standing::Steward).await;
    let mut piet = ground.member(thee, "Piet", Title::Participant, Standing::Member).await;
    ground.handle().kring().put_member(thee, kees.person, Standing::Alumnus).await.unwrap();

    for who in ["kees", "tom"] {
        ground.clock.pass(1000);
        let code = code(&ground, &sanne, space, kees.person).await;
        let phone = NewDevice::new();
        assert_eq!(phone.confirms(&ground, &code).await.0, 200);
        // In another group nobody hears who began it: Sanne does not sit there.
        let told = announced(&ground, &mut tom, kees.person).await.unwrap();
        assert_eq!(told.by, None);
        // Another member cannot stop it, nor anybody with another number.
        let refused = Verdict::Refused { reason: Refusal::NotAllowed };
        assert_eq!(stops(&ground, &mut piet, thee, kees.person, told.recovery).await, refused);
        let unknown = RecoveryId::from_bytes([1; 16]);
        assert_eq!(stops(&ground, &mut tom, thee, kees.person, unknown).await, gone());
        assert_eq!(stops(&ground, &mut tom, thee, piet.person, told.recovery).await, gone());
        assert_eq!(phone.state(&ground).await, "running");

        let verdict = match who {
            "kees" => stops(&ground, &mut kees, space, person, told.recovery).await,
            _tom => stops(&ground, &mut tom, thee, kees.person, told.recovery).await,
        };
        assert!(matches!(verdict, Verdict::Accepted { .. }), "{verdict:?}");
        // Who stops it at the same time finds it stopped.
        let again = stops(&ground, &mut tom, thee, kees.person, told.recovery).await;
        assert!(matches!(again, Verdict::Accepted { .. }), "{again:?}");
        assert_eq!(phone.state(&ground).await, "stopped");
        phone.is_refused(&ground, 410, "recovery_over").await;
        assert_eq!(announced(&ground, &mut piet, kees.person).await, None);
        assert_eq!(announced(&ground, &mut kees, person).await, None);
    }
    ground.clock.pass(49 * HOUR);
    renew(&ground, &mut kees).await;
    let lines = mine(&ground, &kees).await;
    let stopped_by: Vec<_> = lines.as_array().unwrap().iter().map(|line| line["end"]["by"].clone()).collect();
    assert_eq!(stopped_by, [json!("Tom"), Value::Null]);
}

#[tokio::test]
async fn only_who_leads_the_group_begins_and_only_for_one_who_sits_there_and_leads_nothing() {
    let Scene { ground, space, sanne, kees } = scene().await;
    let piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let ans = ground.member(space, "Ans", Title::Participant, Standing::Steward).await;
    let marco = ground.member(space, "Marco", Title::Coach, Standing::Member).await;
    let olga = ground.member(space, "Olga", Title::Participant, Standing::Member).await;
    ground
        .handle()
        .kring()
        .give_role(olga.person, ground.organisation, OrganisationRole::PrivacyOfficer)
        .await
        .unwrap();
    let elsewhere = ground.space(SpaceKind::Workplace, "Werk").await;
    let wim = ground.member(elsewhere, "Wim", Title::Participant, Standing::Steward).await;
    ground.handle().kring().put_member(space, wim.person, Standing::Member).await.unwrap();
    let olaf = ground.member(elsewhere, "Olaf", Title::BenefitsOfficer, Standing::Steward).await;
    ground.handle().kring().put_member(elsewhere, kees.person, Standing::Member).await.unwrap();
    let els = ground.handle().kring().create_organisation("Welzijn Zuid").await.unwrap();
    let soep = ground.handle().kring().create_space(els, SpaceKind::PeerGroup, "Soep").await.unwrap();
    let els = ground.account_in(els, "Els", "els@example.org", Title::SocialWorker).await;
    ground.handle().kring().put_member(soep, els, Standing::Steward).await.unwrap();
    let els = ground.sign_in("els@example.org").await;

    for (who, whom, status, problem) in [
        (&piet, kees.person, 403, "not_allowed"),
        (&kees, kees.person, 403, "not_allowed"),
        (&sanne, sanne.person, 403, "not_allowed"),
        (&sanne, ans.person, 403, "not_allowed"),
        (&ans, ans.person, 403, "not_allowed"),
        (&sanne, marco.person, 403, "not_for_title"),
        (&sanne, olga.person, 403, "not_for_title"),
        (&sanne, wim.person, 403, "not_for_title"),
        (&sanne, els.person, 404, "not_found"),
        (&els, kees.person, 404, "not_found"),
        (&olaf, kees.person, 404, "not_found"),
    ] {
        let (answered, body) = begins(&ground, who, space, whom).await;
        assert_eq!((answered, body["code"].as_str().unwrap()), (status, problem), "{} for {whom}", who.person);
    }
    // Who decides on benefits may lead a workplace, and lets nobody in there.
    let (answered, body) = begins(&ground, &olaf, elsewhere, kees.person).await;
    assert_eq!((answered, body["code"].as_str().unwrap()), (403, "not_for_title"));
    // In a group that workers lead, whoever is not there for their work lets nobody in.
    let (answered, body) = begins(&ground, &ans, space, kees.person).await;
    assert_eq!((answered, body["code"].as_str().unwrap()), (403, "workers_lead"));
    assert_eq!(begins(&ground, &sanne, space, kees.person).await.0, 201);
}

#[tokio::test]
async fn one_runs_at_a_time_and_a_steward_may_make_another_code_before_the_first_is_used() {
    let Scene { ground, space, sanne, kees } = scene().await;
    let ans = ground.member(space, "Ans", Title::SocialWorker, Standing::Steward).await;
    let (one, other) =
        tokio::join!(begins(&ground, &sanne, space, kees.person), begins(&ground, &ans, space, kees.person));
    assert_eq!([one.0, other.0], [201, 201]);
    let second = code(&ground, &ans, space, kees.person).await;
    // A code that nobody used holds nobody up, whoever made it, and opens nothing once there is another.
    for first in [one.1, other.1] {
        let refused = NewDevice::new().confirms(&ground, first["code"].as_str().unwrap()).await;
        assert_eq!(refused.0, 400);
    }
    let phone = NewDevice::new();
    // Two devices with one code at once: one of them.
    let rival = NewDevice::new();
    let (one, other) = tokio::join!(phone.confirms(&ground, &second), rival.confirms(&ground, &second));
    let mut statuses = [one.0, other.0];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 400]);
    // Once it is announced nobody begins another, not even who began it.
    for steward in [&sanne, &ans] {
        let (status, body) = begins(&ground, steward, space, kees.person).await;
        assert_eq!((status, body["code"].as_str().unwrap()), (409, "recovery_runs"));
    }
}

#[tokio::test]
async fn a_device_that_is_somebodys_is_not_the_new_one() {
    let Scene { ground, space, sanne, kees } = scene().await;
    let code = code(&ground, &sanne, space, kees.person).await;
    // Every phone of this ground has one key: it is Sanne's too.
    let hers = NewDevice(ground.key.clone());
    let (status, body) = hers.confirms(&ground, &code).await;
    assert_eq!((status, body["code"].as_str().unwrap()), (403, "others_device"));
    ground.handle().kring().close_device(sanne.device).await.unwrap();
    assert_eq!(hers.confirms(&ground, &code).await.0, 403, "nor one that was hers");
    let phone = NewDevice::new();
    assert_eq!(phone.confirms(&ground, &code).await.0, 200);
    // Nor one that waits for another.
    let piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let again = begins(&ground, &ground.sign_in("sanne@example.org").await, space, piet.person).await;
    let (status, body) = phone.confirms(&ground, again.1["code"].as_str().unwrap()).await;
    assert_eq!((status, body["code"].as_str().unwrap()), (403, "others_device"));
}

#[tokio::test]
async fn what_is_not_taken_up_in_time_ends_by_itself_and_so_does_what_no_longer_holds() {
    let Scene { mut ground, space, mut sanne, mut kees } = scene().await;
    let person = kees.person;
    // A code is good for a day.
    let old = code(&ground, &sanne, space, kees.person).await;
    ground.clock.pass(24 * HOUR);
    let phone = NewDevice::new();
    assert_eq!(phone.confirms(&ground, &old).await.0, 400);
    renew(&ground, &mut sanne).await;
    // And its word for two weeks.
    let late = code(&ground, &sanne, space, kees.person).await;
    assert_eq!(phone.confirms(&ground, &late).await.0, 200);
    ground.clock.pass(14 * 24 * HOUR);
    assert_eq!(phone.state(&ground).await, "lapsed");
    ground.handle().kring().run_jobs().await.unwrap();
    renew(&ground, &mut kees).await;
    assert_eq!(announced(&ground, &mut kees, person).await, None);
    phone.is_refused(&ground, 410, "recovery_over").await;

    // Who began it leads the group no more, and who was to come in is out of it.
    for out in ["Sanne", "Kees"] {
        renew(&ground, &mut sanne).await;
        let fresh = code(&ground, &sanne, space, kees.person).await;
        let phone = NewDevice::new();
        assert_eq!(phone.confirms(&ground, &fresh).await.0, 200, "{out}");
        ground.clock.pass(48 * HOUR);
        let person = if out == "Sanne" { sanne.person } else { kees.person };
        let standing = if out == "Sanne" { Standing::Member } else { Standing::Left };
        ground.handle().kring().put_member(space, person, standing).await.unwrap();
        phone.is_refused(&ground, 410, "recovery_over").await;
        assert_eq!(phone.state(&ground).await, "lapsed");
        ground.handle().kring().put_member(space, sanne.person, Standing::Steward).await.unwrap();
    }
    ground.stop().await;
}

#[tokio::test]
async fn the_new_device_takes_it_back_itself() {
    let Scene { ground, space, sanne, mut kees } = scene().await;
    let code = code(&ground, &sanne, space, kees.person).await;
    let phone = NewDevice::new();
    assert_eq!(phone.asks(&ground, "withdraw", json!({})).await.0, 404);
    assert_eq!(phone.confirms(&ground, &code).await.0, 200);
    assert_eq!(phone.asks(&ground, "withdraw", json!({})).await.0, 204);
    assert_eq!(phone.state(&ground).await, "stopped");
    let person = kees.person;
    assert_eq!(announced(&ground, &mut kees, person).await, None);
}
