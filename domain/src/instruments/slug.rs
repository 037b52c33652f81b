//! The names that things in an instrument have: lower-case letters, digits and hyphens, one to forty of them.

use std::{fmt, str::FromStr};

use minicbor::{Decode, Decoder, Encode, Encoder, decode, encode};
use serde::{Deserialize, Serialize};

/// The longest name.
const MAX_SLUG: usize = 40;

/// Words that mean something else where a name stands: the parts of a register in a document, and a place of the app.
const TAKEN: [&str; 4] = ["at", "helped", "voice", "fill"];

/// A text that cannot be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a name has 1 to 40 letters a to z, digits and hyphens, and is not `at`, `helped`, `voice` or `fill`")]
pub struct NotASlug;

/// Whether a text can be a name.
pub(super) fn is_slug(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=MAX_SLUG).contains(&text.len()) && text.bytes().all(fits) && !TAKEN.contains(&text)
}

macro_rules! slug {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The name.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotASlug;

            fn try_from(text: String) -> Result<Self, NotASlug> {
                if is_slug(&text) { Ok(Self(text)) } else { Err(NotASlug) }
            }
        }

        impl FromStr for $name {
            type Err = NotASlug;

            fn from_str(text: &str) -> Result<Self, NotASlug> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl<C> Encode<C> for $name {
            fn encode<W: encode::Write>(
                &self,
                e: &mut Encoder<W>,
                _: &mut C,
            ) -> Result<(), encode::Error<W::Error>> {
                e.str(&self.0)?.ok()
            }
        }

        impl<'b, C> Decode<'b, C> for $name {
            fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
                let at = d.position();
                d.str()?.parse().map_err(|fault: NotASlug| decode::Error::custom(fault).at(at))
            }
        }
    };
}

slug!(/// An instrument, in all its versions. The file is called after it.
    InstrumentId);
slug!(/// A topic of an instrument: a pillar, a spoke, a slider.
    TopicId);
slug!(/// A question of an instrument.
    QuestionId);
slug!(/// A scale of an instrument.
    ScaleId);
slug!(/// What is tapped: a step of a scale, or a choice.
    AnswerId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_slug() {
        for yes in ["a", "housing-now", "2-years", &"x".repeat(40)] {
            assert_eq!(yes.parse::<TopicId>().map(String::from).as_deref(), Ok(yes));
        }
        for no in
            ["", "Housing", "housing now", "housing.now", "woon_plek", "café", "at", "helped", "fill", &"x".repeat(41)]
        {
            assert_eq!(no.parse::<TopicId>(), Err(NotASlug), "{no}");
            assert!(serde_json::from_value::<TopicId>(no.into()).is_err(), "{no}");
            assert!(minicbor::decode::<TopicId>(&minicbor::to_vec(no).unwrap_or_default()).is_err(), "{no}");
        }
    }
}
