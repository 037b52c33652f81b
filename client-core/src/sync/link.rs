//! How it is with the server, as far as this session knows. Nothing of it is stored.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::{
    ids::{CommandId, SpaceId},
    wire::{Cursor, Frame},
};

use super::reoffer::Offered;

/// How the last attempt to reach the server went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Not tried yet.
    #[default]
    Unknown,
    /// It answered.
    Up,
    /// It did not.
    Down,
}

/// How it is with the server.
#[derive(Debug, Default)]
pub(crate) struct Link {
    /// The last attempt.
    pub(crate) reach: Reach,
    /// A live connection is open.
    pub(crate) live: bool,
    /// The live connection knows where the device is.
    pub(crate) greeted: bool,
    /// A request is on its way and its answer is not here.
    pub(crate) awaiting: bool,
    /// Intents that are on their way.
    pub(crate) in_flight: BTreeSet<CommandId>,
    /// Intents that are offered again at the next tick, not before.
    pub(crate) held_back: BTreeSet<CommandId>,
    /// How often an intent was offered again at once.
    pub(crate) tries: BTreeMap<CommandId, u8>,
    /// Where the device is in a space while more is coming; not kept.
    pub(crate) pages: BTreeMap<SpaceId, Cursor>,
    /// What the server accepted and did not tell back yet is offered once more: a server that was restored meanwhile
    /// does not have it.
    pub(crate) doubt_accepted: bool,
    /// Attachments that the host is sending.
    pub(crate) uploads: BTreeSet<[u8; 32]>,
    /// Attachments that are tried again at the next tick.
    pub(crate) failed_uploads: BTreeSet<[u8; 32]>,
    /// What a restored server lost is offered again with the next answer.
    pub(crate) reoffer_due: bool,
    /// Spaces whose lost items were offered again in this session.
    pub(crate) reoffered: BTreeMap<SpaceId, Offered>,
    /// The last number that the server was asked to say back.
    pub(crate) ping: u32,
    /// What a restored server lost: goes before the outbox in the next message.
    pub(crate) reoffers: Vec<Frame>,
    /// The device was ended from elsewhere: what waits is still pushed, and nothing is asked for any more.
    pub(crate) last_words: bool,
    /// The server does not speak this app's protocol.
    pub(crate) upgrade_needed: bool,
    /// Something is left to ask for at once: more is coming.
    pub(crate) more: bool,
}

/// How often an intent is offered again at once before it waits for the next tick.
const MAX_TRIES: u8 = 3;

impl Link {
    /// A live connection opened. What failed before it is tried again at once: nobody waits for a tick after a server came
    /// back.
    pub(crate) fn connected(&mut self) {
        self.try_again();
        self.live = true;
        self.greeted = false;
        self.awaiting = false;
        self.in_flight.clear();
        self.pages.clear();
        self.reoffered.values_mut().for_each(Offered::lost);
    }

    /// The connection closed, or a message did not get through.
    pub(crate) fn lost(&mut self) {
        self.reach = Reach::Down;
        self.live = false;
        self.greeted = false;
        self.awaiting = false;
        self.more = false;
        self.in_flight.clear();
        self.pages.clear();
        self.reoffer_due = true;
        self.reoffers.clear();
        self.reoffered.values_mut().for_each(Offered::lost);
        self.uploads.clear();
    }

    /// What was asked to wait may be tried again.
    pub(crate) fn try_again(&mut self) {
        self.held_back.clear();
        self.tries.clear();
        self.doubt_accepted = true;
        self.reoffer_due = true;
        self.reoffered.values_mut().for_each(Offered::try_again);
        self.failed_uploads.clear();
    }

    /// A number for the server to say back.
    pub(crate) const fn next_ping(&mut self) -> u32 {
        self.ping = self.ping.wrapping_add(1);
        self.ping
    }

    /// An intent is no longer on its way: it changed, or it waits.
    pub(crate) fn not_sent(&mut self, command: CommandId) {
        self.in_flight.remove(&command);
    }

    /// An intent must be offered again: at once a few times, then at the next tick.
    pub(crate) fn offer_again(&mut self, command: CommandId) {
        self.in_flight.remove(&command);
        let tries = self.tries.entry(command).or_insert(0);
        *tries = tries.saturating_add(1);
        if *tries > MAX_TRIES {
            self.held_back.insert(command);
        }
    }
}
