import { Link } from 'wouter';
import type { RecoveringView } from '../../core/types/RecoveringView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Confirm } from '../Confirm';
import { useCore } from '../core-access/core-context';
import { useFault } from '../core-access/useFault';
import { useView } from '../core-access/useView';
import { FaultLine } from '../FaultLine';
import { nameOf } from '../people/names';
import { Pictogram } from '../Pictogram';
import { useText } from '../text/useText';
import { useAhead } from '../time/useAhead';
import './RecoveryStrip.css';

/**
 * Says above every screen that a new device is about to come in as oneself, with one tap that stops it; and above a group's
 * screens that it will come in as somebody there.
 */
export function RecoveryStrip({ space = null }: { space?: SpaceId | null }) {
  const view = useView({ view: 'recoveries' });
  const others = view?.others.filter((other) => other.space === space) ?? [];
  return (
    <div role="status" className="recovery-place">
      {view?.own && <Own own={view.own} />}
      {others.map((other) => (
        <Other key={other.recovery} other={other} />
      ))}
    </div>
  );
}

function Own({ own }: { own: RecoveringView }) {
  const t = useText();
  const moment = useAhead(own.from);
  const said = own.by
    ? t('recovery-own', { by: nameOf(t, own.by), moment })
    : t('recovery-own-someone', { moment });
  return (
    <div className="recovery recovery--own">
      <p className="line">
        <Pictogram name="attention" />
        <span>{said}</span>
      </p>
      <StopRecovery recovering={own} word={t('recovery-own-stop')} what={t('recovery-own-stop-what')} />
    </div>
  );
}

function Other({ other }: { other: RecoveringView }) {
  const t = useText();
  return (
    <p className="recovery line">
      <Pictogram name="device" size="small" />
      <span>
        {useRecoveringWords(other)}{' '}
        <Link href={`/g/${other.space}/members/${other.person.id}`}>{t('recovery-other-look')}</Link>
      </span>
    </p>
  );
}

/** "Sanne helpt Kees weer in Kring. Vanaf dinsdag 24 november, 14.00 uur." */
export function useRecoveringWords({ by, person, from }: RecoveringView): string {
  const t = useText();
  const moment = useAhead(from);
  const name = nameOf(t, person);
  if (!by) return t('recovery-other-someone', { name, moment });
  if (by.isMe) return t('recovery-other-mine', { name, moment });
  return t('recovery-other', { by: nameOf(t, by), name, moment });
}

/** Stops it, after asking once. Works without a connection too: it goes along then. */
export function StopRecovery(props: { recovering: RecoveringView; word: string; what: string }) {
  const { recovering, word, what } = props;
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();

  function onStop() {
    const { recovery, person, space } = recovering;
    void attempt(async () => {
      await core.act(space, { type: 'stop_recovery', person: person.id, recovery });
    });
  }

  if (recovering.stopping) return <p className="word">{t('recovery-stopping')}</p>;
  return (
    <>
      <Confirm
        word={word}
        pictogram="stop"
        question={what}
        yes={t('recovery-stop-yes')}
        no={t('recovery-stop-no')}
        onYes={onStop}
      />
      {fault && <FaultLine>{fault}</FaultLine>}
    </>
  );
}
