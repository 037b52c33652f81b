//! `GET /.well-known/security.txt` (RFC 9116): whom to tell of a hole in the server's security.

use actix_web::{HttpResponse, web::Data};

use super::{Site, problem::Problem};

/// The contact that the server was started with. Without one, or after its last day, there is no such file.
pub(super) async fn security_txt(site: Data<Site>) -> Result<HttpResponse, Problem> {
    let disclosure = site.disclosure.as_ref().filter(|disclosure| disclosure.holds(site.kring.now()));
    let text = disclosure.ok_or_else(Problem::not_found)?.text();
    Ok(HttpResponse::Ok()
        .insert_header(("Cache-Control", "max-age=3600"))
        .content_type("text/plain; charset=utf-8")
        .body(text))
}
