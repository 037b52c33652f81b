//! What it costs to tell fifty people at once, and to hold five hundred who are quiet.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use futures_util::{SinkExt as _, StreamExt as _, stream::SplitStream};
use kring_client::machine::Event;
use kring_domain::{
    ids::SpaceId,
    wire::{self, Frame, ItemBody},
};
use kring_server::{Clock as _, Proving, SystemClock};
use tokio::{net::TcpStream, sync::Notify};
use tokio_tungstenite::{WebSocketStream, tungstenite::Message};

use super::{
    device::{Device, up_to_date},
    figures::{Row, figure, percentile},
    ground::{Enrolled, Ground},
    http::nonce,
    process::Process,
};

type Socket = WebSocketStream<TcpStream>;

/// Fifty members of one space, live; one writes twenty entries a second in a journal that has `entries` already.
pub(crate) fn fifty_members(entries: usize) -> Result<Vec<Row>> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?.block_on(fifty(entries))
}

async fn fifty(entries: usize) -> Result<Vec<Row>> {
    const WRITTEN: usize = 200;
    let mut ground = Ground::new().await?;
    let space = ground.space().await?;
    let mut members = Vec::new();
    for _ in 0..50 {
        let person = ground.person().await?;
        ground.seat(space, person).await?;
        members.push(ground.device(person).await?);
    }
    let from = ground.now().plus_ms(-600_000);
    let author = members.first().context("a writer")?.clone();
    ground.write(space, author.person, entries, from).await?;
    ground.finish().await?;

    let server = Process::start(ground.data.path())?;
    let now = SystemClock.now();
    let arrivals = Arrivals::default();
    for (seed, member) in (10..).zip(members.iter().skip(1)) {
        let (_device, socket) = Box::pin(connect(member, seed, server.address)).await?;
        tokio::spawn(listen(socket.split().1, arrivals.clone()));
    }
    let (mut writer, socket) = Box::pin(connect(&author, 1, server.address)).await?;
    let (mut say, mut hear) = socket.split();

    let cpu = server.cpu_ms()?;
    let mut beat = tokio::time::interval(Duration::from_millis(50));
    let mut sent = Vec::with_capacity(WRITTEN);
    for number in 0..WRITTEN {
        beat.tick().await;
        let moment = now.plus_ms(i64::try_from(number)?);
        let entry = ground.entry(moment);
        writer.run(moment, space, entry)?;
        ensure!(writer.outgoing.len() == 1, "one message an entry, not {}", writer.outgoing.len());
        let message = writer.outgoing.remove(0);
        sent.push(Instant::now());
        say.send(Message::Binary(message.into())).await?;
        // The verdict, and whatever else is said, until the entry is confirmed.
        while writer.waiting() > 0 {
            let answer = hear.next().await.context("the connection closed")??;
            if let Message::Binary(message) = answer {
                writer.tell(moment, Event::Received { message: message.to_vec() });
            }
        }
    }
    arrivals.wait_for(WRITTEN * 49).await;
    let cpu = server.cpu_ms()? - cpu;
    let mut delays = arrivals.delays(&sent)?;
    ensure!(delays.len() == WRITTEN * 49, "{} arrivals", delays.len());
    let name = format!("live, 50 members, {entries} entries");
    Ok(vec![
        Row::at_most(name.clone(), "writer to the others, p50", "ms", percentile(&mut delays, 0.5), 2.0),
        Row::at_most(name.clone(), "writer to the others, p99", "ms", percentile(&mut delays, 0.99), 6.0),
        Row::at_most(
            name,
            "server CPU per delivered entry",
            "µs",
            cpu * 1_000.0 / figure(u64::try_from(WRITTEN * 49)?),
            18.0,
        ),
    ])
}

/// When which entry came to whom.
#[derive(Clone, Default)]
struct Arrivals {
    /// Sequence number and moment.
    seen: Arc<Mutex<Vec<(u64, Instant)>>>,
    count: Arc<AtomicUsize>,
    changed: Arc<Notify>,
}

impl Arrivals {
    fn note(&self, seq: u64, moment: Instant) {
        if let Ok(mut seen) = self.seen.lock() {
            seen.push((seq, moment));
        }
        self.count.fetch_add(1, Ordering::SeqCst);
        self.changed.notify_one();
    }

    async fn wait_for(&self, count: usize) {
        while self.count.load(Ordering::SeqCst) < count {
            self.changed.notified().await;
        }
    }

    /// Milliseconds from sending to each arrival. Entries were sent one after the other, so the n-th number is the n-th.
    fn delays(&self, sent: &[Instant]) -> Result<Vec<f64>> {
        let seen = self.seen.lock().map_err(|_poisoned| anyhow::anyhow!("a listener failed"))?;
        let first = seen.iter().map(|(seq, _moment)| *seq).min().context("nothing arrived")?;
        seen.iter()
            .map(|(seq, moment)| {
                let sent = sent.get(usize::try_from(seq - first)?).context("more arrived than was sent")?;
                Ok(moment.saturating_duration_since(*sent).as_secs_f64() * 1_000.0)
            })
            .collect()
    }
}

async fn listen(mut hear: SplitStream<Socket>, arrivals: Arrivals) {
    while let Some(Ok(message)) = hear.next().await {
        let moment = Instant::now();
        let Message::Binary(message) = message else { continue };
        let Ok(frames) = wire::open(&message) else { continue };
        for frame in frames {
            let Frame::Pull(pull) = frame else { continue };
            for item in pull.items {
                if let ItemBody::Change { change, .. } = item.body
                    && change.len() > 150
                {
                    arrivals.note(item.seq, moment);
                }
            }
        }
    }
}

/// A device with everything there is, live.
async fn connect(who: &Enrolled, seed: u64, address: SocketAddr) -> Result<(Device, Socket)> {
    let now = SystemClock.now();
    let (mut device, _line) = up_to_date(who, seed, now, address)?;
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (mut socket, _response) = tokio_tungstenite::client_async(format!("ws://{address}/v1/live"), stream).await?;
    let asked = format!("http://{address}/v1/live");
    let proving = Proving {
        method: "GET",
        address: &asked,
        token: Some(&who.token),
        nonce: Some(&nonce(address, who)?),
        at: now,
    };
    let hello = format!("{} {}", who.token, who.key.prove(&proving)?);
    socket.send(Message::Binary(hello.into_bytes().into())).await?;
    device.outgoing.clear();
    device.tell(now, Event::Connected);
    for message in std::mem::take(&mut device.outgoing) {
        socket.send(Message::Binary(message.into())).await?;
    }
    // The answer to the greeting.
    loop {
        match socket.next().await.context("the connection closed")?? {
            Message::Binary(message) => {
                device.tell(now, Event::Received { message: message.to_vec() });
                return Ok((device, socket));
            }
            _other => {}
        }
    }
}

/// Five hundred connections that nothing is said on, three documents each.
pub(crate) fn five_hundred_idle() -> Result<Vec<Row>> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?.block_on(Box::pin(idle()))
}

async fn idle() -> Result<Vec<Row>> {
    const CONNECTIONS: usize = 500;
    let mut ground = Ground::new().await?;
    let mut members = Vec::new();
    let mut space: Option<SpaceId> = None;
    for number in 0..CONNECTIONS {
        let from = ground.now().plus_ms(-600_000);
        let person = ground.person().await?;
        if number % 3 == 0 {
            space = Some(ground.space().await?);
        }
        let room = space.context("a space")?;
        ground.seat(room, person).await?;
        ground.write(room, person, 5, from).await?;
        members.push(ground.device(person).await?);
    }
    ground.finish().await?;
    let server = Process::start(ground.data.path())?;
    // What is shared is warm before anything is weighed: the database's caches, the runtime, the allocator.
    for (seed, member) in (1_000..).zip(&members) {
        let (_device, _line) = up_to_date(member, seed, SystemClock.now(), server.address)?;
    }
    let mut sockets = Vec::with_capacity(CONNECTIONS);
    let mut before = 0.0;
    for (number, (seed, member)) in (10..).zip(&members).enumerate() {
        if number == 50 {
            before = server.memory_bytes()?;
        }
        sockets.push(Box::pin(connect(member, seed, server.address)).await?.1);
    }
    let each = (server.memory_bytes()? - before) / figure(u64::try_from(CONNECTIONS - 50)?);
    drop(sockets);
    Ok(vec![Row::at_most("idle", "server memory per connection", "kB", each / 1_000.0, 20.0)])
}
