import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import './TalkTick.css';

interface TalkTickProps {
  ticked: boolean;
  onChange(ticked: boolean): void;
}

/** "Hier wil ik over praten": stands with every topic. */
export function TalkTick({ ticked, onChange }: TalkTickProps) {
  const t = useText();
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={ticked}
      className="talk-tick"
      onClick={() => onChange(!ticked)}
    >
      <span className="talk-tick__box">{ticked && <Pictogram name="check" size="small" />}</span>
      <span className="grow">{t('map-talk')}</span>
      <Pictogram name="talk" />
    </button>
  );
}
