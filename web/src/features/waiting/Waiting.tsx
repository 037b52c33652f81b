import type { WaitingView } from '../../core/types/WaitingView';
import { useView } from '../../ui/core-access/useView';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { Waiting as Outline } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { NotPlaced } from './NotPlaced';
import { Sending } from './Sending';
import './Waiting.css';

/** The one quiet place that says what waits, when the last sending was, and what was not placed. */
export default function Waiting() {
  const t = useText();
  const view = useView({ view: 'waiting' });
  return (
    <Places
      space={null}
      current="me"
      title={t('waiting-title')}
      list={view ? <Sending view={view} /> : <Outline />}
      {...(view && view.refused.length > 0
        ? { sheet: <Box view={view} />, sheetTitle: t('waiting-refused') }
        : {})}
      below
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
