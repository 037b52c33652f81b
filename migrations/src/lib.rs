//! The schema of the server's database, step by step.
//!
//! Portable between SQLite and PostgreSQL: ids are UUIDs, moments are milliseconds since 1970, enumerations are the
//! numbers they have on the wire. No database sequence decides any order. Start at [`Migrator`].

mod m20261121_000001_people;
mod m20261121_000002_spaces;
mod m20261121_000003_sequence;
mod m20261121_000004_attachments;
mod m20261122_000005_verdicts;
mod m20261122_000006_cards;
mod m20261122_000007_photos;
mod m20261122_000008_retired;
mod m20261122_000009_weight;
mod m20261122_000010_devices;
mod m20261122_000011_kept_words;
mod m20261122_000013_roles;
mod m20261122_000014_device_links;
mod m20261122_000015_passkeys;
mod m20261122_000016_work_accounts;
mod m20261122_000017_roles_from_providers;
mod m20261122_000018_walk_ins;
mod m20261122_000020_grants;
mod m20261122_000021_readers;
mod m20261122_000022_looks;
mod m20261122_000023_deliveries;
mod m20261122_000024_administrative_acts;
mod m20261122_000027_recoveries;
mod m20261122_000030_group_state;
mod m20261122_000031_card_told;
mod m20261122_000035_levels_at_work;
mod m20261122_000036_instruments;
mod m20261123_000037_arrangements;
mod tables;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::{MigrationTrait, async_trait};

/// All steps, oldest first.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_people::Migration),
            Box::new(m20261121_000002_spaces::Migration),
            Box::new(m20261121_000003_sequence::Migration),
            Box::new(m20261121_000004_attachments::Migration),
            Box::new(m20261122_000005_verdicts::Migration),
            Box::new(m20261122_000006_cards::Migration),
            Box::new(m20261122_000007_photos::Migration),
            Box::new(m20261122_000008_retired::Migration),
            Box::new(m20261122_000009_weight::Migration),
            Box::new(m20261122_000010_devices::Migration),
            Box::new(m20261122_000011_kept_words::Migration),
            Box::new(m20261122_000013_roles::Migration),
            Box::new(m20261122_000014_device_links::Migration),
            Box::new(m20261122_000015_passkeys::Migration),
            Box::new(m20261122_000016_work_accounts::Migration),
            Box::new(m20261122_000017_roles_from_providers::Migration),
            Box::new(m20261122_000018_walk_ins::Migration),
            Box::new(m20261122_000020_grants::Migration),
            Box::new(m20261122_000021_readers::Migration),
            Box::new(m20261122_000022_looks::Migration),
            Box::new(m20261122_000023_deliveries::Migration),
            Box::new(m20261122_000024_administrative_acts::Migration),
            Box::new(m20261122_000027_recoveries::Migration),
            Box::new(m20261122_000030_group_state::Migration),
            Box::new(m20261122_000031_card_told::Migration),
            Box::new(m20261122_000035_levels_at_work::Migration),
            Box::new(m20261122_000036_instruments::Migration),
            Box::new(m20261123_000037_arrangements::Migration),
        ]
    }
}
