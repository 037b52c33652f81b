//! Who uses this device.

use serde::Serialize;

use super::PersonView;

/// Whether someone is signed in here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum SessionView {
    /// Nobody: show *join* and *sign in*.
    SignedOut,
    /// Someone: everything works, with or without a connection.
    SignedIn {
        /// Who.
        me: PersonView,
        /// The server ended this device's session; what is here can be read, and is sent after signing in again.
        must_sign_in_again: bool,
    },
}
