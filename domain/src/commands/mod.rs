//! What a person does to a document: an intent, kept as such so that it can be replayed.
//!
//! A command says what was meant, never how the document stores it. Applying a command that is already present does
//! nothing. Ids and moments inside a command are chosen once, when the person acts.

mod answers;
mod apply;
pub mod bounds;
mod check_ins;
mod command;
mod content;
mod conversations;
mod fault;
mod goals;
mod guests;
mod rewards;
mod skills;
mod target;
mod validate;

pub use answers::{Answer, NewAnswer, Talk};
pub use apply::{apply, replay};
pub use check_ins::{Came, NewCame, NewTold, NewWrong, Rhythm, Told};
pub use command::Command;
pub use content::{
    Attachment, ClosingAnswer, EntryKind, EntryRef, IntroductionQuestion, Measure, NewEntry, PresenceState,
    ProgrammeLine, Reaction, Said, Voice,
};
pub use conversations::{
    Beside, ConversationPart, DayPart, Decided, Doer, Fits, Leads, NoRailStamp, RailKind, RailStamp, RailWords,
    TalkRole,
};
pub use fault::CommandFault;
pub use goals::{GoalFrom, GoalPart, GoalState, LookBack, StepPart, StepState};
pub use guests::is_for_guests;
pub use rewards::{Received, RewardPart};
pub use skills::{EvidencePart, IntakeQuestion, Phase, Seen, SkillExample, SkillPart, SkillState, TrackPart};
pub use target::target;
pub use validate::{moment, validate};
