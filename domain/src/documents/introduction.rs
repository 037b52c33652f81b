//! "Over mij": who someone is, in their own words. Its owner alone writes it.
//!
//! ```text
//! words  <question> → text (who, good_at, helps), <question>/at, <question>/helped, <question>/voice
//! ```
//!
//! An answer that was spoken alone has an empty text; one that was taken away has no recording either.

use automerge::transaction::Transactable;
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    introduction_name,
    registers::{RegisterPart, Registers, part_of},
};
use crate::{
    commands::{CommandFault, IntroductionQuestion, Said, Voice},
    helping::Helper,
    time::Timestamp,
};

/// What someone says about themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct IntroductionContents {
    /// In the order of the questions; what was not answered, or is empty now, is not in it.
    #[n(0)]
    pub answers: Vec<Answered>,
}

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Answered {
    /// Which question.
    #[n(0)]
    pub question: IntroductionQuestion,
    /// In the person's own words; empty when it was spoken alone.
    #[n(1)]
    pub text: String,
    /// When.
    #[n(2)]
    pub at: Timestamp,
    /// Who helped to say it.
    #[n(3)]
    pub helped: Option<Helper>,
    /// How it sounds, when it was spoken.
    #[n(4)]
    pub voice: Option<Voice>,
}

/// Reads what someone says about themselves.
#[must_use]
pub fn read(document: &Document) -> IntroductionContents {
    let words = Registers::read(document, "words");
    let mut answers: Vec<Answered> = words
        .keys()
        .filter(|key| part_of(key) == RegisterPart::Value)
        .filter_map(|key| {
            let question = introduction_name::parse(key)?;
            let Said { text, voice } = words.words(key)?;
            Some(Answered { question, text, at: words.said(key), helped: words.helper(key), voice })
        })
        .collect();
    answers.sort_by_key(|answer| answer.question);
    IntroductionContents { answers }
}

impl<T: Transactable> Edit<'_, T> {
    /// Answers a question in one's own words; an empty text without a recording takes the answer away.
    pub(crate) fn introduce(
        &mut self,
        question: IntroductionQuestion,
        text: &str,
        voice: Option<&Voice>,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let words = self.map("words")?;
        let key = introduction_name::word(question).to_owned();
        self.say_words(&words, &key, &Said { text: text.to_owned(), voice: voice.cloned() }, at)
    }
}
