//! The words that documents store for our enums. Stored forever: a word is never changed, only added.

use crate::commands::{
    Came, ClosingAnswer, DayPart, EntryKind, EntryRef, Fits, GoalState, IntakeQuestion, IntroductionQuestion, Leads,
    LookBack, Measure, Phase, PresenceState, Reaction, Rhythm, SkillExample, SkillState, TalkRole,
};

macro_rules! stored_words {
    ($(#[$doc:meta])* $module:ident, $type:ty, { $($variant:path => $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        pub(crate) mod $module {
            #[allow(unused_imports, reason = "not every list of words uses every type")]
            use super::*;

            /// The stored word.
            pub(crate) const fn word(value: $type) -> &'static str {
                match value { $($variant => $word),+ }
            }

            /// The value of a stored word.
            pub(crate) fn parse(word: &str) -> Option<$type> {
                match word { $($word => Some($variant),)+ _ => None }
            }
        }
    };
}

stored_words!(/// What an entry is.
    kind_name, EntryKind, {
    EntryKind::Story => "story",
    EntryKind::SmallStep => "small_step",
    EntryKind::Question => "question",
    EntryKind::Offer => "offer",
    EntryKind::Compliment => "compliment",
    EntryKind::Agreement => "agreement",
    EntryKind::Note => "note",
});
stored_words!(/// A kind word.
    reaction_name, Reaction, {
    Reaction::Beautiful => "beautiful",
    Reaction::Recognise => "recognise",
    Reaction::Strength => "strength",
    Reaction::WillHelp => "will_help",
});
stored_words!(/// An answer of the closing round.
    answer_name, ClosingAnswer, {
    ClosingAnswer::Glad => "glad",
    ClosingAnswer::Calm => "calm",
    ClosingAnswer::Tired => "tired",
    ClosingAnswer::FullHead => "full_head",
    ClosingAnswer::Silent => "silent",
});
stored_words!(/// Whether someone is here.
    presence_name, PresenceState, {
    PresenceState::Here => "here",
    PresenceState::Unmarked => "unmarked",
});
stored_words!(/// What a moderator does.
    measure_name, Measure, {
    Measure::Talk => "talk",
    Measure::Hidden => "hidden",
    Measure::Warning => "warning",
    Measure::Removed => "removed",
});
stored_words!(/// A question of an introduction.
    introduction_name, IntroductionQuestion, {
    IntroductionQuestion::Who => "who",
    IntroductionQuestion::GoodAt => "good_at",
    IntroductionQuestion::Helps => "helps",
});

stored_words!(/// Where a goal is.
    goal_state_name, GoalState, {
    GoalState::GoingOn => "going_on",
    GoalState::Reached => "reached",
    GoalState::Rests => "rests",
    GoalState::LetGo => "let_go",
});
stored_words!(/// A question of the look back at a goal. None is a word that a register ends with, such as `helped`.
    look_back_name, LookBack, {
    LookBack::Went => "went",
    LookBack::Helped => "help",
    LookBack::Next => "next",
});
stored_words!(/// How often two people do a check-in.
    rhythm_name, Rhythm, {
    Rhythm::Weekly => "weekly",
    Rhythm::TwoWeeks => "two_weeks",
    Rhythm::Monthly => "monthly",
});
stored_words!(/// What came of something.
    came_name, Came, {
    Came::Done => "done",
    Came::GoesOn => "goes_on",
    Came::LetGo => "let_go",
});
stored_words!(/// A question of the intake.
    intake_name, IntakeQuestion, {
    IntakeQuestion::Wishes => "wishes",
    IntakeQuestion::Talents => "talents",
    IntakeQuestion::Expects => "expects",
});
stored_words!(/// How it is with a skill.
    skill_state_name, SkillState, {
    SkillState::WorkingOn => "working_on",
    SkillState::Can => "can",
    SkillState::Rests => "rests",
});
stored_words!(/// A skill of the short list.
    skill_example_name, SkillExample, {
    SkillExample::OnTime => "on_time",
    SkillExample::Together => "together",
    SkillExample::Customers => "customers",
    SkillExample::Cooking => "cooking",
    SkillExample::Growing => "growing",
    SkillExample::Making => "making",
    SkillExample::Computer => "computer",
    SkillExample::Language => "language",
    SkillExample::Explaining => "explaining",
    SkillExample::Money => "money",
});
stored_words!(/// A phase of taking part.
    phase_name, Phase, {
    Phase::Reached => "reached",
    Phase::Active => "active",
    Phase::VolunteerInside => "volunteer_inside",
    Phase::VolunteerAtPartner => "volunteer_at_partner",
    Phase::SchoolOrJob => "school_or_job",
});

stored_words!(/// Who leads a conversation.
    leads_name, Leads, {
    Leads::Participant => "participant",
    Leads::Professional => "professional",
    Leads::Together => "together",
});
stored_words!(/// What a professional did in a conversation.
    role_name, TalkRole, {
    TalkRole::Coach => "coach",
    TalkRole::Arranger => "arranger",
    TalkRole::Coordinator => "coordinator",
    TalkRole::Supporter => "supporter",
    TalkRole::Guide => "guide",
});
stored_words!(/// When on a day.
    day_part_name, DayPart, {
    DayPart::Morning => "morning",
    DayPart::Afternoon => "afternoon",
    DayPart::AnyTime => "any_time",
});
stored_words!(/// Whether a decision fits.
    fits_name, Fits, {
    Fits::Yes => "yes",
    Fits::NotQuite => "not_quite",
    Fits::InOtherWords => "in_other_words",
});

/// How documents store a pointer to an entry: `<author>/<month>/<entry>`.
#[must_use]
pub fn entry_ref_text(target: &EntryRef) -> String {
    format!("{}/{}/{}", target.author, target.month, target.entry)
}

/// Reads [`entry_ref_text`] back; `None` for anything that it would not have written.
#[must_use]
pub fn entry_ref_from_text(text: &str) -> Option<EntryRef> {
    let mut parts = text.splitn(3, '/');
    let target = EntryRef {
        author: parts.next()?.parse().ok()?,
        month: parts.next()?.parse().ok()?,
        entry: parts.next()?.parse().ok()?,
    };
    (entry_ref_text(&target) == text).then_some(target)
}

/// The key of a kind word under an entry.
pub(crate) fn reaction_key(target: &EntryRef, reaction: Reaction) -> String {
    format!("{}/{}", entry_ref_text(target), reaction_name::word(reaction))
}

/// Reads [`reaction_key`] back.
pub(crate) fn reaction_from_key(key: &str) -> Option<(EntryRef, Reaction)> {
    let (target, reaction) = key.rsplit_once('/')?;
    Some((entry_ref_from_text(target)?, reaction_name::parse(reaction)?))
}
