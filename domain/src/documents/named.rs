//! The photos and recordings that a document names.

use std::collections::BTreeSet;

use super::{
    Document, DocumentKind,
    assessments::AssessmentsContents,
    check_ins::{CheckInsContents, TalkHalf},
    containers,
    conversations::{ConversationHalf, ConversationsContents},
    goals::GoalsContents,
    introduction::IntroductionContents,
    journal,
    journal::JournalContents,
    registers::{RegisterPart, Registers, part_of},
    skills::SkillsContents,
};
use crate::commands::{Answer, Attachment, Said, Told, Voice};

/// The photos and recordings that a document names now, by the hash of their bytes: who may read it may fetch them.
#[must_use]
pub fn named(document: &Document) -> BTreeSet<[u8; 32]> {
    match document.key().kind {
        DocumentKind::Journal => journal::read(document).named().collect(),
        // Also what does not show now: a goal whose words were taken away comes back with all that was said of it.
        DocumentKind::Introduction
        | DocumentKind::Assessments
        | DocumentKind::Goals
        | DocumentKind::CheckIns
        | DocumentKind::Conversations => spoken(document),
        DocumentKind::Skills => spoken(document).union(&photos(document)).copied().collect(),
        DocumentKind::Confirmations
        | DocumentKind::Meeting
        | DocumentKind::Closing
        | DocumentKind::Presence
        | DocumentKind::Board
        | DocumentKind::Moderation
        | DocumentKind::Rewards
        | DocumentKind::Warning => BTreeSet::new(),
    }
}

/// Each recording that a register holds.
fn spoken(document: &Document) -> BTreeSet<[u8; 32]> {
    let of = |container: &&str| {
        let registers = Registers::read(document, container);
        let voices = registers.keys().filter(|key| part_of(key) == RegisterPart::Voice);
        voices.filter_map(|key| registers.decoded::<Voice>(key)).map(|voice| *voice.hash).collect::<Vec<_>>()
    };
    containers(document.key().kind).iter().flat_map(of).collect()
}

/// Each photo that shows what someone can.
fn photos(document: &Document) -> BTreeSet<[u8; 32]> {
    let registers = Registers::read(document, "evidence");
    let photos = registers.keys().filter_map(|key| registers.decoded::<Attachment>(key));
    photos.filter(|photo| matches!(photo, Attachment::Photo { .. })).map(|photo| photo.hash()).collect()
}

impl JournalContents {
    /// The photos and recordings of its entries.
    pub fn named(&self) -> impl Iterator<Item = [u8; 32]> {
        self.entries.iter().flat_map(|entry| entry.attachments.iter().map(Attachment::hash))
    }
}

impl IntroductionContents {
    /// The recordings of its answers.
    pub fn named(&self) -> impl Iterator<Item = [u8; 32]> {
        hashes(self.answers.iter().filter_map(|answer| answer.voice.as_ref()))
    }
}

impl AssessmentsContents {
    /// The recordings of its answers.
    pub fn named(&self) -> impl Iterator<Item = [u8; 32]> {
        let answers = self.filled.iter().flat_map(|filled| &filled.answers);
        hashes(answers.filter_map(|said| Answer::voice(&said.answer)))
    }
}

impl GoalsContents {
    /// The recordings of what is said in it.
    pub fn named(&self) -> impl Iterator<Item = [u8; 32]> {
        self.said().filter_map(Said::hash)
    }
}

impl CheckInsContents {
    /// The recordings of what is said in it.
    pub fn named(&self) -> impl Iterator<Item = [u8; 32]> {
        let of = |talk: &TalkHalf| {
            let answers = talk.answers.iter().filter_map(|answer| match &answer.told {
                Told::Words { said } => said.hash(),
                Told::Tapped { .. } => None,
            });
            let wrong = talk.wrong.iter().map(|(_question, wrong)| wrong);
            answers.chain(talk.agreement.iter().chain(wrong).filter_map(|said| said.said.hash())).collect::<Vec<_>>()
        };
        self.talks.iter().flat_map(of)
    }
}

impl ConversationsContents {
    /// The recordings of what is said in it.
    pub fn named(&self) -> impl Iterator<Item = [u8; 32]> {
        self.talks.iter().flat_map(ConversationHalf::said).filter_map(|said| said.said.hash())
    }
}

impl SkillsContents {
    /// The photos and recordings of what is said and shown in it.
    pub fn named(&self) -> impl Iterator<Item = [u8; 32]> {
        let photos = self.evidence().filter_map(|evidence| evidence.photo.as_ref());
        self.said().filter_map(Said::hash).chain(photos.map(Attachment::hash))
    }
}

fn hashes<'a>(voices: impl Iterator<Item = &'a Voice>) -> impl Iterator<Item = [u8; 32]> {
    voices.map(|voice| *voice.hash)
}
