import { useState } from 'react';
import type { MemberView } from '../../core/types/MemberView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { EightCode } from '../../ui/EightCode';
import { FaultLine } from '../../ui/FaultLine';
import { nameOf } from '../../ui/people/names';
import { QrCode } from '../../ui/QrCode';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { aheadWords } from '../../ui/time/ahead';
import { sinceWords } from './since';

/** For a steward: helping a member who lost everything, with a code for their new device. Needs a connection. */
export function BeginRecovery({ space, member }: { space: SpaceId; member: MemberView }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const { fault, busy, attempt } = useFault();
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<{ code: string; expiresAt: number; since: number } | null>(null);
  const group = useView({ view: 'groups' })?.groups.find((each) => each.space === space)?.name ?? '';
  const name = nameOf(t, member.person);

  function onMake() {
    void attempt(async () => setMade(await core.online.beginRecovery(space, member.person.id)));
  }

  if (!asked) {
    return (
      <section className="sheet">
        <Button pictogram="device" onClick={() => setAsked(true)}>
          {t('recovery-begin-title', { name })}
        </Button>
      </section>
    );
  }
  return (
    <section className="sheet stack" aria-labelledby="recovery-begin">
      <h2 className="section-heading" id="recovery-begin">
        {t('recovery-begin-title', { name })}
      </h2>
      {made ? (
        <div className="shown-code">
          <p className="word">
            {t('recovery-code-for', { name, group, day: sinceWords(language, made.since) })}
          </p>
          <QrCode text={`${location.origin}/#/recover/${made.code}`} label={t('recovery-code-qr')} />
          <p>{t('recovery-code-how', { address: location.host })}</p>
          <EightCode code={made.code} />
          <p className="soft">{t('recovery-code-yours', { name })}</p>
          <p className="soft">
            {t('recovery-code-until', { moment: aheadWords(t, language, made.expiresAt) })}
          </p>
        </div>
      ) : (
        <>
          <p>{t('recovery-begin-what', { name })}</p>
          <p>{t('recovery-begin-how', { name })}</p>
          <p>{t('recovery-begin-not-you', { name })}</p>
        </>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
      <Button look={made ? 'quiet' : 'main'} pictogram="key" disabled={busy} onClick={onMake}>
        {made ? t('recovery-code-again') : t('recovery-begin', { name })}
      </Button>
    </section>
  );
}
