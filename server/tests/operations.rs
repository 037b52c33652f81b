//! For who runs the server: health, numbers, the description, the web app's files, the lock.

use kring_server::{Config, Disclosure, StartError, start};
use serde_json::Value;

use crate::harness::{ground, ground_with, random};

#[tokio::test]
async fn health_numbers_and_description() {
    let ground = ground().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(ground.http.get(ground.url(path)).send().await.unwrap().status(), 200);
    }
    let text = ground.http.get(ground.url("/metrics")).send().await.unwrap().text().await.unwrap();
    assert!(text.contains("kring_http_requests_total 2"), "{text}");
    let described: Value = ground.http.get(ground.url("/v1/openapi.json")).send().await.unwrap().json().await.unwrap();
    let paths = described["paths"].as_object().unwrap();
    for path in ["/v1/sync", "/v1/live", "/v1/join", "/v1/token", "/v1/spaces/{space}/attachments/{sha256}"] {
        assert!(paths.contains_key(path), "{path} is not described");
    }
}

#[tokio::test]
async fn the_web_app_is_served_with_a_strict_policy_and_the_right_caching() {
    let web = std::env::temp_dir().join(format!("kring-web-{}", hex::encode(random())));
    std::fs::create_dir_all(web.join("assets")).unwrap();
    std::fs::write(web.join("index.html"), "<!doctype html>").unwrap();
    std::fs::write(web.join("assets/app-1a2b.js"), "1").unwrap();
    std::fs::write(web.join("assets/app-1a2b.js.br"), "packed").unwrap();
    let served = web.clone();
    let ground = ground_with(|config| config.web = Some(served)).await;
    let get = |path: &str| ground.http.get(ground.url(path));
    for path in ["/", "/groepen/1"] {
        let page = get(path).send().await.unwrap();
        assert_eq!(page.headers()["cache-control"], "no-cache");
        let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
        let tag = page.headers()["etag"].clone();
        assert_eq!(page.text().await.unwrap(), "<!doctype html>");
        assert_eq!(get(path).header("if-none-match", tag).send().await.unwrap().status(), 304);
    }
    let asset = get("/assets/app-1a2b.js").header("accept-encoding", "gzip, br").send().await.unwrap();
    assert_eq!(asset.headers()["content-encoding"], "br");
    assert!(asset.headers()["cache-control"].to_str().unwrap().contains("immutable"));
    assert_eq!(get("/assets/none.js").send().await.unwrap().status(), 404);
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fkring.db"] {
        assert_ne!(get(path).send().await.unwrap().status(), 200, "{path}");
    }
    std::fs::remove_dir_all(web).unwrap();
}

#[tokio::test]
async fn a_demo_listens_here_alone_and_a_directory_has_one_server() {
    let beyond =
        Config { demo: true, ..Config::new(std::env::temp_dir().join("kring-never-made"), ([0, 0, 0, 0], 0).into()) };
    assert!(matches!(start(beyond).await, Err(StartError::DemoBeyondLoopback)));
    let ground = ground().await;
    assert!(matches!(start(ground.config.clone()).await, Err(StartError::Locked(_))));
    use std::os::unix::fs::PermissionsExt;
    for key in ["token.key", "mac.key"] {
        assert_eq!(std::fs::metadata(ground.data.join(key)).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let plain = ground_with(|config| config.demo = false).await;
    assert_eq!(plain.http.get(plain.url("/demo/mailbox")).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn who_finds_a_hole_reads_whom_to_tell_while_that_holds() {
    let path = "/.well-known/security.txt";
    let silent = ground().await;
    assert_eq!(silent.http.get(silent.url(path)).send().await.unwrap().status(), 404);
    let contact = Disclosure::read("mailto:security@example.org", "2027-06-01").unwrap();
    let ground = ground_with(|config| config.disclosure = Some(contact)).await;
    let told = ground.http.get(ground.url(path)).send().await.unwrap();
    assert_eq!(told.status(), 200);
    assert_eq!(told.headers()["content-type"], "text/plain; charset=utf-8");
    let expected = "Contact: mailto:security@example.org\nExpires: 2027-06-01T00:00:00Z\nPreferred-Languages: nl, en\n";
    assert_eq!(told.text().await.unwrap(), expected);
    ground.clock.pass(365 * 24 * 60 * 60 * 1000);
    assert_eq!(ground.http.get(ground.url(path)).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn every_answer_but_those_of_sync_keeps_a_browser_in_bounds() {
    let ground = ground_with(|config| config.behind_proxy = true).await;
    let space = ground.space(kring_domain::spaces::SpaceKind::PeerGroup, "Koffie").await;
    let attachment = format!("/v1/spaces/{space}/attachments/{}", "0".repeat(64));
    for path in ["/healthz", "/v1/openapi.json", "/v1/devices", attachment.as_str(), "/none.js"] {
        let answer = ground.http.get(ground.url(path)).send().await.unwrap();
        for (name, value) in [
            ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
            ("cross-origin-resource-policy", "same-origin"),
            ("referrer-policy", "no-referrer"),
            ("strict-transport-security", "max-age=31536000"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(answer.headers().get(name).map(|found| found.to_str().unwrap()), Some(value), "{path} {name}");
        }
    }
    let sync = ground.post("/v1/sync", serde_json::json!({})).await;
    assert!(!sync.headers().contains_key("x-frame-options"));
}
