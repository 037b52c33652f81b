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
        /// Someone helps them now: every screen says so.
        help: Option<HelpView>,
        /// The half hour is over: a place with a PIN closes, for whoever helped may still hold the phone.
        help_ran_out: bool,
    },
}

/// Someone helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HelpView {
    /// Who.
    pub helper: HelperView,
    /// It ends by itself after so many minutes; 1 in the last one.
    pub minutes_left: u32,
}

/// Who helps, or helped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum HelperView {
    /// Someone of one's groups.
    Person {
        /// Who; without a name where they are not known here.
        person: PersonView,
    },
    /// Someone else.
    Someone,
}
