//! What an attachment is, by its bytes and nothing else.

use imagesize::{ImageType, blob_size, image_type};
use kring_domain::commands::{
    Attachment,
    bounds::{MAX_PHOTO_BYTES, MAX_PHOTO_SIDE, MAX_VOICE_BYTES},
};

/// Why bytes are no attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum MediaFault {
    /// Not a photo or recording that Kring shows or plays.
    #[error("not a photo or recording")]
    NotOurs,
    /// More bytes or pixels than it may have.
    #[error("too large")]
    TooLarge,
}

/// What an attachment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Media {
    Jpeg(Sides),
    WebP(Sides),
    WebM,
    Ogg,
    Mp4,
}

/// Pixels across and down, as a picture's own header has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sides {
    pub(crate) width: u16,
    pub(crate) height: u16,
}

impl Media {
    /// What these bytes are.
    ///
    /// # Errors
    /// [`MediaFault::NotOurs`] for what Kring does not show or play, [`MediaFault::TooLarge`] for more bytes than
    /// its kind may have, and for a picture whose header promises more pixels than a phone should unpack.
    pub(crate) fn inspect(bytes: &[u8]) -> Result<Self, MediaFault> {
        if let Some(sound) = sound(bytes) {
            return if fits(bytes, MAX_VOICE_BYTES) { Ok(sound) } else { Err(MediaFault::TooLarge) };
        }
        let kind = image_type(bytes).map_err(|_unknown| MediaFault::NotOurs)?;
        let size = blob_size(bytes).map_err(|_broken| MediaFault::NotOurs)?;
        let sides = |size: imagesize::ImageSize| {
            let width = u16::try_from(size.width).ok().filter(|width| (1..=MAX_PHOTO_SIDE).contains(width))?;
            let height = u16::try_from(size.height).ok().filter(|height| (1..=MAX_PHOTO_SIDE).contains(height))?;
            Some(Sides { width, height })
        };
        let sides = sides(size).filter(|_sides| fits(bytes, MAX_PHOTO_BYTES));
        match kind {
            ImageType::Jpeg => sides.map(Self::Jpeg),
            ImageType::Webp => sides.map(Self::WebP),
            _another => return Err(MediaFault::NotOurs),
        }
        .ok_or(MediaFault::TooLarge)
    }

    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg(_) => "image/jpeg",
            Self::WebP(_) => "image/webp",
            Self::WebM => "audio/webm",
            Self::Ogg => "audio/ogg",
            Self::Mp4 => "audio/mp4",
        }
    }

    pub(crate) const fn sides(self) -> Option<Sides> {
        match self {
            Self::Jpeg(sides) | Self::WebP(sides) => Some(sides),
            Self::WebM | Self::Ogg | Self::Mp4 => None,
        }
    }
}

/// An attachment that is here, as far as it was looked at when it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arrived {
    pub(crate) size_bytes: u64,
    pub(crate) media_type: String,
    /// `None` for a recording, and for a photo that came before this was looked at.
    pub(crate) sides: Option<Sides>,
}

impl Arrived {
    /// Whether it is what a change says that it is.
    pub(crate) fn is_described_by(&self, attachment: &Attachment) -> bool {
        match attachment {
            Attachment::Photo { size_bytes, width, height, .. } => {
                self.media_type.starts_with("image/")
                    && self.size_bytes == u64::from(*size_bytes)
                    && self.sides.is_none_or(|sides| (sides.width, sides.height) == (*width, *height))
            }
            Attachment::Voice(voice) => {
                self.media_type.starts_with("audio/") && self.size_bytes == u64::from(voice.size_bytes)
            }
        }
    }
}

fn fits(bytes: &[u8], most: u32) -> bool {
    u32::try_from(bytes.len()).is_ok_and(|length| length <= most)
}

/// The recording that these bytes are: its container, and in it what a browser records (RFC 7845 for Opus in Ogg).
fn sound(bytes: &[u8]) -> Option<Media> {
    let at = |start: usize, magic: &[u8]| bytes.get(start..).is_some_and(|rest| rest.starts_with(magic));
    let early =
        |word: &[u8]| bytes.get(..bytes.len().min(64)).is_some_and(|head| head.windows(word.len()).any(|w| w == word));
    if at(0, b"\x1A\x45\xDF\xA3") && early(b"webm") {
        Some(Media::WebM)
    } else if at(0, b"OggS") && early(b"OpusHead") {
        Some(Media::Ogg)
    } else if at(4, b"ftyp") && !(at(8, b"avif") || at(8, b"heic") || at(8, b"mif1")) {
        Some(Media::Mp4)
    } else {
        None
    }
}
