//! The figures: what Kring costs, measured from outside. Server and devices are separate processes, bytes are counted on
//! the socket, CPU is what the kernel says the server's threads ran.
//!
//! Only figures are printed; nothing fails because this machine is slow or noisy.

mod device;
mod figures;
mod ground;
mod http;
mod live;
mod process;
mod prose;
mod round_trips;
mod sealing;
mod sign_in;
mod web;

use anyhow::Result;

pub use figures::{Row, as_json, as_table};
pub use round_trips::first_sync_in_a_process_of_its_own;

/// Runs every scenario, or those whose name begins with `only`.
///
/// # Errors
/// When a server does not start or does not do what a scenario needs.
pub fn run(only: Option<&str>) -> Result<Vec<Row>> {
    let wanted = |name: &str| only.is_none_or(|only| name.starts_with(only));
    let mut rows = Vec::new();
    if wanted("nothing-changed") {
        rows.extend(round_trips::nothing_changed()?);
    }
    if wanted("evening") {
        rows.extend(round_trips::evening()?);
    }
    if wanted("first-morning") {
        rows.extend(round_trips::first_morning()?);
    }
    if wanted("live") {
        rows.extend(live::fifty_members(50)?);
        rows.extend(live::fifty_members(1_000)?);
    }
    if wanted("idle") {
        rows.extend(live::five_hundred_idle()?);
    }
    if wanted("kill") {
        rows.extend(round_trips::killed()?);
    }
    if wanted("sealing") {
        rows.extend(sealing::sealing()?);
    }
    if wanted("sign-in") {
        rows.extend(sign_in::sign_in()?);
    }
    if wanted("unlock") {
        rows.extend(web::unlock()?);
    }
    if wanted("web") {
        rows.extend(web::first_load()?);
    }
    if wanted("cold-start") {
        rows.extend(web::cold_start()?);
    }
    Ok(rows)
}
