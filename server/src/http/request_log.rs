//! One line in the log for each request: an id, the route, the status and the time. Never a body, a token or an address.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{HeaderName, HeaderValue},
    middleware::Next,
    web::Data,
};

use super::{Site, guards};
use crate::metrics::count;

static NUMBER: AtomicU64 = AtomicU64::new(1);

pub(crate) async fn log(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let begun = Instant::now();
    let id = format!("{:x}-{:x}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let site = request.app_data::<Data<Site>>().cloned();
    let mut response = next.call(request).await?;
    let status = response.status();
    let route = response.request().match_pattern().unwrap_or_else(|| "/".to_owned());
    if let Some(site) = &site {
        count(&site.kring.metrics.requests);
        if status.is_server_error() {
            count(&site.kring.metrics.server_errors);
        }
    }
    let lean = route == "/v1/sync" || route == "/v1/live";
    let versioned = route.starts_with("/v1/") && !lean;
    let headers = response.headers_mut();
    // Sync counts its bytes, and no browser shows what it answers.
    if let Some(site) = site.filter(|_site| !lean) {
        guards::add(headers, &site);
    }
    if versioned {
        headers.insert(HeaderName::from_static("api-version"), HeaderValue::from_static("1.0.0"));
    }
    if status.as_u16() >= 400
        && let Ok(id) = HeaderValue::from_str(&id)
    {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    let method = response.request().method().as_str();
    let micros = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
    if status.is_server_error() {
        tracing::warn!(id, method, route, status = status.as_u16(), micros, "answered");
    } else if status.is_client_error() {
        tracing::info!(id, method, route, status = status.as_u16(), micros, "answered");
    } else {
        tracing::debug!(id, method, route, status = status.as_u16(), micros, "answered");
    }
    Ok(response)
}
