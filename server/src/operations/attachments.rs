//! Photos and voice recordings: sent in parts before the change that names them, and fetched by who may read that change.

use kring_domain::{
    ids::SpaceId,
    rights::{self, Action, Actor, Authorized, Membership},
};
use sea_orm::ConnectionTrait;
use sha2::{Digest, Sha256};

use super::{OperationError, Whose, batch::Batch};
use crate::{
    auth::{Principal, Scope},
    kring::Kring,
    media::Media,
    store::queries::{attachments, devices, members, people},
};

/// The largest attachment: a voice recording of 4 MiB.
pub(crate) const MAX_ATTACHMENT_BYTES: u64 = 4 << 20;

/// The smallest part that does not end its attachment: 64 KiB, half of what the app sends at a time. Each part is a
/// transaction, and one byte at a time would be four million of them.
const LEAST_PART_BYTES: u64 = 64 << 10;

/// A part of an attachment.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) size_bytes: u64,
    pub(crate) offset: u64,
    pub(crate) bytes: Vec<u8>,
}

/// How much of an attachment is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Progress {
    pub(crate) offset: u64,
    pub(crate) size_bytes: Option<u64>,
}

impl Kring {
    async fn right(
        &self,
        on: &impl ConnectionTrait,
        (principal, scope): (Principal, Scope),
        space: SpaceId,
        action: Action,
    ) -> Result<Authorized<SpaceId>, OperationError> {
        let (actor, membership) = self.who(on, (principal, scope), space).await?;
        Ok(rights::decide(&actor, Some(&membership), action, space)?)
    }

    async fn who(
        &self,
        on: &impl ConnectionTrait,
        (principal, scope): (Principal, Scope),
        space: SpaceId,
    ) -> Result<(Actor, Membership), OperationError> {
        self.heard(on, (principal, scope)).await?;
        let person = people::find(on, principal.person).await?.ok_or(OperationError::SignedOut)?;
        let actor = Actor { person: person.id, title: person.title, device: Some(principal.device) };
        let seat = members::seat(on, space, actor.person, self.now()).await?.ok_or(OperationError::NotFound)?;
        Ok((actor, seat.membership))
    }

    async fn heard(
        &self,
        on: &impl ConnectionTrait,
        (principal, scope): (Principal, Scope),
    ) -> Result<(), OperationError> {
        let is_heard = match scope {
            Scope::Everything => devices::is_open(on, principal.device, principal.person).await?,
            Scope::LastWords => devices::is_leaving(on, principal.device, principal.person).await?,
        };
        if is_heard { Ok(()) } else { Err(OperationError::SignedOut) }
    }

    /// Whether this is someone's own space, and nothing was put in it yet.
    async fn begins_own(&self, (principal, scope): (Principal, Scope), space: SpaceId) -> Result<bool, OperationError> {
        if space != SpaceId::own(principal.person) {
            return Ok(false);
        }
        let on = self.store.read();
        self.heard(on, (principal, scope)).await?;
        Ok(members::seat(on, space, principal.person, self.now()).await?.is_none())
    }

    /// How far one's own upload is. Whole when someone else sent the same: then nothing needs to be sent.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for who is not in the space.
    pub(crate) async fn upload_progress(
        &self,
        principal: Principal,
        scope: Scope,
        space: SpaceId,
        hash: [u8; 32],
    ) -> Result<Progress, OperationError> {
        if self.begins_own((principal, scope), space).await? {
            return Ok(Progress { offset: 0, size_bytes: None });
        }
        let on = self.store.read();
        let right = self.right(on, (principal, scope), space, Action::UploadAttachment).await?;
        if let Some((_uploader, size_bytes)) = attachments::whole(on, space, &hash).await? {
            return Ok(Progress { offset: size_bytes, size_bytes: Some(size_bytes) });
        }
        Ok(match attachments::progress(on, &right, &hash).await? {
            Some((size_bytes, offset)) => Progress { offset, size_bytes: Some(size_bytes) },
            None => Progress { offset: 0, size_bytes: None },
        })
    }

    /// Takes a part. With the last one the whole is checked: its hash, and that it is a photo or a recording of a size that
    /// phones can unpack.
    ///
    /// # Errors
    /// [`OperationError::SmallPart`] for an empty part, or a small one that does not end the attachment;
    /// [`OperationError::Offset`] when the part does not begin where the upload is, [`OperationError::TooLarge`],
    /// [`OperationError::NoRoom`] before the first part, [`OperationError::HashMismatch`] and [`OperationError::NotAPhoto`], after which the upload begins anew.
    pub(crate) async fn upload(
        &self,
        principal: Principal,
        scope: Scope,
        space: SpaceId,
        hash: [u8; 32],
        part: Part,
    ) -> Result<Progress, OperationError> {
        if part.size_bytes > MAX_ATTACHMENT_BYTES {
            return Err(OperationError::TooLarge);
        }
        let length = u64::try_from(part.bytes.len()).unwrap_or(u64::MAX);
        let is_last = part.offset.checked_add(length) == Some(part.size_bytes);
        if length == 0 || (length < LEAST_PART_BYTES && !is_last) {
            return Err(OperationError::SmallPart);
        }
        // A recording comes before the words that name it: it may be the first thing of one's own.
        if self.begins_own((principal, scope), space).await? {
            let mut batch = Batch::begin(self).await?;
            batch.ensure_own(principal.person).await?;
            batch.commit().await?;
        }
        let writing = self.store.write().await?;
        let right = self.right(writing.on(), (principal, scope), space, Action::UploadAttachment).await?;
        if let Some((_uploader, size_bytes)) = attachments::whole(writing.on(), space, &hash).await? {
            return Ok(Progress { offset: size_bytes, size_bytes: Some(size_bytes) });
        }
        let (size_bytes, at) = match attachments::progress(writing.on(), &right, &hash).await? {
            Some(under_way) => under_way,
            None => {
                let (of_space, of_person) = attachments::weight(writing.on(), &right).await?;
                if of_person.saturating_add(part.size_bytes) > self.room.per_person {
                    return Err(OperationError::NoRoom(Whose::Person));
                }
                if of_space.saturating_add(part.size_bytes) > self.room.per_space {
                    return Err(OperationError::NoRoom(Whose::Space));
                }
                (part.size_bytes, 0)
            }
        };
        if part.offset != at {
            return Err(OperationError::Offset(at));
        }
        let reached = at.saturating_add(length);
        if size_bytes != part.size_bytes || reached > size_bytes {
            return Err(OperationError::TooLarge);
        }
        attachments::add_part(writing.on(), &right, &hash, size_bytes, at, part.bytes, self.now()).await?;
        let mut fault = None;
        if reached == size_bytes {
            let whole = attachments::parts(writing.on(), &right, &hash).await?;
            attachments::drop_upload(writing.on(), &right, &hash).await?;
            let digest: [u8; 32] = Sha256::digest(&whole).into();
            match Media::inspect(&whole) {
                Ok(_media) if digest != hash => fault = Some(OperationError::HashMismatch),
                Ok(media) => attachments::put_whole(writing.on(), &right, &hash, media, whole, self.now()).await?,
                Err(not_ours) => fault = Some(not_ours.into()),
            }
        }
        let _turn = writing.commit().await?;
        match fault {
            Some(fault) => Err(fault),
            None => Ok(Progress { offset: reached, size_bytes: Some(size_bytes) }),
        }
    }

    /// An attachment's media type and bytes.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] when it is not here, or when nothing names it that this person may read.
    pub(crate) async fn attachment(
        &self,
        principal: Principal,
        space: SpaceId,
        hash: [u8; 32],
    ) -> Result<(String, Vec<u8>), OperationError> {
        let on = self.store.read();
        let (actor, membership) = self.who(on, (principal, Scope::Everything), space).await?;
        for key in attachments::named_by(on, space, &hash).await? {
            if let Ok(right) = rights::decide(&actor, Some(&membership), Action::ReadAttachment, key)
                && let Some(found) = attachments::read(on, &right, &hash).await?
            {
                return Ok(found);
            }
        }
        Err(OperationError::NotFound)
    }
}
