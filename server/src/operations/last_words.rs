//! The last words of a device that was ended from elsewhere: what its person wrote and had not sent is still taken in, nothing
//! is handed out, and then it says that it is empty. What a thief could do with it is bounded; see
//! `docs/adr/0010-the-last-words-of-a-device.md`.

use kring_domain::{
    acts::Act,
    documents::{DocumentKey, DocumentKind},
    ids::{CommandId, DeviceId, KeyId, PersonId},
    time::Timestamp,
    verdict::{Refusal, Verdict},
    wire::{Frame, Offer, Push, VerdictOn},
};

use super::{
    OperationError, SyncError,
    writer::{CarryError, Job},
};
use crate::{
    auth::{ACCESS_TTL_MS, Principal, RefreshToken, Thumbprint},
    kring::Kring,
    random,
    store::{
        StoreError,
        entities::device,
        id_of,
        queries::{
            devices,
            kept_words::{self, KeptWords},
            verdicts as given_verdicts, walk_ins,
        },
    },
};

/// After it was ended a device may still push for 30 days: a tablet that lay in a drawer through a holiday.
const WITHIN_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// From its first word on it has this long: 10 minutes, as one access token.
const ONCE_BEGUN_MS: i64 = 10 * 60 * 1000;

/// How many texts an ended device may hand in for its person, and how many bytes they have together.
const MOST_TEXTS: usize = 512;

/// How many people that an ended device added hear in one message that they were not.
const MOST_REFUSED: usize = 64;
const MOST_BYTES: usize = 256 << 10;

/// A token for a device's last words.
#[derive(Debug)]
pub(crate) struct LastWords {
    pub(crate) access_token: String,
    pub(crate) expires_in_s: i64,
    /// Whether it may still push; otherwise it hands in its texts and goes.
    pub(crate) may_push: bool,
    pub(crate) ended_at: Timestamp,
}

impl Kring {
    /// A token for the last words of a device that was ended.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`] for any other device, a token that is not ours, or another key.
    pub(crate) async fn last_words(&self, text: &str, key: Thumbprint) -> Result<LastWords, OperationError> {
        let token = RefreshToken::parse(text).ok_or(OperationError::SignedOut)?;
        let writing = self.store.write().await?;
        let row = devices::find(writing.on(), token.device).await?.ok_or(OperationError::SignedOut)?;
        let is_its_key = row.key.as_deref().is_none_or(|known| known == key.as_bytes());
        if !is_leaving(&row, &token, &self.keys) || !is_its_key {
            return Err(OperationError::SignedOut);
        }
        devices::begin_last_words(writing.on(), token.device, self.now()).await?;
        let _turn = writing.commit().await?;
        let principal =
            Principal { person: id_of(row.person), device: token.device, until: self.now().plus_ms(ACCESS_TTL_MS) };
        let access_token = self.access.issue_last_words(principal, key).map_err(|_unwritable| OperationError::Token)?;
        Ok(LastWords {
            access_token,
            expires_in_s: ACCESS_TTL_MS / 1000,
            // Whoever's words came while their place was locked hears what became of them, also later.
            may_push: may_push(&row, self.now()) || row.last_words > 0,
            ended_at: Timestamp(row.closed_at.unwrap_or_default()),
        })
    }

    /// Takes in what an ended device still pushes: its person's own words, in documents that are theirs alone. Anything else is
    /// refused, and nothing is told but verdicts. When its time is over, what came before is told again and the rest refused.
    ///
    /// # Errors
    /// [`SyncError::SignedOut`] when its time is over and nothing came before, [`SyncError::WrongFrames`] for anything but a push.
    pub(crate) async fn push_last_words(
        &self,
        principal: Principal,
        frames: Vec<Frame>,
    ) -> Result<Vec<Frame>, SyncError> {
        let row = devices::find(self.store.read(), principal.device).await?.ok_or(SyncError::SignedOut)?;
        let is_theirs = id_of::<PersonId>(row.person) == principal.person;
        let is_in_time = may_push(&row, self.now());
        if !is_theirs || !devices::is_leaving_row(&row) || !(is_in_time || row.last_words > 0) {
            return Err(SyncError::SignedOut);
        }
        let (mut pushes, mut verdicts) = (Vec::new(), Vec::new());
        for frame in frames {
            let Frame::Push(push) = frame else { return Err(SyncError::WrongFrames) };
            self.refuse_walk_ins(&push).await?;
            pushes.push(own_words(principal.person, push, &mut verdicts));
        }
        if !is_in_time {
            verdicts.extend(self.told_before(principal.person, &pushes).await?);
            return Ok(vec![Frame::Clock(self.now()), Frame::Verdicts(verdicts)]);
        }
        let job = Job { principal, schema: 0, pushes, reoffers: Vec::new() };
        let carried = self.writer().carry(job).await.map_err(|error| match error {
            CarryError::Busy => SyncError::Busy,
            CarryError::Store(error) => SyncError::Store(error),
        })?;
        self.count_last_words(principal.device, &carried).await?;
        verdicts.extend(carried);
        Ok(vec![Frame::Clock(self.now()), Frame::Verdicts(verdicts)])
    }

    /// Counts what still came from an ended device.
    pub(super) async fn count_last_words(&self, device: DeviceId, carried: &[VerdictOn]) -> Result<(), StoreError> {
        let accepted = carried.iter().filter(|on| matches!(on.verdict, Verdict::Accepted { .. })).count();
        if accepted > 0 {
            let writing = self.store.write().await?;
            let accepted = u64::try_from(accepted).unwrap_or(u64::MAX);
            devices::count_last_words(writing.on(), device, accepted).await?;
            let _turn = writing.commit().await?;
        }
        Ok(())
    }

    /// The verdicts of before; what has none is refused, and that is not kept.
    async fn told_before(&self, person: PersonId, pushes: &[Push]) -> Result<Vec<VerdictOn>, StoreError> {
        let commands: Vec<CommandId> = pushes.iter().flat_map(|push| &push.offers).map(Offer::command).collect();
        let given = given_verdicts::given(self.store.read(), person, &commands).await?;
        let refused = Verdict::Refused { reason: Refusal::NotAllowed };
        let verdict = |command| VerdictOn { command, verdict: given.get(&command).copied().unwrap_or(refused) };
        Ok(commands.into_iter().map(verdict).collect())
    }

    /// Whoever was added on a device that was given up hears on their own that they were not.
    async fn refuse_walk_ins(&self, push: &Push) -> Result<(), SyncError> {
        let added = |offer: &Offer| match offer {
            Offer::Act { act: Act::WalkIn { key, .. }, .. } => Some(*key),
            Offer::Act { .. } | Offer::Change { .. } => None,
        };
        // A group is not walked into by hundreds in one go; the rest may ask again.
        let keys: Vec<KeyId> = push.offers.iter().filter_map(added).take(MOST_REFUSED).collect();
        if keys.is_empty() {
            return Ok(());
        }
        let writing = self.store.write().await?;
        for key in keys {
            walk_ins::note_refused(writing.on(), key, self.now()).await?;
        }
        let _turn = writing.commit().await?;
        Ok(())
    }

    /// Keeps the texts that an ended device could not put in a group, for their writer alone. A second time replaces the
    /// first.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`], [`OperationError::TooLarge`].
    pub(crate) async fn keep_last_words(
        &self,
        principal: Principal,
        words: Vec<KeptWords>,
    ) -> Result<(), OperationError> {
        let bytes: usize = words.iter().map(|words| words.text.len()).sum();
        if words.len() > MOST_TEXTS || bytes > MOST_BYTES {
            return Err(OperationError::TooLarge);
        }
        let writing = self.store.write().await?;
        if !devices::is_leaving(writing.on(), principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let mut named = Vec::with_capacity(words.len());
        for words in words {
            named.push((random::bytes(self.random.as_ref())?, words));
        }
        kept_words::replace(writing.on(), principal.device, named, self.now()).await?;
        let _turn = writing.commit().await?;
        Ok(())
    }

    /// Notes that an ended device is empty: its tokens are good for nothing from now on. Again is no fault.
    ///
    /// # Errors
    /// [`OperationError::Store`].
    pub(crate) async fn note_wiped(&self, principal: Principal) -> Result<(), OperationError> {
        let writing = self.store.write().await?;
        if devices::is_leaving(writing.on(), principal.device, principal.person).await? {
            devices::note_wiped(writing.on(), principal.device, self.now()).await?;
        }
        let _turn = writing.commit().await?;
        Ok(())
    }

    /// Throws away the texts that one's ended device handed in.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for a device that is not one's own.
    pub(crate) async fn drop_kept_words(&self, principal: Principal, device: DeviceId) -> Result<(), OperationError> {
        self.may_end(principal, device).await?;
        let writing = self.store.write().await?;
        kept_words::drop_of(writing.on(), device).await?;
        let _turn = writing.commit().await?;
        Ok(())
    }
}

/// Whether this token is of a device that was ended and did not say yet that it is empty.
pub(super) fn is_leaving(row: &device::Model, token: &RefreshToken, keys: &crate::keys::Keys) -> bool {
    devices::is_leaving_row(row) && token.is_genuine(keys, &row.seed)
}

pub(super) fn may_push(row: &device::Model, now: Timestamp) -> bool {
    is_in_time(row, row.last_words_at, now)
}

/// Whether an ended device may still hand in the sealed work of a locked place. Its ten minutes are its own: the photos and
/// recordings that wait for their person lose nothing of theirs.
pub(super) fn may_deliver(row: &device::Model, now: Timestamp) -> bool {
    is_in_time(row, row.deliveries_at, now)
}

fn is_in_time(row: &device::Model, begun_at: Option<i64>, now: Timestamp) -> bool {
    let ended_ms_ago = now.0.saturating_sub(row.closed_at.unwrap_or(i64::MIN));
    let begun_ms_ago = now.0.saturating_sub(begun_at.unwrap_or(now.0));
    ended_ms_ago <= WITHIN_MS && begun_ms_ago <= ONCE_BEGUN_MS
}

/// What of a push is its person's own words; the rest is refused here.
pub(super) fn own_words(person: PersonId, push: Push, verdicts: &mut Vec<VerdictOn>) -> Push {
    let Push { documents, offers } = push;
    let is_own = |offer: &Offer| match offer {
        Offer::Change { document, .. } => {
            let key = usize::try_from(*document).ok().and_then(|index| documents.get(index));
            key.is_some_and(|key| is_of(person, key))
        }
        // That someone looked is heard from every device, and that nobody may look any more.
        Offer::Act { act: Act::Looked { .. } | Act::EndGrant { .. }, .. } => true,
        // What is decided about others, or about a group, is not decided by a device that was given up.
        Offer::Act { .. } => false,
    };
    let (own, others): (Vec<Offer>, Vec<Offer>) = offers.into_iter().partition(is_own);
    let verdict = Verdict::Refused { reason: Refusal::NotAllowed };
    verdicts.extend(others.iter().map(|offer| VerdictOn { command: offer.command(), verdict }));
    Push { documents, offers: own }
}

fn is_of(person: PersonId, key: &DocumentKey) -> bool {
    match key.kind {
        DocumentKind::Journal
        | DocumentKind::Closing
        | DocumentKind::Introduction
        | DocumentKind::Assessments
        | DocumentKind::Goals
        | DocumentKind::CheckIns
        | DocumentKind::Conversations
        | DocumentKind::Skills
        | DocumentKind::Confirmations
        | DocumentKind::Rewards => key.owner == Some(person),
        DocumentKind::Meeting
        | DocumentKind::Presence
        | DocumentKind::Board
        | DocumentKind::Moderation
        | DocumentKind::Warning => false,
    }
}
