//! What the screens draw: computed here, tested here, sent to the screens as JSON. Screens add no meaning of their own.

mod about_me;
mod arrangements;
mod check_ins;
mod conversations;
mod goals;
mod group;
mod log;
mod map;
mod meetings;
mod people;
mod session;
mod sight;
mod skills;
mod waiting;

pub use about_me::{
    AboutGroupView, AboutMeView, ClosedView, NamedView, NotedView, OwnStateView, SaidOfView, WrittenView,
};
pub use arrangements::ArrangementsView;
pub use check_ins::{
    CameView, CheckInsView, HalfView, OpenView, PairSide, PairView, TalkView, ToldView, WordsView, WrongView,
};
pub use conversations::{
    AgreedView, AgreementCameView, ConversationHalfView, ConversationPairView, ConversationView, ConversationsView,
    DecisionAnswerView, DecisionView, RailToldView, WrongBesideView,
};
pub use goals::{GoalView, LookedBackView, RewardView, StepView, StepsView, WordedView};
pub use group::{Asked, ChangedView, GroupView, HouseRulesView, OrganisationView, RuleView};
pub use log::{EntryView, LogView, PhotoView, ReactionView, ReplyTo, VoiceView, Written};
pub use map::{AssessmentView, FilledInView, MapView, SharedMapView};
pub use meetings::{
    AgreementView, ClosingView, MeetingCard, MeetingView, MeetingsView, ParagraphView, SeatView, SeriesView,
};
pub use people::{
    AddedView, AlikeView, GroupCard, GroupsView, KnockView, MemberView, MembersView, PersonView, RecoveriesView,
    RecoveringView,
};
pub use session::{HelpView, HelperView, SessionView};
pub use sight::{
    AnswerView, ChoiceView, GrantState, GrantView, GranteeView, GroupChoiceView, IntroductionView, LookView,
    SharedIntroductionView, SharedPartView, SharedView, SharedWithMeView, SightChoicesView,
};
pub use skills::{EvidenceView, IntakeView, PhaseView, SeenView, SharedSkillsView, SkillView, SkillsView};
pub use waiting::{BoxedView, SearchHit, SearchView, Sending, WaitingView, WarningView};

use kring_domain::ids::{MeetingId, PersonId, SpaceId};
use serde::{Deserialize, Serialize};

/// Which view a screen watches. The worker sends it at once and again whenever it changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "view", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ViewQuery {
    /// [`SessionView`]
    Session,
    /// [`GroupsView`]
    Groups,
    /// [`LogView`]: the newest months, and `older` months more (0 at first).
    Log {
        /// Which group.
        space: SpaceId,
        /// How many screens of older entries were asked for. One screen is 40 entries.
        older: u16,
    },
    /// [`MeetingsView`]
    Meetings {
        /// Which group.
        space: SpaceId,
    },
    /// [`MeetingView`]
    Meeting {
        /// Which group.
        space: SpaceId,
        /// Which meeting.
        meeting: MeetingId,
    },
    /// [`ClosingView`]
    Closing {
        /// Which group.
        space: SpaceId,
        /// Which meeting.
        meeting: MeetingId,
    },
    /// [`MembersView`]
    Members {
        /// Which group.
        space: SpaceId,
    },
    /// [`GroupView`]: who leads it, whether it goes on, its house rules.
    Group {
        /// Which group.
        space: SpaceId,
    },
    /// [`WaitingView`]: what waits, what was refused, when the last sending was.
    Waiting,
    /// [`SearchView`]
    Search {
        /// What to look for: words, any order, accents and case ignored.
        text: String,
    },
    /// [`IntroductionView`]: what one says about oneself, who may read it, who looked.
    Introduction,
    /// [`MapView`]: what one filled in, and with which instruments one can look.
    Map,
    /// [`RecoveriesView`]: who is let in again on a new device, oneself or others.
    Recoveries,
    /// [`AboutMeView`]: everything that is kept about one.
    AboutMe,
    /// [`SightChoicesView`]: whom one can let read.
    SightChoices,
    /// [`SharedWithMeView`]
    SharedWithMe,
    /// [`SharedIntroductionView`]: opening it is a look, and is recorded as one.
    SharedIntroduction {
        /// Whose.
        owner: PersonId,
    },
    /// [`SharedMapView`]: opening it is a look at each area that is shared, and is recorded as that.
    SharedMap {
        /// Whose.
        owner: PersonId,
    },
    /// [`StepsView`]: what one wants, and the small steps of it.
    Steps,
    /// [`ArrangementsView`]: what one's organisations wrote down.
    Arrangements,
    /// [`CheckInsView`]: with whom one does check-ins, and what was said in them.
    CheckIns,
    /// [`ConversationsView`]: with whom one talks, what was said, and what was agreed.
    Conversations,
    /// [`SkillsView`]: what one learns and can.
    Skills,
    /// [`SharedSkillsView`]: what another learns and can. Whoever watches it has looked.
    SharedSkills {
        /// Whose.
        owner: PersonId,
    },
}
