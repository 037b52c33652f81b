import type { PhotoView } from '../../core/types/PhotoView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { useAttachmentUrl } from '../../ui/core-access/useAttachmentUrl';

interface PhotoProps {
  space: SpaceId;
  photo: PhotoView;
  /** Whose photo. */
  by: string;
}

/** A photo, edge to edge. Its place is kept while it is not here yet. */
export function Photo({ space, photo, by }: PhotoProps) {
  const t = useText();
  const url = useAttachmentUrl(space, photo.hash, photo.here);
  return (
    <figure className="entry-photo">
      {url ? (
        <img src={url} width={photo.width} height={photo.height} alt={t('photo-of', { name: by })} />
      ) : (
        <p className="entry-photo__missing line soft">
          <Pictogram name="photo" tint="note" />
          <span>{t('photo-not-here')}</span>
        </p>
      )}
    </figure>
  );
}
