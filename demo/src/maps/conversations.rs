//! Conversations, as the maps tell them: two halves, each in their writer's own words.

use kring_domain::commands::{Came, Decided, Doer, Fits, Leads, TalkRole};

use super::{Half, check_ins::came_of};

/// Something that is said in one half of a conversation.
#[derive(Debug)]
pub(crate) struct Converses {
    /// Who talks with whose map it is.
    pub(crate) with: &'static str,
    pub(crate) half: Half,
    pub(crate) says: Vec<TalkSays>,
}

/// One thing that is said in a conversation. An agreement and a decision have a name, for what is said of them later.
#[derive(Clone, Debug)]
pub(crate) enum TalkSays {
    Aim(&'static str),
    Leads(Leads),
    Role(TalkRole),
    Hard(bool),
    Said(&'static str),
    Agrees {
        name: &'static str,
        doer: Doer,
        /// So many days later; `None` without a day.
        by: Option<i64>,
        words: &'static str,
    },
    Came {
        name: &'static str,
        came: Came,
    },
    /// Beside what the other said.
    Wrong(&'static str),
    Decides {
        name: &'static str,
        decided: Decided,
    },
    Answers {
        name: &'static str,
        /// So many days after the decision.
        days: i64,
        fits: Fits,
        words: &'static str,
    },
}

impl Converses {
    /// Reads one line of it.
    pub(super) fn say(&mut self, field: &str, words: &'static str) -> Option<()> {
        self.says.push(match field {
            "aim" => TalkSays::Aim(words),
            "said" => TalkSays::Said(words),
            "wrong" => TalkSays::Wrong(words),
            "hard" => TalkSays::Hard(match words {
                "yes" => true,
                "no" => false,
                _ => return None,
            }),
            "leads" => TalkSays::Leads(match words {
                "participant" => Leads::Participant,
                "professional" => Leads::Professional,
                "together" => Leads::Together,
                _ => return None,
            }),
            "role" => TalkSays::Role(match words {
                "coach" => TalkRole::Coach,
                "arranger" => TalkRole::Arranger,
                "coordinator" => TalkRole::Coordinator,
                "supporter" => TalkRole::Supporter,
                "guide" => TalkRole::Guide,
                _ => return None,
            }),
            "agreement" => {
                let mut fields = words.splitn(4, ' ');
                let (name, doer, by) = (fields.next()?, doer_of(fields.next()?), fields.next()?);
                let by = if by == "-" { None } else { Some(by.parse().ok()?) };
                TalkSays::Agrees { name, doer, by, words: fields.next()? }
            }
            "came" => {
                let (name, came) = words.split_once(' ')?;
                TalkSays::Came { name, came: came_of(came)? }
            }
            "decision" => {
                let (name, rest) = words.split_once(' ')?;
                let mut fields = rest.split('|').map(|text| text.trim().to_owned());
                let (decision, rests_on, departs) = (fields.next()?, fields.next()?, fields.next());
                TalkSays::Decides { name, decided: Decided { decision, rests_on, departs } }
            }
            "answer" => {
                let mut fields = words.splitn(4, ' ');
                let (name, days) = (fields.next()?, fields.next()?.parse().ok()?);
                let fits = match fields.next()? {
                    "yes" => Fits::Yes,
                    "not-quite" => Fits::NotQuite,
                    "in-other-words" => Fits::InOtherWords,
                    _ => return None,
                };
                TalkSays::Answers { name, days, fits, words: fields.next().unwrap_or_default() }
            }
            _ => return None,
        });
        Some(())
    }
}

/// Who does something: `participant`, `professional`, or someone else's name.
fn doer_of(name: &str) -> Doer {
    match name {
        "participant" => Doer::Participant,
        "professional" => Doer::Professional,
        other => Doer::Other { name: other.replace('_', " ") },
    }
}
