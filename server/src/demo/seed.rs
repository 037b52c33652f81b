//! Lets the neighbourhood move in: two years of commands and acts, each at its own moment, under its own name.

use std::{
    collections::{HashMap, hash_map::Entry},
    io,
};

use kring_demo::{Event, Intent, Neighbourhood, neighbourhood};
use kring_domain::{
    acts::Act,
    commands,
    documents::{Document, DocumentKey, Generation},
    ids::{DeviceId, PersonId, SpaceId},
    people::{Standing, Title},
    rights::{Actor, OrganisationRole},
    spaces::GroupState,
    time::Timestamp,
    verdict::Verdict,
};

use super::hints::{self, Hint};
use crate::{
    auth::Principal,
    kring::Kring,
    operations::{Batch, Desk, Offered, carry_out_act, carry_out_change, first_head},
    random::NoRandomness,
    store::{
        StoreError, Upkeep,
        queries::{
            arrangements::{self, Written},
            documents,
            people::{self, NewPerson},
            roles::{self, Giver},
            spaces::{self, Space},
        },
    },
};

/// How many things happen in one transaction.
const TOGETHER: usize = 400;

/// A demo's join codes last: 10 years.
const CODES_LAST_MS: i64 = 10 * 365 * 24 * 60 * 60 * 1000;

/// Why the neighbourhood did not move in.
#[derive(Debug, thiserror::Error)]
pub enum SeedFault {
    /// See [`StoreError`].
    #[error(transparent)]
    Store(#[from] StoreError),
    /// See [`NoRandomness`].
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The hints cannot be written.
    #[error("the hints cannot be written")]
    Hints(#[from] io::Error),
}

/// What moved in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seeded {
    /// Commands and acts that were accepted.
    pub accepted: usize,
    /// Commands and acts that were not; each is in the log.
    pub refused: usize,
}

impl Kring {
    /// Lets the neighbourhood of this seed move in, unless someone lives here already.
    ///
    /// # Errors
    /// [`SeedFault`].
    pub async fn seed_demo(&self, seed: u64) -> Result<Option<Seeded>, SeedFault> {
        if !people::organisations(self.store.read()).await?.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.move_in(&neighbourhood(seed, self.now())).await?))
    }

    /// Lets a neighbourhood move in and live through what happened to it.
    ///
    /// # Errors
    /// [`SeedFault`].
    pub async fn move_in(&self, made: &Neighbourhood) -> Result<Seeded, SeedFault> {
        Box::pin(self.settle(made)).await?;
        let seeded = Box::pin(self.live(made)).await?;
        let hints: Vec<Hint> = made
            .hints()
            .iter()
            .map(|hint| Hint {
                name: hint.name.clone(),
                title: hint.title,
                email: hint.email.clone(),
                group: hint.group.clone(),
                join_code: hint.join_code.clone(),
            })
            .collect();
        hints::write(&self.data, &hints)?;
        Ok(seeded)
    }

    /// Organisations, spaces and accounts.
    async fn settle(&self, made: &Neighbourhood) -> Result<(), SeedFault> {
        let writing = self.store.write().await?;
        let on = writing.on();
        for organisation in &made.organisations {
            people::insert_organisation(on, organisation.id, &organisation.name, organisation.since).await?;
            let arrangements = organisation.arrangements.clone();
            let written = Written { version: 1, at: organisation.since, arrangements };
            arrangements::insert(on, organisation.id, &written).await?;
        }
        for space in &made.spaces {
            let head = first_head(self)?;
            let row = Space {
                id: space.id,
                kind: space.kind,
                name: space.name.clone(),
                organisation: space.organisation,
                head,
                group: GroupState { led: space.led, ..GroupState::default() },
            };
            spaces::insert(on, &row, space.since).await?;
            let until = made.now.plus_ms(CODES_LAST_MS);
            spaces::insert_join_code(on, &space.join_code, space.id, None, until).await?;
        }
        for person in &made.people {
            let new = NewPerson {
                id: person.id,
                organisation: person.organisation,
                name: person.name.clone(),
                picture: person.picture,
                title: person.title,
                email: person.email.as_ref().map(|email| email.to_lowercase()),
            };
            people::insert(on, new, person.since).await?;
            if let (Some(organisation), Some(role)) = (person.organisation, role_of(person.title)) {
                roles::put(on, person.id, organisation, role, Giver::Administrator, person.since).await?;
            }
        }
        drop(writing.commit().await?);
        Ok(())
    }

    /// Everything that happened, in order.
    async fn live(&self, made: &Neighbourhood) -> Result<Seeded, SeedFault> {
        let mut arrivals = made.memberships.clone();
        // Whoever is the first in a room finds nobody to open the door.
        for arrival in &mut arrivals {
            let is_let_in = |event: &Event| {
                event.space == arrival.space && event.intent == Intent::Act(Act::Admit { person: arrival.person })
            };
            if arrival.begins_as == Standing::Knocking
                && arrival.standing != Standing::Knocking
                && !made.events.iter().any(is_let_in)
            {
                arrival.begins_as = Standing::Member;
            }
        }
        arrivals.sort_by_key(|membership| membership.since);
        let mut arrivals = arrivals.into_iter().peekable();
        let mut replay = Replay::default();
        let mut batch = Batch::begin(self).await?;
        for (number, event) in made.events.iter().enumerate() {
            while let Some(arrival) = arrivals.next_if(|arrival| arrival.since <= event.at) {
                batch.set_now(arrival.since);
                batch.set_standing(arrival.space, arrival.person, arrival.begins_as).await?;
            }
            batch.set_now(event.at);
            replay.one(&mut batch, event).await?;
            if number % TOGETHER == TOGETHER - 1 {
                batch.commit().await?;
                batch = Batch::begin(self).await?;
            }
        }
        for arrival in arrivals {
            batch.set_now(arrival.since);
            batch.set_standing(arrival.space, arrival.person, arrival.begins_as).await?;
        }
        batch.commit().await?;
        self.bell.erase();
        Ok(replay.seeded)
    }
}

/// What someone with such a title does in their organisation; a mentor there has no role of its own.
const fn role_of(title: Title) -> Option<OrganisationRole> {
    match title {
        Title::SocialWorker => Some(OrganisationRole::SocialWorker),
        Title::WorkplaceLeader => Some(OrganisationRole::WorkplaceLeader),
        Title::Coach => Some(OrganisationRole::Coach),
        Title::BenefitsOfficer => Some(OrganisationRole::BenefitsOfficer),
        Title::Administrator => Some(OrganisationRole::Administrator),
        Title::Participant | Title::ExperienceExpert | Title::Mentor => None,
    }
}

/// The phones of the neighbourhood, taken together.
#[derive(Default)]
struct Replay {
    desk: Desk,
    documents: HashMap<DocumentKey, Document>,
    seeded: Seeded,
}

impl Replay {
    async fn one(&mut self, batch: &mut Batch<'_>, event: &Event) -> Result<(), StoreError> {
        let device = DeviceId::from_bytes(*event.person.as_bytes());
        let Some(actor) = batch.actor(event.person, device).await? else {
            self.seeded.refused += 1;
            return Ok(());
        };
        if event.space == SpaceId::own(event.person) {
            batch.ensure_own(event.person).await?;
        }
        let verdict = match &event.intent {
            Intent::Command(command) => {
                let key = commands::target(command, event.space, event.person);
                self.change(batch, &actor, device, key, command).await?
            }
            Intent::Act(act) => {
                if let Act::Withdraw { entry } = act {
                    self.documents.remove(&entry.journal(event.space));
                }
                Some(carry_out_act(batch, &mut self.desk, &actor, event.space, act).await?)
            }
        };
        match verdict {
            Some(Verdict::Accepted { .. }) => self.seeded.accepted += 1,
            Some(Verdict::Refused { .. } | Verdict::Later { .. }) | None => {
                self.seeded.refused += 1;
                tracing::warn!(at = event.at.0, ?verdict, "something in the made-up neighbourhood was not accepted");
            }
        }
        Ok(())
    }

    async fn change(
        &mut self,
        batch: &mut Batch<'_>,
        actor: &Actor,
        device: DeviceId,
        key: DocumentKey,
        command: &commands::Command,
    ) -> Result<Option<Verdict>, StoreError> {
        let row = batch.document(key).await?;
        let document = match self.documents.entry(key) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                batch.flush().await?;
                place.insert(documents::load(batch.on(), &Upkeep::of(key), &row).await?)
            }
        };
        let generation = document.generation();
        let applied = commands::apply(command, actor.person, document, writer(actor.person, generation));
        let Ok(Some(raw)) = applied else { return Ok(None) };
        let principal = Principal { person: actor.person, device, until: Timestamp(i64::MAX) };
        let offered = Offered { key, generation, raw: &raw };
        let verdict = carry_out_change(batch, &mut self.desk, actor, principal, offered).await?;
        match verdict {
            Verdict::Accepted { .. } => {}
            // The phone's copy holds what was not accepted: it is read again.
            Verdict::Refused { .. } | Verdict::Later { .. } => _ = self.documents.remove(&key),
        }
        Ok(Some(verdict))
    }
}

/// The actor of someone's only phone, another one for each generation: as a phone has it after it replayed.
fn writer(person: PersonId, generation: Generation) -> [u8; 16] {
    let [first, rest @ ..] = *person.as_bytes();
    let mut actor = [0_u8; 16];
    actor.copy_from_slice(&[&[first ^ 0x5a ^ generation.0.to_be_bytes()[3]], rest.as_slice()].concat());
    actor
}
