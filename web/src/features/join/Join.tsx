import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { CoreFault } from '../../core/core';
import type { Picture } from '../../core/types/Picture';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { Field } from '../../ui/Field';
import { Mark } from '../../ui/Mark';
import { PICTURES } from '../../ui/pictures';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { Table } from '../start/Table';
import { CardDrawing } from './CardDrawing';
import { cleanCode, CODE_LENGTH } from './code';
import { CodeBoxes } from './CodeBoxes';
import { PictureChoice } from './PictureChoice';
import { ScanButton } from './ScanButton';
import './Join.css';

/** Joining with the code on the group's card: the code, a name, a picture, and a knock on the door. */
export default function Join({ code: given }: { code: string }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const session = useView({ view: 'session' });
  const me = session?.state === 'signed_in' ? session.me : null;
  const mustSignIn = session?.state === 'signed_in' && session.mustSignInAgain;

  const [code, setCode] = useState(() => cleanCode(given));
  const [found, setFound] = useState<{ code: string; name: string; organisation: string } | null>(null);
  const [elsewhere, setElsewhere] = useState(false);
  const [alike, setAlike] = useState(false);
  const [name, setName] = useState('');
  const [picture, setPicture] = useState<Picture>(PICTURES[0] ?? 'bird');
  const [nameMissing, setNameMissing] = useState(false);
  const lookUp = useFault();
  const knock = useFault();
  const codeField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (given === '') codeField.current?.focus({ preventScroll: true });
  }, [given]);

  const { attempt } = lookUp;
  useEffect(() => {
    if (code.length !== CODE_LENGTH) return;
    let here = true;
    void attempt(async () => {
      const group = await core.online.lookUp(code);
      if (here) setFound({ code, name: group.name, organisation: group.organisation });
    });
    return () => {
      here = false;
    };
  }, [core, code, attempt]);

  const group = found?.code === code ? found : null;
  useEffect(() => {
    if (group) nameField.current?.focus({ preventScroll: true });
  }, [group]);

  function onCode(typed: string) {
    lookUp.clear();
    setElsewhere(false);
    setCode(cleanCode(typed));
  }

  function onKnock(event: FormEvent) {
    event.preventDefault();
    const called = me?.name ?? name.trim();
    setNameMissing(called === '');
    if (called === '') {
      nameField.current?.focus();
      return;
    }
    onKnockAs(called, false);
  }

  function onKnockAs(called: string, known: boolean) {
    setAlike(false);
    void knock.attempt(async () => {
      // The server would take who knocks for someone new, and this device is of someone else then.
      if (mustSignIn) throw new CoreFault('session_ended');
      try {
        const space = await core.online.join(code, called, me?.picture ?? picture, known);
        go(`/g/${space}`, { replace: true });
      } catch (problem) {
        if (!(problem instanceof CoreFault) || problem.code !== 'looks_alike') throw problem;
        setAlike(true);
      }
    });
  }

  return (
    <OneTask back="/" drawing={<Table guest={group ? (me?.picture ?? picture) : null} />}>
      <Sheet kind="join-code">
        <div className="join-code__group">
          <Mark />
          <div className="grow">
            {group && <p className="small soft">{t('join-you-join')}</p>}
            <ScreenTitle inWindow={t('join-title')}>{group ? group.name : t('join-title')}</ScreenTitle>
            {group && <p className="small soft">{group.organisation}</p>}
            {!group && <p className="hint">{t('join-code-hint')}</p>}
          </div>
        </div>
        <div className="join-code__line">
          <CodeBoxes ref={codeField} code={code} fault={lookUp.fault !== null} onChange={onCode} />
          <ScanButton onCode={onCode} onElsewhere={() => setElsewhere(true)} />
        </div>
        {elsewhere && <FaultLine>{t('join-elsewhere')}</FaultLine>}
        {lookUp.fault && <FaultLine id="join-code-fault">{lookUp.fault}</FaultLine>}
      </Sheet>
      {!group && (
        <div className="stack">
          <CardDrawing />
          <p className="hint center join-hint">{t('join-no-card')}</p>
          {!me && (
            <ButtonLink look="quiet" block to="/recover">
              {t('recover-eight')}
            </ButtonLink>
          )}
        </div>
      )}
      {group && (
        <form className="stack stack--wide" onSubmit={onKnock}>
          {!me && (
            <Sheet kind="stack stack--wide join-who">
              <Field
                ref={nameField}
                label={t('join-name')}
                hint={t('join-name-hint')}
                maxLength={40}
                value={name}
                fault={nameMissing ? t('join-name-missing') : null}
                onChange={(event) => setName(event.target.value)}
              />
              <PictureChoice chosen={picture} onChoose={setPicture} />
            </Sheet>
          )}
          {knock.fault && <FaultLine>{knock.fault}</FaultLine>}
          {knock.fault && mustSignIn && (
            <ButtonLink to={`/sign-in/then/${code}`} block>
              {t('connection-sign-in-link')}
            </ButtonLink>
          )}
          {alike && (
            <section className="sheet stack" role="alert">
              <p className="word">{t('join-alike', { name: name.trim() })}</p>
              <p>{t('join-alike-choose')}</p>
              <Button disabled={knock.busy} onClick={() => onKnockAs(name.trim(), true)}>
                {t('join-alike-known')}
              </Button>
            </section>
          )}
          <Button type="submit" look="main" block pictogramAfter="forward" disabled={knock.busy}>
            {t('join-knock')}
          </Button>
          <p className="hint center join-hint">{t('join-knock-hint')}</p>
          {!me && (
            <ButtonLink look="quiet" block to={`/sign-in/then/${code}`}>
              {t('join-have-account')}
            </ButtonLink>
          )}
        </form>
      )}
    </OneTask>
  );
}
