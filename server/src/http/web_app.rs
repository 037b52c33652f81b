//! The web app's files: those inside the binary, or from a directory that the build made.
//!
//! What has a hash in its name is kept for ever; the page and the service worker are asked for again each time. Files
//! that the build packed (`.br`, `.gz`) are sent as they are. An address that is no file is a screen of the app.

use std::{
    borrow::Cow,
    path::{Component, Path, PathBuf},
};

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{ACCEPT_ENCODING, ETAG, HOST, IF_NONE_MATCH},
    http::{Method, StatusCode},
    web::{self, Data},
};
use sha2::{Digest, Sha256};

use super::{Site, methods, problem::Problem};

pub(super) async fn file(site: Data<Site>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let path = request.path().to_owned();
    if let Some(methods) = methods::at(&path) {
        return Err(Problem::not_done_here(methods));
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Problem::not_done_here("GET, HEAD"));
    }
    if path.starts_with("/v1/") || path.starts_with("/demo/") {
        return Err(Problem::not_found());
    }
    let files = Files::of(site.web.as_deref()).ok_or_else(Problem::not_found)?;
    let wanted = Wanted::of(&path).ok_or_else(Problem::not_found)?;
    let accepted = text(&request, ACCEPT_ENCODING.as_str()).to_owned();
    let asset = wanted.is_hashed;
    let found = web::block(move || read(&files, &wanted, &accepted))
        .await
        .map_err(|_no_thread| Problem::not_found())?
        .ok_or_else(Problem::not_found)?;

    let digest: [u8; 32] = Sha256::digest(&found.bytes).into();
    let tag = format!("\"{}\"", hex::encode(digest.split_at(8).0));
    let mut response = HttpResponse::Ok();
    response
        .insert_header((ETAG, tag.as_str()))
        .insert_header(("Vary", "Accept-Encoding"))
        .insert_header(("X-Content-Type-Options", "nosniff"))
        .insert_header(("Referrer-Policy", "no-referrer"))
        .insert_header(("Cross-Origin-Opener-Policy", "same-origin"))
        .insert_header(("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()"))
        .insert_header(("Content-Security-Policy", policy(text(&request, HOST.as_str()))))
        .insert_header(("Cache-Control", if asset { "public, max-age=31536000, immutable" } else { "no-cache" }));
    if text(&request, IF_NONE_MATCH.as_str()) == tag {
        return Ok(response.status(StatusCode::NOT_MODIFIED).finish());
    }
    if let Some(encoding) = found.encoding {
        response.insert_header(("Content-Encoding", encoding));
    }
    let body = match found.bytes {
        Cow::Borrowed(bytes) => web::Bytes::from_static(bytes),
        Cow::Owned(bytes) => web::Bytes::from(bytes),
    };
    Ok(response.content_type(found.media_type).body(body))
}

fn text<'a>(request: &'a HttpRequest, header: &str) -> &'a str {
    request.headers().get(header).and_then(|value| value.to_str().ok()).unwrap_or("")
}

/// Everything from here and nothing from elsewhere. WebAssembly may be compiled; photos and recordings are blobs.
fn policy(host: &str) -> String {
    let plain = !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".:-[]".contains(&byte));
    // Older engines do not count a WebSocket to the same place as `'self'`.
    let sockets = if plain { format!(" ws://{host} wss://{host}") } else { String::new() };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; \
         media-src 'self' blob:; font-src 'self'; connect-src 'self'{sockets}; worker-src 'self' blob:; \
         manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// Where the files are.
enum Files {
    Directory(PathBuf),
    Inside,
}

impl Files {
    /// Those in the directory that was named, or else inside the binary; `None` for a binary without them.
    fn of(directory: Option<&Path>) -> Option<Self> {
        match directory {
            Some(directory) => Some(Self::Directory(directory.to_owned())),
            None => inside("index.html").map(|_page| Self::Inside),
        }
    }

    fn get(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        match self {
            Self::Directory(directory) => std::fs::read(directory.join(name)).ok().map(Cow::Owned),
            Self::Inside => inside(name),
        }
    }
}

/// A file inside the binary.
#[cfg(feature = "web")]
fn inside(name: &str) -> Option<Cow<'static, [u8]>> {
    use rust_embed::RustEmbed;
    #[derive(RustEmbed)]
    #[folder = "../web/dist"]
    struct Dist;
    Dist::get(name).map(|file| file.data)
}

/// This binary was built without the web app.
#[cfg(not(feature = "web"))]
const fn inside(_name: &str) -> Option<Cow<'static, [u8]>> {
    None
}

struct Wanted {
    name: String,
    is_hashed: bool,
    /// Whether the app's page is given where there is no such file.
    is_screen: bool,
}

impl Wanted {
    /// `None` for an address that would leave the directory.
    fn of(address: &str) -> Option<Self> {
        let name = address.trim_start_matches('/');
        let relative = Path::new(name);
        let inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || address.contains('\\') || address.contains('%') {
            return None;
        }
        let is_screen = relative.extension().is_none();
        let name = if name.is_empty() { "index.html" } else { name };
        Some(Self { name: name.to_owned(), is_hashed: address.starts_with("/assets/"), is_screen })
    }
}

struct Found {
    bytes: Cow<'static, [u8]>,
    media_type: &'static str,
    encoding: Option<&'static str>,
}

fn read(files: &Files, wanted: &Wanted, accepted: &str) -> Option<Found> {
    of_name(files, &wanted.name, accepted)
        .or_else(|| wanted.is_screen.then(|| of_name(files, "index.html", accepted))?)
}

/// A file by its name, packed when there is a packed one that whoever asks can unpack.
fn of_name(files: &Files, name: &str, accepted: &str) -> Option<Found> {
    let media_type = media_type(Path::new(name));
    for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
        if accepted.split(',').any(|each| each.trim().split(';').next() == Some(encoding))
            && let Some(bytes) = files.get(&format!("{name}.{suffix}"))
        {
            return Some(Found { bytes, media_type, encoding: Some(encoding) });
        }
    }
    let bytes = files.get(name)?;
    Some(Found { bytes, media_type, encoding: None })
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        _other => "application/octet-stream",
    }
}
