//! Reading and writing values under a container.

use std::{collections::BTreeMap, str::FromStr};

use automerge::{AutomergeError, ObjId, ReadDoc, ScalarValue, Value, ValueRef, transaction::Transactable};

use super::Document;
use crate::{
    commands::{Said, Voice},
    helping::Helper,
    time::Timestamp,
};

/// Whether a command is said now, or said again on a rebuilt document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// The person acts, and sees what stands there.
    Fresh,
    /// The same intent on a document that changed meanwhile: a later word of another device stays.
    Replay,
}

/// The ending of the key that holds when a register was said.
const AT: &str = "/at";

/// The key that holds when `key` was said.
pub(crate) fn moment_key(key: &str) -> String {
    format!("{key}{AT}")
}

/// The register that a moment's key belongs to.
pub(crate) fn moment_of(key: &str) -> Option<&str> {
    key.strip_suffix(AT)
}

/// The ending of the key that holds who helped to say a register.
const HELPED: &str = "/helped";

/// The ending of the key that holds the recording of a register.
const VOICE: &str = "/voice";

/// The key that holds the recording of `key`: the CBOR of a `Voice`, or an empty text when it was taken away.
pub(crate) fn voice_key(key: &str) -> String {
    format!("{key}{VOICE}")
}

/// Which part of a register a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RegisterPart {
    /// What is said.
    Value,
    /// When.
    Said,
    /// With whose help.
    Helped,
    /// How it sounds.
    Voice,
}

/// Which part of its register a key holds.
pub(crate) fn part_of(key: &str) -> RegisterPart {
    if key.ends_with(AT) {
        RegisterPart::Said
    } else if key.ends_with(HELPED) {
        RegisterPart::Helped
    } else if key.ends_with(VOICE) {
        RegisterPart::Voice
    } else {
        RegisterPart::Value
    }
}

/// The register that a key is a part of.
pub(crate) fn register_of(key: &str) -> &str {
    [AT, HELPED, VOICE].into_iter().find_map(|ending| key.strip_suffix(ending)).unwrap_or(key)
}

/// The key that holds who helped to say `key`, and what it is said with now: of what was said with help before and is said
/// alone now, it becomes empty.
pub(crate) fn helped(
    from: &impl ReadDoc,
    map: &ObjId,
    key: &str,
    helper: Option<Helper>,
) -> Option<(String, ScalarValue)> {
    let key = format!("{key}{HELPED}");
    match helper {
        Some(helper) => Some((key, stored_text(&helper.to_string()))),
        None => scalar(from, map, &key).map(|_was_helped| (key, stored_text(""))),
    }
}

/// The key that holds the recording of `key`, and what it is said with now: of what was spoken before and is written alone
/// now, it becomes empty.
pub(crate) fn spoken(
    from: &impl ReadDoc,
    map: &ObjId,
    key: &str,
    voice: Option<&Voice>,
) -> Option<(String, ScalarValue)> {
    let key = voice_key(key);
    match voice {
        Some(voice) => Some((key, stored_cbor(voice))),
        None => scalar(from, map, &key).map(|_was_spoken| (key, stored_text(""))),
    }
}

/// The winning value under a key, when it is a scalar.
pub(crate) fn scalar(from: &impl ReadDoc, map: &ObjId, key: &str) -> Option<ScalarValue> {
    match from.get(map, key) {
        Ok(Some((Value::Scalar(value), _id))) => Some(value.into_owned()),
        Ok(Some((Value::Object(_), _))) | Ok(None) | Err(_) => None,
    }
}

/// The winning value under a key, when it is a text value.
pub(crate) fn string(from: &impl ReadDoc, map: &ObjId, key: &str) -> Option<String> {
    match scalar(from, map, key)? {
        ScalarValue::Str(text) => Some(text.to_string()),
        _ => None,
    }
}

/// The winning value under a key, when it is a moment.
pub(crate) fn moment(from: &impl ReadDoc, map: &ObjId, key: &str) -> Option<Timestamp> {
    match scalar(from, map, key)? {
        ScalarValue::Timestamp(ms) => Some(Timestamp(ms)),
        _ => None,
    }
}

/// A moment as documents store it.
pub(crate) const fn stored_moment(at: Timestamp) -> ScalarValue {
    ScalarValue::Timestamp(at.0)
}

/// A text as documents store it.
pub(crate) fn stored_text(text: &str) -> ScalarValue {
    ScalarValue::Str(text.into())
}

/// A number of minutes as documents store it.
pub(crate) fn stored_minutes(minutes: u16) -> ScalarValue {
    ScalarValue::Uint(u64::from(minutes))
}

/// Says several registers that belong together, under one moment at `<moment>/at`. What stands there already is not
/// written again. Gives whether anything was written.
pub(crate) fn say(
    to: &mut impl Transactable,
    map: &ObjId,
    moment_of: &str,
    values: &[(String, ScalarValue)],
    at: Timestamp,
    manner: Manner,
) -> Result<bool, AutomergeError> {
    let moment_at = moment_key(moment_of);
    let said = moment(to, map, &moment_at);
    if manner == Manner::Replay && said.is_some_and(|said| said >= at) {
        return Ok(false);
    }
    let mut wrote = false;
    for (key, value) in values {
        if scalar(to, map, key).as_ref() != Some(value) {
            to.put(map, key.as_str(), value.clone())?;
            wrote = true;
        }
    }
    if (wrote || said.is_none()) && said != Some(at) {
        to.put(map, moment_at, stored_moment(at))?;
        wrote = true;
    }
    Ok(wrote)
}

/// The winning scalars of one map, read at once.
pub(crate) struct Registers(BTreeMap<String, ScalarValue>);

impl Registers {
    /// Reads a container of a document.
    pub(crate) fn read(document: &Document, container: &str) -> Self {
        document.container(container).map_or(Self(BTreeMap::new()), |map| Self::of(document, &map))
    }

    /// Reads any map of a document; what is no scalar is left out.
    pub(crate) fn of(document: &Document, map: &ObjId) -> Self {
        let items = document.automerge().map_range(map, ..);
        Self(
            items
                .filter_map(|item| match item.value {
                    ValueRef::Scalar(value) => Some((item.key.into_owned(), value.into())),
                    ValueRef::Object(_) => None,
                })
                .collect(),
        )
    }

    /// The keys, in order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The text under a key; `None` when there is none or it is something else.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        match self.0.get(key)? {
            ScalarValue::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The id under a key.
    pub(crate) fn parsed<T: FromStr>(&self, key: &str) -> Option<T> {
        self.text(key)?.parse().ok()
    }

    /// The moment under a key.
    pub(crate) fn moment(&self, key: &str) -> Option<Timestamp> {
        match self.0.get(key)? {
            ScalarValue::Timestamp(ms) => Some(Timestamp(*ms)),
            _ => None,
        }
    }

    /// The moment that a register was said.
    pub(crate) fn said(&self, key: &str) -> Timestamp {
        self.moment(&moment_key(key)).unwrap_or_default()
    }

    /// Who helped to say a register.
    pub(crate) fn helper(&self, key: &str) -> Option<Helper> {
        self.parsed(&format!("{key}{HELPED}"))
    }

    /// What was said under a key: its words and its recording; `None` when nothing is said, or it was taken away.
    pub(crate) fn words(&self, key: &str) -> Option<Said> {
        let said = Said { text: self.text(key).unwrap_or_default().to_owned(), voice: self.voice(key) };
        (!said.is_empty()).then_some(said)
    }

    /// How what was said under a key sounds; `None` when it was not spoken, or the recording was taken away.
    pub(crate) fn voice(&self, key: &str) -> Option<Voice> {
        self.decoded(&voice_key(key))
    }

    /// Yes or no under a key; `false` when nothing is said.
    pub(crate) fn is(&self, key: &str) -> bool {
        matches!(self.0.get(key), Some(ScalarValue::Boolean(true)))
    }

    /// The number of minutes under a key; 0 when nothing is said.
    pub(crate) fn minutes(&self, key: &str) -> u16 {
        match self.0.get(key) {
            Some(ScalarValue::Uint(number)) => u16::try_from(*number).unwrap_or(0),
            _ => 0,
        }
    }

    /// The CBOR under a key.
    pub(crate) fn decoded<T: for<'b> minicbor::Decode<'b, ()>>(&self, key: &str) -> Option<T> {
        match self.0.get(key)? {
            ScalarValue::Bytes(bytes) => minicbor::decode(bytes).ok(),
            _ => None,
        }
    }
}

/// Things kept as one value (attachments, a series' programme): their CBOR.
pub(crate) fn stored_cbor<T: minicbor::Encode<()>>(things: &T) -> ScalarValue {
    // Encoding into a Vec has no failure to report.
    ScalarValue::Bytes(minicbor::to_vec(things).unwrap_or_default())
}
