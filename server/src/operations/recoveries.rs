//! Letting someone in again who lost everything: a steward begins it, and everyone concerned can see and stop it
//! (`docs/adr/0014-recovery.md`). What their new device does is in [`super::recovery_device`].

use kring_domain::{
    ids::{PersonId, RecoveryId, SpaceId},
    people::Standing,
    recovery::{self, Phase},
    rights::{self, Action, Actor, Denied, MemberIn},
    spaces::SpaceKind,
    time::Timestamp,
    verdict::{Refusal, Verdict},
};

use super::{
    OperationError,
    batch::Batch,
    ledger::{Line, RecoveryEnd},
};
use crate::{
    auth::{Principal, draw_recovery_code, hash_recovery_code},
    kring::Kring,
    random,
    store::{
        StoreError,
        queries::{
            devices, groups, members, people,
            recoveries::{self, Ended, Outcome, Recovery},
            roles, spaces, work_accounts,
        },
    },
};

/// How often one person may be let in again in a day: every time tells everyone, and a warning that comes all day is none.
const FOR_ONE_IN_A_DAY: u64 = 10;

/// How often one steward may begin it in a day: a house that burned down has fewer members.
const BY_ONE_IN_A_DAY: u64 = 20;

/// What a steward shows to someone who lost everything.
#[derive(Debug)]
pub(crate) struct RecoveryCode {
    pub(crate) code: String,
    pub(crate) expires_at: Timestamp,
    /// Since when the person is in the group as they are now: two may have one name and picture.
    pub(crate) since: Timestamp,
}

/// One time that someone was let in again, as they read it afterwards.
#[derive(Debug)]
pub(crate) struct RecoveryLine {
    pub(crate) id: RecoveryId,
    /// The group in which it was begun.
    pub(crate) group: String,
    /// Who began it.
    pub(crate) by: String,
    pub(crate) began_at: Timestamp,
    pub(crate) confirmed_at: Option<Timestamp>,
    /// From when on the new device gets in.
    pub(crate) from: Option<Timestamp>,
    pub(crate) end: Option<EndLine>,
}

/// How it ended.
#[derive(Debug)]
pub(crate) struct EndLine {
    pub(crate) at: Timestamp,
    pub(crate) outcome: Outcome,
    /// Who stopped it; `None` when it was oneself, or when it ended by itself.
    pub(crate) by: Option<String>,
}

impl Kring {
    /// Begins to let someone in again, for a steward of a group that both are in. A code that was made before,
    /// and that nobody used, is good for nothing then.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for who is not in the group, [`OperationError::Denied`] by the rights, and with
    /// `NotForTitle` for an account that is someone's work or leads a group: whoever keeps the server helps them.
    /// [`OperationError::RecoveryRuns`] when one runs, [`OperationError::TooMany`] beyond ten for one person or twenty by one
    /// steward in a day.
    pub(crate) async fn begin_recovery(
        &self,
        principal: Principal,
        space: SpaceId,
        person: PersonId,
    ) -> Result<RecoveryCode, OperationError> {
        let mut batch = Batch::begin(self).await?;
        if !devices::is_open(batch.on(), principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let actor = batch.actor(principal.person, principal.device).await?.ok_or(OperationError::SignedOut)?;
        let membership = batch.membership(space, actor.person).await?;
        // Whoever may not see who is in the space gets one answer, whomever they name.
        let _sees = rights::decide(&actor, membership.as_ref(), Action::ListMembers, space)?;
        let subject = subject(&mut batch, space, person).await?.ok_or(OperationError::NotFound)?;
        let _right = rights::decide(&actor, membership.as_ref(), Action::BeginRecovery, subject)?;
        if !is_only_a_member(&batch, person).await? {
            return Err(Denied::NotForTitle.into());
        }
        if let Some(before) = recoveries::running_of(batch.on(), person).await? {
            match before.phase(batch.now()) {
                Phase::Lapsed => end(&mut batch, &before, Outcome::Lapsed, None).await?,
                // A code that nobody used holds nobody up, whoever made it.
                Phase::Offered { .. } => end(&mut batch, &before, Outcome::Replaced, Some(actor.person)).await?,
                Phase::Announced { .. } | Phase::Open { .. } => {
                    return Err(OperationError::RecoveryRuns);
                }
            }
        }
        let since = batch.now().plus_ms(-recovery::CODE_TTL_MS);
        let (for_them, by_one) = recoveries::begun_since(batch.on(), person, actor.person, since).await?;
        if for_them >= FOR_ONE_IN_A_DAY || by_one >= BY_ONE_IN_A_DAY {
            return Err(OperationError::TooMany);
        }
        let code = draw_recovery_code(self.random.as_ref())?;
        let hash = hash_recovery_code(&self.keys, &code).ok_or(OperationError::Token)?;
        let new = Recovery {
            id: RecoveryId::from_random(random::bytes(self.random.as_ref())?),
            space,
            person,
            starter: actor.person,
            began_at: batch.now(),
            confirmed_at: None,
            key: None,
            end: None,
            device: None,
        };
        recoveries::insert(batch.on(), &new, Some(hash)).await?;
        let since = members::since(batch.on(), space, person).await?.ok_or(OperationError::NotFound)?;
        let expires_at = batch.now().plus_ms(recovery::CODE_TTL_MS);
        batch.commit().await?;
        Ok(RecoveryCode { code, expires_at, since })
    }

    /// Each time that one was let in again, or would have been, newest first.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn own_recoveries(&self, principal: Principal) -> Result<Vec<RecoveryLine>, OperationError> {
        let on = self.store.read();
        self.may(on, principal, Action::SeeRecoveries, principal.person).await?;
        let name = async |person: PersonId| people::find(on, person).await.map(|found| found.map(|found| found.name));
        let mut lines = Vec::new();
        for row in recoveries::of(on, principal.person).await? {
            let end = match row.end {
                Some(end) => Some(EndLine {
                    at: end.at,
                    outcome: end.outcome,
                    by: match end.by.filter(|by| *by != principal.person) {
                        Some(by) => name(by).await?,
                        None => None,
                    },
                }),
                None => None,
            };
            lines.push(RecoveryLine {
                id: row.id,
                group: spaces::find(on, row.space).await?.map(|space| space.name).unwrap_or_default(),
                by: name(row.starter).await?.unwrap_or_default(),
                began_at: row.began_at,
                confirmed_at: row.confirmed_at,
                from: row.confirmed_at.map(recovery::opens_at),
                end,
            });
        }
        Ok(lines)
    }
}

/// Stops one, for the person and for stewards of their groups.
pub(super) async fn stop(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    person: PersonId,
    recovery: RecoveryId,
) -> Result<Verdict, StoreError> {
    let gone = Verdict::Refused { reason: Refusal::Gone };
    let membership = batch.membership(space, actor.person).await?;
    if let Err(denied) = rights::decide(actor, membership.as_ref(), Action::ListMembers, space) {
        return Ok(denied.verdict());
    }
    let Some(subject) = subject(batch, space, person).await? else { return Ok(gone) };
    if let Err(denied) = rights::decide(actor, membership.as_ref(), Action::StopRecovery, subject) {
        return Ok(denied.verdict());
    }
    let row = recoveries::find(batch.on(), recovery).await?.filter(|row| row.person == person);
    let Some(row) = row else { return Ok(gone) };
    match row.end.map(|end| end.outcome) {
        None => end(batch, &row, Outcome::Stopped, Some(actor.person)).await?,
        // Two stop it at once: the second finds it stopped.
        Some(Outcome::Stopped | Outcome::Lapsed | Outcome::Replaced) => {}
        Some(Outcome::Completed) => return Ok(gone),
    }
    Ok(Verdict::Accepted { seq: batch.last(space).await? })
}

/// Ends those that nobody took up in time.
pub(crate) async fn close_lapsed(kring: &Kring) -> Result<(), StoreError> {
    let lapsed = |row: &Recovery, now| row.phase(now) == Phase::Lapsed;
    if !recoveries::running(kring.store.read()).await?.iter().any(|row| lapsed(row, kring.now())) {
        return Ok(());
    }
    let mut batch = Batch::begin(kring).await?;
    for row in recoveries::running(batch.on()).await? {
        if lapsed(&row, batch.now()) {
            end(&mut batch, &row, Outcome::Lapsed, None).await?;
        }
    }
    batch.commit().await
}

/// Ends one, and tells everyone to whom it was announced.
pub(super) async fn end(
    batch: &mut Batch<'_>,
    row: &Recovery,
    outcome: Outcome,
    by: Option<PersonId>,
) -> Result<(), StoreError> {
    end_with(batch, row, Ended { at: batch.now(), outcome, by }, None).await
}

/// The same, with the device that came in.
pub(super) async fn end_with(
    batch: &mut Batch<'_>,
    row: &Recovery,
    ended: Ended,
    device: Option<kring_domain::ids::DeviceId>,
) -> Result<(), StoreError> {
    recoveries::end(batch.on(), row.id, ended, device).await?;
    batch.note(Line::Recovery(RecoveryEnd {
        recovery: row.id,
        space: row.space,
        person: row.person,
        starter: row.starter,
        began_at: row.began_at,
        confirmed_at: row.confirmed_at,
        outcome: ended.outcome,
        by: ended.by,
        at: ended.at,
    }));
    if row.confirmed_at.is_some() { tell(batch, row.person).await } else { Ok(()) }
}

/// Ends again what the ledger knows as ended, also where the backup does not know that it began. Of who came in by it the
/// passkeys from before are gone again.
pub(super) async fn end_again(batch: &mut Batch<'_>, line: &RecoveryEnd) -> Result<(), StoreError> {
    if batch.person(line.person).await?.is_none() {
        return Ok(());
    }
    let ended = Ended { at: line.at, outcome: line.outcome, by: line.by };
    match recoveries::find(batch.on(), line.recovery).await? {
        Some(row) if row.end.is_none() => {
            recoveries::end(batch.on(), row.id, ended, None).await?;
            if row.confirmed_at.is_some() {
                tell(batch, row.person).await?;
            }
        }
        Some(_ended) => {}
        None => {
            let row = Recovery {
                id: line.recovery,
                space: line.space,
                person: line.person,
                starter: line.starter,
                began_at: line.began_at,
                confirmed_at: line.confirmed_at,
                key: None,
                end: Some(ended),
                device: None,
            };
            recoveries::insert(batch.on(), &row, None).await?;
        }
    }
    match line.outcome {
        Outcome::Completed => crate::store::queries::passkeys::remove_until(batch.on(), line.person, line.at).await,
        Outcome::Stopped | Outcome::Lapsed | Outcome::Replaced => Ok(()),
    }
}

/// Tells each of someone's groups, and each of their devices with it, how it stands: on their card.
pub(super) async fn tell(batch: &mut Batch<'_>, person: PersonId) -> Result<(), StoreError> {
    for (space, kind, standing) in members::spaces_of(batch.on(), person, batch.now()).await? {
        if kind != SpaceKind::Own && standing.is_in_meetings() {
            batch.append_card(space, person).await?;
        }
    }
    Ok(())
}

/// Whether it may still go on: the steward still leads that group, and the person is still one who can be let in again so.
pub(super) async fn still_holds(batch: &mut Batch<'_>, row: &Recovery) -> Result<bool, StoreError> {
    let Some(starter) = batch.person(row.starter).await? else { return Ok(false) };
    let actor = Actor { person: starter.id, title: starter.title, device: None };
    let membership = batch.membership(row.space, actor.person).await?;
    let Some(subject) = subject(batch, row.space, row.person).await? else { return Ok(false) };
    Ok(rights::decide(&actor, membership.as_ref(), Action::BeginRecovery, subject).is_ok()
        && is_only_a_member(batch, row.person).await?)
}

/// Whether an account is nobody's work and leads no group: letting someone in to it never gives more than a member sees.
async fn is_only_a_member(batch: &Batch<'_>, person: PersonId) -> Result<bool, StoreError> {
    let leads = members::spaces_of(batch.on(), person, batch.now())
        .await?
        .iter()
        .any(|(_space, _kind, standing)| *standing == Standing::Steward);
    Ok(!leads && roles::of(batch.on(), person).await?.is_empty() && !work_accounts::has_one(batch.on(), person).await?)
}

async fn subject(batch: &mut Batch<'_>, space: SpaceId, person: PersonId) -> Result<Option<MemberIn>, StoreError> {
    let (Some(seat), Some(known)) = (batch.membership(space, person).await?, batch.person(person).await?) else {
        return Ok(None);
    };
    let beside = groups::beside(batch.on(), space, person).await?;
    Ok(Some(MemberIn { space, person, title: known.title, standing: seat.standing, beside }))
}
