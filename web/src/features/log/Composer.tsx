import { Link } from 'wouter';
import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import { readersLine } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import '../../ui/speech/voice.css';
import './Composer.css';

/** On top of the log: three ways to begin, and who will read it. */
export function Composer({ space, readers }: { space: SpaceId; readers: readonly PersonView[] }) {
  const t = useText();
  const line = readersLine(t, readers);
  return (
    <Sheet kind="composer" labelledBy="composer-title">
      <h2 id="composer-title">{t('write-title')}</h2>
      <div className="composer__ways">
        <Link href={`/g/${space}/write/speak`} className="voice">
          <span className="voice__circle">
            <Pictogram name="speak" />
          </span>
          <span>{t('write-speak')}</span>
        </Link>
        <Link href={`/g/${space}/write/type`} className="composer__way">
          <span className="composer__square">
            <Pictogram name="type" tint="note" />
          </span>
          {t('write-type')}
        </Link>
        <Link href={`/g/${space}/write/photo`} className="composer__way">
          <span className="composer__square">
            <Pictogram name="photo" tint="note" />
          </span>
          {t('write-photo')}
        </Link>
      </div>
      {line && <p className="hint">{line}</p>}
    </Sheet>
  );
}
