//! What a device asks before a reward is promised: what the server would refuse is told at once, and nothing is written.

use kring_domain::{
    commands::{Command, CommandFault, RewardPart},
    documents::Subject,
    ids::SpaceId,
};

use super::Core;
use crate::{
    records::{
        Contents,
        keys::{self, Shelf},
    },
    replica::Missing,
};

impl Core {
    /// Whether a reward may be promised, as far as this device knows: its step stands, and the organisation gives such ones.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn may_reward(&self, space: SpaceId, command: &Command) -> Result<Result<(), CommandFault>, Missing> {
        let Command::Reward { area, step, says, .. } = command else { return Ok(Ok(())) };
        let RewardPart::Offer { organisation, version, euros, counts } = says else { return Ok(Ok(())) };
        let mut stands = false;
        for piece in self.pieces.under(&keys::shelf(space, Shelf::Card))? {
            if let (Contents::Goals(contents), Subject::Area(of)) = (&piece.contents, piece.key.subject) {
                let mut steps = contents.goals.iter().flat_map(|goal| &goal.steps);
                stands |= of == *area && steps.any(|known| known.step == *step);
            }
        }
        if !stands {
            return Ok(Err(CommandFault::Gone));
        }
        let known = self.state.arrangements.iter().flat_map(|all| &all.organisations);
        let Some(arranged) = known.filter(|one| one.gives_rewards).find(|one| one.organisation == *organisation) else {
            return Ok(Err(CommandFault::RewardsOff));
        };
        let Some(rules) = &arranged.arrangements.rewards else { return Ok(Err(CommandFault::RewardsOff)) };
        let is_told = arranged.version == *version && rules.counts == *counts;
        Ok(if is_told && rules.allows(*euros) { Ok(()) } else { Err(CommandFault::RewardRange) })
    }
}
