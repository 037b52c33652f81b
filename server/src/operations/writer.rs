//! The one writer of what devices push. What waits goes together into one transaction (group commit), on a thread of its
//! own, so that the gate's work never keeps a connection waiting.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
};

use kring_domain::wire::{Push, Reoffer, VerdictOn};
use tokio::sync::{mpsc, oneshot};

use super::{batch::Batch, desk::Desk, offers, reoffer};
use crate::{auth::Principal, kring::Kring, store::StoreError};

/// How many jobs go into one transaction at most. More would make the first wait too long.
const TOGETHER: usize = 64;

/// What one device pushes.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) principal: Principal,
    pub(crate) pushes: Vec<Push>,
    pub(crate) reoffers: Vec<Reoffer>,
}

type Reply = oneshot::Sender<Result<Vec<VerdictOn>, StoreError>>;

enum Order {
    Carry(Job, Reply),
    Stop(oneshot::Sender<()>),
}

/// Where work for the writer is handed in.
#[derive(Debug)]
pub(crate) struct Writer {
    orders: mpsc::UnboundedSender<Order>,
}

/// The writer, not yet at work.
pub(crate) struct Idle {
    orders: mpsc::UnboundedReceiver<Order>,
}

impl Writer {
    pub(crate) fn new() -> (Self, Idle) {
        let (sender, receiver) = mpsc::unbounded_channel();
        (Self { orders: sender }, Idle { orders: receiver })
    }

    /// Carries out what a device pushes. The verdicts come after the disk has it.
    ///
    /// # Errors
    /// [`StoreError`] when the transaction failed; nothing of it was kept and all of it may be offered again.
    pub(crate) async fn carry(&self, job: Job) -> Result<Vec<VerdictOn>, StoreError> {
        let (reply, verdicts) = oneshot::channel();
        self.orders.send(Order::Carry(job, reply)).map_err(|_gone| StoreError::Stopped)?;
        verdicts.await.map_err(|_gone| StoreError::Stopped)?
    }

    /// Ends the writer after what it is doing.
    pub(crate) async fn stop(&self) {
        let (done, stopped) = oneshot::channel();
        if self.orders.send(Order::Stop(done)).is_ok() {
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

async fn work(kring: Arc<Kring>, mut orders: mpsc::UnboundedReceiver<Order>) {
    let mut desk = Desk::default();
    let mut waiting = Vec::with_capacity(TOGETHER);
    while orders.recv_many(&mut waiting, TOGETHER).await > 0 {
        let mut jobs = Vec::with_capacity(waiting.len());
        let mut stop = None;
        for order in waiting.drain(..) {
            match order {
                Order::Carry(job, reply) => jobs.push((job, reply)),
                Order::Stop(done) => stop = Some(done),
            }
        }
        if !jobs.is_empty() {
            Box::pin(carry_out(&kring, &mut desk, jobs)).await;
        }
        if let Some(done) = stop {
            drop(kring);
            // Whoever waited for the end may have gone.
            let _gone = done.send(());
            return;
        }
    }
}

async fn carry_out(kring: &Kring, desk: &mut Desk, jobs: Vec<(Job, Reply)>) {
    let (jobs, replies): (Vec<Job>, Vec<Reply>) = jobs.into_iter().unzip();
    match Box::pin(in_one_transaction(kring, desk, &jobs)).await {
        Ok(answers) => {
            for (reply, verdicts) in replies.into_iter().zip(answers) {
                // Whoever asked may have gone; a repeat of the commands gets the same verdicts.
                let _gone = reply.send(Ok(verdicts));
            }
        }
        Err(error) => {
            desk.clear();
            tracing::error!(%error, cause = ?std::error::Error::source(&error), "a transaction of pushes failed");
            for reply in replies {
                let _gone = reply.send(Err(StoreError::Stopped));
            }
        }
    }
}

async fn in_one_transaction(kring: &Kring, desk: &mut Desk, jobs: &[Job]) -> Result<Vec<Vec<VerdictOn>>, StoreError> {
    let mut batch = Batch::begin(kring).await?;
    let mut answers = Vec::with_capacity(jobs.len());
    let mut erased = false;
    for job in jobs {
        for again in &job.reoffers {
            reoffer::take_back(&mut batch, desk, job.principal, again).await?;
        }
        let mut verdicts = Vec::new();
        for push in &job.pushes {
            erased |= offers::carry_out(&mut batch, desk, job.principal, push, &mut verdicts).await?;
        }
        answers.push(verdicts);
    }
    batch.commit().await?;
    if erased {
        kring.bell.erase();
    }
    Ok(answers)
}
