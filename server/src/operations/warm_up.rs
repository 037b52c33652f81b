//! What a process does only once (code read from disk, statements prepared) is done before the first device comes, so
//! that the first question after a start costs what every other one costs.

use kring_domain::{
    time::Timestamp,
    wire::{self, Cursor, Frame, Hello, PROTOCOL, SCHEMA, SightCursor},
};

use super::{pull, sync::SyncError};
use crate::{
    auth::{DeviceKey, Principal, Proving},
    fanout::cursor,
    kring::Kring,
    store::queries::{devices, members, people},
};

/// How often it is asked: once for what a process does once, and once more for what it does the second time.
const TIMES: usize = 4;

/// Asks what a device asks that missed nothing. Without a device there is nobody to be quick for.
///
/// # Errors
/// [`SyncError`], as for any device; nothing was changed.
pub(crate) async fn warm_up(kring: &Kring) -> Result<(), SyncError> {
    let on = kring.store.read();
    let Some((device, person)) = devices::last_used(on).await? else { return Ok(()) };
    let person = people::find(on, person).await?.ok_or(SyncError::SignedOut)?;
    let seats = members::seats(on, person.id, kring.now()).await?;
    let cursors: Vec<Cursor> =
        seats.iter().map(|seat| cursor(seat.membership.space, seat.head.seq, &seat.head.chain)).collect();
    let sight = SightCursor(person.sight_head);
    let hello = Hello { protocol: PROTOCOL, device, sight, cursors: cursors.clone(), schema: SCHEMA };
    let now = kring.now();
    let principal = Principal { person: person.id, device, until: now.plus_ms(60_000) };
    for _time in 0..TIMES {
        let Some(principal) = spoken(kring, principal, now) else { return Ok(()) };
        let _opened = wire::seal(&[Frame::Hello(hello.clone())]).and_then(|message| wire::open(&message));
        devices::is_open(on, principal.device, principal.person).await?;
        let (frames, _caught_up) = pull::catch_up(kring, principal, sight, &cursors).await?;
        let _sealed = wire::seal(&frames);
    }
    Ok(())
}

/// Who speaks, by a token and a proof of its key, as of any request.
fn spoken(kring: &Kring, principal: Principal, now: Timestamp) -> Option<Principal> {
    let key = DeviceKey::generate().ok()?;
    let token = kring.access.issue(principal, key.thumbprint()).ok()?;
    let nonce = kring.proofs.nonce(now);
    let address = "https://kring/v1/sync";
    let proving = Proving { method: "POST", address, token: Some(&token), nonce: Some(&nonce), at: now };
    // Where people reach the server under a name, this proof is of another; it costs the same.
    let _proved = kring.proofs.accept(&key.prove(&proving).ok()?, "POST", "/v1/sync", now);
    kring.access.read(&token, now).ok().map(|token| token.principal)
}
