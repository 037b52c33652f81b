import { useEffect, useState } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { Pictogram } from '../../ui/Pictogram';
import { ListenButton } from '../../ui/speech/ListenButton';
import { useText } from '../../ui/text/useText';

type Kept = { kind: 'photo'; url: string } | { kind: 'voice'; bytes: Blob } | null;

/** A photo or recording that belongs to something that was not placed; it is still on this device. */
export function KeptAttachment({ space, hash }: { space: SpaceId; hash: string }) {
  const t = useText();
  const core = useCore();
  const [kept, setKept] = useState<Kept>(null);

  useEffect(() => {
    let url: string | null = null;
    let here = true;
    void core.attachment(space, hash).then((bytes) => {
      if (!here || !bytes) return;
      if (bytes.type.startsWith('audio/') || bytes.type.startsWith('video/')) {
        setKept({ kind: 'voice', bytes });
        return;
      }
      url = URL.createObjectURL(bytes);
      setKept({ kind: 'photo', url });
    });
    return () => {
      here = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [core, space, hash]);

  if (!kept) return null;
  switch (kept.kind) {
    case 'photo':
      return <img className="kept-photo" src={kept.url} alt={t('photo-own')} />;
    case 'voice':
      return (
        <div className="line">
          <ListenButton
            id={`kept-${hash}`}
            drawing="play"
            sounds={() => [{ kind: 'voice', load: () => Promise.resolve(kept.bytes) }]}
          />
          <p className="line">
            <Pictogram name="speak" size="small" />
            {t('waiting-recording')}
          </p>
        </div>
      );
  }
}
