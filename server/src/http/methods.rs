//! What may be done at an address, as the description says it: for who asks something else there.

use std::sync::LazyLock;

use serde_json::Value;

use super::openapi::DESCRIPTION;

/// Each described address: its parts, and its methods as an `Allow` header has them (RFC 9110 §10.2.1).
static DESCRIBED: LazyLock<Vec<(Vec<String>, String)>> = LazyLock::new(|| {
    let description: Value = serde_json::from_str(DESCRIPTION).unwrap_or_default();
    let paths = description.get("paths").and_then(Value::as_object);
    paths.into_iter().flatten().map(|(path, methods)| (parts(path), allow(methods))).collect()
});

/// The methods of this address; `None` where the description knows no such address.
pub(super) fn at(path: &str) -> Option<&'static str> {
    let asked = parts(path);
    let found = DESCRIBED.iter().find(|(described, _methods)| {
        described.len() == asked.len()
            && described.iter().zip(&asked).all(|(part, asked)| part.starts_with('{') || part == asked)
    });
    found.map(|(_described, methods)| methods.as_str())
}

fn parts(path: &str) -> Vec<String> {
    path.split('/').map(ToOwned::to_owned).collect()
}

fn allow(methods: &Value) -> String {
    let known = ["get", "head", "post", "put", "patch", "delete"];
    let here = known.into_iter().filter(|method| methods.get(method).is_some());
    here.map(str::to_ascii_uppercase).collect::<Vec<_>>().join(", ")
}
