//! The server over real HTTP, on a real SQLite file, one file for each thing it does.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where something is not as it says")]

mod harness;

mod about_me;
mod arrangements;
mod attachments;
mod audit;
mod backup;
mod bad_input;
mod check_ins;
mod conversations;
mod deliveries;
mod demo;
mod device_links;
mod doors;
mod every_route;
mod groups;
mod guest_doors;
mod guests;
mod instruments;
mod joining;
mod kept_instruments;
mod keys;
mod killed;
mod last_words;
mod live;
mod map_sharing;
mod membership;
mod operations;
mod passkeys;
mod proofs;
mod recoveries;
mod recoveries_told;
mod rewards;
mod roles;
mod sessions;
mod sharing;
mod sharing_again;
mod signing_in;
mod skills;
mod snapshots;
mod spoken;
mod syncing;
mod walk_ins;
mod withdrawing;
mod work_accounts;
mod work_profile;
mod work_required;
mod writer;
