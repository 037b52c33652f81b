//! One file per table. Columns are those of `kring-migrations`.
#![expect(unreachable_pub, reason = "the entity macro needs public items")]

pub(crate) mod actor_binding;
pub(crate) mod administrative_act;
pub(crate) mod attachment;
pub(crate) mod attachment_use;
pub(crate) mod ceremony;
pub(crate) mod command_verdict;
pub(crate) mod device;
pub(crate) mod device_held;
pub(crate) mod device_link;
pub(crate) mod document;
pub(crate) mod email_code;
pub(crate) mod identity_provider;
pub(crate) mod item;
pub(crate) mod job;
pub(crate) mod join_code;
pub(crate) mod kept_words;
pub(crate) mod look;
pub(crate) mod membership;
pub(crate) mod organisation;
pub(crate) mod organisation_role;
pub(crate) mod passkey;
pub(crate) mod person;
pub(crate) mod recovery;
pub(crate) mod retired_person;
pub(crate) mod sight_event;
pub(crate) mod sight_grant;
pub(crate) mod snapshot;
pub(crate) mod space;
pub(crate) mod upload;
pub(crate) mod upload_chunk;
pub(crate) mod walk_in;
pub(crate) mod walk_in_apart;
pub(crate) mod walk_in_refused;
pub(crate) mod work_account;
