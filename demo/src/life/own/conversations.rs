//! From what the maps tell of conversations to commands.

use kring_domain::{
    commands::{Beside, Command, ConversationPart},
    ids::{AgreementId, DecisionId, PersonId},
};

use super::Now;
use crate::maps::{Converses, TalkSays, said};

impl Now<'_> {
    /// What is said in the conversation of this day, and answers to what was decided before.
    pub(super) fn converse(&self, of: &Converses, with: PersonId) -> Vec<Command> {
        let mut parts = Vec::new();
        let mut earlier = Vec::new();
        for says in &of.says {
            parts.push(match says {
                TalkSays::Aim(words) => ConversationPart::Aim { said: said(words) },
                TalkSays::Leads(leads) => ConversationPart::Leads { leads: *leads },
                TalkSays::Role(role) => ConversationPart::Role { role: *role },
                TalkSays::Hard(hard) => ConversationPart::Hard { hard: *hard },
                TalkSays::Said(words) => ConversationPart::Said { said: said(words) },
                TalkSays::Wrong(words) => ConversationPart::Wrong { beside: Beside::Said, said: said(words) },
                TalkSays::Agrees { name, doer, by, words } => ConversationPart::Agreement {
                    agreement: self.agreement_id(name),
                    said: said(words),
                    doer: doer.clone(),
                    by: by.map(|days| self.day(days)),
                },
                TalkSays::Came { name, came } => {
                    ConversationPart::Came { agreement: self.agreement_id(name), came: *came }
                }
                TalkSays::Decides { name, decided } => {
                    ConversationPart::Decision { decision: self.decision_id(name), decided: Some(decided.clone()) }
                }
                TalkSays::Answers { name, days, fits, words } => {
                    let decision = self.decision_id(name);
                    let answer = ConversationPart::Answer { decision, fits: *fits, said: said(words) };
                    earlier.push(Command::Converse { with, date: self.day(-days), parts: vec![answer], at: self.at });
                    continue;
                }
            });
        }
        if !parts.is_empty() {
            earlier.push(Command::Converse { with, date: self.day(0), parts, at: self.at });
        }
        earlier
    }

    fn agreement_id(&self, name: &str) -> AgreementId {
        AgreementId::from_random(self.bytes(&format!("agreement {} {name}", self.name)))
    }

    fn decision_id(&self, name: &str) -> DecisionId {
        DecisionId::from_random(self.bytes(&format!("decision {} {name}", self.name)))
    }
}
