//! The commands of a group's life and of one's own, each with the document it writes.
//!
//! stays whole: one list of everything that a person does.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{
    answers::{NewAnswer, Talk},
    check_ins::{NewCame, NewTold, NewWrong, Rhythm},
    content::{
        ClosingAnswer, EntryRef, IntroductionQuestion, Measure, NewEntry, PresenceState, ProgrammeLine, Reaction, Said,
        Voice,
    },
    conversations::ConversationPart,
    goals::{GoalFrom, GoalPart, StepPart},
    rewards::{Received, RewardPart},
    skills::{EvidencePart, Seen, SkillPart, TrackPart},
};
use crate::{
    helping::Helper,
    ids::{
        AssessmentId, EntryId, EvidenceId, GoalId, LineId, MeasureId, MeetingId, OrganisationId, ParagraphId, PersonId,
        SeriesId, SkillId, StepId,
    },
    instruments::{Area, InstrumentId},
    time::{CivilDate, CivilTime, Month, Timestamp},
};

/// What a person does in one space. `at` is the moment by the device's server-corrected clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields of a command are named after what the person says in it")]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Command {
    // --- one's own journal
    /// Writes an entry or a reply.
    #[n(0)]
    AddEntry(#[n(0)] NewEntry),
    /// Replaces the words of one's own entry.
    #[n(1)]
    EditEntry {
        #[n(0)]
        entry: EntryId,
        #[n(1)]
        month: Month,
        #[n(2)]
        body: String,
        #[n(3)]
        at: Timestamp,
    },
    /// Says a kind word, or takes it back (`on` false).
    #[n(2)]
    React {
        #[n(0)]
        target: EntryRef,
        #[n(1)]
        reaction: Reaction,
        #[n(2)]
        on: bool,
        #[n(3)]
        at: Timestamp,
    },
    /// "Ik doe even rustig aan", or ends it. `visible`: whether the group sees it.
    #[n(3)]
    SetPause {
        #[n(0)]
        on: bool,
        #[n(1)]
        visible: bool,
        #[n(2)]
        at: Timestamp,
    },
    /// What this member can help with: at most 12 short texts ("fietsen maken").
    #[n(4)]
    SetHelp {
        #[n(0)]
        topics: Vec<String>,
        #[n(1)]
        at: Timestamp,
    },
    /// Corrects what was noted about one's own presence.
    #[n(5)]
    CorrectPresence {
        #[n(0)]
        meeting: MeetingId,
        #[n(1)]
        state: PresenceState,
        #[n(2)]
        at: Timestamp,
    },

    // --- a meeting
    /// Plans a meeting, or changes its card (stewards).
    #[n(6)]
    PlanMeeting {
        #[n(0)]
        meeting: MeetingId,
        #[n(1)]
        title: String,
        #[n(2)]
        starts: CivilTime,
        #[n(3)]
        minutes: u16,
        #[n(4)]
        place: String,
        #[n(5)]
        series: Option<SeriesId>,
        #[n(6)]
        programme: Vec<ProgrammeLine>,
        #[n(7)]
        at: Timestamp,
    },
    /// Says that a meeting does not take place, or does again (stewards).
    #[n(7)]
    CancelMeeting {
        #[n(0)]
        meeting: MeetingId,
        #[n(1)]
        cancelled: bool,
        #[n(2)]
        at: Timestamp,
    },
    /// Sets a line of the programme; an empty text takes it away (members).
    #[n(8)]
    SetProgrammeLine {
        #[n(0)]
        meeting: MeetingId,
        #[n(1)]
        line: ProgrammeLine,
        #[n(2)]
        after: Option<LineId>,
        #[n(3)]
        at: Timestamp,
    },
    /// Writes in the shared notes: the paragraph as the writer saw it (`before`, empty when new) and as they left it.
    #[n(9)]
    WriteNotes {
        #[n(0)]
        meeting: MeetingId,
        #[n(1)]
        paragraph: ParagraphId,
        #[n(2)]
        after: Option<ParagraphId>,
        #[n(3)]
        before: String,
        #[n(4)]
        text: String,
        #[n(5)]
        at: Timestamp,
    },
    /// Notes an agreement; an empty text takes one's own away.
    #[n(10)]
    SetAgreement {
        #[n(0)]
        meeting: MeetingId,
        #[n(1)]
        agreement: LineId,
        #[n(2)]
        text: String,
        #[n(3)]
        at: Timestamp,
    },
    /// One tap in the closing round: one's own seat, or any seat at the table on a steward's tablet.
    #[n(11)]
    AnswerClosing {
        #[n(0)]
        meeting: MeetingId,
        #[n(1)]
        seat: PersonId,
        #[n(2)]
        answer: ClosingAnswer,
        #[n(3)]
        at: Timestamp,
    },
    /// Notes who is here (stewards).
    #[n(12)]
    MarkPresence {
        #[n(0)]
        meeting: MeetingId,
        #[n(1)]
        person: PersonId,
        #[n(2)]
        state: PresenceState,
        #[n(3)]
        at: Timestamp,
    },

    // --- the board
    /// The group's card: what it is, and its house rules (stewards).
    #[n(13)]
    SetCard {
        #[n(0)]
        about: String,
        #[n(1)]
        house_rules: String,
        #[n(2)]
        at: Timestamp,
    },
    /// A weekly meeting, from the first one on, or its end (stewards).
    #[n(14)]
    PlanSeries {
        #[n(0)]
        series: SeriesId,
        #[n(1)]
        title: String,
        #[n(2)]
        first: CivilTime,
        #[n(3)]
        minutes: u16,
        #[n(4)]
        place: String,
        #[n(5)]
        programme: Vec<ProgrammeLine>,
        #[n(6)]
        ended: bool,
        #[n(7)]
        at: Timestamp,
    },

    // --- moderation
    /// Hides an entry from the group, or shows it again (stewards).
    #[n(15)]
    Hide {
        #[n(0)]
        target: EntryRef,
        #[n(1)]
        hidden: bool,
        #[n(2)]
        at: Timestamp,
    },
    /// Puts an entry on top, or takes it from there (stewards).
    #[n(16)]
    Pin {
        #[n(0)]
        target: EntryRef,
        #[n(1)]
        pinned: bool,
        #[n(2)]
        at: Timestamp,
    },
    /// Tells one member of a measure and its reason; the two alone read it (stewards).
    #[n(17)]
    Warn {
        #[n(0)]
        member: PersonId,
        #[n(1)]
        id: MeasureId,
        #[n(2)]
        measure: Measure,
        #[n(3)]
        reason: String,
        #[n(4)]
        about: Option<EntryRef>,
        #[n(5)]
        at: Timestamp,
    },

    // --- oneself
    /// Answers a question of one's introduction, in one's own space; an empty text without a recording takes the answer away.
    #[n(18)]
    Introduce {
        #[n(0)]
        question: IntroductionQuestion,
        #[n(1)]
        text: String,
        #[n(2)]
        at: Timestamp,
        /// The recording, when it was spoken.
        #[n(3)]
        voice: Option<Voice>,
    },

    // --- again one's own journal
    /// "Dat spreken we af": agrees to the house rules, by their stamp ([`crate::house_rules`]).
    #[n(19)]
    AgreeToRules {
        #[n(0)]
        rules: String,
        #[n(1)]
        at: Timestamp,
    },

    // --- one's own map
    /// Fills in, in one's own space, the questions that an instrument asks about one area. Words that are empty take an answer
    /// away; what is not named stays as it is.
    #[n(20)]
    Assess {
        #[n(0)]
        assessment: AssessmentId,
        #[n(1)]
        instrument: InstrumentId,
        #[n(2)]
        version: u16,
        #[n(3)]
        area: Area,
        #[n(4)]
        answers: Vec<NewAnswer>,
        #[n(5)]
        talk: Vec<Talk>,
        #[n(6)]
        at: Timestamp,
        /// Whose instrument it is; of nobody when it is delivered with Kring.
        #[n(7)]
        organisation: Option<OrganisationId>,
    },

    // --- one's own goals
    /// Sets a goal in one's own space, or says something else of it; what is not named stays as it is.
    #[n(21)]
    SetGoal {
        #[n(0)]
        goal: GoalId,
        /// Never said otherwise.
        #[n(1)]
        area: Area,
        /// What it was made of; heard when the goal is set, and never said otherwise.
        #[n(2)]
        from: Option<GoalFrom>,
        #[n(3)]
        parts: Vec<GoalPart>,
        #[n(4)]
        at: Timestamp,
    },
    /// Thinks of a step of a goal, or says something else of it; what is not named stays as it is.
    #[n(22)]
    SetStep {
        #[n(0)]
        step: StepId,
        /// Never said otherwise.
        #[n(1)]
        goal: GoalId,
        /// The goal's.
        #[n(2)]
        area: Area,
        /// The step that it was cut of; heard when the step is thought of, and never said otherwise.
        #[n(3)]
        cut_of: Option<StepId>,
        #[n(4)]
        parts: Vec<StepPart>,
        #[n(5)]
        at: Timestamp,
    },

    // --- between two people
    /// Says something of a reward with a step of another that stands: what one promises, or that it was given.
    #[n(23)]
    Reward {
        /// Whose step it is.
        #[n(0)]
        of: PersonId,
        /// In which area it stands.
        #[n(1)]
        area: Area,
        #[n(2)]
        step: StepId,
        #[n(3)]
        says: RewardPart,
        #[n(4)]
        at: Timestamp,
    },
    /// Says whether one received a reward.
    #[n(24)]
    Receive {
        /// Of whom.
        #[n(0)]
        from: PersonId,
        #[n(1)]
        step: StepId,
        #[n(2)]
        received: Received,
        #[n(3)]
        at: Timestamp,
    },
    /// Says something in one's own half of a check-in of one day, in the participant's own space. What is not named stays as it
    /// is, so that it can be filled in question by question.
    #[n(25)]
    CheckIn {
        /// The other.
        #[n(0)]
        with: PersonId,
        /// The day: two people do one check-in a day.
        #[n(1)]
        date: CivilDate,
        /// The version of `mentor-check-in` that asks.
        #[n(2)]
        version: u16,
        #[n(3)]
        answers: Vec<NewTold>,
        /// What the two agree; nothing said takes it away.
        #[n(4)]
        agreement: Option<Said>,
        /// The day of the next one.
        #[n(5)]
        next: Option<CivilDate>,
        #[n(6)]
        wrong: Vec<NewWrong>,
        #[n(7)]
        came: Vec<NewCame>,
        #[n(8)]
        at: Timestamp,
    },
    /// How often the two do a check-in: the participant decides, the other wishes.
    #[n(26)]
    SetRhythm {
        #[n(0)]
        with: PersonId,
        #[n(1)]
        rhythm: Rhythm,
        #[n(2)]
        at: Timestamp,
    },

    /// Says something in one's own half of a conversation of one day, in the participant's own space. What is not named stays as it
    /// is, so that it can be filled in question by question.
    #[n(27)]
    Converse {
        /// The other.
        #[n(0)]
        with: PersonId,
        /// The day: two people have one record a day.
        #[n(1)]
        date: CivilDate,
        #[n(2)]
        parts: Vec<ConversationPart>,
        #[n(3)]
        at: Timestamp,
    },
    // --- what one learns and can
    /// Says something of a skill in one's own space; what is not named stays as it is.
    #[n(32)]
    SetSkill {
        #[n(0)]
        skill: SkillId,
        #[n(1)]
        parts: Vec<SkillPart>,
        #[n(2)]
        at: Timestamp,
    },
    /// Says something of what shows a skill; what is not named stays as it is.
    #[n(33)]
    SetEvidence {
        #[n(0)]
        evidence: EvidenceId,
        /// Never said otherwise.
        #[n(1)]
        skill: SkillId,
        #[n(2)]
        parts: Vec<EvidencePart>,
        #[n(3)]
        at: Timestamp,
    },
    /// Says something of the whole of what one learns: why one began, in which phase one takes part, what stands in the
    /// portfolio of what others saw.
    #[n(34)]
    SetTrack {
        #[n(0)]
        parts: Vec<TrackPart>,
        #[n(1)]
        at: Timestamp,
    },
    /// "Dit zag ik": says to have seen what another shows, in that other's own space; an empty text takes it back.
    #[n(35)]
    Confirm {
        /// Whose it is.
        #[n(0)]
        of: PersonId,
        #[n(1)]
        seen: Seen,
        /// What stood there, as [`crate::documents::skills::Skill::stamp`] has it: words that change later are not said to be seen.
        #[n(2)]
        stamp: String,
        /// At most 500 characters.
        #[n(3)]
        text: String,
        /// The name with which one signs: of who reads it later, not everyone knows one.
        #[n(4)]
        name: String,
        #[n(5)]
        at: Timestamp,
    },

    // --- with someone beside one
    /// One of the commands that [`crate::helping::can_be_helped`] names, done while someone helps. It says so where it stands.
    #[n(29)]
    WithHelp {
        #[n(0)]
        helper: Helper,
        #[n(1)]
        command: Box<Command>,
    },
}

impl Command {
    /// What is done, whoever helps.
    #[must_use]
    pub fn bare(&self) -> &Self {
        match self {
            Self::WithHelp { command, .. } => command.bare(),
            _other => self,
        }
    }

    /// With which step it says something of a reward.
    #[must_use]
    pub const fn rewarded(&self) -> Option<StepId> {
        match self {
            Self::Reward { step, .. } | Self::Receive { step, .. } => Some(*step),
            _other => None,
        }
    }

    /// Who helps.
    #[must_use]
    pub const fn helper(&self) -> Option<Helper> {
        match self {
            Self::WithHelp { helper, .. } => Some(*helper),
            _other => None,
        }
    }

    /// What is said in it in someone's own words, where these can be spoken by themselves.
    pub fn said(&self) -> impl Iterator<Item = &Said> {
        let said: Vec<&Said> = match self.bare() {
            Self::SetGoal { parts, .. } => parts.iter().filter_map(GoalPart::said).collect(),
            Self::SetStep { parts, .. } => parts.iter().filter_map(StepPart::said).collect(),
            Self::Converse { parts, .. } => parts.iter().filter_map(ConversationPart::said).collect(),
            Self::SetSkill { parts, .. } => parts.iter().filter_map(SkillPart::said).collect(),
            Self::SetEvidence { parts, .. } => parts.iter().filter_map(EvidencePart::said).collect(),
            Self::SetTrack { parts, .. } => parts.iter().filter_map(TrackPart::said).collect(),
            _other => Vec::new(),
        };
        said.into_iter()
    }

    /// The same command, done with this help.
    #[must_use]
    pub fn helped(self, helper: Option<Helper>) -> Self {
        match helper {
            Some(helper) => Self::WithHelp { helper, command: Box::new(self) },
            None => self,
        }
    }
}
