//! What a device says of itself where someone may be let in on it.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use kring_domain::ids::DeviceId;

use super::problem::Problem;
use crate::auth::{DeviceKind, Installation};

/// The header with the kind of device: `phone`, `tablet` or `computer`.
const KIND: &str = "kring-device";

/// A device on which someone wants to be let in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arriving {
    kind: DeviceKind,
}

impl Arriving {
    /// The same, with the id that it would like to have.
    pub(super) const fn wishes(self, wished: Option<DeviceId>) -> Installation {
        Installation { wished, kind: self.kind }
    }
}

impl FromRequest for Arriving {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let word = request.headers().get(KIND).and_then(|value| value.to_str().ok()).unwrap_or_default();
        ready(Ok(Self { kind: DeviceKind::of(word) }))
    }
}
