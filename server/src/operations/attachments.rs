//! Photos and voice recordings: sent in parts before the change that names them, and fetched by who may read that change.

use kring_domain::{
    ids::SpaceId,
    rights::{self, Action, Actor, Authorized, Membership},
};
use sea_orm::ConnectionTrait;
use sha2::{Digest, Sha256};

use super::{OperationError, Whose};
use crate::{
    auth::Principal,
    kring::Kring,
    store::queries::{attachments, devices, members, people},
};

/// The largest attachment: a voice recording of 4 MiB.
pub(crate) const MAX_ATTACHMENT_BYTES: u64 = 4 << 20;

/// What an attachment is, by its first bytes and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Media {
    Jpeg,
    WebP,
    Png,
    WebM,
    Ogg,
    Mp4,
}

impl Media {
    /// What these bytes are; `None` when they are nothing that Kring shows or plays.
    pub(crate) fn sniff(bytes: &[u8]) -> Option<Self> {
        let at = |start: usize, magic: &[u8]| bytes.get(start..).is_some_and(|rest| rest.starts_with(magic));
        if at(0, b"\xFF\xD8\xFF") {
            Some(Self::Jpeg)
        } else if at(0, b"\x89PNG\r\n\x1A\n") {
            Some(Self::Png)
        } else if at(0, b"RIFF") && at(8, b"WEBP") {
            Some(Self::WebP)
        } else if at(0, b"\x1A\x45\xDF\xA3") {
            Some(Self::WebM)
        } else if at(0, b"OggS") {
            Some(Self::Ogg)
        } else if at(4, b"ftyp") {
            Some(Self::Mp4)
        } else {
            None
        }
    }

    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
            Self::Png => "image/png",
            Self::WebM => "audio/webm",
            Self::Ogg => "audio/ogg",
            Self::Mp4 => "audio/mp4",
        }
    }
}

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
        principal: Principal,
        space: SpaceId,
        action: Action,
    ) -> Result<Authorized<SpaceId>, OperationError> {
        let (actor, membership) = self.who(on, principal, space).await?;
        Ok(rights::decide(&actor, Some(&membership), action, space)?)
    }

    async fn who(
        &self,
        on: &impl ConnectionTrait,
        principal: Principal,
        space: SpaceId,
    ) -> Result<(Actor, Membership), OperationError> {
        if !devices::is_open(on, principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let person = people::find(on, principal.person).await?.ok_or(OperationError::SignedOut)?;
        let actor = Actor { person: person.id, title: person.title, device: Some(principal.device) };
        let seat = members::seat(on, space, actor.person).await?.ok_or(OperationError::NotFound)?;
        Ok((actor, seat.membership))
    }

    /// How far one's own upload is. Whole when someone else sent the same: then nothing needs to be sent.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for who is not in the space.
    pub(crate) async fn upload_progress(
        &self,
        principal: Principal,
        space: SpaceId,
        hash: [u8; 32],
    ) -> Result<Progress, OperationError> {
        let on = self.store.read();
        let right = self.right(on, principal, space, Action::UploadAttachment).await?;
        if let Some((_uploader, size_bytes)) = attachments::whole(on, space, &hash).await? {
            return Ok(Progress { offset: size_bytes, size_bytes: Some(size_bytes) });
        }
        Ok(match attachments::progress(on, &right, &hash).await? {
            Some((size_bytes, offset)) => Progress { offset, size_bytes: Some(size_bytes) },
            None => Progress { offset: 0, size_bytes: None },
        })
    }

    /// Takes a part. With the last one the whole is checked: its hash, and that it is a photo or a recording.
    ///
    /// # Errors
    /// [`OperationError::Offset`] when the part does not begin where the upload is, [`OperationError::TooLarge`],
    /// [`OperationError::NoRoom`] before the first part, [`OperationError::HashMismatch`] and [`OperationError::NotAPhoto`], after which the upload begins anew.
    pub(crate) async fn upload(
        &self,
        principal: Principal,
        space: SpaceId,
        hash: [u8; 32],
        part: Part,
    ) -> Result<Progress, OperationError> {
        if part.size_bytes == 0 || part.size_bytes > MAX_ATTACHMENT_BYTES {
            return Err(OperationError::TooLarge);
        }
        let writing = self.store.write().await?;
        let right = self.right(writing.on(), principal, space, Action::UploadAttachment).await?;
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
        let reached = at.saturating_add(u64::try_from(part.bytes.len()).unwrap_or(u64::MAX));
        if size_bytes != part.size_bytes || reached > size_bytes {
            return Err(OperationError::TooLarge);
        }
        attachments::add_part(writing.on(), &right, &hash, size_bytes, at, part.bytes, self.now()).await?;
        let mut fault = None;
        if reached == size_bytes {
            let whole = attachments::parts(writing.on(), &right, &hash).await?;
            attachments::drop_upload(writing.on(), &right, &hash).await?;
            let digest: [u8; 32] = Sha256::digest(&whole).into();
            match Media::sniff(&whole) {
                Some(_media) if digest != hash => fault = Some(OperationError::HashMismatch),
                Some(media) => {
                    attachments::put_whole(writing.on(), &right, &hash, media.media_type(), whole, self.now()).await?;
                }
                None => fault = Some(OperationError::NotAPhoto),
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
        let (actor, membership) = self.who(on, principal, space).await?;
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
