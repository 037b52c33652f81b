//! The web app's files, from the directory that the build made.
//!
//! What has a hash in its name is kept for ever; the page and the service worker are asked for again each time. Files
//! that the build packed (`.br`, `.gz`) are sent as they are. An address that is no file is a screen of the app.

use std::path::{Component, Path, PathBuf};

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{ACCEPT_ENCODING, ETAG, HOST, IF_NONE_MATCH},
    http::{Method, StatusCode},
    web::{self, Data},
};
use sha2::{Digest, Sha256};

use super::{Site, problem::Problem};

pub(super) async fn file(site: Data<Site>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "This is not done here."));
    }
    let path = request.path().to_owned();
    if path.starts_with("/v1/") || path.starts_with("/demo/") {
        return Err(Problem::not_found());
    }
    let directory = site.web.clone().ok_or_else(Problem::not_found)?;
    let wanted = Wanted::of(&directory, &path).ok_or_else(Problem::not_found)?;
    let accepted = text(&request, ACCEPT_ENCODING.as_str()).to_owned();
    let asset = wanted.is_hashed;
    let found = web::block(move || read(&directory, &wanted, &accepted))
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
    Ok(response.content_type(found.media_type).body(found.bytes))
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

struct Wanted {
    file: PathBuf,
    is_hashed: bool,
    /// Whether the app's page is given where there is no such file.
    is_screen: bool,
}

impl Wanted {
    /// `None` for an address that would leave the directory.
    fn of(directory: &Path, address: &str) -> Option<Self> {
        let relative = Path::new(address.trim_start_matches('/'));
        let inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || address.contains('\\') || address.contains('%') {
            return None;
        }
        let is_screen = relative.extension().is_none();
        let file = if address == "/" { directory.join("index.html") } else { directory.join(relative) };
        Some(Self { file, is_hashed: address.starts_with("/assets/"), is_screen })
    }
}

struct Found {
    bytes: Vec<u8>,
    media_type: &'static str,
    encoding: Option<&'static str>,
}

fn read(directory: &Path, wanted: &Wanted, accepted: &str) -> Option<Found> {
    let file = if wanted.file.is_file() {
        wanted.file.clone()
    } else if wanted.is_screen {
        directory.join("index.html")
    } else {
        return None;
    };
    let media_type = media_type(&file);
    for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
        if accepted.split(',').any(|each| each.trim().split(';').next() == Some(encoding)) {
            let mut packed = file.clone().into_os_string();
            packed.push(".");
            packed.push(suffix);
            if let Ok(bytes) = std::fs::read(packed) {
                return Some(Found { bytes, media_type, encoding: Some(encoding) });
            }
        }
    }
    let bytes = std::fs::read(file).ok()?;
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
