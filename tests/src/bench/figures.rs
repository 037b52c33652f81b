//! A figure and its goal.

use serde::Serialize;

/// One figure.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// What was done.
    pub scenario: String,
    /// What was measured.
    pub figure: &'static str,
    /// In what.
    pub unit: &'static str,
    /// How much.
    pub value: f64,
    /// At most this.
    pub goal: f64,
    /// Whether it is.
    pub met: bool,
}

impl Row {
    /// A figure that is good when it is at most its goal.
    #[must_use]
    pub fn at_most(
        scenario: impl Into<String>,
        figure: &'static str,
        unit: &'static str,
        value: f64,
        goal: f64,
    ) -> Self {
        Self { scenario: scenario.into(), figure, unit, value, goal, met: value <= goal }
    }
}

/// As an aligned table.
#[must_use]
pub fn as_table(rows: &[Row]) -> String {
    let mut table = format!("{:<34} {:<40} {:>12} {:>12}  unit\n", "scenario", "figure", "value", "goal");
    for row in rows {
        let mark = if row.met { "" } else { "  short" };
        table.push_str(&format!(
            "{:<34} {:<40} {:>12.2} {:>12.2}  {}{mark}\n",
            row.scenario, row.figure, row.value, row.goal, row.unit
        ));
    }
    table
}

/// As a JSON array of {scenario, figure, unit, value, goal, met}.
#[must_use]
pub fn as_json(rows: &[Row]) -> String {
    serde_json::to_string_pretty(rows).unwrap_or_default()
}

/// The middle one of several measurements.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The value below which this share (0 to 1) of the measurements lies.
pub(crate) fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    #[expect(
        clippy::as_conversions,
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rank in a list of measurements"
    )]
    let rank = ((values.len() as f64 - 1.0) * share).round() as usize;
    values.get(rank).copied().unwrap_or(f64::NAN)
}

/// A count as a figure.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "figures are far below 2^52")]
pub(crate) const fn figure(count: u64) -> f64 {
    count as f64
}
