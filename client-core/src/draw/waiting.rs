//! What waits, what was refused, when the last sending was.

use kring_domain::{
    acts::Act,
    commands::{Answer, Command, ConversationPart, Decided, RewardPart, Said, Told},
};
use serde::Serialize;

use super::Look;
use crate::{
    machine::names,
    records::{AttachmentState, Boxed, OutboxState, What},
    sync::Reach,
    views::{BoxedView, Sending, WaitingView},
};

impl Look<'_> {
    pub(super) fn waiting(&self) -> WaitingView {
        let state = &self.core.state;
        let waiting = state.outbox.values().filter(|item| matches!(item.state, OutboxState::Stored { .. })).count();
        let waiting_attachments = state
            .attachments
            .iter()
            .filter(|(hash, record)| record.state == AttachmentState::Waiting && self.core.is_named(hash))
            .count();
        WaitingView {
            sending: self.sending(waiting + waiting_attachments),
            last_sent_at: state.sync.last_sent_at.map(|at| at.0),
            waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
            waiting_attachments: u32::try_from(waiting_attachments).unwrap_or(u32::MAX),
            apart: state.apart,
            refused: state.refused.values().rev().map(boxed).collect(),
        }
    }

    fn sending(&self, waiting: usize) -> Sending {
        if self.core.state.session.as_ref().is_some_and(|session| session.awaits_account) {
            return Sending::AccountWaits;
        }
        if self.core.state.session.as_ref().is_some_and(|session| session.ended) {
            return Sending::SignInNeeded;
        }
        match self.core.link.reach {
            Reach::Down => Sending::Offline,
            Reach::Up if waiting == 0 => Sending::AllSent,
            Reach::Up | Reach::Unknown => Sending::Busy,
        }
    }
}

fn boxed(boxed: &Boxed) -> BoxedView {
    let (what, text) = match &boxed.what {
        What::Command(command) => (type_of(command.bare()), words(command)),
        What::Act(Act::Rename { name }) => ("rename".to_owned(), name.clone()),
        What::Act(act) => (type_of(act), String::new()),
    };
    BoxedView {
        command: boxed.id,
        space: boxed.space,
        space_name: boxed.space_name.clone(),
        text,
        what,
        at: boxed.at.0,
        reason: boxed.reason,
        attachments: match &boxed.what {
            What::Command(command) => names(command).map(hex::encode).collect(),
            What::Act(_) => Vec::new(),
        },
    }
}

/// The `type` of a command or act in JSON.
fn type_of<T: Serialize>(intent: &T) -> String {
    let json = serde_json::to_value(intent).unwrap_or_default();
    json.get("type").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// The words in a command, to be copied.
pub(crate) fn words(command: &Command) -> String {
    match command {
        Command::WithHelp { command, .. } => words(command),
        Command::AddEntry(entry) => entry.body.clone(),
        Command::EditEntry { body, .. } => body.clone(),
        Command::SetHelp { topics, .. } => topics.join("\n"),
        Command::PlanMeeting { title, .. } | Command::PlanSeries { title, .. } => title.clone(),
        Command::SetProgrammeLine { line, .. } => line.text.clone(),
        Command::WriteNotes { text, .. } | Command::SetAgreement { text, .. } => text.clone(),
        Command::SetCard { about, house_rules, .. } => {
            [about.as_str(), house_rules].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
        }
        Command::Warn { reason, .. } => reason.clone(),
        Command::Introduce { text, .. } => text.clone(),
        Command::Assess { answers, .. } => {
            let words = answers.iter().filter_map(|given| match &given.answer {
                Answer::Words { text, .. } if !text.is_empty() => Some(text.as_str()),
                Answer::Words { .. } | Answer::Tapped { .. } => None,
            });
            words.collect::<Vec<_>>().join("\n\n")
        }
        // A decision is told too: it is the professional's own work.
        Command::Converse { parts, .. } => parts.iter().flat_map(conversation_words).collect::<Vec<_>>().join("\n\n"),
        Command::Confirm { text, .. } => text.clone(),
        Command::SetGoal { .. }
        | Command::SetStep { .. }
        | Command::SetSkill { .. }
        | Command::SetEvidence { .. }
        | Command::SetTrack { .. } => command
            .said()
            .map(|said| said.text.as_str())
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n"),
        Command::CheckIn { answers, agreement, wrong, .. } => {
            let told = answers.iter().filter_map(|given| match &given.told {
                Told::Words { said } => Some(said),
                Told::Tapped { .. } => None,
            });
            let said = told.chain(agreement).chain(wrong.iter().map(|given| &given.said));
            said.map(|said| said.text.as_str()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
        }
        Command::Reward { says: RewardPart::Offer { euros, .. }, .. } => format!("{euros} euro"),
        Command::Reward { says: RewardPart::Given { .. }, .. }
        | Command::Receive { .. }
        | Command::SetRhythm { .. }
        | Command::React { .. }
        | Command::SetPause { .. }
        | Command::AgreeToRules { .. }
        | Command::CorrectPresence { .. }
        | Command::CancelMeeting { .. }
        | Command::AnswerClosing { .. }
        | Command::MarkPresence { .. }
        | Command::Hide { .. }
        | Command::Pin { .. } => String::new(),
    }
}

/// What stands in words in a part of a conversation.
fn conversation_words(part: &ConversationPart) -> Vec<&str> {
    let words: Vec<&str> = match part {
        ConversationPart::Decision { decided, .. } => decided
            .iter()
            .flat_map(|Decided { decision, rests_on, departs }| {
                [Some(decision), Some(rests_on), departs.as_ref()].into_iter().flatten().map(String::as_str)
            })
            .collect(),
        other => other.said().map(|Said { text, .. }| text.as_str()).into_iter().collect(),
    };
    words.into_iter().filter(|text| !text.is_empty()).collect()
}
