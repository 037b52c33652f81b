//! From what the maps tell of rewards to commands.

use kring_domain::commands::{Command, Received, RewardPart};

use super::Now;
use crate::{
    arrangements::{self, rewards_of},
    cast::everyone,
    life::{organisation_of, person_id},
    maps::{RewardSays, SaysOfReward},
    model::{Event, Intent},
};

impl Now<'_> {
    /// What is said of it; nothing where whoever promises works nowhere.
    pub(super) fn reward(&self, of: &SaysOfReward) -> Option<Event> {
        let by = person_id(self.seed, of.by);
        let (step, area, at) = (self.step_id(of.goal, of.step), of.area, self.at);
        let promises = |says| {
            let command = Command::Reward { of: self.owner, area, step, says, at };
            self.by(by, self.owner, Intent::Command(command))
        };
        Some(match of.says {
            RewardSays::Promises(euros) => {
                let tenant = everyone().into_iter().find(|part| part.name == of.by)?.tenant?;
                promises(RewardPart::Offer {
                    organisation: organisation_of(self.seed, tenant),
                    version: arrangements::VERSION,
                    euros,
                    counts: rewards_of(tenant)?.counts,
                })
            }
            RewardSays::Gives => promises(RewardPart::Given { on: Some(self.day(0)) }),
            RewardSays::Receives => {
                let received = Received::On { day: self.day(0) };
                let command = Command::Receive { from: by, step, received, at };
                self.by(self.owner, self.owner, Intent::Command(command))
            }
        })
    }
}
