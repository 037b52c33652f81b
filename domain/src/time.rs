//! Moments and months. The domain never reads a clock: every moment is passed in.

use std::{fmt, str::FromStr};

use jiff::{Timestamp as Instant, civil::Date, tz::TimeZone};
use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "number"))]
#[serde(transparent)]
#[cbor(transparent)]
pub struct Timestamp(#[n(0)] pub i64);

impl Timestamp {
    /// The month in UTC that holds this moment. Moments outside years 1 to 9999 fall in the nearest month.
    #[must_use]
    pub fn month(self) -> Month {
        let instant =
            Instant::from_millisecond(self.0).unwrap_or(if self.0 < 0 { Instant::UNIX_EPOCH } else { Instant::MAX });
        let date = instant.to_zoned(TimeZone::UTC).date();
        Month::from_date(date)
    }

    /// This moment, `ms` milliseconds later (earlier when negative), held within range.
    #[must_use]
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }
}

/// A calendar month in UTC: the period of a journal. As a number `year * 12 + (month - 1)`; as text `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
#[cbor(transparent)]
pub struct Month(#[n(0)] u32);

impl Month {
    /// The month with this ordinal (`year * 12 + (month - 1)`); `None` beyond the year 9999.
    #[must_use]
    pub const fn from_ordinal(ordinal: u32) -> Option<Self> {
        if ordinal < 10_000 * 12 { Some(Self(ordinal)) } else { None }
    }

    /// `year * 12 + (month - 1)`.
    #[must_use]
    pub const fn ordinal(self) -> u32 {
        self.0
    }

    /// How many months lie between two months, whichever comes first.
    #[must_use]
    pub const fn distance(self, other: Self) -> u32 {
        self.0.abs_diff(other.0)
    }

    fn from_date(date: Date) -> Self {
        let year = u32::try_from(date.year()).unwrap_or(0);
        let month = u32::try_from(date.month()).unwrap_or(1);
        Self(year.saturating_mul(12).saturating_add(month.saturating_sub(1)))
    }
}

impl<'b, C> Decode<'b, C> for Month {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        let at = d.position();
        Self::from_ordinal(d.u32()?).ok_or_else(|| minicbor::decode::Error::message("no such month").at(at))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0 / 12, self.0 % 12 + 1)
    }
}

/// The text is not a month of the form `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a month is written as 2026-11")]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let year: u32 = year.parse().ok().filter(|_| year.len() == 4).ok_or(NotAMonth)?;
        let month: u32 =
            month.parse().ok().filter(|number| month.len() == 2 && (1..=12).contains(number)).ok_or(NotAMonth)?;
        Ok(Self(year * 12 + month - 1))
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A wall-clock moment without a zone, `2026-11-24T10:00`: when a meeting begins, in the group's own place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
#[cbor(transparent)]
pub struct CivilTime(#[n(0)] pub String);

/// A calendar day without a zone, `2026-11-24`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
#[cbor(transparent)]
pub struct CivilDate(#[n(0)] pub String);

impl CivilDate {
    /// The day that a moment falls on where the wall clock is so many minutes ahead of UTC.
    #[must_use]
    pub fn of(at: Timestamp, utc_offset_minutes: i32) -> Self {
        let local = at.plus_ms(i64::from(utc_offset_minutes) * 60_000);
        let instant = Instant::from_millisecond(local.0).unwrap_or(Instant::UNIX_EPOCH);
        Self(instant.to_zoned(TimeZone::UTC).date().to_string())
    }

    /// Its year; 0 for what is no day.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.0.parse().ok().and_then(|date: Date| u16::try_from(date.year()).ok()).unwrap_or(0)
    }
}
