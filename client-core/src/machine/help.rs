//! Someone helps a person with their own profile: for half an hour, and what is done says so.

use kring_domain::{
    acts::Act,
    commands::{Command, CommandFault},
    helping::{self, Helper},
    time::Timestamp,
};

use super::{Core, Fault, Outcome, Turn};
use crate::{
    records::{self, Help, keys},
    storage::Table,
};

impl Core {
    /// Someone begins to help. Help that goes on is not made longer: one says so again when it is over.
    pub(crate) fn begin_help(&mut self, helper: Helper, turn: &mut Turn<'_>) -> Result<Outcome, Fault> {
        let me = self.state.me().ok_or(Fault::SignedOut)?;
        if helper == (Helper::Person { person: me }) {
            return Err(Fault::NotAMember);
        }
        if self.helper(turn).is_some() {
            return Err(Fault::Command(CommandFault::NotWithHelp));
        }
        let help = Help::begin(helper, self.state.corrected(turn.clock));
        turn.batch.put(Table::State, keys::HELP.to_vec(), records::encode(&help));
        self.state.help = Some(help);
        Ok(Outcome::Done)
    }

    /// The help is over.
    pub(crate) fn end_help(&mut self, turn: &mut Turn<'_>) {
        if self.state.help.take().is_some() {
            turn.batch.delete(Table::State, keys::HELP);
        }
    }

    /// Who helps now.
    pub(crate) fn helper(&self, turn: &Turn<'_>) -> Option<Helper> {
        let now = self.state.corrected(turn.clock);
        self.state.help.as_ref().filter(|help| help.lasts(now)).map(|help| help.helper)
    }

    /// Whether someone helps, for who asks before doing what goes past the outbox.
    pub(crate) fn alone(&self, turn: &Turn<'_>) -> Result<Outcome, Fault> {
        match self.helper(turn) {
            Some(_) => Err(Fault::Command(CommandFault::NotWithHelp)),
            None => Ok(Outcome::Done),
        }
    }

    /// Whether an act keeps someone out of one's own account: nobody has to stop the help for it.
    pub(crate) fn protects_oneself(&self, act: &Act) -> bool {
        matches!(act, Act::StopRecovery { person, .. } if self.state.me() == Some(*person))
    }

    /// Forgets help that ended before the app was opened. While it is open, help that ran out is remembered: the screens
    /// close the place then.
    pub(crate) fn forget_old_help(&mut self, clock: Timestamp) {
        let now = self.state.corrected(clock);
        self.state.help.take_if(|help| !help.lasts(now));
    }

    /// A command as it is done now: with who helps in it. What was said with help before keeps saying so.
    ///
    /// # Errors
    /// [`CommandFault::NotWithHelp`] for what one does without help.
    pub(crate) fn with_helper(&self, command: &Command, turn: &Turn<'_>) -> Result<Command, CommandFault> {
        match (self.helper(turn), command.helper()) {
            (None, _) | (Some(_), Some(_)) => Ok(command.clone()),
            (Some(_), None) if !helping::can_be_helped(command) => Err(CommandFault::NotWithHelp),
            (Some(helper), None) => Ok(command.clone().helped(Some(helper))),
        }
    }
}
