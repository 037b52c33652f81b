//! What one's organisations wrote down.

use kring_domain::arrangements::Arranged;
use serde::Serialize;

/// How rewards count there, and what is fixed, follows, or is one's own choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ArrangementsView {
    /// Of each organisation that one has to do with, by name; `None` before the server told any.
    pub organisations: Option<Vec<Arranged>>,
}
