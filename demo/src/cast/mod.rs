//! Who lives here. Days are counted back from `now`, so the neighbourhood is as lively on any day.

mod entrepreneurs;
mod peers;
mod professionals;
mod workplace;

use kring_domain::{
    people::{Picture, Title},
    spaces::{Led, SpaceKind},
};

/// The four groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    Peers,
    Workplace,
    Entrepreneurs,
    Review,
}

/// The three tenants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tenant {
    Klinker,
    Spaan,
    Team,
}

impl Tenant {
    pub(crate) const ALL: [Self; 3] = [Self::Klinker, Self::Spaan, Self::Team];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Klinker => "Welzijn De Klinker",
            Self::Spaan => "Werkplaats De Spaan",
            Self::Team => "Sociaal Team Oosterhof",
        }
    }
}

impl Group {
    pub(crate) const ALL: [Self; 4] = [Self::Peers, Self::Workplace, Self::Entrepreneurs, Self::Review];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Peers => "Koffie op dinsdag",
            Self::Workplace => "De werkvloer van De Spaan",
            Self::Entrepreneurs => "Klein begonnen",
            Self::Review => "Intervisie Oosterhof",
        }
    }

    pub(crate) const fn kind(self) -> SpaceKind {
        match self {
            Self::Peers => SpaceKind::PeerGroup,
            Self::Workplace => SpaceKind::Workplace,
            Self::Entrepreneurs => SpaceKind::Entrepreneurs,
            Self::Review => SpaceKind::PeerReview,
        }
    }

    /// Two groups are led by workers, two mostly by their members, as in Leeuwarden (`domain.md` S1).
    pub(crate) const fn led(self) -> Led {
        match self {
            Self::Peers | Self::Workplace => Led::Workers,
            Self::Entrepreneurs | Self::Review => Led::Members,
        }
    }

    pub(crate) const fn tenant(self) -> Tenant {
        match self {
            Self::Peers => Tenant::Klinker,
            Self::Workplace => Tenant::Spaan,
            Self::Entrepreneurs | Self::Review => Tenant::Team,
        }
    }
}

/// Someone in the neighbourhood.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) picture: Picture,
    pub(crate) title: Title,
    pub(crate) tenant: Option<Tenant>,
    pub(crate) email: Option<&'static str>,
    /// What they are known by in the texts: `kids`, `garden`, `ar` (writes Arabic), `learner` (keeps Dutch short).
    pub(crate) traits: &'static [&'static str],
    /// How often they write, 1 to 10.
    pub(crate) busy: i64,
    /// What they can help with.
    pub(crate) help: &'static [&'static str],
    pub(crate) seats: Vec<Seat>,
}

/// A place in a group.
pub(crate) struct Seat {
    pub(crate) group: Group,
    pub(crate) since_days_ago: i64,
    pub(crate) steward: bool,
    pub(crate) turn: Turn,
}

/// How a place in a group went on.
#[derive(Clone, Copy)]
pub(crate) enum Turn {
    Stays,
    /// Still at the door.
    Knocks,
    /// Went on so many days ago, and asked this member to ask how it goes.
    Alumnus(i64, Option<&'static str>),
    /// Left so many days ago.
    Left(i64),
}

impl Part {
    fn new(name: &'static str, picture: Picture, traits: &'static [&'static str], busy: i64) -> Self {
        Self {
            name,
            picture,
            title: Title::Participant,
            tenant: None,
            email: None,
            traits,
            busy,
            help: &[],
            seats: Vec::new(),
        }
    }

    fn works(mut self, title: Title, tenant: Tenant, email: &'static str) -> Self {
        self.title = title;
        self.tenant = Some(tenant);
        self.email = Some(email);
        self
    }

    fn expert(mut self) -> Self {
        self.title = Title::ExperienceExpert;
        self
    }

    fn mail(mut self, email: &'static str) -> Self {
        self.email = Some(email);
        self
    }

    fn helps(mut self, help: &'static [&'static str]) -> Self {
        self.help = help;
        self
    }

    fn sits(self, group: Group, since_days_ago: i64) -> Self {
        self.seat(group, since_days_ago, false, Turn::Stays)
    }

    fn leads(self, group: Group, since_days_ago: i64) -> Self {
        self.seat(group, since_days_ago, true, Turn::Stays)
    }

    fn seat(mut self, group: Group, since_days_ago: i64, steward: bool, turn: Turn) -> Self {
        self.seats.push(Seat { group, since_days_ago, steward, turn });
        self
    }
}

/// Everyone.
pub(crate) fn everyone() -> Vec<Part> {
    let mut all = professionals::parts();
    all.extend(peers::parts());
    all.extend(workplace::parts());
    all.extend(entrepreneurs::parts());
    all
}
