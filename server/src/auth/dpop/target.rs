//! Which address a proof is of. Behind a proxy the server does not know under which name people reach it: it is told
//! (`--origin`), or compares the path alone. It never guesses from a header that anyone can write.

#[derive(Debug)]
pub(super) struct Target {
    origin: Option<String>,
}

impl Target {
    pub(super) fn new(origin: Option<&str>) -> Self {
        Self { origin: origin.map(|origin| origin.trim_end_matches('/').to_owned()) }
    }

    /// Whether `address` (the `htu` of a proof) is that of a request for `path`. Query and fragment do not count.
    pub(super) fn is(&self, address: &str, path: &str) -> bool {
        let address = address.split(['?', '#']).next().unwrap_or_default();
        let Some((scheme, rest)) = address.split_once("://") else { return false };
        let Some(at) = rest.find('/') else { return false };
        let (host, asked) = rest.split_at(at);
        let origin_fits = match &self.origin {
            Some(origin) => origin.split_once("://") == Some((scheme, host)),
            None => matches!(scheme, "http" | "https"),
        };
        origin_fits && asked == path
    }
}
