import type { Attachment } from '../../core/types/Attachment';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useAttachmentUrl } from '../../ui/core-access/useAttachmentUrl';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';

interface PhotoPreviewProps {
  space: SpaceId;
  photo: Extract<Attachment, { type: 'photo' }>;
  /** "Staat er iemand op?" was answered. */
  agreed: boolean;
  onAgree(): void;
  onRemove(): void;
}

/** The photo as it will be sent, and the question that comes before sending. */
export function PhotoPreview({ space, photo, agreed, onAgree, onRemove }: PhotoPreviewProps) {
  const t = useText();
  const url = useAttachmentUrl(space, photo.hash, true);
  return (
    <figure className="stack stack--tight tell__photo">
      {url && <img src={url} width={photo.width} height={photo.height} alt={t('photo-own')} />}
      <figcaption className="stack stack--tight">
        {agreed ? (
          <p className="line soft">
            <Pictogram name="check" size="small" />
            <span>{t('photo-answered')}</span>
          </p>
        ) : (
          <>
            <p className="word">{t('photo-ask')}</p>
            <div className="row">
              <Button onClick={onAgree}>{t('photo-nobody')}</Button>
              <Button onClick={onAgree}>{t('photo-they-agree')}</Button>
            </div>
          </>
        )}
        <div>
          <Button look="quiet" onClick={onRemove}>
            {t('photo-away')}
          </Button>
        </div>
      </figcaption>
    </figure>
  );
}
