//! What one return of a device costs.

use std::{process::Command, sync::Arc};

use anyhow::{Context as _, Result, ensure};
use kring_client::machine::Event;
use kring_domain::{
    ids::{DeviceId, PersonId, SpaceId},
    time::Timestamp,
};
use kring_server::{Clock as _, DeviceKey, SystemClock};

use super::{
    device::{Device, up_to_date},
    figures::{Row, figure, median},
    ground::{Enrolled, Ground},
    http::Connection,
    process::{Process, own_peak_bytes},
};

fn on_a_runtime<T>(future: impl Future<Output = T>) -> Result<T> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(future))
}

/// Twenty spaces of ten members who wrote five entries each this month: 200 documents. One person is in all of them.
async fn twenty_spaces() -> Result<(Ground, Vec<SpaceId>, Vec<PersonId>, Enrolled)> {
    let mut ground = Ground::new().await?;
    let me = ground.person().await?;
    let (mut spaces, mut others) = (Vec::new(), Vec::new());
    let from = ground.now().plus_ms(-600_000);
    for place in 0..20 {
        let space = ground.space().await?;
        ground.seat(space, me).await?;
        ground.write(space, me, 5, from).await?;
        for _ in 0..9 {
            let other = ground.person().await?;
            ground.seat(space, other).await?;
            ground.write(space, other, 5, from).await?;
            if place == 0 {
                others.push(other);
            }
        }
        spaces.push(space);
    }
    let device = ground.device(me).await?;
    Ok((ground, spaces, others, device))
}

/// Nothing changed since the last time.
pub(crate) fn nothing_changed() -> Result<Vec<Row>> {
    let (ground, _spaces, _others, who) = on_a_runtime(async {
        let made = twenty_spaces().await?;
        made.0.finish().await?;
        anyhow::Ok(made)
    })??;
    let now = SystemClock.now();
    let server = Process::start(ground.data.path())?;
    let (mut device, mut connection) = up_to_date(&who, 1, now, server.address)?;
    let question = device.question(now)?;
    let (bytes, trips) = (connection.bytes, connection.round_trips);
    let answer = connection.sync(&question)?;
    let both_ways = connection.bytes - bytes;
    device.tell(now, Event::Received { message: answer });
    ensure!(device.outgoing.is_empty(), "one round trip is not enough");
    let trips = connection.round_trips - trips;

    const MANY: u32 = 500;
    let before = server.cpu_ms()?;
    for _ in 0..MANY {
        connection.sync(&question)?;
    }
    let warm = (server.cpu_ms()? - before) / f64::from(MANY);
    server.kill()?;

    // Cold: the first question that a server is asked after it started.
    let mut cold = Vec::new();
    for _ in 0..5 {
        let server = Process::start(ground.data.path())?;
        let mut connection = Connection::open(server.address, &who)?;
        let before = server.cpu_ms()?;
        connection.sync(&question)?;
        cold.push(server.cpu_ms()? - before);
    }
    let name = "nothing-changed";
    Ok(vec![
        Row::at_most(name, "round trips", "count", figure(trips), 1.0),
        Row::at_most(name, "both ways, HTTP headers included", "bytes", figure(both_ways), 1_500.0),
        Row::at_most(name, "server CPU, warm", "ms", warm, 1.5),
        Row::at_most(name, "server CPU, first question after start", "ms", median(cold), 1.5),
    ])
}

/// Five others wrote twenty entries each, and twenty own ones wait.
pub(crate) fn evening() -> Result<Vec<Row>> {
    let (mut ground, spaces, others, who, devices) = on_a_runtime(async {
        let (mut ground, spaces, others, who) = twenty_spaces().await?;
        let mut devices = Vec::new();
        for other in others.iter().take(5) {
            devices.push(ground.device(*other).await?);
        }
        ground.finish().await?;
        anyhow::Ok((ground, spaces, others, who, devices))
    })??;
    ensure!(others.len() >= 5, "five others");
    let space = *spaces.first().context("a space")?;
    let now = SystemClock.now();
    let server = Process::start(ground.data.path())?;
    let (mut device, mut connection) = up_to_date(&who, 1, now, server.address)?;
    let mut neighbours = Vec::new();
    for (seed, other) in (2..).zip(&devices) {
        neighbours.push(up_to_date(other, seed, now, server.address)?);
    }
    let (mut bytes, mut cpu, mut trips) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..7 {
        let at = now.plus_ms(round * 120_000);
        for (neighbour, line) in &mut neighbours {
            write(neighbour, &mut ground, space, at)?;
            neighbour.sync(at, line)?;
        }
        write(&mut device, &mut ground, space, at)?;
        let (bytes_before, trips_before, cpu_before) = (connection.bytes, connection.round_trips, server.cpu_ms()?);
        device.sync(at, &mut connection)?;
        cpu.push(server.cpu_ms()? - cpu_before);
        bytes.push(figure(connection.bytes - bytes_before));
        trips.push(figure(connection.round_trips - trips_before));
        ensure!(device.waiting() == 0, "something still waits");
    }
    let shown = device.entries(now, space)?;
    ensure!(shown == 50 + 7 * 120, "the device shows {shown} entries");
    let name = "evening";
    Ok(vec![
        Row::at_most(name, "round trips", "count", median(trips), 1.0),
        Row::at_most(name, "both ways, HTTP headers included", "bytes", median(bytes), 30_000.0),
        Row::at_most(name, "server CPU, gate included", "ms", median(cpu), 15.0),
    ])
}

/// Writes twenty entries without a connection.
fn write(device: &mut Device, ground: &mut Ground, space: SpaceId, at: Timestamp) -> Result<()> {
    for second in 0..20 {
        let moment = at.plus_ms(second * 1_000);
        let entry = ground.entry(moment);
        device.run(moment, space, entry)?;
        device.lose_connection(moment);
    }
    Ok(())
}

/// A new device, one space, 10,000 entries of 20 authors over 12 months.
pub(crate) fn first_morning() -> Result<Vec<Row>> {
    const AUTHORS: usize = 20;
    const MONTHS: i64 = 12;
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let (ground, space, who) = on_a_runtime(async {
        let mut ground = Ground::new().await?;
        let space = ground.space().await?;
        let now = ground.now();
        let mut authors = Vec::new();
        for _ in 0..AUTHORS {
            let author = ground.person().await?;
            ground.seat(space, author).await?;
            authors.push(author);
        }
        let mut left = 10_000;
        for month in (0..MONTHS).rev() {
            let then = now.plus_ms(-month * 30 * DAY - DAY);
            ground.set_clock(then.plus_ms(DAY / 2));
            for (place, author) in authors.iter().enumerate() {
                let rest = usize::try_from(month)? * AUTHORS + AUTHORS - place;
                let count = left / rest;
                left -= count;
                ground.write(space, *author, count, then).await?;
            }
            ground.set_clock(now);
        }
        ensure!(left == 0, "{left} entries are left");
        let newcomer = ground.person().await?;
        ground.seat(space, newcomer).await?;
        let who = ground.device(newcomer).await?;
        ground.finish().await?;
        anyhow::Ok((ground, space, who))
    })??;
    let server = Process::start(ground.data.path())?;
    let (mut bytes, mut cpu, mut memory) = (0.0, Vec::new(), 0.0);
    for _ in 0..3 {
        let before = server.cpu_ms()?;
        let output = Command::new(std::env::current_exe()?)
            .args(["first-sync", &server.address.to_string(), &who.token])
            .args([who.person.to_string(), who.device.to_string(), space.to_string(), hex::encode(who.key.pkcs8())])
            .output()?;
        ensure!(output.status.success(), "the device failed: {}", String::from_utf8_lossy(&output.stderr));
        cpu.push(server.cpu_ms()? - before);
        let line = String::from_utf8(output.stdout)?;
        let mut numbers = line.split_whitespace().map(str::parse::<f64>);
        bytes = numbers.next().context("bytes")??;
        memory = numbers.next().context("memory")??;
        let entries = numbers.next().context("entries")??;
        ensure!(entries.total_cmp(&10_000.0).is_eq(), "the device shows {entries} entries");
    }
    let name = "first-morning";
    Ok(vec![
        Row::at_most(name, "both ways, HTTP headers included", "bytes", bytes, 1_100_000.0),
        Row::at_most(name, "server CPU", "ms", median(cpu), 60.0),
        Row::at_most(name, "peak memory of the device's process", "MB", memory / 1e6, 60.0),
    ])
}

/// One device's first sync, in a process of its own so that its memory can be told: `ADDRESS TOKEN PERSON DEVICE
/// SPACE KEY`.
/// Gives bytes both ways, peak memory in bytes, and how many entries it shows.
///
/// # Errors
/// When an argument is missing or the server does not answer.
pub fn first_sync_in_a_process_of_its_own(arguments: &[String]) -> Result<String> {
    let [address, token, person, device, space, key] = arguments else { anyhow::bail!("six arguments") };
    let person: PersonId = person.parse()?;
    let device: DeviceId = device.parse()?;
    let space: SpaceId = space.parse()?;
    let key = Arc::new(DeviceKey::from_pkcs8(&hex::decode(key)?)?);
    let who = Enrolled { person, device, token: token.clone(), key };
    let now = SystemClock.now();
    let (mut device, connection) = up_to_date(&who, 9, now, address.parse()?)?;
    let peak = own_peak_bytes()?;
    let entries = device.entries(now, space)?;
    Ok(format!("{} {peak} {entries}", connection.bytes))
}

/// Killed at once after each verdict: is what was confirmed still there?
pub(crate) fn killed() -> Result<Vec<Row>> {
    const TIMES: u32 = 20;
    let (mut ground, space, who) = on_a_runtime(async {
        let mut ground = Ground::new().await?;
        let space = ground.space().await?;
        let person = ground.person().await?;
        ground.seat(space, person).await?;
        let who = ground.device(person).await?;
        ground.finish().await?;
        anyhow::Ok((ground, space, who))
    })??;
    let now = SystemClock.now();
    let mut server = Process::start(ground.data.path())?;
    let (mut device, mut connection) = up_to_date(&who, 1, now, server.address)?;
    let mut lost = 0.0;
    for round in 1..=TIMES {
        let entry = ground.entry(now.plus_ms(i64::from(round)));
        device.run(now, space, entry)?;
        device.sync(now, &mut connection)?;
        ensure!(device.waiting() == 0, "no verdict came");
        server.kill()?;
        server = Process::start(ground.data.path())?;
        connection = Connection::open(server.address, &who)?;
        let (mut fresh, _line) = up_to_date(&who, 100 + u64::from(round), now, server.address)?;
        let there = u32::try_from(fresh.entries(now, space)?)?;
        lost += f64::from(round - there.min(round));
    }
    Ok(vec![Row::at_most("kill", "confirmed entries lost in 20 kills", "count", lost, 0.0)])
}
