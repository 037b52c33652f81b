//! Who helps, and who helped.

use kring_domain::helping::Helper;

use super::Look;
use crate::views::{HelpView, HelperView};

/// Milliseconds in a minute.
const MINUTE_MS: i64 = 60_000;

impl Look<'_> {
    /// Who helps now, and for how long still.
    pub(super) fn help(&self) -> Option<HelpView> {
        let help = self.core.state.help.as_ref().filter(|help| help.lasts(self.now))?;
        let left = help.until.0.saturating_sub(self.now.0);
        let minutes_left = u32::try_from((left + MINUTE_MS - 1) / MINUTE_MS).unwrap_or(0);
        Some(HelpView { helper: self.helper(help.helper), minutes_left })
    }

    /// Whether help ran out since the app was opened: the place closes then.
    pub(super) fn help_ran_out(&self) -> bool {
        self.core.state.help.as_ref().is_some_and(|help| !help.lasts(self.now))
    }

    /// Someone who helps or helped, as they are known here.
    pub(super) fn helper(&self, helper: Helper) -> HelperView {
        match helper {
            Helper::Person { person } => HelperView::Person { person: self.anyone(person) },
            Helper::Someone => HelperView::Someone,
        }
    }
}
