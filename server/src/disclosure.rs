//! Whom to tell of a hole in the server's security, as `/.well-known/security.txt` says it (RFC 9116).

use jiff::{civil::Date, tz::TimeZone};
use kring_domain::time::Timestamp;

/// Whom to tell of a hole in the server's security, and until when that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    contact: String,
    until: jiff::Timestamp,
}

/// Why nobody can be told this way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DisclosureFault {
    /// The contact is not one of the three that RFC 9116 takes.
    #[error("the contact begins with mailto:, https:// or tel: and has no spaces")]
    Contact,
    /// The day is not written as `2027-06-01`.
    #[error("the day until which the contact holds is written as 2027-06-01")]
    Until,
}

impl Disclosure {
    /// A contact, as `mailto:security@example.org`, and the first day (UTC) on which it holds no longer, as `2027-06-01`.
    ///
    /// # Errors
    /// [`DisclosureFault`], by what does not fit.
    pub fn read(contact: &str, until: &str) -> Result<Self, DisclosureFault> {
        let ways = ["mailto:", "https://", "tel:"];
        let is_way = ways.iter().any(|way| contact.strip_prefix(way).is_some_and(|rest| !rest.is_empty()));
        // A line more would be another field of the file.
        if !is_way || contact.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(DisclosureFault::Contact);
        }
        let day: Date = until.parse().map_err(|_not_a_day| DisclosureFault::Until)?;
        let until = day.to_zoned(TimeZone::UTC).map_err(|_beyond| DisclosureFault::Until)?.timestamp();
        Ok(Self { contact: contact.to_owned(), until })
    }

    /// Whether it still holds.
    pub(crate) fn holds(&self, now: Timestamp) -> bool {
        now.0 < self.until.as_millisecond()
    }

    /// The file.
    pub(crate) fn text(&self) -> String {
        format!("Contact: {}\nExpires: {}\nPreferred-Languages: nl, en\n", self.contact, self.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_contact_or_no_day_is_refused() {
        for contact in ["security@example.org", "mailto:", "http://example.org", "tel:112\nPolicy: https://x", ""] {
            assert_eq!(Disclosure::read(contact, "2027-06-01"), Err(DisclosureFault::Contact), "{contact}");
        }
        for until in ["soon", "", "2027-13-01"] {
            assert_eq!(Disclosure::read("tel:+31-20-1234567", until), Err(DisclosureFault::Until), "{until}");
        }
    }
}
