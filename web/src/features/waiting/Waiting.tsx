import type { WaitingView } from '../../core/types/WaitingView';
import { useView } from '../../ui/core-access/useView';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { Waiting as Outline } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { NotPlaced } from './NotPlaced';
import { Sending } from './Sending';
import './Waiting.css';

/** The one quiet place that says what was not placed, what waits, and when the last sending was. */
export default function Waiting() {
  const t = useText();
  const desktop = useDesktop();
  const view = useView({ view: 'waiting' });
  const refused = view !== undefined && view.refused.length > 0;
  return (
    <Places
      space={null}
      current="me"
      title={t('waiting-title')}
      list={
        view ? (
          <>
            {!desktop && refused && <Box view={view} />}
            <Sending view={view} />
          </>
        ) : (
          <Outline />
        )
      }
      {...(desktop && refused ? { sheet: <Box view={view} />, sheetTitle: t('waiting-refused') } : {})}
    />
  );
}

function Box({ view }: { view: WaitingView }) {
  const t = useText();
  const desktop = useDesktop();
  return (
    <>
      {!desktop && <h2 className="list-heading">{t('waiting-refused')}</h2>}
      {view.refused.map((boxed) => (
        <NotPlaced key={boxed.command} boxed={boxed} />
      ))}
    </>
  );
}
