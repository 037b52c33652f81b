//! Where each table stands on "Wat staat er over mij". A new table has its place here, or the test below fails: nothing is
//! kept about a person that the page forgets (`domain.md` §4 rule 1).

use kring_domain::about_me::Kept;

/// What a table is for the page.
#[derive(Debug)]
enum Place {
    /// It is read for the one who asks (`queries/about_me.rs`, `operations/about_me.rs`).
    Page(&'static [Kept]),
    /// What it says about a person is in documents, which the person's own device reads.
    Documents(&'static [Kept]),
    /// It is not on the page, and why.
    Not(&'static str),
}

/// A table, its place, and its columns that hold ids: those of people, of devices, and of other things. Words that tell who
/// someone is (an address, a name) stand with the people.
struct Placed {
    table: &'static str,
    place: Place,
    who: &'static [&'static str],
    things: &'static [&'static str],
}

const fn placed(
    table: &'static str,
    place: Place,
    who: &'static [&'static str],
    things: &'static [&'static str],
) -> Placed {
    Placed { table, place, who, things }
}

const PLACED: &[Placed] = &[
    placed("person", Place::Page(&[Kept::Account, Kept::Email]), &["id", "email"], &["organisation"]),
    placed("organisation_role", Place::Page(&[Kept::Roles]), &["person"], &["organisation"]),
    placed("work_account", Place::Page(&[Kept::WorkAccounts]), &["person", "subject"], &["issuer"]),
    placed(
        "membership",
        Place::Page(&[Kept::Memberships, Kept::Reading]),
        // Whom one chose as companion is told by name; who chose one is told in the group, on their card.
        &["person", "companion"],
        &["space"],
    ),
    placed("walk_in", Place::Page(&[Kept::WalkIns]), &["person", "by", "alias_of", "device"], &["space"]),
    placed("walk_in_apart", Place::Page(&[Kept::WalkIns]), &["one", "other"], &[]),
    placed(
        "walk_in_refused",
        Place::Not("the key of a device whose person has no account and cannot ask; that device is told"),
        &[],
        &[],
    ),
    placed("device", Place::Page(&[Kept::Devices]), &["id", "person"], &[]),
    placed(
        "device_held",
        Place::Not("which groups lay on an ended device: shown with the devices"),
        &["device"],
        &["space"],
    ),
    placed("kept_words", Place::Page(&[Kept::LastWords]), &["device"], &["id", "space"]),
    placed("passkey", Place::Page(&[Kept::Passkeys]), &["person"], &["id"]),
    placed("device_link", Place::Page(&[Kept::DeviceLinks]), &["device", "person", "used_by"], &[]),
    placed("email_code", Place::Page(&[Kept::SignInCodes]), &["email"], &[]),
    placed("job", Place::Page(&[Kept::Mails]), &["payload"], &["id"]),
    placed(
        "ceremony",
        Place::Not("a secret of one browser, for minutes; only a passkey under way names who is signed in there"),
        &["payload"],
        &[],
    ),
    placed("join_code", Place::Page(&[Kept::JoinCodes]), &["created_by"], &["space"]),
    placed("sight_grant", Place::Page(&[Kept::Grants]), &["owner", "to_person"], &["id", "to_stewards"]),
    placed("look", Place::Page(&[Kept::Looks]), &["owner", "reader"], &[]),
    placed("attachment", Place::Page(&[Kept::Attachments]), &["uploader"], &["space"]),
    placed("attachment_use", Place::Not("which document names a photo: about no person"), &[], &["space", "document"]),
    placed("upload", Place::Page(&[Kept::Uploads]), &["uploader"], &["space"]),
    placed("upload_chunk", Place::Not("the bytes of what `upload` counts"), &["uploader"], &["space"]),
    placed(
        "document",
        Place::Documents(&[
            Kept::Entries,
            Kept::OwnState,
            Kept::Presence,
            Kept::Closing,
            Kept::Meetings,
            Kept::Board,
            Kept::Moderation,
            Kept::Warnings,
            Kept::Introduction,
            Kept::Assessments,
            Kept::Goals,
            Kept::CheckIns,
            Kept::Conversations,
            Kept::Skills,
            Kept::Confirmations,
            Kept::Rewards,
        ]),
        &["owner"],
        &["id", "space"],
    ),
    placed("item", Place::Documents(&[Kept::Authorship]), &["person", "device"], &["space", "document"]),
    placed("snapshot", Place::Documents(&[Kept::Authorship]), &[], &["document", "space"]),
    placed("actor_binding", Place::Page(&[Kept::Authorship]), &["person", "device"], &[]),
    placed("command_verdict", Place::Page(&[Kept::Verdicts]), &["person", "device"], &["command"]),
    placed("sight_event", Place::Page(&[Kept::SightHistory]), &["person"], &["space"]),
    placed("retired_person", Place::Not("ids of accounts that are gone: nobody has them to ask with"), &["id"], &[]),
    placed("organisation", Place::Not("about no person"), &[], &["id"]),
    placed(
        "recovery",
        Place::Page(&[Kept::Recoveries]),
        // A steward's own page says nothing of whom they let in again: that stands with those persons.
        &["person", "starter", "ended_by", "device", "running"],
        &["id", "space"],
    ),
    placed("administrative_act", Place::Page(&[Kept::Management]), &["person", "device"], &["organisation", "space"]),
    placed(
        "space",
        Place::Page(&[Kept::GroupsLed]),
        &["made_by", "renamed_by", "led_changed_by", "archived_by"],
        &["id", "organisation", "log_id"],
    ),
    placed("identity_provider", Place::Not("about no person"), &[], &["organisation"]),
    placed("instrument_version", Place::Not("what an organisation asks; about no person"), &[], &["organisation"]),
    placed(
        "arrangements_version",
        Place::Not("what an organisation arranges; about no person"),
        &[],
        &["organisation"],
    ),
    placed("instrument_use", Place::Not("what an organisation asks; about no person"), &[], &["organisation"]),
];

/// Kept, and in no table of the database: a file beside it, and keys without a person.
const OUTSIDE: [Kept; 3] = [Kept::Ledger, Kept::NotAdded, Kept::Ceremonies];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use kring_migrations::{Migrator, MigratorTrait};
    use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};

    use super::*;

    /// Every table, with its columns and whether each holds an id.
    async fn schema() -> BTreeMap<String, Vec<(String, bool)>> {
        let on = Database::connect("sqlite::memory:").await.unwrap();
        Migrator::up(&on, None).await.unwrap();
        let ask = async |sql: String| on.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap();
        let mut tables = BTreeMap::new();
        for row in ask("SELECT name FROM sqlite_master WHERE type = 'table'".to_owned()).await {
            let table: String = row.try_get("", "name").unwrap();
            if table == "seaql_migrations" || table.starts_with("sqlite_") {
                continue;
            }
            let columns = ask(format!("SELECT name, type FROM pragma_table_info('{table}')")).await;
            let column = |row: &sea_orm::QueryResult| {
                let kind: String = row.try_get("", "type").unwrap();
                (row.try_get("", "name").unwrap(), kind.to_lowercase().starts_with("uuid"))
            };
            tables.insert(table, columns.iter().map(column).collect());
        }
        tables
    }

    #[tokio::test]
    async fn every_table_and_every_id_in_it_has_its_place() {
        let schema = schema().await;
        let names: BTreeSet<&str> = schema.keys().map(String::as_str).collect();
        let listed: BTreeSet<&str> = PLACED.iter().map(|placed| placed.table).collect();
        assert_eq!(names, listed, "a table without a place on the page about a person, or a place without a table");
        assert_eq!(listed.len(), PLACED.len(), "a table has two places");
        for Placed { table, who, things, place } in PLACED {
            let columns = schema.get(*table).unwrap();
            let ids: BTreeSet<&str> = columns.iter().filter(|(_, id)| *id).map(|(name, _)| name.as_str()).collect();
            let named: BTreeSet<&str> = who.iter().chain(*things).copied().collect();
            let forgotten: Vec<_> = ids.difference(&named).collect();
            assert!(forgotten.is_empty(), "{table}: whose ids are {forgotten:?}?");
            let known: BTreeSet<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
            assert!(named.is_subset(&known), "{table}: {named:?} of {known:?}");
            if let Place::Not(why) = place {
                assert!(!why.is_empty(), "{table}");
            }
        }
    }

    #[test]
    fn all_that_is_kept_has_a_table_or_stands_outside() {
        let mut found: BTreeSet<Kept> = OUTSIDE.into_iter().collect();
        for placed in PLACED {
            match placed.place {
                Place::Page(kept) | Place::Documents(kept) => found.extend(kept),
                Place::Not(_) => {}
            }
        }
        assert_eq!(found, Kept::ALL.into_iter().collect());
    }

    #[test]
    fn people_can_read_of_each_table() {
        let page = include_str!("../../../docs/privacy.md");
        for Placed { table, .. } in PLACED {
            assert!(page.contains(&format!("`{table}`")), "docs/privacy.md says nothing of `{table}`");
        }
    }
}
