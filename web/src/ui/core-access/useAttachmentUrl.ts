import { useEffect, useState } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from './core-context';
import { useView } from './useView';

/**
 * An address for the bytes of an attachment, `null` while they are not here. Asks again when `here` changes, and when the
 * server can be reached again.
 */
export function useAttachmentUrl(space: SpaceId, hash: string, here: boolean): string | null {
  const core = useCore();
  const offline = useView({ view: 'waiting' })?.sending === 'offline';
  const waits = !here && offline;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    let made: string | null = null;
    void core.attachment(space, hash).then((bytes) => {
      if (!bytes || !current) return;
      made = URL.createObjectURL(bytes);
      setUrl(made);
    });
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [core, space, hash, here, waits]);
  return url;
}
