//! What waits also lies sealed for the server: never readable here, never without its row in the outbox, and openable with
//! the server's key by whoever knows that it is of this person on this device.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed, which is what it is for")]

mod scene;

use futures_executor::block_on;
use kring_client::{
    machine::{Event, NewDelivery, NewTokens},
    storage::{Range, Storage as _, Table},
};
use kring_domain::{
    ids::DeviceId,
    verdict::{Refusal, Verdict},
    wire::{Frame, NotOpened, Parcel, SCHEMA, SealedParcel, SecretKey, Sender},
};
use scene::*;

const DEVICE: DeviceId = DeviceId::from_bytes([9; 16]);
const SECRET: [u8; 32] = [7; 32];

fn server(seed: u8) -> SecretKey {
    SecretKey::from_seed(&[seed; 32]).unwrap()
}

fn anna() -> Sender<'static> {
    Sender { person: ANNA, device: DEVICE, secret: &SECRET }
}

/// The server gives tokens, and says to which key to seal.
fn told(device: &mut Device, key: &SecretKey) {
    let delivery = NewDelivery { key: hex::encode(key.public().as_bytes()), secret: hex::encode(SECRET) };
    let tokens = NewTokens {
        access_token: "a".to_owned(),
        expires_in_s: 600,
        refresh_token: "r".to_owned(),
        delivery: Some(delivery),
    };
    let request = device.request();
    device.tell(Event::TokensRenewed { request, tokens });
}

fn sealed(device: &Device) -> Vec<SealedParcel> {
    let found = block_on(device.host.storage().read(&[Range::whole(Table::Outgoing)])).unwrap().remove(0);
    found.iter().map(|(_key, value)| kring_client::records::decode(value).unwrap()).collect()
}

fn opened(device: &Device, key: &SecretKey) -> Vec<Parcel> {
    sealed(device).iter().map(|parcel| key.open(parcel, anna()).unwrap()).collect()
}

#[test]
fn what_waits_is_sealed_in_order_and_goes_with_its_verdict() {
    let (mut device, key) = (Device::of_anna(1), server(1));
    told(&mut device, &key);
    device.tell(Event::Disconnected);
    let ids = [device.write(1, "Eén"), device.write(2, "Twee"), device.write(3, "Drie")];
    let parcels = opened(&device, &key);
    assert_eq!(parcels.iter().map(|parcel| command_of(&parcel.offer)).collect::<Vec<_>>(), ids);
    device.tell(Event::Connected);
    let (_, offers) = device.said();
    for (parcel, (document, offer)) in parcels.iter().zip(&offers) {
        assert_eq!((parcel.schema, &parcel.document, &parcel.offer), (SCHEMA, document, offer), "as it is pushed");
    }
    let verdicts = vec![
        verdict(ids[0], Verdict::Accepted { seq: 3 }),
        verdict(ids[1], Verdict::Refused { reason: Refusal::NotAllowed }),
    ];
    device.hear(vec![Frame::Clock(NOW), Frame::Verdicts(verdicts)]);
    let left = opened(&device, &key);
    assert_eq!(left.iter().map(|parcel| command_of(&parcel.offer)).collect::<Vec<_>>(), [ids[2]]);
    // Rebuilt without the refused one, it is sealed as it would be pushed now.
    device.sent.clear();
    device.tell(Event::Disconnected);
    device.tell(Event::Connected);
    assert_eq!(left[0].offer, device.said().1.pop().unwrap().1);
    device.hear(vec![Frame::Clock(NOW), Frame::Verdicts(vec![verdict(ids[2], Verdict::Accepted { seq: 4 })])]);
    assert_eq!(sealed(&device), []);
}

#[test]
fn what_was_there_before_is_sealed_and_a_new_key_takes_all_of_it() {
    let (mut device, first, second) = (Device::of_anna(1), server(1), server(2));
    device.tell(Event::Disconnected);
    device.write(1, "Van voor er een sleutel was.");
    assert_eq!(sealed(&device), []);
    told(&mut device, &first);
    assert_eq!(opened(&device, &first).len(), 1);
    let before = sealed(&device);
    told(&mut device, &first);
    assert_eq!(sealed(&device), before, "the same key again changes nothing");
    let mut device = device.restart(2);
    device.write(2, "Na een herstart.");
    assert_eq!(opened(&device, &first).len(), 2);
    told(&mut device, &second);
    assert_eq!(opened(&device, &second).len(), 2);
    assert_eq!(first.open(&sealed(&device)[0], anna()), Err(NotOpened));
    let request = device.request();
    device.tell(Event::SignOut { request, even_unsent: true });
    assert_eq!(sealed(&device), []);
}

#[test]
fn a_parcel_opens_for_its_person_device_and_secret_alone() {
    let (mut device, key) = (Device::of_anna(1), server(1));
    told(&mut device, &key);
    device.tell(Event::Disconnected);
    device.write(1, "Ik heb gebeld.");
    let parcel = sealed(&device).remove(0);
    assert!(!parcel.sealed.windows(6).any(|part| part == b"gebeld"));
    assert!(key.open(&parcel, anna()).is_ok());
    let other_device = DeviceId::from_bytes([8; 16]);
    for from in [
        Sender { person: PIET, ..anna() },
        Sender { device: other_device, ..anna() },
        Sender { secret: &[8; 32], ..anna() },
    ] {
        assert_eq!(key.open(&parcel, from), Err(NotOpened), "{from:?}");
    }
    for place in 0..parcel.sealed.len() {
        let mut bent = parcel.clone();
        bent.sealed[place] ^= 1;
        assert_eq!(key.open(&bent, anna()), Err(NotOpened), "bent at {place}");
        bent.sealed.truncate(place);
        assert_eq!(key.open(&bent, anna()), Err(NotOpened), "cut at {place}");
    }
    let mut bent = parcel.clone();
    bent.encapsulated[0] ^= 1;
    assert_eq!(key.open(&bent, anna()), Err(NotOpened));
}
