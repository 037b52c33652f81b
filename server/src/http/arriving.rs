//! What a device says of itself where someone may be let in on it.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use kring_domain::ids::DeviceId;

use super::{bearer::Proven, problem::Problem};
use crate::auth::{DeviceKind, Installation, Thumbprint};

/// The header with the kind of device: `phone`, `tablet` or `computer`.
const KIND: &str = "kring-device";

/// A device on which someone wants to be let in, with a key of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arriving {
    kind: DeviceKind,
    key: Thumbprint,
}

impl Arriving {
    /// The same, with the id that it would like to have.
    pub(super) const fn wishes(self, wished: Option<DeviceId>) -> Installation {
        Installation { wished, kind: self.kind, key: self.key }
    }
}

impl FromRequest for Arriving {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let word = request.headers().get(KIND).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let proven = Proven::from_request(request, payload).into_inner();
        ready(proven.map(|Proven(key)| Self { kind: DeviceKind::of(word), key }))
    }
}
