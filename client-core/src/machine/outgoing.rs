//! What waits for the server also lies sealed to it, so that the tablet can hand it in while its person's place is locked.
//!
//! The copy is written and taken away in the batch that changes the outbox, so that there is never one without the other.

use std::collections::BTreeSet;

use kring_domain::wire::{Offer, Parcel, PublicKey, SCHEMA, Sender};
use minicbor::bytes::ByteArray;

use super::{Core, NewDelivery, Turn};
use crate::{
    records::{self, DeliveryKeys, Intent, OutboxState, Pending, keys},
    storage::{Op, Range, Table},
};

impl Core {
    /// The server said to which key to seal, and gave the secret that shows who sealed. What waits is sealed anew when it is
    /// another one than before.
    pub(super) fn set_delivery_keys(&mut self, told: &NewDelivery, turn: &mut Turn<'_>) {
        let (mut public, mut secret) = ([0; 32], [0; 32]);
        // A server that says something else is not understood: nothing is sealed to it, and all is sent after unlocking.
        if hex::decode_to_slice(&told.key, &mut public).is_err()
            || hex::decode_to_slice(&told.secret, &mut secret).is_err()
        {
            return;
        }
        let told = DeliveryKeys { public: ByteArray::from(public), secret: ByteArray::from(secret) };
        if self.state.delivery.as_ref() == Some(&told) {
            return;
        }
        turn.batch.put(Table::State, keys::DELIVERY.to_vec(), records::encode(&told));
        self.state.delivery = Some(told);
        turn.batch.delete_range(Range::whole(Table::Outgoing));
        for number in self.state.outbox.keys() {
            self.seal_one(*number, turn);
        }
    }

    /// Seals what this turn changed in the outbox, and takes away what no longer waits.
    pub(super) fn seal_outgoing(&self, turn: &mut Turn<'_>) {
        if self.state.delivery.is_none() {
            return;
        }
        let touched: BTreeSet<u64> = turn.batch.ops.iter().filter_map(outbox_number).collect();
        for number in touched {
            turn.batch.delete(Table::Outgoing, &keys::number(number));
            self.seal_one(number, turn);
        }
    }

    fn seal_one(&self, number: u64, turn: &mut Turn<'_>) {
        let (Some(session), Some(delivery)) = (&self.state.session, &self.state.delivery) else { return };
        let Some(parcel) = self.state.outbox.get(&number).and_then(parcel) else { return };
        let from = Sender { person: session.person, device: session.device, secret: &delivery.secret };
        let random = &mut *turn.random;
        let sealed =
            PublicKey::from_bytes(*delivery.public).seal(&parcel, from, &mut |bytes: &mut [u8]| random.fill(bytes));
        // To what is no key nothing can be sealed: it is sent after unlocking.
        if let Ok(sealed) = sealed {
            turn.batch.put(Table::Outgoing, keys::number(number), records::encode(&sealed));
        }
    }
}

/// The number of the outbox row that a step changes. Rows are changed one by one; whoever clears a table clears them all.
fn outbox_number(op: &Op) -> Option<u64> {
    match op {
        Op::Put { table: Table::Outbox, key, .. } => keys::number_of(key),
        Op::Delete(Range { table: Table::Outbox, from, .. }) => keys::number_of(from),
        Op::Put { .. } | Op::Delete(_) => None,
    }
}

/// What the server needs of an intent that it does not have yet.
fn parcel(item: &Pending) -> Option<Parcel> {
    if matches!(item.state, OutboxState::Accepted { .. }) {
        return None;
    }
    let (document, offer) = match &item.intent {
        // A change that is still to be made is none.
        Intent::Command { change, .. } if change.is_empty() => return None,
        Intent::Command { key, generation, change, .. } => (
            Some(*key),
            Offer::Change { command: item.id, document: 0, generation: *generation, change: change.clone() },
        ),
        Intent::Act(act) => (None, Offer::Act { command: item.id, space: item.space, act: act.clone() }),
    };
    Some(Parcel { schema: SCHEMA, document, offer })
}
