use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use kring_domain::{
    ids::{DeviceId, OrganisationId, PersonId, SpaceId},
    people::{Picture, Standing, Title},
    spaces::SpaceKind,
    time::Timestamp,
};
use kring_server::{Clock, Config, DeviceKey, Handle, MailRoute, Proving, Rates, admin::NewAccount, start};
use reqwest::RequestBuilder;
use serde_json::{Value, json};

use super::{Phone, random};

/// 2026-11-21T12:00Z.
pub(crate) const NOW: i64 = 1_795_262_400_000;

/// A clock that a test moves.
#[derive(Debug)]
pub(crate) struct TestClock(AtomicI64);

impl TestClock {
    pub(crate) fn pass(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// A running server on a directory of its own, gone at the end of the test.
pub(crate) struct Ground {
    pub(crate) data: PathBuf,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) http: reqwest::Client,
    pub(crate) organisation: OrganisationId,
    /// The key of every phone here that was not given one of its own.
    pub(crate) key: Arc<DeviceKey>,
    /// What goes into its proofs, where a test must.
    pub(crate) nonce: Option<String>,
    pub(crate) config: Config,
    handle: Option<Handle>,
}

pub(crate) async fn ground() -> Ground {
    ground_with(|_config| {}).await
}

pub(crate) async fn ground_with(change: impl FnOnce(&mut Config)) -> Ground {
    let data = std::env::temp_dir().join(format!("kring-test-{}", hex::encode(random())));
    let clock = Arc::new(TestClock(AtomicI64::new(NOW)));
    let mut config = Config::new(data.clone(), ([127, 0, 0, 1], 0).into());
    config.clock = clock.clone();
    config.mail = MailRoute::Mailbox;
    config.demo = true;
    config.workers = 1;
    config.rates = Rates { door_per_minute: 1000, sync_per_minute: 10_000, ..Rates::default() };
    change(&mut config);
    let handle = start_earlier(&config, &clock).await;
    let organisation = handle.kring().create_organisation("Welzijn Noord").await.unwrap();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    Ground {
        data,
        clock,
        http,
        organisation,
        key: Arc::new(DeviceKey::generate().unwrap()),
        nonce: None,
        config,
        handle: Some(handle),
    }
}

/// Starts a server that has run for a minute by now: one that just began takes no proof without a nonce.
async fn start_earlier(config: &Config, clock: &TestClock) -> Handle {
    clock.pass(-60_000);
    let handle = start(config.clone()).await.unwrap();
    clock.pass(60_000);
    handle
}

/// A request as a device sends it: with its token, and the proof of its key.
pub(crate) trait Proved {
    fn proved(self, ground: &Ground, token: impl AsRef<str>) -> Self;
    fn proved_by(self, key: &DeviceKey, at: Timestamp, token: Option<&str>, nonce: Option<&str>) -> Self;
}

impl Proved for RequestBuilder {
    fn proved(self, ground: &Ground, token: impl AsRef<str>) -> Self {
        ground.prove(self, Some(token.as_ref()))
    }

    fn proved_by(self, key: &DeviceKey, at: Timestamp, token: Option<&str>, nonce: Option<&str>) -> Self {
        let request = self.try_clone().unwrap().build().unwrap();
        let (method, address) = (request.method().as_str(), request.url().as_str());
        with_proof(self, key, &Proving { method, address, token, nonce, at })
    }
}

fn with_proof(request: RequestBuilder, key: &DeviceKey, proving: &Proving<'_>) -> RequestBuilder {
    let proven = request.header("dpop", key.prove(proving).unwrap());
    match proving.token {
        Some(token) => proven.header("authorization", format!("DPoP {token}")),
        None => proven,
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        // The directory of a server that runs on until the process ends may stay behind in part.
        let _rest = std::fs::remove_dir_all(&self.data);
    }
}

impl Ground {
    pub(crate) fn handle(&self) -> &Handle {
        self.handle.as_ref().unwrap()
    }

    /// The moment by the test's clock. A server with another clock wants a nonce.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.handle().address())
    }

    /// The address of a path as people know it.
    pub(crate) fn known_as(&self, path: &str) -> String {
        match &self.config.origin {
            Some(origin) => format!("{origin}{path}"),
            None => self.url(path),
        }
    }

    pub(crate) async fn stop(&mut self) {
        self.handle.take().unwrap().stop().await.unwrap();
    }

    pub(crate) async fn start_again(&mut self) {
        self.handle = Some(start_earlier(&self.config, &self.clock).await);
    }

    pub(crate) async fn space(&self, kind: SpaceKind, name: &str) -> SpaceId {
        self.handle().kring().create_space(self.organisation, kind, name).await.unwrap()
    }

    /// An account with an address, in a space.
    pub(crate) async fn member(&self, space: SpaceId, name: &str, title: Title, standing: Standing) -> Phone {
        let email = format!("{}@example.org", name.to_lowercase());
        let person = self.account(name, &email, title).await;
        self.handle().kring().put_member(space, person, standing).await.unwrap();
        self.sign_in(&email).await
    }

    pub(crate) async fn account(&self, name: &str, email: &str, title: Title) -> PersonId {
        self.account_in(self.organisation, name, email, title).await
    }

    pub(crate) async fn account_in(
        &self,
        organisation: OrganisationId,
        name: &str,
        email: &str,
        title: Title,
    ) -> PersonId {
        let new = NewAccount {
            id: None,
            organisation: Some(organisation),
            name: name.to_owned(),
            picture: Picture::Lamp,
            title,
            email: Some(email.to_owned()),
        };
        self.handle().kring().create_person(new).await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> reqwest::Response {
        let request = self.http.post(self.url(path)).json(&body);
        self.prove(request, None).send().await.unwrap()
    }

    /// A request as a device sends it to the address that people know.
    pub(crate) fn prove(&self, request: RequestBuilder, token: Option<&str>) -> RequestBuilder {
        let sent = request.try_clone().unwrap().build().unwrap();
        let address = match &self.config.origin {
            Some(_known) => self.known_as(sent.url().path()),
            None => sent.url().to_string(),
        };
        let (method, nonce, at) = (sent.method().as_str(), self.nonce.as_deref(), self.now());
        with_proof(request, &self.key, &Proving { method, address: &address, token, nonce, at })
    }

    /// A nonce of the server at this address.
    pub(crate) async fn nonce_at(&self, url: &str) -> String {
        let request = self.http.post(format!("{url}/v1/token"));
        let answer = request.proved_by(&self.key, Timestamp(0), None, None).send().await.unwrap();
        assert_eq!(answer.status(), 401);
        answer.headers()["dpop-nonce"].to_str().unwrap().to_owned()
    }

    /// Signs in on a new phone, with the code from the mailbox.
    pub(crate) async fn sign_in(&self, email: &str) -> Phone {
        assert_eq!(self.post("/v1/sign-in/codes", json!({ "email": email })).await.status(), 202);
        self.handle().kring().run_jobs().await.unwrap();
        let code = self.code_for(email).await;
        let device = DeviceId::from_bytes(random());
        let asked = json!({ "email": email, "code": code, "device": device.to_string() });
        let url = self.url("/v1/sign-in");
        let request = self.http.post(url).header("kring-device", "phone").json(&asked);
        let answer = self.prove(request, None).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        Phone::signed_in(self, &answer.json().await.unwrap())
    }

    pub(crate) async fn code_for(&self, email: &str) -> String {
        let letters: Value = self.http.get(self.url("/demo/mailbox")).send().await.unwrap().json().await.unwrap();
        let letters = letters.as_array().unwrap();
        let letter = letters.iter().find(|letter| letter["to"] == email).unwrap();
        letter["subject"].as_str().unwrap().chars().filter(char::is_ascii_digit).collect()
    }

    /// Lets nothing be added to the erasure ledger: a directory stands in its place.
    pub(crate) fn block_ledger(&self) {
        std::fs::rename(self.data.join("erasures.jsonl"), self.data.join("erasures.aside")).unwrap();
        std::fs::create_dir(self.data.join("erasures.jsonl")).unwrap();
    }

    pub(crate) fn unblock_ledger(&self) {
        std::fs::remove_dir(self.data.join("erasures.jsonl")).unwrap();
        std::fs::rename(self.data.join("erasures.aside"), self.data.join("erasures.jsonl")).unwrap();
    }

    /// Every file under the data directory that holds these bytes.
    pub(crate) fn files_with(&self, needle: &[u8]) -> Vec<PathBuf> {
        fn walk(directory: &Path, needle: &[u8], found: &mut Vec<PathBuf>) {
            for entry in std::fs::read_dir(directory).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, needle, found);
                } else if std::fs::read(&path).unwrap().windows(needle.len()).any(|window| window == needle) {
                    found.push(path);
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.data, needle, &mut found);
        found
    }
}
