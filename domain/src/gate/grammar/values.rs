//! The values that places ask for.

use std::{fmt::Display, str::FromStr};

use automerge::ScalarValue;

use super::{Findings, Value, Who};
use crate::{
    commands::{
        Attachment, CommandFault, Voice,
        bounds::{self, Lines},
    },
    gate::GateFault,
    helping::Helper,
    time::{CivilTime, Timestamp},
};

impl Value<'_> {
    /// A text of at most `max` characters.
    pub(super) fn text(&self, max: usize, lines: Lines) -> Result<&str, GateFault> {
        match self {
            Value::Scalar(ScalarValue::Str(text)) => {
                bounds::text(text, max, lines).map_err(as_gate_fault)?;
                Ok(text)
            }
            Value::Scalar(_) | Value::Map | Value::Text | Value::Delete => Err(GateFault::Value),
        }
    }

    /// A text that says something.
    pub(super) fn some_text(&self, max: usize, lines: Lines) -> Result<(), GateFault> {
        bounds::some_text(self.text(max, lines)?, max, lines).map_err(as_gate_fault)
    }

    /// How something sounds; an empty text when that was taken away.
    pub(super) fn voice(&self, findings: &mut Findings) -> Result<(), GateFault> {
        if matches!(self, Value::Scalar(ScalarValue::Str(text)) if text.is_empty()) {
            return Ok(());
        }
        let voice: Voice = self.cbor()?;
        if !bounds::voice_fits(&voice) {
            return Err(GateFault::Value);
        }
        findings.attachments.push(Attachment::Voice(voice));
        Ok(())
    }

    /// A photo; an empty text when it was taken away.
    pub(super) fn photo(&self, findings: &mut Findings) -> Result<(), GateFault> {
        if matches!(self, Value::Scalar(ScalarValue::Str(text)) if text.is_empty()) {
            return Ok(());
        }
        let photo: Attachment = self.cbor()?;
        if !bounds::skills::photo_fits(&photo) {
            return Err(GateFault::Value);
        }
        findings.attachments.push(photo);
        Ok(())
    }

    /// A stored word.
    pub(super) fn word<T>(&self, parse: impl Fn(&str) -> Option<T>) -> Result<T, GateFault> {
        parse(self.text(bounds::MAX_LINE, Lines::One)?).ok_or(GateFault::Value)
    }

    /// An id, or another thing with one way to write it.
    pub(super) fn parsed<T: FromStr + Display>(&self) -> Result<T, GateFault> {
        canonical(self.text(bounds::MAX_LINE, Lines::One)?)
    }

    /// Who helped; empty when what was done with help was done again without.
    pub(super) fn helper(&self) -> Result<(), GateFault> {
        let text = self.text(bounds::MAX_LINE, Lines::One)?;
        if text.is_empty() { Ok(()) } else { canonical::<Helper>(text).map(drop) }
    }

    /// A moment that can be, and is not too far ahead.
    pub(super) fn moment(&self, who: &Who) -> Result<Timestamp, GateFault> {
        match self {
            Value::Scalar(ScalarValue::Timestamp(ms)) => {
                let at = Timestamp(*ms);
                bounds::moment(at).map_err(as_gate_fault)?;
                let ahead = who.now.is_some_and(|now| at > now.plus_ms(who.ahead_ms()));
                if ahead { Err(GateFault::Moment) } else { Ok(at) }
            }
            Value::Scalar(_) | Value::Map | Value::Text | Value::Delete => Err(GateFault::Value),
        }
    }

    /// Yes or no.
    pub(super) const fn boolean(&self) -> Result<(), GateFault> {
        match self {
            Value::Scalar(ScalarValue::Boolean(_)) => Ok(()),
            Value::Scalar(_) | Value::Map | Value::Text | Value::Delete => Err(GateFault::Value),
        }
    }

    /// A length of time in minutes.
    pub(super) fn minutes(&self) -> Result<(), GateFault> {
        match self {
            Value::Scalar(ScalarValue::Uint(number)) => {
                let number = u16::try_from(*number).map_err(|_beyond| GateFault::Value)?;
                bounds::minutes(number).map_err(|_beyond| GateFault::Value)
            }
            Value::Scalar(_) | Value::Map | Value::Text | Value::Delete => Err(GateFault::Value),
        }
    }

    /// A wall-clock moment.
    pub(super) fn civil(&self) -> Result<(), GateFault> {
        let text = self.text(bounds::MAX_LINE, Lines::One)?;
        bounds::civil(&CivilTime(text.to_owned())).map_err(as_gate_fault)
    }

    /// CBOR of one thing, in the one way that Kring writes it.
    pub(super) fn cbor<T>(&self) -> Result<T, GateFault>
    where
        T: for<'b> minicbor::Decode<'b, ()> + minicbor::Encode<()>,
    {
        /// A whole programme, of 40 lines of 200 characters of four bytes.
        const LONGEST: usize = 40 << 10;
        match self {
            Value::Scalar(ScalarValue::Bytes(bytes)) if bytes.len() <= LONGEST => {
                let thing: T = minicbor::decode(bytes).map_err(|_not_ours| GateFault::Value)?;
                let again = minicbor::to_vec(&thing).map_err(|_not_ours| GateFault::Value)?;
                if again == *bytes { Ok(thing) } else { Err(GateFault::Value) }
            }
            Value::Scalar(ScalarValue::Bytes(_)) => Err(GateFault::TooLarge),
            Value::Scalar(_) | Value::Map | Value::Text | Value::Delete => Err(GateFault::Value),
        }
    }
}

/// Reads something that has one way to be written.
pub(super) fn canonical<T: FromStr + Display>(text: &str) -> Result<T, GateFault> {
    let thing: T = text.parse().map_err(|_not_one| GateFault::Value)?;
    if thing.to_string() == text { Ok(thing) } else { Err(GateFault::Value) }
}

/// What a command's fault is at the gate: a device that checks its commands never sends one.
pub(super) const fn as_gate_fault(fault: CommandFault) -> GateFault {
    match fault {
        CommandFault::TooLong | CommandFault::TooMany => GateFault::TooLarge,
        CommandFault::Moment => GateFault::Moment,
        CommandFault::Gone => GateFault::Gone,
        CommandFault::WrongDocument => GateFault::OtherDocument,
        CommandFault::RewardGiven => GateFault::NotAllowed,
        CommandFault::Empty
        | CommandFault::RewardsOff
        | CommandFault::RewardRange
        | CommandFault::Characters
        | CommandFault::Attachment
        | CommandFault::NotWithHelp
        | CommandFault::Damaged => GateFault::Value,
    }
}
