//! What the vault costs: a device of a year of a busy group is started from storage that is sealed, and from the same that
//! is not. In one process, so that the ratio holds on a noisy machine too.

use anyhow::{Context as _, Result, ensure};
use futures_executor::block_on;
use kring_client::{
    host::Host,
    machine::{Effect, Entropy, Event},
    storage::{Batch, MemoryStorage, Op, Sealed, Storage},
    vault::{Cost, DataKey, Secret, VaultSeal, unwrap, wrap},
    views::ViewQuery,
};
use kring_domain::{ids::SpaceId, time::Timestamp};
use kring_server::{Clock as _, SystemClock};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::{
    device::up_to_date,
    figures::{Row, median},
    ground::Ground,
    process::{Process, own_cpu_ms},
};

/// How many times each is done; the middle one counts.
const TIMES: usize = 15;

/// How many starts are measured as one: the kernel counts CPU time in steps that are longer than a start.
const AT_ONCE: usize = 25;

/// Sealed against unsealed, and what one PIN costs outside a browser.
pub(crate) fn sealing() -> Result<Vec<Row>> {
    let now = SystemClock.now();
    let (ground, space, who) = tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let mut ground = Ground::new().await?;
        let (me, space) = (ground.person().await?, ground.space().await?);
        ground.seat(space, me).await?;
        let device = ground.device(me).await?;
        for _ in 0..14 {
            let other = ground.person().await?;
            ground.seat(space, other).await?;
            for month in 0..12_i64 {
                let from = now.plus_ms(-month * 30 * 24 * 60 * 60 * 1000 - 24 * 60 * 60 * 1000);
                ground.set_clock(from.plus_ms(60 * 60 * 1000));
                ground.write(space, other, 20, from).await?;
            }
        }
        ground.set_clock(now);
        ground.finish().await?;
        anyhow::Ok((ground, space, device))
    })?;
    let server = Process::start(ground.data.path())?;
    let (device, _connection) = up_to_date(&who, 1, now, server.address)?;
    server.kill()?;
    let plain = device.into_storage();

    let mut random = rng(2);
    let key = DataKey::random(&mut random);
    let batch = Batch {
        ops: plain
            .records()
            .map(|(table, key, value)| Op::Put { table, key: key.to_vec(), value: value.to_vec() })
            .collect(),
    };
    let mut filled = Sealed::new(MemoryStorage::default(), VaultSeal::new(&key, rng(3)));
    block_on(filled.commit(batch)).context("the sealed storage takes it")?;
    let sealed = filled.into_storage();

    let (mut without, mut with) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        without.push(opened(|| plain.clone(), now, space)?);
        with.push(opened(|| Sealed::new(sealed.clone(), VaultSeal::new(&key, rng(4))), now, space)?);
    }
    let (without, with) = (median(without), median(with));

    let pin = Secret::pin("471108".to_owned()).context("a PIN")?;
    let wrapped = wrap(&key, Some((&pin, Cost::DEVICE)), &mut random).context("it is wrapped")?;
    let mut unlocked = Vec::new();
    for _ in 0..5 {
        let before = own_cpu_ms()?;
        unwrap(&wrapped, Some(&pin)).context("the PIN opens it")?;
        unlocked.push(own_cpu_ms()? - before);
    }
    let name = "sealing";
    Ok(vec![
        Row::at_most(name, "start and log, unsealed, CPU", "ms", without, with),
        Row::at_most(name, "start and log, sealed, CPU", "ms", with, without * 1.15),
        Row::at_most(name, "sealed against unsealed, CPU", "ratio", with / without, 1.15),
        Row::at_most(name, "one PIN, Argon2id, native, CPU", "ms", median(unlocked), 1_000.0),
    ])
}

fn rng(seed: u64) -> impl Entropy {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    move |bytes: &mut [u8]| rng.fill_bytes(bytes)
}

/// CPU time from a start to a log that can be read, milliseconds.
fn opened<S: Storage>(storage: impl Fn() -> S, now: Timestamp, space: SpaceId) -> Result<f64> {
    let hosts: Vec<Host<S>> = (0..AT_ONCE).map(|_| Host::new(storage())).collect();
    let before = own_cpu_ms()?;
    for mut host in hosts {
        let mut random = rng(5);
        block_on(host.handle(now, &mut random, Event::Start));
        let query = ViewQuery::Log { space, older: 0 };
        let effects = block_on(host.handle(now, &mut random, Event::Watch { watch: 1, query }));
        let drawn =
            effects.iter().any(|effect| matches!(effect, Effect::Changed { view, .. } if view.contains("\"body\"")));
        ensure!(drawn, "the log is not drawn");
    }
    Ok((own_cpu_ms()? - before) / f64::from(u32::try_from(AT_ONCE)?))
}
