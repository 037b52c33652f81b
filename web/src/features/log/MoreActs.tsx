import { useState } from 'react';
import type { EntryView } from '../../core/types/EntryView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';

interface MoreActsProps {
  space: SpaceId;
  entry: EntryView;
  mayModerate: boolean;
  /** `null` where nothing can be pinned: an answer. */
  pinned: boolean | null;
  /** Given when the words may be changed. */
  onEdit?: () => void;
}

/** What is seldom needed, behind *Meer*: one's own words, and what a steward may do. */
export function MoreActs({ space, entry, mayModerate, pinned, onEdit }: MoreActsProps) {
  const t = useText();
  const core = useCore();
  const [asking, setAsking] = useState(false);
  const mine = entry.author.isMe;
  const sent = entry.written === null || entry.written.state === 'shared';
  const mayWithdraw = mine && sent;
  if (!mayWithdraw && !mayModerate) return null;

  const target = entry.entry;
  return (
    <details className="more-acts" data-silent>
      <summary>
        <Pictogram name="more" size="small" />
        {t('more')}
      </summary>
      {asking ? (
        <div className="stack" role="group" aria-label={t('withdraw')}>
          <p className="word">{t('withdraw-ask')}</p>
          <div className="row">
            <Button onClick={() => void core.act(space, { type: 'withdraw', entry: target })}>
              {t('withdraw-yes')}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('withdraw-no')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="row">
          {onEdit && <Button onClick={onEdit}>{t('edit')}</Button>}
          {mayWithdraw && <Button onClick={() => setAsking(true)}>{t('withdraw')}</Button>}
          {mayModerate && pinned !== null && !entry.hidden && (
            <Button
              onClick={() => void core.run(space, { type: 'pin', target, pinned: !pinned, at: core.now() })}
            >
              {t(pinned ? 'unpin' : 'pin')}
            </Button>
          )}
          {mayModerate && !mine && (
            <Button
              onClick={() =>
                void core.run(space, { type: 'hide', target, hidden: !entry.hidden, at: core.now() })
              }
            >
              {t(entry.hidden ? 'restore' : 'hide')}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
