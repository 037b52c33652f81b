//! Reading a file.

use std::{collections::HashSet, fmt, sync::LazyLock};

use kring_domain::instruments::{self, Draft, Instrument, InstrumentFault, MAX_FILE_BYTES};
use serde::Deserialize;
use toml::de::{DeTable, Deserializer, Error};

/// The pictograms of the app, as it draws them.
const PICTOGRAMS: &str = include_str!("../../../web/src/ui/pictograms.svg");

/// Their names.
static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let ids = PICTOGRAMS.split(" id=\"").skip(1);
    ids.filter_map(|rest| rest.split_once('"')).map(|(name, _rest)| name).collect()
});

/// Why a file is no instrument.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// More bytes than a file may have.
    #[error("the file has more than {MAX_FILE_BYTES} bytes")]
    TooLarge,
    /// It is not TOML, or has something that no instrument has.
    #[error("{}", Lines(.0))]
    Syntax(Vec<SyntaxFault>),
    /// It is TOML, and not an instrument: everything that is wrong.
    #[error("{}", Lines(.0))]
    Content(Vec<InstrumentFault>),
}

/// A place that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct SyntaxFault {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What is expected there, in one line.
    pub message: String,
}

/// Each fault on a line of its own.
struct Lines<'a, T>(&'a [T]);

impl<T: fmt::Display> fmt::Display for Lines<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

/// Reads a file.
///
/// # Errors
/// [`FileFault`], with all faults of its kind together.
pub fn read(text: &str) -> Result<Instrument, FileFault> {
    if text.len() > MAX_FILE_BYTES {
        return Err(FileFault::TooLarge);
    }
    let (table, faults) = DeTable::parse_recoverable(text);
    if !faults.is_empty() {
        return Err(FileFault::Syntax(faults.iter().map(|fault| syntax(text, fault)).collect()));
    }
    let draft =
        Draft::deserialize(Deserializer::from(table)).map_err(|fault| FileFault::Syntax(vec![syntax(text, &fault)]))?;
    instruments::read(&draft, |name| NAMES.contains(name)).map_err(FileFault::Content)
}

fn syntax(text: &str, fault: &Error) -> SyntaxFault {
    let at = fault.span().map_or(0, |span| span.start);
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    SyntaxFault {
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).map_or(0, |line| line.chars().count()) + 1,
        message: fault.message().lines().collect::<Vec<_>>().join("; "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LADDER: &str = include_str!("../../../instruments/participation-ladder.toml");

    #[test]
    fn a_file_in_order_is_read() {
        let ladder = read(LADDER).unwrap();
        assert_eq!((ladder.id.as_str(), ladder.version), ("participation-ladder", 1));
        assert_eq!(ladder.scales[0].steps.len(), 6);
    }

    #[test]
    fn what_is_no_toml_has_its_line_and_column() {
        let bent = LADDER.replacen("version = 1", "version = ", 1);
        let Err(FileFault::Syntax(faults)) = read(&bent) else { panic!() };
        assert_eq!((faults[0].line, faults[0].column), (2, 11), "{faults:?}");
        let twice = format!("{bent}\n[[topics\n");
        let Err(FileFault::Syntax(faults)) = read(&twice) else { panic!() };
        assert!(faults.len() >= 2, "{faults:?}");
    }

    #[test]
    fn a_field_that_no_instrument_has_shows_where() {
        let bent = LADDER.replacen("pictogram =", "picture =", 1);
        let Err(FileFault::Syntax(faults)) = read(&bent) else { panic!() };
        let line = LADDER.lines().position(|line| line.starts_with("pictogram")).unwrap() + 1;
        assert_eq!((faults.len(), faults[0].line, faults[0].column), (1, line, 1), "{faults:?}");
        assert!(faults[0].message.contains("unknown field `picture`"), "{faults:?}");
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let bent = LADDER
            .replacen("drawn_as = \"ladder\"", "drawn_as = \"stairs\"", 1)
            .replacen("area = \"activity\"", "area = \"sport\"", 1)
            .replacen("\"scale.rungs.paid\" = \"Paid work\"\n", "", 1);
        let fault = read(&bent).unwrap_err().to_string();
        let starts: Vec<&str> = fault.lines().map(|line| line.split(' ').next().unwrap()).collect();
        assert_eq!(starts, ["drawn_as", "topics.taking-part.area", "texts.en.\"scale.rungs.paid\""], "{fault}");
    }

    #[test]
    fn a_file_has_an_end() {
        let long = format!("{LADDER}\n# {}", "x".repeat(MAX_FILE_BYTES));
        assert_eq!(read(&long), Err(FileFault::TooLarge));
    }
}
