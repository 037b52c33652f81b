//! The one writer of what devices push. What waits goes together into one transaction (group commit), on a thread of its
//! own, so that the gate's work never keeps a connection waiting.

use std::{
    collections::HashMap,
    io,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::FutureExt;
use kring_domain::{
    ids::PersonId,
    wire::{Push, Reoffer, VerdictOn},
};
use tokio::sync::{mpsc, oneshot};

use super::{batch::Batch, desk::Desk, offers, reoffer};
use crate::{auth::Principal, kring::Kring, metrics::count, store::StoreError};

/// How many jobs go into one transaction at most. More would make the first wait too long.
const TOGETHER: usize = 64;

/// How many jobs wait at most. A job takes some milliseconds, so that the last of them waits a second or two.
const WAITING: usize = 256;

/// How many of those may be one person's: a few phones, each with a message or two. Nobody fills the queue alone.
const WAITING_OF_ONE: usize = 16;

/// What one device pushes.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) principal: Principal,
    /// What the app knows of documents.
    pub(crate) schema: u16,
    pub(crate) pushes: Vec<Push>,
    pub(crate) reoffers: Vec<Reoffer>,
}

/// Why a job was not carried out. Nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CarryError {
    /// Too much waits already: come back in some seconds.
    #[error("too much waits")]
    Busy,
    /// See [`StoreError`].
    #[error(transparent)]
    Store(#[from] StoreError),
}

type Reply = oneshot::Sender<Result<Vec<VerdictOn>, StoreError>>;

/// A job in the queue.
struct Waiting {
    job: Job,
    reply: Reply,
    _place: Place,
}

enum Order {
    Carry(Box<Waiting>),
    Stop(oneshot::Sender<()>),
}

/// How many jobs of each person wait.
type Places = Arc<Mutex<HashMap<PersonId, usize>>>;

/// A person's place in the queue, given back when dropped.
#[derive(Debug)]
struct Place {
    person: PersonId,
    places: Places,
}

impl Place {
    fn take(places: &Places, person: PersonId) -> Option<Self> {
        let mut taken = places.lock().unwrap_or_else(PoisonError::into_inner);
        let of_one = taken.entry(person).or_default();
        if *of_one >= WAITING_OF_ONE {
            return None;
        }
        *of_one += 1;
        Some(Self { person, places: Arc::clone(places) })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(of_one) = taken.get_mut(&self.person) {
            *of_one = of_one.saturating_sub(1);
            if *of_one == 0 {
                taken.remove(&self.person);
            }
        }
    }
}

/// Where work for the writer is handed in.
#[derive(Debug)]
pub(crate) struct Writer {
    orders: mpsc::Sender<Order>,
    places: Places,
}

/// The writer, not yet at work.
pub(crate) struct Idle {
    orders: mpsc::Receiver<Order>,
}

impl Writer {
    pub(crate) fn new() -> (Self, Idle) {
        let (sender, receiver) = mpsc::channel(WAITING);
        (Self { orders: sender, places: Places::default() }, Idle { orders: receiver })
    }

    /// Carries out what a device pushes. The verdicts come after the disk has it.
    ///
    /// # Errors
    /// [`CarryError`]; nothing was kept and all of it may be offered again.
    pub(crate) async fn carry(&self, job: Job) -> Result<Vec<VerdictOn>, CarryError> {
        let place = Place::take(&self.places, job.principal.person).ok_or(CarryError::Busy)?;
        let (reply, verdicts) = oneshot::channel();
        let order = Order::Carry(Box::new(Waiting { job, reply, _place: place }));
        self.orders.try_send(order).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => CarryError::Busy,
            mpsc::error::TrySendError::Closed(_) => CarryError::Store(StoreError::Stopped),
        })?;
        Ok(verdicts.await.map_err(|_gone| StoreError::Stopped)??)
    }

    /// Ends the writer after what it is doing.
    pub(crate) async fn stop(&self) {
        let (done, stopped) = oneshot::channel();
        if self.orders.send(Order::Stop(done)).await.is_ok() {
            // An error means that it has stopped already.
            let _stopped = stopped.await;
        }
    }
}

impl Idle {
    /// Starts the writer's thread, which ends with [`Writer::stop`].
    ///
    /// # Errors
    /// The operating system's, when it gives no thread.
    pub(crate) fn start(self, kring: Arc<Kring>) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let orders = Mutex::new(Some(self.orders));
        std::thread::Builder::new().name("kring-writer".to_owned()).spawn(move || {
            let orders = orders.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(orders) = orders {
                runtime.block_on(work(kring, orders));
            }
        })?;
        Ok(())
    }
}

async fn work(kring: Arc<Kring>, mut orders: mpsc::Receiver<Order>) {
    let mut desk = Desk::default();
    let mut taken = Vec::with_capacity(TOGETHER);
    while orders.recv_many(&mut taken, TOGETHER).await > 0 {
        let mut waiting = Vec::with_capacity(taken.len());
        let mut stop = None;
        for order in taken.drain(..) {
            match order {
                Order::Carry(one) => waiting.push(*one),
                Order::Stop(done) => stop = Some(done),
            }
        }
        if !waiting.is_empty() {
            Box::pin(carry_out(&kring, &mut desk, waiting)).await;
        }
        if let Some(done) = stop {
            drop(kring);
            // Whoever waited for the end may have gone.
            let _gone = done.send(());
            return;
        }
    }
}

/// Carries out what waits, together; when that fails each by itself, so that one bad job keeps no other back.
async fn carry_out(kring: &Kring, desk: &mut Desk, waiting: Vec<Waiting>) {
    let jobs: Vec<&Job> = waiting.iter().map(|one| &one.job).collect();
    match Box::pin(attempt(kring, desk, &jobs)).await {
        Ok(answers) => {
            for (one, verdicts) in waiting.into_iter().zip(answers) {
                // Whoever asked may have gone; a repeat of the commands gets the same verdicts.
                let _gone = one.reply.send(Ok(verdicts));
            }
        }
        Err(error) => {
            let is_alone = waiting.len() == 1;
            let mut error = Some(error);
            for one in waiting {
                let alone = match error.take_if(|_error| is_alone) {
                    Some(error) => Err(error),
                    None => Box::pin(attempt(kring, desk, &[&one.job])).await,
                };
                let _gone = one.reply.send(alone.map(|answers| answers.into_iter().flatten().collect()));
            }
        }
    }
}

/// One transaction. When it fails, or panics, nothing of it is kept and the desk is cleared: what was not kept may lie on it.
async fn attempt(kring: &Kring, desk: &mut Desk, jobs: &[&Job]) -> Result<Vec<Vec<VerdictOn>>, StoreError> {
    let tried = AssertUnwindSafe(Box::pin(in_one_transaction(kring, desk, jobs))).catch_unwind().await;
    let error = match tried {
        Ok(Ok(answers)) => return Ok(answers),
        Ok(Err(error)) => error,
        Err(_panic) => {
            count(&kring.metrics.panics);
            StoreError::Panicked
        }
    };
    desk.clear();
    tracing::error!(%error, cause = ?std::error::Error::source(&error), "a transaction of pushes failed");
    Err(error)
}

async fn in_one_transaction(kring: &Kring, desk: &mut Desk, jobs: &[&Job]) -> Result<Vec<Vec<VerdictOn>>, StoreError> {
    let mut batch = Batch::begin(kring).await?;
    let mut answers = Vec::with_capacity(jobs.len());
    for job in jobs {
        for again in &job.reoffers {
            reoffer::take_back(&mut batch, desk, job.principal, again).await?;
        }
        let mut verdicts = Vec::new();
        for push in &job.pushes {
            offers::carry_out(&mut batch, desk, job, push, &mut verdicts).await?;
        }
        answers.push(verdicts);
    }
    batch.commit().await?;
    Ok(answers)
}
