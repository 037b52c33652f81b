//! The vault: nothing readable is stored, what is bent is put apart, and an older app's things come in whole.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "this is a test")]

mod scene;

use futures_executor::block_on;
use kring_client::{
    host::Host,
    machine::{Effect, Event},
    storage::{Batch, Bent, MemoryStorage, Range, Record, Seal as _, Sealed, Storage, StorageError, Table, Unsealable},
    vault::{
        Cost, DataKey, Locked, PasskeySecret, Secret, VaultSeal, take_over, unwrap, unwrap_with_passkey, wrap,
        wrap_for_passkey,
    },
    views::ViewQuery,
};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use scene::*;

type Random = Box<dyn FnMut(&mut [u8])>;

fn random(seed: u64) -> Random {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    Box::new(move |bytes: &mut [u8]| rng.fill_bytes(bytes))
}

fn key(seed: u64) -> DataKey {
    DataKey::random(&mut random(seed))
}

fn vault(storage: MemoryStorage, key: &DataKey) -> Sealed<MemoryStorage, VaultSeal<Random>> {
    Sealed::new(storage, VaultSeal::new(key, random(7)))
}

/// Cheap enough for a test.
const CHEAP: Cost = Cost { memory_kib: 8, passes: 1 };

#[test]
fn a_record_unseals_in_its_own_place_alone() {
    let (mine, other) = (key(1), key(2));
    let mut seal = VaultSeal::new(&mine, random(3));
    let stored = seal.seal(Table::Outbox, b"key", b"Ik heb gebeld.".to_vec());
    assert!(!stored.windows(6).any(|window| window == b"gebeld"));
    assert_eq!(seal.unseal(Table::Outbox, b"key", stored.clone()).unwrap(), b"Ik heb gebeld.");
    assert_ne!(seal.seal(Table::Outbox, b"key", b"Ik heb gebeld.".to_vec()), stored, "no nonce comes twice");

    assert!(seal.unseal(Table::Refused, b"key", stored.clone()).is_err(), "another table");
    assert!(seal.unseal(Table::Outbox, b"kez", stored.clone()).is_err(), "another key");
    assert!(VaultSeal::new(&other, random(3)).unseal(Table::Outbox, b"key", stored.clone()).is_err(), "another vault");
    for place in 0..stored.len() {
        let mut bent = stored.clone();
        *bent.get_mut(place).unwrap() ^= 1;
        let told = seal.unseal(Table::Outbox, b"key", bent.clone()).unwrap_err();
        assert_eq!(told, Unsealable::Bent(bent), "it comes back as it stood there");
        let cut = stored.get(..place).unwrap().to_vec();
        assert!(seal.unseal(Table::Outbox, b"key", cut).is_err(), "cut short after {place}");
    }
}

#[test]
fn a_passkey_opens_its_own_place_alone_beside_the_pin() {
    let data = key(1);
    let sealed = VaultSeal::new(&data, random(3)).seal(Table::State, b"k", b"v".to_vec());
    let opens = |key: &DataKey| VaultSeal::new(key, random(4)).unseal(Table::State, b"k", sealed.clone()).is_ok();
    let [mine, other] = [7_u8, 8].map(|byte| PasskeySecret::new(vec![byte; 32]).unwrap());
    let pin = |digits: &str| Secret::pin(digits.to_owned()).unwrap();

    let by_pin = wrap(&data, Some((&pin("4711"), CHEAP)), &mut random(5)).unwrap();
    let by_passkey = wrap_for_passkey(&data, &mine, "anna", &mut random(6)).unwrap();
    assert!(opens(&unwrap(&by_pin, Some(&pin("4711"))).unwrap()));
    assert!(opens(&unwrap_with_passkey(&by_passkey, &mine, "anna").unwrap()));
    assert_eq!(unwrap_with_passkey(&by_passkey, &other, "anna").unwrap_err(), Locked::WrongSecret);
    assert_eq!(unwrap_with_passkey(&by_passkey, &mine, "piet").unwrap_err(), Locked::WrongSecret, "another place");
    assert_eq!(unwrap_with_passkey(&by_pin, &mine, "anna").unwrap_err(), Locked::Damaged);
    assert!(unwrap(&by_passkey, Some(&pin("4711"))).is_err());
    assert!(unwrap(&by_passkey, None).is_err(), "it is never taken for a key without a lock");
    let plain = wrap(&data, None, &mut random(5)).unwrap();
    assert!(!by_passkey.windows(32).any(|window| plain.windows(32).any(|each| each == window)), "the key is not in it");
    for place in 0..by_passkey.len() {
        assert!(unwrap_with_passkey(by_passkey.get(..place).unwrap(), &mine, "anna").is_err());
        let mut bent = by_passkey.clone();
        *bent.get_mut(place).unwrap() ^= 1;
        assert!(unwrap_with_passkey(&bent, &mine, "anna").is_err(), "bent at {place}");
    }
    assert!(PasskeySecret::new(vec![7; 31]).is_none() && PasskeySecret::new(vec![7; 33]).is_none());
}

/// What this version keeps, later ones open: a PIN's and a passkey's wrapping of the key of seed 1, byte for byte. The second
/// was opened by another HKDF and another XChaCha20-Poly1305 as well.
#[test]
fn what_was_wrapped_opens_as_long_as_there_is_kring() {
    let data = key(1);
    let sealed = VaultSeal::new(&data, random(3)).seal(Table::State, b"k", b"v".to_vec());
    let opens = |key: &DataKey| VaultSeal::new(key, random(4)).unseal(Table::State, b"k", sealed.clone()).is_ok();
    let pin = Secret::pin("4711".to_owned()).unwrap();
    let secret = PasskeySecret::new(vec![7; 32]).unwrap();
    assert!(opens(&unwrap(&hex::decode(BY_PIN).unwrap(), Some(&pin)).unwrap()));
    assert!(opens(&unwrap_with_passkey(&hex::decode(BY_PASSKEY).unwrap(), &secret, "anna").unwrap()));
    assert_eq!(hex::encode(wrap(&data, Some((&pin, CHEAP)), &mut random(5)).unwrap()), BY_PIN);
    assert_eq!(hex::encode(wrap_for_passkey(&data, &secret, "anna", &mut random(6)).unwrap()), BY_PASSKEY);
}

const BY_PIN: &str = concat!(
    "8258304052533177724c061d012b43b847978e8538dbd91fcbfc734b247b70cf1dce05682dcad0750c9ad5ab9a36ffee5dd9",
    "e083820801505b7b6135be198533f7c7ec46651216b7581862e6d47e69b408d1bc79d641f9ae06de27f2dfd4d4d32e6d",
);
const BY_PASSKEY: &str = concat!(
    "835830cf50d4c7c44f6a20d8feccf1358cb22a845e1be1a8c874d28f4d9dc7330e0d3a06f08e63278add73f725462f8ab29a",
    "a25820e6c2614f6ebd4c6b5055bf86866fae7b56a9602a99133250ba8b7f516dff9dc45818ddb61d490dae569776fd1218f4",
    "0be9add7cb0be51cd05f0f",
);

#[test]
fn a_wrapped_key_opens_with_its_own_pin_alone() {
    let data = key(1);
    let sealed = VaultSeal::new(&data, random(3)).seal(Table::State, b"k", b"v".to_vec());
    let opens = |key: &DataKey| VaultSeal::new(key, random(4)).unseal(Table::State, b"k", sealed.clone()).is_ok();
    let pin = |digits: &str| Secret::pin(digits.to_owned()).unwrap();

    let open = wrap(&data, None, &mut random(5)).unwrap();
    assert!(opens(&unwrap(&open, None).unwrap()));

    let locked = wrap(&data, Some((&pin("4711"), CHEAP)), &mut random(5)).unwrap();
    assert!(opens(&unwrap(&locked, Some(&pin("4711"))).unwrap()));
    assert_eq!(unwrap(&locked, Some(&pin("4712"))).unwrap_err(), Locked::WrongSecret);
    assert_eq!(unwrap(&locked, None).unwrap_err(), Locked::SecretNeeded);
    assert_eq!(unwrap(&open, Some(&pin("4711"))).unwrap_err(), Locked::WrongSecret, "no lock opens with any PIN");
    assert!(!locked.windows(32).any(|window| open.windows(32).any(|plain| plain == window)), "the key is not in it");
    for length in 0..locked.len() {
        assert!(unwrap(locked.get(..length).unwrap(), Some(&pin("4711"))).is_err());
    }
}

#[test]
fn what_one_types_fits_or_is_refused() {
    for fit in ["0000", "12345678"] {
        assert!(Secret::pin(fit.to_owned()).is_ok());
    }
    for unfit in ["", "123", "123456789", "12a4", "12 4", "１２３４"] {
        assert!(Secret::pin(unfit.to_owned()).is_err(), "{unfit}");
    }
    assert!(Secret::code("k4pw7m".to_owned()).is_ok());
    assert!(Secret::code("k4pw7".to_owned()).is_err());
    assert!(!format!("{:?}", Secret::pin("4711".to_owned())).contains("4711"));
}

/// What a device shows of its group, from what is stored.
fn shown(storage: MemoryStorage, key: &DataKey) -> (String, String, MemoryStorage) {
    let mut host = Host::new(vault(storage, key));
    let mut entropy = random(11);
    let mut tell = |event| block_on(host.handle(NOW, &mut entropy, event));
    let mut effects = tell(Event::Start);
    effects.extend(tell(Event::Watch { watch: 1, query: ViewQuery::Log { space: SPACE, older: 0 } }));
    effects.extend(tell(Event::Watch { watch: 2, query: ViewQuery::Waiting }));
    let view = |wanted: u64| {
        let all = effects.iter().rev().find_map(|effect| match effect {
            Effect::Changed { watch, view } if *watch == wanted => Some(view.clone()),
            _ => None,
        });
        all.unwrap_or_default()
    };
    (view(1), view(2), host.into_storage().into_storage())
}

fn of_anna_sealed(key: &DataKey) -> (MemoryStorage, MemoryStorage) {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Ik heb gebeld.");
    anna.write(2, "Vandaag ook.");
    let plain = anna.host.into_storage();
    let mut sealed = vault(MemoryStorage::default(), key);
    block_on(take_over(&mut plain.clone(), &mut sealed)).unwrap();
    (plain, sealed.into_storage())
}

#[test]
fn nothing_that_a_person_wrote_is_stored_readable() {
    let data = key(1);
    let (plain, sealed) = of_anna_sealed(&data);
    let holds = |storage: &MemoryStorage, word: &[u8]| {
        storage.records().any(|(_table, key, value)| {
            [key, value].iter().any(|bytes| bytes.windows(word.len()).any(|window| window == word))
        })
    };
    for word in [b"gebeld".as_slice(), b"Anna", b"Koffie"] {
        assert!(!holds(&sealed, word), "{}", String::from_utf8_lossy(word));
    }
    assert!(holds(&plain, b"gebeld"), "the search finds what is there");
    let (log, _waiting, _storage) = shown(sealed, &data);
    assert!(log.contains("Ik heb gebeld.") && log.contains("Vandaag ook."), "{log}");
}

#[test]
fn a_bent_record_is_put_apart_and_the_rest_stays_readable() {
    let data = key(1);
    let (_plain, sealed) = of_anna_sealed(&data);
    let count = sealed.records().count();
    for (table, bent_key) in sealed.records().map(|(table, key, _)| (table, key.to_vec())).collect::<Vec<_>>() {
        let mut held = sealed.clone();
        let mut stored = block_on(held.read(&[Range::key(table, &bent_key)])).unwrap().remove(0).remove(0).1;
        stored.truncate(stored.len() / 2);
        let mut batch = Batch::default();
        batch.put(table, bent_key.clone(), stored.clone());
        block_on(held.commit(batch)).unwrap();

        // Twice: what was put apart once is not met again.
        for _start in 0..2 {
            let (_log, waiting, after) = shown(held, &data);
            let read = matches!(table, Table::Confirmed | Table::Documents);
            if !read {
                assert!(waiting.contains("\"apart\":1"), "{table:?}: {waiting}");
                assert_eq!(after.records().filter(|(table, ..)| *table == Table::Apart).count(), 1);
                assert!(after.records().count() >= count - 1, "{table:?}: the others are still there");
            }
            held = after;
        }
        if table == Table::Apart {
            continue;
        }
        let (log, _waiting, held) = shown(held, &data);
        if !matches!(table, Table::State | Table::Spaces | Table::Pieces) {
            assert!(log.contains("Vandaag ook."), "{table:?}: {log}");
        }
        // What stands apart is what stood there, byte for byte.
        let apart = block_on(vault(held, &data).read(&[Range::whole(Table::Apart)])).unwrap().remove(0);
        for (_key, value) in apart {
            assert_eq!(value, stored);
        }
    }
}

#[test]
fn the_server_is_asked_again_for_what_was_put_apart() {
    let data = key(1);
    let (_plain, sealed) = of_anna_sealed(&data);
    let mut held = vault(sealed, &data);
    let piece = block_on(held.read(&[Range::whole(Table::Pieces)])).unwrap().remove(0).remove(0).0;
    let mut storage = held.into_storage();
    let mut batch = Batch::default();
    batch.put(Table::Pieces, piece.clone(), b"bent".to_vec());
    block_on(storage.commit(batch)).unwrap();
    let (_log, _waiting, after) = shown(storage, &data);
    held = vault(after, &data);
    let (pieces, spaces) = {
        let mut answer = block_on(held.read(&[Range::whole(Table::Pieces), Range::whole(Table::Spaces)])).unwrap();
        let spaces = answer.pop().unwrap();
        (answer.pop().unwrap(), spaces)
    };
    assert!(pieces.iter().all(|(key, _)| *key != piece), "it is not in the way");
    let record: kring_client::records::SpaceRecord = kring_client::records::decode(&spaces.first().unwrap().1).unwrap();
    assert_eq!((record.seq, record.chain), (0, [0; 8]), "the space is told from its start");
}

#[test]
fn a_record_of_another_version_is_not_moved_and_nothing_is_done_without_it() {
    let data = key(1);
    let (_plain, sealed) = of_anna_sealed(&data);
    for (table, place, mut stored) in sealed.records().map(|(t, k, v)| (t, k.to_vec(), v.to_vec())).collect::<Vec<_>>()
    {
        *stored.last_mut().unwrap() = 2;
        let mut held = sealed.clone();
        let mut batch = Batch::default();
        batch.put(table, place.clone(), stored.clone());
        block_on(held.commit(batch)).unwrap();
        let before: Vec<_> = held.records().map(|(t, k, v)| (t, k.to_vec(), v.to_vec())).collect();

        let (_log, _waiting, after) = shown(held, &data);
        assert!(after.records().eq(before.iter().map(|(t, k, v)| (*t, k.as_slice(), v.as_slice()))), "{table:?}");
        let mut read = vault(after, &data);
        assert_eq!(block_on(read.read(&[Range::whole(table)])).unwrap_err(), StorageError::Broken);
        assert!(read.take_bent().is_empty());
    }
}

/// A storage without room.
struct Full(Sealed<MemoryStorage, VaultSeal<Random>>);

impl Storage for Full {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        self.0.read(ranges).await
    }

    async fn commit(&mut self, _batch: Batch) -> Result<(), StorageError> {
        Err(StorageError::Full)
    }

    fn take_bent(&mut self) -> Vec<Bent> {
        self.0.take_bent()
    }
}

#[test]
fn a_full_device_with_a_bent_record_shows_what_it_has() {
    let data = key(1);
    let (_plain, mut sealed) = of_anna_sealed(&data);
    let piece = sealed.records().find(|(table, ..)| *table == Table::Refused || *table == Table::Outbox);
    let (table, place) = piece.map(|(table, key, _)| (table, key.to_vec())).unwrap();
    let mut batch = Batch::default();
    batch.put(table, place.clone(), b"bent".to_vec());
    block_on(sealed.commit(batch)).unwrap();

    let mut host = Host::new(Full(vault(sealed, &data)));
    let mut entropy = random(11);
    let mut tell = |event| block_on(host.handle(NOW, &mut entropy, event));
    tell(Event::Start);
    let effects = tell(Event::Watch { watch: 1, query: ViewQuery::Log { space: SPACE, older: 0 } });
    assert!(
        effects.iter().any(|effect| matches!(effect, Effect::Changed { view, .. } if view.contains("Vandaag ook."))),
        "{effects:?}"
    );
    let after = host.into_storage().0.into_storage();
    assert!(after.records().any(|(at, key, value)| at == table && key == place && value == b"bent"), "it stays there");

    // As soon as there is room it is put apart.
    let (_log, waiting, _storage) = shown(after, &data);
    assert!(waiting.contains("\"apart\":1"), "{waiting}");
}

/// A storage that does `left` more things and then none.
struct Dying<'a, S> {
    storage: &'a mut S,
    left: usize,
}

impl<S: Storage> Storage for Dying<'_, S> {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        self.storage.read(ranges).await
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StorageError> {
        self.left = self.left.checked_sub(1).ok_or(StorageError::Broken)?;
        self.storage.commit(batch).await
    }
}

#[test]
fn taking_over_an_older_apps_things_loses_nothing_however_often_it_is_ended() {
    let data = key(1);
    let mut anna = Device::of_anna(1);
    anna.write(1, "Ik heb gebeld.");
    let mut plain = anna.host.into_storage();
    let mut photos = Batch::default();
    for hash in [[8; 32], [9; 32]] {
        photos.put(Table::Attachments, hash.to_vec(), b"a record".to_vec());
        photos.put(Table::Bytes, hash.to_vec(), hash.to_vec());
    }
    block_on(plain.commit(photos)).unwrap();
    let everything: Vec<_> = plain.records().map(|(t, k, v)| (t, k.to_vec(), v.to_vec())).collect();

    let mut sealed = vault(MemoryStorage::default(), &data);
    let mut ended = 0;
    for left in 0.. {
        let done =
            block_on(take_over(&mut Dying { storage: &mut plain, left }, &mut Dying { storage: &mut sealed, left }));
        let held: Vec<_> = plain.records().map(|(t, k, v)| (t, k.to_vec(), v.to_vec())).collect();
        for (table, key, value) in &everything {
            let here = held.contains(&(*table, key.clone(), value.clone()));
            let there = block_on(sealed.read(&[Range::key(*table, key)])).unwrap().remove(0);
            assert!(here || there == [(key.clone(), value.clone())], "{table:?} is in neither after {left} steps");
        }
        if done.is_ok() {
            break;
        }
        ended += 1;
    }
    assert!(ended > 3, "it was ended at each step");
    for (table, key, value) in everything {
        let there = block_on(sealed.read(&[Range::key(table, &key)])).unwrap().remove(0);
        assert_eq!(there, [(key, value)]);
    }
}
