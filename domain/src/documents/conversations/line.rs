//! How a half of the conversations is written down: the names of its registers, and what stands in them.

use crate::{
    commands::{Beside, ConversationPart, Doer, RailStamp, bounds},
    ids::{AgreementId, DecisionId},
    time::CivilDate,
};

/// One register of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// What it is for.
    Aim,
    /// Who leads.
    Leads,
    /// What the professional did.
    Role,
    /// Whether it is hard.
    Hard,
    /// When on the day.
    DayPart,
    /// A guard rail that was told.
    Rail(RailStamp),
    /// What was said.
    Said,
    /// What is agreed.
    Agreement(AgreementId),
    /// Who does it.
    Doer(AgreementId),
    /// By which day.
    By(AgreementId),
    /// What came of it.
    Came(AgreementId),
    /// "Dit klopt niet".
    Wrong(Beside),
    /// What was decided.
    Decision(DecisionId),
    /// Whether that fits.
    Fits(DecisionId),
    /// That, in own words.
    Answer(DecisionId),
}

/// Whose half has a place for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// Each half.
    Either,
    /// The participant's alone.
    Participants,
    /// The professional's alone.
    Professionals,
}

impl Line {
    /// Reads a register's name; `None` for anything that would not have been written.
    pub(crate) fn parse(key: &str) -> Option<(CivilDate, Self)> {
        let (date, rest) = key.split_once('/')?;
        let date = CivilDate(date.to_owned());
        bounds::date(&date).ok()?;
        let line = match rest.split_once('/') {
            None => match rest {
                "aim" => Self::Aim,
                "leads" => Self::Leads,
                "role" => Self::Role,
                "hard" => Self::Hard,
                "part" => Self::DayPart,
                "said" => Self::Said,
                _other => return None,
            },
            Some((kind, of)) => match kind {
                "rail" => Self::Rail(of.parse().ok()?),
                "agreement" => Self::Agreement(of.parse().ok()?),
                "doer" => Self::Doer(of.parse().ok()?),
                "by" => Self::By(of.parse().ok()?),
                "came" => Self::Came(of.parse().ok()?),
                "wrong" => Self::Wrong(match of {
                    "aim" => Beside::Aim,
                    "said" => Beside::Said,
                    agreement => Beside::Agreement { agreement: agreement.parse().ok()? },
                }),
                "decision" => Self::Decision(of.parse().ok()?),
                "fits" => Self::Fits(of.parse().ok()?),
                "answer" => Self::Answer(of.parse().ok()?),
                _other => return None,
            },
        };
        (line.key(&date) == key).then_some((date, line))
    }

    /// The register's name.
    pub(crate) fn key(&self, date: &CivilDate) -> String {
        let date = &date.0;
        match self {
            Self::Aim => format!("{date}/aim"),
            Self::Leads => format!("{date}/leads"),
            Self::Role => format!("{date}/role"),
            Self::Hard => format!("{date}/hard"),
            Self::DayPart => format!("{date}/part"),
            Self::Rail(rail) => format!("{date}/rail/{rail}"),
            Self::Said => format!("{date}/said"),
            Self::Agreement(agreement) => format!("{date}/agreement/{agreement}"),
            Self::Doer(agreement) => format!("{date}/doer/{agreement}"),
            Self::By(agreement) => format!("{date}/by/{agreement}"),
            Self::Came(agreement) => format!("{date}/came/{agreement}"),
            Self::Wrong(Beside::Aim) => format!("{date}/wrong/aim"),
            Self::Wrong(Beside::Said) => format!("{date}/wrong/said"),
            Self::Wrong(Beside::Agreement { agreement }) => format!("{date}/wrong/{agreement}"),
            Self::Decision(decision) => format!("{date}/decision/{decision}"),
            Self::Fits(decision) => format!("{date}/fits/{decision}"),
            Self::Answer(decision) => format!("{date}/answer/{decision}"),
        }
    }

    /// The register that a part is said in; of an agreement and of an answer the one with its words.
    pub(crate) const fn of(part: &ConversationPart) -> Self {
        match part {
            ConversationPart::Aim { .. } => Self::Aim,
            ConversationPart::Leads { .. } => Self::Leads,
            ConversationPart::Role { .. } => Self::Role,
            ConversationPart::Hard { .. } => Self::Hard,
            ConversationPart::DayPart { .. } => Self::DayPart,
            ConversationPart::Rail { rail, .. } => Self::Rail(*rail),
            ConversationPart::Said { .. } => Self::Said,
            ConversationPart::Agreement { agreement, .. } => Self::Agreement(*agreement),
            ConversationPart::Came { agreement, .. } => Self::Came(*agreement),
            ConversationPart::Wrong { beside, .. } => Self::Wrong(*beside),
            ConversationPart::Decision { decision, .. } => Self::Decision(*decision),
            ConversationPart::Answer { decision, .. } => Self::Answer(*decision),
        }
    }

    /// Whether it is said in own words, so that it can be spoken.
    pub(crate) const fn is_words(&self) -> bool {
        match self {
            Self::Aim | Self::Said | Self::Agreement(_) | Self::Wrong(_) | Self::Answer(_) => true,
            Self::Leads
            | Self::Role
            | Self::Hard
            | Self::DayPart
            | Self::Rail(_)
            | Self::Doer(_)
            | Self::By(_)
            | Self::Came(_)
            | Self::Decision(_)
            | Self::Fits(_) => false,
        }
    }

    /// Whose half has a place for it: whether a decision fits is the participant's to say, and what a professional did,
    /// told and decided is said in nobody else's name.
    pub(crate) const fn whose(&self) -> Whose {
        match self {
            Self::DayPart | Self::Fits(_) | Self::Answer(_) => Whose::Participants,
            Self::Role | Self::Rail(_) | Self::Decision(_) => Whose::Professionals,
            Self::Aim
            | Self::Leads
            | Self::Hard
            | Self::Said
            | Self::Agreement(_)
            | Self::Doer(_)
            | Self::By(_)
            | Self::Came(_)
            | Self::Wrong(_) => Whose::Either,
        }
    }
}

const OTHER: &str = "other:";

/// Who does something, as it is stored.
pub(crate) fn doer_text(doer: &Doer) -> String {
    match doer {
        Doer::Participant => "participant".to_owned(),
        Doer::Professional => "professional".to_owned(),
        Doer::Other { name } => format!("{OTHER}{name}"),
    }
}

/// Reads [`doer_text`] back; `None` for anything that cannot be.
pub(crate) fn parse_doer(text: &str) -> Option<Doer> {
    match text {
        "participant" => Some(Doer::Participant),
        "professional" => Some(Doer::Professional),
        other => {
            let name = other.strip_prefix(OTHER)?.to_owned();
            bounds::doer(&Doer::Other { name: name.clone() }).ok()?;
            Some(Doer::Other { name })
        }
    }
}
