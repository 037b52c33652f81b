//! A parcel as it lies on tablets keeps opening: its bytes are those of `vectors/parcel.txt`.

use kring_domain::{
    acts::Act,
    ids::{CommandId, DeviceId, PersonId, SpaceId},
    wire::{Offer, Parcel, SealedParcel, SecretKey, Sender},
};

const SECRET: [u8; 32] = [5; 32];

fn parcel() -> Parcel {
    let (command, space) = (CommandId::from_bytes([1; 16]), SpaceId::from_bytes([2; 16]));
    Parcel { schema: 1, document: None, offer: Offer::Act { command, space, act: Act::Leave } }
}

fn piet() -> Sender<'static> {
    Sender { person: PersonId::from_bytes([3; 16]), device: DeviceId::from_bytes([4; 16]), secret: &SECRET }
}

#[test]
fn an_old_parcel_opens_and_a_new_one_is_written_so() {
    let key = SecretKey::from_seed(&[6; 32]).unwrap();
    let old = include_str!("vectors/parcel.txt").trim();
    let new = key.public().seal(&parcel(), piet(), &mut |bytes: &mut [u8]| bytes.fill(7)).unwrap();
    assert_eq!(hex::encode(minicbor::to_vec(&new).unwrap()), old);
    let held: SealedParcel = minicbor::decode(&hex::decode(old).unwrap()).unwrap();
    assert_eq!(key.open(&held, piet()), Ok(parcel()));
}
