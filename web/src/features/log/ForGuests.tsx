import type { LogView } from '../../core/types/LogView';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useView } from '../../ui/core-access/useView';
import { useText } from '../../ui/text/useText';
import { meetingsPath } from '../meetings/paths';
import { AsksAttention, NotPlaced } from './LogList';
import './LogList.css';

/** Where others read the log: what a guest does here, and the way to it. */
export function ForGuests({ space, log }: { space: SpaceId; log: LogView }) {
  const t = useText();
  const stopped = useView({ view: 'group', space })?.archived != null;
  return (
    <>
      {log.refused > 0 && <NotPlaced />}
      <AsksAttention space={space} log={log} />
      <Empty sentence={t('log-guest')} hint={t(stopped ? 'log-guest-stopped' : 'log-guest-what')}>
        <ButtonLink look="main" to={meetingsPath(space)} pictogram="meeting">
          {t('log-guest-meetings')}
        </ButtonLink>
      </Empty>
    </>
  );
}
