//! What the machine holds in memory of what is stored: everything small.

use std::collections::BTreeMap;

use kring_domain::{
    about_me::Account,
    arrangements::AllArranged,
    documents::DocumentKey,
    ids::{CommandId, PersonId, SpaceId},
    instruments::Shelf,
    sight::Given,
    time::Timestamp,
    wire::OrganisationCard,
};

use crate::{
    records::{
        self, AttachmentRecord, Boxed, DeliveryKeys, Help, Pending, Session, SpaceRecord, SyncState, Tokens, keys,
    },
    storage::{Range, Record, Table},
};

/// Everything small that is stored.
#[derive(Debug, Default)]
pub struct State {
    /// Who is signed in.
    pub session: Option<Session>,
    /// What opens the server's doors.
    pub tokens: Option<Tokens>,
    /// What seals the outbox for the server, once the server said so.
    pub delivery: Option<DeliveryKeys>,
    /// Where the device is.
    pub sync: SyncState,
    /// What is being written, by space.
    pub drafts: BTreeMap<SpaceId, String>,
    /// The spaces.
    pub spaces: BTreeMap<SpaceId, SpaceRecord>,
    /// What waits, oldest first.
    pub outbox: BTreeMap<u64, Pending>,
    /// *Niet geplaatst*, oldest first.
    pub refused: BTreeMap<u64, Boxed>,
    /// Attachments whose bytes are here, by hash.
    pub attachments: BTreeMap<[u8; 32], AttachmentRecord>,
    /// What one gave sight of, and who looked.
    pub given: Given,
    /// Who helps, when someone does.
    pub help: Option<Help>,
    /// The organisations in which one makes groups.
    pub makes_groups_in: Vec<OrganisationCard>,
    /// What the server last told of one's account.
    pub account: Option<Account>,
    /// The instruments of one's organisations; `None` before the server told any.
    pub instruments: Option<Shelf>,
    /// What one's organisations wrote down; `None` before the server told any.
    pub arrangements: Option<AllArranged>,
    /// How many records could not be unsealed and were put apart.
    pub apart: u32,
    /// The first number that no record in storage has, read or not: what another version of the app wrote and this one
    /// cannot read stays where it is.
    free_number: u64,
}

impl State {
    /// What must be read to know it.
    pub const RANGES: [Range; 6] = [
        Range::whole(Table::State),
        Range::whole(Table::Spaces),
        Range::whole(Table::Outbox),
        Range::whole(Table::Refused),
        Range::whole(Table::Attachments),
        Range::whole(Table::Apart),
    ];

    /// From the records of [`State::RANGES`]. A record that cannot be read is left out.
    #[must_use]
    pub fn from_records(answer: &[Vec<Record>]) -> Self {
        let mut state = Self::default();
        let [small, spaces, outbox, refused, attachments, apart] = answer else { return state };
        for (key, value) in small {
            match key.as_slice() {
                keys::SESSION => state.session = records::decode(value),
                keys::TOKENS => state.tokens = records::decode(value),
                keys::GIVEN => state.given = records::decode(value).unwrap_or_default(),
                keys::HELP => state.help = records::decode(value),
                keys::MAKES_GROUPS_IN => state.makes_groups_in = records::decode(value).unwrap_or_default(),
                keys::INSTRUMENTS => state.instruments = serde_json::from_slice(value).ok(),
                keys::ARRANGEMENTS => state.arrangements = serde_json::from_slice(value).ok(),
                keys::ACCOUNT => state.account = serde_json::from_slice(value).ok(),
                keys::DELIVERY => state.delivery = records::decode(value),
                keys::SYNC => state.sync = records::decode(value).unwrap_or_default(),
                key => {
                    if let (Some(space), Ok(draft)) = (keys::draft_space(key), String::from_utf8(value.clone())) {
                        state.drafts.insert(space, draft);
                    }
                }
            }
        }
        let read = spaces.iter().filter_map(|(_key, value)| records::decode::<SpaceRecord>(value));
        state.spaces = read.map(|space| (space.space(), space)).collect();
        let taken = outbox.iter().chain(refused).filter_map(|(key, _value)| keys::number_of(key)).max();
        state.free_number = taken.map_or(0, |last| last + 1);
        state.outbox = numbered(outbox);
        state.refused = numbered(refused);
        state.attachments = attachments
            .iter()
            .filter_map(|(key, value)| Some((key.as_slice().try_into().ok()?, records::decode(value)?)))
            .collect();
        state.apart = u32::try_from(apart.len()).unwrap_or(u32::MAX);
        state.begin_own();
        // Tokens that cannot be read are none: one signs in again to send.
        if let (Some(session), None) = (&mut state.session, &state.tokens)
            && !session.awaits_account
        {
            session.ended = true;
        }
        state
    }

    /// Whose words wait here, where they say so.
    #[must_use]
    pub fn owner(&self) -> Option<PersonId> {
        self.me().or_else(|| self.outbox.values().find_map(|item| item.document()?.owner))
    }

    /// Who is signed in.
    #[must_use]
    pub fn me(&self) -> Option<PersonId> {
        self.session.as_ref().map(|session| session.person)
    }

    /// The number of the next intent.
    #[must_use]
    pub fn next_number(&self) -> u64 {
        let last = |numbers: Option<&u64>| numbers.map_or(0, |last| last + 1);
        last(self.outbox.keys().next_back()).max(last(self.refused.keys().next_back())).max(self.free_number)
    }

    /// The intents that wait for one document, oldest first.
    pub fn pending_for<'a>(&'a self, key: &'a DocumentKey) -> impl Iterator<Item = (u64, &'a Pending)> {
        self.outbox.iter().filter(move |(_, item)| item.document() == Some(key)).map(|(number, item)| (*number, item))
    }

    /// The number of an intent that waits.
    #[must_use]
    pub fn number_of(&self, command: CommandId) -> Option<u64> {
        self.outbox.iter().find(|(_number, item)| item.id == command).map(|(number, _item)| *number)
    }

    /// The moment by the server's clock.
    #[must_use]
    pub const fn corrected(&self, now: Timestamp) -> Timestamp {
        now.plus_ms(self.sync.clock_offset_ms)
    }
}

fn numbered<T: for<'b> minicbor::Decode<'b, ()>>(stored: &[Record]) -> BTreeMap<u64, T> {
    stored.iter().filter_map(|(key, value)| Some((keys::number_of(key)?, records::decode(value)?))).collect()
}
