//! What the NL GOV profile asks besides of whoever lets people in with their work account.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kring_server::admin::ClientProof;
use reqwest::Url;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, RsaPublicKeyComponents,
    UnparsedPublicKey,
};
use serde_json::{Value, json};

use crate::{harness::NOW, work_accounts::Place};

const RSA: &[u8] = include_bytes!("harness/rsa-2048.pem");

impl Place {
    /// Kring says with its own key who it is.
    async fn with_own_key() -> Self {
        let place = Self::new(false).await;
        place.set(|settings| settings.proof = ClientProof::Key).await;
        place.provider.takes(&["private_key_jwt"], &["RS256", "PS256", "ES256"]);
        place
    }

    async fn public_keys(&self) -> Vec<Value> {
        let address = self.ground.url(&format!("/v1/sign-in/work/jwks/{}", self.ground.organisation));
        let set: Value = self.ground.http.get(address).send().await.unwrap().json().await.unwrap();
        set["keys"].as_array().unwrap().clone()
    }

    /// What Kring handed in last at the door of tokens.
    fn handed_in(&self) -> BTreeMap<String, String> {
        let asked = self.provider.asked().pop().unwrap();
        let (head, form) = asked.split_once("\n\n").or_else(|| asked.split_once("\r\n\n")).unwrap();
        assert!(!head.to_lowercase().contains("authorization:"), "{head}");
        Url::parse(&format!("form:?{form}")).unwrap().query_pairs().into_owned().collect()
    }
}

/// What an assertion says, once one of the published keys has signed it.
fn believed(assertion: &str, keys: &[Value]) -> (Value, Value) {
    let (message, signature) = assertion.rsplit_once('.').unwrap();
    let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap();
    let [head, claims] = [0, 1].map(|place| message.split('.').nth(place).unwrap());
    let [head, claims]: [Value; 2] = [head, claims].map(|part| serde_json::from_slice(&bytes(part)).unwrap());
    let key = keys.iter().find(|key| key["kid"] == head["kid"]).unwrap();
    let number = |name: &str| bytes(key[name].as_str().unwrap());
    let (message, signature) = (message.as_bytes(), bytes(signature));
    match head["alg"].as_str().unwrap() {
        "ES256" => {
            let point = [vec![4], number("x"), number("y")].concat();
            UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, &signature).unwrap();
        }
        "PS256" => RsaPublicKeyComponents { n: number("n"), e: number("e") }
            .verify(&RSA_PSS_2048_8192_SHA256, message, &signature)
            .unwrap(),
        "RS256" => RsaPublicKeyComponents { n: number("n"), e: number("e") }
            .verify(&RSA_PKCS1_2048_8192_SHA256, message, &signature)
            .unwrap(),
        other => panic!("{other}"),
    }
    (head, claims)
}

#[tokio::test]
async fn kring_says_who_it_is_with_a_key_of_this_organisation_and_anew_each_time() {
    let place = Place::with_own_key().await;
    let keys = place.public_keys().await;
    assert_eq!(keys.len(), 1);
    assert!(keys[0].get("d").is_none(), "the private half stays here");
    let mut told = Vec::new();
    for _time in 0..2 {
        place.whole().await;
        let form = place.handed_in();
        assert_eq!(form["client_assertion_type"], "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        assert!(!form.contains_key("client_secret"));
        let (head, claims) = believed(&form["client_assertion"], &keys);
        assert_eq!(head["alg"], "ES256");
        assert_eq!((&claims["iss"], &claims["sub"]), (&json!("kring"), &json!("kring")));
        assert_eq!(claims["aud"], format!("{}/token", place.provider.issuer()));
        let now = NOW / 1000;
        assert_eq!((&claims["iat"], &claims["exp"]), (&json!(now), &json!(now + 60)));
        assert!(claims["jti"].as_str().unwrap().len() >= 22, "128 bits");
        told.push(claims["jti"].clone());
    }
    assert_ne!(told[0], told[1]);
    // Of no other organisation.
    let other = place.ground.handle().kring().create_organisation("Gemeente Zuid").await.unwrap();
    let address = place.ground.url(&format!("/v1/sign-in/work/jwks/{other}"));
    assert_eq!(place.ground.http.get(address).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn a_key_that_was_brought_signs_in_the_best_way_that_the_provider_takes() {
    let place = Place::new(false).await;
    let kring = place.ground.handle().kring();
    assert!(kring.add_client_key(place.ground.organisation, Some(b"-----BEGIN PRIVATE KEY-----")).await.is_err());
    assert!(kring.add_client_key(place.ground.organisation, Some(&[0; 200])).await.is_err());
    kring.add_client_key(place.ground.organisation, Some(RSA)).await.unwrap();
    place.set(|settings| settings.proof = ClientProof::Key).await;
    let keys = place.public_keys().await;
    assert_eq!((keys.len(), &keys[0]["kty"]), (1, &json!("RSA")));
    for (taken, used) in [(&["RS256", "PS256"][..], "PS256"), (&["RS256"], "RS256")] {
        place.provider.takes(&["private_key_jwt"], taken);
        place.whole().await;
        assert_eq!(believed(&place.handed_in()["client_assertion"], &keys).0["alg"], used);
    }
    // Nothing that this key can do: nobody comes in with less.
    place.provider.takes(&["private_key_jwt"], &["ES512"]);
    let gone = place.goes().await;
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_not_set_up");
    place.provider.takes(&["client_secret_basic"], &[]);
    let gone = place.goes().await;
    assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_not_set_up");
}

#[tokio::test]
async fn a_new_key_is_told_to_the_provider_before_it_signs() {
    let place = Place::with_own_key().await;
    let kring = place.ground.handle().kring();
    let first = place.public_keys().await;
    for _time in 0..2 {
        place.ground.clock.pass(1000);
        kring.add_client_key(place.ground.organisation, None).await.unwrap();
        let keys = place.public_keys().await;
        assert_eq!(keys.len(), 2, "the one that signs, and the newest");
        assert_eq!(keys[1], first[0]);
        place.whole().await;
        believed(&place.handed_in()["client_assertion"], &first);
    }
    assert_ne!(kring.create_organisation("Gemeente Zuid").await.unwrap(), place.ground.organisation);
}

#[tokio::test]
async fn a_provider_may_turn_its_key_between_two_sign_ins() {
    let place = Place::new(false).await;
    place.whole().await;
    place.provider.turns_its_key();
    place.whole().await;
}

#[tokio::test]
async fn who_signed_in_less_surely_than_is_asked_does_not_come_in() {
    const SUBSTANTIAL: &str = "http://eidas.europa.eu/LoA/substantial";
    let place = Place::new(false).await;
    let level = |acr: Value| json!({ "sub": "u1", "name": "Sanne", "groups": ["welfare"], "acr": acr });
    place.set(|settings| settings.levels = vec![SUBSTANTIAL.to_owned()]).await;
    let sent: Value = place.begin().await.json().await.unwrap();
    let address: Url = sent["address"].as_str().unwrap().parse().unwrap();
    assert!(address.query_pairs().any(|(name, value)| name == "acr_values" && value == SUBSTANTIAL));
    for acr in [json!(null), json!("0"), json!("http://eidas.europa.eu/LoA/low")] {
        place.provider.knows(level(acr));
        let gone = place.goes().await;
        assert_eq!(place.comes_back(&gone.state, "&code=c1").await, "/#/work/fault/work_account_too_low");
    }
    for acr in ["substantial", "high"] {
        place.provider.knows(level(json!(format!("http://eidas.europa.eu/LoA/{acr}"))));
        place.whole().await;
    }
    // A provider that cannot be that sure says so.
    let gone = place.goes().await;
    let back = place.comes_back(&gone.state, "&error=unmet_authentication_requirements").await;
    assert_eq!(back, "/#/work/fault/work_account_too_low");
    let mut settings = place.ground.handle().kring().identity_providers().await.unwrap().remove(0).1;
    assert_eq!(settings.levels, [SUBSTANTIAL]);
    settings.levels = vec!["two words".to_owned()];
    let refused = place.ground.handle().kring().set_identity_provider(place.ground.organisation, settings).await;
    assert!(refused.is_err());
}

#[tokio::test]
async fn of_two_states_none_is_believed_and_a_problem_says_so() {
    let place = Place::new(false).await;
    let gone = place.goes().await;
    for twice in ["state", "code", "iss"] {
        let address = format!("{}?state={}&code=c1&iss=a&{twice}=again", place.back(), gone.state);
        let answer = place.browser.get(place.ground.url(&address)).send().await.unwrap();
        assert_eq!(answer.status(), 400);
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        assert_eq!(answer.json::<Value>().await.unwrap()["code"], "malformed");
        let form = format!("state={}&code=c1&iss=a&{twice}=again", gone.state);
        let answer = place.browser.post(place.ground.url(&place.back())).body(form).send().await.unwrap();
        assert_eq!(answer.status(), 400);
    }
    // Nothing was used up by it.
    assert!(place.comes_back(&gone.state, "&code=c1").await.starts_with("/#/work/in/"));
}

#[tokio::test]
async fn who_is_sent_back_over_the_open_net_is_not_sent_away() {
    let place = Place::at("http://kring.example.org").await;
    let answer = place.begin().await;
    assert_eq!(answer.status(), 409);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "work_account_not_set_up");
    let mut settings = place.ground.handle().kring().identity_providers().await.unwrap().remove(0).1;
    settings.issuer = "http://login.example.org".to_owned();
    let refused = place.ground.handle().kring().set_identity_provider(place.ground.organisation, settings).await;
    assert!(refused.is_err());
}
