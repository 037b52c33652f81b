//! Twenty devices of ten people, partitions, crashes and restores: all converge and nothing that was kept is lost.
//!
//! `KRING_SEEDS` says how many seeds (a thousand when not said), `KRING_FIRST_SEED` from which one on (0).

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "these are tests, and a failing seed must be seen")]

use std::sync::atomic::{AtomicU64, Ordering};

use kring_tests::simulation::{Plan, Scene, World};

/// How many steps a plan has.
const LENGTH: usize = 140;

/// Seeds that once failed.
const KEPT: &[u64] = &[407, 426, 826];

fn number_in(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn on_a_runtime<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(future)
}

fn run(seed: u64, length: usize) {
    on_a_runtime(async {
        let scene = Scene::set().await;
        World::run(&scene, &Plan::of(seed, length)).await;
    });
}

#[test]
fn a_plan_follows_from_its_seed() {
    assert_eq!(Plan::of(7, LENGTH), Plan::of(7, LENGTH));
    assert_ne!(Plan::of(7, LENGTH).steps, Plan::of(8, LENGTH).steps);
}

#[test]
fn seeds_that_once_failed() {
    for seed in KEPT {
        run(*seed, LENGTH);
    }
}

#[test]
fn a_thousand_seeds() {
    let (first, count) = (number_in("KRING_FIRST_SEED", 0), number_in("KRING_SEEDS", 1_000));
    let next = AtomicU64::new(first);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let totals: Vec<[usize; 3]> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..workers)
            .map(|_| {
                scope.spawn(|| {
                    on_a_runtime(async {
                        let scene = Scene::set().await;
                        let mut total = [0; 3];
                        loop {
                            let seed = next.fetch_add(1, Ordering::Relaxed);
                            if seed >= first + count {
                                return total;
                            }
                            let plan = Plan::of(seed, LENGTH);
                            let guard = SaysSeed(seed);
                            let outcome = World::run(&scene, &plan).await;
                            std::mem::forget(guard);
                            total[0] += outcome.entries;
                            total[1] += outcome.notes;
                            total[2] += outcome.boxed;
                        }
                    })
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let [entries, notes, boxed] = totals.iter().fold([0; 3], |sum, one| [0, 1, 2].map(|place| sum[place] + one[place]));
    println!("{count} seeds: {entries} entries and {notes} pieces of notes were kept, {boxed} of them in a box");
}

/// Says which seed it was when a simulation panics.
struct SaysSeed(u64);

impl Drop for SaysSeed {
    fn drop(&mut self) {
        println!("the simulation of seed {} failed; keep it in KEPT", self.0);
    }
}
