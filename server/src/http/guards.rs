//! Headers that keep a browser from doing more with an answer than it should.

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};

use super::Site;

/// What each answer says where its own handler said nothing else; the web app's pages have a policy of their own.
const GUARDS: [(&str, &str); 5] = [
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// A year of TLS alone. Said only behind a proxy, which is what has TLS; over plain HTTP a browser passes it over.
const TLS_ALONE: (&str, &str) = ("strict-transport-security", "max-age=31536000");

/// Adds them.
pub(super) fn add(headers: &mut HeaderMap, site: &Site) {
    let tls_alone = site.behind_proxy.then_some(TLS_ALONE);
    for (name, value) in GUARDS.into_iter().chain(tls_alone) {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}
