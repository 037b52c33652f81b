//! How an instrument is drawn, and who fills it in.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

/// What the drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum DrawnAs {
    /// A bridge on pillars: each topic is one.
    #[n(0)]
    Bridge,
    /// A wheel: each topic is a spoke.
    #[n(1)]
    Wheel,
    /// A ladder: each step of the scale is a rung.
    #[n(2)]
    Ladder,
    /// A mixing desk: each topic is a slider.
    #[n(3)]
    MixingDesk,
    /// A path: one goes along the topics, or along the steps of the scale.
    #[n(4)]
    Path,
    /// The topics below each other.
    #[n(5)]
    List,
}

impl DrawnAs {
    /// All.
    pub const ALL: [Self; 6] = [Self::Bridge, Self::Wheel, Self::Ladder, Self::MixingDesk, Self::Path, Self::List];

    /// The word in files and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bridge => "bridge",
            Self::Wheel => "wheel",
            Self::Ladder => "ladder",
            Self::MixingDesk => "mixing_desk",
            Self::Path => "path",
            Self::List => "list",
        }
    }

    /// Whether the drawing shows a step of a scale at each topic, so that each topic must ask one.
    #[must_use]
    pub const fn needs_scales(self) -> bool {
        match self {
            Self::Bridge | Self::Wheel | Self::Ladder | Self::MixingDesk => true,
            Self::Path | Self::List => false,
        }
    }
}

/// Who may fill an instrument in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum FilledInBy {
    /// The person whose life it is.
    #[n(0)]
    Participant,
    /// Someone who supports them by profession; beside the person's own view.
    #[n(1)]
    Professional,
    /// Both, at one table.
    #[n(2)]
    Together,
    /// Someone from the person's own circle, whom they asked.
    #[n(3)]
    NetworkContact,
}

impl FilledInBy {
    /// All.
    pub const ALL: [Self; 4] = [Self::Participant, Self::Professional, Self::Together, Self::NetworkContact];

    /// The word in files and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Professional => "professional",
            Self::Together => "together",
            Self::NetworkContact => "network_contact",
        }
    }
}
