//! How often one address or device may ask.

use std::{
    fmt,
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
};

use actix_web::HttpRequest;
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
};
use kring_domain::ids::DeviceId;

use super::{Site, problem::Problem};
use crate::config::Rates;

/// The limits.
pub(crate) struct Doors {
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    refreshes: DefaultKeyedRateLimiter<IpAddr>,
    connections: DefaultKeyedRateLimiter<IpAddr>,
    devices: DefaultKeyedRateLimiter<DeviceId>,
    clock: DefaultClock,
}

impl fmt::Debug for Doors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Doors")
    }
}

impl Doors {
    pub(crate) fn new(rates: Rates) -> Self {
        let quota = |per_minute| Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN));
        Self {
            addresses: RateLimiter::keyed(quota(rates.door_per_minute)),
            refreshes: RateLimiter::keyed(quota(rates.sync_per_minute)),
            connections: RateLimiter::keyed(quota(rates.sync_per_minute)),
            devices: RateLimiter::keyed(quota(rates.sync_per_minute)),
            clock: DefaultClock::default(),
        }
    }

    /// Counts a request at the door: signing in, joining.
    ///
    /// # Errors
    /// A problem that says how long to wait.
    pub(crate) fn address(&self, site: &Site, request: &HttpRequest) -> Result<(), Problem> {
        self.check(&self.addresses, site, request)
    }

    /// Counts a request for new tokens. A whole house may sit behind one address, and no token can be guessed.
    ///
    /// # Errors
    /// A problem that says how long to wait.
    pub(crate) fn refresh(&self, site: &Site, request: &HttpRequest) -> Result<(), Problem> {
        self.check(&self.refreshes, site, request)
    }

    /// Counts a live connection that begins, before its token is known. A whole house may sit behind one address.
    ///
    /// # Errors
    /// A problem that says how long to wait.
    pub(crate) fn connection(&self, site: &Site, request: &HttpRequest) -> Result<(), Problem> {
        self.check(&self.connections, site, request)
    }

    fn check(
        &self,
        limiter: &DefaultKeyedRateLimiter<IpAddr>,
        site: &Site,
        request: &HttpRequest,
    ) -> Result<(), Problem> {
        // A connection without an address (a socket in the file system) counts as one address.
        let address = address_of(site, request).unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED));
        if limiter.len() > 50_000 {
            limiter.retain_recent();
        }
        limiter
            .check_key(&address)
            .map_err(|until| Problem::too_many(until.wait_time_from(self.clock.now()).as_secs() + 1))
    }

    /// Counts a request of a device.
    ///
    /// # Errors
    /// A problem that says how long to wait.
    pub(crate) fn device(&self, device: DeviceId) -> Result<(), Problem> {
        if self.devices.len() > 50_000 {
            self.devices.retain_recent();
        }
        self.devices
            .check_key(&device)
            .map_err(|until| Problem::too_many(until.wait_time_from(self.clock.now()).as_secs() + 1))
    }
}

/// Where a request comes from; of IPv6 the network, because one household has as many addresses as it likes.
fn address_of(site: &Site, request: &HttpRequest) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|address| address.ip());
    let address = if site.behind_proxy { forwarded_for(request).or(peer) } else { peer }?;
    Some(match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    })
}

/// The last address in `X-Forwarded-For`: the one that the proxy itself saw. Those before it are whatever the client wrote.
fn forwarded_for(request: &HttpRequest) -> Option<IpAddr> {
    let last = request.headers().get_all("x-forwarded-for").last()?;
    last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}
