//! A person's own space: it begins with the first thing that they put in it.

use kring_domain::{
    ids::{OrganisationId, PersonId, SpaceId},
    people::Standing,
    spaces::{GroupState, SpaceKind},
};

use super::{batch::Batch, groups::first_head};
use crate::store::{
    StoreError,
    queries::spaces::{self, Space},
};

impl Batch<'_> {
    /// Begins someone's own space, when there is none yet: with the first thing that they put in it.
    pub(crate) async fn ensure_own(&mut self, person: PersonId) -> Result<(), StoreError> {
        let id = SpaceId::own(person);
        if self.membership(id, person).await?.is_some() {
            return Ok(());
        }
        let head = first_head(self.kring()).map_err(|_no_randomness| StoreError::Stopped)?;
        let nobodys = OrganisationId::from_bytes([0; 16]);
        let space = Space {
            id,
            kind: SpaceKind::Own,
            name: String::new(),
            organisation: nobodys,
            head,
            group: GroupState::default(),
        };
        spaces::insert(self.on(), &space, self.now()).await?;
        self.set_standing(id, person, Standing::Member).await?;
        Ok(())
    }
}
