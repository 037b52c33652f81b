//! One connection: what the device says, what others did, and its end.

use std::{collections::HashMap, time::Duration};

use actix_web::{rt::time, web::Data};
use actix_ws::{AggregatedMessage, AggregatedMessageStream, Message, MessageStream, Session};
use futures_util::StreamExt;
use kring_domain::{
    ids::SpaceId,
    wire::{Cursor, Frame, MAX_MESSAGE_BYTES, SightCursor},
};
use tokio::sync::mpsc;

use super::closing::Closing;
use crate::{
    auth::{Principal, ProofFault, Proved, Scope, token_hash},
    fanout::{Ending, Event},
    http::Site,
    operations::{self, CaughtUp, SyncError},
    packing::{self, Turn},
};

/// How long a device may take to show its token.
const TOKEN_WITHIN: Duration = Duration::from_secs(10);

/// How often the server asks whether the device is there.
const ASK_EVERY: Duration = Duration::from_secs(30);

pub(super) async fn run(site: Data<Site>, session: Session, messages: MessageStream) {
    let mut messages = messages.max_frame_size(MAX_MESSAGE_BYTES);
    let why = match time::timeout(TOKEN_WITHIN, first_token(&site, &mut messages)).await {
        Ok(Ok(principal)) => {
            let mut messages = messages.aggregate_continuations().max_continuation_size(MAX_MESSAGE_BYTES);
            let (id, events) = site.kring.hub.listen(principal.person, principal.device);
            let mut connection =
                Connection { site: &site, session: session.clone(), principal, id, at: None, schema: 0 };
            let why = connection.talk(&mut messages, events).await;
            site.kring.hub.leave(id);
            why
        }
        Ok(Err(why)) => why,
        Err(_waited) => Closing::SignedOut,
    };
    tracing::debug!(?why, "a connection ended");
    // The device may be gone already.
    let _gone = session.close(why.reason(|| site.kring.proofs.nonce(site.kring.now()))).await;
}

/// The token, in one frame: before it there is nothing to put together.
async fn first_token(site: &Site, messages: &mut MessageStream) -> Result<Principal, Closing> {
    match messages.next().await {
        Some(Ok(Message::Binary(bytes))) => {
            let principal = read_token(site, &bytes)?;
            site.doors.device(principal.device).map_err(|_too_often| Closing::TooMany)?;
            // A device that was closed hears it here, and asks what became of it.
            let is_open = operations::is_open(&site.kring, principal).await.map_err(of_sync)?;
            if is_open { Ok(principal) } else { Err(Closing::SignedOut) }
        }
        Some(Ok(Message::Close(_))) | None => Err(Closing::Theirs),
        Some(
            Ok(Message::Text(_) | Message::Ping(_) | Message::Pong(_) | Message::Continuation(_) | Message::Nop)
            | Err(_),
        ) => Err(Closing::SignedOut),
    }
}

/// A token, a space, and the proof of its key, as if it were a `GET` of this connection's own address.
fn read_token(site: &Site, bytes: &[u8]) -> Result<Principal, Closing> {
    let text = std::str::from_utf8(bytes).map_err(|_not_text| Closing::SignedOut)?;
    let (text, proof) = text.split_once(' ').ok_or(Closing::ProofNeeded)?;
    let now = site.kring.now();
    let token = site.kring.access.read(text, now).map_err(|_not_valid| Closing::SignedOut)?;
    let proved = site.kring.proofs.accept(proof, "GET", "/v1/live", now).map_err(|fault| match fault {
        ProofFault::Invalid => Closing::ProofNeeded,
        ProofFault::NeedsNonce => Closing::NonceWanted,
    })?;
    if proved != (Proved { key: token.key, token: Some(token_hash(text)) }) {
        return Err(Closing::ProofNeeded);
    }
    match token.scope {
        Scope::Everything => Ok(token.principal),
        Scope::LastWords => Err(Closing::SignedOut),
    }
}

/// Where the device is, once it has said so.
#[derive(Default)]
struct Position {
    sight: SightCursor,
    cursors: HashMap<SpaceId, Cursor>,
}

struct Connection<'s> {
    site: &'s Site,
    session: Session,
    principal: Principal,
    id: u64,
    at: Option<Position>,
    /// What the app knows of documents, as its last greeting said.
    schema: u16,
}

impl Connection<'_> {
    async fn talk(&mut self, messages: &mut AggregatedMessageStream, mut events: mpsc::Receiver<Event>) -> Closing {
        let mut ask = time::interval(ASK_EVERY);
        ask.tick().await;
        let mut heard = true;
        loop {
            let until_end = self.until_end();
            let done = tokio::select! {
                event = events.recv() => match event {
                    Some(event) => self.event(event).await,
                    None => Err(Closing::Behind),
                },
                message = messages.next() => {
                    heard = true;
                    Box::pin(self.message(message)).await
                }
                _moment = ask.tick() => {
                    let was_heard = std::mem::replace(&mut heard, false);
                    if was_heard { self.ask().await } else { Err(Closing::Behind) }
                }
                () = time::sleep(until_end) => Err(Closing::SignedOut),
            };
            if let Err(why) = done {
                return why;
            }
        }
    }

    /// Asks whether the device is there; and looks whether it is still open, for the command line may have closed it.
    async fn ask(&mut self) -> Result<(), Closing> {
        let is_open = operations::is_open(&self.site.kring, self.principal).await.map_err(of_sync)?;
        if !is_open {
            return Err(Closing::RightsLost);
        }
        self.session.ping(b"").await.map_err(|_closed| Closing::Theirs)
    }

    fn until_end(&self) -> Duration {
        let left_ms = self.principal.until.0.saturating_sub(self.site.kring.now().0);
        Duration::from_millis(u64::try_from(left_ms).unwrap_or(0))
    }

    async fn message(
        &mut self,
        message: Option<Result<AggregatedMessage, actix_ws::ProtocolError>>,
    ) -> Result<(), Closing> {
        match message {
            Some(Ok(AggregatedMessage::Binary(bytes))) if bytes.first() == Some(&b'e') => {
                self.site.doors.device(self.principal.device).map_err(|_too_often| Closing::TooMany)?;
                let fresh = read_token(self.site, &bytes)?;
                if (fresh.person, fresh.device) != (self.principal.person, self.principal.device) {
                    return Err(Closing::SignedOut);
                }
                self.principal = fresh;
                Ok(())
            }
            Some(Ok(AggregatedMessage::Binary(bytes))) => {
                self.site.doors.device(self.principal.device).map_err(|_too_often| Closing::TooMany)?;
                let turn = self.site.turns.take(&bytes).await;
                if turn.is_some() && !operations::is_open(&self.site.kring, self.principal).await.map_err(of_sync)? {
                    return Err(Closing::RightsLost);
                }
                let frames = packing::open(bytes).await.map_err(|_not_ours| Closing::Malformed)?;
                self.frames(frames, turn).await
            }
            Some(Ok(AggregatedMessage::Ping(bytes))) => {
                self.session.pong(&bytes).await.map_err(|_closed| Closing::Theirs)
            }
            Some(Ok(AggregatedMessage::Pong(_))) => Ok(()),
            Some(Ok(AggregatedMessage::Text(_)) | Err(_)) => Err(Closing::Malformed),
            Some(Ok(AggregatedMessage::Close(_))) | None => Err(Closing::Theirs),
        }
    }

    async fn frames(&mut self, frames: Vec<Frame>, turn: Option<Turn>) -> Result<(), Closing> {
        let greeting = frames.iter().find_map(|frame| match frame {
            Frame::Hello(hello) => Some((hello.cursors.clone(), hello.schema)),
            Frame::Push(_)
            | Frame::Reoffer(_)
            | Frame::Verdicts(_)
            | Frame::Sight { .. }
            | Frame::Pull(_)
            | Frame::Clock(_)
            | Frame::Unsupported { .. }
            | Frame::Ping(_)
            | Frame::Pong(_) => None,
        });
        if let Some((cursors, schema)) = greeting {
            self.schema = schema;
            // Listen first, then look: what is committed in between is heard twice rather than not at all.
            self.follow(&cursors).await?;
        }
        let answered =
            operations::answer(&self.site.kring, self.principal, self.schema, frames).await.map_err(of_sync)?;
        // A device that does not read its answer keeps nobody waiting.
        drop(turn);
        self.send(answered.frames).await?;
        match answered.caught_up {
            Some(caught_up) => self.stand(caught_up).await,
            None => Ok(()),
        }
    }

    async fn follow(&self, cursors: &[Cursor]) -> Result<(), Closing> {
        let rights = operations::rights_now(&self.site.kring, self.principal, cursors).await.map_err(of_sync)?;
        self.site.kring.hub.follow(self.id, &rights);
        Ok(())
    }

    /// Keeps where the device is now; tells the rest when one message did not hold it all.
    async fn stand(&mut self, mut caught_up: CaughtUp) -> Result<(), Closing> {
        while caught_up.more {
            let cursors: Vec<Cursor> = caught_up.cursors.values().copied().collect();
            let (frames, next) = operations::catch_up(&self.site.kring, self.principal, caught_up.sight, &cursors)
                .await
                .map_err(of_sync)?;
            self.send(frames).await?;
            caught_up = next;
        }
        self.at = Some(Position { sight: caught_up.sight, cursors: caught_up.cursors });
        Ok(())
    }

    async fn event(&mut self, event: Event) -> Result<(), Closing> {
        match event {
            Event::Items { after, cursor, message } => {
                let Some(at) = self.at.as_mut() else { return Ok(()) };
                let known = at.cursors.get(&cursor.space).map_or(0, |known| known.seq);
                if known >= cursor.seq {
                    return Ok(());
                }
                if known < after {
                    // Another process wrote in between, such as the command line.
                    return Box::pin(self.look_again()).await;
                }
                at.cursors.insert(cursor.space, cursor);
                self.session.binary(message).await.map_err(|_closed| Closing::Theirs)
            }
            Event::Sight => Box::pin(self.look_again()).await,
            Event::End(Ending::RightsLost) => Err(Closing::RightsLost),
            Event::End(Ending::Stopping) => Err(Closing::Stopping),
        }
    }

    async fn look_again(&mut self) -> Result<(), Closing> {
        let Some(at) = &self.at else { return Ok(()) };
        let (sight, cursors) = (at.sight, at.cursors.values().copied().collect::<Vec<_>>());
        self.follow(&cursors).await?;
        let (frames, caught_up) =
            operations::catch_up(&self.site.kring, self.principal, sight, &cursors).await.map_err(of_sync)?;
        self.send(frames).await?;
        self.stand(caught_up).await
    }

    async fn send(&mut self, frames: Vec<Frame>) -> Result<(), Closing> {
        let message = packing::seal(frames).await.map_err(|_too_large| Closing::Behind)?;
        self.session.binary(message).await.map_err(|_closed| Closing::Theirs)
    }
}

fn of_sync(error: SyncError) -> Closing {
    match error {
        SyncError::SignedOut => Closing::SignedOut,
        SyncError::OtherDevice | SyncError::WrongFrames => Closing::WrongFrames,
        SyncError::Busy => Closing::Busy,
        SyncError::TooMuch => Closing::TooMany,
        SyncError::Store(error) => {
            tracing::error!(%error, "a live connection could not be served");
            Closing::Stopping
        }
    }
}
