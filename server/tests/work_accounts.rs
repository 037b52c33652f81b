//! Coming in with the account of one's organisation; and a provider that is down, slow or lies.

use std::collections::BTreeMap;

use kring_domain::{
    people::{Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
};
use kring_server::admin::{ClientProof, IdentityProvider};
use reqwest::{Client, Response, Url, redirect::Policy};
use serde_json::{Value, json};

use crate::harness::{Ground, IdentityServer, Lie, ground_with, random};

const ORIGIN: &str = "https://kring.example.org";

pub(crate) struct Place {
    pub(crate) ground: Ground,
    pub(crate) provider: IdentityServer,
    /// A browser that shows where it is sent.
    pub(crate) browser: Client,
}

/// What one browser holds between going and coming back.
pub(crate) struct Gone {
    pub(crate) state: String,
    pub(crate) browser: String,
}

impl Place {
    pub(crate) async fn new(required: bool) -> Self {
        Self::known_as(ORIGIN, required).await
    }

    /// Whose server people reach at this address.
    pub(crate) async fn at(origin: &str) -> Self {
        Self::known_as(origin, false).await
    }

    /// Sets it up otherwise.
    pub(crate) async fn set(&self, otherwise: impl FnOnce(&mut IdentityProvider)) {
        let kring = self.ground.handle().kring();
        let mut settings = kring.identity_providers().await.unwrap().remove(0).1;
        otherwise(&mut settings);
        kring.set_identity_provider(self.ground.organisation, settings).await.unwrap();
    }

    async fn known_as(origin: &str, required: bool) -> Self {
        let ground = ground_with(|config| config.origin = Some(origin.to_owned())).await;
        let provider = IdentityServer::start().await;
        let secret = ground.data.join("work.secret");
        std::fs::write(&secret, "s3cr:t\n").unwrap();
        let settings = IdentityProvider {
            issuer: provider.issuer(),
            client_id: "kring".to_owned(),
            proof: ClientProof::Secret(format!("file:{}", secret.display())),
            levels: Vec::new(),
            groups_claim: "groups".to_owned(),
            roles: BTreeMap::from([
                ("welfare".to_owned(), OrganisationRole::SocialWorker),
                ("benefits".to_owned(), OrganisationRole::BenefitsOfficer),
            ]),
            required,
        };
        ground.handle().kring().set_identity_provider(ground.organisation, settings).await.unwrap();
        let browser = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
        provider.knows(json!({ "sub": "u1", "name": "Sanne", "groups": ["welfare"] }));
        Self { ground, provider, browser }
    }

    pub(crate) async fn begin(&self) -> Response {
        self.ground.post("/v1/sign-in/work/begin", json!({ "organisation": self.ground.organisation })).await
    }

    pub(crate) async fn goes(&self) -> Gone {
        let sent: Value = self.begin().await.json().await.unwrap();
        let address: Url = sent["address"].as_str().unwrap().parse().unwrap();
        let asked: BTreeMap<String, String> = address.query_pairs().into_owned().collect();
        assert_eq!(asked["redirect_uri"], format!("{ORIGIN}{}", self.back()));
        assert_eq!((&*asked["response_type"], &*asked["code_challenge_method"]), ("code", "S256"));
        self.provider.gave_nonce(&asked["nonce"]);
        Gone { state: asked["state"].clone(), browser: sent["browser"].as_str().unwrap().to_owned() }
    }

    /// The door to which the organisation's provider sends people back.
    pub(crate) fn back(&self) -> String {
        format!("/v1/sign-in/work/callback/{}", self.ground.organisation)
    }

    /// Where the app is opened after the provider sent someone back.
    pub(crate) async fn comes_back(&self, state: &str, rest: &str) -> String {
        self.comes_back_at(&self.back(), state, rest).await
    }

    async fn comes_back_at(&self, door: &str, state: &str, rest: &str) -> String {
        let address = self.ground.url(&format!("{door}?state={state}{rest}"));
        let answer = self.browser.get(address).send().await.unwrap();
        assert_eq!(answer.status(), 303);
        answer.headers()["location"].to_str().unwrap().to_owned()
    }

    pub(crate) async fn enters(&self, place: &str, browser: &str) -> Response {
        let code = place.strip_prefix("/#/work/in/").unwrap_or_else(|| panic!("{place}"));
        self.ground.post("/v1/sign-in/work", json!({ "code": code, "browser": browser })).await
    }

    pub(crate) async fn whole(&self) -> Value {
        let gone = self.goes().await;
        let place = self.comes_back(&gone.state, "&code=c1").await;
        let answer = self.enters(&place, &gone.browser).await;
        assert_eq!(answer.status(), 200);
        answer.json().await.unwrap()
    }
}

#[tokio::test]
async fn someone_of_the_organisation_comes_in_with_their_role_and_again_as_the_same_person() {
    let place = Place::new(false).await;
    let first = place.whole().await;
    assert_eq!((&first["person"]["name"], &first["person"]["title"]), (&json!("Sanne"), &json!("social_worker")));
    let again = place.whole().await;
    assert_eq!(first["person"]["id"], again["person"]["id"]);
    // The secret goes in the head, the code with its verifier in the form.
    let asked = place.provider.asked().remove(0).to_lowercase();
    assert!(asked.contains("authorization: basic") && asked.contains("code=c1") && asked.contains("code_verifier="));
    assert!(!asked.contains("s3cr"));
    let ways: Value =
        place.ground.http.get(place.ground.url("/v1/sign-in/ways")).send().await.unwrap().json().await.unwrap();
    assert_eq!(ways["organisations"][0]["name"], "Welzijn Noord");
}

#[tokio::test]
async fn a_session_is_for_the_browser_that_began_it_and_once() {
    let place = Place::new(false).await;
    let gone = place.goes().await;
    let back = place.comes_back(&gone.state, "&code=c1").await;
    // The way back is used up.
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_over");
    // Someone else was handed the address.
    let other = place.enters(&back, &hex::encode(random())).await;
    assert_eq!(other.status(), 400);
    assert_eq!(other.json::<Value>().await.unwrap()["code"], "work_account_over");
    assert_eq!(place.enters(&back, &gone.browser).await.status(), 400, "it was tried, so it is over");
    let gone = place.goes().await;
    let back = place.comes_back(&gone.state, "&code=c1").await;
    place.ground.clock.pass(2 * 60 * 1000);
    assert_eq!(place.enters(&back, &gone.browser).await.status(), 400);
    let gone = place.goes().await;
    place.ground.clock.pass(10 * 60 * 1000);
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_over");
    assert_eq!(place.comes_back("AAAA", "&code=c1").await, "/#/work/fault/work_account_over");
    assert_eq!(place.comes_back("", "").await, "/#/work/fault/work_account_over");
}

#[tokio::test]
async fn a_provider_that_lies_lets_nobody_in_and_is_told_apart_from_one_that_is_down() {
    let place = Place::new(false).await;
    for (lie, code) in [
        (Lie::SaysNo, "work_account_refused"),
        (Lie::Breaks, "work_account_down"),
        (Lie::NoJson, "work_account_down"),
        (Lie::Endless, "work_account_down"),
        (Lie::Silent, "work_account_down"),
        (Lie::AlgNone, "work_account_lied"),
        (Lie::AlgOfAnotherKind, "work_account_lied"),
        (Lie::AnotherKey, "work_account_lied"),
        (Lie::ClaimsChanged, "work_account_lied"),
        (Lie::WrongIssuer, "work_account_lied"),
        (Lie::WrongAudience, "work_account_lied"),
        (Lie::AnotherParty, "work_account_lied"),
        (Lie::WrongNonce, "work_account_lied"),
        (Lie::Expired, "work_account_lied"),
        (Lie::FromTheFuture, "work_account_lied"),
        (Lie::FromLongAgo, "work_account_lied"),
        (Lie::AnotherAccessToken, "work_account_lied"),
        (Lie::InTheNameOfAnother, "work_account_for_another"),
        (Lie::NoSubject, "work_account_lied"),
    ] {
        place.provider.lies(Lie::None);
        let gone = place.goes().await;
        place.provider.lies(lie);
        let back = place.comes_back(&gone.state, "&code=c1").await;
        assert_eq!(back, format!("/#/work/fault/{code}"), "{lie:?}");
    }
    // The person said no there.
    place.provider.lies(Lie::None);
    let gone = place.goes().await;
    assert_eq!(place.comes_back(&gone.state, "&error=access_denied").await, "/#/work/fault/work_account_refused");
    for lie in [Lie::DescribesAnother, Lie::DoorWithoutTls] {
        place.provider.lies(lie);
        let answer = place.begin().await;
        assert_eq!(answer.status(), 424, "{lie:?}");
        assert_eq!(answer.json::<Value>().await.unwrap()["code"], "work_account_lied");
    }
    // And then it is itself again.
    place.provider.lies(Lie::None);
    place.whole().await;
}

#[tokio::test]
async fn what_another_provider_sends_is_not_taken_for_what_this_one_said() {
    let place = Place::new(false).await;
    let other = place.ground.handle().kring().create_organisation("Gemeente Zuid").await.unwrap();
    let gone = place.goes().await;
    let door = format!("/v1/sign-in/work/callback/{other}");
    assert_eq!(place.comes_back_at(&door, &gone.state, "&code=c1").await, "/#/work/fault/work_account_lied");
    for iss in ["https%3A%2F%2Felse.example.org", ""] {
        let gone = place.goes().await;
        let back = place.comes_back(&gone.state, &format!("&code=c1&iss={iss}")).await;
        assert_eq!(back, "/#/work/fault/work_account_lied", "{iss}");
    }
    assert!(place.provider.asked().is_empty(), "no code was handed to anyone");
    let own = place.provider.issuer().replace(':', "%3A").replace('/', "%2F");
    let gone = place.goes().await;
    let back = place.comes_back(&gone.state, &format!("&code=c1&iss={own}")).await;
    assert_eq!(place.enters(&back, &gone.browser).await.status(), 200);
    // One that says that it names itself, and did not.
    place.provider.lies(Lie::NamesItself);
    let gone = place.goes().await;
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_lied");
}

#[tokio::test]
async fn a_provider_that_is_not_there_is_said_and_so_is_one_that_is_not_set_up() {
    let place = Place::new(false).await;
    let kring = place.ground.handle().kring();
    let mut settings = kring.identity_providers().await.unwrap().remove(0).1;
    settings.issuer = "http://127.0.0.1:1".to_owned();
    kring.set_identity_provider(place.ground.organisation, settings.clone()).await.unwrap();
    let answer = place.begin().await;
    assert_eq!(answer.status(), 424);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "work_account_down");

    settings.issuer = place.provider.issuer();
    settings.proof = ClientProof::Secret("env:KRING_NOBODY_SET_THIS".to_owned());
    kring.set_identity_provider(place.ground.organisation, settings.clone()).await.unwrap();
    let gone = place.goes().await;
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_not_set_up");
    settings.proof = ClientProof::Secret("in the open".to_owned());
    assert!(kring.set_identity_provider(place.ground.organisation, settings).await.is_err());
    kring.remove_identity_provider(place.ground.organisation).await.unwrap();
    assert_eq!(place.begin().await.status(), 404);
}

#[tokio::test]
async fn groups_there_are_roles_here_and_a_benefits_officer_leaves_the_peer_group() {
    let place = Place::new(false).await;
    let kring = place.ground.handle().kring();
    let session = place.whole().await;
    let person = session["person"]["id"].as_str().unwrap().parse().unwrap();
    let space = place.ground.space(SpaceKind::PeerGroup, "Koffie").await;
    kring.put_member(space, person, Standing::Steward).await.unwrap();
    let mut anna = place.ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    // A role that the administrator gave is not the provider's to take.
    kring.give_role(person, place.ground.organisation, OrganisationRole::PrivacyOfficer).await.unwrap();

    place.provider.knows(json!({ "sub": "u1", "name": "Sanne", "groups": ["benefits"] }));
    let session = place.whole().await;
    assert_eq!(session["person"]["title"], "benefits_officer");
    anna.sync(&place.ground, Vec::new()).await;
    assert_eq!(anna.members[&person].standing, Standing::Left);
    assert!(kring.put_member(space, person, Standing::Member).await.is_err());
    let mut held: Vec<_> = kring.roles(person).await.unwrap().into_iter().map(|(_, role)| role).collect();
    held.sort();
    assert_eq!(held, [OrganisationRole::BenefitsOfficer, OrganisationRole::PrivacyOfficer]);

    // No group any more: not in. The role that keeps her out of the peer group is the administrator's to end.
    place.provider.knows(json!({ "sub": "u1", "name": "Sanne", "groups": [] }));
    let gone = place.goes().await;
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_no_role");
    assert_eq!(kring.roles(person).await.unwrap().len(), 2);
    assert!(kring.put_member(space, person, Standing::Member).await.is_err());
    place.provider.knows(json!({ "sub": "u9", "name": "Vreemd" }));
    let gone = place.goes().await;
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_no_role");
}

#[tokio::test]
async fn a_provider_takes_back_what_it_gave_and_only_when_it_speaks_of_groups() {
    let place = Place::new(false).await;
    let kring = place.ground.handle().kring();
    let at = place.ground.organisation;
    let held = async |person| {
        let mut held: Vec<_> = kring.roles(person).await.unwrap().into_iter().map(|(_, role)| role).collect();
        held.sort();
        held
    };
    let refused = async |claims: Value| {
        place.provider.knows(claims);
        let gone = place.goes().await;
        assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_no_role");
    };
    let session = place.whole().await;
    let sanne = session["person"]["id"].as_str().unwrap().parse().unwrap();
    // It says nothing of groups, or that they stand elsewhere.
    refused(json!({ "sub": "u1" })).await;
    refused(json!({ "sub": "u1", "groups": [], "_claim_names": { "groups": "src1" } })).await;
    assert_eq!(held(sanne).await, [OrganisationRole::SocialWorker]);
    refused(json!({ "sub": "u1", "groups": [] })).await;
    assert_eq!(held(sanne).await, []);
    // What the administrator gave, before or after it, stays.
    kring.give_role(sanne, at, OrganisationRole::SocialWorker).await.unwrap();
    refused(json!({ "sub": "u1", "groups": [] })).await;
    assert_eq!(held(sanne).await, [OrganisationRole::SocialWorker]);
    kring.take_role(sanne, at, OrganisationRole::SocialWorker).await.unwrap();
    place.provider.knows(json!({ "sub": "u1", "groups": ["welfare"] }));
    place.whole().await;
    kring.give_role(sanne, at, OrganisationRole::SocialWorker).await.unwrap();
    refused(json!({ "sub": "u1", "groups": [] })).await;
    assert_eq!(held(sanne).await, [OrganisationRole::SocialWorker]);
}

#[tokio::test]
async fn who_has_no_role_there_any_more_has_no_open_device_here() {
    let place = Place::new(false).await;
    let kring = place.ground.handle().kring();
    let session = place.whole().await;
    let sanne = session["person"]["id"].as_str().unwrap().parse().unwrap();
    let token = session["refreshToken"].clone();
    // A token without the claim says nothing of her role.
    for (claims, open) in [(json!({ "sub": "u1" }), true), (json!({ "sub": "u1", "groups": ["canteen"] }), false)] {
        place.provider.knows(claims);
        let gone = place.goes().await;
        assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_no_role");
        let devices = kring.devices(sanne).await.unwrap();
        assert_eq!(devices.len(), 1);
        assert_eq!(devices[0].end.is_none(), open);
    }
    let answer = place.ground.post("/v1/token", json!({ "refreshToken": token })).await;
    assert_eq!(answer.status(), 403);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "device_ended");
}

#[tokio::test]
async fn an_account_for_work_is_found_by_an_address_that_the_provider_answers_for() {
    let place = Place::new(false).await;
    let sanne = place.ground.account("Sanne", "sanne@example.org", Title::SocialWorker).await;
    let claims = |sub: &str, verified: bool| json!({ "sub": sub, "groups": ["welfare"], "email": "Sanne@example.org", "email_verified": verified });
    // Anyone can write an address somewhere.
    place.provider.knows(claims("u2", false));
    assert_ne!(place.whole().await["person"]["id"], sanne.to_string());
    place.provider.knows(claims("u3", true));
    assert_eq!(place.whole().await["person"]["id"], sanne.to_string());
    // It is bound now: another account there does not take it over.
    place.provider.knows(claims("u4", true));
    let gone = place.goes().await;
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_own_account");
    place.provider.knows(claims("u3", true));
    assert_eq!(place.whole().await["person"]["id"], sanne.to_string());
}

#[tokio::test]
async fn a_provider_enters_no_account_that_someone_has_for_themselves_and_claims_no_address() {
    let place = Place::new(false).await;
    let kring = place.ground.handle().kring();
    let says = |sub: &str, email: &str| json!({ "sub": sub, "name": "Zoë", "groups": ["welfare"], "email": email, "email_verified": true });
    for (sub, title) in [("u5", Title::Participant), ("u6", Title::ExperienceExpert)] {
        let email = format!("{sub}@example.org");
        let piet = place.ground.account("Piet", &email, title).await;
        place.provider.knows(says(sub, &email));
        let gone = place.goes().await;
        assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_own_account");
        // A role that they were given does not make it the organisation's either.
        kring.give_role(piet, place.ground.organisation, OrganisationRole::Coach).await.unwrap();
        let gone = place.goes().await;
        assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_own_account");
        assert_eq!(kring.person_by_email(&email).await.unwrap(), piet);
        assert!(kring.devices(piet).await.unwrap().is_empty());
    }
    // An address that nobody has yet stays nobody's.
    place.provider.knows(says("u7", "later@example.org"));
    assert_eq!(place.whole().await["person"]["name"], "Zoë");
    assert!(kring.person_by_email("later@example.org").await.is_err());
    place.ground.account("Later", "later@example.org", Title::Participant).await;
}
