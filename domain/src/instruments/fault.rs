//! What can be wrong with an instrument's file.

/// Something that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at} {flaw}")]
pub struct InstrumentFault {
    /// The place in the file, as `questions.housing-now.asked_when.question`; what has no name yet by its number from 1, as
    /// `topics[3].id`.
    pub at: String,
    /// What is wrong there.
    pub flaw: Flaw,
}

/// What is wrong. Each has a code; the rest of the sentence is for whoever writes the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// It is not there, or empty.
    #[error("is missing")]
    Missing,
    /// A text that nothing in the file asks for.
    #[error("is a text for something that is not in the file")]
    Stray,
    /// A field that belongs to another way of asking.
    #[error("does not go with asks = \"{asks}\"")]
    OtherKind {
        /// How the question asks.
        asks: String,
    },
    /// Not a name.
    #[error("is \"{found}\"; a name has 1 to 40 letters a to z, digits and hyphens")]
    NotASlug {
        /// What stands there.
        found: String,
    },
    /// None of the words that are known here.
    #[error("is \"{found}\"; known are: {known}")]
    UnknownKind {
        /// What stands there.
        found: String,
        /// The words, with commas.
        known: String,
    },
    /// Not a pictogram that the app has.
    #[error("is \"{found}\", which is not a pictogram of the app")]
    UnknownPictogram {
        /// What stands there.
        found: String,
    },
    /// A topic that is not in the file.
    #[error("is \"{found}\", which is not a topic in this file")]
    UnknownTopic {
        /// What stands there.
        found: String,
    },
    /// A scale that is not in the file.
    #[error("is \"{found}\", which is not a scale in this file")]
    UnknownScale {
        /// What stands there.
        found: String,
    },
    /// A question that is not in the file.
    #[error("is \"{found}\", which is not a question in this file")]
    UnknownQuestion {
        /// What stands there.
        found: String,
    },
    /// An answer that the question does not offer.
    #[error("is \"{found}\", which is not an answer to that question")]
    UnknownAnswer {
        /// What stands there.
        found: String,
    },
    /// The same for the second time.
    #[error("is there twice")]
    Twice,
    /// A text with too many characters.
    #[error("has more than {max} characters")]
    TooLong {
        /// How many it may have.
        max: usize,
    },
    /// A text with characters that cannot be kept.
    #[error("has characters that cannot be kept, or a line break")]
    Characters,
    /// A step or choice that says nothing but a number.
    #[error("has no words")]
    NoWords,
    /// Too few or too many of something.
    #[error("has {count}; it must have {min} to {max}")]
    Count {
        /// How many there are.
        count: usize,
        /// How many there must be.
        min: usize,
        /// How many there may be.
        max: usize,
    },
    /// A number outside its bounds.
    #[error("is {found}; it must be {min} to {max}")]
    Bounds {
        /// What stands there.
        found: i64,
        /// The lowest.
        min: i64,
        /// The highest.
        max: i64,
    },
    /// There is not one pictogram for each choice.
    #[error("has {found}; each of the {choices} choices asks one, in their order")]
    Pictograms {
        /// How many there are.
        found: usize,
        /// How many choices there are.
        choices: usize,
    },
    /// Questions that wait for each other.
    #[error("waits for itself: {round}")]
    Cycle {
        /// The questions, with arrows.
        round: String,
    },
    /// It waits for a question that comes later.
    #[error("is \"{found}\", which is asked later; only an earlier question can be waited for")]
    Later {
        /// The question.
        found: String,
    },
    /// It waits for an answer that is spoken or written.
    #[error("is \"{found}\", whose answer is not tapped; only a scale or a choice can be waited for")]
    NotTapped {
        /// The question.
        found: String,
    },
    /// A plan that takes up an answer that has no words of one's own.
    #[error("is \"{found}\", which is not answered in one's own words")]
    NotInWords {
        /// The question.
        found: String,
    },
    /// What a plan is about, said by a question that offers no choices.
    #[error("is \"{found}\", which offers no choices")]
    NotAChoice {
        /// The question.
        found: String,
    },
    /// A second question of a topic that is drawn.
    #[error("is the second drawn question of topic \"{topic}\"")]
    DrawnTwice {
        /// The topic.
        topic: String,
    },
    /// A question without a scale that is drawn.
    #[error("asks no scale, and only a scale can be drawn")]
    DrawnWithoutScale,
    /// A topic that nothing asks about.
    #[error("has no question")]
    NoQuestion,
    /// A topic that the drawing cannot show.
    #[error("has no scale question, which drawn_as = \"{drawn_as}\" asks of every topic")]
    NothingToDraw {
        /// The drawing.
        drawn_as: &'static str,
    },
    /// What someone wants, with another's view beside it.
    #[error("must be true: what someone wants, only they say")]
    MotivationOfOthers,
}

impl Flaw {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stray => "stray_text",
            Self::OtherKind { .. } => "other_kind",
            Self::NotASlug { .. } => "not_a_slug",
            Self::UnknownKind { .. } => "unknown_kind",
            Self::UnknownPictogram { .. } => "unknown_pictogram",
            Self::UnknownTopic { .. } => "unknown_topic",
            Self::UnknownScale { .. } => "unknown_scale",
            Self::UnknownQuestion { .. } => "unknown_question",
            Self::UnknownAnswer { .. } => "unknown_answer",
            Self::Twice => "twice",
            Self::TooLong { .. } => "too_long",
            Self::Characters => "characters",
            Self::NoWords => "no_words",
            Self::Count { .. } => "count",
            Self::Bounds { .. } => "bounds",
            Self::Pictograms { .. } => "pictograms",
            Self::Cycle { .. } => "cycle",
            Self::Later { .. } => "later",
            Self::NotTapped { .. } => "not_tapped",
            Self::NotInWords { .. } => "not_in_words",
            Self::NotAChoice { .. } => "not_a_choice",
            Self::DrawnTwice { .. } => "drawn_twice",
            Self::DrawnWithoutScale => "drawn_without_scale",
            Self::NoQuestion => "no_question",
            Self::NothingToDraw { .. } => "nothing_to_draw",
            Self::MotivationOfOthers => "motivation_of_others",
        }
    }
}
