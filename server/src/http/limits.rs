//! How often one address or device may ask.
//!
//! A community centre is one address, and so is whoever guesses codes in it: nobody there is ever locked out. An address
//! that was wrong too often is only slowed down, to a pace at which thirty people still come in within ten minutes.

use std::{
    collections::HashMap,
    fmt,
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use actix_web::HttpRequest;
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
};
use kring_domain::ids::DeviceId;

use super::{Site, problem::Problem};
use crate::config::Rates;

/// How often one address may be wrong about a code: sixty times at once (thirty newcomers who mistype twice), and then once a
/// minute.
const WRONG_AT_ONCE: u32 = 60;

/// How long an address that was wrong more often is slowed down: 10 minutes from the last time.
const SLOW_FOR: Duration = Duration::from_secs(10 * 60);

/// How often such an address may ask per minute. One that guesses all day has 8,640 guesses at 729 million codes; thirty
/// newcomers, with a look and a knock each, are inside within ten minutes.
const SLOW_PER_MINUTE: u32 = 6;

/// The limits.
pub(crate) struct Doors {
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    slow_addresses: DefaultKeyedRateLimiter<IpAddr>,
    wrong: DefaultKeyedRateLimiter<IpAddr>,
    slowed: Mutex<HashMap<IpAddr, Instant>>,
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
            slow_addresses: RateLimiter::keyed(quota(SLOW_PER_MINUTE)),
            wrong: RateLimiter::keyed(quota(1).allow_burst(NonZeroU32::new(WRONG_AT_ONCE).unwrap_or(NonZeroU32::MIN))),
            slowed: Mutex::default(),
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
        if self.is_slow(site, request) {
            return self.check(&self.slow_addresses, site, request);
        }
        self.check(&self.addresses, site, request)
    }

    /// Counts a code that led nowhere.
    pub(crate) fn was_wrong(&self, site: &Site, request: &HttpRequest) {
        if self.check(&self.wrong, site, request).is_err() {
            let mut slowed = self.slowed();
            if slowed.len() > 50_000 {
                slowed.retain(|_address, since| since.elapsed() < SLOW_FOR);
            }
            slowed.insert(key_of(site, request), Instant::now());
        }
    }

    fn is_slow(&self, site: &Site, request: &HttpRequest) -> bool {
        self.slowed().get(&key_of(site, request)).is_some_and(|since| since.elapsed() < SLOW_FOR)
    }

    fn slowed(&self) -> MutexGuard<'_, HashMap<IpAddr, Instant>> {
        // A panic while the table was held leaves at worst an address too many.
        self.slowed.lock().unwrap_or_else(PoisonError::into_inner)
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
        let address = key_of(site, request);
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

/// By what an address is counted. A connection without one (a socket in the file system) counts as one address.
fn key_of(site: &Site, request: &HttpRequest) -> IpAddr {
    address_of(site, request).unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED))
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
