//! How rewards are written down: the names of their registers, and what stands in them.

use std::fmt;

use crate::ids::StepId;

/// One register, by whose step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line(pub(crate) StepId, pub(crate) Field);

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    /// In whose name, by which arrangements, and how much.
    Offer,
    /// How it counts, as it was told.
    Counts,
    /// The day on which it was given.
    Given,
    /// Whether it was received.
    Received,
}

impl Field {
    const ALL: [Self; 4] = [Self::Offer, Self::Counts, Self::Given, Self::Received];

    const fn name(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Counts => "counts",
            Self::Given => "given",
            Self::Received => "received",
        }
    }
}

impl Line {
    /// Reads a register's name; `None` for anything that would not have been written.
    pub(crate) fn parse(key: &str) -> Option<Self> {
        let (step, name) = key.split_once('/')?;
        let line = Self(step.parse().ok()?, Field::ALL.into_iter().find(|field| field.name() == name)?);
        (line.to_string() == key).then_some(line)
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0, self.1.name())
    }
}

/// What stands in the registers.
pub(crate) mod stored {
    use crate::{
        arrangements::MAX_EUROS,
        commands::{Received, bounds},
        ids::OrganisationId,
        time::CivilDate,
    };

    const NOT: &str = "not";

    pub(crate) fn offer(organisation: OrganisationId, version: u32, euros: u16) -> String {
        format!("{organisation}/{version}/{euros}")
    }

    /// Reads [`offer`] back: whole euros that a reward can be.
    pub(crate) fn parse_offer(text: &str) -> Option<(OrganisationId, u32, u16)> {
        let mut parts = text.split('/');
        let organisation = parts.next()?.parse().ok()?;
        let version = parts.next()?.parse().ok().filter(|version| *version > 0)?;
        let euros = parts.next()?.parse().ok().filter(|euros| (1..=MAX_EUROS).contains(euros))?;
        (offer(organisation, version, euros) == text).then_some((organisation, version, euros))
    }

    pub(crate) fn received(received: &Received) -> String {
        match received {
            Received::On { day } => day.0.clone(),
            Received::Not => NOT.to_owned(),
        }
    }

    /// Reads [`received`] back.
    pub(crate) fn parse_received(text: &str) -> Option<Received> {
        if text == NOT {
            return Some(Received::Not);
        }
        day(text).map(|day| Received::On { day })
    }

    /// A day that can be.
    pub(crate) fn day(text: &str) -> Option<CivilDate> {
        let day = CivilDate(text.to_owned());
        bounds::date(&day).ok().map(|()| day)
    }
}
