//! What is asked of the database, by what it is about. Content is read and written only with an `Authorized`.

pub(crate) mod about_me;
pub(crate) mod administrative_acts;
pub(crate) mod attachments;
pub(crate) mod ceremonies;
pub(crate) mod device_links;
pub(crate) mod devices;
pub(crate) mod documents;
pub(crate) mod grants;
pub(crate) mod groups;
pub(crate) mod instruments;
pub(crate) mod items;
pub(crate) mod jobs;
pub(crate) mod kept_words;
pub(crate) mod looks;
pub(crate) mod members;
pub(crate) mod passkeys;
pub(crate) mod people;
pub(crate) mod readers;
pub(crate) mod recoveries;
pub(crate) mod roles;
pub(crate) mod sight;
pub(crate) mod snapshots;
pub(crate) mod spaces;
pub(crate) mod verdicts;
pub(crate) mod walk_ins;
pub(crate) mod work_accounts;
