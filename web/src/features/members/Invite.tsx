import { useState } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { QrCode } from '../../ui/QrCode';
import { ListenButton } from '../../ui/speech/ListenButton';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dayWords } from '../../ui/time/civil';
import { Poster } from './Poster';
import { PrintedCards } from './PrintedCards';
import './Invite.css';

/** A fresh join code, large enough to read from a metre, with a QR beside it; and a sheet to print. */
export function Invite({ space }: { space: SpaceId }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const { fault, busy, attempt } = useFault();
  const groups = useView({ view: 'groups' });
  const [made, setMade] = useState<{ code: string; expiresAt: number } | null>(null);
  const [large, setLarge] = useState(false);
  const [ended, setEnded] = useState(false);
  const group = groups?.groups.find((each) => each.space === space);

  function onEnd(code: string) {
    void attempt(async () => {
      await core.online.endJoinCode(space, code);
      setMade(null);
      setEnded(true);
    });
  }

  function onMake() {
    setEnded(false);
    void attempt(async () => setMade(await core.online.makeJoinCode(space)));
  }

  if (!made) {
    return (
      <section className="sheet stack stack--wide">
        <p>{t('members-invite-what')}</p>
        {ended && <p role="status">{t('members-invite-ended')}</p>}
        {fault && <FaultLine>{fault}</FaultLine>}
        <Button look="main" pictogram="key" disabled={busy} onClick={onMake}>
          {t('members-invite-make')}
        </Button>
      </section>
    );
  }
  const address = `${location.origin}/`;
  const listen = (
    <ListenButton
      id="invite"
      sounds={() => [
        { kind: 'text', text: t('members-invite-how', { address: location.host }), lang: language },
        { kind: 'text', text: spelled(made.code), lang: language },
      ]}
    />
  );
  const day = dayWords(language, new Date(made.expiresAt).toISOString(), core.now());
  return (
    <section className="sheet invite">
      <p className="invite__group">
        <bdi>{group?.name}</bdi>
      </p>
      <QrCode text={`${address}#/join/${made.code}`} label={t('members-invite-qr')} />
      <p className="invite__how">{t('members-invite-how', { address: location.host })}</p>
      <p className="invite__code" data-silent>
        <span className="visually-hidden">{spelled(made.code)}</span>
        {inGroups(made.code).map((part, index) => (
          <span key={index} aria-hidden="true">
            {part}
          </span>
        ))}
      </p>
      <p className="soft">{t('members-invite-until', { day })}</p>
      <p className="soft">{t('members-invite-door')}</p>
      <div className="row invite__buttons">
        {listen}
        <Button pictogram="look" onClick={() => setLarge(true)}>
          {t('members-invite-larger')}
        </Button>
        <Button pictogram="print" onClick={() => print()}>
          {t('members-invite-print')}
        </Button>
      </div>
      {large && (
        <Poster
          group={group?.name ?? ''}
          address={address}
          code={made.code}
          spelled={spelled(made.code)}
          listen={listen}
          onClose={() => setLarge(false)}
        />
      )}
      <PrintedCards group={group?.name ?? ''} address={address} code={made.code} />
      <div className="invite__buttons">
        <Confirm
          word={t('members-invite-end')}
          pictogram="stop"
          question={t('members-invite-end-what')}
          yes={t('members-invite-end-yes')}
          no={t('members-invite-end-no')}
          onYes={() => onEnd(made.code)}
        />
      </div>
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}

/** In two halves, as one copies it by hand and as the boxes stand that one types it in. */
function inGroups(code: string): string[] {
  const half = Math.ceil(code.length / 2);
  return [code.slice(0, half), code.slice(half)];
}

/** Letter by letter, for a voice: "K, 4, P". */
function spelled(code: string): string {
  return [...code].join(', ');
}
