//! Rewards: what someone who stands beside a person promises with a step of theirs that already stands (`domain.md` §4 rule 6), in
//! that person's own space. Who promises writes one document for each area of the map; the person writes one for each who
//! promised something, by year: a reward is known to these two.
//!
//! ```text
//! rewards  <step>/offer    → "<organisation>/<version>/<euros>": by which of its arrangements, and how much
//!          <step>/counts   → how it counts for the benefit, as it was told
//!          <step>/given    → "2026-11-24", or empty when that was taken back
//!          <step>/received → "2026-11-24", or "not": the person's own
//! ```
//!
//! Each is a register, with `/at` and `/helped`. What was told with a reward stays as it was told, also when the organisation
//! writes something else later.

use automerge::transaction::Transactable;
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    registers::{self, RegisterPart, Registers, part_of, stored_text},
};
use crate::{
    commands::{CommandFault, Received, RewardPart},
    helping::Helper,
    ids::{OrganisationId, StepId},
    time::{CivilDate, Timestamp},
};

mod line;

pub(crate) use line::{Field, Line, stored};

/// What one of the two wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct RewardsContents {
    /// What was promised, oldest first.
    #[n(0)]
    pub rewards: Vec<Reward>,
    /// What was received, in the order of the steps' ids.
    #[n(1)]
    pub received: Vec<ReceivedAt>,
}

/// A reward.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Reward {
    /// With which step.
    #[n(0)]
    pub step: StepId,
    /// What was promised.
    #[n(1)]
    pub offer: Offer,
    /// When.
    #[n(2)]
    pub at: Timestamp,
    /// The day on which it was given.
    #[n(3)]
    pub given: Option<CivilDate>,
}

/// What is promised.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Offer {
    /// In whose name.
    #[n(0)]
    pub organisation: OrganisationId,
    /// By which version of its arrangements.
    #[n(1)]
    pub version: u32,
    /// Whole euros.
    #[n(2)]
    pub euros: u16,
    /// How it counts for the benefit, as that version has it.
    #[n(3)]
    pub counts: String,
}

/// Whether someone received a reward.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct ReceivedAt {
    /// With which step.
    #[n(0)]
    pub step: StepId,
    /// What they say.
    #[n(1)]
    pub received: Received,
    /// When they said it.
    #[n(2)]
    pub at: Timestamp,
    /// Who helped to say it.
    #[n(3)]
    pub helped: Option<Helper>,
}

/// Reads what one of the two wrote.
#[must_use]
pub fn read(document: &Document) -> RewardsContents {
    let registers = Registers::read(document, CONTAINER);
    let mut contents = RewardsContents::default();
    for key in registers.keys().filter(|key| part_of(key) == RegisterPart::Value) {
        let Some(Line(step, field)) = Line::parse(key) else { continue };
        let text = registers.text(key).unwrap_or_default();
        match field {
            Field::Offer => contents.rewards.extend(reward(&registers, step, key)),
            Field::Received => contents.received.extend(stored::parse_received(text).map(|received| ReceivedAt {
                step,
                received,
                at: registers.said(key),
                helped: registers.helper(key),
            })),
            Field::Counts | Field::Given => {}
        }
    }
    contents.rewards.sort_by_key(|reward| (reward.at, reward.step));
    contents
}

fn reward(registers: &Registers, step: StepId, key: &str) -> Option<Reward> {
    let (organisation, version, euros) = registers.text(key).and_then(stored::parse_offer)?;
    let counts = registers.text(&Line(step, Field::Counts).to_string())?.to_owned();
    let given = registers.text(&Line(step, Field::Given).to_string()).filter(|day| !day.is_empty());
    Some(Reward {
        step,
        offer: Offer { organisation, version, euros, counts },
        at: registers.said(key),
        given: given.map(|day| CivilDate(day.to_owned())),
    })
}

const CONTAINER: &str = "rewards";

/// Whether something was said in a register.
pub(crate) fn holds(document: &Document, step: StepId, field: Field) -> bool {
    let key = Line(step, field).to_string();
    let Some(rewards) = document.container(CONTAINER) else { return false };
    registers::string(document.automerge(), &rewards, &key).is_some()
}

/// Whether a reward was given, and that was not taken back.
pub(crate) fn is_given(document: &Document, step: StepId) -> bool {
    let key = Line(step, Field::Given).to_string();
    let Some(rewards) = document.container(CONTAINER) else { return false };
    registers::string(document.automerge(), &rewards, &key).is_some_and(|day| !day.is_empty())
}

impl<T: Transactable> Edit<'_, T> {
    /// Promises a reward, or says that it was given. What was promised does not change once it was given.
    pub(crate) fn reward(&mut self, step: StepId, part: &RewardPart, at: Timestamp) -> Result<(), CommandFault> {
        let rewards = self.map(CONTAINER)?;
        let key = |field| Line(step, field).to_string();
        match part {
            RewardPart::Offer { organisation, version, euros, counts } => {
                let offer = stored::offer(*organisation, *version, *euros);
                let stands = |field, text: &str| {
                    registers::string(self.to, &rewards, &key(field)).is_some_and(|stood| stood == text)
                };
                // What was promised and given stays as it is; to say it again does nothing.
                let is_given =
                    registers::string(self.to, &rewards, &key(Field::Given)).is_some_and(|day| !day.is_empty());
                if is_given && !(stands(Field::Offer, &offer) && stands(Field::Counts, counts)) {
                    return Err(CommandFault::RewardGiven);
                }
                self.say_helped(&rewards, &key(Field::Offer), stored_text(&offer), at)?;
                self.say_helped(&rewards, &key(Field::Counts), stored_text(counts), at)
            }
            RewardPart::Given { on } => {
                if registers::string(self.to, &rewards, &key(Field::Offer)).is_none() {
                    return Err(CommandFault::Gone);
                }
                let day = on.as_ref().map_or("", |day| day.0.as_str());
                self.say_helped(&rewards, &key(Field::Given), stored_text(day), at)
            }
        }
    }

    /// Says whether one received it.
    pub(crate) fn receive(&mut self, step: StepId, received: &Received, at: Timestamp) -> Result<(), CommandFault> {
        let rewards = self.map(CONTAINER)?;
        let key = Line(step, Field::Received).to_string();
        self.say_helped(&rewards, &key, stored_text(&stored::received(received)), at)
    }
}
