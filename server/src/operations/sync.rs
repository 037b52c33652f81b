//! One round trip: what a device says, and everything it gets back.

use kring_domain::{
    verdict::{Postponement, Verdict},
    wire::{Frame, Hello, Offer, PROTOCOL, Push, VerdictOn},
};

use super::{
    pull::{self, CaughtUp},
    writer::{CarryError, Job},
};
use crate::{
    auth::Principal,
    kring::Kring,
    metrics::count,
    store::{StoreError, queries::devices},
};

/// After how many seconds a device comes back when too much waits.
pub(crate) const BUSY_S: u64 = 5;

/// Why a message was not answered.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The device was closed, or the account is gone: sign in again.
    #[error("sign in again")]
    SignedOut,
    /// The message says it is of another device than the token.
    #[error("the message is of another device than the token")]
    OtherDevice,
    /// The message holds frames that a device does not send, or no greeting where one is asked.
    #[error("the message holds frames that do not belong there")]
    WrongFrames,
    /// Too much waits to be written: nothing was done, come back in [`BUSY_S`] seconds.
    #[error("too much waits")]
    Busy,
    /// This person's devices were told so much in this minute that they wait for the next.
    #[error("too much was told in this minute")]
    TooMuch,
    /// The store failed; nothing was done.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An answer, and where the device is when it has it.
#[derive(Debug)]
pub struct Answered {
    /// The frames of the answer.
    pub frames: Vec<Frame>,
    pub(crate) caught_up: Option<CaughtUp>,
}

/// Answers one message of a device: carries out what it pushes, then tells what it missed. A message that does not greet is
/// of an app that says nothing of its schema.
///
/// # Errors
/// [`SyncError`], by what is wrong. When it is not [`SyncError::Store`], nothing was done; a failure of the store may
/// come after the pushes were kept, and a repeat gets their verdicts.
pub async fn sync(kring: &Kring, principal: Principal, frames: Vec<Frame>) -> Result<Answered, SyncError> {
    Box::pin(answer(kring, principal, 0, frames)).await
}

/// The same for a device that greeted earlier, on the same connection, with this schema.
///
/// # Errors
/// As [`sync`].
pub(crate) async fn answer(
    kring: &Kring,
    principal: Principal,
    schema: u16,
    frames: Vec<Frame>,
) -> Result<Answered, SyncError> {
    count(&kring.metrics.syncs);
    let said = Said::of(principal, schema, frames)?;
    let hello = match said.hello {
        Some(hello) if hello.protocol == PROTOCOL => Some(hello),
        Some(_other) => {
            let frames = vec![Frame::Unsupported { lowest: PROTOCOL, highest: PROTOCOL }];
            return Ok(Answered { frames, caught_up: None });
        }
        None => None,
    };
    if !devices::is_open(kring.store.read(), principal.device, principal.person).await? {
        return Err(SyncError::SignedOut);
    }
    let mut answer = vec![Frame::Clock(kring.now())];
    answer.extend(said.pings.into_iter().map(Frame::Pong));
    if !said.job.pushes.is_empty() || !said.job.reoffers.is_empty() {
        let asked_for = commands(&said.job.pushes);
        let offers_again = !said.job.reoffers.is_empty();
        let verdicts = match kring.writer().carry(said.job).await {
            Ok(verdicts) => verdicts,
            Err(CarryError::Busy) => return Err(SyncError::Busy),
            // What is offered again has no verdict: without an error the device would think that it was not wanted.
            Err(CarryError::Store(error)) if offers_again => return Err(error.into()),
            // Nothing was kept. The device keeps its work and offers it again, and hears meanwhile what others did.
            Err(CarryError::Store(_)) => asked_for,
        };
        if !verdicts.is_empty() {
            answer.push(Frame::Verdicts(verdicts));
        }
    }
    let caught_up = match hello {
        Some(hello) => {
            let (frames, caught_up) = pull::catch_up(kring, principal, hello.sight, &hello.cursors).await?;
            answer.extend(frames);
            Some(caught_up)
        }
        None => None,
    };
    Ok(Answered { frames: answer, caught_up })
}

fn commands(pushes: &[Push]) -> Vec<VerdictOn> {
    let verdict = Verdict::Later { reason: Postponement::Busy };
    pushes
        .iter()
        .flat_map(|push| &push.offers)
        .map(|offer| match offer {
            Offer::Change { command, .. } | Offer::Act { command, .. } => VerdictOn { command: *command, verdict },
        })
        .collect()
}

/// What a device said, sorted.
struct Said {
    hello: Option<Hello>,
    job: Job,
    pings: Vec<u32>,
}

impl Said {
    fn of(principal: Principal, schema: u16, frames: Vec<Frame>) -> Result<Self, SyncError> {
        let job = Job { principal, schema, pushes: Vec::new(), reoffers: Vec::new() };
        let mut said = Self { hello: None, job, pings: Vec::new() };
        for frame in frames {
            match frame {
                Frame::Hello(hello) if hello.device != principal.device => return Err(SyncError::OtherDevice),
                Frame::Hello(hello) if said.hello.is_none() => {
                    said.job.schema = hello.schema;
                    said.hello = Some(hello);
                }
                Frame::Push(push) => said.job.pushes.push(push),
                Frame::Reoffer(again) => said.job.reoffers.push(again),
                Frame::Ping(number) => said.pings.push(number),
                Frame::Pong(_) => {}
                Frame::Hello(_)
                | Frame::Verdicts(_)
                | Frame::Sight { .. }
                | Frame::Pull(_)
                | Frame::Clock(_)
                | Frame::Unsupported { .. } => return Err(SyncError::WrongFrames),
            }
        }
        Ok(said)
    }
}
