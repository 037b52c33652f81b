//! Join codes, and members that an administrator puts in a space.

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::Standing,
    rights::{self, Action, Actor},
    spaces::SpaceKind,
    time::Timestamp,
};

use super::{OperationError, audit::Deed, batch::Batch};
use crate::{
    auth::{JOIN_CODE_TTL_MS, Principal, draw_join_code, read_join_code},
    kring::Kring,
    store::queries::{devices, spaces},
};

impl Kring {
    /// A new join code, for a steward of the space.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for who is not in the space, [`OperationError::Denied`] for who is no steward.
    pub(crate) async fn create_join_code(
        &self,
        principal: Principal,
        space: SpaceId,
    ) -> Result<(String, Timestamp), OperationError> {
        let mut batch = Batch::begin(self).await?;
        let by = may_invite(&mut batch, principal, space).await?;
        let made = draw_and_keep(&batch, space, Some(by)).await?;
        batch.commit().await?;
        Ok(made)
    }
}

impl Kring {
    /// Ends a join code of a space before its time, for a steward of the space. One that has ended already is no fault.
    ///
    /// # Errors
    /// As [`Kring::create_join_code`].
    pub(crate) async fn end_join_code(
        &self,
        principal: Principal,
        space: SpaceId,
        code: &str,
    ) -> Result<(), OperationError> {
        let mut batch = Batch::begin(self).await?;
        may_invite(&mut batch, principal, space).await?;
        if let Some(code) = read_join_code(code) {
            spaces::end_code(batch.on(), &code, space).await?;
        }
        batch.commit().await?;
        Ok(())
    }
}

/// Whether someone may make and end the join codes of a space, and who that is.
async fn may_invite(batch: &mut Batch<'_>, principal: Principal, space: SpaceId) -> Result<PersonId, OperationError> {
    if !devices::is_open(batch.on(), principal.device, principal.person).await? {
        return Err(OperationError::SignedOut);
    }
    let person = batch.person(principal.person).await?.ok_or(OperationError::SignedOut)?;
    let actor = Actor { person: person.id, title: person.title, device: Some(principal.device) };
    let membership = batch.membership(space, actor.person).await?.ok_or(OperationError::NotFound)?;
    let _right = rights::decide(&actor, Some(&membership), Action::CreateJoinCode, space)?;
    Ok(actor.person)
}

async fn draw_and_keep(
    batch: &Batch<'_>,
    space: SpaceId,
    by: Option<PersonId>,
) -> Result<(String, Timestamp), OperationError> {
    let code = draw_join_code(batch.kring().random.as_ref())?;
    let expires_at = batch.now().plus_ms(JOIN_CODE_TTL_MS);
    spaces::insert_join_code(batch.on(), &code, space, by, expires_at).await?;
    Ok((code, expires_at))
}

/// A new join code, for the command line.
pub(crate) async fn create_join_code_unasked(
    kring: &Kring,
    space: SpaceId,
) -> Result<(String, Timestamp), OperationError> {
    let batch = Batch::begin(kring).await?;
    spaces::find(batch.on(), space).await?.ok_or(OperationError::NotFound)?;
    let made = draw_and_keep(&batch, space, None).await?;
    batch.record(kring.deeded(Deed::InvitationMade).space(space)).await?;
    batch.commit().await?;
    Ok(made)
}

/// Ends a join code, for the command line. Tells whether it led anywhere.
pub(crate) async fn end_join_code_unasked(kring: &Kring, code: &str) -> Result<bool, OperationError> {
    let Some(code) = read_join_code(code) else { return Ok(false) };
    let batch = Batch::begin(kring).await?;
    let space = spaces::behind_code(batch.on(), &code, kring.now()).await?;
    let ended = match space {
        Some(space) => {
            batch.record(kring.deeded(Deed::InvitationEnded).space(space.id)).await?;
            spaces::end_code(batch.on(), &code, space.id).await?
        }
        None => false,
    };
    batch.commit().await?;
    Ok(ended)
}

/// Puts someone in a space, for the command line. Who may not be in such a group is refused here too.
pub(crate) async fn add_member(
    kring: &Kring,
    space: SpaceId,
    person: PersonId,
    standing: Standing,
) -> Result<(), OperationError> {
    let mut batch = Batch::begin(kring).await?;
    let kind = spaces::find(batch.on(), space).await?.ok_or(OperationError::NotFound)?.kind;
    let title = batch.person(person).await?.ok_or(OperationError::NotFound)?.title;
    if kind == SpaceKind::Own || !rights::title_fits(title, kind) {
        return Err(rights::Denied::NotForTitle.into());
    }
    batch.set_standing(space, person, standing).await?;
    let deeded = kring.deeded(Deed::StandingGiven).space(space).person(person).variant(&standing)?;
    batch.record(deeded).await?;
    batch.commit().await?;
    Ok(())
}
